import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const BASE = realpathSync(mkdtempSync(join(tmpdir(), 'unsealed-hook-')));
const REPOSITORY = join(BASE, 'repository');

const PLAIN = 'supersecretpassword';
const ENCODED = Buffer.from(PLAIN).toString('base64');
const SECRET = `apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  password: ${ENCODED}\n`;
/** A SealedSecret's envelope: the length of the RSA part (512), that part, then the sealed data. */
const ENVELOPE = Buffer.concat([Buffer.from([2, 0]), Buffer.alloc(512 + 60, 0xa7)]).toString('base64');
const SEALED = `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata:\n  name: db\nspec:\n  encryptedData:\n    password: ${ENVELOPE}\n`;
const CLEAN = 'replicas: 2\n';

/** The package as a user gets it, and husky, both by npm; then one call of `unsealed init`. */
beforeAll(() => {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', BASE], {
      cwd: PROJECT,
      encoding: 'utf8',
    }),
  ) as [{ filename: string }];
  mkdirSync(REPOSITORY);
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Test');
  git('config', 'user.email', 'test@example.org');
  write('package.json', '{\n  "name": "shop",\n  "private": true\n}\n');
  write('.gitignore', 'node_modules/\n');
  execFileSync('npm', ['install', '--save-dev', '--no-audit', '--no-fund', 'husky@9', join(BASE, filename)], {
    cwd: REPOSITORY,
    stdio: 'pipe',
  });
  execFileSync('npx', ['--no-install', 'unsealed', 'init'], { cwd: REPOSITORY, stdio: 'pipe' });
  execFileSync('npm', ['run', 'prepare'], { cwd: REPOSITORY, stdio: 'pipe' });
  git('add', '.');
  git('commit', '-qm', 'first');
}, 240_000);

afterAll(() => rmSync(BASE, { recursive: true, force: true }));

beforeEach(() => {
  git('reset', '-q', '--hard', 'main');
  git('clean', '-qfd', '-e', 'node_modules');
  git('checkout', '-q', 'main');
});

describe('the husky hook', () => {
  it('blocks a Secret, and says where it stands, how it is encoded and what to do', () => {
    write('secret.yaml', SECRET);
    git('add', 'secret.yaml');
    const { code, output } = commit('-m', 'add secret');
    expect(code).not.toBe(0);
    for (const part of ['secret.yaml:6:13', 'data.password', 'base64', 'kubernetes-secret-data', 'unsealed:allow']) {
      expect(output).toContain(part);
    }
    expect(output).toMatch(/rotate|change|replace/i);
    expect(output).not.toContain(PLAIN);
    expect(output).not.toContain(ENCODED);
    expect(head()).toBe('first');
  });

  it('lets the same commit pass with a SealedSecret', () => {
    write('secret.yaml', SEALED);
    git('add', 'secret.yaml');
    expect(commit('-m', 'add sealed secret')).toMatchObject({ code: 0 });
    resetTo('HEAD~1');
  });

  it('blocks a secret that is staged and already removed from the working tree', () => {
    write('secret.yaml', SECRET);
    git('add', 'secret.yaml');
    write('secret.yaml', CLEAN);
    expect(commit('-m', 'x').code).not.toBe(0);
  });

  it('lets a commit pass whose secret stands in the working tree only', () => {
    write('values.yaml', CLEAN);
    git('add', 'values.yaml');
    write('values.yaml', SECRET);
    expect(commit('-m', 'clean part')).toMatchObject({ code: 0 });
    resetTo('HEAD~1');
  });

  it('scans what `git commit -a` adds', () => {
    commitClean('tracked.yaml');
    write('tracked.yaml', SECRET);
    expect(commit('-a', '-m', 'x').code).not.toBe(0);
    resetTo('HEAD~1');
  });

  it('scans exactly the named path in `git commit PATH`', () => {
    commitClean('one.yaml', 'two.yaml');
    write('one.yaml', 'replicas: 3\n');
    write('two.yaml', SECRET);
    git('add', 'two.yaml');
    expect(commit('-m', 'only one', '--', 'one.yaml')).toMatchObject({ code: 0 });
    expect(commit('-m', 'only two', '--', 'two.yaml').code).not.toBe(0);
    resetTo('HEAD~2');
  });

  it('scans a commit made in a linked worktree', () => {
    const worktree = join(BASE, 'worktree');
    git('worktree', 'add', '-q', '-b', 'side', worktree);
    // As after `npm install` in the worktree: husky keeps its generated hooks and the packages out of git.
    symlinkSync(join(REPOSITORY, 'node_modules'), join(worktree, 'node_modules'));
    execFileSync('npm', ['run', 'prepare'], { cwd: worktree, stdio: 'pipe' });
    write('secret.yaml', SECRET, worktree);
    git('-C', worktree, 'add', 'secret.yaml');
    expect(commitIn(worktree, '-m', 'x').code).not.toBe(0);
    write('secret.yaml', CLEAN, worktree);
    git('-C', worktree, 'add', 'secret.yaml');
    expect(commitIn(worktree, '-m', 'clean')).toMatchObject({ code: 0 });
    git('worktree', 'remove', '--force', worktree);
    git('branch', '-qD', 'side');
  });

  it('scans what an amend adds', () => {
    commitClean('tracked.yaml');
    write('secret.yaml', SECRET);
    git('add', 'secret.yaml');
    expect(commit('--amend', '--no-edit').code).not.toBe(0);
    git('rm', '-q', '--cached', 'secret.yaml');
    expect(commit('--amend', '-m', 'amended')).toMatchObject({ code: 0 });
    resetTo('HEAD~1');
  });

  it('blocks a secret that is typed while a merge conflict is resolved, and not what the other side brings', () => {
    commitClean('conflict.yaml');
    git('checkout', '-q', '-b', 'other');
    write('conflict.yaml', 'replicas: 8\n');
    write('known.yaml', SECRET);
    git('add', '.');
    git('commit', '-q', '--no-verify', '-m', 'other side, with a secret of its own');
    git('checkout', '-q', 'main');
    write('conflict.yaml', 'replicas: 9\n');
    git('commit', '-qam', 'our side');
    expect(spawnSync('git', ['merge', 'other'], { cwd: REPOSITORY }).status).not.toBe(0);

    write('conflict.yaml', 'apiVersion: v1\nkind: Secret\nstringData:\n  token: typed-while-merging-41\n');
    git('add', '.');
    const blocked = commit('-m', 'merge');
    expect(blocked.code).not.toBe(0);
    expect(blocked.output).toContain('conflict.yaml');
    expect(blocked.output).not.toContain('known.yaml');

    write('conflict.yaml', 'replicas: 10\n');
    git('add', '.');
    expect(commit('-m', 'merge')).toMatchObject({ code: 0 });
    resetTo('HEAD~2');
    git('branch', '-qD', 'other');
  });

  it('does not block a commit that moves, indents or renames what is already there', () => {
    write('secret.yaml', SECRET);
    git('add', 'secret.yaml');
    git('commit', '-q', '--no-verify', '-m', 'already there');
    git('mv', 'secret.yaml', 'renamed.yaml');
    write('renamed.yaml', `# moved\n${SECRET}`);
    git('add', '.');
    expect(commit('-m', 'rename')).toMatchObject({ code: 0 });
    resetTo('HEAD~2');
  });

  it('was set up without touching what was there', () => {
    expect(readFileSync(join(REPOSITORY, '.husky/pre-commit'), 'utf8')).toBe('unsealed staged\n');
    expect(JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'))).toMatchObject({
      name: 'shop',
      scripts: { prepare: 'husky' },
    });
  });
});

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: REPOSITORY, encoding: 'utf8', stdio: 'pipe' });
}

function commit(...args: string[]): { code: number | null; output: string } {
  return commitIn(REPOSITORY, ...args);
}

function commitIn(cwd: string, ...args: string[]): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync('git', ['commit', ...args], { cwd, encoding: 'utf8' });
  return { code: status, output: stdout + stderr };
}

function commitClean(...paths: string[]): void {
  for (const path of paths) write(path, CLEAN);
  git('add', '.');
  git('commit', '-qm', 'clean files');
}

function write(path: string, content: string, directory = REPOSITORY): void {
  writeFileSync(join(directory, path), content);
}

function resetTo(revision: string): void {
  git('reset', '-q', '--hard', revision);
}

function head(): string {
  return git('log', '-1', '--format=%s').trim();
}
