import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contains, type Span } from '../../src/core/location.ts';
import { Innermost } from '../../src/judge/innermost.ts';

const region = (start: number, end: number) => ({ span: { start, end }, value: `${start}-${end}` });
const REGIONS = [region(0, 100), region(10, 40), region(12, 20), region(22, 30), region(50, 60)];

describe('regions inside regions', () => {
  it.each([
    [13, 15, '12-20'],
    [21, 22, '10-40'],
    [19, 23, '10-40'],
    [45, 46, '0-100'],
    [55, 61, '0-100'],
  ])('give the smallest one around [%d, %d)', (start, end, value) => {
    expect(new Innermost(REGIONS).around({ start, end })?.value).toBe(value);
  });

  it('give nothing for a place outside of all', () => {
    expect(new Innermost(REGIONS).around({ start: 99, end: 101 })).toBeUndefined();
  });

  it('take the later of two equal ones for the inner one', () => {
    const equal = [
      { span: { start: 0, end: 5 }, value: 'outer' },
      { span: { start: 0, end: 5 }, value: 'inner' },
    ];
    expect(new Innermost(equal).around({ start: 1, end: 2 })?.value).toBe('inner');
  });

  it('give what a look at every one of them would', () => {
    /** Halves of halves: any selection of them is nested. */
    const halves = (span: Span): Span[] => {
      const middle = (span.start + span.end) >> 1;
      const parts =
        span.end - span.start < 2
          ? []
          : [
              { ...span, end: middle },
              { ...span, start: middle },
            ];
      return [span, ...parts.flatMap(halves)];
    };
    fc.assert(
      fc.property(
        fc.subarray(halves({ start: 0, end: 32 })),
        fc.nat(31),
        fc.integer({ min: 1, max: 8 }),
        (spans, start, length) => {
          const place = { start, end: start + length };
          const smallest = spans
            .filter((span) => contains(span, place))
            .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
          expect(new Innermost(spans.map((span) => ({ span, value: span }))).around(place)?.value).toEqual(smallest);
        },
      ),
    );
  });
});
