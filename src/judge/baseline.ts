/** Sets aside what the team had already seen when it made its baseline. */

import type { Baseline } from '../core/baseline.ts';
import type { Fingerprint, Verdict } from '../core/finding.ts';

/** The verdict when the baseline holds the fingerprint, which must be made under the baseline's own derivation. */
export function baselineVerdict(baseline: Baseline, fingerprint: Fingerprint): Verdict | undefined {
  return baseline.fingerprints.has(fingerprint) ? { kind: 'suppressed', by: 'baseline' } : undefined;
}
