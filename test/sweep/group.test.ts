import { describe, expect, it } from '@jest/globals';
import { readHistory } from '../../src/git/history-log.ts';
import { openRepository } from '../../src/git/repository.ts';
import { type BlobFindings, groupSecrets } from '../../src/sweep/group.ts';
import { readHeadFiles } from '../../src/sweep/head-files.ts';
import { ScratchRepository, scratchEnvironment } from '../support/repository.ts';

async function grouped(scratch: ScratchRepository, findings: readonly BlobFindings[]) {
  const repository = await openRepository(scratch.root, scratchEnvironment());
  const { index } = await readHistory(repository, { limitBytes: 1000 });
  return groupSecrets(findings, index, await readHeadFiles(repository));
}

const found = (blobId: string, path: string, secret = 'secret', start = 0, rule = 'rule'): BlobFindings => ({
  ...{ blobId, path },
  found: [{ rule, secret, start, end: start + secret.length }],
});

describe('a group', () => {
  it('is one secret of one rule, with all blobs that hold it', async () => {
    const scratch = ScratchRepository.create();
    const [a, b] = ['a'.repeat(40), 'b'.repeat(40)];
    const groups = await grouped(scratch, [
      found(a, 'one'),
      found(b, 'two'),
      found(a, 'one', 'other'),
      found(a, 'one', 'secret', 0, 'second rule'),
      { blobId: b, path: 'none', found: [] },
    ]);
    expect(groups.map(({ rule, secret, blobIds }) => [rule, secret, [...blobIds]])).toEqual([
      ['rule', 'secret', [a, b]],
      ['rule', 'other', [a]],
      ['second rule', 'secret', [a]],
    ]);
  });

  it('is shown at HEAD when it stands there, whichever version was found first', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('one', { old: '1' });
    scratch.git('mv', 'old', 'new');
    scratch.commit('two', { new: '2' });
    const [first, last] = [scratch.id('HEAD~1:old'), scratch.id('HEAD:new')];
    const [group] = await grouped(scratch, [found(first, 'old'), found(last, 'new', 'secret', 7)]);
    expect(group?.place).toEqual({ blobId: last, path: 'new', start: 7, end: 13 });
  });

  it('is shown where it came in first when HEAD does not hold it', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('one', { z: '1' });
    scratch.commit('two', { z: '2', a: '1' });
    scratch.git('rm', '-q', 'z', 'a');
    scratch.commit('three');
    const [first, second] = [scratch.id('HEAD~2:z'), scratch.id('HEAD~1:z')];
    const [group] = await grouped(scratch, [found(second, 'z'), found(first, 'a'), found(first, 'z')]);
    expect(group?.place).toMatchObject({ blobId: first, path: 'z' });
  });

  it('is shown at its first place in the text', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('one', { a: '1' });
    const id = scratch.id('HEAD:a');
    const [group] = await grouped(scratch, [found(id, 'a', 'secret', 9), found(id, 'a', 'secret', 3)]);
    expect(group?.place.start).toBe(3);
  });
});
