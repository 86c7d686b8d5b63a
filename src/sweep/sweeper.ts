/**
 * One worker of the sweep: sifts a share of the families, then scans what the sieve kept of another share. It knows
 * nothing of threads, so that the same passes run in one or in many.
 */

import type { Policy } from '../core/policy.ts';
import type { RuleSet } from '../detect/rule-set.ts';
import { readLoose } from '../git/pack/loose-object.ts';
import type { ObjectStore } from '../git/pack/object-store.ts';
import { isProblem } from '../git/pack/problem.ts';
import { StoredObjects } from '../git/pack/stored-objects.ts';
import type { OpenedPack } from './family-texts.ts';
import { openPlan, type PackPlan } from './opened-packs.ts';
import { type EntryFindings, scanFamily, scanText } from './scan-family.ts';
import { siftWhole } from './sift.ts';
import { CLEAN, type SiftCounts, siftFamily, TO_SCAN, TOO_LARGE, UNREAD } from './sift-pack.ts';

/** What every worker is given: plain data and shared memory. */
export interface SweepPlan {
  readonly store: ObjectStore;
  readonly packs: readonly PackPlan[];
  /** Marks of the loose objects, in the store's order. */
  readonly looseMarks: Uint8Array;
  readonly policy: Policy;
}

/** A share of the work: roots `[from, to)` of a pack, or loose objects where `pack` is -1. */
export interface Share {
  readonly pack: number;
  readonly from: number;
  readonly to: number;
}

/** Entries to scan in one family, or loose objects (`root` and `pack` are then -1), with the paths to scan them under. */
export interface Wanted {
  readonly pack: number;
  readonly root: number;
  readonly entries: readonly (readonly [entry: number, paths: readonly string[]])[];
}

/** Memory for bases that stand in another place of storage. */
const CACHE_BYTES = 64 * 1024 * 1024;
const LARGEST_OBJECT = 512 * 1024 * 1024;

export class Sweeper {
  readonly #plan: SweepPlan;
  readonly #ruleSet: RuleSet;
  readonly #opened: (OpenedPack | undefined)[] = [];
  readonly #objects: StoredObjects;

  constructor(plan: SweepPlan, ruleSet: RuleSet) {
    this.#plan = plan;
    this.#ruleSet = ruleSet;
    this.#objects = new StoredObjects(plan.store, { object: LARGEST_OBJECT, cache: CACHE_BYTES });
  }

  /** The first pass over a share. */
  sift({ pack, from, to }: Share): SiftCounts {
    if (pack === -1) return this.#siftLoose(from, to);
    const total = { blobs: 0, bytes: 0 };
    const plan = this.#plan.packs[pack] as PackPlan;
    const opened = this.#open(pack);
    const { fileBytes, documentBytes } = this.#plan.policy.limits;
    for (let at = from; at < to; at++) {
      const root = plan.families.roots[at] as number;
      if (opened === undefined) {
        plan.marks[root] = UNREAD;
        continue;
      }
      const base = this.#externalBase(opened, root);
      const counts = siftFamily(
        opened,
        root,
        base,
        this.#ruleSet,
        { fileBytes, wholeBytes: documentBytes },
        plan.marks,
      );
      total.blobs += counts.blobs;
      total.bytes += counts.bytes;
    }
    return total;
  }

  /** The second pass over one family, or over loose objects. */
  async *scan({ pack, root, entries }: Wanted): AsyncGenerator<EntryFindings, void> {
    const rules = { ruleSet: this.#ruleSet, limits: this.#plan.policy.limits };
    if (pack === -1) {
      for (const [entry, paths] of entries) {
        const bytes = this.#loose(entry);
        if (bytes === undefined) continue;
        const findings = [];
        for (const path of paths) findings.push(await scanText(bytes, path, rules));
        yield { entry, findings };
      }
      return;
    }
    const opened = this.#open(pack);
    if (opened === undefined) return;
    const paths = new Map(entries);
    const { marks } = this.#plan.packs[pack] as PackPlan;
    const pathsOf = (entry: number) => paths.get(entry) ?? [];
    yield* scanFamily(opened, root, this.#externalBase(opened, root), rules, marks, pathsOf);
  }

  /** Closes the files. */
  close(): void {
    for (const opened of this.#opened) opened?.file.close();
    this.#objects.close();
  }

  #open(pack: number): OpenedPack | undefined {
    if (!(pack in this.#opened)) {
      const opened = openPlan(this.#plan.packs[pack] as PackPlan, this.#plan.store.idBytes);
      this.#opened[pack] = isProblem(opened) ? undefined : opened;
    }
    return this.#opened[pack];
  }

  #externalBase({ families }: OpenedPack, root: number): Buffer | undefined {
    const id = families.externalBases.get(root);
    const base = id === undefined ? undefined : this.#objects.read(id);
    return base?.kind === 'object' ? asBuffer(base.bytes) : undefined;
  }

  #siftLoose(from: number, to: number): SiftCounts {
    const counts = { blobs: 0, bytes: 0 };
    const { looseMarks, policy } = this.#plan;
    for (let at = from; at < to; at++) {
      const object = readLoose(this.#plan.store.loose[at] as { id: string; file: string }, LARGEST_OBJECT);
      if (object.kind === 'problem') looseMarks[at] = UNREAD;
      else if (object.type === 'blob') {
        const { length } = object.bytes;
        counts.blobs++;
        counts.bytes += length;
        const isFound = siftWhole(asBuffer(object.bytes), this.#ruleSet).sites.length > 0;
        looseMarks[at] = length > policy.limits.fileBytes ? TOO_LARGE : isFound ? TO_SCAN : CLEAN;
      }
    }
    return counts;
  }

  #loose(at: number): Uint8Array | undefined {
    const object = readLoose(this.#plan.store.loose[at] as { id: string; file: string }, LARGEST_OBJECT);
    return object.kind === 'object' ? object.bytes : undefined;
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
