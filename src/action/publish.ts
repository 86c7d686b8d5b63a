/**
 * What was found, through every channel of the workflow: annotations and the full report in the log, the job summary,
 * report files, outputs, and whether the step fails. Secrets are redacted in all of them.
 */

import { randomUUID } from 'node:crypto';
import { getInput, setFailed, setOutput, summary } from '@actions/core';
import {
  atLeast,
  FORMATS,
  type FormatName,
  isIncomplete,
  type Project,
  reported,
  type ScanResult,
  UnsealedError,
  VERSION,
} from '../index.ts';
import { writeReportFile } from './report-file.ts';

/** Says all there is to say about a result; paths of report files are relative to `workspace`. */
export async function publish(project: Project, result: ScanResult, workspace: string): Promise<void> {
  const { failOn } = project.policy;
  const finishedAt = new Date();
  const report = (format: FormatName, color = false) =>
    [...FORMATS[format](result, { ...OPTIONS, failOn, color, finishedAt })].join('');
  process.stdout.write(report('github'));
  writeLog(report('text', true));
  for (const format of ['sarif', 'json'] as const) {
    const path = getInput(`${format}-file`);
    if (path === '') continue;
    await writeReportFile(workspace, path, report(format));
    setOutput(`${format}-file`, path);
  }
  const findings = reported(result);
  const incomplete = result.skipped.some(isIncomplete);
  setOutput('findings', findings.length);
  setOutput('incomplete', incomplete);
  if (wantsSummary()) await writeSummary(findings.length, incomplete, report('text'));
  const failing = findings.filter((finding) => atLeast(finding.severity, failOn)).length;
  if (failing > 0) setFailed(`unsealed found ${failing} secret(s): rotate them first, then remove them`);
  else if (incomplete) setFailed(incompleteWords(result));
}

const OPTIONS = { columns: 120, showSecrets: false, toolVersion: VERSION, quiet: false } as const;

/** The runner obeys lines that begin with `::`; between these two it obeys none, whatever a file name may hold. */
function writeLog(text: string): void {
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}\n${text}::${token}::\n`);
}

function incompleteWords({ skipped }: ScanResult): string {
  const isShallow = skipped.some(({ code }) => code === 'shallow');
  const remedy = isShallow ? 'set fetch-depth: 0 in actions/checkout' : 'the warnings say what and why';
  return `unsealed could not see everything it was asked to scan: ${remedy}`;
}

/** Booleans as YAML 1.2 writes them, like every action that uses the toolkit. */
function wantsSummary(): boolean {
  const text = getInput('summary');
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  if (/^(?:true|True|TRUE|)$/.test(text)) return (process.env.GITHUB_STEP_SUMMARY ?? '') !== '';
  throw new UnsealedError('USAGE', `input summary is "${text}"`, 'use true or false');
}

async function writeSummary(findings: number, incomplete: boolean, text: string): Promise<void> {
  const calm = incomplete ? 'unsealed: the scan is incomplete' : 'unsealed: no secrets found';
  summary.addHeading(findings === 0 ? calm : `unsealed: ${findings} secret(s) found`, 2);
  summary.addCodeBlock(clipped(text));
  await summary.write();
}

/** GitHub drops a summary over 1 MiB whole, so it is cut well before. */
const LONGEST_SUMMARY_BYTES = 900_000;

/** addCodeBlock writes its text as it is: markup is escaped here. Whole lines, as many as fit. */
function clipped(text: string): string {
  const lines: string[] = [];
  let size = 0;
  for (const line of text.split('\n')) {
    const escaped = line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    size += Buffer.byteLength(escaped) + 1;
    if (size > LONGEST_SUMMARY_BYTES) return [...lines, '… the rest is in the log of this step'].join('\n');
    lines.push(escaped);
  }
  return lines.join('\n');
}
