/**
 * Hygiene of texts that are no manifests: policies, scripts, and what a file says about itself. A text family looks at
 * the text as it is written, one character a byte, so that offsets are bytes.
 */

import type { KeyPath } from '../../core/key-path.ts';
import type { HygieneCheck, Wording } from './check.ts';

/** Gives advice about the bytes from `start` to `end`; `keyPath` tells several such places of one file apart. */
export type AdviseText = (
  check: HygieneCheck,
  place: { readonly start: number; readonly end: number; readonly keyPath: KeyPath },
  wording?: Wording,
) => void;

export interface TextFamily {
  readonly checks: readonly HygieneCheck[];
  /** Texts that hold none of these words, all in lower case, are not looked at. */
  readonly words: readonly string[];
  /** `text` is Latin-1: ASCII is what it seems, every other byte is one character. Must be linear. */
  read(text: string, path: string, advise: AdviseText): void;
}

/** Pages for people: what stands there is an example, and nobody runs it. */
export function isProse(path: string): boolean {
  return /\.(?:md|mdx|markdown|rst|adoc|txt|html?)$/i.test(path);
}
