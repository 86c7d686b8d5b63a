/**
 * What was not scanned, and why. It travels in the stream beside the blobs, so that losing one is a type error
 * and no reader can mistake "not looked at" for "clean".
 */

export type SkipCode =
  | 'binary' // recognised by content; never text
  | 'too-large' // over the size limit
  | 'submodule' // a commit of another repository
  | 'lfs-pointer' // the content lives in an LFS store
  | 'unreadable' // the file system or git refused
  | 'missing-object' // the object database does not hold it (partial or broken clone)
  | 'shallow' // history ends before the range does
  | 'not-regular' // socket, device, fifo
  | 'parse-degraded' // a structured document that had to be scanned as plain text
  | 'decode-limit'; // a decoded layer over the depth or size limit

/** A thing that was asked for and not (fully) scanned. `path` is relative to the root; `detail` holds no file content. */
export interface Skipped {
  readonly path: string;
  readonly code: SkipCode;
  readonly detail: string;
  readonly commit?: string;
}

const INCOMPLETE: ReadonlySet<SkipCode> = new Set(['unreadable', 'missing-object', 'shallow']);

/** True when the skip means that the scan did not see something it was asked to see (exit code 3 if nothing was found). */
export function isIncomplete(skipped: Skipped): boolean {
  return INCOMPLETE.has(skipped.code);
}
