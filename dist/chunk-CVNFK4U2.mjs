import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  createFinder,
  maskRanges
} from "./chunk-Y7UMFXX4.mjs";

// src/report/escape.ts
var UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
var UNPRINTABLE_IN_JSON = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;
var LOG_COMMAND = /##(?=[A-Za-z]*\[)/g;
var MARKDOWN = /[\\`*_{}[\]<>|~&!#@]|:(?=\/\/)|(?<=\bwww)\.|(?<=^\s*)[-+]|(?<=^\s*\d+)[.)]/gi;
function escapeTerminal(text) {
  return text.replace(UNPRINTABLE, visible).replace(LOG_COMMAND, "#\\x23");
}
function isPrintable(text) {
  return escapeTerminal(text) === text;
}
function escapeWorkflowData(text) {
  return text.split("\n").map(escapeTerminal).join("\n").replaceAll("%", "%25").replaceAll("\n", "%0A");
}
function escapeWorkflowProperty(text) {
  return escapeTerminal(text).replaceAll("%", "%25").replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function escapeMarkdown(text) {
  return escapeTerminal(text).replace(MARKDOWN, (character) => `&#${character.charCodeAt(0)};`);
}
function escapeSarifMessage(text) {
  return escapeTerminal(text).replaceAll("](", "] (");
}
function escapeJson(value, indent = 0) {
  return JSON.stringify(value, null, indent).replace(UNPRINTABLE_IN_JSON, unicodeEscapes).replace(LOG_COMMAND, "#\\u0023");
}
function escapeUri(path) {
  const segments = path.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD").split("/").map(encodeURIComponent);
  return segments.join("/").replace(/^\/{2,}/, "/") || ".";
}
var NAMED = { "\n": "\\n", "\r": "\\r", "	": "\\t" };
function visible(character) {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return NAMED[character] ?? (code < 256 ? `\\x${hex.padStart(2, "0")}` : `\\u{${hex}}`);
}
function unicodeEscapes(character) {
  let text = "";
  for (let at = 0; at < character.length; at++) text += `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;
  return text;
}

// src/report/redaction.ts
var WORD = /^(?=.{1,24}$)[A-Za-z]+(?:[-_. ][A-Za-z]+){0,3}\d{0,2}$/;
function createRedaction(result, showSecrets) {
  if (showSecrets) return { name: same, prose: same, secret: (secret) => secret.reveal() };
  const secrets = result.findings.map((finding) => finding.secret);
  const inNames = createFinder(secrets, (secret) => !WORD.test(secret.reveal()));
  const inProse = createFinder(secrets, () => true);
  return { name: masker(inNames), prose: masker(inProse), secret: (secret) => secret.redacted() };
}
function masker(find) {
  return (text) => maskRanges(text, find(text));
}
function same(text) {
  return text;
}

export {
  escapeTerminal,
  isPrintable,
  escapeWorkflowData,
  escapeWorkflowProperty,
  escapeMarkdown,
  escapeSarifMessage,
  escapeJson,
  escapeUri,
  createRedaction
};
