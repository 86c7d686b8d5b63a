/** How the work is cut into shares that workers take one after the other. */

import { kindOf, NO_BASE, type PackFamilies } from '../git/pack/pack-families.ts';
import type { StoredPlace } from './stored-places.ts';
import type { Share, SweepPlan, Wanted } from './sweeper.ts';

const SHARES_A_PACK = 64;
const LEAST_ROOTS = 50;
const LOOSE_A_SHARE = 500;

/** The first pass: roots in the order stored, and loose objects. */
export function siftShares({ packs, store }: SweepPlan): Share[] {
  const shares: Share[] = [];
  for (const [pack, { families }] of packs.entries()) {
    const { length } = families.roots;
    const step = Math.max(LEAST_ROOTS, Math.ceil(length / SHARES_A_PACK));
    for (let from = firstBlob(families); from < length; from += step) {
      shares.push({ pack, from, to: Math.min(length, from + step) });
    }
  }
  for (let from = 0; from < store.loose.length; from += LOOSE_A_SHARE) {
    shares.push({ pack: -1, from, to: Math.min(store.loose.length, from + LOOSE_A_SHARE) });
  }
  return shares;
}

/** The second pass: the entries of one family together, with the paths to scan them under. */
export function scanShares(plan: SweepPlan, wanted: Iterable<readonly [StoredPlace, readonly string[]]>): Wanted[] {
  const families = new Map<string, { pack: number; root: number; entries: [number, readonly string[]][] }>();
  for (const [{ pack, entry }, paths] of wanted) {
    const root = pack === -1 ? -1 - Math.floor(entry / LOOSE_A_SHARE) : rootOf(plan, pack, entry);
    const key = `${pack}:${root}`;
    const family = families.get(key) ?? { pack, root, entries: [] };
    families.set(key, family);
    family.entries.push([entry, paths]);
  }
  return [...families.values()].sort((a, b) => b.entries.length - a.entries.length);
}

function rootOf({ packs }: SweepPlan, pack: number, entry: number): number {
  const bases = packs[pack]?.families.bases ?? new Uint32Array();
  let root = entry;
  for (let base = bases[root]; base !== undefined && base !== NO_BASE; base = bases[root]) root = base;
  return root;
}

/** Commits and trees are stored first. */
function firstBlob(families: PackFamilies): number {
  const at = families.roots.findIndex((root) => {
    const kind = kindOf(families, root);
    return kind !== 'commit' && kind !== 'tree' && kind !== 'tag';
  });
  return at === -1 ? families.roots.length : at;
}
