/** `unsealed staged [PATH...]`: what the next commit would bring in. Made for hooks. */

import { Command } from 'commander';
import { scanStaged } from '../index.ts';
import { scanHelp } from './help.ts';
import type { Io } from './io.ts';
import type { Finish } from './main.ts';
import { runScan } from './run-scan.ts';
import { addScanOptions, type ScanFlags } from './scan-options.ts';

/** The command, wired to `io`. */
export function stagedCommand(io: Io, finish: Finish): Command {
  const command = new Command('staged')
    .description('scan what the next commit would bring in, as it stands in the index')
    .argument('[path...]', 'limit the scan to these paths')
    .addHelpText(
      'after',
      scanHelp(
        'unsealed staged           everything that is staged',
        'unsealed staged charts    only what lies below charts',
      ),
    );
  return addScanOptions(command).action(async (paths: string[], flags: ScanFlags) => {
    finish(await runScan(io, io.directory, flags, (project) => scanStaged(project, paths)));
  });
}
