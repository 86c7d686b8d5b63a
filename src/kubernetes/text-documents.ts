/**
 * Documents inside other texts: a Secret in a Markdown fence, in a heredoc of a script, in a string of a program. They are
 * looked for only where the kind of a Secret begins a line, so ordinary text costs nothing; around that line the document
 * is what stands at its indentation or deeper and reads like YAML.
 */

import type { Fragment } from '../core/fragment.ts';
import type { Span } from '../core/location.ts';

const LINE_FEED = 0x0a;
const KEYS: readonly Buffer[] = ['kind:', 'stringData:'].map((key) => Buffer.from(key));
/** The line of a kind: indentation, perhaps code up to the quote that opens the text, the key. */
const KIND_LINE =
  /^(?<indent>[ \t]*)(?<code>[^\n]*["'`])?(?:kind: ["']?(?:Secret|SealedSecret)["']?\s*(?:#.*)?|stringData:\s*)$/;
/** A line of a mapping or a list at its outermost level; a line of nothing but a template action. */
const BLOCK_LINE = /^(?:["']?[\w./-]+["']?:(?:\s|$)|-(?:\s|$)|#|\{[{%].*[}%]\}\s*$)/;
const CLOSING = /["'`]+[\s)\];,+]*$/;
const LONGEST_CODE = 256;
const LONGEST_LINE = 2000;
const MOST_LINES = 400;
const MOST_DOCUMENTS = 200;

/** The documents around those of the marks (byte offsets) at which the kind of a Secret stands; disjoint, in order. */
export function textDocuments(bytes: Uint8Array, marks: readonly number[]): Span[] {
  const documents: Span[] = [];
  const kinds = marks.filter((mark) => KEYS.some((key) => standsAt(bytes, mark, key)));
  for (const mark of kinds.sort((a, b) => a - b)) {
    if (documents.length === MOST_DOCUMENTS) break;
    const floor = documents.at(-1)?.end ?? 0;
    const document = mark < floor ? undefined : documentAround(bytes, mark, floor);
    if (document !== undefined) documents.push(document);
  }
  return documents;
}

const SHORTEST_REAL = 8;
const REAL = [/[a-z]/, /[A-Z]/, /\d/];

/**
 * A value of such a document. Texts show manifests more often than they deploy them, and write words for secrets, so
 * the place of a value alone says too little there: what does not look random is left to the rules for tokens.
 */
export function asExample(value: Fragment): Fragment {
  if (value.role !== 'secret-value') return value;
  const written = Buffer.from(value.bytes).toString('latin1');
  const decoded = value.encoding === 'base64' ? Buffer.from(written, 'base64').toString('latin1') : written;
  const isReal = decoded.length >= SHORTEST_REAL && REAL.every((set) => set.test(decoded));
  return isReal ? value : { ...value, role: 'text' };
}

function standsAt(bytes: Uint8Array, offset: number, word: Uint8Array): boolean {
  return word.every((byte, index) => bytes[offset + index] === byte);
}

function documentAround(bytes: Uint8Array, mark: number, floor: number): Span | undefined {
  const before = Math.max(floor, mark - LONGEST_CODE);
  const lineStart = bytes.subarray(before, mark).lastIndexOf(LINE_FEED) + 1 + before;
  const line = { start: lineStart, text: textAt(bytes, lineStart) };
  const { indent, code } = KIND_LINE.exec(line.text)?.groups ?? {};
  if (indent === undefined) return undefined;
  // Behind an opening quote the text begins at the quote, and goes on without the indentation of the code.
  if (code !== undefined) return { start: mark, end: endBelow(bytes, lineEnd(bytes, mark), '') };
  let { start } = line;
  for (let step = 0; step < MOST_LINES && start > floor; step++) {
    const above = bytes.subarray(floor, start - 1).lastIndexOf(LINE_FEED) + 1 + floor;
    if (!belongs(textAt(bytes, above), indent)) break;
    start = above;
  }
  return { start, end: endBelow(bytes, lineEnd(bytes, mark), indent) };
}

/** Where the document ends whose line ends at `from`: before the quote that closes the text, or with its last line. */
function endBelow(bytes: Uint8Array, from: number, indent: string): number {
  let end = from;
  for (let step = 0; step < MOST_LINES && end + 1 < bytes.length; step++) {
    const text = textAt(bytes, end + 1);
    if (!belongs(text, indent)) break;
    const closing = CLOSING.exec(text);
    if (closing !== null && hasLoneQuote(text)) return end + 1 + closing.index;
    end = lineEnd(bytes, end + 1);
  }
  return end;
}

/** Blank, deeper than the document, or a line of it. */
function belongs(text: string, indent: string): boolean {
  if (text.trim() === '') return true;
  return (
    text.startsWith(indent) && (/^[ \t]/.test(text.slice(indent.length)) || BLOCK_LINE.test(text.slice(indent.length)))
  );
}

/** True when a quote closes on this line that opened on another. */
function hasLoneQuote(text: string): boolean {
  return ['"', "'", '`'].some((quote) => text.split(quote).length % 2 === 0);
}

function lineEnd(bytes: Uint8Array, from: number): number {
  const feed = bytes.indexOf(LINE_FEED, from);
  return feed === -1 ? bytes.length : feed;
}

/** The line that starts at `start`, one character a byte, cut where it is very long. */
function textAt(bytes: Uint8Array, start: number): string {
  const end = Math.min(lineEnd(bytes, start), start + LONGEST_LINE);
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start)
    .toString('latin1')
    .replace(/\r$/, '');
}
