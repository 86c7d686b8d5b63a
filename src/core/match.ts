/** A place in a fragment that looks like a secret to one rule, with the evidence for it. */

import type { Fragment, Resource } from './fragment.ts';
import type { KeyPath } from './key-path.ts';
import type { Span } from './location.ts';
import type { RulePart } from './part.ts';
import type { Rule } from './rule.ts';
import type { Secret } from './secret.ts';

export const CONFIDENCES = ['low', 'medium', 'high', 'proven'] as const;

/**
 * `proven` means that a check passed: offline (a checksum, a key that parses), or live where that was asked for (its
 * provider took it). The others grade the evidence.
 */
export type Confidence = (typeof CONFIDENCES)[number];

export interface Evidence {
  /** Shannon entropy of the secret, bits per character. */
  readonly entropy: number;
  /** Short reasons, fit for print: they name facts, never the value. */
  readonly reasons: readonly string[];
}

export interface Match {
  readonly rule: Rule;
  readonly fragment: Fragment;
  /** Bytes of the fragment that are the secret. */
  readonly span: Span;
  readonly secret: Secret;
  readonly confidence: Confidence;
  readonly evidence: Evidence;
}

/** A match with its place in the text and what the document around it says. */
export interface LocatedMatch {
  readonly match: Match;
  /** Bytes of the text. */
  readonly span: Span;
  readonly keyPath?: KeyPath;
  readonly resource?: Resource;
  /** Bytes of the text: where else the value stands, by YAML aliases. */
  readonly related?: readonly Span[];
  /** What belongs to the secret and stands near it. */
  readonly parts?: readonly LocatedPart[];
}

/** A part of a credential with its place in the text. */
export interface LocatedPart {
  readonly part: RulePart;
  readonly span: Span;
  readonly keyPath?: KeyPath;
  readonly value: Secret;
  /** Where the part is what another rule, or a guess, has found. */
  readonly match?: Match;
}
