/** Families Y and C of the matrix: shapes of documents, documents inside others, ConfigMaps. */

import { describe, expect, it } from '@jest/globals';
import { generatedKey } from '../../../src/examples/generated-keys.ts';
import { createEngine, DEFAULT_POLICY, reported, scanText } from '../../../src/index.ts';
import { ALNUM, base64, examine, indented, lines, password, type Row, randomText, secret, variable } from './rows.ts';

const DATA = 'kubernetes-secret-data';
const ANNOTATION = 'kubectl.kubernetes.io/last-applied-configuration';
const applied = (text: string) => lines('  annotations:', `    ${ANNOTATION}: |`, `      ${text}`).trimEnd();
const manifest = (value: string) =>
  JSON.stringify({ kind: 'Secret', metadata: { name: 'db' }, stringData: { pin: value } });
const aws = { id: `${'AKIA'}${randomText('ABCDEFGHJKLMNPQRSTUVWXYZ234567', 16)}`, key: randomText(ALNUM, 40) };

const shapes: readonly Row[] = [
  {
    id: 'Y01',
    what: 'the last-applied copy, where data is gone',
    path: 'secret.yaml',
    text: lines('kind: Secret', 'metadata:', '  name: db', applied(manifest(`«${password()}»`))),
    finds: [{ rule: DATA, key: `metadata.annotations["${ANNOTATION}"].stringData.pin`, trail: 'json' }],
  },
  {
    id: 'Y02',
    what: 'an older value in the copy',
    path: 'secret.yaml',
    text: lines(
      'kind: Secret',
      'metadata:',
      '  name: db',
      applied(manifest(`«${password()}»`)),
      'data:',
      `  pin: «${base64(password())}»`,
    ),
    finds: [{ rule: DATA }, { rule: DATA, key: 'data.pin' }],
  },
  {
    id: 'Y03',
    what: 'the copy of a Deployment',
    path: 'deploy.yaml',
    text: lines(
      'kind: Deployment',
      'metadata:',
      '  name: db',
      applied(
        JSON.stringify({
          kind: 'Deployment',
          spec: { env: [{ name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } }] },
        }),
      ),
    ),
  },
  {
    id: 'Y04',
    what: 'a List',
    path: 'all.yaml',
    text: lines(
      'apiVersion: v1',
      'kind: List',
      'items:',
      '- kind: ConfigMap',
      '  data: {a: b}',
      '- kind: Secret',
      '  data:',
      `    x: «${base64(password())}»`,
      '- kind: Service',
      '  spec: {}',
    ),
    finds: [{ rule: DATA, key: 'items[1].data.x' }],
  },
  {
    id: 'Y05',
    what: 'JSON on one line',
    path: 'secret.json',
    text: JSON.stringify({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'db' },
      data: { x: `«${base64(password())}»` },
    }),
    finds: [{ rule: DATA, key: 'data.x' }],
  },
  {
    id: 'Y06',
    what: 'the seventh document, though the third is broken',
    path: 'all.yaml',
    text: [
      'a: 1\n',
      'b: 2\n',
      'password: [ x\n  - "\nkind: Secret\n',
      'd: 4\n',
      'e: 5\n',
      'f: 6\n',
      secret('data:', `  pin: «${base64(password())}»`),
    ].join('---\n'),
    finds: [{ rule: DATA }],
    skips: ['parse-degraded'],
  },
  {
    id: 'Y07',
    what: 'data long before the kind',
    path: 'secret.yaml',
    text: lines(
      'data:',
      ...Array.from({ length: 30 }, (_, index) => `  k${index}: «${base64(password())}»`),
      'kind: Secret',
    ),
    finds: Array.from({ length: 30 }, () => ({ rule: DATA })),
  },
  {
    id: 'Y08',
    what: 'a key in a literal block',
    path: 'secret.yaml',
    text: secret('stringData:', '  id.pem: |', `    «${indented(generatedKey('ec'), 4)}»`),
    finds: [{ rule: 'private-key', key: 'stringData["id.pem"]' }],
  },
  {
    id: 'Y09',
    what: 'base64 folded over lines',
    path: 'secret.yaml',
    text: secret('data:', '  pin: «>', `    ${(base64(password(60)).match(/.{1,30}/g) ?? []).join('\n    ')}»`),
    finds: [{ rule: DATA, key: 'data.pin', trail: 'base64' }],
  },
  {
    id: 'Y10',
    what: 'a binary tag',
    path: 'secret.yaml',
    text: secret('stringData:', `  pin: !!binary «${base64(password())}»`),
    finds: [{ rule: DATA, trail: 'base64' }],
  },
  {
    id: 'Y11',
    what: 'an anchor used twice is told where it is written, with the places of its aliases',
    path: 'secret.yaml',
    text: lines(`pin: &pin «${password()}»`, 'kind: Secret', 'stringData:', '  one: *pin', '  two: *pin'),
    finds: [{ rule: DATA, key: 'pin', related: ['4:8', '5:8'] }],
  },
  {
    id: 'Y11',
    what: 'the base64 under an anchor has the same related places',
    path: 'secret.yaml',
    text: lines(
      'kind: Secret',
      'data:',
      `  one: &pin «${base64(password())}»`,
      '  two: *pin',
      '---',
      'kind: Secret',
      'data:',
      '  pin: *pin',
    ),
    finds: [{ rule: DATA, key: 'data.one', trail: 'base64', related: ['4:8'] }],
  },
  {
    id: 'Y11',
    what: 'a value in a map has the places where the map is merged in',
    path: 'values.yaml',
    text: lines('base: &base', `  password: «${password()}»`, 'one:', '  <<: *base', 'two: *base'),
    finds: [{ rule: 'generic-password', key: 'base.password', related: ['4:7', '5:6'] }],
  },
  {
    id: 'Y12',
    what: 'a merge key',
    path: 'secret.yaml',
    text: lines(
      'shared: &shared',
      '  stringData:',
      `    pin: «${password()}»`,
      'kind: Secret',
      'metadata: {name: db}',
      '<<: *shared',
    ),
    finds: [{ rule: DATA, key: 'shared.stringData.pin' }],
  },
  {
    id: 'Y13',
    what: 'a quoted kind, a comment, a tab in a comment, CRLF',
    path: 'secret.yaml',
    text: `# a\ttab\napiVersion: v1\nkind: "Secret" # it is\nstringData:\n  pin: «${password()}»\n`.replaceAll(
      '\n',
      '\r\n',
    ),
    finds: [{ rule: DATA }],
  },
  {
    // A lower-case kind is none to the API; its keys speak for themselves.
    id: 'Y14',
    what: 'a kind in lower case',
    path: 'templates/secret.yaml',
    text: lines('kind: secret', 'stringData:', `  password: «${password()}»`, '  note: some-words'),
    finds: [{ rule: 'generic-password' }],
  },
  {
    id: 'Y15',
    what: 'the schema of a definition',
    path: 'crd.yaml',
    text: lines(
      'apiVersion: apiextensions.k8s.io/v1',
      'kind: CustomResourceDefinition',
      'spec:',
      '  names: {kind: Secret}',
      '  properties:',
      '    kind: Secret',
      '    data: {type: object, description: password of the thing}',
    ),
  },
  ...[
    [
      'a Crossplane object',
      ['kind: Object', 'spec:', '  forProvider:', '    manifest:'],
      'spec.forProvider.manifest.data.x',
    ],
    [
      'a policy',
      [
        'kind: ConfigurationPolicy',
        'spec:',
        '  object-templates:',
        '  - complianceType: musthave',
        '    objectDefinition:',
      ],
      'spec.object-templates[0].objectDefinition.data.x',
    ],
    ['chart values', ['extraObjects:', '-'], 'extraObjects[0].data.x'],
  ].map(
    ([what, head, key]): Row => ({
      id: 'Y16',
      what: `a Secret inside ${String(what)}`,
      path: 'values.yaml',
      text: lines(...(head as string[]), '      kind: Secret', '      data:', `        x: «${base64(password())}»`),
      finds: [{ rule: DATA, key: String(key) }],
    }),
  ),
  {
    // The page grades it medium: confidence is high, and documentation lowers only what is less certain.
    id: 'Y17',
    what: 'a Markdown fence',
    path: 'README.md',
    text: `# Install\n\n\`\`\`yaml\n${secret('data:', `  pin: «${base64(password())}»`)}\`\`\`\n\nThen go.\n`,
    finds: [{ rule: DATA, key: 'data.pin', trail: 'yaml > base64' }],
  },
  {
    id: 'Y17',
    what: 'a Markdown fence with placeholders',
    path: 'README.md',
    text: `1. Write:\n\n   \`\`\`yaml\n   ${indented(secret('data:', `  pin: ${base64('changeme')}`, '  other: <base64>').trimEnd(), 3)}\n   \`\`\`\n`,
  },
  {
    id: 'Y17',
    what: 'an indented fence in a list',
    path: 'docs/install.md',
    text: `1. Write:\n\n   \`\`\`yaml\n   ${indented(secret('stringData:', `  pin: «${password()}»`).trimEnd(), 3)}\n   \`\`\`\n2. Go.\n`,
    finds: [{ rule: DATA, key: 'stringData.pin' }],
  },
  {
    id: 'Y18',
    what: 'a Go string',
    path: 'e2e/secret_test.go',
    text: `package e2e\n\nconst manifest = \`${secret('stringData:', `  pin: «${password()}»`)}\`\n\nfunc x() {}\n`,
    finds: [{ rule: DATA, key: 'stringData.pin' }],
  },
  {
    id: 'Y18',
    what: 'a TypeScript string that ends on the last line',
    path: 'e2e/secret.ts',
    text: `apply(\`kind: Secret\nstringData:\n  pin: «${password()}»\`);\nnext();\n`,
    finds: [{ rule: DATA, key: 'stringData.pin' }],
  },
  {
    id: 'Y18',
    what: 'a heredoc',
    path: 'install.sh',
    text: `kubectl apply -f - <<EOF\n${secret('stringData:', `  pin: «${password()}»`, '  other: $OTHER')}EOF\necho done\n`,
    finds: [{ rule: DATA, key: 'stringData.pin' }],
  },
  {
    id: 'Y19',
    what: 'a whole manifest in base64, in a text',
    path: 'notes.txt',
    text: `apply «${base64(secret('data:', `  AWS_ACCESS_KEY_ID: ${base64(aws.id)}`, `  AWS_SECRET_ACCESS_KEY: ${base64(aws.key)}`))}» now\n`,
    finds: [{ rule: DATA, mark: 0, trail: 'base64 > yaml > base64' }],
  },
  {
    id: 'Y20',
    what: 'aliases of aliases of aliases',
    path: 'bomb.yaml',
    text: lines(
      'kind: Secret',
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name, index) => {
        const before = `*${'abcdefgh'.charAt(index)}`;
        return `${name}: &${name} [${Array.from({ length: 9 }, () => before).join(', ')}]`;
      }),
      'data: {x: *i}',
    ),
  },
];

const kubeconfig = (key: string) =>
  lines(
    'apiVersion: v1',
    'kind: Config',
    'clusters: []',
    'users:',
    '- name: a',
    '  user:',
    `    client-key-data: ${key}`,
  );

const configMaps: readonly Row[] = [
  {
    id: 'C01',
    what: 'a literal under a telling key',
    path: 'config.yaml',
    text: lines('kind: ConfigMap', 'data:', `  PASSWORD: «${password(20)}»`),
    finds: [{ rule: 'generic-password', key: 'data.PASSWORD' }],
  },
  {
    id: 'C02',
    what: 'a properties file',
    path: 'config.yaml',
    text: lines('kind: ConfigMap', 'data:', '  app.properties: |', '    db.url=x', `    db.password=«${password()}»`),
    finds: [{ rule: 'generic-password', key: 'data["app.properties"]' }],
  },
  {
    id: 'C03',
    what: 'a .env file, one of its values a reference',
    path: 'config.yaml',
    text: lines(
      'kind: ConfigMap',
      'data:',
      '  .env: |',
      `    DB_PASSWORD=«${password()}»`,
      variable('    API_TOKEN=', 'API_TOKEN'),
    ),
    finds: [{ rule: 'generic-password' }],
  },
  {
    id: 'C04',
    what: 'code that looks its password up',
    path: 'config.yaml',
    text: lines(
      'kind: ConfigMap',
      'data:',
      '  app.py: |',
      "    password = os.environ['X']",
      "    token = os.getenv('TOKEN')",
    ),
  },
  {
    id: 'C05',
    what: 'a header in an nginx configuration',
    path: 'config.yaml',
    text: lines(
      'kind: ConfigMap',
      'data:',
      '  nginx.conf: |',
      `    proxy_set_header Authorization "Basic «${base64(`shop:${password()}`)}»";`,
    ),
    finds: [{ rule: 'http-basic-credentials', key: 'data["nginx.conf"]' }],
  },
  {
    id: 'C06',
    what: 'a kubeconfig in binaryData',
    path: 'config.yaml',
    text: lines('kind: ConfigMap', 'binaryData:', `  config: «${base64(kubeconfig(base64(generatedKey('ec'))))}»`),
    finds: [
      { rule: 'private-key', key: 'binaryData.config.users[0].user.client-key-data', trail: 'base64 > yaml > base64' },
    ],
  },
  {
    id: 'C07',
    what: 'a whole Secret in a string',
    path: 'config.yaml',
    text: lines(
      'kind: ConfigMap',
      'data:',
      '  secret.yaml: |',
      `    ${indented(secret('stringData:', `  pin: «${password()}»`).trimEnd(), 4)}`,
    ),
    finds: [{ rule: DATA, key: 'data["secret.yaml"].stringData.pin' }],
  },
  {
    id: 'C07',
    what: 'a manifest that is mostly the lines of a key',
    path: 'config.yaml',
    text: lines(
      'kind: ConfigMap',
      'metadata:',
      '  name: app',
      'data:',
      '  secret.yaml: |',
      '    kind: Secret',
      '    stringData:',
      '      pin: |',
      `        «${indented(generatedKey('pkcs8').trimEnd(), 8)}»`,
      '  manifest: |',
      '    kind: Secret',
      '    stringData:',
      '      pin: |',
      `        «${indented(generatedKey('pkcs8').trimEnd(), 8)}»`,
    ),
    finds: [
      { rule: 'private-key', key: 'data["secret.yaml"].stringData.pin', confidence: 'proven' },
      { rule: 'private-key', key: 'data.manifest.stringData.pin', confidence: 'proven' },
    ],
  },
  {
    id: 'C08',
    what: 'a setting that is commented out',
    path: 'values.yaml',
    text: lines('redis:', '  # password: redis', `  # token: ${password()}`),
  },
];

describe('C08 with comments: true', () => {
  const commentsIn = async (text: string) => {
    const engine = await createEngine({ policy: { ...DEFAULT_POLICY, comments: true }, today: '2026-01-01' });
    const found = reported(await scanText(engine, text, 'values.yaml'));
    return found.map(({ rule, location: { start } }) => `${rule.id} ${start.line}:${start.column}`);
  };

  it('finds a setting that is commented out', async () => {
    expect(await commentsIn(lines('redis:', `  # password: ${password()}`, '  port: 1'))).toEqual([
      'generic-password 2:15',
    ]);
  });

  it('is quiet about placeholders, references and prose in comments', async () => {
    const text = lines('# password: changeme', '# token: ${TOKEN}', '# password: set it with --set', 'a: 1');
    expect(await commentsIn(text)).toEqual([]);
  });
});

describe('shapes of documents', () => examine(shapes));
describe('ConfigMaps', () => examine(configMaps));
