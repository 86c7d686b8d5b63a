/**
 * Containers' `args` and `command`: a flag in one item, its secret in the next. (`--flag=secret` in one item is read as
 * any other text.) The value must look random, since flags take names of Secrets as often as their contents.
 */

import type { KindReader, MakeClaim } from './claim.ts';
import { type DocumentNode, valueAt } from './node.ts';

const SECRET_FLAG = /^--?[\w-]*(?:password|passwd|passphrase|token|secret|api-?key|access-?key|auth-?key)$/i;
const LEAST_RANDOM = 8;

export const commandLine: KindReader = {
  name: 'command-line',
  keys: ['args', 'command'],
  applies: ({ map }) => isList(valueAt(map, 'args')) || isList(valueAt(map, 'command')),
  read: ({ map }, claim) => {
    for (const key of ['args', 'command']) claimArguments(valueAt(map, key), claim);
  },
};

function isList(node: DocumentNode | undefined): boolean {
  return node?.type === 'sequence';
}

function claimArguments(list: DocumentNode | undefined, claim: MakeClaim): void {
  if (list?.type !== 'sequence') return;
  for (const [index, item] of list.items.entries()) {
    const flag = list.items[index - 1];
    if (item.type !== 'scalar' || flag?.type !== 'scalar' || !SECRET_FLAG.test(flag.text)) continue;
    if (!looksRandom(item.text)) continue;
    claim(item, { kind: 'value', role: 'secret-value', label: flag.text.replace(/^-+/, '') });
  }
}

function looksRandom(text: string): boolean {
  if (text.startsWith('-')) return false;
  return text
    .split(/[-_./:@\s]+/)
    .some((part) => part.length >= LEAST_RANDOM && /\d/.test(part) && /[A-Za-z]/.test(part));
}
