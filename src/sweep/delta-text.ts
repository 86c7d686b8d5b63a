/**
 * A text made from another by a delta, together with where each stretch of it came from: what was copied has been seen
 * before, what was inserted has not.
 */

import { DeltaWalk } from '../git/pack/delta.ts';

/** Stretches of a text, in order and without gaps. All numbers are bytes. */
export interface Stretches {
  readonly count: number;
  readonly targets: readonly number[];
  /** Where in the base a stretch was copied from; -1 for one that was inserted. */
  readonly sources: readonly number[];
}

export interface DeltaText {
  readonly bytes: Buffer;
  readonly stretches: Stretches;
}

const INSERTED = -1;
/** Short runs, which most are, are copied faster by hand than through a view. */
const SHORT = 48;

/** The text, or undefined when the delta does not fit the base or its result is over `limitBytes`. */
export function deltaText(base: Uint8Array, delta: Uint8Array, limitBytes: number): DeltaText | undefined {
  const walk = new DeltaWalk();
  if (!walk.open(delta) || walk.baseSize !== base.length || walk.resultSize > limitBytes) return undefined;
  const bytes = Buffer.allocUnsafe(walk.resultSize);
  const targets: number[] = [];
  const sources: number[] = [];
  let next = INSERTED;
  for (;;) {
    const step = walk.next();
    if (step === 'end') return { bytes, stretches: { count: targets.length, targets, sources } };
    if (step === 'corrupt') return undefined;
    const { source, length, target } = walk;
    const from = step === 'copy' ? base : delta;
    if (length > SHORT) bytes.set(from.subarray(source, source + length), target);
    else for (let at = 0; at < length; at++) bytes[target + at] = from[source + at] as number;
    const origin = step === 'copy' ? source : INSERTED;
    // Two copies of what stands together in the base are one, and so are two inserts.
    const isContinued = targets.length > 0 && (step === 'copy' ? next === source : next === INSERTED);
    if (!isContinued) {
      targets.push(target);
      sources.push(origin);
    }
    next = step === 'copy' ? source + length : INSERTED;
  }
}

/** Index of the stretch that holds byte `at`. */
export function stretchAt({ count, targets }: Stretches, at: number): number {
  let low = 0;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((targets[middle] as number) <= at) low = middle;
    else high = middle;
  }
  return low;
}
