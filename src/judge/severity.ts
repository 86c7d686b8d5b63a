/** How much a finding weighs in the end: the rule's severity, unless the policy or the circumstances say otherwise. */

import type { Finding } from '../core/finding.ts';
import type { Confidence } from '../core/match.ts';
import type { Policy } from '../core/policy.ts';
import { type Rule, SEVERITIES, type Severity } from '../core/rule.ts';
import type { Verification } from '../core/verification.ts';

const SAMPLE_FOLDERS: ReadonlySet<string> = new Set([
  'test',
  'tests',
  '__tests__',
  'spec',
  'specs',
  'fixtures',
  '__fixtures__',
  'testdata',
  'example',
  'examples',
  'docs',
]);
const SAMPLE_NAME = /(?:\.(?:md|mdx|example|sample|template)|[._-](?:test|spec)\.[a-z]+)$/;

/**
 * The severity of a finding. The policy's word for the rule is final. Else the rule's severity goes down one step for
 * low confidence, and one step in tests, examples and documentation unless the confidence is high or proven there.
 */
export function finalSeverity(
  rule: Rule,
  policy: Pick<Policy, 'severities'>,
  path: string,
  confidence: Confidence,
): Severity {
  const decided = Object.hasOwn(policy.severities, rule.id) ? policy.severities[rule.id] : undefined;
  if (decided !== undefined) return decided;
  const certain = confidence === 'high' || confidence === 'proven';
  const steps = (confidence === 'low' ? 1 : 0) + (!certain && isSamplePath(path) ? 1 : 0);
  return lowered(rule.severity, steps);
}

/**
 * The finding once its provider has been asked. A secret that works is beyond doubt; one that does not weighs a step less,
 * unless the policy has its own word for the rule. An unknown answer changes nothing.
 */
export function withVerification(
  finding: Finding,
  verification: Verification,
  policy: Pick<Policy, 'severities'>,
): Finding {
  if (verification === 'active') return { ...finding, verification, confidence: 'proven' };
  const isLower = verification === 'inactive' && !Object.hasOwn(policy.severities, finding.rule.id);
  return { ...finding, verification, severity: isLower ? lowered(finding.severity, 1) : finding.severity };
}

/** True for tests, examples, templates and documentation, told by folder or file name, ignoring case. */
export function isSamplePath(path: string): boolean {
  const steps = path.toLowerCase().split('/');
  const name = steps.pop() ?? '';
  return SAMPLE_NAME.test(name) || steps.some((step) => SAMPLE_FOLDERS.has(step));
}

function lowered(severity: Severity, steps: number): Severity {
  return SEVERITIES[Math.max(0, SEVERITIES.indexOf(severity) - steps)] ?? severity;
}
