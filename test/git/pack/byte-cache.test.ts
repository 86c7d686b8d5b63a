import { describe, expect, it } from '@jest/globals';
import { ByteCache } from '../../../src/git/pack/byte-cache.ts';

const value = (size: number) => ({ bytes: new Uint8Array(size) });

describe('a byte cache', () => {
  it('lets go what was not used for longest', () => {
    const cache = new ByteCache(100);
    for (const key of ['a', 'b', 'c', 'd']) cache.set(key, value(25));
    cache.get('a');
    cache.set('e', value(25));
    expect(['a', 'b', 'c', 'd', 'e'].filter((key) => cache.get(key) !== undefined)).toEqual(['a', 'c', 'd', 'e']);
  });

  it('does not keep what would drive out most of the others', () => {
    const cache = new ByteCache(100);
    cache.set('small', value(20));
    cache.set('large', value(26));
    expect([cache.get('small') !== undefined, cache.get('large')]).toEqual([true, undefined]);
  });
});
