/**
 * Markdown tables for job summaries and comments on pull requests, short enough for a comment. Every cell is escaped, so
 * that nothing breaks out of it. Secrets are never shown, whatever the options say: comments stay.
 */

import type { Advice } from '../core/advice.ts';
import type { Finding } from '../core/finding.ts';
import { formatKeyPath } from '../core/key-path.ts';
import { reported, type ScanResult } from '../core/scan-result.ts';
import { allowancePlace, changeAllowances, selfAllowedWords } from './change-allowances.ts';
import { escapeMarkdown } from './escape.ts';
import { bySeverity, severityCounts } from './ranking.ts';
import { createRedaction, type Redaction } from './redaction.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { groupSkipped } from './skip-words.ts';
import { count, firstSentence, keyPathAndTrail, placeName, resourceName, shortId } from './wording.ts';

/** GitHub refuses comments of more than 65,536 characters. All tables together stay below. */
const MOST_CHARACTERS = 60_000;
/** UTF-16 units of a cell before it is escaped, which may make it several times as long. */
const LONGEST_CELL = 300;

/** Gives one chunk a section; nothing at all when there is nothing to say and `quiet` is set. */
export const markdownReporter: Reporter = function* (result: ScanResult, { quiet }: ReportOptions) {
  const redaction = createRedaction(result, false);
  const findings = bySeverity(reported(result));
  const budget: Budget = { left: MOST_CHARACTERS };
  const notScanned = quiet ? [] : skippedRows(result, redaction);
  if (quiet && findings.length + result.advice.length === 0) return;
  yield `### ${heading(findings, result)}\n`;
  // The small table first in what it may take: the others could fill everything.
  const skippedTable = table(['not scanned', 'why', 'where', 'what to do'], notScanned, budget);
  const changeTable = table(
    ['allowed by the change itself', 'where', 'findings'],
    changeRows(result, redaction),
    budget,
  );
  const rows = findings.map((finding) => () => findingRow(finding, redaction));
  yield table(['severity', 'finding', 'place', 'secret', 'what to do'], rows, budget);
  yield changeTable;
  const advice = result.advice.map((each) => () => adviceRow(each, redaction));
  yield table(['hygiene', 'check', 'place', 'why', 'instead'], advice, budget);
  yield skippedTable;
  if (!quiet) yield `\n${scanned(result, redaction)}\n`;
};

interface Budget {
  left: number;
}

type Row = () => readonly string[];

/** As many rows as there is room for, then how many more there are; nothing for no rows. */
function table(head: readonly string[], rows: readonly Row[], budget: Budget): string {
  if (rows.length === 0) return '';
  let text = `\n${line(head)}${line(head.map(() => '---'))}`;
  for (const [index, row] of rows.entries()) {
    const next = line(row().map(cell));
    if (text.length + next.length > budget.left) {
      text += `\n${count(rows.length - index, 'more row')}: the \`json\` report holds all.\n`;
      break;
    }
    text += next;
  }
  budget.left = Math.max(0, budget.left - text.length);
  return text;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function cell(text: string): string {
  return escapeMarkdown(text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL)}…`);
}

function heading(findings: readonly Finding[], { skipped }: ScanResult): string {
  const isIncomplete = groupSkipped(skipped).some(({ incomplete }) => incomplete);
  if (findings.length === 0) return `unsealed: ${isIncomplete ? 'the scan is incomplete' : 'no secrets found'}`;
  const counts = severityCounts(findings).map(([severity, number]) => `${number} ${severity}`);
  return `unsealed: ${count(findings.length, 'finding')} (${counts.join(', ')})`;
}

function findingRow(finding: Finding, redaction: Redaction): string[] {
  const { severity, rule, secret, commit, resource } = finding;
  const where = keyPathAndTrail(finding, redaction);
  const place = [
    placeName(finding, redaction),
    ...(where === '' ? [] : [where]),
    ...(resource === undefined ? [] : [resourceName(resource, redaction)]),
    ...(commit === undefined ? [] : [`commit ${shortId(commit.id)}`]),
  ];
  const history = commit === undefined ? '' : ' It is in history already: taking it out does not unleak it.';
  const selfAllowed = selfAllowedWords(finding, redaction);
  const allowed = selfAllowed === undefined ? '' : ` But ${selfAllowed}.`;
  const todo = `${firstSentence(rule.rotate)}${history}${allowed}`;
  return [severity, `${rule.title} (${rule.id})`, place.join(' · '), secret.redacted(), todo];
}

/** What the change allows and the policy of its base does not; the findings name it too. */
function changeRows(result: ScanResult, redaction: Redaction): Row[] {
  return changeAllowances(result).map((each) => () => [
    each.what,
    allowancePlace(each, redaction),
    String(each.findings),
  ]);
}

function adviceRow(advice: Advice, redaction: Redaction): string[] {
  const { severity, title, check, keyPath, why, instead } = advice;
  const place = [placeName(advice, redaction), redaction.name(formatKeyPath(keyPath))];
  return [severity, `${title} (${check})`, place.join(' · '), redaction.name(why), instead];
}

const SHOWN_PATHS = 3;

/** What left the scan incomplete; what is left out by design would only distract here. */
function skippedRows({ skipped }: ScanResult, redaction: Redaction): Row[] {
  const groups = groupSkipped(skipped).filter(({ incomplete }) => incomplete);
  return groups.map(({ skipped: group, code, meaning, remedy = '' }) => () => {
    const paths = [...new Set(group.map(({ path }) => path))].slice(0, SHOWN_PATHS).map(redaction.name);
    const more = group.length > paths.length ? [`${count(group.length, 'place')} in all`] : [];
    return [code, meaning, [...paths, ...more].join(', '), remedy];
  });
}

function scanned({ stats, findings }: ScanResult, redaction: Redaction): string {
  const suppressed = findings.filter(({ verdict }) => verdict.kind === 'suppressed').length;
  const commits = stats.commits > 0 ? `${count(stats.commits, 'commit')}, ` : '';
  const aside = suppressed === 0 ? '' : `; ${count(suppressed, 'finding')} suppressed`;
  return `Scanned ${cell(redaction.name(stats.scope))}: ${commits}${count(stats.blobs, 'file')}${aside}.`;
}
