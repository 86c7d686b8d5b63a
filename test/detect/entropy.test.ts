import { describe, expect, it } from '@jest/globals';
import { entropy } from '../../src/detect/entropy.ts';

describe('entropy', () => {
  it.each([
    ['', 0],
    ['aaaa', 0],
    ['abab', 1],
    ['abcd', 2],
    ['0123456789abcdef', 4],
  ])('of %j is %d bits per character', (text, bits) => {
    expect(entropy(text)).toBeCloseTo(bits, 10);
  });
});
