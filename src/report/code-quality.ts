/**
 * GitLab's Code Quality report, which every tier shows in the merge request and on the changed lines. Secrets are never
 * shown, whatever the options say: GitLab keeps the report.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */

import type { Advice } from '../core/advice.ts';
import type { Finding } from '../core/finding.ts';
import type { Location } from '../core/location.ts';
import type { Severity } from '../core/rule.ts';
import { reported, type ScanResult } from '../core/scan-result.ts';
import { escapeJson, escapeTerminal } from './escape.ts';
import { createOccurrenceIds } from './occurrence.ts';
import { bySeverity } from './ranking.ts';
import { createRedaction, type Redaction } from './redaction.ts';
import type { Reporter } from './reporter.ts';
import { adviceSentence, firstSentence, sentence } from './wording.ts';

const SEVERITY: Readonly<Record<Severity, string>> = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
};

/** Gives one chunk an entry: findings, the most severe first, then advice as `info`. Suppressed ones are left out. */
export const codeQualityReporter: Reporter = function* (result: ScanResult) {
  const redaction = createRedaction(result, false);
  const idOf = createOccurrenceIds(redaction);
  let lead = '[\n';
  for (const item of [...bySeverity(reported(result)), ...result.advice]) {
    yield `${lead}  ${escapeJson({ ...words(item, redaction), fingerprint: idOf(item), ...place(item.location, redaction) })}`;
    lead = ',\n';
  }
  yield lead === ',\n' ? '\n]\n' : '[]\n';
};

function words(item: Finding | Advice, redaction: Redaction): object {
  if (!('rule' in item)) {
    return { description: escapeTerminal(adviceSentence(item, redaction)), check_name: item.check, severity: 'info' };
  }
  const { rule, severity } = item;
  const description = `${sentence(item, redaction)} ${firstSentence(rule.rotate)}`;
  return { description: escapeTerminal(description), check_name: rule.id, severity: SEVERITY[severity] };
}

function place({ path, start, end }: Location, redaction: Redaction): object {
  return { location: { path: redaction.name(path), lines: { begin: start.line, end: end.line } } };
}
