/**
 * How long a secret stood in the history, and where, from the index of the log: the secret, not the file, so that moves,
 * renames and new versions are one life. A copy of a commit (cherry-picked, rebased, amended) is younger than its original.
 */

import type { Exposure } from '../core/exposure.ts';
import type { HistoryIndex } from '../git/history-index.ts';
import { PathLookup } from '../git/path-lookup.ts';
import type { Repository } from '../git/repository.ts';
import type { HeadFiles } from './head-files.ts';
import { type Life, type LifeScope, secretLife } from './secret-life.ts';

const SECONDS_A_DAY = 86_400;
/** Secrets in more places than this (a sample copied everywhere) are not followed from commit to commit. */
const MOST_ENTRIES = 20_000;

export class Exposures {
  readonly #index: HistoryIndex;
  readonly #head: HeadFiles;
  readonly #today: number;
  readonly #lookup: PathLookup;
  #scopes: { readonly head: LifeScope; readonly branches: LifeScope; readonly all: LifeScope } | undefined;

  /** `today` is the day of the sweep. */
  constructor(repository: Repository, index: HistoryIndex, head: HeadFiles, today: Date) {
    this.#index = index;
    this.#head = head;
    this.#today = today.getTime() / 1000;
    this.#lookup = new PathLookup(repository);
  }

  /** The exposure of the secret that the blobs with these full ids hold. */
  async of(blobIds: Iterable<string>): Promise<Exposure> {
    const index = this.#index;
    const ids = [...blobIds];
    const blobs = new Set(ids.flatMap((id) => index.blob(id) ?? []));
    const isAtHead = ids.some((id) => this.#head.files.has(id));
    const entries = arrivalsOf(index, blobs);
    const introduced = introduction(index, blobs, entries);
    const life = isAtHead ? {} : await this.#life(blobs, entries);
    const removed = life.heldTip === undefined ? life.removed : undefined;
    const lastHeld = isAtHead ? undefined : (life.heldTip ?? life.heldBefore ?? life.lastHeld);
    const end = removed === undefined ? this.#today : index.committed(removed);
    const lastCommit = isAtHead ? this.#head.commit : lastHeld === undefined ? undefined : index.commit(lastHeld);
    return {
      ...(introduced === undefined ? {} : { introduced: index.commit(introduced) }),
      ...(introduced !== undefined && index.isCutOff(introduced) ? { isCutOff: true } : {}),
      ...(lastCommit === undefined ? {} : { lastHeld: lastCommit }),
      ...(removed === undefined ? {} : { removed: index.commit(removed) }),
      ...{ isAtHead, paths: pathsOf(index, ids, entries), versions: ids.length },
      ...(introduced === undefined ? {} : { days: wholeDays(index.committed(introduced), end) }),
    };
  }

  /** Ends the process that was asked for trees. */
  close(): void {
    this.#lookup.close();
  }

  /** Along the line of HEAD and the branches; where it never was on any, along all that is left: pull requests, stashes, reflogs. */
  async #life(blobs: ReadonlySet<number>, entries: readonly number[]): Promise<Life> {
    if (blobs.size === 0 || entries.length > MOST_ENTRIES) return {};
    this.#scopes ??= scopesOf(this.#index, this.#head);
    const { head, branches, all } = this.#scopes;
    const commits = changeCommits(this.#index, blobs);
    const isOn = ({ lines }: LifeScope): boolean => commits.some((commit) => lines[commit] === 1);
    const follow = (scope: LifeScope): Promise<Life> => secretLife(this.#index, this.#lookup, blobs, scope);
    if (!isOn(branches)) {
      const { lastHeld } = await follow(all);
      return lastHeld === undefined ? {} : { lastHeld };
    }
    const onBranches = await follow(branches);
    if (onBranches.heldTip !== undefined || !isOn(head)) return onBranches;
    const onHead = await follow(head);
    return onHead.removed === undefined ? onBranches : onHead;
  }
}

/** The entries that bring one of the blobs, in the order of the commits. */
function arrivalsOf(index: HistoryIndex, blobs: ReadonlySet<number>): number[] {
  const entries: number[] = [];
  for (const blob of blobs) for (const entry of index.arrivals(blob)) entries.push(entry);
  return entries.sort((a, b) => a - b);
}

/** No commit before its parent: the first commit that brings it descends from no other, unless something had it before. */
function introduction(index: HistoryIndex, blobs: ReadonlySet<number>, entries: readonly number[]): number | undefined {
  const [first] = entries;
  if (first === undefined) return undefined;
  const commit = index.entryCommit(first);
  const { end } = index.entriesOf(commit);
  for (const blob of blobs) {
    const [departure] = index.departures(blob);
    if (departure !== undefined && departure < end) return undefined;
  }
  return commit;
}

function pathsOf(index: HistoryIndex, ids: readonly string[], entries: readonly number[]): readonly string[] {
  const paths = new Set<number>();
  for (const entry of entries) paths.add(index.entryPath(entry));
  const texts = new Set([...paths].map((path) => index.path(path)));
  // Blobs that a tag names, or that were there before the log begins.
  for (const id of ids) for (const path of index.pathsOf(id)) texts.add(path);
  return [...texts];
}

function wholeDays(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / SECONDS_A_DAY));
}

function changeCommits(index: HistoryIndex, blobs: ReadonlySet<number>): number[] {
  return [...blobs].flatMap((blob) =>
    [...index.arrivals(blob), ...index.departures(blob)].map((entry) => index.entryCommit(entry)),
  );
}

function scopesOf(index: HistoryIndex, { commit, branchTips }: HeadFiles) {
  const ranks = (ids: readonly string[]) => ids.flatMap((id) => index.findCommit(id) ?? []);
  const headTips = commit === undefined ? [] : ranks([commit.id]);
  const tips = [...headTips, ...ranks(branchTips)];
  return {
    head: { lines: ancestors(index, headTips), tips: headTips },
    branches: { lines: ancestors(index, tips), tips },
    all: { lines: new Uint8Array(index.commitCount).fill(1), tips: [] },
  };
}

/** Parents have lower numbers, so one pass from the top reaches all. */
function ancestors(index: HistoryIndex, tips: readonly number[]): Uint8Array {
  const lines = new Uint8Array(index.commitCount);
  for (const tip of tips) lines[tip] = 1;
  for (let commit = index.commitCount - 1; commit >= 0; commit--) {
    if (lines[commit] !== 1) continue;
    for (const parent of index.parents(commit)) if (parent >= 0) lines[parent] = 1;
  }
  return lines;
}
