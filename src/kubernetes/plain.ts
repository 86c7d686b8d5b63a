/**
 * Every document: values files, pod templates, any other object. All its scalars are values under their keys; only what
 * names a secret kept elsewhere is set aside, and an entry `{name, value}` lends its name to its value.
 */

import type { KindReader } from './claim.ts';
import type { DocumentNode, MapNode } from './node.ts';
import { textAt } from './node.ts';
import { isReferenceKey, looksLikeName } from './reference-keys.ts';

export const plain: KindReader = {
  name: 'plain',
  applies: () => true,
  read: ({ map }, claim) => {
    for (const { key, value } of map.entries) {
      if (isReferenceKey(key) && holdsNames(value)) claim(value, { kind: 'reference' });
    }
  },
};

/** The name that speaks for `value` in `{name: DB_PASSWORD, value: …}` (env entries, Helm parameters, headers, JSON patches). */
export function labelOf(map: MapNode, key: string): string | undefined {
  if (key !== 'value') return undefined;
  const label = textAt(map, 'name') ?? textAt(map, 'key') ?? patchedKey(map);
  return label === '' ? undefined : label;
}

/** What a JSON patch (RFC 6902) puts its value under: the last step of its path. */
function patchedKey(map: MapNode): string | undefined {
  if (textAt(map, 'op') === undefined) return undefined;
  const step = /\/([^/]+)$/.exec(textAt(map, 'path') ?? '')?.[1];
  return step?.replaceAll('~1', '/').replaceAll('~0', '~');
}

const DEEPEST_REFERENCE = 4;

/** True when all scalars at or below the node look like names: `secretKeyRef: {name, key}`, `imagePullSecrets: [{name}]`. */
function holdsNames(node: DocumentNode, depth = 0): boolean {
  if (node.type === 'scalar') return node.text === '' || looksLikeName(node.text);
  if (node.type === 'alias' || depth === DEEPEST_REFERENCE) return false;
  const children = node.type === 'map' ? node.entries.map(({ value }) => value) : node.items;
  return children.every((child) => holdsNames(child, depth + 1));
}
