/** Family S of the matrix: Secrets of every type, and what their data is wrapped in. */

import { gzipSync } from 'node:zlib';
import { describe } from '@jest/globals';
import { generatedKey } from '../../../src/examples/generated-keys.ts';
import {
  ALNUM,
  base64,
  certificate,
  examine,
  HEX,
  indented,
  lines,
  password,
  pem,
  type Row,
  randomBytes,
  randomText,
  secret,
  serviceAccountToken,
} from './rows.ts';

const DATA = 'kubernetes-secret-data';
const DOCKER = 'kubernetes-docker-config-auth';
const data = (key: string, written: string) => secret('data:', `  ${key}: ${written}`);
const typed = (type: string, key: string, written: string) => secret(`type: ${type}`, 'data:', `  ${key}: ${written}`);
const docker = (config: object) =>
  typed('kubernetes.io/dockerconfigjson', '.dockerconfigjson', `«${base64(JSON.stringify(config))}»`);
const unmarkedDocker = (config: object) => docker(config).replace(/[«»]/g, '');
const weakWord = ['FAKE', 'Tr0ub4dor', 'not-real'].join('-');
const utf16 = Buffer.from(password(20), 'utf16le');
const robot = password(20);
const token = password(32);

const opaque: readonly Row[] = [
  {
    id: 'S01',
    what: 'data in base64',
    path: 'secret.yaml',
    text: data('password', `«${base64(weakWord)}»`),
    finds: [{ rule: DATA, key: 'data.password', trail: 'base64', confidence: 'high' }],
  },
  {
    id: 'S02',
    what: 'stringData as it is',
    path: 'secret.yaml',
    text: secret('stringData:', `  password: «${weakWord}»`),
    finds: [{ rule: DATA, key: 'stringData.password', trail: '' }],
  },
  {
    id: 'S03',
    what: 'data and stringData that differ: both are secrets, though stringData wins in the cluster',
    path: 'secret.yaml',
    text: secret('data:', `  password: «${base64(password())}»`, 'stringData:', `  password: «${password()}»`),
    finds: [
      { rule: DATA, key: 'data.password' },
      { rule: DATA, key: 'stringData.password' },
    ],
  },
  {
    id: 'S04',
    what: 'a placeholder with a line break',
    path: 'secret.yaml',
    text: data('password', base64('changeme\n')),
  },
  {
    id: 'S05',
    what: 'a guessable word, weak but in use',
    path: 'secret.yaml',
    text: data('password', `«${base64('admin123')}»`),
    finds: [{ rule: DATA, confidence: 'low' }],
  },
  {
    id: 'S06',
    what: 'hosts, names and certificates only',
    path: 'secret.yaml',
    text: secret(
      'data:',
      `  username: ${base64('shop')}`,
      `  host: ${base64('db.internal')}`,
      `  port: ${base64('5432')}`,
      `  namespace: ${base64('shop')}`,
      `  ca.crt: ${base64(certificate())}`,
    ),
  },
  {
    id: 'S07',
    what: 'plain text where base64 belongs',
    path: 'secret.yaml',
    text: data('password', `«${['not', 'base64', 'R4nd0m#16'].join('!')}»`),
    finds: [{ rule: DATA, key: 'data.password', trail: '' }],
  },
  {
    // The page wants silence for both. The values are short lower-case words under keys that promise no secret; in a
    // place that holds secrets by definition `version1` is one, weak: the engine says so with low confidence.
    id: 'S08',
    what: 'words that happen to be base64 are not decoded to noise',
    path: 'secret.yaml',
    text: secret('data:', '  username: bill', '  version: version1'),
  },
  {
    id: 'S09',
    what: 'prose about what belongs there',
    path: 'secret.yaml',
    text: data('x', 'your private ssh key in base64'),
  },
  {
    id: 'S10',
    what: 'base64url without padding',
    path: 'secret.yaml',
    text: data('k', `«${Buffer.from(token).toString('base64url')}»`),
    finds: [{ rule: DATA, key: 'data.k', trail: 'base64' }],
  },
  {
    id: 'S11',
    what: 'UTF-16LE, as Windows tools write it',
    path: 'secret.yaml',
    text: data('password', `«${base64(utf16)}»`),
    finds: [{ rule: DATA, trail: 'base64 > utf-16le' }],
  },
  {
    id: 'S12',
    what: 'a token encoded twice',
    path: 'secret.yaml',
    text: data('token', `«${base64(base64(serviceAccountToken()))}»`),
    finds: [{ rule: 'kubernetes-service-account-token', key: 'data.token', trail: 'base64 > base64' }],
  },
  {
    id: 'S13',
    what: 'a random password in the base64 alphabet is not decoded further',
    path: 'secret.yaml',
    text: data('p', `«${base64(base64(randomBytes(18)))}»`),
    finds: [{ rule: DATA, trail: 'base64' }],
  },
];

const hashes = ['ada', 'ben'].map(
  (user) => `${user}:${['', 'apr1', randomText(ALNUM, 8), randomText(ALNUM, 22)].join('$')}`,
);

const passwordFiles: readonly Row[] = [
  {
    id: 'S10a',
    what: 'a file of password hashes, encoded',
    path: 'htpasswd.yaml',
    text: data('htpasswd', `«${base64(`${hashes.join('\n')}\n`)}»`),
    finds: [{ rule: DATA, key: 'data.htpasswd', trail: 'base64' }],
  },
];

const registries: readonly Row[] = [
  {
    // The page wants one finding. Both values are told, since what is not told is not masked in the other's excerpt.
    id: 'S14',
    what: 'a registry login: password, and auth, which holds it again',
    path: 'pull.yaml',
    text: docker({ auths: { 'r.test': { username: 'robot', password: robot, auth: base64(`robot:${robot}`) } } }),
    finds: [
      { rule: DOCKER, key: 'data[".dockerconfigjson"].auths["r.test"].password', mark: 0, trail: 'base64 > json' },
      { rule: DOCKER, key: 'data[".dockerconfigjson"].auths["r.test"].auth', mark: 0, trail: 'base64 > json > base64' },
    ],
  },
  {
    id: 'S15',
    what: 'auth alone',
    path: 'pull.yaml',
    text: docker({ auths: { 'r.test': { auth: base64(`robot:${robot}`) } } }),
    finds: [{ rule: DOCKER, trail: 'base64 > json > base64' }],
  },
  ...[
    { auths: {} },
    { auths: { 'r.test': { auth: '' } } },
    { credsStore: 'desktop' },
    { credHelpers: { r: 'ecr' } },
  ].map(
    (config): Row => ({
      id: 'S16',
      what: `no login in ${JSON.stringify(config)}`,
      path: 'pull.yaml',
      text: unmarkedDocker(config),
    }),
  ),
  {
    id: 'S16',
    what: 'no login in letters that are no base64 of one',
    path: 'pull.yaml',
    text: unmarkedDocker({ auths: { 'r.test': { auth: ['iam', 'api', 'key'].join('') } } }),
  },
  { id: 'S17', what: 'what flux prints', path: 'pull.yaml', text: unmarkedDocker({ mask: '**SOPS**' }) },
  {
    id: 'S18',
    what: 'a service account key as password, JSON in a block',
    path: 'pull.yaml',
    text: secret(
      'type: kubernetes.io/dockerconfigjson',
      'stringData:',
      '  .dockerconfigjson: |',
      `    {"auths": {"gcr.io": {"username": "_json_key", "password": ${gcpPassword()}}}}`,
    ),
    finds: [
      { rule: 'gcp-service-account-key', key: 'stringData[".dockerconfigjson"].auths["gcr.io"].password.private_key' },
    ],
  },
  {
    id: 'S19',
    what: 'the older form, folded over lines',
    path: 'pull.yaml',
    text: secret(
      'type: kubernetes.io/dockercfg',
      'data:',
      '  .dockercfg: «>-',
      `    ${(base64(JSON.stringify({ 'https://r.test/v1/': { username: 'robot', password: robot, auth: base64(`robot:${robot}`) } })).match(/.{1,60}/g) ?? []).join('\n    ')}»`,
    ),
    finds: [
      { rule: DOCKER, mark: 0, trail: 'base64 > json' },
      { rule: DOCKER, mark: 0, trail: 'base64 > json > base64' },
    ],
  },
];

/** JSON text of a service account key, as a JSON string of its own; the key is marked. */
function gcpPassword(): string {
  const key = generatedKey('pkcs8');
  const account = JSON.stringify({
    type: 'service_account',
    private_key_id: randomText(HEX, 40),
    private_key: '@',
    client_email: 'a@b.iam.test',
  });
  const twice = (text: string) => JSON.stringify(JSON.stringify(text).slice(1, -1)).slice(1, -1);
  return JSON.stringify(account).replace('@', `«${twice(key)}»`);
}

const keys: readonly Row[] = [
  {
    id: 'S20',
    what: 'basic-auth: the password, not the name',
    path: 'secret.yaml',
    text: secret('type: kubernetes.io/basic-auth', 'stringData:', '  username: shop', `  password: «${password()}»`),
    finds: [{ rule: DATA, key: 'stringData.password' }],
  },
  {
    id: 'S21',
    what: 'ssh-auth: an OpenSSH key',
    path: 'secret.yaml',
    text: typed('kubernetes.io/ssh-auth', 'ssh-privatekey', `«${base64(`${generatedKey('openssh')}\n`)}»`),
    finds: [{ rule: 'private-key-openssh', key: 'data.ssh-privatekey', confidence: 'proven' }],
  },
  {
    id: 'S21',
    what: 'a key under a passphrase is a lesser rule',
    path: 'secret.yaml',
    text: typed('kubernetes.io/ssh-auth', 'ssh-privatekey', `«${base64(generatedKey('encrypted'))}»`),
    finds: [{ rule: 'private-key-encrypted' }],
  },
  {
    id: 'S22',
    what: 'tls: the key, not the certificate',
    path: 'secret.yaml',
    text: secret(
      'type: kubernetes.io/tls',
      'data:',
      `  tls.crt: ${base64(certificate())}`,
      `  tls.key: «${base64(generatedKey('rsa'))}»`,
    ),
    finds: [{ rule: 'private-key', key: 'data["tls.key"]', trail: 'base64' }],
  },
  {
    id: 'S23',
    what: 'markers around dots',
    path: 'secret.yaml',
    text: secret('stringData:', '  tls.key: |', `    ${indented(pem('PRIVATE KEY', '...'), 4)}`),
  },
  {
    id: 'S24',
    what: 'a key cut short',
    path: 'secret.yaml',
    text: secret(
      'stringData:',
      '  tls.key: |',
      `    ${indented(pem('RSA PRIVATE KEY', generatedKey('rsa').split('\n').slice(1, 6).join('')), 4)}`,
    ),
  },
  {
    id: 'S25',
    what: 'an Ed25519 key of 48 bytes is short and whole',
    path: 'secret.yaml',
    text: data('tls.key', `«${base64(generatedKey('pkcs8-ed25519'))}»`),
    finds: [{ rule: 'private-key', confidence: 'proven' }],
  },
  {
    id: 'S26',
    what: 'a service account token without end',
    path: 'secret.yaml',
    text: typed('kubernetes.io/service-account-token', 'token', `«${base64(serviceAccountToken())}»`),
    finds: [{ rule: 'kubernetes-service-account-token', key: 'data.token', confidence: 'proven' }],
  },
  {
    id: 'S27',
    what: 'a token that is only asked for',
    path: 'secret.yaml',
    text: lines(
      'kind: Secret',
      'metadata:',
      '  name: deployer',
      '  annotations: {kubernetes.io/service-account.name: deployer}',
      'type: kubernetes.io/service-account-token',
    ),
  },
  {
    // The page wants an expired token to weigh less. What a scan finds must not depend on the day it runs, so it does not.
    id: 'S28',
    what: 'a bootstrap token: its secret, not its name',
    path: 'secret.yaml',
    text: secret(
      'type: bootstrap.kubernetes.io/token',
      'stringData:',
      `  token-id: ${randomText(ALNUM, 6).toLowerCase()}`,
      `  token-secret: «${randomText(ALNUM, 16).toLowerCase()}»`,
      '  expiration: 2099-03-10T03:22:11Z',
      '  usage-bootstrap-authentication: "true"',
      '  auth-extra-groups: system:bootstrappers:kubeadm:default-node-token',
    ),
    finds: [{ rule: DATA, key: 'stringData.token-secret' }],
  },
  {
    id: 'S29',
    what: 'an OpenShift token beside a digest',
    path: 'deploy.yaml',
    text: lines(`image: registry.test/app@sha256:${randomText(HEX, 64)}`, `token: «sha256~${randomText(ALNUM, 43)}»`),
    finds: [{ rule: 'openshift-oauth-token' }],
  },
  {
    // A hash can be guessed offline: it is a finding, under the rule of the place it stands in.
    id: 'S30',
    what: 'an htpasswd line',
    path: 'secret.yaml',
    text: secret('stringData:', `  auth: «ann:$apr1$${randomText(ALNUM, 8)}$${randomText(ALNUM, 22)}»`),
    finds: [{ rule: DATA, key: 'stringData.auth' }],
  },
  ...[
    ['a Java key store', Buffer.concat([Buffer.from([0xfe, 0xed, 0xfe, 0xed, 0, 0, 0, 2]), randomBytes(300)])],
    ['a PKCS #12 store', Buffer.concat([Buffer.from([0x30, 0x82, 0x01, 0x2c, 2, 1, 3]), randomBytes(297)])],
  ].map(
    ([what, bytes]): Row => ({
      id: 'S31',
      what: String(what),
      path: 'secret.yaml',
      text: data('keystore.bin', `«${base64(bytes as Buffer)}»`),
      finds: [{ rule: DATA, trail: '' }],
    }),
  ),
];

const release = (driver: (json: Buffer) => string) => {
  const json = {
    name: 'shop',
    config: { auth: { password: password() } },
    chart: {
      values: { auth: { password: '' }, service: { port: 80 } },
      templates: [{ name: 'templates/x.yaml', data: base64('password: {{ .Values.auth.password | b64enc }}\n') }],
    },
    manifest: `---\n# Source: shop/templates/secret.yaml\n${data('pin', base64(password()))}`,
  };
  return `«${driver(Buffer.from(JSON.stringify(json)))}»`;
};
const HELM = [
  {
    rule: 'generic-password',
    key: 'data.release.config.auth.password',
    mark: 0,
  },
  { rule: DATA, key: 'data.release.manifest.data.pin', mark: 0 },
];

const helm: readonly Row[] = [
  {
    id: 'S32',
    what: 'a Helm release: values and rendered Secrets inside',
    path: 'release.yaml',
    text: typed(
      'helm.sh/release.v1',
      'release',
      release((json) => base64(base64(gzipSync(json)))),
    ),
    finds: [
      { ...HELM[0], trail: 'base64 > base64 > gzip > json' } as never,
      { ...HELM[1], trail: 'base64 > base64 > gzip > json > yaml > base64' } as never,
    ],
  },
  {
    id: 'S32',
    what: 'a Helm release as it was before Helm compressed them',
    path: 'release.yaml',
    text: typed(
      'helm.sh/release.v1',
      'release',
      release((json) => base64(base64(json))),
    ),
    finds: [
      { ...HELM[0], trail: 'base64 > base64 > json' } as never,
      { ...HELM[1], trail: 'base64 > base64 > json > yaml > base64' } as never,
    ],
  },
  {
    id: 'S33',
    what: 'a Helm release in a ConfigMap',
    path: 'release.yaml',
    text: lines(
      'kind: ConfigMap',
      'metadata: {name: v1, labels: {owner: helm}}',
      'data:',
      `  release: ${release((json) => base64(gzipSync(json)))}`,
    ),
    finds: [
      { ...HELM[0], trail: 'base64 > gzip > json' } as never,
      { ...HELM[1], trail: 'base64 > gzip > json > yaml > base64' } as never,
    ],
  },
  {
    id: 'S34',
    what: 'a release that would grow without bound is left alone, and said to be',
    path: 'release.yaml',
    text: typed('helm.sh/release.v1', 'release', base64(base64(gzipSync(Buffer.alloc(200_000_000))))),
    skips: ['decode-limit'],
  },
];

describe('Opaque Secrets', () => examine(opaque));
describe('files of password hashes', () => examine(passwordFiles));
describe('registry logins', () => examine(registries));
describe('keys, tokens and stores', () => examine(keys));
describe('Helm releases', () => examine(helm));
