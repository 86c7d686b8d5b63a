/**
 * A repository's whole history, read once: what every commit of every ref, reflog and stash changed, indexed; messages are
 * handed on as they pass. What git cannot walk is walked around, and said.
 */

import { UnsealedError } from '../core/errors.ts';
import type { Skipped } from '../core/skipped.ts';
import { brokenLog } from './broken-log.ts';
import type { BytePath } from './byte-path.ts';
import { type LoggedCommit, readLog } from './commit-log.ts';
import { HistoryBuilder } from './history-builder.ts';
import type { HistoryIndex } from './history-index.ts';
import { addNamedObjects } from './named-objects.ts';
import { reflogIds } from './reflog.ts';
import { listRefs, type Refs } from './refs.ts';
import { type Repository, resolveRevision, shallowBoundary } from './repository.ts';
import { readTags, type Tag } from './tag-messages.ts';

/** What of the history is wanted; all of it unless said otherwise. */
export interface HistoryOptions {
  /** A revision: only what it reaches counts, no other ref, no reflog, no stash, no note, no tag. */
  readonly branch?: string;
  /** A date as git understands it: only commits after it. */
  readonly since?: string;
  /** Only so many, the newest ones. */
  readonly maxCommits?: number;
  /** Tag objects over so many bytes are not read. */
  readonly limitBytes: number;
  /** Called with every commit, once, while the log is read: newest first as a rule. It need not keep what it gets. */
  readonly onCommit?: (logged: LoggedCommit) => void | Promise<void>;
}

export interface History {
  readonly index: HistoryIndex;
  readonly tags: readonly Tag[];
  /** What is not known: broken refs, missing commits and trees. A shallow boundary is not among it: see the index. */
  readonly skipped: readonly Skipped[];
}

const NOTES = 'refs/notes/';
const BROKEN_REF = 'this ref names nothing that git can read: what only it reached is not known';
const UNREAD_TAG = 'a tag that could not be read';

/** Reads it. Throws UnsealedError BAD_REVISION for a branch that is none, GIT_MISSING, or GIT_FAILED when git has no refs to tell. */
export async function readHistory(repository: Repository, options: HistoryOptions): Promise<History> {
  const builder = new HistoryBuilder();
  const skipped: Skipped[] = [];
  const take = async (logged: LoggedCommit, place?: (path: BytePath) => BytePath): Promise<void> => {
    if (builder.has(logged.commit.id)) return;
    builder.add(logged, place);
    await options.onCommit?.(logged);
  };
  if (options.branch !== undefined) {
    const tips = [await resolveRevision(repository, options.branch)];
    await walk({ repository, options, builder, take, skipped }, async () => tips, 'tips');
    return { index: builder.finish(shallowBoundary(repository)), tags: [], skipped };
  }
  const refs = await listRefs(repository);
  for (const path of refs.broken) skipped.push({ path, code: 'missing-object', detail: BROKEN_REF });
  await walkNotes(repository, refs, options, take);
  const tips = async () => [...refs.refs.map(({ id }) => id), ...reflogIds(repository), ...(await headIds(repository))];
  await walk({ repository, options, builder, take, skipped }, tips, refs.broken.length > 0 ? 'tips' : 'everything');
  const tagIds = refs.refs.flatMap(({ id, type }) => (type === 'tag' ? [id] : []));
  const { tags, unread } = await readTags(repository, tagIds, options.limitBytes);
  for (const id of unread) skipped.push({ path: id, code: 'unreadable', detail: UNREAD_TAG });
  const index = builder.finish(shallowBoundary(repository));
  await addNamedObjects(repository, index, refs, tags, skipped);
  return { index, tags, skipped };
}

interface Walk {
  readonly repository: Repository;
  readonly options: HistoryOptions;
  readonly builder: HistoryBuilder;
  readonly take: (logged: LoggedCommit, place?: (path: BytePath) => BytePath) => Promise<void>;
  readonly skipped: Skipped[];
}

/** `everything` lets git itself find what to start from; `tips` are all the same known, for when it cannot. */
async function walk(
  { repository, options, builder, take, skipped }: Walk,
  tips: () => Promise<readonly string[]>,
  from: 'everything' | 'tips',
): Promise<void> {
  const known = from === 'tips' ? await tips() : undefined;
  if (known?.length === 0) return;
  const filters = since(options);
  const count = options.maxCommits === undefined ? [] : [`--max-count=${options.maxCommits}`];
  const start = from === 'everything' ? ['--all', '--reflog'] : ['--stdin'];
  const reading = known === undefined ? {} : { input: known.map((id) => `${id}\n`).join('') };
  try {
    const args = ['--ignore-missing', ...filters, ...count, ...start];
    for await (const logged of readLog(repository, args, reading)) await take(logged);
  } catch (error) {
    if (!(error instanceof UnsealedError) || error.code !== 'GIT_FAILED') throw error;
    const { maxCommits } = options;
    const isKnown = (id: string): boolean => builder.has(id);
    const log = brokenLog(repository, {
      tips: known ?? (await tips()),
      filters,
      isKnown,
      ...(maxCommits === undefined ? {} : { maxCommits }),
    });
    for (;;) {
      const step = await log.next();
      if (step.done) {
        skipped.push(...step.value);
        return;
      }
      await take(step.value);
    }
  }
}

/** Notes are files named after the objects that they are about; their paths say so. What another ref reaches is no note. */
async function walkNotes(
  repository: Repository,
  { refs }: Refs,
  options: HistoryOptions,
  take: Walk['take'],
): Promise<void> {
  const others = refs.filter(({ name }) => !name.startsWith(NOTES)).map(({ id }) => `^${id}\n`);
  for (const { name, id } of refs) {
    if (!name.startsWith(NOTES)) continue;
    const place = (path: BytePath): BytePath =>
      `${name}/${/^[0-9a-f/]+$/.test(path) ? path.replaceAll('/', '') : path}`;
    try {
      const args = ['--ignore-missing', ...since(options), '--stdin'];
      const input = [`${id}\n`, ...others].join('');
      for await (const logged of readLog(repository, args, { input })) await take(logged, place);
    } catch (error) {
      // The walk over everything comes to them too, and says what is missing.
      if (!(error instanceof UnsealedError) || error.code !== 'GIT_FAILED') throw error;
    }
  }
}

function since(options: HistoryOptions): string[] {
  return options.since === undefined ? [] : [`--since=${options.since}`];
}

/** The commit of HEAD; none where it is unborn or broken. */
async function headIds(repository: Repository): Promise<string[]> {
  try {
    return [await resolveRevision(repository, 'HEAD')];
  } catch (error) {
    if (error instanceof UnsealedError && error.code === 'BAD_REVISION') return [];
    throw error;
  }
}
