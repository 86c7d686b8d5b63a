/**
 * A pack's objects in the order in which they are stored, which is the order to read them in; an entry ends where the next
 * one begins. A radix sort, for comparing half a million pairs takes longer than reading them.
 */

import { type PackIndex, sharedFloats, sharedIntegers } from './pack-index.ts';

/** An entry is an object's rank among the sorted offsets, from 0. */
export interface EntryOrder {
  readonly count: number;
  /** Where each entry begins, in bytes, ascending. */
  readonly offsets: Float64Array;
  /** Each entry's position in the index. */
  readonly positions: Uint32Array;
}

const DIGIT = 0x10000;

/** The entries of the pack that this is the index of. */
export function entryOrder(index: PackIndex): EntryOrder {
  const { count } = index;
  let order: Sortable = { offsets: index.offsets, positions: sharedIntegers(count) };
  for (let position = 0; position < count; position++) order.positions[position] = position;
  const largest = index.offsets.reduce((found, offset) => Math.max(found, offset), 0);
  for (let unit = 1; unit <= largest || unit === 1; unit *= DIGIT) {
    const next = { offsets: sharedFloats(count), positions: sharedIntegers(count) };
    sortByDigit(order, next, unit);
    order = next;
  }
  return { count, ...order };
}

/** The entry that begins exactly here; -1 when none does. */
export function findEntry(order: EntryOrder, offset: number): number {
  let low = 0;
  let high = order.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((order.offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return order.offsets[low] === offset ? low : -1;
}

/** Where the entry ends: at the next one, the last at `dataEnd`, where the pack's trailer begins. */
export function entryEnd(order: EntryOrder, entry: number, dataEnd: number): number {
  return entry + 1 < order.count ? (order.offsets[entry + 1] ?? dataEnd) : dataEnd;
}

type Sortable = Pick<EntryOrder, 'offsets' | 'positions'>;

/** One stable pass by the 16-bit digit that `unit` is the weight of. */
function sortByDigit(from: Sortable, to: Sortable, unit: number): void {
  const { offsets, positions } = from;
  const starts = new Uint32Array(DIGIT + 1);
  for (let at = 0; at < offsets.length; at++) {
    const digit = Math.floor((offsets[at] ?? 0) / unit) % DIGIT;
    starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
  }
  for (let digit = 1; digit <= DIGIT; digit++) starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
  for (let at = 0; at < offsets.length; at++) {
    const offset = offsets[at] ?? 0;
    const digit = Math.floor(offset / unit) % DIGIT;
    const place = starts[digit] ?? 0;
    starts[digit] = place + 1;
    to.offsets[place] = offset;
    to.positions[place] = positions[at] ?? 0;
  }
}
