import { describe, expect, it } from '@jest/globals';
import { wordiness } from '../../src/detect/randomness.ts';
import { expand } from '../support/templates.ts';

describe('what a machine drew', () => {
  it.each(['{{alnum:16}}', '{{base64:44}}', '{{hex:32}}', '{{base36:20}}', '{{letters:20}}', '{{base32:24}}'])(
    'is nearer to random text than to words: %s',
    (template) => {
      for (let seed = 0; seed < 50; seed++) expect(wordiness(expand(template, `${seed}`).text)).toBeLessThan(0);
    },
  );
});

describe('words and identifiers', () => {
  it.each([
    'accessTokenProvider',
    'OAuth2ClientSettings',
    'HTTPServerTimeout',
    'user-session-refresh',
    'DATABASE_CONNECTION_NAME',
    'org.example.security.Provider',
    'passwordless-shoemaker',
  ])('are nearer to words than to random text: %s', (text) => {
    expect(wordiness(text)).toBeGreaterThan(0);
  });

  it('say more the longer they are', () => {
    expect(wordiness('refreshTokenProvider')).toBeGreaterThan(wordiness('refreshToken'));
  });

  it('are not seen in an empty text', () => {
    expect(wordiness('')).toBe(0);
  });
});
