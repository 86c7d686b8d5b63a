/**
 * The fast way through YAML: the shape that nearly all manifests have (block maps and lists, scalars, anchors and aliases,
 * flow collections on one line), read in one pass. Whatever else a text holds (tags, keys over lines, odd indentation,
 * errors), the answer is "not plain", and the real parser reads it. What is read is what that parser
 * reads, node by node, place by place: a differential test holds it.
 */

import type { DocumentNode, MapEntry } from './node.ts';
import { readBlockScalar } from './plain-yaml-block.ts';
import { readPlainScalar } from './plain-yaml-scalar.ts';

/** Undefined where the text is not plain; `root` is undefined for a document of nothing but comments. */
export function readPlainYaml(text: string): { readonly root: DocumentNode | undefined } | undefined {
  const reader = new PlainReader(text);
  try {
    return reader.read();
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

const NOT_PLAIN = Symbol('not plain YAML');
const DEEPEST = 50;
const LINE_FEED = 10;
const SPACE = 32;
const HASH = 35;
const DASH = 45;
/** Carriage returns and byte order marks have rules of their own. */
const FOREIGN = /[\r\ufeff\u0085\u2028\u2029\0]/;
/** A plain key without blanks, which needs no look at what stands before a colon or a hash in it; or a quoted one. */
const KEY =
  /(?:(?:[^\s?:,[\]{}#&*!|>'"%@`-]|-(?=[^\s:]))[^\s:#]{0,1000}|"[^"\\\n]{0,1000}"|'[^'\n]{0,1000}'):(?=[ \n]|$)/y;
const ANCHOR = /&([\w.-]{1,100}) +(?=[^\s#&*!])/y;
const ALIAS = /\*([\w.-]{1,100}) *(?: #[^\n]*)?(?=\n|$)/y;
const MARKER = /---(?: +(?:#[^\n]*)?)?(?:\n|$)/y;

class PlainReader {
  readonly #text: string;
  /** Start of the line that says something next, and where its text begins; the text's length at the end. */
  #line = 0;
  #at = 0;
  #depth = 0;
  readonly #anchors = new Map<string, DocumentNode>();

  constructor(text: string) {
    this.#text = text;
  }

  read(): { readonly root: DocumentNode | undefined } {
    if (FOREIGN.test(this.#text)) throw NOT_PLAIN;
    this.#goTo(0);
    const marker = this.#at;
    MARKER.lastIndex = marker;
    const isMarked = this.#indent() === 0 && MARKER.test(this.#text);
    if (isMarked) this.#goTo(MARKER.lastIndex);
    if (this.#isEnd()) {
      if (isMarked && this.#text.charCodeAt(marker + 3) === SPACE) throw NOT_PLAIN;
      // A marker alone is a document with nothing in it; comments alone are no document.
      return { root: isMarked ? emptyScalar(marker + 3) : undefined };
    }
    const root = this.#block(this.#indent());
    if (!this.#isEnd()) throw NOT_PLAIN;
    return { root };
  }

  #isEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  #indent(): number {
    return this.#at - this.#line;
  }

  /** Moves to the first line from `offset` (a line's start) on that is neither blank nor a comment. */
  #goTo(offset: number): void {
    const text = this.#text;
    let line = offset;
    while (line < text.length) {
      let at = line;
      while (text.charCodeAt(at) === SPACE) at++;
      const first = text.charCodeAt(at);
      if (at < text.length && first !== LINE_FEED && first !== HASH) {
        this.#line = line;
        this.#at = at;
        return;
      }
      const feed = text.indexOf('\n', at);
      line = feed === -1 ? text.length : feed + 1;
    }
    this.#line = text.length;
    this.#at = text.length;
  }

  #isItem(at: number): boolean {
    if (this.#text.charCodeAt(at) !== DASH) return false;
    const next = this.#text.charCodeAt(at + 1);
    return next === SPACE || next === LINE_FEED || at + 1 === this.#text.length;
  }

  /** The collection that begins at the current place, with its keys or dashes in column `column`. */
  #block(column: number): DocumentNode {
    if (++this.#depth > DEEPEST) throw NOT_PLAIN;
    const node = this.#isItem(this.#at) ? this.#list(column) : this.#map(column, this.#at);
    this.#depth--;
    return node;
  }

  #list(column: number): DocumentNode {
    const start = this.#at;
    const items: DocumentNode[] = [];
    let end = start;
    while (!this.#isEnd() && this.#indent() === column && this.#isItem(this.#at)) {
      let at = this.#at + 1;
      while (this.#text.charCodeAt(at) === SPACE) at++;
      const item = this.#itemAt(at, column);
      items.push(item);
      end = item.end;
    }
    // Deeper than the list: what it belongs to is not plain to see.
    if (!this.#isEnd() && this.#indent() > column) throw NOT_PLAIN;
    return { type: 'sequence', items, start, end };
  }

  #itemAt(at: number, column: number): DocumentNode {
    const first = this.#text.charCodeAt(at);
    if (at >= this.#text.length || first === LINE_FEED || first === HASH) {
      return this.#below(at, column, false);
    }
    if (this.#isItem(at)) throw NOT_PLAIN;
    KEY.lastIndex = at;
    if (KEY.test(this.#text)) {
      // The key of a map that begins behind the dash: its other keys stand in the same column.
      const own = at - this.#line;
      this.#at = at;
      if (++this.#depth > DEEPEST) throw NOT_PLAIN;
      const node = this.#map(own, at);
      this.#depth--;
      return node;
    }
    return this.#value(at, column);
  }

  #map(column: number, start: number): DocumentNode {
    const entries: MapEntry[] = [];
    let end = start;
    let at = start;
    for (;;) {
      KEY.lastIndex = at;
      if (!KEY.test(this.#text)) throw NOT_PLAIN;
      const colon = KEY.lastIndex - 1;
      const quote = this.#text.charAt(at);
      const quoted = quote === '"' || quote === "'" ? 1 : 0;
      const key = this.#text.slice(at + quoted, colon - quoted);
      const value = this.#entryValue(colon, column);
      entries.push({ key, value });
      end = value.end;
      if (this.#isEnd() || this.#indent() < column) break;
      if (this.#indent() > column || this.#isItem(this.#at)) {
        if (this.#indent() === column) break;
        throw NOT_PLAIN;
      }
      at = this.#at;
    }
    return { type: 'map', entries, start, end };
  }

  #entryValue(colon: number, column: number): DocumentNode {
    let at = colon + 1;
    while (this.#text.charCodeAt(at) === SPACE) at++;
    const first = this.#text.charCodeAt(at);
    if (at >= this.#text.length || first === LINE_FEED || first === HASH) return this.#below(at, column, true);
    return this.#value(at, column);
  }

  /** The value of a key or dash with nothing behind it: what stands deeper below, or nothing. */
  #below(at: number, column: number, isEntry: boolean): DocumentNode {
    const feed = this.#text.indexOf('\n', at);
    this.#goTo(feed === -1 ? this.#text.length : feed + 1);
    const indent = this.#isEnd() ? -1 : this.#indent();
    const isNested = indent > column || (isEntry && indent === column && this.#isItem(this.#at));
    if (!isNested) {
      if (this.#text.charCodeAt(at) === HASH) throw NOT_PLAIN; // Where an empty value stands beside a comment is a long story.
      return emptyScalar(at);
    }
    if (!this.#isItem(this.#at)) {
      KEY.lastIndex = this.#at;
      if (!KEY.test(this.#text)) throw NOT_PLAIN;
    }
    return this.#block(indent);
  }

  /** A scalar or flow collection behind an anchor, all on this line; block collections with one are rare. */
  #anchored(at: number, column: number): DocumentNode {
    ANCHOR.lastIndex = at;
    const name = ANCHOR.exec(this.#text)?.[1];
    if (name === undefined) throw NOT_PLAIN;
    const node = this.#value(ANCHOR.lastIndex, column);
    if (node.type !== 'scalar') throw NOT_PLAIN;
    this.#anchors.set(name, node);
    return node;
  }

  #alias(at: number, column: number): DocumentNode {
    ALIAS.lastIndex = at;
    const name = ALIAS.exec(this.#text)?.[1];
    const target = name === undefined ? undefined : this.#anchors.get(name);
    if (name === undefined || target === undefined) throw NOT_PLAIN;
    this.#goPast(ALIAS.lastIndex, column);
    return { type: 'alias', target, start: at, end: at + 1 + name.length };
  }

  /** To the line behind `lineEnd`; deeper text there is the rest of the value, or an error. */
  #goPast(lineEnd: number, column: number): void {
    const feed = this.#text.indexOf('\n', lineEnd);
    this.#goTo(feed === -1 ? this.#text.length : feed + 1);
    if (!this.#isEnd() && this.#indent() > column) throw NOT_PLAIN;
  }

  #value(at: number, column: number): DocumentNode {
    const first = this.#text.charAt(at);
    if (first === '&') return this.#anchored(at, column);
    if (first === '*') return this.#alias(at, column);
    if (first === '|' || first === '>') {
      const scalar = readBlockScalar(this.#text, at, column);
      if (scalar === undefined) throw NOT_PLAIN;
      this.#goTo(scalar.next);
      if (!this.#isEnd() && this.#indent() > column) throw NOT_PLAIN;
      return scalar.node;
    }
    const written = readPlainScalar(this.#text, at, column);
    if (written === undefined) throw NOT_PLAIN;
    this.#goPast(written.lineEnd, column);
    return written.node;
  }
}

function emptyScalar(at: number): DocumentNode {
  return { type: 'scalar', style: 'plain', text: '', start: at, end: at };
}
