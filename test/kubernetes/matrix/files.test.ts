/** Files that are leaks as a whole, or that pack others: H21, B10, I11 of the matrix. */

import { randomBytes as noise } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { type Finding, openProject, reported, scanRange, scanStaged, scanWorktree } from '../../../src/index.ts';
import { tarOf } from '../../support/archive.ts';
import { etcdSnapshotOf, storedPlain } from '../../support/etcd.ts';
import { ScratchRepository } from '../../support/repository.ts';
import { resultOf } from '../../support/scan.ts';
import { examine, HEX, lines, password, type Row, randomText } from './rows.ts';

const place = ({ rule, location: { path, start } }: Finding) => `${rule.id} ${path}:${start.line}:${start.column}`;
const places = async (bytes: Uint8Array, path: string) => reported(await resultOf(bytes, path)).map(place);
const secret = password();
const chart = (value: string, ...more: { name: string; content: string | Uint8Array; type?: string }[]) =>
  gzipSync(
    tarOf([
      { name: 'x/Chart.yaml', content: 'apiVersion: v2\nname: x\n' },
      { name: 'x/values.yaml', content: `auth:\n  password: ${value}\n` },
      ...more,
    ]),
  );
const IN_CHART = 'generic-password charts/x-1.tgz!x/values.yaml:2:13';

describe('H21 a packaged chart', () => {
  it('is looked into: the finding has path, line, column and key path of the member', async () => {
    const found = reported(await resultOf(chart(secret), 'charts/x-1.tgz'));
    expect(found.map((finding) => [place(finding), finding.keyPath])).toEqual([[IN_CHART, ['auth', 'password']]]);
  });

  it('is quiet where its values are references', async () => {
    expect(await places(chart('{{ .Values.global.password }}'), 'charts/x-1.tgz')).toEqual([]);
  });

  it('is looked into as a dependency of another', async () => {
    const outer = chart('""', { name: 'x/charts/sub-1.tgz', content: chart(secret) });
    expect(await places(outer, 'charts/x-1.tgz')).toEqual([
      'generic-password charts/x-1.tgz!x/charts/sub-1.tgz!x/values.yaml:2:13',
    ]);
  });

  it('has the templates of its Secrets read as such', async () => {
    const template = lines('apiVersion: v1', 'kind: Secret', 'metadata: {name: db}', 'stringData:', `  pin: ${secret}`);
    const packed = chart('""', { name: 'x/templates/secret.yaml', content: template });
    expect(await places(packed, 'charts/x-1.tgz')).toEqual([
      'kubernetes-secret-data charts/x-1.tgz!x/templates/secret.yaml:5:8',
    ]);
  });

  it('has none of its links followed', async () => {
    const packed = chart('""', { name: 'x/values.prod.yaml', type: '2', content: '' });
    expect(await places(packed, 'charts/x-1.tgz')).toEqual([]);
  });

  it('is found in the working tree, in the index and in a range', async () => {
    const repository = ScratchRepository.create();
    repository.write('README.md', 'x\n');
    repository.git('add', '.');
    repository.git('commit', '-qm', 'first');
    repository.write('charts/x-1.tgz', chart(secret));
    repository.git('add', '.');
    const project = await openProject(repository.root, { today: '2026-01-01' });
    expect(reported(await scanWorktree(project, [])).map(place)).toEqual([IN_CHART]);
    expect(reported(await scanStaged(project)).map(place)).toEqual([IN_CHART]);
    repository.git('commit', '-qm', 'second');
    expect(reported(await scanRange(project, 'HEAD~1..HEAD')).map(place)).toEqual([IN_CHART]);
  });

  it('introduces only what its earlier version did not have, under whatever name', async () => {
    const repository = ScratchRepository.create();
    const other = password();
    repository.write('charts/x-1.tgz', chart(secret));
    repository.git('add', '.');
    repository.git('commit', '-qm', 'first');
    repository.git('rm', '-q', 'charts/x-1.tgz');
    repository.write('charts/x-2.tgz', chart(secret, { name: 'x/extra.yaml', content: `db:\n  password: ${other}\n` }));
    repository.git('add', '.');
    const project = await openProject(repository.root, { today: '2026-01-01' });
    expect(reported(await scanStaged(project)).map(place)).toEqual([
      'generic-password charts/x-2.tgz!x/extra.yaml:2:13',
    ]);
  });

  it('says so where it is refused', async () => {
    const { skipped } = await resultOf(gzipSync(Buffer.alloc(5_000_000)), 'charts/x-1.tgz');
    expect(skipped.map(({ path, code }) => [path, code])).toEqual([['charts/x-1.tgz', 'decode-limit']]);
  });
});

describe('B10 an etcd snapshot', () => {
  const stored = () => storedPlain(noise(30).toString('hex'));
  const key = '/registry/secrets/shop/db';

  it('is one finding at its first byte, with the first key, and shows nothing that it holds', async () => {
    const bytes = etcdSnapshotOf({ [key]: stored(), '/registry/secrets/shop/web': stored() });
    const found = reported(await resultOf(bytes, 'backup/snapshot.db'));
    expect(found.map((finding) => [place(finding), finding.keyPath, finding.severity, finding.excerpt.text])).toEqual([
      ['etcd-snapshot-secrets backup/snapshot.db:1:1', [key], 'critical', '********'],
    ]);
  });

  it('is found where it is compressed', async () => {
    const bytes = gzipSync(etcdSnapshotOf({ [key]: stored(), filler: noise(20_000) }));
    expect(await places(bytes, 'snapshot.db.gz')).toEqual(['etcd-snapshot-secrets snapshot.db.gz!snapshot.db:1:1']);
  });

  it('is binary, and no finding, where the Secrets in it are encrypted', async () => {
    const result = await resultOf(
      etcdSnapshotOf({ [key]: `k8s:enc:secretbox:v1:key1:${noise(40).toString('latin1')}` }),
      's.db',
    );
    expect([reported(result), result.skipped.map(({ code }) => code)]).toEqual([[], ['binary']]);
  });
});

describe('Q04 a plain Secret beside its sealed form', () => {
  const plain = (...metadata: string[]) =>
    lines('apiVersion: v1', 'kind: Secret', 'metadata:', ...metadata, 'stringData:', `  pin: ${secret}`);
  const sealed = (...metadata: string[]) =>
    lines(
      'apiVersion: bitnami.com/v1alpha1',
      'kind: SealedSecret',
      'metadata:',
      ...metadata,
      'spec: {encryptedData: {}}',
    );
  const REASON = 'the plain twin of the SealedSecret in b/sealed.yaml: delete it, change the value and seal that anew';
  const twins = (findings: readonly Finding[]) =>
    findings.map(({ evidence: { reasons }, related = [] }) => [
      reasons.at(-1) === REASON,
      related.map(({ path, start }) => `${path}:${start.line}`),
    ]);
  const NAME = '  name: db';

  it.each([
    ['of the same name and namespace', [NAME, '  namespace: shop'], [NAME, '  namespace: shop'], true],
    ['whose namespace only kubeseal wrote down', [NAME], [NAME, '  namespace: shop'], true],
    ['of another namespace', [NAME, '  namespace: test'], [NAME, '  namespace: shop'], false],
    ['of another name', ['  name: web'], [NAME], false],
  ])('says so of a Secret %s', async (_, its, other, isTwin) => {
    const repository = ScratchRepository.create();
    repository.write('a/secret.yaml', plain(...its));
    repository.write('b/sealed.yaml', sealed(...other));
    const project = await openProject(repository.root, { today: '2026-01-01' });
    const found = reported(await scanWorktree(project, []));
    expect(twins(found)).toEqual([[isTwin, isTwin ? ['b/sealed.yaml:1'] : []]]);
  });

  it('says so where the plain one stands in the range only, sealed and deleted by a later commit', async () => {
    const repository = ScratchRepository.create();
    repository.write('README.md', 'x\n');
    repository.git('add', '.');
    repository.git('commit', '-qm', 'first');
    repository.write('a/secret.yaml', plain(NAME));
    repository.git('add', '.');
    repository.git('commit', '-qm', 'plain');
    repository.git('rm', '-q', 'a/secret.yaml');
    repository.write('b/sealed.yaml', sealed(NAME));
    repository.git('add', '.');
    repository.git('commit', '-qm', 'sealed');
    const project = await openProject(repository.root, { today: '2026-01-01' });
    expect(twins(reported(await scanRange(project, 'HEAD~2..HEAD')))).toEqual([[true, ['b/sealed.yaml:1']]]);
  });
});

const named = (path: string, text: string, rule?: string): Row => ({
  id: 'I11',
  what: path,
  path,
  text,
  ...(rule !== undefined && { finds: [{ rule }] }),
});
const FILE = 'credential-file';

describe('a file whose name says that it is a credential', () => {
  examine([
    named('inventory/shop/credentials/kube_encrypt_token.creds', `«${password(32)}»\n`, FILE),
    named('inventory/shop/credentials/vaulted.creds', `$ANSIBLE_VAULT;1.1;AES256\n${randomText(HEX, 80)}\n`),
    named('inventory/shop/credentials/templated.creds', '{{ lookup("env", "TOKEN") }}\n'),
    named('.vault-token', `«${password(24)}»\n`, FILE),
    named('.vault_pass', `«${password(20)}»\n`, FILE),
    named('.netrc', `machine git.internal\nlogin ada\npassword «${password()}»\n`, FILE),
    named('.pgpass', `db.internal:6000:shop:ada:«${password()}»\n`, FILE),
    named('nginx/.htpasswd', `ada:«{SHA}${randomText(HEX, 27)}=»\n`, 'password-file-hash'),
    named('.git-credentials', `https://ada:«${password()}»@git.internal\n`, 'url-password'),
    named('secrets/password.txt', `«${password()}»\n`, 'generic-password'),
    named('secrets/password-policy.txt', `${password()}\n`),
    named('secrets/token', 'placeholder\n'),
    named('secrets/password.txt', 'see the vault\n'),
  ]);
});
