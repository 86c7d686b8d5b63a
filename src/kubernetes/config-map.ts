/** ConfigMap: files as text in `data` (read like any other), files in base64 in `binaryData`, and Helm's releases. */

import type { KindReader } from './claim.ts';
import { entriesOf, valueAt } from './node.ts';

/** The first bytes of gzip in base64: Helm's ConfigMap driver keeps a release so, though `data` is plain. */
const COMPRESSED = 'H4sI';

/** Stores of certificates that are trusted hold no keys. */
const PUBLIC_STORE = /trust|cacerts/i;

/** JKS and JCEKS begin with a mark; PKCS #12 with a sequence and version 3 (RFC 7292 section 4). */
function isKeystore(text: string): boolean {
  const head = Buffer.from(text.slice(0, 24), 'base64');
  const mark = head.length < 8 ? 0 : head.readUInt32BE(0);
  return mark === 0xfeedfeed || mark === 0xcececece || /^3082....020103/.test(head.toString('hex'));
}

export const configMap: KindReader = {
  name: 'config-map',
  applies: ({ kind }) => kind === 'ConfigMap',
  read: ({ map, resource }, claim) => {
    for (const { key, value } of entriesOf(valueAt(map, 'binaryData'))) {
      if (value.type !== 'scalar') continue;
      if (isKeystore(value.text) && !PUBLIC_STORE.test(key)) {
        claim(value, { kind: 'value', role: 'secret-value', resource: { ...resource, kind: 'KeyStore' } });
      } else claim(value, { kind: 'value', role: 'text', encoding: 'base64' });
    }
    for (const { value } of entriesOf(valueAt(map, 'data'))) {
      if (value.type !== 'scalar' || !value.text.startsWith(COMPRESSED)) continue;
      claim(value, { kind: 'value', role: 'text', encoding: 'base64' });
    }
  },
};
