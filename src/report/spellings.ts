/**
 * The ways in which one secret may stand in a text, so that each of them can be masked: as it is, escaped for JSON or
 * for a URL, in base64 (also as part of something longer that was encoded whole), in hex. Peers print the base64 beside
 * the redacted value; this list is why we do not.
 */

import type { Secret } from '../core/secret.ts';

export interface Spellings {
  /** Spellings that read as the value itself. */
  readonly plain: readonly string[];
  readonly encoded: readonly string[];
}

/** Shorter texts stand everywhere by chance; masking them would hide nothing and garble all. */
export const SHORTEST_SPELLING = 4;
/** A line of a multi-line secret that counts as a secret of its own. */
const SHORTEST_LINE = 16;
const LONGEST_ENCODED = 10_000;

const known = new WeakMap<Secret, Spellings>();

/** The spellings of a secret, each at least SHORTEST_SPELLING long; none for a very short secret. */
export function spellings(secret: Secret): Spellings {
  let found = known.get(secret);
  if (found === undefined) {
    found = spell(secret.reveal());
    known.set(secret, found);
  }
  return found;
}

function spell(value: string): Spellings {
  if (value.length < SHORTEST_SPELLING) return { plain: [], encoded: [] };
  const wellFormed = value.replace(/\p{Cs}/gu, '\ufffd');
  const lines = value.includes('\n') ? value.split(/\r?\n/).filter(isTelling) : [];
  const plain = [value, ...lines, encodeURIComponent(wellFormed), JSON.stringify(value).slice(1, -1)];
  const encoded = value.length > LONGEST_ENCODED ? [] : encodings(Buffer.from(wellFormed, 'utf8'));
  return { plain: distinct(plain), encoded: distinct(encoded) };
}

function isTelling(line: string): boolean {
  return line.length >= SHORTEST_LINE && !line.startsWith('-----');
}

function encodings(bytes: Buffer): string[] {
  const hex = bytes.toString('hex');
  const texts = [hex, hex.toUpperCase(), bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url')];
  for (const lead of [0, 1, 2]) {
    const encoded = inBase64(bytes, lead);
    texts.push(encoded, encoded.replaceAll('+', '-').replaceAll('/', '_'));
  }
  return texts;
}

/** The base64 characters that depend on `bytes` alone when `lead` other bytes (modulo 3) come before, and any after. */
function inBase64(bytes: Buffer, lead: number): string {
  const encoded = Buffer.concat([Buffer.alloc(lead), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const end = (lead + bytes.length) % 3 === 0 ? encoded.length : encoded.length - 1;
  return encoded.slice(lead === 0 ? 0 : lead + 1, end);
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text.length >= SHORTEST_SPELLING);
}
