/** Packs and indexes that git would never write: each byte as the test wants it. */

import { createHash } from 'node:crypto';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { scratchDirectory } from '../../support/repository.ts';

export interface CraftedEntry {
  /** Hex, 40 digits. */
  readonly id: string;
  /** The pack's number for the kind: 3 is a blob, 6 an ofs-delta, 7 a ref-delta. */
  readonly kind: number;
  readonly data: Uint8Array;
  /** Of an ofs-delta how far before it, of a ref-delta the id. */
  readonly base?: number | string;
  /** What the header claims; the truth if left out. */
  readonly sizeBytes?: number;
  /** Where it stands; right behind the one before if left out. */
  readonly offset?: number;
}

/** Writes a pack of these entries and its index; gives the paths. */
export function craftPack(entries: readonly CraftedEntry[]): { pack: string; index: string; offsets: number[] } {
  const directory = scratchDirectory();
  const [pack, index] = [join(directory, 'pack-crafted.pack'), join(directory, 'pack-crafted.idx')];
  const descriptor = openSync(pack, 'w');
  const header = Buffer.from('PACK\0\0\0\x02\0\0\0\0', 'latin1');
  header.writeUInt32BE(entries.length, 8);
  writeSync(descriptor, header, 0, header.length, 0);
  let end = header.length;
  const offsets = entries.map((entry) => {
    const offset = entry.offset ?? end;
    const bytes = Buffer.concat([craftHeader(entry), deflateSync(entry.data)]);
    writeSync(descriptor, bytes, 0, bytes.length, offset);
    end = offset + bytes.length;
    return offset;
  });
  const trailer = createHash('sha1').update('any').digest();
  writeSync(descriptor, trailer, 0, trailer.length, end);
  closeSync(descriptor);
  writeFileSync(index, craftIndex(entries, offsets, trailer));
  return { pack, index, offsets };
}

/** An entry's header: kind and size, then the base of a delta. */
export function craftHeader({ kind, data, sizeBytes = data.length, base }: CraftedEntry): Buffer {
  const bytes: number[] = [];
  let rest = Math.floor(sizeBytes / 16);
  bytes.push((kind << 4) | (sizeBytes % 16) | (rest > 0 ? 128 : 0));
  while (rest > 0) {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(low | (rest > 0 ? 128 : 0));
  }
  if (typeof base === 'string') return Buffer.concat([Buffer.from(bytes), Buffer.from(base, 'hex')]);
  return base === undefined ? Buffer.from(bytes) : Buffer.from([...bytes, ...distance(base)]);
}

function distance(value: number): number[] {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    rest -= 1;
    bytes.unshift(128 | (rest % 128));
  }
  return bytes;
}

function craftIndex(entries: readonly CraftedEntry[], offsets: readonly number[], packChecksum: Buffer): Buffer {
  const rows = entries.map(({ id }, at) => ({ id, offset: offsets[at] ?? 0 })).sort((a, b) => (a.id < b.id ? -1 : 1));
  const number = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  const large = rows.filter(({ offset }) => offset >= 2 ** 31).map(({ offset }) => offset);
  const small = ({ offset }: { offset: number }) => (offset < 2 ** 31 ? offset : 2 ** 31 + large.indexOf(offset));
  const firstByte = ({ id }: { id: string }) => Number.parseInt(id.slice(0, 2), 16);
  return Buffer.concat([
    Buffer.from('\xfftOc\0\0\0\x02', 'latin1'),
    ...Array.from({ length: 256 }, (_, first) => number(rows.filter((row) => firstByte(row) <= first).length)),
    ...rows.map(({ id }) => Buffer.from(id, 'hex')),
    ...rows.map(() => number(0)),
    ...rows.map((row) => number(small(row))),
    ...large.flatMap((offset) => [number(Math.floor(offset / 2 ** 32)), number(offset % 2 ** 32)]),
    packChecksum,
    Buffer.alloc(20),
  ]);
}
