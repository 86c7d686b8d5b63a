/** Files that machines write: lock files, manifests, maps, certificates, logs. Random text by nature, and no secret. */

import type { HarmlessText } from '../look-alike.ts';
import type { Random } from '../random.ts';
import { capital, sentence, word, words } from '../vocabulary.ts';

const text = (label: string, paths: readonly string[], make: (random: Random) => string): HarmlessText => ({
  label,
  paths,
  make,
});
const dollar = '$';
const version = (random: Random) => `${random.int(0, 20)}.${random.int(0, 50)}.${random.int(0, 9)}`;
const base64url = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

function wrapped(random: Random, bytes: number): string {
  return (random.base64(bytes).match(/.{1,64}/g) ?? []).join('\n');
}

export const DATA: readonly HarmlessText[] = [
  text(
    'npm lock file',
    ['package-lock.json', 'npm-shrinkwrap.json'],
    (random) =>
      `{\n  "packages": {\n    "node_modules/${word(random)}-token": {\n      "version": "${version(random)}",\n      "resolved": "https://registry.npmjs.org/${word(random)}/-/${word(random)}-${version(random)}.tgz",\n      "integrity": "sha512-${random.base64(64)}"\n    }\n  }\n}`,
  ),
  text(
    'other lock files',
    ['yarn.lock', 'Cargo.lock', 'poetry.lock', 'go.sum', 'Gemfile.lock', 'composer.lock', 'pnpm-lock.yaml'],
    (random) =>
      `github.com/${word(random)}/${word(random)} v${version(random)} h1:${random.base64(32)}\nchecksum = "${random.hex(64)}"\n${word(random)}-token@^${version(random)}:\n  integrity sha512-${random.base64(64)}\n    {file = "secret-${version(random)}.whl", hash = "sha256:${random.hex(64)}"},`,
  ),
  text(
    'Go sums under another name',
    ['vendor/modules.txt', 'docs/sums.txt'],
    (random) =>
      `github.com/${word(random)}/token v${version(random)} h1:${random.base64(32)}\ngithub.com/${word(random)}/secret v${version(random)}/go.mod h1:${random.base64(32)}`,
  ),
  text(
    'subresource integrity',
    ['index.html'],
    (random) =>
      `<script src="https://cdn.internal/${word(random)}@${version(random)}/token.min.js" integrity="sha384-${random.base64(48)}" crossorigin="anonymous"></script>`,
  ),
  text(
    'source map',
    ['app.js.map', 'bundle.js'],
    (random) =>
      `//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify({ version: 3, sources: [`${word(random)}/token.ts`], names: ['password', 'token'], mappings: random.text('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz,;', 120) })).toString('base64')}`,
  ),
  text(
    'image as text',
    ['logo.svg', 'README.md', 'icons.ts'],
    (random) =>
      `export const tokenIcon = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA${random.base64(240)}";\n![secret](data:image/gif;base64,R0lGODlh${random.base64(90)})`,
  ),
  text(
    'SVG path',
    ['icon.tsx', 'sprite.html'],
    (random) =>
      `<symbol id="password"><path d="M${random.int(1, 24)}.${random.digits(3)} ${random.int(1, 24)}c-1.${random.digits(2)} 0-3.${random.digits(3)}-1.${random.digits(2)}${random.digits(1)}l${random.int(1, 9)}-${random.int(1, 9)}.${random.digits(2)}H${random.int(1, 24)}V${random.int(1, 24)}z"/></symbol>`,
  ),
  text(
    'font or wasm as base64',
    ['font.css', 'wasm.js'],
    (random) =>
      `const secretWasm = "AGFzbQEAAAAB${random.base64(300)}";\nsrc: url("data:font/woff2;base64,d09GMgAB${random.base64(200)}")`,
  ),
  text(
    'text as base64',
    ['data.json', 'notes.txt'],
    (random) =>
      `{"content": "${Buffer.from(`${sentence(random)} ${sentence(random)}`).toString('base64')}", "note": "${Buffer.from(words(random, 6).join(',')).toString('base64')}"}`,
  ),
  text(
    'certificate',
    ['ca.crt', 'ca.yaml', 'bundle.pem'],
    (random) => `-----BEGIN CERTIFICATE-----\nMII${wrapped(random, 600)}\n-----END CERTIFICATE-----`,
  ),
  text('public key block', ['key.pub', 'jwt.pem', 'keys.asc'], (random) =>
    random.pick([
      `-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE${random.base64(63)}\n-----END PUBLIC KEY-----`,
      `-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n${wrapped(random, 300)}\n-----END PGP PUBLIC KEY BLOCK-----`,
      `{"keys":[{"kty":"RSA","kid":"${random.hex(40)}","use":"sig","n":"${random.bytes(256).toString('base64url')}","e":"AQAB"}]}`,
    ]),
  ),
  text(
    'CA bundle',
    ['webhook.yaml', 'kubeconfig'],
    (random) =>
      `apiVersion: v1\nclusters:\n- cluster:\n    certificate-authority-data: ${Buffer.from(`-----BEGIN CERTIFICATE-----\nMII${wrapped(random, 300)}\n-----END CERTIFICATE-----\n`).toString('base64')}\n    server: https://${word(random)}.internal:6443\n  name: a\ncaBundle: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t${random.base64(90)}`,
  ),
  text(
    'sample JWT',
    ['docs/jwt.md', 'README.md'],
    (random) =>
      `A JWT has three parts: ${base64url({ alg: 'HS256', typ: 'JWT' })}.${base64url({ sub: '1234567890', name: 'John Doe', iat: 1_516_239_022 })}.signature\nThe header is ${base64url({ alg: random.pick(['HS256', 'RS256']), typ: 'JWT' })} and ends with a dot, token: eyJhbGciOi...`,
  ),
  text(
    'Kubernetes metadata',
    ['pod.yaml', 'deployment.yaml'],
    (random) =>
      `apiVersion: v1\nkind: Pod\nmetadata:\n  name: token-${word(random)}-${random.hex(10)}-${random.text('bcdfghjklmnpqrstvwxz2456789', 5)}\n  uid: ${random.uuid()}\n  resourceVersion: "${random.digits(9)}"\n  labels:\n    pod-template-hash: ${random.hex(10)}\n    secret.${word(random)}.io/name: ${word(random)}\n  annotations:\n    checksum/secret: ${random.hex(64)}\nspec:\n  automountServiceAccountToken: false\n  containers:\n    - name: token\n      image: ${word(random)}@sha256:${random.hex(64)}\n      env:\n        - name: DB_PASSWORD\n          valueFrom:\n            secretKeyRef:\n              name: ${word(random)}-${random.lower(5)}\n              key: password`,
  ),
  text(
    'Kubernetes references',
    ['values.yaml', 'externalsecret.yaml'],
    (random) =>
      `auth:\n  existingSecret: ${words(random, 3).join('-')}\n  secretKeys:\n    adminPasswordKey: ${word(random)}-password\n    userPasswordKey: password\n  password: ""\n  token: ~\nimagePullSecrets:\n  - name: ${word(random)}-registry-${random.hex(6)}\ntls:\n  secretName: ${word(random)}.${word(random)}-tls\nspec:\n  secretStoreRef:\n    name: ${word(random)}\n  data:\n    - secretKey: password\n      remoteRef:\n        key: ${word(random)}/${word(random)}\n        property: password`,
  ),
  text(
    'sealed secret',
    ['sealed.yaml'],
    (random) =>
      `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata:\n  name: ${word(random)}\nspec:\n  encryptedData:\n    password: ${Buffer.concat([Buffer.from([2, 0]), random.bytes(560)]).toString('base64')}\n  template:\n    metadata:\n      name: ${word(random)}`,
  ),
  text(
    'password placeholder in a Secret',
    ['secret.yaml', 'templates/secret.yaml'],
    (random) =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${word(random)}\ntype: Opaque\nstringData:\n  password: ${random.pick(['"{{ .Values.password }}"', '<password>', `${dollar}{DB_PASSWORD}`, 'changeme', '"<REPLACE_ME>"', 'vault:secret/data/app#password'])}\n  url: https://${word(random)}.internal\n  username: ${word(random)}`,
  ),
  text(
    'log with ids',
    ['app.log', 'audit.log'],
    (random) =>
      `2024-05-01T10:00:00Z INFO request=${random.uuid()} trace=${random.hex(32)} span=${random.hex(16)} token refreshed for user ${random.digits(8)}\n10.0.0.1 - - "GET /password/reset?lang=en&page=${random.int(1, 9)} HTTP/1.1" 200 ${random.int(100, 9999)}`,
  ),
  text(
    'git log',
    ['CHANGELOG.md', 'ORIG_HEAD'],
    (random) =>
      `commit ${random.hex(40)}\nAuthor: ${capital(word(random))} <${word(random)}@${word(random)}.org>\n\n    Rotate the token (#${random.int(1, 9999)}) ([${random.hex(7)}](https://github.com/${word(random)}/${word(random)}/commit/${random.hex(40)}))`,
  ),
  text(
    'protobuf descriptor',
    ['gen/auth.pb.go', 'auth_pb2.py'],
    (random) =>
      `var file_auth_proto_rawDesc = []byte{0x${random.hex(2)}, 0x${random.hex(2)}, 0x${random.hex(2)}, 0x70, 0x61, 0x73, 0x73}\nDESCRIPTOR = _descriptor_pool.Default().AddSerializedFile(b'\\n\\nauth.proto\\"\\x1b\\n\\x05Login\\x12\\x12\\n\\npassword\\x18\\x01 \\x01(\\t')`,
  ),
  text(
    'GUID constants',
    ['guids.h', 'Project.csproj', 'app.sln'],
    (random) =>
      `DEFINE_GUID(CLSID_TokenBroker, 0x${random.hex(8)}, 0x${random.hex(4)}, 0x${random.hex(4)}, 0x${random.hex(2)});\nProject("{${random.uuid().toUpperCase()}}") = "Password", "Password.csproj", "{${random.uuid().toUpperCase()}}"\n<UserSecretsId>${random.uuid()}</UserSecretsId>\npublicKeyToken="${random.hex(16)}"`,
  ),
  text(
    'lorem ipsum',
    ['text.txt', 'content.md'],
    (random) =>
      `Password: lorem ipsum dolor sit amet. Token ${words(random, 12).join(' ')}. Secret ${sentence(random)}`,
  ),
  text('word list', ['dictionary.txt', 'words.json'], (random) =>
    words(random, 20)
      .map((one) => `"${one}token"`)
      .join(', '),
  ),
  text(
    'notebook output',
    ['run.ipynb'],
    (random) =>
      `{"cells": [{"id": "${random.hex(8)}", "outputs": [{"data": {"image/png": "iVBORw0KGgoAAAANSUhEUg${random.base64(120)}"}, "text": ["max_tokens: ${random.int(1, 4096)}, pad_token='<pad>', eos_token='</s>', bos_token_id=${random.int(1, 99_999)}\\n"]}]}]}`,
  ),
  text(
    'tokeniser',
    ['tokenizer_config.json', 'vocab.json'],
    (random) =>
      `{"unk_token": "<|endoftext|>", "pad_token": "[PAD]", "cls_token": "[CLS]", "mask_token": "<mask>", "tokenizer_class": "GPT2Tokenizer", "token": "${word(random)}", "additional_special_tokens": ["<extra_id_${random.int(0, 99)}>"], "Ġpassword": ${random.int(1, 50_000)}}`,
  ),
  text(
    'test vectors of hashes',
    ['vectors.txt', 'SHA256SUMS'],
    (random) =>
      `${random.hex(64)}  token-${version(random)}.tar.gz\n${random.hex(64)} *secret-service_${version(random)}_amd64.deb\nMD5 (password.c) = ${random.hex(32)}`,
  ),
];
