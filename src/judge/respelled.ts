/**
 * Matches in a text whose spelling was undone (escapes, percent-encoding, hex), held against those in the text as it is
 * written, so that one secret is one finding: what the written text tells as well is told from there, and a written match
 * that has the spelling in its secret gives way. Where a document's structure has spoken, only tokens still count.
 */

import type { Fragment } from '../core/fragment.ts';
import { contains, type Span } from '../core/location.ts';
import type { Match } from '../core/match.ts';
import type { SpanSet } from '../core/span-set.ts';
import { SpanIndex } from './dedupe.ts';
import { Innermost } from './innermost.ts';
import type { SpannedMatch } from './preference.ts';

/** What is known of the text as written. */
export interface WrittenText {
  readonly matches: readonly Match[];
  /** Verified safe forms: nothing in them is a secret. */
  readonly safe: SpanSet;
  /** Values that the document has judged. */
  readonly judged: readonly Span[];
  /** Where a span of a fragment stands, on the same scale as `safe` and `judged`; undefined where that is not known. */
  place(fragment: Fragment, span: Span): Span | undefined;
}

export interface Settled {
  /** The respelled matches that stand. */
  readonly kept: readonly Match[];
  /** The written ones that give way to them. */
  readonly dropped: ReadonlySet<Match>;
}

/** Decides between `respelled` matches and those of the text as written. What has no known place stands as it is. */
export function settleRespelled(written: WrittenText, respelled: readonly Match[]): Settled {
  const places = new Innermost(written.judged.map((span) => ({ span, value: span })));
  const index = new SpanIndex(written.matches.flatMap((match) => spanned(match, written) ?? []));
  const dropped = new Set<Match>();
  const kept = respelled.filter((match) => {
    const item = spanned(match, written);
    if (item === undefined) return true;
    if (written.safe.contains(item.span)) return false;
    if (isJudged(match, places.around(item.span)?.value, written)) return false;
    const rivals = [...index.overlapping(item.span)].filter((other) => isRival(match, other.match));
    if (!rivals.every((rival) => givesWay(rival, item))) return false;
    for (const rival of rivals) dropped.add(rival.match);
    return true;
  });
  return { kept, dropped };
}

function spanned(match: Match, { place }: WrittenText): SpannedMatch | undefined {
  const span = place(match.fragment, match.span);
  return span && { match, span };
}

/** A key that speaks stands this close before its value, in bytes. */
const LONGEST_KEY = 200;

/** True inside a value that the document has judged under its own key, unless a key inside that value speaks. */
function isJudged({ rule, fragment, span }: Match, value: Span | undefined, { place }: WrittenText): boolean {
  if (value === undefined || rule.kind === 'token') return false;
  if (rule.kind === 'place') return true;
  const floor = Math.max(0, span.start - LONGEST_KEY);
  let start = span.start;
  const isInside = (at: number): boolean => (place(fragment, { start: at, end: at + 1 })?.start ?? 0) >= value.start;
  while (start > floor && isInside(start - 1)) start--;
  const before = Buffer.from(fragment.bytes.subarray(start, span.start)).toString('latin1').toLowerCase();
  return !rule.keywords.some((keyword) => before.includes(keyword.toLowerCase()));
}

/** Overlapping matches of other kinds are about different things, and sorted out where all matches are. */
function isRival(match: Match, other: Match): boolean {
  return match.rule.id === other.rule.id || (match.rule.kind === other.rule.kind && match.rule.kind !== 'token');
}

/** The written match is a part of the respelled one, or has the spelling in it; only a token may be meant to be spelt so. */
function givesWay(rival: SpannedMatch, item: SpannedMatch): boolean {
  if (rival.match.rule.id !== item.match.rule.id || !contains(item.span, rival.span)) return false;
  if (rival.match.rule.kind === 'token' && contains(rival.span, item.span)) return false;
  return rival.match.secret.reveal() !== item.match.secret.reveal();
}
