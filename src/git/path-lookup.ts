/** Asks git which blob stands at a path of a commit: one process for many questions, each asked once. */

import type { BytePath } from './byte-path.ts';
import { type GitChild, startGit } from './child.ts';
import type { Workplace } from './environment.ts';
import { isObjectId } from './object-id.ts';

export class PathLookup {
  readonly #workplace: Workplace;
  readonly #answers = new Map<string, Promise<string | undefined>>();
  #waiting: ((id: string | undefined) => void)[] = [];
  #child: GitChild | undefined;
  #open = '';

  constructor(workplace: Workplace) {
    this.#workplace = workplace;
  }

  /** The full id of what stands there; undefined when nothing does or git cannot say (a path with a line feed in it). */
  at(commitId: string, path: BytePath): Promise<string | undefined> {
    const question = `${commitId}:${path}`;
    const known = this.#answers.get(question);
    if (known !== undefined) return known;
    const answer = path.includes('\n') ? Promise.resolve(undefined) : this.#ask(question);
    this.#answers.set(question, answer);
    return answer;
  }

  /** Ends the process; questions under way are answered. */
  close(): void {
    this.#child?.process.stdin?.end();
    this.#child = undefined;
  }

  #ask(question: string): Promise<string | undefined> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#child ??= this.#start();
      this.#child.process.stdin?.write(`${question}\n`, 'latin1');
    });
  }

  #start(): GitChild {
    const child = startGit(this.#workplace, ['cat-file', '--batch-check=%(objectname)'], 'pipe');
    this.#open = '';
    child.process.stdout?.on('data', (bytes: Buffer) => {
      const lines = (this.#open + bytes.toString('latin1')).split('\n');
      this.#open = lines.pop() ?? '';
      for (const line of lines) this.#waiting.shift()?.(isObjectId(line) ? line : undefined);
    });
    void child.ended.then(() => {
      if (this.#child === child) this.#child = undefined;
      for (const resolve of this.#waiting.splice(0)) resolve(undefined);
    });
    return child;
  }
}
