/**
 * age identities are bech32 (BIP 173) with the prefix `AGE-SECRET-KEY-`, or `AGE-SECRET-KEY-PQ-` for the hybrid ones, so
 * each carries a checksum of six characters.
 * https://github.com/C2SP/C2SP/blob/main/age.md
 */

import type { ProofResult } from './proof.ts';

const FORM = /^(AGE-SECRET-KEY-(?:PQ-)?)1([02-9AC-HJ-NP-Z]{58})$/;
const ALPHABET = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** Proves an identity whose checksum holds; refutes every other text. */
export function proveAgeSecretKey(secret: string): ProofResult {
  const found = FORM.exec(secret.toUpperCase());
  if (found === null) return 'refuted';
  const [, prefix, data] = found as unknown as [string, string, string];
  const values = [...expandPrefix(prefix.toLowerCase()), ...Array.from(data, (letter) => ALPHABET.indexOf(letter))];
  return polynomialModulus(values) === 1 ? 'proven' : 'refuted';
}

function expandPrefix(prefix: string): number[] {
  const codes = Array.from(prefix, (letter) => letter.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

/** The checksum polynomial over five-bit values; 1 for a text whose checksum holds. */
function polynomialModulus(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    GENERATOR.forEach((term, bit) => {
      if ((top >> bit) & 1) sum ^= term;
    });
  }
  return sum;
}
