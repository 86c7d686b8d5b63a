/** A baseline of everything that a scan reported, so that only what is new fails from then on. */

import { serialiseBaseline } from './config/baseline-file.ts';
import type { Finding } from './core/finding.ts';
import { reported, type ScanResult } from './core/scan-result.ts';
import type { Secret } from './core/secret.ts';
import { createFingerprinter, newBaselineDerivation } from './judge/fingerprint.ts';

/** The text of the baseline file. Findings that are suppressed stay with what suppresses them and are not taken in. */
export async function createBaseline(result: ScanResult): Promise<string> {
  const derivation = newBaselineDerivation();
  const fingerprint = createFingerprinter(derivation);
  const entries = await Promise.all(
    reported(result)
      .flatMap(secretsOf)
      .map(async ({ secret, rule, path }) => ({ fingerprint: await fingerprint(secret), rule, path })),
  );
  return serialiseBaseline(derivation, entries);
}

/** A part that would be a finding alone may be one again: when the secret that it belongs to has gone. */
function secretsOf({ secret, rule, location: { path }, parts = [] }: Finding): SeenSecret[] {
  const found = parts.flatMap((part) =>
    part.rule === undefined ? [] : [{ secret: part.value, rule: part.rule, path }],
  );
  return [{ secret, rule: rule.id, path }, ...found];
}

interface SeenSecret {
  readonly secret: Secret;
  readonly rule: string;
  readonly path: string;
}
