import { describe, expect, it } from '@jest/globals';
import { didYouMean, nearest } from '../../src/config/suggest.ts';

const KEYS = ['fail-on', 'rules', 'allow', 'foreign-allows', 'limits'];

describe('the nearest known word', () => {
  it.each([
    ['alow', 'allow'],
    ['allows', 'allow'],
    ['lmiits', 'limits'],
    ['Rules', 'rules'],
    ['foreign-allow', 'foreign-allows'],
    ['failon', 'fail-on'],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, KEYS)).toBe(meant);
  });

  it.each(['ignore', 'x', '', 'a'.repeat(100_000)])(
    'finds nothing near to a word that is no mistyping (%#)',
    (word) => {
      expect(nearest(word, KEYS)).toBeUndefined();
    },
  );

  it('counts a swap of neighbours as one mistake', () => {
    expect(nearest('ab', ['ba'])).toBe('ba');
  });

  it('keeps the first of equally near words', () => {
    expect(nearest('cat', ['bat', 'hat'])).toBe('bat');
  });
});

describe('the remedy for an unknown word', () => {
  it('asks for the nearest word', () => {
    expect(didYouMean('alow', KEYS)).toBe('did you mean "allow"?');
  });

  it('lists a short choice when nothing is near', () => {
    expect(didYouMean('ignore', KEYS)).toBe('known here: fail-on, rules, allow, foreign-allows, limits');
  });
});
