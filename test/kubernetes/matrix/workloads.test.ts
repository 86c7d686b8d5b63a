/** Families P, H, K and G of the matrix: pods, Helm, kustomize, and what delivers them. */

import { describe } from '@jest/globals';
import { generatedKey } from '../../../src/examples/generated-keys.ts';
import {
  ALNUM,
  base64,
  certificate,
  examine,
  HEX,
  lines,
  password,
  type Row,
  randomText,
  secret,
  uuid,
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
const pod = (...container: string[]) => [
  'apiVersion: apps/v1',
  'kind: Deployment',
  'metadata: {name: app}',
  'spec:',
  '  template:',
  '    spec:',
  '      containers:',
  '      - name: app',
  ...container.map((line) => `        ${line}`),
];

const pods: readonly Row[] = [
  {
    id: 'P01',
    what: 'a literal in the environment',
    path: 'deploy.yaml',
    text: lines(...pod('env:', '- name: DB_PASSWORD', `  value: «${password()}»`)),
    finds: [{ rule: PASSWORD, key: 'spec.template.spec.containers[0].env[0].value' }],
  },
  quiet(
    'P02',
    'a reference',
    'deploy.yaml',
    ...pod('env:', '- name: DB_PASSWORD', '  valueFrom: {secretKeyRef: {name: db, key: password}}'),
  ),
  quiet(
    'P03',
    'names and files',
    'deploy.yaml',
    ...pod('env:', '- {name: SECRET_NAME, value: my-app-secret}', '- {name: TOKEN_FILE, value: /var/run/x}'),
  ),
  quiet('P04', 'another variable', 'deploy.yaml', ...pod('env:', '- {name: PGPASSWORD, value: $(DB_PASSWORD)}')),
  quiet(
    'P05',
    'its own name, a placeholder',
    'deploy.yaml',
    ...pod('env:', '- {name: HF_TOKEN, value: HF_TOKEN}', '- {name: API_TOKEN, value: <your-token>}'),
  ),
  {
    id: 'P06',
    what: 'arguments, in one item and in two',
    path: 'deploy.yaml',
    text: lines(...pod('args:', `- --password=«${password()}»`, '- --token', `- «${password(24)}»`)),
    finds: [
      { rule: PASSWORD },
      { rule: 'kubernetes-container-argument', key: 'spec.template.spec.containers[0].args[2]' },
    ],
  },
  quiet(
    'P07',
    'switches, files and numbers',
    'deploy.yaml',
    ...pod(
      'args:',
      '- --enable-secret-rotation=false',
      '- --token-file=/x',
      '- --max-total-tokens=8192',
      '- --secret',
      '- app-tls',
    ),
  ),
  {
    // `-p` joined to a password is told from other flags by the command before it; no rule knows that of mysql yet.
    id: 'P08',
    what: 'a shell line: curl -u (mysql -p is not seen)',
    path: 'deploy.yaml',
    text: lines(...pod('command: [sh, -c]', 'args:', `- curl -u ann:«${password()}» https://r.test/x`)),
    finds: [{ rule: 'curl-user-password' }],
  },
  {
    id: 'P09',
    what: "a probe's header",
    path: 'deploy.yaml',
    text: lines(
      ...pod(
        'livenessProbe:',
        '  httpGet:',
        '    httpHeaders:',
        '    - name: Authorization',
        `      value: Bearer «${password(30)}»`,
      ),
    ),
    finds: [
      {
        rule: 'kubernetes-http-header',
        key: 'spec.template.spec.containers[0].livenessProbe.httpGet.httpHeaders[0].value',
      },
    ],
  },
  ...[
    ['an init container', ['spec:', '  initContainers:', '  - env:'], '    '],
    [
      'a CronJob',
      ['kind: CronJob', 'spec: {jobTemplate: {spec: {template: {spec: {containers: [{env: ['],
      '      ',
      '  ]}]}}}}}',
    ],
    ['a custom resource', ['kind: Prometheus', 'spec:', '  podTemplate:', '    containers:', '    - env:'], '      '],
  ].map(([what, head, blanks, tail]): Row => {
    const value =
      tail === undefined
        ? `${blanks}- name: DB_PASSWORD\n${blanks}  value: «${password()}»`
        : `${blanks}{name: DB_PASSWORD, value: «${password()}»}`;
    return {
      id: 'P10',
      what: String(what),
      path: 'x.yaml',
      text: lines(...(head as string[]), value, ...(tail ? [String(tail)] : [])),
      finds: [{ rule: PASSWORD }],
    };
  }),
  found(
    'P11',
    'the password of a database URL, and no more',
    'deploy.yaml',
    'database-url',
    ...pod('env:', '- name: DATABASE_URL', `  value: postgres://shop:«${password()}»@db:5432/shop`),
  ),
  quiet(
    'P12',
    'URLs with words and references for passwords',
    'deploy.yaml',
    ...pod(
      'env:',
      '- {name: A_URL, value: "postgres://user:password@host/db"}',
      '- {name: B_URL, value: "postgres://u:$(P)@h/db"}',
    ),
  ),
  quiet(
    'P13',
    'digests, checksums, ids and certificates',
    'deploy.yaml',
    'kind: MutatingWebhookConfiguration',
    'metadata:',
    `  uid: ${uuid()}`,
    '  resourceVersion: "8127361"',
    `  annotations: {checksum/secret: ${randomText(HEX, 64)}}`,
    'webhooks:',
    `- clientConfig: {caBundle: ${base64(certificate())}}`,
    `  image: r.test/app@sha256:${randomText(HEX, 64)}`,
  ),
];

const values: readonly Row[] = [
  found('H01', 'a password', 'values.yaml', PASSWORD, 'auth:', `  rootPassword: «${password()}»`),
  quiet(
    'H02',
    'empty, or the name of a Secret',
    'values.yaml',
    'auth:',
    '  password: ""',
    '  existingSecret: app-db',
    '  existingSecretPasswordKey: password',
  ),
  {
    // A word that means nothing (`admin`) is quiet outside a place that holds secrets: charts are full of such defaults.
    id: 'H03',
    what: 'a word for a password, even in production',
    path: 'values-prod.yaml',
    text: lines('auth:', '  password: admin'),
  },
  quiet('H04', 'a test word in CI values', 'ci/test-values.yaml', 'auth:', '  password: testpassword'),
  quiet(
    'H05',
    'switches and counts',
    'values.yaml',
    'automountServiceAccountToken: true',
    'auth: {usePasswordFiles: false}',
    'num_tokens: 2048',
  ),
  quiet('H06', 'the name of a TLS Secret', 'values.yaml', 'ingress:', '  tlsSecret: blog.local-tls'),
  found(
    'H07',
    'a cookie that a chart ships (the engine keeps no list of known defaults)',
    'values.yaml',
    'generic-secret',
    'auth:',
    `  erlangCookie: «${randomText(ALNUM, 32)}»`,
  ),
  found(
    'H08',
    'an extra variable',
    'values.yaml',
    PASSWORD,
    'extraEnvVars:',
    '- name: DB_PASSWORD',
    `  value: «${password()}»`,
  ),
  found(
    'H09',
    'a file inside',
    'values.yaml',
    'generic-api-key',
    'config: |',
    '  app:',
    `    apiKey: «${randomText(ALNUM, 32)}»`,
  ),
  found(
    'H10',
    'base64 under data',
    'values.yaml',
    PASSWORD,
    'secrets:',
    '  data:',
    `    password: «${base64(password())}»`,
  ),
  quiet(
    'H11',
    'a public constant, an algorithm',
    'values.yaml',
    'networkPassphrase: Public Global Stellar Network ; September 2015',
    'secretAlgorithm: hmac-sha256',
  ),
  found(
    'H12',
    'a hash',
    'values.yaml',
    'jupyter-password-hash',
    'jupyter:',
    `  password: «sha1:${randomText(HEX, 12)}:${randomText(HEX, 40)}»`,
  ),
];

const template = (value: string) => secret('data:', `  ${value}`).split('\n');
const templates: readonly Row[] = [
  quiet('H13', 'a value', 'templates/secret.yaml', ...template('password: {{ .Values.password | b64enc }}')),
  found(
    'H14',
    'a literal that the template encodes',
    'templates/secret.yaml',
    DATA,
    ...template(`password: {{ "«${password()}»" | b64enc }}`),
  ),
  quiet('H15', "a provider's name", 'templates/secret.yaml', ...template('provider: {{ print "bitnami" | b64enc }}')),
  {
    id: 'H16',
    what: 'a default that is a word: weak',
    path: 'templates/secret.yaml',
    text: lines(...template('password: {{ default "«SuperSecret»" .Values.password | b64enc }}')),
    finds: [{ rule: DATA, confidence: 'low' }],
  },
  quiet(
    'H16',
    'a default that says so',
    'templates/secret.yaml',
    ...template('password: {{ default "MISSING" .Values.password | b64enc }}'),
  ),
  quiet(
    'H17',
    'generators',
    'templates/secret.yaml',
    ...template('password: {{ randAlphaNum 32 | b64enc }}'),
    '  other: {{ (lookup "v1" "Secret" .Release.Namespace "db").data.other }}',
    '  ca: {{ (genCA "ca" 365).Cert | b64enc }}',
  ),
  found(
    'H18',
    'the other branch',
    'templates/secret.yaml',
    DATA,
    ...secret('stringData:').trimEnd().split('\n'),
    '  {{- if .Values.password }}',
    '  password: {{ .Values.password }}',
    '  {{- else }}',
    `  password: «${password()}»`,
    '  {{- end }}',
  ),
  quiet(
    'H19',
    'a DSN of references',
    'templates/secret.yaml',
    ...secret('stringData:', '  dsn: user:{{ .x }}@{{ .h }}').split('\n'),
  ),
  found(
    'H20',
    'a key in helpers',
    'templates/_helpers.tpl',
    'private-key',
    '{{- define "key" -}}',
    `«${generatedKey('ec')}»`,
    '{{- end -}}',
  ),
  // H21, a packaged chart, is not met: a .tgz is binary, and a finding's place is one of the blob's own text.
  quiet(
    'H22',
    'a table of defaults',
    'README.md',
    '| key | default |',
    '|---|---|',
    '| `auth.password` | `changeme` |',
    '| `auth.token` | `""` |',
  ),
];

const generator = (...literals: string[]) =>
  lines('kind: Kustomization', 'secretGenerator:', '- name: db', '  literals:', ...literals);
const kustomize: readonly Row[] = [
  {
    id: 'K01',
    what: 'a literal of a generator, whatever its key',
    path: 'kustomization.yaml',
    text: generator(`  - password=«${password()}»`, `  - pin="«${password()}»"`, '  - username=shop'),
    finds: [
      { rule: 'kubernetes-kustomize-secret-literal', key: 'secretGenerator[0].literals[0]' },
      { rule: 'kubernetes-kustomize-secret-literal', key: 'secretGenerator[0].literals[1]' },
    ],
  },
  {
    id: 'K02',
    what: 'an encoded placeholder',
    path: 'kustomization.yaml',
    text: generator(`  - token=${base64('changeme')}`),
  },
  found('K03', 'the file of a generator', 'overlays/a.env', PASSWORD, `DB_PASSWORD=«${password()}»`),
  quiet(
    'K03',
    'a generator of files that are not there',
    'kustomization.yaml',
    'secretGenerator:',
    '- name: db',
    '  envs: [missing.env]',
  ),
  {
    id: 'K04',
    what: 'a JSON patch',
    path: 'patch.yaml',
    text: lines(
      '- op: replace',
      '  path: /data/password',
      `  value: «${password()}»`,
      '- op: remove',
      '  path: /data/token',
    ),
    finds: [{ rule: PASSWORD, key: '[0].value' }],
  },
  found(
    'K05',
    'a patch without a kind',
    'kustomization.yaml',
    PASSWORD,
    'patches:',
    '- target: {kind: Secret, name: db}',
    '  patch: |-',
    '    data:',
    `      password: «${base64(password())}»`,
  ),
];

const application = (...source: string[]) => [
  'kind: Application',
  'spec:',
  '  source:',
  '    helm:',
  ...source.map((line) => `      ${line}`),
];
const delivery: readonly Row[] = [
  found(
    'G01',
    'a parameter of an Application',
    'app.yaml',
    PASSWORD,
    ...application('parameters:', '- name: db.password', `  value: «${password()}»`),
  ),
  found(
    'G02',
    'values in a string',
    'app.yaml',
    PASSWORD,
    ...application('values: |', '  db:', `    password: «${password()}»`),
  ),
  quiet(
    'G03',
    'references only',
    'app.yaml',
    ...application('valuesObject:', '  existingSecret: app-db', 'valueFiles: [$values/prod.yaml]'),
  ),
  {
    id: 'G04',
    what: "a cluster's login",
    path: 'cluster.yaml',
    text: secret(
      'stringData:',
      '  name: prod',
      '  config: |',
      `    {"bearerToken": "«${password(12)}»", "tlsClientConfig": {"insecure": false}}`,
    ),
    finds: [{ rule: DATA, key: 'stringData.config.bearerToken' }],
  },
  found(
    'G05',
    'values of a HelmRelease',
    'release.yaml',
    PASSWORD,
    'kind: HelmRelease',
    'spec:',
    '  values:',
    `    adminPassword: «${password()}»`,
  ),
  found(
    'G06',
    'a substitution',
    'ks.yaml',
    'generic-token',
    'kind: Kustomization',
    'spec:',
    '  postBuild:',
    '    substitute:',
    `      API_TOKEN: «${randomText(ALNUM, 32)}»`,
  ),
  quiet(
    'G06',
    'a substitution from a Secret',
    'ks.yaml',
    'kind: Kustomization',
    'spec:',
    '  postBuild:',
    '    substituteFrom: [{kind: Secret, name: cluster-secrets}]',
  ),
  ...['<path:secret/data/x#k>', base64('<path:secret/data/x#k>'), 'pre-<path:secret/data/x#k | base64encode>-post'].map(
    (reference): Row =>
      quiet(
        'G07',
        'a path of the vault plugin',
        'secret.yaml',
        ...secret('data:', `  password: ${reference}`).split('\n'),
      ),
  ),
  quiet('G08', 'a vals reference', 'values.yaml', 'db:', '  password: ref+vault://secret/db#/password'),
  found(
    'G08',
    'a vals reference that echoes',
    'values.yaml',
    'vals-echo-literal',
    'db:',
    `  pin: ref+echo://«${password()}»`,
  ),
  quiet(
    'G09',
    'a 1Password reference',
    'values.yaml',
    'db:',
    '  password: op://vault/item/field',
    variable('  token: ', 'TOKEN'),
  ),
];

describe('pods', () => examine(pods));
describe('values', () => examine(values));
describe('Helm templates', () => examine(templates));
describe('kustomize', () => examine(kustomize));
describe('delivery', () => examine(delivery));
