/** The user's mistakes, and what to do about each. Turned into words in one place: cli/main.ts. */

export type ErrorCode =
  | 'USAGE'
  | 'CONFIG_UNREADABLE'
  | 'CONFIG_SYNTAX'
  | 'CONFIG_INVALID'
  | 'RULE_INVALID'
  | 'BASELINE_INVALID'
  | 'NOT_A_REPOSITORY'
  | 'BAD_REVISION'
  | 'PATH_NOT_FOUND'
  | 'GIT_MISSING'
  | 'GIT_FAILED'
  | 'SETUP_CONFLICT';

/** `message` names file, place and cause; `hint` names the remedy. Neither ever holds file content. */
export class UnsealedError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;

  constructor(code: ErrorCode, message: string, hint: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'UnsealedError';
    this.code = code;
    this.hint = hint;
  }
}
