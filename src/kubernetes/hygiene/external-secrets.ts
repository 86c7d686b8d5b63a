/** External Secrets: how the operator itself logs in, who may use a store, and where the values end up. */

import { type Advise, type HygieneCheck, type HygieneFamily, kindGate, type VisitedMap } from './check.ts';
import { itemsAt, type Place, placeAt, textAt } from './place.ts';

const STATIC_KEYS: HygieneCheck = {
  id: 'secret-store-static-keys',
  title: 'Secret store opened with a static key',
  severity: 'medium',
  why: 'The key that opens all other secrets lies in the cluster and does not expire.',
  instead: 'let the service account of the pod log in',
};

const API_VERSION: HygieneCheck = {
  id: 'external-secrets-api-version',
  title: 'API version that External Secrets no longer serves',
  severity: 'medium',
  why: 'v1beta1 is not served since External Secrets 0.17 and v1alpha1 longer still, so that the object is refused.',
  instead: 'apiVersion: external-secrets.io/v1',
};

const NEVER_REFRESHED: HygieneCheck = {
  id: 'external-secret-never-refreshed',
  title: 'ExternalSecret that is never refreshed',
  severity: 'low',
  why: 'An interval of 0 fetches the value once, so that a rotated secret never reaches the cluster.',
  instead: 'refreshInterval: 1h',
};

const UNBOUND: HygieneCheck = {
  id: 'cluster-secret-store-unbound',
  title: 'ClusterSecretStore open to all namespaces',
  severity: 'low',
  why: 'Without conditions every namespace of the cluster can fetch whatever the store can read.',
  instead: 'spec: {conditions: [{namespaceSelector: {matchLabels: {team: the-team}}}]}, or a SecretStore a namespace',
};

const INTO_CONFIG_MAP: HygieneCheck = {
  id: 'external-secret-into-config-map',
  title: 'Secret fetched into a ConfigMap',
  severity: 'medium',
  why: 'What leaves the store as a secret ends up readable in a ConfigMap.',
  instead: 'leave out target.manifest, so that the values go to a Secret',
};

export const externalSecrets: HygieneFamily = {
  checks: [STATIC_KEYS, API_VERSION, NEVER_REFRESHED, UNBOUND, INTO_CONFIG_MAP],
  gate: kindGate('SecretStore', 'ClusterSecretStore', 'ExternalSecret', 'ClusterExternalSecret'),
  read: (map, advise) => {
    if (!map.apiVersion.startsWith('external-secrets.io/')) return;
    readApiVersion(map, advise);
    const spec = placeAt(map.place, 'spec');
    if (map.kind === 'SecretStore' || map.kind === 'ClusterSecretStore') readStore(map.kind, spec, advise);
    if (map.kind === 'ExternalSecret') readExternalSecret(spec, advise);
    if (map.kind === 'ClusterExternalSecret') readExternalSecret(placeAt(spec, 'externalSecretSpec'), advise);
  },
};

/** Kinds that have a v1; the others are still v1alpha1. */
const STABLE: ReadonlySet<string> = new Set([
  'ClusterExternalSecret',
  'ClusterSecretStore',
  'ExternalSecret',
  'SecretStore',
]);

function readApiVersion({ kind, apiVersion, place }: VisitedMap, advise: Advise): void {
  const written = placeAt(place, 'apiVersion');
  const isOld = apiVersion.endsWith('/v1beta1') || apiVersion.endsWith('/v1alpha1');
  if (written !== undefined && isOld && STABLE.has(kind ?? '')) advise(API_VERSION, written);
}

/** Where a provider takes static keys, and what it can do without. */
const LOGINS: readonly { readonly keys: readonly string[]; readonly instead: string }[] = [
  {
    keys: ['aws', 'auth', 'secretRef'],
    instead: 'auth: {jwt: {serviceAccountRef: {name: the-account}}} (IRSA), or none (pod identity)',
  },
  {
    keys: ['gcpsm', 'auth', 'secretRef'],
    instead: 'auth: {workloadIdentity: {serviceAccountRef: {name: the-account}}}',
  },
  { keys: ['azurekv', 'authSecretRef'], instead: 'authType: WorkloadIdentity, serviceAccountRef: {name: the-account}' },
  { keys: ['vault', 'auth', 'tokenSecretRef'], instead: 'auth: {kubernetes: {mountPath: kubernetes, role: the-role}}' },
  { keys: ['alibaba', 'auth', 'secretRef'], instead: 'auth: {rrsa: {…}}' },
  { keys: ['ibm', 'auth', 'secretRef'], instead: 'auth: {containerAuth: {profile: the-profile}}' },
  { keys: ['oracle', 'auth', 'secretRef'], instead: 'principalType: Workload' },
];

function readStore(kind: string, spec: Place | undefined, advise: Advise): void {
  const provider = placeAt(spec, 'provider');
  if (provider === undefined) return;
  for (const { keys, instead } of LOGINS) {
    const login = placeAt(provider, ...keys);
    if (login === undefined || textAt(provider, 'azurekv', 'authType') === 'WorkloadIdentity') continue;
    advise(STATIC_KEYS, login, { instead });
  }
  if (kind === 'ClusterSecretStore' && placeAt(spec, 'conditions') === undefined) advise(UNBOUND, provider);
}

function readExternalSecret(spec: Place | undefined, advise: Advise): void {
  const interval = placeAt(spec, 'refreshInterval');
  if (interval !== undefined && /^0+(?:ns|us|ms|s|m|h)?$/.test(textAt(interval) ?? '') && !isGenerated(spec)) {
    advise(NEVER_REFRESHED, interval);
  }
  const target = placeAt(spec, 'target', 'manifest', 'kind');
  if (target !== undefined && textAt(target) === 'ConfigMap') advise(INTO_CONFIG_MAP, target);
}

/** A generated password is made once on purpose. */
function isGenerated(spec: Place | undefined): boolean {
  return itemsAt(placeAt(spec, 'dataFrom')).some(
    (source) => placeAt(source, 'sourceRef', 'generatorRef') !== undefined,
  );
}
