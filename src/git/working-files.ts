/**
 * The files of a work tree as git sees them: tracked ones, and untracked ones that are not ignored. One process,
 * streamed; sorted by path in byte order, each path once.
 */

import { type BytePath, pathText } from './byte-path.ts';
import type { Repository } from './repository.ts';
import { records, stream } from './stream.ts';

export interface WorkingFile {
  readonly path: BytePath;
  /** `submodule` and `repository` are other repositories: one that is part of this one, and one that merely lies in it. */
  readonly kind: 'tracked' | 'untracked' | 'submodule' | 'repository';
}

export interface WorkingFiles {
  readonly files: readonly WorkingFile[];
  /** Directories that git could not look into, with the system's reason. */
  readonly unreadable: readonly { readonly path: BytePath; readonly reason: string }[];
}

/** So many directories are named in one command at most; an argument list has an end. */
const DIRECTORIES_A_COMMAND = 200;
const SUBMODULE_MODE = '160000';
const UNREADABLE = /^warning: could not open directory '(.*?)\/?': ([A-Z][a-z ]+)$/gms;

/**
 * Lists what lies in `directories` (relative to the root, `''` for all of it). Throws UnsealedError GIT_FAILED or
 * GIT_MISSING.
 */
export async function listWorkingFiles(
  repository: Repository,
  directories: readonly BytePath[],
): Promise<WorkingFiles> {
  const kinds = new Map<BytePath, WorkingFile['kind']>();
  const unreadable = new Map<BytePath, string>();
  for (let first = 0; first < directories.length; first += DIRECTORIES_A_COMMAND) {
    const named = directories.slice(first, first + DIRECTORIES_A_COMMAND).map((path) => pathText(path) || '.');
    const pieces = stream(
      repository,
      ['ls-files', '-z', '-t', '--stage', '--cached', '--others', '--exclude-standard', '--', ...named],
      { onWarnings: (said) => noteUnreadable(said, unreadable) },
    );
    for await (const batch of records(pieces)) for (const record of batch) noteFile(record, kinds);
  }
  const sorted = [...kinds.keys()].sort();
  return {
    files: sorted.map((path) => ({ path, kind: kinds.get(path) ?? 'untracked' })),
    unreadable: [...unreadable].map(([path, reason]) => ({ path, reason })),
  };
}

/** `? path` is untracked, `? path/` a repository; all else is `<tag> <mode> <id> <stage>\tpath`, unmerged ones repeated. */
function noteFile(record: Buffer, kinds: Map<BytePath, WorkingFile['kind']>): void {
  const text = record.toString('latin1');
  if (!text.startsWith('? ')) {
    const kind = text.slice(2, 8) === SUBMODULE_MODE ? 'submodule' : 'tracked';
    kinds.set(text.slice(text.indexOf('\t') + 1), kind);
  } else if (text.endsWith('/')) kinds.set(text.slice(2, -1), 'repository');
  else kinds.set(text.slice(2), 'untracked');
}

/** git warns of such a directory, leaves it out and succeeds. */
function noteUnreadable(said: string, unreadable: Map<BytePath, string>): void {
  for (const [, path = '', reason = ''] of said.matchAll(UNREADABLE)) unreadable.set(path, reason);
}
