/** All that a reporter gets. */

import type { Finding } from './finding.ts';
import type { Skipped } from './skipped.ts';

export interface Stats {
  /** What was scanned, in words: `working tree`, `index`, `range a..b`. */
  readonly scope: string;
  readonly blobs: number;
  readonly bytes: number;
  readonly commits: number;
  readonly elapsedMilliseconds: number;
}

export interface ScanResult {
  /** Reported and suppressed findings, sorted by path, then place. */
  readonly findings: readonly Finding[];
  readonly skipped: readonly Skipped[];
  readonly stats: Stats;
}

/** The findings that count. */
export function reported(result: ScanResult): Finding[] {
  return result.findings.filter((finding) => finding.verdict.kind === 'report');
}
