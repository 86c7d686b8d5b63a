import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { rootFragment } from '../../src/core/fragment.ts';
import { etcdSnapshot } from '../../src/kubernetes/etcd-snapshot.ts';
import { etcdSnapshotOf, storedPlain } from '../support/etcd.ts';

const KEY = '/registry/secrets/shop/db';
const read = (bytes: Uint8Array) =>
  etcdSnapshot(rootFragment({ origin: { kind: 'worktree', path: 'snapshot.db' }, read: async () => bytes }, bytes));
const plain = () => storedPlain(randomBytes(40).toString('hex'));

describe('etcdSnapshot', () => {
  it.each([
    ['protobuf', plain()],
    ['JSON, as old clusters store it', `{"kind":"Secret","data":{"pin":"${randomBytes(8).toString('hex')}"}}`],
  ])('gives one value under the first key whose Secret is stored as %s', async (_, stored) => {
    const snapshot = await read(
      etcdSnapshotOf({
        '/registry/pods/shop/db': storedPlain('pod'),
        [KEY]: stored,
        '/registry/secrets/shop/web': plain(),
      }),
    );
    expect([snapshot?.keyPath, snapshot?.resource, snapshot?.role]).toEqual([
      [KEY],
      { kind: 'EtcdSnapshot' },
      'secret-value',
    ]);
  });

  it('reads the prefix of OpenShift', async () => {
    expect((await read(etcdSnapshotOf({ '/kubernetes.io/secrets/shop/db': plain() })))?.keyPath).toEqual([
      '/kubernetes.io/secrets/shop/db',
    ]);
  });

  it('passes over Secrets that are encrypted at rest', async () => {
    const sealed = `k8s:enc:aescbc:v1:key1:${randomBytes(60).toString('latin1')}`;
    expect(await read(etcdSnapshotOf({ [KEY]: sealed }))).toBeUndefined();
    expect((await read(etcdSnapshotOf({ [KEY]: sealed, '/registry/secrets/shop/old': plain() })))?.keyPath).toEqual([
      '/registry/secrets/shop/old',
    ]);
  });

  it.each([
    ['a snapshot without Secrets', etcdSnapshotOf({ '/registry/pods/shop/db': plain() })],
    ['a key without a value, as a deletion leaves it', etcdSnapshotOf({ [KEY]: '' })],
    ['a database of another format', etcdSnapshotOf({ [KEY]: plain() }).fill(0, 16, 17)],
    ['nothing', Buffer.alloc(0)],
    ['a first page cut off', etcdSnapshotOf({}).subarray(0, 18)],
    ['a key at the very end', Buffer.concat([etcdSnapshotOf({}), Buffer.from('/registry/secrets/')])],
  ])('gives nothing for %s', async (_, bytes) => {
    expect(await read(bytes)).toBeUndefined();
  });

  it('gives a digest that follows the Secrets, and none of their bytes', async () => {
    const [one, other] = [plain(), plain()];
    const text = async (bytes: Uint8Array) => Buffer.from((await read(bytes))?.bytes ?? []).toString();
    expect(await text(etcdSnapshotOf({ [KEY]: one }))).toMatch(/^[0-9a-f]{64}$/);
    expect(await text(etcdSnapshotOf({ [KEY]: one }))).toBe(await text(etcdSnapshotOf({ [KEY]: one })));
    expect(await text(etcdSnapshotOf({ [KEY]: one }))).not.toBe(await text(etcdSnapshotOf({ [KEY]: other })));
  });
});
