/**
 * Which settings of a change's own policy would have set a finding of that change aside, where the policy of the base
 * found it: rules it switches off or takes away, severities and thresholds it lowers, limits it tightens.
 */

import type { ChangeAllowance } from '../core/change-allowance.ts';
import type { Finding } from '../core/finding.ts';
import type { Policy } from '../core/policy.ts';
import { atLeast } from '../core/rule.ts';
import { finalSeverity } from './severity.ts';

/** The two policies of a change. `path` is the file that holds the change's own. */
export interface BothPolicies {
  readonly base: Policy;
  readonly head: Policy;
  readonly path: string;
}

/** What a finding is judged by here. */
export type LoosenedSubject = Pick<Finding, 'rule' | 'location' | 'confidence' | 'trail' | 'keyPath' | 'excerpt'>;

/** Each setting in words; `sizeBytes` is the size of the text that the finding stands in. */
export function loosenedSettings(
  finding: LoosenedSubject,
  sizeBytes: number,
  { base, head, path }: BothPolicies,
): ChangeAllowance[] {
  const words = [...ruleWords(finding, base, head), ...limitWords(finding, sizeBytes, base, head)];
  return words.map((what) => ({ by: 'config', what, path }));
}

function* ruleWords(finding: LoosenedSubject, base: Policy, head: Policy): Generator<string> {
  const { rule, location, confidence } = finding;
  const { id } = rule;
  if (head.disabledRules.includes(id) && !base.disabledRules.includes(id)) yield `rules.disable: ${id}`;
  const isAdded = (policy: Policy) => policy.addedRules.find((added) => added.id === id);
  const [added, kept] = [isAdded(base), isAdded(head)];
  if (added !== undefined && kept === undefined) yield `rules.add without ${id}`;
  else if (added !== undefined && JSON.stringify(added) !== JSON.stringify(kept)) yield `rules.add with another ${id}`;
  const now = finalSeverity(kept ?? rule, head, location.path, confidence);
  const then = finalSeverity(rule, base, location.path, confidence);
  if (!atLeast(now, then)) yield `rules.severity: ${id} as ${now}`;
  const isRaised = head.failOn !== base.failOn && atLeast(head.failOn, base.failOn);
  if (isRaised && !atLeast(now, head.failOn)) yield `fail-on: ${head.failOn}`;
}

function* limitWords(finding: LoosenedSubject, sizeBytes: number, base: Policy, head: Policy): Generator<string> {
  const { limits: now } = head;
  const { limits: then } = base;
  const isOver = (limit: number, earlier: number) => limit < earlier && sizeBytes > limit;
  if (isOver(now.fileBytes, then.fileBytes)) yield `limits.file-size: ${now.fileBytes}`;
  if (finding.keyPath !== undefined && isOver(now.documentBytes, then.documentBytes)) {
    yield `limits.document-size: ${now.documentBytes}`;
  }
  if (now.decodeDepth < then.decodeDepth && finding.trail.length > now.decodeDepth) {
    yield `limits.decode-depth: ${now.decodeDepth}`;
  }
  if (base.comments && !head.comments && /^\s*#/.test(finding.excerpt.text)) yield 'comments: false';
}
