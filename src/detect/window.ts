/**
 * The stretch of text around a keyword that a rule may look at. Patterns never run over a whole file: a window is the
 * keyword's line, cut when the line is very long, or a block of bounded size. That bounds what any pattern can cost.
 */

import type { Span } from '../core/location.ts';
import type { RuleWindow } from '../core/rule.ts';

const LONGEST_LINE = 4096;
const BEFORE_IN_LONG_LINE = 512;
/** Behind the keyword's start. */
const AFTER_IN_LONG_LINE = 2048;
const STEP_IN_LONG_LINE = 1024;
const BLOCK_BEFORE = 128;
const BLOCK_AFTER = 16_384;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The line that holds byte `offset`, without its terminator. */
export function lineAt(bytes: Uint8Array, offset: number): Span {
  // A start index of -1 would mean the last byte.
  const start = offset === 0 ? 0 : bytes.lastIndexOf(LINE_FEED, offset - 1) + 1;
  let end = bytes.indexOf(LINE_FEED, offset);
  if (end === -1) end = bytes.length;
  if (end > start && bytes[end - 1] === CARRIAGE_RETURN) end--;
  return { start, end };
}

/** The window of a keyword that stands at `keyword` in `line`. */
export function windowFor(kind: RuleWindow, bytes: Uint8Array, line: Span, keyword: Span): Span {
  if (kind === 'block') {
    return { start: Math.max(0, keyword.start - BLOCK_BEFORE), end: Math.min(bytes.length, keyword.end + BLOCK_AFTER) };
  }
  if (line.end - line.start <= LONGEST_LINE) return line;
  // In steps, so that the keywords of a dense line share windows, and each text is decoded once.
  const before = Math.max(0, keyword.start - BEFORE_IN_LONG_LINE - line.start);
  const start = line.start + before - (before % STEP_IN_LONG_LINE);
  return { start, end: Math.min(line.end, start + BEFORE_IN_LONG_LINE + STEP_IN_LONG_LINE + AFTER_IN_LONG_LINE) };
}

/** Text of a window, and the way from its UTF-16 indexes back to byte offsets. */
export interface WindowText {
  readonly text: string;
  /** Byte offset (in the fragment) of the UTF-16 index. */
  toByte(index: number): number;
  /** UTF-16 index of the byte offset (in the fragment). */
  fromByte(offset: number): number;
}

/** Decodes a window as UTF-8; pure ASCII, the common case, maps one to one. */
export function windowText(bytes: Buffer, window: Span): WindowText {
  const text = isAscii(bytes, window) ? undefined : bytes.toString('utf8', window.start, window.end);
  if (text !== undefined && Buffer.byteLength(text) === window.end - window.start) {
    return {
      text,
      toByte: (index) => window.start + Buffer.byteLength(text.slice(0, index)),
      fromByte: (offset) => bytes.toString('utf8', window.start, offset).length,
    };
  }
  // ASCII, or invalid UTF-8: one character a byte keeps every offset true.
  return {
    text: bytes.toString('latin1', window.start, window.end),
    toByte: (index) => window.start + index,
    fromByte: (offset) => offset - window.start,
  };
}

function isAscii(bytes: Uint8Array, { start, end }: Span): boolean {
  for (let index = start; index < end; index++) if ((bytes[index] as number) >= 0x80) return false;
  return true;
}
