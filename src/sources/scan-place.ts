/**
 * Turns the paths that people name into places to scan: which repository each lies in, which of them are files and which
 * directories. What exists is taken literally; only what does not is tried as a glob.
 */

import { realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UnsealedError } from '../core/errors.ts';
import { type BytePath, pathText } from '../git/byte-path.ts';
import type { AmbientEnvironment } from '../git/environment.ts';
import type { Repository } from '../git/repository.ts';
import { listWorkingFiles } from '../git/working-files.ts';
import { absoluteName, relativeTo, slashed } from './path-selection.ts';
import { statusOf } from './path-status.ts';
import { isGlob, listPlainFiles } from './plain-files.ts';
import { RepositoryFinder } from './repository-finder.ts';

/** Paths are relative to the repository's root (`''` is all of it), or absolute where there is no repository. */
export interface Place {
  readonly repository?: Repository;
  readonly files: readonly BytePath[];
  readonly directories: readonly BytePath[];
}

export interface Places {
  /** What reported paths are relative to: the one repository or directory that was named, else `cwd`. */
  readonly root: string;
  readonly places: readonly Place[];
}

interface Named {
  readonly kind: 'file' | 'directory';
  readonly absolute: BytePath;
}

/** Throws UnsealedError PATH_NOT_FOUND for a path that names nothing. */
export async function placesOf(paths: readonly string[], cwd: string, ambient?: AmbientEnvironment): Promise<Places> {
  const finder = new RepositoryFinder(ambient);
  const named: Named[] = [];
  for (const path of paths) named.push(...(existing(path, cwd) ?? (await expanded(path, cwd, finder))));
  const places = new Map<Repository | undefined, { files: BytePath[]; directories: BytePath[] }>();
  for (const { kind, absolute } of named) {
    const repository = await finder.find(absolute, kind);
    const place = places.get(repository) ?? { files: [], directories: [] };
    places.set(repository, place);
    const path = repository ? (relativeTo(repository.root, absolute) ?? '') : absolute;
    (kind === 'file' ? place.files : place.directories).push(path);
  }
  const result = [...places].map(([repository, place]): Place => (repository ? { repository, ...place } : place));
  return { root: rootOf(result, named, realpathSync(cwd)), places: result };
}

/** What the path names literally. One that may not be looked at is taken for a file, and its reading will say why. */
function existing(path: string, cwd: string): Named[] | undefined {
  const absolute = absoluteName(path, cwd);
  try {
    const status = statusOf(absolute);
    if (status === undefined) return undefined;
    if (!status.isDirectory()) return [{ kind: 'file', absolute }];
    return [{ kind: 'directory', absolute: slashed(realpathSync(resolve(cwd, path))) }];
  } catch {
    return [{ kind: 'file', absolute }];
  }
}

/** The files that a glob names; inside a repository, those that git does not ignore. */
async function expanded(pattern: string, cwd: string, finder: RepositoryFinder): Promise<Named[]> {
  const start = realpathSync(cwd);
  const matches = (await isGlob(pattern)) ? (await listPlainFiles(start, pattern)).files : [];
  const files = matches.map((path) => absoluteMatch(path, start));
  const repository = await finder.find(slashed(start), 'directory');
  const kept = repository === undefined ? files : await seenByGit(files, repository);
  if (kept.length > 0) return kept.map((absolute) => ({ kind: 'file', absolute }));
  const reason = files.length > 0 ? 'only ignored files match' : 'no such file or directory';
  throw new UnsealedError(
    'PATH_NOT_FOUND',
    `${reason}: ${pattern}`,
    'check the spelling; paths are taken from the current directory',
  );
}

function absoluteMatch(path: BytePath, start: string): BytePath {
  return path.startsWith('/') ? path : resolve(slashed(start), path);
}

async function seenByGit(files: readonly BytePath[], repository: Repository): Promise<BytePath[]> {
  const seen = new Set((await listWorkingFiles(repository, [''])).files.map((file) => file.path));
  return files.filter((file) => {
    const path = relativeTo(repository.root, file);
    return path === undefined || seen.has(path);
  });
}

function rootOf(places: readonly Place[], named: readonly Named[], cwd: string): string {
  const [place, ...others] = places;
  if (place === undefined || others.length > 0) return cwd;
  if (place.repository !== undefined) return place.repository.root;
  const [only, ...more] = named;
  if (only === undefined || more.length > 0) return cwd;
  if (only.kind === 'directory') return pathText(only.absolute);
  return relativeTo(cwd, only.absolute) === undefined ? dirname(pathText(only.absolute)) : cwd;
}
