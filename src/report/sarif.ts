/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/) for code scanning services, inside GitHub's
 * limits. Secrets are never shown, whatever the options say: the file is uploaded and kept.
 */

import type { Invocation, Log, Notification, Run } from 'sarif';
import type { Finding } from '../core/finding.ts';
import { reported, type ScanResult } from '../core/scan-result.ts';
import { isIncomplete, type Skipped } from '../core/skipped.ts';
import { escapeJson, escapeSarifMessage, escapeUri } from './escape.ts';
import { bySeverity } from './ranking.ts';
import { createRedaction, type Redaction } from './redaction.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { sarifAdvice, sarifChecks } from './sarif-advice.ts';
import { sarifResult } from './sarif-result.ts';
import { sarifRules } from './sarif-rule.ts';

/** GitHub shows no more than this of a run. */
const MOST_RESULTS = 5_000;
const MOST_NOTIFICATIONS = 1_000;

/** Gives the whole log as one chunk. */
export const sarifReporter: Reporter = (result: ScanResult, options: ReportOptions) => {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run(result, options.toolVersion, createRedaction(result, false))],
  };
  return [`${escapeJson(log, 2)}\n`];
};

function run(result: ScanResult, version: string, redaction: Redaction): Run {
  const suppressed = result.findings.filter(({ verdict }) => verdict.kind === 'suppressed');
  const all = [...bySeverity(reported(result)), ...bySeverity(suppressed)];
  const findings = all.slice(0, MOST_RESULTS);
  const advice = result.advice.slice(0, MOST_RESULTS - findings.length);
  const rules = [...sarifRules(findings), ...sarifChecks(advice)];
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    tool: { driver: { name: 'unsealed', version, semanticVersion: version, rules } },
    automationDetails: { id: 'unsealed/' },
    columnKind: 'utf16CodeUnits',
    invocations: [invocation(result, all, redaction)],
    results: [
      ...findings.map((finding) => sarifResult(finding, indexes.get(finding.rule.id) ?? -1, redaction)),
      ...advice.map((each) => sarifAdvice(each, indexes.get(each.check) ?? -1, redaction)),
    ],
  };
}

function invocation({ skipped }: ScanResult, all: readonly Finding[], redaction: Redaction): Invocation {
  const notifications = skipped.slice(0, MOST_NOTIFICATIONS).map((each) => skipNotification(each, redaction));
  if (skipped.length > MOST_NOTIFICATIONS) {
    notifications.push(
      cutNotification('skipped-cut', skipped.length, MOST_NOTIFICATIONS, 'notes on what was not scanned'),
    );
  }
  if (all.length > MOST_RESULTS) {
    notifications.push(cutNotification('results-cut', all.length, MOST_RESULTS, 'results, the most severe first'));
  }
  return { executionSuccessful: !skipped.some(isIncomplete), toolExecutionNotifications: notifications };
}

function skipNotification(skipped: Skipped, redaction: Redaction): Notification {
  const { path, code, detail, commit } = skipped;
  const at = commit === undefined ? '' : ` (commit ${commit})`;
  return {
    descriptor: { id: code },
    level: isIncomplete(skipped) ? 'error' : 'note',
    message: { text: escapeSarifMessage(redaction.name(`${path}${at} was not scanned: ${detail}`)) },
    locations: [{ physicalLocation: { artifactLocation: { uri: escapeUri(redaction.name(path)) } } }],
  };
}

function cutNotification(id: string, all: number, kept: number, what: string): Notification {
  return {
    descriptor: { id },
    level: 'warning',
    message: { text: `This log holds ${kept} of ${all} ${what}; the json report holds all.` },
  };
}
