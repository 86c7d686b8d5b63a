/**
 * HTTP basic credentials: base64 of `user:password` (RFC 7617). Text that does not decode to that is something else that
 * happens to follow the word Basic.
 */

import { isCommonWords, isPlaceholder } from '../placeholder.ts';
import type { ProofResult } from './proof.ts';

const PRINTABLE = /^[^\p{Cc}\uFFFD]+$/u;
const PASSWORD = /^[^:]*:(.{3,})$/;
const NO_PASSWORD = /^(?:x-oauth-basic|\$.*|\{.*)$/i;

/** Refutes what is not base64 of `user:password` with a password worth the name. */
export function proveBasicCredentials(secret: string): ProofResult {
  const text = Buffer.from(secret, 'base64').toString('utf8');
  const password = PRINTABLE.test(text) ? PASSWORD.exec(text)?.[1] : undefined;
  if (password === undefined || NO_PASSWORD.test(password)) return 'refuted';
  return isPlaceholder(password) || isCommonWords(password) ? 'refuted' : 'unknown';
}
