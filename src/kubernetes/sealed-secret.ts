/**
 * SealedSecret: safe exactly when its values are envelopes that the controller could open. What only sits in the place
 * of one (a plain or merely base64-encoded value), and what stands in the template beside them, is out in the open.
 */

import { isUtf8 } from 'node:buffer';
import type { KindReader, MakeClaim } from './claim.ts';
import { entriesOf, type ScalarNode, valueAt } from './node.ts';

/** Bytes of an RSA key of 2048, 3072 and 4096 bits: the length of the wrapped session key. */
const WRAPPED_KEY_LENGTHS: ReadonlySet<number> = new Set([256, 384, 512]);
const LENGTH_PREFIX = 2;
/** Tag of AES-GCM, under which the value follows the session key. */
const TAG_LENGTH = 16;

export const sealedSecret: KindReader = {
  name: 'sealed-secret',
  applies: ({ kind }) => kind === 'SealedSecret',
  read: ({ map }, claim) => {
    for (const { value } of entriesOf(valueAt(map, 'spec', 'encryptedData'))) {
      if (value.type === 'scalar') claimSealed(value, claim);
    }
    // The deprecated form: one envelope for the whole Secret.
    const whole = valueAt(map, 'spec', 'data');
    if (whole?.type === 'scalar') claimSealed(whole, claim);
    for (const field of ['data', 'stringData']) {
      for (const { value } of entriesOf(valueAt(map, 'spec', 'template', field))) {
        if (value.type === 'scalar') claim(value, { kind: 'value', role: 'secret-value' });
      }
      for (const { value } of entriesOf(valueAt(map, field))) {
        const encoding = field === 'data' ? ({ encoding: 'base64' } as const) : {};
        if (value.type === 'scalar') claim(value, { kind: 'value', role: 'secret-value', ...encoding });
      }
    }
  },
};

function claimSealed(scalar: ScalarNode, claim: MakeClaim): void {
  if (isEnvelope(scalar.text)) claim(scalar, { kind: 'safe' });
  else if (isShortenedEnvelope(scalar.text)) claim(scalar, { kind: 'reference' });
  else if (isEncodedText(scalar.text)) claim(scalar, { kind: 'value', role: 'secret-value', encoding: 'base64' });
  else claim(scalar, { kind: 'value', role: 'secret-value' });
}

/** True for two bytes of length N (big-endian), N bytes of wrapped key, then at least an authentication tag. */
export function isEnvelope(text: string): boolean {
  const bytes = strictBase64(text);
  if (bytes === undefined || bytes.length < LENGTH_PREFIX) return false;
  const wrapped = bytes.readUInt16BE(0);
  return WRAPPED_KEY_LENGTHS.has(wrapped) && bytes.length >= LENGTH_PREFIX + wrapped + TAG_LENGTH;
}

/** An envelope's head with an ellipsis, as documentation writes it: 01 00, 01 80 or 02 00 come out as `AQ…` or `Ag…`. */
function isShortenedEnvelope(text: string): boolean {
  return /^A[Qg][A-Za-z0-9+/]*={0,2}\s?(?:\.{2,}|…)/.test(text.trim());
}

function isEncodedText(text: string): boolean {
  const bytes = strictBase64(text);
  return bytes !== undefined && bytes.length > 0 && isUtf8(bytes);
}

function strictBase64(text: string): Buffer | undefined {
  const compact = text.replace(/\s+/g, '');
  if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return undefined;
  return Buffer.from(compact, 'base64');
}
