/**
 * The line of a finding with its number and carets under the masked value, cut to the terminal around the carets. Tabs
 * become spaces and unprintable characters visible escapes before anything is measured, so that the carets stay true.
 */

import type { Finding } from '../core/finding.ts';
import { displayWidth, fitEnd, fitStart } from './display-width.ts';
import { escapeTerminal } from './escape.ts';
import type { Redaction } from './redaction.ts';
import type { Style } from './style.ts';

const TAB = '    ';
const CUT = '…';

/** The lines of the frame, none longer than `columns` cells; line number and gutter are dimmed, the carets stand out. */
export function codeFrame(finding: Finding, columns: number, redaction: Redaction, style: Style): string[] {
  const number = String(finding.location.start.line);
  const blank = ' '.repeat(number.length);
  const { before, marked, after } = frameParts(finding, columns - number.length - ' '.repeat(4).length, redaction);
  const carets = '^'.repeat(Math.max(1, displayWidth(marked)));
  const gutter = (text: string) => style.frame(` ${text} |`);
  return [
    gutter(blank),
    `${gutter(number)} ${before}${style.bold(marked)}${after}`.trimEnd(),
    `${gutter(blank)} ${' '.repeat(displayWidth(before))}${style.severity(finding.severity, carets)}`,
  ];
}

/** A line around its masked value; redacted and printable. */
export interface FrameParts {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** The line of a finding in at most `cells` cells, cut around the masked value. */
export function frameParts(finding: Finding, cells: number, redaction: Redaction): FrameParts {
  return cut(parts(finding, redaction), cells);
}

function parts({ excerpt }: Finding, redaction: Redaction): FrameParts {
  const show = (from: number, to?: number) => {
    const text = redaction.name(excerpt.text.slice(from, to));
    return text.split('\t').map(escapeTerminal).join(TAB);
  };
  const start = Math.max(0, excerpt.startColumn - 1);
  const end = Math.max(start, excerpt.endColumn - 1);
  return { before: show(0, start), marked: show(start, end), after: show(end) };
}

/** Keeps the marked part and shares what room is left between both sides. */
function cut({ before, marked, after }: FrameParts, cells: number): FrameParts {
  const kept = shorten(marked, Math.max(1, Math.floor(cells / 2)));
  const room = cells - displayWidth(kept);
  const beforeWidth = displayWidth(before);
  const afterWidth = displayWidth(after);
  if (beforeWidth + afterWidth <= room) return { before, marked: kept, after };
  const beforeRoom = Math.min(beforeWidth, Math.max(Math.floor(room / 2), room - afterWidth));
  const cutBefore = beforeWidth <= beforeRoom ? before : CUT + fitEnd(before, beforeRoom - CUT.length);
  return { before: cutBefore, marked: kept, after: shorten(after, room - displayWidth(cutBefore)) };
}

function shorten(text: string, cells: number): string {
  return displayWidth(text) <= cells ? text : fitStart(text, cells - CUT.length) + CUT;
}
