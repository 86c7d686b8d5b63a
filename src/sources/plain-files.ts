/**
 * Files listed without git: those of a directory outside any repository, and those that a glob names. fast-glob does
 * the walking, loaded on first use; names go through it as bytes in latin1, so that one which is no UTF-8 can be opened.
 */

import { type Dirent, lstat, readdir, type Stats, stat } from 'node:fs';
import type { FileSystemAdapter } from 'fast-glob';
import { type BytePath, bytePath, fileName } from '../git/byte-path.ts';
import { systemCode } from '../git/system-error.ts';

export interface PlainFiles {
  /** Everything that is no directory, relative to where the walk began; sorted by bytes, each once. */
  readonly files: readonly BytePath[];
  /** Directories that could not be looked into, absolute. */
  readonly unreadable: readonly { readonly path: BytePath; readonly reason: string }[];
}

/** `ignore` spares the walk into them, but does not hold for patterns that start with `../`. */
const IN_GIT_DIRECTORY = /(?:^|\/)\.git(?:\/|$)/;

/** All files under the absolute `directory` that `pattern` matches, `.git` directories left out; links are not followed. */
export async function listPlainFiles(directory: string, pattern = '**/*'): Promise<PlainFiles> {
  const { default: glob } = await import('fast-glob');
  const unreadable: { path: BytePath; reason: string }[] = [];
  const entries = await glob(bytePath(pattern), {
    cwd: bytePath(directory),
    dot: true,
    followSymbolicLinks: false,
    suppressErrors: false,
    unique: true,
    onlyFiles: false,
    objectMode: true,
    ignore: ['**/.git/**'],
    fs: byteFileSystem((path, reason) => unreadable.push({ path, reason })),
  });
  const files = entries.filter((entry) => !entry.dirent.isDirectory()).map((entry) => entry.path);
  return { files: files.filter((path) => !IN_GIT_DIRECTORY.test(path)).sort(), unreadable };
}

/** True when the text holds something that makes it a pattern. */
export async function isGlob(text: string): Promise<boolean> {
  const { default: glob } = await import('fast-glob');
  return glob.isDynamicPattern(text);
}

type OnStatus = (error: NodeJS.ErrnoException | null, status: Stats) => void;
type OnEntries = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;

/** node:fs over byte paths, in which a directory that refuses is noted and counts as empty. */
function byteFileSystem(onUnreadable: (path: BytePath, reason: string) => void): Partial<FileSystemAdapter> {
  const byteFunctions = {
    lstat: (path: BytePath, done: OnStatus) => lstat(fileName(path), done),
    stat: (path: BytePath, done: OnStatus) => stat(fileName(path), done),
    readdir: (path: BytePath, _: unknown, done: OnEntries) => {
      readdir(fileName(path), { withFileTypes: true, encoding: 'buffer' }, (error, entries) => {
        if (error) onUnreadable(path, systemCode(error) ?? 'unknown reason');
        done(null, error ? [] : entries.map(withByteName));
      });
    },
  };
  // fast-glob calls these with a path and a callback only; its types ask for every overload of node:fs.
  return byteFunctions as unknown as Partial<FileSystemAdapter>;
}

function withByteName(entry: Dirent<Buffer>): Dirent {
  return Object.assign(entry as unknown as Dirent, { name: entry.name.toString('latin1') });
}
