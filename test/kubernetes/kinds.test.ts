import { describe, expect, it } from '@jest/globals';
import { fileFragment, readFragment, readText } from './read-text.ts';

const WORD = 'hunter-of-seals';

function encoded(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** Two bytes of length, the wrapped key, then the sealed value and its tag. */
function envelope(keyLength: number, rest = 40): string {
  const bytes = Buffer.alloc(2 + keyLength + rest, 0xa5);
  bytes.writeUInt16BE(keyLength, 0);
  return bytes.toString('base64');
}

describe('a SealedSecret', () => {
  const sealed = (value: string) => `kind: SealedSecret\nspec:\n  encryptedData:\n    password: ${value}\n`;

  it.each([256, 384, 512])('is safe where its value is an envelope under a key of %i bytes', async (keyLength) => {
    const { safe, roles } = await readText(sealed(envelope(keyLength)));
    expect(safe).toEqual([envelope(keyLength)]);
    expect(roles['spec.encryptedData.password']).toBeUndefined();
  });

  it('is a secret where its value is plain text', async () => {
    const { roles } = await readText(sealed(WORD));
    expect(roles['spec.encryptedData.password']).toBe('secret-value');
  });

  it('is a secret where its value is merely encoded', async () => {
    const { roles } = await readText(sealed(encoded(WORD)));
    expect(roles['spec.encryptedData.password']).toBe('secret-value:base64');
  });

  it.each([
    ['too short for its tag', envelope(512, 15)],
    ['of a key length that RSA does not have', envelope(500)],
  ])('is not safe with an envelope %s', async (_why, value) => {
    const { safe } = await readText(sealed(value));
    expect(safe).toEqual([]);
  });

  it('is quiet about an envelope that documentation has shortened', async () => {
    const { roles } = await readText(sealed(`${envelope(512).slice(0, 40)}.....`));
    expect(roles['spec.encryptedData.password']).toBeUndefined();
  });

  it('is a secret where its template holds a literal, and quiet where it holds an expression', async () => {
    const { roles } = await readText(
      `kind: SealedSecret\nspec:\n  template:\n    data:\n      pin: ${WORD}\n      url: "{{ .url }}"\n`,
    );
    expect(roles).toEqual({ kind: 'value', 'spec.template.data.pin': 'secret-value' });
  });
});

describe('a docker config', () => {
  it('holds its logins as secret values, auth in base64', async () => {
    const { roles } = await readText(
      JSON.stringify({
        auths: { 'reg.test': { username: 'me', password: WORD, auth: encoded(`me:${WORD}`), email: 'a@b.c' } },
      }),
      'config.json',
    );
    expect(roles).toEqual({
      'auths["reg.test"].username': 'value',
      'auths["reg.test"].password': 'secret-value',
      'auths["reg.test"].auth': 'secret-value:base64',
      'auths["reg.test"].email': 'value',
    });
  });

  it('is known in its older form, with registries at the top', async () => {
    const { roles } = await readText(JSON.stringify({ 'reg.test': { auth: encoded(`me:${WORD}`) } }), 'x.json');
    expect(roles['["reg.test"].auth']).toBe('secret-value:base64');
  });

  it('is known inside a decoded value', async () => {
    const outer = fileFragment('x', 'file.yaml');
    const { roles } = await readFragment({
      ...outer,
      bytes: Buffer.from(JSON.stringify({ auths: { r: { identitytoken: WORD } } })),
      keyPath: ['data', '.dockerconfigjson'],
      depth: 1,
    });
    expect(roles['data[".dockerconfigjson"].auths.r.identitytoken']).toBe('secret-value');
  });

  it.each(['{"auths":{}}', '{"auths":{"r":{"auth":""}}}', '{"credHelpers":{}}'])('has nothing in %s', async (text) => {
    expect((await readText(text, 'config.json')).reading.values).toEqual([]);
  });
});

describe('a SOPS document', () => {
  const ciphertext = (type = 'str') =>
    `ENC[AES256_GCM,data:${encoded('abc')},iv:${encoded('iv')},tag:${encoded('tag')},type:${type}]`;
  const block = `sops:\n  lastmodified: "2026-01-01"\n  mac: ${ciphertext()}\n  version: 3.9.0\n`;

  it('is safe where it is encrypted, and in its own block', async () => {
    const { safe } = await readText(`kind: Secret\nstringData:\n  pin: ${ciphertext()}\n${block}`);
    expect(safe).toEqual([ciphertext(), expect.stringContaining('lastmodified')]);
  });

  it('is a Secret like any other where a value was left open', async () => {
    const { roles } = await readText(`kind: Secret\nstringData:\n  pin: ${WORD}\n  url: ${ciphertext()}\n${block}`);
    expect(roles).toEqual({ kind: 'value', 'stringData.pin': 'secret-value' });
  });

  it('is none with settings that are only called sops', async () => {
    const { safe, roles } = await readText(`sops:\n  mac: none\n  password: ${WORD}\n`);
    expect(safe).toEqual([]);
    expect(roles['sops.password']).toBe('value');
  });

  it('is not fooled by text that only begins like a ciphertext', async () => {
    const { roles } = await readText(`kind: Secret\nstringData:\n  pin: ENC[AES256_GCM,data:${WORD}]\n${block}`);
    expect(roles['stringData.pin']).toBe('secret-value');
  });
});

describe('an object that fetches secrets from a store', () => {
  it('holds references, and covers them', async () => {
    const { roles, covered } = await readText(
      [
        'kind: ExternalSecret',
        'spec:',
        '  secretStoreRef: {name: vault, kind: ClusterSecretStore}',
        '  target: {name: db-credentials}',
        '  data:',
        '  - secretKey: password',
        '    remoteRef: {key: prod/db#x, property: password}',
        '',
      ].join('\n'),
    );
    expect(Object.keys(roles)).toEqual([]);
    expect(covered).toEqual(expect.arrayContaining(['password', 'prod/db#x', 'db-credentials']));
  });

  it('gives what stands in its template as values', async () => {
    const { values } = await readText(
      `kind: ExternalSecret\nspec:\n  target:\n    template:\n      data:\n        pin: ${WORD}\n`,
    );
    expect(values).toEqual({ 'spec.target.template.data.pin': WORD });
  });

  it('gives an inline credential as a value', async () => {
    const { values } = await readText(
      `kind: SecretProviderClass\nspec:\n  parameters:\n    clientSecret: ${WORD}\n    objects: |\n      - secretKey: password\n`,
    );
    expect(values).toEqual({ 'spec.parameters.clientSecret': WORD });
  });

  it('covers the list of objects of a SecretProviderClass, though it is a block', async () => {
    const { covered } = await readText(
      'kind: SecretProviderClass\nspec:\n  parameters:\n    objects: |\n      - secretKey: password\n',
    );
    expect(covered.join()).toContain('secretKey: password');
  });
});

describe('any other document', () => {
  it('gives every scalar under its key path', async () => {
    const { values } = await readText('auth:\n  users:\n  - name: ann\n    password: one\n  port: 8080\n');
    expect(values).toEqual({ 'auth.users[0].name': 'ann', 'auth.users[0].password': 'one', 'auth.port': '8080' });
  });

  it.each([
    ['env entries', 'env:\n- name: DB_PASSWORD\n  value: one\n', 'DB_PASSWORD'],
    ['Helm parameters', 'parameters: [{name: auth.password, value: one}]\n', 'auth.password'],
    ['keyed pairs', 'set:\n- value: one\n  key: TOKEN\n', 'TOKEN'],
  ])('lends the name of %s to their values', async (_what, text, label) => {
    const { reading } = await readText(text);
    expect(reading.values.filter((value) => value.label !== undefined)).toMatchObject([{ label }]);
  });

  it.each([
    'valueFrom: {secretKeyRef: {name: db, key: password}}',
    'existingSecret: my-release-db',
    'existingSecretPasswordKey: admin-password',
    'passwordSecretName: db.credentials',
    'imagePullSecrets: [{name: registry-login}]',
    'tlsSecret: web-tls',
    'secretName: web-tls',
  ])('takes %s for a reference', async (line) => {
    const { reading } = await readText(`app:\n  ${line}\n`);
    expect(reading.values).toEqual([]);
    expect(reading.covered.length).toBeGreaterThan(0);
  });

  it.each([
    'secretKey: some-words',
    `existingSecret: ${'a1b2c3d4'.repeat(4)}`,
    'secretName: "has blanks in it!"',
    'existingPassword: some-words',
  ])('does not take %s for a reference', async (line) => {
    expect((await readText(`app:\n  ${line}\n`)).reading.values).toHaveLength(1);
  });
});
