/**
 * Percent-encoding (RFC 3986 section 2.1) anywhere in a text: the query and userinfo of a URL, the body of a form, a whole
 * JSON text made fit for one. A password may hold a percent sign and two digits, so a plain assignment outside of a URL
 * is left as it stands.
 */

import type { Fragment } from '../core/fragment.ts';
import type { Span } from '../core/location.ts';
import type { Inflation } from './inflation.ts';
import { hexNumber, isPlainByte, respelledFragment, respellText, type Spelling } from './respelled.ts';

const PERCENT = 0x25;
const WIDTH = 3;

/** What ends a stretch besides blanks and control characters: quotes and angle brackets. */
const ENDS = new Uint8Array(256);
ENDS.fill(1, 0, 0x21);
ENDS[0x7f] = 1;
for (const mark of '"\'`<>') ENDS[mark.charCodeAt(0)] = 1;

/** The stretches of the text in which a printable character is percent-encoded, decoded, in order of position. */
export function findPercentRuns(fragment: Fragment, inflation: Inflation): Iterable<Fragment> {
  return fragment.bytes.includes(PERCENT) ? percentRuns(fragment, inflation) : [];
}

function* percentRuns(fragment: Fragment, inflation: Inflation): Iterable<Fragment> {
  const { bytes } = fragment;
  for (let at = bytes.indexOf(PERCENT); at !== -1; ) {
    if (!startsRun(bytes, at)) {
      at = bytes.indexOf(PERCENT, at + 1);
      continue;
    }
    const run = stretchAround(bytes, at);
    const text = isEncodedWhole(bytes, run) ? respellText(bytes, run, readPercent) : undefined;
    const decoded = text && respelledFragment(fragment, 'percent', text, inflation);
    if (decoded !== undefined) yield decoded;
    at = bytes.indexOf(PERCENT, run.end);
  }
}

function startsRun(bytes: Uint8Array, at: number): boolean {
  const byte = hexNumber(bytes, at + 1, 2);
  return byte !== undefined && byte < 0x80 && isPlainByte(byte);
}

function stretchAround(bytes: Uint8Array, at: number): Span {
  let start = at;
  while (start > 0 && ENDS[bytes[start - 1] as number] === 0) start--;
  let end = at + WIDTH;
  while (end < bytes.length && ENDS[bytes[end] as number] === 0) end++;
  return { start, end };
}

const IN_URL = /:\/\/|[?&]/;
const ASSIGNMENT = /[=:]/;
/** `&`, `:`, `=`, `{`, quotes and line breaks: what stands between keys and values. */
const DELIMITER = /%(?:26|3a|3d|7b|22|27|0a)/i;

/** False for `password=a%21b`, which nothing says to decode. */
function isEncodedWhole(bytes: Uint8Array, { start, end }: Span): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
  return !ASSIGNMENT.test(text) || IN_URL.test(text) || DELIMITER.test(text);
}

function readPercent(bytes: Uint8Array, index: number, end: number): Spelling | undefined {
  if (bytes[index] !== PERCENT || index + WIDTH > end) return undefined;
  const byte = hexNumber(bytes, index + 1, 2);
  return byte !== undefined && (byte >= 0x80 || isPlainByte(byte)) ? { width: WIDTH, bytes: [byte] } : undefined;
}
