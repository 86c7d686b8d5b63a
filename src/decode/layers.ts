/**
 * From encoded bytes to text, through as many layers as one encoding brings with it: base64 may hold UTF-16 or gzip, and
 * gzip a text. What ends in no text is no layer: then the bytes as written are the value.
 */

import { acceptPayload, type DecodedPayload, decodeBase64 } from './base64.ts';
import { gunzip, type Inflation } from './inflation.ts';

/** Text, and the names of the layers passed on the way to it, outermost first. */
export interface DecodedText {
  readonly bytes: Uint8Array;
  readonly layers: readonly string[];
}

/** Encoded texts inside encoded texts; nobody writes more by hand. */
const MOST_LAYERS = 5;
/** Shorter text may be base64 by chance. */
const SHORTEST_INNER = 16;
const MIXED = [/[a-z]/, /[A-Z]/, /\d/];

/**
 * The text behind base64, decompressed where it is compressed. Where that is base64 of a text again it goes on; a random
 * password in the same alphabet gives no text, and stays as it is.
 */
export function base64Text(written: Uint8Array, inflation: Inflation): DecodedText | undefined {
  const decoded = decodeBase64(written);
  let text = decoded && payloadText(decoded, ['base64'], inflation);
  while (text !== undefined && text.layers.length < MOST_LAYERS && mayBeEncoded(text.bytes)) {
    const inner = decodeBase64(text.bytes);
    const next: DecodedText | undefined = inner && payloadText(inner, [...text.layers, 'base64'], inflation);
    if (next === undefined) break;
    text = next;
  }
  return text;
}

function mayBeEncoded(bytes: Uint8Array): boolean {
  if (bytes.length < SHORTEST_INNER) return false;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('latin1');
  return MIXED.every((set) => set.test(head));
}

const DATA_URL = /^\s*data:([^,]{0,200}),/;

/** The text behind a `data:` URL (RFC 2397), base64 or percent-encoded. */
export function dataUrlText(written: Uint8Array, inflation: Inflation): DecodedText | undefined {
  const text = Buffer.from(written).toString('latin1');
  const head = DATA_URL.exec(text);
  if (head === null) return undefined;
  const body = text.slice(head[0].length).trim();
  const isBase64 = /;\s*base64$/i.test(head[1] as string);
  const decoded = isBase64 ? decodeBase64(unescaped(body)) : acceptPayload(unescaped(body));
  return decoded && payloadText(decoded, ['data-url'], inflation);
}

/** The text that a decoded payload is or holds. */
export function payloadText(
  { bytes, payload, encoding }: DecodedPayload,
  layers: readonly string[],
  inflation: Inflation,
): DecodedText | undefined {
  if (payload === 'text') return { bytes, layers: encoding === undefined ? layers : [...layers, encoding] };
  if (payload !== 'gzip') return undefined;
  const inflated = gunzip(bytes, inflation);
  const inner = inflated && acceptPayload(inflated);
  return inner?.payload === 'text' ? { bytes: inner.bytes, layers: [...layers, 'gzip'] } : undefined;
}

/** Percent-encoding undone byte by byte (RFC 3986 section 2.1); a lone percent sign stays. */
function unescaped(text: string): Buffer {
  const characters = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(characters, 'latin1');
}
