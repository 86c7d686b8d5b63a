/**
 * The multi-pack index, version 1: one list of ids over many packs. Only needed where a pack's own index is gone. It names
 * one pack for each object, so what it tells about a pack may lack objects that another pack holds too.
 * https://git-scm.com/docs/gitformat-pack#_multi_pack_index_midx_files_have_the_following_format
 */

import { largeOffset, type PackIndex, readFanout, sharedFloats, sharedIntegers } from './pack-index.ts';
import { type Problem, type ProblemCause, problem } from './problem.ts';
import { readBytes } from './read-bytes.ts';

export interface MultiPackIndex {
  readonly file: string;
  readonly idBytes: number;
  readonly count: number;
  /** File names of the packs' own indexes (`pack-….idx`). */
  readonly packNames: readonly string[];
  readonly ids: Uint8Array;
  /** For each object, the place of its pack in `packNames`. */
  readonly packs: Uint32Array;
  readonly offsets: Float64Array;
}

const MAGIC = 0x4d494458;
const HEADER_BYTES = 12;
const CHUNK_ROW_BYTES = 12;
const HIGH_BIT = 0x80000000;

/** Reads a `multi-pack-index` file, of which nothing is trusted. */
export function readMultiPackIndex(file: string, idBytes: number): MultiPackIndex | Problem {
  const bytes = readBytes(file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const index = parse(file, bytes, idBytes);
  return typeof index === 'string' ? problem(file, index) : index;
}

/** What it knows of the pack whose own index has this file name; undefined when it does not know the pack. */
export function indexOfPack(multi: MultiPackIndex, name: string): PackIndex | undefined {
  const pack = multi.packNames.indexOf(name);
  if (pack === -1) return undefined;
  const { file, idBytes } = multi;
  const count = multi.packs.reduce((sum, of) => sum + (of === pack ? 1 : 0), 0);
  const ids = new Uint8Array(new SharedArrayBuffer(count * idBytes));
  const offsets = sharedFloats(count);
  const fanout = sharedIntegers(256);
  let position = 0;
  for (let at = 0; at < multi.count; at++) {
    if (multi.packs[at] !== pack) continue;
    const id = multi.ids.subarray(at * idBytes, (at + 1) * idBytes);
    ids.set(id, position * idBytes);
    offsets[position] = multi.offsets[at] ?? 0;
    position += 1;
    fanout[id[0] ?? 0] = position;
  }
  for (let first = 1; first < 256; first++) fanout[first] ||= fanout[first - 1] ?? 0;
  return { file, idBytes, count, fanout, ids, offsets, checksums: undefined, packChecksum: undefined };
}

function parse(file: string, bytes: Uint8Array, idBytes: number): MultiPackIndex | ProblemCause {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const refused = headerProblem(view, idBytes);
  if (refused !== undefined) return refused;
  const chunks = readChunks(view, idBytes);
  if (typeof chunks === 'string') return chunks;
  const { names, fanout, list, places } = chunks;
  if (fanout.length < 1024) return 'truncated';
  const counts = readFanout(view, fanout.start);
  if (counts === undefined) return 'fanout is not monotonic';
  const count = counts[255] ?? 0;
  if (list.length < count * idBytes || places.length < count * 8) return 'size does not fit the object count';
  const packNames = Buffer.from(bytes.subarray(names.start, names.start + names.length))
    .toString('utf8')
    .split('\0');
  const table = readPlaces(view, places, chunks.large, count, view.getUint32(8));
  if (table === undefined) return 'offset out of range';
  const ids = bytes.subarray(list.start, list.start + count * idBytes);
  return { file, idBytes, count, packNames: packNames.slice(0, view.getUint32(8)), ids, ...table };
}

function headerProblem(view: DataView, idBytes: number): ProblemCause | undefined {
  if (view.byteLength < HEADER_BYTES) return 'truncated';
  if (view.getUint32(0) !== MAGIC) return 'wrong magic';
  if (view.getUint8(4) !== 1) return 'unsupported version';
  if (view.getUint8(5) !== (idBytes === 20 ? 1 : 2)) return 'wrong object format';
  if (view.byteLength < HEADER_BYTES + (view.getUint8(6) + 1) * CHUNK_ROW_BYTES + idBytes) return 'truncated';
  return undefined;
}

interface Chunk {
  readonly start: number;
  readonly length: number;
}

interface Chunks {
  readonly names: Chunk;
  readonly fanout: Chunk;
  readonly list: Chunk;
  readonly places: Chunk;
  readonly large: Chunk | undefined;
}

/** The chunks by name, each ending where the next row of the table says. */
function readChunks(view: DataView, idBytes: number): Chunks | ProblemCause {
  const found = new Map<string, Chunk>();
  for (let row = 0; row < view.getUint8(6); row++) {
    const at = HEADER_BYTES + row * CHUNK_ROW_BYTES;
    const start = largeOffset(view, at + 4, 1, 0) ?? Number.POSITIVE_INFINITY;
    const end = largeOffset(view, at + 4 + CHUNK_ROW_BYTES, 1, 0) ?? Number.POSITIVE_INFINITY;
    if (start > end || end > view.byteLength - idBytes) return 'truncated';
    const name = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
    found.set(name, { start, length: end - start });
  }
  const [names, fanout, list, places] = ['PNAM', 'OIDF', 'OIDL', 'OOFF'].map((name) => found.get(name));
  if (!names || !fanout || !list || !places) return 'chunk missing';
  return { names, fanout, list, places, large: found.get('LOFF') };
}

/** Rows of a pack's number and an offset, whose high bit means the table of 64-bit offsets only where there is one. */
function readPlaces(
  view: DataView,
  places: Chunk,
  large: Chunk | undefined,
  count: number,
  packCount: number,
): Pick<MultiPackIndex, 'packs' | 'offsets'> | undefined {
  const packs = sharedIntegers(count);
  const offsets = sharedFloats(count);
  for (let position = 0; position < count; position++) {
    const at = places.start + position * 8;
    const pack = view.getUint32(at);
    const small = view.getUint32(at + 4);
    const isSmall = large === undefined || small < HIGH_BIT;
    const offset = isSmall ? small : largeOffset(view, large.start, Math.floor(large.length / 8), small - HIGH_BIT);
    if (offset === undefined || pack >= packCount) return undefined;
    packs[position] = pack;
    offsets[position] = offset;
  }
  return { packs, offsets };
}
