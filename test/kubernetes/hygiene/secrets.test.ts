import { describe, expect, it } from '@jest/globals';
import { RandomText } from '../../../src/examples/random-text.ts';
import { adviceIn, notesIn } from './advice-in.ts';

const random = new RandomText('hygiene');
const encoded = (text: string) => Buffer.from(text).toString('base64');

describe('a ConfigMap', () => {
  const configMap = (data: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: app}\ndata:\n  ${data}\n`;
  const password = random.password(16);

  it.each([
    ['a literal password', `DB_PASSWORD: "${password}"`, 'config-map-credential data.DB_PASSWORD'],
    ['a weak password', 'password: hunter', 'config-map-credential data.password'],
    ['an API key', `apiKey: "${random.password(20)}"`, 'config-map-credential data.apiKey'],
    ['a token', `slack-token: "${random.password(20)}"`, 'config-map-credential data.slack-token'],
    ['a password from a variable', `DB_PASSWORD: \${DB_PASSWORD}`, 'config-map-credential-variable data.DB_PASSWORD'],
    ['a password from a template', 'password: {{ .Values.pw }}', 'config-map-credential-variable data.password'],
  ])('is advised on for %s', async (_, data, advice) => {
    expect(await adviceIn(configMap(data))).toEqual([advice]);
  });

  it.each([
    ['a path', 'DB_PASSWORD_FILE: /run/secrets/db'],
    ['a path under a credential key', 'token: /var/run/secrets/token'],
    ['a switch', 'require_password: "true"'],
    ['an empty value', 'password: ""'],
    ['the name of a Secret', 'clientSecret: app-oidc-client'],
    ['a reference into a store', 'password: vault:secret/data/db#password'],
    ['a duration', 'token: 30s'],
    ['another setting', 'max_tokens: "8192"'],
    ['a whole file', 'app.properties: |\n    a=b\n    c=d'],
  ])('is left alone for %s', async (_, data) => {
    expect(await adviceIn(configMap(data))).toEqual([]);
  });

  it('never has its values in what is said', async () => {
    expect(JSON.stringify(await notesIn(configMap(`DB_PASSWORD: "${password}"`)))).not.toContain(password);
  });
});

describe('a Secret', () => {
  const secret = (rest: string, metadata = 'name: db') =>
    `apiVersion: v1\nkind: Secret\nmetadata: {${metadata}}\n${rest}\n`;

  it.each([
    ['plain text under data', secret('data:\n  a: "plain text!"'), 'secret-data-not-base64 data.a'],
    ['unpadded base64 under data', secret('data:\n  a: YWI'), 'secret-data-not-base64 data.a'],
    [
      'base64 under stringData',
      secret(`stringData:\n  a: ${encoded('some longer text')}`),
      'secret-encoded-twice stringData.a',
    ],
    [
      'a line break behind a password',
      secret(`data:\n  password: ${encoded('abcdef\n')}`),
      'secret-trailing-newline data.password',
    ],
    [
      'a line break behind a block',
      secret('stringData:\n  password: |\n    abc def'),
      'secret-trailing-newline stringData.password',
    ],
    [
      'the namespace default',
      secret('data: {}', 'name: db, namespace: default'),
      'secret-default-namespace metadata.namespace',
    ],
    ['a token without end', secret('type: kubernetes.io/service-account-token'), 'service-account-token-secret type'],
  ])('is advised on for %s', async (_, text, advice) => {
    expect(await adviceIn(text)).toEqual([advice]);
  });

  it('is advised on in a kustomize generator that encodes again', async () => {
    const text = `kind: Kustomization\nsecretGenerator:\n- name: a\n  literals: [token=${encoded('changeme-please')}]\n`;
    expect(await adviceIn(text, 'kustomization.yaml')).toEqual(['secret-encoded-twice secretGenerator[0].literals[0]']);
  });

  it.each([
    ['base64 under data', secret(`data:\n  password: ${encoded('abcdef')}`)],
    ['base64 over several lines', secret(`data:\n  a: |\n    YWJj\n    YWJj`)],
    ['a template', secret('data:\n  a: {{ .Values.a | b64enc }}')],
    ['a variable', secret(`data:\n  a: \${ENCODED}`)],
    ['a placeholder', secret('data:\n  a: REPLACE_ME')],
    ['text that only looks like base64', secret('stringData:\n  a: superSecretPassword1')],
    ['a file with a line break', secret(`data:\n  tls.crt: ${encoded('a\nb\n')}`)],
    ['another namespace', secret('data: {}', 'name: db, namespace: shop')],
    ['a document under SOPS', `${secret('data:\n  a: "plain text!"')}sops: {version: 3}\n`],
  ])('is left alone for %s', async (_, text) => {
    expect(await adviceIn(text)).toEqual([]);
  });
});
