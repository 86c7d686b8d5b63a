/**
 * Inflates one object of a known size. The declared size bounds the output, and what deflate can do at most bounds the
 * declared size, so that neither a bomb nor a lying header costs memory.
 */

import { inflateSync } from 'node:zlib';
import { systemCode } from '../system-error.ts';
import type { ProblemCause } from './problem.ts';

/** Deflate cannot do better: 258 bytes from two bits. https://zlib.net/zlib_tech.html */
const BEST_RATIO = 1032;
const SMALLEST_OUTPUT = 64; // what node:zlib accepts as chunkSize

/** The `sizeBytes` bytes that `compressed` begins with as a zlib stream, or why there are not exactly so many. */
export function inflateExactly(compressed: Uint8Array, sizeBytes: number): Buffer | ProblemCause {
  if (sizeBytes > compressed.length * BEST_RATIO) return 'declared size is impossible';
  try {
    // One output buffer of the right size, with room for a byte too many, is what makes this fast.
    const bytes = inflateSync(compressed, {
      chunkSize: Math.max(SMALLEST_OUTPUT, sizeBytes + 1),
      maxOutputLength: Math.max(1, sizeBytes),
    });
    return bytes.length === sizeBytes ? bytes : 'size differs from the declared one';
  } catch (error) {
    if (systemCode(error) === 'ERR_BUFFER_TOO_LARGE') return 'size differs from the declared one';
    return error instanceof RangeError ? 'too large' : 'bad zlib data'; // more than node can hold in one buffer
  }
}
