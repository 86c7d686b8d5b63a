/** `unsealed range BASE..HEAD`: what each commit of a range brought in. Made for pull requests. */

import { Command } from 'commander';
import { scanRange } from '../index.ts';
import { scanHelp } from './help.ts';
import type { Io } from './io.ts';
import type { Finish } from './main.ts';
import { runScan } from './run-scan.ts';
import { addScanOptions, type ScanFlags } from './scan-options.ts';
import { addVerifyOptions, type VerifyFlags } from './verify-options.ts';

/** The command, wired to `io`. */
export function rangeCommand(io: Io, finish: Finish): Command {
  const command = new Command('range')
    .description('scan every commit of a range, merges and commit messages included')
    .argument('<range>', 'BASE..HEAD, BASE...HEAD (from their merge base), or BASE (up to HEAD)')
    .addHelpText(
      'after',
      scanHelp(
        'unsealed range origin/main..HEAD       what a branch adds',
        'unsealed range v1.0..v1.1              what came in between two tags',
        'unsealed range HEAD~3 --format json    the last three commits',
      ),
    );
  return addVerifyOptions(addScanOptions(command)).action(async (range: string, flags: ScanFlags & VerifyFlags) => {
    finish(await runScan(io, io.directory, flags, (project) => scanRange(project, range)));
  });
}
