/** A node of a document together with its key path: checks go down from place to place and report where they stand. */

import type { KeyPath } from '../../core/key-path.ts';
import { type DocumentNode, entriesOf, resolved, type ScalarNode } from '../node.ts';
import { templatingOf } from '../template.ts';

export interface Place {
  /** Never an alias: those are followed. */
  readonly node: DocumentNode;
  readonly keyPath: KeyPath;
}

export interface Entry {
  readonly key: string;
  readonly place: Place;
}

/** The entries of a map, merges taken in; empty for anything else. */
export function entriesAt(place: Place | undefined): Entry[] {
  if (place?.node.type !== 'map') return [];
  return entriesOf(place.node).map(({ key, value }) => ({
    key,
    place: { node: value, keyPath: [...place.keyPath, key] },
  }));
}

/** The items of a sequence; empty for anything else. */
export function itemsAt(place: Place | undefined): Place[] {
  if (place?.node.type !== 'sequence') return [];
  return place.node.items.flatMap((item, index) => {
    const node = resolved(item);
    return node === undefined ? [] : [{ node, keyPath: [...place.keyPath, index] }];
  });
}

/** The place under a path of keys; the last one where a key stands twice. */
export function placeAt(place: Place | undefined, ...keys: readonly string[]): Place | undefined {
  let current = place;
  for (const key of keys) current = entriesAt(current).findLast((entry) => entry.key === key)?.place;
  return current;
}

/** The scalar at a path of keys. */
export function scalarAt(place: Place | undefined, ...keys: readonly string[]): ScalarNode | undefined {
  const node = placeAt(place, ...keys)?.node;
  return node?.type === 'scalar' ? node : undefined;
}

/** The text of the scalar at a path of keys, unless a template gives it or part of it. */
export function textAt(place: Place | undefined, ...keys: readonly string[]): string | undefined {
  const text = scalarAt(place, ...keys)?.text;
  return text !== undefined && templatingOf(text) === 'literal' ? text : undefined;
}

/** True when the scalar at a path of keys is a YAML 1.1 true. */
export function isTrueAt(place: Place | undefined, ...keys: readonly string[]): boolean {
  return /^(?:true|yes|on|1)$/i.test(textAt(place, ...keys) ?? '');
}
