/**
 * The log of a repository that git cannot walk: `git log` dies of the first object that is missing, and with it all that
 * comes after. Here commits are followed one by one, and what is missing costs the commits that it hides.
 */

import { UnsealedError } from '../core/errors.ts';
import type { Skipped } from '../core/skipped.ts';
import { ObjectReader } from './cat-file.ts';
import { type LoggedCommit, readLog } from './commit-log.ts';
import { isObjectId } from './object-id.ts';
import { type Repository, shallowBoundary } from './repository.ts';

export interface BrokenLogOptions {
  /** Full ids of commits and tags to start from; those that are not there are passed over. */
  readonly tips: readonly string[];
  /** Options of git log that leave commits out (`--since`). */
  readonly filters: readonly string[];
  readonly maxCommits?: number;
  /** Of these commits only the ancestors are wanted. */
  readonly isKnown: (commitId: string) => boolean;
}

const LARGEST_COMMIT = 32 * 1024 * 1024;
const READ_AT_ONCE = 256;
/** After so many commits that git died of, the others are taken without their changes. */
const MOST_DEATHS = 100;
const NO_PARENT = 'a parent of this commit is missing or damaged: what came before it is not known';
const NO_TREE = 'a tree of this commit or of its parent is missing or damaged: what it changed is not known';

/**
 * Yields what can be read, newest first as far as that goes; a commit whose changes cannot be told has no entries. Gives
 * what is not known. Throws UnsealedError GIT_MISSING.
 */
export async function* brokenLog(
  repository: Repository,
  options: BrokenLogOptions,
): AsyncGenerator<LoggedCommit, Skipped[]> {
  const { dates, skipped } = await reachable(repository, options.tips);
  const newest = [...dates.keys()]
    .sort((a, b) => (dates.get(b) ?? 0) - (dates.get(a) ?? 0))
    .slice(0, options.maxCommits);
  let open = newest.filter((id) => !options.isKnown(id));
  const hidden: string[] = [];
  for (let deaths = 0; open.length > 0; deaths++) {
    // The commit that git died of is the first of those left, or the one behind it.
    const sizes = deaths === 0 ? [open.length] : [1, 1, open.length];
    if (deaths === MOST_DEATHS) break;
    for (const size of sizes) {
      const part = open.slice(0, size);
      const shown = yield* listed(repository, part, options.filters);
      const isOver = shown === 'all';
      if (!isOver && size === 1) hidden.push(...part);
      open = open.slice(isOver || size === 1 ? part.length : shown);
      if (!isOver && size > 1) break;
    }
  }
  const unlisted = [...hidden, ...open];
  for (const commit of unlisted.slice(0, MOST_DEATHS))
    skipped.push({ path: '.', code: 'missing-object', detail: NO_TREE, commit });
  if (unlisted.length > MOST_DEATHS) {
    const detail = `${unlisted.length - MOST_DEATHS} further commits: trees are missing or damaged, what they changed is not known`;
    skipped.push({ path: '.', code: 'missing-object', detail });
  }
  const shown = yield* listed(repository, unlisted, options.filters, true);
  if (shown !== 'all') skipped.push({ path: '.', code: 'unreadable', detail: 'git could not show all commits' });
  return skipped;
}

/** Shows these commits; gives how many came before git died. */
async function* listed(
  repository: Repository,
  ids: readonly string[],
  options: readonly string[],
  isWithoutChanges = false,
): AsyncGenerator<LoggedCommit, number | 'all'> {
  if (ids.length === 0) return 'all';
  const last = new Map(ids.map((id, index) => [id, index + 1]));
  let shown = 0;
  try {
    const args = ['--no-walk=unsorted', '--stdin', ...options];
    const input = ids.map((id) => `${id}\n`).join('');
    for await (const logged of readLog(repository, args, { input, isWithoutChanges })) {
      shown = last.get(logged.commit.id) ?? shown;
      yield logged;
    }
    return 'all';
  } catch (error) {
    if (error instanceof UnsealedError && error.code === 'GIT_FAILED') return shown;
    throw error;
  }
}

interface Reachable {
  /** Seconds since 1970 at which each commit was committed. */
  readonly dates: ReadonlyMap<string, number>;
  readonly skipped: Skipped[];
}

async function reachable(repository: Repository, tips: readonly string[]): Promise<Reachable> {
  const boundary = shallowBoundary(repository);
  const objects = new ObjectReader(repository, LARGEST_COMMIT);
  const dates = new Map<string, number>();
  const skipped: Skipped[] = [];
  const met = new Set(tips);
  const open: { id: string; child?: string }[] = [...met].map((id) => ({ id }));
  try {
    while (open.length > 0) {
      const batch = open.splice(-READ_AT_ONCE);
      const headers = await Promise.all(batch.map(({ id }) => headerOf(objects, id)));
      headers.forEach((header, index) => {
        const { id = '', child } = batch[index] ?? {};
        if (header === undefined) {
          if (child !== undefined)
            skipped.push({ path: '.', code: 'missing-object', detail: NO_PARENT, commit: child });
          return;
        }
        if (header.committed !== undefined) dates.set(id, header.committed);
        for (const next of boundary.has(id) ? [] : header.next) {
          if (met.has(next)) continue;
          met.add(next);
          open.push({ id: next, child: id });
        }
      });
    }
  } finally {
    objects.close();
  }
  return { dates, skipped };
}

/** What a commit or tag names next; `committed` is absent for what is no commit. */
async function headerOf(
  objects: ObjectReader,
  id: string,
): Promise<{ next: string[]; committed?: number } | undefined> {
  const content = await objects.read(id).catch(() => undefined);
  if (content?.kind !== 'content') return undefined;
  const text = Buffer.from(content.bytes).toString('latin1');
  const lines = text.slice(0, text.indexOf('\n\n') >>> 0).split('\n');
  const values = (name: string) => lines.flatMap((line) => (line.startsWith(name) ? [line.slice(name.length)] : []));
  const [committer] = values('committer ');
  if (committer === undefined || !text.startsWith('tree ')) return { next: values('object ').filter(isObjectId) };
  const seconds = Number(/> (\d{1,12}) /.exec(committer)?.[1] ?? 0);
  return { next: values('parent ').filter(isObjectId), committed: seconds };
}
