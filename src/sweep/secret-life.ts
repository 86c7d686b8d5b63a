/**
 * Follows one secret through the history: which commits hold it, and which took it away. What a commit changes is in the
 * index; a merge is listed there only where it differs from all its parents, so where they disagree git is asked for the
 * merge's own tree.
 */

import type { HistoryIndex } from '../git/history-index.ts';
import type { PathLookup } from '../git/path-lookup.ts';
import { PathSets } from './path-sets.ts';

/** Commits by their numbers in the index. */
export interface Life {
  /** The last commit that took it away from a line, and the last before it that held it. */
  readonly removed?: number;
  readonly heldBefore?: number;
  /** The last commit that holds it. */
  readonly lastHeld?: number;
  /** Of the tips, the last that holds it. */
  readonly heldTip?: number;
}

export interface LifeScope {
  /** The commits to follow: 1 for each that counts, and with it all its ancestors count. */
  readonly lines: Uint8Array;
  readonly tips: readonly number[];
}

const NEVER = -1;
/** It was there: the empty set of paths. Higher numbers are sets of the paths that hold it. */
const GONE = 0;

/** The life of the secret that these blobs hold, along the lines of the scope. */
export async function secretLife(
  index: HistoryIndex,
  lookup: PathLookup,
  blobs: ReadonlySet<number>,
  { lines, tips }: LifeScope,
): Promise<Life> {
  const changes = changesOf(index, blobs);
  const first = Math.min(...changes.keys());
  if (first === Number.POSITIVE_INFINITY) return {};
  const following = { index, lookup, blobs, sets: new PathSets() };
  const states = new Int32Array(index.commitCount).fill(NEVER);
  const { starts, values } = index.parentLists;
  const life: MutableLife = {};
  for (let commit = first; commit < index.commitCount; commit++) {
    if (lines[commit] !== 1) continue;
    const from = starts[commit] as number;
    const to = starts[commit + 1] as number;
    const entries = changes.get(commit);
    const inherited = entries === undefined ? stateOf(values, from, to, states) : undefined;
    if (inherited !== undefined) states[commit] = inherited;
    else {
      const parents = [...values.subarray(from, to)].map((parent) => (parent < 0 ? NEVER : (states[parent] as number)));
      states[commit] = await nextState(following, commit, parents, entries ?? []);
      if (states[commit] === GONE) noteLoss(life, index, commit, states, entries !== undefined);
    }
    if ((states[commit] as number) > GONE) life.lastHeld = commit;
  }
  const held = tips.filter((tip) => (states[tip] as number) > GONE);
  return held.length === 0 ? life : { ...life, heldTip: Math.max(...held) };
}

interface MutableLife {
  removed?: number;
  heldBefore?: number;
  lastHeld?: number;
}

function noteLoss(
  life: MutableLife,
  index: HistoryIndex,
  commit: number,
  states: Int32Array,
  isChanged: boolean,
): void {
  const parents = [...index.parents(commit)].filter((parent) => parent >= 0);
  const holding = parents.filter((parent) => (states[parent] as number) > GONE);
  // A line that has lost it already, joined by one that had not, loses it no second time.
  if (parents.some((parent) => states[parent] === GONE) || (holding.length === 0 && !isChanged)) return;
  life.removed = commit;
  if (holding.length > 0) life.heldBefore = Math.max(...holding);
  else delete life.heldBefore;
}

/** By commit, the entries that bring or take one of the blobs. */
function changesOf(index: HistoryIndex, blobs: ReadonlySet<number>): Map<number, Set<number>> {
  const changes = new Map<number, Set<number>>();
  for (const blob of blobs) {
    for (const entries of [index.arrivals(blob), index.departures(blob)]) {
      for (const entry of entries) {
        const commit = index.entryCommit(entry);
        const known = changes.get(commit);
        if (known === undefined) changes.set(commit, new Set([entry]));
        else known.add(entry);
      }
    }
  }
  return changes;
}

/** What a commit without changes of its own has from its parents; undefined where they disagree. */
function stateOf(parents: Int32Array, from: number, to: number, states: Int32Array): number | undefined {
  let state = NEVER;
  for (let at = from; at < to; at++) {
    const parent = parents[at] as number;
    const own = parent < 0 ? NEVER : (states[parent] as number);
    if (at > from && own !== state) return undefined;
    state = own;
  }
  return state;
}

interface Following {
  readonly index: HistoryIndex;
  readonly lookup: PathLookup;
  readonly blobs: ReadonlySet<number>;
  readonly sets: PathSets;
}

/** The state of a commit, from its parents' and what it changes. */
async function nextState(
  { index, lookup, blobs, sets }: Following,
  commit: number,
  parents: readonly number[],
  entries: Iterable<number>,
): Promise<number> {
  const before = parents.map((state) => sets.paths(state));
  const changed = [...entries];
  const isListed = new Set(changed.map((entry) => index.entryPath(entry)));
  const kept = new Set<number>();
  for (const path of new Set(before.flatMap((set) => [...set]))) {
    if (isListed.has(path)) continue;
    if (before.every((set) => set.has(path))) kept.add(path);
    else {
      const blob = index.blob((await lookup.at(index.commitId(commit), index.bytePath(path))) ?? '');
      if (blob !== undefined && blobs.has(blob)) kept.add(path);
    }
  }
  for (const entry of changed) if (blobs.has(index.entryAfter(entry))) kept.add(index.entryPath(entry));
  if (kept.size > 0) return sets.number(kept);
  return changed.length > 0 || parents.some((state) => state !== NEVER) ? GONE : NEVER;
}
