/**
 * EncryptionConfiguration: what the API server writes into etcd, and how. Of the entries that name a resource the first
 * one counts, and of its providers the first one writes (https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/).
 */

import { type Advise, type HygieneCheck, type HygieneFamily, kindGate } from './check.ts';
import { entriesAt, itemsAt, type Place, placeAt, textAt } from './place.ts';

const KMS_FIRST = 'providers: [{kms: {apiVersion: v2, name: …, endpoint: …}}, {identity: {}}]';

const IDENTITY_FIRST: HygieneCheck = {
  id: 'encryption-identity-first',
  title: 'Secrets are written to etcd unencrypted',
  severity: 'high',
  why: 'The first provider writes, and identity writes plain text: the ones after it only read what is old.',
  instead: `put identity last, then rewrite what is stored: ${KMS_FIRST}`,
};

const IDENTITY_ONLY: HygieneCheck = {
  id: 'encryption-identity-only',
  title: 'Secrets are not encrypted in etcd',
  severity: 'high',
  why: 'identity is the only provider, and it stores plain text.',
  instead: KMS_FIRST,
};

const NO_SECRETS: HygieneCheck = {
  id: 'encryption-secrets-missing',
  title: 'Encryption leaves Secrets out',
  severity: 'high',
  why: 'No entry names Secrets, and what no entry names is stored as plain text.',
  instead: 'resources: [secrets]',
};

const LOCAL_KEY: HygieneCheck = {
  id: 'encryption-local-key',
  title: 'Encryption with aescbc or aesgcm',
  severity: 'low',
  why: 'aescbc is open to padding oracles, aesgcm is unsafe without frequent rotation, and both keep their key beside etcd.',
  instead: `${KMS_FIRST}, or at least secretbox`,
};

const KMS_V1: HygieneCheck = {
  id: 'encryption-kms-v1',
  title: 'Encryption with KMS v1',
  severity: 'low',
  why: 'KMS v1, which is meant when apiVersion is absent, is deprecated since Kubernetes 1.28 and off by default since 1.29.',
  instead: KMS_FIRST,
};

const NO_IDENTITY: HygieneCheck = {
  id: 'encryption-without-identity',
  title: 'What was stored before encryption cannot be read',
  severity: 'low',
  why: 'No provider reads plain text, so that Secrets from before encryption was on make the API server fail.',
  instead:
    'once kubectl get secrets -A -o json | kubectl replace -f - has rewritten all of them nothing is missing; until then: identity: {} as the last provider',
};

export const encryptionConfig: HygieneFamily = {
  checks: [IDENTITY_FIRST, IDENTITY_ONLY, NO_SECRETS, LOCAL_KEY, KMS_V1, NO_IDENTITY],
  gate: kindGate('EncryptionConfiguration', 'EncryptionConfig'),
  read: ({ kind, place }, advise) => {
    if (kind !== 'EncryptionConfiguration' && kind !== 'EncryptionConfig') return;
    const resources = placeAt(place, 'resources');
    const entries = itemsAt(resources);
    if (resources === undefined || entries.length === 0) return;
    const entry = entries.find(namesSecrets);
    if (entry !== undefined) readProviders(placeAt(entry, 'providers'), advise);
    else if (entries.every(isLiteral)) advise(NO_SECRETS, resources);
  },
};

/** `*.` is the core group, `*.*` everything. */
function namesSecrets(entry: Place): boolean {
  return itemsAt(placeAt(entry, 'resources')).some((item) => /^(?:secrets\.?|\*\.|\*\.\*)$/.test(textAt(item) ?? ''));
}

function isLiteral(entry: Place): boolean {
  const names = itemsAt(placeAt(entry, 'resources'));
  return names.length > 0 && names.every((name) => textAt(name) !== undefined);
}

function readProviders(providers: Place | undefined, advise: Advise): void {
  const named = itemsAt(providers).flatMap((item) => entriesAt(item).slice(0, 1));
  const [first] = named;
  if (first === undefined) return;
  if (first.key === 'identity') {
    advise(named.every(({ key }) => key === 'identity') ? IDENTITY_ONLY : IDENTITY_FIRST, first.place);
  } else if (first.key === 'aescbc' || first.key === 'aesgcm') advise(LOCAL_KEY, first.place);
  else if (first.key === 'kms' && isFirstVersion(first.place)) advise(KMS_V1, first.place);
  if (providers !== undefined && isAlone(providers) && first.key !== 'identity') advise(NO_IDENTITY, providers);
}

/** One provider, and no template that could give another. Two of them are a rotation, which comes after the rewriting. */
function isAlone(providers: Place): boolean {
  const [only, ...others] = itemsAt(providers);
  return only !== undefined && others.length === 0 && entriesAt(only).length > 0;
}

function isFirstVersion(kms: Place): boolean {
  return placeAt(kms, 'apiVersion') === undefined || textAt(kms, 'apiVersion') === 'v1';
}
