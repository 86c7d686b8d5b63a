/**
 * Regular expressions that people write into rule and policy files, checked before any text meets them. `(?i)` at the
 * front makes one ignore case. Messages never hold the pattern: an allowance's may be a secret.
 */

import { isExponential } from './exponential.ts';

const MAX_LENGTH = 5_000;

/** A pattern that may be used, or what is wrong with it and what to do. */
export type PatternCheck =
  | { readonly ok: true; readonly groups: number }
  | { readonly ok: false; readonly cause: string; readonly hint: string };

/** Compiles the pattern and looks at its shape; `groups` counts its capture groups. */
export function checkPattern(pattern: string): PatternCheck {
  const ignoreCase = pattern.startsWith('(?i)');
  const source = ignoreCase ? pattern.slice(4) : pattern;
  if (source.length > MAX_LENGTH) {
    return { ok: false, cause: 'the regular expression is too long', hint: `keep it under ${MAX_LENGTH} characters` };
  }
  let groups: number;
  try {
    new RegExp(source);
    // With an empty alternative the pattern matches the empty text, and the answer has a slot for every group.
    groups = (new RegExp(`|${source}`).exec('')?.length ?? 1) - 1;
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message.slice(error.message.lastIndexOf(': ') + 2) : 'refused';
    return {
      ok: false,
      cause: `bad regular expression: ${reason}`,
      hint: 'write it in JavaScript syntax, in single quotes; only a leading (?i) is taken as a flag',
    };
  }
  if (isExponential(source, ignoreCase)) {
    return {
      ok: false,
      cause: 'the regular expression can take exponential time: a repeated group can divide one text in several ways',
      hint: 'remove the inner repetition, as in (a+)+, or part the turns by a character that it cannot match, as in (?:[a-z]+-)+',
    };
  }
  return { ok: true, groups };
}
