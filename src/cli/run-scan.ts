/** What every scanning command does around its scan: open the project, scan, report, give the exit code. */

import { openProject, type Project, type ScanResult } from '../index.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { writeReports } from './report-output.ts';
import { projectOptions, reportChoice, type ScanFlags } from './scan-options.ts';
import { type VerifyFlags, verifyOptions } from './verify-options.ts';

/** Runs `scan` on the project at `directory`, as `prepare` makes it where there is one, and reports its result. */
export async function runScan(
  io: Io,
  directory: string,
  flags: ScanFlags & VerifyFlags,
  scan: (project: Project) => Promise<ScanResult>,
  prepare: (project: Project) => Promise<Project> = async (project) => project,
): Promise<ExitCode> {
  const choice = reportChoice(flags, io);
  const verify = verifyOptions(flags, io);
  const opened = await openProject(directory, {
    ...projectOptions(flags),
    ...(verify === undefined ? {} : { verify }),
  });
  const project = await prepare(opened);
  const result = await scan(project);
  await writeReports(result, project, choice, io);
  return exitCode(result, project.policy.failOn);
}
