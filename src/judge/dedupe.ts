/**
 * One finding for one secret: where matches of one blob overlap, the most specific stays (a provider's token, then a token
 * of nobody in particular, then place, then assignment, then string). Every match that is dropped is overlapped by one that is kept, so
 * no place in the blob goes silent.
 */

import type { Fragment } from '../core/fragment.ts';
import { contains, overlaps, type Span } from '../core/location.ts';
import { isGeneric, type Rule } from '../core/rule.ts';
import { byPreference, knowledge, type SpannedMatch } from './preference.ts';

export interface KeptMatch extends SpannedMatch {
  /** The fragment that knows most about where the match stands: take key path and resource from here. */
  readonly context: Fragment;
}

/** Most specific first: what is found by one gives way to what overlaps it and is found by one before. */
const TIERS: readonly ((rule: Rule) => boolean)[] = [
  (rule) => rule.kind === 'token' && !isGeneric(rule),
  (rule) => rule.kind === 'token' && isGeneric(rule),
  (rule) => rule.kind === 'place',
  (rule) => rule.kind === 'assignment',
  (rule) => rule.kind === 'string',
];
/** Bytes of text that one group of base64 holds: in so short a text, both ends share a span under any encoding. */
const ONE_GROUP = 3;
/** Overlapping matches looked at for one match; beyond it, a match is kept rather than compared for ever. */
const MAX_COMPARED = 1_000;

/**
 * The matches that stand for themselves, in the order they came in. Matches of one tier give way only to one with the
 * same secret, or to one that they were decoded out of or that was decoded out of them; to a tier before theirs they give
 * way whatever the secret. Where a whole encoded run shares one span (compressed data), overlap alone proves nothing, and
 * the texts decide.
 */
export function dedupe(matches: readonly SpannedMatch[]): KeptMatch[] {
  const dropped = new Set<SpannedMatch>();
  const contexts = new Contexts();
  let stronger: SpannedMatch[] = [];
  const give = (loser: SpannedMatch, winner: SpannedMatch) => {
    contexts.lend(winner, loser);
    dropped.add(loser);
  };
  for (const isOfTier of TIERS) {
    const index = new SpanIndex(stronger);
    const standing = matches
      .filter(({ match }) => isOfTier(match.rule))
      .filter((item) => {
        const winners = [...index.overlapping(item.span)].filter(isRelatedTo(item));
        for (const winner of winners) contexts.lend(winner, item);
        if (winners.length > 0) dropped.add(item);
        return winners.length === 0;
      });
    for (const [loser, winner] of sameSecretLosers(standing)) give(loser, winner);
    const distinct = standing.filter((item) => !dropped.has(item));
    for (const [loser, winner] of decodedTwiceLosers(distinct)) give(loser, winner);
    stronger = [...stronger, ...distinct.filter((item) => !dropped.has(item))];
  }
  return matches.filter((item) => !dropped.has(item)).map((item) => ({ ...item, context: contexts.of(item) }));
}

/** Spans in order of their start, with the furthest end so far: all that overlap a span lie in one run. */
export class SpanIndex {
  readonly #items: readonly SpannedMatch[];
  readonly #furthest: number[] = [];

  constructor(items: readonly SpannedMatch[]) {
    this.#items = [...items].sort((a, b) => a.span.start - b.span.start);
    let furthest = 0;
    for (const { span } of this.#items) {
      furthest = Math.max(furthest, span.end);
      this.#furthest.push(furthest);
    }
  }

  /** The matches that share a byte with the span, the last ones first; at most so many are looked at. */
  *overlapping(span: Span): Generator<SpannedMatch> {
    let index = firstFrom(this.#items, span.end) - 1;
    const last = Math.max(0, index - MAX_COMPARED);
    for (; index >= last && (this.#furthest[index] ?? 0) > span.start; index--) {
      const item = this.#items[index];
      if (item !== undefined && overlaps(item.span, span)) yield item;
    }
  }
}

/** Index of the first item that starts at `start` or later. */
function firstFrom(items: readonly SpannedMatch[], start: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Is an overlapping, more specific match about the same text? */
function isRelatedTo(weak: SpannedMatch): (strong: SpannedMatch) => boolean {
  let exact: boolean | undefined;
  return (strong) => {
    const { match: a } = weak;
    const { match: b } = strong;
    if (a.fragment.bytes === b.fragment.bytes) return overlaps(a.span, b.span);
    exact ??= mapsExactly(a.fragment);
    if (exact || isDecodedFrom(weak, strong)) return true;
    return secretText(weak).includes(secretText(strong)) || secretText(strong).includes(secretText(weak));
  };
}

/** False where any part of the fragment maps to one and the same span of the blob, as in compressed data. */
function mapsExactly(fragment: Fragment): boolean {
  const { length } = fragment.bytes;
  if (length <= ONE_GROUP) return false;
  const first = fragment.toBlob({ start: 0, end: 1 });
  const last = fragment.toBlob({ start: length - 1, end: length });
  return first.start !== last.start || first.end !== last.end;
}

function secretText({ match }: SpannedMatch): string {
  return match.secret.reveal().replace(/\r?\n$/, '');
}

/** Of matches with one secret that overlap, all but the best, each with the one that it gives way to. */
function* sameSecretLosers(items: readonly SpannedMatch[]): Generator<[SpannedMatch, SpannedMatch]> {
  const keptBySecret = new Map<string, SpannedMatch[]>();
  for (const item of [...items].sort(byPreference)) {
    const secret = secretText(item);
    const kept = keptBySecret.get(secret) ?? [];
    keptBySecret.set(secret, kept);
    // What has been kept for a secret is disjoint and sorted, so only two neighbours can overlap the item.
    const index = firstFrom(kept, item.span.start);
    const winner = [kept[index - 1], kept[index]].find((other) => other && overlaps(other.span, item.span));
    if (winner === undefined) kept.splice(index, 0, item);
    else yield [item, winner];
  }
}

/**
 * Of matches with different secrets of which one was decoded out of the other's text (a token that is base64 of JSON with a
 * key in it), all but the best, each with the one that it gives way to. A place is given by its document, once.
 */
function* decodedTwiceLosers(items: readonly SpannedMatch[]): Generator<[SpannedMatch, SpannedMatch]> {
  if (items.every(({ match }) => match.fragment.trail.length === 0 || match.rule.kind === 'place')) return;
  const index = new SpanIndex(items);
  const kept = new Set<SpannedMatch>();
  for (const item of [...items].sort(byPreference)) {
    const winner = [...index.overlapping(item.span)].find(
      (other) => kept.has(other) && (isDecodedFrom(item, other) || isDecodedFrom(other, item)),
    );
    if (winner === undefined) kept.add(item);
    else yield [item, winner];
  }
}

/** True when the inner match stands in a text that was decoded out of the outer one's secret. */
function isDecodedFrom(inner: SpannedMatch, outer: SpannedMatch): boolean {
  const { fragment: text } = inner.match;
  const { fragment: around } = outer.match;
  if (around.depth >= text.depth || !around.trail.every((step, index) => text.trail[index] === step)) return false;
  return mapsExactly(around) && contains(outer.span, inner.span);
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** What each match may say about its place: its own fragment, unless one that gave way to it knows more. */
class Contexts {
  readonly #lent = new Map<SpannedMatch, { fragment: Fragment; length: number }>();

  of(item: SpannedMatch): Fragment {
    return this.#lent.get(item)?.fragment ?? item.match.fragment;
  }

  /** The fragment that knows more wins; of equals, the one closer around the match, and its own before any other. */
  lend(winner: SpannedMatch, loser: SpannedMatch): void {
    const fragment = this.of(loser);
    const length = lengthOf(loser.span);
    const gain = knowledge(fragment) - knowledge(this.of(winner));
    const current = this.#lent.get(winner);
    if (gain > 0 || (gain === 0 && current !== undefined && length < current.length)) {
      this.#lent.set(winner, { fragment, length });
    }
  }
}
