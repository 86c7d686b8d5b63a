/**
 * One order for all commits: by the date on which they were committed, but never a commit before its parent, whatever the
 * clocks said. So the first of several commits in this order descends from none of the others.
 */

/** Lists of numbers, one after the other: those of item `n` stand from `starts[n]` to `starts[n + 1]`. */
export interface NumberLists {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/**
 * The positions of the commits in that order. `parents` holds positions, -1 for a parent that is not listed; of commits of
 * the same second without a line between them, the one with the higher position (git logged it as older) comes first.
 */
export function commitOrder(parents: NumberLists, committed: ArrayLike<number>): Int32Array {
  const count = committed.length;
  const children = reversed(parents, count);
  const waiting = new Int32Array(count);
  for (const child of children.values) waiting[child] = (waiting[child] as number) + 1;
  const isEarlier = (a: number, b: number): boolean => {
    const [first, second] = [committed[a] as number, committed[b] as number];
    return first === second ? a > b : first < second;
  };
  const ready = new EarliestFirst(count, isEarlier);
  for (let position = 0; position < count; position++) if (waiting[position] === 0) ready.push(position);
  const order = new Int32Array(count);
  for (let place = 0; place < count; place++) {
    const position = ready.pop();
    order[place] = position;
    for (let at = children.starts[position] as number; at < (children.starts[position + 1] as number); at++) {
      const child = children.values[at] as number;
      waiting[child] = (waiting[child] as number) - 1;
      if (waiting[child] === 0) ready.push(child);
    }
  }
  return order;
}

/** The lists turned round: for each of `count` values, the items that list it, ascending. Negative values are left out. */
export function reversed({ starts, values }: NumberLists, count: number): NumberLists {
  const ends = new Int32Array(count + 1);
  for (const value of values) if (value >= 0) ends[value + 1] = (ends[value + 1] as number) + 1;
  for (let value = 0; value < count; value++) ends[value + 1] = (ends[value + 1] as number) + (ends[value] as number);
  const next = ends.slice(0, count);
  const items = new Int32Array(ends[count] as number);
  for (let item = 0; item + 1 < starts.length; item++) {
    for (let at = starts[item] as number; at < (starts[item + 1] as number); at++) {
      const value = values[at] as number;
      if (value < 0) continue;
      items[next[value] as number] = item;
      next[value] = (next[value] as number) + 1;
    }
  }
  return { starts: ends, values: items };
}

/** A binary heap. */
class EarliestFirst {
  readonly #items: Int32Array;
  readonly #isEarlier: (a: number, b: number) => boolean;
  #size = 0;

  constructor(capacity: number, isEarlier: (a: number, b: number) => boolean) {
    this.#items = new Int32Array(capacity);
    this.#isEarlier = isEarlier;
  }

  push(item: number): void {
    let at = this.#size++;
    while (at > 0) {
      const above = (at - 1) >>> 1;
      const other = this.#items[above] as number;
      if (!this.#isEarlier(item, other)) break;
      this.#items[at] = other;
      at = above;
    }
    this.#items[at] = item;
  }

  pop(): number {
    const first = this.#items[0] as number;
    const last = this.#items[--this.#size] as number;
    let at = 0;
    for (let below = 1; below < this.#size; below = 2 * at + 1) {
      const right = below + 1;
      const isRight = right < this.#size && this.#isEarlier(this.#items[right] as number, this.#items[below] as number);
      const smaller = isRight ? right : below;
      if (!this.#isEarlier(this.#items[smaller] as number, last)) break;
      this.#items[at] = this.#items[smaller] as number;
      at = smaller;
    }
    this.#items[at] = last;
    return first;
  }
}
