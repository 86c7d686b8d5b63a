import { describe, expect, it } from '@jest/globals';
import { awsAccount } from '../../../src/detect/proofs/aws-account.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** An access key id of the account, written bit by bit and apart from the code that reads it. */
function keyId(kind: string, account: bigint, first = 1n): string {
  const rest = 0x5a5_a5a5_a5a5n & ((1n << 39n) - 1n);
  const bits = (first << 79n) | (account << 39n) | rest;
  const letters = Array.from({ length: 16 }, (_, index) => ALPHABET[Number((bits >> BigInt(75 - 5 * index)) & 31n)]);
  return kind + letters.join('');
}

describe('the account in an AWS access key id', () => {
  it.each([
    ['AKIA', 123_456_789_012n, '123456789012'],
    ['ASIA', 999_999_999_999n, '999999999999'],
    ['AKIA', 42n, '000000000042'],
  ])('is told of an %s id of account %s', (kind, account, written) => {
    expect(awsAccount(keyId(kind, account)).reasons).toEqual([`belongs to AWS account ${written}`]);
  });

  it.each([
    ['an id of the older form', keyId('AKIA', 123_456_789_012n, 0n)],
    ['a number that no account has', keyId('AKIA', (1n << 40n) - 1n)],
    ['an id of another kind', keyId('AIDA', 123_456_789_012n)],
    ['another text', 'AKIA'],
  ])('is not told of %s', (_, text) => {
    expect(awsAccount(text).reasons).toEqual([]);
  });
});
