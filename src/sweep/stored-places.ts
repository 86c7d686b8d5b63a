/** Where each blob is stored: which entry of which pack, or which loose object. The first readable copy counts. */

import { findId, idAt } from '../git/pack/pack-index.ts';
import { CLEAN, TOO_LARGE, UNREAD } from './sift-pack.ts';
import type { SweepPlan } from './sweeper.ts';

export interface StoredPlace {
  /** Index into the plan's packs; -1 for a loose object. */
  readonly pack: number;
  /** Entry of the pack, or index of the loose object. */
  readonly entry: number;
  readonly mark: number;
}

export class StoredPlaces {
  readonly #plan: SweepPlan;
  /** Of each pack: the entry of each position in its index. */
  readonly #entries: readonly Uint32Array[];
  readonly #loose = new Map<string, number>();

  constructor(plan: SweepPlan) {
    this.#plan = plan;
    this.#entries = plan.packs.map(({ order }) => {
      const entries = new Uint32Array(order.count);
      order.positions.forEach((position, entry) => {
        entries[position] = entry;
      });
      return entries;
    });
    for (const [at, { id }] of plan.store.loose.entries()) this.#loose.set(id, at);
  }

  /** Undefined for an object that is stored nowhere. */
  find(id: string): StoredPlace | undefined {
    const bytes = Buffer.from(id, 'hex');
    let unread: StoredPlace | undefined;
    for (const [pack, { stored, marks }] of this.#plan.packs.entries()) {
      const position = findId(stored.index, bytes);
      if (position === -1) continue;
      const entry = (this.#entries[pack] as Uint32Array)[position] as number;
      const place = { pack, entry, mark: marks[entry] as number };
      if (place.mark !== UNREAD) return place;
      unread ??= place;
    }
    const entry = this.#loose.get(id);
    if (entry === undefined) return unread;
    const mark = this.#plan.looseMarks[entry] as number;
    return mark === UNREAD && unread !== undefined ? unread : { pack: -1, entry, mark };
  }

  /** All objects that the first pass has marked, whether anything reaches them or not. */
  *marked(): Generator<[id: string, place: StoredPlace], void> {
    for (const [pack, { stored, order, marks }] of this.#plan.packs.entries()) {
      for (let entry = 0; entry < marks.length; entry++) {
        const mark = marks[entry] as number;
        if (mark !== CLEAN) yield [idAt(stored.index, order.positions[entry] as number), { pack, entry, mark }];
      }
    }
    for (const [entry, { id }] of this.#plan.store.loose.entries()) {
      const mark = this.#plan.looseMarks[entry] as number;
      if (mark !== CLEAN) yield [id, { pack: -1, entry, mark }];
    }
  }

  /** True when the text at this place is to be scanned by the workers. */
  static isReadable({ mark }: StoredPlace): boolean {
    return mark !== UNREAD && mark !== TOO_LARGE;
  }
}
