/** `unsealed rules`: which rules there are. */

import { Command, Option } from 'commander';
import { type Rule, SEVERITIES, type Severity, shippedRules } from '../index.ts';
import { CLEAN } from './exit-code.ts';
import type { Io } from './io.ts';
import type { Finish } from './main.ts';

interface Flags {
  readonly severity?: Severity;
  readonly provider?: string;
  readonly format: 'text' | 'json';
}

/** The command, wired to `io`. */
export function rulesCommand(io: Io, finish: Finish): Command {
  return new Command('rules')
    .description('list the built-in rules')
    .argument('[word]', 'only rules whose id, title or provider holds this word')
    .addOption(new Option('--severity <severity>', 'only rules of this severity').choices(SEVERITIES))
    .option('--provider <name>', 'only rules of this provider')
    .addOption(new Option('--format <format>', 'how to print them').choices(['text', 'json']).default('text'))
    .action(async (word: string | undefined, flags: Flags) => {
      const rules = shippedRules().filter((rule) => isWanted(rule, word, flags));
      await io.stdout.write(flags.format === 'json' ? asJson(rules) : asTable(rules));
      finish(CLEAN);
    });
}

function isWanted(rule: Rule, word: string | undefined, { severity, provider }: Flags): boolean {
  if (severity !== undefined && rule.severity !== severity) return false;
  if (provider !== undefined && rule.provider.toLowerCase() !== provider.toLowerCase()) return false;
  return word === undefined || `${rule.id} ${rule.title} ${rule.provider}`.toLowerCase().includes(word.toLowerCase());
}

function asTable(rules: readonly Rule[]): string {
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  const rows = rules.map(
    ({ id, severity, title, isOff }) =>
      `${id.padEnd(width)}  ${severity.padEnd(8)}  ${title}${isOff === true ? ' (off)' : ''}\n`,
  );
  return `${rows.sort().join('')}${rows.length} rule${rows.length === 1 ? '' : 's'}\n`;
}

function asJson(rules: readonly Rule[]): string {
  const listed = rules.map(({ id, kind, title, provider, severity, isOff, docs }) => ({
    id,
    kind,
    title,
    provider,
    severity,
    default: isOff === true ? 'off' : 'on',
    docs,
  }));
  return `${JSON.stringify(listed, null, 2)}\n`;
}
