/** `unsealed range BASE..HEAD`: what each commit of a range brought in. Made for pull requests. */

import { Command } from 'commander';
import { scanRange } from '../index.ts';
import type { Io } from './io.ts';
import type { Finish } from './main.ts';
import { runScan } from './run-scan.ts';
import { addScanOptions, type ScanFlags } from './scan-options.ts';

/** The command, wired to `io`. */
export function rangeCommand(io: Io, finish: Finish): Command {
  const command = new Command('range')
    .description('scan every commit of a range, merges and commit messages included')
    .argument('<range>', 'BASE..HEAD, BASE...HEAD (from their merge base), or BASE (up to HEAD)');
  return addScanOptions(command).action(async (range: string, flags: ScanFlags) => {
    finish(await runScan(io, io.directory, flags, (project) => scanRange(project, range)));
  });
}
