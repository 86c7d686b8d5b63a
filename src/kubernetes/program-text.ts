/**
 * Manifests that programs carry in one line: JSON in a string or a fence, and texts with escapes (`"kind: Secret\n…"`). The
 * object or the string is cut out around the kind of a Secret; a string is read with its escapes undone, and every byte of
 * it leads back to where it was written.
 */

import type { Fragment } from '../core/fragment.ts';
import type { Span } from '../core/location.ts';
import { parseJson } from './json-document.ts';
import { utf8Mapping } from './scalar.ts';
import { quotedText } from './scalar-map.ts';
import { sourceText } from './source-text.ts';

const SECRET_OBJECT = /"kind"\s*:\s*"(?:Secret|SealedSecret)"|"stringData"\s*:/;
const KIND_IN_TEXT =
  /(?:^|\n)[ \t-]*(?:kind: ["']?(?:Secret|SealedSecret)\b|stringData:)|"kind"\s*:\s*"(?:Secret|SealedSecret)"/g;
const ESCAPE = /\\[n"]/;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;
const FURTHEST_BACK = 8192;
const LONGEST_OBJECT = 262_144;
const LONGEST_STRING = 65_536;
const MOST_QUOTES = 20;
const MOST_PIECES = 200;

/** The JSON objects around the marks that are Secrets; disjoint, in order. */
export function secretObjects(bytes: Uint8Array, marks: readonly number[]): Span[] {
  const objects: Span[] = [];
  for (const mark of telling(bytes, marks)) {
    const floor = objects.at(-1)?.end ?? 0;
    const object = mark < floor ? undefined : objectAround(bytes, mark, floor);
    if (object !== undefined) objects.push(object);
  }
  return objects;
}

/** The quoted texts around the marks, escapes undone, each with the marks that stand in it. */
export function escapedTexts(
  fragment: Fragment,
  marks: readonly number[],
): { readonly text: Fragment; readonly marks: readonly number[] }[] {
  const found = [];
  let floor = 0;
  for (const mark of telling(fragment.bytes, marks)) {
    const string = mark < floor ? undefined : stringAround(fragment.bytes, mark, floor);
    if (string === undefined) continue;
    floor = string.end;
    const text = unescapedFragment(fragment, string);
    const content = Buffer.from(text.bytes).toString('latin1');
    const inner = [...content.matchAll(KIND_IN_TEXT)].map(({ index, 0: kind }) => index + kind.search(/["ks]/));
    if (inner.length > 0) found.push({ text, marks: inner });
  }
  return found;
}

const TELLING = /^(?:\\?"?kind\b|Secret\b|stringData\b)/;

/** The marks at which the kind of a Secret stands, in order, as many as are worth the search around them. */
function telling(bytes: Uint8Array, marks: readonly number[]): number[] {
  const at = (mark: number) => Buffer.from(bytes.buffer, bytes.byteOffset + mark, Math.min(12, bytes.length - mark));
  return marks
    .filter((mark) => TELLING.test(at(mark).toString('latin1')))
    .sort((a, b) => a - b)
    .slice(0, MOST_PIECES);
}

/** The object of which the mark is a key or a value. */
function objectAround(bytes: Uint8Array, mark: number, floor: number): Span | undefined {
  const least = Math.max(floor, mark - FURTHEST_BACK);
  let depth = 0;
  let start = mark;
  for (; start >= least; start--) {
    if (bytes[start] === CLOSE) depth++;
    if (bytes[start] === OPEN && --depth < 0) break;
  }
  if (start < least) return undefined;
  const end = objectEnd(bytes, start);
  if (end === undefined || end <= mark) return undefined;
  const { text } = sourceText(bytes, start, end);
  return SECRET_OBJECT.test(text) && parseJson(text) !== undefined ? { start, end } : undefined;
}

/** Offset behind the bracket that closes the object at `start`. */
function objectEnd(bytes: Uint8Array, start: number): number | undefined {
  const limit = Math.min(bytes.length, start + LONGEST_OBJECT);
  let depth = 0;
  let inString = false;
  for (let index = start; index < limit; index++) {
    const byte = bytes[index];
    if (inString && byte === BACKSLASH) index++;
    else if (byte === QUOTE) inString = !inString;
    else if (!inString && byte === OPEN) depth++;
    else if (!inString && byte === CLOSE && --depth === 0) return index + 1;
  }
  return undefined;
}

/** The content of the quoted text on one line, with escapes in it, that the mark stands in. */
function stringAround(bytes: Uint8Array, mark: number, floor: number): Span | undefined {
  let quotes = 0;
  for (let index = mark - 1; index >= Math.max(floor, mark - FURTHEST_BACK) && quotes < MOST_QUOTES; index--) {
    const byte = bytes[index];
    if (byte === LINE_FEED) return undefined;
    if ((byte !== QUOTE && byte !== APOSTROPHE) || isEscaped(bytes, index)) continue;
    quotes++;
    const end = stringEnd(bytes, index + 1, byte);
    if (end === undefined || end <= mark) continue;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + index + 1, end - index - 1).toString('latin1');
    if (ESCAPE.test(text)) return { start: index + 1, end };
  }
  return undefined;
}

function isEscaped(bytes: Uint8Array, index: number): boolean {
  let slashes = 0;
  while (bytes[index - 1 - slashes] === BACKSLASH) slashes++;
  return slashes % 2 === 1;
}

function stringEnd(bytes: Uint8Array, start: number, quote: number): number | undefined {
  const limit = Math.min(bytes.length, start + LONGEST_STRING);
  for (let index = start; index < limit && bytes[index] !== LINE_FEED; index++) {
    if (bytes[index] === BACKSLASH) index++;
    else if (bytes[index] === quote) return index;
  }
  return undefined;
}

function unescapedFragment(fragment: Fragment, { start, end }: Span): Fragment {
  const source = sourceText(fragment.bytes, start, end);
  const { text, map } = quotedText(source.text);
  const toParent = utf8Mapping(text, map, source);
  return {
    ...fragment,
    bytes: Buffer.from(text, 'utf8'),
    role: 'text',
    depth: fragment.depth + 1,
    toBlob: (span) => fragment.toBlob(toParent(span)),
  };
}
