/**
 * What parts two places of a text although they stand close: the end of a document, a section of its own, a block that
 * ends before the other begins. Two profiles in one file are two credentials.
 */

/** A line that ends a YAML document (YAML 1.2.2, 9.1). */
const DOCUMENT_END = /\n---(?:[ \t]|\r?\n|$)/;
/** The head of a section: `[profile]`, `[[servers]]`. */
const SECTION = /\n[ \t]*\[{1,2}[^[\]\r\n]{1,200}\]{1,2}[ \t]*(?:[#;][^\n]*)?\r?(?:\n|$)/;
/** Braces that are no blocks: `${NAME}`, `{{ .Values.name }}`. */
const EXPRESSION = /\$\{[^{}]*\}|\{\{[^{}]*\}\}/g;

/** True when the text between two places shows that they do not belong together. */
export function isApart(between: string): boolean {
  return DOCUMENT_END.test(between) || SECTION.test(between) || leavesBlock(between);
}

/** True when a block ends and another one begins: what stands in the two are siblings at best. */
function leavesBlock(between: string): boolean {
  if (!between.includes('}')) return false;
  let depth = 0;
  let least = 0;
  for (const character of between.replace(EXPRESSION, '')) {
    if (character === '{') depth++;
    else if (character === '}') depth--;
    least = Math.min(least, depth);
  }
  return least < 0 && depth > least;
}
