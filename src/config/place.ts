/** Where in a file of ours a mistake stands, and how it is told: file, line, column, cause; the remedy as the hint. */

import { type ErrorCode, UnsealedError } from '../core/errors.ts';
import type { Point } from '../core/location.ts';

export interface Place {
  /** The file as the user knows it. */
  readonly path: string;
  readonly code: ErrorCode;
  /** What the mistake is part of, such as `rule "acme-key"`. */
  readonly subject?: string;
}

/** Throws the UnsealedError for a mistake at `at`; `cause` must hold no value of the file. */
export function refuse(place: Place, at: Point, cause: string, hint: string): never {
  const subject = place.subject === undefined ? '' : `${place.subject}: `;
  throw new UnsealedError(place.code, `${place.path}:${at.line}:${at.column}: ${subject}${cause}`, hint);
}

/** A word of the file as it may stand in a message: quoted, one line, short. */
export function quoted(word: string): string {
  const printable = word.replace(/[^\x20-\x7e]/g, '?');
  return JSON.stringify(printable.length > 60 ? `${printable.slice(0, 60)}…` : printable);
}
