/** The GitHub Action: the event says what to scan; annotations, log, summary, files and outputs say what was found. */

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { getInput, notice, setFailed, setOutput, warning } from '@actions/core';
import {
  openProject,
  POLICY_SIDES,
  type PolicySide,
  type Project,
  type ProjectOptions,
  projectForRange,
  type ScanResult,
  SEVERITIES,
  type Severity,
  scanRange,
  scanWorktree,
  UnsealedError,
} from '../index.ts';
import { eventScope, type RangeScope, type Scope } from './event-scope.ts';
import { publish } from './publish.ts';

/** Runs the action; every outcome, failures included, is said through the workflow's own channels. */
export async function runAction(environment: NodeJS.ProcessEnv): Promise<void> {
  try {
    const workspace = resolve(environment.GITHUB_WORKSPACE ?? '.');
    const directory = resolve(workspace, getInput('working-directory') || '.');
    const project = await openProject(directory, projectOptions());
    if (project.repository === undefined) {
      const hint = 'run actions/checkout before this step, with fetch-depth: 0';
      throw new UnsealedError('NOT_A_REPOSITORY', `not inside a git repository: ${directory}`, hint);
    }
    const { range, result, ...scanned } = await scan(project, await scopeOf(environment), policySide(environment));
    setOutput('range', range);
    await publish(scanned.project, result, workspace);
  } catch (error) {
    setOutput('incomplete', true);
    setFailed(words(error));
  }
}

function projectOptions(): ProjectOptions {
  const failOn = getInput('fail-on');
  if (failOn !== '' && !SEVERITIES.includes(failOn as Severity)) {
    throw new UnsealedError('USAGE', `input fail-on is "${failOn}"`, `use one of ${SEVERITIES.join(', ')}`);
  }
  return {
    ...(getInput('config') === '' ? {} : { configPath: getInput('config') }),
    ...(getInput('baseline') === '' ? {} : { baselinePath: getInput('baseline') }),
    ...(failOn === '' ? {} : { failOn: failOn as Severity }),
  };
}

/** The inputs `base` and `head` overrule the event's. */
async function scopeOf(environment: NodeJS.ProcessEnv): Promise<Scope> {
  const base = getInput('base');
  const head = getInput('head');
  if (base !== '') return { kind: 'range', base, head: head || 'HEAD' };
  const path = environment.GITHUB_EVENT_PATH ?? '';
  const event: unknown = path === '' ? undefined : JSON.parse(await readFile(path, 'utf8'));
  const scope = eventScope(environment.GITHUB_EVENT_NAME ?? '', event);
  if (head === '') return scope;
  if (scope.kind === 'range') return { ...scope, head };
  throw new UnsealedError('USAGE', 'input head is given, but the event names no base', 'set the input base as well');
}

interface Scanned {
  /** Under the policy that decides. */
  readonly project: Project;
  /** `base..head`, `tree` or `nothing`. */
  readonly range: string;
  readonly result: ScanResult;
}

interface SideChoice {
  /** What the input asks for. */
  readonly side: PolicySide | undefined;
  /** What holds where neither the input nor the base's configuration says. */
  readonly usually: PolicySide;
}

/** What has been pushed was reviewed before, or had no review; what is still to be merged must not switch off its own check. */
function policySide({ GITHUB_EVENT_NAME: event }: NodeJS.ProcessEnv): SideChoice {
  const given = getInput('policy');
  const side = POLICY_SIDES.find((choice) => choice === given);
  if (given !== '' && side === undefined) {
    throw new UnsealedError('USAGE', `input policy is "${given}"`, `use one of ${POLICY_SIDES.join(', ')}`);
  }
  return { side, usually: event === 'push' ? 'head' : 'base' };
}

async function scan(project: Project, scope: Scope, choice: SideChoice): Promise<Scanned> {
  if (scope.kind === 'tree') return scanTree(project);
  if (scope.kind === 'range') return scanCommits(project, scope, choice);
  notice(`unsealed: 0 commits to scan, ${scope.reason}`);
  const stats = { scope: 'nothing', blobs: 0, bytes: 0, commits: 0, elapsedMilliseconds: 0 };
  return { project, range: scope.kind, result: { findings: [], skipped: [], advice: [], stats } };
}

async function scanCommits(
  opened: Project,
  { base, head, orTree }: RangeScope,
  { side, usually }: SideChoice,
): Promise<Scanned> {
  const range = `${base}..${head}`;
  try {
    const project = await projectForRange(opened, range, side, usually);
    const result = await scanRange(project, range);
    if (result.stats.commits === 0 && result.skipped.length === 0) {
      notice(`unsealed: 0 commits to scan, head has none that base has not`);
    }
    return { project, range, result };
  } catch (error) {
    const isMissing = error instanceof UnsealedError && error.code === 'BAD_REVISION';
    if (orTree === undefined || !isMissing) throw error;
    warning(`unsealed: ${words(error)}. The files are scanned as they are now instead of every commit`);
    return scanTree(opened);
  }
}

async function scanTree(project: Project): Promise<Scanned> {
  return { project, range: 'tree', result: await scanWorktree(project, [project.directory]) };
}

/** An error in one line. Of an unexpected one only its kind: its message may quote what was being scanned. */
function words(error: unknown): string {
  if (error instanceof UnsealedError) return printable(`${error.message}: ${error.hint}`);
  const { name, code = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : { name: 'unknown' };
  return `unsealed crashed (${`${name} ${code}`.trim()}); nothing was proved clean`;
}

/** Names of files may stand in a message: no controls, and no `##[command]`, which the runner obeys anywhere in a line. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '?').replaceAll('##', '# #');
}
