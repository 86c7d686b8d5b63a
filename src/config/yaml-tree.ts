/**
 * A YAML file of ours as a plain tree in which every node knows its line and column. Strict where `yaml` is lax:
 * duplicate keys, tags, several documents and unknown directives are errors; depth, size and what aliases may multiply
 * are bounded. `yaml` is imported on first use, so that a run without a policy never pays for it.
 */

import type { ParsedNode, YAMLMap } from 'yaml';
import type { Point } from '../core/location.ts';
import { tooDeepAt } from './nesting.ts';
import { type Place, quoted, refuse } from './place.ts';

export type YamlNode = YamlMap | YamlList | YamlScalar;

export interface YamlEntry {
  readonly key: string;
  readonly keyAt: Point;
  readonly value: YamlNode;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly at: Point;
  readonly entries: readonly YamlEntry[];
}

export interface YamlList {
  readonly kind: 'list';
  readonly at: Point;
  readonly items: readonly YamlNode[];
}

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly at: Point;
  readonly value: string | number | boolean | null;
}

const MAX_LENGTH = 4_000_000;
const MAX_DEPTH = 60;
const MAX_NODES = 200_000;
const START: Point = { line: 1, column: 1 };

interface Walk {
  readonly yaml: typeof import('yaml');
  readonly document: import('yaml').Document.Parsed;
  readonly place: Place;
  readonly pointAt: (offset: number) => Point;
  nodesLeft: number;
}

/**
 * Parses one YAML 1.2 document (core schema). An empty text is the scalar null. Throws UnsealedError at the place:
 * with `syntaxCode` where the text is not YAML, with the place's own code where it is YAML that we do not take.
 */
export async function readYaml(text: string, place: Place, syntaxCode = place.code): Promise<YamlNode> {
  const syntax: Place = { ...place, code: syntaxCode };
  if (text.length > MAX_LENGTH) refuse(place, START, 'the file is too long', 'split it into several files');
  const yaml = await import('yaml');
  const deep = tooDeepAt(text, MAX_DEPTH, yaml);
  if (deep >= 0) refuse(place, pointIn(text, deep), 'nested too deep', `keep it under ${MAX_DEPTH} levels`);

  const lineCounter = new yaml.LineCounter();
  const pointAt = (offset: number): Point => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const document = yaml.parseDocument(text, {
    version: '1.2',
    lineCounter,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) {
    refuse(syntax, pointAt(problem.pos[0]), `not valid YAML: ${wordsOf(problem)}`, 'correct the YAML syntax');
  }
  if (document.contents === null) return { kind: 'scalar', at: START, value: null };
  return convert(document.contents, { yaml, document, place, pointAt, nodesLeft: MAX_NODES }, 0);
}

function pointIn(text: string, offset: number): Point {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** The parser's message without what it quotes from the file: that may be anything, a secret too. */
function wordsOf({ code, message }: { code: string; message: string }): string {
  if (/TAG|DIRECTIVE|COLLECTION_TYPE/.test(code)) return 'a tag or directive that is not taken here';
  return message.replace(/(?:: | ["\\`]).*$/s, '');
}

function convert(node: ParsedNode, walk: Walk, depth: number): YamlNode {
  const { yaml, place, pointAt } = walk;
  const at = pointAt(node.range[0]);
  if (--walk.nodesLeft < 0 || depth > 2 * MAX_DEPTH) {
    refuse(place, at, 'aliases make the document too large', 'write the repeated parts out, or repeat fewer');
  }
  if (yaml.isAlias(node)) {
    const target = node.resolve(walk.document) as ParsedNode | undefined;
    if (target === undefined) refuse(place, at, 'alias without an anchor before it', 'define the anchor first');
    return convert(target, walk, depth + 1);
  }
  if (node.tag !== undefined) refuse(place, at, 'tags are not taken here', 'remove the tag');
  if (yaml.isMap(node)) return { kind: 'map', at, entries: entriesOf(node as YAMLMap.Parsed, walk, depth) };
  if (yaml.isSeq(node)) {
    const items = (node.items as (ParsedNode | null)[]).map((item) =>
      item === null ? { kind: 'scalar' as const, at, value: null } : convert(item, walk, depth + 1),
    );
    return { kind: 'list', at, items };
  }
  const { value } = node as { value: unknown };
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return { kind: 'scalar', at, value };
  }
  return refuse(place, at, 'a value of a kind that is not taken here', 'write it in quotes');
}

function entriesOf(map: YAMLMap.Parsed, walk: Walk, depth: number): YamlEntry[] {
  const { yaml, place, pointAt } = walk;
  const seen = new Map<string, Point>();
  return map.items.map((pair) => {
    const keyAt = pointAt(pair.key?.range[0] ?? map.range[0]);
    if (!yaml.isScalar(pair.key) || typeof pair.key.value !== 'string') {
      return refuse(place, keyAt, 'a key must be a word', 'write the key in quotes');
    }
    const key = pair.key.value;
    const first = seen.get(key);
    if (first !== undefined) {
      refuse(place, keyAt, `duplicate key ${quoted(key)}, first on line ${first.line}`, 'keep one of the two');
    }
    seen.set(key, keyAt);
    const value =
      pair.value === null
        ? ({ kind: 'scalar', at: keyAt, value: null } as const)
        : convert(pair.value, walk, depth + 1);
    return { key, keyAt, value };
  });
}
