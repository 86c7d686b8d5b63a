/** Where something stands: byte spans inside a fragment or blob, and line/column places for people. */

/** A half-open run of bytes `[start, end)`, 0-based. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a text: line from 1, column from 1 in UTF-16 units (as SARIF and editors count). */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** Where a finding stands in a file; `end` is exclusive. `path` is relative to the repository root, with `/`. */
export interface Location {
  readonly path: string;
  readonly start: Point;
  readonly end: Point;
  /** The columns of both points in UTF-8 bytes, from 1, for formats that count so. */
  readonly byteColumns?: { readonly start: number; readonly end: number };
}

/** True when the two spans share at least one byte. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
