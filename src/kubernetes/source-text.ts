/** The text of a document and the way from its UTF-16 indexes (which parsers count) to bytes (which spans count). */

import { isAscii, isUtf8 } from 'node:buffer';

export interface SourceText {
  readonly text: string;
  /** Byte offset in the fragment of the UTF-16 index. Exact for every index, also between two halves of a pair. */
  toByte(index: number): number;
}

/** Reads bytes `[start, end)` of a fragment. Bytes that are not UTF-8 are read one character a byte, so offsets hold. */
export function sourceText(bytes: Uint8Array, start: number, end: number): SourceText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
  if (isAscii(buffer) || !isUtf8(buffer)) {
    return { text: buffer.toString('latin1'), toByte: (index) => start + index };
  }
  const text = buffer.toString('utf8');
  let offsets: Uint32Array | undefined;
  return {
    text,
    toByte: (index) => {
      offsets ??= byteOffsets(text);
      return start + (offsets[index] as number);
    },
  };
}

/** Byte offset of every UTF-16 index, the end included. The second half of a pair has the offset of the whole. */
function byteOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let byte = 0;
  for (let index = 0; index < text.length; index++) {
    offsets[index] = byte;
    const code = text.codePointAt(index) as number;
    if (code >= 0x10000) offsets[++index] = byte;
    byte += utf8Width(code);
  }
  offsets[text.length] = byte;
  return offsets;
}

/** Bytes that a code point takes in UTF-8; a lone surrogate is written as U+FFFD, which takes three as well. */
export function utf8Width(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
