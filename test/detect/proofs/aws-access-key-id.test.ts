import { describe, expect, it } from '@jest/globals';
import { proveAwsAccessKeyId } from '../../../src/detect/proofs/aws-access-key-id.ts';
import { expand } from '../../support/templates.ts';

const textOf = (template: string) => expand(template, 'seed').text;

describe('the form of AWS access key ids', () => {
  it.each(['AKIA', 'ASIA', 'ABIA', 'ACCA'])('says nothing against an %s id in base 32', (kind) => {
    expect(proveAwsAccessKeyId(textOf(`${kind}{{base32:16}}`))).toBe('unknown');
  });

  it('refutes the samples of the documentation', () => {
    expect(proveAwsAccessKeyId(textOf('AKIA{{base32:9}}EXAMPLE'))).toBe('refuted');
  });

  it.each([
    ['digits that base 32 lacks', textOf('AKIA{{base32:14}}01')],
    ['another length', textOf('AKIA{{base32:15}}')],
  ])('doubts %s', (_, text) => {
    expect(proveAwsAccessKeyId(text)).toBe('doubtful');
  });
});
