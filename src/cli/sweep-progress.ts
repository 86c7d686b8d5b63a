/**
 * How far a sweep is, on stderr: one line that is written over on a terminal, a plain line every ten seconds in a log.
 * Nothing of it goes where the report goes.
 */

import type { SweepProgress } from '../index.ts';
import type { Io } from './io.ts';

export interface ProgressLine {
  readonly show: (progress: SweepProgress) => void;
  /** Takes the line away, so that the report begins on a clean one. */
  readonly clear: () => void;
}

const TERMINAL_INTERVAL = 100;
const LOG_INTERVAL = 10_000;
const CLEAR_LINE = '\r\u001b[K';

/** Silent when `quiet`. */
export function sweepProgress({ stderr }: Io, quiet: boolean): ProgressLine {
  if (quiet) return { show: () => undefined, clear: () => undefined };
  const started = performance.now();
  const { isTerminal } = stderr;
  const interval = isTerminal ? TERMINAL_INTERVAL : LOG_INTERVAL;
  let last = started;
  let isShown = false;
  return {
    show(progress) {
      const now = performance.now();
      if (now - last < interval) return;
      last = now;
      const line = progressText(progress, (now - started) / 1000);
      void stderr.write(isTerminal ? CLEAR_LINE + line.slice(0, Math.max(0, stderr.columns - 1)) : `${line}\n`);
      isShown = isTerminal;
    },
    clear() {
      if (isShown) void stderr.write(CLEAR_LINE);
      isShown = false;
    },
  };
}

function progressText({ sifted, toSift, bytes, scanned, toScan, findings }: SweepProgress, seconds: number): string {
  const rate = (bytes / 1e6 / Math.max(seconds, 0.001)).toFixed(0);
  const share = toSift === 0 ? 1 : sifted / toSift;
  const left = share > 0 && share < 1 ? `, about ${Math.ceil((seconds / share) * (1 - share))} s left` : '';
  const work =
    toScan === undefined
      ? `sifting objects: ${(100 * share).toFixed(0)} %, ${rate} MB/s of text${left}`
      : `scanning what may hold secrets: ${scanned} of ${toScan}`;
  return `${work}; ${findings} found so far`;
}
