import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openRepository } from '../../src/git/repository.ts';
import { rangeSource } from '../../src/sources/range.ts';
import { ScratchRepository, scratchEnvironment } from '../support/repository.ts';
import { type Drawn, draw, skips } from './draw.ts';

async function range(scratch: ScratchRepository, text: string, fileBytes = 1000): Promise<Drawn> {
  return draw(rangeSource(await openRepository(scratch.root, scratchEnvironment()), text, { fileBytes }));
}

/** base, then `main` and `side` apart. */
function forked(): ScratchRepository {
  const scratch = ScratchRepository.create();
  scratch.commit('base', { a: 'base' });
  scratch.git('checkout', '-q', '-b', 'side');
  scratch.commit('side one', { a: 'side' });
  scratch.commit('side two', { b: 'side' });
  scratch.git('checkout', '-q', 'main');
  scratch.commit('main one', { a: 'main' });
  return scratch;
}

describe('the range source', () => {
  it('gives each commit as a change set with its message', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('base', { a: '1' });
    scratch.commit('change\n\nwith words', { a: '2' });
    const drawn = await range(scratch, 'HEAD~1..HEAD');
    expect(drawn.changeSets).toEqual([
      { COMMIT_EDITMSG: { after: 'change\n\nwith words\n', before: [] }, a: { after: '2', before: ['1'] } },
    ]);
  });

  it('shows what was added and removed again inside it', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('base');
    scratch.commit('add', { a: 'short-lived' });
    scratch.git('rm', '-q', 'a');
    scratch.commit('remove');
    const drawn = await range(scratch, 'HEAD~2..HEAD');
    expect(drawn.changeSets.map(({ a }) => a)).toEqual([
      { after: 'short-lived', before: [] },
      { after: undefined, before: ['short-lived'] },
    ]);
  });

  it.each([
    ['main..side', ['side one', 'side two']],
    ['main...side', ['side one', 'side two']],
    ['side..main', ['main one']],
    ['side..', ['main one']],
    ['side', ['main one']],
    ['..side', ['side one', 'side two']],
    ['HEAD..HEAD', []],
  ])('reads %s as %j', async (text, subjects) => {
    const drawn = await range(forked(), text);
    expect(drawn.subjects).toEqual(subjects);
  });

  it('never misses what a merge itself brings in', async () => {
    const scratch = forked();
    scratch.tryGit('merge', 'side');
    scratch.commit('merge', { a: 'evil' });
    const drawn = await range(scratch, 'HEAD^1..HEAD');
    expect(drawn.changeSets.at(-1)).toEqual({
      COMMIT_EDITMSG: { after: 'merge\n', before: [] },
      a: { after: 'evil', before: ['main', 'side'] },
    });
  });

  it('tells commit, author and date of each new blob', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('base');
    const id = scratch.commit('change', { a: '1' });
    const repository = await openRepository(scratch.root, scratchEnvironment());
    for await (const item of rangeSource(repository, 'HEAD~1', { fileBytes: 1000 })) {
      const commit = { id, author: 'Ada Author', subject: 'change', date: expect.any(String) };
      const changes = [
        { after: { origin: { kind: 'commit-message' } } },
        { after: { origin: { kind: 'commit', commit } } },
      ];
      expect(item).toMatchObject({ changeSet: { commit, changes } });
    }
  });

  it('keeps a message over the limit out', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('base');
    scratch.commit('x'.repeat(2000));
    const drawn = await range(scratch, 'HEAD~1');
    expect(drawn.changeSets).toEqual([{ COMMIT_EDITMSG: { after: '<too-large>', before: [] } }]);
  });

  it('says of a submodule, with the commit, that it is another repository', async () => {
    const scratch = ScratchRepository.create();
    const first = scratch.commit('base');
    scratch.git('update-index', '--add', '--cacheinfo', `160000,${first},module`);
    scratch.git('commit', '-qm', 'module');
    const drawn = await range(scratch, 'HEAD~1');
    expect(drawn.skipped).toMatchObject([{ code: 'submodule', path: 'module', commit: scratch.id('HEAD') }]);
  });

  it('reads a SHA-256 repository', async () => {
    const scratch = ScratchRepository.create('--object-format=sha256');
    scratch.commit('base', { a: '1' });
    scratch.commit('change', { a: '2' });
    const drawn = await range(scratch, 'HEAD~1');
    expect(drawn.changeSets).toMatchObject([{ a: { after: '2', before: ['1'] } }]);
  });

  it('works in a bare repository', async () => {
    const scratch = forked();
    const drawn = await range(scratch.clone('--bare'), 'main..side');
    expect(drawn.subjects).toEqual(['side one', 'side two']);
  });

  it('can be left early and read afterwards', async () => {
    const repository = await openRepository(forked().root, scratchEnvironment());
    for await (const item of rangeSource(repository, 'main..side', { fileBytes: 1000 })) {
      if (item.kind !== 'changes') continue;
      const blob = item.changeSet.changes.at(-1)?.after;
      setTimeout(() => undefined, 0);
      expect(await blob?.read()).toEqual(Buffer.from('side'));
      break;
    }
  });

  it.each(['none..HEAD', 'HEAD..none', 'none'])('refuses %s by BAD_REVISION', async (text) => {
    await expect(range(forked(), text)).rejects.toMatchObject({ code: 'BAD_REVISION' });
  });

  it.each(['', 'a..b..c'])('refuses %j, which is no range', async (text) => {
    await expect(range(forked(), text)).rejects.toMatchObject({ code: 'USAGE' });
  });
});

describe('the range source in a shallow clone', () => {
  it('refuses a base that the clone lacks, and says what to set', async () => {
    const scratch = forked();
    const base = scratch.id('side');
    await expect(range(scratch.clone('--depth=1'), `${base}..HEAD`)).rejects.toMatchObject({
      code: 'BAD_REVISION',
      hint: expect.stringMatching(/fetch-depth: 0.*--unshallow/),
    });
  });

  it('says where history is cut off, and takes nothing there for added', async () => {
    const scratch = forked();
    const clone = scratch.clone('--depth=2', '--no-single-branch');
    const cut = readFileSync(join(clone.root, '.git/shallow'), 'utf8').split('\n');
    const drawn = await range(clone, 'origin/main..origin/side');
    expect(drawn.skipped).toMatchObject([{ code: 'shallow', detail: expect.stringContaining('fetch-depth: 0') }]);
    expect(cut).toContain(drawn.skipped[0]?.commit);
    expect(drawn.subjects).toEqual(['side two']);
  });

  it('is complete when the boundary lies outside the range', async () => {
    const scratch = ScratchRepository.create();
    for (const name of ['one', 'two', 'three']) scratch.commit(name, { [name]: name });
    const drawn = await range(scratch.clone('--depth=2'), 'HEAD~1..HEAD');
    expect(drawn).toMatchObject({ subjects: ['three'], skipped: [] });
  });
});

describe('the range source in a partial clone', () => {
  it('says of each blob that the clone lacks it', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('base', { a: '1' });
    scratch.commit('change', { a: '2', b: '3' });
    const drawn = await range(scratch.clone('--no-checkout', '--filter=blob:none'), 'HEAD~1..HEAD');
    expect(drawn.changeSets[0]).toMatchObject({
      a: { after: '<missing-object>', before: ['<missing-object>'] },
      b: { after: '<missing-object>', before: [] },
    });
    expect(skips(drawn)).toEqual([]);
  });

  it('fails rather than pass when it lacks trees', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('base', { a: '1' });
    scratch.commit('change', { a: '2' });
    const clone = scratch.clone('--no-checkout', '--filter=tree:0');
    await expect(range(clone, 'HEAD~1..HEAD')).rejects.toMatchObject({ code: 'GIT_FAILED' });
  });
});
