/**
 * Base64 (RFC 4648 sections 4 and 5) back to bytes, only where the result means something. Random passwords are often
 * written in the base64 alphabet; decoding those would replace a credential by noise. So a layer counts only when it
 * gives printable text or a file format known by its first bytes; otherwise the text itself is the value.
 */

import { isUtf8 } from 'node:buffer';
import { utf16ToUtf8 } from './text-encoding.ts';

/** What decoded bytes are: text (already UTF-8), or a binary format known by its magic. */
export type Payload = 'text' | 'gzip' | 'zip' | 'der' | 'jks' | 'pkcs12';

export interface DecodedPayload {
  readonly bytes: Uint8Array;
  readonly payload: Payload;
  /** What the text was written in, when that is not UTF-8. */
  readonly encoding?: 'utf-16le';
}

/**
 * The bytes behind base64 text: standard or URL-safe alphabet, padded or not, white space allowed when it holds line
 * breaks (a one-line value with blanks is prose). Undefined when it is not base64, or decodes to neither printable text
 * nor a known format. UTF-16LE text comes back as UTF-8.
 */
export function decodeBase64(text: Uint8Array): DecodedPayload | undefined {
  const compact = compactBase64(text);
  if (compact === undefined || !hasValidLength(compact)) return undefined;
  // Node reads both alphabets, and padding is optional to it.
  return acceptPayload(Buffer.from(compact, 'base64'));
}

/** Says what bytes are, or undefined when they look like noise. */
export function acceptPayload(bytes: Uint8Array): DecodedPayload | undefined {
  if (bytes.length === 0) return undefined;
  const magic = payloadByMagic(bytes);
  if (magic !== undefined) return { bytes, payload: magic };
  if (isPrintableText(bytes)) return { bytes, payload: 'text' };
  const utf8 = looksLikeUtf16(bytes) ? utf16ToUtf8(bytes, 'utf-16le').bytes : undefined;
  return utf8 !== undefined && isPrintableText(utf8)
    ? { bytes: utf8, payload: 'text', encoding: 'utf-16le' }
    : undefined;
}

/** True for valid UTF-8 without control characters other than tab and line breaks. */
export function isPrintableText(bytes: Uint8Array): boolean {
  for (const byte of bytes) {
    if ((byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) || byte === 0x7f) return false;
  }
  if (!isUtf8(bytes)) return false;
  for (let index = bytes.indexOf(0xc2); index !== -1; index = bytes.indexOf(0xc2, index + 1)) {
    if ((bytes[index + 1] as number) < 0xa0) return false; // C1 controls, U+0080 to U+009F
  }
  return true;
}

const STANDARD_ONLY = 1;
const URL_SAFE_ONLY = 2;
const LETTER_OR_DIGIT = 4;
const PADDING = 8;
const BLANK = 16;
const LINE_BREAK = 32;

const CLASSES = new Uint8Array(256);
for (const [characters, bit] of [
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', LETTER_OR_DIGIT],
  ['+/', STANDARD_ONLY],
  ['-_', URL_SAFE_ONLY],
  ['=', PADDING],
  [' \t', BLANK],
  ['\r\n', LINE_BREAK],
] as const) {
  for (const character of characters) CLASSES[character.charCodeAt(0)] = bit;
}

/** The text without white space and padding checked, or undefined when a character forbids reading it as base64. */
function compactBase64(text: Uint8Array): string | undefined {
  let [start, end] = [0, text.length];
  while (start < end && ((CLASSES[text[start] as number] as number) & (BLANK | LINE_BREAK)) !== 0) start++;
  while (end > start && ((CLASSES[text[end - 1] as number] as number) & (BLANK | LINE_BREAK)) !== 0) end--;
  let seen = 0;
  for (let index = start; index < end; index++) {
    const bit = CLASSES[text[index] as number] as number;
    if (bit === 0) return undefined;
    const afterPadding = (seen & PADDING) !== 0 && (bit & (PADDING | BLANK | LINE_BREAK)) === 0;
    if (afterPadding) return undefined;
    seen |= bit;
  }
  if ((seen & STANDARD_ONLY) !== 0 && (seen & URL_SAFE_ONLY) !== 0) return undefined;
  if ((seen & BLANK) !== 0 && (seen & LINE_BREAK) === 0) return undefined;
  const latin1 = Buffer.from(text.buffer, text.byteOffset + start, end - start).toString('latin1');
  return (seen & (BLANK | LINE_BREAK)) === 0 ? latin1 : latin1.replace(/[ \t\r\n]+/g, '');
}

function hasValidLength(compact: string): boolean {
  const padding = compact.endsWith('==') ? 2 : compact.endsWith('=') ? 1 : 0;
  const characters = compact.length - padding;
  if (characters === 0 || compact.charAt(characters - 1) === '=') return false;
  return padding > 0 ? compact.length % 4 === 0 : characters % 4 !== 1;
}

/** gzip RFC 1952, zip APPNOTE 4.3.7, DER SEQUENCE with a two-byte length, Java key stores, PFX (RFC 7292). */
function payloadByMagic(bytes: Uint8Array): Payload | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0x1f && b === 0x8b && c === 0x08) return 'gzip';
  if (a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04) return 'zip';
  if (a === 0xfe && b === 0xed && c === 0xfe && d === 0xed) return 'jks';
  if (a !== 0x30 || b !== 0x82) return undefined;
  const length = ((c ?? 0) << 8) | (d ?? 0);
  // The outer length must fit what is there, or any noise that starts with these two bytes would pass.
  if (length + 4 > bytes.length) return undefined;
  const isPfx = bytes[4] === 0x02 && bytes[5] === 0x01 && bytes[6] === 0x03;
  return isPfx ? 'pkcs12' : 'der';
}

/** ASCII written as UTF-16LE: every second byte is zero, none of the others is. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return false;
  // Two bytes that chance draws as well: behind the mark, at least half must be letters of ours.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return latinShare(bytes.subarray(2)) >= 0.5;
  for (let index = 0; index < Math.min(bytes.length, 64); index += 2) {
    if (bytes[index] === 0 || bytes[index + 1] !== 0) return false;
  }
  return true;
}

/** Of UTF-16LE units, how many have a high byte of zero. */
function latinShare(bytes: Uint8Array): number {
  let latin = 0;
  for (let index = 1; index < bytes.length; index += 2) if (bytes[index] === 0) latin++;
  return bytes.length < 2 ? 0 : latin / (bytes.length >> 1);
}
