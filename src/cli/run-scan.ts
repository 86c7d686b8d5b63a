/** What every scanning command does around its scan: open the project, scan, report, give the exit code. */

import { openProject, type Project, type ScanResult } from '../index.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { writeReports } from './report-output.ts';
import { projectOptions, reportChoice, type ScanFlags } from './scan-options.ts';
import { type VerifyFlags, verifyOptions } from './verify-options.ts';

/** Runs `scan` on the project at `directory` and reports its result. */
export async function runScan(
  io: Io,
  directory: string,
  flags: ScanFlags & VerifyFlags,
  scan: (project: Project) => Promise<ScanResult>,
): Promise<ExitCode> {
  const choice = reportChoice(flags, io);
  const verify = verifyOptions(flags, io);
  const project = await openProject(directory, {
    ...projectOptions(flags),
    ...(verify === undefined ? {} : { verify }),
  });
  const result = await scan(project);
  await writeReports(result, project, choice, io);
  return exitCode(result, project.policy.failOn);
}
