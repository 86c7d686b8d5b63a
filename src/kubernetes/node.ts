/**
 * A document as we read it: maps, sequences, scalars and aliases, each with its place in the source. YAML and JSON both
 * become this, so no kind file knows a parser. Entries stay a list: duplicate keys are all there, each to be judged.
 */

/** How a scalar is written; decides how its value maps back to the source. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** `start` and `end` are UTF-16 indexes into the document's source text, half-open. */
interface Place {
  readonly start: number;
  readonly end: number;
}

export interface ScalarNode extends Place {
  readonly type: 'scalar';
  readonly style: ScalarStyle;
  /** The value: escapes decoded, folded; numbers and the like as written. Empty for a missing value. */
  readonly text: string;
  /** Full tag when the source gives one (`tag:yaml.org,2002:binary`, `!vault`). */
  readonly tag?: string;
}

export interface MapEntry {
  readonly key: string;
  readonly value: DocumentNode;
}

export interface MapNode extends Place {
  readonly type: 'map';
  readonly entries: readonly MapEntry[];
}

export interface SequenceNode extends Place {
  readonly type: 'sequence';
  readonly items: readonly DocumentNode[];
}

/** A use of an anchor. Walks do not follow it: a value counts where it is written. `target` may be an ancestor. */
export interface AliasNode extends Place {
  readonly type: 'alias';
  readonly target: DocumentNode | undefined;
}

export type DocumentNode = ScalarNode | MapNode | SequenceNode | AliasNode;

const LONGEST_ALIAS_CHAIN = 20;
/** Merged entries of one map are read up to this number: chained merges can multiply without bound. */
const MOST_MERGED_ENTRIES = 10_000;

/** The node that stands at the end of aliases. */
export function resolved(node: DocumentNode | undefined): DocumentNode | undefined {
  let current = node;
  for (let step = 0; current?.type === 'alias'; step++) {
    if (step === LONGEST_ALIAS_CHAIN) return undefined;
    current = current.target;
  }
  return current;
}

/** The value under a path of keys, aliases followed; the last one where a key stands twice. */
export function valueAt(node: DocumentNode | undefined, ...keys: readonly string[]): DocumentNode | undefined {
  let current = resolved(node);
  for (const key of keys) {
    if (current?.type !== 'map') return undefined;
    current = resolved(entryOf(current, key)?.value);
  }
  return current;
}

/** The map's own entry; else one that a merge key brings in. */
function entryOf(map: MapNode, key: string): MapEntry | undefined {
  let hasMerge = false;
  for (let index = map.entries.length - 1; index >= 0; index--) {
    const entry = map.entries[index] as MapEntry;
    if (entry.key === key) return entry;
    hasMerge ||= entry.key === '<<';
  }
  return hasMerge ? entriesOf(map).find((entry) => entry.key === key) : undefined;
}

/** The text of a scalar under a path of keys. */
export function textAt(node: DocumentNode | undefined, ...keys: readonly string[]): string | undefined {
  const value = valueAt(node, ...keys);
  return value?.type === 'scalar' ? value.text : undefined;
}

/** The entries of a map with aliases resolved and `<<` merges taken in (YAML 1.1 merge key); empty for other nodes. */
export function entriesOf(node: DocumentNode | undefined): MapEntry[] {
  const entries: MapEntry[] = [];
  collectEntries(node, entries, new Set());
  return entries;
}

function collectEntries(node: DocumentNode | undefined, entries: MapEntry[], seen: Set<DocumentNode>): void {
  const map = resolved(node);
  if (map === undefined || seen.has(map) || seen.size > LONGEST_ALIAS_CHAIN) return;
  seen.add(map);
  if (map.type === 'sequence') {
    for (const item of map.items) collectEntries(item, entries, seen);
    return;
  }
  if (map.type !== 'map') return;
  for (const { key, value } of map.entries) {
    if (entries.length >= MOST_MERGED_ENTRIES) return;
    const target = resolved(value);
    if (key === '<<' && target !== undefined && target.type !== 'scalar') collectEntries(target, entries, seen);
    else if (target !== undefined) entries.push({ key, value: target });
  }
}

/** YAML 1.1 words, since Kubernetes reads with that schema: never a secret, whatever the key. */
const NOT_A_VALUE = /^(?:~|null|true|false|yes|no|on|off|y|n)?$/i;

/** False for empty scalars, and for unquoted null and booleans. */
export function isValue(scalar: ScalarNode): boolean {
  return scalar.style === 'plain' ? !NOT_A_VALUE.test(scalar.text) : scalar.text.trim() !== '';
}
