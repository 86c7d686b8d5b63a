/**
 * Real private keys for tests, made when first asked for and kept for the process: key text must never stand in a file.
 * Their values differ from run to run, their form does not.
 */

import { generateKeyPairSync, randomBytes } from 'node:crypto';

const BITS = 2048;
const kept = new Map<string, string>();

/** Names that `generatedKey` knows. */
export const KEY_FORMS = ['rsa', 'ec', 'pkcs8', 'pkcs8-ed25519', 'encrypted', 'legacy-encrypted', 'openssh'] as const;
export type KeyForm = (typeof KEY_FORMS)[number];

/** A private key block of the form, from its BEGIN to its END line, without a line break at the end. */
export function generatedKey(form: KeyForm): string {
  const known = kept.get(form);
  if (known !== undefined) return known;
  const made = MAKERS[form]().trim();
  kept.set(form, made);
  return made;
}

const MAKERS: Readonly<Record<KeyForm, () => string>> = {
  rsa: () => rsa().export({ type: 'pkcs1', format: 'pem' }).toString(),
  ec: () =>
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'sec1', format: 'pem' }).toString(),
  pkcs8: () => rsa().export({ type: 'pkcs8', format: 'pem' }).toString(),
  'pkcs8-ed25519': () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  encrypted: () => {
    const passphrase = randomBytes(12).toString('hex');
    return rsa().export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase }).toString();
  },
  'legacy-encrypted': () => {
    const passphrase = randomBytes(12).toString('hex');
    return rsa().export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase }).toString();
  },
  openssh,
};

function rsa() {
  return generateKeyPairSync('rsa', { modulusLength: BITS }).privateKey;
}

/** An unencrypted Ed25519 key in OpenSSH's own format (openssh/PROTOCOL.key), which node:crypto cannot write. */
function openssh(): string {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const publicPart = Buffer.from(jwk.x ?? '', 'base64url');
  const seed = Buffer.from(jwk.d ?? '', 'base64url');
  const check = randomBytes(4);
  const publicKey = Buffer.concat([field('ssh-ed25519'), field(publicPart)]);
  const secret = Buffer.concat([check, check, publicKey, field(Buffer.concat([seed, publicPart])), field('test')]);
  const padding = Buffer.from([1, 2, 3, 4, 5, 6, 7].slice(0, (8 - (secret.length % 8)) % 8));
  const bytes = Buffer.concat([
    Buffer.from('openssh-key-v1\0', 'latin1'),
    field('none'),
    field('none'),
    field(''),
    Buffer.from([0, 0, 0, 1]),
    field(publicKey),
    field(Buffer.concat([secret, padding])),
  ]);
  const lines = bytes.toString('base64').match(/.{1,70}/g) ?? [];
  const label = 'OPENSSH PRIVATE KEY';
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join('\n');
}

function field(value: string | Uint8Array): Buffer {
  const bytes = Buffer.from(value as Uint8Array);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
