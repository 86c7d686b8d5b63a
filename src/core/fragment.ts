/** A view of part of a blob (decoded, or a value with a role in a document) with the way back to the blob's bytes. */

import type { Blob } from './blob.ts';
import type { KeyPath } from './key-path.ts';
import type { Span } from './location.ts';

/**
 * What the surrounding document says a fragment is:
 * `text` any text; `value` a scalar under a key (its name may speak); `secret-value` a value in a place that holds
 * secrets by definition (a Secret's data, a docker config's auth): a leak unless it is a placeholder or a reference.
 */
export type Role = 'text' | 'value' | 'secret-value';

/** The Kubernetes object (or other typed document) that a value belongs to. */
export interface Resource {
  readonly kind: string;
  readonly apiVersion?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface Fragment {
  readonly blob: Blob;
  readonly bytes: Uint8Array;
  readonly role: Role;
  /** Names of the decoders passed on the way here, outermost first: `['base64', 'json', 'base64']`. */
  readonly trail: readonly string[];
  readonly keyPath?: KeyPath;
  readonly resource?: Resource;
  /** The name that speaks for the value when its key does not (`DB_PASSWORD` for an env entry's `value`). */
  readonly label?: string;
  /** The document says that the bytes are written in this encoding (a Secret's `data`). */
  readonly encoding?: 'base64' | 'data-url';
  /** The text in which these bytes are spelt in another way, character by character, and the way back to it. */
  readonly respelledFrom?: { readonly text: Fragment; toWritten(span: Span): Span };
  /** The document says that the value is no longer taken: its own expiration is past. */
  readonly isExpired?: boolean;
  /** Nesting depth of decoding; 0 for the blob itself. */
  readonly depth: number;
  /** Maps a span of `bytes` to the span of the blob's bytes that holds it (as written, encoded). */
  toBlob(span: Span): Span;
}

/** The fragment that is the blob's whole text. */
export function rootFragment(blob: Blob, bytes: Uint8Array): Fragment {
  return { blob, bytes, role: 'text', trail: [], depth: 0, toBlob: (span) => span };
}

/** The name that speaks for the value: its label, else the innermost key (list indexes are passed over). */
export function keyName(fragment: Fragment): string | undefined {
  return fragment.label ?? fragment.keyPath?.findLast((step): step is string => typeof step === 'string');
}
