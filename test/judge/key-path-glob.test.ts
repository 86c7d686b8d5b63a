import { describe, expect, it } from '@jest/globals';
import type { KeyPath } from '../../src/core/key-path.ts';
import { compileKeyPathGlob } from '../../src/judge/key-path-glob.ts';

const matches = (pattern: string, keyPath: KeyPath) => compileKeyPathGlob(pattern)?.(keyPath);

describe('a key path pattern', () => {
  it.each<[string, KeyPath]>([
    ['data.password', ['data', 'password']],
    ['items[0].data', ['items', 0, 'data']],
    ['items[*].data', ['items', 7, 'data']],
    ['items.*.data', ['items', 7, 'data']],
    ['data["tls.key"]', ['data', 'tls.key']],
    ['data["a\\"b"]', ['data', 'a"b']],
    ['data.*', ['data', 'x.y']],
    ['*.password', ['data', 'password']],
    ['data.*password*', ['data', 'db-password-2']],
    ['data.a*b*c', ['data', 'a-b-b-c']],
    ['**', []],
    ['**', ['a', 'b']],
    ['**.password', ['password']],
    ['**.password', ['a', 0, 'password']],
    ['a.**.z', ['a', 'z']],
    ['a.**.z', ['a', 'b', 'z', 'c', 'z']],
    ['a[**].z', ['a', 1, 2, 'z']],
    ['data["*"]', ['data', '*']],
  ])('%s takes %j', (pattern, keyPath) => {
    expect(matches(pattern, keyPath)).toBe(true);
  });

  it.each<[string, KeyPath]>([
    ['data.password', ['data']],
    ['data.password', ['data', 'password', 'x']],
    ['data.password', ['x', 'data', 'password']],
    ['data.*', ['data']],
    ['data.*', ['data', 'a', 'b']],
    ['data["*"]', ['data', 'x']],
    ['items[0]', ['items', 1]],
    ['a.**.z', ['a', 'b']],
    ['data.a*c', ['data', 'a-b']],
    ['data.Password', ['data', 'password']],
  ])('%s does not take %j', (pattern, keyPath) => {
    expect(matches(pattern, keyPath)).toBe(false);
  });

  it.each(['', 'a[', 'a[x]', 'a["x]', 'a..b', 'a.'])('that is %j is not well formed', (pattern) => {
    expect(compileKeyPathGlob(pattern)).toBeUndefined();
  });

  it('takes no long time over many wildcards', () => {
    const steps = Array.from({ length: 200 }, () => 'a'.repeat(500));
    expect(matches(`${'**.'.repeat(100)}${'*a'.repeat(100)}b`, steps)).toBe(false);
  });
});
