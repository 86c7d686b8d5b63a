/** The report formats by name. A format is loaded when it is asked for; adding one is one file and one line here. */

import type { Reporter } from './reporter.ts';

/** Loads the reporter of a format. */
export const FORMATS = {
  text: async (): Promise<Reporter> => (await import('./text.ts')).textReporter,
  json: async (): Promise<Reporter> => (await import('./json.ts')).jsonReporter,
  jsonl: async (): Promise<Reporter> => (await import('./jsonl.ts')).jsonlReporter,
  sarif: async (): Promise<Reporter> => (await import('./sarif.ts')).sarifReporter,
  github: async (): Promise<Reporter> => (await import('./github.ts')).githubReporter,
} as const;

export type FormatName = keyof typeof FORMATS;
