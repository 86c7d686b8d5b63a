/** Terminal styles, forced on or off by the caller: whether a stream is a terminal is not a reporter's business. */

import { styleText } from 'node:util';
import type { Severity } from '../core/rule.ts';

type Format = Parameters<typeof styleText>[0];

/** Each function gives the text in its style, or unchanged. The text must be escaped already. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly frame: (text: string) => string;
  readonly good: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
}

const SEVERITY: Readonly<Record<Severity, Format>> = {
  critical: ['bold', 'magenta'],
  high: ['bold', 'red'],
  medium: ['bold', 'yellow'],
  low: ['bold', 'cyan'],
};

/** The styles of a report. */
export function createStyle(color: boolean): Style {
  const apply = (format: Format, text: string) => (color ? styleText(format, text, { validateStream: false }) : text);
  return {
    bold: (text) => apply('bold', text),
    dim: (text) => apply('dim', text),
    frame: (text) => apply('blue', text),
    good: (text) => apply('green', text),
    severity: (severity, text) => apply(SEVERITY[severity], text),
  };
}
