/**
 * The only door out: every text that stems from what was scanned (paths, keys, names, authors, subjects, lines) passes
 * one of these before it is printed. None of them lets a control, escape or invisible character through, and none lets
 * a text begin a command for the program that shows the output.
 */

/** Controls (ANSI escapes begin with one), bidirectional and zero-width marks, line separators, unpaired surrogates. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
/** Of those, what JSON.stringify leaves as it is. */
const UNPRINTABLE_IN_JSON = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;
/** How log viewers of build services (GitHub, Azure, TeamCity) spell a command anywhere in a line: `##[x]`, `##vso[x]`. */
const LOG_COMMAND = /##(?=[A-Za-z]*\[)/g;
/** Characters with a meaning anywhere, starts of links that need no brackets, and what begins a list. */
const MARKDOWN = /[\\`*_{}[\]<>|~&!#@$^]|:(?=\/\/)|(?<=\bwww)\.|(?<=^\s*)[-+]|(?<=^\s*\d+)[.)]/gi;

/** What begins an element or a character reference, and what ends an attribute. */
const HTML = /[&<>"'`]/g;

/** One line of plain text that shows what cannot be printed: `\n`, `\x1b`, `\u{202e}`. */
export function escapeTerminal(text: string): string {
  return text.replace(UNPRINTABLE, visible).replace(LOG_COMMAND, '#\\x23');
}

/** True when the text is printed by escapeTerminal exactly as it is. */
export function isPrintable(text: string): boolean {
  return escapeTerminal(text) === text;
}

/**
 * The message part of a GitHub workflow command; line feeds stay line feeds of the message.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function escapeWorkflowData(text: string): string {
  return text.split('\n').map(escapeTerminal).join('\n').replaceAll('%', '%25').replaceAll('\n', '%0A');
}

/** The value of a property of a GitHub workflow command. */
export function escapeWorkflowProperty(text: string): string {
  return escapeTerminal(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** One line of Markdown that reads as the text itself: no link, mention, image, table cell or HTML can begin in it. */
export function escapeMarkdown(text: string): string {
  return escapeTerminal(text).replace(MARKDOWN, (character) => `&#${character.charCodeAt(0)};`);
}

/** Text or an attribute's value of an XML 1.0 document; on one line, and free of characters that XML cannot hold. */
export function escapeXml(text: string): string {
  return escapeTerminal(text)
    .replace(/[\ufffe\uffff]/g, visible)
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** One line of text as HTML: fit for the content of an element and for the inside of a quoted attribute, nowhere else. */
export function escapeHtml(text: string): string {
  return escapeTerminal(text).replace(HTML, (character) => `&#${character.charCodeAt(0)};`);
}

/** A SARIF plain text message: `[text](target)` would be a link (SARIF 2.1.0, 3.11.6). */
export function escapeSarifMessage(text: string): string {
  return escapeTerminal(text).replaceAll('](', '] (');
}

/**
 * A value as JSON, indented by `indent` spaces. What JSON leaves unescaped but no terminal or log should see is written
 * as `\uXXXX`, so that parsing gives the very same value.
 */
export function escapeJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent)
    .replace(UNPRINTABLE_IN_JSON, unicodeEscapes)
    .replace(LOG_COMMAND, '#\\u0023');
}

/**
 * A path as a relative URI reference (RFC 3986): every segment percent-encoded, so that none can be taken for a scheme,
 * an authority or a query. Unpaired surrogates, which no URI can hold, become U+FFFD.
 */
export function escapeUri(path: string): string {
  const segments = path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent);
  return segments.join('/').replace(/^\/{2,}/, '/') || '.';
}

/** The URL when it is one of a web page and harmless wherever it is written as a link; undefined otherwise. */
export function webLink(url: string): string | undefined {
  return /^https?:\/\/[^\s()<>"'`|\\]+$/.test(url) && isPrintable(url) ? url : undefined;
}

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return NAMED[character] ?? (code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`);
}

function unicodeEscapes(character: string): string {
  let text = '';
  for (let at = 0; at < character.length; at++) text += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  return text;
}
