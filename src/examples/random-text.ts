/** Text that looks random and is the same for the same seed: SHA-256 in counter mode. */

import { createHash } from 'node:crypto';

/** Words that a value must not hold by chance, since rules take them as a sign that it is no secret. */
const UNWANTED = /example|sample|test|fake|mock|dummy|todo|your|change|secret|redact|abcde|qwert|12345|(.)\1{3}/i;
const ATTEMPTS = 200;

export class RandomText {
  readonly #seed: string;
  #counter = 0;
  #pool = Buffer.alloc(0);

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** The next `count` bytes. */
  bytes(count: number): Buffer {
    while (this.#pool.length < count) {
      const block = createHash('sha256')
        .update(`${this.#seed}\0${this.#counter++}`)
        .digest();
      this.#pool = Buffer.concat([this.#pool, block]);
    }
    const bytes = this.#pool.subarray(0, count);
    this.#pool = this.#pool.subarray(count);
    return bytes;
  }

  /** `length` characters out of `letters`, of every class (digit, lower, upper) that `letters` has and a text of eight can hold. */
  text(letters: string, length: number): string {
    const classes = length < 8 ? [] : [/\d/, /[a-z]/, /[A-Z]/].filter((set) => set.test(letters));
    return this.likely(() => {
      const text = Array.from({ length }, () => letters.charAt(this.#below(letters.length))).join('');
      const isEdged = /^[-_.]|[-_.]$/.test(text);
      return !isEdged && classes.every((set) => set.test(text)) ? text : undefined;
    });
  }

  /** A password as generators make them: lower case, upper case, digits and one mark that needs no quoting anywhere. */
  password(length: number): string {
    const text = this.text('abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789', length);
    const at = 2 + this.#below(length - 4);
    return `${text.slice(0, at)}_${text.slice(at + 1)}`;
  }

  /** The first result of `make` that looks random; `make` answers undefined to be asked again. */
  likely(make: () => string | undefined): string {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const text = make();
      if (text !== undefined && !UNWANTED.test(text)) return text;
    }
    throw new Error('no value of this form looks random');
  }

  /** A number from 0 up to and without `limit`, all equally likely. */
  #below(limit: number): number {
    const fair = 256 - (256 % limit);
    for (;;) {
      const byte = this.bytes(1)[0] as number;
      if (byte < fair) return byte % limit;
    }
  }
}
