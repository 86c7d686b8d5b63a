import { describe, expect, it } from '@jest/globals';
import { Secret } from '../../src/core/secret.ts';
import {
  createFingerprinter,
  fingerprintSecret,
  newBaselineDerivation,
  REPORT_DERIVATION,
} from '../../src/judge/fingerprint.ts';

const fingerprint = (value: string, derivation = REPORT_DERIVATION) => fingerprintSecret(new Secret(value), derivation);

describe('a fingerprint', () => {
  it('is sixteen bytes of hex', async () => {
    expect(await fingerprint('word')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is the same for the same value', async () => {
    expect(await fingerprint('word')).toBe(await fingerprint('word'));
  });

  it.each(['word\n', 'word\r\n'])('does not mind one trailing line end: %j', async (value) => {
    expect(await fingerprint(value)).toBe(await fingerprint('word'));
  });

  it.each(['word ', 'word\n\n', '\nword', 'Word'])('is another for %j', async (value) => {
    expect(await fingerprint(value)).not.toBe(await fingerprint('word'));
  });

  it('is another under another salt', async () => {
    const [one, other] = [newBaselineDerivation(), newBaselineDerivation()];
    expect(one.salt).not.toBe(other.salt);
    expect(await fingerprint('word', one)).not.toBe(await fingerprint('word', other));
  });

  it('is what RFC 7914 gives for the published test vector', async () => {
    const derivation = {
      name: 'scrypt',
      cost: 1024,
      blockSize: 8,
      parallelization: 16,
      salt: Buffer.from('NaCl').toString('hex'),
    } as const;
    expect(await fingerprint('password', derivation)).toBe('fdbabe1c9d347200' + '7856e7190d01e9fe');
  });

  it('can be made under the largest parameters that a baseline may ask for', async () => {
    const derivation = { ...REPORT_DERIVATION, cost: 2 ** 16, blockSize: 8 };
    expect(await fingerprint('word', derivation)).toHaveLength(32);
  });

  it('stays the same from version to version', async () => {
    expect(await fingerprint('word')).toBe('9eafbee1f54ace72' + '227b900dc3830696');
  });
});

describe('a fingerprinter', () => {
  it('computes a value once', () => {
    const make = createFingerprinter(REPORT_DERIVATION);
    expect(make(new Secret('word'))).toBe(make(new Secret('word')));
  });

  it('tells values apart', async () => {
    const make = createFingerprinter(REPORT_DERIVATION);
    expect(await make(new Secret('word'))).not.toBe(await make(new Secret('other')));
  });
});
