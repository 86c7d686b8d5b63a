/**
 * Cuts a stream into its YAML documents without parsing: a line that starts with `---` begins the next one. Inside a
 * document no scalar can hold such a line, so the cut is safe, and only documents worth reading are parsed.
 */

import type { Span } from '../core/location.ts';

const LINE_FEED = 0x0a;
const DASH = 0x2d;
const AFTER_MARKER: ReadonlySet<number | undefined> = new Set([undefined, 0x20, 0x09, 0x0a, 0x0d]);

/** The documents of the stream as byte spans, in order, covering all of it. */
export function splitDocuments(bytes: Uint8Array): Span[] {
  const documents: Span[] = [];
  let start = 0;
  for (let line = bytes.indexOf(LINE_FEED) + 1; line > 0; line = bytes.indexOf(LINE_FEED, line) + 1) {
    if (!isMarker(bytes, line)) continue;
    documents.push({ start, end: line });
    start = line;
  }
  documents.push({ start, end: bytes.length });
  return documents;
}

/** The documents in which at least one mark stands, with their number in the stream (from 1). Marks in any order. */
export function markedDocuments(
  documents: readonly Span[],
  marks: readonly number[],
): { readonly span: Span; readonly number: number }[] {
  const sorted = Float64Array.from(marks).sort();
  const marked = [];
  let next = 0;
  for (const [index, span] of documents.entries()) {
    while (next < sorted.length && (sorted[next] as number) < span.start) next++;
    if (next < sorted.length && (sorted[next] as number) < span.end) marked.push({ span, number: index + 1 });
  }
  return marked;
}

/** Number of the line (from 1) that byte `offset` stands on. */
export function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (
    let index = bytes.indexOf(LINE_FEED);
    index !== -1 && index < offset;
    index = bytes.indexOf(LINE_FEED, index + 1)
  ) {
    line++;
  }
  return line;
}

function isMarker(bytes: Uint8Array, line: number): boolean {
  const dashes = bytes[line] === DASH && bytes[line + 1] === DASH && bytes[line + 2] === DASH;
  return dashes && AFTER_MARKER.has(bytes[line + 3]);
}
