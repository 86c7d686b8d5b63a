/** What a team has decided: rules, allowances, limits. Read from `.unsealed.yaml`, defaulted, and plain data. */

import type { Rule, Severity } from './rule.ts';

/** One allowance. Every field that is present must agree with the finding; `reason` and `until` are for people and time. */
export interface Allowance {
  /** Globs over the path (minimatch, `dot: true`). */
  readonly paths?: readonly string[];
  readonly rules?: readonly string[];
  /** Regular expression over the decoded secret. */
  readonly value?: string;
  /** `path-glob#key.path` or `#key.path`; `*` stands for any part of a key. */
  readonly keyPath?: string;
  readonly fingerprint?: string;
  readonly reason?: string;
  /** Last day it holds, `YYYY-MM-DD`. */
  readonly until?: string;
  /** Where it is written: the file as messages name it, the line from 1. */
  readonly source?: { readonly path: string; readonly line: number };
}

/**
 * Whose policy decides over what a change brings in: that of the commit it is based on, which it cannot alter, or its own.
 */
export const POLICY_SIDES = ['base', 'head'] as const;
export type PolicySide = (typeof POLICY_SIDES)[number];

export interface Limits {
  /** Files larger than this are not read. */
  readonly fileBytes: number;
  /** Structured documents larger than this are scanned as text only. */
  readonly documentBytes: number;
  /** Layers of decoding. */
  readonly decodeDepth: number;
}

export interface Policy {
  readonly failOn: Severity;
  readonly disabledRules: readonly string[];
  /** Rules that are off by themselves and are wanted here. */
  readonly enabledRules: readonly string[];
  readonly severities: Readonly<Record<string, Severity>>;
  readonly addedRules: readonly Rule[];
  readonly allow: readonly Allowance[];
  /** Honour `gitleaks:allow`, `pragma: allowlist secret` and the like. */
  readonly foreignAllows: boolean;
  /** Judge commented-out settings of YAML files by their key names too. */
  readonly comments: boolean;
  /** Whose policy decides over a change; what is being done decides where it is absent. */
  readonly side?: PolicySide;
  /** Present when an allowance that nothing needs any more fails the run. */
  readonly unusedAllowances?: 'error';
  readonly limits: Limits;
}

export const DEFAULT_POLICY: Policy = {
  failOn: 'low',
  disabledRules: [],
  enabledRules: [],
  severities: {},
  addedRules: [],
  allow: [],
  foreignAllows: true,
  comments: false,
  limits: { fileBytes: 50_000_000, documentBytes: 5_000_000, decodeDepth: 5 },
};
