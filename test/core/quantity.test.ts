import { describe, expect, it } from '@jest/globals';
import { withThousands } from '../../src/core/quantity.ts';

describe('a quantity', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
  ])('of %d reads %s', (number, text) => {
    expect(withThousands(number)).toBe(text);
  });
});
