/**
 * GitLab's routable tokens end in `.`, the payload's length (two base-36 digits), and the CRC-32 of all before it (seven
 * base-36 digits). Classic tokens carry none; later versions of the format may count otherwise, so a sum that does not
 * match refutes nothing.
 * https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/
 */

import { zlib } from './load-builtin.ts';
import type { ProofResult } from './proof.ts';

const ROUTABLE = /^[\w.-]{27,320}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{2}[0-9a-z]{7}$/;
const CHECKSUM_LENGTH = 7;

/** Checks a routable GitLab token (`glpat-….01abcdefg`) against its own checksum. */
export function proveGitlabToken(secret: string): ProofResult {
  if (!ROUTABLE.test(secret)) return 'unknown';
  const sum = zlib().crc32(secret.slice(0, -CHECKSUM_LENGTH)).toString(36).padStart(CHECKSUM_LENGTH, '0');
  return secret.endsWith(sum) ? 'proven' : 'unknown';
}
