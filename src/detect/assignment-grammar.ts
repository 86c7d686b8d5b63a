/**
 * Assignments in any text: a key name, an operator, a value. One tolerant grammar serves code, configuration, shell,
 * XML, JSON and URLs; whether the value is a secret is judged in value.ts.
 */

/** A parsed assignment; indexes are UTF-16 units of the text. */
export interface Assignment {
  readonly key: string;
  readonly value: string;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly quoted: boolean;
}

const LONGEST_KEY = 100;
const LONGEST_VALUE = 2048;
const KEY_CHARACTER = /[\w.$-]/;

/** Behind a key: `=`, `:`, `:=`, `=>`, a typed declaration's `: Type =`. */
const OPERATOR =
  /\\?["'`]?\]?(?:\)(?!\s{0,20}=>))?\s{0,20}(?:[?!]?:\s{0,4}&?(?:'\w{1,20}\s)?[A-Za-z][\w<>[\]&|?. ]{0,40}?\s{0,4}=(?![=>~])|\?\?=|\|\|=|:=|=>|=(?![=~])|:(?![:=]))\s{0,40}/y;
/** Between a variable and what it falls back to: `${NAME:-text}`. */
const SHELL_OPERATOR = /:?[-=]/y;
const SHELL_FALLBACK = /[^\s{}"'`<>$]+(?=\})/y;
/** Forms in which only a quoted text counts as value: a call's argument, an XML value attribute. */
const BEFORE_QUOTED = /\(\s{0,4}(?=["'`])|["']\s{1,4}value\s{0,2}=\s{0,2}(?=["'])/iy;
/** The second of a pair of quoted texts: `set("password", "…")`. */
const BEFORE_NEXT_ELEMENT = /["']\s{0,4},\s{0,4}(?=["'])/y;
const BEFORE_ELEMENT_TEXT = />(?=[^<>\s])/y;
/** A directive on a line of its own: `proxy_set_header X-Api-Key "…";`, `SetEnv DB_PASSWORD "…"`, `ENV TOKEN …`. */
const DIRECTIVE = /^\s*(?:[\w-]{1,40}\s{1,4})?[$@]?$/;
const BARE_DIRECTIVE = /^\s*(?:ENV|ARG|SetEnv|setx|export|fastcgi_param|RequestHeader set)\s{1,4}$/i;
const DIRECTIVE_END = /^["']\s{0,4};?\s{0,4}$/;
const BEFORE_ARGUMENT = /\s{1,20}(?=["'])/y;
const BEFORE_BARE_ARGUMENT = /\s{1,20}(?=[\w+/])/y;
const AFTER_FLAG = /\s{1,4}(?!-)/y;
const QUOTED_VALUE = /[bBrRuUfF@$]{0,2}(\\?["'`])((?:(?!\1)(?:\\.|[^\\\r\n])){0,2048}?)\1/y;

/** The assignment whose key covers the UTF-16 index `at`, if the text behind the key reads as one. */
export function parseAssignment(text: string, at: number): Assignment | undefined {
  let start = at;
  while (start > 0 && at - start < LONGEST_KEY && KEY_CHARACTER.test(text[start - 1] as string)) start--;
  let end = at;
  while (end < text.length && end - at < LONGEST_KEY && KEY_CHARACTER.test(text[end] as string)) end++;
  const flag = text.startsWith('--', start);
  const key = text.slice(start, end).replace(/^[-.$]+/, '');
  if (key === '' || isInsideExpression(text, start)) return undefined;
  const before = text[start - 1];

  const fallback = text.startsWith('${', start - 2) ? run(SHELL_OPERATOR, text, end) : undefined;
  if (fallback !== undefined) return readFallback(text, fallback, key);
  const operator = run(OPERATOR, text, end);
  if (operator !== undefined) return readValue(text, operator, key, siblingsBehind(text, start));
  const quoted = run(BEFORE_QUOTED, text, end);
  if (quoted !== undefined) return readQuoted(text, quoted, key);
  const next = before === text[end] ? run(BEFORE_NEXT_ELEMENT, text, end) : undefined;
  const element = next === undefined ? undefined : readQuoted(text, next, key);
  if (element !== undefined) return /^["']\s{0,4}[)\]}]/.test(text.slice(element.valueEnd)) ? element : undefined;
  const content = before === '<' ? run(BEFORE_ELEMENT_TEXT, text, end) : undefined;
  if (content !== undefined) return slice(text, key, content, text.indexOf('<', content), true);
  const argument = flag ? run(AFTER_FLAG, text, end) : undefined;
  return argument === undefined ? readDirective(text, start, end, key) : readValue(text, argument, key, 'none');
}

function readFallback(text: string, start: number, key: string): Assignment | undefined {
  const end = run(SHELL_FALLBACK, text, start);
  return end === undefined ? undefined : slice(text, key, start, end, false);
}

function readDirective(text: string, start: number, end: number, key: string): Assignment | undefined {
  const head = text.slice(0, start);
  const argument = DIRECTIVE.test(head) ? run(BEFORE_ARGUMENT, text, end) : undefined;
  const quoted = argument === undefined ? undefined : readQuoted(text, argument, key);
  if (quoted !== undefined) return DIRECTIVE_END.test(text.slice(quoted.valueEnd)) ? quoted : undefined;
  const bare = BARE_DIRECTIVE.test(head) ? run(BEFORE_BARE_ARGUMENT, text, end) : undefined;
  return bare === undefined ? undefined : readBare(text, bare, key, 'none');
}

/** `{{ password:16 }}`: the key is part of a template's expression. */
function isInsideExpression(text: string, index: number): boolean {
  const open = text.lastIndexOf('{{', index);
  return open !== -1 && text.lastIndexOf('}}', index) < open;
}

/** What ends a bare value because the next assignment follows: in a query string, in a list for Helm's `--set`. */
type Siblings = 'none' | 'query' | 'list';

const SET_FLAG = /--set(?:-string)?(?:=|\s{1,4})["']?[^\s"']*$/;
const LONGEST_SET_LIST = 500;

function siblingsBehind(text: string, start: number): Siblings {
  const before = text[start - 1];
  if (before === '?' || before === '&') return 'query';
  const head = text.slice(Math.max(0, start - LONGEST_SET_LIST), start);
  return head.includes('--set') && SET_FLAG.test(head) ? 'list' : 'none';
}

const BARE_VALUE: Readonly<Record<Siblings, RegExp>> = {
  none: /^[^\s"'`<>]+/,
  query: /^[^\s&#"'<>]+/,
  list: /^(?:\\,|[^\s,"'`<>])+/,
};

/** The bracket at its end is its own. */
const SHELL_DEFAULT = /^\$\{\w+:?-[^{}]*\}(?=[,;)\]}\\]*$)/;

/** The text is a string of a program, and the next line of it begins. */
const LINE_IN_STRING = /^[^\\]+(?=\\r?\\?n)/;

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
