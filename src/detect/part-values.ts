/**
 * Where a part of a credential stands: a value under a key name that the rule knows, or one of a form of its own. Asked
 * only for the surroundings of a secret that was found, so a text without secrets never gets here.
 */

import type { Span } from '../core/location.ts';
import type { RulePart } from '../core/part.ts';
import { parseAssignment } from './assignment-grammar.ts';
import { isCodePath } from './file-context.ts';
import { isPlaceholder } from './placeholder.ts';
import { isReference } from './reference.ts';
import { windowText } from './window.ts';

/** A value with the bytes that hold it, and the name of its key where there is one. */
export interface PartValue {
  readonly span: Span;
  readonly value: string;
  readonly key?: string;
}

/** A part's patterns, made ready. */
export interface PartTest {
  /** True when a part may stand under this key; without `keys` any key will do. */
  isKey(key: string | undefined): boolean;
  /** True when the part belongs to a secret under this key. */
  isOf(key: string | undefined): boolean;
  /** True when the whole text may be the part's value: it has its form, and is no placeholder or reference. */
  isValue(text: string): boolean;
}

const LONGEST_VALUE = 500;
/** What stands behind a value when an assignment goes on: the next pair of a connection string or a query. */
const BEHIND_VALUE = '(?=$|[;,&"\'`\\s])';
const WORD = /[\w.$-]{1,200}/g;
/** The key right before a value: its name, an operator, quotes. */
const KEY_BEFORE = /([\w.$-]{1,200})\\?["'`\]]?\s{0,20}(?:=>|:=|[:=,]|\s|value=){1,3}\s{0,20}\\?["'`]?$/;
const REACH_BEFORE = 260;

interface Compiled {
  readonly keys: RegExp | undefined;
  readonly of: RegExp | undefined;
  readonly whole: RegExp | undefined;
  readonly leading: RegExp | undefined;
  readonly anywhere: RegExp | undefined;
}

const known = new WeakMap<RulePart, Compiled>();

/** The tests that a rule makes of a part. */
export function partTest(part: RulePart): PartTest {
  const { keys, of, whole } = compiled(part);
  return {
    isKey: (key) => keys === undefined || (key !== undefined && keys.test(key)),
    isOf: (key) => of === undefined || (key !== undefined && of.test(key)),
    isValue: (text) => isPlausible(text) && (whole === undefined || whole.test(text)),
  };
}

/** The values in a line (bytes `line` of the text) that may be the part. `path` tells code, where bare words are names. */
export function* partValues(bytes: Buffer, line: Span, part: RulePart, path: string): Iterable<PartValue> {
  const window = windowText(bytes, line);
  const span = (start: number, end: number) => ({ start: window.toByte(start), end: window.toByte(end) });
  const { keys, leading, anywhere } = compiled(part);
  if (keys === undefined) {
    for (const { 0: value, index } of anywhere === undefined ? [] : window.text.matchAll(anywhere)) {
      if (isPlausible(value)) yield { span: span(index, index + value.length), value };
    }
    return;
  }
  for (const { 0: word, index } of window.text.matchAll(WORD)) {
    if (!keys.test(word.replace(/^[-.$]+/, ''))) continue;
    const assignment = parseAssignment(window.text, index + word.length - 1);
    if (assignment === undefined || (!assignment.quoted && isCodePath(path))) continue;
    const { key, valueStart } = assignment;
    const value = leading === undefined ? assignment.value : leading.exec(assignment.value)?.[0];
    if (value === undefined || !keys.test(key) || !isPlausible(value)) continue;
    yield { span: span(valueStart, valueStart + value.length), value, key };
  }
}

/** The name of the key that a value at byte `start` of a text stands under, as far as its own line tells. */
export function keyBefore(bytes: Buffer, start: number): string | undefined {
  const before = bytes.toString('latin1', Math.max(0, start - REACH_BEFORE), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return KEY_BEFORE.exec(line)?.[1]?.replace(/^[-.$]+/, '');
}

function isPlausible(value: string): boolean {
  if (value.length > LONGEST_VALUE || !/^\S+$/.test(value)) return false;
  return !isReference(value) && !isPlaceholder(value);
}

function compiled(part: RulePart): Compiled {
  let patterns = known.get(part);
  if (patterns === undefined) {
    patterns = {
      keys: expression(part.keys),
      of: expression(part.of),
      whole: expression(part.value, '^', '$'),
      leading: expression(part.value, '^', BEHIND_VALUE),
      anywhere: expression(part.value, '(?<![A-Za-z0-9_-])', '(?![A-Za-z0-9_-])', 'g'),
    };
    known.set(part, patterns);
  }
  return patterns;
}

/** As everywhere in rules, a leading `(?i)` ignores case. */
function expression(pattern: string | undefined, before = '', behind = '', flags = ''): RegExp | undefined {
  if (pattern === undefined) return undefined;
  const ignoresCase = pattern.startsWith('(?i)');
  const source = ignoresCase ? pattern.slice(4) : pattern;
  return new RegExp(`${before}(?:${source})${behind}`, ignoresCase ? `${flags}i` : flags);
}
