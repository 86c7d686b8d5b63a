/**
 * A pack, read by range with bounded memory whatever its size. One buffer serves both ways to read: in order it holds ever
 * longer stretches of the file, up to some megabytes; after a jump it begins small again, so that a walk through delta
 * families never reads much more than it uses.
 * https://git-scm.com/docs/gitformat-pack#_pack_pack_files_have_the_following_format
 */

import { closeSync, fstatSync, openSync } from 'node:fs';
import { type EntryKind, LONGEST_HEADER, parseEntryHeader } from './entry-header.ts';
import { inflateExactly } from './inflate.ts';
import type { PackIndex } from './pack-index.ts';
import { isProblem, type Problem, type ProblemCause, problem } from './problem.ts';
import { readRange } from './read-bytes.ts';

/** An entry of a pack: offsets and sizes in bytes, all below 2^53. */
export interface PackEntry {
  readonly kind: EntryKind;
  /** Size of the object; of the delta, where it is one. As declared, not verified. */
  readonly sizeBytes: number;
  readonly dataStart: number;
  readonly end: number;
  /** Where the base of an ofs-delta begins in this pack; -1 for other kinds. */
  readonly baseOffset: number;
  /** The id of a ref-delta's base. */
  readonly baseId: Uint8Array | undefined;
}

const MAGIC = 0x5041434b;
const HEADER_BYTES = 12;
const SHORTEST_READ = 16 * 1024;
const LONGEST_READ = 8 * 1024 * 1024;

/** Opens a pack for reading; the caller closes it. A problem when the file cannot be read or is no pack of version 2 or 3. */
export function openPack(file: string, idBytes: number): PackFile | Problem {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const sizeBytes = fstatSync(descriptor).size;
    const header = Buffer.alloc(HEADER_BYTES);
    const refused = headerProblem(header, readRange(descriptor, header, HEADER_BYTES, 0));
    if (refused !== undefined) {
      closeSync(descriptor);
      return problem(file, refused);
    }
    return new PackFile({ file, descriptor, idBytes, sizeBytes, count: header.readUInt32BE(8) });
  } catch {
    if (descriptor !== undefined) closeSync(descriptor);
    return problem(file, 'unreadable');
  }
}

/**
 * Where a pack and its index do not agree. Both can still be read, for every entry carries its own checks, but some objects
 * of one are not in the other.
 */
export function disagreements(pack: PackFile, index: PackIndex): Problem[] {
  if (index.packChecksum === undefined) return []; // from a multi-pack index, which knows neither number
  const found: Problem[] = [];
  if (pack.count !== index.count) found.push(problem(pack.file, 'object count differs from the index'));
  const checksum = pack.checksum();
  if (isProblem(checksum)) found.push(checksum);
  else if (checksum.hex !== index.packChecksum) found.push(problem(pack.file, 'checksum differs from the index'));
  return found;
}

interface OpenFile {
  readonly file: string;
  readonly descriptor: number;
  readonly idBytes: number;
  readonly sizeBytes: number;
  readonly count: number;
}

function headerProblem(header: Buffer, length: number): ProblemCause | undefined {
  if (length < HEADER_BYTES) return 'truncated';
  if (header.readUInt32BE(0) !== MAGIC) return 'wrong magic';
  const version = header.readUInt32BE(4);
  return version === 2 || version === 3 ? undefined : 'unsupported version';
}

/** Entries and their data. One reader at a time: each thread opens the file for itself. */
export class PackFile {
  readonly file: string;
  /** How many objects the pack says it holds. */
  readonly count: number;
  /** Where entries end and the pack's own checksum begins. */
  readonly dataEnd: number;
  readonly #descriptor: number;
  readonly #idBytes: number;
  #buffer: Buffer = Buffer.alloc(0);
  /** The part of the file that the buffer holds. */
  #start = 0;
  #end = 0;
  #readBytes = SHORTEST_READ;

  constructor(open: OpenFile) {
    this.file = open.file;
    this.count = open.count;
    this.dataEnd = Math.max(HEADER_BYTES, open.sizeBytes - open.idBytes);
    this.#descriptor = open.descriptor;
    this.#idBytes = open.idBytes;
  }

  /** The pack's trailing checksum in hex. */
  checksum(): { readonly hex: string } | Problem {
    const at = this.#load(this.dataEnd, this.#idBytes);
    if (typeof at === 'string') return problem(this.file, at);
    return { hex: this.#buffer.toString('hex', at, at + this.#idBytes) };
  }

  /** The entry that begins at `offset` and ends before `end`. */
  entry(offset: number, end: number): PackEntry | Problem {
    const length = Math.min(LONGEST_HEADER, end - offset);
    if (offset < HEADER_BYTES || end > this.dataEnd || !(length > 0)) return problem(this.file, 'offset out of range');
    const at = this.#load(offset, length);
    if (typeof at === 'string') return problem(this.file, at);
    const header = parseEntryHeader(this.#buffer, at, at + length, this.#idBytes);
    if (header === undefined) return problem(this.file, 'bad entry header');
    const { kind, sizeBytes, baseDistance, baseId } = header;
    const baseOffset = kind === 'ofs-delta' ? offset - baseDistance : -1;
    if (kind === 'ofs-delta' && (baseOffset < HEADER_BYTES || baseOffset === offset)) {
      return problem(this.file, 'delta base missing');
    }
    return { kind, sizeBytes, dataStart: offset + header.length, end, baseOffset, baseId };
  }

  /** The inflated data of an entry, in memory of its own; a problem when it is damaged or over `limitBytes`. */
  inflate(entry: PackEntry, limitBytes: number): Buffer | Problem {
    if (entry.sizeBytes > limitBytes) return problem(this.file, 'too large');
    // Data that does not compress grows a little; where an index lacks entries, the end may be far away.
    const length = Math.min(entry.end - entry.dataStart, 2 * entry.sizeBytes + SHORTEST_READ);
    const at = this.#load(entry.dataStart, length);
    if (typeof at === 'string') return problem(this.file, at);
    const bytes = inflateExactly(this.#buffer.subarray(at, at + length), entry.sizeBytes);
    return typeof bytes === 'string' ? problem(this.file, bytes) : bytes;
  }

  /** Gives the file back to the system; nothing may be read afterwards. */
  close(): void {
    closeSync(this.#descriptor);
    this.#buffer = Buffer.alloc(0);
    this.#start = this.#end = 0;
  }

  /** Brings these bytes of the file into the buffer; gives where in it they begin. */
  #load(start: number, length: number): number | ProblemCause {
    if (start >= this.#start && start + length <= this.#end) return start - this.#start;
    const isNext = start >= this.#start && start <= this.#end + this.#readBytes;
    this.#readBytes = isNext ? Math.min(LONGEST_READ, this.#readBytes * 2) : SHORTEST_READ;
    const wanted = Math.max(length, this.#readBytes);
    this.#start = this.#end = start;
    try {
      this.#makeRoom(wanted);
      this.#end += readRange(this.#descriptor, this.#buffer, wanted, start);
    } catch {
      return 'unreadable';
    }
    return start + length <= this.#end ? 0 : 'truncated';
  }

  /** The buffer grows with the reads; one that a huge entry needed is let go after it. */
  #makeRoom(wanted: number): void {
    const isOutgrown = this.#buffer.length > LONGEST_READ && wanted <= LONGEST_READ;
    if (this.#buffer.length < wanted || isOutgrown) this.#buffer = Buffer.allocUnsafeSlow(wanted);
  }
}
