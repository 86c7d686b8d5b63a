import { describe, expect, it } from '@jest/globals';
import { parseSize } from '../../src/config/size.ts';

describe('a size', () => {
  it.each([
    ['50MB', 50_000_000],
    ['1.5 GB', 1_500_000_000],
    ['500KB', 500_000],
    ['7B', 7],
  ])('reads %s', (text, bytes) => {
    expect(parseSize(text)).toBe(bytes);
  });

  it.each(['', '50', '50mb', 'MB', '-1MB', '1e9B', '50MiB', '1.MB'])('does not take %j for one', (text) => {
    expect(parseSize(text)).toBeUndefined();
  });
});
