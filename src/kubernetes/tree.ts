/** Going through a document's tree from any node: aliases are not followed, so every node is met once. */

import type { DocumentNode, MapNode, ScalarNode } from './node.ts';

/** Calls `visit` with every map at or below the node and the key that it (or the list around it) stands under. */
export function eachMap(node: DocumentNode | undefined, visit: (map: MapNode, key: string) => void, key = ''): void {
  if (node?.type === 'sequence') for (const item of node.items) eachMap(item, visit, key);
  if (node?.type !== 'map') return;
  visit(node, key);
  for (const entry of node.entries) eachMap(entry.value, visit, entry.key);
}

/** Calls `visit` with every scalar at or below the node that stands under a key, lists passed over. */
export function eachScalar(node: DocumentNode | undefined, visit: (scalar: ScalarNode, key: string) => void): void {
  eachMap(node, (map) => {
    for (const { key, value } of map.entries) {
      const values = value.type === 'sequence' ? value.items : [value];
      for (const item of values) if (item.type === 'scalar') visit(item, key);
    }
  });
}
