/** Families E, Q and V of the matrix: stores, sealed and encrypted forms, Vault. */

import { describe } from '@jest/globals';
import { ageSecretKey } from '../../../src/examples/checksummed-tokens.ts';
import { generatedKey } from '../../../src/examples/generated-keys.ts';
import {
  ALNUM,
  base64,
  certificate,
  examine,
  HEX,
  lines,
  password,
  pem,
  type Row,
  randomBytes,
  randomText,
  secret,
  serviceAccountToken,
  uuid,
  variable,
} from './rows.ts';

const DATA = 'kubernetes-secret-data';
const STORE = 'kubernetes-store-inline-value';
const SEALED = 'kubernetes-sealed-secret-plaintext';
const quiet = (id: string, what: string, path: string, ...text: string[]): Row => ({
  id,
  what,
  path,
  text: lines(...text),
});
const found = (id: string, what: string, path: string, rule: string, ...text: string[]): Row => ({
  id,
  what,
  path,
  text: lines(...text),
  finds: (text.join('\n').match(/«/g) ?? []).map(() => ({ rule })),
});
const object = (kind: string, ...spec: string[]) => [
  `kind: ${kind}`,
  'metadata: {name: x}',
  'spec:',
  ...spec.map((line) => `  ${line}`),
];

const stores: readonly Row[] = [
  found(
    'E01',
    'the fake provider',
    'store.yaml',
    STORE,
    ...object('SecretStore', 'provider:', '  fake:', '    data:', `    - {key: /db, value: «${password()}»}`),
  ),
  quiet(
    'E02',
    'references of a store',
    'store.yaml',
    ...object(
      'SecretStore',
      'provider:',
      '  aws:',
      '    auth:',
      '      secretRef:',
      '        accessKeyIDSecretRef: {name: aws, key: id}',
      '        secretAccessKeySecretRef: {name: aws, key: secret-key}',
    ),
  ),
  found(
    'E03',
    'a header of a webhook',
    'store.yaml',
    'http-bearer-token',
    ...object(
      'ClusterSecretStore',
      'provider:',
      '  webhook:',
      '    headers:',
      `      Authorization: Bearer «${password(24)}»`,
      '      X-Other: "{{ .auth.x }}"',
    ),
  ),
  quiet(
    'E03',
    'a header from a template',
    'store.yaml',
    ...object(
      'ClusterSecretStore',
      'provider:',
      '  webhook:',
      '    headers: {Authorization: "Bearer {{ .auth.token }}"}',
    ),
  ),
  quiet(
    'E04',
    'an ExternalSecret',
    'es.yaml',
    ...object(
      'ExternalSecret',
      'secretStoreRef: {name: vault, kind: ClusterSecretStore}',
      'data:',
      '- secretKey: db-password-2024a',
      '  remoteRef: {key: prod/db9, property: password1}',
    ),
  ),
  found(
    'E05',
    'a literal in its template',
    'es.yaml',
    STORE,
    ...object(
      'ExternalSecret',
      'target:',
      '  template:',
      '    data:',
      '      user: "{{ .u }}"',
      `      pw: «${password()}»`,
      '      LOG_LEVEL: debug',
    ),
  ),
  quiet(
    'E06',
    'a generator of passwords',
    'gen.yaml',
    'apiVersion: generators.external-secrets.io/v1alpha1',
    ...object('Password', 'length: 42', 'digits: 5'),
  ),
  found(
    'E06',
    'a generator of what stands in it',
    'gen.yaml',
    STORE,
    'apiVersion: generators.external-secrets.io/v1alpha1',
    ...object('Fake', 'data:', `  pin: «${password()}»`),
  ),
  found(
    'E07',
    'a literal in what is pushed',
    'push.yaml',
    STORE,
    ...object('PushSecret', 'template:', '  data:', `    token: «${password()}»`),
  ),
];

const envelope = () => Buffer.concat([Buffer.from([2, 0]), randomBytes(560)]).toString('base64');
const ciphertext = (type = 'str') =>
  `ENC[AES256_GCM,data:${base64(randomBytes(20))},iv:${base64(randomBytes(32))},tag:${base64(randomBytes(16))},type:${type}]`;
const ageBlock = () =>
  pem('AGE ENCRYPTED FILE', base64(randomBytes(200)))
    .split('\n')
    .map((line) => `      ${line}`);
const sops = () => [
  'sops:',
  '  age:',
  `  - recipient: age1${randomText('qpzry9x8gf2tvdw0s3jn54khce6mua7l', 58)}`,
  '    enc: |',
  ...ageBlock(),
  `  mac: ${ciphertext()}`,
  '  version: 3.9.0',
];

const sealed: readonly Row[] = [
  quiet('Q01', 'an envelope', 'sealed.yaml', ...object('SealedSecret', `encryptedData: {password: ${envelope()}}`)),
  found(
    'Q02',
    'an encoded value for an envelope',
    'sealed.yaml',
    SEALED,
    ...object('SealedSecret', `encryptedData: {password: «${base64(password())}»}`),
  ),
  found(
    'Q03',
    'a literal in the template',
    'sealed.yaml',
    SEALED,
    ...object(
      'SealedSecret',
      `encryptedData: {user: ${envelope()}}`,
      `template: {data: {pin: «${password()}», url: "{{ .url }}"}}`,
    ),
  ),
  found(
    'Q04',
    'the Secret beside the SealedSecret',
    'sealed.yaml',
    DATA,
    ...object('SealedSecret', `encryptedData: {pin: ${envelope()}}`),
    '---',
    ...secret('stringData:', `  pin: «${password()}»`).trimEnd().split('\n'),
  ),
  {
    id: 'Q05',
    what: 'the key that opens all',
    path: 'main.key',
    text: lines(
      'apiVersion: v1',
      'kind: List',
      'items:',
      '- kind: Secret',
      '  metadata: {labels: {sealedsecrets.bitnami.com/sealed-secrets-key: active}}',
      '  data:',
      `    tls.crt: ${base64(certificate())}`,
      `    tls.key: «${base64(generatedKey('rsa'))}»`,
    ),
    finds: [{ rule: 'private-key', key: 'items[0].data["tls.key"]' }],
  },
  quiet(
    'Q06',
    'an encrypted Secret',
    'secret.sops.yaml',
    ...secret('stringData:', `  password: ${ciphertext()}`).trimEnd().split('\n'),
    ...sops(),
  ),
  found(
    'Q07',
    'one value that was left open',
    'secret.sops.yaml',
    DATA,
    ...secret('stringData:', `  url: ${ciphertext()}`, `  pin: «${password()}»`).trimEnd().split('\n'),
    ...sops(),
  ),
  found(
    'Q07',
    'one value that was left open, outside a Secret',
    'values.sops.yaml',
    'sops-value-not-encrypted',
    'db:',
    `  host: ${ciphertext()}`,
    '  password: «hunter2»',
    ...sops(),
  ),
  found(
    'Q08',
    'a value open on purpose',
    'values.yaml',
    'generic-password',
    `password_unencrypted: «${password()}»`,
    ...sops(),
  ),
  quiet('Q08', 'a host open on purpose', 'values.yaml', 'host_unencrypted: db.internal', ...sops()),
  found(
    'Q09',
    'a file that was never encrypted',
    'values.sops.yaml',
    'sops-value-not-encrypted',
    'db:',
    '  password: «hunter2»',
    '  existingSecret: db',
  ),
  quiet(
    'Q09',
    'a file of references only',
    'secret.sops.yaml',
    ...secret('stringData:', variable('  password: ', 'DB_PASSWORD')).split('\n'),
  ),
  found(
    'Q10',
    'keys of age',
    'keys.txt',
    'age-secret-key',
    `«${ageSecretKey('', randomBytes(32))}»`,
    `«${ageSecretKey('PQ-', randomBytes(32))}»`,
  ),
  quiet('Q10', 'a recipient', 'keys.txt', `# public key: age1${randomText('qpzry9x8gf2tvdw0s3jn54khce6mua7l', 58)}`),
  quiet(
    'Q11',
    'a dotenv file',
    'secret.enc.env',
    `DB_PASSWORD=${ciphertext()}`,
    'sops_version=3.9.0',
    `sops_mac=${ciphertext()}`,
  ),
  quiet('Q11', 'an ini file', 'secret.ini', '[db]', `password = ${ciphertext()}`, '[sops]', `mac = ${ciphertext()}`),
  quiet(
    'Q11',
    'a JSON file',
    'secret.enc.json',
    JSON.stringify({
      password: ciphertext(),
      sops: { mac: ciphertext(), age: [{ enc: pem('AGE ENCRYPTED FILE', base64(randomBytes(200))) }] },
    }),
  ),
];

const token = (prefix: string, length: number) => `${prefix}${randomText(ALNUM, length)}`;
const unsealKeys = [base64(randomBytes(32)), base64(randomBytes(32))];
const injected = (template: string) => [
  'metadata:',
  '  annotations:',
  '    vault.hashicorp.com/agent-inject: "true"',
  '    vault.hashicorp.com/agent-inject-secret-db: secret/data/db',
  '    vault.hashicorp.com/role: shop',
  '    vault.hashicorp.com/agent-inject-template-db: |',
  ...template.split('\n').map((line) => `      ${line}`),
];

const vault: readonly Row[] = [
  {
    id: 'V01',
    what: 'tokens of every kind',
    path: 'notes.txt',
    text: lines(
      `hvs: «${token('hvs.', 24)}»`,
      `hvs: «${token('hvs.', 95)}»`,
      `hvb: «${token('hvb.', 150)}»`,
      `VAULT_TOKEN=«${token('s.', 24)}»`,
    ),
    finds: [
      { rule: 'vault-service-token' },
      { rule: 'vault-service-token' },
      { rule: 'vault-batch-token' },
      { rule: 'vault-legacy-token' },
    ],
  },
  quiet('V01', 'code and placeholders', 'notes.txt', 'text = s.replaceAllOfTheseThingsHere(x)', 'VAULT_TOKEN=hvs.xxxx'),
  {
    id: 'V02',
    what: 'what the initialisation prints',
    path: 'init.txt',
    text: lines(
      `Unseal Key 1: «${base64(randomBytes(32))}»`,
      `Unseal Key 2: «${base64(randomBytes(32))}»`,
      '',
      `Initial Root Token: «${token('hvs.', 24)}»`,
    ),
    finds: [{ rule: 'vault-unseal-key' }, { rule: 'vault-unseal-key' }, { rule: 'vault-service-token' }],
  },
  {
    id: 'V02',
    what: 'the same as JSON, every key',
    path: 'cluster-keys.json',
    text: JSON.stringify(
      {
        unseal_keys_b64: unsealKeys.map((key) => `«${key}»`),
        unseal_keys_hex: [`«${randomText(HEX, 64)}»`],
        root_token: `«${token('hvs.', 24)}»`,
      },
      null,
      2,
    ),
    finds: [
      { rule: 'vault-unseal-key', key: 'unseal_keys_b64[0]' },
      { rule: 'vault-init-output', key: 'unseal_keys_b64[1]' },
      { rule: 'vault-init-output', key: 'unseal_keys_hex[0]' },
      { rule: 'vault-service-token', key: 'root_token' },
    ],
  },
  found(
    'V03',
    'a UUID for a token',
    'deploy.yaml',
    'generic-token',
    'env:',
    '- name: VAULT_TOKEN',
    `  value: «${uuid()}»`,
  ),
  quiet('V03', 'a UUID for a name', 'deploy.yaml', `metadata: {uid: ${uuid()}}`, 'token: {kind: x}'),
  quiet(
    'V04',
    'the annotations of the injector',
    'deploy.yaml',
    ...injected('{{- with secret "secret/data/db" -}}\npassword={{ .Data.data.password }}\n{{- end }}'),
  ),
  found(
    'V05',
    'a literal in its template',
    'deploy.yaml',
    'generic-password',
    ...injected(`{{- with secret "secret/data/db" -}}\npassword=«${password()}»\n{{- end }}`),
  ),
  found(
    'V06',
    'a header of the operator',
    'vault.yaml',
    'kubernetes-operator-parameter',
    ...object('VaultConnection', 'address: https://vault.internal', `headers: {X-Vault-Token: «${password(24)}»}`),
  ),
  quiet(
    'V06',
    'a static secret of the operator',
    'vault.yaml',
    ...object(
      'VaultStaticSecret',
      'mount: kv',
      'path: prod/db-password-1a2b3c4d',
      'destination: {name: db, create: true}',
    ),
  ),
  found(
    'V07',
    'the token of a reviewer',
    'setup.sh',
    'kubernetes-service-account-token',
    `vault write auth/kubernetes/config token_reviewer_jwt=«${serviceAccountToken()}»`,
  ),
  quiet(
    'V07',
    'a token that is read',
    'setup.sh',
    'vault write auth/kubernetes/config token_reviewer_jwt="$(cat /var/run/secrets/token)"',
  ),
  quiet(
    'V08',
    'ids of a provider',
    'spc.yaml',
    ...object(
      'SecretProviderClass',
      'provider: azure',
      'parameters:',
      `  tenantID: ${uuid()}`,
      `  clientID: ${uuid()}`,
      '  keyvaultName: kv1',
      '  objects: |',
      '    - secretKey: password1',
    ),
  ),
  found(
    'V08',
    'a secret among the parameters',
    'spc.yaml',
    'kubernetes-operator-parameter',
    ...object('SecretProviderClass', 'provider: azure', `parameters: {clientSecret: «${password(24)}»}`),
  ),
];

describe('stores', () => examine(stores));
describe('sealed and encrypted forms', () => examine(sealed));
describe('Vault', () => examine(vault));
