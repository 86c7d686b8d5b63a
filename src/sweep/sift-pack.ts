/**
 * The first pass over a pack: every blob goes through the sieve, and each entry is marked clean, to be scanned, or to be
 * answered from its base. Marks stand in shared memory, one byte an entry, so that threads can share a pack.
 */

import type { RuleSet } from '../detect/rule-set.ts';
import { kindOf } from '../git/pack/pack-families.ts';
import { type FamilyText, familyTexts, type OpenedPack } from './family-texts.ts';
import { sectionAt, sectionShift } from './sections.ts';
import { type Sieved, siftDelta, siftWhole } from './sift.ts';

/** What the first pass says of an entry. */
export const CLEAN = 0;
/** Something may be found: the text is to be scanned. */
export const TO_SCAN = 1;
/** All that may be found stands in sections copied whole from the base: its findings are those of the base. */
export const AS_BASE = 2;
/** It could not be read from the pack. */
export const UNREAD = 3;
/** Over the size limit. */
export const TOO_LARGE = 4;

export interface SiftLimits {
  /** Larger blobs are not scanned. */
  readonly fileBytes: number;
  /** Larger texts are always scanned whole: some bounds of a scan hold for a text as a whole. */
  readonly wholeBytes: number;
}

export interface SiftCounts {
  blobs: number;
  /** Of the blobs' texts. */
  bytes: number;
}

/** Larger bases are not made even where their deltas are small. */
const LARGEST_BASE = 512 * 1024 * 1024;

/** Sifts one family of blobs and marks its entries; families of other objects are passed over. */
export function siftFamily(
  pack: OpenedPack,
  root: number,
  externalBase: Buffer | undefined,
  ruleSet: RuleSet,
  limits: SiftLimits,
  marks: Uint8Array,
): SiftCounts {
  const counts = { blobs: 0, bytes: 0 };
  const kind = kindOf(pack.families, root);
  if (kind === 'commit' || kind === 'tree' || kind === 'tag') return counts;
  const above: Sieved[] = [];
  for (const { entry, depth, text } of familyTexts(pack, root, LARGEST_BASE, externalBase)) {
    above.length = depth;
    if (text === undefined) {
      marks[entry] = UNREAD;
      continue;
    }
    const sieved = sift(text, above[depth - 1], ruleSet);
    above[depth] = sieved;
    counts.blobs++;
    counts.bytes += sieved.length;
    marks[entry] = sieved.length > limits.fileBytes ? TOO_LARGE : markOf(text, sieved, limits);
  }
  return counts;
}

function sift(text: FamilyText, base: Sieved | undefined, ruleSet: RuleSet): Sieved {
  if (text.kind === 'whole') return siftWhole(text.bytes, ruleSet);
  return base === undefined ? siftWhole(text.text.bytes, ruleSet) : siftDelta(text.text, base, ruleSet);
}

/** What the first pass says of a text that could be read and is not over the limit. */
export function markOf(
  text: FamilyText,
  { sites, isOpaque, isInherited, length }: Sieved,
  limits: Pick<SiftLimits, 'wholeBytes'>,
): number {
  if (sites.length === 0) return CLEAN;
  if (text.kind === 'whole' || isOpaque || !isInherited || length > limits.wholeBytes) return TO_SCAN;
  const { bytes } = text.text;
  let known = -1;
  for (const site of sites) {
    if (site < known) continue;
    const section = sectionAt(bytes, site);
    if (sectionShift(text.text, text.baseBytes.length, section) === undefined) return TO_SCAN;
    known = section.end;
  }
  return AS_BASE;
}
