/**
 * Moves over the tokens of HCL (native syntax specification): strings with templates in them, heredocs, comments, and
 * expressions as a whole. A text that is cut off inside of one ends the reading, so no character is looked at for ever.
 */

import type { ScalarNode } from './node.ts';

const IDENTIFIER = /[A-Za-z_][\w-]*/y;
const CALLEE = /([a-z]\w*)\(/y;
const NUMBER = /-?\d[\d.eE+-]*|true(?![\w.])|false(?![\w.])|null(?![\w.])/y;
const HEREDOC = /<<(-?)([A-Za-z_][\w-]*)[ \t]*\r?\n/y;
const BLANKS = /[ \t]+/y;
const SPACE = /[\s,;\ufeff]+|(?:#|\/\/)[^\n]*/y;
const OPERATOR = /=(?![=>])|:(?!:)/y;
const END_OF_EXPRESSION = /[ \t]*(?:\r?\n|$|[,}\])#]|\/[/*])/y;
const COMPREHENSION = /[{[]\s{0,100}for\s/y;
const ESCAPE = /\\(?:[nrt"\\]|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8})/g;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
const DEEPEST_TEMPLATE = 50;
const LAST_CODE_POINT = 0x10ffff;

/** A place in the text that moves forward only, except where a caller sets it back. UTF-16 indexes. */
export class HclCursor {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  get sign(): string {
    return this.text.charAt(this.at);
  }

  /** The next character that is no space, comma or comment; the cursor stands on it. Empty at the end. */
  nextSign(): string {
    while (this.#skip(SPACE) !== undefined || this.#skipComment());
    return this.sign;
  }

  /** Over blanks on the line. */
  skipBlanks(): void {
    while (this.#skip(BLANKS) !== undefined || this.#skipComment());
  }

  /** A name or a quoted text; undefined, and no move, where none stands. */
  readKey(): string | undefined {
    if (this.sign === '"') return this.readString()?.text;
    return this.#skip(IDENTIFIER);
  }

  /** The name of a function and its bracket. */
  readCallee(): string | undefined {
    return this.#skip(CALLEE)?.slice(0, -1);
  }

  takeOperator(): boolean {
    return this.#skip(OPERATOR) !== undefined;
  }

  /** True for `{ for …` and `[ for …`. */
  startsComprehension(): boolean {
    COMPREHENSION.lastIndex = this.at;
    return COMPREHENSION.test(this.text);
  }

  isAtEndOfExpression(): boolean {
    END_OF_EXPRESSION.lastIndex = this.at;
    return this.at >= this.text.length || END_OF_EXPRESSION.test(this.text);
  }

  readNumber(): ScalarNode | undefined {
    const start = this.at;
    const text = this.#skip(NUMBER);
    return text === undefined ? undefined : { type: 'scalar', style: 'plain', text, start, end: this.at };
  }

  /** A quoted text. Templates in it (`${…}`) stay as they are. */
  readString(): ScalarNode | undefined {
    const start = this.at;
    const end = this.#stringEnd(start);
    this.at = end ?? this.text.length;
    if (end === undefined || this.text.charAt(end - 1) !== '"' || end - start < 2) return undefined;
    const written = this.text.slice(start + 1, end - 1);
    const text = written.includes('\\') ? written.replace(ESCAPE, unescaped) : written;
    return { type: 'scalar', style: 'double', text, start, end };
  }

  /** `<<EOT` and the lines up to the one that is the mark again; `<<-` takes their common indentation off. */
  readHeredoc(): ScalarNode | undefined {
    const start = this.at;
    const head = this.#skip(HEREDOC);
    if (head === undefined) return undefined;
    const mark = head.replace(/^<<-?/, '').trim();
    const body = this.at;
    for (let line = body; line < this.text.length; ) {
      const feed = this.text.indexOf('\n', line);
      const end = feed === -1 ? this.text.length : feed;
      if (end - line < 1000 && this.text.slice(line, end).trim() === mark) {
        this.at = line + this.text.slice(line, end).trimEnd().length;
        const text = this.text.slice(body, line).replaceAll('\r\n', '\n');
        return {
          type: 'scalar',
          style: 'literal',
          text: head.startsWith('<<-') ? dedented(text) : text,
          start,
          end: line,
        };
      }
      line = end + 1;
    }
    this.at = this.text.length;
    return undefined;
  }

  /** Over the whole expression: to the end of its line, a comma or a closing bracket that is not its own. */
  skipExpression(): void {
    let depth = 0;
    while (this.at < this.text.length) {
      if (depth === 0 ? this.isAtEndOfExpression() : this.nextSign() === '') return;
      if (this.sign === '"') this.readString();
      else if (!this.#skipComment() && this.readHeredoc() === undefined) {
        if ('{[('.includes(this.sign)) depth++;
        else if ('}])'.includes(this.sign)) depth--;
        this.at++;
      }
    }
  }

  /** Over a pair of brackets and all that stands in it. */
  skipBrackets(): undefined {
    this.skipExpression();
    return undefined;
  }

  /** Index behind the closing quote, or of the line break that cuts the text off; undefined at the end of it all. */
  #stringEnd(start: number, depth = 0): number | undefined {
    for (let index = start + 1; index < this.text.length; index++) {
      const sign = this.text.charAt(index);
      if (sign === '"') return index + 1;
      if (sign === '\n') return index;
      if (sign === '\\') index++;
      else if (this.#opensTemplate(index)) {
        const end = this.#templateEnd(index + 2, depth + 1);
        if (end === undefined) return undefined;
        index = end - 1;
      }
    }
    return undefined;
  }

  /** `${` and `%{`, but not where the sign is doubled. */
  #opensTemplate(index: number): boolean {
    const sign = this.text.charAt(index);
    return (
      (sign === '$' || sign === '%') && this.text.charAt(index + 1) === '{' && this.text.charAt(index - 1) !== sign
    );
  }

  /** Index behind the bracket that closes a template; texts stand in it, and templates in those. */
  #templateEnd(start: number, depth: number): number | undefined {
    let open = 1;
    for (let index = start; index < this.text.length && depth < DEEPEST_TEMPLATE; index++) {
      const sign = this.text.charAt(index);
      if (sign === '{') open++;
      else if (sign === '}' && --open === 0) return index + 1;
      else if (sign === '"') {
        const end = this.#stringEnd(index, depth);
        if (end === undefined) return undefined;
        index = end - 1;
      }
    }
    return undefined;
  }

  /** Over a comment between its marks; to the end where the second is missing. */
  #skipComment(): boolean {
    if (!this.text.startsWith('/*', this.at)) return false;
    const end = this.text.indexOf('*/', this.at + 2);
    this.at = end === -1 ? this.text.length : end + 2;
    return true;
  }

  #skip(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined || found === '') return undefined;
    this.at += found.length;
    return found;
  }
}

function unescaped(written: string): string {
  const code = written.length > 2 ? Number.parseInt(written.slice(2), 16) : undefined;
  if (code === undefined) return ESCAPED[written.charAt(1)] ?? written;
  return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : written;
}

/** The lines without the indentation that all of them have. */
function dedented(text: string): string {
  let least = Number.POSITIVE_INFINITY;
  for (const [, blanks] of text.matchAll(/^( *)[^ \n]/gm)) least = Math.min(least, (blanks as string).length);
  if (least === 0 || least === Number.POSITIVE_INFINITY) return text;
  return text.replace(new RegExp(`^ {1,${least}}`, 'gm'), '');
}
