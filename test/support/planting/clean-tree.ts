/**
 * A clean tree of the files that repositories of manifests hold. It is full of what looks like secrets and is none:
 * references, placeholders, expressions, digests, envelopes, ciphertexts, public keys, ids. A scan must find nothing.
 */

import { generateKeyPairSync } from 'node:crypto';
import type { Choice } from './choice.ts';

/** How parts of a file are put together: documents of a stream, or lines and sections below each other. */
export interface CleanFile {
  readonly path: string;
  readonly home: 'manifest' | 'values' | 'dotenv' | 'script' | 'prose' | 'other';
  readonly parts: readonly string[];
}

/** At least one file of every home, and some of the others. */
export function cleanTree(choice: Choice): CleanFile[] {
  const manifests = Array.from({ length: 1 + choice.below(3) }, (_, index) => ({
    path: `manifests/${choice.word()}-${index}.yaml`,
    home: 'manifest' as const,
    parts: sample(MANIFESTS, 1 + choice.below(4), choice),
  }));
  const others = OTHER_FILES.filter(() => choice.once(2)).map(([path, make]) => {
    return { path, home: 'other' as const, parts: [make(choice)] };
  });
  return [
    ...manifests,
    { path: 'charts/shop/values.yaml', home: 'values', parts: sample(SECTIONS, 2 + choice.below(4), choice) },
    { path: '.env.example', home: 'dotenv', parts: sample(VARIABLES, 2 + choice.below(4), choice) },
    {
      path: 'scripts/deploy.sh',
      home: 'script',
      parts: ['#!/bin/sh\n', ...sample(COMMANDS, 2 + choice.below(4), choice)],
    },
    { path: 'README.md', home: 'prose', parts: ['# Shop\n\n', ...sample(PARAGRAPHS, 2 + choice.below(4), choice)] },
    ...others,
  ];
}

type Maker = (choice: Choice) => string;

/** Different ones, in any order. */
function sample(makers: readonly Maker[], count: number, choice: Choice): string[] {
  const left = [...makers];
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const [maker] = left.splice(choice.below(left.length), 1);
    return (maker as Maker)(choice);
  });
}

const MANIFESTS: readonly Maker[] = [
  (choice) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${choice.name()}\n  annotations:\n    checksum/secret: ${choice.text('{{hex:64}}')}\nspec:\n  template:\n    spec:\n      imagePullSecrets:\n        - name: ${choice.name()}\n      containers:\n        - name: app\n          image: registry.internal/app@sha256:${choice.text('{{hex:64}}')}\n          args: ["--password-file=/run/secrets/db", "--token=$(API_TOKEN)"]\n          env:\n            - name: DB_PASSWORD\n              valueFrom:\n                secretKeyRef: {name: ${choice.name()}, key: password}\n            - name: API_TOKEN\n              value: $(OTHER_TOKEN)\n            - name: REQUEST_ID\n              value: ${choice.text('{{uuid}}')}\n`,
  (choice) =>
    `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${choice.name()}\ntype: Opaque\nstringData:\n  password: ${choice.pick(['changeme', '<your-password>', `"\${DB_PASSWORD}"`, 'REPLACE_WITH_PASSWORD', '""'])}\n  username: shop\n`,
  (choice) =>
    `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata:\n  name: ${choice.name()}\nspec:\n  encryptedData:\n    password: ${choice.text('{{sealed}}')}\n    token: >-\n      ${choice.text('{{sealed}}')}\n  template:\n    metadata:\n      name: ${choice.name()}\n`,
  (choice) =>
    `apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata:\n  name: ${choice.name()}\nspec:\n  refreshInterval: 1h\n  secretStoreRef:\n    name: vault\n    kind: ClusterSecretStore\n  target:\n    name: ${choice.name()}\n    template:\n      data:\n        url: "postgres://app:{{ .password }}@db:5432/app"\n  data:\n    - secretKey: password\n      remoteRef:\n        key: teams/${choice.word()}/db\n        property: password\n`,
  (choice) =>
    `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${choice.name()}\nstringData:\n  password: ${cipher(choice)}\nsops:\n  age:\n    - recipient: age1${choice.text('{{base36:58}}').toLowerCase()}\n  lastmodified: "2025-01-01T00:00:00Z"\n  mac: ${cipher(choice)}\n  encrypted_regex: ^(data|stringData)$\n  version: 3.9.1\n`,
  (choice) =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${choice.name()}\n  uid: ${choice.text('{{uuid}}')}\ndata:\n  app.properties: |\n    spring.datasource.url=jdbc:postgresql://db/orders\n    spring.datasource.password=\${DB_PASSWORD}\n  token-url: https://login.internal/oauth/token\n  ca.pub: ${publicKey()}\n`,
  (choice) =>
    `apiVersion: secrets-store.csi.x-k8s.io/v1\nkind: SecretProviderClass\nmetadata:\n  name: ${choice.name()}\nspec:\n  provider: vault\n  parameters:\n    roleName: ${choice.name()}\n    objects: |\n      - objectName: password\n        secretPath: secret/data/${choice.word()}\n        secretKey: password\n`,
  (choice) =>
    `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: ${choice.name()}\nspec:\n  tls:\n    - hosts: [shop.internal]\n      secretName: ${choice.name()}-tls\n`,
  (choice) =>
    `apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Secret\n    metadata: {name: ${choice.name()}}\n    data: {password: Y2hhbmdlbWU=, username: YWRtaW4=}\n`,
];

const SECTIONS: readonly Maker[] = [
  (choice) => `auth:\n  existingSecret: ${choice.name()}\n  existingSecretPasswordKey: password\n  password: ""\n`,
  (choice) =>
    `image:\n  repository: registry.internal/${choice.word()}\n  digest: sha256:${choice.text('{{hex:64}}')}\n  pullSecrets: [${choice.name()}]\n`,
  () => 'passwordPolicy:\n  minLength: 16\n  tokenTtl: 3600s\n  resetPasswordUrl: https://login.internal/reset\n',
  () =>
    '## @param smtp.password Password of the mail account\n## password: s3cret\nsmtp:\n  password: changeme\n  passwordKey: smtp-password\n',
  (choice) =>
    `oidc:\n  clientId: ${choice.text('{{uuid}}')}\n  clientSecretRef: {name: ${choice.name()}, key: client-secret}\n  issuer: https://issuer.internal\n`,
  () =>
    'signing:\n  publicKey: |\n    -----BEGIN PUBLIC KEY-----\n    MIIB\n    -----END PUBLIC KEY-----\n  keyFile: /etc/keys/signing.key\n',
  (choice) =>
    `templated:\n  password: '{{ .Values.global.password }}'\n  token: <path:secret/data/${choice.word()}#token>\n  apiKey: ref+vault://secret/${choice.word()}#key\n`,
];

const VARIABLES: readonly Maker[] = [
  () => 'DB_PASSWORD=\n',
  () => `API_TOKEN=\${CI_API_TOKEN}\n`,
  () => 'SECRET_KEY=change-me-please\n',
  () => 'PASSWORD_FILE=/run/secrets/db\n',
  (choice) => `BUILD_COMMIT=${choice.text('{{hex:40}}')}\n`,
  (choice) => `TRACE_ID=${choice.text('{{uuid}}')}\n`,
];

const COMMANDS: readonly Maker[] = [
  () => 'export DB_PASSWORD="$(vault kv get -field=password secret/db)"\n',
  () => `curl -H "Authorization: Bearer \${TOKEN}" https://api.internal/v1\n`,
  (choice) => `echo "${choice.text('{{hex:64}}')}  shop.tar.gz" | sha256sum -c\n`,
  () => 'kubectl create secret generic db --from-literal=password="$DB_PASSWORD"\n',
  (choice) => `git checkout ${choice.text('{{hex:40}}')}\n`,
];

const PARAGRAPHS: readonly Maker[] = [
  () => 'Set the password with `--set auth.password=<password>` or name an existing Secret.\n\n',
  () => 'The token is read from `API_TOKEN`; see the documentation of the secret store.\n\n',
  (choice) => `The image is pinned to \`sha256:${choice.text('{{hex:64}}')}\`.\n\n`,
  () => '```yaml\nauth:\n  password: YOUR_PASSWORD\n```\n\n',
  (choice) => `Correlation id: ${choice.text('{{uuid}}')}, key id: ${choice.text('{{HEX:16}}')}.\n\n`,
];

const OTHER_FILES: readonly (readonly [string, Maker])[] = [
  [
    'charts/shop/templates/secret.yaml',
    () =>
      '{{- if not .Values.auth.existingSecret }}\napiVersion: v1\nkind: Secret\nmetadata:\n  name: {{ include "shop.fullname" . }}\ndata:\n  password: {{ .Values.auth.password | default (randAlphaNum 20) | b64enc | quote }}\n{{- end }}\n',
  ],
  [
    'base/kustomization.yaml',
    () =>
      'resources: [deployment.yaml]\nsecretGenerator:\n  - name: db\n    envs: [.env.secret]\n    files: [token=token.txt]\n',
  ],
  [
    'docker-compose.yml',
    () =>
      `services:\n  db:\n    image: postgres:16\n    environment:\n      POSTGRES_PASSWORD: \${POSTGRES_PASSWORD:?}\n      POSTGRES_PASSWORD_FILE: /run/secrets/db\n    secrets: [db]\n`,
  ],
  [
    '.github/workflows/ci.yaml',
    () =>
      `on: push\npermissions:\n  id-token: write\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n        with:\n          token: \${{ secrets.GITHUB_TOKEN }}\n          persist-credentials: false\n`,
  ],
  [
    'package.json',
    (choice) =>
      `{"name": "shop", "scripts": {"token": "node token.js"}, "integrity": "sha512-${choice.text('{{base64:88}}')}"}\n`,
  ],
  ['keys/deploy.pub', () => `${publicKey()} deploy@shop\n`],
];

function cipher(choice: Choice): string {
  return `ENC[AES256_GCM,data:${choice.text('{{base64:24}}')},iv:${choice.text('{{base64:44}}')},tag:${choice.text('{{base64:24}}')},type:str]`;
}

/** An RSA public key in PEM's body would need many lines; OpenSSH writes keys in one. */
function publicKey(): string {
  const { x = '' } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
  const field = (value: string | Buffer) => {
    const bytes = Buffer.from(value as string);
    return Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes]);
  };
  return `ssh-ed25519 ${Buffer.concat([field('ssh-ed25519'), field(Buffer.from(x, 'base64url'))]).toString('base64')}`;
}
