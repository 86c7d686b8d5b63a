/**
 * The line of a finding, fit for print: the finding's own span, every other match's span and every further copy of a
 * known secret (plain or encoded) are masked before the text leaves this file. Of a long line only the surroundings of
 * the finding are looked at, so that a file that is one giant line costs no more than others.
 */

import type { Excerpt } from '../core/finding.ts';
import type { LineIndex } from '../core/line-index.ts';
import type { Span } from '../core/location.ts';
import type { Secret } from '../core/secret.ts';
import { createFinder, type Finder, MASK, maskRanges, mergeRanges, type Range } from './mask.ts';

/** UTF-16 units of the line that are kept on both sides of the finding. */
const KEPT = 1_000;
/** Bytes on both sides that are searched: more than is kept, so that no half of a secret stays at the edge. */
const REACH = 8_000;

/** Something in the text that must not be printed. `span` is bytes of the text. */
export interface Hidden {
  readonly span: Span;
  readonly secret: Secret;
}

/** What is made from a list of hidden things. Callers pass the same list for every finding of a text: it is made once. */
interface Index {
  readonly finder: Finder;
  /** By their start; `furthest` is the furthest end up to each, so that all that overlap a window lie in one run. */
  readonly spans: readonly Span[];
  readonly furthest: readonly number[];
}

const indexes = new WeakMap<readonly Hidden[], Index>();

/** The redacted first line of `finding`; `hidden` holds every match of the same text, reported or not. */
export function makeExcerpt(lines: LineIndex, finding: Hidden, hidden: readonly Hidden[]): Excerpt {
  const window = windowAround(lines, finding.span);
  const text = lines.text(window);
  const column = columnsIn(lines, window.start);
  const range = ({ start, end }: Span): Range => ({
    start: column(Math.max(start, window.start)),
    end: column(Math.min(end, window.end)),
  });
  const own = range(finding.span);
  const index = indexOf(hidden);
  const ranges = mergeRanges([own, ...overlapping(index, window).map(range), ...index.finder(text)]);
  return aroundOwn(text, ranges, own);
}

/** The finding's first line, or what of it lies within reach. */
function windowAround(lines: LineIndex, span: Span): Span {
  const line = lines.lineSpan(lines.line(span.start));
  const end = span.end - span.start > REACH ? span.start + REACH : span.end + REACH;
  return { start: Math.max(line.start, span.start - REACH), end: Math.min(line.end, end) };
}

function indexOf(hidden: readonly Hidden[]): Index {
  let index = indexes.get(hidden);
  if (index === undefined) {
    const spans = hidden.map(({ span }) => span).sort((a, b) => a.start - b.start);
    let end = 0;
    const furthest = spans.map((span) => {
      end = Math.max(end, span.end);
      return end;
    });
    const secrets = hidden.map(({ secret }) => secret);
    index = { spans, furthest, finder: createFinder(secrets, () => true) };
    indexes.set(hidden, index);
  }
  return index;
}

/** Columns from `start` on, in UTF-16 units; asked in rising order, each costs no more than what lies between. */
function columnsIn(lines: LineIndex, start: number): (offset: number) => number {
  let last = { offset: start, column: 0 };
  return (offset) => {
    const from = offset >= last.offset ? last : { offset: start, column: 0 };
    last = { offset, column: from.column + lines.text({ start: from.offset, end: offset }).length };
    return last.column;
  };
}

/** In the order of their start. */
function overlapping({ spans, furthest }: Index, window: Span): Span[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle] as Span).start < window.end) low = middle + 1;
    else high = middle;
  }
  let first = low;
  while (first > 0 && (furthest[first - 1] as number) > window.start) first--;
  return spans.slice(first, low).filter((span) => span.end > window.start);
}

/** Masks the ranges and keeps a bounded stretch around the one that covers `own`. */
function aroundOwn(text: string, ranges: readonly Range[], own: Range): Excerpt {
  const covering = ranges.find(({ start, end }) => start <= own.start && own.start <= end) ?? own;
  const before = maskedPart(text, ranges, { start: Math.max(0, covering.start - KEPT), end: covering.start });
  const after = maskedPart(text, ranges, { start: covering.end, end: covering.end + KEPT });
  const startColumn = before.length + 1;
  return { text: detached(before + MASK + after), startColumn, endColumn: startColumn + MASK.length };
}

/** The same text as a string of its own: the engine's parts of a string keep all of it in memory. */
function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

function maskedPart(text: string, ranges: readonly Range[], part: Range): string {
  const inside = ranges.filter(({ start, end }) => start < part.end && part.start < end);
  const clipped = inside.map(({ start, end }) => ({
    start: Math.max(start, part.start) - part.start,
    end: Math.min(end, part.end) - part.start,
  }));
  return maskRanges(text.slice(part.start, part.end), clipped);
}
