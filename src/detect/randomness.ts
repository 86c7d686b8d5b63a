/**
 * Tells text that a machine drew at random from words and identifiers: which of the two would write it in fewer bits. The
 * word side knows which letter follows which (letter-bigrams.ts), and pays for digits and for every new word; the random
 * side draws each character from the smallest alphabet that holds the text.
 */

import { LETTER_BIGRAMS } from './letter-bigrams.ts';

const EDGE = 26;
const FIRST_COST = 48;
const QUARTER = 0.25;
/** Bits to begin another word, beside its first letter; to write a digit; to write any other mark. */
const NEW_WORD = 1;
const DIGIT = 6;
const MARK = 1.5;

/**
 * Bits that random text would need beyond what words need: above zero for words, below for random text; the further
 * away, the surer. A text of 12 characters is mostly told right, one of 20 nearly always.
 */
export function wordiness(text: string): number {
  return randomBits(text) - wordBits(text);
}

/** Bits to write the text as words in camel, snake, kebab or dotted form. */
function wordBits(text: string): number {
  let bits = 0;
  let before = EDGE;
  for (let index = 0; index < text.length; index++) {
    const letter = letterAt(text, index);
    if (letter === undefined) {
      bits += endCost(before) + (isDigit(text.charCodeAt(index)) ? DIGIT : MARK);
      before = EDGE;
    } else if (before !== EDGE && beginsWord(text, index)) {
      bits += endCost(before) + NEW_WORD + cost(EDGE, letter);
      before = letter;
    } else {
      bits += cost(before, letter);
      before = letter;
    }
  }
  return bits + endCost(before);
}

/** 0 to 25 for a letter of either case. */
function letterAt(text: string, index: number): number | undefined {
  const letter = (text.charCodeAt(index) | 0x20) - 0x61;
  return letter >= 0 && letter < EDGE && text.charCodeAt(index) >= 0x41 ? letter : undefined;
}

/** The capitals of `fooBar`, and the last capital of `HTTPServer`. */
function beginsWord(text: string, index: number): boolean {
  if (!isUpper(text.charCodeAt(index))) return false;
  return !isUpper(text.charCodeAt(index - 1)) || isLower(text.charCodeAt(index + 1));
}

function endCost(before: number): number {
  return before === EDGE ? 0 : cost(before, EDGE);
}

function cost(before: number, letter: number): number {
  return ((LETTER_BIGRAMS[before]?.charCodeAt(letter) ?? FIRST_COST) - FIRST_COST) * QUARTER;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isUpper(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function randomBits(text: string): number {
  if (/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(text)) return text.length * 4;
  const letters = (/[a-z]/.test(text) ? 26 : 0) + (/[A-Z]/.test(text) ? 26 : 0);
  const alphabet = letters + (/\d/.test(text) ? 10 : 0) + (/[^A-Za-z\d]/.test(text) ? 2 : 0);
  return text.length * Math.log2(Math.max(alphabet, 2));
}
