/** Where reports go: one format on stdout, any number of others into files. */

import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  FORMATS,
  type FormatName,
  type Project,
  type ReportOptions,
  type ScanResult,
  UnsealedError,
  VERSION,
} from '../index.ts';
import type { Io } from './io.ts';

export interface ReportChoice {
  readonly format: FormatName;
  /** `format=path` pairs, already split. */
  readonly files: readonly { readonly format: FormatName; readonly path: string }[];
  readonly showSecrets: boolean;
  readonly quiet: boolean;
  readonly color?: boolean;
}

/** Writes every report, the printed one first; throws USAGE when a file cannot be written. */
export async function writeReports(result: ScanResult, project: Project, choice: ReportChoice, io: Io): Promise<void> {
  const options: ReportOptions = {
    color: useColor(choice, io),
    columns: Math.min(160, Math.max(80, io.stdout.columns)),
    showSecrets: choice.showSecrets,
    failOn: project.policy.failOn,
    toolVersion: VERSION,
    finishedAt: new Date(),
    quiet: choice.quiet,
  };
  for (const chunk of FORMATS[choice.format](result, options)) await io.stdout.write(chunk);
  for (const { format, path } of choice.files) {
    const text = [...FORMATS[format](result, { ...options, color: false })].join('');
    await writeFile(resolve(io.directory, path), text).catch((cause: NodeJS.ErrnoException) => {
      const message = `cannot write the ${format} report to ${path} (${cause.code})`;
      throw new UnsealedError('USAGE', message, 'name a writable path behind --output', { cause });
    });
  }
}

/** https://no-color.org, then FORCE_COLOR, then whether a person is looking; workflow logs render colour too. */
function useColor({ color }: ReportChoice, { environment, stdout }: Io): boolean {
  if (color !== undefined) return color;
  if ((environment.NO_COLOR ?? '') !== '') return false;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (environment.TERM === 'dumb') return false;
  return stdout.isTerminal || environment.GITHUB_ACTIONS === 'true';
}
