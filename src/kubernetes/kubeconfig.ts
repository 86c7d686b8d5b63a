/**
 * kubeconfig: who may do what on a cluster, in `users`. Client certificates cannot be revoked one by one, so the key beside
 * one is worse than a password. Certificates themselves are public.
 */

import type { KindReader, MakeClaim, ValueClaim } from './claim.ts';
import { type DocumentNode, valueAt } from './node.ts';

const PLAIN_FIELDS = [
  ['token'],
  ['password'],
  ['auth-provider', 'config', 'id-token'],
  ['auth-provider', 'config', 'refresh-token'],
  ['auth-provider', 'config', 'access-token'],
  ['auth-provider', 'config', 'client-secret'],
];

export const kubeconfig: KindReader = {
  name: 'kubeconfig',
  keys: ['users'],
  applies: ({ map, kind }) =>
    (kind === 'Config' || kind === undefined) &&
    valueAt(map, 'users')?.type === 'sequence' &&
    valueAt(map, 'clusters')?.type === 'sequence',
  read: ({ map }, claim) => {
    const users = valueAt(map, 'users');
    if (users?.type === 'sequence') for (const user of users.items) claimUser(valueAt(user, 'user'), claim);
    const clusters = valueAt(map, 'clusters');
    if (clusters?.type !== 'sequence') return;
    for (const cluster of clusters.items) {
      claimScalar(valueAt(cluster, 'cluster', 'certificate-authority-data'), claim, undefined);
    }
  },
};

const LOGIN: ValueClaim = { kind: 'value', role: 'secret-value', resource: { kind: 'Config', apiVersion: 'v1' } };

function claimUser(user: DocumentNode | undefined, claim: MakeClaim): void {
  for (const path of PLAIN_FIELDS) claimScalar(valueAt(user, ...path), claim, LOGIN);
  claimScalar(valueAt(user, 'client-key-data'), claim, { ...LOGIN, encoding: 'base64' });
  claimScalar(valueAt(user, 'client-certificate-data'), claim, undefined);
}

function claimScalar(node: DocumentNode | undefined, claim: MakeClaim, made: ValueClaim | undefined): void {
  if (node?.type === 'scalar') claim(node, made ?? { kind: 'reference' });
}
