/**
 * What a change adds or loosens and would have silenced findings of its own: each once, with how many findings that is.
 * The words are the same in every format for people; they are redacted, not escaped.
 */

import type { ChangeAllowance } from '../core/change-allowance.ts';
import type { Finding } from '../core/finding.ts';
import { reported, type ScanResult } from '../core/scan-result.ts';
import type { Redaction } from './redaction.ts';
import { count } from './wording.ts';

/** One of them, and the number of reported findings that it would have set aside. */
export interface CountedAllowance extends ChangeAllowance {
  readonly findings: number;
}

/** All of the result, by file and line. */
export function changeAllowances(result: ScanResult): CountedAllowance[] {
  const counted = new Map<string, CountedAllowance>();
  for (const allowance of reported(result).flatMap(({ allowedByChange = [] }) => allowedByChange)) {
    const key = JSON.stringify([allowance.path, allowance.line ?? 0, allowance.by, allowance.what]);
    counted.set(key, { ...allowance, findings: (counted.get(key)?.findings ?? 0) + 1 });
  }
  return [...counted.values()].sort((a, b) =>
    a.path === b.path ? (a.line ?? 0) - (b.line ?? 0) : a.path < b.path ? -1 : 1,
  );
}

/** `the change itself allows it: fail-on: high (.unsealed.yaml), …`; undefined for a finding that it does not allow. */
export function selfAllowedWords({ allowedByChange = [] }: Finding, redaction: Redaction): string | undefined {
  if (allowedByChange.length === 0) return undefined;
  const list = allowedByChange.map((allowance) => `${allowance.what} (${allowancePlace(allowance, redaction)})`);
  return `the change itself allows it: ${list.join(', ')}`;
}

/** `.unsealed.yaml:12`. */
export function allowancePlace({ path, line }: ChangeAllowance, redaction: Redaction): string {
  return `${redaction.name(path)}${line === undefined ? '' : `:${line}`}`;
}

/** What it means that the result has any, in a sentence; undefined where it has none. */
export function changeAllowancesHead(allowances: readonly CountedAllowance[]): string | undefined {
  if (allowances.length === 0) return undefined;
  return `${count(allowances.length, 'allowance')} of this change did not count, for the policy of its base decides`;
}
