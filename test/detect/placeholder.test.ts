import { describe, expect, it } from '@jest/globals';
import {
  isCommonWords,
  isDescription,
  isDisguisedWord,
  isEncodedPlaceholder,
  isMasked,
  isPlaceholder,
} from '../../src/detect/placeholder.ts';

describe('a placeholder', () => {
  it.each([
    'changeme',
    'change-me',
    'CHANGE_ME_NOW',
    'changeit',
    'REPLACE_WITH_YOUR_TOKEN',
    '<your-token>',
    '<REQUIRED>',
    '[password]',
    '{password}',
    'your-api-key-here',
    'YOUR_ACCESS_TOKEN',
    'insert token here',
    'my-dummy-password',
    'your-bitbucket-uuid',
    'the example of an organisation',
    'example-password',
    'xxxxxxxxxxxx',
    'sk_live_xxxxxxxxxxxxxxxxxxxx',
    '********',
    '**SOPS**',
    '...',
    'redacted',
    '123456789012345678901234567890',
    '0123456789abcdef0123456789abcdef',
    'abc123xyz456',
    'deadbeefdeadbeef',
    '11111111-2222-3333-4444-555555555555',
    '12345678-25fg-4b05-9ced-35e7dd5093ae',
    'aabbccddeeff00112233',
    'p-XXXX',
    'fakeapikey00fakeapikeydd0000',
    'LS0exampleexampleexample=',
    '_P12-PASSWORD_',
    'value_not_used',
    'PUTSECRETHERE',
    'https://custom.audience.example.com/hook',
    'AQoEXAMPLEH4aoAH0gNC',
    '',
  ])('is recognised in %j', (value) => {
    expect(isPlaceholder(value)).toBe(true);
  });

  it.each([
    'supersecretpassword',
    'FAKE-Tr0ub4dor-not-real',
    'changeme-Zk29dLq8xW41',
    'EXAMPLE-Zk29dLq8xW41',
    'https://app:Tr0ub4dor@db.example.com/shop',
    'https://hooks.example.com/?token=Tr0ub4dor',
    'hunter2',
    'correct horse battery staple',
  ])('is not seen in %j', (value) => {
    expect(isPlaceholder(value)).toBe(false);
  });
});

describe('common words', () => {
  it.each([
    'password',
    'my-secret-key',
    'DB_PASSWORD',
    'secret-value:base64',
    'adminPassword',
    'mypassword',
    'apikey123456',
    'test',
    'supersecretpassword',
  ])('are all there is in %j', (value) => {
    expect(isCommonWords(value)).toBe(true);
  });

  it.each(['hunter2', 'Zk29dLq8xW41', 'passwordless-shoemaker'])('are not all there is in %j', (value) => {
    expect(isCommonWords(value)).toBe(false);
  });
});

describe('a mask', () => {
  it.each(['aaaaaaaa', 'abababab', 'abcabcabcabc', 'XXXXXXXX-XXXX', '••••••'])('is seen in %j', (value) => {
    expect(isMasked(value)).toBe(true);
  });

  it.each(['aab', 'Zk29dLq8xW41', '-----BEGIN KEY-----'])('is not seen in %j', (value) => {
    expect(isMasked(value)).toBe(false);
  });
});

describe('a disguised word', () => {
  it.each(['pa55word', 'P@ssw0rd', 'S3cr3tP@ss', 't0p-Secret'])('is seen in %j', (value) => {
    expect(isDisguisedWord(value)).toBe(true);
  });

  it.each(['password', 'hunter2', 'Tr0ub4dor'])('is not seen in %j', (value) => {
    expect(isDisguisedWord(value)).toBe(false);
  });
});

describe('an encoded placeholder', () => {
  it('is recognised without the padding of its base64', () => {
    expect(isEncodedPlaceholder(Buffer.from('mypassword').toString('base64url'))).toBe(true);
  });

  it.each(['admin', 'changeme', 'hello-world', 'my-username:my-password'])(
    'is recognised in the base64 of %j',
    (text) => {
      expect(isEncodedPlaceholder(Buffer.from(text).toString('base64'))).toBe(true);
    },
  );

  it.each(['hunter2-hunter2', 'correct horse'])('is not seen in the base64 of %j', (text) => {
    expect(isEncodedPlaceholder(Buffer.from(text).toString('base64'))).toBe(false);
  });
});

describe('a description', () => {
  it.each(['pre-set-password', 'my-service-principle-client-secret'])('is recognised in %j', (value) => {
    expect(isDescription(value)).toBe(true);
  });

  it.each(['two-words', 'with-a-digit-7', 'Upper-Case-Words'])('is not seen in %j', (value) => {
    expect(isDescription(value)).toBe(false);
  });
});
