/**
 * The time axis of the exposure timeline. Commit dates are what their authors' clocks said, so they are clamped to a span
 * that makes sense: one commit dated 1970 or 2106 must not squeeze all others into a line.
 */

import type { Commit } from '../core/blob.ts';
import type { Exposure } from '../core/exposure.ts';

export interface Tick {
  /** Per cent of the width. */
  readonly at: number;
  readonly label: string;
}

/** Per cent of the width; `open` where the secret still stands. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly open: boolean;
}

export interface Axis {
  readonly ticks: readonly Tick[];
  /** Where the life of a secret stands on the axis; undefined where no commit tells. */
  stretch(exposure: Exposure): Stretch | undefined;
}

const DAY = 86_400_000;
/** Before it nobody kept secrets in version control; clocks that say so are wrong. */
const EARLIEST = Date.UTC(1990, 0);
const MOST_TICKS = 6;

/** The axis of all exposures; undefined when none has a date. */
export function createAxis(exposures: readonly Exposure[]): Axis | undefined {
  const starts = exposures.flatMap(({ introduced }) => time(introduced) ?? []);
  if (starts.length === 0) return undefined;
  const end = lastDay(exposures, starts);
  const earliest = starts.reduce((least, start) => Math.min(least, start), end);
  const start = Math.min(Math.max(earliest, EARLIEST), end - DAY);
  const percent = (at: number) => Math.round(Math.min(1, Math.max(0, (at - start) / (end - start))) * 10_000) / 100;
  return {
    ticks: ticks(start, end).map(({ at, label }) => ({ at: percent(at), label })),
    stretch: (exposure) => {
      const from = time(exposure.introduced);
      if (from === undefined) return undefined;
      const to = time(exposure.removed);
      const open = exposure.isAtHead || to === undefined;
      return { start: percent(from), end: open ? 100 : Math.max(percent(from), percent(to)), open };
    },
  };
}

/** The day of the sweep as most of what still stands tells it (its first day and its days), else the last removal. */
function lastDay(exposures: readonly Exposure[], starts: readonly number[]): number {
  const days = exposures.flatMap(({ introduced, isAtHead, removed, days: held }) => {
    const start = time(introduced);
    return start === undefined || held === undefined || !(isAtHead || removed === undefined)
      ? []
      : [start + held * DAY];
  });
  const sweep = days.sort((a, b) => a - b)[days.length >> 1];
  if (sweep !== undefined) return sweep;
  const ends = exposures.flatMap(({ removed }) => time(removed) ?? []);
  return [...starts, ...ends].reduce((most, at) => Math.max(most, at), EARLIEST + DAY);
}

function time(commit: Commit | undefined): number | undefined {
  const at = commit === undefined ? Number.NaN : Date.parse(commit.date);
  return Number.isNaN(at) ? undefined : at;
}

interface Instant {
  readonly at: number;
  readonly label: string;
}

/** Steps in days, then in months, that people count in; the first one that gives few enough ticks is taken. */
const DAY_STEPS = [1, 7];
const MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120, 240];

function ticks(start: number, end: number): Instant[] {
  for (const step of DAY_STEPS) {
    if ((end - start) / (step * DAY) <= MOST_TICKS) return dayTicks(start, end, step);
  }
  for (const step of MONTH_STEPS) {
    const found = monthTicks(start, end, step);
    if (found.length <= MOST_TICKS) return found;
  }
  return [];
}

function dayTicks(start: number, end: number, step: number): Instant[] {
  const found: Instant[] = [];
  for (let at = Math.ceil(start / DAY) * DAY; at <= end; at += step * DAY) {
    found.push({ at, label: new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length) });
  }
  return found;
}

function monthTicks(start: number, end: number, step: number): Instant[] {
  const found: Instant[] = [];
  const first = new Date(start);
  const months = first.getUTCFullYear() * 12 + first.getUTCMonth();
  for (let month = Math.ceil(months / step) * step; found.length <= MOST_TICKS; month += step) {
    const at = Date.UTC(Math.floor(month / 12), month % 12);
    if (at > end) break;
    const label = new Date(at).toISOString().slice(0, step % 12 === 0 ? 'YYYY'.length : 'YYYY-MM'.length);
    if (at >= start) found.push({ at, label });
  }
  return found;
}
