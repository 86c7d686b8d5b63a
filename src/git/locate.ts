/**
 * Finds the repository of a directory as git does, by walking up, but only where the answer is certain: an ordinary
 * `.git` (or a linked worktree's) whose configuration does not move the work tree. https://git-scm.com/docs/gitrepository-layout
 */

import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Environment } from './environment.ts';

export interface Located {
  readonly root: string;
  readonly gitDirectory: string;
  readonly commonDirectory: string;
}

/** Variables under which discovery follows rules that only git knows in full. */
const UNCERTAIN = ['GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_IMPLICIT_WORK_TREE', 'GIT_CEILING_DIRECTORIES'];
const MOVES_WORK_TREE = /worktree|include|bare\s*(?!\s*=\s*false\s*$)/im;

/** The repository around the real path `start`; `none` when there surely is none, `unsure` when git must be asked. */
export function locate(start: string, environment: Environment): Located | 'none' | 'unsure' {
  if (UNCERTAIN.some((name) => environment[name] !== undefined)) return 'unsure';
  if (/worktree|bare/i.test(configurationText(environment))) return 'unsure';
  try {
    const found = walkUp(start);
    const { GIT_DIR: named } = environment;
    if (named === undefined) return found;
    return typeof found === 'object' && agrees(found, start, named) ? found : 'unsure';
  } catch {
    return 'unsure'; // something on the way may not be read: git will say what
  }
}

/** The configuration that the environment itself carries: `git -c`, GIT_CONFIG_KEY_n. */
function configurationText(environment: Environment): string {
  const names = Object.keys(environment).filter((name) => /^GIT_CONFIG_(?:PARAMETERS|KEY_\d+)$/.test(name));
  return names.map((name) => environment[name]).join('\n');
}

/** A hook in a linked worktree has GIT_DIR set; with it git takes the current directory as the top. */
function agrees(found: Located, start: string, gitDirectory: string): boolean {
  return found.root === start && realpathSync(resolve(start, gitDirectory)) === realpathSync(found.gitDirectory);
}

function walkUp(start: string): Located | 'none' | 'unsure' {
  for (let directory = start; ; directory = dirname(directory)) {
    const entry = join(directory, '.git');
    const status = statSync(entry, { throwIfNoEntry: false });
    if (status !== undefined) return fromEntry(directory, entry, status.isDirectory());
    if (existsSync(join(directory, 'HEAD')) && existsSync(join(directory, 'objects'))) return 'unsure';
    if (dirname(directory) === directory) return 'none';
  }
}

function fromEntry(root: string, entry: string, isDirectory: boolean): Located | 'unsure' {
  const gitDirectory = isDirectory ? realpathSync(entry) : linkedDirectory(root, entry);
  if (gitDirectory === undefined) return 'unsure';
  const commonFile = join(gitDirectory, 'commondir');
  const common = existsSync(commonFile) ? resolve(gitDirectory, readFileSync(commonFile, 'utf8').trim()) : gitDirectory;
  const parts = [join(gitDirectory, 'HEAD'), join(common, 'objects'), join(common, 'refs'), join(common, 'config')];
  if (!parts.every((part) => existsSync(part))) return 'unsure';
  if (MOVES_WORK_TREE.test(readFileSync(join(common, 'config'), 'utf8'))) return 'unsure';
  return { root, gitDirectory, commonDirectory: common };
}

/** A `.git` file names the directory: `gitdir: <path>`. */
function linkedDirectory(root: string, file: string): string | undefined {
  const [, path] = /^gitdir: (.+?)\r?\n?$/s.exec(readFileSync(file, 'utf8')) ?? [];
  return path === undefined ? undefined : realpathSync(resolve(root, path));
}
