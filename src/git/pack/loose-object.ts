/**
 * Objects that are files of their own: `objects/ab/cdef…`, one zlib stream of a header (`blob 123` and a zero byte) and the
 * content. Whatever is newer than the last repack, and often what should never have been committed, is stored so.
 */

import { closeSync, fstatSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { constants, inflateSync } from 'node:zlib';
import { systemCode } from '../system-error.ts';
import type { ObjectType } from './entry-header.ts';
import { inflateExactly } from './inflate.ts';
import { type Problem, type ProblemCause, problem } from './problem.ts';
import { readRange } from './read-bytes.ts';

export interface LooseObject {
  readonly id: string;
  /** Absolute path. */
  readonly file: string;
}

/** An object in full. `bytes` is the content without any header. */
export interface StoredObject {
  readonly kind: 'object';
  readonly type: ObjectType;
  readonly bytes: Uint8Array;
}

const HEADER = /^(commit|tree|blob|tag) (0|[1-9]\d{0,15})\0/;
const LONGEST_HEADER = 32;
/** Compressed bytes that surely hold the header. */
const HEAD_BYTES = 128;

/** The loose objects of one object directory, ordered by id; directories that cannot be listed are problems. */
export function listLoose(directory: string, idBytes: number): { found: LooseObject[]; problems: Problem[] } {
  const found: LooseObject[] = [];
  const problems: Problem[] = [];
  const name = new RegExp(`^[0-9a-f]{${idBytes * 2 - 2}}$`);
  for (let first = 0; first < 256; first++) {
    const prefix = first.toString(16).padStart(2, '0');
    const place = join(directory, prefix);
    const names = list(place);
    if (names === undefined) problems.push(problem(place, 'unreadable'));
    for (const rest of names ?? []) {
      if (name.test(rest)) found.push({ id: prefix + rest, file: join(place, rest) });
    }
  }
  return { found, problems };
}

/** The object that this file holds; a problem when it is damaged or over `limitBytes`. */
export function readLoose({ id, file }: LooseObject, limitBytes: number): StoredObject | Problem {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const object = readFrom(descriptor, limitBytes);
    return typeof object === 'string' ? problem(file, object, id) : object;
  } catch {
    return problem(file, 'unreadable', id);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function list(place: string): string[] | undefined {
  try {
    return readdirSync(place).sort();
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? [] : undefined;
  }
}

/** The header is read first: the size that it declares bounds everything else. */
function readFrom(descriptor: number, limitBytes: number): StoredObject | ProblemCause {
  const fileBytes = fstatSync(descriptor).size;
  const head = Buffer.alloc(Math.min(HEAD_BYTES, fileBytes));
  readRange(descriptor, head, head.length, 0);
  const start = inflateStart(head);
  if (start === undefined) return 'bad zlib data';
  const header = HEADER.exec(start.toString('latin1', 0, LONGEST_HEADER));
  if (header === null) return 'bad loose object header';
  const [text, type, digits] = header;
  const sizeBytes = Number(digits);
  if (sizeBytes > limitBytes) return 'too large';

  const compressed = Buffer.allocUnsafe(Math.min(fileBytes, 2 * sizeBytes + 1024));
  const length = readRange(descriptor, compressed, compressed.length, 0);
  const whole = inflateExactly(compressed.subarray(0, length), text.length + sizeBytes);
  if (typeof whole === 'string') return whole;
  return { kind: 'object', type: type as ObjectType, bytes: whole.subarray(text.length) };
}

/** What the first bytes of a stream inflate to, incomplete as they are. */
function inflateStart(head: Buffer): Buffer | undefined {
  try {
    return inflateSync(head, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return undefined;
  }
}
