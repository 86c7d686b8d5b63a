/**
 * The decoders: those that look for their encoding anywhere in a text, and those of values that say how they are encoded,
 * by the name that the document gives. A new encoding is one file and one line here.
 * A decoded fragment keeps role, key path and resource; its spans all lead back to the whole value as written, since
 * an encoded value can only be shown (and replaced) whole.
 */

import type { Fragment } from '../core/fragment.ts';
import { findEncodedRuns } from './encoded-runs.ts';
import { findEscapedRuns } from './escape.ts';
import type { Inflation } from './inflation.ts';
import { base64Text, type DecodedText, dataUrlText } from './layers.ts';
import { findPercentRuns } from './percent.ts';

type Decoder = (bytes: Uint8Array, inflation: Inflation) => DecodedText | undefined;
type EncodingName = NonNullable<Fragment['encoding']>;

const DECODERS: Readonly<Record<EncodingName, Decoder>> = {
  base64: base64Text,
  'data-url': dataUrlText,
};

type Finder = (fragment: Fragment, inflation: Inflation) => Iterable<Fragment>;

const FINDERS: readonly Finder[] = [findEncodedRuns, findPercentRuns, findEscapedRuns];

/**
 * What is encoded anywhere in the fragment's text, as fragments of role `text`, as many layers deeper as it took. Several
 * may stand at one place: what is percent-encoded may hold base64.
 */
export function* findEncoded(fragment: Fragment, inflation: Inflation): Iterable<Fragment> {
  for (const find of FINDERS) yield* find(fragment, inflation);
}

/**
 * The fragment behind one that names its `encoding`, as many layers deeper as it took to come to text. Undefined when
 * there is no encoding, or the bytes do not decode to text: then the fragment's own bytes are the value.
 */
export function decodeFragment(fragment: Fragment, inflation: Inflation): Fragment | undefined {
  if (fragment.encoding === undefined) return undefined;
  const decoded = DECODERS[fragment.encoding](fragment.bytes, inflation);
  return decoded && decodedFragment(fragment, decoded);
}

function decodedFragment(outer: Fragment, { bytes, layers }: DecodedText): Fragment {
  const { encoding: _decoded, respelledFrom: _exact, ...rest } = outer;
  const whole = { start: 0, end: outer.bytes.length };
  return {
    ...rest,
    bytes,
    trail: [...outer.trail, ...layers],
    depth: outer.depth + layers.length,
    toBlob: () => outer.toBlob(whole),
  };
}
