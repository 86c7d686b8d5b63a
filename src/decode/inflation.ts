/**
 * Decompression under a budget: a kilobyte can claim to hold a gigabyte, and a file can hold many of them. One budget is
 * shared by everything decoded in a blob; what it refuses is counted, so that the scan can say so.
 */

import { gunzipSync } from 'node:zlib';

/** What may still be decoded in one blob, in bytes, and how often more was asked for. */
export interface Inflation {
  /** Of decompressed text. */
  left: number;
  /** Of text whose spelling is undone: layers of it can share their bytes, so each layer must not cost as much again. */
  respelling: number;
  refused: number;
  /** The most that one compressed text may grow to. */
  readonly mostOfOne: number;
}

/** Compressed text of people's making shrinks to a tenth; zeros shrink to a thousandth. */
const HIGHEST_RATIO = 200;
const MOST_OF_ONE = 8 * 1024 * 1024;
const MOST_OF_BLOB = 4 * MOST_OF_ONE;
const MOST_OF_ARCHIVE = 64 * 1024 * 1024;
const MOST_RESPELLED = 64 * 1024 * 1024;

/** A fresh budget for the encoded texts of one blob. */
export function newInflation(): Inflation {
  return { left: MOST_OF_BLOB, respelling: MOST_RESPELLED, refused: 0, mostOfOne: MOST_OF_ONE };
}

/** A fresh budget for a blob that is compressed as a whole, and what is packed inside it. */
export function newArchiveInflation(): Inflation {
  return { left: MOST_OF_ARCHIVE, respelling: 0, refused: 0, mostOfOne: MOST_OF_ARCHIVE };
}

/** True for the first bytes of gzip (RFC 1952) with its one compression method. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/** The text behind gzip (RFC 1952), or undefined when it is broken or over the budget (which is then counted). */
export function gunzip(bytes: Uint8Array, inflation: Inflation): Uint8Array | undefined {
  const most = Math.min(bytes.length * HIGHEST_RATIO, inflation.mostOfOne, inflation.left);
  if (most <= 0) {
    inflation.refused++;
    return undefined;
  }
  try {
    const text = gunzipSync(bytes, { maxOutputLength: most });
    inflation.left -= text.length;
    return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      inflation.refused++;
      inflation.left -= most;
    }
    return undefined; // Broken: noise that starts like gzip.
  }
}
