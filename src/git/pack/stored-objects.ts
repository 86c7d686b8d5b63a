/**
 * Reads any object of a repository in full, wherever it is stored: through its chain of deltas, with the bases that were
 * used last at hand. Of an object stored several times the first readable copy counts. Answers at once, without git.
 */

import { ByteCache } from './byte-cache.ts';
import { applyDelta } from './delta.ts';
import type { ObjectType } from './entry-header.ts';
import { type EntryOrder, entryEnd, entryOrder, findEntry } from './entry-order.ts';
import { type LooseObject, readLoose, type StoredObject } from './loose-object.ts';
import type { ObjectStore, StoredPack } from './object-store.ts';
import { openPack, type PackEntry, type PackFile } from './pack-file.ts';
import { findId } from './pack-index.ts';
import { isProblem, type Problem, problem } from './problem.ts';

/** Memory in bytes: no object over `object` is read, bases up to `cache` in all are kept. */
export interface ReadLimits {
  readonly object: number;
  readonly cache: number;
}

export type StoredAnswer = StoredObject | Problem | { readonly kind: 'missing' };

const MISSING = { kind: 'missing' } as const;
const MOST_OPEN = 32;
/** How often a chain may lead from one place of storage to another; what git writes never does. */
const MOST_PLACES = 64;

interface OpenPack {
  readonly stored: StoredPack;
  readonly file: PackFile;
  readonly order: EntryOrder;
}

export class StoredObjects {
  readonly #store: ObjectStore;
  readonly #limits: ReadLimits;
  readonly #bases: ByteCache<StoredObject>;
  readonly #orders = new Map<StoredPack, EntryOrder>();
  /** In the order of their last use. */
  readonly #open = new Map<StoredPack, OpenPack>();
  #loose: Map<string, LooseObject[]> | undefined;

  constructor(store: ObjectStore, limits: ReadLimits) {
    this.#store = store;
    this.#limits = limits;
    this.#bases = new ByteCache(limits.cache);
  }

  /** The object with this full id. The bytes are shared with later answers: they must not be written to. */
  read(id: string): StoredAnswer {
    this.#closeIdle();
    return this.#read(id, 0);
  }

  /** Closes the packs; a later read opens them again. */
  close(): void {
    for (const { file } of this.#open.values()) file.close();
    this.#open.clear();
  }

  #read(id: string, places: number): StoredAnswer {
    let failed: Problem | undefined;
    for (const object of this.#copies(id, places)) {
      if (object.kind === 'object') return object;
      failed ??= object;
    }
    if (failed === undefined) return MISSING;
    return problem(failed.file, failed.cause, id);
  }

  *#copies(id: string, places: number): Generator<StoredObject | Problem, void> {
    const idBytes = Buffer.from(id, 'hex');
    if (idBytes.length !== this.#store.idBytes) return;
    for (const [number, stored] of this.#store.packs.entries()) {
      const position = findId(stored.index, idBytes);
      if (position !== -1) yield this.#readPacked(number, stored, stored.index.offsets[position] ?? 0, places);
    }
    this.#loose ??= looseById(this.#store);
    for (const object of this.#loose.get(id) ?? []) yield readLoose(object, this.#limits.object);
  }

  #readPacked(number: number, stored: StoredPack, offset: number, places: number): StoredObject | Problem {
    const pack = this.#openPack(stored);
    if (isProblem(pack)) return pack;
    const chain = this.#chain(number, pack, offset, places);
    if (isProblem(chain)) return chain;
    let object = chain.base;
    for (const { entry, key } of chain.deltas.reverse()) {
      const result = this.#apply(pack.file, entry, object);
      if (isProblem(result)) return result;
      object = result;
      this.#bases.set(key, object);
    }
    return object;
  }

  #apply(file: PackFile, entry: PackEntry, base: StoredObject): StoredObject | Problem {
    const delta = file.inflate(entry, this.#limits.object);
    if (isProblem(delta)) return delta;
    const bytes = applyDelta(base.bytes, delta, this.#limits.object);
    return typeof bytes === 'string' ? problem(file.file, bytes) : { kind: 'object', type: base.type, bytes };
  }

  /** Goes from the object to the nearest whole one. The deltas are only located: each is inflated when it is applied. */
  #chain(number: number, pack: OpenPack, start: number, places: number): Chain | Problem {
    const { file, order } = pack;
    const deltas: Located[] = [];
    for (let offset = start; deltas.length <= order.count; ) {
      const key = `${number}:${offset}`;
      const known = this.#bases.get(key);
      if (known !== undefined) return { base: known, deltas };
      const rank = findEntry(order, offset);
      if (rank === -1) return problem(file.file, 'delta base missing');
      const entry = file.entry(offset, entryEnd(order, rank, file.dataEnd));
      if (isProblem(entry)) return entry;
      if (entry.kind !== 'ofs-delta' && entry.kind !== 'ref-delta') {
        const base = this.#whole(file, entry, entry.kind, key);
        return isProblem(base) ? base : { base, deltas };
      }
      deltas.push({ entry, key });
      const base = this.#baseOf(pack, entry, places);
      if (typeof base === 'object') return isProblem(base) ? base : { base, deltas };
      offset = base;
    }
    return problem(file.file, 'delta cycle');
  }

  #whole(file: PackFile, entry: PackEntry, type: ObjectType, key: string): StoredObject | Problem {
    const bytes = file.inflate(entry, this.#limits.object);
    if (isProblem(bytes)) return bytes;
    const object: StoredObject = { kind: 'object', type, bytes };
    this.#bases.set(key, object);
    return object;
  }

  /** Where in this pack the base of a delta begins, or the base itself when it is elsewhere. */
  #baseOf({ stored, file }: OpenPack, entry: PackEntry, places: number): number | StoredObject | Problem {
    if (entry.baseId === undefined) return entry.baseOffset;
    const position = findId(stored.index, entry.baseId);
    if (position !== -1) return stored.index.offsets[position] ?? 0;
    return this.#externalBase(entry.baseId, file.file, places);
  }

  #externalBase(id: Uint8Array, file: string, places: number): StoredObject | Problem {
    if (places === MOST_PLACES) return problem(file, 'delta chain too long');
    const base = this.#read(Buffer.from(id).toString('hex'), places + 1);
    return base.kind === 'missing' ? problem(file, 'delta base missing') : base;
  }

  #openPack(stored: StoredPack): OpenPack | Problem {
    const known = this.#open.get(stored);
    if (known !== undefined) {
      this.#open.delete(stored);
      this.#open.set(stored, known);
      return known;
    }
    const file = openPack(stored.file, this.#store.idBytes);
    if (isProblem(file)) return file;
    const order = this.#orders.get(stored) ?? entryOrder(stored.index);
    this.#orders.set(stored, order);
    const opened = { stored, file, order };
    this.#open.set(stored, opened);
    return opened;
  }

  /** Only between reads, for a read under way may need every pack that it has opened. */
  #closeIdle(): void {
    for (const [stored, { file }] of this.#open) {
      if (this.#open.size <= MOST_OPEN) return;
      file.close();
      this.#open.delete(stored);
    }
  }
}

/** The loose copies of each object. */
function looseById(store: ObjectStore): Map<string, LooseObject[]> {
  const found = new Map<string, LooseObject[]>();
  for (const object of store.loose) {
    const copies = found.get(object.id);
    if (copies === undefined) found.set(object.id, [object]);
    else copies.push(object);
  }
  return found;
}

interface Located {
  readonly entry: PackEntry;
  readonly key: string;
}

interface Chain {
  readonly base: StoredObject;
  /** From the object asked for down to the one made from the base. */
  readonly deltas: Located[];
}
