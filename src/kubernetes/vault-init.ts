/** What `vault operator init -format=json` prints once and people keep: the keys that open a Vault, and its root token. */

import type { KindReader } from './claim.ts';
import { type DocumentNode, valueAt } from './node.ts';

const KEY_LISTS = [
  'unseal_keys_b64',
  'unseal_keys_hex',
  'recovery_keys_b64',
  'recovery_keys_hex',
  'keys',
  'keys_base64',
];

export const vaultInit: KindReader = {
  name: 'vault-init',
  keys: ['unseal_keys_b64', 'keys_base64'],
  applies: ({ map }) => isList(valueAt(map, 'unseal_keys_b64')) || isList(valueAt(map, 'keys_base64')),
  read: ({ map }, claim) => {
    for (const node of [...KEY_LISTS.map((key) => valueAt(map, key)), valueAt(map, 'root_token')]) {
      if (node !== undefined) claim(node, { kind: 'value', role: 'secret-value', resource: { kind: 'VaultInit' } });
    }
  },
};

function isList(node: DocumentNode | undefined): boolean {
  return node?.type === 'sequence';
}
