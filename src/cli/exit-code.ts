/** The exit code, as a pure function of what was found and asked. */

import { atLeast, isIncomplete, reported, type ScanResult, type Severity } from '../index.ts';

/** 0 clean · 1 findings at or above the threshold · 2 bad usage or configuration · 3 incomplete, or crashed. */
export type ExitCode = 0 | 1 | 2 | 3;

export const CLEAN = 0;
export const FOUND = 1;
export const MISUSED = 2;
export const INCOMPLETE = 3;

/** Findings win over incompleteness: both are failures, and a finding says more. */
export function exitCode(result: ScanResult, failOn: Severity): ExitCode {
  if (reported(result).some((finding) => atLeast(finding.severity, failOn))) return FOUND;
  return result.skipped.some(isIncomplete) ? INCOMPLETE : CLEAN;
}
