/**
 * The history sweep: every text that a repository ever held, with the life of each secret in it. The same pipeline as the
 * other jobs, in delta space: objects go through the sieve while git still tells where they stood; only what the sieve
 * keeps is scanned, and only what was found is attributed.
 */

import type { Finding } from './core/finding.ts';
import type { ScanResult } from './core/scan-result.ts';
import type { Skipped } from './core/skipped.ts';
import type { LoggedCommit } from './git/commit-log.ts';
import { type History, type HistoryOptions, readHistory } from './git/history-log.ts';
import type { Problem } from './git/pack/problem.ts';
import { type Project, requireRepository } from './project.ts';
import { Exposures } from './sweep/exposure.ts';
import { groupSecrets } from './sweep/group.ts';
import { readHeadFiles } from './sweep/head-files.ts';
import { Messages } from './sweep/messages.ts';
import { nameFindings } from './sweep/names.ts';
import { shownFindings } from './sweep/shown-findings.ts';
import { type SweepProgress, sweepObjects } from './sweep/sweep-objects.ts';

export type { SweepProgress };

export interface SweepOptions extends Pick<HistoryOptions, 'branch' | 'since' | 'maxCommits'> {
  /** Also what no ref, reflog or stash reaches any more: a force-push does not take a secret back. */
  readonly unreachable?: boolean;
  /** Threads to sweep with; as many as the machine has, unless said otherwise. */
  readonly threads?: number;
  readonly onProgress?: (progress: SweepProgress) => void;
}

/**
 * Sweeps the project's repository. Each secret is one finding, wherever and however often it stood, with its exposure.
 * Throws UnsealedError NOT_A_REPOSITORY, BAD_REVISION, GIT_MISSING or GIT_FAILED.
 */
export async function sweepHistory(project: Project, options: SweepOptions = {}): Promise<ScanResult> {
  const started = performance.now();
  const repository = await requireRepository(project);
  const engine = await project.engine();
  const { limits } = project.policy;
  const messages = new Messages(engine.ruleSet, limits);
  const { branch, since, maxCommits } = options;
  const history = readHistory(repository, {
    ...(branch === undefined ? {} : { branch }),
    ...(since === undefined ? {} : { since }),
    ...(maxCommits === undefined ? {} : { maxCommits }),
    limitBytes: limits.fileBytes,
    onCommit: (logged: LoggedCommit) => messages.add(logged),
  });
  const named = history.then(({ index }) => index);
  // Its failure is told where it is awaited last.
  history.catch(() => undefined);
  const [sweep, head] = await Promise.all([
    sweepObjects(repository, named, {
      policy: project.policy,
      ruleSet: () => engine.ruleSet,
      unreachable: options.unreachable === true,
      ...(options.threads === undefined ? {} : { threads: options.threads }),
      ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
    }),
    readHeadFiles(repository),
  ]);
  const { index, tags, skipped } = await history;
  for (const tag of tags) await messages.addTag(tag);
  const holding = [...sweep.found].flatMap(([blobId, all]) => all.map((one) => ({ blobId, ...one })));
  const groups = groupSecrets(holding, index, head);
  const exposures = new Exposures(repository, index, head, new Date());
  const findings: Finding[] = [];
  try {
    const shown = await shownFindings(repository, groups, engine);
    for (const { finding, group } of shown.findings) {
      const exposure = await exposures.of(group.blobIds);
      findings.push({ ...finding, exposure, ...(exposure.introduced && { commit: exposure.introduced }) });
    }
    findings.push(...(await messages.findings(engine)), ...(await nameFindings(index, engine)));
    return {
      findings: findings.sort(byPlace),
      skipped: [
        ...skipped,
        ...head.skipped,
        ...cutOff(index),
        ...sweep.skipped,
        ...told(sweep.problems),
        ...shown.skipped,
      ],
      advice: [],
      stats: {
        scope: scopeOf(options),
        blobs: sweep.blobs,
        bytes: sweep.bytes,
        commits: index.commitCount,
        elapsedMilliseconds: Math.round(performance.now() - started),
      },
    };
  } finally {
    exposures.close();
  }
}

function scopeOf({ branch, unreachable }: SweepOptions): string {
  if (branch !== undefined) return `history of ${branch}`;
  return unreachable === true ? 'whole history, unreachable objects included' : 'whole history';
}

function cutOff({ boundary }: History['index']): Skipped[] {
  const detail = 'history is cut off here, and what came before was not seen: run git fetch --unshallow';
  return [...boundary].map((commit) => ({ path: '.', code: 'shallow', detail, commit }));
}

/** Damage of the object store. Objects that only it holds are told one by one besides. */
function told(problems: readonly Problem[]): Skipped[] {
  return problems.map(({ file, cause, id }) => ({
    path: file.slice(file.lastIndexOf('/objects/') + 1),
    code: 'unreadable',
    detail: id === undefined ? cause : `object ${id}: ${cause}`,
  }));
}

function byPlace(a: Finding, b: Finding): number {
  const byPath = a.location.path < b.location.path ? -1 : a.location.path > b.location.path ? 1 : 0;
  return byPath || a.location.start.line - b.location.start.line || a.location.start.column - b.location.start.column;
}
