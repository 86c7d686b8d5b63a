import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Fragment, rootFragment } from '../../src/core/fragment.ts';
import { findEncoded } from '../../src/decode/decoders.ts';
import { newInflation } from '../../src/decode/inflation.ts';

const hex = (text: string) => Buffer.from(text).toString('hex');
const unit = (character: string) => character.charCodeAt(0).toString(16).padStart(4, '0');

interface Encoding {
  /** The name of the layer that undoes it. */
  readonly layer: string;
  /** Each character is written on its own. */
  readonly exact: boolean;
  readonly prefix?: string;
  write(text: string): string;
}

const literals = (text: string) => Array.from(text, (character) => `0x${hex(character)}`).join(', ');

/** Ways to write a text of printable ASCII. */
const ENCODINGS: readonly Encoding[] = [
  { layer: 'base64', exact: false, write: (text) => Buffer.from(text).toString('base64') },
  { layer: 'base64', exact: false, write: (text) => Buffer.from(text).toString('base64url') },
  { layer: 'hex', exact: true, write: hex },
  { layer: 'hex', exact: true, prefix: '0x', write: (text) => hex(text).toUpperCase() },
  { layer: 'hex', exact: true, prefix: '\\x', write: hex },
  { layer: 'hex', exact: true, write: literals },
  { layer: 'percent', exact: true, write: (text) => text.replace(/[^A-Za-z]/g, (mark) => `%${hex(mark)}`) },
  { layer: 'percent', exact: true, write: (text) => text.replace(/./g, (mark) => `%${hex(mark).toUpperCase()}`) },
  { layer: 'escape', exact: true, write: (text) => text.replace(/[^A-Za-z]/g, (mark) => `\\x${hex(mark)}`) },
  { layer: 'escape', exact: true, write: (text) => text.replace(/[^A-Za-z]/g, (mark) => `\\u${unit(mark)}`) },
];

const under = (encodings: readonly Encoding[], text: string) =>
  encodings.reduce((inner, { prefix = '', write }) => prefix + write(inner), text);

/** A text that no base64 or hex reader takes for encoded itself, and that every encoding above changes. */
const plainText = fc
  .string({ unit: fc.constantFrom(...'abcdefghijklm nopqrstuvwxyz.,;!'), minLength: 24, maxLength: 60 })
  .map((text) => `the seal ${text.trim()} 7.`);

function* fragmentsIn(fragment: Fragment, depth: number): Iterable<Fragment> {
  for (const run of findEncoded(fragment, newInflation())) {
    yield run;
    if (depth > 1) yield* fragmentsIn(run, depth - 1);
  }
}

function fragmentOf(text: string): Fragment {
  const bytes = Buffer.from(text);
  return rootFragment({ origin: { kind: 'worktree', path: 'file' }, read: async () => bytes }, bytes);
}

describe('a text under a stack of encodings', () => {
  const stack = fc.array(fc.constantFrom(...ENCODINGS), { minLength: 1, maxLength: 3 });

  it('comes back as it was, with the names of the layers, outermost first', () => {
    fc.assert(
      fc.property(plainText, stack, (text, encodings) => {
        const written = under(encodings, text);
        const found = [...fragmentsIn(fragmentOf(`see "${written}" there`), encodings.length)];
        const trail = encodings.map(({ layer }) => layer).reverse();
        const same = found.filter(
          (run) => run.trail.join() === trail.join() && Buffer.from(run.bytes).toString().includes(text),
        );
        expect({ written, found: same.length > 0 }).toEqual({ written, found: true });
      }),
      { numRuns: 300 },
    );
  });

  it('leads each part back to exactly the bytes that wrote it', () => {
    const exact = ENCODINGS.filter((encoding) => encoding.exact);
    fc.assert(
      fc.property(
        plainText,
        fc.array(fc.constantFrom(...exact), { minLength: 1, maxLength: 2 }),
        fc.nat(50),
        (text, encodings, at) => {
          const source = `see "${under(encodings, text)}" there`;
          const trail = encodings.map(({ layer }) => layer).reverse();
          const run = [...fragmentsIn(fragmentOf(source), encodings.length)].find(
            (each) => each.trail.join() === trail.join() && Buffer.from(each.bytes).toString().includes(text),
          );
          const start = Buffer.from(run?.bytes ?? []).indexOf(text);
          const place = { start: start + (at % text.length), end: start + (at % text.length) + 1 };
          const blob = run?.toBlob(place) ?? { start: 0, end: 0 };
          const character = text.charAt(at % text.length);
          const spelling = encodings.reduce((inner, { write }) => write(inner), character);
          expect(source.slice(blob.start, blob.end)).toBe(spelling);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is decoded no further than the budget of its blob allows, and that is counted', () => {
    const inflation = { ...newInflation(), respelling: 40 };
    const text = `${'%41'.repeat(30)} ${'%42'.repeat(30)}`; // two texts of thirty bytes
    expect([...findEncoded(fragmentOf(text), inflation)].length).toBe(1);
    expect(inflation.refused).toBe(1);
  });

  it('costs little where ten megabytes are ordinary text, tables of numbers and patterns', () => {
    const line = 'const mask = [0x00, 0xff, 0x1b]; // 100% of "\\d+\\s" and \\x1b[0m at C:\\new\n';
    const fragment = fragmentOf(line.repeat(130_000));
    const started = performance.now();
    expect([...findEncoded(fragment, newInflation())]).toEqual([]);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it.each([
    ['escapes', '\\u0041'],
    ['percent signs', '%41%'],
    ['literals', '0x41,'],
    ['opened strings', '"{\\"'],
    ['escaped backslashes', '\\\\\\"'],
  ])('costs little where one line is five megabytes of %s', (_what, part) => {
    const fragment = fragmentOf(part.repeat(5_000_000 / part.length));
    const started = performance.now();
    const runs = [...findEncoded(fragment, newInflation())].length;
    expect(runs).toBeLessThan(10_000);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
