/** Secrets Store CSI driver: its values live in a volume, unless they are asked to be copied. */

import type { Advise, HygieneCheck, HygieneFamily } from './check.ts';
import { isTrueAt, itemsAt, type Place, placeAt, textAt } from './place.ts';

const SYNCED: HygieneCheck = {
  id: 'csi-secret-sync',
  title: 'CSI values copied into a Secret',
  severity: 'low',
  why: 'secretObjects makes the driver copy the values into Secrets, so that they do land in etcd while a pod mounts them.',
  instead: 'leave out secretObjects and read the files of the volume; if it must be, encrypt etcd',
};

const API_VERSION: HygieneCheck = {
  id: 'csi-api-version',
  title: 'SecretProviderClass in an old API version',
  severity: 'low',
  why: 'secrets-store.csi.x-k8s.io/v1alpha1 is deprecated.',
  instead: 'apiVersion: secrets-store.csi.x-k8s.io/v1',
};

const SKIP_VERIFY: HygieneCheck = {
  id: 'csi-vault-skip-verify',
  title: 'CSI driver trusts any Vault server',
  severity: 'high',
  why: 'Without verification of the certificate, whoever sits between can pose as Vault and collect tokens.',
  instead: 'vaultCACertPath: /path/to/ca.crt, and no vaultSkipTLSVerify',
};

const ROTATION_OFF: HygieneCheck = {
  id: 'csi-rotation-off',
  title: 'CSI driver without rotation',
  severity: 'low',
  why: 'With rotation off, a value that is rotated in the store reaches no pod that runs already.',
  instead:
    'enableSecretRotation: true (--enable-secret-rotation=true), and a rotationPollInterval that suits the store',
};

export const csi: HygieneFamily = {
  checks: [SYNCED, API_VERSION, SKIP_VERIFY, ROTATION_OFF],
  gate: /\bkind["']?[ \t]*:[^\n]{0,80}\bSecretProviderClass\b|enable-?[Ss]ecret-?[Rr]otation/,
  read: ({ kind, apiVersion, place }, advise) => {
    readRotation(place, advise);
    if (kind !== 'SecretProviderClass') return;
    const written = placeAt(place, 'apiVersion');
    if (written !== undefined && apiVersion.endsWith('/v1alpha1')) advise(API_VERSION, written);
    const synced = placeAt(place, 'spec', 'secretObjects');
    const [first] = itemsAt(synced);
    if (first !== undefined) advise(SYNCED, first, named(textAt(first, 'secretName')));
    const skip = placeAt(place, 'spec', 'parameters', 'vaultSkipTLSVerify');
    if (skip !== undefined && isTrueAt(skip)) advise(SKIP_VERIFY, skip);
  },
};

function named(secret: string | undefined): { readonly why?: string } {
  if (secret === undefined || secret === '') return {};
  return {
    why: `secretObjects makes the driver copy the values into Secret ${secret}, so that they do land in etcd while a pod mounts them.`,
  };
}

/** As the charts and AKS call it, and as the driver's own argument. */
function readRotation(place: Place, advise: Advise): void {
  const key = placeAt(place, 'enableSecretRotation');
  if (key !== undefined && /^(?:false|no|off)$/i.test(textAt(key) ?? '')) advise(ROTATION_OFF, key);
  for (const word of [...itemsAt(placeAt(place, 'args')), ...itemsAt(placeAt(place, 'command'))]) {
    if (/^--?enable-secret-rotation=false$/.test(textAt(word) ?? '')) advise(ROTATION_OFF, word);
  }
}
