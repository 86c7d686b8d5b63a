/** `unsealed range BASE..HEAD`: what each commit of a range brought in. Made for pull requests. */

import { Command } from 'commander';
import { type Project, projectForRange, scanRange } from '../index.ts';
import { scanHelp } from './help.ts';
import type { Io } from './io.ts';
import type { Finish } from './main.ts';
import { runScan } from './run-scan.ts';
import { addPolicyOption, addScanOptions, type PolicyFlag, type ScanFlags } from './scan-options.ts';
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
  const options = addPolicyOption(addVerifyOptions(addScanOptions(command)), 'base');
  return options.action(async (range: string, flags: ScanFlags & VerifyFlags & PolicyFlag) => {
    const scan = (project: Project) => scanRange(project, range);
    finish(await runScan(io, io.directory, flags, scan, (project) => projectForRange(project, range, flags.policy)));
  });
}
