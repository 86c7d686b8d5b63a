/** One secret, however many versions of however many files hold it: what a sweep reports once. */

import type { HistoryIndex } from '../git/history-index.ts';
import type { HeadFiles } from './head-files.ts';
import type { FoundSecret } from './scan-family.ts';

/** What one blob holds when it is read under one path. */
export interface BlobFindings {
  /** The full id. */
  readonly blobId: string;
  readonly path: string;
  readonly found: readonly FoundSecret[];
}

/** Where a secret stands: bytes of a blob, read under a path. */
export interface SecretPlace {
  readonly blobId: string;
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

export interface SecretGroup {
  readonly rule: string;
  readonly secret: string;
  /** Full ids of all blobs that hold it. */
  readonly blobIds: ReadonlySet<string>;
  /** Where people are shown it: at HEAD if it is there, else where it came in first. */
  readonly place: SecretPlace;
}

/** The groups by rule and secret, in the order in which they are met first. */
export function groupSecrets(findings: Iterable<BlobFindings>, index: HistoryIndex, head: HeadFiles): SecretGroup[] {
  const groups = new Map<string, { rule: string; secret: string; blobIds: Set<string>; best: Ranked }>();
  for (const { blobId, path, found } of findings) {
    if (found.length === 0) continue;
    const isAtHead = head.files.get(blobId)?.includes(path) ?? false;
    const entry = firstEntry(index, blobId, path);
    for (const { rule, secret, start, end } of found) {
      const ranked = { isAtHead, entry, place: { blobId, path, start, end } };
      const key = `${rule}\0${secret}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { rule, secret, blobIds: new Set([blobId]), best: ranked });
      else {
        group.blobIds.add(blobId);
        if (isBetter(ranked, group.best)) group.best = ranked;
      }
    }
  }
  return [...groups.values()].map(({ rule, secret, blobIds, best }) => ({ rule, secret, blobIds, place: best.place }));
}

interface Ranked {
  readonly isAtHead: boolean;
  /** The entry of the log that put it there; infinite where none did. */
  readonly entry: number;
  readonly place: SecretPlace;
}

function isBetter(a: Ranked, b: Ranked): boolean {
  if (a.isAtHead !== b.isAtHead) return a.isAtHead;
  if (a.entry !== b.entry) return a.entry < b.entry;
  return a.place.blobId === b.place.blobId && a.place.path === b.place.path && a.place.start < b.place.start;
}

function firstEntry(index: HistoryIndex, blobId: string, path: string): number {
  const blob = index.blob(blobId);
  if (blob === undefined) return Number.POSITIVE_INFINITY;
  for (const entry of index.arrivals(blob)) if (index.path(index.entryPath(entry)) === path) return entry;
  return Number.POSITIVE_INFINITY;
}
