/**
 * Reads the Markdown report strictly: every line is a heading, a sentence of our own, or a row of a table with as many
 * cells as its head; and no character in a cell means anything to Markdown or HTML. Throws at the first that does.
 */

const SENTENCE = /^(?:### unsealed: [\w ,():-]+|[\d,]+ more rows?: the `json` report holds all\.|Scanned .*\.|)$/;
const MEANS_SOMETHING = /[\\`*_{}[\]<>|~&!#@$^]|:\/\/|www\./i;

/** The cells of each table, head first, as they read. */
export function markdownTables(text: string): string[][][] {
  const tables: string[][][] = [];
  let open: string[][] | undefined;
  for (const line of text.split('\n')) {
    if (!line.startsWith('|')) {
      if (!SENTENCE.test(line)) throw new Error(`a line that is none of ours: ${line.slice(0, 80)}`);
      if (line.startsWith('Scanned ')) cellText(line);
      open = undefined;
    } else if (!line.startsWith('| --- |')) {
      const cells = line.slice(2, -2).split(' | ').map(cellText);
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

function cellText(cell: string): string {
  const bare = cell.replace(/&#\d+;/g, '');
  if (MEANS_SOMETHING.test(bare)) throw new Error(`a cell in which something begins: ${bare.slice(0, 80)}`);
  return cell.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
