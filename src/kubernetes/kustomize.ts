/**
 * kustomize: what a `secretGenerator` is given in `literals` becomes a Secret, so it is one already. People encode it
 * first, as they would in a Secret (kustomize then encodes it again): what decodes is judged decoded.
 */

import type { KindReader, MakeClaim, ObjectHeader } from './claim.ts';
import { type DocumentNode, textAt, valueAt } from './node.ts';
import { isExemptKey } from './secret-keys.ts';

const ENCODED = /^(?:[A-Za-z0-9+/]{4}){2,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)$/;

export const kustomize: KindReader = {
  name: 'kustomize',
  keys: ['secretGenerator'],
  applies: ({ map }) => valueAt(map, 'secretGenerator')?.type === 'sequence',
  read: ({ map, resource }, claim) => {
    const generators = valueAt(map, 'secretGenerator');
    if (generators?.type !== 'sequence') return;
    for (const generator of generators.items) claimLiterals(generator, resource, claim);
  },
};

/** JSON patches (RFC 6902) of a Secret: only Secrets have `stringData`. */
export const secretPatch: KindReader = {
  name: 'secret-patch',
  keys: ['op'],
  applies: ({ map }) => textAt(map, 'op') !== undefined && PATCHED_KEY.test(textAt(map, 'path') ?? ''),
  read: ({ map }, claim) => {
    const value = valueAt(map, 'value');
    const key = PATCHED_KEY.exec(textAt(map, 'path') ?? '')?.[1] ?? '';
    if (value?.type !== 'scalar' || isExemptKey(key, undefined)) return;
    claim(value, { kind: 'value', role: 'secret-value', label: key, resource: { kind: 'Kustomization' } });
  },
};

const PATCHED_KEY = /^\/stringData\/([^/]+)$/;

function claimLiterals(generator: DocumentNode, resource: ObjectHeader['resource'], claim: MakeClaim): void {
  const literals = valueAt(generator, 'literals');
  if (literals?.type !== 'sequence') return;
  const name = textAt(generator, 'name');
  for (const literal of literals.items) {
    const equals = literal.type === 'scalar' ? literal.text.indexOf('=') : -1;
    if (literal.type !== 'scalar' || equals < 1) continue;
    const key = literal.text.slice(0, equals);
    const quote = /^(["']).*\1$/s.test(literal.text.slice(equals + 1)) ? 1 : 0;
    const part = { start: equals + 1 + quote, end: literal.text.length - quote };
    const isEncoded = ENCODED.test(literal.text.slice(part.start, part.end));
    claim(literal, {
      kind: 'value',
      role: isExemptKey(key, textAt(generator, 'type')) ? 'value' : 'secret-value',
      label: key,
      part,
      resource: { ...resource, kind: 'Kustomization', ...(name && { name }) },
      ...(isEncoded && { encoding: 'base64' }),
    });
  }
}
