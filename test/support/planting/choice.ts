/** Reproducible choices: everything that a planted tree leaves to chance is drawn from one seed. */

import { RandomText } from '../../../src/examples/random-text.ts';
import { expand } from '../templates.ts';

const WORDS = [
  'amber',
  'basil',
  'cedar',
  'delta',
  'ember',
  'fjord',
  'grove',
  'harbor',
  'islet',
  'juniper',
  'kelp',
  'lagoon',
];

export class Choice {
  readonly #random: RandomText;
  readonly #seed: string;
  #expanded = 0;

  constructor(seed: string) {
    this.#seed = seed;
    this.#random = new RandomText(seed);
  }

  /** A whole number from 0 up to and without `limit`. */
  below(limit: number): number {
    return this.#random.bytes(4).readUInt32BE() % limit;
  }

  pick<T>(options: readonly T[]): T {
    return options[this.below(options.length)] as T;
  }

  /** True once in `often` times. */
  once(often: number): boolean {
    return this.below(often) === 0;
  }

  /** A name as people give them to objects: `cedar-lagoon`. */
  name(): string {
    return `${this.pick(WORDS)}-${this.pick(WORDS)}`;
  }

  word(): string {
    return this.pick(WORDS);
  }

  /** A template (templates.ts) expanded to a text of its own. */
  text(template: string): string {
    return expand(template, `${this.#seed}:${this.#expanded++}`).text;
  }
}
