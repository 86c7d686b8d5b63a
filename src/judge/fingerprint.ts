/**
 * The name of a secret that does not give it away: 16 bytes of scrypt (RFC 7914) over the decoded value, as hex. Slow on
 * purpose, since a fast hash of a weak password is as good as the password; the same under every encoding and place.
 */

import type { KeyDerivation } from '../core/baseline.ts';
import type { Fingerprint } from '../core/finding.ts';
import type { Secret } from '../core/secret.ts';

/** Cost 4096 with blocks of 8 takes 6 ms and 4 MB a value (measured on a shared 2-core machine, Node 20). */
const PARAMETERS = { name: 'scrypt', cost: 4096, blockSize: 8, parallelization: 1 } as const;
const DIGEST_BYTES = 16;
const SALT_BYTES = 16;

/** For reports: one fixed salt, so that the same secret has the same fingerprint in every report everywhere. */
export const REPORT_DERIVATION: KeyDerivation = {
  ...PARAMETERS,
  salt: Buffer.from('unsealed report fingerprint 1').toString('hex'),
};

/** For a new baseline: a random salt of its own, so that no table can be made for all baselines at once. */
export function newBaselineDerivation(): KeyDerivation {
  return { ...PARAMETERS, salt: Buffer.from(crypto.getRandomValues(new Uint8Array(SALT_BYTES))).toString('hex') };
}

/** The fingerprint of the value less one trailing line end, which encoding a file adds and typing does not. */
export async function fingerprintSecret(secret: Secret, derivation: KeyDerivation): Promise<Fingerprint> {
  const { cost, blockSize, parallelization, salt } = derivation;
  const value = secret.reveal().replace(/\r?\n$/, '');
  const options = { cost, blockSize, parallelization, maxmem: 256 * blockSize * (cost + parallelization) };
  const { scrypt } = await import('node:crypto'); // 3 ms that a scan without findings does not spend
  return new Promise((resolve, reject) => {
    scrypt(value, Buffer.from(salt, 'hex'), DIGEST_BYTES, options, (error, digest) => {
      if (error === null) resolve(digest.toString('hex'));
      else reject(error);
    });
  });
}

/** A fingerprinter that computes each distinct value once; it holds the values in memory as long as it lives. */
export function createFingerprinter(derivation: KeyDerivation): (secret: Secret) => Promise<Fingerprint> {
  const known = new Map<string, Promise<Fingerprint>>();
  return (secret) => {
    const value = secret.reveal();
    const earlier = known.get(value);
    if (earlier !== undefined) return earlier;
    const fingerprint = fingerprintSecret(secret, derivation);
    known.set(value, fingerprint);
    return fingerprint;
  };
}
