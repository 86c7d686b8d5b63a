/** What a finder of encoded texts finds in a text, for tests of the finders. */

import { type Fragment, rootFragment } from '../../src/core/fragment.ts';
import { type Inflation, newInflation } from '../../src/decode/inflation.ts';

/** Each run's plain text, and what of the source wrote it as a whole. */
export function runsOf(
  find: (fragment: Fragment, inflation: Inflation) => Iterable<Fragment>,
  source: string,
): { readonly text: string; readonly written: string }[] {
  const bytes = Buffer.from(source);
  const root = rootFragment({ origin: { kind: 'worktree', path: 'file' }, read: async () => bytes }, bytes);
  return [...find(root, newInflation())].map((run) => {
    const { start, end } = run.toBlob({ start: 0, end: run.bytes.length });
    return { text: Buffer.from(run.bytes).toString(), written: bytes.subarray(start, end).toString() };
  });
}
