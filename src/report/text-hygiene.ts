/** Advice on posture in the text report: three lines each, behind the findings and apart from them, for it never counts. */

import type { Advice } from '../core/advice.ts';
import { formatKeyPath } from '../core/key-path.ts';
import { escapeTerminal } from './escape.ts';
import type { Redaction } from './redaction.ts';
import type { Style } from './style.ts';
import { placeName, resourceName } from './wording.ts';

/** The section as one chunk; nothing when there is no advice. */
export function* hygieneSection(advice: readonly Advice[], redaction: Redaction, style: Style): Generator<string> {
  if (advice.length === 0) return;
  yield `${style.bold(`Hygiene (${advice.length})`)} ${style.dim('posture of manifests: no secrets, never fails the run')}\n\n`;
  for (const each of advice) yield `${lines(each, redaction, style).join('\n')}\n\n`;
}

function lines(advice: Advice, redaction: Redaction, style: Style): string[] {
  const { severity, title, check, keyPath, resource, why, instead } = advice;
  const place = [placeName(advice, redaction), redaction.name(formatKeyPath(keyPath))];
  if (resource !== undefined) place.push(resourceName(resource, redaction));
  return [
    `${style.severity(severity, severity.toUpperCase())} ${style.bold(title)} ${style.dim(`[${check}]`)}`,
    `  ${style.frame('-->')} ${escapeTerminal(place.filter((part) => part !== '').join(' · '))}`,
    `  ${style.frame('=')} ${escapeTerminal(redaction.name(`${why} Instead: ${instead}`))}`,
  ];
}
