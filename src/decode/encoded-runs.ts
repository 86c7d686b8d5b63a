/**
 * Base64 and hex standing anywhere in a text: on a command line, in a script, wrapped over lines in a heredoc. A run of N bytes
 * must cover a multiple of N, so only every Nth byte is looked at, and most runs are refused by their character classes
 * or by the first bytes that they decode to. Ordinary text, digests, certificates and long words cost next to nothing.
 */

import type { Fragment } from '../core/fragment.ts';
import type { Span } from '../core/location.ts';
import { hexLiterals, hexRun, LITERAL_WIDTH, mayBeLiteral } from './hex.ts';
import type { Inflation } from './inflation.ts';
import { base64Text } from './layers.ts';

const SHORTEST_RUN = 20;
/** Lines of wrapped base64 are 64 (PEM) or 76 (MIME) wide; narrower columns of words are not taken for one. */
const SHORTEST_WRAPPED_LINE = 40;
/** Decoded bytes that must all be printable before a run is decoded whole. */
const PROBED_BYTES = 24;

const UPPER = 1;
const LOWER = 2;
const DIGIT = 4;
const STANDARD_SYMBOL = 8;
const URL_SAFE_SYMBOL = 16;
const SYMBOL = STANDARD_SYMBOL | URL_SAFE_SYMBOL;

const CLASSES = new Uint8Array(256);
const SEXTETS = new Uint8Array(256);
for (const [characters, bit, first] of [
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', UPPER, 0],
  ['abcdefghijklmnopqrstuvwxyz', LOWER, 26],
  ['0123456789', DIGIT, 52],
  ['+/', STANDARD_SYMBOL, 62],
  ['-_', URL_SAFE_SYMBOL, 62],
] as const) {
  for (let index = 0; index < characters.length; index++) {
    CLASSES[characters.charCodeAt(index)] = bit;
    SEXTETS[characters.charCodeAt(index)] = first + index;
  }
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;
const EQUALS = 0x3d;

/**
 * Every base64 run of at least 20 characters, and every hex run of at least 32 (or list of 16
 * byte literals), that decodes to readable text, in order
 * of position, as fragments of role `text`, as many layers deeper as it took. Spans of base64 lead back to the whole run
 * as written, padding included; spans of hex lead to their own digits.
 */
export function* findEncodedRuns(fragment: Fragment, inflation: Inflation): Iterable<Fragment> {
  const { bytes } = fragment;
  const word: Word = { start: 0, end: 0, floor: 0 };
  while (findWord(bytes, word)) {
    const { start, end, floor } = word;
    if (end - start === LITERAL_WIDTH) {
      const literals = hexLiterals(fragment, start, floor, inflation);
      word.end = literals?.end ?? end;
      if (literals?.text !== undefined) yield literals.text;
      continue;
    }
    const run = wrappedRun(bytes, { start, end });
    word.end = run.end;
    const whole = decodedRun(fragment, run, inflation);
    if (whole !== undefined) yield whole;
    else if (run.end > end || (classesOf(bytes, run) & SYMBOL) !== 0) yield* piecesOf(fragment, run, inflation);
  }
}

/** Characters of the alphabets in a row, and where the one before them ended. */
interface Word {
  start: number;
  end: number;
  floor: number;
}

/**
 * Moves on to the next word behind `word` that is long enough for a run, or may be a literal of a list of them; false at
 * the end. Most bytes of a scan are passed here.
 */
function findWord(bytes: Uint8Array, word: Word): boolean {
  let done = word.end;
  // The next multiple: as if every Nth byte of the text had been looked at.
  let probe = done - (done % SHORTEST_RUN) + SHORTEST_RUN - 1;
  for (; probe < bytes.length; probe += SHORTEST_RUN) {
    if (probe < done || CLASSES[bytes[probe] as number] === 0) continue;
    let start = probe;
    while (start > done && CLASSES[bytes[start - 1] as number] !== 0) start--;
    let end = probe + 1;
    while (end < bytes.length && CLASSES[bytes[end] as number] !== 0) end++;
    const length = end - start;
    if (length >= SHORTEST_RUN || (length === LITERAL_WIDTH && mayBeLiteral(bytes, start))) {
      word.start = start;
      word.end = end;
      word.floor = done;
      return true;
    }
    done = end;
  }
  return false;
}

/**
 * What reads between symbols and line breaks where the run does not, since `-`, `_` and `/` also join other text to it,
 * and equal lines need not belong together.
 */
function* piecesOf(fragment: Fragment, run: Span, inflation: Inflation): Iterable<Fragment> {
  const { bytes } = fragment;
  let done = run.start;
  for (let probe = run.start + SHORTEST_RUN - 1; probe < run.end; probe += SHORTEST_RUN) {
    if (probe < done || !isLetterOrDigit(bytes[probe] as number)) continue;
    let start = probe;
    while (start > done && isLetterOrDigit(bytes[start - 1] as number)) start--;
    let end = probe + 1;
    while (end < run.end && isLetterOrDigit(bytes[end] as number)) end++;
    done = end;
    if (end - start < SHORTEST_RUN) continue;
    const piece = decodedRun(fragment, { start, end }, inflation);
    if (piece !== undefined) yield piece;
  }
}

function isLetterOrDigit(byte: number): boolean {
  return ((CLASSES[byte] as number) & (UPPER | LOWER | DIGIT)) !== 0;
}

function decodedRun(fragment: Fragment, run: Span, inflation: Inflation): Fragment | undefined {
  const { bytes } = fragment;
  const hex = hexRun(fragment, run, inflation);
  if (hex !== undefined) return hex;
  const classes = classesOf(bytes, run);
  if ((classes & UPPER) === 0 || (classes & LOWER) === 0) return undefined;
  if ((classes & STANDARD_SYMBOL) !== 0 && (classes & URL_SAFE_SYMBOL) !== 0) return undefined;
  if (!startsReadable(bytes, run) && !startsCompressed(bytes, run)) return undefined;
  const span = { start: run.start, end: paddedEnd(bytes, run.end) };
  const decoded = base64Text(bytes.subarray(span.start, span.end), inflation);
  if (decoded === undefined) return undefined;
  return {
    blob: fragment.blob,
    bytes: decoded.bytes,
    role: 'text',
    trail: [...fragment.trail, ...decoded.layers],
    ...(fragment.keyPath && { keyPath: fragment.keyPath }),
    ...(fragment.resource && { resource: fragment.resource }),
    depth: fragment.depth + decoded.layers.length,
    toBlob: () => fragment.toBlob(span),
  };
}

/** The classes of all characters of a run, or-ed; line breaks and indentation inside count for nothing. */
function classesOf(bytes: Uint8Array, { start, end }: Span): number {
  let classes = 0;
  for (let index = start; index < end; index++) classes |= CLASSES[bytes[index] as number] as number;
  return classes;
}

/**
 * Decodes the head of the run by hand: noise shows an unprintable byte within a few characters. UTF-16LE text shows a
 * zero as every second byte, and passes.
 */
function startsReadable(bytes: Uint8Array, { start, end }: Span): boolean {
  let bits = 0;
  let held = 0;
  let decoded = 0;
  let zeros = 0;
  for (let index = start; index < end && decoded < PROBED_BYTES; index++) {
    const byte = bytes[index] as number;
    if (CLASSES[byte] === 0) continue;
    held = ((held << 6) | (SEXTETS[byte] as number)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const value = (held >> bits) & 0xff;
    if (value === 0 && decoded % 2 === 1) zeros++;
    else if (!isPrintableByte(value) || zeros > decoded / 2) return false;
    decoded++;
  }
  return zeros === 0 || zeros === decoded >> 1;
}

/** The first bytes of every gzip stream, in base64. */
const GZIP_START = Buffer.from('H4sI');

function startsCompressed(bytes: Uint8Array, { start }: Span): boolean {
  return GZIP_START.every((byte, index) => bytes[start + index] === byte);
}

function isPrintableByte(byte: number): boolean {
  return byte >= SPACE ? byte !== 0x7f : byte === TAB || byte === LINE_FEED || byte === CARRIAGE_RETURN;
}

function paddedEnd(bytes: Uint8Array, end: number): number {
  if (bytes[end] !== EQUALS) return end;
  return bytes[end + 1] === EQUALS ? end + 2 : end + 1;
}

/**
 * The run together with the lines below it, when it fills its line and they go on in the same column and width (the last
 * one may be shorter). The span then covers line breaks and indentation too.
 */
function wrappedRun(bytes: Uint8Array, run: Span): Span {
  const width = run.end - run.start;
  if (width < SHORTEST_WRAPPED_LINE) return run;
  const indent = indentBefore(bytes, run.start);
  if (indent === undefined) return run;
  let end = run.end;
  for (;;) {
    const next = lineAfter(bytes, end);
    if (next === undefined || !hasSameIndent(bytes, run.start - indent, next, indent)) return { start: run.start, end };
    const start = next + indent;
    let stop = start;
    while (stop < bytes.length && CLASSES[bytes[stop] as number] !== 0) stop++;
    if (stop === start || stop - start > width || !isLineEnd(bytes, paddedEnd(bytes, stop)))
      return { start: run.start, end };
    end = stop;
    if (stop - start < width || bytes[stop] === EQUALS) return { start: run.start, end };
  }
}

/** Width of the blanks between the line's start and `start`, or undefined when something else stands there. */
function indentBefore(bytes: Uint8Array, start: number): number | undefined {
  let index = start;
  while (index > 0 && isBlank(bytes[index - 1])) index--;
  return index === 0 || bytes[index - 1] === LINE_FEED ? start - index : undefined;
}

/** Start of the next line when `end` is the end of its line. */
function lineAfter(bytes: Uint8Array, end: number): number | undefined {
  if (bytes[end] === LINE_FEED) return end + 1;
  return bytes[end] === CARRIAGE_RETURN && bytes[end + 1] === LINE_FEED ? end + 2 : undefined;
}

function isLineEnd(bytes: Uint8Array, offset: number): boolean {
  return offset >= bytes.length || lineAfter(bytes, offset) !== undefined;
}

function hasSameIndent(bytes: Uint8Array, first: number, second: number, width: number): boolean {
  for (let index = 0; index < width; index++) if (bytes[first + index] !== bytes[second + index]) return false;
  return true;
}

function isBlank(byte: number | undefined): boolean {
  return byte === SPACE || byte === TAB;
}
