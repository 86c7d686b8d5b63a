import { describe, expect, it } from '@jest/globals';
import { isExponential } from '../../src/config/exponential.ts';

describe('the check for exponential patterns', () => {
  it.each([
    '(a+)+',
    '(a|a)*',
    '(.*)*',
    '(.*)+$',
    '(\\w+\\s?)+$',
    '([a-z]+)*x',
    '(?:a*b*)*',
    '((ab)+)*',
    '(\\w|\\d)*x',
    '(\\s|.)*',
    '(x+x+)+y',
    '(\\w+\\d)+',
    '((a+)|b)*',
    '(a+){20}',
    '(?=(a+)+$)',
    '(?<name>a+)+',
    '(a{1,30}){1,30}',
    '^(\\w+[-_.]\\w+)*$',
    '(\\d+|[0-9a-f]+)*x',
    '(a)(?:b+\\1)+',
    '([^"]+|\\\\.)*"',
    '([\\x61-\\x7a]+|q)*',
  ])('refuses %s', (source) => {
    expect(isExponential(source, false)).toBe(true);
  });

  it.each([
    '(?:[a-z]+-)+',
    '\\b(x_[0-9A-Za-z]{36})\\b',
    '"(?:\\\\.|[^"\\\\])*"',
    '(.|\\n)*',
    '(?:[A-Za-z0-9+/]{60,80}\\r?\\n)+',
    '(?:[0-9a-f]{1,2}:?){16}',
    '(ab|ac)*',
    '[a-z]+(?:[._-][a-z0-9]+)*',
    '-----BEGIN[ A-Z0-9_-]{0,100}-----[\\s\\S-]{64,}?-----END',
    '(?:\\d{1,3}\\.){3}\\d{1,3}',
    '(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}',
    '(?:"[^"]*",\\s*)*',
    '(?:a+)?',
    '[\\]\\w-]+',
    'x{{1}',
    '(?:https?:\\/\\/)?[^\\s:@/]+:([^\\s:@/]+)@',
    '(?:(?=a+)b)+',
  ])('takes %s', (source) => {
    expect(isExponential(source, false)).toBe(false);
  });

  it('knows that case may not part two alternatives', () => {
    expect([isExponential('(?:[a-z]|[A-Z])*!', false), isExponential('(?:[a-z]|[A-Z])*!', true)]).toEqual([
      false,
      true,
    ]);
  });

  it('refuses groups nested too deep to look at', () => {
    expect(isExponential('('.repeat(2_000) + ')'.repeat(2_000), false)).toBe(true);
  });
});
