import { describe, expect, it } from '@jest/globals';
import { isPasswordHash } from '../../src/detect/password-hash.ts';
import { expand } from '../support/templates.ts';

describe('the hash of a password', () => {
  it.each([
    ['bcrypt', '$2y$10${{alnum:53}}'],
    ['crypt with SHA-512', '$6$rounds=5000${{alnum:16}}${{alnum:86}}'],
    ['yescrypt', '$y$j9T${{alnum:22}}${{alnum:43}}'],
    ['Argon2', '$argon2id$v=19$m=65536,t=3,p=4${{alnum:22}}${{alnum:43}}'],
    ['a line of htpasswd', 'admin:$apr1${{alnum:8}}${{alnum:22}}'],
    ['a file of htpasswd', 'admin:$apr1${{alnum:8}}${{alnum:22}}\nguest:{SHA}{{base64:28}}'],
    ['LDAP', '{SSHA}{{base64:40}}'],
    ['Jupyter', 'sha1:{{hex:12}}:{{hex:40}}'],
    ['Django', 'pbkdf2_sha256$600000${{alnum:22}}${{base64:44}}'],
  ])('is told from its form: %s', (_name, template) => {
    expect(isPasswordHash(expand(template, 'seed').text)).toBe(true);
  });

  it.each([
    ['a password with dollar signs', '$ab$cd${{alnum:20}}'],
    ['the digest of an image', 'sha256:{{hex:64}}'],
    ['a variable', '$HASH'],
    ['a token', '{{alnum:60}}'],
    ['a password on the line below a hash', 'admin:$apr1${{alnum:8}}${{alnum:22}}\n{{alnum:20}}'],
    ['a hash that is cut off', '$2y$10${{alnum:5}}'],
  ])('is not %s', (_name, template) => {
    expect(isPasswordHash(expand(template, 'seed').text)).toBe(false);
  });

  it('is looked for in no time, however long a text goes on like one', () => {
    const started = performance.now();
    for (const piece of ['a:', '$2y$', '$6$a', 'sha1:', 'pbkdf2_a$1$', '{SSHA}']) isPasswordHash(piece.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(200);
  });
});
