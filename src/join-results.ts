/** Results as values: one limited to some paths, or two scans of different files told as one. */

import type { ScanResult } from './core/scan-result.ts';
import { isIncomplete } from './core/skipped.ts';

/** The result less what concerns other paths. What made the scan incomplete stays, wherever it is. */
export function limitedTo(result: ScanResult, isNamed: (path: string) => boolean): ScanResult {
  return {
    ...result,
    findings: result.findings.filter(({ location }) => isNamed(location.path)),
    advice: result.advice.filter(({ location }) => isNamed(location.path)),
    skipped: result.skipped.filter((skipped) => isNamed(skipped.path) || isIncomplete(skipped)),
  };
}

/** Both results as one; the scopes are named one after the other where both scanned something. */
export function joined(first: ScanResult, second: ScanResult): ScanResult {
  const scopes = [first, second].filter(({ stats }) => stats.blobs > 0).map(({ stats }) => stats.scope);
  const sum = (count: (result: ScanResult) => number) => count(first) + count(second);
  return {
    findings: [...first.findings, ...second.findings],
    advice: [...first.advice, ...second.advice],
    skipped: [...first.skipped, ...second.skipped],
    stats: {
      scope: scopes.join(' and ') || second.stats.scope,
      blobs: sum(({ stats }) => stats.blobs),
      bytes: sum(({ stats }) => stats.bytes),
      commits: sum(({ stats }) => stats.commits),
      elapsedMilliseconds: sum(({ stats }) => stats.elapsedMilliseconds),
    },
  };
}
