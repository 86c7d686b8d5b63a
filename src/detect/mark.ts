/**
 * Marks: the places of keywords that make a document worth parsing. Parsing is dear, and most such places hold a comment,
 * a switch, a reference or a word that no structure makes a secret, so a mark is set only where reading the document could
 * add a finding. In doubt it is set: what is not marked is seen by the text rules alone.
 */

import { parseAssignment } from './assignment-grammar.ts';
import type { CompiledRule } from './rule-set.ts';
import { weighValue } from './value.ts';

/** The lines around a keyword's own; each is looked for only when asked for. */
export interface Surroundings {
  /** The nearest line below that says something: not blank, no comment, no lone template action. Empty at the end. */
  below(): string;
  /** The line directly above. */
  above(): string;
}

/** The colon behind a plain or quoted key (YAML 1.2.2 section 7.4.2), as against `:=`, `::` and `host:port`. */
const COLON = /^(?:["']\s*:(?!=)|\s*:(?=\s|$))\s*/;
/** What begins on the next line, or behind an anchor or a tag. */
const LATER_VALUE = /^(?:[|>&!].*)?$/;
const SWITCH =
  /^(?:(["'])(?:true|false|null|yes|no|~|[\d.]+[A-Za-z%]{0,2})?\1(?=\s*(?:[,}\]]|$)|\s+#)|(?:true|false|null|yes|no|~|[\d.]+[A-Za-z%]{0,2})(?=\s*(?:[,}\]]+(?:[\s"]|$)|$)|\s+#))/i;
/** A map has keys of its own to speak for its values; `{{` opens a template action. */
const MAP = /^(?:\{(?!\{)|\[\s*\{(?!\{))/;
const EMPTY_LIST = /^\[\s*\]/;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')(?=\s*(?:[,}\]]|$)|\s+#)/;
/** Unquoted text up to its comment; in a flow collection nobody knows where it ends. */
const PLAIN = /^[^\s"'`{}[\],*&!|>%@#](?:(?!\s#)[^,{}[\]])*(?=\s+#|$)/;
/** A value that is one reference: `$(NAME)`, `${NAME}`, `{{ .Values.x }}`, `${{ secrets.X }}`. */
const EXPRESSION = /^(["']?)(?:\$?\{\{[^{}"'`]*\}\}|\$\{\w+\}|\$\w+|\$\(\w+\))\1(?=\s*(?:[,}\]]+(?:[\s"]|$)|$)|\s+#)/;
const ACTION = /\{\{|\{%/;
/** Branches leave literal text between them; escapes and actions over several lines are not followed here. */
const INTRICATE_ACTION = /\{%|\{\{-?\s*(?:if|else|end|range|with)\b|\\|\{\{(?!.*\}\})/;
/** Before a name that speaks for a value beside it. */
const BEFORE_NAME = /(?:name|key)["']?\s*:[^:]*$/;
const PAIRED_VALUE = /(?:^|[\s{,-])["']?value(["']?\s*:.*)$/;
/** Also in a string of a program, behind its escapes. */
const KIND = /(?:^|[\s{,"'`]|\\n)kind(?:\\?["'])?\s*:\s*(?:[&!]\S*\s+)*(?:\\?["'])?$/;
const KEY_CHARACTER = /[\w.$-]/;
const LONGEST_KEY = 100;
const COMMENT = /^\s*#/;
const LIST_ITEM = /^\s*-\s/;
const KEY_LINE = /^(?:\s|-\s)*(?:"[^"]*"|'[^']*'|[^\s:#'"][^:#]*):(?:\s|$)/;

/** True when a keyword of a place rule at UTF-16 index `at` of a line may name a place, and does not merely mention it. */
export function isTellingPlace(line: string, at: number): boolean {
  // `type: kubernetes.io/dockercfg` is the name of a type; the Secret and its key have keywords of their own.
  return !COMMENT.test(line) && line[at - 1] !== '/';
}

/** True when the keyword at UTF-16 index `at` of a document's line may lead to a finding that only structure can see. */
export function isTelling(compiled: CompiledRule, line: string, at: number, around: Surroundings): boolean {
  if (COMMENT.test(line)) return false;
  const { key, behind } = keyAt(line, at);
  // However it is written: the place rule's keywords know the common ways only.
  if (key === 'Secret' && KIND.test(line.slice(0, at))) return true;
  const colon = COLON.exec(behind)?.[0];
  if (colon !== undefined) {
    return compiled.pattern().test(key) && isTellingValue(key, behind.slice(colon.length), line, around);
  }
  if (parseAssignment(line, at) !== undefined) return false; // The text rules have it already.
  // A name in value position: `{name: DB_PASSWORD, value: …}`, in either order, on one line or two.
  return (
    BEFORE_NAME.test(line.slice(Math.max(0, at - LONGEST_KEY), at)) &&
    compiled.pattern().test(key) &&
    isTellingPair(key, line, around)
  );
}

function keyAt(line: string, at: number): { key: string; behind: string } {
  let start = at;
  // No pattern: one that is bound to the end only would be tried at every character of a long line.
  while (start > 0 && at - start < LONGEST_KEY && KEY_CHARACTER.test(line.charAt(start - 1))) start--;
  const key = /^[\w.$-]{0,200}/.exec(line.slice(start))?.[0] ?? '';
  return { key: key.replace(/^[-.$]+/, ''), behind: line.slice(start + key.length) };
}

function isTellingPair(key: string, line: string, around: Surroundings): boolean {
  const below = around.below();
  const candidates = [line, LIST_ITEM.test(below) ? '' : below, LIST_ITEM.test(line) ? '' : around.above()];
  return candidates.some((text) => {
    const behind = PAIRED_VALUE.exec(text)?.[1] ?? '';
    const colon = COLON.exec(behind)?.[0];
    return colon !== undefined && isTellingValue(key, behind.slice(colon.length), text, undefined);
  });
}

/**
 * True unless the text behind a key shows a whole value, and one that is no secret under this key. Without `around`, a
 * value that may go on below is taken to do so.
 */
function isTellingValue(key: string, behind: string, line: string, around: Surroundings | undefined): boolean {
  const value = behind.trimEnd();
  if (LATER_VALUE.test(value) || value.startsWith('#'))
    return around === undefined || isContinued(value, around.below());
  if ([SWITCH, MAP, EMPTY_LIST, EXPRESSION].some((idle) => idle.test(value))) return false;
  const isSecret = (text: string) => weighValue(text, { key, literal: true }) !== undefined;
  if (ACTION.test(value)) return INTRICATE_ACTION.test(value) || literalsOf(value).some(isSecret);
  if (value === '[') return around === undefined || !/^\s*[{\]]/.test(around.below());
  const quoted = QUOTED.exec(value);
  if (quoted !== null) return isSecret(quoted[1] ?? quoted[2] ?? '');
  const plain = PLAIN.exec(value)?.[0].trimEnd();
  if (plain === undefined || isSecret(plain)) return true;
  return around !== undefined && isDeeper(around.below(), line);
}

/** All that stands between two quotes of one kind: the string literals of template actions, and more. */
function literalsOf(value: string): string[] {
  const pieces = ['"', "'", '`'].flatMap((quote) => value.split(quote));
  return pieces.filter((piece) => !/\{\{|\}\}/.test(piece));
}

/** A block scalar or an anchor goes on below; an empty value does unless the next line is a key of its own. */
function isContinued(value: string, below: string): boolean {
  return /^[|>&!]/.test(value) || (below.trim() !== '' && !KEY_LINE.test(below));
}

/** A plain value goes on in lines that are indented deeper than its key, behind the dashes of its list. */
function isDeeper(below: string, line: string): boolean {
  return below.trim() !== '' && indentOf(below) > indentOf(line);
}

function indentOf(line: string): number {
  return /^(?:\s|-\s)*/.exec(line)?.[0].length ?? 0;
}
