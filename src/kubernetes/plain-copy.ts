/** People note in a comment what they have encoded: a second copy of the secret, which must go with the first. */

import type { Span } from '../core/location.ts';
import type { ScalarNode } from './node.ts';

const SHORTEST = 6;
const LONGEST = 2000;

/** Where the comment behind a base64 scalar repeats what it decodes to; UTF-16 indexes of the source. */
export function plainCopy(source: string, { text, style, end }: ScalarNode): Span | undefined {
  if (style === 'literal' || style === 'folded' || text.length > LONGEST) return undefined;
  const rest = source.slice(end, end + LONGEST);
  const comment = /^[ \t]+#[^\r\n]*/.exec(rest)?.[0];
  if (comment === undefined) return undefined;
  const decoded = Buffer.from(text, 'base64').toString('utf8').trim();
  const at = decoded.length < SHORTEST ? -1 : comment.indexOf(decoded);
  return at === -1 ? undefined : { start: end + at, end: end + at + decoded.length };
}
