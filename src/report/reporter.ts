/** What a report format is: a pure function from a result to text. It writes nowhere and asks nothing of its surroundings. */

import type { Severity } from '../core/rule.ts';
import type { ScanResult } from '../core/scan-result.ts';

export interface ReportOptions {
  /** Whether terminal styles may be used; only the text format does. */
  readonly color: boolean;
  /** Width of the terminal in character cells, 80 to 160. */
  readonly columns: number;
  /** Print the secrets themselves. Only the formats that stay on the user's machine (text, json, jsonl) do. */
  readonly showSecrets: boolean;
  /** Least severity that fails the run. */
  readonly failOn: Severity;
  readonly toolVersion: string;
  /** When the scan ended, for the formats that ask for it. */
  readonly finishedAt: Date;
  /** Findings only: no summary and no word about a clean scan. */
  readonly quiet: boolean;
}

/** Gives the report as chunks of text that are to be written one after the other. */
export type Reporter = (result: ScanResult, options: ReportOptions) => Iterable<string>;
