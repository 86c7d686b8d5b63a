/** The GitHub Action: the event says what to scan, annotations and a job summary say what was found. */

import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { getInput, setFailed, setOutput, summary } from '@actions/core';
import {
  atLeast,
  FORMATS,
  isIncomplete,
  openProject,
  type Project,
  type ReportOptions,
  reported,
  type ScanResult,
  SEVERITIES,
  type Severity,
  scanRange,
  scanWorktree,
  UnsealedError,
  VERSION,
} from '../index.ts';
import { eventScope, type Scope } from './event-scope.ts';

/** Runs the action; every outcome, failures included, is said through the workflow's own channels. */
export async function runAction(environment: NodeJS.ProcessEnv): Promise<void> {
  try {
    const directory = resolve(environment.GITHUB_WORKSPACE ?? '.', getInput('working-directory') || '.');
    const project = await openProject(directory, projectOptions());
    const scope = await scopeOf(environment);
    setOutput('range', scope.kind === 'range' ? `${scope.base}..${scope.head}` : scope.kind);
    if (scope.kind === 'nothing') {
      process.stdout.write(`::notice::unsealed: 0 commits to scan, ${scope.reason}\n`);
      return;
    }
    await publish(project, await scan(project, scope));
  } catch (error) {
    if (error instanceof UnsealedError) setFailed(`${error.message}. ${error.hint}`);
    else setFailed(`unsealed crashed (${error instanceof Error ? error.name : 'unknown'}); nothing was proved clean`);
  }
}

function projectOptions() {
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

async function scopeOf(environment: NodeJS.ProcessEnv): Promise<Scope> {
  const base = getInput('base');
  const head = getInput('head') || 'HEAD';
  if (base !== '') return { kind: 'range', base, head };
  const path = environment.GITHUB_EVENT_PATH;
  if (path === undefined) return { kind: 'tree' };
  return eventScope(environment.GITHUB_EVENT_NAME ?? '', JSON.parse(await readFile(path, 'utf8')));
}

function scan(project: Project, scope: Exclude<Scope, { kind: 'nothing' }>): Promise<ScanResult> {
  if (scope.kind === 'tree') return scanWorktree(project, [project.directory]);
  return scanRange(project, `${scope.base}..${scope.head}`);
}

async function publish(project: Project, result: ScanResult): Promise<void> {
  const { failOn } = project.policy;
  const options: ReportOptions = {
    color: false,
    columns: 120,
    showSecrets: false,
    failOn,
    toolVersion: VERSION,
    quiet: false,
  };
  for (const chunk of (await FORMATS.github())(result, options)) process.stdout.write(chunk);
  for (const [input, format] of [
    ['sarif-file', 'sarif'],
    ['json-file', 'json'],
  ] as const) {
    const path = getInput(input);
    if (path === '') continue;
    await writeFile(resolve(project.directory, path), [...(await FORMATS[format]())(result, options)].join(''));
    setOutput(input, path);
  }
  await writeSummary(result, [...(await FORMATS.text())(result, options)].join(''));
  const findings = reported(result);
  const failing = findings.filter((finding) => atLeast(finding.severity, failOn));
  const incomplete = result.skipped.some(isIncomplete);
  setOutput('findings', findings.length);
  setOutput('incomplete', incomplete);
  if (failing.length > 0) setFailed(`unsealed found ${failing.length} secret(s): rotate them first, then remove them`);
  else if (incomplete)
    setFailed('unsealed could not see everything it was asked to scan; set fetch-depth: 0 on checkout');
}

/** GitHub drops a summary over 1 MiB whole, so it is cut well before. */
const LONGEST_SUMMARY = 900_000;

async function writeSummary(result: ScanResult, text: string): Promise<void> {
  if (getInput('summary') === 'false' || process.env.GITHUB_STEP_SUMMARY === undefined) return;
  const count = reported(result).length;
  summary.addHeading(count === 0 ? 'unsealed: no secrets found' : `unsealed: ${count} secret(s) found`, 2);
  // addCodeBlock writes its text as it is: markup is escaped here.
  summary.addCodeBlock(text.slice(0, LONGEST_SUMMARY).replace(/&/g, '&amp;').replace(/</g, '&lt;'));
  await summary.write();
}
