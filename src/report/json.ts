/** The JSON report: one document under the contract of schema/report.schema.json, written record by record. */

import { reported, type ScanResult } from '../core/scan-result.ts';
import { changeAllowances } from './change-allowances.ts';
import { escapeJson } from './escape.ts';
import {
  adviceRecord,
  changeAllowanceRecord,
  findingRecord,
  SCHEMA_VERSION,
  skippedRecord,
  statsRecord,
  suppressedRecord,
} from './record.ts';
import { createRedaction } from './redaction.ts';
import type { Reporter, ReportOptions } from './reporter.ts';

/** Gives one chunk a record, so that a report of any size takes little memory. `quiet` and `color` change nothing. */
export const jsonReporter: Reporter = function* (result: ScanResult, { showSecrets }: ReportOptions) {
  const redaction = createRedaction(result, showSecrets);
  const suppressed = result.findings.filter(({ verdict }) => verdict.kind === 'suppressed');
  yield `{\n  "schemaVersion": ${SCHEMA_VERSION},\n`;
  yield* list('findings', reported(result), (finding) => findingRecord(finding, redaction));
  yield* list('suppressed', suppressed, (finding) => suppressedRecord(finding, redaction));
  yield* list('skipped', result.skipped, (skipped) => skippedRecord(skipped, redaction));
  yield* list('hygiene', result.advice, (advice) => adviceRecord(advice, redaction));
  yield* list('changeAllowances', changeAllowances(result), (each) => changeAllowanceRecord(each, redaction));
  yield `  "stats": ${indented(statsRecord(result.stats, redaction), 2)}\n}\n`;
};

function* list<T>(name: string, items: readonly T[], record: (item: T) => unknown): Generator<string> {
  yield `  "${name}": [`;
  for (const [index, item] of items.entries()) yield `${index === 0 ? '' : ','}\n    ${indented(record(item), 4)}`;
  yield items.length === 0 ? '],\n' : '\n  ],\n';
}

/** Line feeds stand between the parts of JSON only: inside its strings they are escaped. */
function indented(value: unknown, depth: number): string {
  return escapeJson(value, 2).replaceAll('\n', `\n${' '.repeat(depth)}`);
}
