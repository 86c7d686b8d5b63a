import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyDelta, DeltaWalk } from '../../../src/git/pack/delta.ts';

type Instruction = { readonly copy: readonly [source: number, length: number] } | { readonly insert: Uint8Array };

const bytes = (...values: number[]) => Uint8Array.from(values);

/** A base and instructions that fit it. */
const CASES = fc
  .uint8Array({ minLength: 1, maxLength: 70_000 })
  .chain((base) => fc.tuple(fc.constant(base), fc.array(instruction(base.length), { maxLength: 20 })));

describe('a delta', () => {
  it('makes what its instructions say', () => {
    fc.assert(
      fc.property(CASES, ([base, instructions]) => {
        const expected = Buffer.concat(instructions.map((one) => piece(base, one)));
        const delta = write(base.length, expected.length, instructions);
        expect(Buffer.compare(applied(base, delta), expected)).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it('is walked in order, without a gap', () => {
    fc.assert(
      fc.property(CASES, ([base, instructions]) => {
        const size = instructions.reduce((sum, one) => sum + piece(base, one).length, 0);
        const walk = new DeltaWalk();
        expect(walk.open(write(base.length, size, instructions))).toBe(true);
        let written = 0;
        for (const one of instructions) {
          expect(walk.next()).toBe('copy' in one ? 'copy' : 'insert');
          expect(walk.target).toBe(written);
          if ('copy' in one) expect([walk.source, walk.length]).toEqual([...one.copy]);
          written += walk.length;
        }
        expect([walk.next(), walk.next()]).toEqual(['end', 'end']);
      }),
      { numRuns: 100 },
    );
  });

  it('never reads or writes outside, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.uint8Array({ maxLength: 60 }), (base, noise) => {
        const delta = Buffer.concat([Buffer.from(size(base.length)), noise]);
        const result = applyDelta(base, delta, 1 << 24);
        expect(typeof result === 'string' || result.length < 1 << 24).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['nothing', bytes()],
    ['one size only', bytes(4)],
    ['a size without end', bytes(...Array(12).fill(255))],
    ['another base size', bytes(5, 1, 1, 65)],
    ['the reserved instruction', bytes(4, 1, 0)],
    ['a copy from behind the base', bytes(4, 2, 0x91, 3, 2)],
    ['a copy without its offset', bytes(4, 1, 0x91)],
    ['an insert without its bytes', bytes(4, 3, 3, 65)],
    ['more than it declares', bytes(4, 1, 2, 65, 66)],
    ['less than it declares', bytes(4, 9, 1, 65)],
  ])('is refused when it has %s', (_, delta) => {
    expect(applyDelta(bytes(1, 2, 3, 4), delta, 1000)).toBe('bad delta');
  });

  it('is refused before memory is spent when its result is over the limit', () => {
    const delta = write(4, 2 ** 45, []);
    expect(applyDelta(bytes(1, 2, 3, 4), delta, Number.POSITIVE_INFINITY)).toBe('too large');
  });

  it('copies up to 16 MiB at once', () => {
    const walk = new DeltaWalk();
    walk.open(Buffer.from([...size(2 ** 25), ...size(0xfedcba), 0xf1, 7, 0xba, 0xdc, 0xfe]));
    expect([walk.next(), walk.source, walk.length, walk.next()]).toEqual(['copy', 7, 0xfedcba, 'end']);
  });

  it('copies 64 KiB where no length is written, from past 2^31 too', () => {
    const walk = new DeltaWalk();
    walk.open(Buffer.from([...size(2 ** 32), ...size(0x10000), 0x88, 0xf0]));
    expect([walk.next(), walk.source, walk.length, walk.next()]).toEqual(['copy', 0xf0000000, 0x10000, 'end']);
  });
});

function instruction(baseLength: number): fc.Arbitrary<Instruction> {
  const copy = fc
    .nat(baseLength - 1)
    .chain((source) => fc.integer({ min: 1, max: baseLength - source }).map((length) => ({ copy: [source, length] })));
  const insert = fc.uint8Array({ minLength: 1, maxLength: 127 }).map((insert) => ({ insert }));
  return fc.oneof(copy, insert) as fc.Arbitrary<Instruction>;
}

function piece(base: Uint8Array, one: Instruction): Uint8Array {
  return 'copy' in one ? base.subarray(one.copy[0], one.copy[0] + one.copy[1]) : one.insert;
}

function applied(base: Uint8Array, delta: Uint8Array): Buffer {
  const result = applyDelta(base, delta, 1 << 28);
  if (typeof result === 'string') throw new Error(result);
  return result;
}

function write(baseSize: number, resultSize: number, instructions: readonly Instruction[]): Buffer {
  const body = instructions.map((one) =>
    'copy' in one ? copyCode(...one.copy) : Buffer.concat([bytes(one.insert.length), one.insert]),
  );
  return Buffer.concat([bytes(...size(baseSize), ...size(resultSize)), ...body]);
}

function size(value: number): number[] {
  return value < 128 ? [value] : [128 | (value % 128), ...size(Math.floor(value / 128))];
}

/** Zero bytes are left out, and so is the length of 64 KiB. */
function copyCode(source: number, length: number): Uint8Array {
  const written = length === 0x10000 ? 0 : length;
  const parts = [0, 8, 16, 24].map((shift) => (source >>> shift) & 255);
  parts.push(...[0, 8, 16].map((shift) => (written >>> shift) & 255));
  const code = parts.reduce((found, part, at) => (part === 0 ? found : found | (1 << at)), 128);
  return bytes(code, ...parts.filter((part) => part !== 0));
}
