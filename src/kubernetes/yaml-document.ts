/**
 * One YAML document read into our nodes. The parser is bounded before it can hurt: it dies uncatchably on about a
 * thousand nested collections (V8 runs out of stack inside a regular expression), so lexemes are fed one by one and
 * reading stops at 100 open levels. Aliases are kept as aliases, merges unresolved, duplicates all kept, nothing is
 * ever turned into plain objects.
 */

import type { Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { AliasNode, DocumentNode, MapEntry, MapNode, ScalarStyle, SequenceNode } from './node.ts';
import { readPlainYaml } from './plain-yaml.ts';

const DEEPEST = 100;

type YamlLibrary = typeof import('yaml');

export interface ParsedYaml {
  /** Undefined for an empty document. With a `problem` it is what could be understood all the same. */
  readonly root: DocumentNode | undefined;
  /** Why the document is not sound; `at` is the UTF-16 index where it stops to be. */
  readonly problem?: { readonly reason: string; readonly at: number };
}

/** Parses the text of one document; never throws on bad content. Loads the parser on first use (it takes 30 ms). */
export async function parseYaml(text: string): Promise<ParsedYaml> {
  return readPlainYaml(text) ?? parseAnyYaml(text);
}

/** The same by way of the library alone, whatever the text's shape. */
export async function parseAnyYaml(text: string): Promise<ParsedYaml> {
  const library = await import('yaml');
  try {
    return composeDocument(library, text);
  } catch (error) {
    return { root: undefined, problem: { reason: `the YAML parser gave up (${nameOf(error)})`, at: 0 } };
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown error';
}

function composeDocument(library: YamlLibrary, text: string): ParsedYaml {
  const parser = new library.Parser();
  const composer = new library.Composer({
    // All scalars stay text, as written: no number, date or binary conversion.
    schema: 'failsafe',
    resolveKnownTags: false,
    merge: false,
    uniqueKeys: false,
    strict: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const tokens = [];
  for (const lexeme of new library.Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > DEEPEST) {
      const at = Math.min(parser.offset, text.length);
      return { root: undefined, problem: { reason: `nested deeper than ${DEEPEST} levels`, at } };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  const [document] = composer.compose(tokens);
  if (document === undefined) return { root: undefined };
  const root = document.contents === null ? undefined : new NodeReader(library).read(document.contents);
  const error = document.errors.reduce<(typeof document.errors)[number] | undefined>(
    (first, next) => (first === undefined || next.pos[0] < first.pos[0] ? next : first),
    undefined,
  );
  return error === undefined
    ? { root }
    : {
        root,
        problem: { reason: `not valid YAML (${error.code.toLowerCase().replaceAll('_', ' ')})`, at: error.pos[0] },
      };
}

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** A block collection ends where its last value does; the library counts comments below that in, or not. */
type Ending<Collection extends DocumentNode> = Collection & { end: number };

/** Turns the parser's nodes into ours; keeps the anchors seen so far, since an alias means the latest one before it. */
class NodeReader {
  readonly #library: YamlLibrary;
  readonly #anchors = new Map<string, DocumentNode>();

  constructor(library: YamlLibrary) {
    this.#library = library;
  }

  read(node: Node): DocumentNode {
    if (this.#library.isAlias(node)) return this.#readAlias(node.source, placeOf(node));
    if (this.#library.isMap(node)) return this.#readMap(node);
    if (this.#library.isSeq(node)) return this.#readSequence(node);
    return this.#readScalar(node as Scalar);
  }

  #readAlias(anchor: string, place: { start: number; end: number }): AliasNode {
    return { type: 'alias', target: this.#anchors.get(anchor), ...place };
  }

  #readMap(map: YAMLMap): MapNode {
    const entries: MapEntry[] = [];
    const node: Ending<MapNode> = { type: 'map', entries, ...placeOf(map) };
    this.#remember(map.anchor, node);
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const value = pair.value === null ? emptyScalar(placeOf(pair.key).end) : this.read(pair.value);
      entries.push({ key: this.#keyText(pair.key), value });
    }
    if (map.flow !== true) node.end = entries.at(-1)?.value.end ?? node.end;
    return node;
  }

  #readSequence(sequence: YAMLSeq): SequenceNode {
    const items: DocumentNode[] = [];
    const node: Ending<SequenceNode> = { type: 'sequence', items, ...placeOf(sequence) };
    this.#remember(sequence.anchor, node);
    for (const item of sequence.items as Node[]) {
      // `{a: 1, b}` and `[a: 1]` leave pairs where nodes are expected.
      if (this.#library.isPair(item)) items.push(this.#readPair(item as unknown as Pair<Node, Node | null>));
      else items.push(this.read(item));
    }
    if (sequence.flow !== true) node.end = items.at(-1)?.end ?? node.end;
    return node;
  }

  #readPair(pair: Pair<Node, Node | null>): MapNode {
    const place = placeOf(pair.key);
    const value = pair.value === null ? emptyScalar(place.end) : this.read(pair.value);
    return { type: 'map', entries: [{ key: this.#keyText(pair.key), value }], start: place.start, end: value.end };
  }

  #readScalar(scalar: Scalar): DocumentNode {
    const text = scalar.source ?? '';
    const style = STYLES[scalar.type ?? 'PLAIN'] ?? 'plain';
    const node: DocumentNode = {
      type: 'scalar',
      style,
      text,
      ...placeOf(scalar),
      ...(scalar.tag !== undefined && { tag: scalar.tag }),
    };
    this.#remember(scalar.anchor, node);
    return node;
  }

  /** A key that is a map or a list has no name to speak. */
  #keyText(key: Node | null): string {
    if (key === null || !this.#library.isScalar(key)) return '';
    this.#remember(key.anchor, emptyScalar(0));
    return key.source ?? '';
  }

  #remember(anchor: string | undefined, node: DocumentNode): void {
    if (anchor !== undefined) this.#anchors.set(anchor, node);
  }
}

function emptyScalar(at: number): DocumentNode {
  return { type: 'scalar', style: 'plain', text: '', start: at, end: at };
}

function placeOf(node: Node | null): { start: number; end: number } {
  const [start, end] = node?.range ?? [0, 0, 0];
  return { start, end };
}
