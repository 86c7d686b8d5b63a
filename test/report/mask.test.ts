import { describe, expect, it } from '@jest/globals';
import { Secret } from '../../src/core/secret.ts';
import { createFinder, maskRanges } from '../../src/report/mask.ts';

const masked = (text: string, secrets: readonly string[]) =>
  maskRanges(
    text,
    createFinder(
      secrets.map((value) => new Secret(value)),
      () => true,
    )(text),
  );

describe('finding the spellings of secrets', () => {
  it.each([
    ['the longer of two that begin alike', 'x token-abcdef y', ['token-abc', 'token-abcdef'], 'x ******** y'],
    ['the shorter where the longer does not stand', 'x token-abc! y', ['token-abc', 'token-abcdef'], 'x ********! y'],
    ['two that overlap as one', 'x abcdefgh y', ['abcdef', 'defghi'.slice(0, 5)], 'x ******** y'],
    ['every copy', 'abcdef abcdef', ['abcdef'], '******** ********'],
  ])('masks %s', (_, text, secrets, expected) => {
    expect(masked(text, secrets)).toBe(expected);
  });

  it('masks each of thousands that begin alike, in time that does not grow with their number', () => {
    const secrets = Array.from({ length: 20_000 }, (_, at) => `same-beginning-${String(at).padStart(5, '0')}`);
    const find = createFinder(
      secrets.map((value) => new Secret(value)),
      () => true,
    );
    const text = secrets.slice(0, 2_000).join(' ');
    const started = performance.now();
    expect(find(text)).toHaveLength(2_000);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
