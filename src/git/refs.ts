/**
 * All refs of a repository with what they name. A ref to nothing must cost that ref, not the walk over the others, so
 * the list is taken without looking at objects, and the objects are asked for afterwards.
 */

import type { Workplace } from './environment.ts';
import { isObjectId } from './object-id.ts';
import { records, stream } from './stream.ts';

export interface Ref {
  /** The full name: `refs/heads/main`. */
  readonly name: string;
  readonly id: string;
  readonly type: 'commit' | 'tag' | 'tree' | 'blob';
}

export interface Refs {
  readonly refs: readonly Ref[];
  /** Full names of refs that name no object that is here, or that git cannot read. */
  readonly broken: readonly string[];
}

const IGNORED = /ignoring (?:broken ref|ref with broken name|dangling symref) (\S+)/g;

/** Lists them in the order of their names. Throws UnsealedError GIT_MISSING or GIT_FAILED. */
export async function listRefs(workplace: Workplace): Promise<Refs> {
  const broken: string[] = [];
  const onWarnings = (said: string): void => {
    for (const [, name] of said.matchAll(IGNORED)) broken.push(utf8(name ?? ''));
  };
  const listed: { name: string; id: string }[] = [];
  const format = '--format=%(objectname) %(refname)%00';
  for await (const batch of records(stream(workplace, ['for-each-ref', format], { onWarnings }))) {
    for (const record of batch) {
      const [id = '', name] = record.toString('utf8').trim().split(' ');
      if (isObjectId(id) && name !== undefined) listed.push({ name, id });
    }
  }
  const types = await objectTypes(
    workplace,
    listed.map(({ id }) => id),
  );
  const refs: Ref[] = [];
  for (const { name, id } of listed) {
    const type = types.get(id);
    if (type === undefined) broken.push(name);
    else refs.push({ name, id, type });
  }
  return { refs, broken };
}

/** The types of those objects that are here, by full id. */
export async function objectTypes(workplace: Workplace, ids: readonly string[]): Promise<Map<string, Ref['type']>> {
  const types = new Map<string, Ref['type']>();
  if (ids.length === 0) return types;
  const input = [...new Set(ids)].map((id) => `${id}\n`).join('');
  const pieces: Buffer[] = [];
  const args = ['cat-file', '--batch-check=%(objectname) %(objecttype)'];
  for await (const piece of stream(workplace, args, { input })) pieces.push(piece);
  for (const line of Buffer.concat(pieces).toString('latin1').split('\n')) {
    const [, id, type] = /^([0-9a-f]+) (commit|tag|tree|blob)$/.exec(line) ?? [];
    if (id !== undefined) types.set(id, type as Ref['type']);
  }
  return types;
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8');
}
