/**
 * A scalar of a document as a fragment: its bytes are the value, decoded and folded, and every span of them leads back
 * to exactly the bytes that wrote it. The way back is worked out only when somebody asks, since most values are clean.
 */

import type { Fragment } from '../core/fragment.ts';
import type { Span } from '../core/location.ts';
import type { ScalarNode } from './node.ts';
import { type ScalarMap, scalarMap } from './scalar-map.ts';
import { type SourceText, utf8Width } from './source-text.ts';

/** A fragment's bytes and the way from them to the bytes of the fragment that holds the document. */
export interface ScalarBytes {
  readonly bytes: Uint8Array;
  toParent(span: Span): Span;
}

/** Value bytes of `scalar`, which stands in `source`, which stands in `parent`. */
export function scalarBytes(parent: Fragment, source: SourceText, scalar: ScalarNode): ScalarBytes {
  const quoted = scalar.style === 'single' || scalar.style === 'double' ? 1 : 0;
  const start = scalar.start + quoted;
  const end = scalar.end - quoted;
  if (end - start === scalar.text.length && source.text.startsWith(scalar.text, start)) {
    return writtenBytes(parent, source, start, end);
  }
  return { bytes: Buffer.from(scalar.text, 'utf8'), toParent: mapping(source, scalar) };
}

/** Value that stands in the source as it is: the same bytes, shifted. UTF-16 indexes `start` and `end` of the source. */
export function writtenBytes(parent: Fragment, source: SourceText, start: number, end: number): ScalarBytes {
  const first = source.toByte(start);
  return {
    bytes: parent.bytes.subarray(first, source.toByte(end)),
    toParent: (span) => ({ start: first + span.start, end: first + span.end }),
  };
}

/** The node as written, quotes and block header included, line breaks at its end left out; in bytes of the parent. */
export function writtenSpan(source: SourceText, node: { readonly start: number; readonly end: number }): Span {
  let { end } = node;
  while (end > node.start && BLANK.has(source.text.charAt(end - 1))) end--;
  return { start: source.toByte(node.start), end: source.toByte(end) };
}

const BLANK: ReadonlySet<string> = new Set([' ', '\t', '\r', '\n']);

function mapping(source: SourceText, scalar: ScalarNode): (span: Span) => Span {
  return (span) => {
    const map = scalarMap(source.text, scalar);
    return map === undefined ? writtenSpan(source, scalar) : utf8Mapping(scalar.text, map, source)(span);
  };
}

/** From bytes of a value to bytes of the fragment that it was written in. */
export function utf8Mapping(text: string, map: ScalarMap, source: SourceText): (span: Span) => Span {
  return (span) => {
    const [start, end] = utf16Range(text, span);
    const [sourceStart, sourceEnd] = map.toSource(start, end);
    return { start: source.toByte(sourceStart), end: source.toByte(sourceEnd) };
  };
}

/** UTF-16 range of the characters that UTF-8 byte span touches. */
function utf16Range(text: string, span: Span): [number, number] {
  let byte = 0;
  let index = 0;
  let start: number | undefined;
  while (index < text.length && (byte < span.end || start === undefined)) {
    const code = text.codePointAt(index) as number;
    const width = utf8Width(code);
    if (start === undefined && byte + width > span.start) {
      start = index;
      if (byte >= span.end) break;
    }
    byte += width;
    index += code >= 0x10000 ? 2 : 1;
  }
  return [start ?? index, Math.max(index, start ?? index)];
}
