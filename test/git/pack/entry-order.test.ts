import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entryEnd, entryOrder, findEntry } from '../../../src/git/pack/entry-order.ts';
import type { PackIndex } from '../../../src/git/pack/pack-index.ts';

const OFFSETS = fc.uniqueArray(fc.oneof(fc.nat(100_000), fc.nat(2 ** 31 - 1), fc.maxSafeNat()), { maxLength: 300 });

describe('the order of entries', () => {
  it('is that of their offsets, whatever these are', () => {
    fc.assert(
      fc.property(OFFSETS, (offsets) => {
        const order = entryOrder(indexOf(offsets));
        const sorted = [...offsets].sort((a, b) => a - b);
        expect([...order.offsets]).toEqual(sorted);
        expect([...order.positions]).toEqual(sorted.map((offset) => offsets.indexOf(offset)));
        expect(sorted.map((offset) => findEntry(order, offset))).toEqual(sorted.map((_, entry) => entry));
      }),
      { numRuns: 50 },
    );
  });

  it('lets an entry end where the next one begins', () => {
    const order = entryOrder(indexOf([50, 12, 30]));
    expect([0, 1, 2].map((entry) => entryEnd(order, entry, 99))).toEqual([30, 50, 99]);
  });
});

function indexOf(offsets: readonly number[]): PackIndex {
  return {
    ...{ file: '', idBytes: 20, count: offsets.length, checksums: undefined, packChecksum: undefined },
    ...{ fanout: new Uint32Array(256), ids: new Uint8Array(0), offsets: Float64Array.from(offsets) },
  };
}
