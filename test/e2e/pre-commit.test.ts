import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { RECIPES } from '../../src/index.ts';
import { DIST } from '../support/bundle.ts';
import { fences, textOf } from '../support/markdown.ts';
import { ScratchRepository, scratchDirectory, scratchEnvironment } from '../support/repository.ts';
import { pythonTool, releasedRepository, type Tool } from '../support/tools.ts';

const PLAIN = ['hT7-pQ2x', 'vK9mLw4Rz8'].join('');
const SECRET = `kind: Secret\nmetadata:\n  name: db\nstringData:\n  password: ${PLAIN}\n`;
const DOCUMENTED = fences('yaml', ['docs/hooks.md'])[0]?.text ?? '';

let tool: Tool;
let home: string;
let released: ScratchRepository;

/** pre-commit as its users have it, and this project as the repository that their configuration names. */
beforeAll(() => {
  tool = pythonTool('pre-commit', 'pre_commit');
  home = scratchDirectory();
  released = releasedRepository();
}, 300_000);

/** The documented configuration, but that its address leads here. */
function documented(): string {
  return DOCUMENTED.replace(/repo: \S+/, `repo: ${released.root}`).replace(/rev: \S+/, `rev: ${released.id('HEAD')}`);
}

/** A repository with that configuration, its hook installed. */
function project(): ScratchRepository {
  const repository = ScratchRepository.create();
  repository.commit('base', { '.pre-commit-config.yaml': documented(), 'app.yaml': 'replicas: 1\n' });
  expect(preCommit(repository, 'install').code).toBe(0);
  return repository;
}

function run(repository: ScratchRepository, program: string, args: readonly string[], programs = '') {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: repository.root,
    env: {
      ...scratchEnvironment(),
      ...tool.environment,
      PRE_COMMIT_HOME: home,
      PRE_COMMIT_COLOR: 'never',
      CI: '',
      PATH: [programs, process.env.PATH].filter(Boolean).join(delimiter),
    },
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
}

function preCommit(repository: ScratchRepository, ...args: string[]) {
  return preCommitWith('', repository, ...args);
}

/** Under a PATH that begins with the directory `programs`. */
function preCommitWith(programs: string, repository: ScratchRepository, ...args: string[]) {
  const [program, ...first] = tool.command;
  return run(repository, program, [...first, ...args], programs);
}

/** Commits as it was done before the hook came. */
function commitUnseen(repository: ScratchRepository, message: string, path: string, content: string): void {
  repository.write(path, content);
  repository.git('add', '--all');
  repository.git('commit', '--quiet', '--no-verify', '--message', message);
}

const commit = (repository: ScratchRepository) => run(repository, 'git', ['commit', '--message', 'x']);

describe('the pre-commit hook', () => {
  it('is set up by three lines', () => {
    expect(DOCUMENTED.trim().split('\n').slice(1)).toHaveLength(3);
    expect(textOf('.pre-commit-hooks.yaml')).toContain('- id: unsealed\n');
  });

  it('blocks a commit that brings a secret, and lets one pass that does not', () => {
    const repository = project();
    repository.write('db.yaml', SECRET);
    repository.git('add', 'db.yaml');
    const blocked = commit(repository);
    expect(blocked.output).toContain('db.yaml:5:13');
    expect(blocked.output).not.toContain(PLAIN);
    expect(blocked.code).toBe(1);
    repository.write('db.yaml', 'replicas: 2\n');
    repository.git('add', 'db.yaml');
    expect(commit(repository)).toMatchObject({ code: 0 });
  }, 300_000);

  it('scans all files under --all-files, whether or not something is staged, and those that --files names', () => {
    const repository = project();
    commitUnseen(repository, 'already there', 'old/db.yaml', SECRET);
    for (const staged of [false, true]) {
      if (staged) repository.write('new.yaml', 'replicas: 3\n');
      repository.git('add', '--all');
      const { code, output } = preCommit(repository, 'run', '--all-files');
      expect(output).toContain('old/db.yaml:5:13');
      expect(code).toBe(1);
    }
    expect(preCommit(repository, 'run', '--files', 'old/db.yaml').code).toBe(1);
    expect(preCommit(repository, 'run', '--files', 'app.yaml')).toMatchObject({ code: 0 });
  }, 300_000);

  it('scans every commit between --from-ref and --to-ref', () => {
    const repository = project();
    const base = repository.id('HEAD');
    commitUnseen(repository, 'adds', 'db.yaml', SECRET);
    commitUnseen(repository, 'removes', 'db.yaml', 'replicas: 1\n');
    const { code, output } = preCommit(repository, 'run', '--from-ref', base, '--to-ref', 'HEAD');
    expect(output).toContain('db.yaml:5:13');
    expect(code).toBe(1);
  }, 300_000);

  it('lets a commit pass that moves a secret, for a file that is gone is not named', () => {
    const repository = project();
    commitUnseen(repository, 'already there', 'db.yaml', SECRET);
    repository.git('mv', 'db.yaml', 'moved.yaml');
    expect(commit(repository)).toMatchObject({ code: 0 });
  }, 300_000);
});

describe('an unsealed that is there already', () => {
  const recipe = (RECIPES['pre-commit'] ?? []).join('\n');

  it.each([
    ['the id unsealed-system', () => documented().replace('id: unsealed', 'id: unsealed-system')],
    ['the lines that init prints', () => recipe],
  ])(
    'is run by %s, and not built',
    (_, configuration) => {
      const programs = scratchDirectory();
      const bundle = `exec "${process.execPath}" "${join(DIST, 'cli.mjs')}" "$@"`;
      writeFileSync(join(programs, 'unsealed'), `#!/bin/sh\n${bundle}\n`, { mode: 0o755 });
      writeFileSync(join(programs, 'npx'), `#!/bin/sh\nshift 2\n${bundle}\n`, { mode: 0o755 });
      const repository = ScratchRepository.create();
      repository.commit('base', { '.pre-commit-config.yaml': configuration(), 'db.yaml': SECRET });
      const { code, output } = preCommitWith(programs, repository, 'run', '--all-files');
      expect(output).toContain('db.yaml:5:13');
      expect(output).not.toContain('Installing environment');
      expect(code).toBe(1);
    },
    300_000,
  );
});
