/**
 * npm access tokens took over the format of GitHub's, checksum included.
 * https://github.blog/2021-09-23-announcing-npms-new-access-token-format/
 */

import { base62Crc32, CHECKSUM_LENGTH } from './base62-crc32.ts';
import type { ProofResult } from './proof.ts';

const CHECKED = /^npm_([0-9A-Za-z]{36})$/;

/** Checks an `npm_` token against its own checksum. */
export function proveNpmToken(secret: string): ProofResult {
  const body = CHECKED.exec(secret)?.[1];
  if (body === undefined) return 'unknown';
  const checksum = body.slice(-CHECKSUM_LENGTH);
  return base62Crc32(body.slice(0, -CHECKSUM_LENGTH)) === checksum ? 'proven' : 'doubtful';
}
