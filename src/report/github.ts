/**
 * Annotations on the lines of a pull request, as workflow commands. The runner shows at most ten of a kind a step, so
 * the most severe come first and the rest are counted; it reads every line of the output that begins with `::`, so
 * nothing that stems from a file stands there unescaped. Secrets are never shown, whatever the options say: logs stay.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */

import type { Advice } from '../core/advice.ts';
import type { Finding } from '../core/finding.ts';
import { formatKeyPath } from '../core/key-path.ts';
import { archiveOf } from '../core/member-path.ts';
import { atLeast, SEVERITIES, type Severity } from '../core/rule.ts';
import { reported, type ScanResult } from '../core/scan-result.ts';
import { allowancePlace, changeAllowances, changeAllowancesHead, selfAllowedWords } from './change-allowances.ts';
import { escapeTerminal, escapeWorkflowData, escapeWorkflowProperty, isPrintable } from './escape.ts';
import { bySeverity, severityCounts } from './ranking.ts';
import { createRedaction, type Redaction } from './redaction.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { groupSkipped } from './skip-words.ts';
import {
  count,
  firstSentence,
  keyPathAndTrail,
  partWords,
  placeName,
  resourceName,
  shortId,
  verificationWords,
} from './wording.ts';

const MOST_OF_A_KIND = 9;
/** The runner cuts at 4,096; a message is its own, so that its end is not lost. */
const LONGEST_MESSAGE = 4_000;
const LONGEST_TITLE = 200;

/** Gives one command a chunk, then a plain line with the counts. */
export const githubReporter: Reporter = function* (result: ScanResult, options: ReportOptions) {
  const redaction = createRedaction(result, false);
  const findings = bySeverity(reported(result));
  const shown = { error: 0, warning: 0 };
  const incomplete = options.quiet ? [] : incompleteWords(result);
  for (const words of incomplete.slice(0, MOST_OF_A_KIND)) {
    shown.warning++;
    yield command('warning', { title: 'Scan incomplete' }, words);
  }
  let left = 0;
  for (const finding of findings) {
    const kind = kindOf(finding.severity, options.failOn);
    if (shown[kind] === MOST_OF_A_KIND) {
      left++;
      continue;
    }
    shown[kind]++;
    yield annotation(kind, finding, redaction);
  }
  if (left > 0) yield command('notice', {}, `${left} more: see the full report in the log`);
  const change = [...changeNotice(result, redaction)];
  yield* change;
  yield* adviceNotices(result.advice, MOST_ADVICE - change.length, redaction);
  if (!options.quiet) yield `${closing(findings, result, redaction)}\n`;
};

type Kind = 'error' | 'warning';

/** What does not fail the run, and what is of low severity, is a warning. */
function kindOf(severity: Severity, failOn: Severity): Kind {
  return severity !== 'low' && atLeast(severity, failOn) ? 'error' : 'warning';
}

function annotation(kind: Kind, finding: Finding, redaction: Redaction): string {
  const { severity, rule } = finding;
  const title = `${severity}: ${rule.title} [${rule.id}]`.slice(0, LONGEST_TITLE);
  return command(kind, { ...place(finding, redaction), title }, message(finding, redaction));
}

/** Where the annotation goes; nothing for what has no line in a file that the runner could open. */
function place(
  { origin, location }: Pick<Finding, 'origin' | 'location'>,
  redaction: Redaction,
): Record<string, string | number> {
  const { path, start, end } = location;
  const isFile = origin === 'worktree' || origin === 'index' || origin === 'commit';
  if (!isFile || !isPrintable(path) || redaction.name(path) !== path) return {};
  const archive = archiveOf(path);
  if (archive !== undefined) return { file: archive };
  const lines = { file: path, line: start.line, endLine: end.line };
  // Columns are for one line only, and here the last one is part of the annotation.
  return start.line === end.line
    ? { ...lines, col: start.column, endColumn: Math.max(start.column, end.column - 1) }
    : lines;
}

function message(finding: Finding, redaction: Redaction): string {
  const { resource, commit, rule } = finding;
  const where = keyPathAndTrail(finding, redaction);
  const first = [
    finding.secret.redacted(),
    where === '' ? '' : `at ${where}`,
    resource === undefined ? '' : `in ${resourceName(resource, redaction)}`,
    `(${placeName(finding, redaction)})`,
  ];
  const lines = [first.filter((part) => part !== '').join(' ')];
  const parts = partWords(finding, redaction);
  if (parts.length > 0) lines.push(`With ${parts.join(', ')}.`);
  if (commit !== undefined) {
    const words = `Commit ${shortId(commit.id)} by ${redaction.prose(commit.author)}: ${redaction.prose(commit.subject)}`;
    lines.push(words, 'It is in history already: taking it out does not unleak it.');
  }
  const verified = verificationWords(finding);
  if (verified !== undefined) lines.push(`Verified: ${verified}.`);
  const selfAllowed = selfAllowedWords(finding, redaction);
  if (selfAllowed !== undefined) lines.push(`But ${selfAllowed}.`);
  lines.push(firstSentence(rule.rotate));
  return lines.map(escapeTerminal).join('\n').slice(0, LONGEST_MESSAGE);
}

/** Notices have their own ten places, so that advice never takes one from a finding. */
const MOST_ADVICE = 8;

function* adviceNotices(advice: readonly Advice[], most: number, redaction: Redaction): Generator<string> {
  const ranked = [...advice].sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
  for (const each of ranked.slice(0, most)) {
    const title = `hygiene: ${each.title} [${each.check}]`.slice(0, LONGEST_TITLE);
    yield command('notice', { ...place(each, redaction), title }, adviceMessage(each, redaction));
  }
  if (advice.length > most) {
    yield command('notice', {}, `${advice.length - most} more on hygiene: see the full report in the log`);
  }
}

/** One notice for all: they take no place from a finding. */
function* changeNotice(result: ScanResult, redaction: Redaction): Generator<string> {
  const allowances = changeAllowances(result);
  const head = changeAllowancesHead(allowances);
  if (head === undefined) return;
  const list = allowances.map((each) => `${allowancePlace(each, redaction)} ${each.what}`);
  const text = [`${head}:`, ...list].map(escapeTerminal).join('\n').slice(0, LONGEST_MESSAGE);
  yield command('notice', { title: 'Allowances of this change' }, text);
}

function adviceMessage({ resource, keyPath, why, instead, ...advice }: Advice, redaction: Redaction): string {
  const object = resource === undefined ? '' : ` in ${resourceName(resource, redaction)}`;
  const where = `${redaction.name(formatKeyPath(keyPath))}${object} (${placeName(advice, redaction)})`;
  const lines = [where.trim(), redaction.name(why), `Instead: ${instead}`];
  return lines.map(escapeTerminal).join('\n').slice(0, LONGEST_MESSAGE);
}

function command(name: string, properties: Readonly<Record<string, string | number>>, text: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeWorkflowProperty(String(value))}`);
  return `::${name}${list.length === 0 ? '' : ` ${list.join(',')}`}::${escapeWorkflowData(text)}\n`;
}

function incompleteWords({ skipped }: ScanResult): string[] {
  return groupSkipped(skipped)
    .filter(({ incomplete }) => incomplete)
    .map(
      ({ skipped: group, meaning, remedy }) =>
        `${count(group.length, 'thing')} not scanned, ${meaning}: ${remedy ?? ''}`,
    );
}

function closing(findings: readonly Finding[], { stats, advice }: ScanResult, redaction: Redaction): string {
  const counts = severityCounts(findings).map(([severity, number]) => `${number} ${severity}`);
  const found =
    findings.length === 0 ? 'no secrets found' : `${count(findings.length, 'finding')} (${counts.join(', ')})`;
  const advised = advice.length === 0 ? '' : `, ${count(advice.length, 'hygiene note')}`;
  return `unsealed: ${found}${advised} in ${escapeTerminal(redaction.name(stats.scope))}`;
}
