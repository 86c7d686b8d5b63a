import { describe, expect, it } from '@jest/globals';
import { formatKeyPath } from '../src/core/key-path.ts';
import type { Finding } from '../src/index.ts';
import { findingsIn, resultOf } from './support/scan.ts';
import { expand } from './support/templates.ts';

const text = (template: string) => expand(template, 'scan-blob').text;
const encoded = (plain: string) => Buffer.from(plain).toString('base64');
const summary = ({ rule, location, keyPath, trail }: Finding) =>
  `${rule.id} ${location.start.line}:${location.start.column} ${formatKeyPath(keyPath ?? [])} ${trail.join('>')}`.trim();
const summaries = async (content: string | Uint8Array, path: string) => (await findingsIn(content, path)).map(summary);

const PASSWORD = text('{{password:16}}');
const TOKEN = text('{{github:ghp_}}');
const CLIENT = text('{{password:18}}');

describe('one blob through the pipeline', () => {
  it('reports a value of a Secret at its encoded text, with key path and trail', async () => {
    const manifest = `kind: Secret\nmetadata: {name: db}\ndata:\n  password: ${encoded(PASSWORD)}\n`;
    expect(await summaries(manifest, 'secret.yaml')).toEqual(['kubernetes-secret-data 4:13 data.password base64']);
  });

  it('prefers the rule that knows the token, and keeps what the document says of its place', async () => {
    const [finding] = await findingsIn(
      `kind: Secret\nmetadata: {name: ci}\ndata:\n  t: ${encoded(TOKEN)}\n`,
      'secret.yaml',
    );
    expect(finding?.rule.id).toBe('github-personal-access-token');
    expect(formatKeyPath(finding?.keyPath ?? [])).toBe('data.t');
    expect(finding?.resource).toMatchObject({ kind: 'Secret', name: 'ci' });
  });

  it('decodes nested layers down to the fifth', async () => {
    let layered = TOKEN;
    for (let depth = 1; depth <= 5; depth++) {
      layered = encoded(layered);
      const trail = Array.from({ length: depth }, () => 'base64').join('>');
      const found = await summaries(`kind: Secret\ndata:\n  t: ${layered}\n`, 'secret.yaml');
      expect(found).toEqual([`github-personal-access-token 3:6 data.t ${trail}`]);
    }
  });

  it('opens a docker config and reads its inner auth once', async () => {
    const auths = { 'registry.example': { username: 'robot', password: CLIENT, auth: encoded(`robot:${CLIENT}`) } };
    const manifest = `kind: Secret\ntype: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: ${encoded(JSON.stringify({ auths }))}\n`;
    const findings = await findingsIn(manifest, 'pull.yaml');
    expect(new Set(findings.map(({ rule }) => rule.id))).toEqual(new Set(['kubernetes-docker-config-auth']));
    expect(findings.map(({ keyPath }) => formatKeyPath(keyPath ?? []))).toContain(
      'data[".dockerconfigjson"].auths["registry.example"].auth',
    );
    expect(findings.every(({ location }) => location.start.line === 4 && location.start.column === 22)).toBe(true);
  });

  it('lets the document speak where a key name on the plain text would be wrong', async () => {
    const reference =
      'kind: ExternalSecret\nspec:\n  data:\n    - secretKey: db-password-2024a\n      remoteRef: {key: prod/db-pass9word}\n';
    expect(await summaries(reference, 'external.yaml')).toEqual([]);
  });

  it('reads a file inside a value as a file, not as one secret', async () => {
    const manifest = `kind: Secret\nstringData:\n  app.properties: |\n    url=http://db\n    db.password=${PASSWORD}\n`;
    expect(await summaries(manifest, 'secret.yaml')).toEqual(['generic-password 5:17 stringData["app.properties"]']);
  });

  it('reads a manifest inside a value as a manifest', async () => {
    const inner = `apiVersion: v1\n    kind: Secret\n    data:\n      password: ${encoded(PASSWORD)}`;
    const found = await summaries(`extraManifests:\n  - |\n    ${inner}\n`, 'values.yaml');
    expect(found.length).toBe(1);
    expect(found[0]).toContain('kubernetes-secret-data 6:17');
  });

  it.each([
    ['an argument', `spec:\n  args: ["--password=${PASSWORD}"]\n`, 'generic-password 2:22 spec.args[0]'],
    ['an entry of a list', `environment:\n  - DB_PASSWORD=${PASSWORD}\n`, 'generic-password 2:17 environment[0]'],
    ['a command', `run: mysql --password=${PASSWORD} -h db\n`, 'generic-password 1:23 run'],
  ])('leaves a key inside a value to the text rules: %s', async (_, content, expected) => {
    expect(await summaries(content, 'a.yaml')).toEqual([expected]);
  });

  it('takes a sign inside a value for no key of its own', async () => {
    expect(await summaries(`password: x${PASSWORD}=${CLIENT}\n`, 'a.yaml')).toEqual(['generic-password 1:11 password']);
  });

  it('knows the key path of a token under base64 that no keyword gave away', async () => {
    expect(await summaries(`a:\n  b: ${encoded(TOKEN)}\n`, 'values.yaml')).toEqual([
      'github-personal-access-token 2:6 a.b base64',
    ]);
  });

  it('knows the key path of a token in a file inside a value', async () => {
    const config = `kind: ConfigMap\ndata:\n  app.yaml: |\n    mode: x\n    deep:\n      key: ${TOKEN}\n`;
    expect(await summaries(config, 'a.yaml')).toEqual(['github-personal-access-token 6:12 data["app.yaml"].deep.key']);
  });

  it('finds a token in base64 anywhere in a text', async () => {
    expect(await summaries(`see ${encoded(`token ${TOKEN} end`)} here`, 'notes.txt')).toEqual([
      'github-personal-access-token 1:5  base64',
    ]);
  });

  it.each([
    ['UTF-16 little endian', (content: string) => Buffer.from(`\ufeff${content}`, 'utf16le')],
    ['UTF-16 big endian', (content: string) => Buffer.from(`\ufeff${content}`, 'utf16le').swap16()],
    ['UTF-8 with a byte order mark', (content: string) => Buffer.from(`\ufeff${content}`, 'utf8')],
  ])('gives lines and columns of the text in %s', async (_, encode) => {
    expect(await summaries(encode(`# größe\nt = ${TOKEN}\n`), 'a.conf')).toEqual(['github-personal-access-token 2:5']);
  });

  it('says of a binary file that it is none of its business', async () => {
    const { findings, skipped } = await resultOf(Buffer.from(`\0\x01${TOKEN}`, 'latin1'), 'image.png');
    expect(findings).toEqual([]);
    expect(skipped).toEqual([expect.objectContaining({ path: 'image.png', code: 'binary' })]);
  });

  it('says of a broken document that it was read as plain text, and still finds tokens in it', async () => {
    const { findings, skipped } = await resultOf(`kind: Secret\ndata: [\n  x: "${TOKEN}\n`, 'broken.yaml');
    expect(findings.map(({ rule }) => rule.id)).toContain('github-personal-access-token');
    expect(skipped).toEqual([expect.objectContaining({ path: 'broken.yaml', code: 'parse-degraded' })]);
  });

  const hex = (plain: string) => Buffer.from(plain).toString('hex');
  const percent = (plain: string) => plain.replace(/[^A-Za-z0-9]/g, (mark) => `%${hex(mark)}`);
  const unicode = (plain: string) => plain.replace(/[^A-Za-z0-9]/g, (mark) => `\\u00${hex(mark)}`);
  const bytesOf = (plain: string) => plain.replace(/./g, (mark) => `\\x${hex(mark)}`);

  it.each([
    ['in hex', 'dump.txt', `see ${hex(`token ${TOKEN} end`)} here`, '1:17  hex'],
    ['in hex with a prefix', 'init.sql', `VALUES (0x${hex(TOKEN)})`, '1:11  hex'],
    [
      'in byte literals',
      'key.go',
      `var key = []byte{${TOKEN.replace(/./g, (mark) => `0x${hex(mark)}, `)}}`,
      '1:18  hex',
    ],
    ['with a percent-encoded mark', 'notes.txt', `see ${percent(TOKEN)} there`, '1:5  percent'],
    ['in a percent-encoded JSON text', 'notes.txt', `body=${encodeURIComponent(`{"a":"${TOKEN}"}`)}`, '1:22  percent'],
    ['with an escaped mark', 'main.js', `const a = "${unicode(TOKEN)}";`, '1:12  escape'],
    ['in escaped bytes', 'run.sh', `printf '${bytesOf(TOKEN)}'`, '1:9  escape'],
    ['in hex under base64', 'notes.txt', `see ${encoded(hex(TOKEN))} there`, '1:5  base64>hex'],
    [
      'in base64 with its padding percent-encoded, once',
      'a.txt',
      `a=${encodeURIComponent(encoded(`${TOKEN}..`))}&b=1`,
      '1:3  base64',
    ],
    [
      'in escapes in a JSON file that gives no keyword',
      'a.json',
      `{"a": {"b": "${unicode(TOKEN)}"}}`,
      '1:14 a.b escape',
    ],
  ])('finds a token %s', async (_, path, content, expected) => {
    expect(await summaries(content, path)).toEqual([`github-personal-access-token ${expected}`]);
  });

  it('marks exactly what spells the secret', async () => {
    const source = `const url = "https://x.example/login?password=${percent(PASSWORD)}&a=1";`;
    const [finding, ...others] = await findingsIn(source, 'main.js');
    expect(others).toEqual([]);
    expect(finding?.trail).toEqual(['percent']);
    expect(finding?.secret.reveal()).toBe(PASSWORD);
    const { start, end } = finding?.location ?? { start: { column: 1 }, end: { column: 1 } };
    expect(source.slice(start.column - 1, end.column - 1)).toBe(percent(PASSWORD));
  });

  it.each([
    [
      'quotes escaped',
      `x = "{\\"password\\": \\"${PASSWORD}\\", \\"a\\": \\"\\u0041\\"}"`,
      'generic-password 1:23 password',
    ],
    ['a value with an escape', `{"password": "${unicode(PASSWORD)}"}`, 'generic-password 1:15 password'],
    [
      'its quotes escaped twice',
      `x = "{\\\\\\"password\\\\\\": \\\\\\"${PASSWORD}\\\\\\"}"`,
      'generic-password 1:29 password escape',
    ],
  ])('reports a password once that stands in JSON with %s', async (_, content, expected) => {
    expect(await summaries(content, 'config.json')).toEqual([expected]);
  });

  it('leaves a password as it is written where nothing says that it is percent-encoded', async () => {
    const [finding] = await findingsIn(`DB_PASSWORD=ab%21${PASSWORD}\n`, 'prod.env');
    expect(finding?.trail).toEqual([]);
    expect(finding?.secret.reveal()).toBe(`ab%21${PASSWORD}`);
  });

  it('reads a docker config in a string of a program', async () => {
    const auths = { 'registry.example': { auth: encoded(`robot:${CLIENT}`) } };
    const found = await summaries(`config := ${JSON.stringify(JSON.stringify({ auths }))}\n`, 'main.go');
    expect(found).toEqual(['kubernetes-docker-config-auth 1:57 auths["registry.example"].auth escape>json>base64']);
  });

  it('stays silent about what is sealed, escapes or not', async () => {
    const sealed = text('{{sealed}}').replace(/=+$/, (padding) => padding.replaceAll('=', '\\u003d'));
    const manifest = `{"kind": "SealedSecret", "apiVersion": "bitnami.com/v1alpha1", "spec": {"encryptedData": {"password": "${sealed}"}}}`;
    expect(manifest).toContain('\\u003d');
    expect(await summaries(manifest, 'sealed.json')).toEqual([]);
  });
});
