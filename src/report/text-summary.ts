/** The end of the text report: how much was found, set aside, left out and scanned. */

import { atLeast } from '../core/rule.ts';
import { reported, type ScanResult, type Stats } from '../core/scan-result.ts';
import { isIncomplete } from '../core/skipped.ts';
import { allowancePlace, changeAllowances, changeAllowancesHead } from './change-allowances.ts';
import { escapeTerminal } from './escape.ts';
import { severityCounts } from './ranking.ts';
import type { Redaction } from './redaction.ts';
import type { ReportOptions } from './reporter.ts';
import { groupSkipped, type SkipGroup } from './skip-words.ts';
import type { Style } from './style.ts';
import { count } from './wording.ts';

const SHOWN_PATHS = 3;

/** The lines of the summary; one line when the scan was complete and found nothing. */
export function summary(result: ScanResult, options: ReportOptions, redaction: Redaction, style: Style): string[] {
  const scanned = `${escapeTerminal(redaction.name(result.stats.scope))}: ${amount(result.stats)}`;
  const setAside = suppressedWords(result);
  const incomplete = result.skipped.some(isIncomplete);
  const skips = groupSkipped(result.skipped).flatMap((group) => skipLines(group, redaction, style));
  const found = foundWords(result, options, style);
  if (found !== undefined) {
    const aside = setAside === '' ? [] : [setAside];
    return [found, ...aside, ...changeLines(result, redaction, style), ...skips, style.dim(`Scanned ${scanned}`)];
  }
  const tail = setAside === '' ? '' : ` (${setAside})`;
  return [`${calmWords(result.stats, incomplete, style)} in ${scanned}${tail}`, ...skips];
}

/** Findings that the change would have silenced are reported, so these lines never stand without one. */
function changeLines(result: ScanResult, redaction: Redaction, style: Style): string[] {
  const allowances = changeAllowances(result);
  const head = changeAllowancesHead(allowances);
  if (head === undefined) return [];
  const lines = allowances.map((allowance) => {
    const words = `${allowancePlace(allowance, redaction)} ${allowance.what}: ${count(allowance.findings, 'finding')}`;
    return `  = ${escapeTerminal(words)}`;
  });
  return [style.severity('medium', `${head}:`), ...lines];
}

function foundWords(result: ScanResult, { failOn }: ReportOptions, style: Style): string | undefined {
  const findings = reported(result);
  if (findings.length === 0) return undefined;
  const counts = severityCounts(findings).map(([severity, number]) =>
    style.severity(severity, `${number} ${severity}`),
  );
  const failing = findings.filter(({ severity }) => atLeast(severity, failOn)).length;
  const below = failing === findings.length ? '' : ` (${failing} at or above ${failOn}, which fails the run)`;
  return `${style.bold(count(findings.length, 'finding'))}: ${counts.join(', ')}${below}`;
}

function calmWords({ blobs }: Stats, incomplete: boolean, style: Style): string {
  if (incomplete) return style.bold('The scan is incomplete: no secrets found in what could be read,');
  return blobs === 0 ? style.good('Nothing to scan') : style.good('No secrets found');
}

/** `3 suppressed: 2 by baseline, 1 by inline`. */
function suppressedWords({ findings }: ScanResult): string {
  const by = new Map<string, number>();
  for (const { verdict } of findings) {
    if (verdict.kind === 'suppressed') by.set(verdict.by, (by.get(verdict.by) ?? 0) + 1);
  }
  const total = [...by.values()].reduce((sum, number) => sum + number, 0);
  const parts = [...by].map(([judge, number]) => `${number} by ${judge}`);
  return total === 0 ? '' : `${total} suppressed: ${parts.join(', ')}`;
}

function skipLines(
  { code, skipped, incomplete, meaning, remedy }: SkipGroup,
  redaction: Redaction,
  style: Style,
): string[] {
  const places = [
    ...new Set(skipped.map(({ path, commit }) => (path === '.' && commit ? `commit ${commit.slice(0, 7)}` : path))),
  ];
  const shown = places.slice(0, SHOWN_PATHS).map((path) => escapeTerminal(redaction.name(path)));
  const more = places.length > SHOWN_PATHS ? [`and ${count(places.length - SHOWN_PATHS, 'other')}`] : [];
  const head = incomplete ? style.severity('medium', 'Not scanned') : style.dim('Left out');
  return [
    `${head} (${skipped.length}) ${code}, ${meaning}: ${[...shown, ...more].join(', ')}`,
    ...(remedy === undefined ? [] : [style.dim(`  = ${remedy}`)]),
  ];
}

/** `12 commits, 1,204 files, 12.3 MB in 840 ms`: how much was scanned. */
export function amount({ blobs, bytes, commits, elapsedMilliseconds }: Stats): string {
  const parts = [...(commits > 0 ? [count(commits, 'commit')] : []), count(blobs, 'file'), size(bytes)];
  return `${parts.join(', ')} in ${duration(elapsedMilliseconds)}`;
}

function size(bytes: number): string {
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 'B';
  for (const larger of units) {
    if (value < 1000) break;
    value /= 1000;
    unit = larger;
  }
  return `${unit === 'B' || value >= 100 ? Math.round(value) : value.toFixed(1)} ${unit}`;
}

function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
