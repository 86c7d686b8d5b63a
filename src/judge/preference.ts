/** Which of several matches of one secret is told: the one that says most, by a total order that no rule's name decides. */

import type { Fragment } from '../core/fragment.ts';
import type { Span } from '../core/location.ts';
import { CONFIDENCES, type Match } from '../core/match.ts';
import { isGeneric, SEVERITIES } from '../core/rule.ts';

/** A match and the bytes of the blob that hold its secret, as written. */
export interface SpannedMatch {
  readonly match: Match;
  readonly span: Span;
}

/**
 * Best first: a rule that knows the provider before one that does not, then the higher confidence, the longer span, the
 * higher severity, the longer pattern (it asks for more than another that took the same text), and the fragment that knows
 * more about its place. The rule's id only makes equal runs equal.
 */
export function byPreference(a: SpannedMatch, b: SpannedMatch): number {
  const { rule: left } = a.match;
  const { rule: right } = b.match;
  return (
    Number(isGeneric(left)) - Number(isGeneric(right)) ||
    CONFIDENCES.indexOf(b.match.confidence) - CONFIDENCES.indexOf(a.match.confidence) ||
    lengthOf(b.span) - lengthOf(a.span) ||
    SEVERITIES.indexOf(right.severity) - SEVERITIES.indexOf(left.severity) ||
    (right.pattern?.length ?? 0) - (left.pattern?.length ?? 0) ||
    knowledge(b.match.fragment) - knowledge(a.match.fragment) ||
    (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)
  );
}

/** How much a fragment says about where it stands. */
export function knowledge({ keyPath, resource }: Fragment): number {
  return (keyPath === undefined ? 0 : 2) + (resource === undefined ? 0 : 1);
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
