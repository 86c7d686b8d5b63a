/**
 * HCL, the language of Terraform and OpenTofu, with positions: blocks become maps under their type and labels, as in its
 * JSON form. Only literals are values; an expression that would have to be evaluated is passed over. One pass, nothing is
 * ever read twice but the inside of a call, and what cannot be understood ends at its line.
 */

import { HclCursor } from './hcl-cursor.ts';
import type { DocumentNode, MapEntry, MapNode } from './node.ts';

const DEEPEST = 50;
/** Functions that give their argument back, as far as secrets are concerned. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'base64encode',
  'jsonencode',
  'merge',
  'nonsensitive',
  'sensitive',
  'tolist',
  'tomap',
  'toset',
  'yamlencode',
]);

/** The file's body as a map. Blocks of one type are entries of one name, one after the other. Never throws on content. */
export function parseHcl(text: string): MapNode {
  const cursor = new HclCursor(text);
  const entries: MapEntry[] = [];
  while (cursor.at < text.length) {
    // A bracket too many closes nothing: the file goes on behind it.
    entries.push(...readBody(cursor, 0));
    cursor.at++;
  }
  return { type: 'map', entries, start: 0, end: text.length };
}

/** Attributes and blocks up to the closing bracket or the end; the cursor stands there. Objects are read alike. */
function readBody(cursor: HclCursor, depth: number): MapEntry[] {
  const entries: MapEntry[] = [];
  for (let sign = cursor.nextSign(); sign !== '' && !'}])'.includes(sign); sign = cursor.nextSign()) {
    const before = cursor.at;
    const entry = readEntry(cursor, depth);
    if (entry !== undefined) entries.push(entry);
    if (cursor.at === before) cursor.at++;
  }
  return entries;
}

function readEntry(cursor: HclCursor, depth: number): MapEntry | undefined {
  const key = cursor.readKey();
  if (key === undefined) {
    cursor.skipExpression();
    return undefined;
  }
  cursor.skipBlanks();
  if (cursor.takeOperator()) {
    const value = readExpression(cursor, depth + 1);
    return value && { key, value };
  }
  const labels: string[] = [];
  for (let label = cursor.readKey(); label !== undefined; label = cursor.readKey()) {
    labels.push(label);
    cursor.skipBlanks();
  }
  if (cursor.sign !== '{' || labels.length > 3) {
    cursor.skipExpression();
    return undefined;
  }
  const body = readMap(cursor, depth + 1);
  return body && { key, value: labels.reduceRight((below, label) => mapOf(label, below), body) };
}

function mapOf(key: string, value: DocumentNode): DocumentNode {
  return { type: 'map', entries: [{ key, value }], start: value.start, end: value.end };
}

/** The literal that stands here, unless operators make something else of it; the cursor moves behind the expression. */
function readExpression(cursor: HclCursor, depth: number): DocumentNode | undefined {
  cursor.skipBlanks();
  const value = readLiteral(cursor, depth);
  const isWhole = cursor.isAtEndOfExpression();
  if (!isWhole) cursor.skipExpression();
  return isWhole ? value : undefined;
}

function readLiteral(cursor: HclCursor, depth: number): DocumentNode | undefined {
  switch (cursor.sign) {
    case '"':
      return cursor.readString();
    case '<':
      return cursor.readHeredoc();
    case '{':
      return readMap(cursor, depth);
    case '[':
      return readSequence(cursor, depth);
    default:
      return readCall(cursor, depth) ?? cursor.readNumber();
  }
}

/** An object or a block's body; `{ for … }` makes entries that nobody has written. */
function readMap(cursor: HclCursor, depth: number): DocumentNode | undefined {
  const start = cursor.at;
  if (depth > DEEPEST || cursor.startsComprehension()) return cursor.skipBrackets();
  cursor.at++;
  const entries = readBody(cursor, depth);
  cursor.at++;
  return { type: 'map', entries, start, end: cursor.at };
}

function readSequence(cursor: HclCursor, depth: number): DocumentNode | undefined {
  const start = cursor.at;
  if (depth > DEEPEST || cursor.startsComprehension()) return cursor.skipBrackets();
  cursor.at++;
  const items = readItems(cursor, depth);
  return { type: 'sequence', items, start, end: cursor.at };
}

/** Expressions between commas, and the bracket behind them. What is no literal leaves no item. */
function readItems(cursor: HclCursor, depth: number): DocumentNode[] {
  const items: DocumentNode[] = [];
  for (let sign = cursor.nextSign(); sign !== '' && !'}])'.includes(sign); sign = cursor.nextSign()) {
    const before = cursor.at;
    const item = readExpression(cursor, depth + 1);
    if (item !== undefined) items.push(item);
    if (cursor.at === before) cursor.at++;
  }
  cursor.at++;
  return items;
}

/** `jsonencode({…})` is the object; `merge(…)` is all the objects that it is given. */
function readCall(cursor: HclCursor, depth: number): DocumentNode | undefined {
  const { at: start } = cursor;
  const name = cursor.readCallee();
  if (name === undefined || !TRANSPARENT.has(name) || depth > DEEPEST) {
    cursor.at = start;
    return undefined;
  }
  const items = readItems(cursor, depth);
  const maps = items.filter((item) => item.type === 'map');
  if (maps.length > 1) return { type: 'map', entries: maps.flatMap(({ entries }) => entries), start, end: cursor.at };
  return maps[0] ?? items[0];
}
