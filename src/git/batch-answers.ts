/** Takes the output of `git cat-file --batch` apart as it comes. https://git-scm.com/docs/git-cat-file#_batch_output */

/** What git has under an object id. `too-large` objects were read past, not held. */
export type ObjectContent =
  | { readonly kind: 'content'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-large'; readonly sizeBytes: number };

const NEWLINE = 0x0a;
const FOUND = /^[0-9a-f]+ [a-z]+ (\d+)$/;

/** Calls `onAnswer` once for each answer, in git's order. */
export class BatchAnswers {
  readonly #limitBytes: number;
  readonly #onAnswer: (content: ObjectContent) => void;
  #header = '';
  #sizeBytes = 0;
  /** Bytes of the object still to come, and the newline after it; 0 while a header is awaited. */
  #remaining = 0;
  #content: Buffer | undefined;

  constructor(limitBytes: number, onAnswer: (content: ObjectContent) => void) {
    this.#limitBytes = limitBytes;
    this.#onAnswer = onAnswer;
  }

  push(piece: Buffer): void {
    let at = 0;
    while (at < piece.length) at = this.#remaining > 0 ? this.#readBody(piece, at) : this.#readHeader(piece, at);
  }

  #readHeader(piece: Buffer, at: number): number {
    const end = piece.indexOf(NEWLINE, at);
    this.#header += piece.toString('latin1', at, end === -1 ? piece.length : end);
    if (end === -1) return piece.length;
    const found = FOUND.exec(this.#header);
    this.#header = '';
    if (found === null) {
      this.#onAnswer({ kind: 'missing' });
      return end + 1;
    }
    this.#sizeBytes = Number(found[1]);
    this.#remaining = this.#sizeBytes + 1;
    this.#content = this.#sizeBytes <= this.#limitBytes ? Buffer.allocUnsafe(this.#sizeBytes) : undefined;
    return end + 1;
  }

  #readBody(piece: Buffer, at: number): number {
    const end = Math.min(piece.length, at + this.#remaining);
    // The copy stops by itself at the end of the content, so the newline falls away.
    if (this.#content !== undefined) piece.copy(this.#content, this.#sizeBytes + 1 - this.#remaining, at, end);
    this.#remaining -= end - at;
    if (this.#remaining === 0) this.#finish();
    return end;
  }

  #finish(): void {
    const bytes = this.#content;
    this.#content = undefined;
    this.#onAnswer(bytes ? { kind: 'content', bytes } : { kind: 'too-large', sizeBytes: this.#sizeBytes });
  }
}
