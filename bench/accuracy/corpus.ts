/** The labelled corpus: positives from the rules' examples and from plain names, look-alikes by class. All from one seed. */

import { genericPositives } from './generic-positives.ts';
import { inFile, inSyntax } from './look-alike.ts';
import { CODE } from './look-alikes/code.ts';
import { DATA } from './look-alikes/data.ts';
import { IDENTIFIERS } from './look-alikes/identifiers.ts';
import { SETTINGS } from './look-alikes/settings.ts';
import { STAND_INS } from './look-alikes/stand-ins.ts';
import { WORDS } from './look-alikes/words.ts';
import { Random } from './random.ts';
import { type RuleFile, rulePositives } from './rule-positives.ts';
import type { Sample } from './sample.ts';

export interface CorpusSize {
  /** Each rule stands in every n-th syntax. */
  readonly syntaxStep: number;
  /** Samples of each generic rule in each syntax. */
  readonly genericRounds: number;
  /** Texts of each class of look-alikes. */
  readonly lookAlikes: number;
}

/** What `npm run accuracy` scores. */
export const FULL: CorpusSize = { syntaxStep: 1, genericRounds: 10, lookAlikes: 120 };

/** A slice for the test suite: every look-alike class, every syntax, and each rule in some of the syntaxes. */
export const SLICE: CorpusSize = { syntaxStep: 9, genericRounds: 1, lookAlikes: 10 };

/** The samples, positives first. */
export function* corpus(files: readonly RuleFile[], seed: string, size: CorpusSize): Iterable<Sample> {
  for (const file of files) yield* rulePositives(file, seed, size.syntaxStep);
  yield* genericPositives(seed, size.genericRounds);
  for (const value of [...STAND_INS, ...SETTINGS, ...WORDS, ...IDENTIFIERS]) {
    const random = new Random(`${seed}:${value.label}`);
    for (let count = 0; count < size.lookAlikes; count++) yield inSyntax(value, random);
  }
  for (const text of [...CODE, ...DATA]) {
    const random = new Random(`${seed}:${text.label}`);
    for (let count = 0; count < size.lookAlikes; count++) yield inFile(text, random);
  }
}
