/** Findings that a team has already seen. The file holds slow salted hashes only, so it reveals nothing. */

import type { Fingerprint } from './finding.ts';

/** Parameters of scrypt (RFC 7914) under which the fingerprints of one baseline were made; `salt` is hex. */
export interface KeyDerivation {
  readonly name: 'scrypt';
  readonly cost: number;
  readonly blockSize: number;
  readonly parallelization: number;
  readonly salt: string;
}

export interface Baseline {
  readonly derivation: KeyDerivation;
  readonly fingerprints: ReadonlySet<Fingerprint>;
}
