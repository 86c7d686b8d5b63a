/**
 * The HTML report: one file that opens offline, asks nothing of any server and runs no script but its own, which its
 * Content Security Policy holds by hash. Secrets are never shown, whatever the options say: the file is passed around.
 */

import { createHash } from 'node:crypto';
import type { Finding } from '../core/finding.ts';
import { withThousands } from '../core/quantity.ts';
import { reported, type ScanResult } from '../core/scan-result.ts';
import { createAxis } from './html-axis.ts';
import { createFacets } from './html-facets.ts';
import { filterPanel } from './html-filters.ts';
import { findingMarkup } from './html-finding.ts';
import { type Markup, markup } from './html-markup.ts';
import { SCRIPT } from './html-script.ts';
import { hygieneSection, pageHead, pageTitle, skippedSection, suppressedSection } from './html-sections.ts';
import { STYLE } from './html-style.ts';
import { timelineSection } from './html-timeline.ts';
import type { HtmlView, Numbered } from './html-view.ts';
import { bySeverity } from './ranking.ts';
import { createRedaction } from './redaction.ts';
import type { Reporter, ReportOptions } from './reporter.ts';

/** More would make a page that no browser likes to hold; sums and tiles count all. */
const MOST_FINDINGS = 5_000;
/** Up to so many are shown opened. */
const MOST_OPENED = 5;

/** Gives one chunk a finding, between those of the other parts of the page. */
export const htmlReporter: Reporter = function* (result: ScanResult, { toolVersion }: ReportOptions) {
  const all = bySeverity(reported(result).sort(byUrgency));
  const findings = all.slice(0, MOST_FINDINGS).map((finding, number) => ({ finding, number }));
  const view = createView(result, all);
  yield pageStart(result, view).html;
  if (all.length > 0) yield `<div class="columns">\n${filterPanel(all, view).html}`;
  yield '<main id="main">\n';
  yield html(timelineSection(findings, view));
  yield* findingsSection(findings, all.length, view);
  yield html(hygieneSection(result, view));
  yield html(suppressedSection(result, view));
  yield html(skippedSection(result, view));
  yield all.length > 0 ? '</main>\n</div>\n' : '</main>\n';
  yield pageEnd(toolVersion).html;
};

function createView(result: ScanResult, findings: readonly Finding[]): HtmlView {
  const redaction = createRedaction(result, false);
  const axis = createAxis(findings.flatMap(({ exposure }) => exposure ?? []));
  return {
    redaction,
    facets: createFacets(findings, redaction),
    opened: findings.length <= MOST_OPENED,
    ...(axis === undefined ? {} : { axis }),
  };
}

/** Among equally severe ones: what works, then what still stands, then what stood longest. */
function byUrgency(a: Finding, b: Finding): number {
  return urgency(b) - urgency(a) || (b.exposure?.days ?? 0) - (a.exposure?.days ?? 0);
}

function urgency({ verification, exposure }: Finding): number {
  return (verification === 'active' ? 2 : 0) + (exposure?.isAtHead === true ? 1 : 0);
}

function pageStart(result: ScanResult, view: HtmlView): Markup {
  const policy = [
    "default-src 'none'",
    `style-src ${source(STYLE)}`,
    `script-src ${source(SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${pageTitle(result)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<div class="page">
${pageHead(result, view)}`;
}

/** The hash by which the policy knows an element's content (CSP 3, 6.7.3.2). */
function source({ html: content }: Markup): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

function* findingsSection(findings: readonly Numbered[], total: number, view: HtmlView): Generator<string> {
  if (total === 0) return;
  const cut =
    total > findings.length
      ? markup`<p class="lead">The ${withThousands(findings.length)} most severe; the JSON report has all.</p>
`
      : undefined;
  yield markup`<section aria-labelledby="findings">
<h2 id="findings">Findings <span class="sum">${withThousands(total)}</span></h2>
${cut}<p class="status" id="status" role="status"></p>
<p id="none" hidden>No finding fits these filters. <button type="button" id="clear">Reset filters</button></p>
`.html;
  for (const each of findings) yield findingMarkup(each, view).html;
  yield '</section>\n';
}

function pageEnd(toolVersion: string): Markup {
  return markup`<footer>Made by unsealed ${toolVersion}. Secrets are redacted in this file. A secret that was committed stays in history: rotate it first.</footer>
</div>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function html(part: Markup | undefined): string {
  return part === undefined ? '' : part.html;
}
