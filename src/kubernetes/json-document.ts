/**
 * JSON (RFC 8259) with positions. Most large documents are JSON, which the YAML parser reads twenty times slower; and
 * `kubectl get -o json` dumps hold one object after the other, which YAML does not allow at all.
 */

import type { DocumentNode, MapEntry, ScalarNode } from './node.ts';

const DEEPEST = 100;
const BLANKS = /[ \t\r\n\ufeff]*/y;
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** The values of a text of one or more JSON documents; undefined when it is not JSON, or nests over 100 levels. */
export function parseJson(text: string): DocumentNode[] | undefined {
  const cursor: Cursor = { text, at: 0 };
  const values: DocumentNode[] = [];
  skip(cursor, BLANKS);
  while (cursor.at < text.length) {
    const value = readValue(cursor, 0);
    if (value === undefined) return undefined;
    values.push(value);
    skip(cursor, BLANKS);
  }
  return values;
}

interface Cursor {
  readonly text: string;
  at: number;
}

function readValue(cursor: Cursor, depth: number): DocumentNode | undefined {
  if (depth > DEEPEST) return undefined;
  switch (cursor.text.charAt(cursor.at)) {
    case '{':
      return readMap(cursor, depth);
    case '[':
      return readSequence(cursor, depth);
    case '"':
      return readString(cursor);
    default:
      return readWord(cursor);
  }
}

function readMap(cursor: Cursor, depth: number): DocumentNode | undefined {
  const start = cursor.at;
  const entries: MapEntry[] = [];
  cursor.at++;
  for (let separator = nextSign(cursor); separator !== '}'; separator = nextSign(cursor)) {
    if (entries.length > 0 && !take(cursor, ',')) return undefined;
    skip(cursor, BLANKS);
    const key = readString(cursor);
    skip(cursor, BLANKS);
    if (key === undefined || !take(cursor, ':')) return undefined;
    skip(cursor, BLANKS);
    const value = readValue(cursor, depth + 1);
    if (value === undefined) return undefined;
    entries.push({ key: key.text, value });
  }
  cursor.at++;
  return { type: 'map', entries, start, end: cursor.at };
}

function readSequence(cursor: Cursor, depth: number): DocumentNode | undefined {
  const start = cursor.at;
  const items: DocumentNode[] = [];
  cursor.at++;
  for (let separator = nextSign(cursor); separator !== ']'; separator = nextSign(cursor)) {
    if (items.length > 0 && !take(cursor, ',')) return undefined;
    skip(cursor, BLANKS);
    const value = readValue(cursor, depth + 1);
    if (value === undefined) return undefined;
    items.push(value);
  }
  cursor.at++;
  return { type: 'sequence', items, start, end: cursor.at };
}

function readString(cursor: Cursor): ScalarNode | undefined {
  const start = cursor.at;
  const end = stringEnd(cursor.text, start);
  if (end === undefined) return undefined;
  const written = cursor.text.slice(start, end);
  const text = written.includes('\\') ? unescaped(written) : written.slice(1, -1);
  if (text === undefined) return undefined;
  cursor.at = end;
  return { type: 'scalar', style: 'double', text, start, end };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;

/** Index after the closing quote. A loop, since a pattern would keep a way back for every one of a million characters. */
function stringEnd(text: string, start: number): number | undefined {
  if (text.charCodeAt(start) !== QUOTE) return undefined;
  for (let index = start + 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) return index + 1;
    if (code === BACKSLASH) index++;
    else if (code < FIRST_PRINTABLE) return undefined;
  }
  return undefined;
}

function unescaped(written: string): string | undefined {
  try {
    return JSON.parse(written) as string;
  } catch {
    return undefined; // An escape that JSON does not know: the text is not JSON.
  }
}

function readWord(cursor: Cursor): ScalarNode | undefined {
  const start = cursor.at;
  if (!skip(cursor, WORD)) return undefined;
  return { type: 'scalar', style: 'plain', text: cursor.text.slice(start, cursor.at), start, end: cursor.at };
}

/** The next character that is not blank; the cursor stands on it. */
function nextSign(cursor: Cursor): string {
  skip(cursor, BLANKS);
  return cursor.text.charAt(cursor.at);
}

function take(cursor: Cursor, sign: string): boolean {
  if (cursor.text.charAt(cursor.at) !== sign) return false;
  cursor.at++;
  return true;
}

/** Moves over what the sticky pattern matches; false when that is nothing. */
function skip(cursor: Cursor, pattern: RegExp): boolean {
  pattern.lastIndex = cursor.at;
  if (!pattern.test(cursor.text)) return false;
  const moved = pattern.lastIndex > cursor.at;
  cursor.at = pattern.lastIndex;
  return moved;
}
