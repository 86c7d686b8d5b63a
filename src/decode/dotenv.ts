/**
 * `.env` files: KEY=VALUE lines, `export` allowed, quotes as shells and dotenv read them. Each value becomes a fragment
 * under its key, so that the key's name can speak for it. Values are kept as written inside their quotes (escapes and
 * `$VARIABLES` untouched), so spans are exact.
 */

import type { Fragment } from '../core/fragment.ts';

const NAME = /^(?:\.env(?:rc)?|\.flaskenv|\.env[.-].+|.+\.env)$/;

/** True for `.env`, `.env.production`, `prod.env`, `.envrc`, `.flaskenv`. */
export function isDotenvPath(path: string): boolean {
  return NAME.test(path.slice(path.lastIndexOf('/') + 1).toLowerCase());
}

const ASSIGNMENT = /^[ \t]*(?:export[ \t]+|set[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*/;
/** A quoted value (a PEM block, say) may go on over lines, up to this many bytes. */
const LONGEST_VALUE = 65_536;

/** The values of a dotenv text, in order. Lines that assign nothing are passed over; empty values are left out. */
export function dotenvValues(fragment: Fragment): Fragment[] {
  const { bytes } = fragment;
  // One character a byte: every index is a byte offset, whatever the encoding.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const values: Fragment[] = [];
  let lineStart = 0;
  while (lineStart < text.length) {
    const lineEnd = endOfLine(text, lineStart);
    let next = lineEnd;
    const assignment = ASSIGNMENT.exec(text.slice(lineStart, lineEnd));
    if (assignment !== null) {
      const [start, end] = valueSpan(text, lineStart + assignment[0].length, lineEnd);
      if (end > start) values.push(valueFragment(fragment, assignment[1] as string, start, end));
      next = Math.max(lineEnd, endOfLine(text, end));
    }
    lineStart = next + 1;
  }
  return values;
}

/** Start and end of the value, without quotes, trailing comment and line terminator. */
function valueSpan(text: string, start: number, lineEnd: number): [number, number] {
  const quote = text.charAt(start);
  if (start < lineEnd && (quote === '"' || quote === "'" || quote === '`')) {
    const close = closingQuote(text, start, quote);
    if (close !== undefined) return [start + 1, close];
  }
  const comment = /(?:^|[ \t])#/.exec(text.slice(start, lineEnd));
  let end = comment === null ? lineEnd : start + comment.index;
  while (end > start && ' \t\r'.includes(text.charAt(end - 1))) end--;
  return [start, end];
}

/** Index of the quote that ends the value; only double quotes know escapes. */
function closingQuote(text: string, open: number, quote: string): number | undefined {
  const limit = Math.min(text.length, open + LONGEST_VALUE);
  for (let index = open + 1; index < limit; index++) {
    const character = text.charAt(index);
    if (character === '\\' && quote === '"') index++;
    else if (character === quote) return index;
  }
  return undefined;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function valueFragment(fragment: Fragment, key: string, start: number, end: number): Fragment {
  return {
    blob: fragment.blob,
    bytes: fragment.bytes.subarray(start, end),
    role: 'value',
    trail: fragment.trail,
    keyPath: [...(fragment.keyPath ?? []), key],
    ...(fragment.resource && { resource: fragment.resource }),
    depth: fragment.depth,
    toBlob: (span) => fragment.toBlob({ start: span.start + start, end: span.end + start }),
  };
}
