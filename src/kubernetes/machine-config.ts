/**
 * How machines are set up: cloud-init, Ignition, Butane, MachineConfig, the cluster API's KubeadmConfig. They carry whole
 * files, encoded in one way or another, and the hashes of passwords, which can be guessed offline.
 */

import type { KindReader } from './claim.ts';
import { type DocumentNode, textAt, valueAt } from './node.ts';

const ENCODINGS = /^(?:b64|base64|gz\+b64|gzip\+base64|gz\+base64|gzip\+b64)$/i;
const HASH_KEYS = ['passwordHash', 'password_hash', 'hashed_passwd', 'passwd'];
/** crypt(5): an identifier between dollar signs, parameters, salt and hash. */
const CRYPT = /^\$(?:y|gy|7|2[abxy]?|6|5|1|sha1)\$\S{20,}$/;

export const machineConfig: KindReader = {
  name: 'machine-config',
  keys: ['content', 'source', ...HASH_KEYS],
  applies: ({ map }) => hasEncodedContent(map) || hasDataUrl(map) || HASH_KEYS.some((key) => hashAt(map, key)),
  read: ({ map }, claim) => {
    const content = valueAt(map, 'content');
    if (hasEncodedContent(map) && content) claim(content, { kind: 'value', role: 'text', encoding: 'base64' });
    const source = valueAt(map, 'source');
    if (hasDataUrl(map) && source) claim(source, { kind: 'value', role: 'text', encoding: 'data-url' });
    for (const hash of HASH_KEYS.map((key) => hashAt(map, key))) {
      if (hash) claim(hash, { kind: 'value', role: 'secret-value', resource: { kind: 'MachineConfig' } });
    }
  },
};

function hasEncodedContent(map: DocumentNode): boolean {
  return ENCODINGS.test(textAt(map, 'encoding') ?? '') && valueAt(map, 'content')?.type === 'scalar';
}

function hasDataUrl(map: DocumentNode): boolean {
  return textAt(map, 'source')?.startsWith('data:') ?? false;
}

function hashAt(map: DocumentNode, key: string): DocumentNode | undefined {
  const value = valueAt(map, key);
  return value?.type === 'scalar' && CRYPT.test(value.text) ? value : undefined;
}
