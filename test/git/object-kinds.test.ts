import { describe, expect, it } from '@jest/globals';
import { objectKinds } from '../../src/git/object-kinds.ts';
import { openRepository } from '../../src/git/repository.ts';
import { ScratchRepository, scratchEnvironment } from '../support/repository.ts';

describe('the kinds of objects', () => {
  it('are told for each id that is there, with what tags lead to in the end', async () => {
    const scratch = ScratchRepository.create();
    const commit = scratch.commit('one', { a: 'a' });
    scratch.git('tag', '--annotate', 'inner', '--message', 'x', commit);
    scratch.git('tag', '--annotate', 'outer', '--message', 'x', 'inner');
    const [outer, tree, blob] = ['outer', 'HEAD^{tree}', 'HEAD:a'].map((name) => scratch.id(name));
    const missing = '1'.repeat(40);
    const repository = await openRepository(scratch.root, scratchEnvironment());
    const kinds = await objectKinds(repository, [outer, tree, blob, commit, missing, '--all'] as string[]);
    expect([...kinds]).toEqual([
      [outer, { kind: 'tag', target: { id: commit, kind: 'commit' } }],
      [tree, { kind: 'tree', target: { id: tree, kind: 'tree' } }],
      [blob, { kind: 'blob', target: { id: blob, kind: 'blob' } }],
      [commit, { kind: 'commit', target: { id: commit, kind: 'commit' } }],
    ]);
  });
});
