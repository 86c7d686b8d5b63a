/**
 * The Reviewdog Diagnostic Format (rdjson), by which reviewdog comments on any code host. Its columns count UTF-8 bytes.
 * Secrets are never shown, whatever the options say: comments stay.
 * https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
 */

import type { Advice } from '../core/advice.ts';
import type { Finding } from '../core/finding.ts';
import { atLeast } from '../core/rule.ts';
import { reported, type ScanResult } from '../core/scan-result.ts';
import { escapeJson, escapeMarkdown, webLink } from './escape.ts';
import { bySeverity } from './ranking.ts';
import { createRedaction, type Redaction } from './redaction.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { adviceSentence, firstSentence, sentence } from './wording.ts';

/** Gives one chunk a diagnostic: findings, the most severe first, then advice as INFO. Suppressed ones are left out. */
export const rdjsonReporter: Reporter = function* (result: ScanResult, { failOn }: ReportOptions) {
  const redaction = createRedaction(result, false);
  yield '{\n  "source": {"name": "unsealed"},\n  "diagnostics": [';
  let lead = '\n';
  for (const item of [...bySeverity(reported(result)), ...result.advice]) {
    yield `${lead}    ${escapeJson(diagnostic(item, failOn, redaction))}`;
    lead = ',\n';
  }
  yield '\n  ]\n}\n';
};

/** Messages become comments, which are Markdown. What fails the run is an ERROR, so that `-fail-level` agrees with us. */
function diagnostic(item: Finding | Advice, failOn: ReportOptions['failOn'], redaction: Redaction): object {
  const location = { path: redaction.name(item.location.path), ...range(item) };
  if (!('rule' in item)) {
    const message = escapeMarkdown(adviceSentence(item, redaction));
    return { message, location, severity: 'INFO', code: { value: item.check } };
  }
  const { rule, severity } = item;
  const link = webLink(rule.docs);
  return {
    message: escapeMarkdown(`${sentence(item, redaction)} ${firstSentence(rule.rotate)}`),
    location,
    severity: atLeast(severity, failOn) ? 'ERROR' : 'WARNING',
    code: { value: rule.id, ...(link === undefined ? {} : { url: link }) },
  };
}

/** The end is exclusive, as ours is. A commit message is no file with lines that could be commented on. */
function range({ origin, location: { start, end, byteColumns } }: Finding | Advice): object {
  if (origin === 'commit-message') return {};
  const at = (line: number, column: number | undefined) => ({ line, ...(column === undefined ? {} : { column }) });
  return { range: { start: at(start.line, byteColumns?.start), end: at(end.line, byteColumns?.end) } };
}
