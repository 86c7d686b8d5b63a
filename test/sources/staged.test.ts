import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openRepository } from '../../src/git/repository.ts';
import { type StagedOptions, stagedSource } from '../../src/sources/staged.ts';
import { ScratchRepository, scratchEnvironment } from '../support/repository.ts';
import { type Drawn, draw, skips } from './draw.ts';

async function staged(scratch: ScratchRepository, options: Partial<StagedOptions> = {}): Promise<Drawn> {
  const repository = await openRepository(scratch.root, scratchEnvironment());
  return draw(stagedSource(repository, { fileBytes: 1000, ...options }));
}

describe('the staged source', () => {
  it('has nothing when nothing is staged', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { a: '1' });
    await expect(staged(scratch)).resolves.toMatchObject({ changeSets: [], skipped: [] });
  });

  it('compares with nothing on an unborn branch', async () => {
    const scratch = ScratchRepository.create();
    scratch.write('a', '1');
    scratch.git('add', '.');
    await expect(staged(scratch)).resolves.toMatchObject({ changeSets: [{ a: { after: '1', before: [] } }] });
  });

  it('reads the index, not the work tree', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { a: 'old' });
    scratch.write('a', 'staged');
    scratch.git('add', '.');
    scratch.write('a', 'not staged');
    await expect(staged(scratch)).resolves.toMatchObject({ changeSets: [{ a: { after: 'staged', before: ['old'] } }] });
  });

  it('is one change set, deletions and changes of type among it', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { gone: 'was here', type: 'file' });
    scratch.git('rm', '-q', 'gone', 'type');
    symlinkSync('/etc/target', join(scratch.root, 'type'));
    scratch.git('add', '.');
    await expect(staged(scratch)).resolves.toMatchObject({
      changeSets: [
        { gone: { after: undefined, before: ['was here'] }, type: { after: '/etc/target', before: ['file'] } },
      ],
    });
  });

  it('gives a moved file no earlier side: whoever judges looks at the whole change set', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { a: 'text' });
    scratch.git('mv', 'a', 'b');
    await expect(staged(scratch)).resolves.toMatchObject({
      changeSets: [{ a: { after: undefined, before: ['text'] }, b: { after: 'text', before: [] } }],
    });
  });

  it('leaves out a file that is only meant to be added', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { a: '1' });
    scratch.write('new', 'text');
    scratch.git('add', '--intent-to-add', 'new');
    await expect(staged(scratch)).resolves.toMatchObject({ changeSets: [] });
  });

  it('keeps paths with newlines and reads files whose names are not UTF-8', async () => {
    const scratch = ScratchRepository.create();
    scratch.write('a\nb', '1');
    scratch.write(Buffer.from('caf\xe9', 'latin1'), '2');
    scratch.write('größe', '3');
    scratch.git('add', '.');
    const drawn = await staged(scratch);
    expect(drawn.changeSets).toEqual([
      {
        'a\nb': { after: '1', before: [] },
        'caf\ufffd': { after: '2', before: [] },
        größe: { after: '3', before: [] },
      },
    ]);
  });

  it('says of a submodule that it is another repository', async () => {
    const scratch = ScratchRepository.create();
    const id = scratch.commit('first');
    scratch.git('update-index', '--add', '--cacheinfo', `160000,${id},vendor/module`);
    expect(skips(await staged(scratch))).toEqual(['submodule vendor/module']);
  });

  it('says of an unmerged path that it could not be scanned', async () => {
    const scratch = conflicted();
    expect(skips(await staged(scratch))).toEqual(['unreadable both']);
  });

  it('reads what is over the limit as its size only', async () => {
    const scratch = ScratchRepository.create();
    scratch.write('large', 'x'.repeat(1001));
    scratch.git('add', '.');
    await expect(staged(scratch)).resolves.toMatchObject({ changeSets: [{ large: { after: '<too-large>' } }] });
  });

  it('knows a pointer of Git LFS', async () => {
    const scratch = ScratchRepository.create();
    scratch.write('p', `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 5\n`);
    scratch.git('add', '.');
    await expect(staged(scratch)).resolves.toMatchObject({ changeSets: [{ p: { after: '<lfs-pointer>' } }] });
  });

  it('says that an object is missing when a partial clone lacks the earlier side', async () => {
    const origin = ScratchRepository.create();
    origin.commit('first', { a: 'promised' });
    const clone = origin.clone('--no-checkout', '--filter=blob:none');
    clone.git('read-tree', 'HEAD');
    clone.git('update-index', '--add', '--cacheinfo', `100644,${clone.git('hash-object', '-w', '.git/HEAD')},a`);
    const drawn = await staged(clone);
    expect(drawn.changeSets).toEqual([{ a: { after: 'ref: refs/heads/main\n', before: ['<missing-object>'] } }]);
  });

  it('reads a SHA-256 repository', async () => {
    const scratch = ScratchRepository.create('--object-format=sha256');
    scratch.commit('first', { a: '1' });
    scratch.write('a', '2');
    scratch.git('add', '.');
    await expect(staged(scratch)).resolves.toMatchObject({ changeSets: [{ a: { after: '2', before: ['1'] } }] });
  });

  it.each<[paths: string[], cwd: string, found: string[]]>([
    [['dir'], '', ['dir/b', 'dir/sub/c']],
    [['b'], 'dir', ['dir/b']],
    [['.'], 'dir/sub', ['dir/sub/c']],
    [['a', 'dir/sub'], '', ['a', 'dir/sub/c']],
    [['di', '../outside'], '', []],
    [['*'], '', []],
  ])('is limited to the paths %j named in %j', async (paths, cwd, found) => {
    const scratch = ScratchRepository.create();
    for (const path of ['a', 'dir/b', 'dir/sub/c']) scratch.write(path, path);
    scratch.git('add', '.');
    const drawn = await staged(scratch, { paths, cwd: join(scratch.root, cwd) });
    expect(drawn.changeSets.flatMap((changes) => Object.keys(changes))).toEqual(found);
  });
});

describe('the staged source in a merge', () => {
  it('leaves out what the other side brings unchanged', async () => {
    const scratch = conflicted();
    scratch.write('both', 'ours');
    scratch.git('add', '.');
    await expect(staged(scratch)).resolves.toMatchObject({ changeSets: [] });
  });

  it('has what the resolution itself brings in, with the blobs of both parents before it', async () => {
    const scratch = conflicted();
    scratch.write('both', 'evil');
    scratch.write('theirs', 'evil too');
    scratch.write('extra', 'new');
    scratch.git('add', '.');
    await expect(staged(scratch)).resolves.toMatchObject({
      changeSets: [
        {
          both: { after: 'evil', before: ['ours', 'side'] },
          extra: { after: 'new', before: [] },
          theirs: { after: 'evil too', before: ['only there'] },
        },
      ],
    });
  });

  it('is the same in a linked worktree, whose merge is its own', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('base', { both: 'base' });
    const linked = scratch.worktree('linked');
    scratch.commit('main', { both: 'main', other: 'quiet' });
    linked.commit('linked', { both: 'linked' });
    linked.tryGit('merge', 'main');
    linked.write('both', 'evil');
    linked.git('add', '.');
    await expect(staged(linked)).resolves.toMatchObject({
      changeSets: [{ both: { after: 'evil', before: ['linked', 'main'] } }],
    });
  });
});

/** A merge that stopped at a conflict in `both`; the other side also adds `theirs`. */
function conflicted(): ScratchRepository {
  const scratch = ScratchRepository.create();
  scratch.commit('base', { both: 'base' });
  scratch.git('checkout', '-q', '-b', 'side');
  scratch.commit('side', { both: 'side', theirs: 'only there' });
  scratch.git('checkout', '-q', 'main');
  scratch.commit('ours', { both: 'ours' });
  scratch.tryGit('merge', 'side');
  return scratch;
}
