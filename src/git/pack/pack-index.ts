/**
 * The index of a pack, version 2: which objects it holds and where. Ids are sorted, so that a lookup is a fanout step and a
 * binary search. Plain data in shared memory: worker threads get it without a copy.
 * https://git-scm.com/docs/gitformat-pack#_version_2_pack_idx_files_support_packs_larger_than_4_gib_and
 */

import { type Problem, type ProblemCause, problem } from './problem.ts';
import { readBytes } from './read-bytes.ts';

/** The objects of one pack by id. A position is an object's rank among the sorted ids, from 0. */
export interface PackIndex {
  /** The file that this was read from: an `.idx`, or a multi-pack index. */
  readonly file: string;
  /** 20 in SHA-1 repositories, 32 in SHA-256 ones. */
  readonly idBytes: number;
  readonly count: number;
  /** For each first byte, how many ids begin with it or a lower one. */
  readonly fanout: Uint32Array;
  /** `count` ids of `idBytes` each, ascending. */
  readonly ids: Uint8Array;
  /** Where in the pack each object's entry begins, in bytes, by position. */
  readonly offsets: Float64Array;
  /** CRC-32 of each entry as stored, by position; a multi-pack index has none. */
  readonly checksums: Uint32Array | undefined;
  /** The pack's trailing checksum in hex. Undefined in what a multi-pack index knows, which may also lack objects. */
  readonly packChecksum: string | undefined;
}

const MAGIC = 0xff744f63;
const HEADER_BYTES = 8;
const FANOUT_BYTES = 1024;
const HIGH_BIT = 0x80000000;

/** Reads an `.idx`, of which nothing is trusted: whatever does not fit is a problem with this file. */
export function readPackIndex(file: string, idBytes: number): PackIndex | Problem {
  const bytes = readBytes(file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const index = parsePackIndex(file, bytes, idBytes);
  return typeof index === 'string' ? problem(file, index) : index;
}

/** The id at this position, in hex. */
export function idAt(index: PackIndex, position: number): string {
  const { ids, idBytes } = index;
  return Buffer.from(ids.buffer, ids.byteOffset + position * idBytes, idBytes).toString('hex');
}

/** The position of the id whose bytes these are; -1 when the pack does not hold it. */
export function findId(index: PackIndex, id: Uint8Array): number {
  const first = id[0] ?? 0;
  let low = first === 0 ? 0 : (index.fanout[first - 1] ?? 0);
  let high = index.fanout[first] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareId(index, middle, id);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}

/** The 256 cumulative counts at this place of a file; undefined when they ever decrease. */
export function readFanout(view: DataView, at: number): Uint32Array | undefined {
  const fanout = new Uint32Array(new SharedArrayBuffer(FANOUT_BYTES));
  let previous = 0;
  for (let first = 0; first < 256; first++) {
    const count = view.getUint32(at + first * 4);
    if (count < previous) return undefined;
    fanout[first] = previous = count;
  }
  return fanout;
}

/** Numbers for `count` objects, in shared memory. */
export function sharedFloats(count: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(count * 8));
}

/** Whole numbers for `count` objects, in shared memory. */
export function sharedIntegers(count: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(count * 4));
}

function compareId(index: PackIndex, position: number, id: Uint8Array): number {
  const { ids, idBytes } = index;
  const start = position * idBytes;
  for (let at = 0; at < idBytes; at++) {
    const difference = (ids[start + at] ?? 0) - (id[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function parsePackIndex(file: string, bytes: Uint8Array, idBytes: number): PackIndex | ProblemCause {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const refused = headerProblem(view, idBytes);
  if (refused !== undefined) return refused;
  const fanout = readFanout(view, HEADER_BYTES);
  if (fanout === undefined) return 'fanout is not monotonic';

  const count = fanout[255] ?? 0;
  const idsStart = HEADER_BYTES + FANOUT_BYTES;
  const checksumsStart = idsStart + count * idBytes;
  const offsetsStart = checksumsStart + count * 4;
  const largeStart = offsetsStart + count * 4;
  const trailerStart = bytes.length - 2 * idBytes;
  const large = (trailerStart - largeStart) / 8;
  if (large < 0 || large > count || !Number.isInteger(large)) return 'size does not fit the object count';

  const offsets = readOffsets(view, { at: offsetsStart, count, largeStart, large });
  if (offsets === undefined) return 'offset out of range';
  const checksums = sharedIntegers(count);
  for (let position = 0; position < count; position++)
    checksums[position] = view.getUint32(checksumsStart + position * 4);
  return {
    ...{ file, idBytes, count, fanout, offsets, checksums },
    ids: bytes.subarray(idsStart, checksumsStart),
    packChecksum: Buffer.from(bytes.subarray(trailerStart, trailerStart + idBytes)).toString('hex'),
  };
}

function headerProblem(view: DataView, idBytes: number): ProblemCause | undefined {
  if (view.byteLength < HEADER_BYTES) return 'truncated';
  if (view.getUint32(0) !== MAGIC) return 'wrong magic';
  if (view.getUint32(4) !== 2) return 'unsupported version';
  if (view.byteLength < HEADER_BYTES + FANOUT_BYTES + 2 * idBytes) return 'truncated';
  return undefined;
}

interface OffsetTable {
  readonly at: number;
  readonly count: number;
  readonly largeStart: number;
  readonly large: number;
}

/** Offsets of 31 bits; with the high bit set, the place in the table of 64-bit ones. Undefined when one leads nowhere. */
function readOffsets(view: DataView, table: OffsetTable): Float64Array | undefined {
  const offsets = sharedFloats(table.count);
  for (let position = 0; position < table.count; position++) {
    const small = view.getUint32(table.at + position * 4);
    const offset = small < HIGH_BIT ? small : largeOffset(view, table.largeStart, table.large, small - HIGH_BIT);
    if (offset === undefined) return undefined;
    offsets[position] = offset;
  }
  return offsets;
}

/** The 64-bit offset in this row of the table at `start`; undefined past its end or past 2^53. */
export function largeOffset(view: DataView, start: number, rows: number, row: number): number | undefined {
  if (row >= rows) return undefined;
  const at = start + row * 8;
  const offset = view.getUint32(at) * 2 ** 32 + view.getUint32(at + 4);
  return Number.isSafeInteger(offset) ? offset : undefined;
}
