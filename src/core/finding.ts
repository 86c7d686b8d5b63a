/** A match that has a place, a severity and a verdict: what people are told. */

import type { Commit, OriginKind } from './blob.ts';
import type { ChangeAllowance } from './change-allowance.ts';
import type { Exposure } from './exposure.ts';
import type { Resource } from './fragment.ts';
import type { KeyPath } from './key-path.ts';
import type { Location } from './location.ts';
import type { Confidence, Evidence } from './match.ts';
import type { Rule, Severity } from './rule.ts';
import type { Secret } from './secret.ts';
import type { Verification } from './verification.ts';

/** Who set a finding aside. */
export type JudgeId = 'allow' | 'inline' | 'baseline';

export type Verdict =
  | { readonly kind: 'report' }
  | { readonly kind: 'suppressed'; readonly by: JudgeId; readonly reason?: string };

/** The source line of a finding with every known secret already redacted. Columns are 1-based UTF-16 units of `text`. */
export interface Excerpt {
  readonly text: string;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** Hex digest of the decoded secret under a slow salted hash: stable over moves, renames and re-encoding. */
export type Fingerprint = string;

/** What belongs to the secret of a finding and stands near it, such as the id of a key. */
export interface FindingPart {
  /** As the rule names it: `key-id`. */
  readonly name: string;
  readonly location: Location;
  readonly keyPath?: KeyPath;
  readonly value: Secret;
  /** The rule says that everybody may know the value. */
  readonly isPublic: boolean;
  /** It is a secret in its own right. */
  readonly isSecret: boolean;
  /** Where it would be a finding if it stood alone: id of the rule. */
  readonly rule?: string;
}

export interface Finding {
  readonly rule: Rule;
  readonly origin: OriginKind;
  readonly location: Location;
  readonly keyPath?: KeyPath;
  readonly resource?: Resource;
  readonly trail: readonly string[];
  readonly secret: Secret;
  /** Absent where nothing that belongs to the secret stands near it. */
  readonly parts?: readonly FindingPart[];
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly evidence: Evidence;
  readonly fingerprint: Fingerprint;
  readonly excerpt: Excerpt;
  /** Other places that belong to it: the aliases of a YAML anchor, the sealed form of a plain Secret. */
  readonly related?: readonly Location[];
  readonly commit?: Commit;
  /** Its life in the history; only a sweep of the history tells. */
  readonly exposure?: Exposure;
  readonly verdict: Verdict;
  /** What its own change adds or loosens that would have set it aside; only where the base's policy decides. */
  readonly allowedByChange?: readonly ChangeAllowance[];
  /** What its provider said of it; absent where nobody asked. */
  readonly verification?: Verification;
}
