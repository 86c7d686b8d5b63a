/**
 * What a change brings in: the findings of the new text minus those of the old one, counted, matched by what they are
 * and not by where they stand. So moving, re-indenting or renaming introduces nothing, and a second copy does.
 */

/**
 * The items of `after` that `before` does not account for. Each item of `before` cancels one item of `after` with the
 * same `key` (rule and secret); where there is a choice, the one at the same `place` (the key path) goes first, then
 * the earlier one. Order is kept.
 */
export function introduced<T>(
  after: readonly T[],
  before: readonly T[],
  key: (item: T) => string,
  place?: (item: T) => string,
): T[] {
  if (before.length === 0) return [...after];
  if (place === undefined) return cancel(after, before, key);
  const both = joint(key, place);
  return cancel(cancel(after, before, both), cancel(before, after, both), key);
}

/**
 * The items of `before` that `after` no longer has: what a path of a change set lost. Taken from what the other paths
 * introduce, it makes a move between files in one commit no introduction.
 */
export function departed<T>(
  before: readonly T[],
  after: readonly T[],
  key: (item: T) => string,
  place?: (item: T) => string,
): T[] {
  return introduced(before, after, key, place);
}

function joint<T>(key: (item: T) => string, place: (item: T) => string): (item: T) => string {
  return (item) => JSON.stringify([key(item), place(item)]);
}

/** Multiset subtraction: each of `others` removes the first item with its key that is still there. */
function cancel<T>(items: readonly T[], others: readonly T[], key: (item: T) => string): T[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(key(other), (counts.get(key(other)) ?? 0) + 1);
  return items.filter((item) => {
    const count = counts.get(key(item)) ?? 0;
    if (count > 0) counts.set(key(item), count - 1);
    return count === 0;
  });
}
