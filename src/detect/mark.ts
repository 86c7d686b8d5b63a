/**
 * Marks: the places of key-name keywords that make a document worth parsing. Parsing is dear, and most such places hold
 * a comment, a switch, an empty default or a reference, so a mark is set only where the structure could add a finding.
 */

import { parseAssignment } from './assignment-grammar.ts';
import type { CompiledRule } from './rule-set.ts';

/** What stands behind a key when it holds no secret, whoever reads it. */
const IDLE_VALUE =
  /^["']?\s*:\s*(?:""|''|\[\]|\{\}|(?:true|false|null|yes|no|~|[\d.]+[A-Za-z%]{0,2})(?=[\s,}]|$)|["']?(?:\{\{[^{}]*\}\}|\$\{?\w+\}?|\$\(\w+\))["']?\s*(?:[,}#]|$))/i;
/** A value that begins on the next line, or behind an anchor or a tag. */
const LATER_VALUE = /^["']?\s*:\s*(?:[|>&!].*)?$/;
const VALUE_OF_PAIR = /(?:^\s*|[\s{,])["']?value(["']?\s*:.*)$/;
const COMMENT = /^\s*#/;

/**
 * True when the keyword at UTF-16 index `at` of a document's line may lead to a finding that only structure can see.
 * `nextLine` is the text of the line below.
 */
export function isTelling(compiled: CompiledRule, line: string, at: number, nextLine: () => string): boolean {
  if (COMMENT.test(line)) return false;
  const { key, behind } = keyAt(line, at);
  if (LATER_VALUE.test(behind)) return compiled.pattern().test(key) && isContinued(behind, nextLine());
  if (/^["']?\s*:/.test(behind)) return compiled.pattern().test(key) && !IDLE_VALUE.test(behind);
  if (parseAssignment(line, at) !== undefined) return false; // The text rules have it already.
  // A name in value position: `{name: DB_PASSWORD, value: …}`, on one line or two.
  if (!compiled.pattern().test(key)) return false;
  const pair = VALUE_OF_PAIR.exec(line.slice(at)) ?? VALUE_OF_PAIR.exec(nextLine());
  return pair !== null && !IDLE_VALUE.test(pair[1] ?? '');
}

function keyAt(line: string, at: number): { key: string; behind: string } {
  const start = at - (/[\w.$-]{0,100}$/.exec(line.slice(0, at))?.[0].length ?? 0);
  const key = /^[\w.$-]{0,200}/.exec(line.slice(start))?.[0] ?? '';
  return { key: key.replace(/^[-.$]+/, ''), behind: line.slice(start + key.length) };
}

/** A block scalar or an anchor goes on below; an empty value does unless the next line is a key of its own. */
function isContinued(behind: string, nextLine: string): boolean {
  return /[|>&!]/.test(behind) || (nextLine.trim() !== '' && !/^\s*[^\s:#'"][^:#]*:(?:\s|$)/.test(nextLine));
}
