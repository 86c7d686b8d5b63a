import { describe, expect, it } from '@jest/globals';
import { provePrivateKey } from '../../../src/detect/proofs/private-key.ts';
import { generatedKey, type KeyForm } from '../../../src/examples/generated-keys.ts';
import { expand } from '../../support/templates.ts';

const lines = (form: KeyForm) => generatedKey(form).split('\n');
/** The block with two lines of its middle replaced. */
const withMiddle = (form: KeyForm, ...middle: string[]) =>
  lines(form)
    .toSpliced(3, 2, ...middle)
    .join('\n');

describe('a private key block', () => {
  it.each(['rsa', 'ec', 'pkcs8', 'pkcs8-ed25519', 'openssh'] as const)(
    'of form %s is proven when it parses',
    (form) => {
      expect(provePrivateKey(generatedKey(form))).toBe('proven');
    },
  );

  it.each(['encrypted', 'legacy-encrypted'] as const)('of form %s is neither proven nor refuted', (form) => {
    expect(provePrivateKey(generatedKey(form))).toBe('unknown');
  });

  it('of OpenSSH under a passphrase is neither proven nor refuted', () => {
    const [begin, ...rest] = lines('openssh');
    const bytes = Buffer.from(rest.slice(0, -1).join(''), 'base64');
    const renamed = Buffer.concat([bytes.subarray(0, 19), Buffer.from('aes0'), bytes.subarray(23)]);
    expect(provePrivateKey([begin, renamed.toString('base64'), rest.at(-1)].join('\n'))).toBe('unknown');
  });

  it('of PGP is neither proven nor refuted', () => {
    expect(provePrivateKey(expand('{{pgp}}', 'seed').text)).toBe('unknown');
  });

  it.each([
    ['indented', (text: string) => text.replaceAll('\n', '\n    ')],
    ['with CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with escaped line breaks', (text: string) => text.replaceAll('\n', '\\n')],
    ['with line breaks escaped twice', (text: string) => text.replaceAll('\n', '\\\\n')],
    ['in a comment', (text: string) => text.replaceAll('\n', '\n# ')],
    ['glued together in code', (text: string) => text.replaceAll('\n', '\\n" +\n  "')],
    ['glued together with leading operators', (text: string) => text.replaceAll('\n', "\\n'\n  . '")],
    ['continued by backslashes', (text: string) => text.replaceAll('\n', '\\n\\\n')],
  ])('is proven %s', (_, rewrite) => {
    expect(provePrivateKey(rewrite(generatedKey('rsa')))).toBe('proven');
  });

  it.each([
    ['cut short', lines('rsa').toSpliced(5, 4).join('\n')],
    ['with dots in the middle', withMiddle('rsa', '...')],
    ['with a placeholder', withMiddle('pkcs8', '<your key>')],
    ['whose body is no base64', withMiddle('rsa', 'see the "vault"!')],
    ['of OpenSSH cut short', lines('openssh').toSpliced(2, 2).join('\n')],
    ['of an encrypted key cut short', lines('encrypted').toSpliced(5, 4).join('\n')],
    ['of PGP with dots', '-----BEGIN PGP PRIVATE KEY BLOCK-----\n...\n-----END PGP PRIVATE KEY BLOCK-----'],
    ['without a body', '-----BEGIN PRIVATE KEY----------END PRIVATE KEY-----'],
    ['whose labels differ', generatedKey('rsa').replace('END RSA', 'END EC')],
  ])('is refuted %s', (_, text) => {
    expect(provePrivateKey(text)).toBe('refuted');
  });
});
