/**
 * Argo CD keeps a cluster's login as JSON inside a Secret: `{"bearerToken": …, "tlsClientConfig": {"keyData": …}}`. It is
 * a secret like the rest of the Secret, however weak; the certificates beside it are public.
 */

import type { KindReader } from './claim.ts';
import { valueAt } from './node.ts';

export const argoCdCluster: KindReader = {
  name: 'argo-cd-cluster',
  keys: ['tlsClientConfig', 'bearerToken'],
  applies: ({ map, isRoot, kind }) =>
    isRoot && kind === undefined && (valueAt(map, 'tlsClientConfig')?.type === 'map' || isLogin(map)),
  read: ({ map }, claim) => {
    for (const key of ['bearerToken', 'password']) {
      const value = valueAt(map, key);
      if (value?.type === 'scalar') claim(value, { kind: 'value', role: 'secret-value' });
    }
    const key = valueAt(map, 'tlsClientConfig', 'keyData');
    if (key?.type === 'scalar') claim(key, { kind: 'value', role: 'secret-value', encoding: 'base64' });
  },
};

function isLogin(map: Parameters<typeof valueAt>[0]): boolean {
  return valueAt(map, 'bearerToken')?.type === 'scalar';
}
