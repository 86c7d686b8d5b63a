/**
 * Objects that fetch secrets, where they hold one themselves: an inline `value` where a reference belongs, a literal in a
 * template, a header, a generator of "fake" secrets. (references.ts sets the references aside.)
 */

import type { KindReader, MakeClaim, ObjectHeader } from './claim.ts';
import { claimHeaders } from './http-header.ts';
import { type DocumentNode, entriesOf, type MapNode, valueAt } from './node.ts';
import { isTellingKey } from './secret-keys.ts';
import { eachMap } from './tree.ts';

const STORES: ReadonlySet<string> = new Set(['SecretStore', 'ClusterSecretStore']);
const TEMPLATED: ReadonlySet<string> = new Set([
  'ExternalSecret',
  'ClusterExternalSecret',
  'PushSecret',
  'ClusterPushSecret',
]);
const OPERATED: ReadonlySet<string> = new Set([
  'VaultConnection',
  'VaultAuth',
  'VaultAuthGlobal',
  'VaultDynamicSecret',
  'VaultPKISecret',
]);

/** SecretStore: `value` beside `name`/`key` references, the fake provider's data, a webhook's headers. */
export const secretStore: KindReader = {
  name: 'secret-store',
  applies: ({ kind }) => kind !== undefined && STORES.has(kind),
  read: ({ map }, claim) => {
    const provider = valueAt(map, 'spec', 'provider');
    const fake = valueAt(provider, 'fake', 'data');
    if (fake?.type === 'sequence') for (const entry of fake.items) claimSecret(valueAt(entry, 'value'), claim);
    eachMap(provider, (inner, key) => {
      if (isTellingKey(key)) claimSecret(valueAt(inner, 'value'), claim);
      claimHeaders(valueAt(inner, 'headers'), claim);
    });
  },
};

/** ExternalSecret and PushSecret: a template makes a Secret, and literals in it are that Secret's. */
export const storeTemplate: KindReader = {
  name: 'store-template',
  applies: ({ kind }) => kind !== undefined && TEMPLATED.has(kind),
  read: ({ map }, claim) => {
    eachMap(valueAt(map, 'spec'), (inner, key) => {
      if (key === 'template') claimTelling(valueAt(inner, 'data'), claim);
    });
  },
};

/** External Secrets' generators: `Fake` gives out what stands in it; others take headers and parameters. */
export const storeGenerator: KindReader = {
  name: 'store-generator',
  applies: (header) => header.kind === 'ClusterGenerator' || isGenerator(header),
  read: ({ map, kind }, claim) => {
    const spec = valueAt(map, 'spec');
    if (kind === 'Fake') claimAll(valueAt(spec, 'data'), claim);
    claimAll(valueAt(spec, 'generator', 'fakeSpec', 'data'), claim);
    eachMap(spec, (inner) => {
      claimHeaders(valueAt(inner, 'headers'), claim);
      claimTelling(valueAt(inner, 'parameters'), claim);
    });
  },
};

/** The Vault operator: headers and parameters are written out where nothing else is. */
export const vaultOperator: KindReader = {
  name: 'vault-operator',
  applies: ({ kind }) => kind !== undefined && OPERATED.has(kind),
  read: ({ map }, claim) => {
    eachMap(valueAt(map, 'spec'), (inner) => {
      claimHeaders(valueAt(inner, 'headers'), claim);
      claimTelling(valueAt(inner, 'params'), claim);
    });
  },
};

/** SecretProviderClass: parameters are names and paths; a credential among them does not belong there. */
export const secretProvider: KindReader = {
  name: 'secret-provider',
  applies: ({ kind }) => kind === 'SecretProviderClass',
  read: ({ map }, claim) => claimTelling(valueAt(map, 'spec', 'parameters'), claim),
};

function isGenerator({ kind, apiVersion }: ObjectHeader): boolean {
  return (
    (kind === 'Fake' || kind === 'Webhook') && (apiVersion?.startsWith('generators.external-secrets.io/') ?? false)
  );
}

function claimSecret(node: DocumentNode | undefined, claim: MakeClaim): void {
  if (node?.type === 'scalar') claim(node, { kind: 'value', role: 'secret-value' });
}

function claimAll(node: DocumentNode | undefined, claim: MakeClaim): void {
  for (const { value } of entriesOf(node)) claimSecret(value, claim);
}

function claimTelling(node: DocumentNode | MapNode | undefined, claim: MakeClaim): void {
  for (const { key, value } of entriesOf(node)) if (isTellingKey(key)) claimSecret(value, claim);
}
