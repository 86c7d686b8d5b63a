import { describe, expect, it } from '@jest/globals';
import { readText } from './read-text.ts';

function encoded(text: string): string {
  return Buffer.from(text).toString('base64');
}

const WORD = 'hunter-of-seals';

function secret(...lines: string[]): string {
  return ['apiVersion: v1', 'kind: Secret', 'metadata: {name: db, namespace: shop}', ...lines, ''].join('\n');
}

describe('a Secret', () => {
  it('gives its data as base64-encoded secret values', async () => {
    const { roles, values } = await readText(secret('data:', `  password: ${encoded(WORD)}`));
    expect(roles['data.password']).toBe('secret-value:base64');
    expect(values['data.password']).toBe(encoded(WORD));
  });

  it('gives its stringData as plain secret values', async () => {
    const { roles, values } = await readText(secret('stringData:', `  password: "${WORD}"`));
    expect(roles['stringData.password']).toBe('secret-value');
    expect(values['stringData.password']).toBe(WORD);
  });

  it('names itself as the resource of its values', async () => {
    const { reading } = await readText(secret('stringData:', `  password: ${WORD}`));
    const value = reading.values.find(({ role }) => role === 'secret-value');
    expect(value?.resource).toEqual({ apiVersion: 'v1', kind: 'Secret', name: 'db', namespace: 'shop' });
  });

  it.each([
    'ca.crt',
    'tls.crt',
    'id_rsa.pub',
    'known_hosts',
    'namespace',
    'username',
    'DB_USER',
    'host',
    'POSTGRES_HOST',
    'port',
    'database',
    'region',
    'authUrl',
    'enableTls',
    'configPath',
    'admin.passwordMtime',
    'version',
    'ClientID',
    'azure-tenant-id',
    'accessId',
    'username_in',
    'username1',
    'azurestorageaccountname',
    'audience',
    'sasl.mechanism',
    'githubAppInstallationOwner',
    'public-ssh-key',
    'tls.cert',
    'CRYPTO_KEY_CIPHER',
  ])('does not take %s for a secret by its place', async (key) => {
    const { roles } = await readText(secret('data:', `  ${key}: ${encoded(WORD)}`));
    expect(Object.values(roles)).toContain('value:base64');
    expect(Object.values(roles)).not.toContain('secret-value:base64');
  });

  it.each([
    'password',
    'tls.key',
    'ssh-privatekey',
    'token',
    'issuer_secret',
    'useless',
    'config.yaml',
    'DATABASE_DSN',
  ])('takes %s for a secret by its place', async (key) => {
    const { roles } = await readText(secret('data:', `  ${key}: ${encoded(WORD)}`));
    expect(Object.values(roles)).toContain('secret-value:base64');
  });

  it('is found in the items of a List, with the full key path', async () => {
    const { roles } = await readText(
      `apiVersion: v1\nkind: List\nitems:\n- kind: ConfigMap\n  data: {a: b}\n- kind: Secret\n  data:\n    token: ${encoded(WORD)}\n`,
    );
    expect(roles['items[1].data.token']).toBe('secret-value:base64');
  });

  it('is found at any depth of another object', async () => {
    const { roles, reading } = await readText(
      `kind: Object\nspec:\n  forProvider:\n    manifest:\n      kind: Secret\n      stringData:\n        pin: ${WORD}\n`,
    );
    expect(roles['spec.forProvider.manifest.stringData.pin']).toBe('secret-value');
    expect(reading.values.find(({ role }) => role === 'secret-value')?.resource?.kind).toBe('Secret');
  });

  it('is no object where it is only referred to by kind and name', async () => {
    const { reading } = await readText('spec:\n  valuesFrom:\n  - kind: Secret\n    name: other-values\n');
    expect(reading.values.every(({ role, resource }) => role === 'value' && resource === undefined)).toBe(true);
  });

  it('takes in a map merged with <<, and tells its values once, where they are written', async () => {
    const { roles, reading } = await readText(
      `shared: &shared\n  password: ${WORD}\n---\n`.replace('---\n', '') +
        secret('stringData:', '  <<: *shared', '  extra: more-words'),
    );
    expect(roles['shared.password']).toBe('secret-value');
    expect(roles['stringData.extra']).toBe('secret-value');
    expect(reading.values.filter(({ bytes }) => Buffer.from(bytes).toString() === WORD)).toHaveLength(1);
  });

  it('takes in a value that an alias stands for', async () => {
    const { roles } = await readText(`pin: &pin ${WORD}\n${secret('stringData:', '  pin: *pin')}`);
    expect(roles).toMatchObject({ pin: 'secret-value' });
    expect(roles['stringData.pin']).toBeUndefined();
  });

  it('keeps both values of a key that stands twice', async () => {
    const { reading } = await readText(secret('stringData:', '  pin: first-value', '  pin: second-value'));
    const pins = reading.values
      .filter(({ role }) => role === 'secret-value')
      .map(({ bytes }) => Buffer.from(bytes).toString());
    expect(pins).toEqual(['first-value', 'second-value']);
  });

  it.each(['', '""', 'null', '~', 'true', 'no', "'  '"])('gives no value for %p', async (written) => {
    const { roles } = await readText(secret('stringData:', `  password: ${written}`));
    expect(roles['stringData.password']).toBeUndefined();
  });

  it('keeps a number as it is written', async () => {
    const { values } = await readText(secret('stringData:', '  pin: 0123456789'));
    expect(values['stringData.pin']).toBe('0123456789');
  });

  it('leaves a Helm release to be read on, not judged', async () => {
    const { roles } = await readText(secret('type: helm.sh/release.v1', 'data:', `  release: ${encoded(WORD)}`));
    expect(roles['data.release']).toBe('text:base64');
  });

  it('shows the last-applied copy of itself as a text to be read', async () => {
    const { roles } = await readText(
      'kind: Secret\nmetadata:\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n      {"kind":"Secret"}\n',
    );
    expect(Object.values(roles)).toContain('text');
  });

  it('is read from minified JSON', async () => {
    const { roles, written } = await readText(
      `{"kind":"Secret","stringData":{"a\\nb":"say \\"${WORD}\\""}}`,
      'dump.json',
    );
    expect(roles['stringData["a\\nb"]']).toBe('secret-value');
    expect(written['stringData["a\\nb"]']).toBe(`say \\"${WORD}\\"`);
  });

  it('is read from one JSON object after the other', async () => {
    const { reading } = await readText(
      ['one', 'two']
        .map((name) => JSON.stringify({ kind: 'Secret', metadata: { name }, stringData: { pin: WORD } }))
        .join('\n'),
      'dump.json',
    );
    expect(reading.values.filter(({ role }) => role === 'secret-value').map(({ resource }) => resource?.name)).toEqual([
      'one',
      'two',
    ]);
  });
});
