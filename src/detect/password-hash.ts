/**
 * Hashes of passwords: no password yet, but it can be guessed offline without limit. They weigh less than what they are
 * the hash of, and people should know which of the two they have published.
 */

/** crypt(5) and its kin, what htpasswd writes before them, Jupyter, LDAP (RFC 2307), Django and Werkzeug. */
const HASH =
  /^(?:[\w.@-]{1,100}:)?(?:\$(?:apr1|1|2[abxy]?|5|6|7|y|gy|sha1|argon2(?:id|i|d))\$[\w./$=,+-]{16,200}|\{(?:SSHA|SHA|SMD5|SSHA512|PBKDF2[\w-]*)\}[\w+/=$]{20,200}|sha(?:1|256|512):[\da-f]{8,32}:[\da-f]{40,128}|pbkdf2[_:][a-z\d]+[$:]\d+\$[\w+/=.]+\$[\w+/=]{20,200}|scrypt:\d+:\d+:\d+\$\w+\$[\da-f]{64,128})$/;

/** What a finding of one says. */
export const HASH_REASON = 'the hash of a password, which can be guessed offline';

const LONGEST = 400;
const LONGEST_FILE = 65_536;

/** True when the value is the hash of a password, with or without the name of its user before it, or lines of such hashes. */
export function isPasswordHash(value: string): boolean {
  if (value.length > LONGEST_FILE) return false;
  return value.split(/\r?\n/).every((line) => line.length <= LONGEST && HASH.test(line));
}
