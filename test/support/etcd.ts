/** The pages of a bbolt database that matter: a meta page, then etcd's key-value records as they stand in leaf pages. */

const PAGE = 4096;

/** A snapshot that holds the values under their storage keys. */
export function etcdSnapshotOf(entries: Readonly<Record<string, Uint8Array | string>>): Buffer {
  const meta = Buffer.alloc(PAGE);
  meta.writeUInt16LE(4, 8); // flags of a meta page
  meta.writeUInt32LE(0xed0cdaed, 16);
  meta.writeUInt32LE(2, 20); // version
  meta.writeUInt32LE(PAGE, 24);
  return Buffer.concat([
    meta,
    ...Object.entries(entries).map(([key, value]) => record(key, value)),
    Buffer.alloc(PAGE),
  ]);
}

/** An object as the API server stores it where nothing is encrypted: its magic, then protobuf. */
export function storedPlain(text: string): Buffer {
  return Buffer.concat([Buffer.from('k8s\0\n\x0c\n\x02v1\x12\x06Secret\x12', 'latin1'), Buffer.from(text)]);
}

/** mvccpb.KeyValue: key, create revision, modification revision, version, value. */
function record(key: string, value: Uint8Array | string): Buffer {
  const bytes = Buffer.from(value as Uint8Array);
  return Buffer.concat([
    Buffer.from([0x0a, key.length]),
    Buffer.from(key),
    Buffer.from([0x10, 0xac, 0x02, 0x18, 0xac, 0x02, 0x20, 1, 0x2a, (bytes.length & 0x7f) | 0x80, bytes.length >> 7]),
    bytes,
    Buffer.alloc(7),
  ]);
}
