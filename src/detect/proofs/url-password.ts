/**
 * A password in the userinfo of a URL is percent-encoded (WHATWG URL, RFC 3986 section 3.2.1); what it says is what stands
 * there decoded. `%3Cpassword%3E` and `%24%7BDB_PASSWORD%7D` are no secrets.
 */

import { isCommonWords, isPlaceholder } from '../placeholder.ts';
import { isReference } from '../reference.ts';
import type { ProofResult } from './proof.ts';

/** Refutes a password that is a placeholder or a reference once decoded; of any other it says nothing. */
export function proveUrlPassword(secret: string): ProofResult {
  if (!secret.includes('%')) return 'unknown';
  const plain = decoded(secret);
  return isPlaceholder(plain) || isCommonWords(plain) || isReference(plain) ? 'refuted' : 'unknown';
}

/** The text with its percent-encoded runs decoded; it stays as written where they are no UTF-8. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone percent sign is a character of the password
  }
}
