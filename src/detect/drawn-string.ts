/**
 * Strings that look drawn at random, with nothing that speaks for them: no name, no prefix, no place. Quoted or assigned
 * as a whole, and none of the many things that look the same: digests, ids, paths, identifiers, data, what machines write.
 * A run of N bytes covers a multiple of N, so only every Nth byte is looked at.
 */

import type { Fragment } from '../core/fragment.ts';
import { overlaps, type Span } from '../core/location.ts';
import type { Match } from '../core/match.ts';
import { Secret } from '../core/secret.ts';
import { entropy } from './entropy.ts';
import { isGeneratedPath } from './file-context.ts';
import { isCommonWords, isPlaceholder } from './placeholder.ts';
import { wordiness } from './randomness.ts';
import { isReference } from './reference.ts';
import type { CompiledRule } from './rule-set.ts';
import { isNeverSecret } from './value-shape.ts';

const SHORTEST = 20;
/** Longer ones are data. */
const LONGEST = 200;
const CHARACTERS = new Uint8Array(256);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-.~!@#%^*')
  CHARACTERS[character.charCodeAt(0)] = 1;

/** The rule's matches in the fragment's text, `refuted` places left out. */
export function detectStrings(fragment: Fragment, { rule }: CompiledRule, refuted: readonly Span[]): Match[] {
  const matches: Match[] = [];
  const { bytes, blob } = fragment;
  if (isGeneratedPath(blob.origin.path)) return matches;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const span of runsIn(buffer)) {
    if (!isGivenWhole(buffer, span) || refuted.some((place) => overlaps(place, span))) continue;
    const value = buffer.toString('latin1', span.start, span.end);
    const bits = entropy(value);
    if (!isDrawn(value, bits, rule.entropy ?? 0) || isExplained(buffer, span)) continue;
    const evidence = { entropy: bits, reasons: [`${value.length} characters that look drawn at random`] };
    matches.push({ rule, fragment, span, secret: new Secret(value), confidence: 'low', evidence });
  }
  return matches;
}

const EQUALS = 0x3d;
const LINE_FEED = 0x0a;

/** The runs of characters that keys are written in, base64 padding included. */
function* runsIn(bytes: Uint8Array): Iterable<Span> {
  let done = 0;
  for (let probe = SHORTEST - 1; probe < bytes.length; probe += SHORTEST) {
    if (probe < done || CHARACTERS[bytes[probe] as number] === 0) continue;
    let start = probe;
    while (start > done && CHARACTERS[bytes[start - 1] as number] !== 0) start--;
    let end = probe + 1;
    while (end < bytes.length && CHARACTERS[bytes[end] as number] !== 0) end++;
    done = end;
    while (bytes[end] === EQUALS && end < done + 2) end++;
    if (end - start >= SHORTEST && end - start <= LONGEST) yield { start, end };
  }
}

const QUOTES: ReadonlySet<number | undefined> = new Set([0x22, 0x27, 0x60]);
const ASSIGNS: ReadonlySet<number | undefined> = new Set([EQUALS, 0x3a]);
const BLANKS: ReadonlySet<number | undefined> = new Set([0x20, 0x09]);
const BEHIND: ReadonlySet<number | undefined> = new Set([
  undefined,
  0x20,
  0x09,
  0x0a,
  0x0d,
  0x2c,
  0x3b,
  0x29,
  0x5d,
  0x7d,
]);
const MOST_BLANKS = 4;

/** In quotes that hold nothing else, or alone behind `=` or `: `. */
function isGivenWhole(bytes: Uint8Array, { start, end }: Span): boolean {
  const before = bytes[start - 1];
  if (QUOTES.has(before)) return bytes[end] === before;
  if (!BEHIND.has(bytes[end])) return false;
  let index = start;
  while (index > 0 && start - index < MOST_BLANKS && BLANKS.has(bytes[index - 1])) index--;
  return bytes[index - 1] === EQUALS || (index < start && ASSIGNS.has(bytes[index - 1]));
}

const HEX = /^(?:[\da-f]+|[\dA-F]+)$/;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** The start of DER and of common file formats in base64, and of documents in base64. */
const KNOWN_START = /^(?:MI[IG]|LS0t|iVBOR|R0lGOD|\/9j\/|AAAB|UEsD|H4sI|JVBER|eyJ|PD94|PHN2|d09G|T1RUTw|SUkq)/;
/** Names of commits in git, and of things in AWS. */
const OBJECT_ID = /^(?:[\da-f]{40}|[a-z]+-[\da-f]{17})$/;
const PUBLISHABLE = /^pk[_-]/i;
const LEAST_HEX_BITS = 3;
/** Bits by which each character must be nearer to random text than to words: of the whole, and of the longest part. */
const LEAST_DISTANCE = 0.5;
const LEAST_PART_DISTANCE = 0.9;
/** Account and order numbers are nearly all digits. */
const LEAST_LETTERS = 0.4;
const LEAST_HEX_LETTERS = 0.15;

function isDrawn(value: string, bits: number, leastBits: number): boolean {
  const isHex = HEX.test(value);
  if (bits < (isHex ? LEAST_HEX_BITS : leastBits)) return false;
  if (!/[A-Za-z]/.test(value) || !/\d/.test(value)) return false;
  if (OBJECT_ID.test(value) || PUBLISHABLE.test(value)) return false;
  const letters = value.replace(/[^A-Za-z]/g, '').length;
  if (letters < (isHex ? LEAST_HEX_LETTERS : LEAST_LETTERS) * value.length) return false;
  if (UUID.test(value) || KNOWN_START.test(value) || isNeverSecret(value)) return false;
  if (!isHex && !isUnlikeWords(value)) return false;
  return !isPlaceholder(value) && !isCommonWords(value) && !isReference(value) && !isEncodedText(value);
}

/** As a whole, and in its longest part: `app-v2-7f9c…`, `a/b/c` and `x.y.z` are names, with many joints and short parts. */
function isUnlikeWords(value: string): boolean {
  const parts = value.replace(/=+$/, '').split(/[-_./~!@#%^*+]+/);
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '');
  if (longest.length < Math.min(SHORTEST / 2, value.length / 3)) return false;
  if (wordiness(value) > -LEAST_DISTANCE * value.length) return false;
  return wordiness(longest) <= -LEAST_PART_DISTANCE * longest.length;
}

/** Base64 that reads as text says nothing that the text does not say. */
function isEncodedText(value: string): boolean {
  if (!/^[A-Za-z\d+/_-]+={0,2}$/.test(value)) return false;
  return /^[\t\n\r\x20-\x7e]+$/.test(Buffer.from(value, 'base64').toString('latin1'));
}

const DIGEST_LENGTHS: ReadonlySet<number> = new Set([32, 56, 64, 96, 128]);
/** Before a digest, anywhere on its line; or a key such as `checksum/config` or a package's name. */
const DIGEST_WORD = /sha-?\d|md5|hash|digest|checksum|\bsum|integrity|fingerprint|[\w.-]\/[\w.-]+["']?\s*:\s*["']?$/i;
const CONTEXT = 100;
const LONGEST_LINE = 1000;
/** Names of what is random and no secret. */
const EXPLANATION =
  /(?:sha-?\d*|md5|hash|digest|checksum|sum|crc|commit|head|revision|\brev|\bref|integrity|fingerprint|thumbprint|etag|uuid|guid|nonce|signature|public|\bkid|version|serial|base64,|\bh1:|image|tag|cursor|trace|span|request|(?:[^a-z]|^)id|[a-z]Id|ID)s?["'`\])]*\s*(?:[:=(,[]|=>|:=)*\s*["'`[({]*$/i;

/** Something before it on its line says what it is; or the line is one that no person wrote. */
function isExplained(buffer: Buffer, { start, end }: Span): boolean {
  const before = buffer.toString('latin1', Math.max(0, start - CONTEXT), start);
  const onLine = before.slice(before.lastIndexOf('\n') + 1);
  if (EXPLANATION.test(onLine)) return true;
  if (DIGEST_LENGTHS.has(end - start) && HEX.test(buffer.toString('latin1', start, end)) && DIGEST_WORD.test(onLine))
    return true;
  const from = Math.max(0, start - LONGEST_LINE);
  const isLong = start - from === LONGEST_LINE && buffer.subarray(from, start).lastIndexOf(LINE_FEED) === -1;
  const to = Math.min(buffer.length, end + LONGEST_LINE);
  return isLong || (to - end === LONGEST_LINE && buffer.subarray(end, to).indexOf(LINE_FEED) === -1);
}
