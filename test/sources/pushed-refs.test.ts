import { describe, expect, it } from '@jest/globals';
import { UnsealedError } from '../../src/core/errors.ts';
import { parsePrePush, parsePreReceive } from '../../src/sources/pushed-refs.ts';

const [one, two, none] = ['1', '2', '0'].map((digit) => digit.repeat(40)) as [string, string, string];

describe('what git tells a pre-push hook', () => {
  it.each([
    ['an update', `refs/heads/a ${two} refs/heads/b ${one}\n`, { name: 'refs/heads/b', before: one, after: two }],
    ['a new ref', `HEAD ${two} refs/heads/b ${none}\n`, { name: 'refs/heads/b', after: two }],
    ['a deletion', `(delete) ${none} refs/heads/b ${one}\n`, { name: 'refs/heads/b', before: one }],
    ['a name with spaces', `HEAD@{1 day ago} ${two} refs/heads/b ${none}`, { name: 'refs/heads/b', after: two }],
    ['SHA-256', `a ${'3'.repeat(64)} b ${'0'.repeat(64)}`, { name: 'b', after: '3'.repeat(64) }],
  ])('can be %s', (_, line, ref) => {
    expect(parsePrePush(line)).toEqual([ref]);
  });

  it('can be nothing, when all is up to date', () => {
    expect(parsePrePush('')).toEqual([]);
  });
});

describe('what git tells a pre-receive hook', () => {
  it('is old, new and ref on each line', () => {
    expect(parsePreReceive(`${one} ${two} refs/heads/a\n${none} ${one} refs/tags/v1\n`)).toEqual([
      { name: 'refs/heads/a', before: one, after: two },
      { name: 'refs/tags/v1', after: one },
    ]);
  });
});

describe('a line that git would not write', () => {
  it.each([
    ['an id that is too short', `a ${'1'.repeat(39)} b ${two}`],
    ['an option for an id', `a --all b ${two}`],
    ['a line of the other hook', `${one} ${two} refs/heads/a`],
  ])('is a mistake of who called: %s', (_, line) => {
    expect(() => parsePrePush(line)).toThrow(UnsealedError);
    expect(() => parsePreReceive(`${one} x`)).toThrow(UnsealedError);
  });
});
