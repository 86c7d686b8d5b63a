/**
 * The packs of a repository made ready to be walked, in a form that threads can share: what is known of a pack lies in
 * shared memory, and each thread opens the file for itself.
 */

import { type EntryOrder, entryOrder } from '../git/pack/entry-order.ts';
import type { StoredPack } from '../git/pack/object-store.ts';
import { familyProblems, type PackFamilies, packFamilies } from '../git/pack/pack-families.ts';
import { disagreements, openPack } from '../git/pack/pack-file.ts';
import { isProblem, type Problem } from '../git/pack/problem.ts';
import type { OpenedPack } from './family-texts.ts';
import { UNREAD } from './sift-pack.ts';

/** What is known of a pack, without its file. */
export interface PackPlan {
  readonly stored: StoredPack;
  readonly order: EntryOrder;
  readonly families: PackFamilies;
  /** What the first pass says of each entry. */
  readonly marks: Uint8Array;
}

/** Reads the headers of every entry of every pack; what cannot be read is told, and the rest goes on. */
export function planPacks(
  packs: readonly StoredPack[],
  idBytes: number,
): { readonly plans: readonly PackPlan[]; readonly problems: readonly Problem[] } {
  const plans: PackPlan[] = [];
  const problems: Problem[] = [];
  for (const stored of packs) {
    const file = openPack(stored.file, idBytes);
    if (isProblem(file)) {
      problems.push(file);
      continue;
    }
    problems.push(...disagreements(file, stored.index));
    const order = entryOrder(stored.index);
    const families = packFamilies(file, stored.index, order);
    file.close();
    problems.push(...familyProblems(families, stored.index, order, stored.file));
    const marks = new Uint8Array(new SharedArrayBuffer(order.count));
    for (const entry of families.broken.keys()) marks[entry] = UNREAD;
    plans.push({ stored, order, families, marks });
  }
  return { plans, problems };
}

/** Opens the file of a plan; a problem when it has gone since. */
export function openPlan({ stored, order, families }: PackPlan, idBytes: number): OpenedPack | Problem {
  const file = openPack(stored.file, idBytes);
  return isProblem(file) ? file : { file, order, families };
}
