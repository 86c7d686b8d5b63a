/**
 * GitHub tokens with a four-character prefix carry a checksum. Fine-grained tokens (`github_pat_`) and the stateless
 * installation tokens of 2026 (`ghs_APPID_JWT`) follow other schemes that GitHub does not describe: nothing is said of them.
 */

import { base62Crc32, CHECKSUM_LENGTH } from './base62-crc32.ts';
import type { ProofResult } from './proof.ts';

const CHECKED = /^gh[oprsu]_((?:[0-9A-Za-z]{36}|[0-9A-Za-z]{76}))$/;

/** Checks a `ghp_`, `gho_`, `ghu_`, `ghs_` or `ghr_` token against its own checksum. */
export function proveGithubToken(secret: string): ProofResult {
  const body = CHECKED.exec(secret)?.[1];
  if (body === undefined) return 'unknown';
  const checksum = body.slice(-CHECKSUM_LENGTH);
  return base62Crc32(body.slice(0, -CHECKSUM_LENGTH)) === checksum ? 'proven' : 'doubtful';
}
