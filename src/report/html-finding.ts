/** One finding of the HTML page: what and where at a glance, and opened the line, the facts and what to do, in order. */

import type { Commit } from '../core/blob.ts';
import type { Exposure } from '../core/exposure.ts';
import type { Finding } from '../core/finding.ts';
import { frameParts } from './code-frame.ts';
import { fitStart } from './display-width.ts';
import { dayOf, exposureWords } from './exposure-words.ts';
import { pathsOf } from './html-facets.ts';
import { type Markup, markup } from './html-markup.ts';
import { type HtmlView, type Numbered, severityMark, stateMark } from './html-view.ts';
import type { Redaction } from './redaction.ts';
import { howToSilence } from './silence.ts';
import { count, keyPathAndTrail, placeName, resourceName, sentences, verificationWords } from './wording.ts';

/** Cells of the line that are shown: enough to know it again, and no more than a page of many findings can hold. */
const LINE_CELLS = 160;
const SUBJECT_CELLS = 100;
const MOST_PATHS = 12;
const ID_LENGTH = 12;

/** The finding as an element that opens and closes by itself. Its attributes hold numbers and words of ours only. */
export function findingMarkup({ number, finding }: Numbered, view: HtmlView): Markup {
  const { rule, severity, verdict } = finding;
  const where = keyPathAndTrail(finding, view.redaction);
  const active = finding.verification === 'active' ? markup`<span class="state active">Active</span>` : undefined;
  return markup`<details class="finding ${severity}" id="f${number}" data-finding="${number}"${filterAttributes(finding, view)}${view.opened && verdict.kind === 'report' ? markup` open` : undefined}>
<summary><span class="head">${severityMark(severity)} <h3>${rule.title}</h3> <code class="rule">${rule.id}</code> ${active}${stateMark(finding)}</span>
<span class="place"><bdi>${placeName(finding, view.redaction)}</bdi>${where === '' ? undefined : markup` <bdi class="key">${where}</bdi>`}</span></summary>
<div class="body">
${lineMarkup(finding, view.redaction)}
<dl>${facts(finding, view)}</dl>
${steps(finding)}
</div>
</details>
`;
}

function filterAttributes(finding: Finding, { facets }: HtmlView): Markup {
  const numbers = facets.map((facet) => markup` data-${facet.name}="${facet.numbersOf(finding).join(' ')}"`);
  const head = finding.exposure?.isAtHead === true ? markup` data-head` : undefined;
  return markup` data-severity="${finding.severity}"${numbers}${head}`;
}

function lineMarkup(finding: Finding, redaction: Redaction): Markup {
  const { before, marked, after } = frameParts(finding, LINE_CELLS, redaction);
  return markup`<pre><span class="number">${finding.location.start.line}</span><code>${before.trimStart()}<mark>${marked}</mark>${after}</code></pre>`;
}

function facts(finding: Finding, view: HtmlView): Markup[] {
  const { secret, resource, location, confidence, evidence, fingerprint } = finding;
  const { redaction } = view;
  const verified = verificationWords(finding);
  const reasons = [`entropy ${evidence.entropy.toFixed(1)}`, ...evidence.reasons.map(redaction.name)];
  return [
    fact('Secret', markup`<code>${redaction.secret(secret)}</code>`),
    ...(resource === undefined ? [] : [fact('Resource', bdi(resourceName(resource, redaction)))]),
    ...(location.end.line > location.start.line
      ? [fact('Lines', markup`${location.start.line}–${location.end.line}`)]
      : []),
    ...historyFacts(finding, view),
    ...(verified === undefined ? [] : [fact('Verified', markup`${verified}`)]),
    fact('Confidence', bdi([confidence, ...reasons].join(' · '))),
    ...(howToSilence(finding).includes(fingerprint) ? [] : [fact('Fingerprint', markup`<code>${fingerprint}</code>`)]),
  ];
}

function historyFacts(finding: Finding, view: HtmlView): Markup[] {
  const { commit, exposure, origin } = finding;
  const { redaction } = view;
  if (exposure !== undefined) return exposureFacts(finding, exposure, view);
  if (commit === undefined) return [];
  const committed = origin === 'commit' || origin === 'commit-message';
  return [
    commitFact('Commit', commit, redaction),
    ...(committed ? [fact('History', markup`Already committed: taking it out does not unleak it, rotate it.`)] : []),
  ];
}

function exposureFacts(finding: Finding, exposure: Exposure, { redaction }: HtmlView): Markup[] {
  const { introduced, lastHeld, removed } = exposure;
  return [
    fact('In history', bdi(exposureWords(exposure, redaction))),
    ...(introduced === undefined ? [] : [commitFact('Came with', introduced, redaction)]),
    ...(lastHeld === undefined || lastHeld.id === introduced?.id
      ? []
      : [commitFact('Last held by', lastHeld, redaction)]),
    ...(removed === undefined ? [] : [commitFact('Removed by', removed, redaction)]),
    ...pathFact(finding, redaction),
  ];
}

function commitFact(name: string, commit: Commit, { prose }: Redaction): Markup {
  const subject = fitStart(prose(commit.subject), SUBJECT_CELLS);
  return fact(
    name,
    markup`<code>${commit.id.slice(0, ID_LENGTH)}</code> · ${bdi(prose(commit.author))} · ${dayOf(commit)} · ${bdi(subject)}`,
  );
}

function pathFact(finding: Finding, { name }: Redaction): Markup[] {
  const paths = pathsOf(finding);
  if (paths.length < 2) return [];
  const shown = paths.slice(0, MOST_PATHS).map((path) => markup`<li><bdi><code>${name(path)}</code></bdi></li>`);
  const rest = paths.length - shown.length;
  const more = rest > 0 ? markup`<li>and ${count(rest, 'other')}, all in the JSON report</li>` : undefined;
  return [fact('Paths', markup`<ul>${shown}${more}</ul>`)];
}

function steps(finding: Finding): Markup {
  const { rule, verdict } = finding;
  const isLink = /^https:\/\/[^\s()<>"'`]+$/.test(rule.docs);
  const link = isLink
    ? markup`<p><a href="${rule.docs}" rel="noreferrer noopener">What ${rule.provider} says of this secret</a></p>`
    : undefined;
  const silence = markup`<p class="silence">If it is no secret: <code>${howToSilence(finding)}</code></p>`;
  return markup`<h4>What to do</h4>
<ol>${sentences(rule.rotate).map((step) => markup`<li>${step}</li>`)}</ol>
${link}${verdict.kind === 'report' ? silence : undefined}`;
}

function fact(name: string, value: Markup): Markup {
  return markup`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

/** Text of the repository: its writing direction must not reorder what stands beside it. */
function bdi(text: string): Markup {
  return markup`<bdi>${text}</bdi>`;
}
