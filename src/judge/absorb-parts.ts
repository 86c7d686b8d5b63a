/**
 * One credential, one finding: what is a part of another finding is none of its own. Nothing may go silent by it, so a
 * part that is a secret in its own right stays where the whole is set aside, and the whole weighs as much as its parts.
 */

import type { Finding } from '../core/finding.ts';
import { atLeast } from '../core/rule.ts';

/** Indexes of two findings: `part` belongs to `whole`. */
export interface PartLink {
  readonly whole: number;
  readonly part: number;
  /** The part is a secret in its own right. */
  readonly isSecret: boolean;
}

/** The findings that stand for themselves, in order. A part that somebody has set aside stays, to be told as such. */
export function absorbParts(findings: readonly Finding[], links: readonly PartLink[]): Finding[] {
  if (links.length === 0) return [...findings];
  const kept = [...findings];
  const absorbed = new Set<number>();
  for (const { whole: wholeAt, part: partAt, isSecret } of links) {
    const whole = kept[wholeAt];
    const part = kept[partAt];
    if (whole === undefined || part === undefined || part.verdict.kind !== 'report') continue;
    if (whole.verdict.kind !== 'report' && isSecret) continue;
    absorbed.add(partAt);
    if (!atLeast(whole.severity, part.severity)) kept[wholeAt] = { ...whole, severity: part.severity };
  }
  return kept.filter((_, index) => !absorbed.has(index));
}
