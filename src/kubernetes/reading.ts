/** What the structural reading of a text gives: its values with their roles, and where text rules must not speak. */

import type { Fragment } from '../core/fragment.ts';
import type { Span } from '../core/location.ts';
import type { Skipped } from '../core/skipped.ts';

/** Spans are bytes of the fragment that was read. */
export interface Reading {
  /** Scalars of the documents that were read, each with key path, resource and role. */
  readonly values: readonly Fragment[];
  /** Where key names have been judged structurally, so that `assignment` rules on the plain text must stay silent. */
  readonly covered: readonly Span[];
  /** Verified safe forms (sealed, encrypted): nothing in them is a finding. */
  readonly safe: readonly Span[];
  readonly skipped: readonly Skipped[];
}
