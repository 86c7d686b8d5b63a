/** Sets of characters as bits: one for each ASCII character and one for everything else together. */

export type CharacterSet = bigint;

const OTHERS = 128;

export const NO_CHARACTER: CharacterSet = 0n;
export const ANY_CHARACTER: CharacterSet = (1n << 129n) - 1n;

const DIGITS = charactersBetween(48, 57);
const WORD = DIGITS | charactersBetween(65, 90) | charactersBetween(97, 122) | oneCharacter(95);
const SPACE = charactersBetween(9, 13) | oneCharacter(32) | oneCharacter(OTHERS);
const LINE_ENDS = oneCharacter(10) | oneCharacter(13);

/** What `.` matches. */
export const NOT_LINE_END: CharacterSet = ANY_CHARACTER & ~LINE_ENDS;

/** The set of one character, by code unit. */
export function oneCharacter(code: number): CharacterSet {
  return 1n << BigInt(Math.min(code, OTHERS));
}

/** The set of a range of code units, both ends included. */
export function charactersBetween(first: number, last: number): CharacterSet {
  let set = NO_CHARACTER;
  for (let code = Math.min(first, OTHERS); code <= Math.min(last, OTHERS); code++) set |= oneCharacter(code);
  return set;
}

/** What a class escape (`d D w W s S`, by its letter) matches, or undefined when the letter is none. */
export function characterClass(letter: string): CharacterSet | undefined {
  const set = { d: DIGITS, w: WORD, s: SPACE }[letter.toLowerCase()];
  if (set === undefined) return undefined;
  return letter === letter.toLowerCase() ? set : complement(set);
}

/** Everything else; the bit for "everything else" stays set, because no class of ours holds all of it. */
export function complement(set: CharacterSet): CharacterSet {
  return (ANY_CHARACTER & ~set) | oneCharacter(OTHERS);
}

/** The set with both cases of every ASCII letter that it holds. */
export function ignoringCase(set: CharacterSet): CharacterSet {
  const upper = set & charactersBetween(65, 90);
  const lower = set & charactersBetween(97, 122);
  return set | (upper << 32n) | (lower >> 32n);
}
