/** `unsealed explain RULE`: what a rule looks for, why that is a secret, and how to rotate it. */

import { Command } from 'commander';
import { didYouMean, type Rule, shippedRules, UnsealedError } from '../index.ts';
import { CLEAN } from './exit-code.ts';
import type { Io } from './io.ts';
import type { Finish } from './main.ts';

const WIDTH = 100;

/** The command, wired to `io`. */
export function explainCommand(io: Io, finish: Finish): Command {
  return new Command('explain')
    .description('say what a rule looks for and how to rotate what it finds')
    .argument('<rule>', 'id of a rule, as a finding names it')
    .action(async (id: string) => {
      const rules = shippedRules();
      const rule = rules.find((candidate) => candidate.id === id);
      if (rule === undefined) {
        const known = rules.map((candidate) => candidate.id);
        throw new UnsealedError(
          'USAGE',
          `there is no rule ${JSON.stringify(id)}`,
          `${didYouMean(id, known)}; unsealed rules lists all`,
        );
      }
      await io.stdout.write(explanation(rule));
      finish(CLEAN);
    });
}

function explanation(rule: Rule): string {
  const sections: readonly (readonly [string, string])[] = [
    ['Looks for', lookedFor(rule)],
    ['Why it counts', WHY[rule.kind]],
    ['What to do', `${rule.rotate.trim()} Then take it out of the file: what has been pushed stays known.`],
    ['Described at', rule.docs],
    ['Silence one', `# unsealed:allow ${rule.id} <reason>`],
  ];
  const off = rule.isOff === true ? `, off unless rules.enable or --enable-rule names it` : '';
  const head = `${rule.title} [${rule.id}]\n${rule.provider}, ${rule.severity}${off}\n`;
  return head + sections.map(([name, text]) => `\n${name}\n${wrapped(text)}`).join('');
}

const WHY: Readonly<Record<Rule['kind'], string>> = {
  token: 'The text has a form that its provider gives to credentials and that is rarely anything else.',
  assignment: 'The name of the key says that its value is a secret, and the value looks like one.',
  place: 'A value at this place of a document is a secret because of where it stands, however weak it looks.',
  string: 'Words and identifiers are not written like this; keys and tokens are, and so are some ids and digests.',
};

function lookedFor(rule: Rule): string {
  const parts =
    rule.kind === 'string'
      ? ['a string that looks drawn at random']
      : rule.keywords.length === 0
        ? []
        : [`a keyword (${rule.keywords.join(', ')})`];
  if (rule.kind === 'token') parts.push(`the pattern ${rule.pattern}`);
  if (rule.kind === 'assignment') parts.push(`a key name that matches ${rule.pattern}`);
  if (rule.place?.kinds !== undefined) parts.push(`a document of kind ${rule.place.kinds.join(' or ')}`);
  if (rule.place?.keys !== undefined) parts.push(`a key path that matches ${rule.place.keys}`);
  if (rule.entropy !== undefined) parts.push(`at least ${rule.entropy} bits of entropy a character`);
  if (rule.checksum !== undefined) parts.push(`the offline check ${rule.checksum}`);
  return `${parts.join('; ')}.`;
}

/** Indented lines of at most WIDTH characters; a word that is longer stays whole. */
function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`  ${word}`);
  }
  return `${lines.join('\n')}\n`;
}
