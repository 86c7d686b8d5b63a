/**
 * Escapes as JSON (RFC 8259 section 7), JavaScript, Python, Go, Java properties and shells write them: `\u0041`, `\x41`,
 * `\"`. Two kinds of text are read without them: the surroundings of an escape that stands for a printable character, or
 * that escapes an escape; and a JSON document that is the whole of a string.
 */

import type { Fragment } from '../core/fragment.ts';
import type { Span } from '../core/location.ts';
import type { Inflation } from './inflation.ts';
import { asBuffer, hexNumber, isPlainByte, respelledFragment, respellText, type Spelling } from './respelled.ts';

const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;

/** The escaped texts of a fragment, documents first. */
export function findEscapedRuns(fragment: Fragment, inflation: Inflation): Iterable<Fragment> {
  return fragment.bytes.includes(BACKSLASH) ? escapedRuns(fragment, inflation) : [];
}

function* escapedRuns(fragment: Fragment, inflation: Inflation): Iterable<Fragment> {
  const buffer = asBuffer(fragment.bytes);
  for (const runs of [documentRuns(buffer), escapeRuns(buffer)]) {
    for (const run of runs) {
      const text = respellText(buffer, run, readEscape);
      const decoded = text && respelledFragment(fragment, 'escape', text, inflation);
      if (decoded !== undefined) yield decoded;
    }
  }
}

const OPENING = Buffer.from('{\\"');
const OPENING_REACH = 16;
/** What may stand between the quote that opens a string and the first brace of the document in it. */
const BEFORE_BRACE: ReadonlySet<number> = new Set([...'[ \t'].map((mark) => mark.charCodeAt(0)));

/** The contents of the strings that hold a JSON object, or a list of them, with its quotes escaped. */
function* documentRuns(buffer: Buffer): Iterable<Span> {
  for (let at = buffer.indexOf(OPENING); at !== -1; ) {
    const start = documentStart(buffer, at);
    const run = start === undefined ? undefined : { start, end: stringEnd(buffer, at, buffer[start - 1] as number) };
    if (run !== undefined) yield run;
    at = buffer.indexOf(OPENING, run?.end ?? at + 1);
  }
}

function documentStart(bytes: Uint8Array, brace: number): number | undefined {
  let start = brace;
  while (start > 0 && brace - start < OPENING_REACH && BEFORE_BRACE.has(bytes[start - 1] as number)) start--;
  return start > 0 && isQuote(bytes[start - 1] as number) ? start : undefined;
}

/** Where the string ends that `quote` opened: at the next such quote without a backslash, at the latest with the line. */
function stringEnd(bytes: Uint8Array, from: number, quote: number): number {
  let index = from;
  while (index < bytes.length && bytes[index] !== quote && bytes[index] !== LINE_FEED) {
    index += bytes[index] === BACKSLASH ? 2 : 1;
  }
  return Math.min(index, bytes.length);
}

const NEEDLES: readonly Buffer[] = ['\\u', '\\x', '\\\\\\"'].map((text) => Buffer.from(text));
const LONGEST_LINE = 4096;
/** What is read around the escapes of a longer line, and how far a cut is moved to fall on a blank or quote. */
const BEFORE_ESCAPE = 512;
const BEHIND_ESCAPE = 1024;
const CUT_REACH = 1024;

/** A line with escapes: its first byte (or the end of the run before), where it ends, and the last escape seen on it. */
interface EscapedLine {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  last: number;
}

/** The lines on which a printable character or another escape is escaped; of very long ones, what is around those. */
function* escapeRuns(buffer: Buffer): Iterable<Span> {
  let open: EscapedLine | undefined;
  for (const at of tellingEscapes(buffer)) {
    if (open !== undefined && at < open.end && (isShort(open) || at - open.last < BEHIND_ESCAPE)) {
      open.last = at;
      continue;
    }
    const run = open && runOf(buffer, open);
    if (run !== undefined) yield run;
    open = lineWith(buffer, at, run?.end ?? 0, open?.end ?? 0);
  }
  if (open !== undefined) yield runOf(buffer, open);
}

function* tellingEscapes(buffer: Buffer): Iterable<number> {
  const next = NEEDLES.map((needle) => indexFrom(buffer, needle, 0));
  for (let at = Math.min(...next); at < buffer.length; at = Math.min(...next)) {
    if (isTelling(buffer, at)) yield at;
    const index = next.indexOf(at);
    next[index] = indexFrom(buffer, NEEDLES[index] as Buffer, at + 1);
  }
}

function isTelling(bytes: Uint8Array, at: number): boolean {
  if (bytes[at + 1] === BACKSLASH) return true;
  const spelling = readEscape(bytes, at, bytes.length);
  return spelling !== undefined && spelling.bytes.length === 1;
}

/** The line of the escape at `at`; what lies before `done` has been read, and no line ends before `lineEnd`. */
function lineWith(buffer: Buffer, at: number, done: number, lineEnd: number): EscapedLine {
  // Not further back than a line may be long: a file can be one line with a million escapes.
  const floor = Math.max(done, at - LONGEST_LINE);
  const start = floor + buffer.subarray(floor, at).lastIndexOf(LINE_FEED) + 1;
  return { start, end: at < lineEnd ? lineEnd : indexFrom(buffer, LINE_FEED, at), first: at, last: at };
}

function isShort({ start, end }: EscapedLine): boolean {
  return end - start <= LONGEST_LINE;
}

function runOf(buffer: Buffer, line: EscapedLine): Span {
  if (isShort(line)) return { start: line.start, end: line.end };
  let start = Math.max(line.start, line.first - BEFORE_ESCAPE);
  const first = Math.max(line.start, start - CUT_REACH);
  while (start > first && !isBreak(buffer[start - 1] as number)) start--;
  let end = Math.min(line.end, line.last + BEHIND_ESCAPE);
  const last = Math.min(line.end, end + CUT_REACH);
  while (end < last && !isBreak(buffer[end] as number)) end++;
  return { start, end };
}

/** Index of what is looked for, from `from` on; the length when it is nowhere. */
function indexFrom(buffer: Buffer, wanted: Buffer | number, from: number): number {
  const index = buffer.indexOf(wanted, from);
  return index === -1 ? buffer.length : index;
}

function isBreak(byte: number): boolean {
  return byte <= 0x20 || isQuote(byte);
}

function isQuote(byte: number): boolean {
  return byte === 0x22 || byte === 0x27 || byte === 0x60;
}

const NAMED: ReadonlyMap<number, number> = new Map(
  [['n', '\n'], ['r', '\r'], ['t', '\t'], ...[...'\\"\'`/'].map((mark) => [mark, mark])].map(
    ([name = '', meaning = '']) => [name.charCodeAt(0), meaning.charCodeAt(0)],
  ),
);
/** Letter of a numeric escape to the count of its hex digits. */
const DIGITS: ReadonlyMap<number, number> = new Map([
  [0x78, 2],
  [0x75, 4],
  [0x55, 8],
]);

function readEscape(bytes: Uint8Array, index: number, end: number): Spelling | undefined {
  if (bytes[index] !== BACKSLASH || index + 1 >= end) return undefined;
  const letter = bytes[index + 1] as number;
  const named = NAMED.get(letter);
  if (named !== undefined) return { width: 2, bytes: [named] };
  const spelling = numericEscape(bytes, index, letter);
  return spelling === undefined || index + spelling.width > end ? undefined : spelling;
}

function numericEscape(bytes: Uint8Array, index: number, letter: number): Spelling | undefined {
  const digits = DIGITS.get(letter);
  if (digits === undefined) return undefined;
  const code = hexNumber(bytes, index + 2, digits);
  if (code === undefined) return letter === 0x75 ? bracedEscape(bytes, index) : undefined;
  const width = 2 + digits;
  if (code < 0x80) return isPlainByte(code) ? { width, bytes: [code] } : undefined;
  // Beyond ASCII, `\x` is a character in one language and a byte in the next.
  if (digits === 2) return undefined;
  if (!isSurrogate(code)) return characterAs(code, width);
  const isPair = bytes[index + width] === BACKSLASH && bytes[index + width + 1] === letter;
  const low = isPair ? hexNumber(bytes, index + width + 2, digits) : undefined;
  if (code >= 0xdc00 || low === undefined || low < 0xdc00 || low > 0xdfff) return undefined;
  return characterAs(0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00), 2 * width);
}

const BRACED = /^\{([\da-f]{1,6})\}/i;

/** `\u{41}` of JavaScript, Rust and Swift. */
function bracedEscape(bytes: Uint8Array, index: number): Spelling | undefined {
  const found = BRACED.exec(asBuffer(bytes).toString('latin1', index + 2, index + 10));
  if (found === null) return undefined;
  const code = Number.parseInt(found[1] as string, 16);
  const isHidden = isSurrogate(code) || (code < 0x80 && !isPlainByte(code));
  return isHidden ? undefined : characterAs(code, 2 + found[0].length);
}

function characterAs(code: number, width: number): Spelling | undefined {
  if (code > 0x10ffff || (code >= 0x80 && code < 0xa0)) return undefined;
  return { width, bytes: [...Buffer.from(String.fromCodePoint(code))] };
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}
