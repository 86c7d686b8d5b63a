/**
 * Tells whether a comment that allows a secret stood in an earlier version of the file: the same line but for the secret,
 * or the same comment above the same line. A copy of such a line is new, and nobody can tell which of the two is the copy.
 */

/** The text around a secret; a giant line may be cut, which then matches nothing. */
export interface Surroundings {
  /** Where the comment stands. */
  readonly at: 'beside' | 'above';
  /** The line above the secret's first line. */
  readonly lineBefore: string;
  /** The secret's first line up to it. */
  readonly lineUpTo: string;
  /** The rest of its last line after it. */
  readonly lineAfter: string;
  readonly spansLines: boolean;
}

/** True when `before` has the comment at least as often as `now` does. A comment beside a secret of several lines never counts. */
export function stoodBefore(surroundings: Surroundings, now: string, before: string): boolean {
  if (surroundings.at === 'beside' && surroundings.spansLines) return false;
  const earlier = occurrences(surroundings, before);
  return earlier > 0 && occurrences(surroundings, now) <= earlier;
}

function occurrences({ at, lineBefore, lineUpTo, lineAfter, spansLines }: Surroundings, text: string): number {
  const lines = text.split(/\r?\n/);
  const end = spansLines ? '' : lineAfter;
  return lines.filter(
    (line, index) =>
      line.length >= lineUpTo.length + end.length &&
      line.startsWith(lineUpTo) &&
      line.endsWith(end) &&
      (at === 'beside' || lines[index - 1] === lineBefore),
  ).length;
}
