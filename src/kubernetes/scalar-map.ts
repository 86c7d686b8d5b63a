/**
 * The way from a scalar's value back to its source: which characters as written gave which characters of the value.
 * Escapes, doubled quotes, folded lines and stripped indentation are undone piece by piece; a map is only given out when
 * its pieces put together are the value that the parser read, so no span can point at the wrong text.
 */

import type { ScalarNode } from './node.ts';

/** A piece of the value. Pieces of equal lengths map character by character; others only as a whole. */
interface Piece {
  readonly value: number;
  readonly source: number;
  readonly valueLength: number;
  readonly sourceLength: number;
}

export interface ScalarMap {
  /** Source range (UTF-16, half-open) of the value's UTF-16 range. */
  toSource(start: number, end: number): [number, number];
}

/** The map of a scalar in its source, or undefined where only the scalar as a whole can be pointed at (folded blocks). */
export function scalarMap(source: string, scalar: ScalarNode): ScalarMap | undefined {
  const tracer = new Tracer(source);
  switch (scalar.style) {
    case 'plain':
      traceFolded(tracer, scalar.start, scalar.end, undefined);
      break;
    case 'single':
      traceFolded(tracer, scalar.start + 1, scalar.end - 1, traceDoubledQuote);
      break;
    case 'double':
      traceFolded(tracer, scalar.start + 1, scalar.end - 1, traceEscape);
      break;
    case 'literal':
      traceLiteral(tracer, scalar);
      break;
    case 'folded':
      return undefined;
  }
  return tracer.text.startsWith(scalar.text) ? tracer.map() : undefined;
}

/** A text between quotes with its escapes undone, and its map. Escapes that are not known stay as they are written. */
export function quotedText(source: string): { readonly text: string; readonly map: ScalarMap } {
  const tracer = new Tracer(source);
  traceFolded(tracer, 0, source.length, traceEscape);
  return { text: tracer.text, map: tracer.map() };
}

/** Collects the value piece by piece. */
class Tracer {
  readonly source: string;
  readonly #pieces: Piece[] = [];
  #parts: string[] = [];
  #length = 0;

  constructor(source: string) {
    this.source = source;
  }

  get text(): string {
    return this.#parts.join('');
  }

  /** `value` came from source `[start, end)`. */
  add(value: string, start: number, end: number): void {
    if (value === '' && start === end) return;
    this.#pieces.push({ value: this.#length, source: start, valueLength: value.length, sourceLength: end - start });
    this.#parts.push(value);
    this.#length += value.length;
  }

  /** Source `[start, end)` stands in the value as it is. */
  copy(start: number, end: number): void {
    this.add(this.source.slice(start, end), start, end);
  }

  map(): ScalarMap {
    const pieces = this.#pieces.filter((piece) => piece.valueLength > 0);
    return {
      toSource: (start, end) => {
        const first = pieceAt(pieces, start);
        const last = pieceAt(pieces, Math.max(start, end - 1));
        if (first === undefined || last === undefined) return [0, 0];
        const sourceStart = isExact(first) ? first.source + start - first.value : first.source;
        const sourceEnd = isExact(last) ? last.source + end - last.value : last.source + last.sourceLength;
        return [sourceStart, Math.max(sourceStart, sourceEnd)];
      },
    };
  }
}

function isExact(piece: Piece): boolean {
  return piece.valueLength === piece.sourceLength;
}

/** The piece that holds the value's character `index`; the last one for the end of the value. */
function pieceAt(pieces: readonly Piece[], index: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).value <= index) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** Reads an escape at `index` when one stands there, and gives the index after it. */
type EscapeReader = (tracer: Tracer, index: number, end: number) => number | undefined;

/** Flow scalars: text as written, escapes, and line breaks folded (YAML 1.2.2 section 7.3). */
function traceFolded(tracer: Tracer, start: number, end: number, readEscape: EscapeReader | undefined): void {
  const { source } = tracer;
  let copied = start;
  let index = start;
  while (index < end) {
    const character = source.charAt(index);
    const isBreak = character === '\n' || (character === '\r' && source.charAt(index + 1) === '\n');
    if (isBreak) {
      tracer.copy(copied, trimmedEnd(source, copied, index));
      index = traceFold(tracer, index, end);
      copied = index;
      continue;
    }
    const isEscape = readEscape !== undefined && (character === '\\' || character === "'");
    if (isEscape) tracer.copy(copied, index);
    const after = isEscape ? readEscape(tracer, index, end) : undefined;
    if (isEscape) copied = after ?? index;
    index = after ?? index + 1;
  }
  tracer.copy(copied, end);
}

function trimmedEnd(source: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && (source.charAt(trimmed - 1) === ' ' || source.charAt(trimmed - 1) === '\t')) trimmed--;
  return trimmed;
}

/** One line break is a blank; more of them are one less. Blanks around them go. */
function traceFold(tracer: Tracer, start: number, end: number): number {
  let breaks = 0;
  let index = start;
  while (index < end && /[ \t\r\n]/.test(tracer.source.charAt(index))) {
    if (tracer.source.charAt(index) === '\n') breaks++;
    index++;
  }
  tracer.add(breaks > 1 ? '\n'.repeat(breaks - 1) : ' ', start, index);
  return index;
}

function traceDoubledQuote(tracer: Tracer, index: number): number | undefined {
  if (tracer.source.charAt(index) !== "'" || tracer.source.charAt(index + 1) !== "'") return undefined;
  tracer.add("'", index, index + 2);
  return index + 2;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};
const CODE_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const LAST_CODE_POINT = 0x10ffff;

/** YAML 1.2.2 section 5.7; JSON's escapes are among them. */
function traceEscape(tracer: Tracer, index: number, end: number): number | undefined {
  const { source } = tracer;
  if (source.charAt(index) !== '\\') return undefined;
  const letter = source.charAt(index + 1);
  const simple = ESCAPES[letter];
  if (simple !== undefined) {
    tracer.add(simple, index, index + 2);
    return index + 2;
  }
  const lineEnd = /\r?\n[ \t]*/y;
  lineEnd.lastIndex = index + 1;
  if (lineEnd.test(source)) {
    tracer.add('', index, Math.min(lineEnd.lastIndex, end));
    return Math.min(lineEnd.lastIndex, end);
  }
  const length = CODE_LENGTHS[letter];
  if (length === undefined) return undefined;
  const code = Number.parseInt(source.slice(index + 2, index + 2 + length), 16);
  if (!(code <= LAST_CODE_POINT)) return undefined;
  tracer.add(String.fromCodePoint(code), index, index + 2 + length);
  return index + 2 + length;
}

/** Literal blocks: each line without its indentation; the line break is the one character that follows it. */
function traceLiteral(tracer: Tracer, scalar: ScalarNode): void {
  const { source } = tracer;
  const indent = literalIndent(source, scalar);
  let line = source.indexOf('\n', scalar.start) + 1;
  while (line > 0 && line < scalar.end) {
    const feed = source.indexOf('\n', line);
    const next = feed === -1 ? scalar.end : Math.min(feed + 1, scalar.end);
    let end = feed === -1 || feed >= scalar.end ? scalar.end : feed;
    if (source.charAt(end - 1) === '\r' && end > line) end--;
    let start = line;
    while (start < end && start - line < indent && source.charAt(start) === ' ') start++;
    tracer.copy(start, end);
    tracer.add('\n', end, Math.max(next, end));
    line = feed === -1 ? scalar.end : feed + 1;
  }
}

/** Columns of indentation that were stripped: what the first line with text has more in the source than in the value. */
function literalIndent(source: string, scalar: ScalarNode): number {
  const written = /\n([ \t]*)[^ \t\r\n]/.exec(source.slice(scalar.start, scalar.end))?.[1] ?? '';
  const kept = /(?:^|\n)([ \t]*)[^ \t\r\n]/.exec(scalar.text)?.[1] ?? '';
  return Math.max(0, written.length - kept.length);
}
