import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import "./chunk-U5KMP5ZP.mjs";

// src/sweep/thread.ts
import { parentPort, workerData } from "node:worker_threads";

// src/core/fragment.ts
function rootFragment(blob, bytes) {
  return { blob, bytes, role: "text", trail: [], depth: 0, toBlob: (span) => span };
}
function keyName(fragment) {
  return fragment.label ?? fragment.keyPath?.findLast((step) => typeof step === "string");
}

// src/core/key-path.ts
var PLAIN_KEY = /^[A-Za-z_][\w-]*$/;
function formatKeyPath(keyPath) {
  let text = "";
  for (const step of keyPath) {
    if (typeof step === "number") text += `[${step}]`;
    else if (PLAIN_KEY.test(step)) text += text === "" ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}

// src/core/line-index.ts
var LINE_FEED = 10;
var CARRIAGE_RETURN = 13;
var LineIndex = class {
  #bytes;
  #starts;
  /** The place asked for last: on a giant line, the next one is counted on from here. */
  #last = { line: 0, offset: 0, column: 1 };
  constructor(bytes) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const starts = [0];
    for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }
  /** The place of a byte offset: line from 1, column from 1 in UTF-16 units. */
  point(offset) {
    const line = this.line(offset);
    const last = this.#last;
    const isBehind = last.line === line && last.offset <= offset;
    const from = isBehind ? last : { offset: this.#starts[line - 1], column: 1 };
    const column = from.column + this.#bytes.toString("utf8", from.offset, offset).length;
    if (((this.#bytes[offset] ?? 0) & 192) !== 128) this.#last = { line, offset, column };
    return { line, column };
  }
  /** The place of a span of bytes in the file `path`. */
  location(path, { start, end }) {
    const points = { start: this.point(start), end: this.point(end) };
    const byteColumns = { start: this.#byteColumn(start, points.start), end: this.#byteColumn(end, points.end) };
    return { path, ...points, byteColumns };
  }
  /** Bytes of line `line` (from 1) without its terminator; empty behind the last line. */
  lineSpan(line) {
    const start = this.#starts[line - 1];
    if (start === void 0) return { start: this.#bytes.length, end: this.#bytes.length };
    let end = (this.#starts[line] ?? this.#bytes.length + 1) - 1;
    if (end > start && this.#bytes[end - 1] === CARRIAGE_RETURN) end--;
    return { start, end };
  }
  /** The text of a span of bytes. */
  text({ start, end }) {
    return this.#bytes.toString("utf8", start, end);
  }
  #byteColumn(offset, { line }) {
    return offset - this.#starts[line - 1] + 1;
  }
  /** The line (from 1) of a byte offset. */
  line(offset) {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = low + high >>> 1;
      if (this.#starts[middle] <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
};

// src/core/secret.ts
var PREVIEW_MIN_LENGTH = 20;
var PREVIEW_LENGTH = 4;
var Secret = class {
  #value;
  constructor(value) {
    this.#value = value;
  }
  /** The plain value. Only to judge, fingerprint or mask it; never to print it. */
  reveal() {
    return this.#value;
  }
  /** Length of the value in UTF-16 units. */
  get length() {
    return this.#value.length;
  }
  /** What may be printed: at most the first four characters of a long value, and its length. */
  redacted() {
    const preview = this.#value.length >= PREVIEW_MIN_LENGTH ? printable(this.#value.slice(0, PREVIEW_LENGTH)) : "";
    return `${preview}**** (${this.#value.length} characters)`;
  }
  toString() {
    return this.redacted();
  }
  toJSON() {
    return this.redacted();
  }
  [/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")]() {
    return `Secret(${this.redacted()})`;
  }
};
function printable(text) {
  return text.replace(/[^\x21-\x7e]/g, ".");
}

// src/decode/text-encoding.ts
var BINARY_PROBE = 8e3;
function isBinary(bytes) {
  if (utf16Mark(bytes) !== void 0) return false;
  return bytes.subarray(0, BINARY_PROBE).indexOf(0) !== -1;
}
function asUtf8(fragment) {
  const { bytes } = fragment;
  const mark = utf16Mark(bytes);
  if (mark === void 0 && !hasUtf8Mark(bytes)) return fragment;
  const text = mark === void 0 ? withoutUtf8Mark(bytes) : utf16ToUtf8(bytes, mark);
  return { ...fragment, bytes: text.bytes, toBlob: (span) => fragment.toBlob(text.toSource(span)) };
}
function utf16ToUtf8(bytes, encoding) {
  const marked = utf16Mark(bytes) === encoding;
  const units = Buffer.from(bytes.subarray(marked ? 2 : 0, bytes.length - bytes.length % 2));
  if (encoding === "utf-16be") units.swap16();
  const text = units.toString("utf16le");
  const skipped = marked ? 2 : 0;
  return {
    bytes: Buffer.from(text, "utf8"),
    toSource: (span) => {
      const [start, end] = utf16Offsets(text, span);
      return { start: skipped + 2 * start, end: skipped + 2 * end };
    }
  };
}
function withoutUtf8Mark(bytes) {
  return { bytes: bytes.subarray(3), toSource: (span) => ({ start: span.start + 3, end: span.end + 3 }) };
}
function hasUtf8Mark(bytes) {
  return bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191;
}
function utf16Mark(bytes) {
  const [first, second] = bytes;
  const encoding = first === 255 && second === 254 ? "utf-16le" : first === 254 && second === 255 ? "utf-16be" : void 0;
  if (encoding === void 0) return void 0;
  for (let index = 2; index + 1 < Math.min(bytes.length, BINARY_PROBE); index += 2) {
    if (bytes[index] === 0 && bytes[index + 1] === 0) return void 0;
  }
  return encoding;
}
function utf16Offsets(text, span) {
  let byte = 0;
  let index = 0;
  let start;
  while (index < text.length && byte < span.end) {
    if (start === void 0 && byte >= span.start) start = index;
    const code = text.codePointAt(index);
    const width = code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
    if (start === void 0 && byte + width > span.start) start = index;
    byte += width;
    index += width === 4 ? 2 : 1;
  }
  return [start ?? index, index];
}

// src/kubernetes/document-path.ts
var NAME = /\.(?:ya?ml|json|jsonc|json5|ndjson|jsonl|tpl|gotmpl|tmpl|template|j2|jinja2?|kubeconfig|tfstate|dockercfg|dockerconfigjson)(?:[.-][\w-]+)*$/i;
var WELL_KNOWN = /(?:^|[/!])(?:\.?kube\/config|kubeconfig|admin\.conf|talosconfig|\.dockercfg|(?:main|master)\.key)$/i;
var OTHER_FORMAT = /\.(?:go|md|py|rb|sh|ts|js|tf|txt|html?|gz|zip|enc|asc|gpg|patch|diff)$/i;
var GENERATED = /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|composer\.lock\.json|Chart\.lock|.*\.map\.json|.*\.lock(?:\.ya?ml|\.json)?)$/i;
var PROMISED = /\.(?:ya?ml|json)$/i;
function isDocument(fragment) {
  if (isEmbedded(fragment)) return looksStructured(fragment.bytes);
  const { path } = fragment.blob.origin;
  if (GENERATED.test(path)) return false;
  if (HCL.test(path)) return true;
  if (WELL_KNOWN.test(path)) return true;
  return NAME.test(path) && !OTHER_FORMAT.test(path) ? true : isNameless(path) && looksStructured(fragment.bytes);
}
function isDocumentPath(path) {
  return !GENERATED.test(path) && (WELL_KNOWN.test(path) || NAME.test(path) && !OTHER_FORMAT.test(path));
}
function isEmbedded(fragment) {
  return fragment.depth > 0 || fragment.role !== "text" || fragment.keyPath !== void 0;
}
var HCL = /\.(?:tf|tofu|tfvars|hcl)$/i;
function isHcl(fragment) {
  return !isEmbedded(fragment) && HCL.test(fragment.blob.origin.path);
}
function promisesDocuments(fragment) {
  return !isEmbedded(fragment) && PROMISED.test(fragment.blob.origin.path);
}
function isNameless(path) {
  return /(?:^|[/!])[^/!.]*$/.test(path);
}
var PROBED_BYTES = 2048;
var FLOW = /^\s*(?:\{\s*["}]|\[\s*["{[\]])/;
var BLOCK = /^(?:\s*(?:#[^\n]*)?\n)*(?:---[ \t]*(?:#[^\n]*)?\r?\n|apiVersion:|[ \t]*(?:- )?["']?[\w./-]+["']?:(?:\s|$)[^\n]*\n)/;
function looksStructured(bytes) {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PROBED_BYTES)).toString("latin1");
  return FLOW.test(head) || BLOCK.test(head);
}

// src/kubernetes/document-stream.ts
var LINE_FEED2 = 10;
var DASH = 45;
var AFTER_MARKER = /* @__PURE__ */ new Set([void 0, 32, 9, 10, 13]);
function splitDocuments(bytes) {
  const documents = [];
  let start = 0;
  for (let line = bytes.indexOf(LINE_FEED2) + 1; line > 0; line = bytes.indexOf(LINE_FEED2, line) + 1) {
    if (!isMarker(bytes, line)) continue;
    documents.push({ start, end: line });
    start = line;
  }
  documents.push({ start, end: bytes.length });
  return documents;
}
function markedDocuments(documents, marks) {
  const sorted = Float64Array.from(marks).sort();
  const marked = [];
  let next = 0;
  for (const [index, span] of documents.entries()) {
    while (next < sorted.length && sorted[next] < span.start) next++;
    if (next < sorted.length && sorted[next] < span.end) marked.push({ span, number: index + 1 });
  }
  return marked;
}
function lineOf(bytes, offset) {
  let line = 1;
  for (let index = bytes.indexOf(LINE_FEED2); index !== -1 && index < offset; index = bytes.indexOf(LINE_FEED2, index + 1)) {
    line++;
  }
  return line;
}
function isMarker(bytes, line) {
  const dashes = bytes[line] === DASH && bytes[line + 1] === DASH && bytes[line + 2] === DASH;
  return dashes && AFTER_MARKER.has(bytes[line + 3]);
}

// src/kubernetes/json-document.ts
var DEEPEST = 100;
var BLANKS = /[ \t\r\n\ufeff]*/y;
var WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
function parseJson(text) {
  const cursor = { text, at: 0 };
  const values = [];
  skip(cursor, BLANKS);
  while (cursor.at < text.length) {
    const value = readValue(cursor, 0);
    if (value === void 0) return void 0;
    values.push(value);
    skip(cursor, BLANKS);
  }
  return values;
}
function readValue(cursor, depth) {
  if (depth > DEEPEST) return void 0;
  switch (cursor.text.charAt(cursor.at)) {
    case "{":
      return readMap(cursor, depth);
    case "[":
      return readSequence(cursor, depth);
    case '"':
      return readString(cursor);
    default:
      return readWord(cursor);
  }
}
function readMap(cursor, depth) {
  const start = cursor.at;
  const entries = [];
  cursor.at++;
  for (let separator = nextSign(cursor); separator !== "}"; separator = nextSign(cursor)) {
    if (entries.length > 0 && !take(cursor, ",")) return void 0;
    skip(cursor, BLANKS);
    const key = readString(cursor);
    skip(cursor, BLANKS);
    if (key === void 0 || !take(cursor, ":")) return void 0;
    skip(cursor, BLANKS);
    const value = readValue(cursor, depth + 1);
    if (value === void 0) return void 0;
    entries.push({ key: key.text, value });
  }
  cursor.at++;
  return { type: "map", entries, start, end: cursor.at };
}
function readSequence(cursor, depth) {
  const start = cursor.at;
  const items = [];
  cursor.at++;
  for (let separator = nextSign(cursor); separator !== "]"; separator = nextSign(cursor)) {
    if (items.length > 0 && !take(cursor, ",")) return void 0;
    skip(cursor, BLANKS);
    const value = readValue(cursor, depth + 1);
    if (value === void 0) return void 0;
    items.push(value);
  }
  cursor.at++;
  return { type: "sequence", items, start, end: cursor.at };
}
function readString(cursor) {
  const start = cursor.at;
  const end = stringEnd(cursor.text, start);
  if (end === void 0) return void 0;
  const written = cursor.text.slice(start, end);
  const text = written.includes("\\") ? unescaped(written) : written.slice(1, -1);
  if (text === void 0) return void 0;
  cursor.at = end;
  return { type: "scalar", style: "double", text, start, end };
}
var QUOTE = 34;
var BACKSLASH = 92;
var FIRST_PRINTABLE = 32;
function stringEnd(text, start) {
  if (text.charCodeAt(start) !== QUOTE) return void 0;
  for (let index = start + 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) return index + 1;
    if (code === BACKSLASH) index++;
    else if (code < FIRST_PRINTABLE) return void 0;
  }
  return void 0;
}
function unescaped(written) {
  try {
    return JSON.parse(written);
  } catch {
    return void 0;
  }
}
function readWord(cursor) {
  const start = cursor.at;
  if (!skip(cursor, WORD)) return void 0;
  return { type: "scalar", style: "plain", text: cursor.text.slice(start, cursor.at), start, end: cursor.at };
}
function nextSign(cursor) {
  skip(cursor, BLANKS);
  return cursor.text.charAt(cursor.at);
}
function take(cursor, sign) {
  if (cursor.text.charAt(cursor.at) !== sign) return false;
  cursor.at++;
  return true;
}
function skip(cursor, pattern) {
  pattern.lastIndex = cursor.at;
  if (!pattern.test(cursor.text)) return false;
  const moved = pattern.lastIndex > cursor.at;
  cursor.at = pattern.lastIndex;
  return moved;
}

// src/kubernetes/source-text.ts
import { isAscii, isUtf8 } from "node:buffer";
function sourceText(bytes, start, end) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
  if (isAscii(buffer) || !isUtf8(buffer)) {
    return { text: buffer.toString("latin1"), toByte: (index) => start + index };
  }
  const text = buffer.toString("utf8");
  let offsets;
  return {
    text,
    toByte: (index) => {
      offsets ??= byteOffsets(text);
      return start + offsets[index];
    }
  };
}
function byteOffsets(text) {
  const offsets = new Uint32Array(text.length + 1);
  let byte = 0;
  for (let index = 0; index < text.length; index++) {
    offsets[index] = byte;
    const code = text.codePointAt(index);
    if (code >= 65536) offsets[++index] = byte;
    byte += utf8Width(code);
  }
  offsets[text.length] = byte;
  return offsets;
}
function utf8Width(code) {
  if (code < 128) return 1;
  if (code < 2048) return 2;
  return code < 65536 ? 3 : 4;
}

// src/kubernetes/template-action.ts
function actionEnd(text, open) {
  const comment = /\{\{-?\s*\/\*/y;
  comment.lastIndex = open;
  if (comment.test(text)) return closingAfter(text, text.indexOf("*/", comment.lastIndex));
  for (let index = open + 2; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === "\\") index++;
    else if (character === "}" && text.charAt(index + 1) === "}") return index + 2;
    else if (character === '"' || character === "'" || character === "`") {
      const close = literalEnd(text, index);
      if (close === void 0) break;
      index = close;
    }
  }
  return closingAfter(text, open);
}
function closingAfter(text, from) {
  if (from === -1) return void 0;
  const close = text.indexOf("}}", from);
  return close === -1 ? void 0 : close + 2;
}
function literalEnd(text, open) {
  const quote = text.charAt(open);
  for (let index = open + 1; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === quote) return index;
    if (quote === "`") continue;
    if (character === "\\") index++;
    else if (character === "\n") return void 0;
  }
  return void 0;
}
var STEERING = /^\{\{-?\s*(?:\/\*|(?:if|else|end|range|with|define|block|break|continue)\b|\$[\w.]*\s*(?:,\s*\$\w+\s*)?:?=|-?\}\})/;
var STRUCTURE = /\b(?:nindent|toYaml|toJson|fromYaml)\b/;
function isSteering(action) {
  return STEERING.test(action);
}
function givesStructure(action) {
  return STRUCTURE.test(action);
}
var GIVES_ARGUMENTS = /* @__PURE__ */ new Set([
  "b64enc",
  "base64Encode",
  "coalesce",
  "d",
  "default",
  "htpasswd",
  "print",
  "quote",
  "squote",
  "ternary",
  "toString"
]);
var ENCODES = /\b(?:b64enc|base64Encode|b64encode)\b/;
var TOKEN = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|[A-Za-z_$.][\w$.]*|[|(),]|\S/g;
var LONGEST_ACTION = 4096;
function readAction(text, start, end) {
  if (end - start > LONGEST_ACTION) return { start, end, literals: [], encodes: false };
  const inner = text.slice(start + 2, end - 2);
  return { start, end, literals: literalsOf(inner, start + 2), encodes: ENCODES.test(inner) };
}
function literalsOf(inner, offset) {
  const literals = [];
  const commands = [];
  let command = { head: void 0, words: 0 };
  let previous = "";
  for (const match of inner.matchAll(TOKEN)) {
    const token = match[0];
    if (token === "(") {
      command = withWord(command, token);
      commands.push(command);
      const isCall = isWord(previous) && !/\s/.test(inner.charAt(match.index - 1));
      command = isCall ? { head: previous, words: 1 } : { head: void 0, words: 0 };
    } else if (token === ")") command = commands.pop() ?? command;
    else if (token === "|") command = { head: void 0, words: 0 };
    else if (token !== "-" && token !== ",") {
      command = withWord(command, token);
      if (isLiteral(token) && givesOn(command)) {
        literals.push({ start: offset + match.index + 1, end: offset + match.index + token.length - 1 });
      }
    }
    previous = token;
  }
  return literals;
}
function withWord({ head, words }, token) {
  return { head: words === 0 && isWord(token) ? token : head, words: words + 1 };
}
function givesOn({ head, words }) {
  return head === void 0 ? words === 1 : GIVES_ARGUMENTS.has(head);
}
function isWord(token) {
  return /^[A-Za-z_]/.test(token);
}
function isLiteral(token) {
  return token.length > 2 && /^["'`]/.test(token);
}
function actionsWithin(actions, { start, end }) {
  let low = 0;
  let high = actions.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (actions[middle].start < start) low = middle + 1;
    else high = middle;
  }
  const inside = [];
  for (let index = low; index < actions.length && actions[index].start < end; index++) {
    inside.push(actions[index]);
  }
  return inside;
}

// src/kubernetes/template.ts
var SENTINEL = "\uE0F1";
var STEERING2 = "\uE0F2";
function isTemplate(text) {
  return text.includes("{{") || text.includes("{%");
}
function neutralise(text, loneActions = "blank") {
  const pieces = [];
  const actions = [];
  let done = 0;
  const opening = text.includes("{%") ? JINJA_OPENING : OPENING;
  for (let open = nextOpening(opening, text, 0); open !== -1; open = nextOpening(opening, text, done)) {
    const isValue2 = text.charAt(open + 1) === "{";
    const end = isValue2 ? actionEnd(text, open) : statementEnd(text, open);
    if (end === void 0) break;
    pieces.push(text.slice(done, open));
    const action = text.slice(open, end);
    const blank = !isValue2 || isSteering(action) || givesStructure(action) && !isInsideValue(text, open, end);
    pieces.push(blank ? blanked(action) : sentinels(action));
    if (!blank) actions.push(readAction(text, open, end));
    done = end;
  }
  pieces.push(text.slice(done));
  return { text: withoutLoneActions(pieces.join(""), text, loneActions), actions };
}
function templatingOf(scalarText) {
  if (!scalarText.includes(SENTINEL)) return "literal";
  return scalarText.replaceAll(SENTINEL, "").trim() === "" ? "templated" : "mixed";
}
var OPENING = /\{\{/g;
var JINJA_OPENING = /\{[{%]|(?<!\$)\{#/g;
function nextOpening(opening, text, from) {
  opening.lastIndex = from;
  return opening.exec(text)?.index ?? -1;
}
function statementEnd(text, open) {
  const close = text.indexOf(`${text.charAt(open + 1)}}`, open + 2);
  return close === -1 ? void 0 : close + 2;
}
function isInsideValue(text, start, end) {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const lineEnd2 = text.indexOf("\n", end);
  const after = text.slice(end, lineEnd2 === -1 ? text.length : lineEnd2);
  return !/(?:^|:|-)\s*$/.test(before) || after.trim() !== "";
}
function blanked(action) {
  return action.replace(/[^\r\n]/g, STEERING2);
}
function sentinels(action) {
  const firstBreak = action.search(/[\r\n]/);
  if (firstBreak === -1) return SENTINEL.repeat(action.length);
  return SENTINEL.repeat(firstBreak) + blanked(action.slice(firstBreak));
}
var LONE_ACTIONS = new RegExp(`^[ \\t]*[${SENTINEL}${STEERING2}][${SENTINEL}${STEERING2} \\t]*\\r?$`, "gm");
var STEERED = new RegExp(STEERING2, "g");
function withoutLoneActions(neutral, original, loneActions) {
  const filling = loneActions === "blank" ? " " : "\n";
  const emptied = (line) => line.replace(/[^\r]/g, filling);
  const text = isTemplate(original) ? neutral.replace(LONE_ACTIONS, emptied) : neutral;
  return text.replace(STEERED, " ");
}

// src/kubernetes/plain-yaml-block.ts
var LINE_FEED3 = "\n";
var SPACE = 32;
var HEADER = /([|>])([+-]?) *(?: #[^\n]*)?\n/y;
function readBlockScalar(text, at, column) {
  HEADER.lastIndex = at;
  const header = HEADER.exec(text);
  const body = header === null ? void 0 : blockBody(text, HEADER.lastIndex, column);
  if (header === null || body === void 0) return void 0;
  const { lines, blankLines, next } = body;
  const isLiteral3 = header[1] === "|";
  let value = isLiteral3 ? lines.join(LINE_FEED3) : folded(lines);
  if (value === void 0) return void 0;
  let { end } = body;
  if (header[2] === "+") {
    value += LINE_FEED3.repeat(blankLines + (lines.length > 0 ? 1 : 0));
    end = next;
  } else if (header[2] === "" && lines.length > 0) value += LINE_FEED3;
  return { node: { type: "scalar", style: isLiteral3 ? "literal" : "folded", text: value, start: at, end }, next };
}
function folded(lines) {
  let text = "";
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    if (line === "") {
      breaks++;
      continue;
    }
    if (line.startsWith(" ")) return void 0;
    if (breaks > 0) text += "\n".repeat(breaks);
    else if (index > 0) text += " ";
    text += line;
    breaks = 0;
  }
  return text;
}
function blockBody(text, from, column) {
  const indent = indentation(text, from, column);
  if (indent === void 0) return void 0;
  const lines = [];
  let [end, used, isLoose] = [from, 0, indent === 0];
  let line = from;
  while (line < text.length) {
    const feed = text.indexOf(LINE_FEED3, line);
    const width = blanksAt(text, line);
    const isBlank3 = line + width === feed;
    if (!isBlank3 && width <= column) break;
    if (!isBlank3 && (width < indent || text.charAt(line + width) === "	")) return void 0;
    lines.push(indent === 0 ? "" : text.slice(Math.min(line + indent, feed), feed));
    if (indent > 0 && line + Math.min(width, indent) < feed) {
      used = lines.length;
      end = feed + 1;
    }
    if (isBlank3 && indent > 0 && width > indent) isLoose = true;
    else if (!isBlank3) isLoose = false;
    line = feed + 1;
  }
  if (!isLoose || line === from)
    return { lines: lines.slice(0, used), blankLines: lines.length - used, end, next: line };
  if (text.startsWith("\n\n", line - 2)) return void 0;
  return { lines: lines.slice(0, used), blankLines: lines.length - used, end: line, next: line };
}
function indentation(text, from, column) {
  if (from < text.length && !text.endsWith(LINE_FEED3)) return void 0;
  let widest = 0;
  for (let line = from; line < text.length; line = text.indexOf(LINE_FEED3, line) + 1) {
    const width = blanksAt(text, line);
    if (text.charAt(line + width) !== LINE_FEED3) {
      if (width <= column) return 0;
      return widest > width ? void 0 : width;
    }
    widest = Math.max(widest, width);
  }
  return 0;
}
function blanksAt(text, line) {
  let at = line;
  while (text.charCodeAt(at) === SPACE) at++;
  return at - line;
}

// src/kubernetes/plain-yaml-scalar.ts
var LINE_FEED4 = 10;
var SPACE2 = 32;
var HASH = 35;
var PLAIN_START = /[^\s\-?:,[\]{}#&*!|>'"%@`]/;
var DASHED_START = /-[^\s]/y;
var REST = / *(?: #[^\n]*)?(?=\n|$)/y;
var SINGLE = /'((?:[^'\n\t]|'')*)'/y;
var DOUBLE = /"((?:[^"\\\n\t]|\\["\\/nt])*)"/y;
var ESCAPES = { n: "\n", t: "	" };
var FLOW_KEY = /(?:([A-Za-z0-9_.$~+][\w.$/~+-]{0,1000})|"([^"\\\n\t]{0,1000})"|'([^'\n\t]{0,1000})'):(?= )/y;
var DEEPEST_FLOW = 20;
var FLOW_PLAIN = /(?:[A-Za-z0-9_./$+~=*^]|-(?=[\w.-]))(?:[^,[\]{}:#"'\n\t]|:(?=[\w/]))*/y;
function readPlainScalar(text, at, column) {
  const first = text.charAt(at);
  if (first === "[" || first === "{") return closed(text, flowNode(text, at, 0));
  if (first === "'" || first === '"') return closed(text, quoted(text, at, first));
  return plain(text, at, column);
}
function closed(text, node) {
  if (node === void 0) return void 0;
  REST.lastIndex = node.end;
  return REST.test(text) ? { node, lineEnd: REST.lastIndex } : void 0;
}
function quoted(text, at, quote) {
  const pattern = quote === "'" ? SINGLE : DOUBLE;
  const style = quote === "'" ? "single" : "double";
  pattern.lastIndex = at;
  const inner = pattern.exec(text)?.[1];
  if (inner === void 0) return void 0;
  const end = at + inner.length + 2;
  return { type: "scalar", style, text: unquoted(inner, quote), start: at, end };
}
function unquoted(inner, quote) {
  if (quote === "'") return inner.includes("''") ? inner.replaceAll("''", "'") : inner;
  return inner.includes("\\") ? inner.replace(/\\(.)/g, (_, code) => ESCAPES[code] ?? code) : inner;
}
function plain(text, at, column) {
  DASHED_START.lastIndex = at;
  if (!PLAIN_START.test(text.charAt(at)) && !DASHED_START.test(text)) return void 0;
  const lines = [];
  let end = at;
  let lineEnd2 = at;
  for (let from = at; from !== -1; from = continued(text, lineEnd2, column)) {
    const blank = from === at ? 0 : text.slice(lineEnd2, from).split("\n").length - 2;
    lineEnd2 = text.indexOf("\n", from);
    if (lineEnd2 === -1) lineEnd2 = text.length;
    const line = text.slice(from, lineEnd2);
    const comment = line.indexOf(" #");
    const value2 = withoutBlanks(comment === -1 ? line : line.slice(0, comment));
    if (value2.includes(": ") || value2.endsWith(":") || line.includes("	")) return void 0;
    for (let count = 0; count < blank; count++) lines.push("");
    lines.push(value2);
    end = from + value2.length;
    if (comment !== -1) break;
  }
  const value = lines.length === 1 ? lines[0] : folded(lines);
  return value === void 0 ? void 0 : { node: { type: "scalar", style: "plain", text: value, start: at, end }, lineEnd: lineEnd2 };
}
function continued(text, lineEnd2, column) {
  let line = lineEnd2 + 1;
  let at = line;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED4) line = at + 1;
    else if (code !== SPACE2) break;
    at++;
  }
  return at < text.length && at - line > column && text.charCodeAt(at) !== HASH ? at : -1;
}
function flowNode(text, at, depth) {
  const first = text.charAt(at);
  if (depth > DEEPEST_FLOW) return void 0;
  if (first === "[") return flowList(text, at, depth);
  if (first === "{") return flowMap(text, at, depth);
  if (first === "'" || first === '"') return quoted(text, at, first);
  FLOW_PLAIN.lastIndex = at;
  const found = FLOW_PLAIN.exec(text)?.[0];
  if (found === void 0) return void 0;
  const value = withoutBlanks(found);
  return { type: "scalar", style: "plain", text: value, start: at, end: at + value.length };
}
function flowList(text, start, depth) {
  const items = [];
  const end = flowEntries(text, start, "]", (at) => {
    const item = flowNode(text, at, depth + 1);
    if (item !== void 0) items.push(item);
    return item?.end;
  });
  return end === void 0 ? void 0 : { type: "sequence", items, start, end };
}
function flowMap(text, start, depth) {
  const entries = [];
  const end = flowEntries(text, start, "}", (at) => {
    FLOW_KEY.lastIndex = at;
    const key = FLOW_KEY.exec(text);
    const value = key === null ? void 0 : flowNode(text, afterBlanks(text, FLOW_KEY.lastIndex), depth + 1);
    if (key === null || value === void 0) return void 0;
    entries.push({ key: key[1] ?? key[2] ?? key[3] ?? "", value });
    return value.end;
  });
  return end === void 0 ? void 0 : { type: "map", entries, start, end };
}
function flowEntries(text, start, close, read) {
  let at = afterBlanks(text, start + 1);
  if (text.charAt(at) === close) return at + 1;
  for (; ; ) {
    const end = read(at);
    if (end === void 0) return void 0;
    at = afterBlanks(text, end);
    const mark = text.charAt(at);
    if (mark === close) return at + 1;
    if (mark !== ",") return void 0;
    at = afterBlanks(text, at + 1);
  }
}
function afterBlanks(text, at) {
  let index = at;
  while (text.charCodeAt(index) === SPACE2) index++;
  return index;
}
function withoutBlanks(value) {
  let end = value.length;
  while (end > 0 && value.charCodeAt(end - 1) === SPACE2) end--;
  return value.slice(0, end);
}

// src/kubernetes/plain-yaml.ts
function readPlainYaml(text) {
  const reader = new PlainReader(text);
  try {
    return reader.read();
  } catch (error) {
    if (error === NOT_PLAIN) return void 0;
    throw error;
  }
}
var NOT_PLAIN = /* @__PURE__ */ Symbol("not plain YAML");
var DEEPEST2 = 50;
var LINE_FEED5 = 10;
var SPACE3 = 32;
var HASH2 = 35;
var DASH2 = 45;
var FOREIGN = /[\r\ufeff\u0085\u2028\u2029\0]/;
var KEY = /(?:(?:[^\s?:,[\]{}#&*!|>'"%@`-]|-(?=[^\s:]))[^\s:#]{0,1000}|"[^"\\\n]{0,1000}"|'[^'\n]{0,1000}'):(?=[ \n]|$)/y;
var ANCHOR = /&([\w.-]{1,100}) +(?=[^\s#&*!])/y;
var ALIAS = /\*([\w.-]{1,100}) *(?: #[^\n]*)?(?=\n|$)/y;
var MARKER = /---(?: +(?:#[^\n]*)?)?(?:\n|$)/y;
var PlainReader = class {
  #text;
  /** Start of the line that says something next, and where its text begins; the text's length at the end. */
  #line = 0;
  #at = 0;
  #depth = 0;
  #anchors = /* @__PURE__ */ new Map();
  constructor(text) {
    this.#text = text;
  }
  read() {
    if (FOREIGN.test(this.#text)) throw NOT_PLAIN;
    this.#goTo(0);
    const marker = this.#at;
    MARKER.lastIndex = marker;
    const isMarked = this.#indent() === 0 && MARKER.test(this.#text);
    if (isMarked) this.#goTo(MARKER.lastIndex);
    if (this.#isEnd()) {
      if (isMarked && this.#text.charCodeAt(marker + 3) === SPACE3) throw NOT_PLAIN;
      return { root: isMarked ? emptyScalar(marker + 3) : void 0 };
    }
    const root = this.#block(this.#indent());
    if (!this.#isEnd()) throw NOT_PLAIN;
    return { root };
  }
  #isEnd() {
    return this.#at >= this.#text.length;
  }
  #indent() {
    return this.#at - this.#line;
  }
  /** Moves to the first line from `offset` (a line's start) on that is neither blank nor a comment. */
  #goTo(offset) {
    const text = this.#text;
    let line = offset;
    while (line < text.length) {
      let at = line;
      while (text.charCodeAt(at) === SPACE3) at++;
      const first = text.charCodeAt(at);
      if (at < text.length && first !== LINE_FEED5 && first !== HASH2) {
        this.#line = line;
        this.#at = at;
        return;
      }
      const feed = text.indexOf("\n", at);
      line = feed === -1 ? text.length : feed + 1;
    }
    this.#line = text.length;
    this.#at = text.length;
  }
  #isItem(at) {
    if (this.#text.charCodeAt(at) !== DASH2) return false;
    const next = this.#text.charCodeAt(at + 1);
    return next === SPACE3 || next === LINE_FEED5 || at + 1 === this.#text.length;
  }
  /** The collection that begins at the current place, with its keys or dashes in column `column`. */
  #block(column) {
    if (++this.#depth > DEEPEST2) throw NOT_PLAIN;
    const node = this.#isItem(this.#at) ? this.#list(column) : this.#map(column, this.#at);
    this.#depth--;
    return node;
  }
  #list(column) {
    const start = this.#at;
    const items = [];
    let end = start;
    while (!this.#isEnd() && this.#indent() === column && this.#isItem(this.#at)) {
      let at = this.#at + 1;
      while (this.#text.charCodeAt(at) === SPACE3) at++;
      const item = this.#itemAt(at, column);
      items.push(item);
      end = item.end;
    }
    if (!this.#isEnd() && this.#indent() > column) throw NOT_PLAIN;
    return { type: "sequence", items, start, end };
  }
  #itemAt(at, column) {
    const first = this.#text.charCodeAt(at);
    if (at >= this.#text.length || first === LINE_FEED5 || first === HASH2) {
      return this.#below(at, column, false);
    }
    if (this.#isItem(at)) throw NOT_PLAIN;
    KEY.lastIndex = at;
    if (KEY.test(this.#text)) {
      const own = at - this.#line;
      this.#at = at;
      if (++this.#depth > DEEPEST2) throw NOT_PLAIN;
      const node = this.#map(own, at);
      this.#depth--;
      return node;
    }
    return this.#value(at, column);
  }
  #map(column, start) {
    const entries = [];
    let end = start;
    let at = start;
    for (; ; ) {
      KEY.lastIndex = at;
      if (!KEY.test(this.#text)) throw NOT_PLAIN;
      const colon = KEY.lastIndex - 1;
      const quote = this.#text.charAt(at);
      const quoted2 = quote === '"' || quote === "'" ? 1 : 0;
      const key = this.#text.slice(at + quoted2, colon - quoted2);
      const value = this.#entryValue(colon, column);
      entries.push({ key, value });
      end = value.end;
      if (this.#isEnd() || this.#indent() < column) break;
      if (this.#indent() > column || this.#isItem(this.#at)) {
        if (this.#indent() === column) break;
        throw NOT_PLAIN;
      }
      at = this.#at;
    }
    return { type: "map", entries, start, end };
  }
  #entryValue(colon, column) {
    let at = colon + 1;
    while (this.#text.charCodeAt(at) === SPACE3) at++;
    const first = this.#text.charCodeAt(at);
    if (at >= this.#text.length || first === LINE_FEED5 || first === HASH2) return this.#below(at, column, true);
    return this.#value(at, column);
  }
  /** The value of a key or dash with nothing behind it: what stands deeper below, or nothing. */
  #below(at, column, isEntry) {
    const feed = this.#text.indexOf("\n", at);
    this.#goTo(feed === -1 ? this.#text.length : feed + 1);
    const indent = this.#isEnd() ? -1 : this.#indent();
    const isNested = indent > column || isEntry && indent === column && this.#isItem(this.#at);
    if (!isNested) {
      if (this.#text.charCodeAt(at) === HASH2) throw NOT_PLAIN;
      return emptyScalar(at);
    }
    if (!this.#isItem(this.#at)) {
      KEY.lastIndex = this.#at;
      if (!KEY.test(this.#text)) throw NOT_PLAIN;
    }
    return this.#block(indent);
  }
  /** A scalar or flow collection behind an anchor, all on this line; block collections with one are rare. */
  #anchored(at, column) {
    ANCHOR.lastIndex = at;
    const name = ANCHOR.exec(this.#text)?.[1];
    if (name === void 0) throw NOT_PLAIN;
    const node = this.#value(ANCHOR.lastIndex, column);
    if (node.type !== "scalar") throw NOT_PLAIN;
    this.#anchors.set(name, node);
    return node;
  }
  #alias(at, column) {
    ALIAS.lastIndex = at;
    const name = ALIAS.exec(this.#text)?.[1];
    const target = name === void 0 ? void 0 : this.#anchors.get(name);
    if (name === void 0 || target === void 0) throw NOT_PLAIN;
    this.#goPast(ALIAS.lastIndex, column);
    return { type: "alias", target, start: at, end: at + 1 + name.length };
  }
  /** To the line behind `lineEnd`; deeper text there is the rest of the value, or an error. */
  #goPast(lineEnd2, column) {
    const feed = this.#text.indexOf("\n", lineEnd2);
    this.#goTo(feed === -1 ? this.#text.length : feed + 1);
    if (!this.#isEnd() && this.#indent() > column) throw NOT_PLAIN;
  }
  #value(at, column) {
    const first = this.#text.charAt(at);
    if (first === "&") return this.#anchored(at, column);
    if (first === "*") return this.#alias(at, column);
    if (first === "|" || first === ">") {
      const scalar = readBlockScalar(this.#text, at, column);
      if (scalar === void 0) throw NOT_PLAIN;
      this.#goTo(scalar.next);
      if (!this.#isEnd() && this.#indent() > column) throw NOT_PLAIN;
      return scalar.node;
    }
    const written = readPlainScalar(this.#text, at, column);
    if (written === void 0) throw NOT_PLAIN;
    this.#goPast(written.lineEnd, column);
    return written.node;
  }
};
function emptyScalar(at) {
  return { type: "scalar", style: "plain", text: "", start: at, end: at };
}

// src/kubernetes/yaml-document.ts
var DEEPEST3 = 100;
async function parseYaml(text) {
  return readPlainYaml(text) ?? parseAnyYaml(text);
}
async function parseAnyYaml(text) {
  const library = await import("./browser-SG47DDHI.mjs");
  try {
    return composeDocument(library, text);
  } catch (error) {
    return { root: void 0, problem: { reason: `the YAML parser gave up (${nameOf(error)})`, at: 0 } };
  }
}
function nameOf(error) {
  return error instanceof Error ? error.name : "unknown error";
}
function composeDocument(library, text) {
  const parser = new library.Parser();
  const composer = new library.Composer({
    // All scalars stay text, as written: no number, date or binary conversion.
    schema: "failsafe",
    resolveKnownTags: false,
    merge: false,
    uniqueKeys: false,
    strict: false,
    prettyErrors: false,
    logLevel: "silent"
  });
  const tokens = [];
  for (const lexeme of new library.Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > DEEPEST3) {
      const at = Math.min(parser.offset, text.length);
      return { root: void 0, problem: { reason: `nested deeper than ${DEEPEST3} levels`, at } };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  const [document] = composer.compose(tokens);
  if (document === void 0) return { root: void 0 };
  const root = document.contents === null ? void 0 : new NodeReader(library).read(document.contents);
  const error = document.errors.reduce(
    (first, next) => first === void 0 || next.pos[0] < first.pos[0] ? next : first,
    void 0
  );
  return error === void 0 ? { root } : {
    root,
    problem: { reason: `not valid YAML (${error.code.toLowerCase().replaceAll("_", " ")})`, at: error.pos[0] }
  };
}
var STYLES = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded"
};
var NodeReader = class {
  #library;
  #anchors = /* @__PURE__ */ new Map();
  constructor(library) {
    this.#library = library;
  }
  read(node) {
    if (this.#library.isAlias(node)) return this.#readAlias(node.source, placeOf(node));
    if (this.#library.isMap(node)) return this.#readMap(node);
    if (this.#library.isSeq(node)) return this.#readSequence(node);
    return this.#readScalar(node);
  }
  #readAlias(anchor, place) {
    return { type: "alias", target: this.#anchors.get(anchor), ...place };
  }
  #readMap(map) {
    const entries = [];
    const node = { type: "map", entries, ...placeOf(map) };
    this.#remember(map.anchor, node);
    for (const pair of map.items) {
      const value = pair.value === null ? emptyScalar2(placeOf(pair.key).end) : this.read(pair.value);
      entries.push({ key: this.#keyText(pair.key), value });
    }
    if (map.flow !== true) node.end = entries.at(-1)?.value.end ?? node.end;
    return node;
  }
  #readSequence(sequence) {
    const items = [];
    const node = { type: "sequence", items, ...placeOf(sequence) };
    this.#remember(sequence.anchor, node);
    for (const item of sequence.items) {
      if (this.#library.isPair(item)) items.push(this.#readPair(item));
      else items.push(this.read(item));
    }
    if (sequence.flow !== true) node.end = items.at(-1)?.end ?? node.end;
    return node;
  }
  #readPair(pair) {
    const place = placeOf(pair.key);
    const value = pair.value === null ? emptyScalar2(place.end) : this.read(pair.value);
    return { type: "map", entries: [{ key: this.#keyText(pair.key), value }], start: place.start, end: value.end };
  }
  #readScalar(scalar) {
    const text = scalar.source ?? "";
    const style = STYLES[scalar.type ?? "PLAIN"] ?? "plain";
    const node = {
      type: "scalar",
      style,
      text,
      ...placeOf(scalar),
      ...scalar.tag !== void 0 && { tag: scalar.tag }
    };
    this.#remember(scalar.anchor, node);
    return node;
  }
  /** A key that is a map or a list has no name to speak. */
  #keyText(key) {
    if (key === null || !this.#library.isScalar(key)) return "";
    this.#remember(key.anchor, emptyScalar2(0));
    return key.source ?? "";
  }
  #remember(anchor, node) {
    if (anchor !== void 0) this.#anchors.set(anchor, node);
  }
};
function emptyScalar2(at) {
  return { type: "scalar", style: "plain", text: "", start: at, end: at };
}
function placeOf(node) {
  const [start, end] = node?.range ?? [0, 0, 0];
  return { start, end };
}

// src/kubernetes/node.ts
var LONGEST_ALIAS_CHAIN = 20;
var MOST_MERGED_ENTRIES = 1e4;
function resolved(node) {
  let current = node;
  for (let step = 0; current?.type === "alias"; step++) {
    if (step === LONGEST_ALIAS_CHAIN) return void 0;
    current = current.target;
  }
  return current;
}
function valueAt(node, ...keys) {
  let current = resolved(node);
  for (const key of keys) {
    if (current?.type !== "map") return void 0;
    current = resolved(entryOf(current, key)?.value);
  }
  return current;
}
function entryOf(map, key) {
  let hasMerge = false;
  for (let index = map.entries.length - 1; index >= 0; index--) {
    const entry = map.entries[index];
    if (entry.key === key) return entry;
    hasMerge ||= entry.key === "<<";
  }
  return hasMerge ? entriesOf(map).find((entry) => entry.key === key) : void 0;
}
function textAt(node, ...keys) {
  const value = valueAt(node, ...keys);
  return value?.type === "scalar" ? value.text : void 0;
}
function entriesOf(node) {
  const entries = [];
  collectEntries(node, entries, /* @__PURE__ */ new Set());
  return entries;
}
function collectEntries(node, entries, seen) {
  const map = resolved(node);
  if (map === void 0 || seen.has(map) || seen.size > LONGEST_ALIAS_CHAIN) return;
  seen.add(map);
  if (map.type === "sequence") {
    for (const item of map.items) collectEntries(item, entries, seen);
    return;
  }
  if (map.type !== "map") return;
  for (const { key, value } of map.entries) {
    if (entries.length >= MOST_MERGED_ENTRIES) return;
    const target = resolved(value);
    if (key === "<<" && target !== void 0 && target.type !== "scalar") collectEntries(target, entries, seen);
    else if (target !== void 0) entries.push({ key, value: target });
  }
}
var NOT_A_VALUE = /^(?:~|null|true|false|yes|no|on|off|y|n)?$/i;
function isValue(scalar) {
  return scalar.style === "plain" ? !NOT_A_VALUE.test(scalar.text) : scalar.text.trim() !== "";
}

// src/kubernetes/reference-keys.ts
var REFERENCE_KEY = /^(?:existing\w*(?:[sS]ecret|[cC]onfigMap|[cC]laim)\w*|\w*[sS]ecret(?:Key)?(?:Ref|Refs|Selector)|\w*[sS]ecret(?:Name|Names)|\w*(?:[pP]assword|[tT]oken|[cC]redentials?)(?:Secret)?(?:Key|Name|Ref)|\w*PullSecrets?|configMap(?:Key)?Ref|fieldRef|resourceFieldRef|envFromSecrets?|tlsSecret|credentialsSecret|secretSelector|valuesFrom|envFrom)$/;
var STORE_KEY = /^(?:secretKey|remoteKey|objects|role|roleName|roleARN|roleArn|mount|mountPath|path|namespace|keyvaultName|tenantId|tenantID|clientID|userAssignedIdentityID|projectID|region|vaultUrl|vaultAddress|address|server|destination|name|kind|refreshInterval|refreshAfter|method|type)$/;
var STORE_BRANCH = /^(?:\w+Refs?|extract|objects|secretObjects)$/;
function isReferenceKey(key) {
  return REFERENCE_KEY.test(key);
}
function isStoreKey(key) {
  return STORE_KEY.test(key) || REFERENCE_KEY.test(key);
}
function isStoreBranch(key) {
  return STORE_BRANCH.test(key) || REFERENCE_KEY.test(key);
}
var NAME2 = /^[A-Za-z0-9](?:[\w./-]*[A-Za-z0-9])?$/;
var LONGEST_NAME = 253;
var LONGEST_UNBROKEN = 20;
function looksLikeName(text) {
  if (text.length > LONGEST_NAME || !NAME2.test(text)) return false;
  return !text.split(/[-._/]/).some((part) => part.length >= LONGEST_UNBROKEN && /\d/.test(part) && /[A-Za-z]/.test(part));
}

// src/kubernetes/secret-keys.ts
var PUBLIC_MATERIAL = /(?:^|[-_.])(?:ca\.crt|tls\.crt|ca\.pem|ca-bundle\.crt|ca-certificates\.crt)$|\.(?:crt|cer|pub)$|known_hosts$|(?:^|[-_.])cert(?:ificate)?$|public[-_]?(?:ssh[-_]?)?key$/i;
var SETTING = /^(?:enable|disable|use|is)(?=[-_A-Z])|^(?:ENABLE|DISABLE|USE|IS)_|(?:Path|Mtime|Dir|Interval|Timeout)$|[-_](?:path|dir|interval|timeout|PATH|DIR|INTERVAL|TIMEOUT)$/;
var PLAIN_WORDS = /* @__PURE__ */ new Set([
  "address",
  "addresses",
  "algorithm",
  "audience",
  "bucket",
  "cipher",
  "database",
  "db",
  "dbname",
  "description",
  "email",
  "enabled",
  "endpoint",
  "expiration",
  "host",
  "hostname",
  "insecure",
  "issuer",
  "mechanism",
  "name",
  "namespace",
  "organization",
  "owner",
  "port",
  "project",
  "protocol",
  "provider",
  "realm",
  "region",
  "server",
  "schema",
  "type",
  "uri",
  "url",
  "user",
  "username",
  "version"
]);
var IDENTIFIER = /(?:client|tenant|app|application|project|account|subscription|org|organi[sz]ation|user|group|installation|access|zone)[-_.]?id$|(?:user|account|host|server|db|database)[-_.]?name(?:[-_.]?(?:in|out|\d{1,2}))?$/i;
var BOOTSTRAP_SETTING = /^(?:usage-bootstrap-[a-z]+|auth-extra-groups)$/;
var BOOTSTRAP_TYPE = "bootstrap.kubernetes.io/token";
function isExemptKey(key, secretType) {
  if (PUBLIC_MATERIAL.test(key) || BOOTSTRAP_SETTING.test(key) || SETTING.test(key)) return true;
  if (secretType === BOOTSTRAP_TYPE && key === "token-id") return true;
  return IDENTIFIER.test(key) || PLAIN_WORDS.has(lastWord(key));
}
var TELLING = /(?:pass(?:word|wd|phrase)?|pwd|pw|token|secret|secretkey|apikey|accesskey|privatekey|credentials?|dsn|htpasswd)$/i;
var TELLING_KEY = /(?:secret|api|access|private|auth|encryption|signing|master|account|client)[-_.]?key$/i;
function isTellingKey(key) {
  return (TELLING.test(key) || TELLING_KEY.test(key)) && !SETTING.test(key);
}
function lastWord(key) {
  const words = key.replace(/([a-z0-9])([A-Z])/g, "$1-$2").split(/[-_.\s]+/);
  return (words.at(-1) ?? "").toLowerCase();
}

// src/core/errors.ts
var UnsealedError = class extends Error {
  code;
  hint;
  constructor(code, message, hint, options) {
    super(message, options);
    this.name = "UnsealedError";
    this.code = code;
    this.hint = hint;
  }
};

// src/detect/builtin-rules.ts
import { readFileSync } from "node:fs";

// src/detect/automaton-file.ts
var MAGIC = 844320341;
var HEADER_WORDS = 7;
var CLASS_BYTES = 256;
function loadAutomaton(bytes) {
  const minimum = HEADER_WORDS * 4 + CLASS_BYTES;
  if (bytes.length < minimum) return void 0;
  const buffer = bytes.byteOffset % 4 === 0 ? bytes.buffer : Uint8Array.from(bytes).buffer;
  const at = bytes.byteOffset % 4 === 0 ? bytes.byteOffset : 0;
  const [magic, shift, firstAccepting, cellBytes, cells, starts, outputs] = new Uint32Array(buffer, at, HEADER_WORDS);
  if (magic !== MAGIC || shift === void 0 || firstAccepting === void 0 || outputs === void 0) return void 0;
  if (!cells || !starts || cellBytes !== 2 && cellBytes !== 4) return void 0;
  if (bytes.length !== minimum + 4 * (starts + outputs) + cellBytes * cells) return void 0;
  const startsAt = at + minimum;
  const outputsAt = startsAt + 4 * starts;
  const tableAt = outputsAt + 4 * outputs;
  return {
    shift,
    firstAccepting,
    classes: new Uint8Array(buffer, at + HEADER_WORDS * 4, CLASS_BYTES),
    outputStarts: new Uint32Array(buffer, startsAt, starts),
    outputs: new Uint32Array(buffer, outputsAt, outputs),
    table: cellBytes === 2 ? new Uint16Array(buffer, tableAt, cells) : new Uint32Array(buffer, tableAt, cells)
  };
}

// src/detect/automaton.ts
function visitKeywords(automaton, bytes, visit2) {
  const { classes, table, shift, firstAccepting, outputStarts, outputs } = automaton;
  let state = 0;
  for (let index = 0; index < bytes.length; index++) {
    state = table[(state << shift) + classes[bytes[index]]];
    if (state < firstAccepting) continue;
    const accepting = state - firstAccepting;
    const stop = outputStarts[accepting + 1];
    for (let output = outputStarts[accepting]; output < stop; output++) {
      visit2(outputs[output], index + 1);
    }
  }
}
function buildAutomaton(keywords) {
  const encoded = keywords.map((keyword) => Buffer.from(keyword.toLowerCase(), "utf8"));
  const { classes, columns } = classify(encoded);
  const trie = buildTrie(encoded, classes, columns);
  const { outputsOf, byDepth } = connect(trie, columns);
  return flatten(trie, byDepth, outputsOf, classes, columns);
}
function classify(encoded) {
  const classes = new Uint8Array(256);
  let columns = 1;
  for (const keyword of encoded) {
    for (const byte of keyword) if (classes[byte] === 0) classes[byte] = columns++;
  }
  for (let upper = 65; upper <= 90; upper++) classes[upper] = classes[upper + 32];
  return { classes, columns };
}
function buildTrie(encoded, classes, columns) {
  const next = new Array(columns).fill(0);
  const ends = [[]];
  encoded.forEach((keyword, id) => {
    let node = 0;
    for (const byte of keyword) {
      const slot = node * columns + classes[byte];
      if (next[slot] === 0) {
        next[slot] = ends.length;
        ends.push([]);
        for (let column = 0; column < columns; column++) next.push(0);
      }
      node = next[slot];
    }
    ends[node]?.push(id);
  });
  return { next, ends };
}
function connect({ next, ends }, columns) {
  const failure = new Array(ends.length).fill(0);
  const outputsOf = ends.map((own) => [...own]);
  const queue = next.slice(0, columns).filter((node) => node !== 0);
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head];
    const fallback = failure[node];
    outputsOf[node]?.push(...outputsOf[fallback]);
    for (let column = 0; column < columns; column++) {
      const slot = node * columns + column;
      const child = next[slot];
      const onFailure = next[fallback * columns + column];
      if (child === 0) next[slot] = onFailure;
      else {
        failure[child] = onFailure;
        queue.push(child);
      }
    }
  }
  return { outputsOf, byDepth: [0, ...queue] };
}
var SMALL = 1 << 16;
function flatten({ next }, byDepth, outputsOf, classes, columns) {
  const accepts = (node) => outputsOf[node].length > 0;
  const accepting = byDepth.filter(accepts);
  const order = [...byDepth.filter((node) => !accepts(node)), ...accepting];
  const rowOf = new Uint32Array(order.length);
  order.forEach((node, row) => {
    rowOf[node] = row;
  });
  const shift = Math.ceil(Math.log2(columns));
  const size = order.length << shift;
  const table = order.length <= SMALL ? new Uint16Array(size) : new Uint32Array(size);
  for (const node of order) {
    const row = rowOf[node] << shift;
    for (let column = 0; column < columns; column++) {
      table[row + column] = rowOf[next[node * columns + column]];
    }
  }
  const outputStarts = new Uint32Array(accepting.length + 1);
  const outputs = [];
  accepting.forEach((node, index) => {
    outputs.push(...outputsOf[node]);
    outputStarts[index + 1] = outputs.length;
  });
  const firstAccepting = order.length - accepting.length;
  return { classes, table, shift, firstAccepting, outputStarts, outputs: Uint32Array.from(outputs) };
}

// src/detect/rule-set.ts
function keywordsOf(rules2) {
  return [...new Set(rules2.flatMap((rule) => rule.keywords.map((keyword) => keyword.toLowerCase())))];
}
function compileRules(rules2, automaton) {
  const keywords = keywordsOf(rules2);
  const idOf = new Map(keywords.map((keyword, id) => [keyword, id]));
  const rulesOfKeyword = keywords.map(() => []);
  rules2.forEach((rule, index) => {
    for (const keyword of new Set(rule.keywords.map((word) => word.toLowerCase()))) {
      rulesOfKeyword[idOf.get(keyword)]?.push(index);
    }
  });
  const compiled2 = rules2.map(compileRule);
  const ofKind = (kind) => compiled2.filter(({ rule }) => rule.kind === kind);
  return {
    rules: compiled2,
    ofKind: {
      token: ofKind("token"),
      assignment: ofKind("assignment"),
      place: ofKind("place"),
      string: ofKind("string")
    },
    automaton: automaton ?? buildAutomaton(keywords),
    rulesOfKeyword,
    keywordLengths: keywords.map((keyword) => Buffer.byteLength(keyword))
  };
}
function toRegExp(pattern, flags) {
  return pattern.startsWith("(?i)") ? new RegExp(pattern.slice(4), `${flags}i`) : new RegExp(pattern, flags);
}
function compileRule(rule) {
  let pattern;
  let placeKeys;
  return {
    rule,
    pattern() {
      pattern ??= toRegExp(rule.pattern ?? "(?!)", rule.kind === "assignment" ? "" : "dg");
      return pattern;
    },
    placeKeys() {
      if (rule.place?.keys !== void 0) placeKeys ??= toRegExp(rule.place.keys, "");
      return placeKeys;
    }
  };
}

// src/detect/builtin-rules.ts
var ASSETS = new URL(import.meta.url.endsWith(".ts") ? "../../dist/" : "./", import.meta.url);
var NO_EXAMPLES = { match: [], clean: [] };
var rules;
var texts;
function builtinRules() {
  rules ??= readAsset("rules.json").map(withTexts);
  return rules;
}
function withTexts(needed, index) {
  return {
    secret: 1,
    window: "line",
    stopWords: [],
    ...needed,
    examples: NO_EXAMPLES,
    get title() {
      return textsOf(index).title;
    },
    get rotate() {
      return textsOf(index).rotate;
    },
    get docs() {
      return textsOf(index).docs;
    }
  };
}
function textsOf(index) {
  texts ??= readAsset("rule-texts.json");
  return texts[index];
}
function readAsset(name) {
  return JSON.parse(readFileSync(new URL(name, ASSETS), "utf8"));
}
function builtinRuleSet() {
  return compileRules(builtinRules().filter(isOnByDefault), loadAutomaton(readFileSync(new URL("rules.bin", ASSETS))));
}
function isOnByDefault({ isOff }) {
  return isOff !== true;
}

// src/core/rule.ts
var SEVERITIES = ["low", "medium", "high", "critical"];
var GENERIC_PROVIDERS = /* @__PURE__ */ new Set([
  "Any service",
  "Any issuer",
  "Cryptography",
  "Databases",
  "HTTP"
]);
function isGeneric({ provider }) {
  return GENERIC_PROVIDERS.has(provider);
}

// src/engine.ts
var UNNAMED = new Secret("");
function effectiveRules(policy) {
  const { addedRules, disabledRules, enabledRules } = policy;
  if (addedRules.length + disabledRules.length + enabledRules.length === 0) return builtinRuleSet();
  const disabled = new Set(disabledRules);
  const enabled = new Set(enabledRules);
  const isOn = ({ id, isOff }) => isOff !== true || enabled.has(id);
  const kept = builtinRules().filter((rule) => !disabled.has(rule.id));
  const taken = kept.find((rule) => addedRules.some((added) => added.id === rule.id));
  if (taken !== void 0) {
    throw new UnsealedError(
      "RULE_INVALID",
      `the added rule ${taken.id} has the id of a built-in rule`,
      "give it an id of its own, or disable the built-in rule as well"
    );
  }
  return compileRules([...addedRules, ...kept].filter(isOn));
}

// src/git/pack/loose-object.ts
import { closeSync as closeSync2, fstatSync as fstatSync2, openSync as openSync2, readdirSync } from "node:fs";
import { constants, inflateSync as inflateSync2 } from "node:zlib";

// src/git/system-error.ts
function systemCode(error) {
  if (typeof error !== "object" || error === null || !("code" in error)) return void 0;
  return typeof error.code === "string" ? error.code : void 0;
}

// src/git/pack/inflate.ts
import { inflateSync } from "node:zlib";
var BEST_RATIO = 1032;
var SMALLEST_OUTPUT = 64;
function inflateExactly(compressed, sizeBytes) {
  if (sizeBytes > compressed.length * BEST_RATIO) return "declared size is impossible";
  try {
    const bytes = inflateSync(compressed, {
      chunkSize: Math.max(SMALLEST_OUTPUT, sizeBytes + 1),
      maxOutputLength: Math.max(1, sizeBytes)
    });
    return bytes.length === sizeBytes ? bytes : "size differs from the declared one";
  } catch (error) {
    if (systemCode(error) === "ERR_BUFFER_TOO_LARGE") return "size differs from the declared one";
    return error instanceof RangeError ? "too large" : "bad zlib data";
  }
}

// src/git/pack/problem.ts
function problem(file, cause, id) {
  return id === void 0 ? { kind: "problem", file, cause } : { kind: "problem", file, cause, id };
}
function isProblem(value) {
  return "kind" in value && value.kind === "problem";
}

// src/git/pack/read-bytes.ts
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
function readRange(descriptor, into, length, position) {
  let done = 0;
  while (done < length) {
    const read = readSync(descriptor, into, done, length - done, position + done);
    if (read === 0) break;
    done += read;
  }
  return done;
}

// src/git/pack/loose-object.ts
var HEADER2 = /^(commit|tree|blob|tag) (0|[1-9]\d{0,15})\0/;
var LONGEST_HEADER = 32;
var HEAD_BYTES = 128;
function readLoose({ id, file }, limitBytes) {
  let descriptor;
  try {
    descriptor = openSync2(file, "r");
    const object = readFrom(descriptor, limitBytes);
    return typeof object === "string" ? problem(file, object, id) : object;
  } catch {
    return problem(file, "unreadable", id);
  } finally {
    if (descriptor !== void 0) closeSync2(descriptor);
  }
}
function readFrom(descriptor, limitBytes) {
  const fileBytes = fstatSync2(descriptor).size;
  const head = Buffer.alloc(Math.min(HEAD_BYTES, fileBytes));
  readRange(descriptor, head, head.length, 0);
  const start = inflateStart(head);
  if (start === void 0) return "bad zlib data";
  const header = HEADER2.exec(start.toString("latin1", 0, LONGEST_HEADER));
  if (header === null) return "bad loose object header";
  const [text, type, digits] = header;
  const sizeBytes = Number(digits);
  if (sizeBytes > limitBytes) return "too large";
  const compressed = Buffer.allocUnsafe(Math.min(fileBytes, 2 * sizeBytes + 1024));
  const length = readRange(descriptor, compressed, compressed.length, 0);
  const whole = inflateExactly(compressed.subarray(0, length), text.length + sizeBytes);
  if (typeof whole === "string") return whole;
  return { kind: "object", type, bytes: whole.subarray(text.length) };
}
function inflateStart(head) {
  try {
    return inflateSync2(head, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return void 0;
  }
}

// src/git/pack/byte-cache.ts
var ByteCache = class {
  #limitBytes;
  /** In the order of their last use. */
  #values = /* @__PURE__ */ new Map();
  #bytes = 0;
  constructor(limitBytes) {
    this.#limitBytes = limitBytes;
  }
  /** What is kept under this key. */
  get(key) {
    const value = this.#values.get(key);
    if (value === void 0) return void 0;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }
  /** Keeps the value, unless it alone would drive out a quarter of the others; lets go what was not used for longest. */
  set(key, value) {
    if (value.bytes.length > this.#limitBytes / 4 || this.#values.has(key)) return;
    this.#values.set(key, value);
    this.#bytes += value.bytes.length;
    for (const [oldest, { bytes }] of this.#values) {
      if (this.#bytes <= this.#limitBytes) break;
      this.#values.delete(oldest);
      this.#bytes -= bytes.length;
    }
  }
};

// src/git/pack/delta.ts
import { constants as constants2 } from "node:buffer";
var DEFAULT_COPY = 65536;
var DeltaWalk = class {
  baseSize = 0;
  resultSize = 0;
  /** Of a copy, where it begins in the base; of an insert, where its bytes begin in the delta. */
  source = 0;
  length = 0;
  /** Where in the result it goes. */
  target = 0;
  #delta = new Uint8Array(0);
  #at = 0;
  #written = 0;
  /** Begins with this delta; false when it has no sizes, and the walk is `corrupt`. */
  open(delta) {
    this.#delta = delta;
    this.#at = this.#written = this.length = 0;
    this.baseSize = this.#size();
    this.resultSize = this.baseSize < 0 ? -1 : this.#size();
    return this.resultSize >= 0;
  }
  /** The next instruction, or how the delta ended. */
  next() {
    this.target = this.#written;
    if (this.#at >= this.#delta.length) return this.#written === this.resultSize ? "end" : "corrupt";
    const code = this.#delta[this.#at++] ?? 0;
    const isRead = code >= 128 ? this.#readCopy(code) : this.#readInsert(code);
    if (!isRead) return this.#corrupt();
    this.#written += this.length;
    if (this.#written > this.resultSize) return this.#corrupt();
    return code >= 128 ? "copy" : "insert";
  }
  /** Seven bits a byte, lowest first; -1 when there is no end to it. */
  #size() {
    let size = 0;
    for (let weight3 = 1; weight3 <= 2 ** 49; weight3 *= 128) {
      if (this.#at >= this.#delta.length) return -1;
      const byte = this.#delta[this.#at++] ?? 0;
      size += (byte & 127) * weight3;
      if (byte < 128) return Number.isSafeInteger(size) ? size : -1;
    }
    return -1;
  }
  /** Each of the low seven bits says that one byte of offset or length follows. */
  #readCopy(code) {
    const delta = this.#delta;
    let at = this.#at;
    let source = 0;
    let length = 0;
    if (code & 1) source = delta[at++] ?? 0;
    if (code & 2) source += (delta[at++] ?? 0) * 256;
    if (code & 4) source += (delta[at++] ?? 0) * 65536;
    if (code & 8) source += (delta[at++] ?? 0) * 16777216;
    if (code & 16) length = delta[at++] ?? 0;
    if (code & 32) length += (delta[at++] ?? 0) * 256;
    if (code & 64) length += (delta[at++] ?? 0) * 65536;
    this.#at = at;
    this.source = source;
    this.length = length || DEFAULT_COPY;
    return at <= delta.length && source + this.length <= this.baseSize;
  }
  /** The code is the length itself; 0 is reserved. */
  #readInsert(code) {
    this.source = this.#at;
    this.length = code;
    this.#at += code;
    return code !== 0 && this.#at <= this.#delta.length;
  }
  #corrupt() {
    this.#at = this.#delta.length;
    this.#written = -1;
    this.length = 0;
    return "corrupt";
  }
};
function applyDelta(base, delta, limitBytes) {
  const walk = new DeltaWalk();
  if (!walk.open(delta) || walk.baseSize !== base.length) return "bad delta";
  if (walk.resultSize > Math.min(limitBytes, constants2.MAX_LENGTH)) return "too large";
  if (!endsWell(walk)) return "bad delta";
  walk.open(delta);
  const result = Buffer.allocUnsafe(walk.resultSize);
  for (let step = walk.next(); step === "copy" || step === "insert"; step = walk.next()) {
    const from = step === "copy" ? base : delta;
    copyBytes(from, result, walk);
  }
  return result;
}
function endsWell(walk) {
  for (; ; ) {
    const step = walk.next();
    if (step === "end" || step === "corrupt") return step === "end";
  }
}
function copyBytes(from, into, { source, length, target }) {
  if (length > 48) into.set(from.subarray(source, source + length), target);
  else for (let at = 0; at < length; at++) into[target + at] = from[source + at] ?? 0;
}

// src/git/pack/pack-index.ts
function findId(index, id) {
  const first = id[0] ?? 0;
  let low = first === 0 ? 0 : index.fanout[first - 1] ?? 0;
  let high = index.fanout[first] ?? 0;
  while (low < high) {
    const middle = low + high >>> 1;
    const order = compareId(index, middle, id);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}
function sharedFloats(count) {
  return new Float64Array(new SharedArrayBuffer(count * 8));
}
function sharedIntegers(count) {
  return new Uint32Array(new SharedArrayBuffer(count * 4));
}
function compareId(index, position, id) {
  const { ids, idBytes } = index;
  const start = position * idBytes;
  for (let at = 0; at < idBytes; at++) {
    const difference = (ids[start + at] ?? 0) - (id[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

// src/git/pack/entry-order.ts
var DIGIT = 65536;
function entryOrder(index) {
  const { count } = index;
  let order = { offsets: index.offsets, positions: sharedIntegers(count) };
  for (let position = 0; position < count; position++) order.positions[position] = position;
  const largest = index.offsets.reduce((found, offset) => Math.max(found, offset), 0);
  for (let unit = 1; unit <= largest || unit === 1; unit *= DIGIT) {
    const next = { offsets: sharedFloats(count), positions: sharedIntegers(count) };
    sortByDigit(order, next, unit);
    order = next;
  }
  return { count, ...order };
}
function findEntry(order, offset) {
  let low = 0;
  let high = order.count;
  while (low < high) {
    const middle = low + high >>> 1;
    if ((order.offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return order.offsets[low] === offset ? low : -1;
}
function entryEnd(order, entry, dataEnd) {
  return entry + 1 < order.count ? order.offsets[entry + 1] ?? dataEnd : dataEnd;
}
function sortByDigit(from, to, unit) {
  const { offsets, positions } = from;
  const starts = new Uint32Array(DIGIT + 1);
  for (let at = 0; at < offsets.length; at++) {
    const digit = Math.floor((offsets[at] ?? 0) / unit) % DIGIT;
    starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
  }
  for (let digit = 1; digit <= DIGIT; digit++) starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
  for (let at = 0; at < offsets.length; at++) {
    const offset = offsets[at] ?? 0;
    const digit = Math.floor(offset / unit) % DIGIT;
    const place = starts[digit] ?? 0;
    starts[digit] = place + 1;
    to.offsets[place] = offset;
    to.positions[place] = positions[at] ?? 0;
  }
}

// src/git/pack/pack-file.ts
import { closeSync as closeSync3, fstatSync as fstatSync3, openSync as openSync3 } from "node:fs";

// src/git/pack/entry-header.ts
var ENTRY_KINDS = [
  void 0,
  "commit",
  "tree",
  "blob",
  "tag",
  void 0,
  "ofs-delta",
  "ref-delta"
];
var LONGEST_HEADER2 = 48;
function parseEntryHeader(bytes, at, end, idBytes) {
  let next = at;
  let byte = next < end ? bytes[next++] ?? 0 : 0;
  const kind = ENTRY_KINDS[byte >> 4 & 7];
  let sizeBytes = byte & 15;
  for (let weight3 = 16; byte >= 128; weight3 *= 128) {
    if (next >= end) return void 0;
    byte = bytes[next++] ?? 0;
    sizeBytes += (byte & 127) * weight3;
    if (sizeBytes > Number.MAX_SAFE_INTEGER) return void 0;
  }
  if (kind === void 0) return void 0;
  if (kind === "ofs-delta") return withDistance(bytes, next, end, at, sizeBytes);
  if (kind !== "ref-delta") return { kind, sizeBytes, length: next - at, baseDistance: 0, baseId: void 0 };
  if (next + idBytes > end) return void 0;
  const baseId = bytes.slice(next, next + idBytes);
  return { kind, sizeBytes, length: next + idBytes - at, baseDistance: 0, baseId };
}
function withDistance(bytes, start, end, at, sizeBytes) {
  let next = start;
  let baseDistance = -1;
  for (let more = true; more; ) {
    if (next >= end) return void 0;
    const byte = bytes[next++] ?? 0;
    baseDistance = (baseDistance + 1) * 128 + (byte & 127);
    if (baseDistance > Number.MAX_SAFE_INTEGER) return void 0;
    more = byte >= 128;
  }
  return { kind: "ofs-delta", sizeBytes, length: next - at, baseDistance, baseId: void 0 };
}

// src/git/pack/pack-file.ts
var MAGIC2 = 1346454347;
var HEADER_BYTES = 12;
var SHORTEST_READ = 16 * 1024;
var LONGEST_READ = 8 * 1024 * 1024;
function openPack(file, idBytes) {
  let descriptor;
  try {
    descriptor = openSync3(file, "r");
    const sizeBytes = fstatSync3(descriptor).size;
    const header = Buffer.alloc(HEADER_BYTES);
    const refused2 = headerProblem(header, readRange(descriptor, header, HEADER_BYTES, 0));
    if (refused2 !== void 0) {
      closeSync3(descriptor);
      return problem(file, refused2);
    }
    return new PackFile({ file, descriptor, idBytes, sizeBytes, count: header.readUInt32BE(8) });
  } catch {
    if (descriptor !== void 0) closeSync3(descriptor);
    return problem(file, "unreadable");
  }
}
function headerProblem(header, length) {
  if (length < HEADER_BYTES) return "truncated";
  if (header.readUInt32BE(0) !== MAGIC2) return "wrong magic";
  const version = header.readUInt32BE(4);
  return version === 2 || version === 3 ? void 0 : "unsupported version";
}
var PackFile = class {
  file;
  /** How many objects the pack says it holds. */
  count;
  /** Where entries end and the pack's own checksum begins. */
  dataEnd;
  #descriptor;
  #idBytes;
  #buffer = Buffer.alloc(0);
  /** The part of the file that the buffer holds. */
  #start = 0;
  #end = 0;
  #readBytes = SHORTEST_READ;
  constructor(open) {
    this.file = open.file;
    this.count = open.count;
    this.dataEnd = Math.max(HEADER_BYTES, open.sizeBytes - open.idBytes);
    this.#descriptor = open.descriptor;
    this.#idBytes = open.idBytes;
  }
  /** The pack's trailing checksum in hex. */
  checksum() {
    const at = this.#load(this.dataEnd, this.#idBytes);
    if (typeof at === "string") return problem(this.file, at);
    return { hex: this.#buffer.toString("hex", at, at + this.#idBytes) };
  }
  /** The entry that begins at `offset` and ends before `end`. */
  entry(offset, end) {
    const length = Math.min(LONGEST_HEADER2, end - offset);
    if (offset < HEADER_BYTES || end > this.dataEnd || !(length > 0)) return problem(this.file, "offset out of range");
    const at = this.#load(offset, length);
    if (typeof at === "string") return problem(this.file, at);
    const header = parseEntryHeader(this.#buffer, at, at + length, this.#idBytes);
    if (header === void 0) return problem(this.file, "bad entry header");
    const { kind, sizeBytes, baseDistance, baseId } = header;
    const baseOffset = kind === "ofs-delta" ? offset - baseDistance : -1;
    if (kind === "ofs-delta" && (baseOffset < HEADER_BYTES || baseOffset === offset)) {
      return problem(this.file, "delta base missing");
    }
    return { kind, sizeBytes, dataStart: offset + header.length, end, baseOffset, baseId };
  }
  /** The inflated data of an entry, in memory of its own; a problem when it is damaged or over `limitBytes`. */
  inflate(entry, limitBytes) {
    if (entry.sizeBytes > limitBytes) return problem(this.file, "too large");
    const length = Math.min(entry.end - entry.dataStart, 2 * entry.sizeBytes + SHORTEST_READ);
    const at = this.#load(entry.dataStart, length);
    if (typeof at === "string") return problem(this.file, at);
    const bytes = inflateExactly(this.#buffer.subarray(at, at + length), entry.sizeBytes);
    return typeof bytes === "string" ? problem(this.file, bytes) : bytes;
  }
  /** Gives the file back to the system; nothing may be read afterwards. */
  close() {
    closeSync3(this.#descriptor);
    this.#buffer = Buffer.alloc(0);
    this.#start = this.#end = 0;
  }
  /** Brings these bytes of the file into the buffer; gives where in it they begin. */
  #load(start, length) {
    if (start >= this.#start && start + length <= this.#end) return start - this.#start;
    const isNext = start >= this.#start && start <= this.#end + this.#readBytes;
    this.#readBytes = isNext ? Math.min(LONGEST_READ, this.#readBytes * 2) : SHORTEST_READ;
    const wanted = Math.max(length, this.#readBytes);
    this.#start = this.#end = start;
    try {
      this.#makeRoom(wanted);
      this.#end += readRange(this.#descriptor, this.#buffer, wanted, start);
    } catch {
      return "unreadable";
    }
    return start + length <= this.#end ? 0 : "truncated";
  }
  /** The buffer grows with the reads; one that a huge entry needed is let go after it. */
  #makeRoom(wanted) {
    const isOutgrown = this.#buffer.length > LONGEST_READ && wanted <= LONGEST_READ;
    if (this.#buffer.length < wanted || isOutgrown) this.#buffer = Buffer.allocUnsafeSlow(wanted);
  }
};

// src/git/pack/stored-objects.ts
var MISSING = { kind: "missing" };
var MOST_OPEN = 32;
var MOST_PLACES = 64;
var StoredObjects = class {
  #store;
  #limits;
  #bases;
  #orders = /* @__PURE__ */ new Map();
  /** In the order of their last use. */
  #open = /* @__PURE__ */ new Map();
  #loose;
  constructor(store, limits) {
    this.#store = store;
    this.#limits = limits;
    this.#bases = new ByteCache(limits.cache);
  }
  /** The object with this full id. The bytes are shared with later answers: they must not be written to. */
  read(id) {
    this.#closeIdle();
    return this.#read(id, 0);
  }
  /** Closes the packs; a later read opens them again. */
  close() {
    for (const { file } of this.#open.values()) file.close();
    this.#open.clear();
  }
  #read(id, places) {
    let failed;
    for (const object of this.#copies(id, places)) {
      if (object.kind === "object") return object;
      failed ??= object;
    }
    if (failed === void 0) return MISSING;
    return problem(failed.file, failed.cause, id);
  }
  *#copies(id, places) {
    const idBytes = Buffer.from(id, "hex");
    if (idBytes.length !== this.#store.idBytes) return;
    for (const [number, stored] of this.#store.packs.entries()) {
      const position = findId(stored.index, idBytes);
      if (position !== -1) yield this.#readPacked(number, stored, stored.index.offsets[position] ?? 0, places);
    }
    this.#loose ??= looseById(this.#store);
    for (const object of this.#loose.get(id) ?? []) yield readLoose(object, this.#limits.object);
  }
  #readPacked(number, stored, offset, places) {
    const pack = this.#openPack(stored);
    if (isProblem(pack)) return pack;
    const chain = this.#chain(number, pack, offset, places);
    if (isProblem(chain)) return chain;
    let object = chain.base;
    for (const { entry, key } of chain.deltas.reverse()) {
      const result = this.#apply(pack.file, entry, object);
      if (isProblem(result)) return result;
      object = result;
      this.#bases.set(key, object);
    }
    return object;
  }
  #apply(file, entry, base) {
    const delta = file.inflate(entry, this.#limits.object);
    if (isProblem(delta)) return delta;
    const bytes = applyDelta(base.bytes, delta, this.#limits.object);
    return typeof bytes === "string" ? problem(file.file, bytes) : { kind: "object", type: base.type, bytes };
  }
  /** Goes from the object to the nearest whole one. The deltas are only located: each is inflated when it is applied. */
  #chain(number, pack, start, places) {
    const { file, order } = pack;
    const deltas = [];
    for (let offset = start; deltas.length <= order.count; ) {
      const key = `${number}:${offset}`;
      const known3 = this.#bases.get(key);
      if (known3 !== void 0) return { base: known3, deltas };
      const rank = findEntry(order, offset);
      if (rank === -1) return problem(file.file, "delta base missing");
      const entry = file.entry(offset, entryEnd(order, rank, file.dataEnd));
      if (isProblem(entry)) return entry;
      if (entry.kind !== "ofs-delta" && entry.kind !== "ref-delta") {
        const base2 = this.#whole(file, entry, entry.kind, key);
        return isProblem(base2) ? base2 : { base: base2, deltas };
      }
      deltas.push({ entry, key });
      const base = this.#baseOf(pack, entry, places);
      if (typeof base === "object") return isProblem(base) ? base : { base, deltas };
      offset = base;
    }
    return problem(file.file, "delta cycle");
  }
  #whole(file, entry, type, key) {
    const bytes = file.inflate(entry, this.#limits.object);
    if (isProblem(bytes)) return bytes;
    const object = { kind: "object", type, bytes };
    this.#bases.set(key, object);
    return object;
  }
  /** Where in this pack the base of a delta begins, or the base itself when it is elsewhere. */
  #baseOf({ stored, file }, entry, places) {
    if (entry.baseId === void 0) return entry.baseOffset;
    const position = findId(stored.index, entry.baseId);
    if (position !== -1) return stored.index.offsets[position] ?? 0;
    return this.#externalBase(entry.baseId, file.file, places);
  }
  #externalBase(id, file, places) {
    if (places === MOST_PLACES) return problem(file, "delta chain too long");
    const base = this.#read(Buffer.from(id).toString("hex"), places + 1);
    return base.kind === "missing" ? problem(file, "delta base missing") : base;
  }
  #openPack(stored) {
    const known3 = this.#open.get(stored);
    if (known3 !== void 0) {
      this.#open.delete(stored);
      this.#open.set(stored, known3);
      return known3;
    }
    const file = openPack(stored.file, this.#store.idBytes);
    if (isProblem(file)) return file;
    const order = this.#orders.get(stored) ?? entryOrder(stored.index);
    this.#orders.set(stored, order);
    const opened = { stored, file, order };
    this.#open.set(stored, opened);
    return opened;
  }
  /** Only between reads, for a read under way may need every pack that it has opened. */
  #closeIdle() {
    for (const [stored, { file }] of this.#open) {
      if (this.#open.size <= MOST_OPEN) return;
      file.close();
      this.#open.delete(stored);
    }
  }
};
function looseById(store) {
  const found = /* @__PURE__ */ new Map();
  for (const object of store.loose) {
    const copies = found.get(object.id);
    if (copies === void 0) found.set(object.id, [object]);
    else copies.push(object);
  }
  return found;
}

// src/git/pack/pack-families.ts
function kindOf(families, entry) {
  return ENTRY_KINDS[families.kinds[entry] ?? 0];
}

// src/sweep/delta-text.ts
var INSERTED = -1;
var SHORT = 48;
function deltaText(base, delta, limitBytes) {
  const walk = new DeltaWalk();
  if (!walk.open(delta) || walk.baseSize !== base.length || walk.resultSize > limitBytes) return void 0;
  const bytes = Buffer.allocUnsafe(walk.resultSize);
  const targets = [];
  const sources = [];
  let next = INSERTED;
  for (; ; ) {
    const step = walk.next();
    if (step === "end") return { bytes, stretches: { count: targets.length, targets, sources } };
    if (step === "corrupt") return void 0;
    const { source, length, target } = walk;
    const from = step === "copy" ? base : delta;
    if (length > SHORT) bytes.set(from.subarray(source, source + length), target);
    else for (let at = 0; at < length; at++) bytes[target + at] = from[source + at];
    const origin = step === "copy" ? source : INSERTED;
    const isContinued2 = targets.length > 0 && (step === "copy" ? next === source : next === INSERTED);
    if (!isContinued2) {
      targets.push(target);
      sources.push(origin);
    }
    next = step === "copy" ? source + length : INSERTED;
  }
}
function stretchAt({ count, targets }, at) {
  let low = 0;
  let high = count;
  while (high - low > 1) {
    const middle = low + high >>> 1;
    if (targets[middle] <= at) low = middle;
    else high = middle;
  }
  return low;
}

// src/sweep/family-texts.ts
var MOST_HELD_BYTES = 128 * 1024 * 1024;
function* familyTexts(pack, root, limitBytes, externalBase, isWanted = () => true) {
  const { children, childStarts } = pack.families;
  const chain = [];
  let held = 0;
  const bytesAt = (depth) => {
    const step = chain[depth];
    if (step === void 0) return externalBase;
    if (step.bytes === void 0) {
      const text = make(pack, step.entry, () => bytesAt(depth - 1), limitBytes);
      step.bytes = text === void 0 || text.kind === "whole" ? text?.bytes : text.text.bytes;
      held += step.bytes?.length ?? 0;
    }
    return step.bytes;
  };
  for (let entry = root; entry !== void 0; ) {
    const depth = chain.length;
    const step = { entry, next: childStarts[entry] ?? 0, bytes: void 0 };
    if (isWanted(entry)) {
      const text = make(pack, entry, () => bytesAt(depth - 1), limitBytes);
      step.bytes = text === void 0 || text.kind === "whole" ? text?.bytes : text.text.bytes;
      held += step.bytes?.length ?? 0;
      yield { entry, depth, text };
    }
    chain.push(step);
    for (let at = 0; held > MOST_HELD_BYTES && at < depth; at++) held -= forget(chain[at]);
    entry = void 0;
    while (entry === void 0 && chain.length > 0) {
      const last = chain.at(-1);
      if (last.next < (childStarts[last.entry + 1] ?? 0)) entry = children[last.next++];
      else held -= forget(chain.pop());
    }
  }
}
function forget(step) {
  const length = step?.bytes?.length ?? 0;
  if (step !== void 0) step.bytes = void 0;
  return length;
}
function make({ file, order }, entry, baseBytes, limitBytes) {
  const offset = order.offsets[entry] ?? 0;
  const header = file.entry(offset, entryEnd(order, entry, file.dataEnd));
  if (isProblem(header)) return void 0;
  const data = file.inflate(header, limitBytes);
  if (isProblem(data)) return void 0;
  if (header.kind !== "ofs-delta" && header.kind !== "ref-delta") return { kind: "whole", bytes: data };
  const base = baseBytes();
  if (base === void 0) return void 0;
  const text = deltaText(base, data, limitBytes);
  return text && { kind: "delta", text, baseBytes: base };
}

// src/sweep/sections.ts
var MARKER2 = Buffer.from("\n---");
var AFTER_MARKER2 = /* @__PURE__ */ new Set([void 0, 32, 9, 10, 13]);
function sectionAt(bytes, at) {
  let start = at;
  do {
    start = start === 0 ? -1 : bytes.lastIndexOf(MARKER2, start - 1);
  } while (start !== -1 && (start + MARKER2.length > at + MARKER2.length || !isMarker2(bytes, start)));
  let end = bytes.indexOf(MARKER2, at);
  while (end !== -1 && !isMarker2(bytes, end)) end = bytes.indexOf(MARKER2, end + 1);
  return { start: start + 1, end: end === -1 ? bytes.length : end + 1 };
}
function sectionShift({ bytes, stretches }, baseLength, section) {
  const index = stretchAt(stretches, Math.max(0, section.start - 1));
  const source = stretches.sources[index];
  if (source === -1) return void 0;
  const target = stretches.targets[index];
  const stretchEnd = index + 1 < stretches.count ? stretches.targets[index + 1] : bytes.length;
  const shift = target - source;
  const needed = section.end === bytes.length ? bytes.length : section.end + MARKER2.length;
  if (needed > stretchEnd) return void 0;
  if (section.end === bytes.length && bytes.length - shift !== baseLength) return void 0;
  if (section.start === 0 && shift !== 0) return void 0;
  return shift;
}
function isMarker2(bytes, feed) {
  return AFTER_MARKER2.has(bytes[feed + MARKER2.length]);
}

// src/decode/base64.ts
import { isUtf8 as isUtf82 } from "node:buffer";
function decodeBase64(text) {
  const compact2 = compactBase64(text);
  if (compact2 === void 0 || !hasValidLength(compact2)) return void 0;
  return acceptPayload(Buffer.from(compact2, "base64"));
}
function acceptPayload(bytes) {
  if (bytes.length === 0) return void 0;
  const magic = payloadByMagic(bytes);
  if (magic !== void 0) return { bytes, payload: magic };
  if (isPrintableText(bytes)) return { bytes, payload: "text" };
  const utf8 = looksLikeUtf16(bytes) ? utf16ToUtf8(bytes, "utf-16le").bytes : void 0;
  return utf8 !== void 0 && isPrintableText(utf8) ? { bytes: utf8, payload: "text", encoding: "utf-16le" } : void 0;
}
function isPrintableText(bytes) {
  for (const byte of bytes) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 || byte === 127) return false;
  }
  if (!isUtf82(bytes)) return false;
  for (let index = bytes.indexOf(194); index !== -1; index = bytes.indexOf(194, index + 1)) {
    if (bytes[index + 1] < 160) return false;
  }
  return true;
}
var STANDARD_ONLY = 1;
var URL_SAFE_ONLY = 2;
var LETTER_OR_DIGIT = 4;
var PADDING = 8;
var BLANK = 16;
var LINE_BREAK = 32;
var CLASSES = new Uint8Array(256);
for (const [characters, bit] of [
  ["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", LETTER_OR_DIGIT],
  ["+/", STANDARD_ONLY],
  ["-_", URL_SAFE_ONLY],
  ["=", PADDING],
  [" 	", BLANK],
  ["\r\n", LINE_BREAK]
]) {
  for (const character of characters) CLASSES[character.charCodeAt(0)] = bit;
}
function compactBase64(text) {
  let [start, end] = [0, text.length];
  while (start < end && (CLASSES[text[start]] & (BLANK | LINE_BREAK)) !== 0) start++;
  while (end > start && (CLASSES[text[end - 1]] & (BLANK | LINE_BREAK)) !== 0) end--;
  let seen = 0;
  for (let index = start; index < end; index++) {
    const bit = CLASSES[text[index]];
    if (bit === 0) return void 0;
    const afterPadding = (seen & PADDING) !== 0 && (bit & (PADDING | BLANK | LINE_BREAK)) === 0;
    if (afterPadding) return void 0;
    seen |= bit;
  }
  if ((seen & STANDARD_ONLY) !== 0 && (seen & URL_SAFE_ONLY) !== 0) return void 0;
  if ((seen & BLANK) !== 0 && (seen & LINE_BREAK) === 0) return void 0;
  const latin1 = Buffer.from(text.buffer, text.byteOffset + start, end - start).toString("latin1");
  return (seen & (BLANK | LINE_BREAK)) === 0 ? latin1 : latin1.replace(/[ \t\r\n]+/g, "");
}
function hasValidLength(compact2) {
  const padding = compact2.endsWith("==") ? 2 : compact2.endsWith("=") ? 1 : 0;
  const characters = compact2.length - padding;
  if (characters === 0 || compact2.charAt(characters - 1) === "=") return false;
  return padding > 0 ? compact2.length % 4 === 0 : characters % 4 !== 1;
}
function payloadByMagic(bytes) {
  const [a, b, c, d] = bytes;
  if (a === 31 && b === 139 && c === 8) return "gzip";
  if (a === 80 && b === 75 && c === 3 && d === 4) return "zip";
  if (a === 254 && b === 237 && c === 254 && d === 237) return "jks";
  if (a !== 48 || b !== 130) return void 0;
  const length = (c ?? 0) << 8 | (d ?? 0);
  if (length + 4 > bytes.length) return void 0;
  const isPfx = bytes[4] === 2 && bytes[5] === 1 && bytes[6] === 3;
  return isPfx ? "pkcs12" : "der";
}
function looksLikeUtf16(bytes) {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return false;
  if (bytes[0] === 255 && bytes[1] === 254) return latinShare(bytes.subarray(2)) >= 0.5;
  for (let index = 0; index < Math.min(bytes.length, 64); index += 2) {
    if (bytes[index] === 0 || bytes[index + 1] !== 0) return false;
  }
  return true;
}
function latinShare(bytes) {
  let latin = 0;
  for (let index = 1; index < bytes.length; index += 2) if (bytes[index] === 0) latin++;
  return bytes.length < 2 ? 0 : latin / (bytes.length >> 1);
}

// src/decode/respelled.ts
import { isUtf8 as isUtf83 } from "node:buffer";
var SHORTEST_TEXT = 12;
function respellText(bytes, run2, read) {
  const text = respell(bytes, run2, read);
  if (text === void 0 || isUtf83(text.bytes)) return text;
  return respell(bytes, run2, (...place) => {
    const spelling = read(...place);
    return spelling?.bytes.every((byte) => byte < 128) ? spelling : void 0;
  });
}
function respell(bytes, run2, read) {
  const most = run2.end - run2.start;
  if (most < SHORTEST_TEXT) return void 0;
  const plain3 = Buffer.allocUnsafe(most);
  const starts = new Uint32Array(most);
  const ends = new Uint32Array(most);
  let length = 0;
  let undone = 0;
  const put = (byte, start, end) => {
    plain3[length] = byte;
    starts[length] = start;
    ends[length] = end;
    length++;
  };
  for (let index = run2.start; index < run2.end; ) {
    const spelling = read(bytes, index, run2.end);
    if (spelling === void 0) {
      put(bytes[index], index, index + 1);
      index++;
      continue;
    }
    for (const byte of spelling.bytes) put(byte, index, index + spelling.width);
    index += spelling.width;
    undone++;
  }
  if (undone === 0) return void 0;
  const toWritten = ({ start, end }) => {
    const first = start < length ? starts[start] : run2.end;
    return { start: first, end: end > start ? ends[end - 1] : first };
  };
  return { bytes: plain3.subarray(0, length), toWritten };
}
function respelledFragment(fragment, layer, text, inflation) {
  if (text.bytes.length < SHORTEST_TEXT) return void 0;
  if (text.bytes.length > inflation.respelling) {
    inflation.refused++;
    return void 0;
  }
  inflation.respelling -= text.bytes.length;
  return {
    blob: fragment.blob,
    bytes: text.bytes,
    role: "text",
    trail: [...fragment.trail, layer],
    ...fragment.keyPath && { keyPath: fragment.keyPath },
    ...fragment.resource && { resource: fragment.resource },
    respelledFrom: { text: fragment, toWritten: text.toWritten },
    depth: fragment.depth + 1,
    toBlob: (span) => fragment.toBlob(text.toWritten(span))
  };
}
function asBuffer(bytes) {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function isPlainByte(byte) {
  return byte >= 32 ? byte < 127 : byte === 9 || byte === 10 || byte === 13;
}
function hexNumber(bytes, index, count) {
  let value = 0;
  for (let at = index; at < index + count; at++) {
    const digit = hexDigit(bytes[at]);
    if (digit === void 0) return void 0;
    value = value * 16 + digit;
  }
  return value;
}
function hexDigit(byte) {
  if (byte === void 0 || byte < 48) return void 0;
  if (byte <= 57) return byte - 48;
  const letter = (byte | 32) - 87;
  return letter >= 10 && letter <= 15 ? letter : void 0;
}

// src/decode/hex.ts
var SHORTEST_RUN = 32;
var LEAST_LITERALS = 16;
var LITERAL_WIDTH = 4;
var ZERO = 48;
var LETTER_X = 120;
function hexRun(fragment, run2, inflation) {
  const { bytes } = fragment;
  const start = digitsStart(bytes, run2);
  if (run2.end - start < SHORTEST_RUN) return void 0;
  const head = hexNumber(bytes, start, 2);
  if (head === void 0 || !isPlainByte(head)) return void 0;
  if (!isHexText(bytes, { start, end: run2.end })) return void 0;
  return decoded(fragment, { start, end: run2.end }, readPair, inflation);
}
function hexLiterals(fragment, at, floor, inflation) {
  const { bytes } = fragment;
  if (!isLiteral2(bytes, at)) return void 0;
  let start = at;
  for (let before = literalBefore(bytes, at, floor); before !== void 0; ) {
    start = before;
    before = literalBefore(bytes, start, floor);
  }
  let count = 0;
  let end = start;
  for (let next = start; isLiteral2(bytes, next); next = behindSeparator(bytes, end)) {
    end = next + LITERAL_WIDTH;
    count++;
  }
  const text = count < LEAST_LITERALS ? void 0 : decoded(fragment, { start, end }, readLiteral, inflation);
  return { end, text };
}
function decoded(fragment, run2, read, inflation) {
  const text = respell(fragment.bytes, run2, read);
  if (text === void 0 || !isPrintableText(text.bytes)) return void 0;
  return respelledFragment(fragment, "hex", text, inflation);
}
function digitsStart(bytes, { start }) {
  if (bytes[start] === LETTER_X) return start + 1;
  return bytes[start] === ZERO && bytes[start + 1] === LETTER_X ? start + 2 : start;
}
function isHexText(bytes, { start, end }) {
  let index = start;
  while (index < end) {
    const byte = index + 2 <= end ? hexNumber(bytes, index, 2) : void 0;
    if (byte !== void 0 && (byte >= 128 || isPlainByte(byte))) index += 2;
    else if (isBlank(bytes[index])) index++;
    else return false;
  }
  return true;
}
function readPair(bytes, index, end) {
  if (isBlank(bytes[index])) return { width: 1, bytes: [] };
  const byte = index + 2 <= end ? hexNumber(bytes, index, 2) : void 0;
  return byte === void 0 ? void 0 : { width: 2, bytes: [byte] };
}
function mayBeLiteral(bytes, at) {
  return bytes[at] === ZERO && bytes[at + 1] === LETTER_X;
}
function isLiteral2(bytes, at) {
  if (!mayBeLiteral(bytes, at)) return false;
  const byte = hexNumber(bytes, at + 2, 2);
  return byte !== void 0 && (byte >= 128 || isPlainByte(byte)) && hexNumber(bytes, at + LITERAL_WIDTH, 1) === void 0;
}
var MOST_BETWEEN = 64;
var COMMA = 44;
function behindSeparator(bytes, from) {
  let index = from;
  while (index - from < MOST_BETWEEN && isSeparator(bytes[index])) index++;
  return index;
}
function literalBefore(bytes, at, floor) {
  let index = at;
  while (index > floor && at - index < MOST_BETWEEN && isSeparator(bytes[index - 1])) index--;
  const start = index - LITERAL_WIDTH;
  return index < at && start >= floor && isLiteral2(bytes, start) ? start : void 0;
}
function isSeparator(byte) {
  return byte === COMMA || isBlank(byte);
}
function readLiteral(bytes, index) {
  const byte = bytes[index] === ZERO ? hexNumber(bytes, index + 2, 2) : void 0;
  return byte === void 0 ? { width: 1, bytes: [] } : { width: LITERAL_WIDTH, bytes: [byte] };
}
function isBlank(byte) {
  return byte === 32 || byte === 9 || byte === 10 || byte === 13;
}

// src/decode/inflation.ts
import { gunzipSync } from "node:zlib";
var HIGHEST_RATIO = 200;
var MOST_OF_ONE = 8 * 1024 * 1024;
var MOST_OF_BLOB = 4 * MOST_OF_ONE;
var MOST_OF_ARCHIVE = 64 * 1024 * 1024;
var MOST_RESPELLED = 64 * 1024 * 1024;
function newInflation() {
  return { left: MOST_OF_BLOB, respelling: MOST_RESPELLED, refused: 0, mostOfOne: MOST_OF_ONE };
}
function newArchiveInflation() {
  return { left: MOST_OF_ARCHIVE, respelling: 0, refused: 0, mostOfOne: MOST_OF_ARCHIVE };
}
function isGzip(bytes) {
  return bytes[0] === 31 && bytes[1] === 139 && bytes[2] === 8;
}
function gunzip(bytes, inflation) {
  const most = Math.min(bytes.length * HIGHEST_RATIO, inflation.mostOfOne, inflation.left);
  if (most <= 0) {
    inflation.refused++;
    return void 0;
  }
  try {
    const text = gunzipSync(bytes, { maxOutputLength: most });
    inflation.left -= text.length;
    return text;
  } catch (error) {
    if (error.code === "ERR_BUFFER_TOO_LARGE") {
      inflation.refused++;
      inflation.left -= most;
    }
    return void 0;
  }
}

// src/decode/layers.ts
var MOST_LAYERS = 5;
var SHORTEST_INNER = 16;
var MIXED = [/[a-z]/, /[A-Z]/, /\d/];
function base64Text(written, inflation) {
  const decoded3 = decodeBase64(written);
  let text = decoded3 && payloadText(decoded3, ["base64"], inflation);
  while (text !== void 0 && text.layers.length < MOST_LAYERS && mayBeEncoded(text.bytes)) {
    const inner = decodeBase64(text.bytes);
    const next = inner && payloadText(inner, [...text.layers, "base64"], inflation);
    if (next === void 0) break;
    text = next;
  }
  return text;
}
function mayBeEncoded(bytes) {
  if (bytes.length < SHORTEST_INNER) return false;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString("latin1");
  return MIXED.every((set) => set.test(head));
}
var DATA_URL = /^\s*data:([^,]{0,200}),/;
function dataUrlText(written, inflation) {
  const text = Buffer.from(written).toString("latin1");
  const head = DATA_URL.exec(text);
  if (head === null) return void 0;
  const body = text.slice(head[0].length).trim();
  const isBase64 = /;\s*base64$/i.test(head[1]);
  const decoded3 = isBase64 ? decodeBase64(unescaped2(body)) : acceptPayload(unescaped2(body));
  return decoded3 && payloadText(decoded3, ["data-url"], inflation);
}
function payloadText({ bytes, payload, encoding }, layers, inflation) {
  if (payload === "text") return { bytes, layers: encoding === void 0 ? layers : [...layers, encoding] };
  if (payload !== "gzip") return void 0;
  const inflated = gunzip(bytes, inflation);
  const inner = inflated && acceptPayload(inflated);
  return inner?.payload === "text" ? { bytes: inner.bytes, layers: [...layers, "gzip"] } : void 0;
}
function unescaped2(text) {
  const characters = text.replace(
    /%([0-9a-f]{2})/gi,
    (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))
  );
  return Buffer.from(characters, "latin1");
}

// src/decode/encoded-runs.ts
var SHORTEST_RUN2 = 20;
var SHORTEST_WRAPPED_LINE = 40;
var PROBED_BYTES2 = 24;
var UPPER = 1;
var LOWER = 2;
var DIGIT2 = 4;
var STANDARD_SYMBOL = 8;
var URL_SAFE_SYMBOL = 16;
var SYMBOL = STANDARD_SYMBOL | URL_SAFE_SYMBOL;
var CLASSES2 = new Uint8Array(256);
var SEXTETS = new Uint8Array(256);
for (const [characters, bit, first] of [
  ["ABCDEFGHIJKLMNOPQRSTUVWXYZ", UPPER, 0],
  ["abcdefghijklmnopqrstuvwxyz", LOWER, 26],
  ["0123456789", DIGIT2, 52],
  ["+/", STANDARD_SYMBOL, 62],
  ["-_", URL_SAFE_SYMBOL, 62]
]) {
  for (let index = 0; index < characters.length; index++) {
    CLASSES2[characters.charCodeAt(index)] = bit;
    SEXTETS[characters.charCodeAt(index)] = first + index;
  }
}
var LINE_FEED6 = 10;
var CARRIAGE_RETURN2 = 13;
var SPACE4 = 32;
var TAB = 9;
var EQUALS = 61;
function* findEncodedRuns(fragment, inflation) {
  const { bytes } = fragment;
  const word = { start: 0, end: 0, floor: 0 };
  while (findWord(bytes, word)) {
    const { start, end, floor } = word;
    if (end - start === LITERAL_WIDTH) {
      const literals = hexLiterals(fragment, start, floor, inflation);
      word.end = literals?.end ?? end;
      if (literals?.text !== void 0) yield literals.text;
      continue;
    }
    const run2 = wrappedRun(bytes, { start, end });
    word.end = run2.end;
    const whole = decodedRun(fragment, run2, inflation);
    if (whole !== void 0) yield whole;
    else if (run2.end > end || (classesOf(bytes, run2) & SYMBOL) !== 0) yield* piecesOf(fragment, run2, inflation);
  }
}
function findWord(bytes, word) {
  let done = word.end;
  let probe = done - done % SHORTEST_RUN2 + SHORTEST_RUN2 - 1;
  for (; probe < bytes.length; probe += SHORTEST_RUN2) {
    if (probe < done || CLASSES2[bytes[probe]] === 0) continue;
    let start = probe;
    while (start > done && CLASSES2[bytes[start - 1]] !== 0) start--;
    let end = probe + 1;
    while (end < bytes.length && CLASSES2[bytes[end]] !== 0) end++;
    const length = end - start;
    if (length >= SHORTEST_RUN2 || length === LITERAL_WIDTH && mayBeLiteral(bytes, start)) {
      word.start = start;
      word.end = end;
      word.floor = done;
      return true;
    }
    done = end;
  }
  return false;
}
function* piecesOf(fragment, run2, inflation) {
  const { bytes } = fragment;
  let done = run2.start;
  for (let probe = run2.start + SHORTEST_RUN2 - 1; probe < run2.end; probe += SHORTEST_RUN2) {
    if (probe < done || !isLetterOrDigit(bytes[probe])) continue;
    let start = probe;
    while (start > done && isLetterOrDigit(bytes[start - 1])) start--;
    let end = probe + 1;
    while (end < run2.end && isLetterOrDigit(bytes[end])) end++;
    done = end;
    if (end - start < SHORTEST_RUN2) continue;
    const piece = decodedRun(fragment, { start, end }, inflation);
    if (piece !== void 0) yield piece;
  }
}
function isLetterOrDigit(byte) {
  return (CLASSES2[byte] & (UPPER | LOWER | DIGIT2)) !== 0;
}
function decodedRun(fragment, run2, inflation) {
  const { bytes } = fragment;
  const hex = hexRun(fragment, run2, inflation);
  if (hex !== void 0) return hex;
  const classes = classesOf(bytes, run2);
  if ((classes & UPPER) === 0 || (classes & LOWER) === 0) return void 0;
  if ((classes & STANDARD_SYMBOL) !== 0 && (classes & URL_SAFE_SYMBOL) !== 0) return void 0;
  if (!startsReadable(bytes, run2) && !startsCompressed(bytes, run2)) return void 0;
  const span = { start: run2.start, end: paddedEnd(bytes, run2.end) };
  const decoded3 = base64Text(bytes.subarray(span.start, span.end), inflation);
  if (decoded3 === void 0) return void 0;
  return {
    blob: fragment.blob,
    bytes: decoded3.bytes,
    role: "text",
    trail: [...fragment.trail, ...decoded3.layers],
    ...fragment.keyPath && { keyPath: fragment.keyPath },
    ...fragment.resource && { resource: fragment.resource },
    depth: fragment.depth + decoded3.layers.length,
    toBlob: () => fragment.toBlob(span)
  };
}
function classesOf(bytes, { start, end }) {
  let classes = 0;
  for (let index = start; index < end; index++) classes |= CLASSES2[bytes[index]];
  return classes;
}
function startsReadable(bytes, { start, end }) {
  let bits = 0;
  let held = 0;
  let decoded3 = 0;
  let zeros = 0;
  for (let index = start; index < end && decoded3 < PROBED_BYTES2; index++) {
    const byte = bytes[index];
    if (CLASSES2[byte] === 0) continue;
    held = (held << 6 | SEXTETS[byte]) & 65535;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const value = held >> bits & 255;
    if (value === 0 && decoded3 % 2 === 1) zeros++;
    else if (!isPrintableByte(value) || zeros > decoded3 / 2) return false;
    decoded3++;
  }
  return zeros === 0 || zeros === decoded3 >> 1;
}
var GZIP_START = Buffer.from("H4sI");
function startsCompressed(bytes, { start }) {
  return GZIP_START.every((byte, index) => bytes[start + index] === byte);
}
function isPrintableByte(byte) {
  return byte >= SPACE4 ? byte !== 127 : byte === TAB || byte === LINE_FEED6 || byte === CARRIAGE_RETURN2;
}
function paddedEnd(bytes, end) {
  if (bytes[end] !== EQUALS) return end;
  return bytes[end + 1] === EQUALS ? end + 2 : end + 1;
}
function wrappedRun(bytes, run2) {
  const width = run2.end - run2.start;
  if (width < SHORTEST_WRAPPED_LINE) return run2;
  const indent = indentBefore(bytes, run2.start);
  if (indent === void 0) return run2;
  let end = run2.end;
  for (; ; ) {
    const next = lineAfter(bytes, end);
    if (next === void 0 || !hasSameIndent(bytes, run2.start - indent, next, indent)) return { start: run2.start, end };
    const start = next + indent;
    let stop = start;
    while (stop < bytes.length && CLASSES2[bytes[stop]] !== 0) stop++;
    if (stop === start || stop - start > width || !isLineEnd(bytes, paddedEnd(bytes, stop)))
      return { start: run2.start, end };
    end = stop;
    if (stop - start < width || bytes[stop] === EQUALS) return { start: run2.start, end };
  }
}
function indentBefore(bytes, start) {
  let index = start;
  while (index > 0 && isBlank2(bytes[index - 1])) index--;
  return index === 0 || bytes[index - 1] === LINE_FEED6 ? start - index : void 0;
}
function lineAfter(bytes, end) {
  if (bytes[end] === LINE_FEED6) return end + 1;
  return bytes[end] === CARRIAGE_RETURN2 && bytes[end + 1] === LINE_FEED6 ? end + 2 : void 0;
}
function isLineEnd(bytes, offset) {
  return offset >= bytes.length || lineAfter(bytes, offset) !== void 0;
}
function hasSameIndent(bytes, first, second, width) {
  for (let index = 0; index < width; index++) if (bytes[first + index] !== bytes[second + index]) return false;
  return true;
}
function isBlank2(byte) {
  return byte === SPACE4 || byte === TAB;
}

// src/decode/escape.ts
var BACKSLASH2 = 92;
var LINE_FEED7 = 10;
function findEscapedRuns(fragment, inflation) {
  return fragment.bytes.includes(BACKSLASH2) ? escapedRuns(fragment, inflation) : [];
}
function* escapedRuns(fragment, inflation) {
  const buffer = asBuffer(fragment.bytes);
  for (const runs of [documentRuns(buffer), escapeRuns(buffer)]) {
    for (const run2 of runs) {
      const text = respellText(buffer, run2, readEscape);
      const decoded3 = text && respelledFragment(fragment, "escape", text, inflation);
      if (decoded3 !== void 0) yield decoded3;
    }
  }
}
var OPENING2 = Buffer.from('{\\"');
var OPENING_REACH = 16;
var BEFORE_BRACE = new Set([..."[ 	"].map((mark) => mark.charCodeAt(0)));
function* documentRuns(buffer) {
  for (let at = buffer.indexOf(OPENING2); at !== -1; ) {
    const start = documentStart(buffer, at);
    const run2 = start === void 0 ? void 0 : { start, end: stringEnd2(buffer, at, buffer[start - 1]) };
    if (run2 !== void 0) yield run2;
    at = buffer.indexOf(OPENING2, run2?.end ?? at + 1);
  }
}
function documentStart(bytes, brace) {
  let start = brace;
  while (start > 0 && brace - start < OPENING_REACH && BEFORE_BRACE.has(bytes[start - 1])) start--;
  return start > 0 && isQuote(bytes[start - 1]) ? start : void 0;
}
function stringEnd2(bytes, from, quote) {
  let index = from;
  while (index < bytes.length && bytes[index] !== quote && bytes[index] !== LINE_FEED7) {
    index += bytes[index] === BACKSLASH2 ? 2 : 1;
  }
  return Math.min(index, bytes.length);
}
var NEEDLES = ["\\u", "\\x", '\\\\\\"'].map((text) => Buffer.from(text));
var LONGEST_LINE = 4096;
var BEFORE_ESCAPE = 512;
var BEHIND_ESCAPE = 1024;
var CUT_REACH = 1024;
function* escapeRuns(buffer) {
  let open;
  for (const at of tellingEscapes(buffer)) {
    if (open !== void 0 && at < open.end && (isShort(open) || at - open.last < BEHIND_ESCAPE)) {
      open.last = at;
      continue;
    }
    const run2 = open && runOf(buffer, open);
    if (run2 !== void 0) yield run2;
    open = lineWith(buffer, at, run2?.end ?? 0, open?.end ?? 0);
  }
  if (open !== void 0) yield runOf(buffer, open);
}
function* tellingEscapes(buffer) {
  const next = NEEDLES.map((needle) => indexFrom(buffer, needle, 0));
  for (let at = Math.min(...next); at < buffer.length; at = Math.min(...next)) {
    if (isTelling(buffer, at)) yield at;
    const index = next.indexOf(at);
    next[index] = indexFrom(buffer, NEEDLES[index], at + 1);
  }
}
function isTelling(bytes, at) {
  if (bytes[at + 1] === BACKSLASH2) return true;
  const spelling = readEscape(bytes, at, bytes.length);
  return spelling !== void 0 && spelling.bytes.length === 1;
}
function lineWith(buffer, at, done, lineEnd2) {
  const floor = Math.max(done, at - LONGEST_LINE);
  const start = floor + buffer.subarray(floor, at).lastIndexOf(LINE_FEED7) + 1;
  return { start, end: at < lineEnd2 ? lineEnd2 : indexFrom(buffer, LINE_FEED7, at), first: at, last: at };
}
function isShort({ start, end }) {
  return end - start <= LONGEST_LINE;
}
function runOf(buffer, line) {
  if (isShort(line)) return { start: line.start, end: line.end };
  let start = Math.max(line.start, line.first - BEFORE_ESCAPE);
  const first = Math.max(line.start, start - CUT_REACH);
  while (start > first && !isBreak(buffer[start - 1])) start--;
  let end = Math.min(line.end, line.last + BEHIND_ESCAPE);
  const last = Math.min(line.end, end + CUT_REACH);
  while (end < last && !isBreak(buffer[end])) end++;
  return { start, end };
}
function indexFrom(buffer, wanted, from) {
  const index = buffer.indexOf(wanted, from);
  return index === -1 ? buffer.length : index;
}
function isBreak(byte) {
  return byte <= 32 || isQuote(byte);
}
function isQuote(byte) {
  return byte === 34 || byte === 39 || byte === 96;
}
var NAMED = new Map(
  [["n", "\n"], ["r", "\r"], ["t", "	"], ...[..."\\\"'`/"].map((mark) => [mark, mark])].map(
    ([name = "", meaning = ""]) => [name.charCodeAt(0), meaning.charCodeAt(0)]
  )
);
var DIGITS = /* @__PURE__ */ new Map([
  [120, 2],
  [117, 4],
  [85, 8]
]);
function readEscape(bytes, index, end) {
  if (bytes[index] !== BACKSLASH2 || index + 1 >= end) return void 0;
  const letter = bytes[index + 1];
  const named = NAMED.get(letter);
  if (named !== void 0) return { width: 2, bytes: [named] };
  const spelling = numericEscape(bytes, index, letter);
  return spelling === void 0 || index + spelling.width > end ? void 0 : spelling;
}
function numericEscape(bytes, index, letter) {
  const digits = DIGITS.get(letter);
  if (digits === void 0) return void 0;
  const code = hexNumber(bytes, index + 2, digits);
  if (code === void 0) return letter === 117 ? bracedEscape(bytes, index) : void 0;
  const width = 2 + digits;
  if (code < 128) return isPlainByte(code) ? { width, bytes: [code] } : void 0;
  if (digits === 2) return void 0;
  if (!isSurrogate(code)) return characterAs(code, width);
  const isPair = bytes[index + width] === BACKSLASH2 && bytes[index + width + 1] === letter;
  const low = isPair ? hexNumber(bytes, index + width + 2, digits) : void 0;
  if (code >= 56320 || low === void 0 || low < 56320 || low > 57343) return void 0;
  return characterAs(65536 + (code - 55296 << 10) + (low - 56320), 2 * width);
}
var BRACED = /^\{([\da-f]{1,6})\}/i;
function bracedEscape(bytes, index) {
  const found = BRACED.exec(asBuffer(bytes).toString("latin1", index + 2, index + 10));
  if (found === null) return void 0;
  const code = Number.parseInt(found[1], 16);
  const isHidden = isSurrogate(code) || code < 128 && !isPlainByte(code);
  return isHidden ? void 0 : characterAs(code, 2 + found[0].length);
}
function characterAs(code, width) {
  if (code > 1114111 || code >= 128 && code < 160) return void 0;
  return { width, bytes: [...Buffer.from(String.fromCodePoint(code))] };
}
function isSurrogate(code) {
  return code >= 55296 && code <= 57343;
}

// src/decode/percent.ts
var PERCENT = 37;
var WIDTH = 3;
var ENDS = new Uint8Array(256);
ENDS.fill(1, 0, 33);
ENDS[127] = 1;
for (const mark of "\"'`<>") ENDS[mark.charCodeAt(0)] = 1;
function findPercentRuns(fragment, inflation) {
  return fragment.bytes.includes(PERCENT) ? percentRuns(fragment, inflation) : [];
}
function* percentRuns(fragment, inflation) {
  const { bytes } = fragment;
  for (let at = bytes.indexOf(PERCENT); at !== -1; ) {
    if (!startsRun(bytes, at)) {
      at = bytes.indexOf(PERCENT, at + 1);
      continue;
    }
    const run2 = stretchAround(bytes, at);
    const text = isEncodedWhole(bytes, run2) ? respellText(bytes, run2, readPercent) : void 0;
    const decoded3 = text && respelledFragment(fragment, "percent", text, inflation);
    if (decoded3 !== void 0) yield decoded3;
    at = bytes.indexOf(PERCENT, run2.end);
  }
}
function startsRun(bytes, at) {
  const byte = hexNumber(bytes, at + 1, 2);
  return byte !== void 0 && byte < 128 && isPlainByte(byte);
}
function stretchAround(bytes, at) {
  let start = at;
  while (start > 0 && ENDS[bytes[start - 1]] === 0) start--;
  let end = at + WIDTH;
  while (end < bytes.length && ENDS[bytes[end]] === 0) end++;
  return { start, end };
}
var IN_URL = /:\/\/|[?&]/;
var ASSIGNMENT = /[=:]/;
var DELIMITER = /%(?:26|3a|3d|7b|22|27|0a)/i;
function isEncodedWhole(bytes, { start, end }) {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1");
  return !ASSIGNMENT.test(text) || IN_URL.test(text) || DELIMITER.test(text);
}
function readPercent(bytes, index, end) {
  if (bytes[index] !== PERCENT || index + WIDTH > end) return void 0;
  const byte = hexNumber(bytes, index + 1, 2);
  return byte !== void 0 && (byte >= 128 || isPlainByte(byte)) ? { width: WIDTH, bytes: [byte] } : void 0;
}

// src/decode/decoders.ts
var DECODERS = {
  base64: base64Text,
  "data-url": dataUrlText
};
var FINDERS = [findEncodedRuns, findPercentRuns, findEscapedRuns];
function* findEncoded(fragment, inflation) {
  for (const find of FINDERS) yield* find(fragment, inflation);
}
function decodeFragment(fragment, inflation) {
  if (fragment.encoding === void 0) return void 0;
  const decoded3 = DECODERS[fragment.encoding](fragment.bytes, inflation);
  return decoded3 && decodedFragment(fragment, decoded3);
}
function decodedFragment(outer, { bytes, layers }) {
  const { encoding: _decoded, respelledFrom: _exact, ...rest } = outer;
  const whole = { start: 0, end: outer.bytes.length };
  return {
    ...rest,
    bytes,
    trail: [...outer.trail, ...layers],
    depth: outer.depth + layers.length,
    toBlob: () => outer.toBlob(whole)
  };
}

// src/decode/tar.ts
var BLOCK2 = 512;
var MOST_MEMBERS = 1e4;
var LONGEST_EXTENSION = 65536;
var LONGEST_NAME2 = 1e3;
function isTar(bytes) {
  if (bytes.length < BLOCK2 || !textOf(bytes.subarray(MAGIC3.start, MAGIC3.end)).startsWith("ustar")) return false;
  return hasChecksum(bytes.subarray(0, BLOCK2));
}
function readTar(bytes) {
  const members = [];
  let extension = {};
  let at = 0;
  while (at + BLOCK2 <= bytes.length) {
    const header = bytes.subarray(at, at + BLOCK2);
    if (header.every((byte) => byte === 0)) return { members };
    if (!hasChecksum(header)) return { members, problem: "a header has a wrong checksum, read up to there" };
    const type = String.fromCharCode(header[TYPE]);
    const size = HEADER_ONLY.has(type) ? 0 : extension.size ?? numberAt(header, SIZE);
    if (size === void 0) return { members, problem: "a member has an impossible size, read up to there" };
    const content = bytes.subarray(at + BLOCK2, at + BLOCK2 + size);
    if (REGULAR.has(type)) {
      if (members.length === MOST_MEMBERS) return { members, problem: `it has more than ${MOST_MEMBERS} members` };
      members.push({ name: shownName(extension.name ?? headerName(header)), bytes: content });
    }
    extension = EXTENSIONS[type]?.(content, extension) ?? {};
    if (content.length < size) return { members, problem: "it is cut off, read up to its end" };
    at += BLOCK2 + Math.ceil(size / BLOCK2) * BLOCK2;
  }
  return { members };
}
var REGULAR = /* @__PURE__ */ new Set(["0", "\0", "7"]);
var HEADER_ONLY = /* @__PURE__ */ new Set(["1", "2", "3", "4", "5", "6"]);
var EXTENSIONS = {
  x: (content, earlier) => ({ ...earlier, ...paxRecords(content) }),
  L: (content, earlier) => ({ ...earlier, name: textOf(content.subarray(0, LONGEST_EXTENSION)) }),
  // A long link's name, and what holds for the whole archive, say nothing about a member's content.
  K: (_content, earlier) => earlier,
  g: (_content, earlier) => earlier
};
var NAME3 = { start: 0, end: 100 };
var SIZE = { start: 124, end: 136 };
var CHECKSUM = { start: 148, end: 156 };
var TYPE = 156;
var MAGIC3 = { start: 257, end: 263 };
var PREFIX = { start: 345, end: 500 };
function hasChecksum(header) {
  let sum = " ".charCodeAt(0) * (CHECKSUM.end - CHECKSUM.start);
  for (let index = 0; index < BLOCK2; index++) {
    if (index < CHECKSUM.start || index >= CHECKSUM.end) sum += header[index];
  }
  return numberAt(header, CHECKSUM) === sum;
}
function numberAt(header, { start, end }) {
  const field = header.subarray(start, end);
  if ((field[0] & 128) !== 0) {
    const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, field[0] & 127);
    return Number.isSafeInteger(value) ? value : void 0;
  }
  const digits = textOf(field).trim();
  return /^[0-7]{1,12}$/.test(digits) ? Number.parseInt(digits, 8) : void 0;
}
function headerName(header) {
  const name = textOf(header.subarray(NAME3.start, NAME3.end));
  const isUstar = textOf(header.subarray(MAGIC3.start, MAGIC3.end)) === "ustar";
  const prefix = isUstar ? textOf(header.subarray(PREFIX.start, PREFIX.end)) : "";
  return prefix === "" ? name : `${prefix}/${name}`;
}
function paxRecords(content) {
  const text = Buffer.from(content.subarray(0, LONGEST_EXTENSION)).toString("latin1");
  let found = {};
  let at = 0;
  for (; ; ) {
    const head = /^(\d{1,6}) ([^=\n]{1,100})=/.exec(text.slice(at, at + 120));
    const length = Number(head?.[1] ?? 0);
    if (head === null || length <= head[0].length || at + length > text.length) return found;
    const value = text.slice(at + head[0].length, at + length - 1);
    if (head[2] === "path") found = { ...found, name: Buffer.from(value, "latin1").toString("utf8") };
    if (head[2] === "size" && /^\d{1,15}$/.test(value)) found = { ...found, size: Number(value) };
    at += length;
  }
}
function textOf(field) {
  const end = field.indexOf(0);
  return Buffer.from(end === -1 ? field : field.subarray(0, end)).toString("utf8");
}
function shownName(name) {
  const steps = name.split(/[\\/]/).filter((step) => step !== "" && step !== ".");
  return steps.map((step) => step === ".." ? "%2E%2E" : step).join("/").slice(0, LONGEST_NAME2) || "unnamed";
}

// src/core/location.ts
function overlaps(a, b) {
  return a.start < b.end && b.start < a.end;
}
function contains(outer, inner) {
  return outer.start <= inner.start && inner.end <= outer.end;
}

// src/detect/assignment-forms.ts
var MOST_BEHIND = 200;
var OPERATORS = [
  /[?!]?:\s{0,4}&?(?:'\w{1,20}\s)?[A-Za-z][\w<>[\]&|?. ]{0,40}?\s{0,4}=(?![=>~])/,
  // `: Type =`
  /(?:\??string|\[\]byte|As\sString)\s{0,4}=(?![=>~])/,
  // `var x string =`, `Dim x As String =`
  /\[\d{0,6}\]\s{0,4}=(?![=>~])/,
  // `char x[64] =`
  /\{\s{0,4}get;[^{}"'=]{0,40}\}\s{0,4}=(?![=>~])/,
  // `X { get; set; } =`
  /(?:\|\||\?\?|<-|or\s)(?=\s{0,4}["'`])/,
  // the default of what may be unset; R
  /\?\?=|\|\|=|:=|=>|=(?![=~])|:(?![:=])/
];
var OPERATOR = new RegExp(
  /\\?["'`]?[\]}]?(?:\)(?!\s{0,20}=>))?\s{0,20}/.source + `(?:${OPERATORS.map(({ source }) => source).join("|")})` + /\s{0,40}/.source,
  "y"
);
var BEFORE_WRAPPED = /(?:(?:new\s)?(?:(?:std::)?[Ss]tring(?:::from)?|str|bytes|\[\]byte|Buffer\.from|Some|Optional\.of|SecretStr)?\(|\{|<\w{1,20}>)\s{0,4}(?=[bBrRuUfF@$]{0,2}["'`])/y;
var WRAPPER_END = /^(?:"""|'''|["'`])(?:\.\w{1,20}\(\))?\s{0,4}(?:[)};]|as\s|$)/;
var QUOTED_FORMS = [
  /[({]\s{0,4}(?=["'`])/,
  // `setPassword("…")`, `password{"…"}`
  /["']\s{1,4}(?:[\w:-]{1,30}=["'][^"'<>]{0,60}["']\s{1,4}){0,3}value\s{0,2}=\s{0,2}(?=["'])/,
  // `name="password" value="…"`
  /["']\)\s{0,4}(?:\{\s{0,4}|\.(?:unwrap_or|or_?else|or)\()(?=["'])/,
  // what stands in for an unset variable
  /["']\s{0,4}[,{]\s{0,4}(?:\w{1,30}\s?=\s?[^,"'\s]{1,30},?\s{1,4}){0,4}default\s{0,4}=\s{0,4}(?=["'])/
  // a declared default
];
var BEFORE_QUOTED = new RegExp(QUOTED_FORMS.map(({ source }) => source).join("|"), "iy");
var BEFORE_NEXT_ELEMENT = /["']\s{0,4},\s{0,4}(?=["'])/y;
var NEXT_ELEMENT_END = /^["']\s{0,4}(?:[)\]}]|,\s{0,4}(?:\w{1,40}|"[^"\r\n]{0,120}"|'[^'\r\n]{0,120}')\s{0,4}\))/;
var PIECE = /\+\s{0,4}["'`]$/;
var LONGEST_GAP = 6;
var CALL_NAME = /(?:^|\.)(login|log_in|sign_?in|authenticate|(?:set|http|with)?_?basic_?auth(?:entication)?|auth|NetworkCredential|UsernamePassword(?:Credentials?|AuthenticationToken)|PasswordAuthentication|createHmac|jwt\.(?:sign|encode|verify|decode)|mysqli_connect|PDO|getConnection)$/i;
var THIRD_OF_CALL = /^(?:mysqli_connect|PDO|getConnection)$/i;
var CALL = /(?:(?:\s?=\s?)?\(\s{0,4}|\s{1,2}(?=["']))/.source;
var ARGUMENT = /(?:"[^"\r\n]{0,200}"|'[^'\r\n]{0,200}'|[^\s,()"'`]{1,80}(?:\(\))?)\s{0,4},\s{0,4}/.source;
var BEFORE_SECOND_ARGUMENT = new RegExp(`${CALL}${ARGUMENT}(?:Some\\()?(?=["'\`])`, "y");
var BEFORE_THIRD_ARGUMENT = new RegExp(`${CALL}${ARGUMENT}${ARGUMENT}(?=["'\`])`, "y");
var IN_ELEMENT_NAME = /<(?:[\w.-]{1,40}:)?$/;
var IN_NAMING_ATTRIBUTE = /<[\w:.-]{1,40}\s(?:[^<>]{0,60}\s)?(?:name|key|id)=["']$/i;
var BEFORE_ATTRIBUTE_VALUE = /\s{1,4}(?:[\w:-]{1,30}=["'][^"'<>]{0,60}["']\s{1,4}){0,3}value\s{0,2}=\s{0,2}(?=["'])/iy;
var BEFORE_ELEMENT_TEXT = /(?:\s[^<>]{1,200})?>(?:<!\[CDATA\[)?(?=[^<>\s])/y;
var BEFORE_NAMED_TEXT = /["'](?:\s[^<>/]{1,100})?>(?:<!\[CDATA\[)?(?=[^<>\s])/y;
var BEFORE_PAIRED_TEXT = /<\/key>\s{0,8}<string>(?=[^<>\s])/y;
var FLAG = /^(?:[^-]?--|(?:^|[\s"'])-)[A-Za-z]/;
var AFTER_FLAG = /\s{1,4}(?:["']?pass:)?(?!-|["']?(?:env|file|fd):)/y;
var DIRECTIVE = /^\s*(?:set\s-\w{1,4}\s{1,4}|#\s{0,4}define\s{1,4}|[\w-]{1,40}\s{1,4})?[$@]?$/;
var BARE_DIRECTIVE = /^\s*(?:ENV|ARG|SetEnv|setx|set\s-\w{1,4}|export|fastcgi_param|RequestHeader set)\s{1,4}$/i;
var DIRECTIVE_END = /^["']\s{0,4};?\s{0,4}$/;
var BEFORE_ARGUMENT = /\s{1,20}(?=["'])/y;
var BEFORE_BARE_ARGUMENT = /\s{1,20}(?=[\w+/])/y;
var SHELL_OPERATOR = /:?[-=]/y;
var SHELL_FALLBACK = /[^\s{}"'`<>$]+(?=\})/y;
var SHELL_DEFAULT = /^\$\{\w+:?-[^{}]*\}(?=[,;)\]}\\]*$)/;
var BARE_VALUE = {
  none: /^[^\s"'`<>]+/,
  query: /^[^\s&#"'<>]+/,
  list: /^(?:\\,|[^\s,"'`<>])+/
};
var SET_FLAG = /--set(?:-string)?(?:=|\s{1,4})["']?[^\s"']*$/;
var LONGEST_SET_LIST = 500;
var LINE_IN_STRING = /^[^\\]+(?=\\r?\\?n)/;
var QUOTED_VALUE = /[bBrRuUfF@$]{0,2}(\\?(?:"""|'''|["'`]))((?:(?!\1)(?:\\.|[^\\\r\n])){0,2048}?)\1/y;

// src/detect/assignment-grammar.ts
var LONGEST_KEY = 100;
var LONGEST_VALUE = 2048;
var KEY_CHARACTER = /[\w.$-]/;
function parseAssignment(text, at) {
  let start = at;
  while (start > 0 && at - start < LONGEST_KEY && KEY_CHARACTER.test(text[start - 1])) start--;
  let end = at;
  while (end < text.length && end - at < LONGEST_KEY && KEY_CHARACTER.test(text[end])) end++;
  const name = text.slice(start, end).replace(/^[-.$]+/, "");
  if (name === "" || isInsideExpression(text, start)) return void 0;
  const key = { name, start, end };
  for (const read of [readFallback, readCall, readOperator, readQuotedForm, readElement, readFlag, readDirective]) {
    const found = read(text, key);
    if (found !== "none") return found;
  }
  return void 0;
}
function readFallback(text, { name, start, end }) {
  const fallback = text.startsWith("${", start - 2) ? run(SHELL_OPERATOR, text, end) : void 0;
  if (fallback === void 0) return "none";
  const stop = run(SHELL_FALLBACK, text, fallback);
  return stop === void 0 ? void 0 : slice(text, name, fallback, stop, false);
}
function readCall(text, key) {
  const name = CALL_NAME.exec(key.name)?.[1];
  if (name === void 0) return "none";
  const argument = run(THIRD_OF_CALL.test(name) ? BEFORE_THIRD_ARGUMENT : BEFORE_SECOND_ARGUMENT, text, key.end);
  return argument === void 0 ? "none" : readQuoted(text, argument, `${name}()`);
}
function readOperator(text, { name, start, end }) {
  const value = run(OPERATOR, text, end);
  if (value === void 0) return "none";
  const wrapped = run(BEFORE_WRAPPED, text, value);
  const inside = wrapped === void 0 ? void 0 : readQuoted(text, wrapped, name);
  if (inside !== void 0 && WRAPPER_END.test(behind(text, inside))) return inside;
  return readValue2(text, value, name, siblingsBehind(text, start));
}
function readQuotedForm(text, { name, start, end }) {
  const value = run(BEFORE_QUOTED, text, end);
  if (value !== void 0) return readQuoted(text, value, name);
  const isWhole = text[start - 1] === text[end] && !PIECE.test(text.slice(Math.max(0, start - LONGEST_GAP), start));
  const next = isWhole ? run(BEFORE_NEXT_ELEMENT, text, end) : void 0;
  const element = next === void 0 ? void 0 : readQuoted(text, next, name);
  if (element === void 0) return "none";
  return NEXT_ELEMENT_END.test(behind(text, element)) ? element : void 0;
}
function readElement(text, { name, start, end }) {
  const before = text.slice(Math.max(0, start - LONGEST_KEY), start);
  const isName = IN_ELEMENT_NAME.test(before);
  if (isName) {
    const value = run(BEFORE_ATTRIBUTE_VALUE, text, end);
    if (value !== void 0) return readQuoted(text, value, name);
  }
  const content = isName ? run(BEFORE_ELEMENT_TEXT, text, end) : IN_NAMING_ATTRIBUTE.test(before) ? run(BEFORE_NAMED_TEXT, text, end) : run(BEFORE_PAIRED_TEXT, text, end);
  if (content === void 0) return "none";
  const stop = text.startsWith("<![CDATA[", content - 9) ? text.indexOf("]]>", content) : text.indexOf("<", content);
  return slice(text, name, content, stop, true);
}
function readFlag(text, { name, start, end }) {
  const isFlag = FLAG.test(text.slice(Math.max(0, start - 1), start + 3));
  const argument = isFlag ? run(AFTER_FLAG, text, end) : void 0;
  return argument === void 0 ? "none" : readValue2(text, argument, name, "none");
}
function readDirective(text, { name, start, end }) {
  const head = text.slice(0, start);
  const argument = DIRECTIVE.test(head) ? run(BEFORE_ARGUMENT, text, end) : void 0;
  const quoted2 = argument === void 0 ? void 0 : readQuoted(text, argument, name);
  if (quoted2 !== void 0) return DIRECTIVE_END.test(text.slice(quoted2.valueEnd)) ? quoted2 : void 0;
  const bare = BARE_DIRECTIVE.test(head) ? run(BEFORE_BARE_ARGUMENT, text, end) : void 0;
  return bare === void 0 ? void 0 : readBare(text, bare, name, "none");
}
function behind(text, { valueEnd }) {
  return text.slice(valueEnd, valueEnd + MOST_BEHIND);
}
function isInsideExpression(text, index) {
  const open = text.lastIndexOf("{{", index);
  return open !== -1 && text.lastIndexOf("}}", index) < open;
}
function siblingsBehind(text, start) {
  if (/[?&#]/.test(text[start - 1] ?? "")) return "query";
  const head = text.slice(Math.max(0, start - LONGEST_SET_LIST), start);
  return head.includes("--set") && SET_FLAG.test(head) ? "list" : "none";
}
function readValue2(text, start, key, siblings) {
  return readQuoted(text, start, key) ?? readBare(text, start, key, siblings);
}
function readQuoted(text, start, key) {
  QUOTED_VALUE.lastIndex = start;
  const found = QUOTED_VALUE.exec(text);
  if (found === null) return void 0;
  const [whole, quote, value] = found;
  const valueEnd = start + whole.length - quote.length;
  return { key, value, valueStart: valueEnd - value.length, valueEnd, quoted: true };
}
function readBare(text, start, key, siblings) {
  const rest = text.slice(start, start + LONGEST_VALUE);
  const token = BARE_VALUE[siblings].exec(rest)?.[0];
  if (token === void 0) return void 0;
  const whole = SHELL_DEFAULT.exec(token)?.[0] ?? LINE_IN_STRING.exec(token)?.[0];
  return slice(text, key, start, start + (whole ?? token.replace(/[,;)\]}\\]+$/, "")).length, false);
}
function slice(text, key, valueStart, valueEnd, quoted2) {
  if (valueEnd <= valueStart || valueEnd - valueStart > LONGEST_VALUE) return void 0;
  return { key, value: text.slice(valueStart, valueEnd), valueStart, valueEnd, quoted: quoted2 };
}
function run(pattern, text, index) {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : void 0;
}

// src/detect/file-context.ts
var GENERATED_NAMES = /* @__PURE__ */ new Set([
  "package-lock.json",
  "npm-shrinkwrap.json",
  "yarn.lock",
  "pnpm-lock.yaml",
  "bun.lock",
  "composer.lock",
  "gemfile.lock",
  "poetry.lock",
  "pipfile.lock",
  "uv.lock",
  "cargo.lock",
  "go.sum",
  "flake.lock",
  "chart.lock"
]);
var GENERATED_ENDING = /(?:\.min\.(?:js|css|mjs)|\.(?:map|svg|pb\.go|lock|snap|po|pot|ipynb_checkpoints))$/;
function isGeneratedPath(path) {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  return GENERATED_NAMES.has(name) || GENERATED_ENDING.test(name);
}
var CODE_ENDING = /\.(?:[cm]?[jt]sx?|py|pyi|rb|go|java|kt|kts|scala|groovy|cs|fs|vb|c|h|cc|cpp|hpp|m|mm|rs|swift|php|pl|pm|lua|dart|ex|exs|erl|clj|hs|ml|r|jl|sol|vue|svelte|proto|graphql|sql|jsonnet|libsonnet|cue|rego|tf|hcl|bicep|nix|gradle|zig|css|scss|less|html?|rst|adoc|md|markdown|txt)$/i;
function isCodePath(path) {
  return CODE_ENDING.test(path);
}
function isProsePath(path) {
  return /\.(?:rst|adoc|md|markdown|txt)$/i.test(path);
}
function isYamlPath(path) {
  return /\.(?:ya?ml|gotmpl|tpl)(?:\.[\w-]+)?$/i.test(path);
}

// src/detect/reference.ts
var EXPRESSIONS = [
  /\$\{\{[^}]*\}\}/g,
  // GitHub Actions
  /\{\{.*?\}\}/gs,
  // Go, Helm, Jinja, Handlebars
  /\{%.*?%\}/gs,
  // Jinja statements
  /<%.*?%>/gs,
  // ERB, EJS
  /<path:[^<>\n]+>/g,
  // argocd-vault-plugin
  /\(\([\w./-]+(?::[^()]*)?\)\)/g,
  // Concourse
  /\$\{[a-z]+(?:-[a-z]+)+\}/g,
  // a name with hyphens; in a shell it would be a fallback that is a lower-case word
  /\$\{[\w.]+:?[-=](?<fallback>[^{}]*)\}/g,
  // shell default: the fallback is literal text
  /[$#@]\{[^{}]*\}/g,
  // shell, Maven, Spring, Ruby, Azure
  /\$\((?:[^()]|\([^()]*\))*\)/g,
  // Kubernetes, make, command substitution
  /\$[({][^)}]*$/g,
  // cut off by the end of the text
  /\{\{.*$/gs,
  /`[^`\n]*`/g,
  /(?<![\w$])\$[A-Za-z_]\w*/g,
  // shell variable; `pa$$word` is none
  /%\(\w+\)[a-z]|%[A-Za-z_]\w*%|%[sdvqr](?!\w)/g,
  // Python, Windows, printf; `a%b` is none
  /(?:@@|__)[A-Z][A-Z0-9_]*(?:@@|__)/g
];
var EXPRESSION_SIGN = /[$`{(<%]|@@|__/;
var WHOLE = [
  /^(?:secret)?ref\+(?!echo:)[a-z0-9]+:\/\//i,
  // vals, helmfile
  /^(?:op|keyvault|sm|ssm|awssm|gcpsm|secret|secrets|vault|doppler|infisical|bws|pass|keyring):\/\//i,
  /^(?:>>)?vault:(?:v\d+:)?[\w./-]+/,
  // bank-vaults reference, transit ciphertext
  /^arn:aws[\w-]*:(?:secretsmanager|ssm|kms|iam):/,
  /^projects\/[^/]+\/secrets\//,
  /^https:\/\/[\w-]+\.vault\.(?:azure\.net|usgovcloudapi\.net|azure\.cn)\//i,
  /^@Microsoft\.KeyVault\(/i,
  /^!?(?:ENC|DEC)[[(]/,
  // SOPS, hiera-eyaml, jasypt
  /^\$ANSIBLE_VAULT;/,
  /^!vault\b/,
  /^\{cipher\}/,
  /^k8s:enc:/,
  /^-----BEGIN (?:AGE ENCRYPTED|PGP MESSAGE)/,
  /^resolve:(?:secretsmanager|ssm)/,
  /^\{\{?resolve:/,
  /^(?:env|file|os\.environ|process\.env|ENV)[.:[(]/,
  /^(?:var|local|data|module|random_password|random_string|each|self)\.[\w.[\]"-]+$/,
  // Terraform
  /^(?:valueFrom|secretKeyRef|from_secret)\b/
];
var LEAST_LITERAL = 8;
function literalPart(value) {
  const text = value.trim();
  if (WHOLE.some((pattern) => pattern.test(text))) return "";
  if (!EXPRESSION_SIGN.test(text)) return text;
  let rest = text;
  for (const expression2 of EXPRESSIONS) {
    rest = rest.replace(expression2, (...found) => {
      const groups = found.at(-1);
      return typeof groups === "object" && groups.fallback !== void 0 ? groups.fallback : "\0";
    });
  }
  if (!rest.includes("\0")) return rest;
  const longest = rest.split("\0").reduce((best, part) => part.length > best.length ? part : best, "");
  return longest.length >= LEAST_LITERAL ? longest : "";
}
var WITH_DEFAULT = /^\$\{\w+:?-([^{}]+)\}$/;
function defaultSpan(value) {
  const fallback = WITH_DEFAULT.exec(value)?.[1];
  if (fallback === void 0) return void 0;
  return { start: value.length - 1 - fallback.length, end: value.length - 1 };
}
function isReference(value) {
  return value.trim() !== "" && literalPart(value) === "";
}

// src/detect/entropy.ts
function entropy(text) {
  if (text.length === 0) return 0;
  const counts = /* @__PURE__ */ new Map();
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  let bits = 0;
  for (const count of counts.values()) {
    const share = count / text.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}

// src/detect/password-hash.ts
var HASH3 = /^(?:[\w.@-]{1,100}:)?(?:\$(?:apr1|1|2[abxy]?|5|6|7|y|gy|sha1|argon2(?:id|i|d))\$[\w./$=,+-]{16,200}|\{(?:SSHA|SHA|SMD5|SSHA512|PBKDF2[\w-]*)\}[\w+/=$]{20,200}|sha(?:1|256|512):[\da-f]{8,32}:[\da-f]{40,128}|pbkdf2[_:][a-z\d]+[$:]\d+\$[\w+/=.]+\$[\w+/=]{20,200}|scrypt:\d+:\d+:\d+\$\w+\$[\da-f]{64,128})$/;
var HASH_REASON = "the hash of a password, which can be guessed offline";
var LONGEST = 400;
var LONGEST_FILE = 65536;
function isPasswordHash(value) {
  if (value.length > LONGEST_FILE) return false;
  return value.split(/\r?\n/).every((line) => line.length <= LONGEST && HASH3.test(line));
}

// src/detect/placeholder.ts
var PLACEHOLDER_WORDS = new Set(
  `change changeme changeit changethis replace replaceme replacethis placeholder example examples sample dummy fake mock
  todo tbd fixme insert enter your yours yoursecret yourpassword yourtoken yourkey redacted masked hidden removed omitted
  invalid unset undefined none null nil empty notasecret notreal nosecret somesecret mysecret foo bar baz foobar lorem ipsum
  update fill required base64 encoded missing ignore ignored disabled stub noop xxx notapassword here used unused`.split(
    /\s+/
  )
);
var FILLER_WORDS = new Set(
  `a an the my me it this that is in of or and to for with from there goes go please put set use using value values string
  text data password passwords passwd pass pwd passphrase secret secrets token tokens key keys api apikey access auth
  authentication authorization bearer basic client id user username name admin root account app application service db
  database server host private public real actual some any not no do only test testing tests tester demo dev local localhost
  default prod production staging super safe secure strong random long very new old own at least characters chars char
  hash hashed salt sha md5 aws azure gcp google github gitlab slack docker registry redis postgres postgresql mysql mongo mongodb
  rabbitmq keycloak minio grafana elastic kafka vault jwt session cookie signing encryption webhook url email login credential credentials
  personal replication replica repository registry cluster internal external existing current master shared common config primary
  hello world strong good great nice simple basic custom uuid guid number file path
  guest top rpc sys system web site sonar sonarqube jenkins nexus airflow wordpress drupal oracle mssql sql ldap smtp mail oauth oidc sso bot`.split(
    /\s+/
  )
);
var LEAST_RESIDUE = 8;
var DOCUMENTATION_MARK = /(?<=[A-Za-z\d/+]{4})EXAMPLE|EXAMPLE(?=[A-Za-z\d/+]{4})/;
var SAMPLE_WORD_TWICE = /(example|placeholder|changeme|dummy|sample|fake).*\1/i;
var SAMPLE_FORMS = [
  /^_[A-Z][A-Z\d-]*(?:_[A-Z\d-]+)*_$/,
  // `_P12-PASSWORD_`, as AsciiDoc sets it in italics
  /^12345678-/,
  // a UUID that was typed
  /^https?:\/\/(?:[\w-]+\.)*example\.(?:com|net|org)(?:[/:][^?@\s]*)?$/i
  // reserved by RFC 2606
];
var DOCUMENTED = new Set(
  [
    ["AKIAIOSFODNN7", "EXAMPLE"],
    ["wJalrXUtnFEMI/K7MDENG/", "bPxRfiCYEXAMPLEKEY"],
    ["MWYyZDFlMmU2", "N2Rm"],
    ["1f2d1e2e", "67df"],
    ["ghp_16C7e42F292c6912E7710", "c838347Ae178B4a"],
    ["gho_16C7e42F292c6912E7710", "c838347Ae178B4a"],
    ["ghs_16C7e42F292c6912E7710", "c838347Ae178B4a"],
    ["ghu_16C7e42F292c6912E7710", "c838347Ae178B4a"],
    ["abcdef.0123456789", "abcdef"],
    // The storage emulator's account, the same on every machine (learn.microsoft.com, "Use the Azurite emulator").
    ["Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6", "IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="],
    ["00000000-0000-0000-", "0000-000000000000"]
  ].map((parts) => parts.join(""))
);
function isPlaceholder(value) {
  const text = value.trim();
  if (text === "" || DOCUMENTED.has(text) || isMasked(text)) return true;
  if (/^<[^<>]*>$/.test(text) || /^\[[^[\]]*\]$/.test(text) || /^\{[^{}]*\}$/.test(text)) return true;
  if (DOCUMENTATION_MARK.test(text) || SAMPLE_WORD_TWICE.test(text) || SAMPLE_FORMS.some((form) => form.test(text)))
    return true;
  const words = wordsOf(text);
  if (!words.some((word) => PLACEHOLDER_WORDS.has(word))) return false;
  if (words.some((word) => word.length >= 5 && !isKnownWord(word) && /\d/.test(word) && new RegExp("\\p{L}", "u").test(word)))
    return false;
  return residue(words) < LEAST_RESIDUE || words.length > 1 && /^[\p{L}\s._-]+$/u.test(text) && !/[a-z][A-Z]/.test(text);
}
function isEncodedPlaceholder(value) {
  const decoded3 = decodedText(value);
  if (decoded3 === void 0) return false;
  return isPlaceholder(decoded3) || decoded3.split(":").every((part) => isPlaceholder(part) || isCommonWords(part));
}
function decodedText(value) {
  if (!/^(?:[A-Za-z0-9+/]{4})*[A-Za-z0-9+/]{2,4}={0,2}$/.test(value)) return void 0;
  const decoded3 = Buffer.from(value, "base64").toString("latin1").trim();
  return /^[\x20-\x7e]+$/.test(decoded3) ? decoded3 : void 0;
}
function isDescription(value) {
  return /^[a-z]+(?:[-_. ][a-z]+){2,}$/.test(value.trim());
}
function isCommonWords(value) {
  const words = wordsOf(value);
  return words.length > 0 && residue(words) === 0;
}
function isDisguisedWord(value) {
  const plain3 = value.replace(/[013457@$]/g, (mark) => DISGUISES[mark] ?? mark);
  return plain3 !== value && isCommonWords(plain3);
}
var DISGUISES = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s"
};
function isMasked(value) {
  const text = value.trim();
  if (/^(.{1,3}?)\1{2,}.?$/s.test(text) && text.length >= 4) return true;
  if (/^(.{4,16}?)\1+$/s.test(text) || isCounting(text.toLowerCase())) return true;
  if (/^(?:(.)\1{3,}(?:-|$)){2,}$/s.test(text) || /^(?:(.)\1){6,}$/s.test(text) || /^[\w-]{0,4}X{4,}$/.test(text))
    return true;
  if (/^\*+[^*]*\*+$/.test(text) || /^[^\p{L}\p{N}]+$/u.test(text)) return true;
  if (/x{6,}|X{6,}|\*{3,}|\.{3,}|•{2,}|#{4,}/.test(text) && !text.includes("-----BEGIN")) return true;
  return isKeyboardRow(text.toLowerCase());
}
function wordsOf(text) {
  return text.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9]+/).map((word) => isKnownWord(word) ? word : word.replace(/(?<=^[a-z]+)(?:\d{1,4}|12345\d*)$/, "")).filter((word) => word !== "").flatMap(splitCompound);
}
function residue(words) {
  let length = 0;
  for (const word of words) if (!isKnownWord(word) && !/^\d{1,3}$/.test(word)) length += word.length;
  return length;
}
function isKnownWord(word) {
  return PLACEHOLDER_WORDS.has(word) || FILLER_WORDS.has(word);
}
var LONGEST_COMPOUND = 40;
var SHORTEST_PART = 3;
function splitCompound(word) {
  if (isKnownWord(word) || word.length > LONGEST_COMPOUND) return [word];
  if (word.startsWith("my")) return ["my", ...splitCompound(word.slice(2))];
  const parts = [[]];
  for (let end = SHORTEST_PART; end <= word.length; end++) {
    for (let start = 0; start <= end - SHORTEST_PART && parts[end] === void 0; start++) {
      const head = parts[start];
      const part = word.slice(start, end);
      if (head !== void 0 && isKnownWord(part)) parts[end] = [...head, part];
    }
  }
  return parts[word.length] ?? [word];
}
var LEAST_COUNTED = 8;
var COUNTED_SHARE = 0.6;
function isCounting(text) {
  let steps = 0;
  for (let index = 1; index < text.length; index++) {
    if (text.charCodeAt(index) === text.charCodeAt(index - 1) + 1) steps++;
  }
  return text.length >= LEAST_COUNTED && steps >= (text.length - 1) * COUNTED_SHARE;
}
function isKeyboardRow(text) {
  return /^(?:0?(?:1234567890)+\d*|qwerty\w*)$/.test(text);
}

// src/detect/letter-bigrams.ts
var LETTER_BIGRAMS = [
  "QB?CXMEXCVK;C=XCV<@:HHNSHRG",
  "=JFK<XXX=JX9OR>MX@@J=XRXGRA",
  "<XGQ<XX>CXABPX9OXBJ<CXXXJXB",
  "CRSI9PNU;RXHROCLXHCPENXSNX5",
  "CPA<HGISPUWCD=QFM;<CRHNCQX;",
  ">XOO<?XX8XO@RN;OXBIE@XRXCX@",
  "CNXX;RFB@XUDJCFXX@DMBRRXRR5",
  ":SXP8XXX<XXIIN<PSAIBEXPXJX;",
  "DG@CCDCXXXPBB7>FWE@>WDXKXGL",
  ">OOO:OOOBOOOOO=OOH6E@HCOOOH",
  "EUKG7GGU<UUKUDJNUU<HJUKUHU8",
  ">QOE:NQX;VO>VR>KXTCEELRX>X<",
  ":DSL9XVV<SVHCO?;XSCOEVXVVX@",
  "@Q@??H;SBRJLPJCMXR=;HISXMX<",
  "IGBCMKHXIUJA?8EBX;BCAEBORWE",
  "<XRM;TWHAXR>OP=AX:D@CRWWPX@",
  "NNNNNNNNGNNGNNNNNNNN2NGNNN?",
  "=PFG8MIU=XIJEF?NXF@BFKPXGX<",
  "FSCP<LXD?XLJLNDDVUA<BQPNIX6",
  "?TGP9QTB:XXHRQBOX??EFXQXDX;",
  "BBBHAJEXAXX>@:LAX<?=OVXOXXL",
  ";WWW3WLW;WWQWWAWWWQQJWWWWWB",
  ":OOO<UO?<UUGU>>OU>AIUULOUU<",
  "BM>M<JTM=TTJIMG:TTM:TTTTJT;",
  "HJHXFOOXCXRIECF@XRBKXXJXMM3",
  "<OOO4OOO>OHEOOBOOOHOHOOOHAB",
  "@C=@ABGF@JMCBEE?N@=?DHESOTX"
];

// src/detect/randomness.ts
var EDGE = 26;
var FIRST_COST = 48;
var QUARTER = 0.25;
var NEW_WORD = 1;
var DIGIT3 = 6;
var MARK = 1.5;
function wordiness(text) {
  return randomBits(text) - wordBits(text);
}
function wordBits(text) {
  let bits = 0;
  let before = EDGE;
  for (let index = 0; index < text.length; index++) {
    const letter = letterAt(text, index);
    if (letter === void 0) {
      bits += endCost(before) + (isDigit(text.charCodeAt(index)) ? DIGIT3 : MARK);
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
function letterAt(text, index) {
  const letter = (text.charCodeAt(index) | 32) - 97;
  return letter >= 0 && letter < EDGE && text.charCodeAt(index) >= 65 ? letter : void 0;
}
function beginsWord(text, index) {
  if (!isUpper(text.charCodeAt(index))) return false;
  return !isUpper(text.charCodeAt(index - 1)) || isLower(text.charCodeAt(index + 1));
}
function endCost(before) {
  return before === EDGE ? 0 : cost(before, EDGE);
}
function cost(before, letter) {
  return ((LETTER_BIGRAMS[before]?.charCodeAt(letter) ?? FIRST_COST) - FIRST_COST) * QUARTER;
}
function isDigit(code) {
  return code >= 48 && code <= 57;
}
function isUpper(code) {
  return code >= 65 && code <= 90;
}
function isLower(code) {
  return code >= 97 && code <= 122;
}
function randomBits(text) {
  if (/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(text)) return text.length * 4;
  const letters = (/[a-z]/.test(text) ? 26 : 0) + (/[A-Z]/.test(text) ? 26 : 0);
  const alphabet = letters + (/\d/.test(text) ? 10 : 0) + (/[^A-Za-z\d]/.test(text) ? 2 : 0);
  return text.length * Math.log2(Math.max(alphabet, 2));
}

// src/detect/value-shape.ts
var PUBLIC = [
  /^(?:string|boolean|number|integer|object)$/i,
  // the type of a value, in its place
  /^(?:sha\d+|md5|blake\w+)(?:[:-]|$)/i,
  // digest, or its name
  /@sha256:[\da-f]{64}$/,
  // image by digest
  /^(?:[\da-f]{2}:){5,63}[\da-f]{2}$/i,
  // fingerprint, hardware address
  /^ocid1\.\w+\./,
  // Oracle Cloud identifier
  /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S+)\s/,
  // public key
  /^-----BEGIN (?:CERTIFICATE|PUBLIC KEY|RSA PUBLIC KEY)/,
  /^age1[a-z0-9]{20,}$/,
  /^(?:HS|RS|ES|PS)(?:256|384|512)$|^(?:scram|hmac|bcrypt|argon2(?:i|d|id)?|pbkdf2)(?:-[\w-]+)?$/i,
  /^(?:aes|chacha20|serpent|twofish)[-_](?:cbc|ctr|ecb|gcm|xts|poly1305|\d{3})[\w:-]{0,24}$/i
];
var NEVER = [
  ...PUBLIC,
  /^(?:true|false|yes|no|on|off|null|none|nil|undefined|void|string|boolean|number|object|any|unknown|never)$/i,
  /^[-+]?[\d.,_]+(?:[a-z]{1,3}|%)?$/i,
  // number, size, duration
  /^\d{4}-\d\d-\d\d(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?$/,
  /^v?\d+(?:\.\d+){1,3}(?:[-+][\w.]+)?$/,
  // version
  /^(?:\.{1,2}\/|~\/|[A-Za-z]:[\\/])[^\s]*$/,
  // path
  /^\/(?![A-Za-z\d+/]{20,}={0,2}$)[^\s]*$/,
  // path that is no base64
  /^[\w.-]+(?:\/[\w.-]+)+\.\w{1,5}$/,
  // relative path with an extension
  /^[\w.-]+\.(?:json|ya?ml|pem|key|crt|cert|txt|env|toml|ini|conf|cfg|properties|jks|p12|pfx|js|ts|py|sh|go|html?|php|log)$/i,
  /^[a-z][a-z0-9+.-]*:\/\/(?![^/\s]*:[^/\s]*@)\S*$/i,
  // URL without userinfo
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/,
  // mail address
  /^#[0-9a-f]{3,8}$/i,
  // colour
  /^[A-Za-z_$][\w$.-]*(?:\(|\[)/,
  // call, index
  /^[{[]/,
  // a document of its own
  new RegExp("^\\p{Lu}?\\p{Ll}+$", "u"),
  // one word of any language
  /^eyJ[\w-]+\.eyJ[\w-]+\.[A-Za-z_-]{0,20}$/,
  // JSON Web Token with a word for a signature, or none
  /^(?:HS|RS|ES|PS)(?:256|384|512)$|^(?:scram|hmac|aes|bcrypt|argon2|pbkdf2)[\w-]*$/i,
  /^(?:aes|des|rsa|ecdsa|sha|hmac)[-_/\d][\w/-]{1,24}$/i,
  // algorithm
  /^\.[A-Z]\w*(?:\.\w+)+$/,
  // a template's field, its braces forgotten
  /^\^.*\$$|\(\?[=!:<]|\[[^\]]+\](?:[+*]|\{\d)/
  // regular expression
];
var NAMES = [
  /^\/[^\s]*$/,
  // path
  /^@?[\w.-]+(?:\/[\w.-]+)+$/,
  // relative path, package, image
  /^(?:[A-Za-z_$][\w$]*)(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*)+(?:\(.*)?$/,
  // member access
  /^\s*\+|\+\s*$/,
  // a piece of a concatenation
  /^(?:[A-Z][A-Z0-9]*_)+[A-Z0-9]+$/,
  // constant name
  /^_?[a-z]+(?:[-_./:]+[a-z]+)+$/,
  // lower-case words: the name of an object
  /^[a-z]+(?:[A-Z][a-z]+)+$/,
  // camelCase identifier
  /^(?:[A-Z][a-z]+){2,}$/
  // PascalCase identifier
];
function isPublicForm(value) {
  return PUBLIC.some((shape) => shape.test(value));
}
function isNeverSecret(value) {
  return NEVER.some((shape) => shape.test(value));
}
function hasNameShape(value) {
  return NAMES.some((shape) => shape.test(value));
}

// src/detect/value.ts
var SHORTEST = 8;
var SHORTEST_KEY = 12;
var LONGEST2 = 1024;
var STRONG_ENTROPY = 3.5;
var LEAST_ENTROPY = 2.5;
var HARMLESS_KEY = /public|publishable|(?:^|[-_.])pub(?:[-_.]|$)|(?:change|request|lifecycle[-_.]?action|idempotency)[-_.]?token$/i;
var UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
var PASSWORD_KEY = /pass|pwd|(?:^|[-_.])pw(?:[-_.]|$)|(?<!hmac|sign|encode|verify|decode)\(\)$/i;
var UUID_IS_SECRET = /secret|token|password|(?:api|access|private|auth|account|master)[-_.]?key/i;
var MOST_KNOWN = 4096;
var known = /* @__PURE__ */ new Map();
function weighValue(value, context) {
  const name = `${context.literal ? '"' : " "}${context.key}\0${value}`;
  const before = known.get(name);
  if (before !== void 0 || known.has(name)) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const weighed = weigh(value, context);
  known.set(name, weighed);
  return weighed;
}
function weigh(value, context) {
  const plain3 = unescaped3(value).trim();
  if (isPasswordHash(plain3)) return HARMLESS_KEY.test(context.key) ? void 0 : gradeHash(plain3);
  const literal = literalPart(plain3);
  if (literal !== plain3 && !isDrawn(literal)) return void 0;
  if (literal.length < SHORTEST || literal.length > LONGEST2) return void 0;
  if (isPlaceholder(literal) || isCommonWords(literal) || isEncodedPlaceholder(literal)) return void 0;
  if (isEncodedWord(literal) || isDescribed(literal)) return void 0;
  if (isSelfNamed(literal, context.key) || HARMLESS_KEY.test(context.key)) return void 0;
  if (UUID.test(literal)) return UUID_IS_SECRET.test(context.key) ? grade(literal, "medium") : void 0;
  if (isNeverSecret(literal) || isProse(literal)) return void 0;
  if (hasNameShape(literal) && !isDrawn(literal)) return void 0;
  return weighCharacters(literal, context);
}
function weighCharacters(value, { key, literal }) {
  const bits = entropy(value);
  if (bits < LEAST_ENTROPY || characterClasses(value) < 2) return void 0;
  const isPassword = PASSWORD_KEY.test(key) && !/(?:secret|key|token)$/i.test(key);
  return isPassword ? weighPassword(value, bits, literal) : weighKey(value, bits);
}
function weighPassword(value, bits, literal) {
  if (!literal && !/\d/.test(value) && wordiness(value) > -LEAST_DISTANCE) return void 0;
  if (/\s/.test(value) && !isDrawn(value)) return void 0;
  if (isDisguisedWord(value)) return grade(value, "low");
  return grade(value, bits >= STRONG_ENTROPY && characterClasses(value) >= 3 ? "high" : "medium");
}
function weighKey(value, bits) {
  if (/\s/.test(value) || value.length < SHORTEST_KEY) return void 0;
  if (!isDrawn(value)) return isChosen(value) ? grade(value, "medium") : void 0;
  if (bits < (value.length >= 24 ? 3.2 : 3)) return void 0;
  return grade(value, bits >= STRONG_ENTROPY && value.length >= 16 ? "high" : "medium");
}
function grade(value, confidence) {
  const bits = entropy(value);
  const reasons = [`${value.length} characters of ${characterClasses(value)} classes under a telling key name`];
  return { confidence, evidence: { entropy: bits, reasons } };
}
function gradeHash(value) {
  const { evidence } = grade(value, "medium");
  return { confidence: "medium", evidence: { ...evidence, reasons: [...evidence.reasons, HASH_REASON] } };
}
function isChosen(value) {
  return /[!$]/.test(value) && /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value);
}
var LONG_LETTERS = 16;
var LEAST_SEGMENT = 8;
var LEAST_SHARE = 0.4;
var LEAST_DISTANCE = 8;
var SHORT_DISTANCE = 3;
var GROUPED_DISTANCE = 16;
var BASE64_DISTANCE = 16;
var BASE64 = /^(?=.*[a-z])(?=.*[A-Z])[A-Za-z\d+/]{20,}={0,2}$/;
function isDrawn(value) {
  const parts = value.split(/[-_./:@\s]+/);
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const drawn = parts.reduce((sum, part) => sum + (isDrawnSegment(part) ? part.length : 0), 0);
  if (drawn > 0 && drawn >= length * LEAST_SHARE) return true;
  return isDrawnInGroups(parts) || BASE64.test(value) && wordiness(value) <= -BASE64_DISTANCE;
}
function isDrawnInGroups(parts) {
  const lettered = parts.filter((part) => /[A-Za-z]/.test(part));
  if (lettered.filter((part) => /\d/.test(part)).length < 2) return false;
  return lettered.reduce((sum, part) => sum + wordiness(part), 0) <= -GROUPED_DISTANCE;
}
function isDrawnSegment(part) {
  if (part.length < LEAST_SEGMENT || !/[A-Za-z]/.test(part)) return false;
  if (/\d/.test(part)) return wordiness(part) <= (part.length < LONG_LETTERS ? -SHORT_DISTANCE : SHORT_DISTANCE);
  return part.length >= LONG_LETTERS && wordiness(part) <= -LEAST_DISTANCE;
}
function unescaped3(value) {
  if (/%[\dA-F]{2}/i.test(value)) {
    const decoded3 = value.replace(
      /(?:%[\dA-F]{2})+/gi,
      (run2) => Buffer.from(run2.replaceAll("%", ""), "hex").toString()
    );
    if (!decoded3.includes("\uFFFD")) return decoded3;
  }
  if (!value.includes("&")) return value;
  return value.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ENTITIES[name] ?? "");
}
var ENTITIES = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
function characterClasses(value) {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^\p{L}\d]/u].filter((set) => set.test(value)).length;
}
function isEncodedWord(value) {
  const word = decodedText(value) ?? "";
  return /^\d{3,5}$/.test(word) || word.length >= SHORTEST && /^[A-Za-z]+$/.test(word) && wordiness(word) > 0;
}
function isDescribed(value) {
  if (!/^[a-z]+(?:[-_](?:[a-z]+|\d{1,3})){2,}$/.test(value)) return false;
  return /(?:^|[-_])(?:access|credentials?|key|password|secret|token)(?:[-_]|$)/.test(value);
}
function isSelfNamed(value, key) {
  const plainValue = value.toLowerCase().replace(/[^a-z]/g, "");
  const plainKey = key.toLowerCase().replace(/[^a-z]/g, "");
  return plainValue !== "" && value.length - plainValue.length < 6 && plainKey.endsWith(plainValue);
}
function isProse(value) {
  const words = value.split(/\s+/);
  if (words.length < 2) return false;
  return words.filter((word) => /^[("']?[A-Za-z][a-z]*[)"'.,:;!?]*$/.test(word)).length * 2 >= words.length;
}

// src/detect/assignment.ts
function* detectAssignment(fragment, compiled2, window, keywordStart) {
  const assignment = parseAssignment(window.text, window.fromByte(keywordStart));
  if (assignment === void 0 || !compiled2.pattern().test(assignment.key)) return;
  const { key, value, quoted: quoted2, valueStart, valueEnd } = assignment;
  const { path } = fragment.blob.origin;
  if (!quoted2 && isCodePath(path) && !isPlainlyGiven(window.text, assignment, path)) return;
  const weighed = weighValue(value, { key, literal: quoted2 });
  if (weighed === void 0) return;
  const { start, end } = defaultSpan(value) ?? { start: 0, end: valueEnd - valueStart };
  const span = { start: window.toByte(valueStart + start), end: window.toByte(valueStart + end) };
  yield { rule: compiled2.rule, fragment, span, secret: new Secret(value.slice(start, end)), ...weighed };
}
function isDocumentation({ blob }, line) {
  return isYamlPath(blob.origin.path) && /^\s*#/.test(line);
}
var BEFORE_PARAMETER = /(?:https?|wss?):\/\/(?![^\s"'`<>]{0,500}(?:badge|\.svg))[^\s"'`<>]{1,500}[?&#]$/;
function isPlainlyGiven(text, { key, valueStart, valueEnd }, path) {
  const before = text.slice(0, valueStart - 1 - key.length);
  if (text[valueStart - 1] === ":") return before.endsWith("${") && text[valueEnd] === "}";
  if (text[valueStart - 1] !== "=") return false;
  if (BEFORE_PARAMETER.test(before)) return true;
  if (/["'`]$/.test(before) && before.endsWith(text[valueEnd] ?? " ")) return true;
  return isProsePath(path) && /^[A-Z][A-Z\d_]*$/.test(key);
}
function detectKeyedValue(fragment, compiled2, value) {
  const key = keyName(fragment);
  if (key === void 0 || !compiled2.pattern().test(key)) return void 0;
  const weighed = weighValue(value, { key, literal: true });
  if (weighed === void 0) return void 0;
  return { rule: compiled2.rule, fragment, ...secretIn(fragment, value), ...weighed };
}
function secretIn({ bytes }, value) {
  const literal = defaultSpan(value);
  if (literal === void 0) return { span: { start: 0, end: bytes.length }, secret: new Secret(value) };
  const span = { start: literal.start, end: bytes.length - (value.length - literal.end) };
  return { span, secret: new Secret(value.slice(literal.start, literal.end)) };
}

// src/detect/drawn-string.ts
var SHORTEST2 = 20;
var LONGEST3 = 200;
var CHARACTERS = new Uint8Array(256);
for (const character of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-.~!@#%^*")
  CHARACTERS[character.charCodeAt(0)] = 1;
function detectStrings(fragment, { rule }, refuted) {
  const matches = [];
  const { bytes, blob } = fragment;
  if (isGeneratedPath(blob.origin.path)) return matches;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const span of runsIn(buffer)) {
    if (!isGivenWhole(buffer, span) || refuted.some((place) => overlaps(place, span))) continue;
    const value = buffer.toString("latin1", span.start, span.end);
    const bits = entropy(value);
    if (!isDrawn2(value, bits, rule.entropy ?? 0) || isExplained(buffer, span)) continue;
    const evidence = { entropy: bits, reasons: [`${value.length} characters that look drawn at random`] };
    matches.push({ rule, fragment, span, secret: new Secret(value), confidence: "low", evidence });
  }
  return matches;
}
var EQUALS2 = 61;
var LINE_FEED8 = 10;
function* runsIn(bytes) {
  let done = 0;
  for (let probe = SHORTEST2 - 1; probe < bytes.length; probe += SHORTEST2) {
    if (probe < done || CHARACTERS[bytes[probe]] === 0) continue;
    let start = probe;
    while (start > done && CHARACTERS[bytes[start - 1]] !== 0) start--;
    let end = probe + 1;
    while (end < bytes.length && CHARACTERS[bytes[end]] !== 0) end++;
    done = end;
    while (bytes[end] === EQUALS2 && end < done + 2) end++;
    if (end - start >= SHORTEST2 && end - start <= LONGEST3) yield { start, end };
  }
}
var QUOTES = /* @__PURE__ */ new Set([34, 39, 96]);
var ASSIGNS = /* @__PURE__ */ new Set([EQUALS2, 58]);
var BLANKS2 = /* @__PURE__ */ new Set([32, 9]);
var BEHIND = /* @__PURE__ */ new Set([
  void 0,
  32,
  9,
  10,
  13,
  44,
  59,
  41,
  93,
  125
]);
var MOST_BLANKS = 4;
function isGivenWhole(bytes, { start, end }) {
  const before = bytes[start - 1];
  if (QUOTES.has(before)) return bytes[end] === before;
  if (!BEHIND.has(bytes[end])) return false;
  let index = start;
  while (index > 0 && start - index < MOST_BLANKS && BLANKS2.has(bytes[index - 1])) index--;
  return bytes[index - 1] === EQUALS2 || index < start && ASSIGNS.has(bytes[index - 1]);
}
var HEX = /^(?:[\da-f]+|[\dA-F]+)$/;
var UUID2 = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
var KNOWN_START = /^(?:MI[IG]|LS0t|iVBOR|R0lGOD|\/9j\/|AAAB|UEsD|H4sI|JVBER|eyJ|PD94|PHN2|d09G|T1RUTw|SUkq)/;
var OBJECT_ID = /^(?:[\da-f]{40}|[a-z]+-[\da-f]{17})$/;
var PUBLISHABLE = /^pk[_-]/i;
var LEAST_HEX_BITS = 3;
var LEAST_DISTANCE2 = 0.5;
var LEAST_PART_DISTANCE = 0.9;
var LEAST_LETTERS = 0.4;
var LEAST_HEX_LETTERS = 0.15;
function isDrawn2(value, bits, leastBits) {
  const isHex = HEX.test(value);
  if (bits < (isHex ? LEAST_HEX_BITS : leastBits)) return false;
  if (!/[A-Za-z]/.test(value) || !/\d/.test(value)) return false;
  if (OBJECT_ID.test(value) || PUBLISHABLE.test(value)) return false;
  const letters = value.replace(/[^A-Za-z]/g, "").length;
  if (letters < (isHex ? LEAST_HEX_LETTERS : LEAST_LETTERS) * value.length) return false;
  if (UUID2.test(value) || KNOWN_START.test(value) || isNeverSecret(value)) return false;
  if (!isHex && !isUnlikeWords(value)) return false;
  return !isPlaceholder(value) && !isCommonWords(value) && !isReference(value) && !isEncodedText(value);
}
function isUnlikeWords(value) {
  const parts = value.replace(/=+$/, "").split(/[-_./~!@#%^*+]+/);
  const longest = parts.reduce((best, part) => part.length > best.length ? part : best, "");
  if (longest.length < Math.min(SHORTEST2 / 2, value.length / 3)) return false;
  if (wordiness(value) > -LEAST_DISTANCE2 * value.length) return false;
  return wordiness(longest) <= -LEAST_PART_DISTANCE * longest.length;
}
function isEncodedText(value) {
  if (!/^[A-Za-z\d+/_-]+={0,2}$/.test(value)) return false;
  return /^[\t\n\r\x20-\x7e]+$/.test(Buffer.from(value, "base64").toString("latin1"));
}
var DIGEST_LENGTHS = /* @__PURE__ */ new Set([32, 56, 64, 96, 128]);
var DIGEST_WORD = /sha-?\d|md5|hash|digest|checksum|\bsum|integrity|fingerprint|[\w.-]\/[\w.-]+["']?\s*:\s*["']?$/i;
var CONTEXT = 100;
var LONGEST_LINE2 = 1e3;
var EXPLANATION = /(?:sha-?\d*|md5|hash|digest|checksum|sum|crc|commit|head|revision|\brev|\bref|integrity|fingerprint|thumbprint|etag|uuid|guid|nonce|signature|public|\bkid|version|serial|base64,|\bh1:|image|tag|cursor|trace|span|request|(?:[^a-z]|^)id|[a-z]Id|ID)s?["'`\])]*\s*(?:[:=(,[]|=>|:=)*\s*["'`[({]*$/i;
function isExplained(buffer, { start, end }) {
  const before = buffer.toString("latin1", Math.max(0, start - CONTEXT), start);
  const onLine = before.slice(before.lastIndexOf("\n") + 1);
  if (EXPLANATION.test(onLine)) return true;
  if (DIGEST_LENGTHS.has(end - start) && HEX.test(buffer.toString("latin1", start, end)) && DIGEST_WORD.test(onLine))
    return true;
  const from = Math.max(0, start - LONGEST_LINE2);
  const isLong = start - from === LONGEST_LINE2 && buffer.subarray(from, start).lastIndexOf(LINE_FEED8) === -1;
  const to = Math.min(buffer.length, end + LONGEST_LINE2);
  return isLong || to - end === LONGEST_LINE2 && buffer.subarray(end, to).indexOf(LINE_FEED8) === -1;
}

// src/detect/mark.ts
var COLON = /^(?:["']\s*:(?!=)|\s*:(?=\s|$))\s*/;
var LATER_VALUE = /^(?:[|>&!].*)?$/;
var SWITCH = /^(?:(["'])(?:true|false|null|yes|no|~|[\d.]+[A-Za-z%]{0,2})?\1(?=\s*(?:[,}\]]|$)|\s+#)|(?:true|false|null|yes|no|~|[\d.]+[A-Za-z%]{0,2})(?=\s*(?:[,}\]]+(?:[\s"]|$)|$)|\s+#))/i;
var MAP = /^(?:\{(?!\{)|\[\s*\{(?!\{))/;
var EMPTY_LIST = /^\[\s*\]/;
var QUOTED = /^(?:"([^"\\]*)"|'([^']*)')(?=\s*(?:[,}\]]|$)|\s+#)/;
var PLAIN = /^[^\s"'`{}[\],*&!|>%@#](?:(?!\s#)[^,{}[\]])*(?=\s+#|$)/;
var EXPRESSION = /^(["']?)(?:\$?\{\{[^{}"'`]*\}\}|\$\{\w+\}|\$\w+|\$\(\w+\))\1(?=\s*(?:[,}\]]+(?:[\s"]|$)|$)|\s+#)/;
var ACTION = /\{\{|\{%/;
var INTRICATE_ACTION = /\{%|\{\{-?\s*(?:if|else|end|range|with)\b|\\|\{\{(?!.*\}\})/;
var BEFORE_NAME = /(?:name|key)["']?\s*:[^:]*$/;
var PAIRED_VALUE = /(?:^|[\s{,-])["']?value(["']?\s*:.*)$/;
var KIND = /(?:^|[\s{,"'`]|\\n)kind(?:\\?["'])?\s*:\s*(?:[&!]\S*\s+)*(?:\\?["'])?$/;
var KEY_CHARACTER2 = /[\w.$-]/;
var LONGEST_KEY2 = 100;
var COMMENT = /^\s*#/;
var LIST_ITEM = /^\s*-\s/;
var KEY_LINE = /^(?:\s|-\s)*(?:"[^"]*"|'[^']*'|[^\s:#'"][^:#]*):(?:\s|$)/;
function isTellingPlace(line, at) {
  return !COMMENT.test(line) && line[at - 1] !== "/";
}
function isTelling2(compiled2, line, at, around) {
  if (COMMENT.test(line)) return false;
  const { key, behind: behind2 } = keyAt(line, at);
  if (key === "Secret" && KIND.test(line.slice(0, at))) return true;
  const colon = COLON.exec(behind2)?.[0];
  if (colon !== void 0) {
    return compiled2.pattern().test(key) && isTellingValue(key, behind2.slice(colon.length), line, around);
  }
  if (parseAssignment(line, at) !== void 0) return false;
  return BEFORE_NAME.test(line.slice(Math.max(0, at - LONGEST_KEY2), at)) && compiled2.pattern().test(key) && isTellingPair(key, line, around);
}
function keyAt(line, at) {
  let start = at;
  while (start > 0 && at - start < LONGEST_KEY2 && KEY_CHARACTER2.test(line.charAt(start - 1))) start--;
  const key = /^[\w.$-]{0,200}/.exec(line.slice(start))?.[0] ?? "";
  return { key: key.replace(/^[-.$]+/, ""), behind: line.slice(start + key.length) };
}
function isTellingPair(key, line, around) {
  const below = around.below();
  const candidates = [line, LIST_ITEM.test(below) ? "" : below, LIST_ITEM.test(line) ? "" : around.above()];
  return candidates.some((text) => {
    const behind2 = PAIRED_VALUE.exec(text)?.[1] ?? "";
    const colon = COLON.exec(behind2)?.[0];
    return colon !== void 0 && isTellingValue(key, behind2.slice(colon.length), text, void 0);
  });
}
function isTellingValue(key, behind2, line, around) {
  const value = behind2.trimEnd();
  if (LATER_VALUE.test(value) || value.startsWith("#"))
    return around === void 0 || isContinued(value, around.below());
  if ([SWITCH, MAP, EMPTY_LIST, EXPRESSION].some((idle) => idle.test(value))) return false;
  const isSecret = (text) => weighValue(text, { key, literal: true }) !== void 0;
  if (ACTION.test(value)) return INTRICATE_ACTION.test(value) || literalsOf2(value).some(isSecret);
  if (value === "[") return around === void 0 || !/^\s*[{\]]/.test(around.below());
  const quoted2 = QUOTED.exec(value);
  if (quoted2 !== null) return isSecret(quoted2[1] ?? quoted2[2] ?? "");
  const plain3 = PLAIN.exec(value)?.[0].trimEnd();
  if (plain3 === void 0 || isSecret(plain3)) return true;
  return around !== void 0 && isDeeper(around.below(), line);
}
function literalsOf2(value) {
  const pieces = ['"', "'", "`"].flatMap((quote) => value.split(quote));
  return pieces.filter((piece) => !/\{\{|\}\}/.test(piece));
}
function isContinued(value, below) {
  return /^[|>&!]/.test(value) || below.trim() !== "" && !KEY_LINE.test(below);
}
function isDeeper(below, line) {
  return below.trim() !== "" && indentOf(below) > indentOf(line);
}
function indentOf(line) {
  return /^(?:\s|-\s)*/.exec(line)?.[0].length ?? 0;
}

// src/detect/proofs/age-secret-key.ts
var FORM = /^(AGE-SECRET-KEY-(?:PQ-)?)1([02-9AC-HJ-NP-Z]{58})$/;
var ALPHABET = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";
var GENERATOR = [996825010, 642813549, 513874426, 1027748829, 705979059];
function proveAgeSecretKey(secret2) {
  const found = FORM.exec(secret2.toUpperCase());
  if (found === null) return "refuted";
  const [, prefix, data] = found;
  const values = [...expandPrefix(prefix.toLowerCase()), ...Array.from(data, (letter) => ALPHABET.indexOf(letter))];
  return polynomialModulus(values) === 1 ? "proven" : "refuted";
}
function expandPrefix(prefix) {
  const codes = Array.from(prefix, (letter) => letter.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}
function polynomialModulus(values) {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = (sum & 33554431) << 5 ^ value;
    GENERATOR.forEach((term, bit) => {
      if (top >> bit & 1) sum ^= term;
    });
  }
  return sum;
}

// src/detect/proofs/aws-access-key-id.ts
var FORM2 = /^(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}$/;
function proveAwsAccessKeyId(secret2) {
  if (secret2.endsWith("EXAMPLE")) return "refuted";
  return FORM2.test(secret2) ? "unknown" : "doubtful";
}

// src/detect/proofs/facts.ts
var NO_FACTS = { reasons: [], isSpent: false };

// src/detect/proofs/aws-account.ts
var FORM3 = /^(?:AKIA|ASIA)([Q-Z2-7][A-Z2-7]{8})[A-Z2-7]{7}$/;
var ALPHABET2 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
var LARGEST = 999999999999;
function awsAccount(secret2) {
  const letters = FORM3.exec(secret2)?.[1];
  if (letters === void 0) return NO_FACTS;
  let bits = 0;
  for (const letter of letters) bits = bits * 32 + ALPHABET2.indexOf(letter);
  const account = Math.floor(bits / 16) % 2 ** 40;
  if (account > LARGEST) return NO_FACTS;
  return { reasons: [`belongs to AWS account ${String(account).padStart(12, "0")}`], isSpent: false };
}

// src/detect/proofs/basic-credentials.ts
var PRINTABLE = /^[^\p{Cc}\uFFFD]+$/u;
var PASSWORD = /^[^:]*:(.{3,})$/;
var NO_PASSWORD = /^(?:x-oauth-basic|\$.*|\{.*)$/i;
function proveBasicCredentials(secret2) {
  const text = Buffer.from(secret2, "base64").toString("utf8");
  const password = PRINTABLE.test(text) ? PASSWORD.exec(text)?.[1] : void 0;
  if (password === void 0 || NO_PASSWORD.test(password)) return "refuted";
  return isPlaceholder(password) || isCommonWords(password) ? "refuted" : "unknown";
}

// src/detect/proofs/load-builtin.ts
import { createRequire } from "node:module";
var load = createRequire(import.meta.url);
function crypto() {
  return load("node:crypto");
}
function zlib() {
  return load("node:zlib");
}

// src/detect/proofs/base62-crc32.ts
var ALPHABET3 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
var CHECKSUM_LENGTH = 6;
function base62Crc32(random) {
  let rest = zlib().crc32(random);
  let digits = "";
  while (rest > 0) {
    digits = ALPHABET3.charAt(rest % ALPHABET3.length) + digits;
    rest = Math.floor(rest / ALPHABET3.length);
  }
  return digits.padStart(CHECKSUM_LENGTH, "0");
}

// src/detect/proofs/github-crc32.ts
var CHECKED = /^gh[oprsu]_((?:[0-9A-Za-z]{36}|[0-9A-Za-z]{76}))$/;
function proveGithubToken(secret2) {
  const body = CHECKED.exec(secret2)?.[1];
  if (body === void 0) return "unknown";
  const checksum = body.slice(-CHECKSUM_LENGTH);
  return base62Crc32(body.slice(0, -CHECKSUM_LENGTH)) === checksum ? "proven" : "doubtful";
}

// src/detect/proofs/gitlab-crc32.ts
var ROUTABLE = /^[\w.-]{27,320}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{2}[0-9a-z]{7}$/;
var CHECKSUM_LENGTH2 = 7;
function proveGitlabToken(secret2) {
  if (!ROUTABLE.test(secret2)) return "unknown";
  const sum = zlib().crc32(secret2.slice(0, -CHECKSUM_LENGTH2)).toString(36).padStart(CHECKSUM_LENGTH2, "0");
  return secret2.endsWith(sum) ? "proven" : "unknown";
}

// src/detect/proofs/jwt.ts
function proveJwt(secret2) {
  const [head, body, signature, ...more] = secret2.split(".");
  if (head === void 0 || body === void 0 || !signature || more.length > 0) return "refuted";
  const header = jsonObject(head);
  const payload = jsonObject(body);
  if (header === void 0 || payload === void 0) return "refuted";
  const algorithm = header.alg;
  if (typeof algorithm !== "string" || algorithm.toLowerCase() === "none") return "refuted";
  return isPublishedSample(payload) ? "refuted" : "proven";
}
function isPublishedSample(payload) {
  return payload.sub === "1234567890" && payload.name === "John Doe";
}
function jsonObject(part) {
  try {
    const value = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
  } catch {
    return void 0;
  }
}

// src/detect/proofs/jwt-claims.ts
var PLAIN_NAME = /^[A-Za-z0-9](?:[\w./-]{0,78}[A-Za-z0-9])?$/;
var LAST_SECOND = 864e10;
function jwtClaims(secret2, now) {
  const claims = claimsOf(secret2.split(".")[1] ?? "");
  if (claims === void 0) return NO_FACTS;
  const issuer = issuerName(claims.iss);
  const named = issuer === void 0 ? [] : [`issued by ${issuer}`];
  const { exp } = claims;
  if (typeof exp !== "number" || !(exp >= 0 && exp <= LAST_SECOND)) {
    return { reasons: [...named, "never expires by itself"], isSpent: false };
  }
  const isSpent = exp * 1e3 <= now;
  const day = new Date(exp * 1e3).toISOString().slice(0, 10);
  return { reasons: [...named, isSpent ? `expired on ${day}` : `expires on ${day}`], isSpent };
}
function claimsOf(part) {
  try {
    const value = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return typeof value === "object" && value !== null ? value : void 0;
  } catch {
    return void 0;
  }
}
function issuerName(issuer) {
  if (typeof issuer !== "string") return void 0;
  const name = URL.canParse(issuer) ? new URL(issuer).hostname : issuer;
  return PLAIN_NAME.test(name) ? name : void 0;
}

// src/detect/proofs/npm-crc32.ts
var CHECKED2 = /^npm_([0-9A-Za-z]{36})$/;
function proveNpmToken(secret2) {
  const body = CHECKED2.exec(secret2)?.[1];
  if (body === void 0) return "unknown";
  const checksum = body.slice(-CHECKSUM_LENGTH);
  return base62Crc32(body.slice(0, -CHECKSUM_LENGTH)) === checksum ? "proven" : "doubtful";
}

// src/detect/proofs/private-key.ts
var BEGIN = "-----BEGIN ";
var DASHES = "-----";
var LINE_TAIL = /["'`,;\\\s]{1,8}(?:[+.]\s?)?$/;
var LINE_LEAD = /^(?:[#*>|\s"'`]|[+.]\s?(?=["'`]))*/;
var ELISION = /\.{3}|…|<[a-z]/i;
var BASE642 = /^[A-Za-z0-9+/]+={0,2}$/;
var SHORTEST_DER = 16;
var SHORTEST_PGP = 120;
function provePrivateKey(secret2) {
  const block = splitBlock(unwrap(secret2));
  if (block === void 0) return "refuted";
  const { label, body } = block;
  if (ELISION.test(body)) return "refuted";
  if (label.startsWith("PGP")) return compact(body).length >= SHORTEST_PGP ? "unknown" : "refuted";
  const [text, encrypted] = splitHeaders(body);
  const bytes = decodeBase642(text);
  if (bytes === void 0) return "refuted";
  if (encrypted) return "unknown";
  if (label.startsWith("OPENSSH")) return proveOpenSsh(bytes);
  if (!isWholeSequence(bytes)) return "refuted";
  if (label.startsWith("ENCRYPTED")) return "unknown";
  return isReadable(label, text) ? "proven" : "unknown";
}
function unwrap(secret2) {
  const lines = secret2.replace(/\\{1,2}r\\{1,2}n|\\{1,2}[nr]|\r\n?/g, "\n").split("\n");
  return lines.map((line) => line.trim().replace(LINE_TAIL, "").replace(LINE_LEAD, "")).join("\n").trim();
}
function splitBlock(text) {
  const labelEnd = text.indexOf(DASHES, BEGIN.length);
  if (!text.startsWith(BEGIN) || labelEnd === -1) return void 0;
  const label = text.slice(BEGIN.length, labelEnd);
  const footer = `${DASHES}END ${label}${DASHES}`;
  const bodyStart = labelEnd + DASHES.length;
  if (!text.endsWith(footer) || text.length - footer.length < bodyStart) return void 0;
  return { label, body: text.slice(bodyStart, -footer.length).trim() };
}
function compact(text) {
  return text.replace(/\s+/g, "");
}
function splitHeaders(body) {
  const lines = body.split("\n");
  const start = lines.findIndex((line) => !/^[A-Za-z-]+:\s/.test(line));
  const headers = lines.slice(0, Math.max(0, start)).join("\n");
  return [compact(lines.slice(Math.max(0, start)).join("")), /^Proc-Type:.*ENCRYPTED/m.test(headers)];
}
function decodeBase642(text) {
  if (!BASE642.test(text) || text.replace(/=+$/, "").length % 4 === 1) return void 0;
  const bytes = Buffer.from(text, "base64");
  return bytes.length >= SHORTEST_DER ? bytes : void 0;
}
function isWholeSequence(bytes) {
  const first = bytes[1];
  if (bytes[0] !== 48 || first === void 0) return false;
  if (first < 128) return bytes.length === 2 + first;
  const size = first & 127;
  if (size < 1 || size > 4 || bytes.length < 2 + size) return false;
  return bytes.length === 2 + size + bytes.readUIntBE(2, size);
}
function isReadable(label, text) {
  const lines = text.match(/.{1,64}/g) ?? [];
  try {
    crypto().createPrivateKey(`-----BEGIN ${label}-----
${lines.join("\n")}
-----END ${label}-----
`);
    return true;
  } catch {
    return false;
  }
}
var OPENSSH_MAGIC = Buffer.from("openssh-key-v1\0", "latin1");
function proveOpenSsh(bytes) {
  if (!bytes.subarray(0, OPENSSH_MAGIC.length).equals(OPENSSH_MAGIC)) return "refuted";
  let at = OPENSSH_MAGIC.length;
  const field = () => {
    if (at + 4 > bytes.length) return void 0;
    const end = at + 4 + bytes.readUInt32BE(at);
    if (end > bytes.length) return void 0;
    const value = bytes.subarray(at + 4, end);
    at = end;
    return value;
  };
  const cipher = field();
  if (cipher === void 0 || field() === void 0 || field() === void 0) return "refuted";
  at += 4;
  if (field() === void 0) return "refuted";
  const secret2 = field();
  if (secret2 === void 0 || secret2.length < 8) return "refuted";
  if (cipher.toString("latin1") !== "none") return "unknown";
  return secret2.readUInt32BE(0) === secret2.readUInt32BE(4) ? "proven" : "refuted";
}

// src/detect/proofs/url-password.ts
function proveUrlPassword(secret2) {
  if (!secret2.includes("%")) return "unknown";
  const plain3 = decoded2(secret2);
  return isPlaceholder(plain3) || isCommonWords(plain3) || isReference(plain3) ? "refuted" : "unknown";
}
function decoded2(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// src/detect/proofs/registry.ts
var BY_NAME = /* @__PURE__ */ new Map([
  ["age-secret-key", proveAgeSecretKey],
  ["aws-access-key-id", proveAwsAccessKeyId],
  ["basic-credentials", proveBasicCredentials],
  ["github-crc32", proveGithubToken],
  ["gitlab-crc32", proveGitlabToken],
  ["jwt", proveJwt],
  ["npm-crc32", proveNpmToken],
  ["private-key", provePrivateKey],
  ["url-password", proveUrlPassword]
]);
var PROOFS = Object.freeze(
  Object.assign(/* @__PURE__ */ Object.create(null), Object.fromEntries(BY_NAME))
);
var FACTS_BY_NAME = /* @__PURE__ */ new Map([
  ["aws-access-key-id", awsAccount],
  ["jwt", jwtClaims]
]);
function factsOf(name) {
  return FACTS_BY_NAME.get(name);
}

// src/detect/token.ts
function* matchToken(fragment, compiled2, window) {
  const { rule } = compiled2;
  for (const found of window.text.matchAll(compiled2.pattern())) {
    const value = found[rule.secret];
    const indices = found.indices?.[rule.secret];
    if (value === void 0 || indices === void 0 || value === "" || isHarmless(rule, value)) continue;
    const span = { start: window.toByte(indices[0]), end: window.toByte(indices[1]) };
    const proof = rule.checksum === void 0 ? "unknown" : PROOFS[rule.checksum]?.(value) ?? "unknown";
    if (proof === "refuted") yield { refuted: span };
    else yield { rule, fragment, span, secret: new Secret(value), ...weigh2(rule, value, proof) };
  }
}
function isHarmless(rule, value) {
  if (rule.entropy !== void 0 && entropy(value) < rule.entropy) return true;
  const lower = value.toLowerCase();
  if (rule.stopWords.some((word) => lower.includes(word.toLowerCase()))) return true;
  if (value.length >= LONG && COUNTED.test(value)) return true;
  return rule.window === "line" && (isReference(value) || isPlaceholder(value) || isCommonWords(value));
}
var LONG = 24;
var COUNTED = /1234567890|0123456789/;
function weigh2(rule, value, proof) {
  const bits = entropy(value);
  const reasons = [`matches the format of ${rule.title}`];
  if (proof === "proven") reasons.push(`${rule.checksum} check passed`);
  if (proof === "doubtful")
    reasons.push(`${rule.checksum} check failed: mistyped or made up, unless the format has changed`);
  const facts = rule.checksum === void 0 ? void 0 : factsOf(rule.checksum)?.(value, Date.now());
  if (facts !== void 0) reasons.push(...facts.reasons);
  return { confidence: confidenceOf(proof, facts?.isSpent === true), evidence: { entropy: bits, reasons } };
}
function confidenceOf(proof, isSpent) {
  if (isSpent || proof === "doubtful") return "low";
  return proof === "proven" ? "proven" : "high";
}

// src/detect/window.ts
var LONGEST_LINE3 = 4096;
var BEFORE_IN_LONG_LINE = 512;
var AFTER_IN_LONG_LINE = 2048;
var STEP_IN_LONG_LINE = 1024;
var BLOCK_BEFORE = 128;
var BLOCK_AFTER = 16384;
var LINE_FEED9 = 10;
var CARRIAGE_RETURN3 = 13;
function lineAt(bytes, offset) {
  const start = offset === 0 ? 0 : bytes.lastIndexOf(LINE_FEED9, offset - 1) + 1;
  let end = bytes.indexOf(LINE_FEED9, offset);
  if (end === -1) end = bytes.length;
  if (end > start && bytes[end - 1] === CARRIAGE_RETURN3) end--;
  return { start, end };
}
function windowFor(kind, bytes, line, keyword) {
  if (kind === "block") {
    return { start: Math.max(0, keyword.start - BLOCK_BEFORE), end: Math.min(bytes.length, keyword.end + BLOCK_AFTER) };
  }
  if (line.end - line.start <= LONGEST_LINE3) return line;
  const before = Math.max(0, keyword.start - BEFORE_IN_LONG_LINE - line.start);
  const start = line.start + before - before % STEP_IN_LONG_LINE;
  return { start, end: Math.min(line.end, start + BEFORE_IN_LONG_LINE + STEP_IN_LONG_LINE + AFTER_IN_LONG_LINE) };
}
function windowText(bytes, window) {
  const text = isAscii2(bytes, window) ? void 0 : bytes.toString("utf8", window.start, window.end);
  if (text !== void 0 && Buffer.byteLength(text) === window.end - window.start) {
    return {
      text,
      toByte: (index) => window.start + Buffer.byteLength(text.slice(0, index)),
      fromByte: (offset) => bytes.toString("utf8", window.start, offset).length
    };
  }
  return {
    text: bytes.toString("latin1", window.start, window.end),
    toByte: (index) => window.start + index,
    fromByte: (offset) => offset - window.start
  };
}
function isAscii2(bytes, { start, end }) {
  for (let index = start; index < end; index++) if (bytes[index] >= 128) return false;
  return true;
}

// src/detect/detect.ts
var ENOUGH_BEHIND = 1024;
function detect(fragment, ruleSet) {
  const bytes = Buffer.from(fragment.bytes.buffer, fragment.bytes.byteOffset, fragment.bytes.byteLength);
  const state = new DetectorState(fragment, bytes, ruleSet.readsComments === true);
  visitKeywords(ruleSet.automaton, bytes, (keywordId, end) => {
    const keyword = { start: end - ruleSet.keywordLengths[keywordId], end };
    state.moveTo(keyword);
    for (const index of ruleSet.rulesOfKeyword[keywordId]) {
      const compiled2 = ruleSet.rules[index];
      const { kind } = compiled2.rule;
      if (kind === "token") state.lookForToken(compiled2, keyword);
      else if (kind === "assignment") state.lookForAssignment(compiled2, keyword);
      else state.lookForPlace(keyword);
    }
  });
  const { tokens, assignments, marks, refuted, isFar } = state;
  const standing = assignments.filter(({ span }) => !refuted.some((place) => overlaps(place, span)));
  const strings = ruleSet.ofKind.string.flatMap((compiled2) => detectStrings(fragment, compiled2, refuted));
  return { matches: [...tokens, ...standing, ...strings], marks, refuted, isFar };
}
var DetectorState = class {
  tokens = [];
  assignments = [];
  marks = [];
  refuted = [];
  isFar = false;
  #fragment;
  #bytes;
  #isGenerated;
  #readsComments;
  #lastWindow = /* @__PURE__ */ new Map();
  #assigned = /* @__PURE__ */ new Set();
  #line = { start: 0, end: -1 };
  #neighbours = {};
  #text;
  constructor(fragment, bytes, readsComments) {
    this.#fragment = fragment;
    this.#bytes = bytes;
    this.#readsComments = readsComments;
    this.#isGenerated = isGeneratedPath(fragment.blob.origin.path);
  }
  moveTo({ start }) {
    if (start < this.#line.end && start >= this.#line.start) return;
    this.#line = lineAt(this.#bytes, start);
    this.#neighbours = {};
  }
  lookForToken(compiled2, keyword) {
    this.isFar ||= compiled2.rule.window === "block";
    const window = windowFor(compiled2.rule.window, this.#bytes, this.#line, keyword);
    if (isSeen(this.#lastWindow.get(compiled2), window, keyword)) return;
    const { requires } = compiled2.rule;
    if (requires !== void 0 && !this.#bytes.subarray(window.start, window.end).includes(requires)) return;
    this.#lastWindow.set(compiled2, window);
    for (const found of matchToken(this.#fragment, compiled2, this.#textOf(window))) {
      if ("refuted" in found) {
        this.refuted.push(found.refuted);
        continue;
      }
      this.tokens.push(found);
      this.marks.push(found.span.start);
    }
  }
  lookForAssignment(compiled2, keyword) {
    if (this.#isGenerated) return;
    const window = windowFor("line", this.#bytes, this.#line, keyword);
    const text = this.#textOf(window);
    if (!this.#readsComments && isDocumentation(this.#fragment, text.text)) return;
    let isMark = this.marks.at(-1) === keyword.start;
    for (const match of detectAssignment(this.#fragment, compiled2, text, keyword.start)) {
      if (!this.#assigned.has(match.span.start)) this.assignments.push(match);
      this.#assigned.add(match.span.start);
      if (!isMark) this.marks.push(keyword.start);
      isMark = true;
    }
    if (!isMark && isTelling2(compiled2, text.text, text.fromByte(keyword.start), this.#surroundings)) {
      this.marks.push(keyword.start);
    }
  }
  lookForPlace(keyword) {
    const text = this.#textOf(windowFor("line", this.#bytes, this.#line, keyword));
    if (isTellingPlace(text.text, text.fromByte(keyword.start))) this.marks.push(keyword.start);
  }
  #surroundings = {
    below: () => {
      this.#neighbours.below ??= nearestBelow(this.#bytes, this.#line.end);
      return this.#neighbours.below;
    },
    above: () => {
      this.#neighbours.above ??= lineAbove(this.#bytes, this.#line.start);
      return this.#neighbours.above;
    }
  };
  /** Most windows are lines, and several keywords stand on one. */
  #textOf(window) {
    const known3 = this.#text;
    if (known3 !== void 0 && known3.window.start === window.start && known3.window.end === window.end)
      return known3.text;
    const text = windowText(this.#bytes, window);
    this.#text = { window, text };
    return text;
  }
};
var SILENT_LINE = /^\s*(?:#.*|(?:\{\{[^{}]*\}\}\s*)+)?$/;
var LINE_FEED10 = 10;
var MOST_LINES_BELOW = 100;
var LONGEST_NEIGHBOUR = 4096;
function isSilentLine(text) {
  return SILENT_LINE.test(text);
}
function nearestBelow(bytes, end) {
  let feed = bytes.indexOf(LINE_FEED10, end);
  for (let count = 1; feed !== -1; count++) {
    const line = lineAt(bytes, feed + 1);
    const text = lineText(bytes, line);
    if (!SILENT_LINE.test(text) || count === MOST_LINES_BELOW) return text;
    feed = bytes.indexOf(LINE_FEED10, line.end);
  }
  return "";
}
function lineAbove(bytes, start) {
  return start === 0 ? "" : lineText(bytes, lineAt(bytes, start - 1));
}
function lineText(bytes, { start, end }) {
  return bytes.toString("utf8", start, Math.min(end, start + LONGEST_NEIGHBOUR));
}
function isSeen(last, window, keyword) {
  if (last === void 0 || keyword.start < last.start || keyword.end > last.end) return false;
  return window.end <= last.end || keyword.end + ENOUGH_BEHIND <= last.end;
}

// src/kubernetes/etcd-snapshot.ts
var MAGIC4 = Buffer.from([237, 218, 12, 237]);
var MAGIC_AT = 16;
var PREFIXES = ["/registry/secrets/", "/kubernetes.io/secrets/"];
var NAME4 = /^[a-z0-9][a-z0-9.-]{0,252}\/[a-z0-9][a-z0-9.-]{0,252}/;
var LONGEST_NAME3 = 510;
var REVISIONS = 48;
var VALUE = /k8s:enc:|k8s\0|\{"/;
var DIGESTED = 4096;
var MOST_ENTRIES = 1e4;
function isEtcdSnapshot(bytes) {
  return MAGIC4.every((byte, index) => bytes[MAGIC_AT + index] === byte);
}
async function etcdSnapshot(fragment) {
  if (!isEtcdSnapshot(fragment.bytes)) return void 0;
  const bytes = Buffer.from(fragment.bytes.buffer, fragment.bytes.byteOffset, fragment.bytes.length);
  const entries = plainEntries(bytes);
  const [first] = entries;
  if (first === void 0) return void 0;
  const { createHash } = await import("node:crypto");
  const digest = createHash("sha256");
  for (const { start } of entries) digest.update(bytes.subarray(start, start + DIGESTED));
  return {
    ...fragment,
    role: "secret-value",
    bytes: Buffer.from(digest.digest("hex")),
    keyPath: [first.key],
    resource: { kind: "EtcdSnapshot" },
    toBlob: () => ({ start: 0, end: 0 })
  };
}
function plainEntries(bytes) {
  const entries = [];
  for (const prefix of PREFIXES) {
    for (let at = bytes.indexOf(prefix); at !== -1; at = bytes.indexOf(prefix, at + 1)) {
      if (entries.length === MOST_ENTRIES) return entries;
      const from = at + prefix.length;
      const name = NAME4.exec(bytes.toString("latin1", from, from + LONGEST_NAME3))?.[0];
      if (name === void 0) continue;
      const behind2 = bytes.toString("latin1", from + name.length, from + name.length + REVISIONS);
      const mark = VALUE.exec(behind2)?.[0];
      if (mark !== void 0 && mark !== "k8s:enc:") entries.push({ key: prefix + name, start: at });
    }
  }
  return entries;
}

// src/sweep/changed-regions.ts
var LINE_FEED11 = 10;
var LONGEST_LINE4 = 4096;
var WRAPPED = /^[ \t]*(?:[A-Za-z0-9+/_-]{20,}={0,2}|(?:(?:0|\\)x[0-9A-Fa-f]{1,2}[,;: \t]{0,4}){4,400})\r?$/;
var MOST_WRAPPED_LINES = 2e4;
function changedRegions(bytes, stretches, baseLength) {
  const changed = [];
  const context = [];
  let linesEnd = -1;
  for (const change of changes(bytes, stretches, baseLength)) {
    if (change.end < linesEnd) continue;
    const start = lineStart(bytes, change.start);
    linesEnd = nextLine(bytes, change.end);
    const region = leaning(bytes, { start, end: linesEnd });
    append(changed, region);
    append(context, { start: lineAbove2(bytes, region.start), end: pastSpeakingLine(bytes, region.end) });
  }
  return { changed, context };
}
function append(spans, { start, end }) {
  let first = start;
  let last = end;
  for (let before = spans.at(-1); before !== void 0 && before.end >= first; before = spans.at(-1)) {
    first = Math.min(first, before.start);
    last = Math.max(last, before.end);
    spans.pop();
  }
  spans.push({ start: first, end: last });
}
function* changes(bytes, { count, targets, sources }, baseLength) {
  for (let index = 0; index < count; index++) {
    const start = targets[index];
    const end = index + 1 < count ? targets[index + 1] : bytes.length;
    if (sources[index] === -1) yield { start, end };
    else if (index > 0 || sources[index] !== 0) yield { start, end: start };
  }
  const last = count - 1;
  const lastSource = sources[last] ?? -1;
  const copiedTo = lastSource === -1 ? -1 : lastSource + bytes.length - targets[last];
  if (copiedTo !== baseLength) yield { start: bytes.length, end: bytes.length };
}
function leaning(bytes, lines) {
  let { start } = lines;
  let end = nextLine(bytes, lines.end);
  for (let count = 0; start > 0 && count <= MOST_LINES_BELOW; count++) {
    const below = start;
    start = lineStart(bytes, below - 1);
    if (!isSilentLine(textAt2(bytes, start, below))) break;
  }
  for (let count = 0; start > 0 && count < MOST_WRAPPED_LINES; count++) {
    const above = lineStart(bytes, start - 1);
    if (!WRAPPED.test(textAt2(bytes, above, start))) break;
    start = above;
  }
  for (let count = 0; end < bytes.length && count < MOST_WRAPPED_LINES; count++) {
    const below = nextLine(bytes, end);
    if (!WRAPPED.test(textAt2(bytes, end, below))) break;
    end = below;
  }
  if (end < bytes.length) end = nextLine(bytes, end);
  return { start, end };
}
function lineAbove2(bytes, start) {
  return start === 0 ? 0 : lineStart(bytes, start - 1);
}
function pastSpeakingLine(bytes, from) {
  let end = from;
  for (let count = 0; end < bytes.length && count <= MOST_LINES_BELOW; count++) {
    const line = end;
    end = nextLine(bytes, line);
    if (!isSilentLine(textAt2(bytes, line, end))) break;
  }
  return end;
}
function lineStart(bytes, at) {
  return at === 0 ? 0 : bytes.lastIndexOf(LINE_FEED11, at - 1) + 1;
}
function nextLine(bytes, at) {
  const feed = bytes.indexOf(LINE_FEED11, at);
  return feed === -1 ? bytes.length : feed + 1;
}
function textAt2(bytes, start, next) {
  const end = next > start && bytes[next - 1] === LINE_FEED11 ? next - 1 : next;
  return bytes.toString("latin1", start, Math.min(end, start + LONGEST_LINE4));
}

// src/sweep/sift.ts
var NEUTRAL = { origin: { kind: "commit", path: "" }, read: async () => new Uint8Array() };
var MOSTLY = 0.6;
var MOST_SITES = 5e3;
var DEEPEST4 = 4;
function siftWhole(bytes, ruleSet) {
  const isMarked = hasMark(bytes);
  if (isMarked || isBinary(bytes)) {
    const sites2 = isMarked || isContainer(bytes) ? [0] : [];
    return { length: bytes.length, sites: sites2, isOpaque: true, isInherited: false };
  }
  const { sites, isFar } = sitesIn(bytes, { start: 0, end: bytes.length }, ruleSet);
  return { length: bytes.length, sites, isOpaque: isFar || sites.length > MOST_SITES, isInherited: false };
}
function siftDelta({ bytes, stretches }, base, ruleSet) {
  if (base.isOpaque || hasMark(bytes) || isBinary(bytes)) return siftWhole(bytes, ruleSet);
  const { changed, context } = changedRegions(bytes, stretches, base.length);
  const length = context.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length > bytes.length * MOSTLY) return siftWhole(bytes, ruleSet);
  const sites = inherited(base.sites, stretches, bytes.length, changed);
  const known3 = new Set(sites);
  for (const region of context) {
    const found = sitesIn(bytes, region, ruleSet);
    if (found.isFar) return siftWhole(bytes, ruleSet);
    for (const site of found.sites) if (!known3.has(site)) sites.push(site);
  }
  const isInherited = sites.length > 0 && sites.length === known3.size;
  if (!isInherited) sites.sort((a, b) => a - b);
  return { length: bytes.length, sites, isOpaque: sites.length > MOST_SITES, isInherited };
}
function sitesIn(bytes, region, ruleSet) {
  const fragment = rootFragment(NEUTRAL, bytes.subarray(region.start, region.end));
  const { matches, marks, refuted, isFar } = detect(fragment, ruleSet);
  const sites = [...marks];
  for (const { span } of matches) sites.push(span.start);
  for (const { start } of refuted) sites.push(start);
  const inflation = newInflation();
  for (const run2 of findEncoded(fragment, inflation)) {
    if (speaks(run2, ruleSet, inflation)) sites.push(run2.toBlob({ start: 0, end: 1 }).start);
  }
  const isSpent = inflation.refused > 0;
  if (isSpent) sites.push(0);
  const found = [...new Set(sites)].sort((a, b) => a - b).map((site) => site + region.start);
  return { sites: found, isFar: isFar || isSpent };
}
function speaks(run2, ruleSet, inflation) {
  const { matches, marks, refuted } = detect(run2, ruleSet);
  if (matches.length + marks.length + refuted.length > 0 || run2.depth >= DEEPEST4) return true;
  for (const inner of findEncoded(run2, inflation)) if (speaks(inner, ruleSet, inflation)) return true;
  return false;
}
function inherited(sites, { count, targets, sources }, length, regions) {
  const found = [];
  if (sites.length === 0) return found;
  for (let index = 0; index < count; index++) {
    const source = sources[index];
    if (source === -1) continue;
    const target = targets[index];
    const end = index + 1 < count ? targets[index + 1] : length;
    for (let at = firstFrom(sites, source); at < sites.length; at++) {
      const site = sites[at] - source + target;
      if (site >= end) break;
      if (!regions.some((region) => region.start <= site && site < region.end)) found.push(site);
    }
  }
  return found;
}
function firstFrom(sites, source) {
  let low = 0;
  let high = sites.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if (sites[middle] < source) low = middle + 1;
    else high = middle;
  }
  return low;
}
function hasMark(bytes) {
  const [a, b, c] = bytes;
  return a === 239 && b === 187 && c === 191 || a === 255 && b === 254 || a === 254 && b === 255;
}
function isContainer(bytes) {
  return isGzip(bytes) || isTar(bytes) || isEtcdSnapshot(bytes);
}

// src/sweep/sift-pack.ts
var CLEAN = 0;
var TO_SCAN = 1;
var AS_BASE = 2;
var UNREAD = 3;
var TOO_LARGE = 4;
var LARGEST_BASE = 512 * 1024 * 1024;
function siftFamily(pack, root, externalBase, ruleSet, limits, marks) {
  const counts = { blobs: 0, bytes: 0 };
  const kind = kindOf(pack.families, root);
  if (kind === "commit" || kind === "tree" || kind === "tag") return counts;
  const above = [];
  for (const { entry, depth, text } of familyTexts(pack, root, LARGEST_BASE, externalBase)) {
    above.length = depth;
    if (text === void 0) {
      marks[entry] = UNREAD;
      continue;
    }
    const sieved = sift(text, above[depth - 1], ruleSet);
    above[depth] = sieved;
    counts.blobs++;
    counts.bytes += sieved.length;
    marks[entry] = sieved.length > limits.fileBytes ? TOO_LARGE : markOf(text, sieved, limits);
  }
  return counts;
}
function sift(text, base, ruleSet) {
  if (text.kind === "whole") return siftWhole(text.bytes, ruleSet);
  return base === void 0 ? siftWhole(text.text.bytes, ruleSet) : siftDelta(text.text, base, ruleSet);
}
function markOf(text, { sites, isOpaque, isInherited, length }, limits) {
  if (sites.length === 0) return CLEAN;
  if (text.kind === "whole" || isOpaque || !isInherited || length > limits.wholeBytes) return TO_SCAN;
  const { bytes } = text.text;
  let known3 = -1;
  for (const site of sites) {
    if (site < known3) continue;
    const section = sectionAt(bytes, site);
    if (sectionShift(text.text, text.baseBytes.length, section) === void 0) return TO_SCAN;
    known3 = section.end;
  }
  return AS_BASE;
}

// src/sweep/opened-packs.ts
function openPlan({ stored, order, families }, idBytes) {
  const file = openPack(stored.file, idBytes);
  return isProblem(file) ? file : { file, order, families };
}

// src/core/member-path.ts
function memberPath(archive, name) {
  return `${archive}!${name}`;
}

// src/core/quantity.ts
function withThousands(number) {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

// src/sources/content-limit.ts
function tooLarge(path, sizeBytes, limit, commit) {
  const size = withThousands(sizeBytes);
  const most = withThousands(limit.fileBytes);
  const detail = `${size} bytes, over the limit of ${most}: raise limits.file-size in .unsealed.yaml or use --max-file-size`;
  return { path, code: "too-large", detail, ...commit !== void 0 && { commit } };
}

// src/expand-blob.ts
var DEEPEST5 = 4;
function expandBlob(blob, bytes, limits) {
  const expansion = { parts: [], skipped: [] };
  expandPart({ blob, bytes }, 0, { ...expansion, limits, inflation: newArchiveInflation() });
  return expansion;
}
function expandPart(part, depth, unpacking) {
  const { blob, bytes } = part;
  const isCompressed = isGzip(bytes);
  if (!isCompressed && !isTar(bytes)) unpacking.parts.push(part);
  else if (depth === DEEPEST5) {
    unpacking.skipped.push(refused(blob, `packed more than ${DEEPEST5} archives deep; not unpacked`));
  } else if (isCompressed) inflatePart(part, depth, unpacking);
  else expandTar(part, depth, unpacking);
}
function inflatePart(part, depth, unpacking) {
  const { blob, bytes } = part;
  const { inflation } = unpacking;
  const earlier = inflation.refused;
  const inflated = gunzip(bytes, inflation);
  if (inflated !== void 0) {
    if (isTar(inflated)) expandTar({ blob, bytes: inflated }, depth, unpacking);
    else addMember(blob, compressedName(blob.origin.path), inflated, depth, unpacking);
  } else if (inflation.refused > earlier) {
    unpacking.skipped.push(refused(blob, "compressed data that grows beyond the limit; not decompressed"));
  } else {
    unpacking.parts.push(part);
  }
}
function expandTar({ blob, bytes }, depth, unpacking) {
  const { members, problem: problem2 } = readTar(bytes);
  for (const member of members) addMember(blob, member.name, member.bytes, depth, unpacking);
  if (problem2 !== void 0) unpacking.skipped.push(refused(blob, `an archive that was not read whole: ${problem2}`));
}
function addMember(blob, name, bytes, depth, unpacking) {
  const path = memberPath(blob.origin.path, name);
  if (bytes.length > unpacking.limits.fileBytes) {
    unpacking.skipped.push(tooLarge(path, bytes.length, unpacking.limits, blob.origin.commit?.id));
    return;
  }
  const member = { origin: { ...blob.origin, path }, read: async () => bytes };
  expandPart({ blob: member, bytes }, depth + 1, unpacking);
}
function compressedName(path) {
  return path.slice(path.lastIndexOf("/") + 1).replace(/(?<=.)\.gz$/i, "");
}
function refused({ origin }, detail) {
  return { path: origin.path, code: "decode-limit", detail, ...origin.commit && { commit: origin.commit.id } };
}

// src/core/span-set.ts
var SpanSet = class {
  #merged;
  constructor(spans) {
    const merged2 = [];
    for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
      const last = merged2.at(-1);
      if (last !== void 0 && start < last.end) last.end = Math.max(last.end, end);
      else merged2.push({ start, end });
    }
    this.#merged = merged2;
  }
  /** True when one of the spans holds all of `place`. */
  contains(place) {
    const span = this.#lastStartingBy(place.start);
    return span !== void 0 && place.end <= span.end;
  }
  #lastStartingBy(offset) {
    let low = 0;
    let high = this.#merged.length;
    while (low < high) {
      const middle = low + high >>> 1;
      if (this.#merged[middle].start <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#merged[low - 1];
  }
};

// src/decode/credential-file.ts
var CREDENTIAL = { kind: "CredentialFile" };
var PASSWORD_FILE = { kind: "PasswordFile" };
var WORD2 = /^\s*(?<secret>[^\s#{}<>$]\S{7,4096})\s*$/d;
var FORMATS = [
  {
    // Kubespray's generated secrets; Ansible writes the salt beside a password that it also hashes.
    path: /(?:^|[/!])credentials\/(?:[^/]+\/)*[^/]+\.creds$/,
    line: /^\s*(?<secret>[^\s#{}<>$]\S{7,4096})(?:\s+salt=\S+)?\s*$/d,
    isAlone: true,
    resource: CREDENTIAL
  },
  {
    path: /(?:^|[/!])(?:\.vault-token|\.?vault[-_]pass(?:word)?(?:\.txt)?|\.passwd-s3fs|config\/master\.key)$/,
    line: WORD2,
    isAlone: true,
    resource: CREDENTIAL
  },
  {
    path: /(?:^|[/!])[^/!]*\.?htpasswd$/,
    line: /^[^:#\s]{1,255}:(?<secret>\$(?:apr1|1|2[abxy]|5|6|argon2\w{0,2})\$[\w./$=,+]{20,500}|\{S?SHA\d{0,3}\}[\w+/]{20,200}={0,2}|\{PLAIN\}\S{3,500})\s*$/d,
    resource: PASSWORD_FILE
  },
  {
    path: /(?:^|[/!])(?:\.netrc|_netrc|\.authinfo)$/,
    line: /(?:^|\s)password\s+"?(?<secret>[^\s"#$<{][^\s"]{2,1000})/d,
    resource: CREDENTIAL
  },
  {
    path: /(?:^|[/!])\.?git-credentials$/,
    line: /^\s*https?:\/\/[^\s:@/]{1,300}:(?<secret>[^\s:@/]{3,1000})@/d,
    resource: CREDENTIAL
  },
  {
    path: /(?:^|[/!])\.pgpass(?:\.conf)?$|(?:^|[/!])pgpass\.conf$/,
    line: /^(?!\s*#)(?:(?:\\.|[^\\:\s]){1,255}:){4}(?<secret>[^\s*$<{]\S{2,1000})\s*$/d,
    resource: CREDENTIAL
  },
  {
    // What `kubectl create secret --from-file` is made to read.
    path: /(?:^|[/!._-])(?:password|passwd|passphrase|secret|token|api[-_]?key)(?:\.txt)?$/i,
    line: WORD2,
    isAlone: true
  }
];
var MOST_LINES = 1e4;
function isCredentialPath(path) {
  return FORMATS.some((format) => format.path.test(path));
}
function credentialValues(fragment) {
  const { path } = fragment.blob.origin;
  const format = FORMATS.find((each) => each.path.test(path));
  if (format === void 0) return [];
  const lines = linesOf(fragment.bytes);
  if (format.isAlone === true && lines.length !== 1) return [];
  return lines.flatMap(({ text, start }) => {
    const [from, to] = format.line.exec(text)?.indices?.groups?.secret ?? [0, 0];
    return to > from ? [credential(fragment, format, start + from, start + to)] : [];
  });
}
function linesOf({ buffer, byteOffset, byteLength }) {
  const lines = [];
  let start = 0;
  for (const text of Buffer.from(buffer, byteOffset, byteLength).toString("latin1").split("\n", MOST_LINES)) {
    if (!/^\s*(?:#|$)/.test(text)) lines.push({ text, start });
    start += text.length + 1;
  }
  return lines;
}
function credential(fragment, { resource }, start, end) {
  const { blob, trail, depth } = fragment;
  const name = blob.origin.path.slice(blob.origin.path.search(/[^/!]*$/)).replace(/\.txt$/i, "");
  return {
    blob,
    bytes: fragment.bytes.subarray(start, end),
    trail,
    depth,
    ...resource === void 0 ? { role: "value", label: name } : { role: "secret-value", resource },
    toBlob: (span) => fragment.toBlob({ start: span.start + start, end: span.end + start })
  };
}

// src/decode/dotenv.ts
var NAME5 = /^(?:\.env(?:rc)?|\.flaskenv|\.env[.-].+|.+\.env)$/;
function isDotenvPath(path) {
  return NAME5.test(path.slice(path.lastIndexOf("/") + 1).toLowerCase());
}
var ASSIGNMENT2 = /^[ \t]*(?:export[ \t]+|set[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*/;
var LONGEST_VALUE2 = 65536;
function dotenvValues(fragment) {
  const { bytes } = fragment;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const values = [];
  let lineStart2 = 0;
  while (lineStart2 < text.length) {
    const lineEnd2 = endOfLine(text, lineStart2);
    let next = lineEnd2;
    const assignment = ASSIGNMENT2.exec(text.slice(lineStart2, lineEnd2));
    if (assignment !== null) {
      const [start, end] = valueSpan(text, lineStart2 + assignment[0].length, lineEnd2);
      if (end > start) values.push(valueFragment(fragment, assignment[1], start, end));
      next = Math.max(lineEnd2, endOfLine(text, end));
    }
    lineStart2 = next + 1;
  }
  return values;
}
function valueSpan(text, start, lineEnd2) {
  const quote = text.charAt(start);
  if (start < lineEnd2 && (quote === '"' || quote === "'" || quote === "`")) {
    const close = closingQuote(text, start, quote);
    if (close !== void 0) return [start + 1, close];
  }
  const comment = /(?:^|[ \t])#/.exec(text.slice(start, lineEnd2));
  let end = comment === null ? lineEnd2 : start + comment.index;
  while (end > start && " 	\r".includes(text.charAt(end - 1))) end--;
  return [start, end];
}
function closingQuote(text, open, quote) {
  const limit = Math.min(text.length, open + LONGEST_VALUE2);
  for (let index = open + 1; index < limit; index++) {
    const character = text.charAt(index);
    if (character === "\\" && quote === '"') index++;
    else if (character === quote) return index;
  }
  return void 0;
}
function endOfLine(text, from) {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}
function valueFragment(fragment, key, start, end) {
  return {
    blob: fragment.blob,
    bytes: fragment.bytes.subarray(start, end),
    role: "value",
    trail: fragment.trail,
    keyPath: [...fragment.keyPath ?? [], key],
    ...fragment.resource && { resource: fragment.resource },
    depth: fragment.depth,
    toBlob: (span) => fragment.toBlob({ start: span.start + start, end: span.end + start })
  };
}

// src/detect/stand-in.ts
var NOUNS = /* @__PURE__ */ new Set([
  "apikey",
  "credential",
  "credentials",
  "key",
  "passphrase",
  "passwd",
  "password",
  "secret",
  "string",
  "text",
  "token",
  "value"
]);
var OWNERS = /* @__PURE__ */ new Set([
  "my",
  "your",
  "our",
  "the",
  "this",
  "some",
  "personal",
  "test",
  "demo",
  "sample"
]);
var BOASTS = new Set(
  "super secret secure safe strong good great nice very top new old long random default admin root".split(" ")
);
var CHOSEN = /pass(?:word|wd|phrase)?|pwd|\bpw\b|secret|cookie|credential|auth/i;
var PASSWORD2 = /pass|pwd/i;
function isStandIn(value, key) {
  if (!/^[\p{L}\s._-]+\d?$/u.test(value)) return false;
  return isNamed(value, key) || isLoneWord(value, key);
}
function isNamed(value, key) {
  const words = wordsOf(value);
  const last = words.at(-1) ?? "";
  if (words.length < 2 || !/[\s._-]/.test(value)) return false;
  if (!NOUNS.has(last) && !key.toLowerCase().replace(/[^a-z]/g, "").endsWith(last))
    return false;
  if (OWNERS.has(words[0] ?? "")) return true;
  if (last === "string" && isCommonWords(value)) return true;
  if (/\s/.test(value)) return isCommonWords(words.slice(-2).join(" "));
  if (/^[A-Z]+(?:_[A-Z]+)+$/.test(value)) return true;
  const qualifiers = value.split(/[._-]+/).length - 1;
  return qualifiers === 1 && !words.slice(0, -1).some((word) => BOASTS.has(word));
}
function isLoneWord(value, key) {
  if (!new RegExp("^(?:\\p{Lu}?\\p{Ll}+|\\p{Lu}+)\\d?$", "u").test(value)) return false;
  const [word = "", ...more] = wordsOf(value);
  if (more.length === 0 && NOUNS.has(word)) return !PASSWORD2.test(key);
  if (isEcho(value, key)) return true;
  if (/\d$/.test(value) && !isCommonWords(value)) return false;
  return value.length <= LONGEST_WORD && !CHOSEN.test(key) && !wordsOf(value).some((part) => NOUNS.has(part));
}
var LONGEST_WORD = 12;
function isEcho(value, key) {
  const isSame = value.toLowerCase() === key.toLowerCase().replace(/[^a-z\d]/g, "");
  return isSame && (!PASSWORD2.test(key) || value === value.toUpperCase());
}

// src/detect/place.ts
var SHORTEST3 = 4;
function detectValue(fragment, ruleSet) {
  const value = Buffer.from(fragment.bytes).toString("utf8");
  const place = fragment.role === "secret-value" ? placeRule(fragment, ruleSet) : void 0;
  if (place !== void 0) return detectPlace(fragment, place, value);
  if (fragment.role === "text") return void 0;
  for (const compiled2 of ruleSet.ofKind.assignment) {
    const match = detectKeyedValue(fragment, compiled2, value);
    if (match !== void 0) return match;
  }
  return void 0;
}
function placeRule({ keyPath, resource }, ruleSet) {
  const path = formatKeyPath(keyPath ?? []);
  return ruleSet.ofKind.place.find(({ rule, placeKeys }) => {
    if (rule.place?.kinds !== void 0 && !rule.place.kinds.includes(resource?.kind ?? "")) return false;
    return placeKeys()?.test(path) ?? true;
  });
}
function detectPlace(fragment, compiled2, value) {
  const literal = literalPart(value).trim();
  if (literal.length < SHORTEST3 || isPlaceholder(literal)) return void 0;
  if (fragment.encoding !== void 0 && isProse(literal)) return void 0;
  const isHash = isPasswordHash(value.trim());
  if (!isHash && isNoSecret(literal, fragment)) return void 0;
  const weak = isWeak(literal);
  const keyPath = formatKeyPath(fragment.keyPath ?? []);
  const reasons = [
    keyPath === "" ? "stands in a file that holds secrets" : `stands at ${keyPath}, a place that holds secrets`
  ];
  if (isHash) reasons.push(HASH_REASON);
  else if (weak) reasons.push("the value is a common word: weak, but in use as written");
  if (fragment.isExpired === true) reasons.push("expired: the document names an end that is past");
  return {
    rule: compiled2.rule,
    fragment,
    ...secretIn(fragment, value),
    confidence: isHash ? hashConfidence(compiled2) : weak || fragment.isExpired === true ? "low" : "high",
    evidence: { entropy: entropy(literal), reasons }
  };
}
function isNoSecret(literal, fragment) {
  if (/^(?:true|false|\d{1,5})$/.test(literal) || isPublicForm(literal)) return true;
  const decoded3 = decodedText(literal) ?? literal;
  return isStandIn(literal, speakingKey(fragment)) || isPlaceholder(decoded3) && !isKeyByHand(decoded3);
}
function isKeyByHand(decoded3) {
  return [16, 24, 32].includes(decoded3.length) && isCounting(decoded3);
}
function hashConfidence({ rule: { severity } }) {
  return severity === "high" || severity === "critical" ? "low" : "medium";
}
function speakingKey({ keyPath, label }) {
  const keys = (keyPath ?? []).filter((step) => typeof step === "string");
  return label ?? keys.findLast((key) => key !== "value" && key !== "data") ?? "";
}
function isWeak(value) {
  const password = /^[\w.-]+:([^\s:]+)$/.exec(value)?.[1] ?? value;
  if (password.length < 8 || isCommonWords(password) || isDisguisedWord(password)) return true;
  return isDescription(password) || isEncodedPlaceholder(password) || isWord2(password);
}
function isWord2(value) {
  return new RegExp("^(?:\\p{Lu}?\\p{Ll}+|\\p{Lu}+)$", "u").test(value) && wordiness(value) > 0;
}

// src/detect/part-values.ts
var LONGEST_VALUE3 = 500;
var BEHIND_VALUE = "(?=$|[;,&\"'`\\s])";
var WORD3 = /[\w.$-]{1,200}/g;
var KEY_BEFORE = /([\w.$-]{1,200})\\?["'`\]]?\s{0,20}(?:=>|:=|[:=,]|\s|value=){1,3}\s{0,20}\\?["'`]?$/;
var REACH_BEFORE = 260;
var known2 = /* @__PURE__ */ new WeakMap();
function partTest(part) {
  const { keys, of, whole } = compiled(part);
  return {
    isKey: (key) => keys === void 0 || key !== void 0 && keys.test(key),
    isOf: (key) => of === void 0 || key !== void 0 && of.test(key),
    isValue: (text) => isPlausible(text) && (whole === void 0 || whole.test(text))
  };
}
function* partValues(bytes, line, part, path) {
  const window = windowText(bytes, line);
  const span = (start, end) => ({ start: window.toByte(start), end: window.toByte(end) });
  const { keys, leading, anywhere } = compiled(part);
  if (keys === void 0) {
    for (const { 0: value, index } of anywhere === void 0 ? [] : window.text.matchAll(anywhere)) {
      if (isPlausible(value)) yield { span: span(index, index + value.length), value };
    }
    return;
  }
  for (const { 0: word, index } of window.text.matchAll(WORD3)) {
    if (!keys.test(word.replace(/^[-.$]+/, ""))) continue;
    const assignment = parseAssignment(window.text, index + word.length - 1);
    if (assignment === void 0 || !assignment.quoted && isCodePath(path)) continue;
    const { key, valueStart } = assignment;
    const value = leading === void 0 ? assignment.value : leading.exec(assignment.value)?.[0];
    if (value === void 0 || !keys.test(key) || !isPlausible(value)) continue;
    yield { span: span(valueStart, valueStart + value.length), value, key };
  }
}
function keyBefore(bytes, start) {
  const before = bytes.toString("latin1", Math.max(0, start - REACH_BEFORE), start);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return KEY_BEFORE.exec(line)?.[1]?.replace(/^[-.$]+/, "");
}
function isPlausible(value) {
  if (value.length > LONGEST_VALUE3 || !/^\S+$/.test(value)) return false;
  return !isReference(value) && !isPlaceholder(value);
}
function compiled(part) {
  let patterns = known2.get(part);
  if (patterns === void 0) {
    patterns = {
      keys: expression(part.keys),
      of: expression(part.of),
      whole: expression(part.value, "^", "$"),
      leading: expression(part.value, "^", BEHIND_VALUE),
      anywhere: expression(part.value, "(?<![A-Za-z0-9_-])", "(?![A-Za-z0-9_-])", "g")
    };
    known2.set(part, patterns);
  }
  return patterns;
}
function expression(pattern, before = "", behind2 = "", flags = "") {
  if (pattern === void 0) return void 0;
  const ignoresCase = pattern.startsWith("(?i)");
  const source = ignoresCase ? pattern.slice(4) : pattern;
  return new RegExp(`${before}(?:${source})${behind2}`, ignoresCase ? `${flags}i` : flags);
}

// src/judge/apart.ts
var DOCUMENT_END = /\n---(?:[ \t]|\r?\n|$)/;
var SECTION = /\n[ \t]*\[{1,2}[^[\]\r\n]{1,200}\]{1,2}[ \t]*(?:[#;][^\n]*)?\r?(?:\n|$)/;
var EXPRESSION2 = /\$\{[^{}]*\}|\{\{[^{}]*\}\}/g;
function isApart(between) {
  return DOCUMENT_END.test(between) || SECTION.test(between) || leavesBlock(between);
}
function leavesBlock(between) {
  if (!between.includes("}")) return false;
  let depth = 0;
  let least = 0;
  for (const character of between.replace(EXPRESSION2, "")) {
    if (character === "{") depth++;
    else if (character === "}") depth--;
    least = Math.min(least, depth);
  }
  return least < 0 && depth > least;
}

// src/judge/pairing.ts
function pairUp(possible, mayShare) {
  const before = pairsOf(possible, true);
  const behind2 = pairsOf(possible, false);
  const pairs = weight(behind2) > weight(before) ? behind2 : before;
  const bySecret = new Map([...pairs].map(({ secret: secret2, part }) => [secret2, part]));
  if (mayShare) {
    for (const { secret: secret2, part } of ranked(possible, true)) if (!bySecret.has(secret2)) bySecret.set(secret2, part);
  }
  return bySecret;
}
function pairsOf(possible, isBeforeFirst) {
  const pairs = /* @__PURE__ */ new Set();
  const taken = /* @__PURE__ */ new Set();
  for (const pair of ranked(possible, isBeforeFirst)) {
    if (taken.has(pair.secret) || taken.has(pair.part)) continue;
    taken.add(pair.secret).add(pair.part);
    pairs.add(pair);
  }
  return pairs;
}
function ranked(possible, isBeforeFirst) {
  return [...possible].sort(
    (a, b) => b.affinity - a.affinity || a.lines - b.lines || Number(b.isBefore === isBeforeFirst) - Number(a.isBefore === isBeforeFirst)
  );
}
var MANY_LINES = 1e6;
function weight(pairs) {
  return [...pairs].reduce((sum, { lines }) => sum + MANY_LINES - lines, 0);
}
function affinity(a, b) {
  if (a === void 0 || b === void 0) return 0;
  const [left, right] = [wordsOf2(a), wordsOf2(b)];
  const most = Math.min(left.length, right.length);
  let first = 0;
  while (first < most && left[first] === right[first]) first++;
  let last = 0;
  while (first + last < most && left.at(-1 - last) === right.at(-1 - last)) last++;
  return first + last;
}
function wordsOf2(name) {
  const words = name.split(/[^A-Za-z\d]+|(?<=[a-z\d])(?=[A-Z])/).filter((word) => word !== "");
  return words.map((word) => word.toLowerCase());
}

// src/part-places.ts
var Places = class {
  root;
  /** In a document, key paths say what belongs together; a `.env` file is a list of lines, whatever paths its values have. */
  isStructured;
  #scene;
  #lines = /* @__PURE__ */ new Map();
  #homes = /* @__PURE__ */ new Map();
  #besides = /* @__PURE__ */ new Map();
  #families;
  constructor(scene) {
    this.#scene = scene;
    this.root = this.#home(scene.text);
    this.isStructured = !isDotenvPath(scene.path);
  }
  ofMatch(located) {
    const { match, span, keyPath, resource } = located;
    const isRoot = match.fragment.depth === 0 || mapsExactly(match.fragment);
    const home = isRoot ? this.root : this.#home(match.fragment.bytes);
    const at = isRoot ? span : match.span;
    const context = isRoot ? this.#scene.around(span) : match.fragment;
    const written = keyBefore(home, at.start);
    const key = written === void 0 || written === "value" ? (context && keyName(context)) ?? written : written;
    return {
      span,
      home,
      at,
      value: match.secret,
      located,
      ...key === void 0 ? {} : { key },
      ...this.isStructured && keyPath !== void 0 ? { keyPath } : {},
      ...resource === void 0 ? {} : { resource }
    };
  }
  /** The values beside one in its document: in the same map, or in the same list of `{name, value}`. */
  besides({ keyPath }) {
    if (keyPath === void 0) return [];
    this.#families ??= familiesOf(this.#scene.values);
    const name = familyName(keyPath);
    const places = this.#besides.get(name) ?? (this.#families.get(name) ?? []).map((value) => this.#ofValue(value));
    this.#besides.set(name, places);
    return places;
  }
  /** A value found at bytes `at` of the text of another place. */
  inside(home, at, beside) {
    const span = home === this.root ? at : beside.span;
    const keyPath = this.isStructured ? beside.keyPath : void 0;
    return { home, at, span, ...keyPath === void 0 ? {} : { keyPath } };
  }
  /** Where the text ends that a place may be read together with: the value of the document that it stands in. */
  bounds({ home, span, keyPath }) {
    const around = home === this.root && keyPath !== void 0 ? this.#scene.around(span) : void 0;
    return around === void 0 ? { start: 0, end: home.length } : wholeInBlob(around);
  }
  linesOf(home) {
    const lines = this.#lines.get(home) ?? new LineIndex(home);
    this.#lines.set(home, lines);
    return lines;
  }
  #ofValue(value) {
    const decoded3 = value.encoding === void 0 ? void 0 : decodeFragment(value, newInflation());
    const span = wholeInBlob(value);
    const isRoot = decoded3 === void 0 && mapsExactly(value);
    const { bytes } = decoded3 ?? value;
    const key = keyName(value);
    return {
      span,
      home: isRoot ? this.root : this.#home(bytes),
      at: isRoot ? span : { start: 0, end: bytes.length },
      value: new Secret(Buffer.from(bytes).toString("utf8").trim()),
      ...key === void 0 ? {} : { key },
      ...value.keyPath === void 0 ? {} : { keyPath: value.keyPath },
      ...value.resource === void 0 ? {} : { resource: value.resource }
    };
  }
  /** The same bytes are the same home: places are compared by it. */
  #home(bytes) {
    const views = this.#homes.get(bytes.buffer) ?? /* @__PURE__ */ new Map();
    this.#homes.set(bytes.buffer, views);
    const name = `${bytes.byteOffset}:${bytes.byteLength}`;
    const home = views.get(name) ?? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    views.set(name, home);
    return home;
  }
};
function familyName(keyPath) {
  const isEntry = keyPath.at(-1) === "value" && typeof keyPath.at(-2) === "number";
  return JSON.stringify(isEntry ? [...keyPath.slice(0, -2), ["value"]] : keyPath.slice(0, -1));
}
function familiesOf(values) {
  const families = /* @__PURE__ */ new Map();
  for (const value of values) {
    if (value.keyPath === void 0) continue;
    const name = familyName(value.keyPath);
    const family = families.get(name);
    if (family === void 0) families.set(name, [value]);
    else family.push(value);
  }
  return families;
}
function wholeInBlob({ bytes, toBlob }) {
  return toBlob({ start: 0, end: bytes.length });
}
function mapsExactly({ bytes, toBlob }) {
  return bytes.length > 1 && toBlob({ start: 0, end: 1 }).end < toBlob({ start: 0, end: bytes.length }).end;
}

// src/join-parts.ts
function joinParts(scene) {
  if (!scene.matches.some(({ match }) => match.rule.parts !== void 0)) return scene.matches;
  const search = new PartSearch(scene);
  for (const rule of new Set(scene.matches.map(({ match }) => match.rule))) {
    for (const part of rule.parts ?? []) search.join(rule.id, part);
  }
  return scene.matches.map((located) => {
    const parts = search.found.get(located.match);
    return parts === void 0 ? located : { ...located, parts };
  });
}
var BUDGET = 2e7;
var LONGEST_LINE5 = 2e3;
var COST_OF_VALUE = 50;
var FURTHEST = 16e3;
var NEIGHBOURS = 8;
var PartSearch = class {
  found = /* @__PURE__ */ new Map();
  #scene;
  #places;
  #matched;
  #byPlace;
  /** Matches that have become parts: they have none of their own. */
  #taken = /* @__PURE__ */ new Set();
  #budget = BUDGET;
  constructor(scene) {
    this.#scene = scene;
    this.#places = new Places(scene);
    this.#matched = scene.matches.map((located) => this.#places.ofMatch(located));
    this.#byPlace = new Map(this.#matched.map((place) => [placeName(place), place]));
  }
  join(ruleId, part) {
    const { isOf } = partTest(part);
    const secrets = this.#matched.filter(
      ({ located, key }) => located?.match.rule.id === ruleId && isOf(key) && !this.#taken.has(located.match) && !this.#has(located, part)
    );
    if (secrets.length === 0) return;
    const candidates = (part.rule === void 0 ? this.#values(secrets, part) : this.#matches(part, part.rule)).sort(
      byPlace
    );
    const possible = secrets.flatMap((secret2) => this.#near(secret2, candidates, part));
    for (const [secret2, place] of pairUp(possible, part.rule === void 0)) this.#add(secret2, place, part);
  }
  #has({ match }, { name }) {
    return this.found.get(match)?.some(({ part }) => part.name === name) === true;
  }
  #add({ located }, place, part) {
    if (located === void 0) return;
    const { span, keyPath = this.#scene.around(span)?.keyPath, value } = place;
    const match = place.located?.match;
    if (match !== void 0) this.#taken.add(match);
    const joined = {
      part,
      span,
      value,
      ...keyPath === void 0 ? {} : { keyPath },
      ...match === void 0 ? {} : { match }
    };
    this.found.set(located.match, [...this.found.get(located.match) ?? [], joined]);
  }
  /** Another rule's matches that may be the part; none that has parts itself. */
  #matches(part, ruleId) {
    const { isKey, isValue: isValue2 } = partTest(part);
    return this.#matched.filter(
      ({ located, key, value }) => located?.match.rule.id === ruleId && !this.found.has(located.match) && !this.#taken.has(located.match) && isKey(key) && (part.value === void 0 || isValue2(value.reveal()))
    );
  }
  /** Values beside the secrets that may be the part, each once. */
  #values(secrets, part) {
    const values = /* @__PURE__ */ new Map();
    const families = /* @__PURE__ */ new Set();
    for (const secret2 of secrets) {
      for (const place of this.#inText(secret2, part)) values.set(placeName(place), place);
      const family = secret2.keyPath === void 0 ? "" : familyName(secret2.keyPath);
      if (family === "" || families.has(family)) continue;
      families.add(family);
      for (const place of this.#inFamily(secret2, part)) values.set(placeName(place), place);
    }
    return [...values.values()].map((place) => this.#withMatch(place));
  }
  #inFamily(secret2, part) {
    const { isKey, isValue: isValue2 } = partTest(part);
    const family = this.#budget > 0 ? this.#places.besides(secret2) : [];
    this.#budget -= family.length * COST_OF_VALUE;
    if (part.keys !== void 0) return family.filter(({ key, value }) => isKey(key) && isValue2(value.reveal()));
    return family.flatMap((sibling) => this.#inSibling(sibling, part));
  }
  /** What has a form of its own may be a part of the value: the host in an address. */
  #inSibling(sibling, part) {
    const { home, at } = sibling;
    const window = { start: at.start, end: Math.min(at.end, at.start + LONGEST_LINE5) };
    this.#budget -= window.end - window.start;
    return [...partValues(home, window, part, this.#scene.path)].map(({ span, value }) => ({
      ...sibling,
      ...this.#places.inside(home, span, sibling),
      value: new Secret(value)
    }));
  }
  /** A guess about the same text gives way; a token is known to be something else, and stays what it is. */
  #withMatch(place) {
    const located = this.#byPlace.get(placeName(place))?.located;
    if (located === void 0 || located.match.rule.kind === "token" || this.found.has(located.match)) return place;
    return { ...place, located };
  }
  #inText(secret2, part) {
    const found = [];
    for (const line of this.#linesAround(secret2, part.withinLines)) {
      this.#budget -= line.end - line.start;
      if (this.#budget < 0) break;
      for (const { span, value, key } of partValues(secret2.home, line, part, this.#scene.path)) {
        if (overlaps(span, secret2.at)) continue;
        const place = this.#places.inside(secret2.home, span, secret2);
        found.push({ ...place, value: new Secret(value), ...key === void 0 ? {} : { key } });
      }
    }
    return found;
  }
  /** The lines on which a part may stand; of the secret's own line what is close. */
  *#linesAround(secret2, within) {
    const { home, at } = secret2;
    const bounds = this.#places.bounds(secret2);
    const lines = this.#places.linesOf(home);
    const own = lines.line(at.start);
    const last = Math.min(lines.line(at.end) + within, lines.line(bounds.end));
    for (let number = Math.max(1, own - within, lines.line(bounds.start)); number <= last; number++) {
      const line = lines.lineSpan(number);
      const isOwn = line.start <= at.start && at.start <= line.end;
      const start = Math.max(bounds.start, line.start, isOwn ? at.start - LONGEST_LINE5 / 2 : 0);
      const end = Math.min(bounds.end, line.end, isOwn ? at.end + LONGEST_LINE5 / 2 : start + LONGEST_LINE5);
      if (start < end) yield { start, end };
    }
  }
  #near(secret2, candidates, part) {
    const index = firstFrom2(candidates, secret2);
    const possible = [];
    for (const place of candidates.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS)) {
      if (place.home === secret2.home && overlaps(place.at, secret2.at)) continue;
      const lines = this.#linesBetween(secret2, place, part.withinLines);
      if (lines === void 0) continue;
      const isBefore = byPlace(place, secret2) < 0;
      possible.push({ secret: secret2, part: place, affinity: affinity(secret2.key, place.key), lines, isBefore });
    }
    return possible;
  }
  /** Lines between two places that stand near each other; undefined for two that do not. */
  #linesBetween(a, b, within) {
    const isOnePath = isSamePath(a, b);
    if (a.keyPath !== void 0 && b.keyPath !== void 0 && !isOnePath) {
      const isFamily = familyName(a.keyPath) === familyName(b.keyPath) && isSameResource(a, b);
      if (!isFamily || this.#isApart(this.#places.root, a.span, b.span)) return void 0;
      const lines2 = this.#places.linesOf(this.#places.root);
      return Math.abs(lines2.line(a.span.start) - lines2.line(b.span.start));
    }
    if (a.home !== b.home) return void 0;
    const lines = this.#places.linesOf(a.home);
    const [first, second] = a.at.start <= b.at.start ? [a, b] : [b, a];
    const between = Math.max(0, lines.line(second.at.start) - lines.line(first.at.end));
    return between > within || this.#isApart(a.home, a.at, b.at) ? void 0 : between;
  }
  #isApart(home, a, b) {
    const [start, end] = a.start <= b.start ? [a.end, b.start] : [b.end, a.start];
    if (end <= start) return false;
    this.#budget -= end - start;
    if (end - start > FURTHEST || this.#budget < 0) return true;
    return isApart(home.toString("latin1", start, end));
  }
};
function placeName({ span, at }) {
  return `${span.start}:${span.end}:${at.start}:${at.end}`;
}
function byPlace(a, b) {
  return a.span.start - b.span.start || a.at.start - b.at.start;
}
function firstFrom2(candidates, place) {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if (byPlace(candidates[middle], place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
function isSamePath({ keyPath: a }, { keyPath: b }) {
  return a !== void 0 && b !== void 0 && formatKeyPath(a) === formatKeyPath(b);
}
function isSameResource({ resource: a }, { resource: b }) {
  return a?.kind === b?.kind && a?.name === b?.name && a?.namespace === b?.namespace;
}

// src/core/match.ts
var CONFIDENCES = ["low", "medium", "high", "proven"];

// src/judge/preference.ts
function byPreference(a, b) {
  const { rule: left } = a.match;
  const { rule: right } = b.match;
  return Number(isGeneric(left)) - Number(isGeneric(right)) || CONFIDENCES.indexOf(b.match.confidence) - CONFIDENCES.indexOf(a.match.confidence) || lengthOf(b.span) - lengthOf(a.span) || SEVERITIES.indexOf(right.severity) - SEVERITIES.indexOf(left.severity) || (right.pattern?.length ?? 0) - (left.pattern?.length ?? 0) || knowledge(b.match.fragment) - knowledge(a.match.fragment) || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);
}
function knowledge({ keyPath, resource }) {
  return (keyPath === void 0 ? 0 : 2) + (resource === void 0 ? 0 : 1);
}
function lengthOf({ start, end }) {
  return end - start;
}

// src/judge/dedupe.ts
var TIERS = [
  (rule) => rule.kind === "token" && !isGeneric(rule),
  (rule) => rule.kind === "token" && isGeneric(rule),
  (rule) => rule.kind === "place",
  (rule) => rule.kind === "assignment",
  (rule) => rule.kind === "string"
];
var ONE_GROUP = 3;
var MAX_COMPARED = 1e3;
function dedupe(matches) {
  const dropped = /* @__PURE__ */ new Set();
  const contexts = new Contexts();
  let stronger = [];
  const give = (loser, winner) => {
    contexts.lend(winner, loser);
    dropped.add(loser);
  };
  for (const isOfTier of TIERS) {
    const index = new SpanIndex(stronger);
    const standing = matches.filter(({ match }) => isOfTier(match.rule)).filter((item) => {
      const winners = [...index.overlapping(item.span)].filter(isRelatedTo(item));
      for (const winner of winners) contexts.lend(winner, item);
      if (winners.length > 0) dropped.add(item);
      return winners.length === 0;
    });
    for (const [loser, winner] of sameSecretLosers(standing)) give(loser, winner);
    const distinct = standing.filter((item) => !dropped.has(item));
    for (const [loser, winner] of decodedTwiceLosers(distinct)) give(loser, winner);
    stronger = [...stronger, ...distinct.filter((item) => !dropped.has(item))];
  }
  return matches.filter((item) => !dropped.has(item)).map((item) => ({ ...item, context: contexts.of(item) }));
}
var SpanIndex = class {
  #items;
  #furthest = [];
  constructor(items) {
    this.#items = [...items].sort((a, b) => a.span.start - b.span.start);
    let furthest = 0;
    for (const { span } of this.#items) {
      furthest = Math.max(furthest, span.end);
      this.#furthest.push(furthest);
    }
  }
  /** The matches that share a byte with the span, the last ones first; at most so many are looked at. */
  *overlapping(span) {
    let index = firstFrom3(this.#items, span.end) - 1;
    const last = Math.max(0, index - MAX_COMPARED);
    for (; index >= last && (this.#furthest[index] ?? 0) > span.start; index--) {
      const item = this.#items[index];
      if (item !== void 0 && overlaps(item.span, span)) yield item;
    }
  }
};
function firstFrom3(items, start) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if ((items[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
function isRelatedTo(weak) {
  let exact;
  return (strong) => {
    const { match: a } = weak;
    const { match: b } = strong;
    if (a.fragment.bytes === b.fragment.bytes) return overlaps(a.span, b.span);
    exact ??= mapsExactly2(a.fragment);
    if (exact || isDecodedFrom(weak, strong)) return true;
    return secretText(weak).includes(secretText(strong)) || secretText(strong).includes(secretText(weak));
  };
}
function mapsExactly2(fragment) {
  const { length } = fragment.bytes;
  if (length <= ONE_GROUP) return false;
  const first = fragment.toBlob({ start: 0, end: 1 });
  const last = fragment.toBlob({ start: length - 1, end: length });
  return first.start !== last.start || first.end !== last.end;
}
function secretText({ match }) {
  return match.secret.reveal().replace(/\r?\n$/, "");
}
function* sameSecretLosers(items) {
  const keptBySecret = /* @__PURE__ */ new Map();
  for (const item of [...items].sort(byPreference)) {
    const secret2 = secretText(item);
    const kept = keptBySecret.get(secret2) ?? [];
    keptBySecret.set(secret2, kept);
    const index = firstFrom3(kept, item.span.start);
    const winner = [kept[index - 1], kept[index]].find((other) => other && overlaps(other.span, item.span));
    if (winner === void 0) kept.splice(index, 0, item);
    else yield [item, winner];
  }
}
function* decodedTwiceLosers(items) {
  if (items.every(({ match }) => match.fragment.trail.length === 0 || match.rule.kind === "place")) return;
  const index = new SpanIndex(items);
  const kept = /* @__PURE__ */ new Set();
  for (const item of [...items].sort(byPreference)) {
    const winner = [...index.overlapping(item.span)].find(
      (other) => kept.has(other) && (isDecodedFrom(item, other) || isDecodedFrom(other, item))
    );
    if (winner === void 0) kept.add(item);
    else yield [item, winner];
  }
}
function isDecodedFrom(inner, outer) {
  const { fragment: text } = inner.match;
  const { fragment: around } = outer.match;
  if (around.depth >= text.depth || !around.trail.every((step, index) => text.trail[index] === step)) return false;
  return mapsExactly2(around) && contains(outer.span, inner.span);
}
function lengthOf2({ start, end }) {
  return end - start;
}
var Contexts = class {
  #lent = /* @__PURE__ */ new Map();
  of(item) {
    return this.#lent.get(item)?.fragment ?? item.match.fragment;
  }
  /** The fragment that knows more wins; of equals, the one closer around the match, and its own before any other. */
  lend(winner, loser) {
    const fragment = this.of(loser);
    const length = lengthOf2(loser.span);
    const gain = knowledge(fragment) - knowledge(this.of(winner));
    const current = this.#lent.get(winner);
    if (gain > 0 || gain === 0 && current !== void 0 && length < current.length) {
      this.#lent.set(winner, { fragment, length });
    }
  }
};

// src/judge/innermost.ts
var Innermost = class {
  #regions;
  constructor(given) {
    const regions = [];
    let open;
    for (const { span, value } of [...given].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
      while (open !== void 0 && !contains(open.span, span)) open = open.parent;
      open = { span, value, parent: open };
      regions.push(open);
    }
    this.#regions = regions;
  }
  /** What stands for the smallest region that holds all of `place`, with its span. */
  around(place) {
    let low = 0;
    let high = this.#regions.length;
    while (low < high) {
      const middle = low + high >>> 1;
      if (this.#regions[middle].span.start <= place.start) low = middle + 1;
      else high = middle;
    }
    let region = this.#regions[low - 1];
    while (region !== void 0 && !contains(region.span, place)) region = region.parent;
    return region;
  }
};

// src/judge/respelled.ts
function settleRespelled(written, respelled) {
  const places = new Innermost(written.judged.map((span) => ({ span, value: span })));
  const index = new SpanIndex(written.matches.flatMap((match) => spanned(match, written) ?? []));
  const dropped = /* @__PURE__ */ new Set();
  const kept = respelled.filter((match) => {
    const item = spanned(match, written);
    if (item === void 0) return true;
    if (written.safe.contains(item.span)) return false;
    if (isJudged(match, places.around(item.span)?.value, written)) return false;
    const rivals = [...index.overlapping(item.span)].filter((other) => isRival(match, other.match));
    if (!rivals.every((rival) => givesWay(rival, item))) return false;
    for (const rival of rivals) dropped.add(rival.match);
    return true;
  });
  return { kept, dropped };
}
function spanned(match, { place }) {
  const span = place(match.fragment, match.span);
  return span && { match, span };
}
var LONGEST_KEY3 = 200;
function isJudged({ rule, fragment, span }, value, { place }) {
  if (value === void 0 || rule.kind === "token") return false;
  if (rule.kind === "place") return true;
  const floor = Math.max(0, span.start - LONGEST_KEY3);
  let start = span.start;
  const isInside = (at) => (place(fragment, { start: at, end: at + 1 })?.start ?? 0) >= value.start;
  while (start > floor && isInside(start - 1)) start--;
  const before = Buffer.from(fragment.bytes.subarray(start, span.start)).toString("latin1").toLowerCase();
  return !rule.keywords.some((keyword) => before.includes(keyword.toLowerCase()));
}
function isRival(match, other) {
  return match.rule.id === other.rule.id || match.rule.kind === other.rule.kind && match.rule.kind !== "token";
}
function givesWay(rival, item) {
  if (rival.match.rule.id !== item.match.rule.id || !contains(item.span, rival.span)) return false;
  if (rival.match.rule.kind === "token" && contains(rival.span, item.span)) return false;
  return rival.match.secret.reveal() !== item.match.secret.reveal();
}

// src/kubernetes/embedded-file.ts
var LEAST_SHARE2 = 0.5;
var CONFIGURATION_LINE = /^\s*(?:[#;/<>{}[\]]|[^\s=:][^=:]{0,200}[:=]|- )/;
var PASSWORD_LINE = /^\s*[^:\s]{1,255}:(?:\$\w+\$|\{\w+\})\S+\s*$/;
var FILE_NAME = /\.(?:properties|conf|cnf|cfg|config|ini|ya?ml|json|toml|xml|env|sh|sql|html?|tpl|php|py|js|rb|lua)$/i;
var PEM_BLOCK = /-----BEGIN[^-]*-----[^-]*-----END[^-]*-----/g;
function isEmbeddedFile(fragment) {
  const { bytes } = fragment;
  const text = Buffer.from(bytes).toString("utf8").trim();
  if (FILE_NAME.test(keyName(fragment) ?? "") && /[\s=:]/.test(text)) return true;
  if (/^[[{]\s*["{[\]}]/.test(text)) return true;
  if (text.startsWith("-----BEGIN")) return false;
  const rest = text.replace(PEM_BLOCK, "");
  const lines = rest.split("\n").filter((line) => line.trim() !== "");
  if (lines.length < (rest === text ? 2 : 1)) return false;
  if (lines.every((line) => PASSWORD_LINE.test(line))) return false;
  return lines.filter((line) => CONFIGURATION_LINE.test(line)).length >= lines.length * LEAST_SHARE2;
}

// src/kubernetes/hcl-cursor.ts
var IDENTIFIER2 = /[A-Za-z_][\w-]*/y;
var CALLEE = /([a-z]\w*)\(/y;
var NUMBER = /-?\d[\d.eE+-]*|true(?![\w.])|false(?![\w.])|null(?![\w.])/y;
var HEREDOC = /<<(-?)([A-Za-z_][\w-]*)[ \t]*\r?\n/y;
var BLANKS3 = /[ \t]+/y;
var SPACE5 = /[\s,;\ufeff]+|(?:#|\/\/)[^\n]*/y;
var OPERATOR2 = /=(?![=>])|:(?!:)/y;
var END_OF_EXPRESSION = /[ \t]*(?:\r?\n|$|[,}\])#]|\/[/*])/y;
var COMPREHENSION = /[{[]\s{0,100}for\s/y;
var ESCAPE = /\\(?:[nrt"\\]|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8})/g;
var ESCAPED = { n: "\n", r: "\r", t: "	", '"': '"', "\\": "\\" };
var DEEPEST_TEMPLATE = 50;
var LAST_CODE_POINT = 1114111;
var HclCursor = class {
  text;
  at = 0;
  constructor(text) {
    this.text = text;
  }
  get sign() {
    return this.text.charAt(this.at);
  }
  /** The next character that is no space, comma or comment; the cursor stands on it. Empty at the end. */
  nextSign() {
    while (this.#skip(SPACE5) !== void 0 || this.#skipComment()) ;
    return this.sign;
  }
  /** Over blanks on the line. */
  skipBlanks() {
    while (this.#skip(BLANKS3) !== void 0 || this.#skipComment()) ;
  }
  /** A name or a quoted text; undefined, and no move, where none stands. */
  readKey() {
    if (this.sign === '"') return this.readString()?.text;
    return this.#skip(IDENTIFIER2);
  }
  /** The name of a function and its bracket. */
  readCallee() {
    return this.#skip(CALLEE)?.slice(0, -1);
  }
  takeOperator() {
    return this.#skip(OPERATOR2) !== void 0;
  }
  /** True for `{ for …` and `[ for …`. */
  startsComprehension() {
    COMPREHENSION.lastIndex = this.at;
    return COMPREHENSION.test(this.text);
  }
  isAtEndOfExpression() {
    END_OF_EXPRESSION.lastIndex = this.at;
    return this.at >= this.text.length || END_OF_EXPRESSION.test(this.text);
  }
  readNumber() {
    const start = this.at;
    const text = this.#skip(NUMBER);
    return text === void 0 ? void 0 : { type: "scalar", style: "plain", text, start, end: this.at };
  }
  /** A quoted text. Templates in it (`${…}`) stay as they are. */
  readString() {
    const start = this.at;
    const end = this.#stringEnd(start);
    this.at = end ?? this.text.length;
    if (end === void 0 || this.text.charAt(end - 1) !== '"' || end - start < 2) return void 0;
    const written = this.text.slice(start + 1, end - 1);
    const text = written.includes("\\") ? written.replace(ESCAPE, unescaped4) : written;
    return { type: "scalar", style: "double", text, start, end };
  }
  /** `<<EOT` and the lines up to the one that is the mark again; `<<-` takes their common indentation off. */
  readHeredoc() {
    const start = this.at;
    const head = this.#skip(HEREDOC);
    if (head === void 0) return void 0;
    const mark = head.replace(/^<<-?/, "").trim();
    const body = this.at;
    for (let line = body; line < this.text.length; ) {
      const feed = this.text.indexOf("\n", line);
      const end = feed === -1 ? this.text.length : feed;
      if (end - line < 1e3 && this.text.slice(line, end).trim() === mark) {
        this.at = line + this.text.slice(line, end).trimEnd().length;
        const text = this.text.slice(body, line).replaceAll("\r\n", "\n");
        return {
          type: "scalar",
          style: "literal",
          text: head.startsWith("<<-") ? dedented(text) : text,
          start,
          end: line
        };
      }
      line = end + 1;
    }
    this.at = this.text.length;
    return void 0;
  }
  /** Over the whole expression: to the end of its line, a comma or a closing bracket that is not its own. */
  skipExpression() {
    let depth = 0;
    while (this.at < this.text.length) {
      if (depth === 0 ? this.isAtEndOfExpression() : this.nextSign() === "") return;
      if (this.sign === '"') this.readString();
      else if (!this.#skipComment() && this.readHeredoc() === void 0) {
        if ("{[(".includes(this.sign)) depth++;
        else if ("}])".includes(this.sign)) depth--;
        this.at++;
      }
    }
  }
  /** Over a pair of brackets and all that stands in it. */
  skipBrackets() {
    this.skipExpression();
    return void 0;
  }
  /** Index behind the closing quote, or of the line break that cuts the text off; undefined at the end of it all. */
  #stringEnd(start, depth = 0) {
    for (let index = start + 1; index < this.text.length; index++) {
      const sign = this.text.charAt(index);
      if (sign === '"') return index + 1;
      if (sign === "\n") return index;
      if (sign === "\\") index++;
      else if (this.#opensTemplate(index)) {
        const end = this.#templateEnd(index + 2, depth + 1);
        if (end === void 0) return void 0;
        index = end - 1;
      }
    }
    return void 0;
  }
  /** `${` and `%{`, but not where the sign is doubled. */
  #opensTemplate(index) {
    const sign = this.text.charAt(index);
    return (sign === "$" || sign === "%") && this.text.charAt(index + 1) === "{" && this.text.charAt(index - 1) !== sign;
  }
  /** Index behind the bracket that closes a template; texts stand in it, and templates in those. */
  #templateEnd(start, depth) {
    let open = 1;
    for (let index = start; index < this.text.length && depth < DEEPEST_TEMPLATE; index++) {
      const sign = this.text.charAt(index);
      if (sign === "{") open++;
      else if (sign === "}" && --open === 0) return index + 1;
      else if (sign === '"') {
        const end = this.#stringEnd(index, depth);
        if (end === void 0) return void 0;
        index = end - 1;
      }
    }
    return void 0;
  }
  /** Over a comment between its marks; to the end where the second is missing. */
  #skipComment() {
    if (!this.text.startsWith("/*", this.at)) return false;
    const end = this.text.indexOf("*/", this.at + 2);
    this.at = end === -1 ? this.text.length : end + 2;
    return true;
  }
  #skip(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === void 0 || found === "") return void 0;
    this.at += found.length;
    return found;
  }
};
function unescaped4(written) {
  const code = written.length > 2 ? Number.parseInt(written.slice(2), 16) : void 0;
  if (code === void 0) return ESCAPED[written.charAt(1)] ?? written;
  return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : written;
}
function dedented(text) {
  let least = Number.POSITIVE_INFINITY;
  for (const [, blanks] of text.matchAll(/^( *)[^ \n]/gm)) least = Math.min(least, blanks.length);
  if (least === 0 || least === Number.POSITIVE_INFINITY) return text;
  return text.replace(new RegExp(`^ {1,${least}}`, "gm"), "");
}

// src/kubernetes/hcl-document.ts
var DEEPEST6 = 50;
var TRANSPARENT = /* @__PURE__ */ new Set([
  "base64encode",
  "jsonencode",
  "merge",
  "nonsensitive",
  "sensitive",
  "tolist",
  "tomap",
  "toset",
  "yamlencode"
]);
function parseHcl(text) {
  const cursor = new HclCursor(text);
  const entries = [];
  while (cursor.at < text.length) {
    entries.push(...readBody(cursor, 0));
    cursor.at++;
  }
  return { type: "map", entries, start: 0, end: text.length };
}
function readBody(cursor, depth) {
  const entries = [];
  for (let sign = cursor.nextSign(); sign !== "" && !"}])".includes(sign); sign = cursor.nextSign()) {
    const before = cursor.at;
    const entry = readEntry(cursor, depth);
    if (entry !== void 0) entries.push(entry);
    if (cursor.at === before) cursor.at++;
  }
  return entries;
}
function readEntry(cursor, depth) {
  const key = cursor.readKey();
  if (key === void 0) {
    cursor.skipExpression();
    return void 0;
  }
  cursor.skipBlanks();
  if (cursor.takeOperator()) {
    const value = readExpression(cursor, depth + 1);
    return value && { key, value };
  }
  const labels = [];
  for (let label = cursor.readKey(); label !== void 0; label = cursor.readKey()) {
    labels.push(label);
    cursor.skipBlanks();
  }
  if (cursor.sign !== "{" || labels.length > 3) {
    cursor.skipExpression();
    return void 0;
  }
  const body = readMap2(cursor, depth + 1);
  return body && { key, value: labels.reduceRight((below, label) => mapOf(label, below), body) };
}
function mapOf(key, value) {
  return { type: "map", entries: [{ key, value }], start: value.start, end: value.end };
}
function readExpression(cursor, depth) {
  cursor.skipBlanks();
  const value = readLiteral2(cursor, depth);
  const isWhole = cursor.isAtEndOfExpression();
  if (!isWhole) cursor.skipExpression();
  return isWhole ? value : void 0;
}
function readLiteral2(cursor, depth) {
  switch (cursor.sign) {
    case '"':
      return cursor.readString();
    case "<":
      return cursor.readHeredoc();
    case "{":
      return readMap2(cursor, depth);
    case "[":
      return readSequence2(cursor, depth);
    default:
      return readCall2(cursor, depth) ?? cursor.readNumber();
  }
}
function readMap2(cursor, depth) {
  const start = cursor.at;
  if (depth > DEEPEST6 || cursor.startsComprehension()) return cursor.skipBrackets();
  cursor.at++;
  const entries = readBody(cursor, depth);
  cursor.at++;
  return { type: "map", entries, start, end: cursor.at };
}
function readSequence2(cursor, depth) {
  const start = cursor.at;
  if (depth > DEEPEST6 || cursor.startsComprehension()) return cursor.skipBrackets();
  cursor.at++;
  const items = readItems(cursor, depth);
  return { type: "sequence", items, start, end: cursor.at };
}
function readItems(cursor, depth) {
  const items = [];
  for (let sign = cursor.nextSign(); sign !== "" && !"}])".includes(sign); sign = cursor.nextSign()) {
    const before = cursor.at;
    const item = readExpression(cursor, depth + 1);
    if (item !== void 0) items.push(item);
    if (cursor.at === before) cursor.at++;
  }
  cursor.at++;
  return items;
}
function readCall2(cursor, depth) {
  const { at: start } = cursor;
  const name = cursor.readCallee();
  if (name === void 0 || !TRANSPARENT.has(name) || depth > DEEPEST6) {
    cursor.at = start;
    return void 0;
  }
  const items = readItems(cursor, depth);
  const maps = items.filter((item) => item.type === "map");
  if (maps.length > 1) return { type: "map", entries: maps.flatMap(({ entries }) => entries), start, end: cursor.at };
  return maps[0] ?? items[0];
}

// src/kubernetes/scalar-map.ts
function scalarMap(source, scalar) {
  const tracer = new Tracer(source);
  switch (scalar.style) {
    case "plain":
      traceFolded(tracer, scalar.start, scalar.end, void 0);
      break;
    case "single":
      traceFolded(tracer, scalar.start + 1, scalar.end - 1, traceDoubledQuote);
      break;
    case "double":
      traceFolded(tracer, scalar.start + 1, scalar.end - 1, traceEscape);
      break;
    case "literal":
      traceLiteral(tracer, scalar);
      break;
    case "folded":
      return void 0;
  }
  return tracer.text.startsWith(scalar.text) ? tracer.map() : void 0;
}
function quotedText(source) {
  const tracer = new Tracer(source);
  traceFolded(tracer, 0, source.length, traceEscape);
  return { text: tracer.text, map: tracer.map() };
}
var Tracer = class {
  source;
  #pieces = [];
  #parts = [];
  #length = 0;
  constructor(source) {
    this.source = source;
  }
  get text() {
    return this.#parts.join("");
  }
  /** `value` came from source `[start, end)`. */
  add(value, start, end) {
    if (value === "" && start === end) return;
    this.#pieces.push({ value: this.#length, source: start, valueLength: value.length, sourceLength: end - start });
    this.#parts.push(value);
    this.#length += value.length;
  }
  /** Source `[start, end)` stands in the value as it is. */
  copy(start, end) {
    this.add(this.source.slice(start, end), start, end);
  }
  map() {
    const pieces = this.#pieces.filter((piece) => piece.valueLength > 0);
    return {
      toSource: (start, end) => {
        const first = pieceAt(pieces, start);
        const last = pieceAt(pieces, Math.max(start, end - 1));
        if (first === void 0 || last === void 0) return [0, 0];
        const sourceStart = isExact(first) ? first.source + start - first.value : first.source;
        const sourceEnd = isExact(last) ? last.source + end - last.value : last.source + last.sourceLength;
        return [sourceStart, Math.max(sourceStart, sourceEnd)];
      }
    };
  }
};
function isExact(piece) {
  return piece.valueLength === piece.sourceLength;
}
function pieceAt(pieces, index) {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (pieces[middle].value <= index) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}
function traceFolded(tracer, start, end, readEscape2) {
  const { source } = tracer;
  let copied = start;
  let index = start;
  while (index < end) {
    const character = source.charAt(index);
    const isBreak2 = character === "\n" || character === "\r" && source.charAt(index + 1) === "\n";
    if (isBreak2) {
      tracer.copy(copied, trimmedEnd(source, copied, index));
      index = traceFold(tracer, index, end);
      copied = index;
      continue;
    }
    const isEscape = readEscape2 !== void 0 && (character === "\\" || character === "'");
    if (isEscape) tracer.copy(copied, index);
    const after = isEscape ? readEscape2(tracer, index, end) : void 0;
    if (isEscape) copied = after ?? index;
    index = after ?? index + 1;
  }
  tracer.copy(copied, end);
}
function trimmedEnd(source, start, end) {
  let trimmed = end;
  while (trimmed > start && (source.charAt(trimmed - 1) === " " || source.charAt(trimmed - 1) === "	")) trimmed--;
  return trimmed;
}
function traceFold(tracer, start, end) {
  let breaks = 0;
  let index = start;
  while (index < end && /[ \t\r\n]/.test(tracer.source.charAt(index))) {
    if (tracer.source.charAt(index) === "\n") breaks++;
    index++;
  }
  tracer.add(breaks > 1 ? "\n".repeat(breaks - 1) : " ", start, index);
  return index;
}
function traceDoubledQuote(tracer, index) {
  if (tracer.source.charAt(index) !== "'" || tracer.source.charAt(index + 1) !== "'") return void 0;
  tracer.add("'", index, index + 2);
  return index + 2;
}
var ESCAPES2 = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  t: "	",
  "	": "	",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\x1B",
  " ": " ",
  '"': '"',
  "/": "/",
  "\\": "\\",
  N: "\x85",
  _: "\xA0",
  L: "\u2028",
  P: "\u2029"
};
var CODE_LENGTHS = { x: 2, u: 4, U: 8 };
var LAST_CODE_POINT2 = 1114111;
function traceEscape(tracer, index, end) {
  const { source } = tracer;
  if (source.charAt(index) !== "\\") return void 0;
  const letter = source.charAt(index + 1);
  const simple = ESCAPES2[letter];
  if (simple !== void 0) {
    tracer.add(simple, index, index + 2);
    return index + 2;
  }
  const lineEnd2 = /\r?\n[ \t]*/y;
  lineEnd2.lastIndex = index + 1;
  if (lineEnd2.test(source)) {
    tracer.add("", index, Math.min(lineEnd2.lastIndex, end));
    return Math.min(lineEnd2.lastIndex, end);
  }
  const length = CODE_LENGTHS[letter];
  if (length === void 0) return void 0;
  const code = Number.parseInt(source.slice(index + 2, index + 2 + length), 16);
  if (!(code <= LAST_CODE_POINT2)) return void 0;
  tracer.add(String.fromCodePoint(code), index, index + 2 + length);
  return index + 2 + length;
}
function traceLiteral(tracer, scalar) {
  const { source } = tracer;
  const indent = literalIndent(source, scalar);
  let line = source.indexOf("\n", scalar.start) + 1;
  while (line > 0 && line < scalar.end) {
    const feed = source.indexOf("\n", line);
    const next = feed === -1 ? scalar.end : Math.min(feed + 1, scalar.end);
    let end = feed === -1 || feed >= scalar.end ? scalar.end : feed;
    if (source.charAt(end - 1) === "\r" && end > line) end--;
    let start = line;
    while (start < end && start - line < indent && source.charAt(start) === " ") start++;
    tracer.copy(start, end);
    tracer.add("\n", end, Math.max(next, end));
    line = feed === -1 ? scalar.end : feed + 1;
  }
}
function literalIndent(source, scalar) {
  const written = /\n([ \t]*)[^ \t\r\n]/.exec(source.slice(scalar.start, scalar.end))?.[1] ?? "";
  const kept = /(?:^|\n)([ \t]*)[^ \t\r\n]/.exec(scalar.text)?.[1] ?? "";
  return Math.max(0, written.length - kept.length);
}

// src/kubernetes/scalar.ts
function scalarBytes(parent, source, scalar) {
  const quoted2 = scalar.style === "single" || scalar.style === "double" ? 1 : 0;
  const start = scalar.start + quoted2;
  const end = scalar.end - quoted2;
  if (end - start === scalar.text.length && source.text.startsWith(scalar.text, start)) {
    return writtenBytes(parent, source, start, end);
  }
  return { bytes: Buffer.from(scalar.text, "utf8"), toParent: mapping(source, scalar) };
}
function writtenBytes(parent, source, start, end) {
  const first = source.toByte(start);
  return {
    bytes: parent.bytes.subarray(first, source.toByte(end)),
    toParent: (span) => ({ start: first + span.start, end: first + span.end })
  };
}
function writtenSpan(source, node) {
  let { end } = node;
  while (end > node.start && BLANK2.has(source.text.charAt(end - 1))) end--;
  return { start: source.toByte(node.start), end: source.toByte(end) };
}
var BLANK2 = /* @__PURE__ */ new Set([" ", "	", "\r", "\n"]);
function mapping(source, scalar) {
  return (span) => {
    const map = scalarMap(source.text, scalar);
    return map === void 0 ? writtenSpan(source, scalar) : utf8Mapping(scalar.text, map, source)(span);
  };
}
function utf8Mapping(text, map, source) {
  return (span) => {
    const [start, end] = utf16Range(text, span);
    const [sourceStart, sourceEnd] = map.toSource(start, end);
    return { start: source.toByte(sourceStart), end: source.toByte(sourceEnd) };
  };
}
function utf16Range(text, span) {
  let byte = 0;
  let index = 0;
  let start;
  while (index < text.length && (byte < span.end || start === void 0)) {
    const code = text.codePointAt(index);
    const width = utf8Width(code);
    if (start === void 0 && byte + width > span.start) {
      start = index;
      if (byte >= span.end) break;
    }
    byte += width;
    index += code >= 65536 ? 2 : 1;
  }
  return [start ?? index, Math.max(index, start ?? index)];
}

// src/kubernetes/program-text.ts
var SECRET_OBJECT = /"kind"\s*:\s*"(?:Secret|SealedSecret)"|"stringData"\s*:/;
var KIND_IN_TEXT = /(?:^|\n)[ \t-]*(?:kind: ["']?(?:Secret|SealedSecret)\b|stringData:)|"kind"\s*:\s*"(?:Secret|SealedSecret)"/g;
var ESCAPE2 = /\\[n"]/;
var OPEN = 123;
var CLOSE = 125;
var QUOTE2 = 34;
var APOSTROPHE = 39;
var BACKSLASH3 = 92;
var LINE_FEED12 = 10;
var FURTHEST_BACK = 8192;
var LONGEST_OBJECT = 262144;
var LONGEST_STRING = 65536;
var MOST_QUOTES = 20;
var MOST_PIECES = 200;
function secretObjects(bytes, marks) {
  const objects = [];
  for (const mark of telling(bytes, marks)) {
    const floor = objects.at(-1)?.end ?? 0;
    const object = mark < floor ? void 0 : objectAround(bytes, mark, floor);
    if (object !== void 0) objects.push(object);
  }
  return objects;
}
function escapedTexts(fragment, marks) {
  const found = [];
  let floor = 0;
  for (const mark of telling(fragment.bytes, marks)) {
    const string = mark < floor ? void 0 : stringAround(fragment.bytes, mark, floor);
    if (string === void 0) continue;
    floor = string.end;
    const text = unescapedFragment(fragment, string);
    const content = Buffer.from(text.bytes).toString("latin1");
    const inner = [...content.matchAll(KIND_IN_TEXT)].map(({ index, 0: kind }) => index + kind.search(/["ks]/));
    if (inner.length > 0) found.push({ text, marks: inner });
  }
  return found;
}
var TELLING2 = /^(?:\\?"?kind\b|Secret\b|stringData\b)/;
function telling(bytes, marks) {
  const at = (mark) => Buffer.from(bytes.buffer, bytes.byteOffset + mark, Math.min(12, bytes.length - mark));
  return marks.filter((mark) => TELLING2.test(at(mark).toString("latin1"))).sort((a, b) => a - b).slice(0, MOST_PIECES);
}
function objectAround(bytes, mark, floor) {
  const least = Math.max(floor, mark - FURTHEST_BACK);
  let depth = 0;
  let start = mark;
  for (; start >= least; start--) {
    if (bytes[start] === CLOSE) depth++;
    if (bytes[start] === OPEN && --depth < 0) break;
  }
  if (start < least) return void 0;
  const end = objectEnd(bytes, start);
  if (end === void 0 || end <= mark) return void 0;
  const { text } = sourceText(bytes, start, end);
  return SECRET_OBJECT.test(text) && parseJson(text) !== void 0 ? { start, end } : void 0;
}
function objectEnd(bytes, start) {
  const limit = Math.min(bytes.length, start + LONGEST_OBJECT);
  let depth = 0;
  let inString = false;
  for (let index = start; index < limit; index++) {
    const byte = bytes[index];
    if (inString && byte === BACKSLASH3) index++;
    else if (byte === QUOTE2) inString = !inString;
    else if (!inString && byte === OPEN) depth++;
    else if (!inString && byte === CLOSE && --depth === 0) return index + 1;
  }
  return void 0;
}
function stringAround(bytes, mark, floor) {
  let quotes = 0;
  for (let index = mark - 1; index >= Math.max(floor, mark - FURTHEST_BACK) && quotes < MOST_QUOTES; index--) {
    const byte = bytes[index];
    if (byte === LINE_FEED12) return void 0;
    if (byte !== QUOTE2 && byte !== APOSTROPHE || isEscaped(bytes, index)) continue;
    quotes++;
    const end = stringEnd3(bytes, index + 1, byte);
    if (end === void 0 || end <= mark) continue;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + index + 1, end - index - 1).toString("latin1");
    if (ESCAPE2.test(text)) return { start: index + 1, end };
  }
  return void 0;
}
function isEscaped(bytes, index) {
  let slashes = 0;
  while (bytes[index - 1 - slashes] === BACKSLASH3) slashes++;
  return slashes % 2 === 1;
}
function stringEnd3(bytes, start, quote) {
  const limit = Math.min(bytes.length, start + LONGEST_STRING);
  for (let index = start; index < limit && bytes[index] !== LINE_FEED12; index++) {
    if (bytes[index] === BACKSLASH3) index++;
    else if (bytes[index] === quote) return index;
  }
  return void 0;
}
function unescapedFragment(fragment, { start, end }) {
  const source = sourceText(fragment.bytes, start, end);
  const { text, map } = quotedText(source.text);
  const toParent = utf8Mapping(text, map, source);
  return {
    ...fragment,
    bytes: Buffer.from(text, "utf8"),
    role: "text",
    depth: fragment.depth + 1,
    toBlob: (span) => fragment.toBlob(toParent(span))
  };
}

// src/kubernetes/tree.ts
function eachMap(node, visit2, key = "") {
  if (node?.type === "sequence") for (const item of node.items) eachMap(item, visit2, key);
  if (node?.type !== "map") return;
  visit2(node, key);
  for (const entry of node.entries) eachMap(entry.value, visit2, entry.key);
}
function eachScalar(node, visit2) {
  eachMap(node, (map) => {
    for (const { key, value } of map.entries) {
      const values = value.type === "sequence" ? value.items : [value];
      for (const item of values) if (item.type === "scalar") visit2(item, key);
    }
  });
}

// src/kubernetes/sops.ts
var CIPHERTEXT = /^ENC\[AES256_GCM,data:[A-Za-z0-9+/]*={0,2},iv:[A-Za-z0-9+/]+={0,2},tag:[A-Za-z0-9+/]+={0,2},type:(?:str|int|float|bool|bytes|comment)\]$/;
var DEFAULT_SUFFIX = "_unencrypted";
var SOPS_FILE = /[^/]\.(?:sops|enc)\.(?:ya?ml|json)$/i;
var sops = {
  name: "sops",
  keys: ["sops"],
  // A chart may have settings under `sops` too; only a block with an encrypted MAC is the tool's own.
  applies: ({ map }) => isCiphertext(textAt(map, "sops", "mac")),
  read: ({ map }, claim) => {
    const block = valueAt(map, "sops");
    if (block !== void 0) claim(block, { kind: "safe" });
    claimCiphertexts(map, claim);
    const suffix = textAt(map, "sops", "unencrypted_suffix") || DEFAULT_SUFFIX;
    eachScalar(map, (scalar, key) => {
      const label = key.endsWith(suffix) ? key.slice(0, -suffix.length) : "";
      if (label !== "") claim(scalar, { kind: "value", role: "value", label });
    });
  }
};
var sopsOpen = {
  name: "sops-open",
  applies: ({ map, isRoot, path }) => isRoot && (isCiphertext(textAt(map, "sops", "mac")) || SOPS_FILE.test(path) && !valueAt(map, "sops")),
  read: ({ map }, claim) => {
    eachScalar(map, (scalar, key) => {
      if (!isTellingKey(key) || isReferenceKey(key)) return;
      claim(scalar, { kind: "value", role: "secret-value", resource: { kind: "SopsFile" } });
    });
  }
};
function isCiphertext(text) {
  return text !== void 0 && CIPHERTEXT.test(text.trim());
}
function claimCiphertexts(node, claim) {
  if (node.type === "scalar" && isCiphertext(node.text)) claim(node, { kind: "safe" });
  else if (node.type === "map") for (const { value } of node.entries) claimCiphertexts(value, claim);
  else if (node.type === "sequence") for (const item of node.items) claimCiphertexts(item, claim);
}

// src/kubernetes/terraform.ts
var SECRET_ARGUMENTS = {
  kubernetes_secret: ["data", "data_wo", "binary_data", "binary_data_wo"],
  kubernetes_secret_v1: ["data", "data_wo", "binary_data", "binary_data_wo"],
  kubernetes_secret_v1_data: ["data"],
  vault_generic_secret: ["data_json", "data_json_wo"],
  vault_kv_secret: ["data_json", "data_json_wo"],
  vault_kv_secret_v2: ["data_json", "data_json_wo"],
  vault_generic_endpoint: ["data_json", "data_json_wo"]
};
var KIND2 = "TerraformResource";
var RELEASE = "helm_release";
var terraform = {
  name: "terraform",
  keys: ["resource", "variable"],
  applies: ({ isRoot, kind }) => isRoot && kind === void 0,
  read: ({ map }, claim) => {
    for (const type of blocks(map, "resource")) {
      for (const name of entriesOf(type.value)) {
        const resource = { kind: KIND2, name: `${type.key}.${name.key}` };
        if (type.key === RELEASE) claimSettings(name.value, resource, claim);
        else claimArguments(name.value, SECRET_ARGUMENTS[type.key] ?? [], resource, claim);
      }
    }
    for (const { key, value } of blocks(map, "variable")) {
      const given = valueAt(value, "default");
      if (given?.type === "scalar") claim(given, { kind: "value", role: "value", label: key });
    }
  }
};
function isVaultData({ resource, keyPath }) {
  return resource?.kind === KIND2 && /^data_json/.test(String(keyPath?.at(-1)));
}
var terraformData = {
  name: "terraform-data",
  applies: ({ isRoot, within }) => isRoot && within?.kind === KIND2 && within.name?.startsWith("vault_") === true,
  read: ({ map, within }, claim) => {
    if (within !== void 0) claimEntries(map, within, claim);
  }
};
function blocks(map, name) {
  return map.entries.filter(({ key }) => key === name).flatMap(({ value }) => value.type === "sequence" ? value.items : [value]).flatMap((block) => entriesOf(block));
}
function claimArguments(body, names, resource, claim) {
  for (const { key, value } of names.length === 0 ? [] : entriesOf(body)) {
    if (!names.includes(key)) continue;
    const encoding = key.startsWith("binary") ? { encoding: "base64" } : {};
    if (value.type === "scalar") claim(value, { kind: "value", role: "secret-value", resource });
    else claimEntries(value, resource, claim, encoding);
  }
}
function claimEntries(node, resource, claim, encoding = {}) {
  for (const { key, value } of entriesOf(node)) {
    const role = isExemptKey(key, void 0) ? "value" : "secret-value";
    if (value.type === "scalar") claim(value, { kind: "value", role, resource, ...encoding });
  }
}
function claimSettings(release, resource, claim) {
  for (const { key, value } of entriesOf(release)) {
    if (key !== "set_sensitive") continue;
    for (const setting of value.type === "sequence" ? value.items : [value]) {
      const given = valueAt(setting, "value");
      const label = textAt(setting, "name");
      if (given?.type !== "scalar") continue;
      claim(given, { kind: "value", role: "secret-value", resource, ...label && { label } });
    }
  }
}

// src/kubernetes/text-documents.ts
var LINE_FEED13 = 10;
var KEYS = ["kind:", "stringData:"].map((key) => Buffer.from(key));
var KIND_LINE = /^(?<indent>[ \t]*)(?<code>[^\n]*["'`])?(?:kind: ["']?(?:Secret|SealedSecret)["']?\s*(?:#.*)?|stringData:\s*)$/;
var BLOCK_LINE = /^(?:["']?[\w./-]+["']?:(?:\s|$)|-(?:\s|$)|#|\{[{%].*[}%]\}\s*$)/;
var CLOSING = /["'`]+[\s)\];,+]*$/;
var LONGEST_CODE = 256;
var LONGEST_LINE6 = 2e3;
var MOST_LINES2 = 400;
var MOST_DOCUMENTS = 200;
function textDocuments(bytes, marks) {
  const documents = [];
  const kinds = marks.filter((mark) => KEYS.some((key) => standsAt(bytes, mark, key)));
  for (const mark of kinds.sort((a, b) => a - b)) {
    if (documents.length === MOST_DOCUMENTS) break;
    const floor = documents.at(-1)?.end ?? 0;
    const document = mark < floor ? void 0 : documentAround(bytes, mark, floor);
    if (document !== void 0) documents.push(document);
  }
  return documents;
}
var SHORTEST_REAL = 8;
var REAL = [/[a-z]/, /[A-Z]/, /\d/];
function asExample(value) {
  if (value.role !== "secret-value") return value;
  const written = Buffer.from(value.bytes).toString("latin1");
  const decoded3 = value.encoding === "base64" ? Buffer.from(written, "base64").toString("latin1") : written;
  const isReal = decoded3.length >= SHORTEST_REAL && REAL.every((set) => set.test(decoded3));
  return isReal ? value : { ...value, role: "text" };
}
function standsAt(bytes, offset, word) {
  return word.every((byte, index) => bytes[offset + index] === byte);
}
function documentAround(bytes, mark, floor) {
  const before = Math.max(floor, mark - LONGEST_CODE);
  const lineStart2 = bytes.subarray(before, mark).lastIndexOf(LINE_FEED13) + 1 + before;
  const line = { start: lineStart2, text: textAt3(bytes, lineStart2) };
  const { indent, code } = KIND_LINE.exec(line.text)?.groups ?? {};
  if (indent === void 0) return void 0;
  if (code !== void 0) return { start: mark, end: endBelow(bytes, lineEnd(bytes, mark), "") };
  let { start } = line;
  for (let step = 0; step < MOST_LINES2 && start > floor; step++) {
    const above = bytes.subarray(floor, start - 1).lastIndexOf(LINE_FEED13) + 1 + floor;
    if (!belongs(textAt3(bytes, above), indent)) break;
    start = above;
  }
  return { start, end: endBelow(bytes, lineEnd(bytes, mark), indent) };
}
function endBelow(bytes, from, indent) {
  let end = from;
  for (let step = 0; step < MOST_LINES2 && end + 1 < bytes.length; step++) {
    const text = textAt3(bytes, end + 1);
    if (!belongs(text, indent)) break;
    const closing = CLOSING.exec(text);
    if (closing !== null && hasLoneQuote(text)) return end + 1 + closing.index;
    end = lineEnd(bytes, end + 1);
  }
  return end;
}
function belongs(text, indent) {
  if (text.trim() === "") return true;
  return text.startsWith(indent) && (/^[ \t]/.test(text.slice(indent.length)) || BLOCK_LINE.test(text.slice(indent.length)));
}
function hasLoneQuote(text) {
  return ['"', "'", "`"].some((quote) => text.split(quote).length % 2 === 0);
}
function lineEnd(bytes, from) {
  const feed = bytes.indexOf(LINE_FEED13, from);
  return feed === -1 ? bytes.length : feed;
}
function textAt3(bytes, start) {
  const end = Math.min(lineEnd(bytes, start), start + LONGEST_LINE6);
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1").replace(/\r$/, "");
}

// src/kubernetes/claim.ts
var Claims = class {
  #claims = /* @__PURE__ */ new Map();
  make = (node, claim) => {
    const earlier = this.#claims.get(node);
    if (earlier === void 0 || weight2(claim) > weight2(earlier)) this.#claims.set(node, claim);
  };
  of(node) {
    return this.#claims.get(node);
  }
};
function weight2(claim) {
  if (claim.kind === "safe") return 3;
  if (claim.kind === "value" && claim.role === "secret-value") return 2;
  return 1;
}

// src/kubernetes/argo-cd.ts
var argoCdCluster = {
  name: "argo-cd-cluster",
  keys: ["tlsClientConfig", "bearerToken"],
  applies: ({ map, isRoot, kind }) => isRoot && kind === void 0 && (valueAt(map, "tlsClientConfig")?.type === "map" || isLogin(map)),
  read: ({ map }, claim) => {
    for (const key2 of ["bearerToken", "password"]) {
      const value = valueAt(map, key2);
      if (value?.type === "scalar") claim(value, { kind: "value", role: "secret-value" });
    }
    const key = valueAt(map, "tlsClientConfig", "keyData");
    if (key?.type === "scalar") claim(key, { kind: "value", role: "secret-value", encoding: "base64" });
  }
};
function isLogin(map) {
  return valueAt(map, "bearerToken")?.type === "scalar";
}

// src/kubernetes/command-line.ts
var LISTS = ["args", "command", "entrypoint", "test"];
var SECRET_FLAG = /^--?[\w-]*(?:password|passwd|passphrase|token|secret|api-?key|access-?key|auth-?key|requirepass|masterauth)$/i;
var LEAST_RANDOM = 8;
var commandLine = {
  name: "command-line",
  keys: LISTS,
  applies: ({ map }) => LISTS.some((key) => valueAt(map, key)?.type === "sequence"),
  read: ({ map }, claim) => {
    const command = textsOf2(valueAt(map, "command"));
    for (const key of LISTS) {
      const items = textsOf2(valueAt(map, key));
      claimNamedFlags(items, claim);
      claimProgramFlags(key === "args" ? [...command, ...items] : items, claim);
    }
  }
};
function textsOf2(list) {
  return list?.type === "sequence" ? list.items.filter((item) => item.type === "scalar") : [];
}
function claimNamedFlags(items, claim) {
  for (const [index, item] of items.entries()) {
    const flag = items[index - 1]?.text ?? "";
    if (!SECRET_FLAG.test(flag) || !looksRandom(item.text)) continue;
    claim(item, { kind: "value", role: "secret-value", label: flag.replace(/^-+/, "") });
  }
}
function looksRandom(text) {
  if (text.startsWith("-")) return false;
  return text.split(/[-_./:@\s]+/).some((part) => part.length >= LEAST_RANDOM && /\d/.test(part) && /[A-Za-z]/.test(part));
}
var PASSWORD_FLAGS = [
  { programs: /^(?:mysql(?:dump|admin|import|check)?|mariadb(?:-dump|-admin)?)$/, flag: /^-p/, isAttached: true },
  { programs: /^sshpass$/, flag: /^-p/ },
  { programs: /^redis-cli$/, flag: /^(?:-a|--pass)$/ },
  { programs: /^(?:docker|podman|oras|skopeo|crane|helm)$/, flag: /^-p$/ },
  { programs: /^mongo(?:sh|dump|restore|export|import)?$/, flag: /^-p/ },
  { programs: /^curl$/, flag: /^(?:-[a-zA-Z]*u|--user|--proxy-user)$/, hasUser: true }
];
var SHORTEST4 = 5;
var CHOSEN2 = /\d|[a-z][A-Z]|[A-Z][a-z]+[A-Z]/;
function claimProgramFlags(items, claim) {
  const rules2 = PASSWORD_FLAGS.filter(({ programs }) => items.some(({ text }) => programs.test(programOf(text))));
  for (const rule of rules2) {
    if (rule.programs.test("docker") && !items.some(({ text }) => text === "login")) continue;
    for (const [index, item] of items.entries()) {
      const part = passwordIn(item.text, items[index - 1]?.text ?? "", rule);
      if (part === void 0 || part.end - part.start < SHORTEST4 || !CHOSEN2.test(item.text.slice(part.start))) continue;
      claim(item, { kind: "value", role: "secret-value", label: "password", part });
    }
  }
}
function programOf(text) {
  return text.slice(text.lastIndexOf("/") + 1);
}
function passwordIn(text, before, { flag, isAttached, hasUser }) {
  const attached = flag.exec(text)?.[0].length;
  if (attached !== void 0 && attached < text.length) return { start: attached, end: text.length };
  const isNext = isAttached !== true && flag.exec(before)?.[0] === before && before !== "" && !text.startsWith("-");
  if (!isNext) return void 0;
  const colon = hasUser === true ? text.indexOf(":") : -1;
  if (hasUser === true && colon === -1) return void 0;
  return { start: colon + 1, end: text.length };
}

// src/kubernetes/config-map.ts
var COMPRESSED = "H4sI";
var PUBLIC_STORE = /trust|cacerts/i;
function isKeystore(text) {
  const head = Buffer.from(text.slice(0, 24), "base64");
  const mark = head.length < 8 ? 0 : head.readUInt32BE(0);
  return mark === 4277010157 || mark === 3469659854 || /^3082....020103/.test(head.toString("hex"));
}
var configMap = {
  name: "config-map",
  applies: ({ kind }) => kind === "ConfigMap",
  read: ({ map, resource }, claim) => {
    for (const { key, value } of entriesOf(valueAt(map, "binaryData"))) {
      if (value.type !== "scalar") continue;
      if (isKeystore(value.text) && !PUBLIC_STORE.test(key)) {
        claim(value, { kind: "value", role: "secret-value", resource: { ...resource, kind: "KeyStore" } });
      } else claim(value, { kind: "value", role: "text", encoding: "base64" });
    }
    for (const { value } of entriesOf(valueAt(map, "data"))) {
      if (value.type !== "scalar" || !value.text.startsWith(COMPRESSED)) continue;
      claim(value, { kind: "value", role: "text", encoding: "base64" });
    }
  }
};

// src/kubernetes/docker-config.ts
var SECRET_FIELDS = /* @__PURE__ */ new Set(["password", "identitytoken", "registrytoken"]);
var dockerConfig = {
  name: "docker-config",
  applies: (header) => valueAt(header.map, "auths")?.type === "map" || isDockercfg(header),
  read: ({ map }, claim) => {
    const auths = valueAt(map, "auths");
    for (const { value } of entriesOf(auths ?? map)) claimLogin(value, claim);
  }
};
function isDockercfg({ map, isRoot, kind }) {
  if (!isRoot || kind !== void 0 || map.entries.length === 0) return false;
  return entriesOf(map).every(
    ({ key, value }) => /[.:/]/.test(key) && value.type === "map" && textAt(value, "auth") !== void 0
  );
}
function claimLogin(login, claim) {
  for (const { key, value } of entriesOf(login)) {
    if (value.type !== "scalar") continue;
    const field = key.toLowerCase();
    if (field === "auth") claim(value, { kind: "value", role: roleOf(value.text), encoding: "base64" });
    else if (SECRET_FIELDS.has(field)) claim(value, { kind: "value", role: "secret-value" });
  }
}
function roleOf(auth) {
  const isWord3 = /^[A-Za-z]+$/.test(auth) && !Buffer.from(auth, "base64").toString("latin1").includes(":");
  return isWord3 ? "value" : "secret-value";
}

// src/kubernetes/encryption-configuration.ts
var KINDS = /* @__PURE__ */ new Set(["EncryptionConfiguration", "EncryptionConfig"]);
var PROVIDERS = ["aescbc", "aesgcm", "secretbox"];
var DOCUMENTED2 = /^(?:secret is secure|this is password|abcdefghijklmnopqrstuvwxyz123456)/;
var TEACHING = /(?:^|\/)(?:docs?|examples?|samples?|tests?|testdata|content|website)\/|\.mdx?$/i;
var encryptionConfiguration = {
  name: "encryption-configuration",
  applies: ({ kind }) => kind !== void 0 && KINDS.has(kind),
  read: ({ map, path, kind }, claim) => {
    for (const provider of itemsAt(map, "resources").flatMap((resource) => itemsAt(resource, "providers"))) {
      for (const key of PROVIDERS.flatMap((name) => itemsAt(valueAt(provider, name), "keys"))) {
        const secret2 = valueAt(key, "secret");
        if (secret2?.type !== "scalar") continue;
        const isDocumented = DOCUMENTED2.test(Buffer.from(secret2.text, "base64").toString("latin1"));
        if (isDocumented && TEACHING.test(path)) claim(secret2, { kind: "reference" });
        else {
          const name = textAt(key, "name");
          const resource = { kind: kind ?? "", ...name && { name } };
          claim(secret2, { kind: "value", role: "secret-value", resource });
        }
      }
    }
  }
};
function itemsAt(node, key) {
  const list = valueAt(node, key);
  return list?.type === "sequence" ? list.items : [];
}

// src/kubernetes/http-header.ts
var CREDENTIAL_HEADER = /^(?:(?:proxy-)?authorization|cookie|(?:[\w-]*-)?(?:token|api-?key|auth-?key|access-?key|secret|password))$/i;
var SCHEME = /^\s*(?:(?:Bearer|Basic|Token|ApiKey|Negotiate|Digest)\s+)?/i;
var httpHeaders = {
  name: "http-headers",
  keys: ["httpHeaders"],
  applies: ({ map }) => valueAt(map, "httpHeaders")?.type === "sequence",
  read: ({ map }, claim) => claimHeaders(valueAt(map, "httpHeaders"), claim)
};
function claimHeaders(headers, claim) {
  if (headers?.type === "sequence") {
    for (const header of headers.items) claimHeader(textAt(header, "name") ?? "", valueAt(header, "value"), claim);
  } else {
    for (const { key, value } of entriesOf(headers)) claimHeader(key, value, claim);
  }
}
function claimHeader(name, value, claim) {
  const values = value?.type === "sequence" ? value.items : [value];
  for (const item of values) {
    if (item?.type !== "scalar" || !CREDENTIAL_HEADER.test(name)) continue;
    claim(item, { kind: "value", role: "secret-value", part: credentialIn(item) });
  }
}
function credentialIn({ text }) {
  return { start: SCHEME.exec(text)?.[0].length ?? 0, end: text.length };
}

// src/kubernetes/kubeconfig.ts
var PLAIN_FIELDS = [
  ["token"],
  ["password"],
  ["auth-provider", "config", "id-token"],
  ["auth-provider", "config", "refresh-token"],
  ["auth-provider", "config", "access-token"],
  ["auth-provider", "config", "client-secret"]
];
var kubeconfig = {
  name: "kubeconfig",
  keys: ["users"],
  applies: ({ map, kind }) => (kind === "Config" || kind === void 0) && valueAt(map, "users")?.type === "sequence" && valueAt(map, "clusters")?.type === "sequence",
  read: ({ map }, claim) => {
    const users = valueAt(map, "users");
    if (users?.type === "sequence") for (const user of users.items) claimUser(valueAt(user, "user"), claim);
    const clusters = valueAt(map, "clusters");
    if (clusters?.type !== "sequence") return;
    for (const cluster of clusters.items) {
      claimScalar(valueAt(cluster, "cluster", "certificate-authority-data"), claim, void 0);
    }
  }
};
var LOGIN = { kind: "value", role: "secret-value", resource: { kind: "Config", apiVersion: "v1" } };
function claimUser(user, claim) {
  for (const path of PLAIN_FIELDS) claimScalar(valueAt(user, ...path), claim, LOGIN);
  claimScalar(valueAt(user, "client-key-data"), claim, { ...LOGIN, encoding: "base64" });
  claimScalar(valueAt(user, "client-certificate-data"), claim, void 0);
}
function claimScalar(node, claim, made) {
  if (node?.type === "scalar") claim(node, made ?? { kind: "reference" });
}

// src/kubernetes/kustomize.ts
var ENCODED = /^(?:[A-Za-z0-9+/]{4}){2,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)$/;
var kustomize = {
  name: "kustomize",
  keys: ["secretGenerator"],
  applies: ({ map }) => valueAt(map, "secretGenerator")?.type === "sequence",
  read: ({ map, resource }, claim) => {
    const generators = valueAt(map, "secretGenerator");
    if (generators?.type !== "sequence") return;
    for (const generator of generators.items) claimLiterals(generator, resource, claim);
  }
};
var secretPatch = {
  name: "secret-patch",
  keys: ["op"],
  applies: ({ map }) => textAt(map, "op") !== void 0 && PATCHED_KEY.test(textAt(map, "path") ?? ""),
  read: ({ map }, claim) => {
    const value = valueAt(map, "value");
    const key = PATCHED_KEY.exec(textAt(map, "path") ?? "")?.[1] ?? "";
    if (value?.type !== "scalar" || isExemptKey(key, void 0)) return;
    claim(value, { kind: "value", role: "secret-value", label: key, resource: { kind: "Kustomization" } });
  }
};
var PATCHED_KEY = /^\/stringData\/([^/]+)$/;
function claimLiterals(generator, resource, claim) {
  const literals = valueAt(generator, "literals");
  if (literals?.type !== "sequence") return;
  const name = textAt(generator, "name");
  for (const literal of literals.items) {
    const equals = literal.type === "scalar" ? literal.text.indexOf("=") : -1;
    if (literal.type !== "scalar" || equals < 1) continue;
    const key = literal.text.slice(0, equals);
    const quote = /^(["']).*\1$/s.test(literal.text.slice(equals + 1)) ? 1 : 0;
    const part = { start: equals + 1 + quote, end: literal.text.length - quote };
    const isEncoded = ENCODED.test(literal.text.slice(part.start, part.end));
    claim(literal, {
      kind: "value",
      role: isExemptKey(key, textAt(generator, "type")) ? "value" : "secret-value",
      label: key,
      part,
      resource: { ...resource, kind: "Kustomization", ...name && { name } },
      ...isEncoded && { encoding: "base64" }
    });
  }
}

// src/kubernetes/last-applied.ts
var ANNOTATION = /^(?:kubectl\.kubernetes\.io\/(?:last-applied-configuration|original.*)|.*\/last-applied(?:-configuration)?)$/;
var lastApplied = {
  name: "last-applied",
  applies: ({ resource }) => resource !== void 0,
  read: ({ map }, claim) => {
    for (const { key, value } of entriesOf(valueAt(map, "metadata", "annotations"))) {
      if (value.type === "scalar" && ANNOTATION.test(key)) claim(value, { kind: "value", role: "text" });
    }
  }
};

// src/kubernetes/machine-config.ts
var ENCODINGS = /^(?:b64|base64|gz\+b64|gzip\+base64|gz\+base64|gzip\+b64)$/i;
var HASH_KEYS = ["passwordHash", "password_hash", "hashed_passwd", "passwd"];
var CRYPT = /^\$(?:y|gy|7|2[abxy]?|6|5|1|sha1)\$\S{20,}$/;
var machineConfig = {
  name: "machine-config",
  keys: ["content", "source", ...HASH_KEYS],
  applies: ({ map }) => hasEncodedContent(map) || hasDataUrl(map) || HASH_KEYS.some((key) => hashAt(map, key)),
  read: ({ map }, claim) => {
    const content = valueAt(map, "content");
    if (hasEncodedContent(map) && content) claim(content, { kind: "value", role: "text", encoding: "base64" });
    const source = valueAt(map, "source");
    if (hasDataUrl(map) && source) claim(source, { kind: "value", role: "text", encoding: "data-url" });
    for (const hash of HASH_KEYS.map((key) => hashAt(map, key))) {
      if (hash) claim(hash, { kind: "value", role: "secret-value", resource: { kind: "MachineConfig" } });
    }
  }
};
function hasEncodedContent(map) {
  return ENCODINGS.test(textAt(map, "encoding") ?? "") && valueAt(map, "content")?.type === "scalar";
}
function hasDataUrl(map) {
  return textAt(map, "source")?.startsWith("data:") ?? false;
}
function hashAt(map, key) {
  const value = valueAt(map, key);
  return value?.type === "scalar" && CRYPT.test(value.text) ? value : void 0;
}

// src/kubernetes/node-config.ts
var talos = {
  name: "talos",
  applies: ({ map, isRoot, kind }) => isRoot && kind === void 0 && (isMachine(map) || isSecrets(map) || isClient(map)),
  read: ({ map }, claim) => {
    for (const part of ["machine", "cluster", "secrets", "certs", "trustdinfo"])
      claimSecrets(valueAt(map, part), claim);
    for (const { value } of entriesOf(valueAt(map, "contexts"))) claimSecrets(value, claim);
  }
};
var TALOS = { kind: "TalosConfig" };
var SECRET_FIELDS2 = /* @__PURE__ */ new Set([
  "token",
  "secret",
  "bootstraptoken",
  "aescbcEncryptionSecret",
  "aescbcencryptionsecret",
  "secretboxEncryptionSecret",
  "secretboxencryptionsecret"
]);
var KEY_HOLDERS = /* @__PURE__ */ new Set([
  "",
  "ca",
  "aggregatorCA",
  "serviceAccount",
  "etcd",
  "k8s",
  "k8saggregator",
  "k8sserviceaccount",
  "os"
]);
function isMachine(map) {
  return valueAt(map, "machine")?.type === "map" && valueAt(map, "cluster")?.type === "map";
}
function isSecrets(map) {
  return valueAt(map, "trustdinfo")?.type === "map" && valueAt(map, "certs")?.type === "map";
}
function isClient(map) {
  return valueAt(map, "context")?.type === "scalar" && valueAt(map, "contexts")?.type === "map";
}
function claimSecrets(node, claim) {
  eachMap(node, (map, holder) => {
    for (const { key, value } of map.entries) {
      if (value.type !== "scalar") continue;
      const isKey = key === "key" && KEY_HOLDERS.has(holder) && value.text.length > 20;
      if (isKey) claim(value, { kind: "value", role: "secret-value", resource: TALOS, encoding: "base64" });
      else if (SECRET_FIELDS2.has(key)) claim(value, { kind: "value", role: "secret-value", resource: TALOS });
    }
  });
}
var K3S_SETTINGS = [
  "cluster-init",
  "tls-san",
  "write-kubeconfig-mode",
  "node-label",
  "node-taint",
  "flannel-backend",
  "disable-cloud-controller",
  "kubelet-arg",
  "agent-token",
  "node-ip",
  "cni"
];
var k3sConfig = {
  name: "k3s-config",
  applies: ({ map, isRoot, kind }) => isRoot && kind === void 0 && K3S_SETTINGS.some((key) => valueAt(map, key) !== void 0),
  read: ({ map }, claim) => {
    for (const key of ["token", "agent-token", "datastore-endpoint"]) {
      const value = valueAt(map, key);
      if (value?.type !== "scalar") continue;
      const role = key === "datastore-endpoint" ? "text" : "secret-value";
      claim(value, { kind: "value", role, resource: { kind: "K3sConfig" } });
    }
  }
};

// src/kubernetes/plain.ts
var plain2 = {
  name: "plain",
  applies: () => true,
  read: ({ map }, claim) => {
    for (const { key, value } of map.entries) {
      if (isReferenceKey(key) && holdsNames(value)) claim(value, { kind: "reference" });
    }
  }
};
function labelOf(map, key) {
  if (key !== "value") return void 0;
  const label = textAt(map, "name") ?? textAt(map, "key") ?? patchedKey(map);
  return label === "" ? void 0 : label;
}
function patchedKey(map) {
  if (textAt(map, "op") === void 0) return void 0;
  const step = /\/([^/]+)$/.exec(textAt(map, "path") ?? "")?.[1];
  return step?.replaceAll("~1", "/").replaceAll("~0", "~");
}
var DEEPEST_REFERENCE = 4;
function holdsNames(node, depth = 0) {
  if (node.type === "scalar") return node.text === "" || looksLikeName(node.text);
  if (node.type === "alias" || depth === DEEPEST_REFERENCE) return false;
  const children = node.type === "map" ? node.entries.map(({ value }) => value) : node.items;
  return children.every((child) => holdsNames(child, depth + 1));
}

// src/kubernetes/references.ts
var KINDS2 = /* @__PURE__ */ new Set([
  "ClusterExternalSecret",
  "ClusterPushSecret",
  "ClusterSecretStore",
  "ExternalSecret",
  "HCPAuth",
  "HCPVaultSecretsApp",
  "PushSecret",
  "SecretProviderClass",
  "SecretStore",
  "SecretTransformation",
  "VaultAuth",
  "VaultAuthGlobal",
  "VaultConnection",
  "VaultDynamicSecret",
  "VaultPKISecret",
  "VaultStaticSecret"
]);
var CONTENT_KEYS = /* @__PURE__ */ new Set(["template", "templateFrom", "transformation"]);
var references = {
  name: "references",
  applies: ({ kind }) => kind !== void 0 && KINDS2.has(kind),
  read: ({ map }, claim) => claimReferences(map, claim)
};
function claimReferences(node, claim) {
  if (node.type === "sequence") for (const item of node.items) claimReferences(item, claim);
  if (node.type !== "map") return;
  for (const { key, value } of node.entries) {
    if (CONTENT_KEYS.has(key)) continue;
    if (value.type === "scalar" ? isStoreKey(key) : isStoreBranch(key)) claim(value, { kind: "reference" });
    else claimReferences(value, claim);
  }
}

// src/kubernetes/sealed-secret.ts
import { isUtf8 as isUtf84 } from "node:buffer";
var WRAPPED_KEY_LENGTHS = /* @__PURE__ */ new Set([256, 384, 512]);
var LENGTH_PREFIX = 2;
var TAG_LENGTH = 16;
var sealedSecret = {
  name: "sealed-secret",
  applies: ({ kind }) => kind === "SealedSecret",
  read: ({ map }, claim) => {
    for (const { value } of entriesOf(valueAt(map, "spec", "encryptedData"))) {
      if (value.type === "scalar") claimSealed(value, claim);
    }
    const whole = valueAt(map, "spec", "data");
    if (whole?.type === "scalar") claimSealed(whole, claim);
    for (const field of ["data", "stringData"]) {
      for (const { value } of entriesOf(valueAt(map, "spec", "template", field))) {
        if (value.type === "scalar") claim(value, { kind: "value", role: "secret-value" });
      }
      for (const { value } of entriesOf(valueAt(map, field))) {
        const encoding = field === "data" ? { encoding: "base64" } : {};
        if (value.type === "scalar") claim(value, { kind: "value", role: "secret-value", ...encoding });
      }
    }
  }
};
function claimSealed(scalar, claim) {
  if (isEnvelope(scalar.text)) claim(scalar, { kind: "safe" });
  else if (isShortenedEnvelope(scalar.text)) claim(scalar, { kind: "reference" });
  else if (isEncodedText2(scalar.text)) claim(scalar, { kind: "value", role: "secret-value", encoding: "base64" });
  else claim(scalar, { kind: "value", role: "secret-value" });
}
function isEnvelope(text) {
  const bytes = strictBase64(text);
  if (bytes === void 0 || bytes.length < LENGTH_PREFIX) return false;
  const wrapped = bytes.readUInt16BE(0);
  return WRAPPED_KEY_LENGTHS.has(wrapped) && bytes.length >= LENGTH_PREFIX + wrapped + TAG_LENGTH;
}
function isShortenedEnvelope(text) {
  return /^A[Qg][A-Za-z0-9+/]*={0,2}\s?(?:\.{2,}|…)/.test(text.trim());
}
function isEncodedText2(text) {
  const bytes = strictBase64(text);
  return bytes !== void 0 && bytes.length > 0 && isUtf84(bytes);
}
function strictBase64(text) {
  const compact2 = text.replace(/\s+/g, "");
  if (compact2.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact2)) return void 0;
  return Buffer.from(compact2, "base64");
}

// src/kubernetes/secret.ts
var HELM_RELEASE = "helm.sh/release.v1";
var secret = {
  name: "secret",
  applies: ({ kind }) => kind === "Secret",
  read: (header, claim) => {
    claimEntries2(header, "data", claim);
    claimEntries2(header, "stringData", claim);
  }
};
function isExpired(map) {
  if (textAt(map, "type") !== BOOTSTRAP_TYPE) return false;
  const encoded = textAt(map, "data", "expiration");
  const written = textAt(map, "stringData", "expiration") ?? Buffer.from(encoded ?? "", "base64").toString("latin1");
  return Date.parse(written) < Date.now();
}
function claimEntries2({ map, resource }, field, claim) {
  const secretType = textAt(map, "type");
  const rest = {
    ...field === "data" && { encoding: "base64" },
    ...resource && { resource }
  };
  for (const { key, value } of entriesOf(valueAt(map, field))) {
    if (value.type !== "scalar") continue;
    const role = isExemptKey(key, secretType) ? "value" : "secret-value";
    const isRelease = secretType === HELM_RELEASE && key === "release";
    const isOver = key === "token-secret" && isExpired(map);
    const made = { kind: "value", role: isRelease ? "text" : role, ...rest, ...isOver && { isExpired: true } };
    claim(value, made);
  }
}

// src/kubernetes/stores.ts
var STORES = /* @__PURE__ */ new Set(["SecretStore", "ClusterSecretStore"]);
var TEMPLATED = /* @__PURE__ */ new Set([
  "ExternalSecret",
  "ClusterExternalSecret",
  "PushSecret",
  "ClusterPushSecret"
]);
var OPERATED = /* @__PURE__ */ new Set([
  "VaultConnection",
  "VaultAuth",
  "VaultAuthGlobal",
  "VaultDynamicSecret",
  "VaultPKISecret"
]);
var secretStore = {
  name: "secret-store",
  applies: ({ kind }) => kind !== void 0 && STORES.has(kind),
  read: ({ map }, claim) => {
    const provider = valueAt(map, "spec", "provider");
    const fake = valueAt(provider, "fake", "data");
    if (fake?.type === "sequence") for (const entry of fake.items) claimSecret(valueAt(entry, "value"), claim);
    eachMap(provider, (inner, key) => {
      if (isTellingKey(key)) claimSecret(valueAt(inner, "value"), claim);
      claimHeaders(valueAt(inner, "headers"), claim);
    });
  }
};
var storeTemplate = {
  name: "store-template",
  applies: ({ kind }) => kind !== void 0 && TEMPLATED.has(kind),
  read: ({ map }, claim) => {
    eachMap(valueAt(map, "spec"), (inner, key) => {
      if (key === "template") claimTelling(valueAt(inner, "data"), claim);
    });
  }
};
var storeGenerator = {
  name: "store-generator",
  applies: (header) => header.kind === "ClusterGenerator" || isGenerator(header),
  read: ({ map, kind }, claim) => {
    const spec = valueAt(map, "spec");
    if (kind === "Fake") claimAll(valueAt(spec, "data"), claim);
    claimAll(valueAt(spec, "generator", "fakeSpec", "data"), claim);
    eachMap(spec, (inner) => {
      claimHeaders(valueAt(inner, "headers"), claim);
      claimTelling(valueAt(inner, "parameters"), claim);
    });
  }
};
var vaultOperator = {
  name: "vault-operator",
  applies: ({ kind }) => kind !== void 0 && OPERATED.has(kind),
  read: ({ map }, claim) => {
    eachMap(valueAt(map, "spec"), (inner) => {
      claimHeaders(valueAt(inner, "headers"), claim);
      claimTelling(valueAt(inner, "params"), claim);
    });
  }
};
var secretProvider = {
  name: "secret-provider",
  applies: ({ kind }) => kind === "SecretProviderClass",
  read: ({ map }, claim) => claimTelling(valueAt(map, "spec", "parameters"), claim)
};
function isGenerator({ kind, apiVersion }) {
  return (kind === "Fake" || kind === "Webhook") && (apiVersion?.startsWith("generators.external-secrets.io/") ?? false);
}
function claimSecret(node, claim) {
  if (node?.type === "scalar") claim(node, { kind: "value", role: "secret-value" });
}
function claimAll(node, claim) {
  for (const { value } of entriesOf(node)) claimSecret(value, claim);
}
function claimTelling(node, claim) {
  for (const { key, value } of entriesOf(node)) if (isTellingKey(key)) claimSecret(value, claim);
}

// src/kubernetes/terraform-state.ts
var SECRET_ATTRIBUTES = {
  kubernetes_secret: ["data", "binary_data"],
  kubernetes_secret_v1: ["data", "binary_data"],
  random_password: ["result"],
  tls_private_key: ["private_key_pem", "private_key_openssh", "private_key_pem_pkcs8"],
  aws_iam_access_key: ["secret", "ses_smtp_password_v4"],
  google_service_account_key: ["private_key"]
};
var terraformState = {
  name: "terraform-state",
  keys: ["terraform_version"],
  applies: ({ map, isRoot }) => isRoot && textAt(map, "terraform_version") !== void 0,
  read: ({ map }, claim) => {
    for (const { key, value } of entriesOf(valueAt(map, "outputs"))) {
      if (textAt(value, "sensitive") === "true") claimSecret2(valueAt(value, "value"), key, claim);
    }
    for (const resource of itemsAt2(map, "resources")) claimAttributes(resource, claim);
  }
};
function claimAttributes(resource, claim) {
  const type = textAt(resource, "type") ?? "";
  const attributes = Object.hasOwn(SECRET_ATTRIBUTES, type) ? SECRET_ATTRIBUTES[type] : void 0;
  for (const instance of attributes === void 0 ? [] : itemsAt2(resource, "instances")) {
    for (const attribute of attributes ?? []) {
      const name = `${type}.${textAt(resource, "name") ?? ""}`;
      claimSecret2(valueAt(instance, "attributes", attribute), name, claim);
    }
  }
}
function claimSecret2(node, name, claim) {
  const resource = { kind: "TerraformState", name };
  if (node !== void 0) claim(node, { kind: "value", role: "secret-value", resource });
}
function itemsAt2(node, key) {
  const list = valueAt(node, key);
  return list?.type === "sequence" ? list.items : [];
}

// src/kubernetes/vault-init.ts
var KEY_LISTS = [
  "unseal_keys_b64",
  "unseal_keys_hex",
  "recovery_keys_b64",
  "recovery_keys_hex",
  "keys",
  "keys_base64"
];
var vaultInit = {
  name: "vault-init",
  keys: ["unseal_keys_b64", "keys_base64"],
  applies: ({ map }) => isList(valueAt(map, "unseal_keys_b64")) || isList(valueAt(map, "keys_base64")),
  read: ({ map }, claim) => {
    for (const node of [...KEY_LISTS.map((key) => valueAt(map, key)), valueAt(map, "root_token")]) {
      if (node !== void 0) claim(node, { kind: "value", role: "secret-value", resource: { kind: "VaultInit" } });
    }
  }
};
function isList(node) {
  return node?.type === "sequence";
}

// src/kubernetes/kinds.ts
var KINDS3 = [
  sops,
  sealedSecret,
  secret,
  configMap,
  dockerConfig,
  kubeconfig,
  encryptionConfiguration,
  kustomize,
  secretPatch,
  argoCdCluster,
  secretStore,
  storeTemplate,
  storeGenerator,
  vaultOperator,
  secretProvider,
  references,
  sopsOpen,
  vaultInit,
  terraform,
  terraformData,
  terraformState,
  talos,
  k3sConfig,
  machineConfig,
  commandLine,
  httpHeaders,
  lastApplied,
  plain2
];

// src/kubernetes/plain-copy.ts
var SHORTEST5 = 6;
var LONGEST4 = 2e3;
function plainCopy(source, { text, style, end }) {
  if (style === "literal" || style === "folded" || text.length > LONGEST4) return void 0;
  const rest = source.slice(end, end + LONGEST4);
  const comment = /^[ \t]+#[^\r\n]*/.exec(rest)?.[0];
  if (comment === void 0) return void 0;
  const decoded3 = Buffer.from(text, "base64").toString("utf8").trim();
  const at = decoded3.length < SHORTEST5 ? -1 : comment.indexOf(decoded3);
  return at === -1 ? void 0 : { start: end + at, end: end + at + decoded3.length };
}

// src/kubernetes/walk.ts
function walkDocument(document) {
  const found = { values: [], covered: [], aliases: [], objects: [], safe: [] };
  const walk = { document, claims: new Claims(), resources: /* @__PURE__ */ new Map(), ...found };
  claimObjects(walk, document.root, true);
  const { keyPath, resource } = document.parent;
  visit(walk, document.root, { keyPath: keyPath ?? [], resource, claim: void 0, label: void 0 });
  return walk;
}
function claimObjects(walk, node, isRoot) {
  if (node.type === "sequence") for (const item of node.items) claimObjects(walk, item, false);
  if (node.type !== "map") return;
  const header = headerOf(node, isRoot, walk.document.parent);
  if (header.resource) {
    walk.resources.set(node, header.resource);
    walk.objects.push({ resource: header.resource, at: writtenSpan(walk.document.source, node) });
  }
  const keys = new Set(node.entries.map(({ key }) => key));
  for (const reader of KINDS3) {
    const isAsked = reader.keys === void 0 || keys.has("<<") || reader.keys.some((key) => keys.has(key));
    if (isAsked && reader.applies(header)) reader.read(header, walk.claims.make);
  }
  for (const { value } of node.entries) claimObjects(walk, value, false);
}
function headerOf(map, isRoot, { blob, resource: within }) {
  const { path } = blob.origin;
  const place = { map, isRoot, path, ...within && { within } };
  const kind = textAt(map, "kind");
  if (kind === void 0 || kind === "") return place;
  const apiVersion = textAt(map, "apiVersion");
  const resource = isObject(map, apiVersion) ? resourceOf(map, kind, apiVersion) : void 0;
  return { ...place, kind, ...apiVersion && { apiVersion }, ...resource && { resource } };
}
function isObject(map, apiVersion) {
  const fields = ["metadata", "data", "stringData", "spec", "items"];
  return fields.some((field) => valueAt(map, field)) || apiVersion !== void 0 && map.entries.length > 3;
}
function resourceOf(map, kind, apiVersion) {
  const name = literalText(textAt(map, "metadata", "name"));
  const namespace = literalText(textAt(map, "metadata", "namespace"));
  return { kind, ...apiVersion && { apiVersion }, ...name && { name }, ...namespace && { namespace } };
}
function literalText(text) {
  return text !== void 0 && templatingOf(text) === "literal" ? text : void 0;
}
function visit(walk, node, context) {
  const claim = context.claim?.kind === "safe" ? context.claim : walk.claims.of(node) ?? context.claim;
  if (claim?.kind === "safe") {
    walk.safe.push(writtenSpan(walk.document.source, node));
    return;
  }
  if (node.type === "map") {
    const resource = walk.resources.get(node) ?? context.resource;
    for (const { key, value } of node.entries) {
      visit(walk, value, { keyPath: [...context.keyPath, key], resource, claim, label: labelOf(node, key) });
    }
  } else if (node.type === "sequence") {
    for (const [index, item] of node.items.entries()) {
      visit(walk, item, { ...context, keyPath: [...context.keyPath, index], claim, label: void 0 });
    }
  } else if (node.type === "scalar") {
    visitScalar(walk, node, { ...context, claim });
  } else {
    addAlias(walk, node);
  }
}
var MOST_ALIASES = 1e3;
function addAlias({ document: { source }, aliases }, alias) {
  const { target } = alias;
  if (target === void 0 || aliases.length === MOST_ALIASES) return;
  aliases.push({ at: writtenSpan(source, alias), target: writtenSpan(source, target) });
}
function visitScalar(walk, scalar, context) {
  const { document } = walk;
  if (!context.keyPath.slice(document.parent.keyPath?.length ?? 0).some((step) => typeof step === "string")) return;
  const isReference2 = context.claim?.kind === "reference";
  const templating = templatingOf(scalar.text);
  if (isValue(scalar) && (isReference2 || templating !== "mixed" && isSingleLine(document, scalar))) {
    walk.covered.push(writtenSpan(document.source, scalar));
  }
  if (isReference2) return;
  if (templating !== "literal") {
    for (const action of actionsWithin(document.actions, scalar)) addLiterals(walk, action, context);
  } else if (isValue(scalar)) {
    addValues(walk, scalar, context);
  }
}
function isSingleLine({ source }, { start, end, style }) {
  if (style === "literal" || style === "folded") return false;
  return !source.text.slice(start, end).includes("\n");
}
function addValues(walk, scalar, context) {
  const { parent, source, original } = walk.document;
  const encoding = encodingOf(scalar, context.claim);
  const written = source.text.slice(scalar.start, scalar.end);
  const isBranched = source.text !== original && isSingleLine(walk.document, scalar) && written !== original.slice(scalar.start, scalar.end);
  if (!isBranched) {
    const bytes = scalarBytes(parent, source, scalar);
    const isFolded = encoding !== void 0 && !isSingleLine(walk.document, scalar);
    const value = isFolded ? unfolded(bytes) : partOf(bytes, scalar, context.claim);
    if (value.bytes !== bytes.bytes) walk.covered.push(value.toParent({ start: 0, end: value.bytes.length }));
    walk.values.push(valueFragment2(walk, value, context, encoding));
    const copy = encoding === void 0 ? void 0 : plainCopy(source.text, scalar);
    if (copy)
      walk.values.push(valueFragment2(walk, writtenBytes(parent, source, copy.start, copy.end), context, void 0));
    return;
  }
  for (const part of written.matchAll(/[^\s"'](?:[^"']*?[^\s"'])?(?=\s{2,}|["']|\s*$)/g)) {
    const start = scalar.start + part.index;
    walk.values.push(
      valueFragment2(walk, writtenBytes(parent, source, start, start + part[0].length), context, encoding)
    );
  }
}
function unfolded({ bytes, toParent }) {
  const text = Buffer.from(bytes).toString("latin1").trimEnd();
  const whole = { start: 0, end: text.length };
  return { bytes: Buffer.from(text.replace(/\s+/g, "\n"), "latin1"), toParent: () => toParent(whole) };
}
function partOf(written, scalar, claim) {
  if (claim?.kind !== "value" || claim.part === void 0) return written;
  const { bytes, toParent } = written;
  const start = Buffer.byteLength(scalar.text.slice(0, claim.part.start));
  const end = start + Buffer.byteLength(scalar.text.slice(claim.part.start, claim.part.end));
  return {
    bytes: bytes.subarray(start, end),
    toParent: (span) => toParent({ start: start + span.start, end: start + span.end })
  };
}
function addLiterals(walk, action, context) {
  const { parent, source, original } = walk.document;
  for (const { start, end } of action.literals) {
    const literal = { type: "scalar", style: "plain", text: original.slice(start, end), start, end };
    if (!isValue(literal)) continue;
    const encoding = action.encodes ? void 0 : encodingOf(literal, context.claim);
    walk.values.push(valueFragment2(walk, writtenBytes(parent, source, start, end), context, encoding));
  }
}
var BINARY_TAG = "tag:yaml.org,2002:binary";
function encodingOf(scalar, claim) {
  if (scalar.tag === BINARY_TAG) return "base64";
  return claim?.kind === "value" ? claim.encoding : void 0;
}
function valueFragment2({ document: { parent, layers } }, value, context, encoding) {
  const { keyPath } = context;
  const claim = context.claim?.kind === "value" ? context.claim : void 0;
  const label = claim?.label ?? context.label;
  const resource = claim?.resource ?? context.resource;
  return {
    blob: parent.blob,
    bytes: value.bytes,
    role: claim?.role ?? "value",
    trail: layers.length === 0 ? parent.trail : [...parent.trail, ...layers],
    keyPath,
    ...resource && { resource },
    ...label !== void 0 && { label },
    ...encoding && { encoding },
    ...claim?.isExpired && { isExpired: true },
    depth: parent.depth + layers.length,
    toBlob: (span) => parent.toBlob(value.toParent(span))
  };
}

// src/kubernetes/read-documents.ts
var NO_VALUES = { values: [], covered: [], aliases: [], objects: [], safe: [] };
var NOTHING = { ...NO_VALUES, skipped: [] };
var DEEPEST_EMBEDDING = 8;
var DOCUMENTS_A_TEXT = 4;
async function readDocuments(fragment, marks, limits) {
  if (fragment.depth > DEEPEST_EMBEDDING) return NOTHING;
  const isOpen = shouldBeEncrypted(fragment) || isVaultData(fragment);
  if (marks.length === 0 && !isOpen) return NOTHING;
  const isWhole = isDocument(fragment);
  const documents = isWhole ? wholeDocuments(fragment, marks, isOpen) : documentsInText(fragment, marks);
  if (documents.length === 0) return NOTHING;
  const reading = { values: [], covered: [], aliases: [], objects: [], safe: [], skipped: [] };
  let budget = limits.documentBytes * DOCUMENTS_A_TEXT;
  for (const { span, number, text } of documents) {
    const size = span.end - span.start;
    budget -= size;
    if (size > limits.documentBytes || budget < 0) {
      reading.skipped.push(...degraded(fragment, span, number, "too large to be parsed"));
      continue;
    }
    const { found, problem: problem2 } = await readDocument(text, span, !isWhole || isEmbedded(fragment));
    addFound(reading, isWhole ? found : asExamples(found, text === fragment));
    if (problem2 !== void 0 && promisesDocuments(fragment)) {
      reading.skipped.push(...degraded(fragment, { ...span, start: problem2.byte }, number, problem2.reason));
    }
  }
  return reading;
}
function addFound(reading, found) {
  for (const value of found.values) reading.values.push(value);
  for (const place of found.covered) reading.covered.push(place);
  for (const alias of found.aliases) reading.aliases.push(alias);
  for (const object of found.objects) reading.objects.push(object);
  for (const place of found.safe) reading.safe.push(place);
}
function asExamples(found, isOwnText) {
  const values = found.values.map(asExample);
  return isOwnText ? { ...found, values } : { ...NO_VALUES, values };
}
function wholeDocuments(fragment, marks, isOpen) {
  const { bytes } = fragment;
  if (isHcl(fragment)) return [{ span: { start: 0, end: bytes.length }, number: 1, text: fragment }];
  const documents = splitDocuments(bytes);
  const marked = markedDocuments(documents, isOpen ? documents.map(({ start }) => start) : marks);
  return marked.map((document) => ({ ...document, text: fragment }));
}
function shouldBeEncrypted(fragment) {
  if (isEmbedded(fragment) || !SOPS_FILE.test(fragment.blob.origin.path)) return false;
  return !Buffer.from(fragment.bytes.buffer, fragment.bytes.byteOffset, fragment.bytes.length).includes("sops");
}
function documentsInText(fragment, marks) {
  const inLines = [fragment, marks, textDocuments];
  const inJson = [fragment, marks, secretObjects];
  const inStrings = escapedTexts(fragment, marks).flatMap((string) => [
    [string.text, string.marks, textDocuments],
    [string.text, string.marks, secretObjects]
  ]);
  return [inLines, inJson, ...inStrings].flatMap(
    ([text, at, find]) => find(text.bytes, at).map((span, index) => ({ span, number: index + 1, text }))
  );
}
var SCHEMA_KIND = /^kind: ["']?CustomResourceDefinition\b/m;
async function readDocument(fragment, span, isInside) {
  const original = sourceText(fragment.bytes, span.start, span.end);
  if (SCHEMA_KIND.test(original.text)) return { found: NO_VALUES };
  if (isHcl(fragment)) return { found: walkHcl(fragment, original) };
  const plain3 = isTemplate(original.text) ? neutralise(original.text) : { text: spaced(original.text), actions: [] };
  const documentOf = ({ text, actions }) => ({
    parent: fragment,
    source: { text, toByte: original.toByte },
    original: original.text,
    actions,
    isInside
  });
  const roots = startsAsJson(plain3.text) ? parseJson(plain3.text) : void 0;
  if (roots !== void 0) return { found: merged(roots.map((root2) => walked(documentOf(plain3), root2, "json"))) };
  const { neutral, root, problem: problem2 } = await parseNeutral(plain3, original.text);
  const found = root === void 0 ? NO_VALUES : walked(documentOf(neutral), root, "yaml");
  if (problem2 === void 0) return { found };
  const byte = original.toByte(Math.min(problem2.at, neutral.text.length));
  return { found: beforeProblem(found, fragment, byte), problem: { reason: problem2.reason, byte } };
}
function spaced(text) {
  if (!text.startsWith("	") || /^[^\t\r\n]/m.test(text)) return text;
  return text.replace(/^\t+/gm, (tabs) => " ".repeat(tabs.length));
}
function walkHcl(parent, source) {
  return walkDocument({ parent, source, original: source.text, actions: [], layers: [], root: parseHcl(source.text) });
}
async function parseNeutral(neutral, original) {
  const first = await parseWhatIsSound(neutral.text);
  if (first.problem?.reason.includes("missing char") && neutral.text !== original) {
    const emptied = neutralise(original, "empty");
    const second = await parseWhatIsSound(emptied.text);
    if (second.problem === void 0) return { ...second, neutral: emptied };
  }
  return { ...first, neutral };
}
async function parseWhatIsSound(text) {
  const whole = await parseYaml(text);
  if (whole.problem === void 0 || whole.root !== void 0) return whole;
  const end = text.lastIndexOf("\n", whole.problem.at - 1) + 1;
  if (end === 0 || whole.problem.at === 0) return whole;
  const { root } = await parseYaml(text.slice(0, end));
  return { root, problem: whole.problem };
}
function walked(document, root, layer) {
  return walkDocument({ ...document, root, layers: document.isInside ? [layer] : [] });
}
function startsAsJson(text) {
  return /^[\s\ufeff]*[[{]/.test(text);
}
function merged(all) {
  const [only] = all;
  if (all.length === 1 && only !== void 0) return only;
  return {
    values: all.flatMap(({ values }) => values),
    covered: all.flatMap(({ covered }) => covered),
    aliases: all.flatMap(({ aliases }) => aliases),
    objects: all.flatMap(({ objects }) => objects),
    safe: all.flatMap(({ safe }) => safe)
  };
}
function beforeProblem(found, fragment, byte) {
  const limit = fragment.toBlob({ start: byte, end: byte }).start;
  const values = found.values.filter(
    ({ role, bytes, toBlob }) => role === "secret-value" && toBlob({ start: 0, end: bytes.length }).end <= limit
  );
  return { ...NO_VALUES, values, objects: found.objects, safe: found.safe.filter(({ end }) => end <= byte) };
}
function degraded(fragment, span, number, reason) {
  if (!promisesDocuments(fragment)) return [];
  const detail = `document ${number}, line ${lineOf(fragment.bytes, span.start)}: ${reason}; read as plain text`;
  return [{ path: fragment.blob.origin.path, code: "parse-degraded", detail }];
}

// src/scan-blob.ts
async function scanBlob(blob, bytes, ruleSet, limits) {
  if (isBinary(bytes)) return scanBinary(rootFragment(blob, bytes), ruleSet);
  const text = asUtf8(rootFragment(blob, bytes)).bytes;
  const visitor = {
    ruleSet,
    limits,
    matches: [],
    skipped: [],
    refuted: [],
    contexts: [],
    aliases: [],
    objects: [],
    inflation: newInflation()
  };
  await visitText(rootFragment(blob, text), visitor);
  if (visitor.inflation.refused > 0) {
    const detail = "holds encoded or compressed data that grows beyond the limit; not decoded further";
    visitor.skipped.push({ path: blob.origin.path, code: "decode-limit", detail });
  }
  const { matches, contexts, aliases, objects, skipped } = visitor;
  return { text, matches: locate(blob.origin.path, text, { matches, contexts, aliases }), objects, skipped };
}
async function scanBinary(fragment, ruleSet) {
  const { path } = fragment.blob.origin;
  const snapshot = await etcdSnapshot(fragment);
  const match = snapshot && detectValue(snapshot, ruleSet);
  if (match !== void 0) {
    const text = new Uint8Array();
    const matches = locate(path, text, { matches: [match], contexts: [match.fragment], aliases: [] });
    return { text, matches, objects: [], skipped: [] };
  }
  const skipped = { path, code: "binary", detail: "holds NUL bytes, so it is no text" };
  return { text: fragment.bytes, matches: [], objects: [], skipped: [skipped] };
}
async function visitText(fragment, visitor) {
  const { matches, marks, refuted } = detect(fragment, visitor.ruleSet);
  for (const span of refuted) visitor.refuted.push(fragment.toBlob(span));
  const reading = await readDocuments(fragment, marks, visitor.limits);
  visitor.skipped.push(...reading.skipped);
  addPlaces(fragment, reading, visitor);
  const values = fragment.depth === 0 ? lineValues(fragment) : [];
  const safe = new SpanSet(reading.safe);
  const covered = new Innermost(
    [...reading.covered, ...values.map(wholeInBlob2)].map((place) => ({ span: place, value: place }))
  );
  const outer = visitor.matches.length;
  for (const value of [...reading.values, ...values]) await visitValue(value, visitor);
  const inner = new Set(fragment.depth > 0 ? [] : visitor.matches.slice(outer).map(placeName2));
  for (const match of matches) {
    if (safe.contains(match.span) || match.rule.kind === "assignment" && isJudged2(match, covered)) continue;
    if (!inner.has(placeName2(match))) visitor.matches.push(match);
  }
  if (fragment.depth >= visitor.limits.decodeDepth) return;
  const encoded = await visitEncoded(fragment, reading, outer, visitor);
  if (fragment.depth === 0) await addContexts(fragment, encoded, visitor);
}
async function visitEncoded(fragment, { safe, covered }, own, visitor) {
  const safeInBlob = new SpanSet(safe.map((span) => fragment.toBlob(span)));
  const written = visitor.matches.length;
  const respelled = [];
  for (const run2 of findEncoded(fragment, visitor.inflation)) {
    if (safeInBlob.contains(wholeInBlob2(run2))) continue;
    const before = visitor.matches.length;
    await visitText(run2, visitor);
    if (run2.respelledFrom !== void 0) for (const match of visitor.matches.splice(before)) respelled.push(match);
  }
  const encoded = visitor.matches.slice(written);
  if (respelled.length === 0) return encoded;
  const isExact2 = mapsExactly3(fragment);
  const inText = (span) => isExact2 ? fragment.toBlob(span) : span;
  const { kept, dropped } = settleRespelled(
    {
      matches: visitor.matches.slice(own, written),
      safe: new SpanSet(safe.map(inText)),
      judged: covered.map(inText),
      place: (part, span) => isExact2 ? part.toBlob(span) : placeIn(fragment, part, span)
    },
    respelled
  );
  const standing = visitor.matches.splice(own).filter((match) => !dropped.has(match));
  for (const match of [...standing, ...kept]) visitor.matches.push(match);
  return [...encoded, ...kept];
}
function placeIn(text, part, span) {
  let [fragment, place] = [part, span];
  while (fragment !== text) {
    if (fragment.respelledFrom === void 0) return void 0;
    place = fragment.respelledFrom.toWritten(place);
    fragment = fragment.respelledFrom.text;
  }
  return place;
}
function addPlaces({ toBlob }, { aliases, objects }, visitor) {
  for (const { at, target } of aliases) visitor.aliases.push({ at: toBlob(at), target: toBlob(target) });
  for (const { resource, at } of objects) visitor.objects.push({ resource, at: toBlob(at) });
}
function lineValues(fragment) {
  return isDotenvPath(fragment.blob.origin.path) ? dotenvValues(fragment) : credentialValues(fragment);
}
async function addContexts(root, matches, visitor) {
  if (matches.length === 0) return;
  const marks = matches.map((match) => match.fragment.toBlob(match.span).start);
  const reading = await readDocuments(root, marks, visitor.limits);
  for (const value of reading.values) visitor.contexts.push(value);
  addPlaces(root, reading, visitor);
}
var LONGEST_KEY4 = 200;
function isJudged2({ rule, fragment, span }, covered) {
  const place = covered.around(span)?.value;
  if (place === void 0) return false;
  const before = fragment.bytes.subarray(Math.max(place.start, span.start - LONGEST_KEY4), span.start);
  const text = Buffer.from(before).toString("latin1").toLowerCase();
  return !rule.keywords.some((keyword) => text.includes(keyword.toLowerCase()));
}
function placeName2({ rule, fragment, span }) {
  const { start, end } = fragment.toBlob(span);
  return `${rule.id}:${start}:${end}`;
}
function wholeInBlob2({ bytes, toBlob }) {
  return toBlob({ start: 0, end: bytes.length });
}
async function visitValue(value, visitor) {
  visitor.contexts.push(value);
  const decoded3 = value.encoding === void 0 ? void 0 : decodeFragment(value, visitor.inflation);
  const plain3 = decoded3 ?? value;
  if (isEmbeddedFile(plain3)) {
    await visitText({ ...plain3, role: "text" }, visitor);
    return;
  }
  const seen = visitor.matches.length;
  if (decoded3 !== void 0 || plain3.role === "text") await visitText(plain3, visitor);
  if (visitor.matches.slice(seen).some(({ rule }) => rule.kind === "token")) return;
  const place = wholeInBlob2(plain3);
  if (visitor.refuted.some((span) => overlaps(span, place))) return;
  const match = detectValue(plain3, visitor.ruleSet);
  if (match !== void 0) visitor.matches.push(match);
}
function locate(path, text, { matches, contexts, aliases }) {
  if (matches.length === 0) return [];
  const byDepth = [...contexts].sort((a, b) => (a.keyPath?.length ?? 0) - (b.keyPath?.length ?? 0));
  const values = new Innermost(byDepth.map((value) => ({ value, span: wholeInBlob2(value) })));
  const usesOf = anchorUses(aliases);
  const located = dedupe(matches.map((match) => ({ match, span: match.fragment.toBlob(match.span) }))).map(
    ({ match, span, context }) => {
      const around = closestAround(span, context, values);
      const related = usesOf(span);
      return {
        match,
        span,
        ...around?.keyPath === void 0 ? {} : { keyPath: around.keyPath },
        ...around?.resource === void 0 ? {} : { resource: around.resource },
        ...related.length === 0 ? {} : { related }
      };
    }
  );
  return joinParts({ path, text, matches: located, values: contexts, around: (span) => values.around(span)?.value });
}
var MOST_RELATED = 20;
function anchorUses(aliases) {
  const byTarget = /* @__PURE__ */ new Map();
  for (const { at, target } of aliases) {
    const key = `${target.start}:${target.end}`;
    const uses = byTarget.get(key) ?? { span: target, value: /* @__PURE__ */ new Map() };
    byTarget.set(key, uses);
    uses.value.set(at.start, at);
  }
  const anchors = new Innermost(byTarget.values());
  return (place) => {
    const uses = [...anchors.around(place)?.value.values() ?? []];
    return uses.filter((use) => !overlaps(use, place)).slice(0, MOST_RELATED);
  };
}
function closestAround(span, context, values) {
  if (context.keyPath !== void 0 && (context.role !== "text" || !mapsExactly3(context))) return context;
  return values.around(span)?.value ?? context;
}
function mapsExactly3({ bytes, toBlob }) {
  return bytes.length > 0 && toBlob({ start: 0, end: 1 }).end < toBlob({ start: 0, end: bytes.length }).end;
}

// src/sweep/path-reading.ts
function isReadWhole(path) {
  return isDotenvPath(path) || isCredentialPath(path) || SOPS_FILE.test(path);
}
function isReadInSections(path) {
  return isDocumentPath(path) && !isReadWhole(path);
}

// src/sweep/scan-family.ts
async function scanText(bytes, path, { ruleSet, limits }) {
  const blob = { origin: { kind: "commit", path }, read: async () => bytes };
  const expansion = expandBlob(blob, bytes, limits);
  const found = [];
  const skipped = [...expansion.skipped];
  for (const part of expansion.parts) {
    const scan = await scanBlob(part.blob, part.bytes, ruleSet, limits);
    const member = part.blob === blob ? {} : { member: part.blob.origin.path };
    for (const { match, span } of scan.matches) {
      found.push({ rule: match.rule.id, secret: match.secret.reveal(), start: span.start, end: span.end, ...member });
    }
    skipped.push(...scan.skipped);
  }
  return { path, found, skipped };
}
async function* scanFamily(pack, root, externalBase, rules2, marks, pathsOf) {
  const known3 = /* @__PURE__ */ new Map();
  const limit = Number.MAX_SAFE_INTEGER;
  for (const { entry, text } of familyTexts(pack, root, limit, externalBase, (one) => pathsOf(one).length > 0)) {
    if (text === void 0) continue;
    const base = marks[entry] === AS_BASE ? known3.get(pack.families.bases[entry]) : void 0;
    const findings = [];
    for (const path of pathsOf(entry)) findings.push(await findingsOf(text, path, base, rules2));
    known3.set(entry, findings);
    yield { entry, findings };
  }
}
async function findingsOf(text, path, base, rules2) {
  const sameInBase = base?.find((findings) => findings.path === path);
  if (text.kind === "delta" && sameInBase !== void 0 && isReadInSections(path)) {
    const carried = carriedOver(sameInBase, text.text, text.baseBytes.length);
    if (carried !== void 0) return carried;
  }
  return scanText(text.kind === "whole" ? text.bytes : text.text.bytes, path, rules2);
}
function carriedOver(findings, text, baseLength) {
  if (findings.skipped.length > 0) return void 0;
  const found = [];
  const { count, targets, sources } = text.stretches;
  for (let index = 0; index < count; index++) {
    const source = sources[index];
    if (source === -1) continue;
    const target = targets[index];
    const length = (index + 1 < count ? targets[index + 1] : text.bytes.length) - target;
    for (const secret2 of findings.found) {
      if (secret2.start < source || secret2.end > source + length) continue;
      const start = secret2.start - source + target;
      if (sectionShift(text, baseLength, sectionAt(text.bytes, start)) === void 0) continue;
      found.push({ ...secret2, start, end: secret2.end - source + target });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return { path: findings.path, found, skipped: [] };
}

// src/sweep/sweeper.ts
var CACHE_BYTES = 64 * 1024 * 1024;
var LARGEST_OBJECT = 512 * 1024 * 1024;
var Sweeper = class {
  #plan;
  #ruleSet;
  #opened = [];
  #objects;
  constructor(plan2, ruleSet) {
    this.#plan = plan2;
    this.#ruleSet = ruleSet;
    this.#objects = new StoredObjects(plan2.store, { object: LARGEST_OBJECT, cache: CACHE_BYTES });
  }
  /** The first pass over a share. */
  sift({ pack, from, to }) {
    if (pack === -1) return this.#siftLoose(from, to);
    const total = { blobs: 0, bytes: 0 };
    const plan2 = this.#plan.packs[pack];
    const opened = this.#open(pack);
    const { fileBytes, documentBytes } = this.#plan.policy.limits;
    for (let at = from; at < to; at++) {
      const root = plan2.families.roots[at];
      if (opened === void 0) {
        plan2.marks[root] = UNREAD;
        continue;
      }
      const base = this.#externalBase(opened, root);
      const counts = siftFamily(
        opened,
        root,
        base,
        this.#ruleSet,
        { fileBytes, wholeBytes: documentBytes },
        plan2.marks
      );
      total.blobs += counts.blobs;
      total.bytes += counts.bytes;
    }
    return total;
  }
  /** The second pass over one family, or over loose objects. */
  async *scan({ pack, root, entries }) {
    const rules2 = { ruleSet: this.#ruleSet, limits: this.#plan.policy.limits };
    if (pack === -1) {
      for (const [entry, paths2] of entries) {
        const bytes = this.#loose(entry);
        if (bytes === void 0) continue;
        const findings = [];
        for (const path of paths2) findings.push(await scanText(bytes, path, rules2));
        yield { entry, findings };
      }
      return;
    }
    const opened = this.#open(pack);
    if (opened === void 0) return;
    const paths = new Map(entries);
    const { marks } = this.#plan.packs[pack];
    const pathsOf = (entry) => paths.get(entry) ?? [];
    yield* scanFamily(opened, root, this.#externalBase(opened, root), rules2, marks, pathsOf);
  }
  /** Closes the files. */
  close() {
    for (const opened of this.#opened) opened?.file.close();
    this.#objects.close();
  }
  #open(pack) {
    if (!(pack in this.#opened)) {
      const opened = openPlan(this.#plan.packs[pack], this.#plan.store.idBytes);
      this.#opened[pack] = isProblem(opened) ? void 0 : opened;
    }
    return this.#opened[pack];
  }
  #externalBase({ families }, root) {
    const id = families.externalBases.get(root);
    const base = id === void 0 ? void 0 : this.#objects.read(id);
    return base?.kind === "object" ? asBuffer2(base.bytes) : void 0;
  }
  #siftLoose(from, to) {
    const counts = { blobs: 0, bytes: 0 };
    const { looseMarks, policy } = this.#plan;
    for (let at = from; at < to; at++) {
      const object = readLoose(this.#plan.store.loose[at], LARGEST_OBJECT);
      if (object.kind === "problem") looseMarks[at] = UNREAD;
      else if (object.type === "blob") {
        const { length } = object.bytes;
        counts.blobs++;
        counts.bytes += length;
        const isFound = siftWhole(asBuffer2(object.bytes), this.#ruleSet).sites.length > 0;
        looseMarks[at] = length > policy.limits.fileBytes ? TOO_LARGE : isFound ? TO_SCAN : CLEAN;
      }
    }
    return counts;
  }
  #loose(at) {
    const object = readLoose(this.#plan.store.loose[at], LARGEST_OBJECT);
    return object.kind === "object" ? object.bytes : void 0;
  }
};
function asBuffer2(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

// src/sweep/thread.ts
var plan = workerData;
var sweeper = new Sweeper(plan, effectiveRules(plan.policy));
parentPort?.on("message", (message) => void work(message));
async function work(message) {
  for (let at = Atomics.add(message.next, 0, 1); ; at = Atomics.add(message.next, 0, 1)) {
    if (message.kind === "sift") {
      const share = message.shares[at];
      if (share === void 0) break;
      tell({ kind: "sifted", ...sweeper.sift(share) });
    } else {
      const wanted = message.wanted[at];
      if (wanted === void 0) break;
      const findings = [];
      for await (const one of sweeper.scan(wanted)) {
        if (one.findings.some(({ found, skipped }) => found.length + skipped.length > 0)) findings.push(one);
      }
      tell({ kind: "scanned", pack: wanted.pack, texts: wanted.entries.length, findings });
    }
  }
  tell({ kind: "done" });
}
function tell(message) {
  parentPort?.postMessage(message);
}
