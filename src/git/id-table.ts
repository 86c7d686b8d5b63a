/**
 * Numbers for object ids: the first id is 0, the next new one 1. Holds 20 or 32 bytes an id and no object per id, so that
 * a history of a million objects fits where a map of strings would not.
 */

const FIRST_CAPACITY = 1024;
const EMPTY = -1;

export class IdTable {
  #idBytes = 20;
  #bytes = Buffer.alloc(0);
  #slots = new Int32Array(FIRST_CAPACITY * 2).fill(EMPTY);
  #count = 0;
  readonly #key = Buffer.alloc(32);

  /** How many ids there are. */
  get size(): number {
    return this.#count;
  }

  /** The number of a full id, which gets one if it is new. All ids of a table have the same length. */
  add(id: string): number {
    const found = this.#slotOf(id);
    if (found.number !== EMPTY) return found.number;
    const number = this.#count++;
    if (this.#bytes.length < this.#count * this.#idBytes) this.#growBytes();
    this.#key.copy(this.#bytes, number * this.#idBytes, 0, this.#idBytes);
    this.#slots[found.slot] = number;
    if (this.#count * 2 > this.#slots.length) this.#growSlots();
    return number;
  }

  /** The number of a full id; undefined for one that is not here. */
  find(id: string): number | undefined {
    const { number } = this.#slotOf(id);
    return number === EMPTY || id.length !== this.#idBytes * 2 ? undefined : number;
  }

  /** The full id with this number. */
  id(number: number): string {
    return this.#bytes.toString('hex', number * this.#idBytes, (number + 1) * this.#idBytes);
  }

  #slotOf(id: string): { slot: number; number: number } {
    if (this.#count === 0) this.#idBytes = id.length >>> 1;
    this.#key.write(id, 'hex');
    const mask = this.#slots.length - 1;
    for (let slot = this.#key.readUInt32LE(0) & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] as number;
      if (number === EMPTY || this.#isAt(number)) return { slot, number };
    }
  }

  #isAt(number: number): boolean {
    const start = number * this.#idBytes;
    return this.#key.compare(this.#bytes, start, start + this.#idBytes, 0, this.#idBytes) === 0;
  }

  #growBytes(): void {
    const bytes = Buffer.alloc(Math.max(FIRST_CAPACITY, this.#count * 2) * this.#idBytes);
    this.#bytes.copy(bytes);
    this.#bytes = bytes;
  }

  #growSlots(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(EMPTY);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.#count; number++) {
      let slot = this.#bytes.readUInt32LE(number * this.#idBytes) & mask;
      while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      this.#slots[slot] = number;
    }
  }
}
