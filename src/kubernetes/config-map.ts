/** ConfigMap: files as text in `data` (read like any other), files in base64 in `binaryData`, and Helm's releases. */

import type { KindReader } from './claim.ts';
import { entriesOf, valueAt } from './node.ts';

/** The first bytes of gzip in base64: Helm's ConfigMap driver keeps a release so, though `data` is plain. */
const COMPRESSED = 'H4sI';

export const configMap: KindReader = {
  name: 'config-map',
  applies: ({ kind }) => kind === 'ConfigMap',
  read: ({ map }, claim) => {
    for (const { value } of entriesOf(valueAt(map, 'binaryData'))) {
      if (value.type === 'scalar') claim(value, { kind: 'value', role: 'text', encoding: 'base64' });
    }
    for (const { value } of entriesOf(valueAt(map, 'data'))) {
      if (value.type !== 'scalar' || !value.text.startsWith(COMPRESSED)) continue;
      claim(value, { kind: 'value', role: 'text', encoding: 'base64' });
    }
  },
};
