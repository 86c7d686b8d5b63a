/**
 * Contents of git objects, through one `git cat-file --batch` process. Many reads may be under way; git answers in
 * order. An object over the limit passes by without being held. The process starts with the first read, and when an
 * object kills it (corrupt, or promised by a partial clone and not there) only that read suffers.
 */

import { UnsealedError } from '../core/errors.ts';
import { BatchAnswers, type ObjectContent } from './batch-answers.ts';
import { type GitChild, type GitEnd, startGit } from './child.ts';
import type { Workplace } from './environment.ts';
import { gitFailure } from './failure.ts';
import { isObjectId } from './object-id.ts';

interface Read {
  readonly id: string;
  readonly resolve: (content: ObjectContent) => void;
  readonly reject: (error: UnsealedError) => void;
}

export class ObjectReader {
  readonly #workplace: Workplace;
  readonly #limitBytes: number;
  #pending: Read[] = [];
  #answered = 0;
  #child: GitChild | undefined;
  #request = '';
  #closed = false;

  /** Objects over `limitBytes` are answered with their size only. */
  constructor(workplace: Workplace, limitBytes: number) {
    this.#workplace = workplace;
    this.#limitBytes = limitBytes;
  }

  /**
   * The content of the object with this full id. Rejects with UnsealedError: GIT_FAILED when git could not read it,
   * GIT_MISSING when git could not be started, BAD_REVISION when `id` is no object id.
   */
  read(id: string): Promise<ObjectContent> {
    if (!isObjectId(id)) {
      return Promise.reject(new UnsealedError('BAD_REVISION', 'not a full object id', 'give 40 or 64 hex digits'));
    }
    return new Promise((resolve, reject) => {
      this.#pending.push({ id, resolve, reject });
      this.#send(`${id}\n`);
    });
  }

  /** Brings the process up before the first read. */
  start(): void {
    this.#child ??= this.#start();
  }

  /** Ends the process once the reads under way are answered. A later read starts another that ends likewise. */
  close(): void {
    this.#closed = true;
    this.#endWhenIdle();
  }

  /** Requests of one turn of the event loop go out in one write. */
  #send(request: string): void {
    this.#child ??= this.#start();
    if (this.#request === '') queueMicrotask(() => this.#flush());
    this.#request += request;
  }

  #flush(): void {
    const request = this.#request;
    this.#request = '';
    this.#child?.process.stdin?.write(request);
  }

  #start(): GitChild {
    const child = startGit(this.#workplace, ['cat-file', '--batch'], 'pipe');
    const answers = new BatchAnswers(this.#limitBytes, (content) => this.#answer(content));
    child.process.stdout?.on('data', (bytes: Buffer) => answers.push(bytes));
    void child.ended.then((end) => {
      if (this.#child === child) this.#died(end);
    });
    return child;
  }

  #answer(content: ObjectContent): void {
    this.#next()?.resolve(content);
    this.#endWhenIdle();
  }

  /** Takes the oldest read off the queue; the queue is cut only now and then, for `shift` copies the rest. */
  #next(): Read | undefined {
    const read = this.#pending[this.#answered];
    if (read === undefined) return undefined;
    this.#answered += 1;
    if (this.#answered === this.#pending.length || this.#answered > 1024) {
      this.#pending = this.#pending.slice(this.#answered);
      this.#answered = 0;
    }
    return read;
  }

  #endWhenIdle(): void {
    if (!this.#closed || this.#pending.length > this.#answered) return;
    this.#child?.process.stdin?.end();
    this.#child = undefined;
  }

  /** git flushes after each answer, so the read that it died of is the oldest one; the others get a new process. */
  #died(end: GitEnd): void {
    this.#child = undefined;
    const fatal = this.#next();
    if (fatal === undefined) return;
    if (isPromisedObject(end, fatal.id)) fatal.resolve({ kind: 'missing' });
    else fatal.reject(gitFailure('cat-file', end.said));
    const others = this.#pending.slice(this.#answered);
    if (others.length === 0) return;
    if (end.code === null || end.code === -1) {
      this.#pending = [];
      this.#answered = 0;
      for (const read of others) read.reject(gitFailure('cat-file', end.said || `it ended by ${end.signal}`));
      return;
    }
    this.#request = '';
    this.#send(others.map((read) => `${read.id}\n`).join(''));
  }
}

/** A partial clone's git dies of an object that it may not fetch instead of calling it missing. */
function isPromisedObject(end: GitEnd, id: string): boolean {
  return end.code === 128 && end.said.includes(`could not fetch ${id} from promisor remote`);
}
