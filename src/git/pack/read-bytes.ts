/**
 * Reads index files into memory that worker threads share, so that an index of hundreds of megabytes exists once however
 * many threads look things up in it.
 */

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Problem, problem } from './problem.ts';

/** All bytes of the file, in shared memory; `unreadable` when the system refuses or memory does not suffice. */
export function readBytes(file: string): Uint8Array | Problem {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(descriptor).size));
    const length = readRange(descriptor, bytes, bytes.length, 0);
    return bytes.subarray(0, length);
  } catch {
    return problem(file, 'unreadable');
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Reads `length` bytes at `position` of the file into the start of `into`; gives how many there were. Throws as node:fs. */
export function readRange(descriptor: number, into: Uint8Array, length: number, position: number): number {
  let done = 0;
  while (done < length) {
    const read = readSync(descriptor, into, done, length - done, position + done);
    if (read === 0) break;
    done += read;
  }
  return done;
}
