/** The files of one tree, as git stores them. https://git-scm.com/docs/git-ls-tree */

import type { BytePath } from './byte-path.ts';
import type { Workplace } from './environment.ts';
import { records, stream } from './stream.ts';

export interface TreeFile {
  readonly path: BytePath;
  /** The full id of its blob. */
  readonly id: string;
}

const LINE = /^\d{6} blob ([0-9a-f]+)\t(.+)$/s;

/** Yields the files, symbolic links included, below the tree of a full id (a tree or commit). Throws UnsealedError GIT_FAILED. */
export async function* treeFiles(workplace: Workplace, id: string): AsyncGenerator<TreeFile, void> {
  for await (const batch of records(stream(workplace, ['ls-tree', '-r', '-z', '--full-tree', id]))) {
    for (const record of batch) {
      const [, blob, path] = LINE.exec(record.toString('latin1')) ?? [];
      if (blob !== undefined && path !== undefined) yield { path, id: blob };
    }
  }
}
