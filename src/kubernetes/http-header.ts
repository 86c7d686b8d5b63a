/** HTTP headers in documents: which of them carry a credential, and which part of the value is it. */

import type { KindReader, MakeClaim } from './claim.ts';
import { type DocumentNode, entriesOf, type ScalarNode, textAt, valueAt } from './node.ts';

const CREDENTIAL_HEADER =
  /^(?:(?:proxy-)?authorization|cookie|(?:[\w-]*-)?(?:token|api-?key|auth-?key|access-?key|secret|password))$/i;
const SCHEME = /^\s*(?:(?:Bearer|Basic|Token|ApiKey|Negotiate|Digest)\s+)?/i;

/** Probes and hooks: `httpGet.httpHeaders: [{name, value}]`. */
export const httpHeaders: KindReader = {
  name: 'http-headers',
  keys: ['httpHeaders'],
  applies: ({ map }) => valueAt(map, 'httpHeaders')?.type === 'sequence',
  read: ({ map }, claim) => claimHeaders(valueAt(map, 'httpHeaders'), claim),
};

/** Claims credentials in headers written as a map, or as a list of names and values. */
export function claimHeaders(headers: DocumentNode | undefined, claim: MakeClaim): void {
  if (headers?.type === 'sequence') {
    for (const header of headers.items) claimHeader(textAt(header, 'name') ?? '', valueAt(header, 'value'), claim);
  } else {
    for (const { key, value } of entriesOf(headers)) claimHeader(key, value, claim);
  }
}

function claimHeader(name: string, value: DocumentNode | undefined, claim: MakeClaim): void {
  const values: readonly (DocumentNode | undefined)[] = value?.type === 'sequence' ? value.items : [value];
  for (const item of values) {
    if (item?.type !== 'scalar' || !CREDENTIAL_HEADER.test(name)) continue;
    claim(item, { kind: 'value', role: 'secret-value', part: credentialIn(item) });
  }
}

/** The header's value without the scheme before it. */
function credentialIn({ text }: ScalarNode): { start: number; end: number } {
  return { start: SCHEME.exec(text)?.[0].length ?? 0, end: text.length };
}
