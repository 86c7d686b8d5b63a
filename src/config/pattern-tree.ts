/**
 * A regular expression (ECMA-262, no `u` or `v` flag) as a tree of what it can match, just exact enough to reason about
 * repetition. Only sources that the engine has already compiled come here, so syntax errors need no handling.
 */

import {
  ANY_CHARACTER,
  type CharacterSet,
  characterClass,
  charactersBetween,
  complement,
  ignoringCase,
  NO_CHARACTER,
  NOT_LINE_END,
  oneCharacter,
} from './character-set.ts';

/** One step of a sequence, repeated `least` to `most` times. */
export interface PatternItem {
  readonly least: number;
  readonly most: number;
  /** A character of a set; a group of alternatives; or a look-around, which takes no text. */
  readonly atom:
    | { readonly kind: 'character'; readonly set: CharacterSet }
    | { readonly kind: 'group'; readonly alternatives: readonly PatternSequence[] }
    | { readonly kind: 'look'; readonly alternatives: readonly PatternSequence[] };
}

export type PatternSequence = readonly PatternItem[];

const MAX_GROUP_DEPTH = 100;

/** The alternatives of the whole pattern, or undefined when its groups nest more than 100 deep. */
export function readPattern(source: string, ignoreCase: boolean): readonly PatternSequence[] | undefined {
  return new PatternReader(source, ignoreCase).read();
}

class PatternReader {
  readonly #source: string;
  readonly #ignoreCase: boolean;
  #index = 0;
  #depth = 0;
  #tooDeep = false;

  constructor(source: string, ignoreCase: boolean) {
    this.#source = source;
    this.#ignoreCase = ignoreCase;
  }

  read(): readonly PatternSequence[] | undefined {
    const alternatives = this.#alternatives();
    return this.#tooDeep ? undefined : alternatives;
  }

  #alternatives(): PatternSequence[] {
    const alternatives: PatternItem[][] = [[]];
    while (this.#index < this.#source.length && this.#source[this.#index] !== ')' && !this.#tooDeep) {
      if (this.#take('|')) alternatives.push([]);
      else {
        const atom = this.#atom();
        if (atom !== undefined) alternatives.at(-1)?.push({ ...this.#quantifier(), atom });
      }
    }
    return alternatives;
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#index)) return false;
    this.#index += text.length;
    return true;
  }

  /** The atom at the index; undefined for an assertion that takes no text. */
  #atom(): PatternItem['atom'] | undefined {
    const character = this.#source[this.#index++] ?? '';
    if (character === '(') return this.#group();
    if (character === '[') return this.#character(this.#class());
    if (character === '^' || character === '$') return undefined;
    if (character === '.') return { kind: 'character', set: NOT_LINE_END };
    if (character !== '\\') return this.#character(oneCharacter(character.charCodeAt(0)));
    if (/[bB]/.test(this.#source[this.#index] ?? '')) {
      this.#index++;
      return undefined;
    }
    const reference = /^(?:[1-9]\d*|k<[^>]*>)/.exec(this.#source.slice(this.#index, this.#index + 100));
    if (reference !== null) {
      // What a back-reference repeats is not known here; it may be nothing, and so never separates two loops.
      this.#index += reference[0].length;
      return {
        kind: 'group',
        alternatives: [[], [{ least: 1, most: 1, atom: { kind: 'character', set: ANY_CHARACTER } }]],
      };
    }
    return this.#character(this.#escape());
  }

  #character(set: CharacterSet): PatternItem['atom'] {
    return { kind: 'character', set: this.#ignoreCase ? ignoringCase(set) : set };
  }

  #group(): PatternItem['atom'] {
    if (++this.#depth > MAX_GROUP_DEPTH) this.#tooDeep = true;
    let kind: 'group' | 'look' = 'group';
    if (this.#take('?=') || this.#take('?!') || this.#take('?<=') || this.#take('?<!')) kind = 'look';
    else
      this.#index +=
        /^(?:\?[ims-]*:|\?<[^>]*>)?/.exec(this.#source.slice(this.#index, this.#index + 200))?.[0].length ?? 0;
    const alternatives = this.#alternatives();
    this.#index++;
    this.#depth--;
    return { kind, alternatives };
  }

  #class(): CharacterSet {
    const negated = this.#take('^');
    let set = NO_CHARACTER;
    while (this.#index < this.#source.length && !this.#take(']')) {
      const first = this.#classMember();
      const ranged = this.#source[this.#index] === '-' && this.#source[this.#index + 1] !== ']';
      if (!ranged) {
        set |= first.set;
        continue;
      }
      this.#index++;
      const last = this.#classMember();
      if (first.code === undefined || last.code === undefined) set |= first.set | oneCharacter(45) | last.set;
      else set |= charactersBetween(first.code, last.code);
    }
    return negated ? complement(this.#ignoreCase ? ignoringCase(set) : set) : set;
  }

  #classMember(): { set: CharacterSet; code?: number } {
    const start = this.#index;
    const character = this.#source[this.#index++] ?? '';
    if (character !== '\\') return { set: oneCharacter(character.charCodeAt(0)), code: character.charCodeAt(0) };
    const set = this.#source[this.#index] === 'b' ? this.#backspace() : this.#escape();
    return characterClass(this.#source[start + 1] ?? '') === undefined ? { set, code: codeOf(set) } : { set };
  }

  #backspace(): CharacterSet {
    this.#index++;
    return oneCharacter(8);
  }

  /** What stands after a backslash. */
  #escape(): CharacterSet {
    const letter = this.#source[this.#index++] ?? '\\';
    const set = characterClass(letter);
    if (set !== undefined) return set;
    const control = { t: 9, n: 10, v: 11, f: 12, r: 13, 0: 0 }[letter];
    if (control !== undefined) return oneCharacter(control);
    const digits = letter === 'x' ? 2 : letter === 'u' ? 4 : 0;
    const hex = this.#source.slice(this.#index, this.#index + digits);
    if (digits > 0 && hex.length === digits && /^[0-9a-fA-F]+$/.test(hex)) {
      this.#index += digits;
      return oneCharacter(Number.parseInt(hex, 16));
    }
    if (letter === 'c') return oneCharacter((this.#source.charCodeAt(this.#index++) || 0) % 32);
    return oneCharacter(letter.charCodeAt(0));
  }

  #quantifier(): { least: number; most: number } {
    const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})/.exec(this.#source.slice(this.#index, this.#index + 40));
    if (found === null) return { least: 1, most: 1 };
    this.#index += found[0].length;
    this.#take('?');
    const [mark, least, comma, most] = found;
    if (mark === '*') return { least: 0, most: Number.POSITIVE_INFINITY };
    if (mark === '+') return { least: 1, most: Number.POSITIVE_INFINITY };
    if (mark === '?') return { least: 0, most: 1 };
    if (comma === '') return { least: Number(least), most: Number(least) };
    return { least: Number(least), most: most === '' ? Number.POSITIVE_INFINITY : Number(most) };
  }
}

/** The code unit of a set of one; for the set of everything beyond ASCII, the first of them. */
function codeOf(set: CharacterSet): number {
  return set.toString(2).length - 1;
}
