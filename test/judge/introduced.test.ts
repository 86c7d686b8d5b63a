import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { departed, introduced } from '../../src/judge/introduced.ts';

interface Item {
  readonly secret: string;
  readonly at: string;
}
const key = (item: Item) => item.secret;
const place = (item: Item) => item.at;
const item = (secret: string, at = ''): Item => ({ secret, at });
const names = (items: readonly Item[]) => items.map(({ secret, at }) => `${secret}@${at}`);

describe('what a change introduces', () => {
  it('is everything where there was nothing', () => {
    expect(introduced([item('a'), item('b')], [], key)).toEqual([item('a'), item('b')]);
  });

  it('is nothing when a secret only moves to another place', () => {
    expect(introduced([item('a', 'y')], [item('a', 'x')], key, place)).toEqual([]);
  });

  it('is the second copy of a secret that was there once', () => {
    expect(names(introduced([item('a', 'new'), item('a', 'old')], [item('a', 'old')], key, place))).toEqual(['a@new']);
  });

  it('is the later copy when no place tells them apart', () => {
    expect(names(introduced([item('a', '1'), item('a', '2')], [item('a', '0')], key))).toEqual(['a@2']);
  });

  it('cancels at the same place before it cancels across places', () => {
    const after = [item('a', 'z'), item('a', 'y'), item('a', 'x')];
    expect(names(introduced(after, [item('a', 'x'), item('a', 'w')], key, place))).toEqual(['a@y']);
  });

  it('is not fooled by keys and places that join to the same text', () => {
    expect(introduced([item('a', 'bc')], [item('ab', 'c')], key, place)).toEqual([item('a', 'bc')]);
  });

  it('stays fast on very many copies of one secret', () => {
    const many = (at: string) => Array.from({ length: 50_000 }, (_, index) => item('a', `${at}${index}`));
    expect(introduced(many('x'), many('y'), key, place)).toEqual([]);
  });
});

describe('what a change takes away', () => {
  it('is what was there and is no longer', () => {
    expect(names(departed([item('a'), item('b')], [item('b')], key, place))).toEqual(['a@']);
  });

  it('makes a move between two files no introduction', () => {
    const gone = departed([item('a', 'x')], [], key, place);
    expect(introduced(introduced([item('a', 'y'), item('b')], [], key, place), gone, key)).toEqual([item('b')]);
  });
});

describe('multiset subtraction', () => {
  const items = fc.array(fc.record({ secret: fc.constantFrom('a', 'b', 'c'), at: fc.constantFrom('x', 'y', 'z') }), {
    maxLength: 12,
  });
  const settings = { seed: 11, numRuns: 400 };
  const counts = (list: readonly Item[]) =>
    ['a', 'b', 'c'].map((secret) => list.filter((one) => one.secret === secret).length);

  it('leaves nothing of itself', () => {
    fc.assert(
      fc.property(items, (list) => expect(introduced(list, list, key, place)).toEqual([])),
      settings,
    );
  });

  it('leaves of each secret exactly the surplus', () => {
    fc.assert(
      fc.property(items, items, (after, before) => {
        const [left, of, was] = [introduced(after, before, key, place), after, before].map(counts);
        expect(left).toEqual(of?.map((count, index) => Math.max(0, count - (was?.[index] ?? 0))));
      }),
      settings,
    );
  });

  it('leaves a subsequence of what came in, and never invents', () => {
    fc.assert(
      fc.property(items, items, (after, before) => {
        const left = new Set(introduced(after, before, key, place));
        expect(after.filter((one) => left.has(one))).toHaveLength(left.size);
      }),
      settings,
    );
  });

  it('does not depend on the order of either side', () => {
    fc.assert(
      fc.property(items, items, (after, before) => {
        const turned = introduced([...after].reverse(), [...before].reverse(), key, place);
        expect(counts(turned)).toEqual(counts(introduced(after, before, key, place)));
      }),
      settings,
    );
  });

  it('keeps an item of a place that was not there rather than one of a place that was', () => {
    fc.assert(
      fc.property(items, items, (after, before) => {
        const both = (one: Item) => names([one])[0] ?? '';
        const surplus = introduced(after, before, both);
        const left = introduced(after, before, key, place);
        expect(left.every((one) => surplus.includes(one))).toBe(true);
      }),
      settings,
    );
  });
});
