/** Keeps what was used last, within a number of bytes. */

interface Sized {
  readonly bytes: Uint8Array;
}

export class ByteCache<Value extends Sized> {
  readonly #limitBytes: number;
  /** In the order of their last use. */
  readonly #values = new Map<string, Value>();
  #bytes = 0;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  /** What is kept under this key. */
  get(key: string): Value | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  /** Keeps the value, unless it alone would drive out a quarter of the others; lets go what was not used for longest. */
  set(key: string, value: Value): void {
    if (value.bytes.length > this.#limitBytes / 4 || this.#values.has(key)) return;
    this.#values.set(key, value);
    this.#bytes += value.bytes.length;
    for (const [oldest, { bytes }] of this.#values) {
      if (this.#bytes <= this.#limitBytes) break;
      this.#values.delete(oldest);
      this.#bytes -= bytes.length;
    }
  }
}
