/**
 * Assignments in any text: a key name, an operator, a value. One tolerant grammar serves code, configuration, shell,
 * XML, JSON and URLs; whether the value is a secret is judged in value.ts.
 */

import {
  AFTER_FLAG,
  BARE_DIRECTIVE,
  BARE_VALUE,
  BEFORE_ARGUMENT,
  BEFORE_ATTRIBUTE_VALUE,
  BEFORE_BARE_ARGUMENT,
  BEFORE_ELEMENT_TEXT,
  BEFORE_NAMED_TEXT,
  BEFORE_NEXT_ELEMENT,
  BEFORE_PAIRED_TEXT,
  BEFORE_QUOTED,
  BEFORE_SECOND_ARGUMENT,
  BEFORE_THIRD_ARGUMENT,
  BEFORE_WRAPPED,
  CALL_NAME,
  DIRECTIVE,
  DIRECTIVE_END,
  FLAG,
  IN_ELEMENT_NAME,
  IN_NAMING_ATTRIBUTE,
  LINE_IN_STRING,
  LONGEST_GAP,
  LONGEST_SET_LIST,
  MOST_BEHIND,
  NEXT_ELEMENT_END,
  OPERATOR,
  PIECE,
  QUOTED_VALUE,
  SET_FLAG,
  SHELL_DEFAULT,
  SHELL_FALLBACK,
  SHELL_OPERATOR,
  type Siblings,
  THIRD_OF_CALL,
  WRAPPER_END,
} from './assignment-forms.ts';

/** A parsed assignment; indexes are UTF-16 units of the text. */
export interface Assignment {
  /** The name as written; of a call whose later argument is the value, its name and `()`. */
  readonly key: string;
  readonly value: string;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly quoted: boolean;
}

const LONGEST_KEY = 100;
const LONGEST_VALUE = 2048;
const KEY_CHARACTER = /[\w.$-]/;

/** The assignment whose key covers the UTF-16 index `at`, if the text behind the key reads as one. */
export function parseAssignment(text: string, at: number): Assignment | undefined {
  let start = at;
  while (start > 0 && at - start < LONGEST_KEY && KEY_CHARACTER.test(text[start - 1] as string)) start--;
  let end = at;
  while (end < text.length && end - at < LONGEST_KEY && KEY_CHARACTER.test(text[end] as string)) end++;
  const name = text.slice(start, end).replace(/^[-.$]+/, '');
  if (name === '' || isInsideExpression(text, start)) return undefined;
  const key = { name, start, end };
  for (const read of [readFallback, readCall, readOperator, readQuotedForm, readElement, readFlag, readDirective]) {
    const found = read(text, key);
    if (found !== 'none') return found;
  }
  return undefined;
}

/** A key name and where it stands with what may precede it (`--`, `$`). */
interface Key {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** `none` where the text is not of the form, so that another may be tried; undefined where it is, and holds no value. */
type Reading = Assignment | undefined | 'none';

/** `${NAME:-text}` */
function readFallback(text: string, { name, start, end }: Key): Reading {
  const fallback = text.startsWith('${', start - 2) ? run(SHELL_OPERATOR, text, end) : undefined;
  if (fallback === undefined) return 'none';
  const stop = run(SHELL_FALLBACK, text, fallback);
  return stop === undefined ? undefined : slice(text, name, fallback, stop, false);
}

/** `login("user", "…")`: of some calls, an argument further back is the secret; their key is the name and `()`. */
function readCall(text: string, key: Key): Reading {
  const name = CALL_NAME.exec(key.name)?.[1];
  if (name === undefined) return 'none';
  const argument = run(THIRD_OF_CALL.test(name) ? BEFORE_THIRD_ARGUMENT : BEFORE_SECOND_ARGUMENT, text, key.end);
  return argument === undefined ? 'none' : readQuoted(text, argument, `${name}()`);
}

function readOperator(text: string, { name, start, end }: Key): Reading {
  const value = run(OPERATOR, text, end);
  if (value === undefined) return 'none';
  const wrapped = run(BEFORE_WRAPPED, text, value);
  const inside = wrapped === undefined ? undefined : readQuoted(text, wrapped, name);
  if (inside !== undefined && WRAPPER_END.test(behind(text, inside))) return inside;
  return readValue(text, value, name, siblingsBehind(text, start));
}

/** Forms in which only a quoted text counts as value. */
function readQuotedForm(text: string, { name, start, end }: Key): Reading {
  const value = run(BEFORE_QUOTED, text, end);
  if (value !== undefined) return readQuoted(text, value, name);
  const isWhole = text[start - 1] === text[end] && !PIECE.test(text.slice(Math.max(0, start - LONGEST_GAP), start));
  const next = isWhole ? run(BEFORE_NEXT_ELEMENT, text, end) : undefined;
  const element = next === undefined ? undefined : readQuoted(text, next, name);
  if (element === undefined) return 'none';
  return NEXT_ELEMENT_END.test(behind(text, element)) ? element : undefined;
}

/** `<password>…</password>`, `<property name="password">…</property>`, `<password value="…"/>`. */
function readElement(text: string, { name, start, end }: Key): Reading {
  const before = text.slice(Math.max(0, start - LONGEST_KEY), start);
  const isName = IN_ELEMENT_NAME.test(before);
  if (isName) {
    const value = run(BEFORE_ATTRIBUTE_VALUE, text, end);
    if (value !== undefined) return readQuoted(text, value, name);
  }
  const content = isName
    ? run(BEFORE_ELEMENT_TEXT, text, end)
    : IN_NAMING_ATTRIBUTE.test(before)
      ? run(BEFORE_NAMED_TEXT, text, end)
      : run(BEFORE_PAIRED_TEXT, text, end);
  if (content === undefined) return 'none';
  const stop = text.startsWith('<![CDATA[', content - 9) ? text.indexOf(']]>', content) : text.indexOf('<', content);
  return slice(text, name, content, stop, true);
}

function readFlag(text: string, { name, start, end }: Key): Reading {
  const isFlag = FLAG.test(text.slice(Math.max(0, start - 1), start + 3));
  const argument = isFlag ? run(AFTER_FLAG, text, end) : undefined;
  return argument === undefined ? 'none' : readValue(text, argument, name, 'none');
}

function readDirective(text: string, { name, start, end }: Key): Reading {
  const head = text.slice(0, start);
  const argument = DIRECTIVE.test(head) ? run(BEFORE_ARGUMENT, text, end) : undefined;
  const quoted = argument === undefined ? undefined : readQuoted(text, argument, name);
  if (quoted !== undefined) return DIRECTIVE_END.test(text.slice(quoted.valueEnd)) ? quoted : undefined;
  const bare = BARE_DIRECTIVE.test(head) ? run(BEFORE_BARE_ARGUMENT, text, end) : undefined;
  return bare === undefined ? undefined : readBare(text, bare, name, 'none');
}

function behind(text: string, { valueEnd }: Assignment): string {
  return text.slice(valueEnd, valueEnd + MOST_BEHIND);
}

/** `{{ password:16 }}`: the key is part of a template's expression. */
function isInsideExpression(text: string, index: number): boolean {
  const open = text.lastIndexOf('{{', index);
  return open !== -1 && text.lastIndexOf('}}', index) < open;
}

function siblingsBehind(text: string, start: number): Siblings {
  if (/[?&#]/.test(text[start - 1] ?? '')) return 'query';
  const head = text.slice(Math.max(0, start - LONGEST_SET_LIST), start);
  return head.includes('--set') && SET_FLAG.test(head) ? 'list' : 'none';
}

function readValue(text: string, start: number, key: string, siblings: Siblings): Assignment | undefined {
  return readQuoted(text, start, key) ?? readBare(text, start, key, siblings);
}

function readQuoted(text: string, start: number, key: string): Assignment | undefined {
  QUOTED_VALUE.lastIndex = start;
  const found = QUOTED_VALUE.exec(text);
  if (found === null) return undefined;
  const [whole, quote, value] = found as unknown as [string, string, string];
  const valueEnd = start + whole.length - quote.length;
  return { key, value, valueStart: valueEnd - value.length, valueEnd, quoted: true };
}

/** An unquoted value ends at white space, or at its next sibling. Trailing punctuation of the surroundings is not part of it. */
function readBare(text: string, start: number, key: string, siblings: Siblings): Assignment | undefined {
  const rest = text.slice(start, start + LONGEST_VALUE);
  const token = BARE_VALUE[siblings].exec(rest)?.[0];
  if (token === undefined) return undefined;
  const whole = SHELL_DEFAULT.exec(token)?.[0] ?? LINE_IN_STRING.exec(token)?.[0];
  return slice(text, key, start, start + (whole ?? token.replace(/[,;)\]}\\]+$/, '')).length, false);
}

function slice(
  text: string,
  key: string,
  valueStart: number,
  valueEnd: number,
  quoted: boolean,
): Assignment | undefined {
  if (valueEnd <= valueStart || valueEnd - valueStart > LONGEST_VALUE) return undefined;
  return { key, value: text.slice(valueStart, valueEnd), valueStart, valueEnd, quoted };
}

/** Index behind the sticky pattern's match at `index`, if it matches there. */
function run(pattern: RegExp, text: string, index: number): number | undefined {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
