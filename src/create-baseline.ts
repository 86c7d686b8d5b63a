/** A baseline of everything that a scan reported, so that only what is new fails from then on. */

import { serialiseBaseline } from './config/baseline-file.ts';
import { reported, type ScanResult } from './core/scan-result.ts';
import { createFingerprinter, newBaselineDerivation } from './judge/fingerprint.ts';

/** The text of the baseline file. Findings that are suppressed stay with what suppresses them and are not taken in. */
export async function createBaseline(result: ScanResult): Promise<string> {
  const derivation = newBaselineDerivation();
  const fingerprint = createFingerprinter(derivation);
  const entries = await Promise.all(
    reported(result).map(async ({ secret, rule, location }) => ({
      fingerprint: await fingerprint(secret),
      rule: rule.id,
      path: location.path,
    })),
  );
  return serialiseBaseline(derivation, entries);
}
