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

/** Callers pass the same list for every finding of a text; what is made from it is made once. */
const finders = new WeakMap<readonly Hidden[], Finder>();

/** The redacted first line of `finding`; `hidden` holds every match of the same text, reported or not. */
export function makeExcerpt(lines: LineIndex, finding: Hidden, hidden: readonly Hidden[]): Excerpt {
  const window = windowAround(lines, finding.span);
  const text = lines.text(window);
  const column = (offset: number) => lines.text({ start: window.start, end: offset }).length;
  const range = ({ start, end }: Span): Range => ({
    start: column(Math.max(start, window.start)),
    end: column(Math.min(end, window.end)),
  });
  const own = range(finding.span);
  const others = hidden.filter(({ span }) => span.start < window.end && window.start < span.end);
  const ranges = mergeRanges([own, ...others.map(({ span }) => range(span)), ...finderOf(hidden)(text)]);
  return aroundOwn(text, ranges, own);
}

/** The finding's first line, or what of it lies within reach. */
function windowAround(lines: LineIndex, span: Span): Span {
  const line = lines.lineSpan(lines.point(span.start).line);
  const end = span.end - span.start > REACH ? span.start + REACH : span.end + REACH;
  return { start: Math.max(line.start, span.start - REACH), end: Math.min(line.end, end) };
}

function finderOf(hidden: readonly Hidden[]): Finder {
  let finder = finders.get(hidden);
  if (finder === undefined) {
    finder = createFinder(
      hidden.map(({ secret }) => secret),
      () => true,
    );
    finders.set(hidden, finder);
  }
  return finder;
}

/** Masks the ranges and keeps a bounded stretch around the one that covers `own`. */
function aroundOwn(text: string, ranges: readonly Range[], own: Range): Excerpt {
  const covering = ranges.find(({ start, end }) => start <= own.start && own.start <= end) ?? own;
  const before = maskedPart(text, ranges, { start: Math.max(0, covering.start - KEPT), end: covering.start });
  const after = maskedPart(text, ranges, { start: covering.end, end: covering.end + KEPT });
  const startColumn = before.length + 1;
  return { text: before + MASK + after, startColumn, endColumn: startColumn + MASK.length };
}

function maskedPart(text: string, ranges: readonly Range[], part: Range): string {
  const inside = ranges.filter(({ start, end }) => start < part.end && part.start < end);
  const clipped = inside.map(({ start, end }) => ({
    start: Math.max(start, part.start) - part.start,
    end: Math.min(end, part.end) - part.start,
  }));
  return maskRanges(text.slice(part.start, part.end), clipped);
}
