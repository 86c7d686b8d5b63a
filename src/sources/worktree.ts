/**
 * Files as they are on disk: what git sees of a work tree, or a plain directory outside any repository. A path that is
 * named is scanned even when git ignores it, and is a glob only when no such file exists. Links never lead out.
 */

import type { Source, SourceItem } from '../core/blob.ts';
import { type BytePath, bytePath, pathText } from '../git/byte-path.ts';
import type { AmbientEnvironment } from '../git/environment.ts';
import type { Repository } from '../git/repository.ts';
import { listWorkingFiles, type WorkingFile, type WorkingFiles } from '../git/working-files.ts';
import type { ContentLimit } from './content-limit.ts';
import { fileItem, skipped } from './file-item.ts';
import { relativeTo, slashed } from './path-selection.ts';
import { statusOf } from './path-status.ts';
import { listPlainFiles } from './plain-files.ts';
import { type Place, placesOf } from './scan-place.ts';

export interface WorktreeOptions extends ContentLimit {
  /** Absolute directory from which `paths` are taken. */
  readonly cwd: string;
  readonly ambient?: AmbientEnvironment;
}

export interface Worktree {
  readonly source: Source;
  /** What the blobs' paths are relative to: the repository's root, or the directory that was named. */
  readonly root: string;
  /** The repository, when all paths lie in one. */
  readonly repository?: Repository;
}

/**
 * The files that `paths` name (files, directories, globs; `['.']` when empty). Throws UnsealedError PATH_NOT_FOUND when
 * one of them names nothing; iterating throws GIT_FAILED or GIT_MISSING.
 */
export async function worktreeSource(paths: readonly string[], options: WorktreeOptions): Promise<Worktree> {
  const { root, places } = await placesOf(paths.length > 0 ? paths : ['.'], options.cwd, options.ambient);
  const [only, ...others] = places;
  const repository = others.length === 0 ? only?.repository : undefined;
  const source = items(places, root, options);
  return repository === undefined ? { source, root } : { source, root, repository };
}

async function* items(places: readonly Place[], root: string, limit: ContentLimit): AsyncGenerator<SourceItem, void> {
  for (const place of places) {
    yield* place.repository ? repositoryItems(place, place.repository, root, limit) : plainItems(place, root, limit);
  }
}

async function* repositoryItems(
  place: Place,
  repository: Repository,
  root: string,
  limit: ContentLimit,
): AsyncGenerator<SourceItem, void> {
  const top = bytePath(repository.root);
  const prefix = prefixOf(repository.root, root);
  const isInside = insideTree(top);
  const listed = await listWorkingFiles(repository, place.directories);
  for (const { path, reason } of listed.unreadable) {
    yield unreadable(prefix + path, reason);
  }
  const ignored = yield* ignoredFiles(place, repository, listed, prefix);
  for (const file of merged(listed.files, [...place.files, ...ignored])) {
    if (file.kind === 'submodule' || file.kind === 'repository') {
      yield skipped(pathText(prefix + file.path), 'submodule', 'another repository: scan it by naming its directory');
    } else if (file.kind === 'untracked' || isInside(file.path)) {
      const item = fileItem(`${top}/${file.path}`, prefix + file.path, limit, file.kind === 'tracked');
      if (item !== undefined) yield item;
    }
  }
}

/** A named directory in which git lists nothing is ignored as a whole; it was asked for, so it is walked as it is. */
async function* ignoredFiles(
  place: Place,
  repository: Repository,
  listed: WorkingFiles,
  prefix: BytePath,
): AsyncGenerator<SourceItem, BytePath[]> {
  const known = [...listed.files, ...listed.unreadable].map((file) => file.path);
  const paths: BytePath[] = [];
  for (const directory of place.directories) {
    if (directory === '' || known.some((path) => path === directory || path.startsWith(`${directory}/`))) continue;
    const plain = await listPlainFiles(pathText(`${bytePath(repository.root)}/${directory}`));
    for (const { path, reason } of plain.unreadable) {
      yield unreadable(prefix + (relativeTo(repository.root, path) ?? path), reason);
    }
    paths.push(...plain.files.map((path) => `${directory}/${path}`));
  }
  return paths;
}

/** Named files join the listed ones; one that is listed too stays as it was listed. */
function merged(listed: readonly WorkingFile[], named: readonly BytePath[]): readonly WorkingFile[] {
  if (named.length === 0) return listed;
  const files = new Map<BytePath, WorkingFile>();
  for (const path of named) files.set(path, { path, kind: 'untracked' });
  for (const file of listed) files.set(file.path, file);
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** git still lists a tracked file below a directory that was exchanged for a link; it is gone, and the link leads away. */
function insideTree(top: BytePath): (path: BytePath) => boolean {
  const known = new Map<BytePath, boolean>([['', true]]);
  const isDirectory = (directory: BytePath): boolean => {
    let answer = known.get(directory);
    if (answer === undefined) {
      answer = isDirectory(parentOf(directory)) && isNoLink(`${top}/${directory}`);
      known.set(directory, answer);
    }
    return answer;
  };
  return (path) => isDirectory(parentOf(path));
}

function parentOf(path: BytePath): BytePath {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** A directory that refuses to be looked at counts as inside, so that its files are reported as unreadable. */
function isNoLink(absolute: BytePath): boolean {
  try {
    return statusOf(absolute)?.isDirectory() ?? false;
  } catch {
    return true;
  }
}

async function* plainItems(place: Place, root: string, limit: ContentLimit): AsyncGenerator<SourceItem, void> {
  const paths = new Set<BytePath>(place.files);
  for (const directory of place.directories) {
    const listed = await listPlainFiles(pathText(directory));
    for (const { path, reason } of listed.unreadable) {
      yield unreadable(shownPath(path, root), reason);
    }
    for (const path of listed.files) paths.add(`${directory === '/' ? '' : directory}/${path}`);
  }
  for (const path of [...paths].sort()) {
    const item = fileItem(path, shownPath(path, root), limit, false);
    if (item !== undefined) yield item;
  }
}

function unreadable(directory: BytePath, reason: string): SourceItem {
  return skipped(pathText(directory), 'unreadable', `this directory cannot be looked into: ${reason}`);
}

/** What stands before a repository's own paths when the report's root is another directory. */
function prefixOf(top: string, root: string): BytePath {
  if (top === root) return '';
  const path = relativeTo(root, top);
  return path === undefined ? `${bytePath(top)}/` : `${path}/`;
}

/** Relative to the root where it lies inside, else absolute. */
function shownPath(absolute: BytePath, root: string): BytePath {
  return relativeTo(root, absolute) || (absolute === slashed(root) ? '.' : absolute);
}
