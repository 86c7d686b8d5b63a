/** What git's refusals mean to the user. Only the first line of what git said is repeated, without credentials. */

import { UnsealedError } from '../core/errors.ts';

const LONGEST_REASON = 300;

/**
 * The error for a git command that did not succeed. `command` is its name (`diff`), `said` what it wrote to stderr.
 * GIT_MISSING when there was no git to start, else GIT_FAILED.
 */
export function gitFailure(command: string, said: string, cause?: unknown): UnsealedError {
  if (/spawn git ENOENT/.test(said)) {
    const hint = 'install git 2.31 or newer, or set PATH so that it is found';
    return new UnsealedError('GIT_MISSING', 'git is not on the PATH', hint, { cause });
  }
  const reason = firstReason(said);
  return new UnsealedError('GIT_FAILED', `git ${command} failed${reason && `: ${reason}`}`, hintFor(said), { cause });
}

/** True when git said that there is no repository where it was asked to work. */
export function saysNoRepository(said: string): boolean {
  return /not a git repository/i.test(said);
}

function firstReason(said: string): string {
  const lines = said.split('\n');
  const line = lines.find((text) => /^(?:fatal|error): /.test(text)) ?? lines[0] ?? '';
  return line
    .replace(/^(?:fatal|error): /, '')
    .replace(/\/\/[^/@\s]*@/g, '//')
    .replace(/[\x00-\x1f\x7f-\x9f]/g, '?')
    .slice(0, LONGEST_REASON);
}

function hintFor(said: string): string {
  if (/dubious ownership/.test(said)) {
    return 'git does not trust the owner of this directory: git config --global --add safe.directory <directory>';
  }
  if (/promisor|lazy fetch/.test(said))
    return 'this is a partial clone: fetch what is missing with git fetch --refetch';
  return 'check the repository with git fsck';
}
