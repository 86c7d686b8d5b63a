/**
 * The four jobs, from what to scan to the result: each opens its source and sends it through the pipeline
 * (scan-source.ts, scan-blob.ts) with the project's engine.
 */

import type { Readable } from 'node:stream';
import type { Blob, Source, SourceItem } from './core/blob.ts';
import type { ScanResult } from './core/scan-result.ts';
import type { Engine } from './engine.ts';
import { type Project, requireRepository } from './project.ts';
import { scanSource } from './scan-source.ts';
import { rangeSource } from './sources/range.ts';
import { stagedSource } from './sources/staged.ts';
import { stdinSource } from './sources/stdin.ts';
import { worktreeSource } from './sources/worktree.ts';

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

/** What each commit of `A..B`, `A...B` or `A` (up to HEAD) brought in, merges and commit messages included. */
export async function scanRange(project: Project, range: string): Promise<ScanResult> {
  const { fileBytes } = project.policy.limits;
  const source = rangeSource(await requireRepository(project), range, { fileBytes });
  return scanProject(project, source, `commits ${range}`);
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
  const result = await scanSource(resumed(first, items), scope, engine);
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
