/** `unsealed scan [PATH...]`: files as they are; `-` for standard input. */

import { accessSync, constants, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { Command } from 'commander';
import { requireWorkTree, scanStream, scanWorktree, UnsealedError } from '../index.ts';
import { scanHelp } from './help.ts';
import type { Io } from './io.ts';
import type { Finish } from './main.ts';
import { runScan } from './run-scan.ts';
import { addScanOptions, type ScanFlags } from './scan-options.ts';
import { addVerifyOptions, type VerifyFlags } from './verify-options.ts';

/** The command, wired to `io`. */
export function scanCommand(io: Io, finish: Finish): Command {
  const command = new Command('scan')
    .description('scan files as they are: a working tree, directories, files, or standard input with -')
    .argument('[path...]', 'files, directories or globs; the current directory unless given')
    .option('--stdin-path <path>', 'name that standard input is reported and read under', 'stdin')
    .addHelpText(
      'after',
      scanHelp(
        'unsealed scan                                              this directory and all below it',
        "unsealed scan deploy 'charts/*/values.yaml'                these directories and files",
        'helm template . | unsealed scan - --stdin-path all.yaml    what a command prints',
        'unsealed scan --output sarif=unsealed.sarif                a file for code scanning as well',
      ),
    );
  const options = addVerifyOptions(addScanOptions(command));
  return options.action(async (paths: string[], flags: ScanFlags & VerifyFlags & { stdinPath: string }) => {
    if (paths.length === 1 && paths[0] === '-') {
      finish(await runScan(io, io.directory, flags, (project) => scanStream(project, io.stdin, flags.stdinPath)));
      return;
    }
    if (paths.includes('-')) {
      throw new UnsealedError('USAGE', '- stands for standard input and for nothing beside it', 'scan the paths apart');
    }
    const absolute = paths.map((path) => resolve(io.directory, path));
    finish(
      await runScan(io, projectDirectory(absolute[0]) ?? io.directory, flags, (project) => {
        if (paths.length === 0 || absolute.includes(project.root)) requireWorkTree(project);
        return scanWorktree(
          project,
          paths.length === 0 ? ['.'] : absolute.map((path) => nameIn(project.directory, path)),
        );
      }),
    );
  });
}

/** Relative where it lies inside: a directory with brackets in its name must not become a part of a glob. */
function nameIn(directory: string, path: string): string {
  const below = relative(directory, path);
  return below === '..' || below.startsWith(`..${sep}`) ? path : below || '.';
}

/** The directory whose repository and configuration apply: that of the first path, wherever the command was called. */
function projectDirectory(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  const kind = kindOf(path);
  if (kind === 'directory') return path;
  return kind === 'nothing' || dirname(path) === path ? undefined : projectDirectory(dirname(path));
}

/** A directory that may not be entered is `other`: its reading will say why, and what stands above it decides how. */
function kindOf(path: string): 'directory' | 'other' | 'nothing' {
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    if (status === undefined) return 'nothing';
    if (!status.isDirectory()) return 'other';
    accessSync(path, constants.R_OK | constants.X_OK);
    return 'directory';
  } catch {
    return 'other';
  }
}
