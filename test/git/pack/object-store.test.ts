import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ScratchRepository, scratchDirectory } from '../../support/repository.ts';
import { historyRepository, objectsByUs, storeOf } from './history.ts';

describe('the object store of a repository', () => {
  it.each([
    ['sha1', 20],
    ['sha256', 32],
  ])('knows its object format (%s)', async (format, idBytes) => {
    const store = await storeOf(ScratchRepository.create(`--object-format=${format}`));
    expect(store).toMatchObject({ objectFormat: format, idBytes, packs: [], loose: [], problems: [] });
  });

  it('lists loose objects', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('one', { a: 'content' });
    const ids = (await storeOf(scratch)).loose.map(({ id }) => id);
    expect(ids).toEqual(['HEAD', 'HEAD:', 'HEAD:a'].map((name) => scratch.id(name)).sort());
  });

  it('flags the pack of what no ref reaches, and that of a promisor', async () => {
    const scratch = historyRepository(40);
    scratch.git('repack', '-adq');
    scratch.commit('forgotten', { forgotten: 'x' });
    scratch.git('reset', '--quiet', '--hard', 'HEAD~1');
    scratch.git('reflog', 'expire', '--expire=now', '--all');
    scratch.git('repack', '--cruft', '-dq');
    const flags = (await storeOf(scratch)).packs.map(({ isCruft, isPromisor }) => ({ isCruft, isPromisor }));
    expect(flags.filter(({ isCruft }) => isCruft)).toEqual([{ isCruft: true, isPromisor: false }]);
    expect(flags).toHaveLength(2);
    const clone = await storeOf(scratch.clone('--filter=blob:none', '--no-checkout'));
    expect(clone.packs.map(({ isPromisor }) => isPromisor)).toEqual([true]);
  });

  it('tells that the history is cut off', async () => {
    const scratch = historyRepository(10);
    expect((await storeOf(scratch)).isShallow).toBe(false);
    expect((await storeOf(scratch.clone('--depth=1'))).isShallow).toBe(true);
  });

  it('is the same for a linked worktree', async () => {
    const scratch = historyRepository(10);
    const linked = scratch.worktree('other');
    expect((await storeOf(linked)).loose).toEqual((await storeOf(scratch)).loose);
  });
});

describe('an object store with something amiss', () => {
  it.each<[string, string, (directory: string, stem: string) => void]>([
    ['an index is gone', 'pack without index', (directory, stem) => rmSync(join(directory, `${stem}.idx`))],
    ['a pack is gone', 'index without pack', (directory, stem) => rmSync(join(directory, `${stem}.pack`))],
    ['an index is cut off', 'truncated', (directory, stem) => cut(join(directory, `${stem}.idx`), 500)],
    ['an index is empty', 'truncated', (directory, stem) => cut(join(directory, `${stem}.idx`), 0)],
  ])('tells that %s, and lists the rest', async (_, cause, harm) => {
    const scratch = packed();
    scratch.commit('loose', { loose: 'still here' });
    const directory = join(scratch.root, '.git/objects/pack');
    const [stem = ''] = readdirSync(directory).flatMap((name) => /^(pack-.*)\.pack$/.exec(name)?.[1] ?? []);
    harm(directory, stem);
    const store = await storeOf(scratch);
    expect(store.problems).toMatchObject([{ kind: 'problem', cause, file: expect.stringContaining(stem) }]);
    expect([store.packs.length, store.loose.length > 0]).toEqual([0, true]);
  });

  it('tells once that a multi-pack index is damaged, besides the indexes that it was needed for', async () => {
    const scratch = packed();
    scratch.git('multi-pack-index', 'write');
    const directory = join(scratch.root, '.git/objects/pack');
    cut(join(directory, 'multi-pack-index'), 100);
    expect((await storeOf(scratch)).problems).toEqual([]);
    for (const name of readdirSync(directory)) if (name.endsWith('.idx')) rmSync(join(directory, name));
    expect((await storeOf(scratch)).problems.map(({ cause }) => cause)).toEqual(['pack without index', 'truncated']);
  });

  it('passes over what git leaves behind when it is interrupted', async () => {
    const scratch = packed();
    writeFileSync(join(scratch.root, '.git/objects/pack/tmp_pack_abc'), 'half');
    mkdirSync(join(scratch.root, '.git/objects/00'), { recursive: true });
    writeFileSync(join(scratch.root, '.git/objects/00/tmp_obj_abc'), 'half');
    expect(await storeOf(scratch)).toMatchObject({ packs: { length: 1 }, loose: [], problems: [] });
  });

  it('is empty without a pack directory', async () => {
    const scratch = ScratchRepository.create();
    rmSync(join(scratch.root, '.git/objects/pack'), { recursive: true });
    expect(await storeOf(scratch)).toMatchObject({ packs: [], problems: [] });
  });
});

describe('borrowed object directories', () => {
  it('are followed from one to the next, each once, by relative paths too', async () => {
    const [first, second, third] = [objects('a'), objects('b'), objects('c')];
    lend(first, [second.directory]);
    lend(second, ['# a comment', '../../../elsewhere/../none', third.directory, first.directory]);
    renameSync(join(third.directory, 'info'), join(third.directory, 'info-moved'));
    const store = await storeOf(first.scratch);
    expect(store.directories).toEqual([first, second, third].map(({ directory }) => directory));
    expect(store.problems).toMatchObject([{ cause: 'unreadable', file: expect.stringMatching(/none$/) }]);
  });

  it('may be named relative to the directory that borrows', async () => {
    const lender = ScratchRepository.create();
    lender.commit('one', { a: 'lent' });
    const id = lender.id('HEAD:a');
    const borrower = ScratchRepository.create();
    const inside = join(borrower.root, '.git/lent');
    cpSync(join(lender.root, '.git/objects'), inside, { recursive: true });
    writeFileSync(join(borrower.root, '.git/objects/info/alternates'), '../lent\n');
    expect((await objectsByUs(borrower)).get(id)).toMatch(/^blob 4 /);
  });

  it('end after five steps', async () => {
    const chain = Array.from({ length: 8 }, (_, at) => objects(String(at)));
    for (const [at, next] of chain.slice(1).entries()) lend(chain[at] ?? next, [next.directory]);
    const store = await storeOf(chain[0]?.scratch ?? ScratchRepository.create());
    expect(store.directories).toEqual(chain.slice(0, 6).map(({ directory }) => directory));
    expect(store.problems).toMatchObject([{ cause: 'alternates nested too deep', file: chain[6]?.directory }]);
  });

  it('are named by the environment of a push in quarantine', async () => {
    const scratch = historyRepository(5);
    const quarantine = join(scratchDirectory(), 'with:colon');
    mkdirSync(quarantine);
    const other = objects('other');
    const store = await storeOf(scratch, {
      GIT_OBJECT_DIRECTORY: join(scratch.root, '.git/objects'),
      GIT_ALTERNATE_OBJECT_DIRECTORIES: `"${quarantine}":${other.directory}`,
    });
    expect(store.directories).toEqual([join(scratch.root, '.git/objects'), quarantine, other.directory]);
  });
});

function packed(): ScratchRepository {
  const scratch = historyRepository(40);
  scratch.git('repack', '-adq');
  scratch.git('prune-packed');
  return scratch;
}

function cut(file: string, length: number): void {
  const copy = `${file}.copy`;
  cpSync(file, copy);
  rmSync(file);
  renameSync(copy, file);
  truncateSync(file, length);
}

function objects(content: string) {
  const scratch = ScratchRepository.create();
  scratch.commit('one', { file: content });
  return { scratch, directory: join(scratch.root, '.git/objects') };
}

function lend({ directory }: { directory: string }, paths: readonly string[]): void {
  writeFileSync(join(directory, 'info/alternates'), `${paths.join('\n')}\n`);
}
