/**
 * The inside of a template action `{{ … }}`: where it ends, whether it steers or gives a value, and which string
 * literals in it become the value. A password hides as easily in `default "…"` as under a key.
 */

import type { Span } from '../core/location.ts';

export interface TemplateAction {
  /** UTF-16 indexes of the whole action, braces included. */
  readonly start: number;
  readonly end: number;
  /** Literals that can become the value, without their quotes. */
  readonly literals: readonly Span[];
  /** The result is encoded after the literals were written: they stand there plain. */
  readonly encodes: boolean;
}

/** Where the action that opens at `open` ends (after its braces), or undefined when it never does. */
export function actionEnd(text: string, open: number): number | undefined {
  const comment = /\{\{-?\s*\/\*/y;
  comment.lastIndex = open;
  if (comment.test(text)) return closingAfter(text, text.indexOf('*/', comment.lastIndex));
  for (let index = open + 2; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '\\') index++;
    else if (character === '}' && text.charAt(index + 1) === '}') return index + 2;
    else if (character === '"' || character === "'" || character === '`') {
      const close = literalEnd(text, index);
      if (close === undefined) break;
      index = close;
    }
  }
  return closingAfter(text, open);
}

function closingAfter(text: string, from: number): number | undefined {
  if (from === -1) return undefined;
  const close = text.indexOf('}}', from);
  return close === -1 ? undefined : close + 2;
}

/** Index of the closing quote. Only raw literals (backquotes) go on over lines. */
function literalEnd(text: string, open: number): number | undefined {
  const quote = text.charAt(open);
  for (let index = open + 1; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === quote) return index;
    if (quote === '`') continue;
    if (character === '\\') index++;
    else if (character === '\n') return undefined;
  }
  return undefined;
}

const STEERING =
  /^\{\{-?\s*(?:\/\*|(?:if|else|end|range|with|define|block|break|continue)\b|\$[\w.]*\s*(?:,\s*\$\w+\s*)?:?=|-?\}\})/;
const STRUCTURE = /\b(?:nindent|toYaml|toJson|fromYaml)\b/;

/** True for actions that give no value where they stand: branches, loops, comments, variable settings. */
export function isSteering(action: string): boolean {
  return STEERING.test(action);
}

/** True for actions that give a map or a list, indented to stand below the key. */
export function givesStructure(action: string): boolean {
  return STRUCTURE.test(action);
}

/** Functions whose string arguments can come out as the value (Sprig's names, and Jinja's `default`). */
const GIVES_ARGUMENTS: ReadonlySet<string> = new Set([
  'b64enc',
  'base64Encode',
  'coalesce',
  'd',
  'default',
  'htpasswd',
  'print',
  'quote',
  'squote',
  'ternary',
  'toString',
]);
const ENCODES = /\b(?:b64enc|base64Encode|b64encode)\b/;
const TOKEN = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|[A-Za-z_$.][\w$.]*|[|(),]|\S/g;

/** No hand writes longer actions; hostile ones shall not reach the pattern. */
const LONGEST_ACTION = 4096;

/** Reads the action at `[start, end)` of the text. */
export function readAction(text: string, start: number, end: number): TemplateAction {
  if (end - start > LONGEST_ACTION) return { start, end, literals: [], encodes: false };
  const inner = text.slice(start + 2, end - 2);
  return { start, end, literals: literalsOf(inner, start + 2), encodes: ENCODES.test(inner) };
}

interface Command {
  /** Its first word: the function, if it has one. */
  readonly head: string | undefined;
  /** How many words stand in it so far. */
  readonly words: number;
}

/** A literal counts when it is a command of its own (`"x" | b64enc`), or an argument of a function that gives it on. */
function literalsOf(inner: string, offset: number): Span[] {
  const literals: Span[] = [];
  const commands: Command[] = [];
  let command: Command = { head: undefined, words: 0 };
  let previous = '';
  for (const match of inner.matchAll(TOKEN)) {
    const token = match[0];
    if (token === '(') {
      // In Go the brackets hold one argument: a command of its own.
      command = withWord(command, token);
      commands.push(command);
      // Jinja writes `default('x')`, Go `(default "x" .y)`.
      const isCall = isWord(previous) && !/\s/.test(inner.charAt(match.index - 1));
      command = isCall ? { head: previous, words: 1 } : { head: undefined, words: 0 };
    } else if (token === ')') command = commands.pop() ?? command;
    else if (token === '|') command = { head: undefined, words: 0 };
    else if (token !== '-' && token !== ',') {
      command = withWord(command, token);
      if (isLiteral(token) && givesOn(command)) {
        literals.push({ start: offset + match.index + 1, end: offset + match.index + token.length - 1 });
      }
    }
    previous = token;
  }
  return literals;
}

function withWord({ head, words }: Command, token: string): Command {
  return { head: words === 0 && isWord(token) ? token : head, words: words + 1 };
}

function givesOn({ head, words }: Command): boolean {
  return head === undefined ? words === 1 : GIVES_ARGUMENTS.has(head);
}

function isWord(token: string): boolean {
  return /^[A-Za-z_]/.test(token);
}

function isLiteral(token: string): boolean {
  return token.length > 2 && /^["'`]/.test(token);
}

/** Of `actions`, in order of their place, those that begin inside the span; by bisection, a template having thousands. */
export function actionsWithin(actions: readonly TemplateAction[], { start, end }: Span): TemplateAction[] {
  let low = 0;
  let high = actions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((actions[middle] as TemplateAction).start < start) low = middle + 1;
    else high = middle;
  }
  const inside: TemplateAction[] = [];
  for (let index = low; index < actions.length && (actions[index] as TemplateAction).start < end; index++) {
    inside.push(actions[index] as TemplateAction);
  }
  return inside;
}
