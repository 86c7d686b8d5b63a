import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ENTRY_KINDS, parseEntryHeader } from '../../../src/git/pack/entry-header.ts';
import { craftHeader } from './crafted-pack.ts';

const SIZES = fc.oneof(fc.nat(300), fc.maxSafeNat());

describe('the header of an entry', () => {
  it('gives back kind and size, past 2^32 too', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 3, 4), SIZES, (kind, sizeBytes) => {
        const header = craftHeader({ id: '', kind, data: Buffer.alloc(0), sizeBytes });
        const found = parseEntryHeader(header, 0, header.length, 20);
        expect(found).toMatchObject({ kind: ENTRY_KINDS[kind], sizeBytes, length: header.length });
      }),
    );
  });

  it('gives back how far before a delta its base is', () => {
    fc.assert(
      fc.property(SIZES, SIZES, (base, sizeBytes) => {
        const header = craftHeader({ id: '', kind: 6, data: Buffer.alloc(0), sizeBytes, base });
        const found = parseEntryHeader(Buffer.concat([Buffer.from([9]), header]), 1, 99, 20);
        expect(found).toMatchObject({ kind: 'ofs-delta', sizeBytes, baseDistance: base, length: header.length });
      }),
    );
  });

  it.each([20, 32])('gives back the id of %d bytes that a delta names as its base', (idBytes) => {
    const id = 'ab'.repeat(idBytes);
    const header = craftHeader({ id: '', kind: 7, data: Buffer.alloc(700), base: id });
    const found = parseEntryHeader(header, 0, header.length, idBytes);
    expect(found).toMatchObject({ kind: 'ref-delta', sizeBytes: 700, length: 2 + idBytes });
    expect(Buffer.from(found?.baseId ?? []).toString('hex')).toBe(id);
  });

  it.each([
    ['nothing', []],
    ['a kind that is not in use', [0x50]],
    ['kind 0', [0x00]],
    ['a size that is cut off', [0xb0, 0x80]],
    ['a size past 2^53', [0xbf, ...Array(9).fill(0xff), 1]],
    ['a distance that is cut off', [0x60, 0x80]],
    ['a distance past 2^53', [0x60, ...Array(9).fill(0xff), 1]],
    ['an id that is cut off', [0x70, ...Array(19).fill(1)]],
  ])('is none when it has %s', (_, values) => {
    const bytes = Buffer.from(values);
    expect(parseEntryHeader(bytes, 0, bytes.length, 20)).toBeUndefined();
  });
});
