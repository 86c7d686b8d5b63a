import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import type { Exposure } from '../../src/core/exposure.ts';
import { type HistoryOptions, readHistory } from '../../src/git/history-log.ts';
import { openRepository } from '../../src/git/repository.ts';
import { Exposures } from '../../src/sweep/exposure.ts';
import { readHeadFiles } from '../../src/sweep/head-files.ts';
import { ScratchRepository, scratchEnvironment } from '../support/repository.ts';

const SECRET = 'the secret';
const held = (before: string, after = ''): string => `${before}\n${SECRET}\n${after}\n`;
const DAY = 86_400_000;

/** The exposure of the secret: its group is every blob of the object database whose text holds it. */
async function exposure(
  scratch: ScratchRepository,
  options: Partial<HistoryOptions> = {},
  today = new Date(),
): Promise<Exposure> {
  const repository = await openRepository(scratch.root, scratchEnvironment());
  const { index } = await readHistory(repository, { limitBytes: 1_000_000, ...options });
  const exposures = new Exposures(repository, index, await readHeadFiles(repository), today);
  try {
    return await exposures.of(holders(scratch));
  } finally {
    exposures.close();
  }
}

function holders(scratch: ScratchRepository): string[] {
  const listed = scratch.git('cat-file', '--batch-all-objects', '--batch-check').split('\n');
  const blobs = listed.flatMap((line) => (line.includes(' blob ') ? [line.split(' ')[0] ?? ''] : []));
  return blobs.filter((id) => scratch.git('cat-file', 'blob', id).includes(SECRET));
}

/** The same with subjects for commits. */
async function told(scratch: ScratchRepository, options: Partial<HistoryOptions> = {}) {
  const { introduced, lastHeld, removed, isAtHead, paths, versions } = await exposure(scratch, options);
  return {
    introduced: introduced?.subject,
    lastHeld: lastHeld?.subject,
    removed: removed?.subject,
    isAtHead,
    paths,
    versions,
  };
}

function withBase(): ScratchRepository {
  const scratch = ScratchRepository.create();
  scratch.commit('base', { readme: 'text', a: 'clean' });
  return scratch;
}

describe('the exposure of a secret', () => {
  it('that stands at HEAD goes from the commit that added it to HEAD', async () => {
    const scratch = withBase();
    scratch.commit('add', { a: held('1') });
    scratch.commit('edit', { a: held('1', '2') });
    scratch.commit('later', { readme: 'more' });
    expect(await told(scratch)).toEqual({
      ...{ introduced: 'add', lastHeld: 'later', removed: undefined, isAtHead: true },
      ...{ paths: ['a'], versions: 2 },
    });
  });

  it('that was removed ends with the commit that took the last of it', async () => {
    const scratch = withBase();
    scratch.commit('add', { a: held('1'), b: held('2') });
    scratch.commit('half', { a: 'clean' });
    scratch.commit('between', { readme: 'more' });
    scratch.commit('remove', { b: 'clean' });
    scratch.commit('later', { readme: 'more still' });
    expect(await told(scratch)).toMatchObject({
      introduced: 'add',
      lastHeld: 'between',
      removed: 'remove',
      isAtHead: false,
    });
  });

  it('is one life through moves and renames', async () => {
    const scratch = withBase();
    scratch.commit('add', { a: held('1') });
    scratch.git('mv', 'a', 'z');
    scratch.commit('rename');
    scratch.git('rm', '--quiet', 'z');
    scratch.commit('move', { 'd/b': held('other file') });
    scratch.git('rm', '--quiet', 'd/b');
    scratch.commit('remove');
    expect(await told(scratch)).toEqual({
      ...{ introduced: 'add', lastHeld: 'move', removed: 'remove', isAtHead: false },
      ...{ paths: ['a', 'z', 'd/b'], versions: 2 },
    });
  });

  it('that came back after a revert begins with the first and ends with the last', async () => {
    const scratch = withBase();
    scratch.commit('add', { a: held('1') });
    scratch.git('revert', '--no-edit', 'HEAD');
    scratch.git('revert', '--no-edit', 'HEAD');
    expect(await told(scratch)).toMatchObject({ introduced: 'add', removed: undefined, isAtHead: true });
    scratch.commit('remove', { a: 'clean again' });
    expect(await told(scratch)).toMatchObject({
      introduced: 'add',
      removed: 'remove',
      lastHeld: expect.stringContaining('Re'),
    });
  });

  it('begins with the original of a cherry-picked commit', async () => {
    const scratch = withBase();
    scratch.git('checkout', '-q', '-b', 'side');
    const original = scratch.commit('original', { a: held('1') });
    scratch.git('checkout', '-q', 'main');
    scratch.commit('main', { readme: 'main' });
    scratch.git('cherry-pick', 'side');
    scratch.git('commit', '--quiet', '--amend', '--message', 'copy');
    const { introduced, lastHeld } = await exposure(scratch);
    expect(introduced?.id).toBe(original);
    expect(lastHeld?.subject).toBe('copy');
  });

  it('begins with the commit of the branch, not with the merge that joins it', async () => {
    const scratch = withBase();
    scratch.git('checkout', '-q', '-b', 'side');
    scratch.commit('add', { a: held('1') });
    scratch.git('checkout', '-q', 'main');
    scratch.commit('main', { readme: 'main' });
    scratch.git('merge', '-q', '--no-ff', '-m', 'join', 'side');
    scratch.git('branch', '-D', 'side');
    expect(await told(scratch)).toMatchObject({ introduced: 'add', lastHeld: 'join', isAtHead: true });
    scratch.commit('remove', { a: 'clean' });
    expect(await told(scratch)).toMatchObject({ introduced: 'add', lastHeld: 'join', removed: 'remove' });
  });

  it('begins with the squashed commit where nothing else is left of the branch', async () => {
    const scratch = withBase();
    scratch.git('checkout', '-q', '-b', 'side');
    scratch.commit('add', { a: held('1') });
    scratch.git('checkout', '-q', 'main');
    scratch.git('merge', '-q', '--squash', 'side');
    scratch.commit('squashed');
    scratch.git('branch', '-D', 'side');
    expect(await told(scratch)).toMatchObject({ introduced: 'add' });
    scratch.git('reflog', 'expire', '--expire=now', '--all');
    expect(await told(scratch)).toMatchObject({ introduced: 'squashed', isAtHead: true });
  });

  it('begins with a merge whose own resolution typed the secret', async () => {
    const scratch = withBase();
    scratch.git('checkout', '-q', '-b', 'side');
    scratch.commit('side', { a: 'side' });
    scratch.git('checkout', '-q', 'main');
    scratch.commit('main', { a: 'main' });
    scratch.tryGit('merge', 'side');
    scratch.commit('resolution', { a: held('both') });
    expect(await told(scratch)).toMatchObject({ introduced: 'resolution', isAtHead: true });
  });

  it('ends with a merge that drops what one side had brought', async () => {
    const scratch = withBase();
    scratch.git('checkout', '-q', '-b', 'side');
    scratch.commit('add', { a: held('1') });
    scratch.git('checkout', '-q', 'main');
    scratch.commit('main', { readme: 'main' });
    scratch.git('merge', '-q', '--strategy=ours', '-m', 'drop', 'side');
    scratch.git('branch', '-D', 'side');
    scratch.commit('later', { readme: 'later' });
    expect(await told(scratch)).toMatchObject({ introduced: 'add', lastHeld: 'add', removed: 'drop' });
  });

  it('does not end a second time where an older branch joins', async () => {
    const scratch = withBase();
    scratch.commit('add', { a: held('1') });
    scratch.git('checkout', '-q', '-b', 'side');
    scratch.commit('side', { side: 'side' });
    scratch.git('checkout', '-q', 'main');
    scratch.commit('remove', { a: 'clean' });
    scratch.git('merge', '-q', '-m', 'join', 'side');
    scratch.git('branch', '-D', 'side');
    expect(await told(scratch)).toMatchObject({ introduced: 'add', lastHeld: 'add', removed: 'remove' });
  });

  it('has no end while a branch still holds it', async () => {
    const scratch = withBase();
    scratch.commit('add', { a: held('1') });
    scratch.git('branch', 'keeps');
    scratch.commit('remove', { a: 'clean' });
    expect(await told(scratch)).toMatchObject({
      introduced: 'add',
      lastHeld: 'add',
      removed: undefined,
      isAtHead: false,
    });
  });

  it('that only another branch had ends there', async () => {
    const scratch = withBase();
    scratch.git('checkout', '-q', '-b', 'side');
    scratch.commit('add', { a: held('1') });
    scratch.commit('remove', { a: 'clean' });
    scratch.git('checkout', '-q', 'main');
    expect(await told(scratch)).toMatchObject({
      introduced: 'add',
      lastHeld: 'add',
      removed: 'remove',
      isAtHead: false,
    });
  });

  it('is found in an older stash', async () => {
    const scratch = withBase();
    for (const content of [held('1'), 'second', 'third']) {
      scratch.write('a', content);
      scratch.git('stash', 'push', '--quiet', '--message', content.startsWith('1') ? 'holds it' : 'other');
    }
    const { introduced, lastHeld, removed, isAtHead, paths } = await told(scratch);
    expect(introduced).toContain('holds it');
    expect([lastHeld, removed, isAtHead, paths]).toEqual([introduced, undefined, false, ['a']]);
  });

  it.each([
    [
      'amended away',
      (scratch: ScratchRepository) => {
        scratch.write('a', 'clean again');
        scratch.git('commit', '--quiet', '--all', '--amend', '--message', 'amended');
      },
    ],
    ['reset away', (scratch: ScratchRepository) => void scratch.git('reset', '--quiet', '--hard', 'HEAD~1')],
    [
      'left on a deleted branch',
      (scratch: ScratchRepository) => {
        scratch.git('checkout', '-q', '-b', 'side');
        scratch.git('branch', '-f', 'main', 'HEAD~1');
        scratch.git('checkout', '-q', 'main');
        scratch.git('branch', '-D', 'side');
      },
    ],
  ])('is known from the reflog when it was %s', async (_, act) => {
    const scratch = withBase();
    scratch.commit('add', { a: held('1') });
    act(scratch);
    expect(await told(scratch)).toMatchObject({
      introduced: 'add',
      lastHeld: 'add',
      removed: undefined,
      isAtHead: false,
    });
  });

  it('of a blob that no commit holds says that there is none', async () => {
    const scratch = withBase();
    scratch.write('loose', held('1'));
    scratch.git('hash-object', '-w', 'loose');
    expect(await exposure(scratch)).toEqual({ isAtHead: false, paths: [], versions: 1 });
  });

  it('may be older than the boundary of a shallow clone', async () => {
    const scratch = withBase();
    scratch.commit('add', { a: held('1') });
    scratch.commit('two', { readme: '2' });
    scratch.commit('three', { readme: '3' });
    expect(await exposure(scratch.clone('--depth=2'))).toMatchObject({
      ...{ introduced: { subject: 'two' }, isCutOff: true, isAtHead: true },
    });
    expect((await exposure(scratch)).isCutOff).toBeUndefined();
  });

  it('that was there before the commits looked at has no beginning', async () => {
    const scratch = withBase();
    scratch.commit('add', { a: held('1') });
    scratch.commit('edit', { a: held('2') });
    scratch.commit('remove', { a: 'clean' });
    const { introduced, removed, lastHeld } = await told(scratch, { maxCommits: 2 });
    expect([introduced, removed, lastHeld]).toEqual([undefined, 'remove', 'edit']);
  });

  it('counts whole days to the end, or to today', async () => {
    const scratch = withBase();
    scratch.commit('add', { a: held('1') });
    const start = Number(scratch.git('log', '-1', '--format=%ct')) * 1000;
    expect((await exposure(scratch, {}, new Date(start + 3.9 * DAY))).days).toBe(3);
    scratch.write('a', 'clean');
    const date = new Date(start + 2.5 * DAY).toISOString();
    const env = scratchEnvironment({ GIT_COMMITTER_DATE: date });
    execFileSync('git', ['commit', '--quiet', '--all', '--message', 'remove'], { cwd: scratch.root, env });
    expect((await exposure(scratch, {}, new Date(start + 9 * DAY))).days).toBe(2);
  });

  it('never begins with a descendant, whatever the clocks said', async () => {
    const scratch = withBase();
    scratch.commit('add', { a: held('1') });
    scratch.write('b', held('2'));
    scratch.git('add', '--all');
    const env = scratchEnvironment({ GIT_COMMITTER_DATE: '2020-01-01T00:00:00Z' });
    execFileSync('git', ['commit', '--quiet', '--message', 'copy with a wrong clock'], { cwd: scratch.root, env });
    expect(await told(scratch)).toMatchObject({ introduced: 'add' });
  });

  it.each([['SHA-256', ['--object-format=sha256']]])('is told in a %s repository', async (_, options) => {
    const scratch = ScratchRepository.create(...options);
    scratch.commit('add', { a: held('1') });
    scratch.commit('remove', { a: 'clean' });
    expect(await told(scratch)).toMatchObject({ introduced: 'add', lastHeld: 'add', removed: 'remove' });
  });

  it('is told in a bare repository, by its HEAD', async () => {
    const scratch = withBase();
    scratch.commit('add', { a: held('1') });
    expect(await told(scratch.clone('--bare'))).toMatchObject({ introduced: 'add', isAtHead: true });
  });

  it('is told where HEAD is detached, by where it stands', async () => {
    const scratch = withBase();
    scratch.commit('add', { a: held('1') });
    scratch.git('checkout', '-q', '--detach', 'HEAD~1');
    expect(await told(scratch)).toMatchObject({
      introduced: 'add',
      lastHeld: 'add',
      removed: undefined,
      isAtHead: false,
    });
  });

  it('is told where HEAD is unborn', async () => {
    const scratch = withBase();
    scratch.commit('add', { a: held('1') });
    scratch.git('checkout', '-q', '--orphan', 'new');
    expect(await told(scratch)).toMatchObject({ introduced: 'add', lastHeld: 'add', isAtHead: false });
  });

  it('is told in a linked worktree, by its own HEAD', async () => {
    const scratch = withBase();
    scratch.commit('add', { a: held('1') });
    const other = scratch.worktree('other');
    scratch.commit('remove', { a: 'clean' });
    expect((await told(other)).isAtHead).toBe(true);
    expect((await told(scratch)).isAtHead).toBe(false);
  });

  it('asks git for paths of any bytes', async () => {
    const scratch = withBase();
    scratch.git('checkout', '-q', '-b', 'side');
    scratch.commit('side', { side: 'side' });
    scratch.git('checkout', '-q', 'main');
    scratch.commit('add', { 'schlüssel 1:2': held('1') });
    scratch.git('merge', '-q', '-m', 'join', 'side');
    scratch.git('branch', '-D', 'side');
    scratch.git('rm', '-q', 'schlüssel 1:2');
    scratch.commit('remove');
    expect(await told(scratch)).toMatchObject({ lastHeld: 'join', removed: 'remove' });
  });
});
