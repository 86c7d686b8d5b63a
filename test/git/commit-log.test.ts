import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { commitLog, type LoggedCommit } from '../../src/git/commit-log.ts';
import { openRepository } from '../../src/git/repository.ts';
import { ScratchRepository, scratchDirectory, scratchEnvironment } from '../support/repository.ts';

async function log(scratch: ScratchRepository, include = 'HEAD', ...exclude: string[]): Promise<LoggedCommit[]> {
  const repository = await openRepository(scratch.root, scratchEnvironment());
  const revisions = { include: [scratch.id(include)], exclude: exclude.map((name) => scratch.id(name)) };
  const commits: LoggedCommit[] = [];
  for await (const commit of commitLog(repository, revisions)) commits.push(commit);
  return commits;
}

const paths = (commits: LoggedCommit[]) => commits.map((logged) => logged.entries.map((entry) => entry.path));

describe('the log of a range', () => {
  it('is oldest first, and starts after what is excluded', async () => {
    const scratch = ScratchRepository.create();
    for (const name of ['one', 'two', 'three']) scratch.commit(name, { [name]: name });
    const commits = await log(scratch, 'HEAD', 'HEAD~2');
    expect(commits.map((logged) => logged.commit.subject)).toEqual(['two', 'three']);
    expect(paths(commits)).toEqual([['two'], ['three']]);
  });

  it('is empty when nothing is new', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('one');
    await expect(log(scratch, 'HEAD', 'HEAD')).resolves.toEqual([]);
  });

  it('gives a root commit its whole tree, whatever log.showRoot says', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('root', { a: '1', 'b/c': '2' });
    scratch.git('config', 'log.showRoot', 'false');
    expect(paths(await log(scratch))).toEqual([['a', 'b/c']]);
  });

  it('tells id, parents, author, date and the whole message', async () => {
    const scratch = ScratchRepository.create();
    const first = scratch.commit('first');
    const second = scratch.commit('subject\n\nbody :100644\n\nend', { a: '1' });
    const [, logged] = await log(scratch);
    expect(logged).toMatchObject({
      commit: { id: second, author: 'Ada Author', subject: 'subject', date: expect.stringMatching(/^2026-01-0\dT/) },
      parents: [first],
    });
    expect(logged?.message.toString()).toBe('subject\n\nbody :100644\n\nend\n');
  });

  it('keeps commits apart that change nothing or say nothing', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('');
    scratch.commit('empty');
    scratch.commit('', { a: '1' });
    scratch.commit('last', { b: '2' });
    const commits = await log(scratch);
    expect(commits.map((logged) => logged.commit.subject)).toEqual(['', 'empty', '', 'last']);
    expect(paths(commits)).toEqual([[], [], ['a'], ['b']]);
  });

  it('lists of a merge only what differs from every parent, with one earlier side each', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('base', { a: 'base' });
    scratch.git('checkout', '-q', '-b', 'side');
    scratch.commit('side', { a: 'side', quiet: 'q' });
    scratch.git('checkout', '-q', 'main');
    scratch.commit('main', { a: 'main' });
    scratch.tryGit('merge', 'side');
    scratch.commit('merge', { a: 'evil', extra: 'new' });
    const merge = (await log(scratch)).at(-1);
    expect(merge?.parents).toHaveLength(2);
    expect(merge?.entries).toMatchObject([
      { path: 'a', status: 'MM', before: [{ id: scratch.id('HEAD^1:a') }, { id: scratch.id('HEAD^2:a') }] },
      { path: 'extra', status: 'AA', before: [undefined, undefined] },
    ]);
  });

  it('brings messages of other encodings to UTF-8', async () => {
    const scratch = ScratchRepository.create();
    scratch.git('config', 'i18n.commitEncoding', 'ISO-8859-1');
    const file = join(scratchDirectory(), 'message');
    writeFileSync(file, Buffer.from('caf\xe9', 'latin1'));
    scratch.git('commit', '--quiet', '--allow-empty', '--file', file);
    expect((await log(scratch))[0]?.commit.subject).toBe('café');
  });

  it('is not bent by the configuration of the repository', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('one', { a: 'text\n'.repeat(20) });
    scratch.git('mv', 'a', 'b');
    scratch.commit('move');
    for (const [key, value] of [
      ['diff.renames', 'copies'],
      ['color.ui', 'always'],
      ['core.abbrev', '7'],
      ['log.decorate', 'full'],
      ['diff.orderFile', '/none'],
      ['format.pretty', 'oneline'],
    ] as const) {
      scratch.git('config', key, value);
    }
    expect(paths(await log(scratch))).toEqual([['a'], ['a', 'b']]);
  });

  it('shows what is stored, not what a replacement ref shows', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('one', { a: '1' });
    scratch.commit('two', { b: '2' });
    scratch.git('replace', scratch.id('HEAD'), scratch.id('HEAD~1'));
    expect(paths(await log(scratch))).toEqual([['a'], ['b']]);
  });

  it('reads a SHA-256 repository', async () => {
    const scratch = ScratchRepository.create('--object-format=sha256');
    scratch.commit('one', { a: '1' });
    expect((await log(scratch))[0]?.entries[0]?.after?.id).toBe(scratch.id('HEAD:a'));
  });
});
