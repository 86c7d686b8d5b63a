/**
 * What of an object directory cannot be read, as a value: a damaged pack must cost the objects that it damages, never the
 * run. A problem names the file and the cause, and the object where there is one; it never holds content.
 */

export type ProblemCause =
  | 'unreadable' // the system refused
  | 'truncated'
  | 'wrong magic'
  | 'unsupported version'
  | 'wrong object format' // SHA-1 where SHA-256 is expected, or the other way round
  | 'size does not fit the object count'
  | 'fanout is not monotonic'
  | 'offset out of range'
  | 'chunk missing' // of a multi-pack index
  | 'index without pack'
  | 'pack without index'
  | 'object count differs from the index'
  | 'checksum differs from the index'
  | 'bad entry header'
  | 'bad loose object header'
  | 'bad zlib data'
  | 'size differs from the declared one'
  | 'declared size is impossible'
  | 'too large' // over the caller's limit, not damaged
  | 'bad delta'
  | 'delta base missing'
  | 'delta cycle'
  | 'delta chain too long' // from pack to pack; git writes no such deltas
  | 'alternates nested too deep';

/** `file` is an absolute path; `id` the full id of the object that the problem is about, if it is about one. */
export interface Problem {
  readonly kind: 'problem';
  readonly file: string;
  readonly cause: ProblemCause;
  readonly id?: string;
}

/** A problem with this file, or with this object in it. */
export function problem(file: string, cause: ProblemCause, id?: string): Problem {
  return id === undefined ? { kind: 'problem', file, cause } : { kind: 'problem', file, cause, id };
}

/** True when a reader gave a problem instead of what it was asked for. */
export function isProblem<Value extends object>(value: Value | Problem): value is Problem {
  return 'kind' in value && value.kind === 'problem';
}
