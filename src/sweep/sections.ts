/**
 * Sections of a text: what stands between two lines that begin a YAML document. No rule and no document looks past such a
 * line, so what was found in a section is found again wherever the section was copied whole, and nothing else is found
 * there.
 */

import type { Span } from '../core/location.ts';
import { type DeltaText, stretchAt } from './delta-text.ts';

const MARKER = Buffer.from('\n---');
const AFTER_MARKER: ReadonlySet<number | undefined> = new Set([undefined, 0x20, 0x09, 0x0a, 0x0d]);

/** The section of the text that holds byte `at`: from its marker line (or the text's start) to the next one (or the end). */
export function sectionAt(bytes: Buffer, at: number): Span {
  let start = at;
  do {
    start = start === 0 ? -1 : bytes.lastIndexOf(MARKER, start - 1);
  } while (start !== -1 && (start + MARKER.length > at + MARKER.length || !isMarker(bytes, start)));
  let end = bytes.indexOf(MARKER, at);
  while (end !== -1 && !isMarker(bytes, end)) end = bytes.indexOf(MARKER, end + 1);
  return { start: start + 1, end: end === -1 ? bytes.length : end + 1 };
}

/**
 * How far the section that holds byte `at` was moved from the base as it stands, in bytes; undefined when it was changed,
 * or when what ends it is not the same.
 */
export function sectionShift({ bytes, stretches }: DeltaText, baseLength: number, section: Span): number | undefined {
  const index = stretchAt(stretches, Math.max(0, section.start - 1));
  const source = stretches.sources[index] as number;
  if (source === -1) return undefined;
  const target = stretches.targets[index] as number;
  const stretchEnd = index + 1 < stretches.count ? (stretches.targets[index + 1] as number) : bytes.length;
  const shift = target - source;
  // The marker behind it belongs to its surroundings; so does the end of the text, where it ends there.
  const needed = section.end === bytes.length ? bytes.length : section.end + MARKER.length;
  if (needed > stretchEnd) return undefined;
  if (section.end === bytes.length && bytes.length - shift !== baseLength) return undefined;
  if (section.start === 0 && shift !== 0) return undefined;
  return shift;
}

function isMarker(bytes: Buffer, feed: number): boolean {
  return AFTER_MARKER.has(bytes[feed + MARKER.length]);
}
