/**
 * How deep a YAML text nests, found before it is parsed. The `yaml` composer recurses, and about a thousand nested `[`
 * end the whole process, which nothing can catch; the tokens alone are safe to read. The answer is never too small
 * by more than a factor of two (a list may stand at the column of its own key).
 */

/** What of the `yaml` module is needed here. */
export interface YamlTokens {
  readonly Lexer: new () => { lex(source: string): Iterable<string> };
  readonly CST: { tokenType(source: string): string | null };
}

const SILENT: ReadonlySet<string> = new Set(['space', 'newline', 'comment', 'byte-order-mark']);
const MARKS: ReadonlySet<string> = new Set(['doc-mode', 'flow-error-end']);
const OPENING: ReadonlySet<string> = new Set(['flow-seq-start', 'flow-map-start']);
const CLOSING: ReadonlySet<string> = new Set(['flow-seq-end', 'flow-map-end']);

/** The offset (UTF-16 units) where the nesting first exceeds `limit` levels, or -1. */
export function tooDeepAt(text: string, limit: number, { Lexer, CST }: YamlTokens): number {
  const columns: number[] = [];
  let flow = 0;
  let offset = 0;
  let lineStart = 0;
  let scalarFollows = false;
  for (const source of new Lexer().lex(text)) {
    const type: string = scalarFollows ? 'scalar-text' : (CST.tokenType(source) ?? 'error');
    scalarFollows = type === 'scalar';
    if (scalarFollows || MARKS.has(type)) continue;
    if (OPENING.has(type)) flow++;
    else if (CLOSING.has(type)) flow = Math.max(0, flow - 1);
    else if (flow === 0 && !SILENT.has(type)) enter(columns, offset - lineStart);
    if (columns.length + flow > limit) return offset;
    const newline = source.lastIndexOf('\n');
    if (newline >= 0) lineStart = offset + newline + 1;
    offset += source.length;
  }
  return -1;
}

/** A token at `column` ends every block collection that began further right, and may begin one of its own. */
function enter(columns: number[], column: number): void {
  while (columns.length > 0 && (columns.at(-1) ?? 0) > column) columns.pop();
  if (columns.at(-1) !== column) columns.push(column);
}
