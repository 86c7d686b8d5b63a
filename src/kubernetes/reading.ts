/** What the structural reading of a text gives: its values with their roles, and where text rules must not speak. */

import type { Fragment, Resource } from '../core/fragment.ts';
import type { Span } from '../core/location.ts';
import type { Skipped } from '../core/skipped.ts';

/** `target` is the node that the anchor names, as written. */
export interface Alias {
  readonly at: Span;
  readonly target: Span;
}

export interface DocumentObject {
  readonly resource: Resource;
  readonly at: Span;
}

/** Spans are bytes of the fragment that was read. */
export interface Reading {
  /** Scalars of the documents that were read, each with key path, resource and role. */
  readonly values: readonly Fragment[];
  /** Where key names have been judged structurally, so that `assignment` rules on the plain text must stay silent. */
  readonly covered: readonly Span[];
  /** Uses of YAML anchors: a value counts once, where it is written, and stands at all of these. */
  readonly aliases: readonly Alias[];
  /** The Kubernetes objects in the documents. */
  readonly objects: readonly DocumentObject[];
  /** Verified safe forms (sealed, encrypted): nothing in them is a finding. */
  readonly safe: readonly Span[];
  readonly skipped: readonly Skipped[];
}
