import { describe, expect, it } from '@jest/globals';
import { displayWidth, fitEnd, fitStart } from '../../src/report/display-width.ts';

describe('displayWidth', () => {
  it.each([
    ['ASCII letters', 'abc', 3],
    ['letters with accents', 'äöü', 3],
    ['combining marks', 'e\u0301', 1],
    ['Han characters', '密码', 4],
    ['kana', 'パス', 4],
    ['Hangul', '비밀', 4],
    ['fullwidth letters', 'ＡＢ', 4],
    ['halfwidth kana', 'ﾊﾟ', 2],
    ['emoji', '🔑', 2],
    ['an ellipsis', '…', 1],
  ])('counts the cells of %s', (_, text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('fitStart and fitEnd', () => {
  it('never cut a wide character in two', () => {
    expect(fitStart('a密码', 4)).toBe('a密');
    expect(fitEnd('密码a', 4)).toBe('码a');
  });

  it('keep everything when it fits', () => {
    expect(fitStart('e\u0301a', 2)).toBe('e\u0301a');
    expect(fitEnd('e\u0301a', 2)).toBe('e\u0301a');
  });

  it('take a letter together with its marks', () => {
    expect(fitEnd('ae\u0301', 1)).toBe('e\u0301');
    expect(fitStart('e\u0301a', 1)).toBe('e\u0301');
  });

  it('keep nothing when there is no room', () => {
    expect(fitStart('abc', 0)).toBe('');
    expect(fitEnd('abc', 0)).toBe('');
  });
});
