/** Tokens with a checksum inside, written from their specifications and apart from the proofs that check them. */

import { crc32 } from 'node:zlib';

/** GitLab's routable token: payload, its length in two base-36 digits, CRC-32 of all before in seven. */
export function gitlabRoutableToken(prefix: string, random: Uint8Array): string {
  const payload = Buffer.concat([Buffer.from('o:1\nu:42'), random, Buffer.from([random.length])]).toString('base64url');
  const checked = `${prefix}${payload}.${payload.length.toString(36).padStart(2, '0')}`;
  return checked + crc32(checked).toString(36).padStart(7, '0');
}

const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** An age identity (bech32, BIP 173) of 32 bytes; `variant` is empty or `PQ-`. */
export function ageSecretKey(variant: string, bytes: Uint8Array): string {
  const prefix = `age-secret-key-${variant.toLowerCase()}`;
  const data = toFiveBits(bytes);
  const letters = [...prefix].map((letter) => letter.charCodeAt(0));
  const expanded = [...letters.map((code) => code >> 5), 0, ...letters.map((code) => code & 31)];
  const sum = checksum([...expanded, ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
  const tail = [25, 20, 15, 10, 5, 0].map((shift) => (sum >> shift) & 31);
  return `${prefix}1${[...data, ...tail].map((value) => BECH32.charAt(value)).join('')}`.toUpperCase();
}

function toFiveBits(bytes: Uint8Array): number[] {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((group) => Number.parseInt(group.padEnd(5, '0'), 2));
}

function checksum(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3].forEach((term, bit) => {
      if ((top >> bit) & 1) sum ^= term;
    });
  }
  return sum;
}
