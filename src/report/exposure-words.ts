/** How long a secret was readable in the history, as a phrase worded the same in every format for people. Redacted, not escaped. */

import type { Commit } from '../core/blob.ts';
import type { Exposure } from '../core/exposure.ts';
import type { Redaction } from './redaction.ts';
import { count, shortId } from './wording.ts';

/** Where a secret stands now: at HEAD, in another branch or tag only, in history only, or where no commit reaches it. */
export type ExposureState = 'at-head' | 'held' | 'removed' | 'unreachable';

/** The state of an exposure. */
export function exposureState({ isAtHead, removed, introduced, lastHeld }: Exposure): ExposureState {
  if (isAtHead) return 'at-head';
  if (removed !== undefined) return 'removed';
  return introduced === undefined && lastHeld === undefined ? 'unreachable' : 'held';
}

/** `2021-03-04 (abc1234 by A. Author) → removed 2022-01-02 (def5678), 304 days; 3 paths, 12 versions`. */
export function exposureWords(exposure: Exposure, redaction: Redaction): string {
  const { introduced, days, paths, versions } = exposure;
  const start =
    introduced === undefined
      ? 'first commit unknown'
      : `${dayOf(introduced)} (${shortId(introduced.id)} by ${redaction.prose(introduced.author)})`;
  const held = days === undefined ? '' : `, ${count(days, 'day')}`;
  const spread = `${count(paths.length, 'path')}, ${count(versions, 'version')}`;
  const end = endWords(exposure);
  return exposureState(exposure) === 'unreachable' ? `${end}; ${spread}` : `${start} → ${end}${held}; ${spread}`;
}

/** `2021-03-04 → 2022-01-02 · 304 days`, without who and where. */
export function exposurePeriod(exposure: Exposure): string {
  const { introduced, removed, isAtHead, days } = exposure;
  const end = isAtHead || removed === undefined ? endWords(exposure) : dayOf(removed);
  const period = introduced === undefined ? end : `${dayOf(introduced)} → ${end}`;
  return days === undefined ? period : `${period} · ${count(days, 'day')}`;
}

/** The day of a commit as its author's clock had it: `2021-03-04`. */
export function dayOf({ date }: Commit): string {
  return date.slice(0, 'YYYY-MM-DD'.length);
}

function endWords(exposure: Exposure): string {
  const { removed } = exposure;
  const state = exposureState(exposure);
  if (state === 'at-head') return 'still at HEAD';
  if (removed !== undefined) return `removed ${dayOf(removed)} (${shortId(removed.id)})`;
  return state === 'held' ? 'not at HEAD, still in another branch or tag' : 'no commit reaches it any more';
}
