/** What the parts of the HTML page share, and the small pieces that several of them show. */

import type { Finding } from '../core/finding.ts';
import type { Severity } from '../core/rule.ts';
import { type ExposureState, exposureState } from './exposure-words.ts';
import type { Axis, Stretch } from './html-axis.ts';
import type { Facet } from './html-facets.ts';
import { type Markup, markup } from './html-markup.ts';
import type { Redaction } from './redaction.ts';

/** A finding with its number on the page, from 0. */
export interface Numbered {
  readonly number: number;
  readonly finding: Finding;
}

export interface HtmlView {
  readonly redaction: Redaction;
  readonly facets: readonly Facet[];
  readonly axis?: Axis;
  /** Whether findings are shown opened: a few are read, many are looked through. */
  readonly opened: boolean;
}

/** Shapes beside the words, so that severity is told by more than colour. */
const SHAPES: Readonly<Record<Severity, string>> = { critical: '◆', high: '▲', medium: '■', low: '●' };

const STATES: Readonly<Record<ExposureState, string>> = {
  'at-head': 'Still at HEAD',
  held: 'In another branch or tag',
  removed: 'Removed, still in history',
  unreachable: 'Reached by no commit',
};

/** The severity as shape and word. */
export function severityMark(severity: Severity): Markup {
  return markup`<span class="severity ${severity}"><span class="shape" aria-hidden="true">${SHAPES[severity]}</span> ${severity}</span>`;
}

/** The shape alone, for lists whose other text names the severity. */
export function severityShape(severity: Severity): Markup {
  return markup`<span class="shape ${severity}" role="img" aria-label="${severity}">${SHAPES[severity]}</span>`;
}

/** Where the secret stands now; nothing where no sweep told. */
export function stateMark({ exposure }: Finding): Markup | undefined {
  if (exposure === undefined) return undefined;
  const state = exposureState(exposure);
  return markup`<span class="state ${state}">${STATES[state]}</span>`;
}

const REMOVED_CAP = markup`<rect class="cap" x="100%" width="2" height="16"/>`;

/**
 * The life of a secret as a bar: filled up to an arrow at the right edge while it stands, pale and with an end where it was
 * removed. Positions are attributes of SVG, which need no inline style.
 */
export function bar({ start, end, open }: Stretch, severity: Severity): Markup {
  const width = Math.round((end - start) * 100) / 100;
  const shape = open
    ? markup`<svg x="${end}%" width="8" height="16" overflow="visible"><path class="now" d="M0 1l8 7-8 7z"/></svg>`
    : markup`<svg width="${end}%" height="16" overflow="visible">${REMOVED_CAP}</svg>`;
  return markup`<svg class="bar ${severity}${open ? '' : ' closed'}" height="16" aria-hidden="true"><rect class="track" width="100%" height="2" y="7"/><rect class="life" x="${start}%" width="${width}%" height="10" y="3"/>${shape}</svg>`;
}
