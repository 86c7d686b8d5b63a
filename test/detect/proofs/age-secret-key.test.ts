import { describe, expect, it } from '@jest/globals';
import { proveAgeSecretKey } from '../../../src/detect/proofs/age-secret-key.ts';
import { expand } from '../../support/templates.ts';

describe('the checksum of age identities', () => {
  it.each(['', 'PQ-'])('proves an AGE-SECRET-KEY-%s identity whose checksum holds', (variant) => {
    expect(proveAgeSecretKey(expand(`{{age:${variant}}}`, 'seed').text)).toBe('proven');
  });

  it.each(['', 'PQ-'])('refutes an AGE-SECRET-KEY-%s identity with one letter changed', (variant) => {
    const { text } = expand(`{{age:${variant}}}`, 'seed');
    expect(proveAgeSecretKey(text.slice(0, -1) + (text.endsWith('Q') ? 'P' : 'Q'))).toBe('refuted');
  });

  it('refutes the checksum of one prefix under the other', () => {
    const { text } = expand('{{age:}}', 'seed');
    expect(proveAgeSecretKey(text.replace('KEY-1', 'KEY-PQ-1'))).toBe('refuted');
  });

  it('refutes a placeholder', () => {
    expect(proveAgeSecretKey('AGE-SECRET-KEY-1...')).toBe('refuted');
  });
});
