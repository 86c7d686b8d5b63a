/** The offline proofs by the names that rule files use (`checksum: github-crc32`). */

import { proveAgeSecretKey } from './age-secret-key.ts';
import { proveAwsAccessKeyId } from './aws-access-key-id.ts';
import { proveBasicCredentials } from './basic-credentials.ts';
import { proveGithubToken } from './github-crc32.ts';
import { proveGitlabToken } from './gitlab-crc32.ts';
import { proveJwt } from './jwt.ts';
import { proveNpmToken } from './npm-crc32.ts';
import { provePrivateKey } from './private-key.ts';
import type { Proof } from './proof.ts';

const BY_NAME: ReadonlyMap<string, Proof> = new Map([
  ['age-secret-key', proveAgeSecretKey],
  ['aws-access-key-id', proveAwsAccessKeyId],
  ['basic-credentials', proveBasicCredentials],
  ['github-crc32', proveGithubToken],
  ['gitlab-crc32', proveGitlabToken],
  ['jwt', proveJwt],
  ['npm-crc32', proveNpmToken],
  ['private-key', provePrivateKey],
]);

/** Proof by name. It has no prototype, so that a rule that names `constructor` finds nothing. */
export const PROOFS: Readonly<Record<string, Proof>> = Object.freeze(
  Object.assign(Object.create(null) as Record<string, Proof>, Object.fromEntries(BY_NAME)),
);
