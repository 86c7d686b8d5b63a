/** Keys whose names say that their value is a credential, for documents in which no credential should stand. */

import { isReferenceKey } from '../reference-keys.ts';
import { isExemptKey } from '../secret-keys.ts';

/** The last words of the key: `DB_PASSWORD`, `apiKey`, `client-secret`. A `key` alone is a key of a map. */
const CREDENTIAL =
  /(?:^|[^a-z])(?:password|passwd|passphrase|pwd|secret|credentials?|(?:access|auth|api|bearer|refresh|bot|github|gitlab|slack|vault|npm)[^a-z]?token|token|(?:api|access|secret|private|encryption|signing|master)[^a-z]?key)$/;

/** `PASSWORD_POLICY`-like names end in another word; `tokenSecret` and the like may hold the name of an object. */
export function isCredentialKey(key: string): boolean {
  if (isExemptKey(key, undefined) || isReferenceKey(key)) return false;
  return CREDENTIAL.test(key.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase());
}

/** True for keys that hold a password, and nothing that could be a name instead. */
export function isPasswordKey(key: string): boolean {
  return isCredentialKey(key) && /pass|pwd/i.test(key);
}
