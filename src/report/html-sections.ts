/** The parts of the HTML page around the findings: what was found at a glance, and what was set aside, left out or advised. */

import type { Advice } from '../core/advice.ts';
import type { Finding } from '../core/finding.ts';
import { formatKeyPath } from '../core/key-path.ts';
import { withThousands } from '../core/quantity.ts';
import { reported, type ScanResult } from '../core/scan-result.ts';
import { isIncomplete } from '../core/skipped.ts';
import { type Markup, markup } from './html-markup.ts';
import { type HtmlView, severityMark } from './html-view.ts';
import { severityCounts } from './ranking.ts';
import type { Redaction } from './redaction.ts';
import { groupSkipped, type SkipGroup } from './skip-words.ts';
import { amount } from './text-summary.ts';
import { count, placeName, resourceName, shortId } from './wording.ts';

/** Longer lists are for programs: the JSON report has all. */
const MOST_LISTED = 1_000;
const MOST_PATHS = 100;

/** The head of the page. */
export function pageHead(result: ScanResult, { redaction }: HtmlView): Markup {
  const findings = reported(result);
  const incomplete = result.skipped.some(isIncomplete);
  const warning = markup`<p class="warning"><b>The scan is incomplete.</b> It did not see something that it was asked to see: <a href="#skipped">what, and what to do</a>.</p>`;
  return markup`<header>
<p class="brand">unsealed</p>
<h1>${findings.length === 0 ? calmWords(result, incomplete) : count(findings.length, 'finding')}</h1>
<p class="scope"><bdi>${redaction.name(result.stats.scope)}</bdi>: ${amount(result.stats)}</p>
${incomplete ? warning : undefined}
${tiles(result, findings)}
</header>
`;
}

/** The title of the page. */
export function pageTitle(result: ScanResult): string {
  const { length } = reported(result);
  if (length > 0) return `${count(length, 'finding')} – unsealed`;
  return `${calmWords(result, result.skipped.some(isIncomplete))} – unsealed`;
}

function calmWords({ stats }: ScanResult, incomplete: boolean): string {
  if (incomplete) return 'No secrets found in what could be read';
  return stats.blobs === 0 ? 'Nothing to scan' : 'No secrets found';
}

function tiles(result: ScanResult, findings: readonly Finding[]): Markup {
  const swept = findings.filter(({ exposure }) => exposure !== undefined);
  const atHead = swept.filter(({ exposure }) => exposure?.isAtHead === true).length;
  const suppressed = result.findings.length - findings.length;
  const all: Markup[] = severityCounts(findings).map(([severity, number]) => tile(number, severityMark(severity)));
  if (swept.length > 0) {
    all.push(tile(atHead, markup`still at HEAD`), tile(swept.length - atHead, markup`in history only`));
  }
  if (suppressed > 0) all.push(tile(suppressed, markup`<a href="#suppressed">suppressed</a>`));
  if (result.skipped.length > 0) all.push(tile(result.skipped.length, markup`<a href="#skipped">not scanned</a>`));
  if (result.advice.length > 0) all.push(tile(result.advice.length, markup`<a href="#hygiene">hygiene</a>`));
  return all.length === 0 ? markup`` : markup`<ul class="tiles">${all}</ul>`;
}

function tile(number: number, words: Markup): Markup {
  return markup`<li><b>${withThousands(number)}</b> ${words}</li>`;
}

/** Findings that a person has set aside, with who and why. */
export function suppressedSection(result: ScanResult, { redaction }: HtmlView): Markup | undefined {
  const all = result.findings.filter(({ verdict }) => verdict.kind === 'suppressed');
  const items = all.slice(0, MOST_LISTED).map((finding) => suppressedItem(finding, redaction));
  const lead = 'Findings that an allowance, a comment or the baseline has set aside. They count no more.';
  return section('suppressed', 'Suppressed', lead, all.length, items);
}

function suppressedItem(finding: Finding, redaction: Redaction): Markup {
  const { verdict, rule, severity, secret } = finding;
  if (verdict.kind !== 'suppressed') return markup``;
  const reason = verdict.reason === undefined ? '' : `: ${redaction.prose(verdict.reason)}`;
  return markup`<li>${severityMark(severity)} <b>${rule.title}</b> <code class="rule">${rule.id}</code>
<bdi class="place">${placeName(finding, redaction)}</bdi> <code>${redaction.secret(secret)}</code>
<span class="why">by ${verdict.by}<bdi>${reason}</bdi></span></li>
`;
}

/** What was not scanned, by reason, those first that leave the scan incomplete. */
export function skippedSection(result: ScanResult, { redaction }: HtmlView): Markup | undefined {
  const groups = groupSkipped(result.skipped).map((group) => skippedItem(group, redaction));
  const lead = 'What this scan has not looked at, and why. Not looked at does not mean clean.';
  return section('skipped', 'Not scanned', lead, result.skipped.length, groups);
}

function skippedItem({ code, skipped, incomplete, meaning, remedy }: SkipGroup, redaction: Redaction): Markup {
  const places = new Set(
    skipped.map(({ path, commit }) =>
      path === '.' && commit !== undefined ? `commit ${shortId(commit)}` : redaction.name(path),
    ),
  );
  const shown = [...places].slice(0, MOST_PATHS).map((place) => markup`<li><bdi><code>${place}</code></bdi></li>`);
  const rest = places.size - shown.length;
  const state = incomplete ? markup` <span class="state incomplete">leaves the scan incomplete</span>` : undefined;
  return markup`<li><b>${meaning}</b> <code class="rule">${code}</code>${state}${
    remedy === undefined
      ? undefined
      : markup`
<span class="why">${remedy}</span>`
  }
<details class="rest"><summary>${count(places.size, 'place')}</summary><ul>${shown}${rest > 0 ? markup`<li>and ${count(rest, 'other')}</li>` : undefined}</ul></details></li>
`;
}

/** Advice on posture. */
export function hygieneSection({ advice }: ScanResult, { redaction }: HtmlView): Markup | undefined {
  const items = advice.slice(0, MOST_LISTED).map((each) => adviceItem(each, redaction));
  return section('hygiene', 'Hygiene', 'Posture of manifests: no secrets, never fails the run.', advice.length, items);
}

function adviceItem(advice: Advice, redaction: Redaction): Markup {
  const { severity, title, check, keyPath, resource, why, instead } = advice;
  const place = [placeName(advice, redaction), redaction.name(formatKeyPath(keyPath))];
  if (resource !== undefined) place.push(resourceName(resource, redaction));
  return markup`<li>${severityMark(severity)} <b>${title}</b> <code class="rule">${check}</code>
<bdi class="place">${place.filter((part) => part !== '').join(' · ')}</bdi>
<span class="why"><bdi>${redaction.name(why)}</bdi> Instead: <bdi><code>${redaction.name(instead)}</code></bdi></span></li>
`;
}

function section(id: string, title: string, lead: string, total: number, items: readonly Markup[]): Markup | undefined {
  if (total === 0) return undefined;
  const cut = total > MOST_LISTED && items.length === MOST_LISTED;
  return markup`<section aria-labelledby="${id}">
<h2 id="${id}">${title} <span class="sum">${withThousands(total)}</span></h2>
<p class="lead">${lead}${cut ? ` The first ${withThousands(MOST_LISTED)}; the JSON report has all.` : ''}</p>
<ul class="items">
${items}</ul>
</section>
`;
}
