/**
 * The jobs, from what to scan to the result: each opens its source and sends it through the pipeline
 * (scan-source.ts, scan-blob.ts) with the project's engine.
 */

import type { Readable } from 'node:stream';
import type { Blob, Source, SourceItem } from './core/blob.ts';
import type { ScanResult } from './core/scan-result.ts';
import type { Engine } from './engine.ts';
import { bytePath } from './git/byte-path.ts';
import { joined, limitedTo } from './join-results.ts';
import { type Project, requireRepository } from './project.ts';
import { scanSource } from './scan-source.ts';
import { absoluteName, pathSelection, relativeTo } from './sources/path-selection.ts';
import { type KnownRefs, pushedSource } from './sources/pushed.ts';
import { type PushedRef, parsePrePush, parsePreReceive } from './sources/pushed-refs.ts';
import { rangeSource } from './sources/range.ts';
import { isStaged, stagedSource } from './sources/staged.ts';
import { stdinSource } from './sources/stdin.ts';
import { worktreeSource } from './sources/worktree.ts';
import type { SweepOptions } from './sweep.ts';

/** Files as they are: `paths` (files, directories, globs; relative to the project's directory), in a repository or not. */
export async function scanWorktree(project: Project, paths: readonly string[]): Promise<ScanResult> {
  const { fileBytes } = project.policy.limits;
  const { source } = await worktreeSource(paths, { cwd: project.directory, fileBytes });
  return scanProject(project, source, 'working tree');
}

/** What the next commit will bring in: the index against HEAD, limited to `paths` when there are any. */
export async function scanStaged(project: Project, paths: readonly string[] = []): Promise<ScanResult> {
  const { fileBytes } = project.policy.limits;
  const source = stagedSource(await requireRepository(project), {
    fileBytes,
    cwd: project.directory,
    ...(paths.length === 0 ? {} : { paths }),
  });
  return scanProject(project, source, 'staged changes');
}

/**
 * What a hook runner names before a commit: staged files count with what they bring in, others (`pre-commit run
 * --all-files` names every file) whole, as they are. The whole index is looked at, so that a move out of a file that is
 * not named is seen to be one; what is reported is limited to `paths`, unless there are none.
 */
export async function scanCommitFiles(project: Project, paths: readonly string[]): Promise<ScanResult> {
  if (paths.length === 0) return scanStaged(project);
  const repository = await requireRepository(project);
  const { root } = repository;
  const isNamed = pathSelection(root, project.directory, paths);
  const [staged, result] = await Promise.all([isStaged(repository), scanStaged(project)]);
  const others = paths.filter((path) => !staged(relativeTo(root, absoluteName(path, project.directory)) ?? path));
  const limited = limitedTo(result, (path) => isNamed(bytePath(path)));
  return others.length === 0 ? limited : joined(limited, await scanWorktree(project, others));
}

/** What a push brings to the remote called `remote`; `lines` is what git tells a pre-push hook on standard input. */
export async function scanPrePush(project: Project, lines: string, remote: string): Promise<ScanResult> {
  return scanPushed(project, parsePrePush(lines), { remote }, `commits pushed to ${remote}`);
}

/** What a push brings to this repository; `lines` is what git tells a pre-receive hook on standard input. */
export async function scanPreReceive(project: Project, lines: string): Promise<ScanResult> {
  return scanPushed(project, parsePreReceive(lines), 'all', 'pushed commits');
}

async function scanPushed(
  project: Project,
  refs: readonly PushedRef[],
  known: KnownRefs,
  scope: string,
): Promise<ScanResult> {
  const { fileBytes } = project.policy.limits;
  return scanProject(project, pushedSource(await requireRepository(project), refs, known, { fileBytes }), scope);
}

/** What each commit of `A..B`, `A...B` or `A` (up to HEAD) brought in, merges and commit messages included. */
export async function scanRange(project: Project, range: string): Promise<ScanResult> {
  const { fileBytes } = project.policy.limits;
  const source = rangeSource(await requireRepository(project), range, { fileBytes });
  return scanProject(project, source, `commits ${range}`);
}

/** All that the repository ever held; each secret is one finding with its exposure. */
export async function scanHistory(project: Project, options: SweepOptions = {}): Promise<ScanResult> {
  // Loaded here: no other job reads packs.
  const { sweepHistory } = await import('./sweep.ts');
  return verified(project, await sweepHistory(project, options));
}

/** A text from a stream, reported under the name `path`. */
export async function scanStream(project: Project, stream: Readable, path: string): Promise<ScanResult> {
  const { fileBytes } = project.policy.limits;
  return scanProject(project, stdinSource(stream, { fileBytes, path }), 'standard input');
}

/** A text in memory, reported under the name `path`, which also tells how it is read. */
export async function scanText(engine: Engine, text: string | Uint8Array, path: string): Promise<ScanResult> {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  return scanSource(single({ origin: { kind: 'stdin', path }, read: async () => bytes }), path, engine);
}

/**
 * Asks the source for its first item before the rules are loaded, so that git works meanwhile. What can send requests is
 * not even loaded unless the project says that findings are to be put to their providers.
 */
async function scanProject(project: Project, source: Source, scope: string): Promise<ScanResult> {
  const items = source[Symbol.asyncIterator]();
  const first = items.next();
  const [engine] = await Promise.all([project.engine(), first]);
  return verified(project, await scanSource(resumed(first, items), scope, engine));
}

async function verified(project: Project, result: ScanResult): Promise<ScanResult> {
  if (project.verify === undefined) return result;
  const { verifyResult } = await import('./verify-result.ts');
  return verifyResult(result, project.policy, project.verify);
}

async function* resumed(
  first: Promise<IteratorResult<SourceItem>>,
  items: AsyncIterator<SourceItem>,
): AsyncGenerator<SourceItem> {
  try {
    for (let item = await first; item.done !== true; item = await items.next()) yield item.value;
  } finally {
    await items.return?.();
  }
}

async function* single(blob: Blob): AsyncGenerator<SourceItem> {
  yield { kind: 'blob', blob } as const;
}
