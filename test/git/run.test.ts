import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { commitLog } from '../../src/git/commit-log.ts';
import { openRepository } from '../../src/git/repository.ts';
import { run } from '../../src/git/run.ts';
import { stream } from '../../src/git/stream.ts';
import { rangeSource } from '../../src/sources/range.ts';
import { stagedSource } from '../../src/sources/staged.ts';
import { worktreeSource } from '../../src/sources/worktree.ts';
import { draw } from '../sources/draw.ts';
import { ScratchRepository, scratchDirectory, scratchEnvironment } from '../support/repository.ts';

const open = (directory: string, extra: Record<string, string> = {}) =>
  openRepository(directory, scratchEnvironment(extra));

describe('running git', () => {
  it('gives the text that the command printed', async () => {
    const scratch = ScratchRepository.create();
    await expect(run(await open(scratch.root), ['rev-parse', '--show-prefix', '--is-bare-repository'])).resolves.toBe(
      '\nfalse\n',
    );
  });

  it('fails with the reason that git gives, and nothing of what it printed before', async () => {
    const repository = await open(ScratchRepository.create().root);
    await expect(run(repository, ['rev-parse', '--is-bare-repository', '--verify', 'none'])).rejects.toMatchObject({
      code: 'GIT_FAILED',
      message: expect.not.stringContaining('false'),
      cause: expect.objectContaining({ message: expect.not.stringContaining('false') }),
    });
  });

  it('fails on a command that fails without a word', async () => {
    const repository = await open(ScratchRepository.create().root);
    await expect(run(repository, ['rev-parse', '--quiet', '--verify', 'none'])).rejects.toMatchObject({
      code: 'GIT_FAILED',
    });
  });

  it.each([
    ['run', (root: string) => open(root, { PATH: '/nowhere' }).then((repository) => run(repository, ['version']))],
    [
      'stream',
      (root: string) => open(root, { PATH: '/nowhere' }).then((repository) => stream(repository, ['version']).next()),
    ],
  ])('says that git is missing (%s)', async (_, attempt) => {
    await expect(attempt(ScratchRepository.create().root)).rejects.toMatchObject({ code: 'GIT_MISSING' });
  });

  it.each([{ GIT_EDITOR: 'vi' }, { GIT_PAGER: 'less' }, { GIT_EXEC_PATH: '/usr/lib/git-core' }, { PAGER: 'less' }])(
    'works inside a hook, where %j is set',
    async (extra) => {
      const repository = await open(ScratchRepository.create().root, extra as unknown as Record<string, string>);
      await expect(run(repository, ['rev-parse', '--is-bare-repository'])).resolves.toBe('false\n');
    },
  );

  it('reads the index that GIT_INDEX_FILE names', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { a: '1' });
    const repository = await open(scratch.root, { GIT_INDEX_FILE: join(scratchDirectory(), 'index') });
    await expect(run(repository, ['ls-files'])).resolves.toBe('');
  });
});

describe('a repository whose configuration names programs', () => {
  it('has none of them started by any source', async () => {
    const { scratch, marker } = hostileRepository();
    const repository = await open(scratch.root);
    await draw(stagedSource(repository, { fileBytes: 1000 }));
    await draw(rangeSource(repository, 'HEAD~1', { fileBytes: 1000 }));
    await draw(
      (await worktreeSource([], { cwd: scratch.root, fileBytes: 1000, ambient: scratchEnvironment() })).source,
    );
    await run(repository, ['status', '--porcelain']);
    expect(existsSync(marker)).toBe(false);
  });

  it('does start them when git is run plainly, so that the test above can fail', () => {
    const { scratch, marker } = hostileRepository();
    scratch.tryGit('status');
    expect(existsSync(marker)).toBe(true);
  });

  it('has its signatures left alone by the log', async () => {
    const { scratch, marker } = hostileRepository();
    scratch.git('config', 'core.fsmonitor', '');
    const id = signedCommit(scratch);
    for await (const _ of commitLog(await open(scratch.root), { include: [id], exclude: [] }));
    expect(existsSync(marker)).toBe(false);
    scratch.tryGit('log', '-1', id);
    expect(existsSync(marker)).toBe(true);
  });
});

function hostileRepository(): { scratch: ScratchRepository; marker: string } {
  const scratch = ScratchRepository.create();
  scratch.commit('first', { 'a.yaml': 'a: 1\n' });
  scratch.commit('second', { 'a.yaml': 'a: 2\n', '.gitattributes': '*.yaml diff=evil filter=evil\n' });
  scratch.write('a.yaml', 'a: 3\n');
  scratch.git('add', '.');
  const marker = join(scratchDirectory(), 'marker');
  const program = join(scratchDirectory(), 'program');
  writeFileSync(program, `#!/bin/sh\ntouch '${marker}'\n`);
  chmodSync(program, 0o755);
  const keys = [
    'core.fsmonitor',
    'diff.external',
    'diff.evil.command',
    'diff.evil.textconv',
    'core.pager',
    'gpg.program',
  ];
  for (const key of keys) scratch.git('config', key, program);
  scratch.git('config', 'log.showSignature', 'true');
  return { scratch, marker };
}

/** A commit that carries a signature block, so that a log which shows signatures must ask gpg.program. */
function signedCommit(scratch: ScratchRepository): string {
  const commit = scratch.git('cat-file', 'commit', 'HEAD');
  const label = 'PGP SIGNATURE';
  const signature = `gpgsig -----BEGIN ${label}-----\n \n x\n -----END ${label}-----\n`;
  const file = join(scratchDirectory(), 'commit');
  writeFileSync(file, `${commit.replace('\n\n', `\n${signature}\n`)}\n`);
  return scratch.git('hash-object', '-t', 'commit', '-w', file);
}
