/**
 * `kubectl apply` keeps the whole manifest, as JSON, in an annotation: often an older value of the same Secret, in plain
 * `stringData`. It is a document inside a string, to be read as one.
 */

import type { KindReader } from './claim.ts';
import { entriesOf, valueAt } from './node.ts';

const ANNOTATION =
  /^(?:kubectl\.kubernetes\.io\/(?:last-applied-configuration|original.*)|.*\/last-applied(?:-configuration)?)$/;

export const lastApplied: KindReader = {
  name: 'last-applied',
  applies: ({ resource }) => resource !== undefined,
  read: ({ map }, claim) => {
    for (const { key, value } of entriesOf(valueAt(map, 'metadata', 'annotations'))) {
      if (value.type === 'scalar' && ANNOTATION.test(key)) claim(value, { kind: 'value', role: 'text' });
    }
  },
};
