/**
 * Takes logged commits one by one, in any order, and keeps what an index of the history needs, in flat lists. `finish`
 * numbers the commits in one order (commit-order.ts); until then they are numbered as they came.
 */

import type { BytePath } from './byte-path.ts';
import type { LoggedCommit } from './commit-log.ts';
import { commitOrder, type NumberLists, reversed } from './commit-order.ts';
import { HistoryIndex } from './history-index.ts';
import { IdTable } from './id-table.ts';
import { NumberList } from './number-list.ts';
import type { RawSide } from './raw-diff.ts';

const NONE = -1;
const GITLINK = '160000';
const LONGEST_SUBJECT = 1000;

export class HistoryBuilder {
  /** Commits and parents of commits. */
  readonly #ids = new IdTable();
  /** Of each commit as it came: its number in `#ids`. */
  readonly #logged = new NumberList();
  readonly #parentStarts = new NumberList();
  readonly #parents = new NumberList();
  readonly #committed: number[] = [];
  readonly #authors: string[] = [];
  readonly #dates: string[] = [];
  readonly #subjects: string[] = [];
  readonly #spellings = new Map<string, string>();
  readonly #seen = new Set<number>();

  readonly #blobs = new IdTable();
  readonly #paths = new Map<BytePath, number>();
  readonly #entryStarts = new NumberList();
  readonly #entryPaths = new NumberList();
  readonly #afters = new NumberList();
  readonly #beforeStarts = new NumberList();
  readonly #befores = new NumberList();

  /** True when this commit was added. */
  has(commitId: string): boolean {
    const number = this.#ids.find(commitId);
    return number !== undefined && this.#seen.has(number);
  }

  /** Adds a commit, once; `place` gives each path as people shall see it. */
  add(logged: LoggedCommit, place: (path: BytePath) => BytePath = (path) => path): void {
    const number = this.#ids.add(logged.commit.id);
    if (this.#seen.has(number)) return;
    this.#seen.add(number);
    this.#logged.push(number);
    this.#parentStarts.push(this.#parents.length);
    for (const parent of logged.parents) this.#parents.push(this.#ids.add(parent));
    this.#committed.push(logged.committed);
    this.#authors.push(this.#spelled(logged.commit.author));
    this.#dates.push(logged.commit.date);
    this.#subjects.push(logged.commit.subject.slice(0, LONGEST_SUBJECT));
    this.#entryStarts.push(this.#afters.length);
    for (const { path, after, before } of logged.entries) {
      const sides = before.map((side) => this.#blob(side));
      const result = this.#blob(after);
      if (result === NONE && sides.every((side) => side === NONE)) continue;
      this.#entryPaths.push(this.#path(place(path)));
      this.#afters.push(result);
      this.#beforeStarts.push(this.#befores.length);
      for (const side of sides) this.#befores.push(side);
    }
  }

  /** The index of what was added. `boundary` holds the commits at which a shallow clone is cut off. */
  finish(boundary: ReadonlySet<string> = new Set()): HistoryIndex {
    const parents = this.#parentPositions();
    const order = commitOrder(parents, this.#committed);
    const ranks = new Int32Array(order.length);
    order.forEach((position, rank) => {
      ranks[position] = rank;
    });
    const numberToRank = new Int32Array(this.#ids.size).fill(NONE);
    this.#logged.view().forEach((number, position) => {
      numberToRank[number] = ranks[position] as number;
    });
    const entries = this.#entries(order);
    return new HistoryIndex({
      ids: this.#ids,
      numberToRank,
      rankToNumber: order.map((position) => this.#logged.view()[position] as number),
      parents: renumbered(parents, order, ranks),
      committed: Float64Array.from(order, (position) => this.#committed[position] as number),
      authors: Array.from(order, (position) => this.#authors[position] as string),
      dates: Array.from(order, (position) => this.#dates[position] as string),
      subjects: Array.from(order, (position) => this.#subjects[position] as string),
      blobs: this.#blobs,
      paths: [...this.#paths.keys()],
      ...entries,
      boundary: new Set([...boundary].filter((id) => this.has(id))),
    });
  }

  #spelled(author: string): string {
    const known = this.#spellings.get(author);
    if (known === undefined) this.#spellings.set(author, author);
    return known ?? author;
  }

  #blob(side: RawSide | undefined): number {
    return side === undefined || side.mode === GITLINK ? NONE : this.#blobs.add(side.id);
  }

  #path(path: BytePath): number {
    const known = this.#paths.get(path);
    if (known !== undefined) return known;
    const number = this.#paths.size;
    this.#paths.set(path, number);
    return number;
  }

  #parentPositions(): NumberLists {
    const positions = new Int32Array(this.#ids.size).fill(NONE);
    this.#logged.view().forEach((number, position) => {
      positions[number] = position;
    });
    const values = this.#parents.view().map((number) => positions[number] as number);
    return { starts: ended(this.#parentStarts, values.length), values };
  }

  /** The entries put into the order of the commits, and for each blob those that name it. */
  #entries(order: Int32Array) {
    const given = ended(this.#entryStarts, this.#afters.length);
    const givenBefores = ended(this.#beforeStarts, this.#befores.length);
    const [paths, afters, befores] = [this.#entryPaths.view(), this.#afters.view(), this.#befores.view()];
    const entryStarts = new Int32Array(order.length + 1);
    const entryPaths = new Int32Array(paths.length);
    const entryAfters = new Int32Array(paths.length);
    const entryBefores = { starts: new Int32Array(paths.length + 1), values: new Int32Array(befores.length) };
    let next = 0;
    let nextBefore = 0;
    order.forEach((position, rank) => {
      for (let from = given[position] as number; from < (given[position + 1] as number); from++) {
        entryPaths[next] = paths[from] as number;
        entryAfters[next] = afters[from] as number;
        for (let at = givenBefores[from] as number; at < (givenBefores[from + 1] as number); at++) {
          entryBefores.values[nextBefore++] = befores[at] as number;
        }
        entryBefores.starts[++next] = nextBefore;
      }
      entryStarts[rank + 1] = next;
    });
    const { size } = this.#blobs;
    const one = { starts: Int32Array.from({ length: paths.length + 1 }, (_, entry) => entry), values: entryAfters };
    return {
      ...{ entryStarts, entryPaths, entryAfters, entryBefores },
      arrivals: reversed(one, size),
      departures: reversed(entryBefores, size),
    };
  }
}

/** The starts, with the end of the last. */
function ended(starts: NumberList, end: number): Int32Array {
  const all = new Int32Array(starts.length + 1);
  all.set(starts.view());
  all[starts.length] = end;
  return all;
}

function renumbered({ starts, values }: NumberLists, order: Int32Array, ranks: Int32Array): NumberLists {
  const lists = { starts: new Int32Array(starts.length), values: new Int32Array(values.length) };
  let next = 0;
  order.forEach((position, rank) => {
    for (let at = starts[position] as number; at < (starts[position + 1] as number); at++) {
      const parent = values[at] as number;
      lists.values[next++] = parent === NONE ? NONE : (ranks[parent] as number);
    }
    lists.starts[rank + 1] = next;
  });
  return lists;
}
