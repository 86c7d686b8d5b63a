/** What stands at HEAD and at the tips of the branches: against this, a secret of the history is still there or gone. */

import type { Commit } from '../core/blob.ts';
import { UnsealedError } from '../core/errors.ts';
import type { Skipped } from '../core/skipped.ts';
import { pathText } from '../git/byte-path.ts';
import { readLog } from '../git/commit-log.ts';
import { listRefs } from '../git/refs.ts';
import { type Repository, resolveRevision } from '../git/repository.ts';
import { treeFiles } from '../git/tree-files.ts';

export interface HeadFiles {
  /** Absent where HEAD is unborn or broken. */
  readonly commit?: Commit;
  /** By full blob id, the paths at which it stands, as text. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** Full ids of the commits at the tips of local and remote branches, each once. */
  readonly branchTips: readonly string[];
  /** Why the files are not all known, where they are not. */
  readonly skipped: readonly Skipped[];
}

const BRANCH = /^refs\/(?:heads|remotes)\//;

/** Reads the tree of HEAD and the branches. Throws UnsealedError GIT_MISSING, or GIT_FAILED when git has no refs to tell. */
export async function readHeadFiles(repository: Repository): Promise<HeadFiles> {
  const { refs } = await listRefs(repository);
  const tips = refs.filter(({ name, type }) => type === 'commit' && BRANCH.test(name)).map(({ id }) => id);
  const files = new Map<string, string[]>();
  const skipped: Skipped[] = [];
  const rest = { files, branchTips: [...new Set(tips)], skipped };
  const id = await headId(repository);
  if (id === undefined) return rest;
  try {
    for await (const file of treeFiles(repository, id)) {
      const paths = files.get(file.id);
      if (paths === undefined) files.set(file.id, [pathText(file.path)]);
      else paths.push(pathText(file.path));
    }
  } catch (error) {
    if (!(error instanceof UnsealedError) || error.code !== 'GIT_FAILED') throw error;
    const detail = 'the tree of HEAD is not whole: what still stands there is not fully known';
    skipped.push({ path: '.', code: 'missing-object', detail, commit: id });
  }
  for await (const { commit } of readLog(repository, ['--no-walk', id], { isWithoutChanges: true }))
    return { ...rest, commit };
  return rest;
}

async function headId(repository: Repository): Promise<string | undefined> {
  try {
    return await resolveRevision(repository, 'HEAD');
  } catch (error) {
    if (error instanceof UnsealedError && error.code === 'BAD_REVISION') return undefined;
    throw error;
  }
}
