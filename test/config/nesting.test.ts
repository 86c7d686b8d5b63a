import { describe, expect, it } from '@jest/globals';
import * as yaml from 'yaml';
import { tooDeepAt } from '../../src/config/nesting.ts';

const LIMIT = 60;

describe('the nesting guard', () => {
  it.each([
    ['flow lists', '['],
    ['flow maps', '{a: '],
    ['block lists on one line', '- '],
    ['explicit keys', '? '],
  ])('stops %s that nest too deep', (_, unit) => {
    expect(tooDeepAt(unit.repeat(50_000), LIMIT, yaml)).toBeGreaterThan(0);
  });

  it('stops block maps that indent too deep', () => {
    const text = Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
    expect(tooDeepAt(text, LIMIT, yaml)).toBeGreaterThan(0);
  });

  it.each([
    ['brackets in quotes', '- "[[["\n'],
    ['brackets in plain texts', '- a[[[\n'],
    ['brackets in block scalars', '- |\n  [[[\n'],
    ['brackets in comments', '- a # [[[\n'],
    ['many shallow lists', '- [a, [b]]\n'],
    ['many shallow maps', 'a:\n  b:\n    - c\n'],
  ])('does not count %s', (_, line) => {
    expect(tooDeepAt(line.repeat(500), LIMIT, yaml)).toBe(-1);
  });

  it('names the offset of the token that goes too deep', () => {
    expect(tooDeepAt('['.repeat(100), LIMIT, yaml)).toBe(LIMIT);
  });
});
