/**
 * Which entries of a pack are deltas of which: families of a base and everything made from it, directly or not. A family
 * can be walked depth first, holding no more than one chain. Flat arrays, for a pack has hundreds of thousands of entries.
 * Every entry is in exactly one family or in `broken`, whatever an index claims: cycles end there.
 */

import { ENTRY_KINDS, type EntryKind } from './entry-header.ts';
import { type EntryOrder, entryEnd, findEntry } from './entry-order.ts';
import type { PackFile } from './pack-file.ts';
import { findId, idAt, type PackIndex, sharedIntegers } from './pack-index.ts';
import { isProblem, type Problem, type ProblemCause, problem } from './problem.ts';

/** Entries are ranks in the pack's entry order. */
export interface PackFamilies {
  readonly count: number;
  /** Each entry's kind, as a place in ENTRY_KINDS. */
  readonly kinds: Uint8Array;
  /** Each entry's base in this pack, or NO_BASE. */
  readonly bases: Uint32Array;
  /** Entries without a base in this pack, in the order in which they are stored. */
  readonly roots: Uint32Array;
  /** The entries made from entry `e` are `children[childStarts[e] … childStarts[e + 1]]`, in the order stored. */
  readonly childStarts: Uint32Array;
  readonly children: Uint32Array;
  /** Roots that are deltas of an object outside this pack, with that object's id in hex. */
  readonly externalBases: ReadonlyMap<number, string>;
  /** Entries that are in no family, and why. */
  readonly broken: ReadonlyMap<number, ProblemCause>;
}

/** In `bases`: not a delta, or one of an object elsewhere. */
export const NO_BASE = 0xffffffff;

/** Reads the header of every entry, in the order stored, and finds the families. */
export function packFamilies(pack: PackFile, index: PackIndex, order: EntryOrder): PackFamilies {
  const { count } = order;
  const kinds = new Uint8Array(new SharedArrayBuffer(count));
  const bases = sharedIntegers(count).fill(NO_BASE);
  const externalBases = new Map<number, string>();
  const broken = new Map<number, ProblemCause>();
  const entryOfId = lookupById(index, order);
  for (let entry = 0; entry < count; entry++) {
    const offset = order.offsets[entry] ?? 0;
    const header = pack.entry(offset, entryEnd(order, entry, pack.dataEnd));
    if (isProblem(header)) {
      broken.set(entry, header.cause);
      continue;
    }
    kinds[entry] = ENTRY_KINDS.indexOf(header.kind);
    if (header.baseOffset >= 0) {
      const base = findEntry(order, header.baseOffset);
      if (base === -1) broken.set(entry, 'delta base missing');
      else bases[entry] = base;
    } else if (header.baseId !== undefined) {
      const base = entryOfId(header.baseId);
      if (base === -1) externalBases.set(entry, Buffer.from(header.baseId).toString('hex'));
      else bases[entry] = base;
    }
  }
  const tree = childrenOf(bases);
  const roots = findRoots(bases, broken);
  findUnreached({ bases, roots, ...tree }, broken);
  return { count, kinds, bases, roots, ...tree, externalBases, broken };
}

/** The kind of an entry; undefined when its header could not be read. */
export function kindOf(families: PackFamilies, entry: number): EntryKind | undefined {
  return ENTRY_KINDS[families.kinds[entry] ?? 0];
}

/**
 * Walks the family of a root depth first: `enter` before what is made from the entry, `leave` after. `depth` counts the
 * deltas between the entry and the root. Memory is one number a step of the chain.
 */
export function walkFamily(
  families: PackFamilies,
  root: number,
  enter: (entry: number, depth: number) => void,
  leave: (entry: number, depth: number) => void = () => {},
): void {
  const { children, childStarts } = families;
  const chain = [root];
  const next = [childStarts[root] ?? 0];
  enter(root, 0);
  while (chain.length > 0) {
    const depth = chain.length - 1;
    const entry = chain[depth] ?? 0;
    const at = next[depth] ?? 0;
    if (at === childStarts[entry + 1]) {
      leave(entry, depth);
      chain.pop();
      next.pop();
      continue;
    }
    next[depth] = at + 1;
    const child = children[at] ?? 0;
    chain.push(child);
    next.push(childStarts[child] ?? 0);
    enter(child, depth + 1);
  }
}

/** One problem for each broken entry, with the object's id. */
export function* familyProblems(families: PackFamilies, index: PackIndex, order: EntryOrder, file: string) {
  for (const [entry, cause] of families.broken) {
    yield problem(file, cause, idAt(index, order.positions[entry] ?? 0)) satisfies Problem;
  }
}

/** Only packs made for old git need it: the entry of each position is counted at the first question. */
function lookupById(index: PackIndex, order: EntryOrder): (id: Uint8Array) => number {
  let entries: Uint32Array | undefined;
  return (id) => {
    const position = findId(index, id);
    if (position === -1) return -1;
    if (entries === undefined) {
      entries = new Uint32Array(order.count);
      for (let entry = 0; entry < order.count; entry++) entries[order.positions[entry] ?? 0] = entry;
    }
    return entries[position] ?? -1;
  };
}

/** Counting sort by base. */
function childrenOf(bases: Uint32Array): Pick<PackFamilies, 'childStarts' | 'children'> {
  const childStarts = sharedIntegers(bases.length + 1);
  let total = 0;
  for (const base of bases) {
    if (base === NO_BASE) continue;
    childStarts[base + 1] = (childStarts[base + 1] ?? 0) + 1;
    total += 1;
  }
  for (let at = 1; at < childStarts.length; at++) childStarts[at] = (childStarts[at] ?? 0) + (childStarts[at - 1] ?? 0);
  const children = sharedIntegers(total);
  const next = childStarts.slice();
  for (let entry = 0; entry < bases.length; entry++) {
    const base = bases[entry] ?? NO_BASE;
    if (base === NO_BASE) continue;
    const place = next[base] ?? 0;
    next[base] = place + 1;
    children[place] = entry;
  }
  return { childStarts, children };
}

function findRoots(bases: Uint32Array, broken: ReadonlyMap<number, ProblemCause>): Uint32Array {
  const isRoot = (base: number, entry: number) => base === NO_BASE && !broken.has(entry);
  const roots = sharedIntegers(bases.reduce((sum, base, entry) => sum + (isRoot(base, entry) ? 1 : 0), 0));
  let at = 0;
  for (let entry = 0; entry < bases.length; entry++) {
    if (isRoot(bases[entry] ?? NO_BASE, entry)) roots[at++] = entry;
  }
  return roots;
}

/** What hangs on a broken entry lacks its base; what then still hangs on nothing goes round in a circle. */
function findUnreached(
  tree: Pick<PackFamilies, 'bases' | 'roots' | 'childStarts' | 'children'>,
  broken: Map<number, ProblemCause>,
): void {
  const { bases, roots, childStarts, children } = tree;
  const isReached = new Uint8Array(bases.length);
  const spread = (seeds: Iterable<number>, onReach: (entry: number) => void) => {
    const waiting = [...seeds];
    for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
      isReached[entry] = 1;
      onReach(entry);
      for (let at = childStarts[entry] ?? 0; at < (childStarts[entry + 1] ?? 0); at++) waiting.push(children[at] ?? 0);
    }
  };
  spread(roots, () => {});
  spread(broken.keys(), (entry) => {
    if (!broken.has(entry)) broken.set(entry, 'delta base missing');
  });
  for (let entry = 0; entry < bases.length; entry++) {
    if (isReached[entry] === 0) broken.set(entry, 'delta cycle');
  }
}
