/** The forms of `git commit`, each with a real pre-commit hook that waits while the scan looks at what git has prepared. */

import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { openRepository } from '../../src/git/repository.ts';
import { stagedSource } from '../../src/sources/staged.ts';
import { ScratchRepository, scratchDirectory, scratchEnvironment } from '../support/repository.ts';
import { type Drawn, draw } from './draw.ts';

describe('the staged source inside a pre-commit hook', () => {
  it.each<[form: string, args: string[], paths: string[]]>([
    ['git commit', [], ['staged']],
    ['git commit -a', ['-a'], ['changed', 'staged']],
    ['git commit -- PATH', ['--', 'changed'], ['changed']],
    ['git commit -i PATH', ['-i', 'changed'], ['changed', 'staged']],
    ['git commit --amend', ['--amend'], ['staged']],
    ['git -c user.name=x commit', [], ['staged']],
  ])('sees what %s commits', async (_, args, paths) => {
    const drawn = await drawInHook(prepared(), args);
    expect(Object.keys(drawn.changeSets[0] ?? {})).toEqual(paths);
  });

  it('sees what is committed in a linked worktree', async () => {
    const main = ScratchRepository.create();
    main.commit('first', { staged: 'old' });
    const linked = main.worktree('side');
    linked.write('staged', 'new');
    linked.git('add', '.');
    main.write('other', 'staged in the main work tree only');
    main.git('add', '.');
    const drawn = await drawInHook(linked, [], join(main.root, '.git/hooks'));
    expect(drawn.changeSets).toEqual([{ staged: { after: 'new', before: ['old'] } }]);
  });

  it('sees nothing of what stays unstaged', async () => {
    const drawn = await drawInHook(prepared(), []);
    expect(drawn.changeSets).toEqual([{ staged: { after: 'staged content', before: ['1'] } }]);
  });
});

/** One file staged and then changed further, another only changed. */
function prepared(): ScratchRepository {
  const scratch = ScratchRepository.create();
  scratch.commit('first', { staged: '1', changed: '2' });
  scratch.write('staged', 'staged content');
  scratch.git('add', 'staged');
  scratch.write('changed', 'changed content');
  return scratch;
}

/** Commits with a hook that hands out its environment and directory and waits; scans meanwhile. */
async function drawInHook(
  scratch: ScratchRepository,
  args: string[],
  hooks = join(scratch.root, '.git/hooks'),
): Promise<Drawn> {
  const desk = scratchDirectory();
  mkdirSync(hooks, { recursive: true });
  writeFileSync(join(hooks, 'pre-commit'), hookScript(desk));
  chmodSync(join(hooks, 'pre-commit'), 0o755);
  const env = scratchEnvironment({ GIT_EDITOR: 'true' });
  const commit = spawn('git', ['commit', '--quiet', '-m', 'next', ...args], { cwd: scratch.root, env });
  const ended = new Promise((resolve) => commit.on('close', resolve));
  while (!existsSync(join(desk, 'ready')) && commit.exitCode === null) await wait(5);
  try {
    const ambient = Object.fromEntries(
      readFileSync(join(desk, 'environment'), 'utf8')
        .split('\0')
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    const directory = readFileSync(join(desk, 'directory'), 'utf8').trim();
    return await draw(stagedSource(await openRepository(directory, ambient), { fileBytes: 1000 }));
  } finally {
    writeFileSync(join(desk, 'done'), '');
    await ended;
  }
}

function hookScript(desk: string): string {
  return `#!/bin/sh
env -0 > '${desk}/environment'; pwd > '${desk}/directory'; touch '${desk}/ready'
n=0; while [ ! -e '${desk}/done' ] && [ $n -lt 1000 ]; do sleep 0.01; n=$((n+1)); done
`;
}
