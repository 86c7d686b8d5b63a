/**
 * A path as git and the file system store it: bytes, which need not be UTF-8. Held in a string of one character a byte
 * (latin1), so that it sorts in byte order, can be a map's key, and always leads back to the very file.
 */

import { isUtf8 } from 'node:buffer';

export type BytePath = string;

const ASCII = /^[\x00-\x7f]*$/;

/** The byte path of a path written as text. */
export function bytePath(text: string): BytePath {
  return ASCII.test(text) ? text : Buffer.from(text, 'utf8').toString('latin1');
}

/** The path for people: UTF-8, with U+FFFD for bytes that are not. */
export function pathText(path: BytePath): string {
  return ASCII.test(path) ? path : Buffer.from(path, 'latin1').toString('utf8');
}

/** The path for node:fs: text where that is exact, else bytes. */
export function fileName(path: BytePath): string | Buffer {
  if (ASCII.test(path)) return path;
  const bytes = Buffer.from(path, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : bytes;
}
