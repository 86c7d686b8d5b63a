/**
 * Text that is not plain UTF-8: a byte order mark, or UTF-16 as Windows tools write it. It is read as UTF-8 from here
 * on, with the way back to the bytes as they stand in the file. Everything else with a NUL near its start is binary,
 * by git's own rule.
 */

import type { Fragment } from '../core/fragment.ts';
import type { Span } from '../core/location.ts';

export type Utf16 = 'utf-16le' | 'utf-16be';

export interface Utf8Text {
  readonly bytes: Uint8Array;
  /** Maps a span of `bytes` to the bytes as written. */
  toSource(span: Span): Span;
}

/** As many bytes as git looks at (`buffer_is_binary` in its xdiff-interface.c). */
const BINARY_PROBE = 8000;

/** True when the bytes are not text: a NUL among the first 8000 bytes, unless they are UTF-16 by their mark. */
export function isBinary(bytes: Uint8Array): boolean {
  if (utf16Mark(bytes) !== undefined) return false;
  return bytes.subarray(0, BINARY_PROBE).indexOf(0) !== -1;
}

/** The fragment as UTF-8 without byte order mark: the same fragment when it already is. */
export function asUtf8(fragment: Fragment): Fragment {
  const { bytes } = fragment;
  const mark = utf16Mark(bytes);
  if (mark === undefined && !hasUtf8Mark(bytes)) return fragment;
  const text = mark === undefined ? withoutUtf8Mark(bytes) : utf16ToUtf8(bytes, mark);
  return { ...fragment, bytes: text.bytes, toBlob: (span) => fragment.toBlob(text.toSource(span)) };
}

/** UTF-16 bytes (with or without byte order mark) as UTF-8. Unpaired surrogates become U+FFFD, and still map back. */
export function utf16ToUtf8(bytes: Uint8Array, encoding: Utf16): Utf8Text {
  const marked = utf16Mark(bytes) === encoding;
  const units = Buffer.from(bytes.subarray(marked ? 2 : 0, bytes.length - (bytes.length % 2)));
  if (encoding === 'utf-16be') units.swap16();
  const text = units.toString('utf16le');
  const skipped = marked ? 2 : 0;
  return {
    bytes: Buffer.from(text, 'utf8'),
    toSource: (span) => {
      const [start, end] = utf16Offsets(text, span);
      return { start: skipped + 2 * start, end: skipped + 2 * end };
    },
  };
}

function withoutUtf8Mark(bytes: Uint8Array): Utf8Text {
  return { bytes: bytes.subarray(3), toSource: (span) => ({ start: span.start + 3, end: span.end + 3 }) };
}

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** A mark alone is not enough: UTF-32LE and other binary files start with FF FE too, and then hold NUL characters. */
function utf16Mark(bytes: Uint8Array): Utf16 | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  if (encoding === undefined) return undefined;
  for (let index = 2; index + 1 < Math.min(bytes.length, BINARY_PROBE); index += 2) {
    if (bytes[index] === 0 && bytes[index + 1] === 0) return undefined;
  }
  return encoding;
}

/** UTF-16 indexes of the characters at the span's start and before its end, both given as UTF-8 byte offsets. */
function utf16Offsets(text: string, span: Span): [number, number] {
  let byte = 0;
  let index = 0;
  let start: number | undefined;
  while (index < text.length && byte < span.end) {
    if (start === undefined && byte >= span.start) start = index;
    const code = text.codePointAt(index) as number;
    const width = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (start === undefined && byte + width > span.start) start = index;
    byte += width;
    index += width === 4 ? 2 : 1;
  }
  return [start ?? index, index];
}
