import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { locate } from '../../src/git/locate.ts';
import { openRepository, resolveRevision, shallowBoundary } from '../../src/git/repository.ts';
import { ScratchRepository, scratchDirectory, scratchEnvironment } from '../support/repository.ts';

const open = (directory: string, extra: Record<string, string> = {}) =>
  openRepository(directory, scratchEnvironment(extra));

describe('a repository', () => {
  it('is found from a directory inside it', async () => {
    const scratch = ScratchRepository.create();
    mkdirSync(join(scratch.root, 'a/b'), { recursive: true });
    await expect(open(join(scratch.root, 'a/b'))).resolves.toMatchObject({
      root: scratch.root,
      gitDirectory: join(scratch.root, '.git'),
      commonDirectory: join(scratch.root, '.git'),
      isBare: false,
    });
  });

  it('is found through a symbolic link under its real path', async () => {
    const scratch = ScratchRepository.create();
    const link = join(scratchDirectory(), 'link');
    symlinkSync(scratch.root, link);
    await expect(open(link)).resolves.toMatchObject({ root: scratch.root });
  });

  it('is found without asking git when it is an ordinary one', () => {
    const scratch = ScratchRepository.create();
    expect(locate(scratch.root, {})).toMatchObject({ root: scratch.root });
  });

  it('has a git directory of its own in a linked worktree', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first');
    const linked = scratch.worktree('side');
    await expect(open(linked.root)).resolves.toMatchObject({
      root: linked.root,
      gitDirectory: join(scratch.root, '.git/worktrees/worktree'),
      commonDirectory: join(scratch.root, '.git'),
    });
  });

  it('has no work tree when it is bare', async () => {
    const scratch = ScratchRepository.create('--bare');
    await expect(open(scratch.root)).resolves.toMatchObject({ root: scratch.root, isBare: true });
  });

  it('has no work tree inside its git directory', async () => {
    const scratch = ScratchRepository.create();
    await expect(open(join(scratch.root, '.git/hooks'))).resolves.toMatchObject({ isBare: true });
  });

  it('is the one that GIT_DIR and GIT_WORK_TREE name, relative ones made absolute', async () => {
    const scratch = ScratchRepository.create('--bare');
    const home = scratchDirectory();
    mkdirSync(join(home, 'sub'));
    const repository = await open(join(home, 'sub'), { GIT_DIR: scratch.root, GIT_WORK_TREE: '..' });
    expect(repository).toMatchObject({ root: home, gitDirectory: scratch.root });
    expect(repository.environment).toMatchObject({ GIT_WORK_TREE: home, GIT_DIR: scratch.root });
  });

  it('follows core.worktree', async () => {
    const scratch = ScratchRepository.create();
    const elsewhere = scratchDirectory();
    scratch.git('config', 'core.worktree', elsewhere);
    await expect(open(scratch.root)).resolves.toMatchObject({ root: elsewhere });
  });

  it('is looked for no further than GIT_CEILING_DIRECTORIES allows', async () => {
    const scratch = ScratchRepository.create();
    const inside = join(scratch.root, 'inside');
    mkdirSync(inside);
    await expect(open(inside, { GIT_CEILING_DIRECTORIES: scratch.root })).rejects.toMatchObject({
      code: 'NOT_A_REPOSITORY',
    });
  });

  it('is missed by name', async () => {
    const directory = scratchDirectory();
    await expect(open(directory)).rejects.toMatchObject({
      code: 'NOT_A_REPOSITORY',
      message: expect.stringContaining(directory),
    });
  });

  it('cannot be looked for in a directory that does not exist', async () => {
    await expect(open(join(scratchDirectory(), 'none'))).rejects.toMatchObject({ code: 'PATH_NOT_FOUND' });
  });
});

describe('a revision', () => {
  it.each(['HEAD', 'main', 'v1', 'HEAD~0'])('is resolved to the full commit id from %s', async (text) => {
    const scratch = ScratchRepository.create();
    const id = scratch.commit('first');
    scratch.git('tag', '--annotate', '--message', 'one', 'v1');
    await expect(resolveRevision(await open(scratch.root), text)).resolves.toBe(id);
  });

  it.each(['none', '', '--help', '-n1', 'a\0b', 'a\nb', 'f'.repeat(40), 'HEAD:file'])(
    'is refused as no commit: %j',
    async (text) => {
      const scratch = ScratchRepository.create();
      scratch.commit('first', { file: 'text' });
      await expect(resolveRevision(await open(scratch.root), text)).rejects.toMatchObject({ code: 'BAD_REVISION' });
    },
  );

  it('that a shallow clone lacks comes with the advice to fetch the whole history', async () => {
    const scratch = ScratchRepository.create();
    const first = scratch.commit('first');
    scratch.commit('second');
    const repository = await open(scratch.clone('--depth=1').root);
    await expect(resolveRevision(repository, first)).rejects.toMatchObject({
      code: 'BAD_REVISION',
      hint: expect.stringMatching(/fetch-depth: 0.*git fetch --unshallow/),
    });
  });
});

describe('the boundary of a shallow clone', () => {
  it('is the commit at which its history ends', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first');
    const second = scratch.commit('second');
    expect(shallowBoundary(await open(scratch.clone('--depth=1').root))).toEqual(new Set([second]));
  });

  it('is empty in a whole clone', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first');
    expect(shallowBoundary(await open(scratch.root)).size).toBe(0);
  });
});
