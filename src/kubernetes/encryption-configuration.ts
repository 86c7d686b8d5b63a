/**
 * EncryptionConfiguration of the API server: its keys open every Secret in etcd and in each of its snapshots. The keys
 * that the documentation shows are known to everybody: quiet where they teach, weak where they are in use.
 */

import type { KindReader } from './claim.ts';
import { type DocumentNode, textAt, valueAt } from './node.ts';

const KINDS: ReadonlySet<string> = new Set(['EncryptionConfiguration', 'EncryptionConfig']);
const PROVIDERS = ['aescbc', 'aesgcm', 'secretbox'];
/** What the documented keys decode to (kubernetes.io, "Encrypting Confidential Data at Rest"). */
const DOCUMENTED = /^(?:secret is secure|this is password|abcdefghijklmnopqrstuvwxyz123456)/;
const TEACHING = /(?:^|\/)(?:docs?|examples?|samples?|tests?|testdata|content|website)\/|\.mdx?$/i;

export const encryptionConfiguration: KindReader = {
  name: 'encryption-configuration',
  applies: ({ kind }) => kind !== undefined && KINDS.has(kind),
  read: ({ map, path, kind }, claim) => {
    for (const provider of itemsAt(map, 'resources').flatMap((resource) => itemsAt(resource, 'providers'))) {
      for (const key of PROVIDERS.flatMap((name) => itemsAt(valueAt(provider, name), 'keys'))) {
        const secret = valueAt(key, 'secret');
        if (secret?.type !== 'scalar') continue;
        const isDocumented = DOCUMENTED.test(Buffer.from(secret.text, 'base64').toString('latin1'));
        if (isDocumented && TEACHING.test(path)) claim(secret, { kind: 'reference' });
        else {
          const name = textAt(key, 'name');
          const resource = { kind: kind ?? '', ...(name && { name }) };
          claim(secret, { kind: 'value', role: 'secret-value', resource });
        }
      }
    }
  },
};

function itemsAt(node: DocumentNode | undefined, key: string): readonly DocumentNode[] {
  const list = valueAt(node, key);
  return list?.type === 'sequence' ? list.items : [];
}
