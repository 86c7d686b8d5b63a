/**
 * Text spelt character by character in another way (percent-encoding, escapes, hex), written plainly again. Each byte
 * knows which bytes spelt it, so that a secret in the plain text leads back to exactly what stands in the file.
 */

import { isUtf8 } from 'node:buffer';
import type { Fragment } from '../core/fragment.ts';
import type { Span } from '../core/location.ts';
import type { Inflation } from './inflation.ts';

/** Fewer bytes hold no secret and nothing that speaks for one. */
const SHORTEST_TEXT = 12;

/** What stands at a place: so many bytes as written (at least one), and the bytes that they spell (no more than those). */
export interface Spelling {
  readonly width: number;
  readonly bytes: readonly number[];
}

/** The spelling that starts at `index` and ends by `end`; undefined where a byte stands for itself. */
export type SpellingReader = (bytes: Uint8Array, index: number, end: number) => Spelling | undefined;

export interface RespelledText {
  readonly bytes: Uint8Array;
  /** Maps a span of `bytes` to the bytes that spell it. */
  toWritten(span: Span): Span;
}

/**
 * The bytes `[start, end)` with every spelling undone; undefined when there is none. Where the result is no UTF-8,
 * spellings of anything but ASCII stay as written.
 */
export function respellText(bytes: Uint8Array, run: Span, read: SpellingReader): RespelledText | undefined {
  const text = respell(bytes, run, read);
  if (text === undefined || isUtf8(text.bytes)) return text;
  return respell(bytes, run, (...place) => {
    const spelling = read(...place);
    return spelling?.bytes.every((byte) => byte < 0x80) ? spelling : undefined;
  });
}

/** The bytes `[start, end)` with every spelling undone, whatever comes of it; undefined when there is none. */
export function respell(bytes: Uint8Array, run: Span, read: SpellingReader): RespelledText | undefined {
  const most = run.end - run.start;
  if (most < SHORTEST_TEXT) return undefined;
  const plain = Buffer.allocUnsafe(most);
  const starts = new Uint32Array(most);
  const ends = new Uint32Array(most);
  let length = 0;
  let undone = 0;
  const put = (byte: number, start: number, end: number): void => {
    plain[length] = byte;
    starts[length] = start;
    ends[length] = end;
    length++;
  };
  for (let index = run.start; index < run.end; ) {
    const spelling = read(bytes, index, run.end);
    if (spelling === undefined) {
      put(bytes[index] as number, index, index + 1);
      index++;
      continue;
    }
    for (const byte of spelling.bytes) put(byte, index, index + spelling.width);
    index += spelling.width;
    undone++;
  }
  if (undone === 0) return undefined;
  const toWritten = ({ start, end }: Span): Span => {
    const first = start < length ? (starts[start] as number) : run.end;
    return { start: first, end: end > start ? (ends[end - 1] as number) : first };
  };
  return { bytes: plain.subarray(0, length), toWritten };
}

/**
 * The fragment behind a run of `fragment` that spells `text`, one layer deeper; undefined where that is too short to
 * matter, and (counted) when the blob's budget for such text is spent.
 */
export function respelledFragment(
  fragment: Fragment,
  layer: string,
  text: RespelledText,
  inflation: Inflation,
): Fragment | undefined {
  if (text.bytes.length < SHORTEST_TEXT) return undefined;
  if (text.bytes.length > inflation.respelling) {
    inflation.refused++;
    return undefined;
  }
  inflation.respelling -= text.bytes.length;
  return {
    blob: fragment.blob,
    bytes: text.bytes,
    role: 'text',
    trail: [...fragment.trail, layer],
    ...(fragment.keyPath && { keyPath: fragment.keyPath }),
    ...(fragment.resource && { resource: fragment.resource }),
    respelledFrom: { text: fragment, toWritten: text.toWritten },
    depth: fragment.depth + 1,
    toBlob: (span) => fragment.toBlob(text.toWritten(span)),
  };
}

/** The same bytes with the searches of a Buffer. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** True for what secrets are made of, and the blanks around them: printable ASCII, tab, line breaks. */
export function isPlainByte(byte: number): boolean {
  return byte >= 0x20 ? byte < 0x7f : byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

/** The number that `count` hex digits at `index` spell; undefined when there are fewer. */
export function hexNumber(bytes: Uint8Array, index: number, count: number): number | undefined {
  let value = 0;
  for (let at = index; at < index + count; at++) {
    const digit = hexDigit(bytes[at]);
    if (digit === undefined) return undefined;
    value = value * 16 + digit;
  }
  return value;
}

function hexDigit(byte: number | undefined): number | undefined {
  if (byte === undefined || byte < 0x30) return undefined;
  if (byte <= 0x39) return byte - 0x30;
  const letter = (byte | 0x20) - 0x57;
  return letter >= 10 && letter <= 15 ? letter : undefined;
}
