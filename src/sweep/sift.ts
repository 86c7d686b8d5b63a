/**
 * The coarse sieve of the history sweep: where in a text anything could be found, whatever its path. A text without such a
 * site is clean for good. A text made from another by a delta inherits its sites through what was copied, and only what a
 * change can have touched is looked at again, so a history costs what is new in it.
 */

import type { Blob } from '../core/blob.ts';
import { type Fragment, rootFragment } from '../core/fragment.ts';
import type { Span } from '../core/location.ts';
import { findEncoded } from '../decode/decoders.ts';
import { type Inflation, isGzip, newInflation } from '../decode/inflation.ts';
import { isTar } from '../decode/tar.ts';
import { isBinary } from '../decode/text-encoding.ts';
import { detect } from '../detect/detect.ts';
import type { RuleSet } from '../detect/rule-set.ts';
import { isEtcdSnapshot } from '../kubernetes/etcd-snapshot.ts';
import { changedRegions } from './changed-regions.ts';
import type { DeltaText, Stretches } from './delta-text.ts';

/** What the sieve keeps of a text. */
export interface Sieved {
  /** Of the text, in bytes. */
  readonly length: number;
  /** Byte offsets, ascending, at which a rule, a decoder or a document has something to say. */
  readonly sites: readonly number[];
  /** It is no plain text, or a rule looks further than lines: versions made from it are looked at whole. */
  readonly isOpaque: boolean;
  /** All sites stand in stretches copied from the base: none is new. */
  readonly isInherited: boolean;
}

/** Under this name no rule of paths applies: no text is taken for code, for generated or for commented YAML. */
const NEUTRAL: Blob = { origin: { kind: 'commit', path: '' }, read: async () => new Uint8Array() };
/** Where most of a text is new, looking at all of it is less work than at its pieces. */
const MOSTLY = 0.6;
const MOST_SITES = 5_000;
/** What is encoded deeper is left to the scan. */
const DEEPEST = 4;

/** Looks at all of a text. */
export function siftWhole(bytes: Buffer, ruleSet: RuleSet): Sieved {
  const isMarked = hasMark(bytes);
  if (isMarked || isBinary(bytes)) {
    const sites = isMarked || isContainer(bytes) ? [0] : [];
    return { length: bytes.length, sites, isOpaque: true, isInherited: false };
  }
  const { sites, isFar } = sitesIn(bytes, { start: 0, end: bytes.length }, ruleSet);
  return { length: bytes.length, sites, isOpaque: isFar || sites.length > MOST_SITES, isInherited: false };
}

/** Looks at what a delta changed; `base` is what the sieve kept of the text that it changes. */
export function siftDelta({ bytes, stretches }: DeltaText, base: Sieved, ruleSet: RuleSet): Sieved {
  if (base.isOpaque || hasMark(bytes) || isBinary(bytes)) return siftWhole(bytes, ruleSet);
  const { changed, context } = changedRegions(bytes, stretches, base.length);
  const length = context.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length > bytes.length * MOSTLY) return siftWhole(bytes, ruleSet);
  const sites = inherited(base.sites, stretches, bytes.length, changed);
  const known = new Set(sites);
  for (const region of context) {
    const found = sitesIn(bytes, region, ruleSet);
    if (found.isFar) return siftWhole(bytes, ruleSet);
    for (const site of found.sites) if (!known.has(site)) sites.push(site);
  }
  const isInherited = sites.length > 0 && sites.length === known.size;
  if (!isInherited) sites.sort((a, b) => a - b);
  return { length: bytes.length, sites, isOpaque: sites.length > MOST_SITES, isInherited };
}

function sitesIn(bytes: Buffer, region: Span, ruleSet: RuleSet): { sites: number[]; isFar: boolean } {
  const fragment = rootFragment(NEUTRAL, bytes.subarray(region.start, region.end));
  const { matches, marks, refuted, isFar } = detect(fragment, ruleSet);
  const sites: number[] = [...marks];
  for (const { span } of matches) sites.push(span.start);
  for (const { start } of refuted) sites.push(start);
  const inflation = newInflation();
  for (const run of findEncoded(fragment, inflation)) {
    if (speaks(run, ruleSet, inflation)) sites.push(run.toBlob({ start: 0, end: 1 }).start);
  }
  // What is decoded hangs on what was decoded before it.
  const isSpent = inflation.refused > 0;
  if (isSpent) sites.push(0);
  const found = [...new Set(sites)].sort((a, b) => a - b).map((site) => site + region.start);
  return { sites: found, isFar: isFar || isSpent };
}

/** True when a rule or a document has something to say in a decoded text, or in what is encoded in it. */
function speaks(run: Fragment, ruleSet: RuleSet, inflation: Inflation): boolean {
  const { matches, marks, refuted } = detect(run, ruleSet);
  if (matches.length + marks.length + refuted.length > 0 || run.depth >= DEEPEST) return true;
  for (const inner of findEncoded(run, inflation)) if (speaks(inner, ruleSet, inflation)) return true;
  return false;
}

/** Sites of the base that were copied and lie outside the regions, which are looked at again. */
function inherited(
  sites: readonly number[],
  { count, targets, sources }: Stretches,
  length: number,
  regions: readonly Span[],
): number[] {
  const found: number[] = [];
  if (sites.length === 0) return found;
  for (let index = 0; index < count; index++) {
    const source = sources[index] as number;
    if (source === -1) continue;
    const target = targets[index] as number;
    const end = index + 1 < count ? (targets[index + 1] as number) : length;
    for (let at = firstFrom(sites, source); at < sites.length; at++) {
      const site = (sites[at] as number) - source + target;
      if (site >= end) break;
      if (!regions.some((region) => region.start <= site && site < region.end)) found.push(site);
    }
  }
  return found;
}

function firstFrom(sites: readonly number[], source: number): number {
  let low = 0;
  let high = sites.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sites[middle] as number) < source) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A byte order mark: such a text is read in another encoding. */
function hasMark(bytes: Buffer): boolean {
  const [a, b, c] = bytes;
  return (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

/** Binary files in which secrets are looked for all the same. */
function isContainer(bytes: Buffer): boolean {
  return isGzip(bytes) || isTar(bytes) || isEtcdSnapshot(bytes);
}
