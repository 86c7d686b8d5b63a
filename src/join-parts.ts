/**
 * Credentials of several parts: what a rule says belongs to its secret is looked for beside each secret that was found,
 * under the same parent key in a document, or else a few lines away in the same section and block. Texts in which no
 * such secret was found cost nothing, and a budget bounds what hostile ones can.
 */

import { formatKeyPath } from './core/key-path.ts';
import { overlaps, type Span } from './core/location.ts';
import type { LocatedMatch, LocatedPart, Match } from './core/match.ts';
import type { RulePart } from './core/part.ts';
import { Secret } from './core/secret.ts';
import { partTest, partValues } from './detect/part-values.ts';
import { isApart } from './judge/apart.ts';
import { affinity, type Possible, pairUp } from './judge/pairing.ts';
import { familyName, type Place, Places, type Scene } from './part-places.ts';

/** The matches of the scene, in order; those that have parts near them with these. */
export function joinParts(scene: Scene): readonly LocatedMatch[] {
  if (!scene.matches.some(({ match }) => match.rule.parts !== undefined)) return scene.matches;
  const search = new PartSearch(scene);
  for (const rule of new Set(scene.matches.map(({ match }) => match.rule))) {
    for (const part of rule.parts ?? []) search.join(rule.id, part);
  }
  return scene.matches.map((located) => {
    const parts = search.found.get(located.match);
    return parts === undefined ? located : { ...located, parts };
  });
}

/** Bytes that may be looked at in one text, all secrets together. */
const BUDGET = 20_000_000;
const LONGEST_LINE = 2_000;
/** Of a look at one value of a map. */
const COST_OF_VALUE = 50;
/** Bytes between two values of one map. */
const FURTHEST = 16_000;
/** Parts looked at for one secret, to each side. */
const NEIGHBOURS = 8;

/** What has been joined of one text so far. */
class PartSearch {
  readonly found = new Map<Match, LocatedPart[]>();
  readonly #scene: Scene;
  readonly #places: Places;
  readonly #matched: readonly Place[];
  readonly #byPlace: ReadonlyMap<string, Place>;
  /** Matches that have become parts: they have none of their own. */
  readonly #taken = new Set<Match>();
  #budget = BUDGET;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#places = new Places(scene);
    this.#matched = scene.matches.map((located) => this.#places.ofMatch(located));
    this.#byPlace = new Map(this.#matched.map((place) => [placeName(place), place]));
  }

  join(ruleId: string, part: RulePart): void {
    const { isOf } = partTest(part);
    const secrets = this.#matched.filter(
      ({ located, key }) =>
        located?.match.rule.id === ruleId && isOf(key) && !this.#taken.has(located.match) && !this.#has(located, part),
    );
    if (secrets.length === 0) return;
    const candidates = (part.rule === undefined ? this.#values(secrets, part) : this.#matches(part, part.rule)).sort(
      byPlace,
    );
    const possible = secrets.flatMap((secret) => this.#near(secret, candidates, part));
    for (const [secret, place] of pairUp(possible, part.rule === undefined)) this.#add(secret, place, part);
  }

  #has({ match }: LocatedMatch, { name }: RulePart): boolean {
    return this.found.get(match)?.some(({ part }) => part.name === name) === true;
  }

  #add({ located }: Place, place: Place, part: RulePart): void {
    if (located === undefined) return;
    const { span, keyPath = this.#scene.around(span)?.keyPath, value } = place;
    const match = place.located?.match;
    if (match !== undefined) this.#taken.add(match);
    const joined: LocatedPart = {
      part,
      span,
      value,
      ...(keyPath === undefined ? {} : { keyPath }),
      ...(match === undefined ? {} : { match }),
    };
    this.found.set(located.match, [...(this.found.get(located.match) ?? []), joined]);
  }

  /** Another rule's matches that may be the part; none that has parts itself. */
  #matches(part: RulePart, ruleId: string): Place[] {
    const { isKey, isValue } = partTest(part);
    return this.#matched.filter(
      ({ located, key, value }) =>
        located?.match.rule.id === ruleId &&
        !this.found.has(located.match) &&
        !this.#taken.has(located.match) &&
        isKey(key) &&
        (part.value === undefined || isValue(value.reveal())),
    );
  }

  /** Values beside the secrets that may be the part, each once. */
  #values(secrets: readonly Place[], part: RulePart): Place[] {
    const values = new Map<string, Place>();
    const families = new Set<string>();
    for (const secret of secrets) {
      for (const place of this.#inText(secret, part)) values.set(placeName(place), place);
      const family = secret.keyPath === undefined ? '' : familyName(secret.keyPath);
      if (family === '' || families.has(family)) continue;
      families.add(family);
      for (const place of this.#inFamily(secret, part)) values.set(placeName(place), place);
    }
    return [...values.values()].map((place) => this.#withMatch(place));
  }

  #inFamily(secret: Place, part: RulePart): Place[] {
    const { isKey, isValue } = partTest(part);
    const family = this.#budget > 0 ? this.#places.besides(secret) : [];
    this.#budget -= family.length * COST_OF_VALUE;
    if (part.keys !== undefined) return family.filter(({ key, value }) => isKey(key) && isValue(value.reveal()));
    return family.flatMap((sibling) => this.#inSibling(sibling, part));
  }

  /** What has a form of its own may be a part of the value: the host in an address. */
  #inSibling(sibling: Place, part: RulePart): Place[] {
    const { home, at } = sibling;
    const window = { start: at.start, end: Math.min(at.end, at.start + LONGEST_LINE) };
    this.#budget -= window.end - window.start;
    return [...partValues(home, window, part, this.#scene.path)].map(({ span, value }) => ({
      ...sibling,
      ...this.#places.inside(home, span, sibling),
      value: new Secret(value),
    }));
  }

  /** A guess about the same text gives way; a token is known to be something else, and stays what it is. */
  #withMatch(place: Place): Place {
    const located = this.#byPlace.get(placeName(place))?.located;
    if (located === undefined || located.match.rule.kind === 'token' || this.found.has(located.match)) return place;
    return { ...place, located };
  }

  #inText(secret: Place, part: RulePart): Place[] {
    const found: Place[] = [];
    for (const line of this.#linesAround(secret, part.withinLines)) {
      this.#budget -= line.end - line.start;
      if (this.#budget < 0) break;
      for (const { span, value, key } of partValues(secret.home, line, part, this.#scene.path)) {
        if (overlaps(span, secret.at)) continue;
        const place = this.#places.inside(secret.home, span, secret);
        found.push({ ...place, value: new Secret(value), ...(key === undefined ? {} : { key }) });
      }
    }
    return found;
  }

  /** The lines on which a part may stand; of the secret's own line what is close. */
  *#linesAround(secret: Place, within: number): Iterable<Span> {
    const { home, at } = secret;
    const bounds = this.#places.bounds(secret);
    const lines = this.#places.linesOf(home);
    const own = lines.line(at.start);
    const last = Math.min(lines.line(at.end) + within, lines.line(bounds.end));
    for (let number = Math.max(1, own - within, lines.line(bounds.start)); number <= last; number++) {
      const line = lines.lineSpan(number);
      const isOwn = line.start <= at.start && at.start <= line.end;
      const start = Math.max(bounds.start, line.start, isOwn ? at.start - LONGEST_LINE / 2 : 0);
      const end = Math.min(bounds.end, line.end, isOwn ? at.end + LONGEST_LINE / 2 : start + LONGEST_LINE);
      if (start < end) yield { start, end };
    }
  }

  #near(secret: Place, candidates: readonly Place[], part: RulePart): Possible<Place, Place>[] {
    const index = firstFrom(candidates, secret);
    const possible: Possible<Place, Place>[] = [];
    for (const place of candidates.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS)) {
      if (place.home === secret.home && overlaps(place.at, secret.at)) continue;
      const lines = this.#linesBetween(secret, place, part.withinLines);
      if (lines === undefined) continue;
      const isBefore = byPlace(place, secret) < 0;
      possible.push({ secret, part: place, affinity: affinity(secret.key, place.key), lines, isBefore });
    }
    return possible;
  }

  /** Lines between two places that stand near each other; undefined for two that do not. */
  #linesBetween(a: Place, b: Place, within: number): number | undefined {
    const isOnePath = isSamePath(a, b);
    if (a.keyPath !== undefined && b.keyPath !== undefined && !isOnePath) {
      const isFamily = familyName(a.keyPath) === familyName(b.keyPath) && isSameResource(a, b);
      if (!isFamily || this.#isApart(this.#places.root, a.span, b.span)) return undefined;
      const lines = this.#places.linesOf(this.#places.root);
      return Math.abs(lines.line(a.span.start) - lines.line(b.span.start));
    }
    if (a.home !== b.home) return undefined;
    const lines = this.#places.linesOf(a.home);
    const [first, second] = a.at.start <= b.at.start ? [a, b] : [b, a];
    const between = Math.max(0, lines.line(second.at.start) - lines.line(first.at.end));
    return between > within || this.#isApart(a.home, a.at, b.at) ? undefined : between;
  }

  #isApart(home: Buffer, a: Span, b: Span): boolean {
    const [start, end] = a.start <= b.start ? [a.end, b.start] : [b.end, a.start];
    if (end <= start) return false;
    this.#budget -= end - start;
    if (end - start > FURTHEST || this.#budget < 0) return true;
    return isApart(home.toString('latin1', start, end));
  }
}

function placeName({ span, at }: Place): string {
  return `${span.start}:${span.end}:${at.start}:${at.end}`;
}

function byPlace(a: Place, b: Place): number {
  return a.span.start - b.span.start || a.at.start - b.at.start;
}

/** Index of the first candidate that stands behind the place or at it. */
function firstFrom(candidates: readonly Place[], place: Place): number {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byPlace(candidates[middle] as Place, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSamePath({ keyPath: a }: Place, { keyPath: b }: Place): boolean {
  return a !== undefined && b !== undefined && formatKeyPath(a) === formatKeyPath(b);
}

function isSameResource({ resource: a }: Place, { resource: b }: Place): boolean {
  return a?.kind === b?.kind && a?.name === b?.name && a?.namespace === b?.namespace;
}
