/** Blobs and trees that a ref or a tag names without any commit: they stand nowhere but under that name. */

import { UnsealedError } from '../core/errors.ts';
import type { Skipped } from '../core/skipped.ts';
import { pathText } from './byte-path.ts';
import type { HistoryIndex } from './history-index.ts';
import type { Refs } from './refs.ts';
import type { Repository } from './repository.ts';
import type { Tag } from './tag-messages.ts';
import { treeFiles } from './tree-files.ts';

/** Adds them to the index, each under the full name of its ref (`refs/tags/key`); what cannot be read is skipped. */
export async function addNamedObjects(
  repository: Repository,
  index: HistoryIndex,
  { refs }: Refs,
  tags: readonly Tag[],
  skipped: Skipped[],
): Promise<void> {
  const targets = new Map(tags.map(({ id, target }) => [id, target]));
  for (const { name, id, type } of refs) {
    let object: { readonly id: string; readonly type: string } | undefined = { id, type };
    for (let depth = 0; depth < targets.size && object?.type === 'tag'; depth++) object = targets.get(object.id);
    if (object?.type === 'blob') index.addNamed(object.id, name);
    if (object?.type !== 'tree') continue;
    try {
      for await (const file of treeFiles(repository, object.id))
        index.addNamed(file.id, `${name}/${pathText(file.path)}`);
    } catch (error) {
      if (!(error instanceof UnsealedError) || error.code !== 'GIT_FAILED') throw error;
      skipped.push({ path: name, code: 'missing-object', detail: 'a tree below this ref is missing or damaged' });
    }
  }
}
