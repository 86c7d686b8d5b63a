/** Bytes to scan, where they came from, and how they changed. */

import type { Skipped } from './skipped.ts';

/** A commit, as far as a finding needs it. `date` is ISO 8601; `subject` is the first line of the message. */
export interface Commit {
  readonly id: string;
  readonly author: string;
  readonly date: string;
  readonly subject: string;
}

export type OriginKind = 'worktree' | 'index' | 'commit' | 'commit-message' | 'stdin';

/** Where a blob came from. `path` is relative to the repository (or scan) root, with `/` on every platform. */
export interface Origin {
  readonly kind: OriginKind;
  readonly path: string;
  readonly commit?: Commit;
}

/** One text to scan. `id` is the git object id where there is one; equal ids mean equal bytes. */
export interface Blob {
  readonly id?: string;
  readonly origin: Origin;
  /** The whole content, or why it cannot be had. May be called more than once. */
  read(): Promise<Uint8Array | Skipped>;
}

/** One path of a change set. `after` is absent for a deletion; `before` holds one blob a parent that had the path. */
export interface Change {
  readonly after?: Blob;
  readonly before: readonly Blob[];
}

/** What one commit (or the index) changes as a whole; findings count only where they are introduced here. */
export interface ChangeSet {
  readonly commit?: Commit;
  readonly changes: readonly Change[];
}

/** What a source yields: a blob that counts whole, a change set, or a word about what could not be had. */
export type SourceItem =
  | { readonly kind: 'blob'; readonly blob: Blob }
  | { readonly kind: 'changes'; readonly changeSet: ChangeSet }
  | { readonly kind: 'skipped'; readonly skipped: Skipped };

/** Says what to scan. Items come one after the other; a source holds at most a small window of content in memory. */
export type Source = AsyncIterable<SourceItem>;
