/**
 * SOPS: a document encrypted value by value, with a `sops` block that carries the keys and a MAC. What it encrypted is
 * safe, value for value; what it left open (an unmatched `encrypted_regex`, a suffix) is read like any other document.
 */

import type { KindReader, MakeClaim } from './claim.ts';
import { type DocumentNode, textAt, valueAt } from './node.ts';

const CIPHERTEXT =
  /^ENC\[AES256_GCM,data:[A-Za-z0-9+/]*={0,2},iv:[A-Za-z0-9+/]+={0,2},tag:[A-Za-z0-9+/]+={0,2},type:(?:str|int|float|bool|bytes|comment)\]$/;

export const sops: KindReader = {
  name: 'sops',
  // A chart may have settings under `sops` too; only a block with an encrypted MAC is the tool's own.
  applies: ({ map }) => isCiphertext(textAt(map, 'sops', 'mac')),
  read: ({ map }, claim) => {
    const block = valueAt(map, 'sops');
    if (block !== undefined) claim(block, { kind: 'safe' });
    claimCiphertexts(map, claim);
  },
};

function isCiphertext(text: string | undefined): boolean {
  return text !== undefined && CIPHERTEXT.test(text.trim());
}

/** Documents are at most 100 levels deep, and aliases are not followed. */
function claimCiphertexts(node: DocumentNode, claim: MakeClaim): void {
  if (node.type === 'scalar' && isCiphertext(node.text)) claim(node, { kind: 'safe' });
  else if (node.type === 'map') for (const { value } of node.entries) claimCiphertexts(value, claim);
  else if (node.type === 'sequence') for (const item of node.items) claimCiphertexts(item, claim);
}
