/**
 * What a comment beside a secret says about it: `# unsealed:allow RULE[,RULE…] reason`, and the marks of other scanners.
 * A mark counts only inside a comment that begins after the secret, or on a line above that is nothing but a comment,
 * and never inside a quoted text: a secret must not be able to allow itself.
 */

import type { Verdict } from '../core/finding.ts';

export interface InlineContext {
  /** Id of the rule that found the secret. */
  readonly rule: string;
  /** The rest of the secret's last line, after the secret. */
  readonly lineAfter: string;
  /** The line above the secret's first line; empty when there is none. */
  readonly lineBefore: string;
  /** The secret's last line up to the secret, where known: tells whether the secret stands inside a quoted text. */
  readonly lineUpTo?: string;
  /** Honour the marks of other scanners. */
  readonly foreignAllows: boolean;
}

/** How much of a line is looked at, in UTF-16 units: a mark further away speaks of something else. */
const REACH = 2_000;
const MAX_REASON_LENGTH = 200;

const OWN = /(?:^|[\s,;])unsealed:allow[ \t]+([a-z0-9-]+(?:,[ \t]?[a-z0-9-]+)*)(?=$|[\s:])[ \t:]*(.*)$/;
const FOREIGN_HERE =
  /(?:^|[\s,;])((?:gitleaks|betterleaks):allow|pragma: ?allowlist secret|secretlint-disable-line|(?:trufflehog|kingfisher):ignore)(?![\w-])/;
const FOREIGN_ABOVE = /(?:^|[\s,;])(pragma: ?allowlist nextline secret|secretlint-disable-next-line)(?![\w-])/;

/** Comment openers after which other words may come before the mark. */
const OPENER = /\{\{-? ?\/\*|<!--|\/\*|\/\/|#/y;
/** Openers that mean other things in other languages: the mark must follow at once. */
const DIRECT_OPENER = /(?:--|;|%)+[ \t]*(?=[a-z]+:(?:allow|ignore)|pragma:|secretlint-)/y;
const CLOSER = /[ \t]*(?:\*\/(?:[ \t]*-?\}\})?|-->)/;

/** A comment that allows a secret. */
export interface InlineMark {
  readonly verdict: Verdict;
  /** After the secret, or on the line above it. */
  readonly at: 'beside' | 'above';
  /** Whether it is another scanner's. */
  readonly isForeign: boolean;
}

/** The verdict of the comments around one secret, or undefined when they say nothing that applies. */
export function inlineAllow(context: InlineContext): Verdict | undefined {
  return inlineMark(context)?.verdict;
}

/** The comment around one secret that allows it, ours before another scanner's; undefined when there is none. */
export function inlineMark({
  rule,
  lineAfter,
  lineBefore,
  lineUpTo,
  foreignAllows,
}: InlineContext): InlineMark | undefined {
  const beside = commentBeside(lineAfter.slice(0, REACH), lineUpTo?.slice(-REACH));
  const above = wholeComment(lineBefore.slice(0, REACH));
  const here = ownAllow(beside, rule);
  const own = here ?? ownAllow(above, rule);
  if (own !== undefined) return { verdict: own, at: here === undefined ? 'above' : 'beside', isForeign: false };
  if (!foreignAllows) return undefined;
  const mark = FOREIGN_HERE.exec(beside)?.[1];
  const reason = mark ?? FOREIGN_ABOVE.exec(above)?.[1];
  if (reason === undefined) return undefined;
  const verdict = { kind: 'suppressed', by: 'inline', reason } as const;
  return { verdict, at: mark === undefined ? 'above' : 'beside', isForeign: true };
}

function ownAllow(comment: string, rule: string): Verdict | undefined {
  const found = OWN.exec(comment);
  if (found === null || !(found[1] ?? '').split(/,[ \t]?/).includes(rule)) return undefined;
  const reason = (found[2] ?? '')
    .replace(/^--?[ \t]+/, '')
    .trim()
    .slice(0, MAX_REASON_LENGTH);
  return reason === '' ? { kind: 'suppressed', by: 'inline' } : { kind: 'suppressed', by: 'inline', reason };
}

/**
 * The comment beside a secret. Without the text before the secret, a quote right after it is taken to close the value,
 * and a comment with a quote left over is taken to be a quoted text's own words.
 */
function commentBeside(rest: string, upTo: string | undefined): string {
  if (upTo !== undefined) return commentAfter(rest, openQuote(upTo));
  const comment = commentAfter(rest.replace(/^["'`]+/, ''), '');
  const oddly = ['"', "'", '`'].some((quote) => {
    const count = [...comment.replace(/\w'\w/g, '')].filter((character) => character === quote).length;
    return count % 2 === 1;
  });
  return oddly ? '' : comment;
}

/** The text of the first comment in the rest of a line, without opener and closer; `quote` is the one still open. */
function commentAfter(rest: string, quote: string): string {
  let open = quote;
  for (let index = 0; index < rest.length; index++) {
    const character = rest[index] ?? '';
    if (open !== '') {
      if (character === '\\') index++;
      else if (character === open) open = '';
      continue;
    }
    if (opensQuote(rest, index)) {
      open = rest.includes(character, index + 1) ? character : '';
      continue;
    }
    const text = commentAt(rest, index);
    if (text !== undefined) return text;
  }
  return '';
}

/** The text of a line that is one comment and nothing else. */
function wholeComment(line: string): string {
  const trimmed = line.trim();
  for (const opener of [OPENER, DIRECT_OPENER]) {
    const length = openerLength(opener, trimmed, 0);
    if (length === 0) continue;
    const closed = CLOSER.exec(trimmed);
    const block = /^(?:\{\{|<!--|\/\*)/.test(trimmed);
    if (block && closed !== null && closed.index + closed[0].length < trimmed.length) return '';
    return withoutCloser(trimmed.slice(length));
  }
  return '';
}

/** The comment that begins at `index`, if one does: an opener stands at the start, or after space or punctuation. */
function commentAt(text: string, index: number): string | undefined {
  const before = text[index - 1];
  if (before !== undefined && !/[\s"'`,;)\]}>]/.test(before)) return undefined;
  const length = openerLength(OPENER, text, index) || openerLength(DIRECT_OPENER, text, index);
  return length === 0 ? undefined : withoutCloser(text.slice(index + length));
}

function openerLength(opener: RegExp, text: string, index: number): number {
  opener.lastIndex = index;
  return opener.exec(text)?.[0].length ?? 0;
}

function withoutCloser(comment: string): string {
  const closed = CLOSER.exec(comment);
  return (closed === null ? comment : comment.slice(0, closed.index)).trim();
}

/** The quote that is still open at the end of the text, or the empty string. */
function openQuote(text: string): string {
  let open = '';
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (open !== '' && text[index] === open) open = '';
    else if (open === '' && opensQuote(text, index)) open = text[index] ?? '';
  }
  return open;
}

/** A quote character opens a text unless it stands inside a word, as an apostrophe does. */
function opensQuote(text: string, index: number): boolean {
  return /["'`]/.test(text[index] ?? '') && (index === 0 || !/[\w)\]"'`]/.test(text[index - 1] ?? ''));
}
