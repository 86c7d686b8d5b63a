/**
 * What every commit of a range changes, so that a secret added and removed again inside it is seen. Each commit is one
 * change set with its message; a merge counts with what differs from all its parents. Where a shallow clone cuts the
 * range off, that is said: the whole tree of the last commit at hand is not taken for something it added.
 */

import type { Blob, Change, Commit, SourceItem } from '../core/blob.ts';
import { UnsealedError } from '../core/errors.ts';
import type { Skipped } from '../core/skipped.ts';
import { pathText } from '../git/byte-path.ts';
import { commitLog, type LoggedCommit, type Revisions } from '../git/commit-log.ts';
import { type Repository, resolveRevision, shallowBoundary } from '../git/repository.ts';
import { type ContentLimit, tooLarge } from './content-limit.ts';
import { isSkipped, ObjectBlobs } from './object-blob.ts';

const MESSAGE_PATH = 'COMMIT_EDITMSG';
const CUT_OFF = `history is cut off here, this commit's own changes cannot be told: set fetch-depth: 0 in actions/checkout, or run git fetch --unshallow`;

/**
 * `range` is `A..B` or `A...B` (both: what B has and A has not, so from their merge base on), or `A` for `A..HEAD`; an
 * empty side is HEAD. Iterating throws UnsealedError BAD_REVISION, USAGE, GIT_FAILED or GIT_MISSING.
 */
export async function* rangeSource(
  repository: Repository,
  range: string,
  limit: ContentLimit,
): AsyncGenerator<SourceItem, void> {
  yield* revisionsSource(repository, await resolveRange(repository, range), limit);
}

/** The same for commits that are already resolved to full ids. */
export async function* revisionsSource(
  repository: Repository,
  revisions: Revisions,
  limit: ContentLimit,
): AsyncGenerator<SourceItem, void> {
  const boundary = shallowBoundary(repository);
  const objects = new ObjectBlobs(repository, limit);
  try {
    for await (const logged of commitLog(repository, revisions)) {
      if (boundary.has(logged.commit.id)) {
        yield { kind: 'skipped', skipped: { path: '.', code: 'shallow', detail: CUT_OFF, commit: logged.commit.id } };
      } else yield* commitItems(logged, objects, limit);
    }
  } finally {
    objects.close();
  }
}

/** Resolves the text of a range to full commit ids. Throws UnsealedError BAD_REVISION or USAGE. */
export async function resolveRange(repository: Repository, range: string): Promise<Revisions> {
  const [base = '', head = '', ...rest] = range.split(/\.{2,3}/);
  if (range === '' || rest.length > 0) {
    throw new UnsealedError('USAGE', 'not a range of commits', 'write BASE..HEAD, BASE...HEAD or BASE');
  }
  const [exclude, include] = await Promise.all([base, head].map((text) => resolveRevision(repository, text || 'HEAD')));
  return { include: include ? [include] : [], exclude: exclude ? [exclude] : [] };
}

function* commitItems(logged: LoggedCommit, objects: ObjectBlobs, limit: ContentLimit): Generator<SourceItem> {
  const { commit } = logged;
  const changes: Change[] = [{ after: messageBlob(commit, logged.message, limit), before: [] }];
  for (const entry of logged.entries) {
    const change = objects.change(entry, { kind: 'commit', path: pathText(entry.path), commit });
    if (isSkipped(change)) yield { kind: 'skipped', skipped: change };
    else changes.push(change);
  }
  yield { kind: 'changes', changeSet: { commit, changes } };
}

function messageBlob(commit: Commit, message: Uint8Array, limit: ContentLimit): Blob {
  const content: Uint8Array | Skipped =
    message.length > limit.fileBytes ? tooLarge(MESSAGE_PATH, message.length, limit, commit.id) : message;
  return { origin: { kind: 'commit-message', path: MESSAGE_PATH, commit }, read: () => Promise.resolve(content) };
}
