/** The offline proofs, and readers of facts, by the names that rule files use (`checksum: github-crc32`). */

import { proveAgeSecretKey } from './age-secret-key.ts';
import { proveAwsAccessKeyId } from './aws-access-key-id.ts';
import { awsAccount } from './aws-account.ts';
import { proveBasicCredentials } from './basic-credentials.ts';
import type { FactReader } from './facts.ts';
import { proveGithubToken } from './github-crc32.ts';
import { proveGitlabToken } from './gitlab-crc32.ts';
import { proveJwt } from './jwt.ts';
import { jwtClaims } from './jwt-claims.ts';
import { proveNpmToken } from './npm-crc32.ts';
import { provePrivateKey } from './private-key.ts';
import type { Proof } from './proof.ts';
import { proveUrlPassword } from './url-password.ts';

const BY_NAME: ReadonlyMap<string, Proof> = new Map([
  ['age-secret-key', proveAgeSecretKey],
  ['aws-access-key-id', proveAwsAccessKeyId],
  ['basic-credentials', proveBasicCredentials],
  ['github-crc32', proveGithubToken],
  ['gitlab-crc32', proveGitlabToken],
  ['jwt', proveJwt],
  ['npm-crc32', proveNpmToken],
  ['private-key', provePrivateKey],
  ['url-password', proveUrlPassword],
]);

/** Proof by name. It has no prototype, so that a rule that names `constructor` finds nothing. */
export const PROOFS: Readonly<Record<string, Proof>> = Object.freeze(
  Object.assign(Object.create(null) as Record<string, Proof>, Object.fromEntries(BY_NAME)),
);

const FACTS_BY_NAME: ReadonlyMap<string, FactReader> = new Map([
  ['aws-access-key-id', awsAccount],
  ['jwt', jwtClaims],
]);

/** What reads facts out of a secret, by the name of the proof that goes with it. */
export function factsOf(name: string): FactReader | undefined {
  return FACTS_BY_NAME.get(name);
}
