/** The report formats by name; adding one is one file and one line here. */

import { githubReporter } from './github.ts';
import { htmlReporter } from './html.ts';
import { jsonReporter } from './json.ts';
import { jsonlReporter } from './jsonl.ts';
import type { Reporter } from './reporter.ts';
import { sarifReporter } from './sarif.ts';
import { textReporter } from './text.ts';

/** The reporter of each format. */
export const FORMATS = {
  text: textReporter,
  json: jsonReporter,
  jsonl: jsonlReporter,
  sarif: sarifReporter,
  github: githubReporter,
  html: htmlReporter,
} as const satisfies Readonly<Record<string, Reporter>>;

export type FormatName = keyof typeof FORMATS;
