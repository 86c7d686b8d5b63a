/** The options that every scanning command takes, and what they mean. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  didYouMean,
  FORMATS,
  type FormatName,
  POLICY_SIDES,
  type PolicySide,
  type ProjectOptions,
  SEVERITIES,
  type Severity,
  shippedRules,
  UnsealedError,
} from '../index.ts';
import type { Io } from './io.ts';
import type { ReportChoice } from './report-output.ts';

/** The options as commander gives them. */
export interface ScanFlags {
  readonly format: FormatName;
  readonly output?: readonly string[];
  readonly config?: string;
  readonly baseline?: string | false;
  readonly failOn?: Severity;
  readonly enableRule?: readonly string[];
  readonly maxFileSize?: string;
  readonly showSecrets?: string | true;
  readonly color: boolean;
  readonly quiet?: boolean;
  readonly hygiene?: boolean;
}

const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/** Adds the shared options to a command. */
export function addScanOptions(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', 'how to print the report').choices(FORMAT_NAMES).default('text'))
    .option('--output <format=path>', 'also write a report to a file; may be given several times', collect)
    .option('--config <file>', 'configuration instead of .unsealed.yaml at the repository root')
    .option('--baseline <file>', 'baseline instead of .unsealed-baseline.json at the repository root')
    .option('--no-baseline', 'ignore the baseline')
    .addOption(new Option('--fail-on <severity>', 'least severity that fails (exit code 1)').choices(SEVERITIES))
    .option('--enable-rule <id>', 'also look with a rule that is off by default; may be given several times', collect)
    .option('--max-file-size <size>', 'leave out larger files; bytes, or e.g. 200MB (default: 50MB)')
    .option('--hygiene', 'also advise on the posture of Kubernetes manifests; never fails the run')
    .option(
      '--show-secrets [force]',
      'print the secrets themselves; refused in CI unless =force',
      onlyForce, // a path behind the option is not its value
    )
    .option('--no-color', 'print without colour')
    .option('--quiet', 'print findings only');
}

/** The option of the commands that scan a change. */
export interface PolicyFlag {
  readonly policy?: PolicySide;
}

/** Adds `--policy`; `usually` says in words what holds without it. */
export function addPolicyOption(command: Command, usually: string): Command {
  return command.addOption(
    new Option(
      '--policy <side>',
      `whose configuration, baseline and comments count: those of the base, or the change's own (default: ${usually})`,
    ).choices(POLICY_SIDES),
  );
}

/** What the flags say about the project. */
export function projectOptions(flags: ScanFlags): ProjectOptions {
  return {
    ...(flags.config === undefined ? {} : { configPath: flags.config }),
    ...(flags.baseline === undefined || (flags.baseline as unknown) === true ? {} : { baselinePath: flags.baseline }),
    ...(flags.hygiene === true ? { hygiene: true } : {}),
    ...(flags.failOn === undefined ? {} : { failOn: flags.failOn }),
    ...(flags.enableRule === undefined ? {} : { enabledRules: flags.enableRule.map(knownRule) }),
    ...(flags.maxFileSize === undefined ? {} : { limits: { fileBytes: parseSize(flags.maxFileSize) } }),
  };
}

function knownRule(id: string): string {
  const ids = shippedRules().map((rule) => rule.id);
  if (ids.includes(id)) return id;
  const message = `--enable-rule ${JSON.stringify(id)}: there is no such rule`;
  throw new UnsealedError('USAGE', message, `${didYouMean(id, ids)}; unsealed rules lists all`);
}

/** What the flags say about the report; throws USAGE for a bad `--output` and for secrets in a CI log. */
export function reportChoice(flags: ScanFlags, io: Io): ReportChoice {
  if (flags.showSecrets !== undefined && flags.showSecrets !== 'force' && (io.environment.CI ?? '') !== '') {
    throw new UnsealedError(
      'USAGE',
      '--show-secrets would print secrets into a CI log',
      'leave it out, or use --show-secrets=force if the log is private',
    );
  }
  return {
    format: flags.format,
    files: (flags.output ?? []).map(parseOutput),
    showSecrets: flags.showSecrets !== undefined,
    quiet: flags.quiet === true,
    ...(flags.color ? {} : { color: false }),
  };
}

function onlyForce(value: string): string {
  if (value === 'force') return value;
  throw new InvalidArgumentError('Write --show-secrets=force, or put paths before the option.');
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function parseOutput(text: string): { format: FormatName; path: string } {
  const at = text.indexOf('=');
  const formats = FORMAT_NAMES.join(', ');
  if (at <= 0 || at === text.length - 1) {
    const hint = `write e.g. --output sarif=report.sarif; formats: ${formats}`;
    throw new UnsealedError('USAGE', `--output ${text} is not of the form format=path`, hint);
  }
  const format = text.slice(0, at) as FormatName;
  if (!FORMAT_NAMES.includes(format)) {
    throw new UnsealedError('USAGE', `--output ${text}: there is no format ${format}`, `use one of ${formats}`);
  }
  return { format, path: text.slice(at + 1) };
}

const UNITS: Readonly<Record<string, number>> = { '': 1, KB: 1e3, MB: 1e6, GB: 1e9 };

/** As for `limits.file-size` in the configuration: a file is held in memory as a whole. */
const LARGEST_BYTES = 2e9;

function parseSize(text: string): number {
  const found = /^(\d{1,10}(?:\.\d{1,3})?) ?(KB|MB|GB|)$/i.exec(text);
  const bytes = Math.round(Number(found?.[1]) * (UNITS[(found?.[2] ?? '').toUpperCase()] ?? 1));
  if (bytes >= 1 && bytes <= LARGEST_BYTES) return bytes;
  throw new UnsealedError(
    'USAGE',
    `--max-file-size ${text} is not a size from 1 byte to 2 GB`,
    'write a number of bytes, or e.g. 500KB, 200MB, 1GB',
  );
}
