/**
 * How many cells of a terminal a text takes, so that a caret stands under what it points at: East Asian wide characters
 * and emoji take two, combining marks none (UAX 11, as terminals read it). Texts must be free of control characters.
 */

const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const EMOJI = /^\p{Emoji_Presentation}$/u;

/** Inclusive ranges of wide and fullwidth code points. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], // Hangul Jamo that begin a syllable
  [0x2329, 0x232a],
  [0x2e80, 0x303e], // CJK radicals and punctuation
  [0x3041, 0x4dbf], // kana, CJK compatibility, extension A
  [0x4e00, 0xa4cf], // CJK, Yi
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3], // Hangul syllables
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60], // fullwidth forms
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff], // Tangut and its like
  [0x1b000, 0x1b2ff],
  [0x1f200, 0x1f2ff],
  [0x20000, 0x3fffd],
];

/** Cells that the text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The longest beginning of the text that takes at most `cells` cells. */
export function fitStart(text: string, cells: number): string {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += characterWidth(character);
    if (width > cells) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** The longest end of the text that takes at most `cells` cells; it does not begin with a combining mark. */
export function fitEnd(text: string, cells: number): string {
  let width = 0;
  let start = text.length;
  for (const character of [...text].reverse()) {
    const next = characterWidth(character);
    if (width + next > cells) break;
    width += next;
    start -= character.length;
  }
  return start === 0 ? text : text.slice(start).replace(/^[\p{Mn}\p{Me}]+/u, '');
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (NO_WIDTH.test(character)) return 0;
  return isWide(code) || EMOJI.test(character) ? 2 : 1;
}

function isWide(code: number): boolean {
  return WIDE.some(([first, last]) => first <= code && code <= last);
}
