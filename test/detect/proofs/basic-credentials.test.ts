import { describe, expect, it } from '@jest/globals';
import { proveBasicCredentials } from '../../../src/detect/proofs/basic-credentials.ts';
import { expand } from '../../support/templates.ts';

const encoded = (text: string) => Buffer.from(text).toString('base64');

describe('HTTP basic credentials', () => {
  it('are possible where the text decodes to a user and a password', () => {
    expect(proveBasicCredentials(expand('{{b64:deploy:{{password:16}}}}', 'seed').text)).toBe('unknown');
  });

  it.each([
    ['a text without colon', encoded('just some words')],
    ['an empty password', encoded('deploy:')],
    ['a placeholder', encoded('username:password')],
    ['a variable', encoded('deploy:$PASSWORD')],
    ['bytes that are no text', Buffer.from([0, 58, 1, 2, 3, 255]).toString('base64')],
    ['a word', 'authentication'],
  ])('are refuted by %s', (_, text) => {
    expect(proveBasicCredentials(text)).toBe('refuted');
  });
});
