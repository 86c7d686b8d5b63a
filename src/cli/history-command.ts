/** `unsealed history`: every text that the repository ever held, with the life of each secret in it. */

import { Command, InvalidArgumentError } from 'commander';
import { scanHistory } from '../index.ts';
import { scanHelp } from './help.ts';
import type { Io } from './io.ts';
import type { Finish } from './main.ts';
import { runScan } from './run-scan.ts';
import { addScanOptions, type ScanFlags } from './scan-options.ts';
import { sweepProgress } from './sweep-progress.ts';
import { addVerifyOptions, type VerifyFlags } from './verify-options.ts';

interface HistoryFlags extends ScanFlags, VerifyFlags {
  readonly unreachable?: boolean;
  readonly branch?: string;
  readonly since?: string;
  readonly maxCommits?: number;
  readonly threads?: number;
}

/** The command, wired to `io`. */
export function historyCommand(io: Io, finish: Finish): Command {
  const command = new Command('history')
    .description('sweep the whole history: all branches, tags, stashes, reflogs and messages')
    .option('--branch <revision>', 'only what this branch, tag or commit reaches')
    .option('--since <date>', 'only commits after this date, as git understands it')
    .option('--max-commits <number>', 'only the newest commits', positive)
    .option('--unreachable', 'also objects that nothing reaches any more, as after a force-push')
    .option('--threads <number>', 'threads to sweep with (default: one for each processor)', positive)
    .addHelpText(
      'after',
      scanHelp(
        'unsealed history                                 everything, once',
        'unsealed history --output html=report.html       with a report to open in a browser',
        'unsealed history --unreachable --format jsonl    dangling objects too, a finding a line',
      ),
    );
  return addVerifyOptions(addScanOptions(command)).action(async (flags: HistoryFlags) => {
    const { branch, since, maxCommits, threads, unreachable } = flags;
    const progress = sweepProgress(io, flags.quiet === true);
    const options = {
      ...(branch === undefined ? {} : { branch }),
      ...(since === undefined ? {} : { since }),
      ...(maxCommits === undefined ? {} : { maxCommits }),
      ...(threads === undefined ? {} : { threads }),
      ...(unreachable === true ? { unreachable } : {}),
      onProgress: progress.show,
    };
    finish(
      await runScan(io, io.directory, flags, async (project) => {
        try {
          return await scanHistory(project, options);
        } finally {
          progress.clear();
        }
      }),
    );
  });
}

function positive(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('Give a whole number from 1.');
}
