/**
 * Real scratch repositories in a temporary directory: fixed identity, a clock that advances a minute a command, no
 * configuration of the machine. Everything is removed after the tests of the file that imports this.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';

const made: string[] = [];
let minutes = 0;

afterAll(() => {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
});

/** A new empty directory, removed after the tests. */
export function scratchDirectory(): string {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'unsealed-')));
  made.push(directory);
  return directory;
}

/** The variables that scratch repositories are used under: those of this process without any GIT_ of its own. */
export function scratchEnvironment(extra: Record<string, string> = {}): Record<string, string> {
  const date = new Date(Date.UTC(2026, 0, 1, 0, minutes++)).toISOString();
  const own = Object.entries(process.env).filter(([name, value]) => value !== undefined && !name.startsWith('GIT_'));
  return {
    ...(Object.fromEntries(own) as Record<string, string>),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ada Author',
    GIT_AUTHOR_EMAIL: 'ada@example.test',
    GIT_COMMITTER_NAME: 'Ada Author',
    GIT_COMMITTER_EMAIL: 'ada@example.test',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
    ...extra,
  };
}

/** A repository to work on; `git` and friends throw when git fails. */
export class ScratchRepository {
  readonly root: string;

  /** Wraps a repository that exists. */
  constructor(root: string) {
    this.root = root;
  }

  /** A new repository on branch `main`, without commits. */
  static create(...initOptions: string[]): ScratchRepository {
    const repository = new ScratchRepository(join(scratchDirectory(), 'repository'));
    mkdirSync(repository.root);
    repository.git('init', '--quiet', '--initial-branch=main', ...initOptions);
    return repository;
  }

  /** Runs git here and gives its output without the last newline. */
  git(...args: string[]): string {
    const options = { cwd: this.root, env: scratchEnvironment(), encoding: 'utf8', stdio: 'pipe' } as const;
    return execFileSync('git', args, options).replace(/\n$/, '');
  }

  /** Runs git where failure is expected (a merge with conflicts). */
  tryGit(...args: string[]): void {
    try {
      this.git(...args);
    } catch (error) {
      if (!(typeof error === 'object' && error !== null && 'status' in error)) throw error;
    }
  }

  /** Writes a file; a path of bytes is taken as it is. */
  write(path: string | Buffer, content: string | Uint8Array): void {
    const absolute =
      typeof path === 'string' ? join(this.root, path) : Buffer.concat([Buffer.from(`${this.root}/`), path]);
    if (typeof absolute === 'string') mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, content);
  }

  /** Writes the files, stages everything and commits; gives the commit's id. */
  commit(message: string, files: Record<string, string | Uint8Array> = {}): string {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--allow-empty-message', '--message', message);
    return this.id('HEAD');
  }

  /** The full id of an object. */
  id(revision: string): string {
    return this.git('rev-parse', '--verify', revision);
  }

  /** A clone over file://, which obeys `--depth` and `--filter`. */
  clone(...options: string[]): ScratchRepository {
    this.git('config', 'uploadpack.allowFilter', 'true');
    this.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    const root = join(scratchDirectory(), 'clone');
    this.git('clone', '--quiet', ...options, `file://${this.root}`, root);
    return new ScratchRepository(root);
  }

  /** A linked worktree on a new branch. */
  worktree(branch: string): ScratchRepository {
    const root = join(scratchDirectory(), 'worktree');
    this.git('worktree', 'add', '--quiet', '-b', branch, root);
    return new ScratchRepository(root);
  }
}
