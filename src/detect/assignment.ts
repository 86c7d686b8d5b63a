/** Rules about key names: an assignment in a text, or a value whose key the document's structure gives. */

import { type Fragment, keyName } from '../core/fragment.ts';
import type { Span } from '../core/location.ts';
import type { Match } from '../core/match.ts';
import { Secret } from '../core/secret.ts';
import { type Assignment, parseAssignment } from './assignment-grammar.ts';
import { isCodePath, isProsePath, isYamlPath } from './file-context.ts';
import { defaultSpan } from './reference.ts';
import type { CompiledRule } from './rule-set.ts';
import { weighValue } from './value.ts';
import type { WindowText } from './window.ts';

/** Matches of one `assignment` rule whose keyword stands at byte `keywordStart` of the fragment. */
export function* detectAssignment(
  fragment: Fragment,
  compiled: CompiledRule,
  window: WindowText,
  keywordStart: number,
): Iterable<Match> {
  const assignment = parseAssignment(window.text, window.fromByte(keywordStart));
  if (assignment === undefined || !compiled.pattern().test(assignment.key)) return;
  const { key, value, quoted, valueStart, valueEnd } = assignment;
  const { path } = fragment.blob.origin;
  if (!quoted && isCodePath(path) && !isPlainlyGiven(window.text, assignment, path)) return;
  const weighed = weighValue(value, { key, literal: quoted });
  if (weighed === undefined) return;
  const { start, end } = defaultSpan(value) ?? { start: 0, end: valueEnd - valueStart };
  const span = { start: window.toByte(valueStart + start), end: window.toByte(valueStart + end) };
  yield { rule: compiled.rule, fragment, span, secret: new Secret(value.slice(start, end)), ...weighed };
}

/** True for a comment line of YAML: commented-out settings tell what could be set. */
export function isDocumentation({ blob }: Fragment, line: string): boolean {
  return isYamlPath(blob.origin.path) && /^\s*#/.test(line);
}

/** The tokens of badges are made to be shown. */
const BEFORE_PARAMETER = /(?:https?|wss?):\/\/(?![^\s"'`<>]{0,500}(?:badge|\.svg))[^\s"'`<>]{1,500}[?&#]$/;

/**
 * Where a bare word is a value even in code and prose: a parameter of a URL, a quoted text that is a whole assignment, the
 * default in a Spring expression, and the command that a reader is to type.
 */
function isPlainlyGiven(text: string, { key, valueStart, valueEnd }: Assignment, path: string): boolean {
  const before = text.slice(0, valueStart - 1 - key.length);
  if (text[valueStart - 1] === ':') return before.endsWith('${') && text[valueEnd] === '}';
  if (text[valueStart - 1] !== '=') return false;
  if (BEFORE_PARAMETER.test(before)) return true;
  if (/["'`]$/.test(before) && before.endsWith(text[valueEnd] ?? ' ')) return true;
  return isProsePath(path) && /^[A-Z][A-Z\d_]*$/.test(key);
}

/** The match of an `assignment` rule on a value whose key the document's structure gives. */
export function detectKeyedValue(fragment: Fragment, compiled: CompiledRule, value: string): Match | undefined {
  const key = keyName(fragment);
  if (key === undefined || !compiled.pattern().test(key)) return undefined;
  const weighed = weighValue(value, { key, literal: true });
  if (weighed === undefined) return undefined;
  return { rule: compiled.rule, fragment, ...secretIn(fragment, value), ...weighed };
}

/** The literal that a value is, or that it falls back to; span in bytes of the fragment. */
export function secretIn({ bytes }: Fragment, value: string): { readonly span: Span; readonly secret: Secret } {
  const literal = defaultSpan(value);
  if (literal === undefined) return { span: { start: 0, end: bytes.length }, secret: new Secret(value) };
  const span = { start: literal.start, end: bytes.length - (value.length - literal.end) };
  return { span, secret: new Secret(value.slice(literal.start, literal.end)) };
}
