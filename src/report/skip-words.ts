/** What was not scanned, grouped by reason, with what the reader can do about each. */

import { isIncomplete, type SkipCode, type Skipped } from '../core/skipped.ts';

export interface SkipGroup {
  readonly code: SkipCode;
  readonly skipped: readonly Skipped[];
  /** The scan did not see something that it was asked to see. */
  readonly incomplete: boolean;
  readonly meaning: string;
  /** Absent when nothing has to be done. */
  readonly remedy?: string;
}

const WORDS: Readonly<Record<SkipCode, { readonly meaning: string; readonly remedy?: string }>> = {
  unreadable: { meaning: 'could not be read', remedy: 'check permissions and run again' },
  'missing-object': { meaning: 'not in the object database', remedy: 'git fetch --refetch, then run again' },
  shallow: {
    meaning: 'history is cut off (shallow clone)',
    remedy: 'set fetch-depth: 0 in actions/checkout, or run git fetch --unshallow',
  },
  'too-large': { meaning: 'over the size limit', remedy: 'raise --max-file-size to read them' },
  'lfs-pointer': { meaning: 'content is in Git LFS', remedy: 'git lfs pull, then scan the working tree' },
  submodule: { meaning: 'commits of other repositories', remedy: 'scan the submodule in its own repository' },
  'decode-limit': {
    meaning: 'encoded or packed beyond the limits',
    remedy: 'unpack them and scan what comes out',
  },
  'parse-degraded': { meaning: 'read as plain text, without structure', remedy: 'check the syntax of the document' },
  binary: { meaning: 'no text in them' },
  'not-regular': { meaning: 'pipes, sockets, devices and the like' },
};

/** The groups, those that leave the scan incomplete first. */
export function groupSkipped(skipped: readonly Skipped[]): SkipGroup[] {
  const groups = new Map<SkipCode, Skipped[]>();
  for (const each of skipped) {
    const same = groups.get(each.code);
    if (same === undefined) groups.set(each.code, [each]);
    else same.push(each);
  }
  return (Object.keys(WORDS) as SkipCode[]).flatMap((code) => {
    const [first, ...rest] = groups.get(code) ?? [];
    if (first === undefined) return [];
    return [{ code, skipped: [first, ...rest], incomplete: isIncomplete(first), ...WORDS[code] }];
  });
}
