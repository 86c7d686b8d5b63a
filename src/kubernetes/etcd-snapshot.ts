/**
 * Snapshots of etcd (`etcdctl snapshot save`, `member/snap/db`): the whole cluster in one file. Unless the API server
 * encrypts at rest, every Secret stands in it as it is. The file is a bbolt database, recognised by its first page; keys
 * and values are looked for as bytes, since a page may be free, torn or overflow into the next.
 * https://github.com/etcd-io/bbolt/blob/main/internal/common/meta.go
 */

import type { Fragment } from '../core/fragment.ts';

/** Page header (16 bytes), then the meta page's magic number, little endian. */
const MAGIC = Buffer.from([0xed, 0xda, 0x0c, 0xed]);
const MAGIC_AT = 16;

/** The API server's own prefix, and OpenShift's. */
const PREFIXES = ['/registry/secrets/', '/kubernetes.io/secrets/'];
const NAME = /^[a-z0-9][a-z0-9.-]{0,252}\/[a-z0-9][a-z0-9.-]{0,252}/;
const LONGEST_NAME = 510;
/** Between key and value stand three revision numbers and a length, each a tag and a varint (etcd's mvccpb.KeyValue). */
const REVISIONS = 48;
/** What a stored object begins with: protobuf behind its own magic (never encrypted), JSON, or the mark of encryption. */
const VALUE = /k8s:enc:|k8s\0|\{"/;
const DIGESTED = 4096;
const MOST_ENTRIES = 10_000;

/**
 * One value for all Secrets that stand unencrypted in a snapshot, under the storage key of the first; undefined for other
 * files, and where all are encrypted. Its bytes are a digest: what they stand for is too much to show, and is not text.
 */
export async function etcdSnapshot(fragment: Fragment): Promise<Fragment | undefined> {
  const bytes = Buffer.from(fragment.bytes.buffer, fragment.bytes.byteOffset, fragment.bytes.length);
  if (!bytes.subarray(MAGIC_AT, MAGIC_AT + MAGIC.length).equals(MAGIC)) return undefined;
  const entries = plainEntries(bytes);
  const [first] = entries;
  if (first === undefined) return undefined;
  // Loaded here: few scans need it.
  const { createHash } = await import('node:crypto');
  const digest = createHash('sha256');
  for (const { start } of entries) digest.update(bytes.subarray(start, start + DIGESTED));
  return {
    ...fragment,
    role: 'secret-value',
    bytes: Buffer.from(digest.digest('hex')),
    keyPath: [first.key],
    resource: { kind: 'EtcdSnapshot' },
    toBlob: () => ({ start: 0, end: 0 }),
  };
}

interface Entry {
  readonly key: string;
  readonly start: number;
}

function plainEntries(bytes: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (const prefix of PREFIXES) {
    for (let at = bytes.indexOf(prefix); at !== -1; at = bytes.indexOf(prefix, at + 1)) {
      if (entries.length === MOST_ENTRIES) return entries;
      const from = at + prefix.length;
      const name = NAME.exec(bytes.toString('latin1', from, from + LONGEST_NAME))?.[0];
      if (name === undefined) continue;
      const behind = bytes.toString('latin1', from + name.length, from + name.length + REVISIONS);
      const mark = VALUE.exec(behind)?.[0];
      if (mark !== undefined && mark !== 'k8s:enc:') entries.push({ key: prefix + name, start: at });
    }
  }
  return entries;
}
