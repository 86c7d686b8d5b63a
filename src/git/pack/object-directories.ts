/**
 * Where a repository's objects are: its own directory, and those that it borrows from (`clone --shared`, a push's
 * quarantine), which may borrow in turn. https://git-scm.com/docs/gitrepository-layout#Documentation/gitrepository-layout.txt-objectsinfoalternates
 */

import { readFileSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import type { Repository } from '../repository.ts';
import { systemCode } from '../system-error.ts';
import { type Problem, problem } from './problem.ts';

/** git follows alternates of alternates five times. */
const DEEPEST = 5;

export interface ObjectDirectories {
  /** Real absolute paths, the repository's own first, each once. */
  readonly directories: readonly string[];
  readonly problems: readonly Problem[];
}

/** All object directories that git would look into. */
export function objectDirectories(repository: Repository): ObjectDirectories {
  const { GIT_OBJECT_DIRECTORY: named, GIT_ALTERNATE_OBJECT_DIRECTORIES: further = '' } = repository.environment;
  const own = named ? resolve(repository.root, named) : join(repository.commonDirectory, 'objects');
  const directories = new Set<string>();
  const problems: Problem[] = [];
  const follow = (path: string, depth: number) => {
    const directory = realDirectory(path);
    if (directory === undefined) problems.push(problem(path, 'unreadable'));
    if (directory === undefined || directories.has(directory)) return;
    if (depth > DEEPEST) {
      problems.push(problem(directory, 'alternates nested too deep'));
      return;
    }
    directories.add(directory);
    for (const borrowed of alternates(directory, problems)) follow(borrowed, depth + 1);
  };
  follow(own, 0);
  for (const path of splitList(further)) follow(resolve(repository.root, path), 1);
  return { directories: [...directories], problems };
}

/** One path a line, relative to the object directory; `#` begins a comment. */
function alternates(directory: string, problems: Problem[]): string[] {
  const file = join(directory, 'info', 'alternates');
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => resolve(directory, unquote(line)));
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') problems.push(problem(file, 'unreadable'));
    return [];
  }
}

/** A list as PATH is one, where a path in double quotes may hold the delimiter. */
function splitList(text: string): string[] {
  const pattern = delimiter === ';' ? /"(?:[^"\\]|\\.)*"|[^;]+/g : /"(?:[^"\\]|\\.)*"|[^:]+/g;
  return [...text.matchAll(pattern)].map(([part]) => unquote(part));
}

function unquote(text: string): string {
  return /^".*"$/s.test(text) ? text.slice(1, -1).replace(/\\(.)/gs, '$1') : text;
}

function realDirectory(path: string): string | undefined {
  try {
    const real = realpathSync(path);
    return statSync(real).isDirectory() ? real : undefined;
  } catch {
    return undefined;
  }
}
