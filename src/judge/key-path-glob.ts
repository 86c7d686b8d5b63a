/**
 * Patterns over key paths, as allowances write them: `postgresql.auth.password`, `items[*].data.*`, `**.password`,
 * `data["tls.key"]`. `*` is any one step, or any part of one; `**` is any number of steps. Matching takes time
 * proportional to pattern times path, whatever the pattern.
 */

import type { KeyPath } from '../core/key-path.ts';

type Step =
  | { readonly kind: 'any-number' }
  | { readonly kind: 'key'; readonly text: string; readonly literal: boolean };

const STEP = /\.?([^.[\]"]+)|\[(\d+|\*{1,2})\]|\["((?:[^"\\]|\\.)*)"\]/y;

/** A predicate over key paths, or undefined when the pattern is not well formed. */
export function compileKeyPathGlob(pattern: string): ((keyPath: KeyPath) => boolean) | undefined {
  const steps: Step[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < pattern.length) {
    const found = STEP.exec(pattern);
    if (found === null) return undefined;
    const [, plain, bracket, quoted] = found;
    const text = plain ?? bracket ?? (quoted ?? '').replace(/\\(.)/g, '$1');
    steps.push(
      text === '**' && quoted === undefined
        ? { kind: 'any-number' }
        : { kind: 'key', text, literal: quoted !== undefined },
    );
  }
  return steps.length === 0 ? undefined : (keyPath) => matchSteps(steps, keyPath);
}

/** `reached[n]` is true when the pattern so far can take exactly the first n steps of the path. */
function matchSteps(steps: readonly Step[], keyPath: KeyPath): boolean {
  let reached = [true, ...keyPath.map(() => false)];
  for (const step of steps) {
    const next = reached.map(() => false);
    for (let index = 0; index < next.length; index++) {
      if (step.kind === 'any-number') next[index] = reached[index] === true || next[index - 1] === true;
      else if (index > 0 && reached[index - 1] === true) next[index] = matchStep(step, String(keyPath[index - 1]));
    }
    reached = next;
  }
  return reached.at(-1) === true;
}

function matchStep(step: { readonly text: string; readonly literal: boolean }, key: string): boolean {
  return step.literal ? step.text === key : matchStars(step.text, key);
}

/** Wildcard match with one point to return to: the last star takes one character more each time. */
function matchStars(pattern: string, text: string): boolean {
  let inPattern = 0;
  let star = -1;
  let resumeAt = 0;
  for (let inText = 0; inText < text.length; ) {
    if (pattern[inPattern] === '*') {
      star = inPattern++;
      resumeAt = inText;
    } else if (pattern[inPattern] === text[inText]) {
      inPattern++;
      inText++;
    } else if (star >= 0) {
      inPattern = star + 1;
      inText = ++resumeAt;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(inPattern));
}
