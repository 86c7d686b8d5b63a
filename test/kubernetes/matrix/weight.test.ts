/** How much a finding weighs, and why (S26, S28, S30, S31, H12, B09 and rows 61 and 33 of the map). */

import { describe } from '@jest/globals';
import {
  ALNUM,
  BASE36,
  base64,
  examine,
  HEX,
  lines,
  password,
  type Row,
  randomBytes,
  randomText,
  secret,
  serviceAccountToken,
} from './rows.ts';

const DATA = 'kubernetes-secret-data';
const PASSWORD = 'generic-password';
const HASH = 'the hash of a password, which can be guessed offline';

const token = (what: string, claims: object, reason: string): Row => ({
  id: 'S26',
  what,
  path: 'secret.yaml',
  text: secret(
    'type: kubernetes.io/service-account-token',
    'data:',
    `  token: «${base64(serviceAccountToken(claims))}»`,
  ),
  finds: [
    { rule: 'kubernetes-service-account-token', key: 'data.token', trail: 'base64', severity: 'critical', reason },
  ],
});
const bootstrap = (what: string, field: string, end: string, expected: object): Row => {
  const write = field === 'data' ? base64 : (text: string) => text;
  return {
    id: 'S28',
    what,
    path: 'secret.yaml',
    text: secret(
      'type: bootstrap.kubernetes.io/token',
      `${field}:`,
      `  token-id: ${write(randomText(BASE36, 6))}`,
      `  token-secret: «${write(randomText(BASE36, 16))}»`,
      `  expiration: "${write(end)}"`,
    ),
    finds: [{ rule: DATA, key: `${field}.token-secret`, ...expected }],
  };
};
const expired = { severity: 'medium', confidence: 'low', reason: 'expired: the document names an end that is past' };

const tokens: readonly Row[] = [
  token('a service account token without end', {}, 'never expires by itself'),
  token('one with an end', { exp: 1_900_000_000 }, 'expires on 2030-03-17'),
  bootstrap('a bootstrap token', 'stringData', '2999-01-01T00:00:00Z', { severity: 'high' }),
  bootstrap('one that has expired', 'stringData', '2017-03-10T03:22:11Z', expired),
  bootstrap('one that has expired, in base64', 'data', '2017-03-10T03:22:11Z', expired),
  bootstrap('one with a word for an end', 'stringData', 'never', { severity: 'high' }),
];

const apr1 = () => `$apr1$${randomText(ALNUM, 8)}$${randomText(ALNUM, 22)}`;
const crypt = (id: string, salt: number, length: number) =>
  `$${id}$${randomText(ALNUM, salt)}$${randomText(ALNUM, length)}`;
const hash = (what: string, value: string): Row => ({
  id: 'S30',
  what,
  path: 'secret.yaml',
  text: secret('stringData:', `  login: «${value}»`),
  finds: [{ rule: DATA, key: 'stringData.login', severity: 'medium', reason: HASH }],
});
const store = (what: string, name: string, head: string, isFound: boolean): Row => {
  const content = base64(Buffer.concat([Buffer.from(head, 'hex'), randomBytes(300)]));
  return {
    id: 'S31',
    what,
    path: 'config.yaml',
    text: lines(
      'apiVersion: v1',
      'kind: ConfigMap',
      'metadata:',
      '  name: app',
      'binaryData:',
      `  ${name}: ${isFound ? `«${content}»` : content}`,
    ),
    ...(isFound && {
      finds: [{ rule: 'kubernetes-config-map-keystore', key: `binaryData["${name}"]`, trail: '', severity: 'medium' }],
    }),
  };
};

const hashes: readonly Row[] = [
  hash('an htpasswd line', `admin:${apr1()}`),
  hash('bcrypt', `$2y$10$${randomText(ALNUM, 53)}`),
  hash('a line of shadow', crypt('6', 16, 86)),
  {
    id: 'S30',
    what: 'htpasswd lines of several users in base64',
    path: 'secret.yaml',
    text: secret('data:', `  auth: «${base64(`admin:${apr1()}\nguest:${apr1()}\n`)}»`),
    finds: [{ rule: DATA, key: 'data.auth', trail: 'base64', severity: 'medium', reason: HASH }],
  },
  {
    id: 'S30',
    what: 'an htpasswd line in base64',
    path: 'secret.yaml',
    text: secret('data:', `  auth: «${base64(`admin:${apr1()}\n`)}»`),
    finds: [{ rule: DATA, key: 'data.auth', trail: 'base64', severity: 'medium', reason: HASH }],
  },
  {
    id: 'H12',
    what: 'bcrypt under the name of a password',
    path: 'values.yaml',
    text: lines('auth:', `  adminPassword: «$2b$12$${randomText(ALNUM, 53)}»`),
    finds: [{ rule: PASSWORD, key: 'auth.adminPassword', severity: 'medium', confidence: 'medium', reason: HASH }],
  },
  {
    id: 'H12',
    what: "a hash of Jupyter's",
    path: 'values.yaml',
    text: lines('hub:', `  password: «sha1:${randomText(HEX, 12)}:${randomText(HEX, 40)}»`),
    finds: [{ rule: 'jupyter-password-hash', key: 'hub.password', severity: 'medium' }],
  },
  store('a key store of Java', 'keystore.jks', 'feedfeed0000000200000001', true),
  store('a key store of PKCS #12', 'client.p12', '308209a9020103308209', true),
  store('a store of trusted certificates', 'truststore.jks', 'feedfeed0000000200000001', false),
  store('a picture', 'logo.png', '89504e470d0a1a0a', false),
];

const plain = password(18);
const encryption = (path: string, key: string): Row => ({
  id: 'B09',
  what: `a documented key in ${path}`,
  path,
  text: lines(
    'kind: EncryptionConfiguration',
    'resources:',
    '- providers:',
    '  - aescbc:',
    '      keys:',
    '      - name: key1',
    `        secret: ${path.startsWith('docs') ? key : `«${key}»`}`,
  ),
  ...(!path.startsWith('docs') && {
    finds: [
      {
        rule: 'kubernetes-encryption-key',
        key: 'resources[0].providers[0].aescbc.keys[0].secret',
        confidence: 'low',
        severity: 'high',
      },
    ],
  }),
});
const DOCUMENTED = ['secret is secure', 'this is password', 'abcdefghijklmnopqrstuvwxyz123456'].map((key) =>
  base64(key),
);

const copies: readonly Row[] = [
  {
    id: 'row 61',
    what: 'a comment that repeats in plain what the line encodes',
    path: 'secret.yaml',
    text: secret(
      'data:',
      `  password: «${base64(plain)}» # it is «${plain}» for now`,
      `  other: «${base64(password())}» # the other one`,
    ),
    finds: [
      { rule: DATA, key: 'data.password', trail: 'base64' },
      { rule: DATA, key: 'data.password', trail: '' },
      { rule: DATA, key: 'data.other', trail: 'base64' },
    ],
  },
  ...DOCUMENTED.flatMap((key) => ['etc/kubernetes/enc.yaml', 'docs/enc.yaml'].map((path) => encryption(path, key))),
];

const ansible: readonly Row[] = [
  {
    id: 'I04',
    what: 'definitions as a list and as a text, and values of Helm',
    path: 'tasks/main.yml',
    text: lines(
      '- kubernetes.core.k8s:',
      '    definition:',
      '    - kind: Secret',
      '      metadata: {name: db}',
      '      data:',
      `        pin: «${base64(password())}»`,
      '        other: "{{ vault_pin | b64encode }}"',
      '- kubernetes.core.k8s:',
      '    definition: |',
      '      kind: Secret',
      '      stringData:',
      `        pin: «${password()}»`,
      '- kubernetes.core.helm:',
      '    values:',
      '      auth:',
      `        rootPassword: «${password()}»`,
      '        otherPassword: "{{ vault_other }}"',
    ),
    finds: [
      { rule: DATA, key: '[0]["kubernetes.core.k8s"].definition[0].data.pin', trail: 'base64' },
      { rule: DATA, key: '[1]["kubernetes.core.k8s"].definition.stringData.pin', trail: 'yaml' },
      { rule: PASSWORD, key: '[2]["kubernetes.core.helm"].values.auth.rootPassword', trail: '' },
    ],
  },
  {
    id: 'I04',
    what: 'variables of a group: open, vaulted, looked up',
    path: 'group_vars/all.yml',
    text: lines(
      `db_password: «${password()}»`,
      'api_password: "{{ vault_api_password }}"',
      "drawn_password: \"{{ lookup('password', '/dev/null length=20') }}\"",
      'api_key: !vault |',
      '  $ANSIBLE_VAULT;1.2;AES256;prod',
      `  ${randomText(HEX, 80)}`,
    ),
    finds: [{ rule: PASSWORD, key: 'db_password' }],
  },
];

describe('tokens', () => examine(tokens));
describe('hashes and stores', () => examine(hashes));
describe('copies and documented keys', () => examine(copies));
describe('Ansible', () => examine(ansible));
