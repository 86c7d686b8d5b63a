/**
 * Finds every spelling of a set of secrets in a text in one pass, whatever their number: spellings are looked up by
 * their first characters, and of those that begin alike by their length. Built once for a set of secrets.
 */

import type { Secret } from '../core/secret.ts';
import { SHORTEST_SPELLING, spellings } from './spellings.ts';

/** What stands in place of a secret; of fixed width, so that it says nothing about the length. */
export const MASK = '********';

/** A run of UTF-16 units `[start, end)` of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Gives the ranges of a text that spell a secret, in order, not touching each other. */
export type Finder = (text: string) => Range[];

/** `plainly` says whose plain spellings count too; the encoded ones always do. */
export function createFinder(secrets: Iterable<Secret>, plainly: (secret: Secret) => boolean): Finder {
  const known: Spelled = { heads: new Uint8Array(HEADS), byHead: new Map() };
  for (const secret of new Set(secrets)) {
    const { plain, encoded } = spellings(secret);
    for (const text of plainly(secret) ? [...plain, ...encoded] : encoded) add(text, known);
  }
  return (text) => (known.byHead.size === 0 ? [] : findRanges(text, known));
}

interface Spelled {
  /** 1 at the hash of every head: one look spares a lookup at nearly every place of a text. */
  readonly heads: Uint8Array;
  /** Spellings by their first characters, then by their length. */
  readonly byHead: Map<string, Map<number, Set<string>>>;
}

const HEADS = 0x10000;

/** Of the SHORTEST_SPELLING characters at `at`. */
function headHash(text: string, at: number): number {
  const first = text.charCodeAt(at) ^ (text.charCodeAt(at + 1) << 4);
  return (first ^ (text.charCodeAt(at + 2) << 8) ^ (text.charCodeAt(at + 3) << 11)) & (HEADS - 1);
}

function add(text: string, { heads, byHead }: Spelled): void {
  heads[headHash(text, 0)] = 1;
  const head = text.slice(0, SHORTEST_SPELLING);
  const byLength = byHead.get(head) ?? new Map<number, Set<string>>();
  byHead.set(head, byLength);
  const same = byLength.get(text.length);
  if (same === undefined) byLength.set(text.length, new Set([text]));
  else same.add(text);
}

/** Ranges in one that overlap or touch become one. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && range.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else merged.push(range);
  }
  return merged;
}

/** The text with each range replaced by the mask; the ranges are in order and apart. */
export function maskRanges(text: string, ranges: readonly Range[]): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of ranges) {
    masked += text.slice(from, start) + MASK;
    from = end;
  }
  return masked + text.slice(from);
}

function findRanges(text: string, { heads, byHead }: Spelled): Range[] {
  const found: Range[] = [];
  for (let at = 0; at + SHORTEST_SPELLING <= text.length; at++) {
    if (heads[headHash(text, at)] === 0) continue;
    let end = at;
    for (const [length, same] of byHead.get(text.slice(at, at + SHORTEST_SPELLING)) ?? []) {
      if (at + length > end && same.has(text.slice(at, at + length))) end = at + length;
    }
    if (end > at) found.push({ start: at, end });
  }
  return mergeRanges(found);
}
