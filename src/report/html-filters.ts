/**
 * Filters and sums of the HTML page. Without a script they would do nothing, so the script shows and enables them; the
 * sums are there either way.
 */

import type { Finding } from '../core/finding.ts';
import { withThousands } from '../core/quantity.ts';
import type { Facet, FacetEntry } from './html-facets.ts';
import { type Markup, markup } from './html-markup.ts';
import { type HtmlView, severityMark } from './html-view.ts';
import { severityCounts } from './ranking.ts';

const SHOWN_SUMS = 6;

/** The panel that narrows the page down; `findings` are all that are reported. */
export function filterPanel(findings: readonly Finding[], { facets }: HtmlView): Markup {
  const severities = severityCounts(findings).map(
    ([severity, number]) =>
      markup`<label><input type="checkbox" name="severity" value="${severity}" checked> ${severityMark(severity)} <span class="sum">${withThousands(number)}</span></label>`,
  );
  const head = findings.some(({ exposure }) => exposure !== undefined)
    ? markup`<label><input type="checkbox" name="head"> Still at HEAD only</label>`
    : undefined;
  return markup`<details class="panel" id="panel" open>
<summary>Filters and sums</summary>
<form id="filter" role="search" aria-label="Findings" hidden>
<label class="field">Search <input type="search" name="text" autocomplete="off" spellcheck="false" placeholder="path, key, author, …"></label>
<fieldset><legend>Severity</legend>${severities}</fieldset>
${head}
${facets.map(choice)}
<button type="reset">Reset filters</button>
</form>
${facets.map(sums)}
</details>
`;
}

function choice({ name, entries, unlisted }: Facet): Markup {
  const options = entries.map(
    ({ label, findings }, number) => markup`<option value="${number}">${label} (${withThousands(findings)})</option>`,
  );
  const rest = unlisted > 0 ? markup`<option disabled>and ${withThousands(unlisted)} others</option>` : undefined;
  return markup`<label class="field">${name} <select name="${name}"><option value="">all</option>${options}${rest}</select></label>
`;
}

function sums(facet: Facet): Markup {
  const { name, title, entries, unlisted } = facet;
  const most = entries[0]?.findings ?? 1;
  const lines = entries.map((entry, number) => sum(entry, `${name}:${number}`, most));
  const rest = lines.slice(SHOWN_SUMS);
  const others = unlisted > 0 ? markup`<p>and ${withThousands(unlisted)} others</p>` : undefined;
  const more =
    rest.length > 0
      ? markup`<details class="rest"><summary>${withThousands(rest.length + unlisted)} more</summary><ul>${rest}</ul>${others}</details>`
      : undefined;
  return markup`<section class="sums" aria-labelledby="by-${name}"><h2 id="by-${name}">${title}</h2>
<ul>${lines.slice(0, SHOWN_SUMS)}</ul>${more}</section>
`;
}

function sum({ label, findings }: FacetEntry, set: string, most: number): Markup {
  const width = Math.round((findings / most) * 100);
  return markup`<li><button type="button" data-set="${set}" aria-pressed="false" disabled><bdi>${label}</bdi> <span class="sum">${withThousands(findings)}</span><svg height="3" aria-hidden="true"><rect width="${width}%" height="3"/></svg></button></li>
`;
}
