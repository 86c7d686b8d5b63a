/**
 * The families that fetch secrets from a store: External Secrets, the Vault operator, the CSI driver. Their objects name
 * secrets, paths and roles on nearly every line; only what is left over (a header, an inline `value`) can be a secret.
 */

import type { KindReader, MakeClaim } from './claim.ts';
import type { DocumentNode } from './node.ts';
import { isStoreBranch, isStoreKey } from './reference-keys.ts';

const KINDS: ReadonlySet<string> = new Set([
  'ClusterExternalSecret',
  'ClusterPushSecret',
  'ClusterSecretStore',
  'ExternalSecret',
  'HCPAuth',
  'HCPVaultSecretsApp',
  'PushSecret',
  'SecretProviderClass',
  'SecretStore',
  'SecretTransformation',
  'VaultAuth',
  'VaultAuthGlobal',
  'VaultConnection',
  'VaultDynamicSecret',
  'VaultPKISecret',
  'VaultStaticSecret',
]);

/** Maps under these keys hold what comes out of the store: text with template expressions, which must be read. */
const CONTENT_KEYS: ReadonlySet<string> = new Set(['template', 'templateFrom', 'transformation']);

export const references: KindReader = {
  name: 'references',
  applies: ({ kind }) => kind !== undefined && KINDS.has(kind),
  read: ({ map }, claim) => claimReferences(map, claim),
};

function claimReferences(node: DocumentNode, claim: MakeClaim): void {
  if (node.type === 'sequence') for (const item of node.items) claimReferences(item, claim);
  if (node.type !== 'map') return;
  for (const { key, value } of node.entries) {
    if (CONTENT_KEYS.has(key)) continue;
    if (value.type === 'scalar' ? isStoreKey(key) : isStoreBranch(key)) claim(value, { kind: 'reference' });
    else claimReferences(value, claim);
  }
}
