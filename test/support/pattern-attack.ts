/** Texts made to cost a regular expression as much as they can, out of the pattern's own pieces. */

import { type PatternItem, type PatternSequence, readPattern } from '../../src/config/pattern-tree.ts';

const MOST_PIECES = 24;
/** What ends no word, closes no bracket and matches next to nothing: the mismatch behind a long run. */
const MISMATCH = '\u0000';

/**
 * Texts of `length` characters: every beginning of a match of the pattern (up to each loop of it), followed by a long run
 * of what that loop takes, and that repeated; and each distinct piece on its own, repeated. None of them ends in a match.
 */
export function attacksOn(pattern: string, length: number): string[] {
  const ignoreCase = pattern.startsWith('(?i)');
  const alternatives = readPattern(ignoreCase ? pattern.slice(4) : pattern, ignoreCase) ?? [];
  const beginnings = alternatives.flatMap((sequence) => beginningsOf(sequence, ''));
  const pieces = [...new Set(beginnings.flatMap(({ before, turn }) => [`${before}${turn}`, turn]))].filter(Boolean);
  const texts = new Set<string>();
  for (const { before, turn } of beginnings.slice(0, 200)) {
    if (turn === '') continue;
    texts.add(fill(before, turn, length));
    // Many beginnings on one line, each of which runs on over the next.
    texts.add(fill('', `${before}${turn.repeat(3)}`, length));
    texts.add(fill('', `${before}${turn} `, length));
  }
  for (const piece of pieces.slice(0, MOST_PIECES)) texts.add(fill('', piece, length));
  return [...texts];
}

function fill(before: string, turn: string, length: number): string {
  const room = Math.max(0, length - before.length - 1);
  return `${before}${turn.repeat(Math.ceil(room / turn.length)).slice(0, room)}${MISMATCH}`;
}

interface Beginning {
  /** The shortest text that leads up to a loop. */
  readonly before: string;
  /** One turn of the loop, written with one character that it takes. */
  readonly turn: string;
}

function beginningsOf(sequence: PatternSequence, lead: string): Beginning[] {
  const found: Beginning[] = [];
  let before = lead;
  for (const item of sequence) {
    const { atom } = item;
    if (atom.kind === 'look') {
      found.push(...atom.alternatives.flatMap((inner) => beginningsOf(inner, before)));
      continue;
    }
    if (atom.kind === 'group') found.push(...atom.alternatives.flatMap((inner) => beginningsOf(inner, before)));
    if (item.most - item.least >= 3 || item.most > 3) {
      for (const turn of turnsOf(item)) found.push({ before, turn });
    }
    before += shortest(item);
  }
  return found;
}

/** One turn of a loop, in several spellings where a set allows for them. */
function turnsOf(item: PatternItem): string[] {
  if (item.atom.kind === 'character') return spellings(item.atom.set);
  if (item.atom.kind === 'look') return [];
  return item.atom.alternatives.map((inner) =>
    inner.map((one) => shortest({ ...one, least: Math.max(one.least, 1) })).join(''),
  );
}

function shortest({ atom, least }: PatternItem): string {
  if (atom.kind === 'look' || least === 0) return '';
  if (atom.kind === 'character') return (spellings(atom.set)[0] ?? '').repeat(Math.min(least, 400));
  const options = atom.alternatives.map((inner) => inner.map(shortest).join(''));
  return (options.sort((a, b) => a.length - b.length)[0] ?? '').repeat(Math.min(least, 20));
}

/** A letter, a digit, a space and a mark, as far as the set holds them. */
function spellings(set: bigint): string[] {
  const groups = ['aeksA', '01', ' \t', '.-_/:="\'{\\', '\n'];
  const known = groups.flatMap((group) => [...group].find((letter) => holds(set, letter)) ?? []);
  if (known.length > 0) return known;
  for (let code = 33; code < 127; code++) if (holds(set, String.fromCharCode(code))) return [String.fromCharCode(code)];
  return [];
}

function holds(set: bigint, letter: string): boolean {
  return ((set >> BigInt(letter.charCodeAt(0))) & 1n) === 1n;
}
