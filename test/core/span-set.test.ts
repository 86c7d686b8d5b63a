import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contains, overlaps, type Span } from '../../src/core/location.ts';
import { SpanSet } from '../../src/core/span-set.ts';

const span = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 9 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe('a set of spans', () => {
  it('holds what one of its disjoint spans holds, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), span, (spans, place) => {
        const disjoint = spans.filter((a, index) => !spans.slice(0, index).some((b) => overlaps(a, b)));
        expect(new SpanSet(disjoint).contains(place)).toBe(disjoint.some((outer: Span) => contains(outer, place)));
      }),
    );
  });

  it('takes overlapping spans for one', () => {
    expect(
      new SpanSet([
        { start: 0, end: 5 },
        { start: 3, end: 9 },
      ]).contains({ start: 2, end: 8 }),
    ).toBe(true);
  });

  it('does not join spans that only touch', () => {
    expect(
      new SpanSet([
        { start: 0, end: 5 },
        { start: 5, end: 9 },
      ]).contains({ start: 4, end: 6 }),
    ).toBe(false);
  });

  it('holds nothing when it is empty', () => {
    expect(new SpanSet([]).contains({ start: 0, end: 1 })).toBe(false);
  });
});
