import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { worktreeSource } from '../../src/sources/worktree.ts';
import { ScratchRepository, scratchDirectory, scratchEnvironment } from '../support/repository.ts';
import { type Drawn, draw, skips } from './draw.ts';

const NOBODY = 65534;

async function scan(cwd: string, ...paths: string[]): Promise<Drawn & { root: string; inRepository: boolean }> {
  const worktree = await worktreeSource(paths, { cwd, fileBytes: 1000, ambient: scratchEnvironment() });
  return { ...(await draw(worktree.source)), root: worktree.root, inRepository: worktree.repository !== undefined };
}

function plainDirectory(files: Record<string, string>): string {
  const directory = scratchDirectory();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(directory, path, '..'), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
  return directory;
}

/** Runs `work` while the `locked` paths refuse everyone, and without the rights of root, which would pass all the same. */
async function whileLocked<T>(directory: string, locked: string[], work: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) execFileSync('chown', ['-R', String(NOBODY), dirname(directory)]);
  for (const path of locked) chmodSync(join(directory, path), 0);
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
    for (const path of locked) chmodSync(join(directory, path), 0o700);
  }
}

describe('the worktree source in a repository', () => {
  it('has tracked and untracked files as they are on disk, sorted, and none that is ignored', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { 'b/tracked': 'old', '.gitignore': 'ignored\n' });
    scratch.write('b/tracked', 'new');
    scratch.write('a', 'untracked');
    scratch.write('b/ignored', 'x');
    const drawn = await scan(scratch.root);
    expect(Object.entries(drawn.blobs)).toEqual([
      ['.gitignore', 'ignored\n'],
      ['a', 'untracked'],
      ['b/tracked', 'new'],
    ]);
    expect(drawn).toMatchObject({ root: scratch.root, inRepository: true, skipped: [] });
  });

  it('is limited to the paths that are named, and tells them from the root', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { a: '1', 'dir/b': '2', 'dir/sub/c': '3', 'other/d': '4' });
    const drawn = await scan(join(scratch.root, 'dir'), 'sub', '../a');
    expect(drawn.blobs).toEqual({ a: '1', 'dir/sub/c': '3' });
  });

  it('scans a file that is named although it is ignored, and once only', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { '.gitignore': 'ignored\n', a: '1' });
    scratch.write('ignored', 'asked for');
    const drawn = await scan(scratch.root, 'ignored', 'a', 'ignored');
    expect(drawn.blobs).toEqual({ a: '1', ignored: 'asked for' });
  });

  it('scans a directory that is named although it is ignored', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { '.gitignore': 'build/\n' });
    scratch.write('build/out/x', 'asked for');
    expect((await scan(scratch.root, 'build')).blobs).toEqual({ 'build/out/x': 'asked for' });
  });

  it('takes a name literally before it takes it for a glob', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { '[id].yaml': 'literal', 'i.yaml': 'glob', '(group)/x': 'y' });
    const drawn = await scan(scratch.root, '[id].yaml', '(group)');
    expect(drawn.blobs).toEqual({ '[id].yaml': 'literal', '(group)/x': 'y' });
  });

  it('expands a glob to the files that git does not ignore', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { '.gitignore': 'build\n', 'charts/a/values.yaml': '1', 'charts/b/notes.txt': '2' });
    scratch.write('charts/c/values.yaml', '3');
    scratch.write('build/values.yaml', '4');
    const drawn = await scan(scratch.root, '**/*.yaml');
    expect(drawn.blobs).toEqual({ 'charts/a/values.yaml': '1', 'charts/c/values.yaml': '3' });
  });

  it.each(['none', 'none/*.yaml', 'a/b'])('misses %s by name', async (path) => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { a: '1' });
    await expect(scan(scratch.root, path)).rejects.toMatchObject({
      code: 'PATH_NOT_FOUND',
      message: expect.stringContaining(path),
    });
  });

  it('passes over a tracked file that was deleted, or has become a directory', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { gone: '1', 'dir/gone': '2', changed: '3', stays: '4' });
    for (const path of ['gone', 'dir', 'changed']) rmSync(join(scratch.root, path), { recursive: true });
    scratch.write('changed/inside', '5');
    await expect(scan(scratch.root)).resolves.toMatchObject({
      blobs: { 'changed/inside': '5', stays: '4' },
      skipped: [],
    });
  });

  it('lists an unmerged file once', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('base', { a: 'base' });
    scratch.git('checkout', '-q', '-b', 'side');
    scratch.commit('side', { a: 'side' });
    scratch.git('checkout', '-q', 'main');
    scratch.commit('main', { a: 'main' });
    scratch.tryGit('merge', 'side');
    const drawn = await scan(scratch.root);
    expect(drawn.blobs).toEqual({ a: expect.stringContaining('<<<<<<<') });
  });

  it('gives the target text of a symbolic link and never follows it', async () => {
    const outside = plainDirectory({ 'secret.txt': 'outside' });
    const scratch = ScratchRepository.create();
    symlinkSync(outside, join(scratch.root, 'directory'));
    symlinkSync(join(outside, 'secret.txt'), join(scratch.root, 'file'));
    expect((await scan(scratch.root)).blobs).toEqual({ directory: outside, file: join(outside, 'secret.txt') });
    expect((await scan(scratch.root, 'directory', 'file')).blobs).toEqual({
      directory: outside,
      file: join(outside, 'secret.txt'),
    });
  });

  it('does not reach through a link that has taken the place of a tracked directory', async () => {
    const outside = plainDirectory({ 'sub/a': 'outside' });
    const scratch = ScratchRepository.create();
    scratch.commit('first', { 'dir/sub/a': 'inside' });
    renameSync(join(scratch.root, 'dir'), join(scratch.root, 'moved'));
    symlinkSync(outside, join(scratch.root, 'dir'));
    expect((await scan(scratch.root)).blobs).toEqual({ dir: outside, 'moved/sub/a': 'inside' });
  });

  it('opens files whose names are not UTF-8, or hold a newline', async () => {
    const scratch = ScratchRepository.create();
    scratch.write(Buffer.from('dir-\xe9', 'latin1'), '1');
    scratch.write('a\nb', '2');
    scratch.write('größe', '3');
    scratch.git('add', '.');
    expect((await scan(scratch.root)).blobs).toEqual({ 'a\nb': '2', 'dir-\ufffd': '1', größe: '3' });
  });

  it('says of other repositories inside it what they are', async () => {
    const scratch = ScratchRepository.create();
    const id = scratch.commit('first');
    scratch.git('update-index', '--add', '--cacheinfo', `160000,${id},module`);
    mkdirSync(join(scratch.root, 'module'));
    scratch.git('init', '-q', 'nested');
    scratch.write('nested/file', 'x');
    const drawn = await scan(scratch.root);
    expect(skips(drawn)).toEqual(['submodule module', 'submodule nested']);
    expect(drawn.blobs).toEqual({});
  });

  it('scans a repository inside it that is named', async () => {
    const scratch = ScratchRepository.create();
    scratch.git('init', '-q', 'nested');
    scratch.write('nested/file', 'x');
    const drawn = await scan(scratch.root, 'nested');
    expect(drawn).toMatchObject({ blobs: { file: 'x' }, root: join(scratch.root, 'nested') });
  });

  it('never opens what is no regular file', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { pipe: 'was a file', a: '1' });
    rmSync(join(scratch.root, 'pipe'));
    execFileSync('mkfifo', [join(scratch.root, 'pipe')]);
    const drawn = await scan(scratch.root);
    expect(skips(drawn)).toEqual(['not-regular pipe']);
    expect(drawn.blobs).toEqual({ a: '1' });
  });

  it('says of a large file how large it is and how to have it scanned', async () => {
    const scratch = ScratchRepository.create();
    scratch.write('large', 'x'.repeat(1001));
    expect((await scan(scratch.root)).skipped).toEqual([
      {
        path: 'large',
        code: 'too-large',
        detail: expect.stringMatching(/^1,001 bytes.*limits\.file-size.*--max-file-size/),
      },
    ]);
  });

  it('works in a linked worktree', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { a: '1' });
    const linked = scratch.worktree('side');
    linked.write('b', '2');
    expect(await scan(linked.root)).toMatchObject({ blobs: { a: '1', b: '2' }, root: linked.root });
  });

  it('says which directories and files it may not read, and scans the rest', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { 'locked/tracked': '1', a: '2', closed: '3' });
    scratch.write('untracked/locked/b', '4');
    const locked = ['locked', 'untracked/locked', 'closed'];
    const drawn = await whileLocked(scratch.root, locked, () => scan(scratch.root));
    expect(skips(drawn)).toEqual(['unreadable locked', 'unreadable untracked/locked', 'unreadable locked/tracked']);
    expect(drawn.blobs).toEqual({ a: '2', closed: '<unreadable>' });
  });
});

describe('the worktree source outside any repository', () => {
  it('has every file of the directory, hidden ones too, but nothing of git directories', async () => {
    const directory = plainDirectory({ a: '1', '.env': '2', 'sub/.gitignore': 'b', 'sub/b': '3' });
    mkdirSync(join(directory, 'nested/.git'), { recursive: true });
    writeFileSync(join(directory, 'nested/.git/config'), 'x');
    const drawn = await scan(directory);
    expect(Object.entries(drawn.blobs)).toEqual([
      ['.env', '2'],
      ['a', '1'],
      ['sub/.gitignore', 'b'],
      ['sub/b', '3'],
    ]);
    expect(drawn).toMatchObject({ root: directory, inRepository: false });
  });

  it('tells paths from the directory that is named', async () => {
    const directory = plainDirectory({ 'sub/a': '1' });
    expect(await scan('/', directory)).toMatchObject({ blobs: { 'sub/a': '1' }, root: directory });
  });

  it('tells paths from the current directory when several are named', async () => {
    const directory = plainDirectory({ 'x/a': '1', 'y/b': '2', 'z/c': '3' });
    expect((await scan(directory, 'x', 'y/b')).blobs).toEqual({ 'x/a': '1', 'y/b': '2' });
  });

  it('opens files whose names are not UTF-8', async () => {
    const directory = plainDirectory({ größe: '1' });
    writeFileSync(Buffer.concat([Buffer.from(`${directory}/`), Buffer.from('caf\xe9', 'latin1')]), '2');
    expect((await scan(directory)).blobs).toEqual({ 'caf\ufffd': '2', größe: '1' });
  });

  it('gives links as text and never opens a fifo', async () => {
    const directory = plainDirectory({ a: '1' });
    symlinkSync('..', join(directory, 'up'));
    execFileSync('mkfifo', [join(directory, 'pipe')]);
    const drawn = await scan(directory);
    expect(drawn.blobs).toEqual({ a: '1', up: '..' });
    expect(skips(drawn)).toEqual(['not-regular pipe']);
  });

  it('expands a glob', async () => {
    const directory = plainDirectory({ 'a/größe.yaml': '1', 'b.yaml': '2', 'c.txt': '3' });
    expect((await scan(directory, '**/*.yaml')).blobs).toEqual({ 'a/größe.yaml': '1', 'b.yaml': '2' });
  });

  it('says which directory it may not read, and scans the rest', async () => {
    const directory = join(plainDirectory({ 'x/locked/a': '1', 'x/b': '2' }), 'x');
    const drawn = await whileLocked(directory, ['locked'], async () => {
      expect(() => readdirSync(join(directory, 'locked'))).toThrow();
      return scan(directory);
    });
    expect(skips(drawn)).toEqual(['unreadable locked']);
    expect(drawn.blobs).toEqual({ b: '2' });
  });

  it('scans repositories and plain directories in one go', async () => {
    const directory = plainDirectory({ 'plain/a': '1' });
    execFileSync('git', ['init', '-q', join(directory, 'repository')], { env: scratchEnvironment() });
    writeFileSync(join(directory, 'repository/b'), '2');
    expect((await scan(directory, 'repository', 'plain')).blobs).toEqual({ 'plain/a': '1', 'repository/b': '2' });
  });
});
