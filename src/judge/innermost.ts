/** Regions inside regions of one text (values of documents, files inside values), asked which one is closest around a place. */

import { contains, type Span } from '../core/location.ts';

interface Region<T> {
  readonly span: Span;
  readonly value: T;
  /** The region around this one. */
  readonly parent: Region<T> | undefined;
}

/** Regions are expected to lie inside or beside each other; of equal ones the later given is the inner one. */
export class Innermost<T> {
  readonly #regions: readonly Region<T>[];

  constructor(given: Iterable<{ readonly span: Span; readonly value: T }>) {
    const regions: Region<T>[] = [];
    let open: Region<T> | undefined;
    for (const { span, value } of [...given].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
      while (open !== undefined && !contains(open.span, span)) open = open.parent;
      open = { span, value, parent: open };
      regions.push(open);
    }
    this.#regions = regions;
  }

  /** What stands for the smallest region that holds all of `place`, with its span. */
  around(place: Span): { readonly span: Span; readonly value: T } | undefined {
    let low = 0;
    let high = this.#regions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#regions[middle] as Region<T>).span.start <= place.start) low = middle + 1;
      else high = middle;
    }
    let region = this.#regions[low - 1];
    while (region !== undefined && !contains(region.span, place)) region = region.parent;
    return region;
  }
}
