/** What kind of object an id names, for many ids in one git process. https://git-scm.com/docs/git-cat-file#_batch_output */

import { startGit } from './child.ts';
import type { Workplace } from './environment.ts';
import { gitFailure } from './failure.ts';
import { isObjectId } from './object-id.ts';

export type ObjectKind = 'commit' | 'tree' | 'blob' | 'tag';

export interface NamedObject {
  readonly kind: ObjectKind;
  /** What an annotated tag leads to in the end; the object itself where it is no tag. */
  readonly target: { readonly id: string; readonly kind: ObjectKind };
}

/**
 * The objects with these full ids, by id; those that the repository does not hold, or whose target it does not hold, are
 * left out. Throws UnsealedError GIT_FAILED or GIT_MISSING.
 */
export async function objectKinds(workplace: Workplace, ids: Iterable<string>): Promise<Map<string, NamedObject>> {
  const asked = [...new Set(ids)].filter(isObjectId);
  if (asked.length === 0) return new Map();
  const child = startGit(workplace, ['cat-file', '--batch-check=%(objectname) %(objecttype)'], 'pipe');
  child.process.stdin?.end(asked.map((id) => `${id}\n${id}^{}\n`).join(''));
  const pieces: Buffer[] = [];
  for await (const piece of child.process.stdout ?? []) pieces.push(piece as Buffer);
  const end = await child.ended;
  if (end.code !== 0) throw gitFailure('cat-file', end.said || `it ended by ${end.signal ?? end.code}`);
  const answers = Buffer.concat(pieces).toString('latin1').split('\n').map(readAnswer);
  const found = asked.flatMap((id, at): [string, NamedObject][] => {
    const own = answers[2 * at];
    const target = answers[2 * at + 1];
    return own === undefined || target === undefined ? [] : [[id, { kind: own.kind, target }]];
  });
  return new Map(found);
}

/** Undefined for `<name> missing`. */
function readAnswer(line: string): NamedObject['target'] | undefined {
  const [, id, kind] = /^([0-9a-f]+) (commit|tree|blob|tag)$/.exec(line) ?? [];
  return id === undefined ? undefined : { id, kind: kind as ObjectKind };
}
