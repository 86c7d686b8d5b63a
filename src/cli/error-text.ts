/** Errors in words: the one place where they become text. */

import { UnsealedError, VERSION } from '../index.ts';
import { type ExitCode, INCOMPLETE, MISUSED } from './exit-code.ts';

const CRASHES: ReadonlySet<string> = new Set(['GIT_FAILED']);

/** What to print on stderr for anything thrown, and the exit code for it. */
export function errorText(error: unknown): { text: string; exitCode: ExitCode } {
  if (error instanceof UnsealedError) {
    return {
      text: `unsealed: ${printable(error.message)}\n  ${printable(error.hint)}\n`,
      exitCode: CRASHES.has(error.code) ? INCOMPLETE : MISUSED,
    };
  }
  return {
    text:
      `unsealed ${VERSION} crashed: ${describe(error)}\n` +
      '  This is a bug in unsealed; nothing may be concluded about what was scanned.\n',
    exitCode: INCOMPLETE,
  };
}

/** Kind and place of an unexpected error. Its message is left out: it may quote what was being scanned. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'a value that is no error was thrown';
  const code = (error as NodeJS.ErrnoException).code;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return `${error.name}${code === undefined ? '' : ` ${code}`}\n${frames.slice(0, 6).join('\n')}`;
}

function printable(text: string): string {
  return text.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '?');
}
