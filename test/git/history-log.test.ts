import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type History, type HistoryOptions, readHistory } from '../../src/git/history-log.ts';
import { openRepository } from '../../src/git/repository.ts';
import { ScratchRepository, scratchEnvironment } from '../support/repository.ts';

async function read(scratch: ScratchRepository, options: Partial<HistoryOptions> = {}): Promise<History> {
  const repository = await openRepository(scratch.root, scratchEnvironment());
  return readHistory(repository, { limitBytes: 1_000_000, ...options });
}

const blob = (scratch: ScratchRepository, content: string): string => {
  const options = { cwd: scratch.root, env: scratchEnvironment(), input: content, encoding: 'utf8' } as const;
  return execFileSync('git', ['hash-object', '--stdin'], options).trim();
};

const paths = ({ index }: History, id: string): readonly string[] => index.pathsOf(id);

describe('the history', () => {
  it('knows every path of a blob, in the order in which it came there', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('one', { 'z.txt': 'text' });
    scratch.commit('two', { 'a.txt': 'text' });
    scratch.git('mv', 'z.txt', 'm.txt');
    scratch.commit('three');
    const history = await read(scratch);
    expect(paths(history, blob(scratch, 'text'))).toEqual(['z.txt', 'a.txt', 'm.txt']);
    expect([...history.index.paths()].sort()).toEqual(['a.txt', 'm.txt', 'z.txt']);
  });

  it('knows what git knows: every blob of every commit', async () => {
    const scratch = ScratchRepository.create();
    for (let count = 0; count < 5; count++)
      scratch.commit(`c${count}`, { [`d${count % 2}/f`]: `${count}`, g: `g${count}` });
    scratch.git('checkout', '-q', '-b', 'side', 'HEAD~3');
    scratch.commit('side', { h: 'side' });
    scratch.git('merge', '-q', '--no-edit', 'main');
    const listed = scratch.git('rev-list', '--objects', '--all').split('\n');
    const ids = listed.filter((line) => /^\w+ ./.test(line)).map((line) => line.slice(0, 40));
    const blobs = ids.filter((id) => scratch.git('cat-file', '-t', id) === 'blob');
    expect([...(await read(scratch)).index.blobIds()].sort()).toEqual(blobs.sort());
  });

  it('gives paths as text', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('one', { 'gär ten\n.txt': 'text' });
    expect(paths(await read(scratch), blob(scratch, 'text'))).toEqual(['gär ten\n.txt']);
  });

  it('hands every commit on once, with its message', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('one\n\nbody');
    scratch.commit('two');
    const messages: string[] = [];
    await read(scratch, { onCommit: ({ message }) => void messages.push(message.toString()) });
    expect(messages.sort()).toEqual(['one\n\nbody\n', 'two\n']);
  });

  it('reads every stash, with its index and its untracked files', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('one', { a: '1' });
    for (const name of ['first', 'second', 'third']) {
      scratch.write('a', `${name} staged`);
      scratch.git('add', 'a');
      scratch.write('a', `${name} working`);
      scratch.write('new', `${name} untracked`);
      scratch.git('stash', 'push', '--quiet', '--include-untracked');
    }
    const history = await read(scratch);
    expect(paths(history, blob(scratch, 'first staged'))).toEqual(['a']);
    expect(paths(history, blob(scratch, 'first working'))).toEqual(['a']);
    expect(paths(history, blob(scratch, 'first untracked'))).toEqual(['new']);
  });

  it('reads what only a reflog reaches: amended, reset and of a deleted branch', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('one', { a: '1' });
    scratch.commit('two', { a: 'amended' });
    scratch.write('a', '3');
    scratch.git('commit', '--quiet', '--all', '--amend', '--message', 'three');
    scratch.commit('four', { a: 'reset' });
    scratch.git('reset', '--quiet', '--hard', 'HEAD~1');
    scratch.git('checkout', '--quiet', '-b', 'gone');
    scratch.commit('five', { a: 'deleted' });
    scratch.git('checkout', '--quiet', 'main');
    scratch.git('branch', '-D', 'gone');
    const history = await read(scratch);
    for (const text of ['amended', 'reset', 'deleted']) expect(paths(history, blob(scratch, text))).toEqual(['a']);
  });

  it('does not know a blob that no commit holds', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('one', { a: '1' });
    scratch.write('loose', 'dangling');
    const id = scratch.git('hash-object', '-w', 'loose');
    const { index } = await read(scratch);
    expect(index.has(id)).toBe(false);
    expect(index.pathsOf(id)).toEqual([]);
  });

  it('names notes after their ref and the object that they are about', async () => {
    const scratch = ScratchRepository.create();
    const id = scratch.commit('one', { a: '1' });
    scratch.git('notes', '--ref', 'review', 'add', '-m', 'looks good', id);
    expect(paths(await read(scratch), blob(scratch, 'looks good\n'))).toEqual([`refs/notes/review/${id}`]);
  });

  it('does not take a branch for notes that a notes ref points to', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('one', { a: 'text' });
    scratch.git('update-ref', 'refs/notes/commits', 'HEAD');
    expect(paths(await read(scratch), blob(scratch, 'text'))).toEqual(['a']);
  });

  it('lists annotated tags with their messages', async () => {
    const scratch = ScratchRepository.create();
    const id = scratch.commit('one');
    scratch.git('tag', '--annotate', 'v1', '--message', 'the first\n\nwith a body');
    scratch.git('tag', '--annotate', 'again', '--message', 'of a tag', 'v1');
    scratch.git('tag', 'light');
    scratch.git('tag', '--delete', 'v1');
    const { tags } = await read(scratch);
    expect(tags.map(({ name, tagger, message }) => [name, tagger, message.toString()])).toEqual([
      ['again', 'Ada Author', 'of a tag\n'],
      ['v1', 'Ada Author', 'the first\n\nwith a body\n'],
    ]);
    expect(tags[1]).toMatchObject({
      date: expect.stringMatching(/^2026-01-\d\dT[\d:]{8}Z$/),
      target: { id, type: 'commit' },
    });
  });

  it('gives the date of a tag in the time zone of the tagger', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('one');
    const env = scratchEnvironment({ GIT_COMMITTER_DATE: '1700000000 -0330' });
    execFileSync('git', ['tag', '-a', 'v1', '-m', 'x'], { cwd: scratch.root, env });
    expect((await read(scratch)).tags[0]?.date).toBe('2023-11-14T18:43:20-03:30');
  });

  it('names a blob after the tag or the ref that names it directly', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('one', { a: '1' });
    scratch.write('key', 'public key');
    const id = scratch.git('hash-object', '-w', 'key');
    rmSync(join(scratch.root, 'key'));
    scratch.git('tag', '--annotate', '--message', 'my key', 'key', id);
    scratch.git('update-ref', 'refs/tags/tree', 'HEAD^{tree}');
    const history = await read(scratch);
    expect(paths(history, id)).toEqual(['refs/tags/key']);
    expect(paths(history, blob(scratch, '1'))).toEqual(['a', 'refs/tags/tree/a']);
    expect([...history.index.blobIds()]).toContain(id);
  });

  it('does not take submodules for blobs', async () => {
    const scratch = ScratchRepository.create();
    const id = scratch.commit('one');
    scratch.git('update-index', '--add', '--cacheinfo', `160000,${id},module`);
    scratch.git('commit', '--quiet', '--message', 'two');
    expect([...(await read(scratch)).index.blobIds()]).toEqual([]);
  });

  it('is empty in an empty repository', async () => {
    const history = await read(ScratchRepository.create());
    expect(history.index.commitCount).toBe(0);
    expect([...history.index.blobIds()]).toEqual([]);
    expect(history).toMatchObject({ tags: [], skipped: [] });
  });

  it('reads only what a branch reaches, when one is asked for', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('one', { a: '1' });
    scratch.git('branch', 'old');
    scratch.commit('two', { a: '2' });
    scratch.git('tag', '--annotate', '--message', 'x', 'v1');
    const { index, tags } = await read(scratch, { branch: 'old' });
    expect([index.has(blob(scratch, '1')), index.has(blob(scratch, '2'))]).toEqual([true, false]);
    expect(tags).toEqual([]);
  });

  it('refuses a branch that does not exist', async () => {
    const scratch = ScratchRepository.create();
    await expect(read(scratch, { branch: 'none' })).rejects.toMatchObject({ code: 'BAD_REVISION' });
  });

  it.each([
    ['the newest commits', (_: ScratchRepository) => ({ maxCommits: 1 })],
    ['commits since a date', (scratch: ScratchRepository) => ({ since: scratch.git('log', '-1', '--format=%cI') })],
  ])('reads only %s, and knows what these changed', async (_, option) => {
    const scratch = ScratchRepository.create();
    for (const text of ['1', '2', '3']) scratch.commit(text, { a: text });
    const { index } = await read(scratch, option(scratch));
    expect(index.commitCount).toBe(1);
    expect(['1', '2', '3'].map((text) => index.pathsOf(blob(scratch, text)))).toEqual([[], ['a'], ['a']]);
    expect(index.isCutOff(0)).toBe(true);
  });

  it.each([
    ['a bare repository', ['--bare']],
    ['a mirror', ['--mirror']],
    ['a clone without blobs', ['--filter=blob:none', '--no-checkout']],
  ])('reads %s', async (_, options) => {
    const scratch = ScratchRepository.create();
    scratch.commit('one', { a: '1' });
    scratch.commit('two', { a: '2' });
    const history = await read(scratch.clone(...options));
    expect(paths(history, blob(scratch, '1'))).toEqual(['a']);
    expect(history.skipped).toEqual([]);
  });

  it('reads the other worktrees too, detached ones included', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('one', { a: '1' });
    const other = scratch.worktree('other');
    other.git('checkout', '--quiet', '--detach');
    other.commit('two', { a: 'detached' });
    expect(paths(await read(scratch), blob(scratch, 'detached'))).toEqual(['a']);
    expect(paths(await read(other), blob(scratch, '1'))).toEqual(['a']);
  });

  it('reads a SHA-256 repository', async () => {
    const scratch = ScratchRepository.create('--object-format=sha256');
    scratch.commit('one', { a: '1' });
    const { index } = await read(scratch);
    expect([...index.blobIds()]).toEqual([scratch.id('HEAD:a')]);
    expect(index.pathsOf(scratch.id('HEAD:a'))).toEqual(['a']);
  });

  it('says where a shallow clone is cut off', async () => {
    const scratch = ScratchRepository.create();
    for (const text of ['1', '2', '3']) scratch.commit(text, { a: text });
    const clone = scratch.clone('--depth=2');
    const history = await read(clone);
    expect([...history.index.boundary]).toEqual([scratch.id('HEAD~1')]);
    expect(history.skipped).toEqual([]);
    expect(paths(history, blob(scratch, '2'))).toEqual(['a']);
  });
});

describe('a history that git cannot walk', () => {
  const none = '1'.repeat(40);

  it.each([
    ['names nothing', none],
    ['is no ref at all', 'not an id'],
  ])('costs a ref that %s, and nothing else', async (_, content) => {
    const scratch = ScratchRepository.create();
    scratch.commit('one', { a: '1' });
    scratch.commit('two', { a: 'amended' });
    scratch.write('a', '3');
    scratch.git('commit', '--quiet', '--all', '--amend', '--message', 'three');
    writeFileSync(join(scratch.root, '.git/refs/heads/broken'), `${content}\n`);
    const history = await read(scratch);
    for (const text of ['1', 'amended', '3']) expect(paths(history, blob(scratch, text))).toEqual(['a']);
    expect(history.skipped).toMatchObject([{ path: 'refs/heads/broken', code: 'missing-object' }]);
  });

  it('costs a missing tree the commits that have it, and those after them', async () => {
    const scratch = ScratchRepository.create();
    const commits = ['1', '2', '3', '4', '5'].map((text) => scratch.commit(text, { a: text }));
    const tree = scratch.id('HEAD~2^{tree}');
    rmSync(join(scratch.root, '.git/objects', tree.slice(0, 2), tree.slice(2)));
    const messages: string[] = [];
    const history = await read(scratch, { onCommit: ({ message }) => void messages.push(message.toString().trim()) });
    expect(history.index.commitCount).toBe(5);
    expect(messages.sort()).toEqual(['1', '2', '3', '4', '5']);
    expect(['1', '2', '5'].map((text) => paths(history, blob(scratch, text)))).toEqual([['a'], ['a'], ['a']]);
    expect(paths(history, blob(scratch, '3'))).toEqual([]);
    expect(history.skipped.map(({ code, commit }) => [code, commit])).toEqual([
      ['missing-object', commits[3]],
      ['missing-object', commits[2]],
    ]);
  });

  it('costs a missing commit what only it leads to', async () => {
    const scratch = ScratchRepository.create();
    const commits = ['1', '2', '3', '4'].map((text) => scratch.commit(text, { a: text }));
    scratch.git('branch', 'old', 'HEAD~3');
    rmSync(join(scratch.root, '.git/logs'), { recursive: true });
    const gone = commits[1] ?? '';
    rmSync(join(scratch.root, '.git/objects', gone.slice(0, 2), gone.slice(2)));
    const history = await read(scratch);
    expect(history.index.findCommit(commits[3] ?? '')).toBeDefined();
    expect(paths(history, blob(scratch, '1'))).toEqual(['a']);
    expect(paths(history, blob(scratch, '4'))).toEqual(['a']);
    expect(history.skipped).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ code: 'missing-object', commit: commits[2] })]),
    );
  });
});
