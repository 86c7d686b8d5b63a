/** What a secret looks like, as data. Rule files are YAML (`rules/`), validated by `schema/rules.schema.json`. */

import type { RulePart } from './part.ts';
import type { VerifyRequest } from './verification.ts';

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** True when `severity` is at least `threshold`. */
export function atLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(threshold);
}

/**
 * How a rule looks:
 * `token` a pattern that carries its own proof (prefix, shape); `assignment` a key whose name says that its value is a
 * secret; `place` a value that is a secret because of where it stands in a document (role `secret-value`); `string` any
 * string that looks drawn at random, whatever stands around it.
 */
export type RuleKind = 'token' | 'assignment' | 'place' | 'string';

/** How far around a keyword the pattern may look: its line, or a multi-line block (PEM and the like). */
export type RuleWindow = 'line' | 'block';

export interface RuleExamples {
  /** Templates that must match; `«…»` marks the secret. */
  readonly match: readonly string[];
  /** Templates that must stay quiet. */
  readonly clean: readonly string[];
  /** Name of the file that they stand in, for rules that go by it; else `manifest.yaml` for places, `example.conf`. */
  readonly path?: string;
}

export interface Rule {
  readonly id: string;
  readonly kind: RuleKind;
  readonly title: string;
  readonly provider: string;
  readonly severity: Severity;
  /** The rule looks only where the policy enables it. */
  readonly isOff?: true;
  /** Case-insensitive; one of them must stand in the window before the pattern is tried. */
  readonly keywords: readonly string[];
  /** JavaScript regular expression source; a leading `(?i)` makes it ignore case. For `assignment`: matches key names. */
  readonly pattern?: string;
  /** Capture group that is the secret; 1 unless said otherwise, 0 for the whole match. */
  readonly secret: number;
  readonly window: RuleWindow;
  /** A text that stands in every match beside the keyword, as written: where it is missing, the pattern is not tried. */
  readonly requires?: string;
  /** Least Shannon entropy of the secret, in bits per character. */
  readonly entropy?: number;
  /** Name of the offline proof in `detect/checksum`. */
  readonly checksum?: string;
  /** Words that make a match clean when the secret contains them, ignoring case. */
  readonly stopWords: readonly string[];
  /** Key names (regular expression) or resource kinds that a `place` rule is limited to; see `detect/place.ts`. */
  readonly place?: { readonly kinds?: readonly string[]; readonly keys?: string };
  /** What belongs to the secret when it stands near it: one finding then, with parts. */
  readonly parts?: readonly RulePart[];
  /** How to ask the provider whether the secret works; only a run that was told to asks. */
  readonly verify?: VerifyRequest;
  /** What the owner must do, in order. */
  readonly rotate: string;
  readonly docs: string;
  readonly examples: RuleExamples;
}

/** Providers that name a way to write secrets down rather than who issued one. */
const GENERIC_PROVIDERS: ReadonlySet<string> = new Set([
  'Any service',
  'Any issuer',
  'Cryptography',
  'Databases',
  'HTTP',
]);

/** True for a rule that knows how a secret is given but not whose it is; a rule that knows its provider says more. */
export function isGeneric({ provider }: Rule): boolean {
  return GENERIC_PROVIDERS.has(provider);
}
