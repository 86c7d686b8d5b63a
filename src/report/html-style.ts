/**
 * The style sheet of the HTML page: light and dark as the reader's system says, readable at 360 pixels and on paper. Every
 * pair of text and ground keeps a contrast of at least 4.5 (WCAG 2.2, 1.4.3), which test/e2e/html-report.test.ts measures.
 */

import { type Markup, markup } from './html-markup.ts';

/** The content of the one style element. No line begins with a colon: a build log might take it for a command. */
export const STYLE: Markup = markup`
:root {
  color-scheme: light dark;
  --ground: #f6f6f4; --surface: #ffffff; --sunken: #f0f0ed; --text: #1b1d20; --muted: #555a62; --line: #d9d9d4;
  --accent: #1d4ed8; --mark: #fdeab5; --critical: #9c1458; --high: #b3261e; --medium: #855100; --low: #0b5c7c;
  --calm: #1c6b3c;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #121316; --surface: #1a1c20; --sunken: #121316; --text: #e7e8ea; --muted: #a6acb6; --line: #34373e;
    --accent: #9bb8ff; --mark: #4d3d0c; --critical: #ff9fcb; --high: #ff9d92; --medium: #f0c05c; --low: #7fd0f0;
    --calm: #7fd6a2;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.5 var(--sans); overflow-wrap: anywhere; }
[hidden] { display: none !important; }
a { color: var(--accent); }
h1, h2, h3, h4, p, ul, ol, dl, dd, pre { margin: 0; }
ul, ol { padding: 0; list-style: none; }
h1 { font-size: clamp(1.75rem, 1.4rem + 1.6vw, 2.5rem); line-height: 1.15; letter-spacing: -0.02em; font-weight: 650; }
h2 { font-size: 1.25rem; line-height: 1.3; letter-spacing: -0.01em; font-weight: 650; }
h3 { display: inline; font-size: 1rem; font-weight: 600; }
h4 { margin-top: 1.25rem; font-size: 0.875rem; font-weight: 600; }
code, pre { font-family: var(--mono); font-size: 0.875em; }
button, input, select { font: inherit; color: inherit; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible,
.finding:target > summary { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: 1rem; top: -5rem; z-index: 1; padding: 0.6rem 1rem; background: var(--surface); }
.skip:focus { top: 0.5rem; }
.page { max-width: 88rem; margin: 0 auto; padding: 1.25rem 1rem 4rem; }
.brand { color: var(--muted); font-size: 0.875rem; font-weight: 600; letter-spacing: 0.02em; }
.scope, .lead, .why, .silence { color: var(--muted); }
.scope { margin-top: 0.5rem; }
.lead { margin-top: 0.25rem; max-width: 44rem; font-size: 0.9375rem; }
.warning { margin-top: 1rem; padding: 0.75rem 1rem; max-width: 44rem; background: var(--surface);
  border: 1px solid var(--line); border-left: 4px solid var(--medium); border-radius: 4px; }
.tiles { display: flex; flex-wrap: wrap; gap: 0.5rem 1.75rem; margin-top: 1.25rem; }
.tiles li { display: flex; align-items: baseline; gap: 0.5rem; min-height: 2.75rem; color: var(--muted); }
.tiles b { color: var(--text); font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.tiles a { margin: -0.75rem 0; padding: 0.75rem 0; color: inherit; }
.sum { color: var(--muted); font-weight: 400; font-variant-numeric: tabular-nums; }
.severity { font-size: 0.875rem; font-weight: 600; white-space: nowrap; text-transform: capitalize; }
.critical { --tone: var(--critical); } .high { --tone: var(--high); }
.medium { --tone: var(--medium); } .low { --tone: var(--low); }
.severity, .shape { color: var(--tone); }
.shape { font-size: 0.8em; }
.state { padding: 0.05rem 0.5rem; border: 1px solid var(--line); border-radius: 1rem; color: var(--muted); font-size: 0.8125rem; }
.state.at-head, .state.active, .state.incomplete { border-color: currentColor; color: var(--text); font-weight: 600; }
.rule { color: var(--muted); }
main { margin-top: 2rem; }
main > section, .sums { margin-top: 2.5rem; }
main > section:first-child { margin-top: 0; }
section:focus, h2:focus { outline: none; }
summary { min-height: 2.75rem; cursor: pointer; }
.panel { margin-top: 1.5rem; }
.panel > summary { padding: 0.6rem 0; font-weight: 600; }
.panel form { display: grid; gap: 0.75rem; }
.panel h2 { font-size: 0.875rem; }
.panel .sums { margin-top: 1.75rem; }
fieldset { margin: 0; padding: 0; border: 0; }
legend { padding: 0; color: var(--muted); font-size: 0.875rem; }
.panel label { display: flex; align-items: center; gap: 0.5rem; min-height: 2.75rem; }
.panel label .sum { margin-left: auto; }
.panel .field { display: block; color: var(--muted); font-size: 0.875rem; }
.panel .field, legend { text-transform: capitalize; }
.field input, .field select, button { width: 100%; min-height: 2.75rem; padding: 0.4rem 0.75rem; background: var(--surface);
  border: 1px solid var(--muted); border-radius: 6px; font-size: 1rem; }
.field input, .field select { display: block; margin-top: 0.25rem; color: var(--text); text-overflow: ellipsis; }
input::placeholder { color: var(--muted); opacity: 1; }
input[type="checkbox"] { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--accent); }
button { cursor: pointer; }
.sums button { display: grid; grid-template-columns: 1fr auto; gap: 0 0.75rem; align-items: center; padding: 0.45rem 0;
  background: none; border: 0; border-radius: 4px; color: var(--text); font-size: 0.875rem; text-align: left; }
.sums button:disabled { cursor: default; }
.sums button:enabled:hover bdi { text-decoration: underline; }
.sums button[aria-pressed="true"] bdi { font-weight: 700; }
.sums button[aria-pressed="true"] bdi::after { content: " ✓"; }
.sums svg { grid-column: 1 / -1; width: 100%; margin-top: 0.25rem; background: var(--line); }
.sums rect { fill: var(--muted); }
.rest summary { padding: 0.6rem 0; color: var(--muted); font-size: 0.875rem; }
.chart { position: relative; margin-top: 1rem; padding: 1.5rem 0 0; }
.axis { position: absolute; inset: 0 10px 0 0; width: calc(100% - 10px); height: 100%; overflow: visible; pointer-events: none; }
.axis line { stroke: var(--line); }
.axis text { fill: var(--muted); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.rows { position: relative; }
.rows a { display: block; min-height: 2.75rem; padding: 0.5rem 0; color: inherit; text-decoration: none; }
.rows a:hover b { text-decoration: underline; }
.rows b { font-weight: 600; }
.rows .what, .rows .place { display: block; font-size: 0.875rem; line-height: 1.4; }
.rows .place { font-size: 0.8125rem; }
.rows .when { position: relative; padding-right: 0.5rem; background: var(--ground); color: var(--muted); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.place { font-family: var(--mono); font-size: 0.8125rem; color: var(--muted); }
.key::before { content: "› "; }
.bar { display: block; width: calc(100% - 10px); margin: 0.3rem 0 0; overflow: visible; }
.track { fill: var(--line); }
.life { fill: var(--tone); stroke: var(--tone); stroke-width: 1; }
.closed .life { fill-opacity: 0.25; stroke-opacity: 0.7; }
.now, .cap { fill: var(--tone); }
.rows.capped li:nth-child(n + 31 of :not([hidden])) { display: none; }
.more { margin-top: 0.75rem; }
.more button { width: auto; }
.finding { margin-top: 0.75rem; background: var(--surface); border: 1px solid var(--line); border-left: 4px solid var(--tone);
  border-radius: 6px; content-visibility: auto; contain-intrinsic-size: auto 5rem; }
.finding > summary { display: block; padding: 0.75rem 1rem; list-style: none; }
.finding > summary::-webkit-details-marker { display: none; }
.finding .head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.15rem 0.6rem; padding-right: 1.5rem; }
.finding .place { display: block; margin-top: 0.15rem; }
.finding > summary { position: relative; }
.finding > summary::after { content: ""; position: absolute; right: 1.1rem; top: 1.15rem; width: 0.5rem; height: 0.5rem;
  border: solid var(--muted); border-width: 0 2px 2px 0; transform: rotate(45deg); }
.finding[open] > summary::after { transform: translateY(0.25rem) rotate(225deg); }
.body { padding: 0 1rem 1rem; }
.body pre { display: flex; gap: 1rem; padding: 0.75rem 1rem; background: var(--sunken); border: 1px solid var(--line);
  border-radius: 4px; line-height: 1.6; white-space: pre-wrap; }
pre code { font-size: inherit; }
.number { color: var(--muted); user-select: none; }
mark { background: var(--mark); color: var(--text); border-bottom: 2px solid var(--tone); }
dl { margin-top: 1rem; font-size: 0.9375rem; }
dl div { padding: 0.3rem 0; }
dt { color: var(--muted); font-size: 0.8125rem; }
.body ol { margin-top: 0.25rem; padding-left: 1.5rem; list-style: decimal; }
.body ol li { padding: 0.15rem 0; max-width: 44rem; }
.body > p { margin-top: 0.75rem; font-size: 0.9375rem; }
.status { margin-top: 0.25rem; color: var(--muted); }
.items { margin-top: 0.75rem; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; }
.items > li { padding: 0.75rem 1rem; }
.items > li + li { border-top: 1px solid var(--line); }
.items .place, .items .why { display: block; font-size: 0.875rem; }
.items code { font-size: 0.8125rem; }
footer { margin-top: 3rem; color: var(--muted); font-size: 0.875rem; }
@media (min-width: 40rem) {
  dl div { display: grid; grid-template-columns: 8rem 1fr; gap: 1rem; }
  dt { padding-top: 0.1rem; font-size: 0.875rem; }
}
@media screen and (min-width: 64rem) {
  .page { padding: 2rem 2rem 5rem; }
  .columns { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 3rem; align-items: start; margin-top: 2.25rem; }
  .columns main { margin-top: 0; }
  .panel { position: sticky; top: 0; max-height: 100vh; margin-top: -0.6rem; padding: 0 0.5rem 1rem; overflow-y: auto; scrollbar-width: thin; }
  .rows a { display: grid; grid-template-columns: 21rem minmax(0, 1fr); gap: 0 1.5rem; align-items: center; }
  .rows .what { grid-row: 1 / span 2; }
  .rows .bar { margin: 0; }
  .rows .when { grid-column: 2; justify-self: start; }
  .axis { inset: 0 10px 0 22.5rem; width: calc(100% - 22.5rem - 10px); }
}
@media (max-width: 40rem) { .axis .odd text { display: none; } .axis line { opacity: 0.6; } }
@media print {
  body { background: #fff; font-size: 10pt; }
  .skip, .panel, .more, .finding > summary::after { display: none; }
  .page { max-width: none; padding: 0; }
  .finding, .items > li, .rows li { break-inside: avoid; content-visibility: visible; }
  h2 { break-after: avoid; }
  .rows.capped li:nth-child(n + 31 of :not([hidden])) { display: list-item; }
}
`;
