/** Families I and B of the matrix: what stands around a cluster, and what opens it. */

import { gzipSync } from 'node:zlib';
import { describe } from '@jest/globals';
import { generatedKey } from '../../../src/examples/generated-keys.ts';
import {
  ALNUM,
  BASE36,
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
  variable,
} from './rows.ts';

const DATA = 'kubernetes-secret-data';
const PASSWORD = 'generic-password';
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

const webhook = `https://hooks.slack.com/services/T${randomText('ABCDEFGHJK234567', 10)}/B${randomText('ABCDEFGHJK234567', 10)}/${randomText(ALNUM, 24)}`;
const bootstrap = () => `${randomText(BASE36, 6)}.${randomText(BASE36, 16)}`;
const aws = () => [
  `AWS_ACCESS_KEY_ID=«${'AKIA'}${randomText('ABCDEFGHJKLMNPQRSTUVWXYZ234567', 16)}»`,
  `AWS_SECRET_ACCESS_KEY=«${randomText(ALNUM, 40)}»`,
];

const around: readonly Row[] = [
  found(
    'I01',
    'a Secret of Terraform',
    'main.tf',
    'terraform-resource-secret',
    'resource "kubernetes_secret" "db" {',
    '  data = {',
    `    password = "«${password()}»"`,
    '  }',
    '}',
  ),
  quiet(
    'I01',
    'variables and ephemeral values',
    'main.tf',
    'resource "kubernetes_secret" "db" {',
    '  data = { password = var.password }',
    '  data_wo = { password = ephemeral.random_password.db.result }',
    '}',
  ),
  found(
    'I02',
    'a sensitive setting',
    'main.tf',
    'terraform-set-sensitive',
    'resource "helm_release" "db" {',
    '  set_sensitive {',
    '    name  = "auth.pin"',
    `    value = "«${password()}»"`,
    '  }',
    '}',
  ),
  {
    id: 'I03',
    what: "Terraform's state",
    path: 'terraform.tfstate',
    text: JSON.stringify(
      {
        version: 4,
        terraform_version: '1.9.0',
        resources: [
          { type: 'kubernetes_secret', name: 'db', instances: [{ attributes: { data: { pin: `«${password()}»` } } }] },
        ],
      },
      null,
      2,
    ),
    finds: [{ rule: 'terraform-state-secret', key: 'resources[0].instances[0].attributes.data.pin' }],
  },
  {
    id: 'I04',
    what: 'a Secret in a task of Ansible',
    path: 'tasks/main.yml',
    text: lines(
      '- kubernetes.core.k8s:',
      '    definition:',
      '      kind: Secret',
      '      metadata: {name: db}',
      '      stringData:',
      `        pin: «${password()}»`,
    ),
    finds: [{ rule: DATA, key: '[0]["kubernetes.core.k8s"].definition.stringData.pin' }],
  },
  quiet(
    'I04',
    'a value of its vault',
    'group_vars/all.yml',
    'db_password: !vault |',
    '  $ANSIBLE_VAULT;1.1;AES256',
    `  ${randomText(HEX, 80)}`,
    `  ${randomText(HEX, 80)}`,
  ),
  quiet(
    'I05',
    'a variable that must be set',
    'compose.yaml',
    'services:',
    '  db:',
    '    environment:',
    variable('      POSTGRES_PASSWORD: ', 'POSTGRES_PASSWORD:?'),
    '  app:',
    '    environment:',
    variable('      - POSTGRES_PASSWORD=', 'X'),
  ),
  found(
    'I05',
    'literals, as a map and as a list',
    'compose.yaml',
    PASSWORD,
    'services:',
    '  db:',
    '    environment:',
    `      POSTGRES_PASSWORD: «${password()}»`,
    '  app:',
    '    environment:',
    `    - POSTGRES_PASSWORD=«${password()}»`,
  ),
  found(
    'I05',
    'the default of a variable',
    'compose.yaml',
    PASSWORD,
    'services:',
    '  db:',
    '    environment:',
    variable('      POSTGRES_PASSWORD: ', `X:-«${randomText(ALNUM, 16)}»`),
  ),
  found(
    'I06',
    'the environment of an image',
    'Dockerfile',
    'generic-api-key',
    'FROM scratch',
    `ENV API_KEY=«${randomText(ALNUM, 32)}»`,
  ),
  {
    id: 'I06',
    what: 'a webhook encoded twice in a build argument',
    path: 'Dockerfile',
    text: lines('FROM scratch', `ARG HOOK="«${base64(base64(webhook))}»"`),
    finds: [{ rule: 'slack-webhook', trail: 'base64 > base64' }],
  },
  found('I07', 'a .env file', '.env', PASSWORD, `DB_PASSWORD=«${password()}»`),
  quiet('I07', 'its example', '.env.example', 'DB_PASSWORD=changeme', 'API_TOKEN=<your-token>'),
  {
    id: 'I07',
    what: 'an example that holds a pair of keys',
    path: '.env.example',
    text: lines(...aws()),
    finds: [{ rule: 'aws-secret-access-key', mark: 1 }],
  },
  {
    id: 'I08',
    what: 'a compressed file of cloud-init',
    path: 'user-data.yaml',
    text: lines(
      '#cloud-config',
      'write_files:',
      '- path: /etc/join.sh',
      '  encoding: gz+b64',
      `  content: «${base64(gzipSync(`kubeadm join 10.0.0.1:6443 --token ${bootstrap()}\n`))}»`,
    ),
    finds: [{ rule: 'kubeadm-bootstrap-token', key: 'write_files[0].content', trail: 'base64 > gzip' }],
  },
  {
    id: 'I09',
    what: 'a percent-encoded file of Ignition',
    path: 'config.ign.json',
    text: JSON.stringify({
      ignition: { version: '3.4.0' },
      storage: { files: [{ path: '/k', contents: { source: `«data:,${encodeURIComponent(generatedKey('ec'))}»` } }] },
    }),
    finds: [{ rule: 'private-key', key: 'storage.files[0].contents.source', trail: 'data-url' }],
  },
  found(
    'I10',
    'a flag in a workflow',
    '.github/workflows/deploy.yml',
    PASSWORD,
    'jobs:',
    '  deploy:',
    '    steps:',
    `    - run: helm upgrade app ./app --set db.password=«${password()}»`,
  ),
  quiet(
    'I10',
    'references in a workflow',
    '.github/workflows/deploy.yml',
    'permissions: {id-token: write}',
    'jobs:',
    '  deploy:',
    '    steps:',
    '    - run: helm upgrade app ./app --set db.password=$' + '{{ secrets.DB }}',
  ),
  // I11, a file that is one secret by its path alone, is not met: without a keyword nothing in a file is looked at.
  quiet('I12', 'a word in a script', 'create.sh', 'kubectl create secret generic s --from-literal=p=PASSWORD'),
  found(
    'I12',
    'a literal in a script',
    'create.sh',
    'kubectl-secret-literal',
    `kubectl create secret generic s --from-literal=p=«${password()}»`,
  ),
];

const kubeconfig = (...user: string[]) =>
  lines(
    'apiVersion: v1',
    'kind: Config',
    'clusters:',
    '- name: prod',
    '  cluster:',
    '    server: https://10.0.0.1:6443',
    `    certificate-authority-data: ${base64(certificate())}`,
    'contexts: []',
    'current-context: prod',
    'users:',
    '- name: ann',
    '  user:',
    ...user.map((line) => `    ${line}`),
  );
const encryption = (...providers: string[]) =>
  lines(
    'apiVersion: apiserver.config.k8s.io/v1',
    'kind: EncryptionConfiguration',
    'resources:',
    '- resources: [secrets]',
    '  providers:',
    ...providers.map((line) => `  ${line}`),
  );
const keyOf = (name: string, value: string) => [
  `- ${name}:`,
  '    keys:',
  '    - name: key1',
  `      secret: ${value}`,
];
const documented = base64(['secret is secure', 'I think'].join(', '));
const talosKey = () => base64(pem('ED25519 PRIVATE KEY', base64(randomBytes(48))));
const TALOS = 'kubernetes-talos-secret';

const clusters: readonly Row[] = [
  {
    id: 'B01',
    what: 'what a kubeconfig logs in with',
    path: 'admin.conf',
    text: kubeconfig(
      `token: «${password(12)}»`,
      `client-certificate-data: ${base64(certificate())}`,
      `client-key-data: «${base64(generatedKey('ec'))}»`,
      'exec:',
      '  command: login',
      '  env:',
      '  - name: LOGIN_PASSWORD',
      `    value: «${password()}»`,
    ),
    finds: [
      { rule: 'kubernetes-kubeconfig-credential', key: 'users[0].user.token' },
      { rule: 'private-key', key: 'users[0].user.client-key-data' },
      { rule: PASSWORD, key: 'users[0].user.exec.env[0].value' },
    ],
  },
  {
    id: 'B02',
    what: 'a kubeconfig that asks a plugin',
    path: 'config.yaml',
    text: kubeconfig('exec:', '  command: aws', '  args: [eks, get-token, --cluster-name, prod]'),
  },
  found(
    'B03',
    'the token of k3s',
    'k3s.env',
    'k3s-cluster-token',
    `K3S_TOKEN=«K10${randomText(HEX, 64)}::server:${randomText(HEX, 32)}»`,
  ),
  found(
    'B03',
    'a short token of k3s',
    'config.yaml',
    'kubernetes-k3s-config-token',
    'cluster-init: true',
    `token: «${password(12)}»`,
  ),
  found(
    'B04',
    'a join line: the token, not the hash',
    'join.sh',
    'kubeadm-bootstrap-token',
    `kubeadm join 10.0.0.1:6443 --token «${bootstrap()}» --discovery-token-ca-cert-hash sha256:${randomText(HEX, 64)}`,
  ),
  {
    id: 'B05',
    what: 'the machine configuration of Talos',
    path: 'controlplane.yaml',
    text: lines(
      'machine:',
      `  token: «${bootstrap()}»`,
      '  ca:',
      `    crt: ${base64(certificate())}`,
      `    key: «${talosKey()}»`,
      'cluster:',
      `  secret: «${base64(randomBytes(32))}»`,
      `  secretboxEncryptionSecret: «${base64(randomBytes(32))}»`,
      '  aggregatorCA:',
      `    crt: ${base64(certificate())}`,
      `    key: «${base64(generatedKey('ec'))}»`,
    ),
    finds: [
      { rule: 'kubeadm-bootstrap-token', key: 'machine.token' },
      { rule: TALOS, key: 'machine.ca.key' },
      { rule: TALOS, key: 'cluster.secret' },
      { rule: 'talos-encryption-secret' },
      { rule: 'private-key', key: 'cluster.aggregatorCA.key' },
    ],
  },
  found(
    'B05',
    'the client configuration of Talos',
    'talosconfig',
    TALOS,
    'context: prod',
    'contexts:',
    '  prod:',
    `    ca: ${base64(certificate())}`,
    `    crt: ${base64(certificate())}`,
    `    key: «${talosKey()}»`,
  ),
  {
    id: 'B05',
    what: 'the secrets bundle of Talos',
    path: 'talsecret.yaml',
    text: lines(
      'cluster:',
      `  id: ${base64(randomBytes(32))}`,
      `  secret: «${base64(randomBytes(32))}»`,
      'trustdinfo:',
      `  token: «${bootstrap()}»`,
      'certs:',
      '  os:',
      `    key: «${talosKey()}»`,
    ),
    finds: [
      { rule: TALOS, key: 'cluster.secret' },
      { rule: 'kubeadm-bootstrap-token' },
      { rule: TALOS, key: 'certs.os.key' },
    ],
  },
  {
    id: 'B06',
    what: 'a key of the API server',
    path: 'enc.yaml',
    text: encryption(...keyOf('aescbc', `«${base64(randomBytes(32))}»`), '- identity: {}'),
    finds: [{ rule: 'kubernetes-encryption-key', key: 'resources[0].providers[0].aescbc.keys[0].secret' }],
  },
  {
    id: 'B07',
    what: 'a key behind identity',
    path: 'enc.yaml',
    text: encryption('- identity: {}', ...keyOf('secretbox', `«${base64(randomBytes(32))}»`)),
    finds: [{ rule: 'kubernetes-encryption-key' }],
  },
  {
    id: 'B08',
    what: 'a key management service',
    path: 'enc.yaml',
    text: encryption('- kms: {apiVersion: v2, name: kms, endpoint: unix:///run/kms.sock}', '- identity: {}'),
  },
  {
    id: 'B09',
    what: 'the documented key, in documentation',
    path: 'docs/encryption.yaml',
    text: encryption(...keyOf('aesgcm', documented)),
  },
  {
    id: 'B09',
    // A key that everybody knows is as bad as one in the open: the engine does not call it weak.
    what: 'the documented key in use',
    path: 'etc/kubernetes/enc.yaml',
    text: encryption(...keyOf('aesgcm', `«${documented}»`)),
    finds: [{ rule: 'kubernetes-encryption-key' }],
  },
  // B10, an etcd snapshot, is not met: binary files are left out by design, and said to be.
  {
    id: 'B10',
    what: 'a snapshot of etcd is said to be left out',
    path: 'snapshot.db',
    text: `\0\0\0\0${secret()}`,
    skips: ['binary'],
  },
];

describe('around the cluster', () => examine(around));
describe('what opens a cluster', () => examine(clusters));
