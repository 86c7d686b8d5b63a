/** One finding a line, with the fields of the JSON report; for pipes and log collectors. Suppressed ones are left out. */

import { reported, type ScanResult } from '../core/scan-result.ts';
import { escapeJson } from './escape.ts';
import { findingRecord } from './record.ts';
import { createRedaction } from './redaction.ts';
import type { Reporter, ReportOptions } from './reporter.ts';

/** Gives one chunk a finding; nothing at all when there is none. */
export const jsonlReporter: Reporter = function* (result: ScanResult, { showSecrets }: ReportOptions) {
  const redaction = createRedaction(result, showSecrets);
  for (const finding of reported(result)) yield `${escapeJson(findingRecord(finding, redaction))}\n`;
};
