import { describe, expect, it } from '@jest/globals';
import { baselineVerdict } from '../../src/judge/baseline.ts';
import { REPORT_DERIVATION } from '../../src/judge/fingerprint.ts';

const BASELINE = { derivation: REPORT_DERIVATION, fingerprints: new Set(['a'.repeat(32)]) };

describe('the baseline judge', () => {
  it('sets aside what the baseline holds', () => {
    expect(baselineVerdict(BASELINE, 'a'.repeat(32))).toEqual({ kind: 'suppressed', by: 'baseline' });
  });

  it('has no word on anything else', () => {
    expect(baselineVerdict(BASELINE, 'b'.repeat(32))).toBeUndefined();
  });
});
