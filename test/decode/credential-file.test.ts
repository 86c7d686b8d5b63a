import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { rootFragment } from '../../src/core/fragment.ts';
import { credentialValues } from '../../src/decode/credential-file.ts';

const word = randomBytes(12).toString('hex');
const USER = 'ada';
const hash = `$apr1$${randomBytes(4).toString('hex')}$${randomBytes(11).toString('hex')}`;
const read = (path: string, text: string) => {
  const bytes = Buffer.from(text);
  return credentialValues(rootFragment({ origin: { kind: 'worktree', path }, read: async () => bytes }, bytes));
};
const texts = (path: string, text: string) =>
  read(path, text).map(({ bytes, toBlob }) => {
    const { start, end } = toBlob({ start: 0, end: bytes.length });
    expect(Buffer.from(text).subarray(start, end).equals(bytes)).toBe(true);
    return Buffer.from(bytes).toString();
  });

describe('credentialValues', () => {
  it.each([
    ['inventory/shop/credentials/kube_encrypt_token.creds', `${word}\n`, [word]],
    ['inventory/shop/credentials/node1/root.creds', `${word} salt=abcdef12\n`, [word]],
    ['backup.tgz!inventory/a/credentials/x.creds', `${word}\r\n`, [word]],
    ['.vault-token', word, [word]],
    ['ansible/.vault_pass', `# of the test cluster\n\n${word}\n`, [word]],
    ['vault-password.txt', word, [word]],
    ['config/master.key', word, [word]],
    ['auth/htpasswd', `# é\nada:${hash}\nben:{SHA}${word}=\n`, [hash, `{SHA}${word}=`]],
    ['.netrc', `machine a.internal\n  login ada\n  password ${word}\n`, [word]],
    ['.pgpass', `# local\ndb.internal:6000:*:a\\:da:${word}\n`, [word]],
    ['.git-credentials', `https://ada:${word}@git.internal\n`, [word]],
    ['secrets/db-password.txt', word, [word]],
    ['token', word, [word]],
  ])('reads %s', (path, text, expected) => {
    expect(texts(path, text)).toEqual(expected);
  });

  it.each([
    ['a .creds file elsewhere', 'nats/operator.creds', word],
    ['a file that holds more than one word', '.vault-token', `${word} ${word}`],
    ['a file of several lines', 'inventory/a/credentials/x.creds', `${word}\n${word}\n`],
    ['what Ansible has encrypted', 'ansible/.vault_pass', '$ANSIBLE_VAULT;1.1;AES256'],
    ['a template', '.vault-token', '{{ token }}'],
    ['a user without a hash', 'nginx/.htpasswd', `${USER}:<hash>`],
    ['a wildcard for a password', '.pgpass', `db:5432:*:${USER}:*`],
    ['a login without a password', '.netrc', 'machine a.internal login ada'],
    ['an empty file', '.vault-token', ''],
    ['the code around tokens', 'src/token.ts', word],
  ])('reads nothing from %s', (_, path, text) => {
    expect(texts(path, text)).toEqual([]);
  });

  it('says by its resource what the value is, and where the name is only a hint, makes it the key', () => {
    expect(read('.vault-token', word).map(({ role, resource }) => [role, resource?.kind])).toEqual([
      ['secret-value', 'CredentialFile'],
    ]);
    expect(read('x/db-password.txt', word).map(({ role, label }) => [role, label])).toEqual([['value', 'db-password']]);
  });
});
