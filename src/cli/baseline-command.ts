/** `unsealed baseline create [PATH...]`: accepts what is there today, so that only new findings fail. */

import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import {
  BASELINE_FILE,
  createBaseline,
  isIncomplete,
  openProject,
  reported,
  requireWorkTree,
  scanWorktree,
  UnsealedError,
} from '../index.ts';
import { printable } from './error-text.ts';
import { CLEAN, INCOMPLETE } from './exit-code.ts';
import type { Io } from './io.ts';
import type { Finish } from './main.ts';

/** The command with its subcommands, wired to `io`. */
export function baselineCommand(io: Io, finish: Finish): Command {
  const create = new Command('create')
    .description('scan the working tree and write what is found to the baseline')
    .argument('[path...]', 'limit the scan to these paths')
    .option('--config <file>', 'configuration instead of .unsealed.yaml at the repository root')
    .option('--baseline <file>', `where to write instead of ${BASELINE_FILE} at the repository root`)
    .action(async (paths: string[], flags: { config?: string; baseline?: string }) => {
      const project = await openProject(io.directory, {
        baselinePath: false,
        ...(flags.config === undefined ? {} : { configPath: flags.config }),
      });
      if (paths.length === 0) requireWorkTree(project);
      const selected = paths.length > 0 ? paths.map((path) => resolve(io.directory, path)) : [project.root];
      const result = await scanWorktree(project, selected);
      const file =
        flags.baseline === undefined ? join(project.root, BASELINE_FILE) : resolve(io.directory, flags.baseline);
      write(file, await createBaseline(result));
      const accepted = reported(result).length;
      const name = flags.baseline ?? BASELINE_FILE;
      await io.stdout.write(`${accepted} finding${accepted === 1 ? '' : 's'} accepted in ${name}\n`);
      const unseen = result.skipped.filter(isIncomplete);
      for (const { path, detail } of unseen) {
        await io.stderr.write(`not scanned: ${printable(path)}: ${printable(detail)}\n`);
      }
      finish(unseen.length > 0 ? INCOMPLETE : CLEAN);
    });
  return new Command('baseline')
    .description('accept findings that are already there')
    .usage('create [options] [path...]')
    .helpCommand(false)
    .addCommand(create);
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    const message = `cannot write the baseline to ${file} (${(cause as NodeJS.ErrnoException).code})`;
    throw new UnsealedError('USAGE', message, 'name a writable file with --baseline', { cause });
  }
}
