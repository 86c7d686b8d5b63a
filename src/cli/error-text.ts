/** Errors in words: the one place where they become text. Each is a line that says what and where, then what to do. */

import { UnsealedError, VERSION } from '../index.ts';
import { type ExitCode, INCOMPLETE, MISUSED } from './exit-code.ts';

/** Errors after which something that was asked for has not been seen: git broke off, or the clone lacks the commits. */
const UNSEEN: ReadonlySet<string> = new Set(['GIT_FAILED', 'BAD_REVISION']);

/** What to print on stderr for anything thrown, and the exit code for it. */
export function errorText(error: unknown): { text: string; exitCode: ExitCode } {
  if (error instanceof UnsealedError) {
    return { text: twoLines(error.message, error.hint), exitCode: UNSEEN.has(error.code) ? INCOMPLETE : MISUSED };
  }
  return {
    text:
      `unsealed ${VERSION} crashed: ${describe(error)}\n` +
      '  This is a bug in unsealed; nothing may be concluded about what was scanned.\n',
    exitCode: INCOMPLETE,
  };
}

/** What to print for a command line that commander refused: its `message`, brought into the form of all other errors. */
export function usageText(message: string): string {
  const [, cause = message, guess] = /^(?:error: )?(.*?)(?:\n\((Did you mean [^\n]+\?)\))?$/s.exec(message) ?? [];
  const [, refused, remedy = ''] = /^(.* is invalid)\. (.*)\.$/s.exec(cause) ?? [];
  if (refused !== undefined) return twoLines(refused, lowerFirst(remedy.replace('Allowed choices are', 'use one of')));
  return twoLines(cause, guess === undefined ? 'see --help for what can be asked' : lowerFirst(guess));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function twoLines(cause: string, remedy: string): string {
  return `unsealed: ${printable(cause)}\n  ${printable(remedy)}\n`;
}

/** Kind and place of an unexpected error. Its message is left out: it may quote what was being scanned. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'a value that is no error was thrown';
  const code = (error as NodeJS.ErrnoException).code;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return `${error.name}${code === undefined ? '' : ` ${code}`}\n${frames.slice(0, 6).join('\n')}`;
}

/** On one line, and without what a terminal acts on: a path that someone else named must not write lines of its own. */
export function printable(text: string): string {
  return text.replace(/[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g, (character) => {
    const code = character.charCodeAt(0);
    if (code === 0x0a) return '\\n';
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`;
  });
}
