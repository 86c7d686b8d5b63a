/**
 * What git tells a hook about a push on standard input, a line a ref.
 * https://git-scm.com/docs/githooks#_pre_push and #pre-receive
 */

import { UnsealedError } from '../core/errors.ts';

/** One ref of a push. Ids are full; `after` is absent for a deletion, `before` for a ref that is new on the other side. */
export interface PushedRef {
  /** The ref on the receiving side. */
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
}

const ID = '([0-9a-f]{40}|[0-9a-f]{64})';
const ZEROS = /^0+$/;

/** Lines of pre-push: `<local ref> <local id> <remote ref> <remote id>`. Throws UnsealedError USAGE. */
export function parsePrePush(text: string): PushedRef[] {
  // A local ref is whatever the user wrote, spaces included: HEAD@{1 day ago}.
  const line = new RegExp(`^.* ${ID} (\\S+) ${ID}$`);
  return refsIn(text, line, ([, after = '', name = '', before = '']) => ({ name, before, after }));
}

/** Lines of pre-receive: `<old id> <new id> <ref>`. Throws UnsealedError USAGE. */
export function parsePreReceive(text: string): PushedRef[] {
  const line = new RegExp(`^${ID} ${ID} (\\S+)$`);
  return refsIn(text, line, ([, before = '', after = '', name = '']) => ({ name, before, after }));
}

function refsIn(text: string, pattern: RegExp, read: (parts: RegExpExecArray) => Required<PushedRef>): PushedRef[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line, at) => {
    const parts = pattern.exec(line);
    if (parts === null) {
      const hint = 'call this from a git hook, which says on standard input what is pushed';
      throw new UnsealedError('USAGE', `line ${at + 1} of standard input is none that git gives to this hook`, hint);
    }
    const { name, before, after } = read(parts);
    return { name, ...(ZEROS.test(before) ? {} : { before }), ...(ZEROS.test(after) ? {} : { after }) };
  });
}
