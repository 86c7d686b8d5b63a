/**
 * Reads the Markdown report strictly: every line is a heading, a sentence of our own, or a row of a table with as many
 * cells as its head; and no character in a cell means anything to Markdown or HTML. Throws at the first that does.
 */

const SENTENCE = /^(?:### unsealed: [\w ,():-]+|[\d,]+ more rows?: the `json` report holds all\.|Scanned .*\.|)$/;
const MEANS_SOMETHING = /[\\`*_{}[\]<>|~&!#@$^]|:\/\/|\bwww\./i;

/** The cells of each table, head first, as they read. */
export function markdownTables(text: string): string[][][] {
  const tables: string[][][] = [];
  let open: string[][] | undefined;
  for (const line of text.split('\n')) {
    if (!line.startsWith('|')) {
      if (!SENTENCE.test(line)) throw new Error(`a line that is none of ours: ${line.slice(0, 80)}`);
      if (line.startsWith('Scanned ')) readInert(line);
      open = undefined;
    } else if (!line.startsWith('| --- |')) {
      const cells = line.slice(2, -2).split(' | ').map(readInert);
      if (open === undefined) {
        open = [];
        tables.push(open);
      }
      if (open[0] !== undefined && open[0].length !== cells.length) throw new Error(`a cell too few or many: ${line}`);
      open.push(cells);
    }
  }
  return tables;
}

/** The text as a reader sees it. Throws when a character of it means anything to Markdown or HTML. */
export function readInert(text: string): string {
  const bare = text.replace(/&#\d+;/g, '·');
  if (MEANS_SOMETHING.test(bare)) throw new Error(`a text in which something begins: ${bare.slice(0, 80)}`);
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
