/** Scalars of plain YAML, and flow collections on one line. Each reader answers undefined for what it does not know for sure. */

import type { DocumentNode, MapEntry, ScalarNode, ScalarStyle } from './node.ts';
import { folded } from './plain-yaml-block.ts';

/** A value, and where its last line ends (index of the line feed, or the text's length). */
export interface Written {
  readonly node: DocumentNode;
  readonly lineEnd: number;
}

const LINE_FEED = 10;
const SPACE = 32;
const HASH = 35;
const PLAIN_START = /[^\s\-?:,[\]{}#&*!|>'"%@`]/;
const DASHED_START = /-[^\s]/y;
const REST = / *(?: #[^\n]*)?(?=\n|$)/y;
const SINGLE = /'((?:[^'\n\t]|'')*)'/y;
const DOUBLE = /"((?:[^"\\\n\t]|\\["\\/nt])*)"/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t' };
const FLOW_KEY = /(?:([A-Za-z0-9_.$~+][\w.$/~+-]{0,1000})|"([^"\\\n\t]{0,1000})"|'([^'\n\t]{0,1000})'):(?= )/y;
const DEEPEST_FLOW = 20;
const FLOW_PLAIN = /(?:[A-Za-z0-9_./$+~=*^]|-(?=[\w.-]))(?:[^,[\]{}:#"'\n\t]|:(?=[\w/]))*/y;

/**
 * The value that begins at `at`, under a key or dash in column `column`. Quoted and flow values must end on their line,
 * with nothing but a comment behind them.
 */
export function readPlainScalar(text: string, at: number, column: number): Written | undefined {
  const first = text.charAt(at);
  if (first === '[' || first === '{') return closed(text, flowNode(text, at, 0));
  if (first === "'" || first === '"') return closed(text, quoted(text, at, first));
  return plain(text, at, column);
}

function closed(text: string, node: DocumentNode | undefined): Written | undefined {
  if (node === undefined) return undefined;
  REST.lastIndex = node.end;
  return REST.test(text) ? { node, lineEnd: REST.lastIndex } : undefined;
}

function quoted(text: string, at: number, quote: string): ScalarNode | undefined {
  const pattern = quote === "'" ? SINGLE : DOUBLE;
  const style: ScalarStyle = quote === "'" ? 'single' : 'double';
  pattern.lastIndex = at;
  const inner = pattern.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const end = at + inner.length + 2;
  return { type: 'scalar', style, text: unquoted(inner, quote), start: at, end };
}

function unquoted(inner: string, quote: string): string {
  if (quote === "'") return inner.includes("''") ? inner.replaceAll("''", "'") : inner;
  return inner.includes('\\') ? inner.replace(/\\(.)/g, (_, code: string) => ESCAPES[code] ?? code) : inner;
}

function plain(text: string, at: number, column: number): Written | undefined {
  DASHED_START.lastIndex = at;
  if (!PLAIN_START.test(text.charAt(at)) && !DASHED_START.test(text)) return undefined;
  const lines: string[] = [];
  let end = at;
  let lineEnd = at;
  for (let from = at; from !== -1; from = continued(text, lineEnd, column)) {
    const blank = from === at ? 0 : text.slice(lineEnd, from).split('\n').length - 2;
    lineEnd = text.indexOf('\n', from);
    if (lineEnd === -1) lineEnd = text.length;
    const line = text.slice(from, lineEnd);
    const comment = line.indexOf(' #');
    const value = withoutBlanks(comment === -1 ? line : line.slice(0, comment));
    if (value.includes(': ') || value.endsWith(':') || line.includes('\t')) return undefined;
    for (let count = 0; count < blank; count++) lines.push('');
    lines.push(value);
    end = from + value.length;
    if (comment !== -1) break;
  }
  const value = lines.length === 1 ? (lines[0] as string) : folded(lines);
  return value === undefined
    ? undefined
    : { node: { type: 'scalar', style: 'plain', text: value, start: at, end }, lineEnd };
}

/** Where the text of the next line that is not blank begins, if it is a plain scalar's next line; else -1. */
function continued(text: string, lineEnd: number, column: number): number {
  let line = lineEnd + 1;
  let at = line;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) line = at + 1;
    else if (code !== SPACE) break;
    at++;
  }
  return at < text.length && at - line > column && text.charCodeAt(at) !== HASH ? at : -1;
}

/** A list, a map or a scalar inside flow brackets. */
function flowNode(text: string, at: number, depth: number): DocumentNode | undefined {
  const first = text.charAt(at);
  if (depth > DEEPEST_FLOW) return undefined;
  if (first === '[') return flowList(text, at, depth);
  if (first === '{') return flowMap(text, at, depth);
  if (first === "'" || first === '"') return quoted(text, at, first);
  FLOW_PLAIN.lastIndex = at;
  const found = FLOW_PLAIN.exec(text)?.[0];
  if (found === undefined) return undefined;
  const value = withoutBlanks(found);
  return { type: 'scalar', style: 'plain', text: value, start: at, end: at + value.length };
}

function flowList(text: string, start: number, depth: number): DocumentNode | undefined {
  const items: DocumentNode[] = [];
  const end = flowEntries(text, start, ']', (at) => {
    const item = flowNode(text, at, depth + 1);
    if (item !== undefined) items.push(item);
    return item?.end;
  });
  return end === undefined ? undefined : { type: 'sequence', items, start, end };
}

function flowMap(text: string, start: number, depth: number): DocumentNode | undefined {
  const entries: MapEntry[] = [];
  const end = flowEntries(text, start, '}', (at) => {
    FLOW_KEY.lastIndex = at;
    const key = FLOW_KEY.exec(text);
    const value = key === null ? undefined : flowNode(text, afterBlanks(text, FLOW_KEY.lastIndex), depth + 1);
    if (key === null || value === undefined) return undefined;
    entries.push({ key: key[1] ?? key[2] ?? key[3] ?? '', value });
    return value.end;
  });
  return end === undefined ? undefined : { type: 'map', entries, start, end };
}

/** Where the bracket closes; `read` takes the entry at a place and gives its end. Undefined for what is not plain. */
function flowEntries(
  text: string,
  start: number,
  close: string,
  read: (at: number) => number | undefined,
): number | undefined {
  let at = afterBlanks(text, start + 1);
  if (text.charAt(at) === close) return at + 1;
  for (;;) {
    const end = read(at);
    if (end === undefined) return undefined;
    at = afterBlanks(text, end);
    const mark = text.charAt(at);
    if (mark === close) return at + 1;
    if (mark !== ',') return undefined;
    at = afterBlanks(text, at + 1);
  }
}

function afterBlanks(text: string, at: number): number {
  let index = at;
  while (text.charCodeAt(index) === SPACE) index++;
  return index;
}

/** Trimmed at the end of spaces alone: what else JavaScript trims is text to YAML. */
function withoutBlanks(value: string): string {
  let end = value.length;
  while (end > 0 && value.charCodeAt(end - 1) === SPACE) end--;
  return value.slice(0, end);
}
