/**
 * Deltas as packs store them: two sizes, then instructions that copy from the base or insert what is new. Walking them
 * costs no object per instruction, for a sweep walks hundreds of thousands of deltas.
 * https://git-scm.com/docs/gitformat-pack#_deltified_representation
 */

import { constants } from 'node:buffer';

/** What the instruction is that a walk has come to; `corrupt` ends the walk like `end`. */
export type DeltaStep = 'copy' | 'insert' | 'end' | 'corrupt';

const DEFAULT_COPY = 0x10000;

/**
 * Walks one delta after another. After `open`, `next` steps to an instruction, whose fields then hold until the next
 * step. Every range has been checked: copies lie inside the base, inserts inside the delta, and only when the result has
 * the declared size does the walk end in `end`. All numbers are bytes.
 */
export class DeltaWalk {
  baseSize = 0;
  resultSize = 0;
  /** Of a copy, where it begins in the base; of an insert, where its bytes begin in the delta. */
  source = 0;
  length = 0;
  /** Where in the result it goes. */
  target = 0;
  #delta: Uint8Array = new Uint8Array(0);
  #at = 0;
  #written = 0;

  /** Begins with this delta; false when it has no sizes, and the walk is `corrupt`. */
  open(delta: Uint8Array): boolean {
    this.#delta = delta;
    this.#at = this.#written = this.length = 0;
    this.baseSize = this.#size();
    this.resultSize = this.baseSize < 0 ? -1 : this.#size();
    return this.resultSize >= 0;
  }

  /** The next instruction, or how the delta ended. */
  next(): DeltaStep {
    this.target = this.#written;
    if (this.#at >= this.#delta.length) return this.#written === this.resultSize ? 'end' : 'corrupt';
    const code = this.#delta[this.#at++] ?? 0;
    const isRead = code >= 128 ? this.#readCopy(code) : this.#readInsert(code);
    if (!isRead) return this.#corrupt();
    this.#written += this.length;
    if (this.#written > this.resultSize) return this.#corrupt();
    return code >= 128 ? 'copy' : 'insert';
  }

  /** Seven bits a byte, lowest first; -1 when there is no end to it. */
  #size(): number {
    let size = 0;
    for (let weight = 1; weight <= 2 ** 49; weight *= 128) {
      if (this.#at >= this.#delta.length) return -1;
      const byte = this.#delta[this.#at++] ?? 0;
      size += (byte & 127) * weight;
      if (byte < 128) return Number.isSafeInteger(size) ? size : -1;
    }
    return -1;
  }

  /** Each of the low seven bits says that one byte of offset or length follows. */
  #readCopy(code: number): boolean {
    const delta = this.#delta;
    let at = this.#at;
    let source = 0;
    let length = 0;
    if (code & 1) source = delta[at++] ?? 0;
    if (code & 2) source += (delta[at++] ?? 0) * 0x100;
    if (code & 4) source += (delta[at++] ?? 0) * 0x10000;
    if (code & 8) source += (delta[at++] ?? 0) * 0x1000000;
    if (code & 16) length = delta[at++] ?? 0;
    if (code & 32) length += (delta[at++] ?? 0) * 0x100;
    if (code & 64) length += (delta[at++] ?? 0) * 0x10000;
    this.#at = at;
    this.source = source;
    this.length = length || DEFAULT_COPY;
    return at <= delta.length && source + this.length <= this.baseSize;
  }

  /** The code is the length itself; 0 is reserved. */
  #readInsert(code: number): boolean {
    this.source = this.#at;
    this.length = code;
    this.#at += code;
    return code !== 0 && this.#at <= this.#delta.length;
  }

  #corrupt(): DeltaStep {
    this.#at = this.#delta.length;
    this.#written = -1;
    this.length = 0;
    return 'corrupt';
  }
}

/** The result of a delta on its base; `bad delta` when they do not fit, `too large` when it is over `limitBytes`. */
export function applyDelta(
  base: Uint8Array,
  delta: Uint8Array,
  limitBytes: number,
): Buffer | 'bad delta' | 'too large' {
  const walk = new DeltaWalk();
  if (!walk.open(delta) || walk.baseSize !== base.length) return 'bad delta';
  if (walk.resultSize > Math.min(limitBytes, constants.MAX_LENGTH)) return 'too large';
  // A declared size that the instructions cannot reach must not cost its memory.
  if (!endsWell(walk)) return 'bad delta';
  walk.open(delta);
  const result = Buffer.allocUnsafe(walk.resultSize);
  for (let step = walk.next(); step === 'copy' || step === 'insert'; step = walk.next()) {
    const from = step === 'copy' ? base : delta;
    copyBytes(from, result, walk);
  }
  return result;
}

/** Walks to the end; true when the instructions make exactly the declared size. */
function endsWell(walk: DeltaWalk): boolean {
  for (;;) {
    const step = walk.next();
    if (step === 'end' || step === 'corrupt') return step === 'end';
  }
}

/** Short runs, which most are, are copied faster by hand than through a view. */
function copyBytes(from: Uint8Array, into: Uint8Array, { source, length, target }: DeltaWalk): void {
  if (length > 48) into.set(from.subarray(source, source + length), target);
  else for (let at = 0; at < length; at++) into[target + at] = from[source + at] ?? 0;
}
