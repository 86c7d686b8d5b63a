/**
 * Positives from the rules' own matching examples, expanded anew. A secret that proves itself by its form, or that stands
 * behind a plain key, is taken out of its example and put under its name into every syntax; an example whose context is
 * more than a key is put whole, as a line, where lines stand; documents and key blocks are kept as they are, in several
 * files.
 */

import type { Rule } from '../../src/core/rule.ts';
import { toRegExp } from '../../src/detect/rule-set.ts';
import { expand } from '../../src/examples/expand.ts';
import { type NamedValue, positive, type Sample } from './sample.ts';
import type { Syntax } from './syntax.ts';
import { LINES } from './syntaxes/lines.ts';
import { SYNTAXES } from './syntaxes.ts';
import { splitName } from './vocabulary.ts';

export interface RuleFile {
  readonly family: string;
  readonly rules: readonly Rule[];
}

/** A sample of each rule in every `step`th syntax; where it begins changes from rule to rule. Equal seeds give equal samples. */
export function* rulePositives({ family, rules }: RuleFile, seed: string, step: number): Iterable<Sample> {
  for (const [offset, rule] of rules.entries()) {
    if (rule.kind === 'assignment' || rule.isOff === true) continue;
    for (const [index, template] of rule.examples.match.entries()) {
      yield* fromExample({ rule, family, template, index, offset, step }, `${seed}:${rule.id}:${index}`);
    }
  }
}

interface Example {
  readonly rule: Rule;
  readonly family: string;
  readonly template: string;
  readonly index: number;
  readonly offset: number;
  readonly step: number;
}

function* fromExample(example: Example, seed: string): Iterable<Sample> {
  const { rule, family, index, offset, step } = example;
  const label = { label: rule.id, family };
  const first = expand(example.template, seed);
  if (first.text.includes('\n') || first.secrets.length > 1 || rule.kind === 'place') {
    yield* wholeFiles(example, seed);
    return;
  }
  const isNamed = namedValue(rule, example.template, seed) !== undefined;
  const syntaxes: readonly Syntax[] = isNamed ? SYNTAXES : LINES;
  for (const [at, syntax] of syntaxes.entries()) {
    // The examples of a rule take turns over the syntaxes.
    if ((at + offset) % step !== 0) continue;
    if (isNamed && at % rule.examples.match.length !== index) continue;
    const { text, secrets } = expand(example.template, `${seed}:${at}`);
    const mark = secrets[0];
    if (mark === undefined) continue;
    const value = (isNamed ? namedValue(rule, example.template, `${seed}:${at}`) : undefined) ?? {
      name: [],
      before: text.slice(0, mark.start),
      secret: text.slice(mark.start, mark.end),
      after: text.slice(mark.end),
    };
    if (isNamed && syntax.style === undefined && !provesItself(rule, value)) continue;
    const sample = positive(value, syntax, label);
    if (sample !== undefined) yield sample;
  }
}

/** A key, its operator, and a value that reaches to the end of the line. */
const NAMED =
  /^(?:(?:export|const|ENV|set|let|var|readonly)\s+|[\s{['"]*|const options = \{ |os\.environ\[")?(?<key>[A-Za-z][\w.-]{0,60})["']?\]?\s*(?:=>|:=|[:=](?!\/\/))\s*(?<quote>["'`]?)(?<value>[^"'`]*«[^»]*»[^"'`]*?)\k<quote>[\s,;})\]]*$/;

function namedValue(rule: Rule, template: string, seed: string): NamedValue | undefined {
  const { text, secrets } = expand(template, seed);
  const mark = secrets[0];
  if (mark === undefined || secrets.length > 1) return undefined;
  const secret = text.slice(mark.start, mark.end);
  const marked = `${text.slice(0, mark.start)}«${secret.replaceAll(/["'`]/g, '')}»${text.slice(mark.end)}`;
  const { key, value } = NAMED.exec(marked)?.groups ?? {};
  if (key === undefined || value === undefined) {
    return provesItself(rule, { before: '', secret, after: '' })
      ? { name: nameFor(rule), before: '', secret, after: '' }
      : undefined;
  }
  const open = value.indexOf('«');
  const [before, after] = [value.slice(0, open), value.slice(value.indexOf('»') + 1)];
  if (/^\S+ \S+/.test(before) || /\s\S/.test(after)) return undefined;
  return { name: splitName(key), before, secret, after };
}

function provesItself(rule: Rule, { before, secret, after }: Omit<NamedValue, 'name'>): boolean {
  const found = toRegExp(rule.pattern ?? '(?!)', '').exec(`at ${before}${secret}${after} so`);
  return found?.[rule.secret] !== undefined;
}

/** `acme-api-token` names a token of Acme. */
function nameFor(rule: Rule): string[] {
  return rule.id.split('-');
}

function* wholeFiles({ rule, family, template }: Example, seed: string): Iterable<Sample> {
  const isManifest = rule.kind === 'place';
  const variants: readonly (readonly [string, string, string, (text: string) => string])[] = [
    ['file', isManifest ? 'manifest.yaml' : 'server.key', '', (text) => text],
    ['file: CRLF', isManifest ? 'manifest.yml' : 'id.txt', '', (text) => text.replaceAll('\n', '\r\n')],
    [
      'file: among others',
      isManifest ? 'all.yaml' : 'bundle.txt',
      isManifest ? 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: app\n---\n' : 'first line\n\n',
      (text) => text,
    ],
  ];
  const named = rule.examples.path;
  for (const [name, usual, before, change] of variants) {
    if (named !== undefined && before !== '') continue;
    const path = named ?? usual;
    const { text, secrets } = expand(template, `${seed}:${name}`);
    const marked = secrets.map(({ start, end }) => ({
      start: Buffer.byteLength(before + change(text.slice(0, start))),
      end: Buffer.byteLength(before + change(text.slice(0, end))),
    }));
    yield { label: rule.id, family, path, text: before + change(text), secrets: marked, syntax: name };
  }
}
