/**
 * Private key blocks. Most blocks in repositories are no keys: cut short, dots in the middle, a constant in a parser.
 * A block counts as refuted only when its body cannot be a key of its label; encrypted bodies say nothing.
 * RFC 7468 (PEM), RFC 5958 (PKCS #8), openssh/PROTOCOL.key.
 */

import { crypto } from './load-builtin.ts';
import type { ProofResult } from './proof.ts';

const BEGIN = '-----BEGIN ';
const DASHES = '-----';
/** What may stand around each line of a block inside code, comments and quoted text. None of it is base64. */
const LINE_TAIL = /["'`,;\\\s]{1,8}(?:[+.]\s?)?$/;
const LINE_LEAD = /^(?:[#*>|\s"'`]|[+.]\s?(?=["'`]))*/;
const ELISION = /\.{3}|…|<[a-z]/i;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const SHORTEST_DER = 16;
const SHORTEST_PGP = 120;

/** Checks a whole block, from its BEGIN to its END line; line breaks may be written as `\n`, lines indented or quoted. */
export function provePrivateKey(secret: string): ProofResult {
  const block = splitBlock(unwrap(secret));
  if (block === undefined) return 'refuted';
  const { label, body } = block;
  if (ELISION.test(body)) return 'refuted';
  if (label.startsWith('PGP')) return compact(body).length >= SHORTEST_PGP ? 'unknown' : 'refuted';
  const [text, encrypted] = splitHeaders(body);
  const bytes = decodeBase64(text);
  if (bytes === undefined) return 'refuted';
  if (encrypted) return 'unknown'; // Proc-Type: 4,ENCRYPTED (RFC 1421): the body is ciphertext
  if (label.startsWith('OPENSSH')) return proveOpenSsh(bytes);
  if (!isWholeSequence(bytes)) return 'refuted';
  if (label.startsWith('ENCRYPTED')) return 'unknown';
  return isReadable(label, text) ? 'proven' : 'unknown';
}

/** The block as it stood in a file of its own. */
function unwrap(secret: string): string {
  const lines = secret.replace(/\\{1,2}r\\{1,2}n|\\{1,2}[nr]|\r\n?/g, '\n').split('\n');
  return lines
    .map((line) => line.trim().replace(LINE_TAIL, '').replace(LINE_LEAD, ''))
    .join('\n')
    .trim();
}

function splitBlock(text: string): { readonly label: string; readonly body: string } | undefined {
  const labelEnd = text.indexOf(DASHES, BEGIN.length);
  if (!text.startsWith(BEGIN) || labelEnd === -1) return undefined;
  const label = text.slice(BEGIN.length, labelEnd);
  const footer = `${DASHES}END ${label}${DASHES}`;
  const bodyStart = labelEnd + DASHES.length;
  if (!text.endsWith(footer) || text.length - footer.length < bodyStart) return undefined;
  return { label, body: text.slice(bodyStart, -footer.length).trim() };
}

function compact(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The base64 part behind RFC 1421 headers, and whether they say that it is encrypted. */
function splitHeaders(body: string): [text: string, encrypted: boolean] {
  const lines = body.split('\n');
  const start = lines.findIndex((line) => !/^[A-Za-z-]+:\s/.test(line));
  const headers = lines.slice(0, Math.max(0, start)).join('\n');
  return [compact(lines.slice(Math.max(0, start)).join('')), /^Proc-Type:.*ENCRYPTED/m.test(headers)];
}

function decodeBase64(text: string): Buffer | undefined {
  if (!BASE64.test(text) || text.replace(/=+$/, '').length % 4 === 1) return undefined;
  const bytes = Buffer.from(text, 'base64');
  return bytes.length >= SHORTEST_DER ? bytes : undefined;
}

/** True when the bytes are one DER SEQUENCE to the last byte: a block that was cut short is not. */
function isWholeSequence(bytes: Buffer): boolean {
  const first = bytes[1];
  if (bytes[0] !== 0x30 || first === undefined) return false;
  if (first < 0x80) return bytes.length === 2 + first;
  const size = first & 0x7f;
  if (size < 1 || size > 4 || bytes.length < 2 + size) return false;
  return bytes.length === 2 + size + bytes.readUIntBE(2, size);
}

function isReadable(label: string, text: string): boolean {
  const lines = text.match(/.{1,64}/g) ?? [];
  try {
    crypto().createPrivateKey(`-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`);
    return true;
  } catch {
    return false; // a curve or an algorithm that this OpenSSL does not know
  }
}

const OPENSSH_MAGIC = Buffer.from('openssh-key-v1\0', 'latin1');

/** Walks the length-prefixed fields: cipher, kdf, kdf options, key count, public key, private part. */
function proveOpenSsh(bytes: Buffer): ProofResult {
  if (!bytes.subarray(0, OPENSSH_MAGIC.length).equals(OPENSSH_MAGIC)) return 'refuted';
  let at = OPENSSH_MAGIC.length;
  const field = (): Buffer | undefined => {
    if (at + 4 > bytes.length) return undefined;
    const end = at + 4 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    const value = bytes.subarray(at + 4, end);
    at = end;
    return value;
  };
  const cipher = field();
  if (cipher === undefined || field() === undefined || field() === undefined) return 'refuted';
  at += 4; // number of keys: OpenSSH writes one
  if (field() === undefined) return 'refuted';
  const secret = field();
  if (secret === undefined || secret.length < 8) return 'refuted';
  if (cipher.toString('latin1') !== 'none') return 'unknown';
  // The two check words are equal when the part is readable.
  return secret.readUInt32BE(0) === secret.readUInt32BE(4) ? 'proven' : 'refuted';
}
