/**
 * A secret value that cannot be printed by accident: string conversion, JSON and inspection all answer with a
 * redaction. The callers of `reveal()` are a short list that test/architecture.test.ts holds.
 */

const PREVIEW_MIN_LENGTH = 20;
const PREVIEW_LENGTH = 4;

export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The plain value. Only to judge, fingerprint or mask it; never to print it. */
  reveal(): string {
    return this.#value;
  }

  /** Length of the value in UTF-16 units. */
  get length(): number {
    return this.#value.length;
  }

  /** What may be printed: at most the first four characters of a long value, and its length. */
  redacted(): string {
    const preview = this.#value.length >= PREVIEW_MIN_LENGTH ? printable(this.#value.slice(0, PREVIEW_LENGTH)) : '';
    return `${preview}**** (${this.#value.length} characters)`;
  }

  toString(): string {
    return this.redacted();
  }

  toJSON(): string {
    return this.redacted();
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `Secret(${this.redacted()})`;
  }
}

function printable(text: string): string {
  return text.replace(/[^\x21-\x7e]/g, '.');
}
