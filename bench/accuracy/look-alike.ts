/** Look-alikes: texts that hold no secret but much that reads like one. A class is a way to make such texts. */

import type { Random } from './random.ts';
import { negative, type Sample } from './sample.ts';
import { accepts } from './syntax.ts';
import { SYNTAXES } from './syntaxes.ts';
import { joinName } from './vocabulary.ts';

/** A harmless value and names that it stands under. Names are words; several stand in one list for `pick`. */
export interface HarmlessValue {
  readonly label: string;
  readonly names: readonly string[];
  make(random: Random): string;
}

/** A class of harmless values in every syntax. */
export function harmless(label: string, names: readonly string[], make: (random: Random) => string): HarmlessValue {
  return { label, names, make };
}

/** A harmless text in a file of a certain kind. */
export interface HarmlessText {
  readonly label: string;
  readonly paths: readonly string[];
  make(random: Random): string;
}

const NAMING = SYNTAXES.filter(({ style, name }) => style !== undefined && name !== 'Kubernetes Secret');
const ATTEMPTS = 50;

/** The value under one of its names in one syntax, chosen at random. */
export function inSyntax(value: HarmlessValue, random: Random): Sample {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const syntax = random.pick(NAMING);
    const text = value.make(random);
    if (!accepts(syntax, text)) continue;
    const name = joinName(random.pick(value.names).split(' '), syntax.style ?? 'snake');
    const [head, tail] = syntax.wrap(name);
    return negative(value.label, syntax.path, head + (syntax.escape ?? ((same: string) => same))(text) + tail);
  }
  throw new Error(`no syntax takes the values of ${value.label}`);
}

/** The text in a file of its kind. */
export function inFile(text: HarmlessText, random: Random): Sample {
  return negative(text.label, random.pick(text.paths), `${text.make(random)}\n`);
}
