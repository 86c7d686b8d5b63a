/**
 * Which lines of a text can mean something else than they did in the text it was made from: those that were changed, and
 * those whose meaning hangs on a changed one. How far that reaches is what detection looks at: the nearest line below that
 * says something, the line above, and lines of wrapped base64 together.
 */

import type { Span } from '../core/location.ts';
import { isSilentLine, MOST_LINES_BELOW } from '../detect/detect.ts';
import type { Stretches } from './delta-text.ts';

const LINE_FEED = 0x0a;
const LONGEST_LINE = 4096;
/** Lines of wrapped base64 or hex (`-` and `_` belong to the URL-safe alphabet), and of byte literals. */
const WRAPPED = /^[ \t]*(?:[A-Za-z0-9+/_-]{20,}={0,2}|(?:(?:0|\\)x[0-9A-Fa-f]{1,2}[,;: \t]{0,4}){4,400})\r?$/;
const MOST_WRAPPED_LINES = 20_000;

/** Spans of whole lines; those of one list are in order and disjoint. */
export interface ChangedRegions {
  /** Lines that may mean something else than in the base. Outside them, each line means what it meant there. */
  readonly changed: readonly Span[];
  /** The same and what they are read with. A line at the edge may lack its own surroundings here. */
  readonly context: readonly Span[];
}

/** The regions of a text; `baseLength` is that of its base. */
export function changedRegions(bytes: Buffer, stretches: Stretches, baseLength: number): ChangedRegions {
  const changed: MutableSpan[] = [];
  const context: MutableSpan[] = [];
  let linesEnd = -1;
  for (const change of changes(bytes, stretches, baseLength)) {
    // Many changes stand on the lines of the one before.
    if (change.end < linesEnd) continue;
    const start = lineStart(bytes, change.start);
    // What stands behind a change may have begun its line in the base, or ended another one.
    linesEnd = nextLine(bytes, change.end);
    const region = leaning(bytes, { start, end: linesEnd });
    append(changed, region);
    append(context, { start: lineAbove(bytes, region.start), end: pastSpeakingLine(bytes, region.end) });
  }
  return { changed, context };
}

interface MutableSpan {
  start: number;
  end: number;
}

/** Adds a span, whose end lies behind those of all spans before, and joins it with those that it touches. */
function append(spans: MutableSpan[], { start, end }: Span): void {
  let first = start;
  let last = end;
  for (let before = spans.at(-1); before !== undefined && before.end >= first; before = spans.at(-1)) {
    first = Math.min(first, before.start);
    last = Math.max(last, before.end);
    spans.pop();
  }
  spans.push({ start: first, end: last });
}

/** What was inserted, and the seams where text is gone. */
function* changes(bytes: Buffer, { count, targets, sources }: Stretches, baseLength: number): Generator<Span> {
  for (let index = 0; index < count; index++) {
    const start = targets[index] as number;
    const end = index + 1 < count ? (targets[index + 1] as number) : bytes.length;
    if (sources[index] === -1) yield { start, end };
    else if (index > 0 || sources[index] !== 0) yield { start, end: start };
  }
  const last = count - 1;
  const lastSource = sources[last] ?? -1;
  const copiedTo = lastSource === -1 ? -1 : lastSource + bytes.length - (targets[last] as number);
  if (copiedTo !== baseLength) yield { start: bytes.length, end: bytes.length };
}

/** The lines, and those whose meaning hangs on them. */
function leaning(bytes: Buffer, lines: Span): Span {
  let { start } = lines;
  // A line knows the line above it.
  let end = nextLine(bytes, lines.end);
  for (let count = 0; start > 0 && count <= MOST_LINES_BELOW; count++) {
    const below = start;
    start = lineStart(bytes, below - 1);
    if (!isSilentLine(textAt(bytes, start, below))) break;
  }
  for (let count = 0; start > 0 && count < MOST_WRAPPED_LINES; count++) {
    const above = lineStart(bytes, start - 1);
    if (!WRAPPED.test(textAt(bytes, above, start))) break;
    start = above;
  }
  for (let count = 0; end < bytes.length && count < MOST_WRAPPED_LINES; count++) {
    const below = nextLine(bytes, end);
    if (!WRAPPED.test(textAt(bytes, end, below))) break;
    end = below;
  }
  // The last line of what is wrapped may be short.
  if (end < bytes.length) end = nextLine(bytes, end);
  return { start, end };
}

/** Start of the line above the one that begins at `start`. */
function lineAbove(bytes: Buffer, start: number): number {
  return start === 0 ? 0 : lineStart(bytes, start - 1);
}

/** End of the nearest line from `from` that says something. */
function pastSpeakingLine(bytes: Buffer, from: number): number {
  let end = from;
  for (let count = 0; end < bytes.length && count <= MOST_LINES_BELOW; count++) {
    const line = end;
    end = nextLine(bytes, line);
    if (!isSilentLine(textAt(bytes, line, end))) break;
  }
  return end;
}

/** Start of the line that holds byte `at`. */
function lineStart(bytes: Buffer, at: number): number {
  return at === 0 ? 0 : bytes.lastIndexOf(LINE_FEED, at - 1) + 1;
}

/** Start of the line below the one that holds byte `at`; the text's length when there is none. */
function nextLine(bytes: Buffer, at: number): number {
  const feed = bytes.indexOf(LINE_FEED, at);
  return feed === -1 ? bytes.length : feed + 1;
}

/** The line without its line feed, one character a byte, cut where it is very long. */
function textAt(bytes: Buffer, start: number, next: number): string {
  const end = next > start && bytes[next - 1] === LINE_FEED ? next - 1 : next;
  return bytes.toString('latin1', start, Math.min(end, start + LONGEST_LINE));
}
