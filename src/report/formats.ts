/** The report formats by name; adding one is one file and one line here. */

import { codeQualityReporter } from './code-quality.ts';
import { githubReporter } from './github.ts';
import { gitlabReporter } from './gitlab.ts';
import { htmlReporter } from './html.ts';
import { jsonReporter } from './json.ts';
import { jsonlReporter } from './jsonl.ts';
import { junitReporter } from './junit.ts';
import { markdownReporter } from './markdown.ts';
import { rdjsonReporter } from './rdjson.ts';
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
  gitlab: gitlabReporter,
  codequality: codeQualityReporter,
  junit: junitReporter,
  rdjson: rdjsonReporter,
  markdown: markdownReporter,
  html: htmlReporter,
} as const satisfies Readonly<Record<string, Reporter>>;

export type FormatName = keyof typeof FORMATS;
