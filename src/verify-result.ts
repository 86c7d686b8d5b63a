/** The live check, for runs that asked for one: every reported finding whose rule says how is put to its provider. */

import type { Finding } from './core/finding.ts';
import type { Policy } from './core/policy.ts';
import { reported, type ScanResult } from './core/scan-result.ts';
import { withVerification } from './judge/severity.ts';
import { createVerifier, type VerifierOptions } from './verify/verifier.ts';

export interface VerifyOptions extends VerifierOptions {
  /**
   * Whether rules that the configuration adds may send requests too. Not unless asked for: who can change a scanned
   * repository's configuration would else choose where its secrets go, and what is requested from inside a network.
   */
  readonly addedRules?: boolean;
}

/** The result with what the providers said. Suppressed findings are nobody's business and stay as they are. */
export async function verifyResult(result: ScanResult, policy: Policy, options: VerifyOptions): Promise<ScanResult> {
  const verify = createVerifier(options);
  const mayAsk = ({ rule }: Finding) =>
    rule.verify !== undefined && (options.addedRules === true || !policy.addedRules.includes(rule));
  const asked = new Map(
    await Promise.all(
      reported(result)
        .filter(mayAsk)
        .map(async (finding) => [finding, await verify(finding)] as const),
    ),
  );
  const findings = result.findings.map((finding) => {
    const verification = asked.get(finding);
    return verification === undefined ? finding : withVerification(finding, verification, policy);
  });
  return { ...result, findings };
}
