/**
 * `kind: Secret`: a leak because of where it is, base64 being no encryption. `data` is base64 by definition (though a
 * quarter of what people commit there is not), `stringData` is plain; both may come through aliases and merge keys.
 */

import type { Claim, KindReader, MakeClaim, ObjectHeader } from './claim.ts';
import { entriesOf, type MapNode, textAt, valueAt } from './node.ts';
import { BOOTSTRAP_TYPE, isExemptKey } from './secret-keys.ts';

/** Helm keeps its releases gzipped in a Secret: a document to be read on, not a value to be judged. */
const HELM_RELEASE = 'helm.sh/release.v1';

export const secret: KindReader = {
  name: 'secret',
  applies: ({ kind }) => kind === 'Secret',
  read: (header, claim) => {
    claimEntries(header, 'data', claim);
    claimEntries(header, 'stringData', claim);
  },
};

/** A bootstrap token says itself until when it is taken (RFC 3339). */
function isExpired(map: MapNode): boolean {
  if (textAt(map, 'type') !== BOOTSTRAP_TYPE) return false;
  const encoded = textAt(map, 'data', 'expiration');
  const written = textAt(map, 'stringData', 'expiration') ?? Buffer.from(encoded ?? '', 'base64').toString('latin1');
  // No date at all gives NaN, which is not past.
  return Date.parse(written) < Date.now();
}

function claimEntries({ map, resource }: ObjectHeader, field: 'data' | 'stringData', claim: MakeClaim): void {
  const secretType = textAt(map, 'type');
  const rest = {
    ...(field === 'data' && { encoding: 'base64' as const }),
    ...(resource && { resource }),
  };
  for (const { key, value } of entriesOf(valueAt(map, field))) {
    if (value.type !== 'scalar') continue;
    const role = isExemptKey(key, secretType) ? 'value' : 'secret-value';
    const isRelease = secretType === HELM_RELEASE && key === 'release';
    const isOver = key === 'token-secret' && isExpired(map);
    const made: Claim = { kind: 'value', role: isRelease ? 'text' : role, ...rest, ...(isOver && { isExpired: true }) };
    claim(value, made);
  }
}
