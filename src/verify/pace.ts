/** How fast requests go out: so many at once, and to one host one after the other with a pause between their starts. */

import { setTimeout as sleep } from 'node:timers/promises';

export interface PaceOptions {
  /** Requests under way at once, over all hosts. */
  readonly concurrency: number;
  /** Least time between the starts of two requests to one host. */
  readonly minimumIntervalMilliseconds: number;
}

/** The queue of all requests of a run. */
export class Pace {
  readonly #interval: number;
  readonly #lanes = new Map<string, Promise<unknown>>();
  readonly #lastStart = new Map<string, number>();
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor({ concurrency, minimumIntervalMilliseconds }: PaceOptions) {
    this.#free = Math.max(1, concurrency);
    this.#interval = minimumIntervalMilliseconds;
  }

  /**
   * Runs the task when it is its turn and gives what it gives. Where `isWanted` says no by then, gives undefined at once,
   * so that a host which is not to be asked any more costs no pauses either.
   */
  async run<T>(host: string, isWanted: () => boolean, task: () => Promise<T>): Promise<T | undefined> {
    const lane = this.#lanes.get(host) ?? Promise.resolve();
    const turn = lane.then(() => this.#enter(host, isWanted));
    this.#lanes.set(host, turn);
    if (!(await turn)) return undefined;
    try {
      return await task();
    } finally {
      this.#leave();
    }
  }

  async #enter(host: string, isWanted: () => boolean): Promise<boolean> {
    if (!isWanted()) return false;
    const pause = (this.#lastStart.get(host) ?? Number.NEGATIVE_INFINITY) + this.#interval - performance.now();
    if (pause > 0) await sleep(Math.ceil(pause));
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (!isWanted()) {
      this.#leave();
      return false;
    }
    this.#lastStart.set(host, performance.now());
    return true;
  }

  /** A place that becomes free is handed on directly: nobody can slip in between. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free++;
    else next();
  }
}
