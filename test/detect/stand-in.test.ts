import { describe, expect, it } from '@jest/globals';
import { isStandIn } from '../../src/detect/stand-in.ts';

describe('a stand-in', () => {
  it.each([
    ['password', 'my-password'],
    ['password', 'the secret password'],
    ['password', 'git_password'],
    ['password', 'test-password'],
    ['clientSecret', 'my-service-principal-client-secret'],
    ['clientSecret', 'CLIENTSECRET'],
    ['token', 'ROOK_TOKEN'],
    ['token', 'SECRET_TOKEN'],
    ['token', 'drift-value'],
    ['token', 'SECRETE'],
    ['apitoken', 'api-token'],
    ['api-key', 'openai api key'],
    ['github-token', 'personal github token'],
    ['flatValue', 'some-flat-value'],
    ['secret', 'value'],
    ['api-key', 'test-api-key'],
    ['token', 'service_account_token_string'],
    ['TEST_SECRET', 'secret'],
    ['crumb', 'crumb'],
    ['key', 'label'],
    ['best-pokemon-src', 'Pikachu'],
    ['foo_bar', 'HELLO1'],
  ])('is seen under %s in %s', (key, value) => {
    expect(isStandIn(value, key)).toBe(true);
  });

  it.each([
    ['password', 'password'],
    ['password', 'admin'],
    ['password', 'super-secret-password'],
    ['password', 'secret-password'],
    ['password', 'pre-set-password'],
    ['password', 'correct horse battery staple'],
    ['clientSecret', 'swordfish'],
    ['erlangCookie', 'monster'],
    ['x', 'supersecretpassword'],
    ['x', 'hunter2'],
    ['x', 'hunter-of-seals'],
    ['token', ['Zk29', 'dLq8', 'xW41'].join('')],
  ])('is not seen under %s in %s', (key, value) => {
    expect(isStandIn(value, key)).toBe(false);
  });
});
