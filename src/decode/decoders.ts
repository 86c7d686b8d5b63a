/**
 * The decoders, by the name that a document gives to its encoding. A new encoding is one file and one line here.
 * A decoded fragment keeps role, key path and resource; its spans all lead back to the whole value as written, since
 * an encoded value can only be shown (and replaced) whole.
 */

import type { Fragment } from '../core/fragment.ts';
import { decodeBase64 } from './base64.ts';

type Decoder = (bytes: Uint8Array) => { readonly bytes: Uint8Array } | undefined;
type EncodingName = NonNullable<Fragment['encoding']>;

const DECODERS: Readonly<Record<EncodingName, Decoder>> = {
  base64: decodeBase64,
};

/**
 * The fragment behind one that names its `encoding`, one layer deeper. Undefined when there is no encoding, or the bytes
 * do not decode to anything readable: then the fragment's own bytes are the value.
 */
export function decodeFragment(fragment: Fragment): Fragment | undefined {
  if (fragment.encoding === undefined) return undefined;
  const decoded = DECODERS[fragment.encoding](fragment.bytes);
  return decoded && decodedFragment(fragment, fragment.encoding, decoded.bytes);
}

function decodedFragment(outer: Fragment, encodingName: EncodingName, bytes: Uint8Array): Fragment {
  const { encoding: _decoded, ...rest } = outer;
  const whole = { start: 0, end: outer.bytes.length };
  return {
    ...rest,
    bytes,
    trail: [...outer.trail, encodingName],
    depth: outer.depth + 1,
    toBlob: () => outer.toBlob(whole),
  };
}
