/** Many spans of one text, asked whether one of them holds a given place. */

import type { Span } from './location.ts';

/** Overlapping spans count as one; adjacent ones do not. */
export class SpanSet {
  readonly #merged: readonly Span[];

  constructor(spans: Iterable<Span>) {
    const merged: { start: number; end: number }[] = [];
    for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
      const last = merged.at(-1);
      if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
      else merged.push({ start, end });
    }
    this.#merged = merged;
  }

  /** True when one of the spans holds all of `place`. */
  contains(place: Span): boolean {
    const span = this.#lastStartingBy(place.start);
    return span !== undefined && place.end <= span.end;
  }

  #lastStartingBy(offset: number): Span | undefined {
    let low = 0;
    let high = this.#merged.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#merged[middle] as Span).start <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#merged[low - 1];
  }
}
