/** A list of 32-bit integers that grows: four bytes a number, however many there are. */

const FIRST_CAPACITY = 1024;

export class NumberList {
  #numbers = new Int32Array(FIRST_CAPACITY);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new Int32Array(this.#length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = value;
  }

  /** The numbers so far, without copying. */
  view(): Int32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}
