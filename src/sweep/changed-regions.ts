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
/** Shorter lines are no wrapped base64 (decode/encoded-runs.ts); `-` and `_` belong to its URL-safe alphabet. */
const WRAPPED = /^[ \t]*[A-Za-z0-9+/_-]{20,}={0,2}\r?$/;
const MOST_WRAPPED_LINES = 20_000;

/**
 * The regions, in order, disjoint and line by line; `baseLength` is that of the text's base. Outside them, each line means
 * what it meant in the base.
 */
export function changedRegions(bytes: Buffer, stretches: Stretches, baseLength: number): Span[] {
  const regions: { start: number; end: number }[] = [];
  for (const change of changes(bytes, stretches, baseLength)) {
    const last = regions.at(-1);
    // Most changes fall into the surroundings of the one before.
    if (last !== undefined && change.end < last.end - 1) continue;
    const region = surroundings(bytes, change);
    if (last !== undefined && region.start <= last.end) last.end = Math.max(last.end, region.end);
    else regions.push(region);
  }
  return regions;
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

function surroundings(bytes: Buffer, change: Span): { start: number; end: number } {
  let start = lineStart(bytes, change.start);
  let end = nextLine(bytes, Math.max(change.start, change.end - 1));
  // A line knows the line above it.
  end = nextLine(bytes, end);
  for (let count = 0; end < bytes.length && count <= MOST_LINES_BELOW; count++) {
    const line = end;
    end = nextLine(bytes, line);
    if (!isSilentLine(textAt(bytes, line, end))) break;
  }
  for (let count = 0; start > 0 && count <= MOST_LINES_BELOW; count++) {
    const below = start;
    start = lineStart(bytes, below - 1);
    if (!isSilentLine(textAt(bytes, start, below))) break;
  }
  if (start > 0) start = lineStart(bytes, start - 1);
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
  return { start, end };
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
