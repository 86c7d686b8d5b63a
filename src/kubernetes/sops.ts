/**
 * SOPS: a document encrypted value by value, with a `sops` block that carries the keys and a MAC. What it encrypted is
 * safe, value for value; what it left open (an unmatched `encrypted_regex`, a suffix) is read like any other document.
 */

import type { KindReader, MakeClaim } from './claim.ts';
import { type DocumentNode, textAt, valueAt } from './node.ts';
import { isReferenceKey } from './reference-keys.ts';
import { isTellingKey } from './secret-keys.ts';
import { eachScalar } from './tree.ts';

const CIPHERTEXT =
  /^ENC\[AES256_GCM,data:[A-Za-z0-9+/]*={0,2},iv:[A-Za-z0-9+/]+={0,2},tag:[A-Za-z0-9+/]+={0,2},type:(?:str|int|float|bool|bytes|comment)\]$/;

/** Keys with this ending stay open unless `.sops.yaml` says otherwise. */
const DEFAULT_SUFFIX = '_unencrypted';
/** Names that promise encryption; `.sops.yaml` itself is SOPS's configuration. */
export const SOPS_FILE = /[^/]\.(?:sops|enc)\.(?:ya?ml|json)$/i;

export const sops: KindReader = {
  name: 'sops',
  keys: ['sops'],
  // A chart may have settings under `sops` too; only a block with an encrypted MAC is the tool's own.
  applies: ({ map }) => isCiphertext(textAt(map, 'sops', 'mac')),
  read: ({ map }, claim) => {
    const block = valueAt(map, 'sops');
    if (block !== undefined) claim(block, { kind: 'safe' });
    claimCiphertexts(map, claim);
    const suffix = textAt(map, 'sops', 'unencrypted_suffix') || DEFAULT_SUFFIX;
    eachScalar(map, (scalar, key) => {
      const label = key.endsWith(suffix) ? key.slice(0, -suffix.length) : '';
      if (label !== '') claim(scalar, { kind: 'value', role: 'value', label });
    });
  },
};

/**
 * Values that SOPS should have encrypted and did not: in a file that its name says is encrypted, or beside ciphertext,
 * under a key that says that it holds a secret. Such a value is one even where it is weak.
 */
export const sopsOpen: KindReader = {
  name: 'sops-open',
  applies: ({ map, isRoot, path }) =>
    isRoot && (isCiphertext(textAt(map, 'sops', 'mac')) || (SOPS_FILE.test(path) && !valueAt(map, 'sops'))),
  read: ({ map }, claim) => {
    eachScalar(map, (scalar, key) => {
      if (!isTellingKey(key) || isReferenceKey(key)) return;
      claim(scalar, { kind: 'value', role: 'secret-value', resource: { kind: 'SopsFile' } });
    });
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
