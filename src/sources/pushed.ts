/**
 * What a push brings to the other side: every commit that it does not have, as in a range, and the messages of annotated
 * tags. Deletions bring nothing. Of what the other side has, all is known that it told and all that was fetched from it.
 */

import type { SourceItem } from '../core/blob.ts';
import type { SkipCode } from '../core/skipped.ts';
import type { Revisions } from '../git/commit-log.ts';
import { type NamedObject, objectKinds } from '../git/object-kinds.ts';
import type { Repository } from '../git/repository.ts';
import type { ContentLimit } from './content-limit.ts';
import { ObjectBlobs } from './object-blob.ts';
import type { PushedRef } from './pushed-refs.ts';
import { revisionsSource } from './range.ts';

/** Refs whose commits the other side has: all of this repository, or those fetched from one remote. */
export type KnownRefs = NonNullable<Revisions['excludeRefs']>;

/** Iterating throws UnsealedError GIT_FAILED or GIT_MISSING. */
export async function* pushedSource(
  repository: Repository,
  refs: readonly PushedRef[],
  known: KnownRefs,
  limit: ContentLimit,
): AsyncGenerator<SourceItem, void> {
  const pushed = refs.flatMap(({ name, after }) => (after === undefined ? [] : [{ name, id: after }]));
  if (pushed.length === 0) return;
  const before = refs.flatMap((ref) => ref.before ?? []);
  const kinds = await objectKinds(repository, [...pushed.map(({ id }) => id), ...before]);
  const include = new Set<string>();
  const objects = new ObjectBlobs(repository, limit);
  try {
    for (const { name, id } of pushed) {
      const object = kinds.get(id);
      if (object?.kind === 'tag') {
        yield { kind: 'blob', blob: objects.blob(id, { kind: 'commit', path: name }) };
      }
      if (object?.target.kind === 'commit') include.add(object.target.id);
      else yield withoutCommit(name, object, objects);
    }
  } finally {
    objects.close();
  }
  if (include.size === 0) return;
  // What the remote had before a forced push need not be here; what is not here excludes nothing.
  const exclude = before.filter((id) => kinds.get(id)?.target.kind === 'commit');
  yield* revisionsSource(repository, { include: [...include], exclude, excludeRefs: known }, limit);
}

function withoutCommit(name: string, object: NamedObject | undefined, objects: ObjectBlobs): SourceItem {
  if (object?.target.kind === 'blob') {
    return { kind: 'blob', blob: objects.blob(object.target.id, { kind: 'commit', path: name }) };
  }
  const code: SkipCode = object === undefined ? 'missing-object' : 'unreadable';
  const detail = object === undefined ? 'the object that is pushed is not here' : 'leads to a tree without a commit';
  return { kind: 'skipped', skipped: { path: name, code, detail } };
}
