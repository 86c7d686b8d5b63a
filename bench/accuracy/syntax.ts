/**
 * A syntax that a secret can stand in: what stands before and behind it, in a small file of that kind. A syntax with a
 * `style` names the secret by a key; one without holds bare text (a log line, a table).
 */

import type { NameStyle } from './vocabulary.ts';

export interface Syntax {
  readonly name: string;
  readonly path: string;
  /** How names are written there; undefined where no key names the value. */
  readonly style?: NameStyle;
  /** The text before and behind the value. */
  wrap(key: string): readonly [string, string];
  /** Nothing quotes the value, so it cannot hold what would end or change it there. */
  readonly bare?: true;
  /** The value as written there. */
  readonly escape?: (value: string) => string;
}

const UNSAFE_BARE = /^[-!&*@%|>?[{'"`#,]|[\s"'`<>$;|&#\\(){}]|,$|[,:]\s/;

/** True when the value can stand in that syntax as it is. */
export function accepts(syntax: Syntax, value: string): boolean {
  if (value.includes('\n') && syntax.escape === undefined) return false;
  return syntax.bare !== true || !UNSAFE_BARE.test(value);
}

/** Quotes of JSON and most languages. */
export const json = (value: string) => JSON.stringify(value).slice(1, -1);
export const xml = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
/** Single quotes of most languages. */
export const single = (value: string) => value.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
