// Counts which letter follows which in the words of the dependencies' type definitions and read-me files, and writes what
// that tells as src/detect/letter-bigrams.ts: `node scripts/letter-bigrams.mjs`. The table is checked in; run it by hand.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
/** A word counts when this many files hold it: random text stands in one. */
const LEAST_FILES = 5;
const SYMBOLS = 27; // 26 letters, and the edge of a word
const EDGE = 26;
/** Costs are written in quarter bits, one character each, from this one upwards. */
const FIRST = 48;
const LONGEST_COST = 40;

const files = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /(?:\.d\.[cm]?ts|readme\.md)$/i.test(name) && !name.startsWith('.cache'),
);
const filesOfWord = new Map();
for (const name of files) {
  for (const word of new Set(wordsOf(readFileSync(join(modules, name), 'utf8')))) {
    filesOfWord.set(word, (filesOfWord.get(word) ?? 0) + 1);
  }
}
const counts = Array.from({ length: SYMBOLS }, () => new Array(SYMBOLS).fill(0.5));
let words = 0;
for (const [word, found] of filesOfWord) {
  if (found < LEAST_FILES) continue;
  words++;
  let before = EDGE;
  for (const letter of word) {
    const symbol = letter.charCodeAt(0) - 97;
    counts[before][symbol]++;
    before = symbol;
  }
  counts[before][EDGE]++;
}
const rows = counts.map((row) => {
  const total = row.reduce((sum, count) => sum + count, 0);
  return row
    .map((count) => String.fromCharCode(FIRST + Math.min(LONGEST_COST, Math.round(-4 * Math.log2(count / total)))))
    .join('');
});
const literals = rows.map((row) => `  '${row.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}',`);
writeFileSync(
  join(root, 'src/detect/letter-bigrams.ts'),
  `/** Written by scripts/letter-bigrams.mjs: what it costs, in quarter bits, that a letter follows another in a word. */

/** A row a letter before (a to z, then the start of a word), a column a letter behind (a to z, then the end); '0' is no cost. */
export const LETTER_BIGRAMS: readonly string[] = [
${literals.join('\n')}
];
`,
);
console.error(`${words} words of ${files.length} files`);

/** Lower-case words of three to fifteen letters, camel case taken apart. */
function wordsOf(text) {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length >= 3 && word.length <= 15);
}
