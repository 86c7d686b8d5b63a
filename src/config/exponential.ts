/**
 * Says whether a regular expression is of a shape that can take exponential time: a repeated group in which one text can
 * be divided in more than one way, such as `(a+)+`, `(a|a)*`, `(.*)*`, `(\w+\s?)+`. Clear shapes only: a loop whose
 * turns are kept apart by a character that it cannot itself take, such as `(?:[a-z]+-)+`, is fine. Polynomial patterns
 * pass; the window that a pattern runs on bounds those.
 */

import { type CharacterSet, NO_CHARACTER } from './character-set.ts';
import { type PatternItem, type PatternSequence, readPattern } from './pattern-tree.ts';

/** Repetitions from here on count as many: below it, even a bad shape costs little. */
const MANY = 10;

/** True for a pattern of a clearly exponential shape, or one nested too deep to tell. The source must compile. */
export function isExponential(source: string, ignoreCase: boolean): boolean {
  const alternatives = readPattern(source, ignoreCase);
  return alternatives === undefined || alternatives.some(holdsAmbiguousLoop);
}

function holdsAmbiguousLoop(sequence: PatternSequence): boolean {
  return sequence.some((item) => {
    if (item.atom.kind === 'character') return false;
    const { alternatives } = item.atom;
    if (item.most >= MANY && isAmbiguous(alternatives)) return true;
    return alternatives.some(holdsAmbiguousLoop);
  });
}

/** Can a text made of several turns of these alternatives be divided into turns in more than one way? */
function isAmbiguous(alternatives: readonly PatternSequence[]): boolean {
  return alternatives.some((sequence) => hasLooseLoop(sequence, [])) || alternativesMeet(alternatives);
}

/**
 * A loop inside the turn is loose when nothing that every turn must hold is foreign to it: then the end of one turn
 * and the beginning of the next can trade characters. `apart` are the sets of what every turn holds outside.
 */
function hasLooseLoop(sequence: PatternSequence, apart: readonly CharacterSet[]): boolean {
  const required = sequence.map(requiredSets);
  return sequence.some((item, index) => {
    if (item.atom.kind === 'look' || (item.atom.kind === 'character' && !isLoop(item))) return false;
    const around = [...apart, ...required.toSpliced(index, 1).flat()];
    const set = setOf(item);
    if (isLoop(item) && around.every((needed) => (needed & set) !== NO_CHARACTER)) return true;
    if (item.atom.kind === 'character') return false;
    return item.atom.alternatives.some((inner) => hasLooseLoop(inner, around));
  });
}

/** An item that may take few or many. */
function isLoop({ least, most }: PatternItem): boolean {
  return most - least >= MANY;
}

/** For each thing that the item cannot do without, the characters it may be made of. */
function requiredSets(item: PatternItem): CharacterSet[] {
  if (item.least === 0 || item.atom.kind === 'look') return [];
  if (item.atom.kind === 'character') return [item.atom.set];
  const [only, ...more] = item.atom.alternatives;
  if (only !== undefined && more.length === 0) return only.flatMap(requiredSets);
  const required = item.atom.alternatives.map((sequence) => sequence.flatMap(requiredSets));
  if (required.some((sets) => sets.length === 0)) return [];
  return [required.flat().reduce((union, set) => union | set, NO_CHARACTER)];
}

/** All characters that the item can take. */
function setOf(item: PatternItem): CharacterSet {
  if (item.atom.kind === 'character') return item.atom.set;
  if (item.atom.kind === 'look') return NO_CHARACTER;
  return item.atom.alternatives.flat().reduce((union, inner) => union | setOf(inner), NO_CHARACTER);
}

/** Two alternatives that can take the same single character, or that are the same: each turn may choose either. */
function alternativesMeet(alternatives: readonly PatternSequence[]): boolean {
  const singles = alternatives.flatMap((sequence) => {
    const [item] = sequence;
    return sequence.length === 1 && item?.atom.kind === 'character' && item.least <= 1 ? [item.atom.set] : [];
  });
  let union = NO_CHARACTER;
  for (const set of singles) {
    if ((union & set) !== NO_CHARACTER) return true;
    union |= set;
  }
  const written = alternatives.map((sequence) => JSON.stringify(sequence, (_, value) => textOf(value)));
  return new Set(written).size < written.length;
}

function textOf(value: unknown): unknown {
  return typeof value === 'bigint' || value === Number.POSITIVE_INFINITY ? String(value) : value;
}
