/**
 * Which blob stood where and when: the whole log of a repository in flat arrays, so that a history of a hundred thousand
 * commits fits beside a scan. Commits are numbered by date, never one before its parent; entries (a path changed by a commit)
 * are numbered in the order of their commits; blobs and paths in no particular order.
 */

import type { Commit } from '../core/blob.ts';
import { type BytePath, pathText } from './byte-path.ts';
import type { NumberLists } from './commit-order.ts';
import type { IdTable } from './id-table.ts';

/** What history-builder.ts puts together; a rank is a commit's number in the index. */
export interface HistoryParts {
  readonly ids: IdTable;
  readonly numberToRank: Int32Array;
  readonly rankToNumber: Int32Array;
  readonly parents: NumberLists;
  readonly committed: Float64Array;
  readonly authors: readonly string[];
  readonly dates: readonly string[];
  readonly subjects: readonly string[];
  readonly blobs: IdTable;
  readonly paths: readonly BytePath[];
  /** One more than there are commits. */
  readonly entryStarts: Int32Array;
  readonly entryPaths: Int32Array;
  readonly entryAfters: Int32Array;
  readonly entryBefores: NumberLists;
  /** Of each blob, the entries that bring it, and those that had it before. */
  readonly arrivals: NumberLists;
  readonly departures: NumberLists;
  readonly boundary: ReadonlySet<string>;
}

export class HistoryIndex {
  readonly #parts: HistoryParts;
  /** Commits without content: blobs that a tag names directly, and the like. */
  readonly #named = new Map<string, string[]>();

  constructor(parts: HistoryParts) {
    this.#parts = parts;
  }

  /** Full ids of the commits at which a shallow clone is cut off: each lists its whole tree as if it had added it. */
  get boundary(): ReadonlySet<string> {
    return this.#parts.boundary;
  }

  get commitCount(): number {
    return this.#parts.rankToNumber.length;
  }

  get entryCount(): number {
    return this.#parts.entryPaths.length;
  }

  /** Says of a blob that no commit holds where it stands. */
  addNamed(blobId: string, path: string): void {
    this.#named.set(blobId, [...(this.#named.get(blobId) ?? []), path]);
  }

  /** True when the history knows where this blob stood. */
  has(blobId: string): boolean {
    return this.#parts.blobs.find(blobId) !== undefined || this.#named.has(blobId);
  }

  /** Full ids of all blobs that the log names, each once. */
  *blobIds(): Generator<string, void> {
    const { blobs } = this.#parts;
    for (let number = 0; number < blobs.size; number++) yield blobs.id(number);
    for (const id of this.#named.keys()) if (blobs.find(id) === undefined) yield id;
  }

  /** Every path at which the blob stood, as text, in the order in which it came there; empty for a blob that never did. */
  pathsOf(blobId: string): readonly string[] {
    const number = this.#parts.blobs.find(blobId);
    const named = this.#named.get(blobId) ?? [];
    if (number === undefined) return named;
    const { entryPaths } = this.#parts;
    const arrivals = this.arrivals(number);
    // Only what a cut left over has departures alone.
    const entries = arrivals.length > 0 ? arrivals : this.departures(number);
    if (entries.length === 1 && named.length === 0) return [this.path(entryPaths[entries[0] as number] as number)];
    const paths = new Set<number>();
    for (const entry of entries) paths.add(entryPaths[entry] as number);
    return [...new Set([...[...paths].map((path) => this.path(path)), ...named])];
  }

  /** All distinct paths, as text. */
  *paths(): Generator<string, void> {
    for (const path of this.#parts.paths) yield pathText(path);
    for (const paths of this.#named.values()) yield* paths;
  }

  /** The path with this number, as text. */
  path(number: number): string {
    return pathText(this.bytePath(number));
  }

  bytePath(number: number): BytePath {
    return this.#parts.paths[number] ?? '';
  }

  /** The number of a blob; undefined for one that the log does not name. */
  blob(blobId: string): number | undefined {
    return this.#parts.blobs.find(blobId);
  }

  /** The entries that put this blob where it stood, ascending. */
  arrivals(blob: number): Int32Array {
    return listed(this.#parts.arrivals, blob);
  }

  /** The entries that changed or deleted what had been this blob, ascending; one of a merge may stand here twice. */
  departures(blob: number): Int32Array {
    return listed(this.#parts.departures, blob);
  }

  /** Entries from the first to before the last number. */
  entriesOf(commit: number): { readonly first: number; readonly end: number } {
    const { entryStarts } = this.#parts;
    return { first: entryStarts[commit] as number, end: entryStarts[commit + 1] as number };
  }

  entryPath(entry: number): number {
    return this.#parts.entryPaths[entry] as number;
  }

  /** The blob that the entry leaves; -1 where it leaves none. */
  entryAfter(entry: number): number {
    return this.#parts.entryAfters[entry] as number;
  }

  /** The blobs that stood there in each parent; -1 where there was none. */
  entryBefores(entry: number): Int32Array {
    return listed(this.#parts.entryBefores, entry);
  }

  /** The commit of an entry. */
  entryCommit(entry: number): number {
    const { entryStarts } = this.#parts;
    let low = 0;
    let high = entryStarts.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((entryStarts[middle] as number) <= entry) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The number of a commit; undefined for one that was not logged. */
  findCommit(id: string): number | undefined {
    const number = this.#parts.ids.find(id);
    const rank = number === undefined ? undefined : this.#parts.numberToRank[number];
    return rank === undefined || rank < 0 ? undefined : rank;
  }

  commit(rank: number): Commit {
    const { authors, dates, subjects } = this.#parts;
    return {
      id: this.commitId(rank),
      author: authors[rank] ?? '',
      date: dates[rank] ?? '',
      subject: subjects[rank] ?? '',
    };
  }

  commitId(rank: number): string {
    return this.#parts.ids.id(this.#parts.rankToNumber[rank] as number);
  }

  /** When it was committed, in seconds since 1970. */
  committed(rank: number): number {
    return this.#parts.committed[rank] as number;
  }

  /** The parents' numbers, -1 for one that was not logged. */
  parents(rank: number): Int32Array {
    return listed(this.#parts.parents, rank);
  }

  /** The same of all commits, for those who walk them. */
  get parentLists(): NumberLists {
    return this.#parts.parents;
  }

  /** True when what came before this commit is not known, so that what it lists may be older than it. */
  isCutOff(rank: number): boolean {
    return this.parents(rank).includes(-1) || (this.boundary.size > 0 && this.boundary.has(this.commitId(rank)));
  }
}

function listed({ starts, values }: NumberLists, item: number): Int32Array {
  return values.subarray(starts[item] as number, starts[item + 1] as number);
}
