import { describe, expect, it } from '@jest/globals';
import { PROOFS } from '../../../src/detect/proofs/registry.ts';

describe('the proof registry', () => {
  it('knows the proofs that rules name', () => {
    expect(Object.keys(PROOFS).sort()).toEqual([
      'age-secret-key',
      'aws-access-key-id',
      'basic-credentials',
      'github-crc32',
      'gitlab-crc32',
      'jwt',
      'npm-crc32',
      'private-key',
      'url-password',
    ]);
  });

  it('knows no inherited names', () => {
    const inherited: string = 'constructor';
    expect(PROOFS[inherited]).toBeUndefined();
  });

  it.each(Object.entries(PROOFS))('%s answers on any text and never throws', (_, prove) => {
    const texts = ['', ' ', '\0', '.', '..', '-----BEGIN ', '-----BEGIN X-----', '='.repeat(50), '€'.repeat(50)];
    for (const text of texts) expect(['proven', 'refuted', 'doubtful', 'unknown']).toContain(prove(text));
  });

  it.each(Object.entries(PROOFS))('%s stays fast on a hostile text of a whole window', (_, prove) => {
    const begin = '-----BEGIN PRIVATE KEY-----';
    const end = '-----END PRIVATE KEY-----';
    const fillers = [' ', '\n', '"', '" +\n', '\\n', 'A', '.', '-', '# '];
    const started = performance.now();
    for (const filler of fillers) {
      const run = filler.repeat(16_000 / filler.length);
      prove(run);
      prove(`${begin}${run}${end}`);
      prove(`${begin}${run}x${run}-----END EC PRIVATE KEY-----`);
    }
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
