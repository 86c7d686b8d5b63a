/** Byte offsets of a text as lines and columns for people. Built only for texts that have something to report. */

import type { Location, Point, Span } from './location.ts';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Lines end at LF; a CR before it belongs to the terminator, not to the line. */
export class LineIndex {
  readonly #bytes: Buffer;
  readonly #starts: readonly number[];
  /** The place asked for last: on a giant line, the next one is counted on from here. */
  #last = { line: 0, offset: 0, column: 1 };

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const starts = [0];
    for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  /** The place of a byte offset: line from 1, column from 1 in UTF-16 units. */
  point(offset: number): Point {
    const line = this.line(offset);
    const last = this.#last;
    const isBehind = last.line === line && last.offset <= offset;
    const from = isBehind ? last : { offset: this.#starts[line - 1] as number, column: 1 };
    const column = from.column + this.#bytes.toString('utf8', from.offset, offset).length;
    // Not inside a character: its parts do not count as the whole does.
    if (((this.#bytes[offset] ?? 0) & 0xc0) !== 0x80) this.#last = { line, offset, column };
    return { line, column };
  }

  /** The place of a span of bytes in the file `path`. */
  location(path: string, { start, end }: Span): Location {
    const points = { start: this.point(start), end: this.point(end) };
    const byteColumns = { start: this.#byteColumn(start, points.start), end: this.#byteColumn(end, points.end) };
    return { path, ...points, byteColumns };
  }

  /** Bytes of line `line` (from 1) without its terminator; empty behind the last line. */
  lineSpan(line: number): Span {
    const start = this.#starts[line - 1];
    if (start === undefined) return { start: this.#bytes.length, end: this.#bytes.length };
    let end = (this.#starts[line] ?? this.#bytes.length + 1) - 1;
    if (end > start && this.#bytes[end - 1] === CARRIAGE_RETURN) end--;
    return { start, end };
  }

  /** The text of a span of bytes. */
  text({ start, end }: Span): string {
    return this.#bytes.toString('utf8', start, end);
  }

  #byteColumn(offset: number, { line }: Point): number {
    return offset - (this.#starts[line - 1] as number) + 1;
  }

  /** The line (from 1) of a byte offset. */
  line(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}
