/** When each secret came and went: a row a finding under one time axis, what still stands first and running to the right edge. */

import { fitEnd } from './display-width.ts';
import { exposurePeriod, exposureState } from './exposure-words.ts';
import type { Axis } from './html-axis.ts';
import { type Markup, markup } from './html-markup.ts';
import { bar, type HtmlView, type Numbered, severityShape } from './html-view.ts';
import { placeName } from './wording.ts';

/** The finding itself has the whole place. */
const PLACE_CELLS = 38;

/** The section; nothing when no finding tells of its history. */
export function timelineSection(findings: readonly Numbered[], view: HtmlView): Markup | undefined {
  const rows = findings.filter(({ finding }) => finding.exposure !== undefined).sort(byUrgency);
  if (rows.length === 0) return undefined;
  return markup`<section aria-labelledby="timeline">
<h2 id="timeline">Exposure</h2>
<p class="lead">When each secret came and went. A filled bar with an arrow still stands; a pale one with an end was removed, and is still in history.</p>
<div class="chart">
${view.axis === undefined ? undefined : axisMarkup(view.axis)}
<ol class="rows" id="rows">
${rows.map((row) => rowMarkup(row, view))}</ol>
</div>
<p class="more" id="more" hidden><button type="button" id="all" aria-expanded="false">Show all</button></p>
</section>
`;
}

/** What still stands first, then what stood longest. */
function byUrgency(a: Numbered, b: Numbered): number {
  return rank(a) - rank(b) || days(b) - days(a) || a.number - b.number;
}

function rank({ finding: { exposure } }: Numbered): number {
  return exposure === undefined ? 9 : ['at-head', 'held', 'unreachable', 'removed'].indexOf(exposureState(exposure));
}

function days({ finding }: Numbered): number {
  return finding.exposure?.days ?? 0;
}

function axisMarkup({ ticks }: Axis): Markup {
  const lines = ticks.map(
    ({ at, label }, number) =>
      markup`<g class="${number % 2 === 0 ? 'even' : 'odd'}"><line x1="${at}%" x2="${at}%" y1="20" y2="100%"/><text x="${at}%" y="13" text-anchor="${anchor(at)}">${label}</text></g>`,
  );
  return markup`<svg class="axis" aria-hidden="true">${lines}</svg>`;
}

/** Labels at the edges stay inside. */
function anchor(at: number): string {
  if (at < 8) return 'start';
  return at > 92 ? 'end' : 'middle';
}

function rowMarkup({ number, finding }: Numbered, { axis, redaction }: HtmlView): Markup {
  const { exposure, severity, rule } = finding;
  if (exposure === undefined) return markup``;
  const stretch = axis?.stretch(exposure);
  const place = shortened(placeName(finding, redaction));
  return markup`<li data-of="${number}"><a href="#f${number}"><span class="what">${severityShape(severity)} <b>${rule.title}</b> <bdi class="place">${place}</bdi></span>${stretch === undefined ? undefined : bar(stretch, severity)}<span class="when">${exposurePeriod(exposure)}</span></a></li>
`;
}

/** The end of a place tells more than its beginning. */
function shortened(place: string): string {
  const end = fitEnd(place, PLACE_CELLS);
  return end.length < place.length ? `…${end}` : place;
}
