import { describe, expect, it } from '@jest/globals';
import { hasNameShape, isNeverSecret, isPublicForm } from '../../src/detect/value-shape.ts';
import { expand } from '../support/templates.ts';

describe('a shape that is never a secret', () => {
  it.each([
    'true',
    '3600s',
    '2024-01-01T00:00:00Z',
    'v1.22.3',
    './keys/server',
    '/etc/token',
    'keys/server.pem',
    'https://login.internal/token',
    'someone@example.org',
    '#a1b2c3',
    'Wachtwoord',
    'Contraseña',
    'RSA-OAEP-256',
    'AES/CBC/PKCS5Padding',
    '^(?=.*[A-Z]).{8,}$',
    '[A-Za-z0-9]{20}',
    'getPassword(user)',
    '.Values.initdbPassword',
    `v1@sha256:${'0a'.repeat(32)}`,
  ])('is seen in %s', (value) => {
    expect(isNeverSecret(value)).toBe(true);
  });

  it.each(['hunter2hunter2', 'Tr0ub4dor&3', 'correct horse 1'])('is not seen in %s', (value) => {
    expect(isNeverSecret(value)).toBe(false);
  });

  it('is not seen in base64 that begins with a slash', () => {
    expect(isNeverSecret(`/${expand('{{base64:44}}', 'slash').text.slice(1)}`)).toBe(false);
  });
});

describe('the shape of a name', () => {
  it.each([
    'config.database.password',
    'API_KEY_NAME',
    'auth/wrong-password',
    'camelCaseName',
    'github.com/acme/password',
  ])('is seen in %s', (value) => {
    expect(hasNameShape(value)).toBe(true);
  });

  it('is not seen in a word with a mark', () => {
    expect(hasNameShape('Stolen!Secret42')).toBe(false);
  });
});

describe('a public form', () => {
  it.each([
    'string',
    'SCRAM-SHA-512',
    'sha256',
    'argon2i',
    'aes-xts-plain64',
    'aes-cbc-essiv:sha256',
    'sha256:0a1b2c',
    '12:34:56:78:90:ab:cd:ef',
    'ocid1.tenancy.oc1..aaaa',
    '-----BEGIN CERTIFICATE-----',
    'ssh-ed25519 AAAA someone',
  ])('is seen in %s', (value) => {
    expect(isPublicForm(value)).toBe(true);
  });

  it.each(['Swordfish', '123456', 'AES-my-dog', '/k3Jh8sLq'])('is not seen in %s', (value) => {
    expect(isPublicForm(value)).toBe(false);
  });
});
