import { describe, expect, it } from '@jest/globals';
import { isIncomplete } from '../../src/core/skipped.ts';

describe('a skip', () => {
  it.each(['unreadable', 'missing-object', 'shallow'] as const)('of code %s leaves the scan incomplete', (code) => {
    expect(isIncomplete({ path: 'x', code, detail: '' })).toBe(true);
  });

  it.each(['binary', 'too-large', 'submodule', 'lfs-pointer', 'not-regular', 'parse-degraded'] as const)(
    'of code %s is by design',
    (code) => {
      expect(isIncomplete({ path: 'x', code, detail: '' })).toBe(false);
    },
  );
});
