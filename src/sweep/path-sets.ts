/** Numbers for sets of paths: equal sets have one number, and the empty set is 0. */

export class PathSets {
  readonly #sets: ReadonlySet<number>[] = [new Set()];
  readonly #numbers = new Map<string, number>([['', 0]]);

  /** The number of the set of these. */
  number(paths: Iterable<number>): number {
    const sorted = [...paths].sort((a, b) => a - b);
    const key = sorted.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#sets.length);
    return this.#sets.push(new Set(sorted)) - 1;
  }

  /** The set with this number; empty for a number that was never given. */
  paths(number: number): ReadonlySet<number> {
    return this.#sets[number] ?? new Set();
  }
}
