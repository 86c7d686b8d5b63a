/** `unsealed scan [PATH...]`: files as they are; `-` for standard input. */

import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Command } from 'commander';
import { scanStream, scanWorktree } from '../index.ts';
import type { Io } from './io.ts';
import type { Finish } from './main.ts';
import { runScan } from './run-scan.ts';
import { addScanOptions, type ScanFlags } from './scan-options.ts';

/** The command, wired to `io`. */
export function scanCommand(io: Io, finish: Finish): Command {
  const command = new Command('scan')
    .description('scan files as they are: a working tree, directories, files, or standard input with -')
    .argument('[path...]', 'files, directories or globs; the current directory unless given')
    .option('--stdin-path <path>', 'name that standard input is reported and read under', 'stdin');
  return addScanOptions(command).action(async (paths: string[], flags: ScanFlags & { stdinPath: string }) => {
    if (paths.length === 1 && paths[0] === '-') {
      finish(await runScan(io, io.directory, flags, (project) => scanStream(project, io.stdin, flags.stdinPath)));
      return;
    }
    const absolute = paths.map((path) => resolve(io.directory, path));
    const directory = projectDirectory(absolute[0]) ?? io.directory;
    finish(
      await runScan(io, directory, flags, (project) => scanWorktree(project, absolute.length > 0 ? absolute : ['.'])),
    );
  });
}

/** The directory whose repository and configuration apply: that of the first path, wherever the command was called. */
function projectDirectory(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  return stats.isDirectory() ? path : dirname(path);
}
