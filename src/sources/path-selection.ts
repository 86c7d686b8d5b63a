/** Paths that people name, brought to the paths that git and the file system use. */

import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { type BytePath, bytePath } from '../git/byte-path.ts';

/**
 * A test for paths relative to `root`: true for those named in `paths` or inside a directory named there, and for all
 * when `paths` is undefined. Names are taken from `cwd` and are never globs.
 */
export function pathSelection(root: string, cwd: string, paths?: readonly string[]): (path: BytePath) => boolean {
  if (paths === undefined) return () => true;
  const named = new Set(paths.flatMap((path) => relativeTo(root, absoluteName(path, cwd)) ?? []));
  return (path) => {
    if (named.has('') || named.has(path)) return true;
    for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
      if (named.has(path.slice(0, end))) return true;
    }
    return false;
  };
}

/**
 * The absolute path that `path` names from `cwd`, with `/`. Links in its directories are resolved, one in its last part
 * is not; a directory that does not exist (a deleted file may be named) stays as it is.
 */
export function absoluteName(path: string, cwd: string): BytePath {
  const absolute = resolve(cwd, path);
  const parent = dirname(absolute);
  try {
    return slashed(parent === absolute ? absolute : join(realpathSync(parent), basename(absolute)));
  } catch {
    return slashed(absolute);
  }
}

/** The absolute native path as a byte path with `/`. */
export function slashed(absolute: string): BytePath {
  return bytePath(sep === '/' ? absolute : absolute.split(sep).join('/'));
}

/** `absolute` relative to the directory `root`, `''` for the root itself; undefined when it lies outside. */
export function relativeTo(root: string, absolute: BytePath): BytePath | undefined {
  const top = slashed(root);
  if (absolute === top) return '';
  const prefix = top.endsWith('/') ? top : `${top}/`;
  return absolute.startsWith(prefix) ? absolute.slice(prefix.length) : undefined;
}
