import { describe, expect, it } from '@jest/globals';
import type { Fragment } from '../../src/core/fragment.ts';
import { decodeFragment } from '../../src/decode/decoders.ts';
import { newInflation } from '../../src/decode/inflation.ts';

function encodedFragment(text: string): Fragment {
  const bytes = Buffer.from(text);
  return {
    blob: { origin: { kind: 'worktree', path: 'file' }, read: async () => bytes },
    bytes,
    role: 'secret-value',
    trail: ['json'],
    keyPath: ['data', 'pin'],
    resource: { kind: 'Secret' },
    encoding: 'base64',
    depth: 1,
    toBlob: (span) => ({ start: span.start + 100, end: span.end + 100 }),
  };
}

describe('a fragment that names its encoding', () => {
  it('is decoded one layer deeper, keeping role, key path and resource', () => {
    const decoded = decodeFragment(encodedFragment('aGVsbG8='), newInflation());
    expect(decoded).toMatchObject({
      role: 'secret-value',
      trail: ['json', 'base64'],
      keyPath: ['data', 'pin'],
      resource: { kind: 'Secret' },
      depth: 2,
    });
    expect(Buffer.from(decoded?.bytes ?? []).toString()).toBe('hello');
  });

  it('names no encoding any more once it is decoded', () => {
    expect(decodeFragment(encodedFragment('aGVsbG8='), newInflation())).not.toHaveProperty('encoding');
  });

  it('leads every span to the whole value as written', () => {
    expect(decodeFragment(encodedFragment('aGVsbG8='), newInflation())?.toBlob({ start: 1, end: 2 })).toEqual({
      start: 100,
      end: 108,
    });
  });

  it('gives nothing when it does not decode', () => {
    expect(decodeFragment(encodedFragment('pasted in plain'), newInflation())).toBeUndefined();
  });

  it('gives nothing without an encoding', () => {
    const { encoding: _none, ...plain } = encodedFragment('aGVsbG8=');
    expect(decodeFragment(plain, newInflation())).toBeUndefined();
  });
});
