/**
 * Which part belongs to which secret, where several of both stand near each other: names that are alike first, then the
 * closest, and of equally close ones those on the side on which more pairs come out, since a file puts the id before the
 * secret or behind it, but does not change its mind.
 */

/** A secret and a part that may belong to it. */
export interface Possible<S, P> {
  readonly secret: S;
  readonly part: P;
  /** How alike their key names are; more is closer. */
  readonly affinity: number;
  /** Lines between them. */
  readonly lines: number;
  /** The part stands before the secret. */
  readonly isBefore: boolean;
}

/** Gives each secret at most one part. A part goes to one secret only, until `mayShare` and every other one has a taker. */
export function pairUp<S, P>(possible: readonly Possible<S, P>[], mayShare: boolean): Map<S, P> {
  const before = pairsOf(possible, true);
  const behind = pairsOf(possible, false);
  const pairs = weight(behind) > weight(before) ? behind : before;
  const bySecret = new Map([...pairs].map(({ secret, part }) => [secret, part]));
  if (mayShare) {
    for (const { secret, part } of ranked(possible, true)) if (!bySecret.has(secret)) bySecret.set(secret, part);
  }
  return bySecret;
}

function pairsOf<S, P>(possible: readonly Possible<S, P>[], isBeforeFirst: boolean): Set<Possible<S, P>> {
  const pairs = new Set<Possible<S, P>>();
  const taken = new Set<S | P>();
  for (const pair of ranked(possible, isBeforeFirst)) {
    if (taken.has(pair.secret) || taken.has(pair.part)) continue;
    taken.add(pair.secret).add(pair.part);
    pairs.add(pair);
  }
  return pairs;
}

function ranked<S, P>(possible: readonly Possible<S, P>[], isBeforeFirst: boolean): Possible<S, P>[] {
  return [...possible].sort(
    (a, b) =>
      b.affinity - a.affinity ||
      a.lines - b.lines ||
      Number(b.isBefore === isBeforeFirst) - Number(a.isBefore === isBeforeFirst),
  );
}

const MANY_LINES = 1e6;

/** More pairs, then less between them. */
function weight<S, P>(pairs: ReadonlySet<Possible<S, P>>): number {
  return [...pairs].reduce((sum, { lines }) => sum + MANY_LINES - lines, 0);
}

/** How many words two key names share at their beginnings and ends: `prod_key_id` and `prod_secret` share one. */
export function affinity(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const most = Math.min(left.length, right.length);
  let first = 0;
  while (first < most && left[first] === right[first]) first++;
  let last = 0;
  while (first + last < most && left.at(-1 - last) === right.at(-1 - last)) last++;
  return first + last;
}

function wordsOf(name: string): string[] {
  const words = name.split(/[^A-Za-z\d]+|(?<=[a-z\d])(?=[A-Z])/).filter((word) => word !== '');
  return words.map((word) => word.toLowerCase());
}
