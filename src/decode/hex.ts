/**
 * Text in hex (RFC 4648 section 8): as one run, with `0x` or `\x` before it, or as a list of byte literals. Digests and
 * keys are hex too; they are noise, and noise shows an unprintable byte within a few digits.
 */

import type { Fragment } from '../core/fragment.ts';
import type { Span } from '../core/location.ts';
import { isPrintableText } from './base64.ts';
import type { Inflation } from './inflation.ts';
import { hexNumber, isPlainByte, respell, respelledFragment, type Spelling, type SpellingReader } from './respelled.ts';

/** Sixteen bytes: fewer are hardly a secret with something around it, and may read as text by chance. */
const SHORTEST_RUN = 32;
const LEAST_LITERALS = 16;
/** Bytes of a literal: `0x68`. */
export const LITERAL_WIDTH = 4;
const ZERO = 0x30;
const LETTER_X = 0x78;

/**
 * The text behind a run of letters and digits (that may go on over lines) when all of it is hex; undefined when it is
 * not, or is no printable text. A `0x` or `x` before the digits is no part of them.
 */
export function hexRun(fragment: Fragment, run: Span, inflation: Inflation): Fragment | undefined {
  const { bytes } = fragment;
  const start = digitsStart(bytes, run);
  if (run.end - start < SHORTEST_RUN) return undefined;
  const head = hexNumber(bytes, start, 2);
  if (head === undefined || !isPlainByte(head)) return undefined;
  if (!isHexText(bytes, { start, end: run.end })) return undefined;
  return decoded(fragment, { start, end: run.end }, readPair, inflation);
}

/** What a list of literals came to: where it ends (it need not be looked at again), and its text, if it is one. */
export interface HexLiterals {
  readonly end: number;
  readonly text: Fragment | undefined;
}

/**
 * The text written as a list of byte literals (`0x68, 0x75, 0x6e`) of which one stands at byte `at`; the list begins at
 * `floor` or behind it. Undefined when no literal of a printable character stands there.
 */
export function hexLiterals(
  fragment: Fragment,
  at: number,
  floor: number,
  inflation: Inflation,
): HexLiterals | undefined {
  const { bytes } = fragment;
  if (!isLiteral(bytes, at)) return undefined;
  let start = at;
  for (let before = literalBefore(bytes, at, floor); before !== undefined; ) {
    start = before;
    before = literalBefore(bytes, start, floor);
  }
  let count = 0;
  let end = start;
  for (let next = start; isLiteral(bytes, next); next = behindSeparator(bytes, end)) {
    end = next + LITERAL_WIDTH;
    count++;
  }
  const text = count < LEAST_LITERALS ? undefined : decoded(fragment, { start, end }, readLiteral, inflation);
  return { end, text };
}

function decoded(fragment: Fragment, run: Span, read: SpellingReader, inflation: Inflation): Fragment | undefined {
  const text = respell(fragment.bytes, run, read);
  if (text === undefined || !isPrintableText(text.bytes)) return undefined;
  return respelledFragment(fragment, 'hex', text, inflation);
}

function digitsStart(bytes: Uint8Array, { start }: Span): number {
  if (bytes[start] === LETTER_X) return start + 1;
  return bytes[start] === ZERO && bytes[start + 1] === LETTER_X ? start + 2 : start;
}

/** Whole pairs of digits on every line, and blanks between the lines; the first control character ends the look. */
function isHexText(bytes: Uint8Array, { start, end }: Span): boolean {
  let index = start;
  while (index < end) {
    const byte = index + 2 <= end ? hexNumber(bytes, index, 2) : undefined;
    if (byte !== undefined && (byte >= 0x80 || isPlainByte(byte))) index += 2;
    else if (isBlank(bytes[index])) index++;
    else return false;
  }
  return true;
}

function readPair(bytes: Uint8Array, index: number, end: number): Spelling | undefined {
  if (isBlank(bytes[index])) return { width: 1, bytes: [] };
  const byte = index + 2 <= end ? hexNumber(bytes, index, 2) : undefined;
  return byte === undefined ? undefined : { width: 2, bytes: [byte] };
}

/** True for what begins as a literal does. */
export function mayBeLiteral(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === ZERO && bytes[at + 1] === LETTER_X;
}

/** Two digits and no third: `0x68656c6c` is a number. */
function isLiteral(bytes: Uint8Array, at: number): boolean {
  if (!mayBeLiteral(bytes, at)) return false;
  const byte = hexNumber(bytes, at + 2, 2);
  return (
    byte !== undefined && (byte >= 0x80 || isPlainByte(byte)) && hexNumber(bytes, at + LITERAL_WIDTH, 1) === undefined
  );
}

const MOST_BETWEEN = 64;
const COMMA = 0x2c;

function behindSeparator(bytes: Uint8Array, from: number): number {
  let index = from;
  while (index - from < MOST_BETWEEN && isSeparator(bytes[index])) index++;
  return index;
}

function literalBefore(bytes: Uint8Array, at: number, floor: number): number | undefined {
  let index = at;
  while (index > floor && at - index < MOST_BETWEEN && isSeparator(bytes[index - 1])) index--;
  const start = index - LITERAL_WIDTH;
  return index < at && start >= floor && isLiteral(bytes, start) ? start : undefined;
}

function isSeparator(byte: number | undefined): boolean {
  return byte === COMMA || isBlank(byte);
}

function readLiteral(bytes: Uint8Array, index: number): Spelling | undefined {
  const byte = bytes[index] === ZERO ? hexNumber(bytes, index + 2, 2) : undefined;
  return byte === undefined ? { width: 1, bytes: [] } : { width: LITERAL_WIDTH, bytes: [byte] };
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}
