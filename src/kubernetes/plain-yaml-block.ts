/** Block scalars of plain YAML (YAML 1.2.2 section 8.1), without indentation indicators. */

import type { ScalarNode } from './node.ts';

const LINE_FEED = '\n';
const SPACE = 32;
const HEADER = /([|>])([+-]?) *(?: #[^\n]*)?\n/y;

/** A block scalar, and the start of the first line that is no part of it. */
export interface BlockScalar {
  readonly node: ScalarNode;
  readonly next: number;
}

/** The block scalar whose header stands at `at`, under a key or dash in column `column`; undefined when in doubt. */
export function readBlockScalar(text: string, at: number, column: number): BlockScalar | undefined {
  HEADER.lastIndex = at;
  const header = HEADER.exec(text);
  const body = header === null ? undefined : blockBody(text, HEADER.lastIndex, column);
  if (header === null || body === undefined) return undefined;
  const { lines, blankLines, next } = body;
  const isLiteral = header[1] === '|';
  let value = isLiteral ? lines.join(LINE_FEED) : folded(lines);
  if (value === undefined) return undefined;
  let { end } = body;
  if (header[2] === '+') {
    value += LINE_FEED.repeat(blankLines + (lines.length > 0 ? 1 : 0));
    end = next;
  } else if (header[2] === '' && lines.length > 0) value += LINE_FEED;
  return { node: { type: 'scalar', style: isLiteral ? 'literal' : 'folded', text: value, start: at, end }, next };
}

/** The text of folded lines (YAML 1.2.2 section 8.1.3); undefined when one is indented more than the others. */
export function folded(lines: readonly string[]): string | undefined {
  let text = '';
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    if (line === '') {
      breaks++;
      continue;
    }
    if (line.startsWith(' ')) return undefined;
    if (breaks > 0) text += '\n'.repeat(breaks);
    else if (index > 0) text += ' ';
    text += line;
    breaks = 0;
  }
  return text;
}

/** Lines of a block scalar without their indentation; blank lines at the end are counted, not listed. */
interface BlockBody {
  readonly lines: readonly string[];
  readonly blankLines: number;
  /** Where the scalar ends; blank lines behind its text count only where they hold blanks beyond the indentation. */
  readonly end: number;
  readonly next: number;
}

function blockBody(text: string, from: number, column: number): BlockBody | undefined {
  const indent = indentation(text, from, column);
  if (indent === undefined) return undefined;
  const lines: string[] = [];
  let [end, used, isLoose] = [from, 0, indent === 0];
  let line = from;
  while (line < text.length) {
    const feed = text.indexOf(LINE_FEED, line);
    const width = blanksAt(text, line);
    const isBlank = line + width === feed;
    if (!isBlank && width <= column) break;
    if (!isBlank && (width < indent || text.charAt(line + width) === '\t')) return undefined;
    lines.push(indent === 0 ? '' : text.slice(Math.min(line + indent, feed), feed));
    // Blanks beyond the indentation are text, even at the end.
    if (indent > 0 && line + Math.min(width, indent) < feed) {
      used = lines.length;
      end = feed + 1;
    }
    if (isBlank && indent > 0 && width > indent) isLoose = true;
    else if (!isBlank) isLoose = false;
    line = feed + 1;
  }
  if (!isLoose || line === from)
    return { lines: lines.slice(0, used), blankLines: lines.length - used, end, next: line };
  // With an empty line after lines of blanks, the real parser has a mind of its own.
  if (text.startsWith('\n\n', line - 2)) return undefined;
  return { lines: lines.slice(0, used), blankLines: lines.length - used, end: line, next: line };
}

/** Of the first line with text; 0 when there is none, undefined when the lines above it or the last line are doubtful. */
function indentation(text: string, from: number, column: number): number | undefined {
  if (from < text.length && !text.endsWith(LINE_FEED)) return undefined;
  let widest = 0;
  for (let line = from; line < text.length; line = text.indexOf(LINE_FEED, line) + 1) {
    const width = blanksAt(text, line);
    if (text.charAt(line + width) !== LINE_FEED) {
      if (width <= column) return 0;
      return widest > width ? undefined : width;
    }
    widest = Math.max(widest, width);
  }
  return 0;
}

function blanksAt(text: string, line: number): number {
  let at = line;
  while (text.charCodeAt(at) === SPACE) at++;
  return at - line;
}
