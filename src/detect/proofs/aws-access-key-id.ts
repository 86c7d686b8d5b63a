/**
 * AWS access key ids are a four-letter kind and sixteen characters of base 32. The samples in AWS's documentation end in
 * the word EXAMPLE.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
 */

import type { ProofResult } from './proof.ts';

const FORM = /^(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}$/;

/** Refutes documented samples and doubts ids outside the alphabet; an id alone proves nothing. */
export function proveAwsAccessKeyId(secret: string): ProofResult {
  if (secret.endsWith('EXAMPLE')) return 'refuted';
  return FORM.test(secret) ? 'unknown' : 'doubtful';
}
