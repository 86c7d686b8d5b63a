/** All that a reporter gets. */

import type { Advice } from './advice.ts';
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
  /** Posture, by path and place; empty unless it was asked for. It never counts: no exit code depends on it. */
  readonly advice: readonly Advice[];
  readonly stats: Stats;
}

/** The findings that count. */
export function reported(result: ScanResult): Finding[] {
  return result.findings.filter((finding) => finding.verdict.kind === 'report');
}
