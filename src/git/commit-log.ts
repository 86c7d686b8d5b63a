/**
 * The commits of a range, oldest first, each with its message and the paths it changes: one git process, streamed.
 * A merge lists the paths that differ from every parent, so that what a merge itself brings in is never missed; a root
 * commit lists its whole tree. Nothing that the repository configures changes what is listed.
 */

import type { Commit } from '../core/blob.ts';
import { UnsealedError } from '../core/errors.ts';
import type { Workplace } from './environment.ts';
import { isObjectId } from './object-id.ts';
import { isRawHeader, type RawEntry, rawEntry } from './raw-diff.ts';
import { records, stream } from './stream.ts';

/** Full commit ids: everything reachable from `include` and not from `exclude`. */
export interface Revisions {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Also not reachable from any ref, or from any ref that was fetched from the remote of this name. */
  readonly excludeRefs?: 'all' | { readonly remote: string };
}

export interface LoggedCommit {
  readonly commit: Commit;
  readonly parents: readonly string[];
  /** When it was committed, in seconds since 1970; unlike the author's date, it moves when a commit is copied. */
  readonly committed: number;
  /** The whole message in UTF-8, as far as its declared encoding is true. */
  readonly message: Buffer;
  readonly entries: readonly RawEntry[];
}

/** Options of every `--raw -z` list that we read: full ids, no renames, no programs, no order or base from configuration. */
export const RAW_OPTIONS = [
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-relative',
  '--ignore-submodules=none',
  '-O/dev/null',
] as const;

const FORMAT = '--format=tformat:%H%x00%P%x00%an%x00%aI%x00%ct%x00%B';
const FIELDS = 6;
const NEWLINE = 0x0a;

/** Yields the commits. Throws UnsealedError GIT_FAILED when git cannot walk all of them (a missing tree, say). */
export async function* commitLog(workplace: Workplace, revisions: Revisions): AsyncGenerator<LoggedCommit, void> {
  const include = revisions.include.map(checkedId);
  const exclude = revisions.exclude.map((id) => `^${checkedId(id)}`);
  yield* readLog(workplace, ['--reverse', '--topo-order', ...include, ...exclude, ...excludedRefs(revisions)]);
}

export interface LogReading {
  /** What git reads where the arguments say `--stdin`: full ids, one a line. */
  readonly input?: string;
  /** True to get the commits without their entries; trees are not looked at. */
  readonly isWithoutChanges?: boolean;
}

/**
 * The commits that `git log <args>` walks, in its order. The arguments are options and resolved ids. Throws UnsealedError GIT_FAILED after the last commit that git could show whole; the
 * one shown last before git died is not yielded.
 */
export async function* readLog(
  workplace: Workplace,
  args: readonly string[],
  { input, isWithoutChanges }: LogReading = {},
): AsyncGenerator<LoggedCommit, void> {
  const reader = new LogReader();
  const changes = isWithoutChanges ? ['-z'] : ['--root', '-c', ...RAW_OPTIONS];
  const shown = [...changes, '--no-notes', '--encoding=UTF-8', FORMAT];
  const pieces = stream(workplace, ['log', ...shown, ...args, '--'], input === undefined ? {} : { input });
  for await (const batch of records(pieces)) {
    for (const record of batch) {
      const complete = reader.push(record);
      if (complete !== undefined) yield complete;
    }
  }
  const last = reader.end();
  if (last !== undefined) yield last;
}

/** A remote that is given by its address has no refs here, and a name with wildcards would exclude those of others. */
function excludedRefs({ excludeRefs }: Revisions): string[] {
  if (excludeRefs === undefined) return [];
  if (excludeRefs === 'all') return ['--not', '--all'];
  return /^[\w][\w./-]*$/.test(excludeRefs.remote) ? ['--not', `--remotes=${excludeRefs.remote}`] : [];
}

function checkedId(id: string): string {
  if (isObjectId(id)) return id;
  throw new UnsealedError(
    'BAD_REVISION',
    'a revision was not resolved to a full commit id',
    'give a commit that exists',
  );
}

/**
 * Puts records together: six fields a commit, then a header and a path for each entry. Between them git leaves empty
 * records or a newline before a header, which depend on the kind of commit; a commit id never starts with a colon.
 */
class LogReader {
  #fields: Buffer[] = [];
  #header: string | undefined;
  #entries: RawEntry[] = [];

  /** Takes one record; gives the commit that it shows to be complete. */
  push(record: Buffer): LoggedCommit | undefined {
    if (this.#header !== undefined) {
      this.#entries.push(rawEntry(this.#header, record.toString('latin1')));
      this.#header = undefined;
      return undefined;
    }
    if (this.#fields.length > 0 && this.#fields.length < FIELDS) {
      this.#fields.push(record);
      return undefined;
    }
    const content = record[0] === NEWLINE ? record.subarray(1) : record;
    if (content.length === 0) return undefined;
    if (isRawHeader(content)) {
      this.#header = content.toString('latin1');
      return undefined;
    }
    const complete = this.end();
    this.#fields = [content];
    return complete;
  }

  /** Gives the last commit. */
  end(): LoggedCommit | undefined {
    const [id, parents, author, date, committed, message] = this.#fields;
    const entries = this.#entries;
    this.#fields = [];
    this.#entries = [];
    if (id === undefined || parents === undefined || author === undefined || date === undefined) return undefined;
    const text = message ?? Buffer.alloc(0);
    const seconds = Number(committed?.toString('latin1'));
    return {
      commit: {
        id: checkedId(id.toString('latin1')),
        author: author.toString('utf8'),
        date: date.toString('latin1'),
        subject: firstLine(text),
      },
      parents: parents.toString('latin1').split(' ').filter(isObjectId),
      committed: Number.isSafeInteger(seconds) ? seconds : 0,
      message: text,
      entries,
    };
  }
}

function firstLine(message: Buffer): string {
  const end = message.indexOf(NEWLINE);
  return message.subarray(0, end === -1 ? message.length : end).toString('utf8');
}
