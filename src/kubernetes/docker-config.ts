/**
 * Registry logins: `{"auths": {registry: {auth, password, …}}}` (`.dockerconfigjson`, `~/.docker/config.json`) and the
 * older form with registries at the top (`.dockercfg`). `auth` is base64 of `user:password`.
 */

import type { Role } from '../core/fragment.ts';
import type { KindReader, MakeClaim, ObjectHeader } from './claim.ts';
import { type DocumentNode, entriesOf, textAt, valueAt } from './node.ts';

const SECRET_FIELDS: ReadonlySet<string> = new Set(['password', 'identitytoken', 'registrytoken']);

export const dockerConfig: KindReader = {
  name: 'docker-config',
  applies: (header) => valueAt(header.map, 'auths')?.type === 'map' || isDockercfg(header),
  read: ({ map }, claim) => {
    const auths = valueAt(map, 'auths');
    for (const { value } of entriesOf(auths ?? map)) claimLogin(value, claim);
  },
};

function isDockercfg({ map, isRoot, kind }: ObjectHeader): boolean {
  if (!isRoot || kind !== undefined || map.entries.length === 0) return false;
  return entriesOf(map).every(
    ({ key, value }) => /[.:/]/.test(key) && value.type === 'map' && textAt(value, 'auth') !== undefined,
  );
}

function claimLogin(login: DocumentNode, claim: MakeClaim): void {
  for (const { key, value } of entriesOf(login)) {
    if (value.type !== 'scalar') continue;
    const field = key.toLowerCase();
    if (field === 'auth') claim(value, { kind: 'value', role: roleOf(value.text), encoding: 'base64' });
    else if (SECRET_FIELDS.has(field)) claim(value, { kind: 'value', role: 'secret-value' });
  }
}

/** Letters alone are no login: neither base64 of one, nor the login itself with its colon. */
function roleOf(auth: string): Role {
  const isWord = /^[A-Za-z]+$/.test(auth) && !Buffer.from(auth, 'base64').toString('latin1').includes(':');
  return isWord ? 'value' : 'secret-value';
}
