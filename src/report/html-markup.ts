/**
 * HTML that cannot be injected into: what stands literally in a template is ours, every interpolated text is escaped, and
 * only Markup made here passes as it is. Attributes are written in double quotes, where the escaping holds as well; no
 * text is ever interpolated into a script, a style or an URL that was not checked.
 */

import { escapeHtml } from './escape.ts';

/** Safe HTML. Made by `markup` alone. */
export interface Markup {
  readonly html: string;
}

/** What a template takes: texts and numbers are escaped, markup stands as it is, undefined is left out. */
export type MarkupPart = string | number | Markup | readonly Markup[] | undefined;

/** The template as HTML. */
export function markup(literals: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup {
  let html = literals[0] ?? '';
  for (const [at, part] of parts.entries()) html += partHtml(part) + (literals[at + 1] ?? '');
  return { html };
}

function partHtml(part: MarkupPart): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return isList(part) ? part.map(({ html }) => html).join('') : part.html;
}

function isList(part: Markup | readonly Markup[]): part is readonly Markup[] {
  return Array.isArray(part);
}
