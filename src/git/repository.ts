/**
 * A git repository found from a directory: where its work tree, its git directory and its common directory are.
 * The ordinary cases are found without asking git, since a commit waits for us; whatever is not plain is left to git.
 */

import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UnsealedError } from '../core/errors.ts';
import { type AmbientEnvironment, type Environment, gitEnvironment, type Workplace } from './environment.ts';
import { saysNoRepository } from './failure.ts';
import { locate } from './locate.ts';
import { isObjectId } from './object-id.ts';
import { run } from './run.ts';
import { systemCode } from './system-error.ts';

/** All paths are absolute and real. `root` is the top of the work tree, or the git directory where there is none. */
export interface Repository extends Workplace {
  readonly gitDirectory: string;
  /** What linked worktrees share: objects, refs, configuration. */
  readonly commonDirectory: string;
  /** True when there is no work tree here. */
  readonly isBare: boolean;
}

/**
 * The repository that git would use in `directory` under the variables `ambient` (GIT_DIR and the like).
 * Throws UnsealedError PATH_NOT_FOUND, NOT_A_REPOSITORY, GIT_MISSING or GIT_FAILED.
 */
export async function openRepository(
  directory: string,
  ambient: AmbientEnvironment = process.env,
): Promise<Repository> {
  const start = realDirectory(directory);
  const environment = gitEnvironment(ambient);
  const found = locate(start, environment);
  if (found === 'none') throw noRepository(directory);
  const place = found === 'unsure' ? await askGit(directory, start, environment) : { ...found, isBare: false };
  return { ...place, environment: { ...environment, ...absolute(environment, place) } };
}

/**
 * The full id of the commit that `text` names (a branch, a tag, an id, `HEAD~2`). Throws UnsealedError BAD_REVISION,
 * with a hint that says what to fetch.
 */
export async function resolveRevision(repository: Repository, text: string): Promise<string> {
  if (text === '' || /[\x00-\x1f\x7f]/.test(text)) throw badRevision(repository, text);
  try {
    const output = await run(repository, ['rev-parse', '--verify', '--end-of-options', `${text}^{commit}`]);
    const id = output.trim();
    if (isObjectId(id)) return id;
  } catch (error) {
    if (error instanceof UnsealedError && error.code === 'GIT_FAILED') throw badRevision(repository, text, error);
    throw error;
  }
  throw badRevision(repository, text);
}

/** The commits at which a shallow clone's history is cut off; empty when the history is whole. */
export function shallowBoundary(repository: Repository): ReadonlySet<string> {
  const { GIT_SHALLOW_FILE: named } = repository.environment;
  const file = named ? resolve(repository.root, named) : join(repository.commonDirectory, 'shallow');
  return new Set(readLines(file).filter(isObjectId));
}

/** The commits that a merge in progress will have as further parents; empty when none is in progress. */
export function mergeHeads(repository: Repository): string[] {
  return readLines(join(repository.gitDirectory, 'MERGE_HEAD')).filter(isObjectId);
}

function realDirectory(directory: string): string {
  let cause: unknown;
  try {
    const real = realpathSync(directory);
    if (statSync(real).isDirectory()) {
      accessSync(real, constants.X_OK); // no git could be started here
      return real;
    }
  } catch (error) {
    cause = error;
  }
  const hint = 'name a directory that exists and may be entered';
  throw new UnsealedError('PATH_NOT_FOUND', `no such directory: ${directory}`, hint, { cause });
}

function noRepository(directory: string, cause?: unknown): UnsealedError {
  const hint = 'run this inside a git repository; unsealed scan needs none';
  return new UnsealedError('NOT_A_REPOSITORY', `not inside a git repository: ${directory}`, hint, { cause });
}

type Place = Pick<Repository, 'root' | 'gitDirectory' | 'commonDirectory' | 'isBare'>;

/** Without a work tree `--show-cdup` prints no line at all. */
async function askGit(directory: string, start: string, environment: Environment): Promise<Place> {
  const questions = ['--absolute-git-dir', '--git-common-dir', '--show-cdup'];
  try {
    const output = await run({ root: start, environment }, ['rev-parse', ...questions]);
    const [gitDirectory = '', common = '', up] = output.split('\n').slice(0, -1);
    const root = up === undefined ? gitDirectory : realpathSync(resolve(start, up));
    return { root, gitDirectory, commonDirectory: resolve(start, common), isBare: up === undefined };
  } catch (error) {
    if (error instanceof UnsealedError && saysNoRepository(error.message)) throw noRepository(directory, error);
    throw error;
  }
}

/** Commands run at the root, so variables that were relative to the first directory are made absolute. */
function absolute(environment: Environment, place: Place): Environment {
  const exact: Record<string, string> = {
    GIT_DIR: place.gitDirectory,
    GIT_WORK_TREE: place.root,
    GIT_COMMON_DIR: place.commonDirectory,
  };
  return Object.fromEntries(Object.entries(exact).filter(([name]) => environment[name] !== undefined));
}

function badRevision(repository: Repository, text: string, cause?: unknown): UnsealedError {
  const shown = text.replace(/[\x00-\x1f\x7f]/g, '?');
  const hint =
    shallowBoundary(repository).size > 0
      ? 'this clone is shallow: set fetch-depth: 0 in actions/checkout, or run git fetch --unshallow'
      : 'check the name, or fetch it first: git fetch origin <branch or commit>';
  return new UnsealedError('BAD_REVISION', `no such commit in this clone: ${shown}`, hint, { cause });
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'latin1').split('\n');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
