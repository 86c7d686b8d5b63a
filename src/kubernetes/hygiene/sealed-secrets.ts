/** SealedSecrets whose seal holds more places than the one they are for. */

import { type HygieneCheck, type HygieneFamily, kindGate } from './check.ts';
import { isTrueAt, placeAt } from './place.ts';

const CLUSTER_WIDE: HygieneCheck = {
  id: 'sealed-secret-cluster-wide',
  title: 'SealedSecret that opens in every namespace',
  severity: 'medium',
  why: 'With cluster-wide scope, whoever may create a SealedSecret in any namespace can have this one opened there.',
  instead: 'seal it with kubeseal --scope strict, which binds it to its name and namespace',
};

const NAMESPACE_WIDE: HygieneCheck = {
  id: 'sealed-secret-namespace-wide',
  title: 'SealedSecret that opens under any name',
  severity: 'low',
  why: 'With namespace-wide scope it can be opened under another name of the namespace, and so past rights on its name.',
  instead: CLUSTER_WIDE.instead,
};

const DEPRECATED: HygieneCheck = {
  id: 'sealed-secret-deprecated-data',
  title: 'SealedSecret in the deprecated form',
  severity: 'low',
  why: 'spec.data seals the whole Secret as one, which hides from review which keys a change touches.',
  instead: 'seal it anew: kubeseal writes spec.encryptedData, one value a key',
};

export const sealedSecrets: HygieneFamily = {
  checks: [CLUSTER_WIDE, NAMESPACE_WIDE, DEPRECATED],
  gate: kindGate('SealedSecret'),
  read: ({ kind, place }, advise) => {
    if (kind !== 'SealedSecret') return;
    const annotations = placeAt(place, 'metadata', 'annotations');
    for (const [scope, check] of SCOPES) {
      const annotation = placeAt(annotations, `sealedsecrets.bitnami.com/${scope}`);
      if (annotation === undefined || !isTrueAt(annotation)) continue;
      advise(check, annotation);
      break;
    }
    const data = placeAt(place, 'spec', 'data');
    if (data?.node.type === 'scalar' && data.node.text !== '') advise(DEPRECATED, data);
  },
};

/** The wider one wins when both are set. */
const SCOPES = [
  ['cluster-wide', CLUSTER_WIDE],
  ['namespace-wide', NAMESPACE_WIDE],
] as const;
