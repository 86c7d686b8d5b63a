/**
 * What a commit made now would change: the index against HEAD, contents from the index and never from the work tree.
 * In a merge, a path that one of the parents has just so brings nothing new and is left out.
 */

import type { Change, SourceItem } from '../core/blob.ts';
import { UnsealedError } from '../core/errors.ts';
import { type BytePath, pathText } from '../git/byte-path.ts';
import { RAW_OPTIONS } from '../git/commit-log.ts';
import { parseRawDiff, type RawEntry } from '../git/raw-diff.ts';
import { mergeHeads, type Repository } from '../git/repository.ts';
import { run } from '../git/run.ts';
import { stream } from '../git/stream.ts';
import type { ContentLimit } from './content-limit.ts';
import { isSkipped, ObjectBlobs } from './object-blob.ts';
import { pathSelection } from './path-selection.ts';

export interface StagedOptions extends ContentLimit {
  /** Files or directories that the scan is limited to: absolute, or relative to `cwd`; all when absent. */
  readonly paths?: readonly string[];
  /** Absolute; the repository's root when absent. */
  readonly cwd?: string;
}

/** One change set without a commit. Iterating throws UnsealedError GIT_FAILED or GIT_MISSING. */
export async function* stagedSource(repository: Repository, options: StagedOptions): AsyncGenerator<SourceItem, void> {
  const isSelected = pathSelection(repository.root, options.cwd ?? repository.root, options.paths);
  const differing = stagedEntries(repository);
  const objects = new ObjectBlobs(repository, options);
  objects.start(); // A hook is waited for: the process for the contents comes up while git still compares.
  try {
    const entries = (await differing).filter((entry) => isSelected(entry.path));
    const changes: Change[] = [];
    for (const entry of entries) {
      const change = objects.change(entry, { kind: 'index', path: pathText(entry.path) });
      if (isSkipped(change)) yield { kind: 'skipped', skipped: change };
      else changes.push(change);
    }
    if (changes.length > 0) yield { kind: 'changes', changeSet: { changes } };
  } finally {
    objects.close();
  }
}

/** The paths in which the index differs from HEAD; all paths, as it were, while a merge is being committed. */
export async function isStaged(repository: Repository): Promise<(path: BytePath) => boolean> {
  if (mergeHeads(repository).length > 0) return () => true;
  const paths = new Set((await indexAgainst(repository)).map(({ path }) => path));
  return (path) => paths.has(path);
}

/** The paths in which the index differs from HEAD and from every commit that is being merged. */
async function stagedEntries(repository: Repository): Promise<RawEntry[]> {
  const heads = mergeHeads(repository);
  const [ours = [], ...theirs] = await Promise.all([
    indexAgainst(repository),
    ...heads.map((head) => indexAgainst(repository, head)),
  ]);
  const others = theirs.map((entries) => new Map<BytePath, RawEntry>(entries.map((entry) => [entry.path, entry])));
  return ours.flatMap((entry) => {
    const same = others.flatMap((other) => other.get(entry.path) ?? []);
    if (same.length < others.length) return [];
    return [{ ...entry, before: [entry, ...same].flatMap((each) => each.before) }];
  });
}

/** Against HEAD when no commit is given; git takes the empty tree while there is no HEAD yet. */
async function indexAgainst(repository: Repository, commit?: string): Promise<RawEntry[]> {
  const pieces: Buffer[] = [];
  const against = commit === undefined ? [] : [commit];
  try {
    for await (const piece of stream(repository, ['diff', '--cached', ...RAW_OPTIONS, ...against, '--']))
      pieces.push(piece);
  } catch (error) {
    // Where git takes this for no repository, diff knows no index and says so oddly; other commands say what is wrong.
    if (error instanceof UnsealedError && /unknown option .cached/.test(error.message))
      await run(repository, ['rev-parse']);
    throw error;
  }
  return parseRawDiff(Buffer.concat(pieces));
}
