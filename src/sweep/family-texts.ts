/**
 * The texts of one delta family, each made from its base as it is reached, depth first. Only one chain is held, and of a
 * long chain of large texts only its end: what is needed again is made again.
 */

import type { EntryOrder } from '../git/pack/entry-order.ts';
import { entryEnd } from '../git/pack/entry-order.ts';
import type { PackFamilies } from '../git/pack/pack-families.ts';
import type { PackFile } from '../git/pack/pack-file.ts';
import { isProblem } from '../git/pack/problem.ts';
import { type DeltaText, deltaText } from './delta-text.ts';

/** A pack made ready to be walked. */
export interface OpenedPack {
  readonly file: PackFile;
  readonly order: EntryOrder;
  readonly families: PackFamilies;
}

/** A text of the family: whole, or as a change of the text one step up the chain. */
export type FamilyText =
  | { readonly kind: 'whole'; readonly bytes: Buffer }
  | { readonly kind: 'delta'; readonly text: DeltaText; readonly baseBytes: Buffer };

/** An entry as the walk comes to it; `depth` counts the deltas between it and the root. */
export interface Visited {
  readonly entry: number;
  readonly depth: number;
  /** Undefined when it could not be made. */
  readonly text: FamilyText | undefined;
}

const MOST_HELD_BYTES = 128 * 1024 * 1024;

interface Step {
  readonly entry: number;
  /** The next of its children to go to. */
  next: number;
  bytes: Buffer | undefined;
}

/**
 * The texts of the family of `root`, each after its base. `externalBase` is the text that the root is a delta of, where it
 * is one. Entries that are not wanted are passed over, and made only where one below them needs it.
 */
export function* familyTexts(
  pack: OpenedPack,
  root: number,
  limitBytes: number,
  externalBase: Buffer | undefined,
  isWanted: (entry: number) => boolean = () => true,
): Generator<Visited, void> {
  const { children, childStarts } = pack.families;
  const chain: Step[] = [];
  let held = 0;
  const bytesAt = (depth: number): Buffer | undefined => {
    const step = chain[depth];
    if (step === undefined) return externalBase;
    if (step.bytes === undefined) {
      const text = make(pack, step.entry, () => bytesAt(depth - 1), limitBytes);
      step.bytes = text === undefined || text.kind === 'whole' ? text?.bytes : text.text.bytes;
      held += step.bytes?.length ?? 0;
    }
    return step.bytes;
  };
  for (let entry: number | undefined = root; entry !== undefined; ) {
    const depth = chain.length;
    const step: Step = { entry, next: childStarts[entry] ?? 0, bytes: undefined };
    if (isWanted(entry)) {
      const text = make(pack, entry, () => bytesAt(depth - 1), limitBytes);
      step.bytes = text === undefined || text.kind === 'whole' ? text?.bytes : text.text.bytes;
      held += step.bytes?.length ?? 0;
      yield { entry, depth, text };
    }
    chain.push(step);
    for (let at = 0; held > MOST_HELD_BYTES && at < depth; at++) held -= forget(chain[at]);
    entry = undefined;
    while (entry === undefined && chain.length > 0) {
      const last = chain.at(-1) as Step;
      if (last.next < (childStarts[last.entry + 1] ?? 0)) entry = children[last.next++];
      else held -= forget(chain.pop());
    }
  }
}

/** Lets go of the text of a step; gives its bytes. */
function forget(step: Step | undefined): number {
  const length = step?.bytes?.length ?? 0;
  if (step !== undefined) step.bytes = undefined;
  return length;
}

function make(
  { file, order }: OpenedPack,
  entry: number,
  baseBytes: () => Buffer | undefined,
  limitBytes: number,
): FamilyText | undefined {
  const offset = order.offsets[entry] ?? 0;
  const header = file.entry(offset, entryEnd(order, entry, file.dataEnd));
  if (isProblem(header)) return undefined;
  const data = file.inflate(header, limitBytes);
  if (isProblem(data)) return undefined;
  if (header.kind !== 'ofs-delta' && header.kind !== 'ref-delta') return { kind: 'whole', bytes: data };
  const base = baseBytes();
  if (base === undefined) return undefined;
  const text = deltaText(base, data, limitBytes);
  return text && { kind: 'delta', text, baseBytes: base };
}
