/**
 * The checksum that GitHub put into its tokens in 2021 and npm took over: the last six characters are the CRC-32 of the
 * random part, in base 62 (digits, upper case, lower case), padded with zeros on the left.
 * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */

import { zlib } from './load-builtin.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Characters that the checksum takes at the end of a token. */
export const CHECKSUM_LENGTH = 6;

/** The checksum of a token's random part (what stands between the prefix and the checksum). */
export function base62Crc32(random: string): string {
  let rest = zlib().crc32(random);
  let digits = '';
  while (rest > 0) {
    digits = ALPHABET.charAt(rest % ALPHABET.length) + digits;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return digits.padStart(CHECKSUM_LENGTH, '0');
}
