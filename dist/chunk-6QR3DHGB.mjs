import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  SEVERITIES,
  atLeast,
  finalSeverity,
  isGeneric
} from "./chunk-4DXGSSLM.mjs";
import {
  CHECKSUM_LENGTH,
  base62Crc32,
  crypto as crypto2,
  zlib
} from "./chunk-BSZRS44C.mjs";

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

// src/core/policy.ts
var POLICY_SIDES = ["base", "head"];
var DEFAULT_POLICY = {
  failOn: "low",
  disabledRules: [],
  enabledRules: [],
  severities: {},
  addedRules: [],
  allow: [],
  foreignAllows: true,
  comments: false,
  limits: { fileBytes: 5e7, documentBytes: 5e6, decodeDepth: 5 }
};

// src/config/suggest.ts
var LONGEST_WORD = 64;
function nearest(word, known4) {
  if (word.length > LONGEST_WORD) return void 0;
  const wanted = word.toLowerCase();
  let best;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known4) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}
function didYouMean(word, known4) {
  const meant = nearest(word, known4);
  if (meant !== void 0) return `did you mean ${JSON.stringify(meant)}?`;
  return known4.length <= 20 ? `known here: ${known4.join(", ")}` : "check the spelling";
}
function editDistance(a, b) {
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let distance = Math.min(at(last, column) + 1, at(current, column - 1) + 1, replaced);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) distance = Math.min(distance, at(beforeLast, column - 2) + 1);
      current.push(distance);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}
function at(row, column) {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

// src/core/key-path.ts
var PLAIN_KEY = /^[A-Za-z_][\w-]*$/;
function formatKeyPath(keyPath) {
  let text2 = "";
  for (const step of keyPath) {
    if (typeof step === "number") text2 += `[${step}]`;
    else if (PLAIN_KEY.test(step)) text2 += text2 === "" ? step : `.${step}`;
    else text2 += `[${JSON.stringify(step)}]`;
  }
  return text2;
}

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
function printable(text2) {
  return text2.replace(/[^\x21-\x7e]/g, ".");
}

// src/core/fragment.ts
function rootFragment(blob, bytes) {
  return { blob, bytes, role: "text", trail: [], depth: 0, toBlob: (span) => span };
}
function keyName(fragment) {
  return fragment.label ?? fragment.keyPath?.findLast((step) => typeof step === "string");
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
    for (let at2 = bytes.indexOf(LINE_FEED); at2 !== -1; at2 = bytes.indexOf(LINE_FEED, at2 + 1)) starts.push(at2 + 1);
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
  const text2 = mark === void 0 ? withoutUtf8Mark(bytes) : utf16ToUtf8(bytes, mark);
  return { ...fragment, bytes: text2.bytes, toBlob: (span) => fragment.toBlob(text2.toSource(span)) };
}
function utf16ToUtf8(bytes, encoding) {
  const marked = utf16Mark(bytes) === encoding;
  const units = Buffer.from(bytes.subarray(marked ? 2 : 0, bytes.length - bytes.length % 2));
  if (encoding === "utf-16be") units.swap16();
  const text2 = units.toString("utf16le");
  const skipped = marked ? 2 : 0;
  return {
    bytes: Buffer.from(text2, "utf8"),
    toSource: (span) => {
      const [start, end] = utf16Offsets(text2, span);
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
function utf16Offsets(text2, span) {
  let byte = 0;
  let index = 0;
  let start;
  while (index < text2.length && byte < span.end) {
    if (start === void 0 && byte >= span.start) start = index;
    const code = text2.codePointAt(index);
    const width = code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
    if (start === void 0 && byte + width > span.start) start = index;
    byte += width;
    index += width === 4 ? 2 : 1;
  }
  return [start ?? index, index];
}

// src/judge/key-path-glob.ts
var STEP = /\.?([^.[\]"]+)|\[(\d+|\*{1,2})\]|\["((?:[^"\\]|\\.)*)"\]/y;
function compileKeyPathGlob(pattern) {
  const steps = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < pattern.length) {
    const found = STEP.exec(pattern);
    if (found === null) return void 0;
    const [, plain3, bracket, quoted3] = found;
    const text2 = plain3 ?? bracket ?? (quoted3 ?? "").replace(/\\(.)/g, "$1");
    steps.push(
      text2 === "**" && quoted3 === void 0 ? { kind: "any-number" } : { kind: "key", text: text2, literal: quoted3 !== void 0 }
    );
  }
  return steps.length === 0 ? void 0 : (keyPath) => matchSteps(steps, keyPath);
}
function matchSteps(steps, keyPath) {
  let reached = [true, ...keyPath.map(() => false)];
  for (const step of steps) {
    const next = reached.map(() => false);
    for (let index = 0; index < next.length; index++) {
      if (step.kind === "any-number") next[index] = reached[index] === true || next[index - 1] === true;
      else if (index > 0 && reached[index - 1] === true) next[index] = matchStep(step, String(keyPath[index - 1]));
    }
    reached = next;
  }
  return reached.at(-1) === true;
}
function matchStep(step, key) {
  return step.literal ? step.text === key : matchStars(step.text, key);
}
function matchStars(pattern, text2) {
  let inPattern = 0;
  let star = -1;
  let resumeAt = 0;
  for (let inText = 0; inText < text2.length; ) {
    if (pattern[inPattern] === "*") {
      star = inPattern++;
      resumeAt = inText;
    } else if (pattern[inPattern] === text2[inText]) {
      inPattern++;
      inText++;
    } else if (star >= 0) {
      inPattern = star + 1;
      inText = ++resumeAt;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(inPattern));
}

// src/judge/allow.ts
var GLOB = {
  dot: true,
  nocomment: true,
  nonegate: true,
  platform: "linux",
  braceExpandMax: 1e3
};
var MAX_VALUE_LENGTH = 16384;
async function compileAllowances(allow, today) {
  const compiled2 = await Promise.all(
    allow.filter((allowance) => !isExpired(allowance, today)).map(async (allowance) => ({ allowance, test: await compile(allowance) }))
  );
  return {
    judge(finding) {
      const found = compiled2.find(({ test }) => test(finding));
      if (found === void 0) return void 0;
      const { reason } = found.allowance;
      return { kind: "suppressed", by: "allow", ...reason === void 0 ? {} : { reason } };
    },
    naming: (finding) => compiled2.filter(({ test }) => test(finding)).map(({ allowance }) => allowance)
  };
}
function isExpired({ until }, today) {
  return until !== void 0 && until < today;
}
async function compile(allowance) {
  const { paths, rules: rules2, value, keyPath, fingerprint } = allowance;
  const tests = [];
  if (rules2 !== void 0) tests.push(({ rule }) => rules2.includes(rule.id));
  if (fingerprint !== void 0) tests.push((finding) => finding.fingerprint === fingerprint.toLowerCase());
  if (paths !== void 0) {
    const matches2 = await compileGlobs(paths);
    tests.push(({ location }) => matches2(location.path));
  }
  if (keyPath !== void 0) tests.push(await compileKeyPath(keyPath));
  if (value !== void 0) tests.push(compileValue(value));
  return (finding) => tests.length > 0 && tests.every((test) => test(finding));
}
async function compileGlobs(globs) {
  const { Minimatch } = await import("./esm-VHB65344.mjs");
  const matchers = globs.map((glob) => new Minimatch(spelledOut(glob), optionsFor(glob)));
  return (path) => matchers.some((matcher) => matcher.match(path));
}
function isAnchored(glob) {
  return /^\.?\//.test(glob);
}
function optionsFor(glob) {
  return { ...GLOB, matchBase: !isAnchored(glob) };
}
function spelledOut(glob) {
  const plain3 = glob.replace(/^\.?\//, "");
  const folder = plain3.replace(/\/+$/, "");
  if (folder === plain3) return plain3;
  return isAnchored(glob) || folder.includes("/") ? `${folder}/**` : `**/${folder}/**`;
}
async function compileKeyPath(keyPath) {
  const mark = keyPath.indexOf("#");
  const inPath = compileKeyPathGlob(keyPath.slice(mark + 1)) ?? (() => false);
  const inFile = mark <= 0 ? () => true : await compileGlobs([keyPath.slice(0, mark)]);
  return (finding) => finding.keyPath !== void 0 && inPath(finding.keyPath) && inFile(finding.location.path);
}
function compileValue(pattern) {
  const ignoreCase = pattern.startsWith("(?i)");
  const expression2 = new RegExp(ignoreCase ? pattern.slice(4) : pattern, ignoreCase ? "i" : "");
  return ({ secret: secret2 }) => secret2.length <= MAX_VALUE_LENGTH && expression2.test(secret2.reveal());
}

// src/judge/inline.ts
var REACH = 2e3;
var MAX_REASON_LENGTH = 200;
var OWN = /(?:^|[\s,;])unsealed:allow[ \t]+([a-z0-9-]+(?:,[ \t]?[a-z0-9-]+)*)(?=$|[\s:])[ \t:]*(.*)$/;
var FOREIGN_HERE = /(?:^|[\s,;])((?:gitleaks|betterleaks):allow|pragma: ?allowlist secret|secretlint-disable-line|(?:trufflehog|kingfisher):ignore)(?![\w-])/;
var FOREIGN_ABOVE = /(?:^|[\s,;])(pragma: ?allowlist nextline secret|secretlint-disable-next-line)(?![\w-])/;
var OPENER = /\{\{-? ?\/\*|<!--|\/\*|\/\/|#/y;
var DIRECT_OPENER = /(?:--|;|%)+[ \t]*(?=[a-z]+:(?:allow|ignore)|pragma:|secretlint-)/y;
var CLOSER = /[ \t]*(?:\*\/(?:[ \t]*-?\}\})?|-->)/;
function inlineAllow(context) {
  return inlineMark(context)?.verdict;
}
function inlineMark({
  rule,
  lineAfter: lineAfter2,
  lineBefore,
  lineUpTo,
  foreignAllows
}) {
  const beside = commentBeside(lineAfter2.slice(0, REACH), lineUpTo?.slice(-REACH));
  const above = wholeComment(lineBefore.slice(0, REACH));
  const here = ownAllow(beside, rule);
  const own = here ?? ownAllow(above, rule);
  if (own !== void 0) return { verdict: own, at: here === void 0 ? "above" : "beside", isForeign: false };
  if (!foreignAllows) return void 0;
  const mark = FOREIGN_HERE.exec(beside)?.[1];
  const reason = mark ?? FOREIGN_ABOVE.exec(above)?.[1];
  if (reason === void 0) return void 0;
  const verdict = { kind: "suppressed", by: "inline", reason };
  return { verdict, at: mark === void 0 ? "above" : "beside", isForeign: true };
}
function ownAllow(comment, rule) {
  const found = OWN.exec(comment);
  if (found === null || !(found[1] ?? "").split(/,[ \t]?/).includes(rule)) return void 0;
  const reason = (found[2] ?? "").replace(/^--?[ \t]+/, "").trim().slice(0, MAX_REASON_LENGTH);
  return reason === "" ? { kind: "suppressed", by: "inline" } : { kind: "suppressed", by: "inline", reason };
}
function commentBeside(rest, upTo) {
  if (upTo !== void 0) return commentAfter(rest, openQuote(upTo));
  const comment = commentAfter(rest.replace(/^["'`]+/, ""), "");
  const oddly = ['"', "'", "`"].some((quote) => {
    const count = [...comment.replace(/\w'\w/g, "")].filter((character) => character === quote).length;
    return count % 2 === 1;
  });
  return oddly ? "" : comment;
}
function commentAfter(rest, quote) {
  let open2 = quote;
  for (let index = 0; index < rest.length; index++) {
    const character = rest[index] ?? "";
    if (open2 !== "") {
      if (character === "\\") index++;
      else if (character === open2) open2 = "";
      continue;
    }
    if (opensQuote(rest, index)) {
      open2 = rest.includes(character, index + 1) ? character : "";
      continue;
    }
    const text2 = commentAt(rest, index);
    if (text2 !== void 0) return text2;
  }
  return "";
}
function wholeComment(line) {
  const trimmed = line.trim();
  for (const opener of [OPENER, DIRECT_OPENER]) {
    const length = openerLength(opener, trimmed, 0);
    if (length === 0) continue;
    const closed2 = CLOSER.exec(trimmed);
    const block = /^(?:\{\{|<!--|\/\*)/.test(trimmed);
    if (block && closed2 !== null && closed2.index + closed2[0].length < trimmed.length) return "";
    return withoutCloser(trimmed.slice(length));
  }
  return "";
}
function commentAt(text2, index) {
  const before = text2[index - 1];
  if (before !== void 0 && !/[\s"'`,;)\]}>]/.test(before)) return void 0;
  const length = openerLength(OPENER, text2, index) || openerLength(DIRECT_OPENER, text2, index);
  return length === 0 ? void 0 : withoutCloser(text2.slice(index + length));
}
function openerLength(opener, text2, index) {
  opener.lastIndex = index;
  return opener.exec(text2)?.[0].length ?? 0;
}
function withoutCloser(comment) {
  const closed2 = CLOSER.exec(comment);
  return (closed2 === null ? comment : comment.slice(0, closed2.index)).trim();
}
function openQuote(text2) {
  let open2 = "";
  for (let index = 0; index < text2.length; index++) {
    if (text2[index] === "\\") index++;
    else if (open2 !== "" && text2[index] === open2) open2 = "";
    else if (open2 === "" && opensQuote(text2, index)) open2 = text2[index] ?? "";
  }
  return open2;
}
function opensQuote(text2, index) {
  return /["'`]/.test(text2[index] ?? "") && (index === 0 || !/[\w)\]"'`]/.test(text2[index - 1] ?? ""));
}

// src/judge/introduced.ts
function introduced(after, before, key, place) {
  if (before.length === 0) return [...after];
  if (place === void 0) return cancel(after, before, key);
  const both = joint(key, place);
  return cancel(cancel(after, before, both), cancel(before, after, both), key);
}
function departed(before, after, key, place) {
  return introduced(before, after, key, place);
}
function joint(key, place) {
  return (item) => JSON.stringify([key(item), place(item)]);
}
function cancel(items, others, key) {
  const counts = /* @__PURE__ */ new Map();
  for (const other of others) counts.set(key(other), (counts.get(key(other)) ?? 0) + 1);
  return items.filter((item) => {
    const count = counts.get(key(item)) ?? 0;
    if (count > 0) counts.set(key(item), count - 1);
    return count === 0;
  });
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
function parseJson(text2) {
  const cursor = { text: text2, at: 0 };
  const values = [];
  skip(cursor, BLANKS);
  while (cursor.at < text2.length) {
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
  const entries2 = [];
  cursor.at++;
  for (let separator = nextSign(cursor); separator !== "}"; separator = nextSign(cursor)) {
    if (entries2.length > 0 && !take(cursor, ",")) return void 0;
    skip(cursor, BLANKS);
    const key = readString(cursor);
    skip(cursor, BLANKS);
    if (key === void 0 || !take(cursor, ":")) return void 0;
    skip(cursor, BLANKS);
    const value = readValue(cursor, depth + 1);
    if (value === void 0) return void 0;
    entries2.push({ key: key.text, value });
  }
  cursor.at++;
  return { type: "map", entries: entries2, start, end: cursor.at };
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
  const text2 = written.includes("\\") ? unescaped(written) : written.slice(1, -1);
  if (text2 === void 0) return void 0;
  cursor.at = end;
  return { type: "scalar", style: "double", text: text2, start, end };
}
var QUOTE = 34;
var BACKSLASH = 92;
var FIRST_PRINTABLE = 32;
function stringEnd(text2, start) {
  if (text2.charCodeAt(start) !== QUOTE) return void 0;
  for (let index = start + 1; index < text2.length; index++) {
    const code = text2.charCodeAt(index);
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
  const text2 = buffer.toString("utf8");
  let offsets;
  return {
    text: text2,
    toByte: (index) => {
      offsets ??= byteOffsets(text2);
      return start + offsets[index];
    }
  };
}
function byteOffsets(text2) {
  const offsets = new Uint32Array(text2.length + 1);
  let byte = 0;
  for (let index = 0; index < text2.length; index++) {
    offsets[index] = byte;
    const code = text2.codePointAt(index);
    if (code >= 65536) offsets[++index] = byte;
    byte += utf8Width(code);
  }
  offsets[text2.length] = byte;
  return offsets;
}
function utf8Width(code) {
  if (code < 128) return 1;
  if (code < 2048) return 2;
  return code < 65536 ? 3 : 4;
}

// src/kubernetes/template-action.ts
function actionEnd(text2, open2) {
  const comment = /\{\{-?\s*\/\*/y;
  comment.lastIndex = open2;
  if (comment.test(text2)) return closingAfter(text2, text2.indexOf("*/", comment.lastIndex));
  for (let index = open2 + 2; index < text2.length; index++) {
    const character = text2.charAt(index);
    if (character === "\\") index++;
    else if (character === "}" && text2.charAt(index + 1) === "}") return index + 2;
    else if (character === '"' || character === "'" || character === "`") {
      const close = literalEnd(text2, index);
      if (close === void 0) break;
      index = close;
    }
  }
  return closingAfter(text2, open2);
}
function closingAfter(text2, from) {
  if (from === -1) return void 0;
  const close = text2.indexOf("}}", from);
  return close === -1 ? void 0 : close + 2;
}
function literalEnd(text2, open2) {
  const quote = text2.charAt(open2);
  for (let index = open2 + 1; index < text2.length; index++) {
    const character = text2.charAt(index);
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
function readAction(text2, start, end) {
  if (end - start > LONGEST_ACTION) return { start, end, literals: [], encodes: false };
  const inner = text2.slice(start + 2, end - 2);
  return { start, end, literals: literalsOf(inner, start + 2), encodes: ENCODES.test(inner) };
}
function literalsOf(inner, offset) {
  const literals2 = [];
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
        literals2.push({ start: offset + match.index + 1, end: offset + match.index + token.length - 1 });
      }
    }
    previous = token;
  }
  return literals2;
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
function isTemplate(text2) {
  return text2.includes("{{") || text2.includes("{%");
}
function neutralise(text2, loneActions = "blank") {
  const pieces = [];
  const actions = [];
  let done = 0;
  const opening = text2.includes("{%") ? JINJA_OPENING : OPENING;
  for (let open2 = nextOpening(opening, text2, 0); open2 !== -1; open2 = nextOpening(opening, text2, done)) {
    const isValue2 = text2.charAt(open2 + 1) === "{";
    const end = isValue2 ? actionEnd(text2, open2) : statementEnd(text2, open2);
    if (end === void 0) break;
    pieces.push(text2.slice(done, open2));
    const action = text2.slice(open2, end);
    const blank = !isValue2 || isSteering(action) || givesStructure(action) && !isInsideValue(text2, open2, end);
    pieces.push(blank ? blanked(action) : sentinels(action));
    if (!blank) actions.push(readAction(text2, open2, end));
    done = end;
  }
  pieces.push(text2.slice(done));
  return { text: withoutLoneActions(pieces.join(""), text2, loneActions), actions };
}
function templatingOf(scalarText) {
  if (!scalarText.includes(SENTINEL)) return "literal";
  return scalarText.replaceAll(SENTINEL, "").trim() === "" ? "templated" : "mixed";
}
var OPENING = /\{\{/g;
var JINJA_OPENING = /\{[{%]|(?<!\$)\{#/g;
function nextOpening(opening, text2, from) {
  opening.lastIndex = from;
  return opening.exec(text2)?.index ?? -1;
}
function statementEnd(text2, open2) {
  const close = text2.indexOf(`${text2.charAt(open2 + 1)}}`, open2 + 2);
  return close === -1 ? void 0 : close + 2;
}
function isInsideValue(text2, start, end) {
  const before = text2.slice(text2.lastIndexOf("\n", start - 1) + 1, start);
  const lineEnd2 = text2.indexOf("\n", end);
  const after = text2.slice(end, lineEnd2 === -1 ? text2.length : lineEnd2);
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
  const text2 = isTemplate(original) ? neutral.replace(LONE_ACTIONS, emptied) : neutral;
  return text2.replace(STEERED, " ");
}

// src/kubernetes/plain-yaml-block.ts
var LINE_FEED3 = "\n";
var SPACE = 32;
var HEADER = /([|>])([+-]?) *(?: #[^\n]*)?\n/y;
function readBlockScalar(text2, at2, column) {
  HEADER.lastIndex = at2;
  const header = HEADER.exec(text2);
  const body = header === null ? void 0 : blockBody(text2, HEADER.lastIndex, column);
  if (header === null || body === void 0) return void 0;
  const { lines, blankLines, next } = body;
  const isLiteral4 = header[1] === "|";
  let value = isLiteral4 ? lines.join(LINE_FEED3) : folded(lines);
  if (value === void 0) return void 0;
  let { end } = body;
  if (header[2] === "+") {
    value += LINE_FEED3.repeat(blankLines + (lines.length > 0 ? 1 : 0));
    end = next;
  } else if (header[2] === "" && lines.length > 0) value += LINE_FEED3;
  return { node: { type: "scalar", style: isLiteral4 ? "literal" : "folded", text: value, start: at2, end }, next };
}
function folded(lines) {
  let text2 = "";
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    if (line === "") {
      breaks++;
      continue;
    }
    if (line.startsWith(" ")) return void 0;
    if (breaks > 0) text2 += "\n".repeat(breaks);
    else if (index > 0) text2 += " ";
    text2 += line;
    breaks = 0;
  }
  return text2;
}
function blockBody(text2, from, column) {
  const indent = indentation(text2, from, column);
  if (indent === void 0) return void 0;
  const lines = [];
  let [end, used, isLoose] = [from, 0, indent === 0];
  let line = from;
  while (line < text2.length) {
    const feed = text2.indexOf(LINE_FEED3, line);
    const width = blanksAt(text2, line);
    const isBlank3 = line + width === feed;
    if (!isBlank3 && width <= column) break;
    if (!isBlank3 && (width < indent || text2.charAt(line + width) === "	")) return void 0;
    lines.push(indent === 0 ? "" : text2.slice(Math.min(line + indent, feed), feed));
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
  if (text2.startsWith("\n\n", line - 2)) return void 0;
  return { lines: lines.slice(0, used), blankLines: lines.length - used, end: line, next: line };
}
function indentation(text2, from, column) {
  if (from < text2.length && !text2.endsWith(LINE_FEED3)) return void 0;
  let widest = 0;
  for (let line = from; line < text2.length; line = text2.indexOf(LINE_FEED3, line) + 1) {
    const width = blanksAt(text2, line);
    if (text2.charAt(line + width) !== LINE_FEED3) {
      if (width <= column) return 0;
      return widest > width ? void 0 : width;
    }
    widest = Math.max(widest, width);
  }
  return 0;
}
function blanksAt(text2, line) {
  let at2 = line;
  while (text2.charCodeAt(at2) === SPACE) at2++;
  return at2 - line;
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
function readPlainScalar(text2, at2, column) {
  const first = text2.charAt(at2);
  if (first === "[" || first === "{") return closed(text2, flowNode(text2, at2, 0));
  if (first === "'" || first === '"') return closed(text2, quoted(text2, at2, first));
  return plain(text2, at2, column);
}
function closed(text2, node) {
  if (node === void 0) return void 0;
  REST.lastIndex = node.end;
  return REST.test(text2) ? { node, lineEnd: REST.lastIndex } : void 0;
}
function quoted(text2, at2, quote) {
  const pattern = quote === "'" ? SINGLE : DOUBLE;
  const style = quote === "'" ? "single" : "double";
  pattern.lastIndex = at2;
  const inner = pattern.exec(text2)?.[1];
  if (inner === void 0) return void 0;
  const end = at2 + inner.length + 2;
  return { type: "scalar", style, text: unquoted(inner, quote), start: at2, end };
}
function unquoted(inner, quote) {
  if (quote === "'") return inner.includes("''") ? inner.replaceAll("''", "'") : inner;
  return inner.includes("\\") ? inner.replace(/\\(.)/g, (_, code) => ESCAPES[code] ?? code) : inner;
}
function plain(text2, at2, column) {
  DASHED_START.lastIndex = at2;
  if (!PLAIN_START.test(text2.charAt(at2)) && !DASHED_START.test(text2)) return void 0;
  const lines = [];
  let end = at2;
  let lineEnd2 = at2;
  for (let from = at2; from !== -1; from = continued(text2, lineEnd2, column)) {
    const blank = from === at2 ? 0 : text2.slice(lineEnd2, from).split("\n").length - 2;
    lineEnd2 = text2.indexOf("\n", from);
    if (lineEnd2 === -1) lineEnd2 = text2.length;
    const line = text2.slice(from, lineEnd2);
    const comment = line.indexOf(" #");
    const value2 = withoutBlanks(comment === -1 ? line : line.slice(0, comment));
    if (value2.includes(": ") || value2.endsWith(":") || line.includes("	")) return void 0;
    for (let count = 0; count < blank; count++) lines.push("");
    lines.push(value2);
    end = from + value2.length;
    if (comment !== -1) break;
  }
  const value = lines.length === 1 ? lines[0] : folded(lines);
  return value === void 0 ? void 0 : { node: { type: "scalar", style: "plain", text: value, start: at2, end }, lineEnd: lineEnd2 };
}
function continued(text2, lineEnd2, column) {
  let line = lineEnd2 + 1;
  let at2 = line;
  while (at2 < text2.length) {
    const code = text2.charCodeAt(at2);
    if (code === LINE_FEED4) line = at2 + 1;
    else if (code !== SPACE2) break;
    at2++;
  }
  return at2 < text2.length && at2 - line > column && text2.charCodeAt(at2) !== HASH ? at2 : -1;
}
function flowNode(text2, at2, depth) {
  const first = text2.charAt(at2);
  if (depth > DEEPEST_FLOW) return void 0;
  if (first === "[") return flowList(text2, at2, depth);
  if (first === "{") return flowMap(text2, at2, depth);
  if (first === "'" || first === '"') return quoted(text2, at2, first);
  FLOW_PLAIN.lastIndex = at2;
  const found = FLOW_PLAIN.exec(text2)?.[0];
  if (found === void 0) return void 0;
  const value = withoutBlanks(found);
  return { type: "scalar", style: "plain", text: value, start: at2, end: at2 + value.length };
}
function flowList(text2, start, depth) {
  const items = [];
  const end = flowEntries(text2, start, "]", (at2) => {
    const item = flowNode(text2, at2, depth + 1);
    if (item !== void 0) items.push(item);
    return item?.end;
  });
  return end === void 0 ? void 0 : { type: "sequence", items, start, end };
}
function flowMap(text2, start, depth) {
  const entries2 = [];
  const end = flowEntries(text2, start, "}", (at2) => {
    FLOW_KEY.lastIndex = at2;
    const key = FLOW_KEY.exec(text2);
    const value = key === null ? void 0 : flowNode(text2, afterBlanks(text2, FLOW_KEY.lastIndex), depth + 1);
    if (key === null || value === void 0) return void 0;
    entries2.push({ key: key[1] ?? key[2] ?? key[3] ?? "", value });
    return value.end;
  });
  return end === void 0 ? void 0 : { type: "map", entries: entries2, start, end };
}
function flowEntries(text2, start, close, read3) {
  let at2 = afterBlanks(text2, start + 1);
  if (text2.charAt(at2) === close) return at2 + 1;
  for (; ; ) {
    const end = read3(at2);
    if (end === void 0) return void 0;
    at2 = afterBlanks(text2, end);
    const mark = text2.charAt(at2);
    if (mark === close) return at2 + 1;
    if (mark !== ",") return void 0;
    at2 = afterBlanks(text2, at2 + 1);
  }
}
function afterBlanks(text2, at2) {
  let index = at2;
  while (text2.charCodeAt(index) === SPACE2) index++;
  return index;
}
function withoutBlanks(value) {
  let end = value.length;
  while (end > 0 && value.charCodeAt(end - 1) === SPACE2) end--;
  return value.slice(0, end);
}

// src/kubernetes/plain-yaml.ts
function readPlainYaml(text2) {
  const reader = new PlainReader(text2);
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
  constructor(text2) {
    this.#text = text2;
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
    const text2 = this.#text;
    let line = offset;
    while (line < text2.length) {
      let at2 = line;
      while (text2.charCodeAt(at2) === SPACE3) at2++;
      const first = text2.charCodeAt(at2);
      if (at2 < text2.length && first !== LINE_FEED5 && first !== HASH2) {
        this.#line = line;
        this.#at = at2;
        return;
      }
      const feed = text2.indexOf("\n", at2);
      line = feed === -1 ? text2.length : feed + 1;
    }
    this.#line = text2.length;
    this.#at = text2.length;
  }
  #isItem(at2) {
    if (this.#text.charCodeAt(at2) !== DASH2) return false;
    const next = this.#text.charCodeAt(at2 + 1);
    return next === SPACE3 || next === LINE_FEED5 || at2 + 1 === this.#text.length;
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
      let at2 = this.#at + 1;
      while (this.#text.charCodeAt(at2) === SPACE3) at2++;
      const item = this.#itemAt(at2, column);
      items.push(item);
      end = item.end;
    }
    if (!this.#isEnd() && this.#indent() > column) throw NOT_PLAIN;
    return { type: "sequence", items, start, end };
  }
  #itemAt(at2, column) {
    const first = this.#text.charCodeAt(at2);
    if (at2 >= this.#text.length || first === LINE_FEED5 || first === HASH2) {
      return this.#below(at2, column, false);
    }
    if (this.#isItem(at2)) throw NOT_PLAIN;
    KEY.lastIndex = at2;
    if (KEY.test(this.#text)) {
      const own = at2 - this.#line;
      this.#at = at2;
      if (++this.#depth > DEEPEST2) throw NOT_PLAIN;
      const node = this.#map(own, at2);
      this.#depth--;
      return node;
    }
    return this.#value(at2, column);
  }
  #map(column, start) {
    const entries2 = [];
    let end = start;
    let at2 = start;
    for (; ; ) {
      KEY.lastIndex = at2;
      if (!KEY.test(this.#text)) throw NOT_PLAIN;
      const colon = KEY.lastIndex - 1;
      const quote = this.#text.charAt(at2);
      const quoted3 = quote === '"' || quote === "'" ? 1 : 0;
      const key = this.#text.slice(at2 + quoted3, colon - quoted3);
      const value = this.#entryValue(colon, column);
      entries2.push({ key, value });
      end = value.end;
      if (this.#isEnd() || this.#indent() < column) break;
      if (this.#indent() > column || this.#isItem(this.#at)) {
        if (this.#indent() === column) break;
        throw NOT_PLAIN;
      }
      at2 = this.#at;
    }
    return { type: "map", entries: entries2, start, end };
  }
  #entryValue(colon, column) {
    let at2 = colon + 1;
    while (this.#text.charCodeAt(at2) === SPACE3) at2++;
    const first = this.#text.charCodeAt(at2);
    if (at2 >= this.#text.length || first === LINE_FEED5 || first === HASH2) return this.#below(at2, column, true);
    return this.#value(at2, column);
  }
  /** The value of a key or dash with nothing behind it: what stands deeper below, or nothing. */
  #below(at2, column, isEntry) {
    const feed = this.#text.indexOf("\n", at2);
    this.#goTo(feed === -1 ? this.#text.length : feed + 1);
    const indent = this.#isEnd() ? -1 : this.#indent();
    const isNested = indent > column || isEntry && indent === column && this.#isItem(this.#at);
    if (!isNested) {
      if (this.#text.charCodeAt(at2) === HASH2) throw NOT_PLAIN;
      return emptyScalar(at2);
    }
    if (!this.#isItem(this.#at)) {
      KEY.lastIndex = this.#at;
      if (!KEY.test(this.#text)) throw NOT_PLAIN;
    }
    return this.#block(indent);
  }
  /** A scalar or flow collection behind an anchor, all on this line; block collections with one are rare. */
  #anchored(at2, column) {
    ANCHOR.lastIndex = at2;
    const name = ANCHOR.exec(this.#text)?.[1];
    if (name === void 0) throw NOT_PLAIN;
    const node = this.#value(ANCHOR.lastIndex, column);
    if (node.type !== "scalar") throw NOT_PLAIN;
    this.#anchors.set(name, node);
    return node;
  }
  #alias(at2, column) {
    ALIAS.lastIndex = at2;
    const name = ALIAS.exec(this.#text)?.[1];
    const target = name === void 0 ? void 0 : this.#anchors.get(name);
    if (name === void 0 || target === void 0) throw NOT_PLAIN;
    this.#goPast(ALIAS.lastIndex, column);
    return { type: "alias", target, start: at2, end: at2 + 1 + name.length };
  }
  /** To the line behind `lineEnd`; deeper text there is the rest of the value, or an error. */
  #goPast(lineEnd2, column) {
    const feed = this.#text.indexOf("\n", lineEnd2);
    this.#goTo(feed === -1 ? this.#text.length : feed + 1);
    if (!this.#isEnd() && this.#indent() > column) throw NOT_PLAIN;
  }
  #value(at2, column) {
    const first = this.#text.charAt(at2);
    if (first === "&") return this.#anchored(at2, column);
    if (first === "*") return this.#alias(at2, column);
    if (first === "|" || first === ">") {
      const scalar = readBlockScalar(this.#text, at2, column);
      if (scalar === void 0) throw NOT_PLAIN;
      this.#goTo(scalar.next);
      if (!this.#isEnd() && this.#indent() > column) throw NOT_PLAIN;
      return scalar.node;
    }
    const written = readPlainScalar(this.#text, at2, column);
    if (written === void 0) throw NOT_PLAIN;
    this.#goPast(written.lineEnd, column);
    return written.node;
  }
};
function emptyScalar(at2) {
  return { type: "scalar", style: "plain", text: "", start: at2, end: at2 };
}

// src/kubernetes/yaml-document.ts
var DEEPEST3 = 100;
async function parseYaml(text2) {
  return readPlainYaml(text2) ?? parseAnyYaml(text2);
}
async function parseAnyYaml(text2) {
  const library = await import("./browser-WXTLUMQ7.mjs");
  try {
    return composeDocument(library, text2);
  } catch (error) {
    return { root: void 0, problem: { reason: `the YAML parser gave up (${nameOf(error)})`, at: 0 } };
  }
}
function nameOf(error) {
  return error instanceof Error ? error.name : "unknown error";
}
function composeDocument(library, text2) {
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
  for (const lexeme of new library.Lexer().lex(text2)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > DEEPEST3) {
      const at2 = Math.min(parser.offset, text2.length);
      return { root: void 0, problem: { reason: `nested deeper than ${DEEPEST3} levels`, at: at2 } };
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
    const entries2 = [];
    const node = { type: "map", entries: entries2, ...placeOf(map) };
    this.#remember(map.anchor, node);
    for (const pair of map.items) {
      const value = pair.value === null ? emptyScalar2(placeOf(pair.key).end) : this.read(pair.value);
      entries2.push({ key: this.#keyText(pair.key), value });
    }
    if (map.flow !== true) node.end = entries2.at(-1)?.value.end ?? node.end;
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
    const text2 = scalar.source ?? "";
    const style = STYLES[scalar.type ?? "PLAIN"] ?? "plain";
    const node = {
      type: "scalar",
      style,
      text: text2,
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
function emptyScalar2(at2) {
  return { type: "scalar", style: "plain", text: "", start: at2, end: at2 };
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
  const entries2 = [];
  collectEntries(node, entries2, /* @__PURE__ */ new Set());
  return entries2;
}
function collectEntries(node, entries2, seen) {
  const map = resolved(node);
  if (map === void 0 || seen.has(map) || seen.size > LONGEST_ALIAS_CHAIN) return;
  seen.add(map);
  if (map.type === "sequence") {
    for (const item of map.items) collectEntries(item, entries2, seen);
    return;
  }
  if (map.type !== "map") return;
  for (const { key, value } of map.entries) {
    if (entries2.length >= MOST_MERGED_ENTRIES) return;
    const target = resolved(value);
    if (key === "<<" && target !== void 0 && target.type !== "scalar") collectEntries(target, entries2, seen);
    else if (target !== void 0) entries2.push({ key, value: target });
  }
}
var NOT_A_VALUE = /^(?:~|null|true|false|yes|no|on|off|y|n)?$/i;
function isValue(scalar) {
  return scalar.style === "plain" ? !NOT_A_VALUE.test(scalar.text) : scalar.text.trim() !== "";
}

// src/kubernetes/hygiene/place.ts
function entriesAt(place) {
  if (place?.node.type !== "map") return [];
  return entriesOf(place.node).map(({ key, value }) => ({
    key,
    place: { node: value, keyPath: [...place.keyPath, key] }
  }));
}
function itemsAt(place) {
  if (place?.node.type !== "sequence") return [];
  return place.node.items.flatMap((item, index) => {
    const node = resolved(item);
    return node === void 0 ? [] : [{ node, keyPath: [...place.keyPath, index] }];
  });
}
function placeAt(place, ...keys) {
  let current = place;
  for (const key of keys) current = entriesAt(current).findLast((entry) => entry.key === key)?.place;
  return current;
}
function scalarAt(place, ...keys) {
  const node = placeAt(place, ...keys)?.node;
  return node?.type === "scalar" ? node : void 0;
}
function textAt2(place, ...keys) {
  const text2 = scalarAt(place, ...keys)?.text;
  return text2 !== void 0 && templatingOf(text2) === "literal" ? text2 : void 0;
}
function isTrueAt(place, ...keys) {
  return /^(?:true|yes|on|1)$/i.test(textAt2(place, ...keys) ?? "");
}

// src/kubernetes/hygiene/audit-policy.ts
var METADATA_FIRST = "put before it: - {level: Metadata, resources: [{group: '', resources: [secrets, configmaps, serviceaccounts/token]}, {group: authentication.k8s.io, resources: [tokenreviews]}]}";
var BODIES = {
  id: "audit-secret-bodies",
  title: "Audit log records Secrets in plain text",
  severity: "high",
  why: "The audit log is kept and shipped in plain text.",
  instead: METADATA_FIRST
};
var CONFIG_MAP_BODIES = {
  id: "audit-config-map-bodies",
  title: "Audit log records the content of ConfigMaps",
  severity: "low",
  why: "ConfigMaps hold credentials more often than they should, and this rule writes their content to the log.",
  instead: METADATA_FIRST
};
var UNLOGGED = {
  id: "audit-secrets-unlogged",
  title: "Audit log says nothing about Secrets",
  severity: "medium",
  why: "No rule records requests for Secrets, so after an intrusion nobody can tell which of them were read.",
  instead: "- {level: Metadata, resources: [{group: '', resources: [secrets]}]}"
};
var auditPolicy = {
  checks: [BODIES, CONFIG_MAP_BODIES, UNLOGGED],
  gate: /audit\.k8s\.io\//,
  read: ({ kind, apiVersion, place }, advise) => {
    if (kind !== "Policy" || !apiVersion.startsWith("audit.k8s.io/")) return;
    const rules2 = placeAt(place, "rules");
    const all = itemsAt(rules2);
    if (rules2 === void 0 || all.length === 0) return;
    const bodies = /* @__PURE__ */ new Map();
    for (const target of TARGETS) {
      for (const rule of rulesWithBodies(all, target)) {
        bodies.set(rule, [...bodies.get(rule) ?? [], target.words]);
      }
    }
    for (const [rule, words] of bodies) adviseBodies(rule, words, advise);
    if (!all.some((rule) => matches(rule, SECRETS) && (textAt2(rule, "level") ?? "Metadata") !== "None")) {
      advise(UNLOGGED, rules2);
    }
  }
};
var SECRETS = { group: "", resource: "secrets", words: "Secrets" };
var TARGETS = [
  SECRETS,
  { group: "", resource: "serviceaccounts/token", words: "service account tokens" },
  { group: "authentication.k8s.io", resource: "tokenreviews", words: "TokenReviews" },
  { group: "", resource: "configmaps", words: "ConfigMaps" }
];
function adviseBodies(rule, words, advise) {
  const level = placeAt(rule, "level") ?? rule;
  if (words.every((word) => word === "ConfigMaps")) {
    advise(CONFIG_MAP_BODIES, level);
    return;
  }
  const catchAll = placeAt(rule, "resources") === void 0 ? "names no resources and so takes in" : "takes in";
  advise(BODIES, level, {
    why: `The rule ${catchAll} ${listed(words)}, and its level writes their content to the log.`
  });
}
function listed(words) {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
function rulesWithBodies(rules2, target) {
  const found = [];
  for (const rule of rules2) {
    if (!matches(rule, target)) continue;
    if (recordsBodies(rule)) found.push(rule);
    if (!isPartial(rule)) break;
  }
  return found;
}
function matches(rule, target) {
  const selectors = itemsAt(placeAt(rule, "resources"));
  if (selectors.length === 0) return placeAt(rule, "nonResourceURLs") === void 0;
  return selectors.some((selector) => {
    const group = textAt2(selector, "group") ?? "";
    const resources = itemsAt(placeAt(selector, "resources")).map((item) => textAt2(item) ?? "");
    return group === target.group && (resources.length === 0 || resources.some((name) => covers(name, target.resource)));
  });
}
function covers(name, resource) {
  if (name === resource || name === "*") return true;
  const [main, sub] = resource.split("/");
  return sub !== void 0 && (name === `*/${sub}` || name === `${main}/*`);
}
var BODILESS = /* @__PURE__ */ new Set(["get", "list", "watch", "delete", "deletecollection"]);
function recordsBodies(rule) {
  const level = textAt2(rule, "level");
  if (level === "RequestResponse") return true;
  if (level !== "Request") return false;
  const verbs = itemsAt(placeAt(rule, "verbs")).map((verb) => textAt2(verb) ?? "");
  return verbs.length === 0 || !verbs.every((verb) => BODILESS.has(verb));
}
function isPartial(rule) {
  if (["users", "userGroups", "verbs", "namespaces"].some((field) => placeAt(rule, field) !== void 0)) return true;
  return itemsAt(placeAt(rule, "resources")).some((selector) => placeAt(selector, "resourceNames") !== void 0);
}

// src/kubernetes/hygiene/claimed-ignored.ts
var TRACKED = {
  id: "ignored-file-tracked",
  title: "File for secrets that git does not ignore",
  severity: "medium",
  why: "A comment in this file says that it stays out of git, but git does not ignore it, so that the next secret in it will be committed.",
  instead: "add it to .gitignore, then git rm --cached it, and keep an example without values beside it"
};
var claimedIgnored = {
  checks: [TRACKED],
  words: ["gitignore", "git-ignore", "commit", "check in"],
  read(text2, path, advise) {
    if (!SECRET_NAME.test(path) || EXAMPLE.test(path) || ENCRYPTED.test(text2)) return;
    for (const comment of text2.slice(0, READ_BYTES).matchAll(COMMENT)) {
      if (!CLAIM.test(comment[0]) || OF_ANOTHER.test(comment[0])) continue;
      const end = comment.index + comment[0].trimEnd().length;
      advise(TRACKED, { start: comment.index, end, keyPath: [] });
      return;
    }
  }
};
var READ_BYTES = 4e3;
var COMMENT = /#[^\n]{1,400}/g;
var SECRET_NAME = /(?:^|[/._-])(?:secrets?|credentials?|passwords?|private|local|env)(?:[._-][^/]*)?\.(?:ya?ml|json5?|toml|properties|tfvars|env)$|(?:^|\/)\.env(?:\.[^/]*)?$/i;
var EXAMPLE = /example|sample|template|tmpl|dist\b|default|schema/i;
var ENCRYPTED = /^["']?sops["']?:|^\$ANSIBLE_VAULT|ENC\[AES256_GCM/m;
var CLAIM = /\b(?:is|be|stays?|file) +(?:in +(?:the +)?)?\.?git-?ignored?\b|\bgit-?ignored\b|\b(?:do +not|don'?t|never|must +not +be|not +be|not) +(?:ever +)?(?:commit(?:ted)?|check(?:ed)? +in)\b/i;
var OF_ANOTHER = /\bcop(?:y|ied)\b|\bexample\b|\btemplate\b|unencrypted|decrypted|unsealed|plain ?text|\bother\b/i;

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
function looksLikeName(text2) {
  if (text2.length > LONGEST_NAME || !NAME2.test(text2)) return false;
  return !text2.split(/[-._/]/).some((part) => part.length >= LONGEST_UNBROKEN && /\d/.test(part) && /[A-Za-z]/.test(part));
}

// src/kubernetes/hygiene/check.ts
function kindGate(...kinds) {
  return new RegExp(`\\bkind["']?[ \\t]*:[^\\n]{0,80}\\b(?:${kinds.join("|")})\\b`);
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

// src/kubernetes/hygiene/credential-key.ts
var CREDENTIAL = /(?:^|[^a-z])(?:password|passwd|passphrase|pwd|secret|credentials?|(?:access|auth|api|bearer|refresh|bot|github|gitlab|slack|vault|npm)[^a-z]?token|token|(?:api|access|secret|private|encryption|signing|master)[^a-z]?key)$/;
function isCredentialKey(key) {
  if (isExemptKey(key, void 0) || isReferenceKey(key)) return false;
  return CREDENTIAL.test(key.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase());
}
function isPasswordKey(key) {
  return isCredentialKey(key) && /pass|pwd/i.test(key);
}

// src/kubernetes/hygiene/config-map.ts
var IN_SECRET = "move the key to a Secret, sealed or from a store: valueFrom: {secretKeyRef: {name: \u2026, key: \u2026}}";
var LITERAL = {
  id: "config-map-credential",
  title: "Credential in a ConfigMap",
  severity: "medium",
  why: "Far more people and programs may read ConfigMaps than Secrets, and encryption at rest seldom covers them.",
  instead: IN_SECRET
};
var VARIABLE = {
  id: "config-map-credential-variable",
  title: "Credential filled into a ConfigMap",
  severity: "low",
  why: "The value is a variable here, but what is filled in ends up readable in the ConfigMap.",
  instead: IN_SECRET
};
var configMap = {
  checks: [LITERAL, VARIABLE],
  gate: kindGate("ConfigMap"),
  read: ({ kind, place }, advise) => {
    if (kind !== "ConfigMap") return;
    for (const entry of entriesAt(placeAt(place, "data"))) {
      const scalar = scalarAt(entry.place);
      if (scalar === void 0 || !isCredentialKey(entry.key)) continue;
      if (isVariable(scalar)) advise(VARIABLE, entry.place);
      else if (isCredential(entry.key, scalar)) advise(LITERAL, entry.place);
    }
  }
};
function isVariable({ text: text2 }) {
  return templatingOf(text2) !== "literal" || /\$\{[^}]+\}|^\$\([^)]+\)$|^\$[A-Z][A-Z0-9_]*$/.test(text2.trim());
}
var SETTING2 = /^(?:true|false|yes|no|on|off|enabled|disabled|none|null|\d{1,3}|\d+(?:\.\d+)?(?:ms|s|m|h|d))$/i;
var REFERENCE = /^(?:\/|\.{1,2}\/|~\/|[a-z][a-z0-9+.-]*:|<path:|\$|@)|\.(?:ya?ml|json|txt|pem|key|crt)$/i;
var PLACEHOLDER = /^(?:<.*>|\*+|x{3,}|\.{3,})$/i;
function isCredential(key, scalar) {
  const text2 = scalar.text.trim();
  if (!isValue(scalar) || text2.includes("\n")) return false;
  if (SETTING2.test(text2) || REFERENCE.test(text2) || PLACEHOLDER.test(text2)) return false;
  return isPasswordKey(key) || !(looksLikeName(text2) && /[-/]/.test(text2));
}

// src/kubernetes/hygiene/csi.ts
var SYNCED = {
  id: "csi-secret-sync",
  title: "CSI values copied into a Secret",
  severity: "low",
  why: "secretObjects makes the driver copy the values into Secrets, so that they do land in etcd while a pod mounts them.",
  instead: "leave out secretObjects and read the files of the volume; if it must be, encrypt etcd"
};
var API_VERSION = {
  id: "csi-api-version",
  title: "SecretProviderClass in an old API version",
  severity: "low",
  why: "secrets-store.csi.x-k8s.io/v1alpha1 is deprecated.",
  instead: "apiVersion: secrets-store.csi.x-k8s.io/v1"
};
var SKIP_VERIFY = {
  id: "csi-vault-skip-verify",
  title: "CSI driver trusts any Vault server",
  severity: "high",
  why: "Without verification of the certificate, whoever sits between can pose as Vault and collect tokens.",
  instead: "vaultCACertPath: /path/to/ca.crt, and no vaultSkipTLSVerify"
};
var ROTATION_OFF = {
  id: "csi-rotation-off",
  title: "CSI driver without rotation",
  severity: "low",
  why: "With rotation off, a value that is rotated in the store reaches no pod that runs already.",
  instead: "enableSecretRotation: true (--enable-secret-rotation=true), and a rotationPollInterval that suits the store"
};
var csi = {
  checks: [SYNCED, API_VERSION, SKIP_VERIFY, ROTATION_OFF],
  gate: /\bkind["']?[ \t]*:[^\n]{0,80}\bSecretProviderClass\b|enable-?[Ss]ecret-?[Rr]otation/,
  read: ({ kind, apiVersion, place }, advise) => {
    readRotation(place, advise);
    if (kind !== "SecretProviderClass") return;
    const written = placeAt(place, "apiVersion");
    if (written !== void 0 && apiVersion.endsWith("/v1alpha1")) advise(API_VERSION, written);
    const synced = placeAt(place, "spec", "secretObjects");
    const [first] = itemsAt(synced);
    if (first !== void 0) advise(SYNCED, first, named(textAt2(first, "secretName")));
    const skip2 = placeAt(place, "spec", "parameters", "vaultSkipTLSVerify");
    if (skip2 !== void 0 && isTrueAt(skip2)) advise(SKIP_VERIFY, skip2);
  }
};
function named(secret2) {
  if (secret2 === void 0 || secret2 === "") return {};
  return {
    why: `secretObjects makes the driver copy the values into Secret ${secret2}, so that they do land in etcd while a pod mounts them.`
  };
}
function readRotation(place, advise) {
  const key = placeAt(place, "enableSecretRotation");
  if (key !== void 0 && /^(?:false|no|off)$/i.test(textAt2(key) ?? "")) advise(ROTATION_OFF, key);
  for (const word of [...itemsAt(placeAt(place, "args")), ...itemsAt(placeAt(place, "command"))]) {
    if (/^--?enable-secret-rotation=false$/.test(textAt2(word) ?? "")) advise(ROTATION_OFF, word);
  }
}

// src/kubernetes/hygiene/encryption-config.ts
var KMS_FIRST = "providers: [{kms: {apiVersion: v2, name: \u2026, endpoint: \u2026}}, {identity: {}}]";
var IDENTITY_FIRST = {
  id: "encryption-identity-first",
  title: "Secrets are written to etcd unencrypted",
  severity: "high",
  why: "The first provider writes, and identity writes plain text: the ones after it only read what is old.",
  instead: `put identity last, then rewrite what is stored: ${KMS_FIRST}`
};
var IDENTITY_ONLY = {
  id: "encryption-identity-only",
  title: "Secrets are not encrypted in etcd",
  severity: "high",
  why: "identity is the only provider, and it stores plain text.",
  instead: KMS_FIRST
};
var NO_SECRETS = {
  id: "encryption-secrets-missing",
  title: "Encryption leaves Secrets out",
  severity: "high",
  why: "No entry names Secrets, and what no entry names is stored as plain text.",
  instead: "resources: [secrets]"
};
var LOCAL_KEY = {
  id: "encryption-local-key",
  title: "Encryption with aescbc or aesgcm",
  severity: "low",
  why: "aescbc is open to padding oracles, aesgcm is unsafe without frequent rotation, and both keep their key beside etcd.",
  instead: `${KMS_FIRST}, or at least secretbox`
};
var KMS_V1 = {
  id: "encryption-kms-v1",
  title: "Encryption with KMS v1",
  severity: "low",
  why: "KMS v1, which is meant when apiVersion is absent, is deprecated since Kubernetes 1.28 and off by default since 1.29.",
  instead: KMS_FIRST
};
var NO_IDENTITY = {
  id: "encryption-without-identity",
  title: "What was stored before encryption cannot be read",
  severity: "low",
  why: "No provider reads plain text, so that Secrets from before encryption was on make the API server fail.",
  instead: "once kubectl get secrets -A -o json | kubectl replace -f - has rewritten all of them nothing is missing; until then: identity: {} as the last provider"
};
var encryptionConfig = {
  checks: [IDENTITY_FIRST, IDENTITY_ONLY, NO_SECRETS, LOCAL_KEY, KMS_V1, NO_IDENTITY],
  gate: kindGate("EncryptionConfiguration", "EncryptionConfig"),
  read: ({ kind, place }, advise) => {
    if (kind !== "EncryptionConfiguration" && kind !== "EncryptionConfig") return;
    const resources = placeAt(place, "resources");
    const entries2 = itemsAt(resources);
    if (resources === void 0 || entries2.length === 0) return;
    const entry = entries2.find(namesSecrets);
    if (entry !== void 0) readProviders(placeAt(entry, "providers"), advise);
    else if (entries2.every(isLiteral2)) advise(NO_SECRETS, resources);
  }
};
function namesSecrets(entry) {
  return itemsAt(placeAt(entry, "resources")).some((item) => /^(?:secrets\.?|\*\.|\*\.\*)$/.test(textAt2(item) ?? ""));
}
function isLiteral2(entry) {
  const names = itemsAt(placeAt(entry, "resources"));
  return names.length > 0 && names.every((name) => textAt2(name) !== void 0);
}
function readProviders(providers, advise) {
  const named2 = itemsAt(providers).flatMap((item) => entriesAt(item).slice(0, 1));
  const [first] = named2;
  if (first === void 0) return;
  if (first.key === "identity") {
    advise(named2.every(({ key }) => key === "identity") ? IDENTITY_ONLY : IDENTITY_FIRST, first.place);
  } else if (first.key === "aescbc" || first.key === "aesgcm") advise(LOCAL_KEY, first.place);
  else if (first.key === "kms" && isFirstVersion(first.place)) advise(KMS_V1, first.place);
  if (providers !== void 0 && isAlone(providers) && first.key !== "identity") advise(NO_IDENTITY, providers);
}
function isAlone(providers) {
  const [only, ...others] = itemsAt(providers);
  return only !== void 0 && others.length === 0 && entriesAt(only).length > 0;
}
function isFirstVersion(kms) {
  return placeAt(kms, "apiVersion") === void 0 || textAt2(kms, "apiVersion") === "v1";
}

// src/kubernetes/hygiene/external-secrets.ts
var STATIC_KEYS = {
  id: "secret-store-static-keys",
  title: "Secret store opened with a static key",
  severity: "medium",
  why: "The key that opens all other secrets lies in the cluster and does not expire.",
  instead: "let the service account of the pod log in"
};
var API_VERSION2 = {
  id: "external-secrets-api-version",
  title: "API version that External Secrets no longer serves",
  severity: "medium",
  why: "v1beta1 is not served since External Secrets 0.17 and v1alpha1 longer still, so that the object is refused.",
  instead: "apiVersion: external-secrets.io/v1"
};
var NEVER_REFRESHED = {
  id: "external-secret-never-refreshed",
  title: "ExternalSecret that is never refreshed",
  severity: "low",
  why: "An interval of 0 fetches the value once, so that a rotated secret never reaches the cluster.",
  instead: "refreshInterval: 1h"
};
var UNBOUND = {
  id: "cluster-secret-store-unbound",
  title: "ClusterSecretStore open to all namespaces",
  severity: "low",
  why: "Without conditions every namespace of the cluster can fetch whatever the store can read.",
  instead: "spec: {conditions: [{namespaceSelector: {matchLabels: {team: the-team}}}]}, or a SecretStore a namespace"
};
var INTO_CONFIG_MAP = {
  id: "external-secret-into-config-map",
  title: "Secret fetched into a ConfigMap",
  severity: "medium",
  why: "What leaves the store as a secret ends up readable in a ConfigMap.",
  instead: "leave out target.manifest, so that the values go to a Secret"
};
var externalSecrets = {
  checks: [STATIC_KEYS, API_VERSION2, NEVER_REFRESHED, UNBOUND, INTO_CONFIG_MAP],
  gate: kindGate("SecretStore", "ClusterSecretStore", "ExternalSecret", "ClusterExternalSecret"),
  read: (map, advise) => {
    if (!map.apiVersion.startsWith("external-secrets.io/")) return;
    readApiVersion(map, advise);
    const spec = placeAt(map.place, "spec");
    if (map.kind === "SecretStore" || map.kind === "ClusterSecretStore") readStore(map.kind, spec, advise);
    if (map.kind === "ExternalSecret") readExternalSecret(spec, advise);
    if (map.kind === "ClusterExternalSecret") readExternalSecret(placeAt(spec, "externalSecretSpec"), advise);
  }
};
var STABLE = /* @__PURE__ */ new Set([
  "ClusterExternalSecret",
  "ClusterSecretStore",
  "ExternalSecret",
  "SecretStore"
]);
function readApiVersion({ kind, apiVersion, place }, advise) {
  const written = placeAt(place, "apiVersion");
  const isOld = apiVersion.endsWith("/v1beta1") || apiVersion.endsWith("/v1alpha1");
  if (written !== void 0 && isOld && STABLE.has(kind ?? "")) advise(API_VERSION2, written);
}
var LOGINS = [
  {
    keys: ["aws", "auth", "secretRef"],
    instead: "auth: {jwt: {serviceAccountRef: {name: the-account}}} (IRSA), or none (pod identity)"
  },
  {
    keys: ["gcpsm", "auth", "secretRef"],
    instead: "auth: {workloadIdentity: {serviceAccountRef: {name: the-account}}}"
  },
  { keys: ["azurekv", "authSecretRef"], instead: "authType: WorkloadIdentity, serviceAccountRef: {name: the-account}" },
  { keys: ["vault", "auth", "tokenSecretRef"], instead: "auth: {kubernetes: {mountPath: kubernetes, role: the-role}}" },
  { keys: ["alibaba", "auth", "secretRef"], instead: "auth: {rrsa: {\u2026}}" },
  { keys: ["ibm", "auth", "secretRef"], instead: "auth: {containerAuth: {profile: the-profile}}" },
  { keys: ["oracle", "auth", "secretRef"], instead: "principalType: Workload" }
];
function readStore(kind, spec, advise) {
  const provider = placeAt(spec, "provider");
  if (provider === void 0) return;
  for (const { keys, instead } of LOGINS) {
    const login = placeAt(provider, ...keys);
    if (login === void 0 || textAt2(provider, "azurekv", "authType") === "WorkloadIdentity") continue;
    advise(STATIC_KEYS, login, { instead });
  }
  if (kind === "ClusterSecretStore" && placeAt(spec, "conditions") === void 0) advise(UNBOUND, provider);
}
function readExternalSecret(spec, advise) {
  const interval = placeAt(spec, "refreshInterval");
  if (interval !== void 0 && /^0+(?:ns|us|ms|s|m|h)?$/.test(textAt2(interval) ?? "") && !isGenerated(spec)) {
    advise(NEVER_REFRESHED, interval);
  }
  const target = placeAt(spec, "target", "manifest", "kind");
  if (target !== void 0 && textAt2(target) === "ConfigMap") advise(INTO_CONFIG_MAP, target);
}
function isGenerated(spec) {
  return itemsAt(placeAt(spec, "dataFrom")).some(
    (source) => placeAt(source, "sourceRef", "generatorRef") !== void 0
  );
}

// src/kubernetes/hygiene/text-family.ts
function isProse(path) {
  return /\.(?:md|mdx|markdown|rst|adoc|txt|html?)$/i.test(path);
}

// src/kubernetes/hygiene/kubeseal.ts
var UNPINNED = {
  id: "kubeseal-without-certificate",
  title: "kubeseal without a pinned certificate",
  severity: "low",
  why: "Without --cert the value is sealed for whatever cluster the current context names, and who seals needs access to it.",
  instead: "kubeseal --fetch-cert once, commit the certificate, renew it as the controller does, and seal with --cert"
};
var kubeseal = {
  checks: [UNPINNED],
  words: ["kubeseal"],
  read(text2, path, advise) {
    if (isProse(path) || !SCRIPT.test(path) || text2.includes("SEALED_SECRETS_CERT")) return;
    for (const call of text2.matchAll(CALL)) {
      const [words] = call;
      if (!SEALS.test(words) || OTHER_JOB.test(words)) continue;
      const { length } = /^[^\r\n]*/.exec(words)?.[0].trimEnd() ?? words;
      advise(UNPINNED, { start: call.index, end: call.index + length, keyPath: [] });
    }
  }
};
var SCRIPT = /\.(?:sh|bash|zsh|ksh|ya?ml|mk|just|ps1)$|(?:^|\/)(?:(?:GNU)?[Mm]akefile|[Jj]ustfile|Jenkinsfile|[^/.]+)$/;
var CALL = /(?<![\w./-])kubeseal(?=[ \t\\])(?:\\\r?\n|[^\n|;&#\\]|\\(?!\r?\n)){0,1000}/g;
var SEALS = /\s(?:-o|-f|-w|-n|--format|--scope|--controller-[a-z]+|--namespace|--raw|--secret-file|--sealed-secret-file|--merge-into)\b|[<>]/;
var OTHER_JOB = /\s--(?:cert|fetch-cert|re-encrypt|rotate|validate|recovery-unseal|recovery-private-key|version|help)\b/;

// src/kubernetes/hygiene/policy-rule.ts
function policyRules(role) {
  return itemsAt(placeAt(role, "rules")).map((place) => ({
    place,
    groups: itemsAt(placeAt(place, "apiGroups")),
    resources: itemsAt(placeAt(place, "resources")),
    verbs: itemsAt(placeAt(place, "verbs")),
    named: isNamed(placeAt(place, "resourceNames"))
  }));
}
function isNamed(names) {
  return names !== void 0 && !(names.node.type === "sequence" && names.node.items.length === 0);
}
function placeOf2(places, ...words) {
  return places.find((place) => words.includes(textAt2(place) ?? ""));
}
function secretAccess(rule) {
  const { groups, resources, verbs, named: named2 } = rule;
  const inCore = placeOf2(groups, "", "*") !== void 0;
  const secrets2 = placeOf2(resources, "secrets");
  const anyResource = placeOf2(resources, "*", "*/*");
  const anyVerb = placeOf2(verbs, "*");
  const lists = placeOf2(verbs, "list", "watch");
  const gets = placeOf2(verbs, "get");
  if (named2 || (anyVerb ?? lists ?? gets) === void 0) return void 0;
  if (secrets2 !== void 0 && (inCore || groups.length === 0)) {
    if (anyVerb !== void 0) return { kind: "any-verb", place: anyVerb };
    return { kind: lists === void 0 ? "get" : "list", place: secrets2 };
  }
  return inCore && anyResource !== void 0 ? { kind: "everything", place: anyResource } : void 0;
}

// src/kubernetes/hygiene/rbac.ts
var NAME_THEM = "resources: [secrets], resourceNames: [the-secret], verbs: [get]";
var EVERYTHING = {
  id: "rbac-wildcard-resources",
  title: "Role on all resources, Secrets included",
  severity: "high",
  why: "A wildcard over resources takes in Secrets, and every kind that is installed later.",
  instead: "list the resources that are needed; if Secrets are among them: resourceNames: [the-secret], verbs: [get]"
};
var ANY_VERB = {
  id: "rbac-secrets-wildcard",
  title: "Role with every verb on Secrets",
  severity: "high",
  why: "Every verb on Secrets means to read, overwrite and delete all of them.",
  instead: NAME_THEM
};
var LIST = {
  id: "rbac-secrets-list",
  title: "Role that lists all Secrets",
  severity: "medium",
  why: "list and watch answer with the full values of all Secrets, not only with their names.",
  instead: `${NAME_THEM}; an informer can be limited to one object by a metadata.name field selector`
};
var GET = {
  id: "rbac-secrets-get",
  title: "Role that gets any Secret",
  severity: "low",
  why: "Without resourceNames, whoever holds this role can get every Secret whose name can be guessed or seen in a pod.",
  instead: NAME_THEM
};
var ESCALATE = {
  id: "rbac-escalate",
  title: "Role that can widen its own rights",
  severity: "high",
  why: "Who may escalate or bind roles can give themselves any right, reading all Secrets among them.",
  instead: "leave out escalate and bind, or limit bind to roles: resourceNames: [the-role], verbs: [bind]"
};
var IMPERSONATE = {
  id: "rbac-impersonate",
  title: "Role that can act as others",
  severity: "high",
  why: "Who may impersonate without resourceNames has the rights of every user, group or service account it names.",
  instead: "verbs: [impersonate], resourceNames: [the-account]"
};
var TOKEN2 = {
  id: "rbac-token-create",
  title: "Role that makes tokens for service accounts",
  severity: "medium",
  why: "Who may create tokens for any service account can read whatever the most powerful one of them can.",
  instead: "resources: [serviceaccounts/token], resourceNames: [the-account], verbs: [create]"
};
var PODS = {
  id: "rbac-pod-create",
  title: "Role that starts pods beside Secrets",
  severity: "low",
  why: "Who may start pods in a namespace can mount every Secret of it and act as every service account of it, without any right on Secrets.",
  instead: "give it in a namespace of its own, or limit what pods may mount by an admission policy"
};
var AGGREGATED = {
  id: "rbac-aggregated-secrets",
  title: "Aggregated ClusterRole that takes in Secrets",
  severity: "high",
  why: "Aggregation adds the rules of other roles to this one, and some of them read Secrets.",
  instead: "keep rules on Secrets in a role of their own without the label, and bind it where it is needed"
};
var rbac = {
  checks: [EVERYTHING, ANY_VERB, LIST, GET, ESCALATE, IMPERSONATE, TOKEN2, PODS, AGGREGATED],
  gate: kindGate("Role", "ClusterRole"),
  read: (map, advise, objects) => {
    if (map.kind !== "Role" && map.kind !== "ClusterRole") return;
    for (const rule of policyRules(map.place)) readRule(rule, map.kind, advise);
    const pods = placeOfPods(map);
    if (pods !== void 0 && standsBesideSecrets(map, objects)) advise(PODS, pods);
    if (map.kind === "ClusterRole") readAggregation(map, objects, advise);
  }
};
var BY_ACCESS = { everything: EVERYTHING, "any-verb": ANY_VERB, list: LIST, get: GET };
function readRule(rule, kind, advise) {
  const access = secretAccess(rule);
  if (access !== void 0) {
    const check = BY_ACCESS[access.kind];
    const isCluster = kind === "ClusterRole";
    advise(check, access.place, isCluster && check === GET ? { severity: "medium" } : {});
  }
  if (rule.named) return;
  const widening = placeOf2(rule.verbs, "escalate", "bind") ?? wideningWildcard(rule);
  if (widening !== void 0) advise(ESCALATE, widening);
  const acting = placeOf2(rule.verbs, "impersonate");
  if (acting !== void 0) advise(IMPERSONATE, acting);
  const token = placeOf2(rule.resources, "serviceaccounts/token");
  if (token !== void 0 && placeOf2(rule.verbs, "create", "*") !== void 0) advise(TOKEN2, token);
}
function wideningWildcard({ groups, resources, verbs }) {
  const onRoles = placeOf2(groups, "rbac.authorization.k8s.io", "*") !== void 0 && placeOf2(resources, "roles", "clusterroles") !== void 0;
  return onRoles ? placeOf2(verbs, "*") : void 0;
}
var WORKLOADS = ["deployments", "statefulsets", "daemonsets", "replicasets", "jobs", "cronjobs"];
function placeOfPods(map) {
  for (const { groups, resources, verbs } of policyRules(map.place)) {
    if (placeOf2(verbs, "create", "*") === void 0) continue;
    const inCore = groups.length === 0 || placeOf2(groups, "", "*") !== void 0;
    const started = (inCore ? placeOf2(resources, "pods") : void 0) ?? placeOf2(resources, ...WORKLOADS);
    if (started !== void 0) return started;
  }
  return void 0;
}
var HOLDS_SECRETS = /* @__PURE__ */ new Set(["Secret", "SealedSecret", "ExternalSecret"]);
function standsBesideSecrets({ kind, resource }, objects) {
  return objects.some(
    (other) => HOLDS_SECRETS.has(other.kind ?? "") && (kind === "ClusterRole" || other.resource?.namespace === resource?.namespace)
  );
}
var AGGREGATE_TO = "rbac.authorization.k8s.io/aggregate-to-";
function readAggregation(map, objects, advise) {
  const joinsView = placeAt(map.place, "metadata", "labels", `${AGGREGATE_TO}view`);
  if (joinsView !== void 0 && isTrueAt(joinsView) && readsSecrets(map)) {
    const why = "The label adds these rules to the built-in role view, which leaves Secrets out on purpose.";
    advise(AGGREGATED, joinsView, { why });
  }
  for (const selector of itemsAt(placeAt(map.place, "aggregationRule", "clusterRoleSelectors"))) {
    const labels = entriesAt(placeAt(selector, "matchLabels")).map(
      ({ key, place }) => [key, textAt2(place) ?? ""]
    );
    if (labels.length === 0) continue;
    if (labels.some(([key, value]) => key === `${AGGREGATE_TO}edit` && value === "true")) {
      advise(AGGREGATED, selector, { why: "The selector takes in what makes up the built-in role edit, Secrets too." });
      continue;
    }
    const taken = objects.find((other) => other !== map && readsSecrets(other) && isSelected(other, labels));
    if (taken === void 0) continue;
    const name = taken.resource?.name;
    advise(AGGREGATED, selector, {
      why: `The selector takes in ClusterRole ${name ?? "beside it"}, which reads Secrets without naming them.`
    });
  }
}
function isSelected({ kind, place }, labels) {
  return kind === "ClusterRole" && labels.every(([key, value]) => textAt2(place, "metadata", "labels", key) === value);
}
var readers = /* @__PURE__ */ new WeakMap();
function readsSecrets(map) {
  const reads = readers.get(map) ?? policyRules(map.place).some((rule) => secretAccess(rule) !== void 0);
  readers.set(map, reads);
  return reads;
}

// src/kubernetes/hygiene/rbac-bindings.ts
var EVERYBODY = {
  id: "rbac-binding-everybody",
  title: "Role bound to everybody",
  severity: "high",
  why: "The binding holds for every user and service account of the cluster, those of other teams included.",
  instead: "subjects: [{kind: ServiceAccount, name: the-account, namespace: the-namespace}]"
};
var DEFAULT_ACCOUNT = {
  id: "rbac-binding-default-account",
  title: "Role bound to a default service account",
  severity: "medium",
  why: "Every pod of the namespace that names no service account runs as default and gets these rights.",
  instead: "make a service account for the workload, set its serviceAccountName, and bind that one"
};
var rbacBindings = {
  checks: [EVERYBODY, DEFAULT_ACCOUNT],
  gate: kindGate("RoleBinding", "ClusterRoleBinding"),
  read: (map, advise, objects) => {
    if (map.kind !== "RoleBinding" && map.kind !== "ClusterRoleBinding") return;
    if (PUBLIC_ROLES.has(textAt2(map.place, "roleRef", "name") ?? "") || isHarmless(map, objects)) return;
    for (const subject of itemsAt(placeAt(map.place, "subjects"))) {
      const name = placeAt(subject, "name");
      if (name === void 0) continue;
      const everybody = wordsForEverybody(subject);
      if (everybody !== void 0) advise(EVERYBODY, name, { why: everybody });
      else if (textAt2(subject, "kind") === "ServiceAccount" && textAt2(name) === "default") {
        advise(DEFAULT_ACCOUNT, name);
      }
    }
  }
};
var PUBLIC_ROLES = /* @__PURE__ */ new Set([
  "system:basic-user",
  "system:discovery",
  "system:public-info-viewer",
  "system:service-account-issuer-discovery"
]);
var GROUPS = {
  "system:unauthenticated": "The binding holds for every request, with no login at all.",
  "system:anonymous": "The binding holds for every request, with no login at all.",
  "system:authenticated": EVERYBODY.why,
  "system:serviceaccounts": "The binding holds for every service account of every namespace."
};
function wordsForEverybody(subject) {
  return textAt2(subject, "kind") === "ServiceAccount" ? void 0 : GROUPS[textAt2(subject, "name") ?? ""];
}
function isHarmless(binding, objects) {
  const kind = textAt2(binding.place, "roleRef", "kind");
  const name = textAt2(binding.place, "roleRef", "name");
  if (name === void 0) return false;
  const role = objects.find((map) => map.kind === kind && map.resource?.name === name);
  if (role === void 0 || placeAt(role.place, "aggregationRule") !== void 0) return false;
  return policyRules(role.place).every(
    (rule) => secretAccess(rule) === void 0 && placeOf2(rule.verbs, "*", "escalate", "bind", "impersonate") === void 0 && placeOf2(rule.resources, "serviceaccounts/token", "secrets") === void 0
  );
}

// src/kubernetes/hygiene/sealed-secrets.ts
var CLUSTER_WIDE = {
  id: "sealed-secret-cluster-wide",
  title: "SealedSecret that opens in every namespace",
  severity: "medium",
  why: "With cluster-wide scope, whoever may create a SealedSecret in any namespace can have this one opened there.",
  instead: "seal it with kubeseal --scope strict, which binds it to its name and namespace"
};
var NAMESPACE_WIDE = {
  id: "sealed-secret-namespace-wide",
  title: "SealedSecret that opens under any name",
  severity: "low",
  why: "With namespace-wide scope it can be opened under another name of the namespace, and so past rights on its name.",
  instead: CLUSTER_WIDE.instead
};
var DEPRECATED = {
  id: "sealed-secret-deprecated-data",
  title: "SealedSecret in the deprecated form",
  severity: "low",
  why: "spec.data seals the whole Secret as one, which hides from review which keys a change touches.",
  instead: "seal it anew: kubeseal writes spec.encryptedData, one value a key"
};
var sealedSecrets = {
  checks: [CLUSTER_WIDE, NAMESPACE_WIDE, DEPRECATED],
  gate: kindGate("SealedSecret"),
  read: ({ kind, place }, advise) => {
    if (kind !== "SealedSecret") return;
    const annotations = placeAt(place, "metadata", "annotations");
    for (const [scope, check] of SCOPES) {
      const annotation = placeAt(annotations, `sealedsecrets.bitnami.com/${scope}`);
      if (annotation === void 0 || !isTrueAt(annotation)) continue;
      advise(check, annotation);
      break;
    }
    const data = placeAt(place, "spec", "data");
    if (data?.node.type === "scalar" && data.node.text !== "") advise(DEPRECATED, data);
  }
};
var SCOPES = [
  ["cluster-wide", CLUSTER_WIDE],
  ["namespace-wide", NAMESPACE_WIDE]
];

// src/kubernetes/hygiene/secrets.ts
var NOT_BASE64 = {
  id: "secret-data-not-base64",
  title: "Value under data is not base64",
  severity: "medium",
  why: "The API takes only padded standard base64 under data and refuses this manifest.",
  instead: "put plain text under stringData, or better: keep the value out of the repository"
};
var TWICE = {
  id: "secret-encoded-twice",
  title: "Value is encoded in base64 twice",
  severity: "low",
  why: "What stands here is encoded once more when the Secret is made, so that pods get base64 instead of the value.",
  instead: "write the value as it is, or move it to data"
};
var LINE_BREAK = {
  id: "secret-trailing-newline",
  title: "Password ends in a line break",
  severity: "low",
  why: "The line break is part of the value, and most programs will take it for part of the password.",
  instead: "encode with printf or echo -n; in stringData write |- instead of |"
};
var DEFAULT_NAMESPACE = {
  id: "secret-default-namespace",
  title: "Secret in the namespace default",
  severity: "low",
  why: "Rights and quotas are given by namespace, and default is where everything lands that nobody thought about.",
  instead: "metadata: {namespace: the-workload}"
};
var TOKEN3 = {
  id: "service-account-token-secret",
  title: "Token of a service account that never expires",
  severity: "medium",
  why: "The control plane fills this Secret with a token that has no end date and is bound to no pod.",
  instead: "kubectl create token the-account, or a projected volume: serviceAccountToken: {expirationSeconds: 3600}"
};
var secrets = {
  checks: [NOT_BASE64, TWICE, LINE_BREAK, DEFAULT_NAMESPACE, TOKEN3],
  gate: /\bkind["']?[ \t]*:[^\n]{0,80}\bSecret\b|\bsecretGenerator\b/,
  read: ({ kind, place }, advise) => {
    if (kind === "Secret") readSecret(place, advise);
    for (const generator of itemsAt(placeAt(place, "secretGenerator"))) readGenerator(generator, advise);
  }
};
var TOKEN_TYPE = "kubernetes.io/service-account-token";
function readSecret(place, advise) {
  const type = placeAt(place, "type");
  if (type !== void 0 && textAt2(type) === TOKEN_TYPE) advise(TOKEN3, type);
  const namespace = placeAt(place, "metadata", "namespace");
  if (namespace !== void 0 && textAt2(namespace) === "default") advise(DEFAULT_NAMESPACE, namespace);
  for (const entry of literals(placeAt(place, "data"))) readData(entry, advise);
  for (const { key, place: value, scalar } of literals(placeAt(place, "stringData"))) {
    if (isEncodedText(scalar.text) && !WANTS_BASE64.test(key)) advise(TWICE, value);
    else if (isPasswordKey(key) && endsInLineBreak(scalar.text)) advise(LINE_BREAK, value);
  }
}
var WANTS_BASE64 = /^1password-credentials|base64|b64/i;
function literals(map) {
  return entriesAt(map).flatMap((entry) => {
    const scalar = scalarAt(entry.place);
    const isKnown = scalar !== void 0 && isValue(scalar) && textAt2(entry.place) !== void 0;
    return isKnown && !/[<>{}$]|^(?:ref\+|vault:|op:)|ENC\[/.test(scalar.text) ? [{ ...entry, scalar }] : [];
  });
}
var PLACEHOLDER2 = /^[A-Z]+(?:[_-][A-Z]+)+$|\.{3}|…|\*{3}|xxx|your|change|replace|base64|redacted|placeholder|todo/i;
function readData({ key, place, scalar }, advise) {
  const decoded3 = decodedBase64(scalar.text);
  if (decoded3 === void 0) {
    if (!PLACEHOLDER2.test(scalar.text)) advise(NOT_BASE64, place);
  } else if (isPasswordKey(key) && endsInLineBreak(decoded3.toString("latin1"))) advise(LINE_BREAK, place);
}
function readGenerator(generator, advise) {
  for (const literal of itemsAt(placeAt(generator, "literals"))) {
    const text2 = textAt2(literal) ?? "";
    if (isEncodedText(text2.slice(text2.indexOf("=") + 1))) advise(TWICE, literal);
  }
}
function decodedBase64(text2) {
  const compact2 = text2.replace(/[\r\n]/g, "");
  if (compact2.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact2)) return void 0;
  return Buffer.from(compact2, "base64");
}
var SHORTEST_ENCODED = 12;
function isEncodedText(text2) {
  if (text2.length < SHORTEST_ENCODED && !/[^=]=$/.test(text2)) return false;
  const decoded3 = decodedBase64(text2.trim());
  return decoded3 !== void 0 && decoded3.length >= 5 && /^[\x20-\x7e]+[\r\n]*$/.test(decoded3.toString("latin1"));
}
function endsInLineBreak(text2) {
  return /^[^\r\n]+\r?\n$/.test(text2);
}

// src/kubernetes/hygiene/vault.ts
var SKIP_VERIFY2 = {
  id: "vault-skip-verify",
  title: "Client trusts any Vault server",
  severity: "high",
  why: "Without verification of the certificate, whoever sits between can pose as Vault and collect tokens.",
  instead: "give the client the CA (VAULT_CACERT, caCertSecretRef, vault.hashicorp.com/ca-cert) and leave out the switch"
};
var DEV_MODE = {
  id: "vault-dev-mode",
  title: "Vault in dev mode",
  severity: "high",
  why: "A dev server keeps everything in memory, starts unsealed, and has a root token that is known beforehand.",
  instead: "run vault server with a configuration: a storage backend, TLS and auto-unseal"
};
var ANY_NAMESPACE = {
  id: "vault-auth-any-namespace",
  title: "Vault login open to all namespaces",
  severity: "low",
  why: "With * every namespace of the cluster can fetch what this login may read.",
  instead: "allowedNamespaces: [the-namespace]"
};
var vault = {
  checks: [SKIP_VERIFY2, DEV_MODE, ANY_NAMESPACE],
  gate: /skipTLSVerify|tls-skip-verify|vault-skip-verify|VAULT_SKIP_VERIFY|VAULT_DEV_|devRootToken|allowedNamespaces|\bserver["', ]+-dev\b|["' ]-dev["']?\s/,
  read: (map, advise) => {
    readSwitches(map, advise);
    readContainer(map.place, advise);
    readValues(map.place, advise);
    const allowed = placeAt(map.place, "spec", "allowedNamespaces");
    if (!/^Vault(?:Auth|Connection)/.test(map.kind ?? "")) return;
    for (const namespace of itemsAt(allowed)) if (textAt2(namespace) === "*") advise(ANY_NAMESPACE, namespace);
  }
};
var SWITCHES = /* @__PURE__ */ new Set([
  "VAULT_SKIP_VERIFY",
  "vault.hashicorp.com/tls-skip-verify",
  "vault.security.banzaicloud.io/vault-skip-verify"
]);
function readSwitches({ place, resource }, advise) {
  const isVault = resource?.apiVersion?.includes("vault") ?? false;
  for (const { key, place: value } of entriesAt(place)) {
    if (!SWITCHES.has(key) && !(isVault && key === "skipTLSVerify")) continue;
    if (isTrueAt(value)) advise(SKIP_VERIFY2, value);
  }
}
function readContainer(container, advise) {
  for (const variable of itemsAt(placeAt(container, "env"))) {
    const name = textAt2(variable, "name") ?? "";
    const value = placeAt(variable, "value");
    if (name === "VAULT_SKIP_VERIFY" && value !== void 0 && isTrueAt(value)) advise(SKIP_VERIFY2, value);
    if (name === "VAULT_DEV_ROOT_TOKEN_ID") advise(DEV_MODE, placeAt(variable, "name") ?? variable);
  }
  const words = [...itemsAt(placeAt(container, "command")), ...itemsAt(placeAt(container, "args"))];
  const isVault = words.some((word) => /(?:^|\/)vault$/.test(textAt2(word) ?? "")) || isVaultImage(container);
  const dev = words.find((word) => textAt2(word) === "-dev");
  if (isVault && dev !== void 0) advise(DEV_MODE, dev);
}
function isVaultImage(container) {
  return /(?:^|\/)vault(?:[:@]|$)/.test(textAt2(container, "image") ?? "");
}
function readValues(place, advise) {
  const dev = placeAt(place, "server", "dev");
  const enabled = placeAt(dev, "enabled");
  if (enabled === void 0 || !isTrueAt(enabled)) return;
  const isChart = placeAt(dev, "devRootToken") ?? placeAt(place, "injector") ?? placeAt(place, "server", "ha");
  if (isChart !== void 0) advise(DEV_MODE, enabled);
}

// src/kubernetes/hygiene/vault-policy.ts
var EVERYTHING2 = {
  id: "vault-policy-everything",
  title: "Vault policy on every path",
  severity: "high",
  why: "The path * takes in every secret, every login and every policy of the server.",
  instead: 'path "secret/data/the-team/*" { capabilities = ["read"] }'
};
var SUDO = {
  id: "vault-policy-sudo",
  title: "Vault policy with sudo",
  severity: "medium",
  why: "sudo opens the paths that are otherwise left to root tokens.",
  instead: "leave out sudo, or give it on the one path that needs it in a policy for people who administer Vault"
};
var ROOT = {
  id: "vault-root-policy",
  title: "Vault login with the root policy",
  severity: "high",
  why: "The root policy can do everything in Vault, and nothing limits or takes it back but to revoke the token.",
  instead: "write a policy with the paths that are needed and name that one"
};
var REVIEWER = {
  id: "vault-stored-reviewer-token",
  title: "Vault keeps a token of a service account",
  severity: "low",
  why: "The token that reviews others is stored in Vault, where it outlives its pod or stops working when it ends.",
  instead: "leave out token_reviewer_jwt: in the cluster Vault uses its own token, outside of it that of the client"
};
var vaultPolicy = {
  checks: [EVERYTHING2, SUDO, ROOT, REVIEWER],
  words: ["capabilities", "vault"],
  read(text2, path, advise) {
    if (isProse(path)) return;
    readPolicies(text2, advise);
    if (!/vault/i.test(text2)) return;
    for (const found of text2.matchAll(ROOT_POLICY)) {
      advise(ROOT, { start: found.index, end: found.index + found[0].length, keyPath: [] });
    }
    for (const found of text2.matchAll(REVIEWER_TOKEN)) {
      advise(REVIEWER, { start: found.index, end: found.index + found[0].length, keyPath: ["token_reviewer_jwt"] });
    }
  }
};
var POLICY = /\bpath[ \t]{1,20}\\?"([^"\\\n]{1,300})\\?"[ \t]*\{([^}]{0,600})\}/g;
var CAPABILITIES = /\bcapabilities[ \t]*=[ \t]*\[([^\]]{0,300})\]/;
function readPolicies(text2, advise) {
  for (const block of text2.matchAll(POLICY)) {
    const [written, path = "", body = ""] = block;
    const granted = CAPABILITIES.exec(body)?.[1]?.match(/[a-z]+/g) ?? [];
    if (granted.length === 0 || granted.includes("deny")) continue;
    const place = {
      start: block.index,
      end: block.index + written.indexOf("{"),
      keyPath: ["path", path]
    };
    if (/^\+?(?:\/\+)*\/?\*$/.test(path)) advise(EVERYTHING2, place);
    else if (granted.includes("sudo") && !HARMLESS.has(path)) advise(SUDO, place);
  }
}
var HARMLESS = /* @__PURE__ */ new Set(["sys/health", "sys/capabilities-self"]);
var ROOT_POLICY = /(?<![\w.])-{0,2}(?:token_?)?polic(?:y|ies)["']?[ \t]{0,20}[=:][ \t]{0,20}\[?[ \t]{0,20}["']?root(?![\w./-])/gi;
var REVIEWER_TOKEN = /(?<![\w.])token_reviewer_jwt["']?[ \t]{0,20}[=:](?![ \t]{0,20}(?:""|''|null\b)?[ \t]{0,20}(?:[\\,}#]|\r?\n|$))/g;

// src/kubernetes/hygiene/checks.ts
var FAMILIES = [
  rbac,
  rbacBindings,
  encryptionConfig,
  auditPolicy,
  configMap,
  secrets,
  sealedSecrets,
  externalSecrets,
  csi,
  vault
];
var TEXT_FAMILIES = [claimedIgnored, kubeseal, vaultPolicy];
var CHECKS = [...FAMILIES, ...TEXT_FAMILIES].flatMap(({ checks }) => checks);
function checkIds() {
  return CHECKS.map(({ id }) => id);
}

// src/kubernetes/hygiene/read-hygiene.ts
var DOCUMENTS_A_TEXT = 4;
var MOST_NOTES = 1e3;
var MOST_OBJECTS = 300;
var MOST_MERGES = 300;
var SCHEMA_KIND = /^kind: ["']?CustomResourceDefinition\b/m;
var ENCRYPTED2 = /^["']?sops["']?:|^\s*"sops"\s*:/m;
async function readHygiene(fragment, limits) {
  const notes = [...textNotes(fragment, limits), ...await documentNotes(fragment, limits)];
  return notes.slice(0, MOST_NOTES).sort((a, b) => a.span.start - b.span.start);
}
function textNotes({ bytes, blob }, { documentBytes }) {
  if (bytes.length > documentBytes) return [];
  const text2 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const lower = text2.toLowerCase();
  const notes = [];
  const advise = (check, { start, end, keyPath }, wording) => {
    const { id, title, severity, why, instead } = { ...check, ...wording };
    if (notes.length < MOST_NOTES)
      notes.push({ check: id, title, severity, span: { start, end }, keyPath, why, instead });
  };
  for (const { words, read: read3 } of TEXT_FAMILIES) {
    if (words.some((word) => lower.includes(word))) read3(text2, blob.origin.path, advise);
  }
  return notes;
}
async function documentNotes(fragment, limits) {
  if (!isDocument(fragment)) return [];
  const gated = [];
  let budget = limits.documentBytes * DOCUMENTS_A_TEXT;
  for (const span of splitDocuments(fragment.bytes)) {
    const size = span.end - span.start;
    if (size > limits.documentBytes || size > budget) continue;
    const families = familiesOf(fragment, span);
    if (families.length === 0) continue;
    budget -= size;
    gated.push(...await parsed(fragment, span, families));
  }
  const objects = gated.flatMap(({ maps }) => maps.filter(({ kind }) => kind !== void 0)).slice(0, MOST_OBJECTS);
  return gated.flatMap((document) => notesOf(document, objects));
}
function familiesOf({ bytes }, { start, end }) {
  const text2 = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1");
  if (SCHEMA_KIND.test(text2) || ENCRYPTED2.test(text2)) return [];
  return FAMILIES.filter(({ gate }) => gate.test(text2));
}
async function parsed(fragment, span, families) {
  const original = sourceText(fragment.bytes, span.start, span.end);
  const text2 = isTemplate(original.text) ? neutralise(original.text).text : original.text;
  const source = { text: text2, toByte: original.toByte };
  const { path } = fragment.blob.origin;
  const roots = (/^[\s\ufeff]*[[{]/.test(text2) ? parseJson(text2) : void 0) ?? await yamlRoots(text2);
  return roots.map((node) => ({ source, families, maps: mapsBelow({ node, keyPath: [] }, path) }));
}
async function yamlRoots(text2) {
  const { root, problem } = await parseYaml(text2);
  return root === void 0 || problem !== void 0 ? [] : [root];
}
function mapsBelow(root, path) {
  const maps = [];
  let merges = 0;
  const visit2 = (place, outer) => {
    for (const item of itemsAt(place)) visit2(item, outer);
    if (place.node.type !== "map" || merges > MOST_MERGES) return;
    if (place.node.entries.some(({ key }) => key === "<<")) merges++;
    const own = objectAt(place);
    const resource = own ?? outer;
    maps.push({
      place,
      path,
      apiVersion: own?.apiVersion ?? "",
      ...own && { kind: own.kind },
      ...resource && { resource }
    });
    for (const { key, value } of place.node.entries) {
      if (value.type !== "alias") visit2({ node: value, keyPath: [...place.keyPath, key] }, resource);
    }
  };
  visit2(root, void 0);
  return maps;
}
function objectAt(place) {
  const kind = /^[A-Z]\w*/.exec(placeText(place, "kind"))?.[0];
  const apiVersion = textAt2(place, "apiVersion");
  if (kind === void 0 || placeAt(place, "apiVersion") === void 0 && placeAt(place, "metadata") === void 0) {
    return void 0;
  }
  const name = textAt2(place, "metadata", "name");
  const namespace = textAt2(place, "metadata", "namespace");
  return { kind, ...apiVersion && { apiVersion }, ...name && { name }, ...namespace && { namespace } };
}
function placeText(place, key) {
  const node = placeAt(place, key)?.node;
  return node?.type === "scalar" ? node.text.trim() : "";
}
function notesOf({ source, families, maps }, objects) {
  const notes = [];
  for (const map of maps) {
    const advise = (check, place, wording) => notes.push(noteOf(source, map, { ...check, ...wording }, place));
    for (const family of families) family.read(map, advise, objects);
    if (notes.length >= MOST_NOTES) break;
  }
  return notes;
}
function noteOf(source, { resource }, check, place) {
  const { id, title, severity, why, instead } = check;
  const span = firstLine(source, place.node);
  return { check: id, title, severity, span, keyPath: place.keyPath, ...resource && { resource }, why, instead };
}
function firstLine({ text: text2, toByte }, { start, end }) {
  const written = text2.slice(start, end);
  const line = /^[^\r\n]*/.exec(written)?.[0].trimEnd() ?? "";
  return { start: toByte(start), end: toByte(start + line.length) };
}

// src/advise.ts
async function createAdviser(policy, today) {
  const places = policy.allow.filter(({ value, fingerprint }) => value === void 0 && fingerprint === void 0);
  const { judge: allow } = await compileAllowances(places, today);
  const disabled = new Set(policy.disabledRules);
  return async (blob, text2) => {
    if (blob.origin.kind === "commit-message" || isBinary(text2)) return [];
    const notes = await readHygiene(rootFragment(blob, text2), policy.limits);
    if (notes.length === 0) return [];
    const lines = new LineIndex(text2);
    return notes.filter((note) => !disabled.has(note.check) && !isAllowedInline(note, lines, policy.foreignAllows)).map((note) => adviceOf(blob, note, lines, policy)).filter(
      (advice) => allow({ ...advice, rule: { id: advice.check }, secret: NO_SECRET, fingerprint: "" }) === void 0
    );
  };
}
async function introducedAdvice(changes, advised, before) {
  const fresh = [];
  for (const [change, advice] of advised) {
    fresh.push(...introduced(advice, await before(change), subjectKey, placeKey));
  }
  if (fresh.length === 0 || changes.length < 2) return fresh;
  const gone = [];
  for (const change of changes) gone.push(...departed(await before(change), advised.get(change) ?? [], subjectKey));
  return introduced(fresh, gone, subjectKey, placeKey);
}
function adviceKey(advice) {
  return JSON.stringify([advice.location.path, subjectKey(advice), placeKey(advice)]);
}
var NO_SECRET = new Secret("");
var COMMENT_REACH = 8e3;
function adviceOf({ origin }, note, lines, policy) {
  const { check, title, span, keyPath, resource, why, instead } = note;
  return {
    check,
    title,
    severity: policy.severities[check] ?? note.severity,
    origin: origin.kind,
    location: lines.location(origin.path, span),
    keyPath,
    ...resource === void 0 ? {} : { resource },
    why,
    instead,
    ...origin.commit === void 0 ? {} : { commit: origin.commit }
  };
}
function isAllowedInline({ check, span }, lines, foreignAllows) {
  const { line } = lines.point(span.start);
  const { start, end } = lines.lineSpan(line);
  const above = lines.lineSpan(line - 1);
  const verdict = inlineAllow({
    rule: check,
    lineBefore: lines.text({ start: above.start, end: Math.min(above.end, above.start + COMMENT_REACH) }),
    lineUpTo: lines.text({ start: Math.max(start, span.end - COMMENT_REACH), end: span.end }),
    lineAfter: lines.text({ start: span.end, end: Math.min(end, span.end + COMMENT_REACH) }),
    foreignAllows
  });
  return verdict !== void 0;
}
function subjectKey({ check, resource, keyPath }) {
  const keys = keyPath.map((step) => typeof step === "number" ? 0 : step);
  return JSON.stringify([check, resource?.kind ?? "", resource?.namespace ?? "", resource?.name ?? "", keys]);
}
function placeKey({ keyPath }) {
  return formatKeyPath(keyPath);
}

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
  const at2 = bytes.byteOffset % 4 === 0 ? bytes.byteOffset : 0;
  const [magic, shift, firstAccepting, cellBytes, cells, starts, outputs] = new Uint32Array(buffer, at2, HEADER_WORDS);
  if (magic !== MAGIC || shift === void 0 || firstAccepting === void 0 || outputs === void 0) return void 0;
  if (!cells || !starts || cellBytes !== 2 && cellBytes !== 4) return void 0;
  if (bytes.length !== minimum + 4 * (starts + outputs) + cellBytes * cells) return void 0;
  const startsAt = at2 + minimum;
  const outputsAt = startsAt + 4 * starts;
  const tableAt = outputsAt + 4 * outputs;
  return {
    shift,
    firstAccepting,
    classes: new Uint8Array(buffer, at2 + HEADER_WORDS * 4, CLASS_BYTES),
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

// src/judge/absorb-parts.ts
function absorbParts(findings, links) {
  if (links.length === 0) return [...findings];
  const kept = [...findings];
  const absorbed = /* @__PURE__ */ new Set();
  for (const { whole: wholeAt, part: partAt, isSecret } of links) {
    const whole = kept[wholeAt];
    const part = kept[partAt];
    if (whole === void 0 || part === void 0 || part.verdict.kind !== "report") continue;
    if (whole.verdict.kind !== "report" && isSecret) continue;
    absorbed.add(partAt);
    if (!atLeast(whole.severity, part.severity)) kept[wholeAt] = { ...whole, severity: part.severity };
  }
  return kept.filter((_, index) => !absorbed.has(index));
}

// src/judge/fingerprint.ts
var PARAMETERS = { name: "scrypt", cost: 4096, blockSize: 8, parallelization: 1 };
var DIGEST_BYTES = 16;
var SALT_BYTES = 16;
var REPORT_DERIVATION = {
  ...PARAMETERS,
  salt: Buffer.from("unsealed report fingerprint 1").toString("hex")
};
function newBaselineDerivation() {
  return { ...PARAMETERS, salt: Buffer.from(crypto.getRandomValues(new Uint8Array(SALT_BYTES))).toString("hex") };
}
async function fingerprintSecret(secret2, derivation) {
  const { cost: cost2, blockSize, parallelization, salt } = derivation;
  const value = secret2.reveal().replace(/\r?\n$/, "");
  const options = { cost: cost2, blockSize, parallelization, maxmem: 256 * blockSize * (cost2 + parallelization) };
  const { scrypt } = await import("node:crypto");
  return new Promise((resolve5, reject) => {
    scrypt(value, Buffer.from(salt, "hex"), DIGEST_BYTES, options, (error, digest) => {
      if (error === null) resolve5(digest.toString("hex"));
      else reject(error);
    });
  });
}
function createFingerprinter(derivation) {
  const known4 = /* @__PURE__ */ new Map();
  return (secret2) => {
    const value = secret2.reveal();
    const earlier = known4.get(value);
    if (earlier !== void 0) return earlier;
    const fingerprint = fingerprintSecret(secret2, derivation);
    known4.set(value, fingerprint);
    return fingerprint;
  };
}

// src/report/spellings.ts
var SHORTEST_SPELLING = 4;
var SHORTEST_LINE = 16;
var LONGEST_ENCODED = 1e4;
var known = /* @__PURE__ */ new WeakMap();
function spellings(secret2) {
  let found = known.get(secret2);
  if (found === void 0) {
    found = spell(secret2.reveal());
    known.set(secret2, found);
  }
  return found;
}
function spell(value) {
  if (value.length < SHORTEST_SPELLING) return { plain: [], encoded: [] };
  const wellFormed = value.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD");
  const lines = value.includes("\n") ? value.split(/\r?\n/).filter(isTelling) : [];
  const plain3 = [value, ...lines, encodeURIComponent(wellFormed), JSON.stringify(value).slice(1, -1)];
  const encoded = value.length > LONGEST_ENCODED ? [] : encodings(Buffer.from(wellFormed, "utf8"));
  return { plain: distinct(plain3), encoded: distinct(encoded) };
}
function isTelling(line) {
  return line.length >= SHORTEST_LINE && !line.startsWith("-----");
}
function encodings(bytes) {
  const hex = bytes.toString("hex");
  const texts3 = [hex, hex.toUpperCase(), bytes.toString("base64").replace(/=+$/, ""), bytes.toString("base64url")];
  for (const lead of [0, 1, 2]) {
    const encoded = inBase64(bytes, lead);
    texts3.push(encoded, encoded.replaceAll("+", "-").replaceAll("/", "_"));
  }
  return texts3;
}
function inBase64(bytes, lead) {
  const encoded = Buffer.concat([Buffer.alloc(lead), bytes]).toString("base64").replace(/=+$/, "");
  const end = (lead + bytes.length) % 3 === 0 ? encoded.length : encoded.length - 1;
  return encoded.slice(lead === 0 ? 0 : lead + 1, end);
}
function distinct(texts3) {
  return [...new Set(texts3)].filter((text2) => text2.length >= SHORTEST_SPELLING);
}

// src/report/mask.ts
var MASK = "********";
function createFinder(secrets2, plainly) {
  const known4 = { heads: new Uint8Array(HEADS), byHead: /* @__PURE__ */ new Map() };
  for (const secret2 of new Set(secrets2)) {
    const { plain: plain3, encoded } = spellings(secret2);
    for (const text2 of plainly(secret2) ? [...plain3, ...encoded] : encoded) add(text2, known4);
  }
  return (text2) => known4.byHead.size === 0 ? [] : findRanges(text2, known4);
}
var HEADS = 65536;
function headHash(text2, at2) {
  const first = text2.charCodeAt(at2) ^ text2.charCodeAt(at2 + 1) << 4;
  return (first ^ text2.charCodeAt(at2 + 2) << 8 ^ text2.charCodeAt(at2 + 3) << 11) & HEADS - 1;
}
function add(text2, { heads, byHead }) {
  heads[headHash(text2, 0)] = 1;
  const head = text2.slice(0, SHORTEST_SPELLING);
  const byLength = byHead.get(head) ?? /* @__PURE__ */ new Map();
  byHead.set(head, byLength);
  const same = byLength.get(text2.length);
  if (same === void 0) byLength.set(text2.length, /* @__PURE__ */ new Set([text2]));
  else same.add(text2);
}
function mergeRanges(ranges) {
  const merged2 = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged2.at(-1);
    if (last !== void 0 && range.start <= last.end) {
      merged2[merged2.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else merged2.push(range);
  }
  return merged2;
}
function maskRanges(text2, ranges) {
  let masked = "";
  let from = 0;
  for (const { start, end } of ranges) {
    masked += text2.slice(from, start) + MASK;
    from = end;
  }
  return masked + text2.slice(from);
}
function findRanges(text2, { heads, byHead }) {
  const found = [];
  for (let at2 = 0; at2 + SHORTEST_SPELLING <= text2.length; at2++) {
    if (heads[headHash(text2, at2)] === 0) continue;
    let end = at2;
    for (const [length, same] of byHead.get(text2.slice(at2, at2 + SHORTEST_SPELLING)) ?? []) {
      if (at2 + length > end && same.has(text2.slice(at2, at2 + length))) end = at2 + length;
    }
    if (end > at2) found.push({ start: at2, end });
  }
  return mergeRanges(found);
}

// src/report/excerpt.ts
var KEPT = 1e3;
var REACH2 = 8e3;
var indexes = /* @__PURE__ */ new WeakMap();
function makeExcerpt(lines, finding, hidden) {
  const window = windowAround(lines, finding.span);
  const text2 = lines.text(window);
  const column = columnsIn(lines, window.start);
  const range = ({ start, end }) => ({
    start: column(Math.max(start, window.start)),
    end: column(Math.min(end, window.end))
  });
  const own = range(finding.span);
  const index = indexOf(hidden);
  const ranges = mergeRanges([own, ...overlapping(index, window).map(range), ...index.finder(text2)]);
  return aroundOwn(text2, ranges, own);
}
function windowAround(lines, span) {
  const line = lines.lineSpan(lines.line(span.start));
  const end = span.end - span.start > REACH2 ? span.start + REACH2 : span.end + REACH2;
  return { start: Math.max(line.start, span.start - REACH2), end: Math.min(line.end, end) };
}
function indexOf(hidden) {
  let index = indexes.get(hidden);
  if (index === void 0) {
    const spans = hidden.map(({ span }) => span).sort((a, b) => a.start - b.start);
    let end = 0;
    const furthest = spans.map((span) => {
      end = Math.max(end, span.end);
      return end;
    });
    const secrets2 = hidden.map(({ secret: secret2 }) => secret2);
    index = { spans, furthest, finder: createFinder(secrets2, () => true) };
    indexes.set(hidden, index);
  }
  return index;
}
function columnsIn(lines, start) {
  let last = { offset: start, column: 0 };
  return (offset) => {
    const from = offset >= last.offset ? last : { offset: start, column: 0 };
    last = { offset, column: from.column + lines.text({ start: from.offset, end: offset }).length };
    return last.column;
  };
}
function overlapping({ spans, furthest }, window) {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if (spans[middle].start < window.end) low = middle + 1;
    else high = middle;
  }
  let first = low;
  while (first > 0 && furthest[first - 1] > window.start) first--;
  return spans.slice(first, low).filter((span) => span.end > window.start);
}
function aroundOwn(text2, ranges, own) {
  const covering = ranges.find(({ start, end }) => start <= own.start && own.start <= end) ?? own;
  const before = maskedPart(text2, ranges, { start: Math.max(0, covering.start - KEPT), end: covering.start });
  const after = maskedPart(text2, ranges, { start: covering.end, end: covering.end + KEPT });
  const startColumn = before.length + 1;
  return { text: detached(before + MASK + after), startColumn, endColumn: startColumn + MASK.length };
}
function detached(text2) {
  return Buffer.from(text2, "utf16le").toString("utf16le");
}
function maskedPart(text2, ranges, part) {
  const inside = ranges.filter(({ start, end }) => start < part.end && part.start < end);
  const clipped = inside.map(({ start, end }) => ({
    start: Math.max(start, part.start) - part.start,
    end: Math.min(end, part.end) - part.start
  }));
  return maskRanges(text2.slice(part.start, part.end), clipped);
}

// src/judge/baseline.ts
function baselineVerdict(baseline, fingerprint) {
  return baseline.fingerprints.has(fingerprint) ? { kind: "suppressed", by: "baseline" } : void 0;
}

// src/judge/loosened.ts
function loosenedSettings(finding, sizeBytes, { base, head, path }) {
  const words = [...ruleWords(finding, base, head), ...limitWords(finding, sizeBytes, base, head)];
  return words.map((what) => ({ by: "config", what, path }));
}
function* ruleWords(finding, base, head) {
  const { rule, location, confidence } = finding;
  const { id } = rule;
  if (head.disabledRules.includes(id) && !base.disabledRules.includes(id)) yield `rules.disable: ${id}`;
  const isAdded = (policy) => policy.addedRules.find((added2) => added2.id === id);
  const [added, kept] = [isAdded(base), isAdded(head)];
  if (added !== void 0 && kept === void 0) yield `rules.add without ${id}`;
  else if (added !== void 0 && JSON.stringify(added) !== JSON.stringify(kept)) yield `rules.add with another ${id}`;
  const now = finalSeverity(kept ?? rule, head, location.path, confidence);
  const then = finalSeverity(rule, base, location.path, confidence);
  if (!atLeast(now, then)) yield `rules.severity: ${id} as ${now}`;
  const isRaised = head.failOn !== base.failOn && atLeast(head.failOn, base.failOn);
  if (isRaised && !atLeast(now, head.failOn)) yield `fail-on: ${head.failOn}`;
}
function* limitWords(finding, sizeBytes, base, head) {
  const { limits: now } = head;
  const { limits: then } = base;
  const isOver = (limit, earlier) => limit < earlier && sizeBytes > limit;
  if (isOver(now.fileBytes, then.fileBytes)) yield `limits.file-size: ${now.fileBytes}`;
  if (finding.keyPath !== void 0 && isOver(now.documentBytes, then.documentBytes)) {
    yield `limits.document-size: ${now.documentBytes}`;
  }
  if (now.decodeDepth < then.decodeDepth && finding.trail.length > now.decodeDepth) {
    yield `limits.decode-depth: ${now.decodeDepth}`;
  }
  if (base.comments && !head.comments && /^\s*#/.test(finding.excerpt.text)) yield "comments: false";
}

// src/judge/standing-comment.ts
function stoodBefore(surroundings, now, before) {
  if (surroundings.at === "beside" && surroundings.spansLines) return false;
  const earlier = occurrences(surroundings, before);
  return earlier > 0 && occurrences(surroundings, now) <= earlier;
}
function occurrences({ at: at2, lineBefore, lineUpTo, lineAfter: lineAfter2, spansLines }, text2) {
  const lines = text2.split(/\r?\n/);
  const end = spansLines ? "" : lineAfter2;
  return lines.filter(
    (line, index) => line.length >= lineUpTo.length + end.length && line.startsWith(lineUpTo) && line.endsWith(end) && (at2 === "beside" || lines[index - 1] === lineBefore)
  ).length;
}

// src/verdicts.ts
async function compileJudges({ policy, baseline, today, change }) {
  const { judge: allow } = await compileAllowances(policy.allow, today);
  const isSeen2 = baselineJudge(baseline);
  const changeJudge = change === void 0 ? void 0 : await compileChangeJudge(policy, change, today);
  return async (finding, located, text2) => {
    const around = aroundSecret(text2.lines, located);
    const mark = inlineMark({ rule: finding.rule.id, ...around, foreignAllows: policy.foreignAllows });
    const counts = mark !== void 0 && (changeJudge === void 0 || await changeJudge.stood(mark, around, text2));
    const verdict = (counts ? mark.verdict : allow(finding)) ?? await isSeen2(located.match.secret);
    if (verdict !== void 0) return { verdict };
    const allowedByChange = await changeJudge?.allowances(finding, located, text2) ?? [];
    return { verdict: { kind: "report" }, ...allowedByChange.length === 0 ? {} : { allowedByChange } };
  };
}
function baselineJudge(baseline) {
  if (baseline === void 0) return async () => void 0;
  const fingerprint = createFingerprinter(baseline.derivation);
  return async (secret2) => baselineVerdict(baseline, await fingerprint(secret2));
}
async function compileChangeJudge(base, change, today) {
  const { naming } = await compileAllowances(change.policy.allow, today);
  const isSeen2 = baselineJudge(change.baseline);
  const both = { base, head: change.policy, path: change.policyPath };
  const texts3 = /* @__PURE__ */ new Map();
  const textOf3 = ({ bytes }) => {
    const known4 = texts3.get(bytes) ?? Buffer.from(bytes).toString("utf8");
    texts3.clear();
    texts3.set(bytes, known4);
    return known4;
  };
  return {
    async stood({ at: at2 }, around, text2) {
      if (text2.blob.origin.kind !== "commit") return false;
      const before = await change.baseText(text2.blob.origin.path);
      return before !== void 0 && stoodBefore({ ...around, at: at2, lineUpTo: around.firstUpTo }, textOf3(text2), before);
    },
    async allowances(finding, located, text2) {
      const around = aroundSecret(text2.lines, located);
      const foreignAllows = base.foreignAllows || change.policy.foreignAllows;
      const mark = inlineMark({ rule: finding.rule.id, ...around, foreignAllows });
      return [
        ...naming(finding).map((allowance) => allowanceWords(allowance, change.policyPath)),
        ...loosenedSettings(finding, text2.bytes.length, both),
        ...await isSeen2(located.match.secret) === void 0 ? [] : [baselineWords(change.baselinePath)],
        ...mark === void 0 ? [] : markWords(mark, finding, base, change)
      ];
    }
  };
}
function allowanceWords({ paths, rules: rules2, value, keyPath, fingerprint, source }, path) {
  const fields2 = { paths, rules: rules2, value, "key-path": keyPath, fingerprint };
  const named2 = Object.entries(fields2).flatMap(([name, field]) => field === void 0 ? [] : [name]);
  const line = source === void 0 ? {} : { line: source.line };
  return { by: "allow", what: `an entry under allow (${named2.join(", ")})`, path: source?.path ?? path, ...line };
}
function baselineWords(path) {
  return { by: "baseline", what: "an entry of the baseline", path };
}
function markWords({ at: at2, isForeign }, finding, base, change) {
  const { path, start, end } = finding.location;
  const line = at2 === "above" ? start.line - 1 : end.line;
  const comment = { by: "inline", what: "a comment beside it", path, line };
  if (!isForeign || base.foreignAllows) return [comment];
  return [comment, { by: "config", what: "foreign-allows: true", path: change.policyPath }];
}
var COMMENT_REACH2 = 8e3;
function aroundSecret(lines, { span }) {
  const [first, end] = [lines.line(span.start), lines.line(span.end)];
  const above = lines.lineSpan(first - 1);
  const last = lines.lineSpan(end);
  return {
    lineBefore: lines.text({ start: above.start, end: Math.min(above.end, above.start + COMMENT_REACH2) }),
    lineUpTo: lines.text({ start: Math.max(last.start, span.start - COMMENT_REACH2), end: span.start }),
    firstUpTo: lines.text({
      start: Math.max(lines.lineSpan(first).start, span.start - COMMENT_REACH2),
      end: span.start
    }),
    lineAfter: lines.text({ start: span.end, end: Math.min(last.end, span.end + COMMENT_REACH2) }),
    spansLines: first !== end
  };
}

// src/engine.ts
async function createEngine({ hygiene, ...deciding }) {
  const { policy, today } = deciding;
  const judges = await compileJudges(deciding);
  const fingerprint = createFingerprinter(REPORT_DERIVATION);
  return {
    policy,
    ruleSet: { ...effectiveRules(policy), readsComments: policy.comments },
    ...hygiene === true ? { advise: await createAdviser(policy, today) } : {},
    async judge(blob, text2, fresh, all) {
      const lines = new LineIndex(text2);
      const placeOf4 = placesOf(blob.origin.path, fresh, lines);
      const hidden = all.flatMap(hiddenBy);
      const fingerprints = await Promise.all(fresh.map(({ match }) => fingerprint(match.secret)));
      const findings = fresh.map((located, index) => {
        const unjudged = makeFinding(blob, located, placeOf4, policy, fingerprints[index]);
        const excerpt = makeExcerpt(lines, { span: located.span, secret: located.match.secret }, hidden);
        const parts = located.parts?.map((part) => makePart(part, placeOf4));
        return { ...unjudged, ...parts === void 0 ? {} : { parts }, excerpt };
      });
      const judged = await Promise.all(
        findings.map(async (finding, index) => {
          const judgement = await judges(finding, fresh[index], { blob, bytes: text2, lines });
          return { ...finding, ...judgement };
        })
      );
      return absorbParts(judged, partLinks(fresh));
    }
  };
}
function hiddenBy({ match, span, parts = [] }) {
  const secret2 = { span, secret: match.secret };
  if (parts.length === 0) return [secret2];
  const hidden = parts.filter(({ part }) => !part.isPublic).map(({ part, span: place, value }) => ({
    span: place,
    secret: part.isSecret || !isName(value) ? value : UNNAMED
  }));
  return [secret2, ...hidden];
}
var LONGEST_NAME2 = 12;
var UNNAMED = new Secret("");
function isName(value) {
  return value.length <= LONGEST_NAME2;
}
function partLinks(fresh) {
  if (!fresh.some(({ parts }) => parts !== void 0)) return [];
  const indexes2 = new Map(fresh.map(({ match }, index) => [match, index]));
  return fresh.flatMap(
    ({ parts = [] }, whole) => parts.flatMap(({ match, part: { isSecret } }) => {
      const part = match && indexes2.get(match);
      return part === void 0 ? [] : [{ whole, part, isSecret }];
    })
  );
}
function shippedRules() {
  return builtinRules();
}
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
function makeFinding({ origin }, { match, span, keyPath, resource, related }, placeOf4, policy, fingerprint) {
  const rule = match.rule;
  return {
    rule,
    origin: origin.kind,
    location: placeOf4(span),
    trail: match.fragment.trail,
    secret: match.secret,
    severity: finalSeverity(rule, policy, origin.path, match.confidence),
    confidence: match.confidence,
    evidence: match.evidence,
    fingerprint,
    verdict: { kind: "report" },
    ...keyPath === void 0 ? {} : { keyPath },
    ...resource === void 0 ? {} : { resource },
    ...related === void 0 ? {} : { related: related.map(placeOf4) },
    ...origin.commit === void 0 ? {} : { commit: origin.commit }
  };
}
function placesOf(path, fresh, lines) {
  const spans = fresh.flatMap(({ span, parts = [] }) => [span, ...parts.map((part) => part.span)]);
  const places = new Map(spans.sort((a, b) => a.start - b.start).map((span) => [span, lines.location(path, span)]));
  return (span) => places.get(span) ?? lines.location(path, span);
}
function makePart({ part, span, keyPath, value, match }, placeOf4) {
  return {
    name: part.name,
    location: placeOf4(span),
    value,
    isPublic: part.isPublic,
    isSecret: part.isSecret,
    ...keyPath === void 0 ? {} : { keyPath },
    ...match === void 0 ? {} : { rule: match.rule.id }
  };
}

// src/project.ts
import { readFileSync as readFileSync4 } from "node:fs";
import { join as join4, resolve as resolve4 } from "node:path";

// src/config/baseline-file.ts
var VERSION = 1;
var FINGERPRINT = /^[0-9a-f]{32}$/;
var SALT = /^(?:[0-9a-f]{2}){8,64}$/;
var MAX_COST = 2 ** 16;
var MAX_WORK = MAX_COST * 8;
var CREATE_AGAIN = "restore the file from git, or make it again with `unsealed baseline create`";
function parseBaseline(source, path) {
  const {
    version,
    derivation: given,
    findings
  } = object(parseJson2(source, path), "", ["version", "derivation", "findings"], path);
  if (version !== VERSION) {
    const newer = typeof version === "number" && version > VERSION;
    throw invalid(path, "version", `must be ${VERSION}`, newer ? "update unsealed" : CREATE_AGAIN);
  }
  const derivation = readDerivation(given, path);
  if (!Array.isArray(findings)) throw invalid(path, "findings", "must be a list", CREATE_AGAIN);
  const entries2 = findings.map((entry, index) => readEntry(entry, `findings[${index}]`, path));
  return { derivation, entries: entries2, fingerprints: new Set(entries2.map(({ fingerprint }) => fingerprint)) };
}
function serialiseBaseline(derivation, entries2) {
  const { name, cost: cost2, blockSize, parallelization, salt } = derivation;
  const lines = entries2.map(({ fingerprint, rule, path }) => ({ order: [path, rule, fingerprint].join("\0"), fingerprint, rule, path })).sort((a, b) => a.order < b.order ? -1 : a.order > b.order ? 1 : 0).filter(({ order }, index, sorted) => order !== sorted[index - 1]?.order).map(({ fingerprint, rule, path }) => `    ${JSON.stringify({ fingerprint, rule, path })}`);
  const findings = lines.length === 0 ? "[]" : `[
${lines.join(",\n")}
  ]`;
  const head = JSON.stringify({ name, cost: cost2, blockSize, parallelization, salt });
  return `{
  "version": ${VERSION},
  "derivation": ${head},
  "findings": ${findings}
}
`;
}
function parseJson2(source, path) {
  try {
    return JSON.parse(source.startsWith("\uFEFF") ? source.slice(1) : source);
  } catch (error) {
    const message = error.message;
    const position = /position (\d+)/.exec(message)?.[1] ?? (/end of/.test(message) ? source.length : void 0);
    throw invalid(path + placeOf3(source, position), "", "is not valid JSON", CREATE_AGAIN);
  }
}
function placeOf3(source, position) {
  if (position === void 0) return "";
  const lines = source.slice(0, Number(position)).split("\n");
  return `:${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
}
function readDerivation(value, path) {
  const where = "derivation";
  const keys = ["name", "cost", "blockSize", "parallelization", "salt"];
  const { name, cost: cost2, blockSize, parallelization, salt } = object(value, where, keys, path);
  if (name !== "scrypt") throw invalid(path, `${where}.name`, 'must be "scrypt"', CREATE_AGAIN);
  if (!isWhole(cost2, 2, MAX_COST) || !Number.isInteger(Math.log2(cost2))) {
    throw invalid(path, `${where}.cost`, `must be a power of two from 2 to ${MAX_COST}`, CREATE_AGAIN);
  }
  if (!isWhole(blockSize, 1, 32)) throw invalid(path, `${where}.blockSize`, "must be from 1 to 32", CREATE_AGAIN);
  if (!isWhole(parallelization, 1, 16)) {
    throw invalid(path, `${where}.parallelization`, "must be from 1 to 16", CREATE_AGAIN);
  }
  if (cost2 * blockSize * parallelization > MAX_WORK) {
    throw invalid(path, where, "asks for too much work for each finding", CREATE_AGAIN);
  }
  if (typeof salt !== "string" || !SALT.test(salt)) {
    throw invalid(path, `${where}.salt`, "must be 8 to 64 bytes in lower-case hex", CREATE_AGAIN);
  }
  return { name, cost: cost2, blockSize, parallelization, salt };
}
function readEntry(value, where, file) {
  const { fingerprint, rule, path } = object(value, where, ["fingerprint", "rule", "path"], file);
  if (typeof fingerprint !== "string" || !FINGERPRINT.test(fingerprint)) {
    throw invalid(file, `${where}.fingerprint`, "must be 32 lower-case hex digits", CREATE_AGAIN);
  }
  if (typeof rule !== "string") throw invalid(file, `${where}.rule`, "must be a text", CREATE_AGAIN);
  if (typeof path !== "string") throw invalid(file, `${where}.path`, "must be a text", CREATE_AGAIN);
  return { fingerprint, rule, path };
}
function object(value, where, keys, path) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw invalid(path, where, "must be an object", CREATE_AGAIN);
  }
  const missing = keys.find((key) => !Object.hasOwn(value, key));
  if (missing !== void 0) throw invalid(path, where, `lacks "${missing}"`, CREATE_AGAIN);
  if (Object.keys(value).length > keys.length) throw invalid(path, where, "has an unknown key", CREATE_AGAIN);
  return value;
}
function isWhole(value, least, most) {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
}
function invalid(path, where, cause, hint) {
  return new UnsealedError("BASELINE_INVALID", `${path}: ${where === "" ? "the file" : where} ${cause}`, hint);
}

// src/config/place.ts
function refuse(place, at2, cause, hint) {
  const subject = place.subject === void 0 ? "" : `${place.subject}: `;
  throw new UnsealedError(place.code, `${place.path}:${at2.line}:${at2.column}: ${subject}${cause}`, hint);
}
function quoted2(word) {
  const printable2 = word.replace(/[^\x20-\x7e]/g, "?");
  return JSON.stringify(printable2.length > 60 ? `${printable2.slice(0, 60)}\u2026` : printable2);
}

// src/config/yaml-fields.ts
function fields(node, what, known4, place) {
  const map = mapOf(node, what, place);
  for (const { key, keyAt: keyAt2 } of map.entries) {
    if (!known4.includes(key)) refuse(place, keyAt2, `unknown key ${quoted2(key)} in ${what}`, didYouMean(key, known4));
  }
  const values = new Map(map.entries.map(({ key, value }) => [key, value]));
  return {
    at: map.at,
    get: (key) => values.get(key),
    need: (key, hint) => values.get(key) ?? refuse(place, map.at, `${what} lacks the key ${quoted2(key)}`, hint)
  };
}
function entries(node, what, place) {
  return mapOf(node, what, place).entries;
}
function list(node, what, place, mayBeEmpty = true) {
  if (node.kind !== "list") refuse(place, node.at, `${what} must be a list`, "write `- item` lines or [item, item]");
  if (!mayBeEmpty && node.items.length === 0)
    refuse(place, node.at, `${what} is empty`, "add an item or remove the key");
  return node.items;
}
function text(node, what, place) {
  const value = node.kind === "scalar" ? node.value : void 0;
  if (typeof value === "string" && value !== "") return value;
  const scalar = typeof value === "number" || typeof value === "boolean";
  return refuse(
    place,
    node.at,
    `${what} must be a text`,
    scalar ? "write it in quotes" : "write a word or a quoted text"
  );
}
function texts2(node, what, place, mayBeEmpty = true) {
  return list(node, what, place, mayBeEmpty).map((item) => text(item, `each item of ${what}`, place));
}
function choice(node, what, choices, place) {
  const word = text(node, what, place);
  const chosen = choices.find((candidate) => candidate === word);
  return chosen ?? refuse(place, node.at, `${what} must be one of ${choices.join(", ")}`, didYouMean(word, choices));
}
function number(node, what, bounds, place) {
  const value = node.kind === "scalar" ? node.value : void 0;
  const [least, most] = bounds;
  if (typeof value === "number" && value >= least && value <= most) return value;
  return refuse(place, node.at, `${what} must be a number from ${least} to ${most}`, "write a number in that range");
}
function integer(node, what, bounds, place) {
  const value = number(node, what, bounds, place);
  return Number.isInteger(value) ? value : refuse(place, node.at, `${what} must be a whole number`, "drop the fraction");
}
function flag(node, what, place) {
  const value = node.kind === "scalar" ? node.value : void 0;
  return typeof value === "boolean" ? value : refuse(place, node.at, `${what} must be true or false`, "write true or false");
}
function mapOf(node, what, place) {
  return node.kind === "map" ? node : refuse(place, node.at, `${what} must be a map`, "write `key: value` lines");
}

// src/config/nesting.ts
var SILENT = /* @__PURE__ */ new Set(["space", "newline", "comment", "byte-order-mark"]);
var MARKS = /* @__PURE__ */ new Set(["doc-mode", "flow-error-end"]);
var OPENING2 = /* @__PURE__ */ new Set(["flow-seq-start", "flow-map-start"]);
var CLOSING = /* @__PURE__ */ new Set(["flow-seq-end", "flow-map-end"]);
function tooDeepAt(text2, limit, { Lexer, CST }) {
  const columns = [];
  let flow = 0;
  let offset = 0;
  let lineStart = 0;
  let scalarFollows = false;
  for (const source of new Lexer().lex(text2)) {
    const type = scalarFollows ? "scalar-text" : CST.tokenType(source) ?? "error";
    scalarFollows = type === "scalar";
    if (scalarFollows || MARKS.has(type)) continue;
    if (OPENING2.has(type)) flow++;
    else if (CLOSING.has(type)) flow = Math.max(0, flow - 1);
    else if (flow === 0 && !SILENT.has(type)) enter(columns, offset - lineStart);
    if (columns.length + flow > limit) return offset;
    const newline = source.lastIndexOf("\n");
    if (newline >= 0) lineStart = offset + newline + 1;
    offset += source.length;
  }
  return -1;
}
function enter(columns, column) {
  while (columns.length > 0 && (columns.at(-1) ?? 0) > column) columns.pop();
  if (columns.at(-1) !== column) columns.push(column);
}

// src/config/yaml-tree.ts
var MAX_LENGTH = 4e6;
var MAX_DEPTH = 60;
var MAX_NODES = 2e5;
var START = { line: 1, column: 1 };
async function readYaml(text2, place, syntaxCode = place.code) {
  const syntax = { ...place, code: syntaxCode };
  if (text2.length > MAX_LENGTH) refuse(place, START, "the file is too long", "split it into several files");
  const yaml = await import("./browser-WXTLUMQ7.mjs");
  const deep = tooDeepAt(text2, MAX_DEPTH, yaml);
  if (deep >= 0) refuse(place, pointIn(text2, deep), "nested too deep", `keep it under ${MAX_DEPTH} levels`);
  const lineCounter = new yaml.LineCounter();
  const pointAt = (offset) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const document = yaml.parseDocument(text2, {
    version: "1.2",
    lineCounter,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error"
  });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== void 0) {
    refuse(syntax, pointAt(problem.pos[0]), `not valid YAML: ${wordsOf(problem)}`, "correct the YAML syntax");
  }
  if (document.contents === null) return { kind: "scalar", at: START, value: null };
  return convert(document.contents, { yaml, document, place, pointAt, nodesLeft: MAX_NODES }, 0);
}
function pointIn(text2, offset) {
  const lines = text2.slice(0, offset).split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
function wordsOf({ code, message }) {
  if (/TAG|DIRECTIVE|COLLECTION_TYPE/.test(code)) return "a tag or directive that is not taken here";
  return message.replace(/(?:: | ["\\`]).*$/s, "");
}
function convert(node, walk, depth) {
  const { yaml, place, pointAt } = walk;
  const at2 = pointAt(node.range[0]);
  if (--walk.nodesLeft < 0 || depth > 2 * MAX_DEPTH) {
    refuse(place, at2, "aliases make the document too large", "write the repeated parts out, or repeat fewer");
  }
  if (yaml.isAlias(node)) {
    const target = node.resolve(walk.document);
    if (target === void 0) refuse(place, at2, "alias without an anchor before it", "define the anchor first");
    return convert(target, walk, depth + 1);
  }
  if (node.tag !== void 0) refuse(place, at2, "tags are not taken here", "remove the tag");
  if (yaml.isMap(node)) return { kind: "map", at: at2, entries: entriesOf2(node, walk, depth) };
  if (yaml.isSeq(node)) {
    const items = node.items.map(
      (item) => item === null ? { kind: "scalar", at: at2, value: null } : convert(item, walk, depth + 1)
    );
    return { kind: "list", at: at2, items };
  }
  const { value } = node;
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return { kind: "scalar", at: at2, value };
  }
  return refuse(place, at2, "a value of a kind that is not taken here", "write it in quotes");
}
function entriesOf2(map, walk, depth) {
  const { yaml, place, pointAt } = walk;
  const seen = /* @__PURE__ */ new Map();
  return map.items.map((pair) => {
    const keyAt2 = pointAt(pair.key?.range[0] ?? map.range[0]);
    if (!yaml.isScalar(pair.key) || typeof pair.key.value !== "string") {
      return refuse(place, keyAt2, "a key must be a word", "write the key in quotes");
    }
    const key = pair.key.value;
    const first = seen.get(key);
    if (first !== void 0) {
      refuse(place, keyAt2, `duplicate key ${quoted2(key)}, first on line ${first.line}`, "keep one of the two");
    }
    seen.set(key, keyAt2);
    const value = pair.value === null ? { kind: "scalar", at: keyAt2, value: null } : convert(pair.value, walk, depth + 1);
    return { key, keyAt: keyAt2, value };
  });
}

// src/config/extends-reference.ts
var PACKAGE = /^((?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*)(?:\/(.+))?$/;
var DATA_FILE = /\.(?:ya?ml|json)$/;
var POLICY_FILES = ["unsealed.yaml", "unsealed.yml", "unsealed.json", ".unsealed.yaml", ".unsealed.yml"];
function packageCandidates(reference, folders) {
  const [, name, file] = PACKAGE.exec(reference) ?? [];
  const isScoped = reference.startsWith("@");
  if (name === void 0 || !isScoped && (file !== void 0 || DATA_FILE.test(reference))) return void 0;
  if (reference.split("/").includes("..")) return void 0;
  const beside = { path: [...folders, reference].join("/"), isManifest: false };
  const outwards = [...folders, ""].map((_, index) => folders.slice(0, folders.length - index));
  const installed = outwards.flatMap((above) => {
    const folder = [...above, "node_modules", name].join("/");
    if (file !== void 0) return [{ path: `${folder}/${file}`, isManifest: false }];
    const files = POLICY_FILES.map((each) => ({ path: `${folder}/${each}`, isManifest: false }));
    return [{ path: `${folder}/package.json`, isManifest: true }, ...files];
  });
  return [beside, ...installed];
}
async function policyNamedBy(manifest, path, node, place) {
  const own = { path, code: "CONFIG_INVALID" };
  const root = await readYaml(manifest, own, "CONFIG_SYNTAX");
  const entry = root.kind === "map" ? root.entries.find(({ key }) => key === "unsealed") : void 0;
  if (entry === void 0) return void 0;
  const file = text(entry.value, "unsealed", own);
  if (DATA_FILE.test(file) && !file.split("/").includes("..")) return resolveInside(file, entry.value, own);
  const cause = `the package behind ${quoted2(path)} names a policy that is no YAML or JSON file of its own`;
  return refuse(place, node.at, cause, "a policy is data: name a .yaml or .json file inside the package");
}
function foldersOf(place) {
  const steps = place.path.split("/").slice(0, -1);
  return steps[0] === "" || /^[A-Za-z]:/.test(place.path) ? [] : steps;
}
function resolveInside(reference, node, place) {
  const own = foldersOf(place);
  const outside = /^(?:\/|[A-Za-z]:)|[\\\0]/.test(reference);
  const resolved2 = [...own];
  for (const step of reference.split("/")) {
    if (step === ".." && resolved2.pop() === void 0) return refuseOutside(node, place);
    if (step !== ".." && step !== "." && step !== "") resolved2.push(step);
  }
  return outside || resolved2.length === 0 ? refuseOutside(node, place) : resolved2.join("/");
}
function refuseOutside(node, place) {
  return refuse(place, node.at, "a path leads outside the root", "name a file inside it, relative to this one, with /");
}

// src/config/policy-files.ts
import { constants, lstatSync } from "node:fs";
import { open, realpath } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
var POLICY_NAMES = [".unsealed.yaml", ".unsealed.yml"];
var LARGEST_POLICY_BYTES = 4e6;
var FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
async function openPolicyFiles(root, explicitPath) {
  if (explicitPath !== void 0) return openExplicit(root, resolve(root, explicitPath));
  if (!POLICY_NAMES.some((name2) => mayBeThere(join(root, name2)))) return void 0;
  const [yaml, yml] = await Promise.all(POLICY_NAMES.map((name2) => openIfThere(join(root, name2), name2)));
  const name = yaml === void 0 ? POLICY_NAMES[1] : POLICY_NAMES[0];
  const handle = yaml ?? yml;
  if (handle === void 0) return void 0;
  if (yaml !== void 0 && yml !== void 0) {
    await Promise.all([yaml.close(), yml.close()]);
    throw bothThere();
  }
  try {
    await refuseOutside2(root, join(root, name), name);
  } catch (error) {
    await handle.close();
    throw error;
  }
  return { text: await readText(handle, name), path: name, read: (path) => readInside(root, path) };
}
async function readInside(base, path) {
  const file = join(base, ...path.split("/"));
  const handle = await openIfThere(file, path);
  if (handle === void 0) return void 0;
  try {
    await refuseOutside2(base, file, path);
  } catch (error) {
    await handle.close();
    throw error;
  }
  return readText(handle, path);
}
function policyText(bytes, path) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw unreadable(`${path}: cannot be read as UTF-8 text`, "save it as UTF-8", error);
  }
}
function bothThere() {
  return unreadable(`${POLICY_NAMES.join(" and ")} both exist`, "keep one of the two");
}
async function openExplicit(root, file) {
  const below = relative(root, file);
  const outside = below === ".." || below.startsWith(`..${sep}`) || isAbsolute(below);
  const path = (outside ? file : below || ".").split(sep).join("/");
  const base = outside ? dirname(file) : root;
  const handle = await openIfThere(file, path);
  if (handle === void 0) throw unreadable(`${path}: no such file`, "name an existing policy file");
  return { text: await readText(handle, path), path, read: (other) => readInside(base, other) };
}
async function openIfThere(file, path) {
  try {
    return await open(file, FLAGS);
  } catch (error) {
    const code = error.code ?? "error";
    if (code === "ENOTDIR") return void 0;
    if (code === "ENOENT") {
      if (mayBeThere(file)) throw unreadable(`${path}: is a link that leads nowhere`, "put a file there", error);
      return void 0;
    }
    throw unreadable(`${path}: cannot be opened (${code})`, "make it a readable file", error);
  }
}
function mayBeThere(file) {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== void 0;
  } catch {
    return true;
  }
}
async function refuseOutside2(base, file, path) {
  const [realBase, realFile] = await Promise.all([realpath(base), realpath(file)]);
  const below = relative(realBase, realFile);
  if (below === ".." || below.startsWith(`..${sep}`) || isAbsolute(below)) {
    throw unreadable(`${path}: is a link that leads outside the root`, "put the file itself inside the root");
  }
}
async function readText(handle, path) {
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw unreadable(`${path}: is not a regular file`, "put a file there");
    if (stat.size > LARGEST_POLICY_BYTES)
      throw unreadable(`${path}: is larger than ${LARGEST_POLICY_BYTES} bytes`, "split it into several files");
    return policyText(await handle.readFile(), path);
  } catch (error) {
    if (error instanceof UnsealedError) throw error;
    throw unreadable(`${path}: cannot be read`, "make it a readable file", error);
  } finally {
    await handle.close();
  }
}
function unreadable(message, hint, cause) {
  return new UnsealedError("CONFIG_UNREADABLE", message, hint, cause === void 0 ? void 0 : { cause });
}

// src/config/character-set.ts
var OTHERS = 128;
var NO_CHARACTER = 0n;
var ANY_CHARACTER = (1n << 129n) - 1n;
var DIGITS = charactersBetween(48, 57);
var WORD2 = DIGITS | charactersBetween(65, 90) | charactersBetween(97, 122) | oneCharacter(95);
var SPACE4 = charactersBetween(9, 13) | oneCharacter(32) | oneCharacter(OTHERS);
var LINE_ENDS = oneCharacter(10) | oneCharacter(13);
var NOT_LINE_END = ANY_CHARACTER & ~LINE_ENDS;
function oneCharacter(code) {
  return 1n << BigInt(Math.min(code, OTHERS));
}
function charactersBetween(first, last) {
  let set = NO_CHARACTER;
  for (let code = Math.min(first, OTHERS); code <= Math.min(last, OTHERS); code++) set |= oneCharacter(code);
  return set;
}
function characterClass(letter) {
  const set = { d: DIGITS, w: WORD2, s: SPACE4 }[letter.toLowerCase()];
  if (set === void 0) return void 0;
  return letter === letter.toLowerCase() ? set : complement(set);
}
function complement(set) {
  return ANY_CHARACTER & ~set | oneCharacter(OTHERS);
}
function ignoringCase(set) {
  const upper = set & charactersBetween(65, 90);
  const lower = set & charactersBetween(97, 122);
  return set | upper << 32n | lower >> 32n;
}

// src/config/pattern-tree.ts
var MAX_GROUP_DEPTH = 100;
function readPattern(source, ignoreCase) {
  return new PatternReader(source, ignoreCase).read();
}
var PatternReader = class {
  #source;
  #ignoreCase;
  #index = 0;
  #depth = 0;
  #tooDeep = false;
  constructor(source, ignoreCase) {
    this.#source = source;
    this.#ignoreCase = ignoreCase;
  }
  read() {
    const alternatives = this.#alternatives();
    return this.#tooDeep ? void 0 : alternatives;
  }
  #alternatives() {
    const alternatives = [[]];
    while (this.#index < this.#source.length && this.#source[this.#index] !== ")" && !this.#tooDeep) {
      if (this.#take("|")) alternatives.push([]);
      else {
        const atom = this.#atom();
        if (atom !== void 0) alternatives.at(-1)?.push({ ...this.#quantifier(), atom });
      }
    }
    return alternatives;
  }
  #take(text2) {
    if (!this.#source.startsWith(text2, this.#index)) return false;
    this.#index += text2.length;
    return true;
  }
  /** The atom at the index; undefined for an assertion that takes no text. */
  #atom() {
    const character = this.#source[this.#index++] ?? "";
    if (character === "(") return this.#group();
    if (character === "[") return this.#character(this.#class());
    if (character === "^" || character === "$") return void 0;
    if (character === ".") return { kind: "character", set: NOT_LINE_END };
    if (character !== "\\") return this.#character(oneCharacter(character.charCodeAt(0)));
    if (/[bB]/.test(this.#source[this.#index] ?? "")) {
      this.#index++;
      return void 0;
    }
    const reference = /^(?:[1-9]\d*|k<[^>]*>)/.exec(this.#source.slice(this.#index, this.#index + 100));
    if (reference !== null) {
      this.#index += reference[0].length;
      return {
        kind: "group",
        alternatives: [[], [{ least: 1, most: 1, atom: { kind: "character", set: ANY_CHARACTER } }]]
      };
    }
    return this.#character(this.#escape());
  }
  #character(set) {
    return { kind: "character", set: this.#ignoreCase ? ignoringCase(set) : set };
  }
  #group() {
    if (++this.#depth > MAX_GROUP_DEPTH) this.#tooDeep = true;
    let kind = "group";
    if (this.#take("?=") || this.#take("?!") || this.#take("?<=") || this.#take("?<!")) kind = "look";
    else
      this.#index += /^(?:\?[ims-]*:|\?<[^>]*>)?/.exec(this.#source.slice(this.#index, this.#index + 200))?.[0].length ?? 0;
    const alternatives = this.#alternatives();
    this.#index++;
    this.#depth--;
    return { kind, alternatives };
  }
  #class() {
    const negated = this.#take("^");
    let set = NO_CHARACTER;
    while (this.#index < this.#source.length && !this.#take("]")) {
      const first = this.#classMember();
      const ranged = this.#source[this.#index] === "-" && this.#source[this.#index + 1] !== "]";
      if (!ranged) {
        set |= first.set;
        continue;
      }
      this.#index++;
      const last = this.#classMember();
      if (first.code === void 0 || last.code === void 0) set |= first.set | oneCharacter(45) | last.set;
      else set |= charactersBetween(first.code, last.code);
    }
    return negated ? complement(this.#ignoreCase ? ignoringCase(set) : set) : set;
  }
  #classMember() {
    const start = this.#index;
    const character = this.#source[this.#index++] ?? "";
    if (character !== "\\") return { set: oneCharacter(character.charCodeAt(0)), code: character.charCodeAt(0) };
    const set = this.#source[this.#index] === "b" ? this.#backspace() : this.#escape();
    return characterClass(this.#source[start + 1] ?? "") === void 0 ? { set, code: codeOf(set) } : { set };
  }
  #backspace() {
    this.#index++;
    return oneCharacter(8);
  }
  /** What stands after a backslash. */
  #escape() {
    const letter = this.#source[this.#index++] ?? "\\";
    const set = characterClass(letter);
    if (set !== void 0) return set;
    const control = { t: 9, n: 10, v: 11, f: 12, r: 13, 0: 0 }[letter];
    if (control !== void 0) return oneCharacter(control);
    const digits = letter === "x" ? 2 : letter === "u" ? 4 : 0;
    const hex = this.#source.slice(this.#index, this.#index + digits);
    if (digits > 0 && hex.length === digits && /^[0-9a-fA-F]+$/.test(hex)) {
      this.#index += digits;
      return oneCharacter(Number.parseInt(hex, 16));
    }
    if (letter === "c") return oneCharacter((this.#source.charCodeAt(this.#index++) || 0) % 32);
    return oneCharacter(letter.charCodeAt(0));
  }
  #quantifier() {
    const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})/.exec(this.#source.slice(this.#index, this.#index + 40));
    if (found === null) return { least: 1, most: 1 };
    this.#index += found[0].length;
    this.#take("?");
    const [mark, least, comma, most] = found;
    if (mark === "*") return { least: 0, most: Number.POSITIVE_INFINITY };
    if (mark === "+") return { least: 1, most: Number.POSITIVE_INFINITY };
    if (mark === "?") return { least: 0, most: 1 };
    if (comma === "") return { least: Number(least), most: Number(least) };
    return { least: Number(least), most: most === "" ? Number.POSITIVE_INFINITY : Number(most) };
  }
};
function codeOf(set) {
  return set.toString(2).length - 1;
}

// src/config/exponential.ts
var MANY = 10;
function isExponential(source, ignoreCase) {
  const alternatives = readPattern(source, ignoreCase);
  return alternatives === void 0 || alternatives.some(holdsAmbiguousLoop);
}
function holdsAmbiguousLoop(sequence) {
  return sequence.some((item) => {
    if (item.atom.kind === "character") return false;
    const { alternatives } = item.atom;
    if (item.most >= MANY && isAmbiguous(alternatives)) return true;
    return alternatives.some(holdsAmbiguousLoop);
  });
}
function isAmbiguous(alternatives) {
  return alternatives.some((sequence) => hasLooseLoop(sequence, [])) || alternativesMeet(alternatives);
}
function hasLooseLoop(sequence, apart) {
  const required = sequence.map(requiredSets);
  return sequence.some((item, index) => {
    if (item.atom.kind === "look" || item.atom.kind === "character" && !isLoop(item)) return false;
    const around = [...apart, ...required.toSpliced(index, 1).flat()];
    const set = setOf(item);
    if (isLoop(item) && around.every((needed) => (needed & set) !== NO_CHARACTER)) return true;
    if (item.atom.kind === "character") return false;
    return item.atom.alternatives.some((inner) => hasLooseLoop(inner, around));
  });
}
function isLoop({ least, most }) {
  return most - least >= MANY;
}
function requiredSets(item) {
  if (item.least === 0 || item.atom.kind === "look") return [];
  if (item.atom.kind === "character") return [item.atom.set];
  const [only, ...more] = item.atom.alternatives;
  if (only !== void 0 && more.length === 0) return only.flatMap(requiredSets);
  const required = item.atom.alternatives.map((sequence) => sequence.flatMap(requiredSets));
  if (required.some((sets) => sets.length === 0)) return [];
  return [required.flat().reduce((union, set) => union | set, NO_CHARACTER)];
}
function setOf(item) {
  if (item.atom.kind === "character") return item.atom.set;
  if (item.atom.kind === "look") return NO_CHARACTER;
  return item.atom.alternatives.flat().reduce((union, inner) => union | setOf(inner), NO_CHARACTER);
}
function alternativesMeet(alternatives) {
  const singles = alternatives.flatMap((sequence) => {
    const [item] = sequence;
    return sequence.length === 1 && item?.atom.kind === "character" && item.least <= 1 ? [item.atom.set] : [];
  });
  let union = NO_CHARACTER;
  for (const set of singles) {
    if ((union & set) !== NO_CHARACTER) return true;
    union |= set;
  }
  const written = alternatives.map((sequence) => JSON.stringify(sequence, (_, value) => textOf(value)));
  return new Set(written).size < written.length;
}
function textOf(value) {
  return typeof value === "bigint" || value === Number.POSITIVE_INFINITY ? String(value) : value;
}

// src/config/pattern.ts
var MAX_LENGTH2 = 5e3;
function checkPattern(pattern) {
  const ignoreCase = pattern.startsWith("(?i)");
  const source = ignoreCase ? pattern.slice(4) : pattern;
  if (source.length > MAX_LENGTH2) {
    return { ok: false, cause: "the regular expression is too long", hint: `keep it under ${MAX_LENGTH2} characters` };
  }
  let groups;
  try {
    new RegExp(source);
    groups = (new RegExp(`|${source}`).exec("")?.length ?? 1) - 1;
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message.slice(error.message.lastIndexOf(": ") + 2) : "refused";
    return {
      ok: false,
      cause: `bad regular expression: ${reason}`,
      hint: "write it in JavaScript syntax, in single quotes; only a leading (?i) is taken as a flag"
    };
  }
  if (isExponential(source, ignoreCase)) {
    return {
      ok: false,
      cause: "the regular expression can take exponential time: a repeated group can divide one text in several ways",
      hint: "remove the inner repetition, as in (a+)+, or part the turns by a character that it cannot match, as in (?:[a-z]+-)+"
    };
  }
  return { ok: true, groups };
}

// src/config/allowance-section.ts
var KEYS = ["paths", "rules", "value", "key-path", "fingerprint", "reason", "until"];
var SUBJECTS = ["paths", "rules", "value", "key-path", "fingerprint"];
var PLAIN_STEP = String.raw`[^.#\[\]"]+`;
var BRACKET_STEP = String.raw`\[(?:\d+|\*{1,2}|"(?:[^"\\]|\\.)*")\]`;
var KEY_PATH = new RegExp(
  `^[^#]*#(?:${PLAIN_STEP}|${BRACKET_STEP})(?:\\.(?:${PLAIN_STEP})|${BRACKET_STEP})*$`
);
var DATE = /^\d{4}-\d{2}-\d{2}$/;
var FINGERPRINT2 = /^[0-9a-fA-F]{32}$/;
var MAX_GLOB_LENGTH = 1e3;
function readAllowances(node, place, references2) {
  return list(node, "allow", place).map((item) => readAllowance(item, place, references2));
}
function readAllowance(node, place, references2) {
  const entry = fields(node, "an allowance", KEYS, place);
  if (SUBJECTS.every((key) => entry.get(key) === void 0)) {
    refuse(place, node.at, "an allowance says nothing that it allows", `give it one of ${SUBJECTS.join(", ")}`);
  }
  const paths = read(entry, "paths", (value2) => readGlobs(value2, place));
  const rules2 = read(entry, "rules", (value2) => readRuleIds(value2, "rules", place, references2, false));
  const value = read(entry, "value", (given) => readValue2(given, place));
  const keyPath = read(entry, "key-path", (given) => {
    const hint = "write path-glob#key.path, such as charts/*/values.yaml#postgresql.auth.password or #data.password";
    return shaped(given, "key-path", KEY_PATH, hint, place);
  });
  const fingerprint = read(
    entry,
    "fingerprint",
    (given) => shaped(given, "fingerprint", FINGERPRINT2, "copy the 32 hex digits from the report, in quotes", place).toLowerCase()
  );
  const reason = read(entry, "reason", (given) => text(given, "reason", place));
  const until = read(entry, "until", (given) => readDate(given, place));
  return {
    ...paths === void 0 ? {} : { paths },
    ...rules2 === void 0 ? {} : { rules: rules2 },
    ...value === void 0 ? {} : { value },
    ...keyPath === void 0 ? {} : { keyPath },
    ...fingerprint === void 0 ? {} : { fingerprint },
    ...reason === void 0 ? {} : { reason },
    ...until === void 0 ? {} : { until },
    source: { path: place.path, line: node.at.line }
  };
}
function readRuleIds(node, what, place, references2, mayBeEmpty = true) {
  return list(node, what, place, mayBeEmpty).map((item) => {
    const id = text(item, `each item of ${what}`, place);
    references2.push({ id, at: item.at, place });
    return id;
  });
}
function read(entry, key, reader) {
  const node = entry.get(key);
  return node === void 0 ? void 0 : reader(node);
}
function readGlobs(node, place) {
  const globs = texts2(node, "paths", place, false);
  if (globs.every((glob) => glob.length <= MAX_GLOB_LENGTH)) return globs;
  return refuse(place, node.at, "a path glob is too long", `keep it under ${MAX_GLOB_LENGTH} characters`);
}
function readValue2(node, place) {
  const pattern = text(node, "value", place);
  const check = checkPattern(pattern);
  return check.ok ? pattern : refuse(place, node.at, `value: ${check.cause}`, check.hint);
}
function shaped(node, what, shape, hint, place) {
  const given = text(node, what, place);
  if (given.length <= MAX_GLOB_LENGTH && shape.test(given)) return given;
  return refuse(place, node.at, `${what} is not well formed`, hint);
}
function readDate(node, place) {
  const date = text(node, "until", place);
  const parsed2 = DATE.test(date) ? /* @__PURE__ */ new Date(`${date}T00:00:00Z`) : new Date(Number.NaN);
  if (!Number.isNaN(parsed2.getTime()) && parsed2.toISOString().startsWith(date)) return date;
  return refuse(
    place,
    node.at,
    "until is not a day of the calendar",
    "write it as YYYY-MM-DD, the last day that it holds"
  );
}

// src/config/size.ts
var UNITS = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9 };
var SIZE = /^(\d{1,9}(?:\.\d{1,3})?) ?(B|KB|MB|GB)$/;
function parseSize(text2) {
  const found = SIZE.exec(text2);
  return found === null ? void 0 : Math.round(Number(found[1]) * (UNITS[found[2] ?? ""] ?? 1));
}

// src/config/policy-parts.ts
var KEYS2 = [
  "extends",
  "fail-on",
  "policy",
  "rules",
  "allow",
  "unused-allowances",
  "foreign-allows",
  "comments",
  "limits"
];
var UNUSED = ["note", "error"];
var MAX_FILE_BYTES = 2e9;
var MAX_DOCUMENT_BYTES = 1e8;
var MAX_DECODE_DEPTH = 10;
function readPolicyParts(root, place) {
  const references2 = [];
  const empty = root.kind === "scalar" && root.value === null;
  const node = empty ? { kind: "map", at: root.at, entries: [] } : root;
  const policy = fields(node, "the policy", KEYS2, place);
  const failOn = read2(policy, "fail-on", (value) => choice(value, "fail-on", SEVERITIES, place));
  const foreignAllows = read2(policy, "foreign-allows", (value) => flag(value, "foreign-allows", place));
  const comments = read2(policy, "comments", (value) => flag(value, "comments", place));
  const side = read2(policy, "policy", (value) => choice(value, "policy", POLICY_SIDES, place));
  const unused = read2(policy, "unused-allowances", (value) => choice(value, "unused-allowances", UNUSED, place));
  const rules2 = read2(
    policy,
    "rules",
    (value) => fields(value, "rules", ["disable", "enable", "severity", "add"], place)
  );
  const readInRules = (key, reader) => rules2 === void 0 ? void 0 : read2(rules2, key, reader);
  return {
    extends: read2(policy, "extends", (value) => readExtends(value, place)) ?? [],
    ...failOn === void 0 ? {} : { failOn },
    ...foreignAllows === void 0 ? {} : { foreignAllows },
    ...comments === void 0 ? {} : { comments },
    ...side === void 0 ? {} : { side },
    ...unused === void 0 ? {} : { unusedAllowances: unused },
    limits: read2(policy, "limits", (value) => readLimits(value, place)) ?? {},
    disabledRules: readInRules("disable", (value) => readRuleIds(value, "disable", place, references2)) ?? [],
    enabledRules: readInRules("enable", (value) => readRuleIds(value, "enable", place, references2)) ?? [],
    severities: readInRules("severity", (value) => readSeverities(value, place, references2)) ?? {},
    add: readInRules("add", (value) => list(value, "add", place)) ?? [],
    allow: read2(policy, "allow", (value) => readAllowances(value, place, references2)) ?? [],
    references: references2
  };
}
function read2(from, key, reader) {
  const node = from.get(key);
  return node === void 0 ? void 0 : reader(node);
}
function readExtends(node, place) {
  if (node.kind === "list") return node.items;
  text(node, "extends", place);
  return [node];
}
function readSeverities(node, place, references2) {
  const chosen = entries(node, "severity", place).map(({ key, keyAt: keyAt2, value }) => {
    references2.push({ id: key, at: keyAt2, place });
    return [key, choice(value, "a severity", SEVERITIES, place)];
  });
  return Object.fromEntries(chosen);
}
function readLimits(node, place) {
  const limits = fields(node, "limits", ["file-size", "document-size", "decode-depth"], place);
  const fileBytes = read2(limits, "file-size", (value) => readSize(value, "file-size", MAX_FILE_BYTES, place));
  const documentBytes = read2(
    limits,
    "document-size",
    (value) => readSize(value, "document-size", MAX_DOCUMENT_BYTES, place)
  );
  const decodeDepth = read2(
    limits,
    "decode-depth",
    (value) => integer(value, "decode-depth", [0, MAX_DECODE_DEPTH], place)
  );
  return {
    ...fileBytes === void 0 ? {} : { fileBytes },
    ...documentBytes === void 0 ? {} : { documentBytes },
    ...decodeDepth === void 0 ? {} : { decodeDepth }
  };
}
function readSize(node, what, most, place) {
  const value = node.kind === "scalar" ? node.value : void 0;
  const size = typeof value === "string" ? parseSize(value) : value;
  if (typeof size === "number" && Number.isInteger(size) && size >= 1 && size <= most) return size;
  return refuse(place, node.at, `${what} must be a size from 1 to ${most} bytes`, "write it as 500KB, 50MB or 1GB");
}

// src/config/parts-block.ts
var KEYS3 = ["name", "rule", "keys", "value", "of", "within", "public", "secret"];
var NAME3 = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
var MAX_LINES = 50;
var MAX_PARTS = 20;
var DEFAULT_LINES = 10;
function readParts(node, place) {
  const items = list(node, "parts", place, false);
  if (items.length > MAX_PARTS) refuse(place, node.at, "too many parts", `keep to ${MAX_PARTS}`);
  return items.map((item) => readPart(item, place));
}
function readPart(node, place) {
  const part = fields(node, "a part", KEYS3, place);
  const rule = optional(part, "rule", (value2) => text(value2, "rule", place));
  const keys = optional(part, "keys", (value2) => readPattern2(value2, "keys", place));
  const value = optional(part, "value", (given) => readPattern2(given, "value", place));
  const of = optional(part, "of", (given) => readPattern2(given, "of", place));
  if (rule === void 0 && keys === void 0 && value === void 0) {
    const hint = "name the rule that finds it, or give the key names (keys) or the form (value) of it";
    refuse(place, part.at, "a part does not say how it is found", hint);
  }
  const isPublic = optional(part, "public", (given) => flag(given, "public", place)) ?? false;
  const isSecret = optional(part, "secret", (given) => flag(given, "secret", place)) ?? false;
  if (isPublic && isSecret) refuse(place, part.at, "a part is both public and a secret", "remove one of the two");
  return {
    name: readName(part.need("name", "give it a name such as key-id"), place),
    ...rule === void 0 ? {} : { rule },
    ...keys === void 0 ? {} : { keys },
    ...value === void 0 ? {} : { value },
    ...of === void 0 ? {} : { of },
    withinLines: optional(part, "within", (given) => integer(given, "within", [0, MAX_LINES], place)) ?? DEFAULT_LINES,
    isPublic,
    isSecret
  };
}
function readName(node, place) {
  const name = text(node, "name", place);
  if (NAME3.test(name)) return name;
  return refuse(place, node.at, `bad name of a part ${quoted2(name)}`, "use lower-case words joined by -, as in key-id");
}
function readPattern2(node, what, place) {
  const pattern = text(node, what, place);
  const check = checkPattern(pattern);
  return check.ok ? pattern : refuse(place, node.at, `${what}: ${check.cause}`, check.hint);
}
function optional(part, key, read3) {
  const node = part.get(key);
  return node === void 0 ? void 0 : read3(node);
}

// src/config/verify-block.ts
var KEYS4 = ["method", "url", "headers", "body", "only", "active", "inactive", "active-body", "inactive-body"];
var METHODS = ["GET", "POST"];
var MAX_LENGTH3 = 1e3;
var MAX_HEADERS = 20;
var URL_SHAPE = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?(?:\/[^\s{}#\\]*)?$/;
var HEADER_NAME = /^(?!(?:connection|content-length|cookie|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade)$|proxy-|sec-)[a-z][a-z0-9-]*$/;
var TEMPLATE = /^(?:(?!\{\{)[\x20-\x7e]|\{\{(?:secret|part\.[a-z0-9-]+|basic:secret:[\w.~-]*|basic:[\w.~-]*:secret)\}\})+$/;
var PART = /\{\{(?:[^{}]*:)?part\.([a-z0-9-]+)(?=[:}])/g;
var ESCAPED_TYPES = ["application/json", "application/x-www-form-urlencoded"];
function readVerify(node, parts, place) {
  const block = fields(node, "verify", KEYS4, place);
  const method = choice(
    block.need("method", "write GET, or POST for an API that asks for it"),
    "method",
    METHODS,
    place
  );
  const headers = optional2(block, "headers", (value) => readHeaders(value, place)) ?? {};
  const body = optional2(block, "body", (value) => readTemplate(value, "body", place));
  const only = optional2(block, "only", (value) => readPattern3(value, "only", place));
  const activeBody = optional2(block, "active-body", (value) => readPattern3(value, "active-body", place));
  const inactiveBody = optional2(block, "inactive-body", (value) => readPattern3(value, "inactive-body", place));
  const request = {
    method,
    url: readUrl(block.need("url", "name an https address of the provider that changes nothing"), place),
    headers,
    active: readStatuses(block.need("active", "list the status codes of a secret that works"), "active", place),
    inactive: optional2(block, "inactive", (value) => readStatuses(value, "inactive", place)) ?? [],
    ...body === void 0 ? {} : { body },
    ...only === void 0 ? {} : { only },
    ...activeBody === void 0 ? {} : { activeBody },
    ...inactiveBody === void 0 ? {} : { inactiveBody }
  };
  refuseSenseless(request, block, place);
  refuseUnknownParts(request, parts, block, place);
  return request;
}
function optional2(block, key, read3) {
  const node = block.get(key);
  return node === void 0 ? void 0 : read3(node);
}
function readUrl(node, place) {
  const url = text(node, "url", place);
  if (/[{}]/.test(url)) {
    refuse(place, node.at, "url must not hold a secret: addresses stand in logs", "send it in a header or in the body");
  }
  if (url.length <= MAX_LENGTH3 && URL_SHAPE.test(url) && URL.canParse(url)) return url;
  return refuse(
    place,
    node.at,
    "url must be an https address without user, fragment or blanks, its host in lower case",
    "write it as https://api.acme.example/v1/me"
  );
}
function readHeaders(node, place) {
  const given = entries(node, "headers", place);
  if (given.length > MAX_HEADERS) refuse(place, node.at, "too many headers", `keep to ${MAX_HEADERS}`);
  const headers = given.map(({ key, keyAt: keyAt2, value }) => {
    if (key.length > MAX_LENGTH3 || !HEADER_NAME.test(key)) {
      const hint = "write a name in lower case; cookies and what the connection itself says cannot be set";
      refuse(place, keyAt2, `bad header name ${quoted2(key)}`, hint);
    }
    return [key, readTemplate(value, "a header", place)];
  });
  return Object.fromEntries(headers);
}
function readTemplate(node, what, place) {
  const template = text(node, what, place);
  if (template.length <= MAX_LENGTH3 && TEMPLATE.test(template)) return template;
  return refuse(
    place,
    node.at,
    `${what} is not well formed`,
    "write one line of ASCII with {{secret}}, {{basic:secret:}} or {{basic:user:secret}} in it"
  );
}
function readPattern3(node, what, place) {
  const pattern = text(node, what, place);
  const check = checkPattern(pattern);
  return check.ok ? pattern : refuse(place, node.at, `${what}: ${check.cause}`, check.hint);
}
function readStatuses(node, what, place) {
  return list(node, what, place, false).map((item) => {
    const status = integer(item, `each status code of ${what}`, [200, 499], place);
    if (status !== 429 && (status < 300 || status > 399)) return status;
    return refuse(place, item.at, `status code ${status} proves nothing`, "leave out redirects and 429");
  });
}
function refuseSenseless(request, block, place) {
  const { method, headers, body, active, inactive, activeBody, inactiveBody } = request;
  if (body !== void 0 && method === "GET") {
    refuse(place, block.at, "a GET has no body", "write method: POST if the provider asks for it, or remove the body");
  }
  const holds = (template) => template !== void 0 && /\{\{[^}]*secret/.test(template);
  if (!holds(body) && !Object.values(headers).some(holds)) {
    refuse(place, block.at, "the request does not hold the secret", "put {{secret}} into a header or the body");
  }
  if (holds(body) && !ESCAPED_TYPES.includes(headers["content-type"] ?? "")) {
    const hint = `set the header content-type to ${ESCAPED_TYPES.join(" or ")}`;
    refuse(place, block.at, "it is not said how a secret in the body is escaped", hint);
  }
  const both = active.find((status) => inactive.includes(status));
  if (both !== void 0 && (activeBody === void 0 || inactiveBody === void 0)) {
    const hint = "tell the answers apart by active-body and inactive-body";
    refuse(place, block.at, `status code ${both} means both active and inactive`, hint);
  }
}
function refuseUnknownParts(request, parts, block, place) {
  const templates = [...Object.values(request.headers), request.body ?? ""];
  const named2 = templates.flatMap((template) => [...template.matchAll(PART)].map(([, name]) => name));
  const unknown = named2.find((name) => !parts.some((part) => part.name === name));
  if (unknown !== void 0) {
    refuse(place, block.at, `the rule has no part ${quoted2(unknown)}`, "name one of its parts: {{part.key-id}}");
  }
  if (named2.length > 0 && request.inactive.length > 0) {
    const hint = "leave inactive out: the part that stands near may be that of another secret";
    refuse(place, block.at, "where a part is sent, a refusal proves nothing", hint);
  }
}

// src/config/rule-file.ts
var KINDS = ["token", "assignment", "place", "string"];
var WINDOWS = ["line", "block"];
var ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
var MAX_ID_LENGTH = 100;
var MAX_GROUP = 99;
var MAX_BITS = 16;
var KEYS5 = [
  "id",
  "kind",
  "title",
  "provider",
  "severity",
  "default",
  "keywords",
  "pattern",
  "secret",
  "window",
  "requires",
  "entropy",
  "checksum",
  "stop-words",
  "place",
  "parts",
  "verify",
  "rotate",
  "docs",
  "examples"
];
async function parseRules(source, path) {
  const place = { path, code: "RULE_INVALID" };
  const root = await readYaml(source, place);
  const placed = list(root, "a rule file", place).map((node) => readRule2(node, place));
  refuseRepeated(placed, place);
  return placed.map(({ rule }) => rule);
}
function refuseRepeated(placed, place) {
  const lines = /* @__PURE__ */ new Map();
  for (const { rule, at: at2 } of placed) {
    const first = lines.get(rule.id);
    if (first !== void 0) {
      refuse(
        place,
        at2,
        `duplicate rule id ${quoted2(rule.id)}, first on line ${first}`,
        "give each rule an id of its own"
      );
    }
    lines.set(rule.id, at2.line);
  }
}
function readRule2(node, filePlace) {
  const outer = { ...filePlace, code: "RULE_INVALID" };
  const id = readId(node, outer);
  const place = { ...outer, subject: `rule ${quoted2(id)}` };
  const rule = fields(node, "a rule", KEYS5, place);
  const kind = optional3(rule, "kind", (value) => choice(value, "kind", KINDS, place)) ?? "token";
  const requires = optional3(rule, "requires", (value) => text(value, "requires", place));
  const entropy2 = optional3(rule, "entropy", (value) => number(value, "entropy", [0, MAX_BITS], place));
  const checksum = optional3(rule, "checksum", (value) => text(value, "checksum", place));
  const limits = optional3(rule, "place", (value) => readPlaceLimits(value, kind, place));
  const parts = optional3(rule, "parts", (value) => readParts(value, place));
  const verify = optional3(rule, "verify", (value) => readVerify(value, parts ?? [], place));
  const needed = (key, hint) => text(rule.need(key, hint), key, place);
  return {
    at: node.at,
    rule: {
      id,
      kind,
      title: needed("title", "say in a few words what the secret is"),
      provider: needed("provider", "name who issues the secret"),
      severity: choice(rule.need("severity", `one of ${SEVERITIES.join(", ")}`), "severity", SEVERITIES, place),
      ...readDefault(rule, place),
      keywords: readKeywords(rule, kind, place),
      ...readPattern4(rule, kind, place),
      window: optional3(rule, "window", (value) => choice(value, "window", WINDOWS, place)) ?? "line",
      ...requires === void 0 ? {} : { requires },
      ...entropy2 === void 0 ? {} : { entropy: entropy2 },
      ...checksum === void 0 ? {} : { checksum },
      stopWords: optional3(rule, "stop-words", (value) => texts2(value, "stop-words", place)) ?? [],
      ...limits === void 0 ? {} : { place: limits },
      ...parts === void 0 ? {} : { parts },
      ...verify === void 0 ? {} : { verify },
      rotate: needed("rotate", "say what the owner of a leaked secret must do, in order"),
      docs: readDocs(rule, place),
      examples: readExamples(rule, place)
    }
  };
}
function optional3(rule, key, read3) {
  const node = rule.get(key);
  return node === void 0 ? void 0 : read3(node);
}
function readId(node, place) {
  if (node.kind !== "map") refuse(place, node.at, "a rule must be a map", "write `- id: my-rule` and its other keys");
  const entry = node.entries.find(({ key }) => key === "id");
  if (entry === void 0) refuse(place, node.at, 'a rule lacks the key "id"', "give it an id such as acme-api-key");
  const id = text(entry.value, "id", place);
  if (ID.test(id) && id.length <= MAX_ID_LENGTH) return id;
  return refuse(
    place,
    entry.value.at,
    `bad rule id ${quoted2(id)}`,
    "use lower-case words joined by -, as in acme-api-key"
  );
}
function readDefault(rule, place) {
  const chosen = optional3(rule, "default", (value) => choice(value, "default", ["on", "off"], place));
  return chosen === "off" ? { isOff: true } : {};
}
function readKeywords(rule, kind, place) {
  const node = rule.get("keywords");
  if (kind === "string") return refuseFor(kind, "keywords", node, place) ?? [];
  if (node === void 0 && kind === "place") return [];
  const given = node ?? rule.need("keywords", "list the fixed texts that every secret of this rule has in it or near it");
  const keywords = texts2(given, "keywords", place, kind === "place");
  if (keywords.every((keyword) => keyword.length >= 2)) return keywords;
  return refuse(place, given.at, "a keyword is too short", "use at least two characters");
}
function readPattern4(rule, kind, place) {
  const secretNode = rule.get("secret");
  const secret2 = secretNode === void 0 ? 1 : integer(secretNode, "secret", [0, MAX_GROUP], place);
  const node = rule.get("pattern");
  if (kind === "string") return refuseFor(kind, "pattern", node, place) ?? { secret: secret2 };
  if (node === void 0 && kind === "place") return { secret: secret2 };
  const given = node ?? rule.need("pattern", "write the regular expression, with the secret in a capture group");
  const pattern = text(given, "pattern", place);
  const groups = checked(pattern, "pattern", given.at, place);
  if (kind === "token" && secret2 > groups) {
    const cause = `secret: ${secret2} names a capture group that the pattern does not have (it has ${groups})`;
    refuse(
      place,
      (secretNode ?? given).at,
      cause,
      "put the secret in parentheses, or write secret: 0 for the whole match"
    );
  }
  return { pattern, secret: secret2 };
}
function refuseFor(kind, key, node, place) {
  if (node === void 0) return void 0;
  return refuse(place, node.at, `${key} has no meaning for kind ${kind}`, "remove it, or choose another kind");
}
function checked(pattern, what, at2, place) {
  const check = checkPattern(pattern);
  return check.ok ? check.groups : refuse(place, at2, `${what}: ${check.cause}`, check.hint);
}
function readPlaceLimits(node, kind, place) {
  if (kind !== "place")
    refuse(place, node.at, `place has no meaning for kind ${kind}`, "remove it, or write kind: place");
  const limits = fields(node, "place", ["kinds", "keys"], place);
  const kinds = optional3(limits, "kinds", (value) => texts2(value, "kinds", place, false));
  const keys = optional3(limits, "keys", (value) => {
    const pattern = text(value, "keys", place);
    checked(pattern, "keys", value.at, place);
    return pattern;
  });
  return { ...kinds === void 0 ? {} : { kinds }, ...keys === void 0 ? {} : { keys } };
}
function readDocs(rule, place) {
  const node = rule.need("docs", "give the page where the provider describes the format");
  const address = text(node, "docs", place);
  if (/^https?:\/\/\S+$/.test(address)) return address;
  return refuse(place, node.at, "docs must be a web address", "begin it with https://");
}
function readExamples(rule, place) {
  const node = rule.get("examples");
  if (node === void 0) return { match: [], clean: [] };
  const examples = fields(node, "examples", ["match", "clean", "path"], place);
  const read3 = (key) => optional3(examples, key, (value) => texts2(value, key, place)) ?? [];
  const path = optional3(examples, "path", (value) => text(value, "path", place));
  return { match: read3("match"), clean: read3("clean"), ...path === void 0 ? {} : { path } };
}

// src/config/policy-file.ts
async function loadPolicy(request) {
  const files = await openPolicyFiles(request.root, request.explicitPath);
  if (files === void 0) return { policy: DEFAULT_POLICY };
  const policy = await parsePolicy(files.text, files.path, files.read, request.knownRules?.());
  return { policy, path: files.path };
}
async function parsePolicy(source, path, readText2, knownRules2) {
  const reading = new PolicyReading(readText2);
  await reading.read(source, path, []);
  return reading.finish(knownRules2);
}
var MAX_FILES = 50;
var MAX_DEPTH2 = 10;
var PolicyReading = class {
  #readText;
  #done = /* @__PURE__ */ new Set();
  #limits = DEFAULT_POLICY.limits;
  #failOn = DEFAULT_POLICY.failOn;
  #foreignAllows = DEFAULT_POLICY.foreignAllows;
  #comments = DEFAULT_POLICY.comments;
  #side;
  #unusedAllowances = "note";
  #parts = [];
  #added = [];
  #files = 0;
  constructor(readText2) {
    this.#readText = readText2;
  }
  async read(source, path, within) {
    this.#done.add(path);
    const place = { path, code: "CONFIG_INVALID" };
    const parts = readPolicyParts(await readYaml(source, place, "CONFIG_SYNTAX"), place);
    for (const node of parts.extends) await this.#extend(node, place, [...within, path]);
    for (const node of parts.add) await this.#add(node, place);
    this.#limits = { ...this.#limits, ...parts.limits };
    this.#failOn = parts.failOn ?? this.#failOn;
    this.#foreignAllows = parts.foreignAllows ?? this.#foreignAllows;
    this.#comments = parts.comments ?? this.#comments;
    this.#side = parts.side ?? this.#side;
    this.#unusedAllowances = parts.unusedAllowances ?? this.#unusedAllowances;
    this.#parts.push(parts);
  }
  finish(knownRules2) {
    refuseTwice(this.#added);
    const addedRules = this.#added.map(({ placed }) => placed.rule);
    const references2 = this.#parts.flatMap((parts) => parts.references);
    if (knownRules2 !== void 0) refuseUnknown(references2, [...knownRules2, ...addedRules.map(({ id }) => id)]);
    return {
      failOn: this.#failOn,
      disabledRules: [...new Set(this.#parts.flatMap((parts) => parts.disabledRules))],
      enabledRules: [...new Set(this.#parts.flatMap((parts) => parts.enabledRules))],
      severities: Object.assign({}, ...this.#parts.map((parts) => parts.severities)),
      addedRules,
      allow: this.#parts.flatMap((parts) => parts.allow),
      foreignAllows: this.#foreignAllows,
      comments: this.#comments,
      ...this.#side === void 0 ? {} : { side: this.#side },
      ...this.#unusedAllowances === "note" ? {} : { unusedAllowances: this.#unusedAllowances },
      limits: this.#limits
    };
  }
  /** A file that is reached twice counts once; one that reaches itself is a mistake. */
  async #extend(node, place, within) {
    if (within.length > MAX_DEPTH2)
      refuse(place, node.at, "extends goes too deep", `at most ${MAX_DEPTH2} files in a row`);
    const { path, source } = await this.#find(text(node, "extends", place), node, place);
    if (within.includes(path)) refuse(place, node.at, "extends leads back to itself", "remove one of the two extends");
    if (this.#done.has(path)) return;
    await this.read(source ?? await this.#fetch(path, node, place), path, within);
  }
  /** The file that `extends` means, read where finding it took that: one inside the root, or a package's policy. */
  async #find(reference, node, place) {
    const candidates = packageCandidates(reference, foldersOf(place));
    if (candidates === void 0) return { path: resolveInside(reference, node, place) };
    this.#count(node, place);
    for (const { path, isManifest } of candidates) {
      const source = await this.#readText(path);
      if (source === void 0) continue;
      if (!isManifest) return { path, source };
      const named2 = await policyNamedBy(source, path, node, place);
      if (named2 !== void 0) return { path: named2 };
    }
    const hint = 'install it first, or write ./ before the name of a file; a package names its policy file as "unsealed" in package.json, or calls it unsealed.yaml';
    return refuse(
      { ...place, code: "CONFIG_UNREADABLE" },
      node.at,
      `no policy of a package ${quoted2(reference)} in node_modules`,
      hint
    );
  }
  async #add(node, place) {
    if (node.kind === "map") {
      this.#added.push({ placed: readRule2(node, place), place });
      return;
    }
    const path = resolveInside(text(node, "each item of add", place), node, place);
    const rules2 = await parseRules(await this.#fetch(path, node, place), path);
    this.#added.push(...rules2.map((rule) => ({ placed: { rule, at: node.at }, place })));
  }
  async #fetch(path, node, place) {
    this.#count(node, place);
    const source = await this.#readText(path);
    if (source !== void 0) return source;
    throw new UnsealedError(
      "CONFIG_UNREADABLE",
      `${path}: no such file, but the policy names it`,
      "correct the path, or put the file there"
    );
  }
  #count(node, place) {
    if (++this.#files > MAX_FILES) refuse(place, node.at, "the policy reads too many files", `at most ${MAX_FILES}`);
  }
};
function refuseTwice(added) {
  const seen = /* @__PURE__ */ new Set();
  for (const { placed, place } of added) {
    const { id } = placed.rule;
    if (seen.has(id)) {
      const rulePlace = { ...place, code: "RULE_INVALID" };
      refuse(rulePlace, placed.at, `rule id ${quoted2(id)} is added twice`, "give each rule an id of its own");
    }
    seen.add(id);
  }
}
function refuseUnknown(references2, known4) {
  const ids = new Set(known4);
  for (const { id, at: at2, place } of references2) {
    if (!ids.has(id)) refuse(place, at2, `no rule has the id ${quoted2(id)}`, didYouMean(id, known4));
  }
}

// src/git/repository.ts
import { accessSync, constants as constants2, readFileSync as readFileSync3, realpathSync as realpathSync2, statSync as statSync2 } from "node:fs";
import { join as join3, resolve as resolve3 } from "node:path";

// src/git/environment.ts
var PASSED = /* @__PURE__ */ new Set([
  "GIT_INDEX_FILE",
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_IMPLICIT_WORK_TREE",
  "GIT_COMMON_DIR",
  "GIT_PREFIX",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_QUARANTINE_PATH",
  "GIT_SHALLOW_FILE",
  "GIT_CEILING_DIRECTORIES",
  "GIT_DISCOVERY_ACROSS_FILESYSTEM",
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_SYSTEM",
  "GIT_CONFIG_NOSYSTEM",
  "GIT_CONFIG_PARAMETERS"
]);
var DROPPED = /* @__PURE__ */ new Set(["EDITOR", "VISUAL", "PAGER", "PREFIX", "SSH_ASKPASS"]);
var FIXED = {
  LC_ALL: "C",
  // messages are matched in failure.ts and working-files.ts
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  GIT_NO_REPLACE_OBJECTS: "1",
  // what is pushed is the object itself, not its local replacement
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "",
  // older git knows no GIT_NO_LAZY_FETCH; with no protocol allowed its fetch ends before it starts
  GIT_LITERAL_PATHSPECS: "1"
};
var NEUTRAL_CONFIGURATION = [
  ["core.fsmonitor", ""],
  ["core.hooksPath", "/dev/null"],
  ["log.showSignature", "false"]
];
var KEPT_CONFIGURATION = /^(?:safe\..*|extensions\..*|core\.excludesfile|core\.worktree)$/i;
function gitEnvironment(ambient = process.env) {
  const environment = {};
  for (const [name, value] of Object.entries(ambient)) {
    if (value !== void 0 && isPassed(name)) environment[name] = value;
  }
  return { ...environment, ...FIXED, ...configuration(ambient) };
}
function guardedNames(environment) {
  return Object.keys(environment).filter((name) => name.toUpperCase().startsWith("GIT_"));
}
function isPassed(name) {
  const upper = name.toUpperCase();
  return upper.startsWith("GIT_") ? PASSED.has(upper) : !DROPPED.has(upper);
}
function configuration(ambient) {
  const entries2 = [...keptConfiguration(ambient), ...NEUTRAL_CONFIGURATION];
  const environment = { GIT_CONFIG_COUNT: String(entries2.length) };
  entries2.forEach(([key, value], index) => {
    environment[`GIT_CONFIG_KEY_${index}`] = key;
    environment[`GIT_CONFIG_VALUE_${index}`] = value;
  });
  return environment;
}
function keptConfiguration(ambient) {
  const names = Object.keys(ambient).filter((name) => /^GIT_CONFIG_KEY_\d+$/.test(name));
  return names.flatMap((name) => {
    const key = ambient[name] ?? "";
    const value = ambient[name.replace("KEY", "VALUE")];
    return KEPT_CONFIGURATION.test(key) && value !== void 0 ? [[key, value]] : [];
  });
}

// src/git/failure.ts
var LONGEST_REASON = 300;
function gitFailure(command, said, cause) {
  if (/spawn git ENOENT/.test(said)) {
    const hint = "install git 2.31 or newer, or set PATH so that it is found";
    return new UnsealedError("GIT_MISSING", "git is not on the PATH", hint, { cause });
  }
  const reason = firstReason(said);
  return new UnsealedError("GIT_FAILED", `git ${command} failed${reason && `: ${reason}`}`, hintFor(said), { cause });
}
function saysNoRepository(said) {
  return /not a git repository/i.test(said);
}
function firstReason(said) {
  const lines = said.split("\n");
  const line = lines.find((text2) => /^(?:fatal|error): /.test(text2)) ?? lines[0] ?? "";
  return line.replace(/^(?:fatal|error): /, "").replace(/\/\/[^/@\s]*@/g, "//").replace(/[\x00-\x1f\x7f-\x9f]/g, "?").slice(0, LONGEST_REASON);
}
function hintFor(said) {
  if (/dubious ownership/.test(said)) {
    return "git does not trust the owner of this directory: git config --global --add safe.directory <directory>";
  }
  if (/promisor|lazy fetch/.test(said))
    return "this is a partial clone: fetch what is missing with git fetch --refetch";
  return "check the repository with git fsck";
}

// src/git/locate.ts
import { existsSync, readFileSync as readFileSync2, realpathSync, statSync } from "node:fs";
import { dirname as dirname2, join as join2, resolve as resolve2 } from "node:path";
var UNCERTAIN = ["GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_IMPLICIT_WORK_TREE", "GIT_CEILING_DIRECTORIES"];
var MOVES_WORK_TREE = /worktree|include|bare\s*(?!\s*=\s*false\s*$)/im;
function locate(start, environment) {
  if (UNCERTAIN.some((name) => environment[name] !== void 0)) return "unsure";
  if (/worktree|bare/i.test(configurationText(environment))) return "unsure";
  try {
    const found = walkUp(start);
    const { GIT_DIR: named2 } = environment;
    if (named2 === void 0) return found;
    return typeof found === "object" && agrees(found, start, named2) ? found : "unsure";
  } catch {
    return "unsure";
  }
}
function configurationText(environment) {
  const names = Object.keys(environment).filter((name) => /^GIT_CONFIG_(?:PARAMETERS|KEY_\d+)$/.test(name));
  return names.map((name) => environment[name]).join("\n");
}
function agrees(found, start, gitDirectory) {
  return found.root === start && realpathSync(resolve2(start, gitDirectory)) === realpathSync(found.gitDirectory);
}
function walkUp(start) {
  for (let directory = start; ; directory = dirname2(directory)) {
    const entry = join2(directory, ".git");
    const status = statSync(entry, { throwIfNoEntry: false });
    if (status !== void 0) return fromEntry(directory, entry, status.isDirectory());
    if (existsSync(join2(directory, "HEAD")) && existsSync(join2(directory, "objects"))) return "unsure";
    if (dirname2(directory) === directory) return "none";
  }
}
function fromEntry(root, entry, isDirectory) {
  const gitDirectory = isDirectory ? realpathSync(entry) : linkedDirectory(root, entry);
  if (gitDirectory === void 0) return "unsure";
  const commonFile = join2(gitDirectory, "commondir");
  const common = existsSync(commonFile) ? resolve2(gitDirectory, readFileSync2(commonFile, "utf8").trim()) : gitDirectory;
  const parts = [join2(gitDirectory, "HEAD"), join2(common, "objects"), join2(common, "refs"), join2(common, "config")];
  if (!parts.every((part) => existsSync(part))) return "unsure";
  if (MOVES_WORK_TREE.test(readFileSync2(join2(common, "config"), "utf8"))) return "unsure";
  return { root, gitDirectory, commonDirectory: common };
}
function linkedDirectory(root, file) {
  const [, path] = /^gitdir: (.+?)\r?\n?$/s.exec(readFileSync2(file, "utf8")) ?? [];
  return path === void 0 ? void 0 : realpathSync(resolve2(root, path));
}

// src/git/object-id.ts
var FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function isObjectId(text2) {
  return FULL_ID.test(text2);
}

// src/git/run.ts
async function run(workplace, args) {
  const { simpleGit } = await import("./dist-WZ6OFMDZ.mjs");
  try {
    return await simpleGit({
      baseDir: workplace.root,
      allowEnvironment: guardedNames(workplace.environment),
      // These permit what environment.ts sets: overrides that switch programs off, and the user's own configuration files.
      unsafe: {
        allowUnsafeConfigEnvCount: true,
        allowUnsafeConfigPaths: true,
        allowUnsafeFsMonitor: true,
        allowUnsafeHooksPath: true
      },
      // By default a command counts as done 50 ms after its exit, even while output is still in the pipe.
      completion: { onClose: true, onExit: false },
      errors: (error, result) => {
        if (result.exitCode === 0) return error;
        const said = Buffer.concat(result.stdErr).toString("utf8");
        return Buffer.from(said || `it ended with code ${result.exitCode}`);
      }
    }).env({ ...workplace.environment }).raw([...args]);
  } catch (cause) {
    const said = typeof cause === "object" && cause !== null && "message" in cause ? String(cause.message) : "";
    throw gitFailure(args[0] ?? "", said, cause);
  }
}

// src/git/system-error.ts
function systemCode(error) {
  if (typeof error !== "object" || error === null || !("code" in error)) return void 0;
  return typeof error.code === "string" ? error.code : void 0;
}

// src/git/repository.ts
async function openRepository(directory, ambient = process.env) {
  const start = realDirectory(directory);
  const environment = gitEnvironment(ambient);
  const found = locate(start, environment);
  if (found === "none") throw noRepository(directory);
  const place = found === "unsure" ? await askGit(directory, start, environment) : { ...found, isBare: false };
  return { ...place, environment: { ...environment, ...absolute(environment, place) } };
}
async function resolveRevision(repository, text2) {
  if (text2 === "" || /[\x00-\x1f\x7f]/.test(text2)) throw badRevision(repository, text2);
  try {
    const output = await run(repository, ["rev-parse", "--verify", "--end-of-options", `${text2}^{commit}`]);
    const id = output.trim();
    if (isObjectId(id)) return id;
  } catch (error) {
    if (error instanceof UnsealedError && error.code === "GIT_FAILED") throw badRevision(repository, text2, error);
    throw error;
  }
  throw badRevision(repository, text2);
}
function shallowBoundary(repository) {
  const { GIT_SHALLOW_FILE: named2 } = repository.environment;
  const file = named2 ? resolve3(repository.root, named2) : join3(repository.commonDirectory, "shallow");
  return new Set(readLines(file).filter(isObjectId));
}
function mergeHeads(repository) {
  return readLines(join3(repository.gitDirectory, "MERGE_HEAD")).filter(isObjectId);
}
function realDirectory(directory) {
  let cause;
  try {
    const real = realpathSync2(directory);
    if (statSync2(real).isDirectory()) {
      accessSync(real, constants2.X_OK);
      return real;
    }
  } catch (error) {
    cause = error;
  }
  const hint = "name a directory that exists and may be entered";
  throw new UnsealedError("PATH_NOT_FOUND", `no such directory: ${directory}`, hint, { cause });
}
function noRepository(directory, cause) {
  const hint = "run this inside a git repository; unsealed scan needs none";
  return new UnsealedError("NOT_A_REPOSITORY", `not inside a git repository: ${directory}`, hint, { cause });
}
async function askGit(directory, start, environment) {
  const questions = ["--absolute-git-dir", "--git-common-dir", "--show-cdup"];
  try {
    const output = await run({ root: start, environment }, ["rev-parse", ...questions]);
    const [gitDirectory = "", common = "", up] = output.split("\n").slice(0, -1);
    const root = up === void 0 ? gitDirectory : realpathSync2(resolve3(start, up));
    return { root, gitDirectory, commonDirectory: resolve3(start, common), isBare: up === void 0 };
  } catch (error) {
    if (error instanceof UnsealedError && saysNoRepository(error.message)) throw noRepository(directory, error);
    throw error;
  }
}
function absolute(environment, place) {
  const exact = {
    GIT_DIR: place.gitDirectory,
    GIT_WORK_TREE: place.root,
    GIT_COMMON_DIR: place.commonDirectory
  };
  return Object.fromEntries(Object.entries(exact).filter(([name]) => environment[name] !== void 0));
}
function badRevision(repository, text2, cause) {
  const shown = text2.replace(/[\x00-\x1f\x7f]/g, "?");
  const hint = shallowBoundary(repository).size > 0 ? "this clone is shallow: set fetch-depth: 0 in actions/checkout, or run git fetch --unshallow" : "check the name, or fetch it first: git fetch origin <branch or commit>";
  return new UnsealedError("BAD_REVISION", `no such commit in this clone: ${shown}`, hint, { cause });
}
function readLines(file) {
  try {
    return readFileSync3(file, "latin1").split("\n");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    throw error;
  }
}

// src/project.ts
var BASELINE_FILE = ".unsealed-baseline.json";
async function openProject(directory, options = {}) {
  const repository = await repositoryAt(directory);
  const root = repository?.root ?? directory;
  const { configPath } = options;
  const loaded = await loadPolicy({
    root,
    knownRules,
    ...configPath === void 0 ? {} : { explicitPath: resolve4(directory, configPath) }
  });
  const baseline = await readBaseline(directory, root, options.baselinePath);
  const opened = {
    directory,
    root,
    options,
    ...repository === void 0 ? {} : { repository },
    ...options.verify === void 0 ? {} : { verify: options.verify }
  };
  return decidedBy(opened, { policy: loaded.policy, ...baseline === void 0 ? {} : { baseline } });
}
function knownRules() {
  return [...builtinRules().map((rule) => rule.id), ...checkIds()];
}
function decidedBy(project, { policy: given, baseline }, change) {
  const { options } = project;
  const today = options.today ?? (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
  const policy = underOptions(given, options);
  let engine;
  const { directory, root, repository, verify } = project;
  return {
    directory,
    root,
    options,
    policy,
    engine() {
      engine ??= createEngine({
        policy,
        today,
        hygiene: options.hygiene === true,
        ...baseline === void 0 ? {} : { baseline },
        ...change === void 0 ? {} : { change: { ...change, policy: underOptions(change.policy, options) } }
      });
      return engine;
    },
    ...baseline === void 0 ? {} : { baseline },
    ...repository === void 0 ? {} : { repository },
    ...verify === void 0 ? {} : { verify }
  };
}
function underOptions(policy, { failOn, limits, enabledRules = [] }) {
  return {
    ...policy,
    disabledRules: policy.disabledRules.filter((id) => !enabledRules.includes(id)),
    enabledRules: [...policy.enabledRules, ...enabledRules],
    failOn: failOn ?? policy.failOn,
    limits: { ...policy.limits, ...limits }
  };
}
async function requireRepository(project) {
  return project.repository ?? openRepository(project.directory);
}
function requireWorkTree({ repository }) {
  if (repository?.isBare !== true) return;
  throw new UnsealedError(
    "NOT_A_REPOSITORY",
    `no working tree belongs to ${repository.root}`,
    "scan its commits with unsealed range, or run this in a checkout"
  );
}
async function repositoryAt(directory) {
  try {
    return await openRepository(directory);
  } catch (error) {
    if (error instanceof UnsealedError && error.code === "NOT_A_REPOSITORY") return void 0;
    throw error;
  }
}
async function readBaseline(directory, root, path) {
  if (path === false) return void 0;
  const file = path === void 0 ? join4(root, BASELINE_FILE) : resolve4(directory, path);
  try {
    return parseBaseline(readFileSync4(file, "utf8"), path ?? BASELINE_FILE);
  } catch (error) {
    if (error instanceof UnsealedError) throw error;
    if (path === void 0 && error.code === "ENOENT") return void 0;
    throw new UnsealedError(
      "BASELINE_INVALID",
      `${path ?? BASELINE_FILE}: cannot be read (${error.code ?? "error"})`,
      "name an existing baseline with --baseline, or make one with `unsealed baseline create`",
      { cause: error }
    );
  }
}

// src/git/byte-path.ts
import { isUtf8 as isUtf82 } from "node:buffer";
var ASCII = /^[\x00-\x7f]*$/;
function bytePath(text2) {
  return ASCII.test(text2) ? text2 : Buffer.from(text2, "utf8").toString("latin1");
}
function pathText(path) {
  return ASCII.test(path) ? path : Buffer.from(path, "latin1").toString("utf8");
}
function fileName(path) {
  if (ASCII.test(path)) return path;
  const bytes = Buffer.from(path, "latin1");
  return isUtf82(bytes) ? bytes.toString("utf8") : bytes;
}

// src/git/batch-answers.ts
var NEWLINE = 10;
var FOUND = /^[0-9a-f]+ [a-z]+ (\d+)$/;
var BatchAnswers = class {
  #limitBytes;
  #onAnswer;
  #header = "";
  #sizeBytes = 0;
  /** Bytes of the object still to come, and the newline after it; 0 while a header is awaited. */
  #remaining = 0;
  #content;
  constructor(limitBytes, onAnswer) {
    this.#limitBytes = limitBytes;
    this.#onAnswer = onAnswer;
  }
  push(piece) {
    let at2 = 0;
    while (at2 < piece.length) at2 = this.#remaining > 0 ? this.#readBody(piece, at2) : this.#readHeader(piece, at2);
  }
  #readHeader(piece, at2) {
    const end = piece.indexOf(NEWLINE, at2);
    this.#header += piece.toString("latin1", at2, end === -1 ? piece.length : end);
    if (end === -1) return piece.length;
    const found = FOUND.exec(this.#header);
    this.#header = "";
    if (found === null) {
      this.#onAnswer({ kind: "missing" });
      return end + 1;
    }
    this.#sizeBytes = Number(found[1]);
    this.#remaining = this.#sizeBytes + 1;
    this.#content = this.#sizeBytes <= this.#limitBytes ? Buffer.allocUnsafe(this.#sizeBytes) : void 0;
    return end + 1;
  }
  #readBody(piece, at2) {
    const end = Math.min(piece.length, at2 + this.#remaining);
    if (this.#content !== void 0) piece.copy(this.#content, this.#sizeBytes + 1 - this.#remaining, at2, end);
    this.#remaining -= end - at2;
    if (this.#remaining === 0) this.#finish();
    return end;
  }
  #finish() {
    const bytes = this.#content;
    this.#content = void 0;
    this.#onAnswer(bytes ? { kind: "content", bytes } : { kind: "too-large", sizeBytes: this.#sizeBytes });
  }
};

// src/git/child.ts
import { spawn } from "node:child_process";
var LONGEST_STDERR = 1e6;
function startGit(workplace, args, stdin) {
  const child = spawn("git", [...args], {
    cwd: workplace.root,
    env: workplace.environment,
    stdio: [stdin, "pipe", "pipe"],
    windowsHide: true
  });
  let said = "";
  child.stderr?.setEncoding("latin1").on("data", (text2) => {
    if (said.length < LONGEST_STDERR) said += text2;
  });
  child.stdin?.on("error", (error) => {
    said ||= error.message;
  });
  const ended = new Promise((resolve5) => {
    child.on("error", (error) => resolve5({ code: -1, signal: null, said: error.message }));
    child.on("close", (code, signal) => resolve5({ code, signal, said }));
  });
  return { process: child, ended };
}

// src/git/cat-file.ts
var ObjectReader = class {
  #workplace;
  #limitBytes;
  #pending = [];
  #answered = 0;
  #child;
  #request = "";
  #closed = false;
  /** Objects over `limitBytes` are answered with their size only. */
  constructor(workplace, limitBytes) {
    this.#workplace = workplace;
    this.#limitBytes = limitBytes;
  }
  /**
   * The content of the object with this full id. Rejects with UnsealedError: GIT_FAILED when git could not read it,
   * GIT_MISSING when git could not be started, BAD_REVISION when `id` is no object id.
   */
  read(id) {
    if (!isObjectId(id)) {
      return Promise.reject(new UnsealedError("BAD_REVISION", "not a full object id", "give 40 or 64 hex digits"));
    }
    return new Promise((resolve5, reject) => {
      this.#pending.push({ id, resolve: resolve5, reject });
      this.#send(`${id}
`);
    });
  }
  /** Brings the process up before the first read. */
  start() {
    this.#child ??= this.#start();
  }
  /** Ends the process once the reads under way are answered. A later read starts another that ends likewise. */
  close() {
    this.#closed = true;
    this.#endWhenIdle();
  }
  /** Requests of one turn of the event loop go out in one write. */
  #send(request) {
    this.#child ??= this.#start();
    if (this.#request === "") queueMicrotask(() => this.#flush());
    this.#request += request;
  }
  #flush() {
    const request = this.#request;
    this.#request = "";
    this.#child?.process.stdin?.write(request);
  }
  #start() {
    const child = startGit(this.#workplace, ["cat-file", "--batch"], "pipe");
    const answers = new BatchAnswers(this.#limitBytes, (content) => this.#answer(content));
    child.process.stdout?.on("data", (bytes) => answers.push(bytes));
    void child.ended.then((end) => {
      if (this.#child === child) this.#died(end);
    });
    return child;
  }
  #answer(content) {
    this.#next()?.resolve(content);
    this.#endWhenIdle();
  }
  /** Takes the oldest read off the queue; the queue is cut only now and then, for `shift` copies the rest. */
  #next() {
    const read3 = this.#pending[this.#answered];
    if (read3 === void 0) return void 0;
    this.#answered += 1;
    if (this.#answered === this.#pending.length || this.#answered > 1024) {
      this.#pending = this.#pending.slice(this.#answered);
      this.#answered = 0;
    }
    return read3;
  }
  #endWhenIdle() {
    if (!this.#closed || this.#pending.length > this.#answered) return;
    this.#child?.process.stdin?.end();
    this.#child = void 0;
  }
  /** git flushes after each answer, so the read that it died of is the oldest one; the others get a new process. */
  #died(end) {
    this.#child = void 0;
    const fatal = this.#next();
    if (fatal === void 0) return;
    if (isPromisedObject(end, fatal.id)) fatal.resolve({ kind: "missing" });
    else fatal.reject(gitFailure("cat-file", end.said));
    const others = this.#pending.slice(this.#answered);
    if (others.length === 0) return;
    if (end.code === null || end.code === -1) {
      this.#pending = [];
      this.#answered = 0;
      for (const read3 of others) read3.reject(gitFailure("cat-file", end.said || `it ended by ${end.signal}`));
      return;
    }
    this.#request = "";
    this.#send(others.map((read3) => `${read3.id}
`).join(""));
  }
};
function isPromisedObject(end, id) {
  return end.code === 128 && end.said.includes(`could not fetch ${id} from promisor remote`);
}

// src/git/raw-diff.ts
var COLON = 58;
var ABSENT_MODE = "000000";
var HEADER2 = /^(:+)([0-7]{6}(?: [0-7]{6})+) ([0-9a-f]{40,64}(?: [0-9a-f]{40,64})+) ([A-Z]+)\d*$/;
function isRawHeader(record) {
  return record[0] === COLON;
}
function parseRawDiff(output) {
  const text2 = output.toString("latin1");
  const parts = text2.split("\0");
  const entries2 = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    entries2.push(rawEntry(parts[index] ?? "", parts[index + 1] ?? ""));
  }
  return entries2;
}
function rawEntry(header, path) {
  const fields2 = HEADER2.exec(header);
  if (fields2 === null || path === "") throw malformed();
  const [, colons = "", modeList = "", idList = "", status = ""] = fields2;
  const modes = modeList.split(" ");
  const ids = idList.split(" ");
  if (modes.length !== colons.length + 1 || ids.length !== modes.length) throw malformed();
  const sides = modes.map((mode, index) => mode === ABSENT_MODE ? void 0 : { mode, id: ids[index] ?? "" });
  const after = sides.pop();
  return after === void 0 ? { path, status, before: sides } : { path, status, after, before: sides };
}
function malformed() {
  return new UnsealedError("GIT_FAILED", "git printed a change list of an unknown form", "update git to 2.31 or newer");
}

// src/git/stream.ts
var NUL = 0;
async function* stream(workplace, args, options = {}) {
  const child = startGit(workplace, args, options.input === void 0 ? "ignore" : "pipe");
  child.process.stdin?.end(options.input ?? "", "latin1");
  let finished = false;
  try {
    for await (const bytes of child.process.stdout ?? []) yield bytes;
    finished = true;
  } finally {
    if (!finished) child.process.kill();
  }
  const end = await child.ended;
  if (end.code !== 0) throw gitFailure(args[0] ?? "", end.said || `it ended by ${end.signal ?? end.code}`);
  if (end.said !== "") options.onWarnings?.(end.said);
}
async function* records(pieces) {
  let open2 = [];
  for await (const piece of pieces) {
    const complete = [];
    let start = 0;
    for (let end = piece.indexOf(NUL); end !== -1; end = piece.indexOf(NUL, start)) {
      const tail = piece.subarray(start, end);
      complete.push(open2.length === 0 ? tail : Buffer.concat([...open2, tail]));
      open2 = [];
      start = end + 1;
    }
    if (start < piece.length) open2.push(piece.subarray(start));
    if (complete.length > 0) yield complete;
  }
  if (open2.length > 0) yield [Buffer.concat(open2)];
}

// src/git/commit-log.ts
var RAW_OPTIONS = [
  "--raw",
  "-z",
  "--no-abbrev",
  "--no-renames",
  "--no-ext-diff",
  "--no-textconv",
  "--no-color",
  "--no-relative",
  "--ignore-submodules=none",
  "-O/dev/null"
];
var FORMAT = "--format=tformat:%H%x00%P%x00%an%x00%aI%x00%ct%x00%B";
var FIELDS = 6;
var NEWLINE2 = 10;
async function* commitLog(workplace, revisions) {
  const include = revisions.include.map(checkedId);
  const exclude = revisions.exclude.map((id) => `^${checkedId(id)}`);
  yield* readLog(workplace, ["--reverse", "--topo-order", ...include, ...exclude, ...excludedRefs(revisions)]);
}
async function* readLog(workplace, args, { input, isWithoutChanges } = {}) {
  const reader = new LogReader();
  const changes = isWithoutChanges ? ["-z"] : ["--root", "-c", ...RAW_OPTIONS];
  const shown = [...changes, "--no-notes", "--encoding=UTF-8", FORMAT];
  const pieces = stream(workplace, ["log", ...shown, ...args, "--"], input === void 0 ? {} : { input });
  for await (const batch of records(pieces)) {
    for (const record of batch) {
      const complete = reader.push(record);
      if (complete !== void 0) yield complete;
    }
  }
  const last = reader.end();
  if (last !== void 0) yield last;
}
function excludedRefs({ excludeRefs }) {
  if (excludeRefs === void 0) return [];
  if (excludeRefs === "all") return ["--not", "--all"];
  return /^[\w][\w./-]*$/.test(excludeRefs.remote) ? ["--not", `--remotes=${excludeRefs.remote}`] : [];
}
function checkedId(id) {
  if (isObjectId(id)) return id;
  throw new UnsealedError(
    "BAD_REVISION",
    "a revision was not resolved to a full commit id",
    "give a commit that exists"
  );
}
var LogReader = class {
  #fields = [];
  #header;
  #entries = [];
  /** Takes one record; gives the commit that it shows to be complete. */
  push(record) {
    if (this.#header !== void 0) {
      this.#entries.push(rawEntry(this.#header, record.toString("latin1")));
      this.#header = void 0;
      return void 0;
    }
    if (this.#fields.length > 0 && this.#fields.length < FIELDS) {
      this.#fields.push(record);
      return void 0;
    }
    const content = record[0] === NEWLINE2 ? record.subarray(1) : record;
    if (content.length === 0) return void 0;
    if (isRawHeader(content)) {
      this.#header = content.toString("latin1");
      return void 0;
    }
    const complete = this.end();
    this.#fields = [content];
    return complete;
  }
  /** Gives the last commit. */
  end() {
    const [id, parents, author, date, committed, message] = this.#fields;
    const entries2 = this.#entries;
    this.#fields = [];
    this.#entries = [];
    if (id === void 0 || parents === void 0 || author === void 0 || date === void 0) return void 0;
    const text2 = message ?? Buffer.alloc(0);
    const seconds = Number(committed?.toString("latin1"));
    return {
      commit: {
        id: checkedId(id.toString("latin1")),
        author: author.toString("utf8"),
        date: date.toString("latin1"),
        subject: firstLine2(text2)
      },
      parents: parents.toString("latin1").split(" ").filter(isObjectId),
      committed: Number.isSafeInteger(seconds) ? seconds : 0,
      message: text2,
      entries: entries2
    };
  }
};
function firstLine2(message) {
  const end = message.indexOf(NEWLINE2);
  return message.subarray(0, end === -1 ? message.length : end).toString("utf8");
}

// src/core/quantity.ts
function withThousands(number2) {
  return String(number2).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

// src/sources/content-limit.ts
function tooLarge(path, sizeBytes, limit, commit) {
  const size = withThousands(sizeBytes);
  const most = withThousands(limit.fileBytes);
  const detail = `${size} bytes, over the limit of ${most}: raise limits.file-size in .unsealed.yaml or use --max-file-size`;
  return { path, code: "too-large", detail, ...commit !== void 0 && { commit } };
}

// src/core/member-path.ts
function memberPath(archive, name) {
  return `${archive}!${name}`;
}
function archiveOf(path) {
  return /^(.*?\.(?:tgz|tar|gz))!/i.exec(path)?.[1];
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
    const text2 = gunzipSync(bytes, { maxOutputLength: most });
    inflation.left -= text2.length;
    return text2;
  } catch (error) {
    if (error.code === "ERR_BUFFER_TOO_LARGE") {
      inflation.refused++;
      inflation.left -= most;
    }
    return void 0;
  }
}

// src/decode/tar.ts
var BLOCK2 = 512;
var MOST_MEMBERS = 1e4;
var LONGEST_EXTENSION = 65536;
var LONGEST_NAME3 = 1e3;
function isTar(bytes) {
  if (bytes.length < BLOCK2 || !textOf2(bytes.subarray(MAGIC2.start, MAGIC2.end)).startsWith("ustar")) return false;
  return hasChecksum(bytes.subarray(0, BLOCK2));
}
function readTar(bytes) {
  const members = [];
  let extension = {};
  let at2 = 0;
  while (at2 + BLOCK2 <= bytes.length) {
    const header = bytes.subarray(at2, at2 + BLOCK2);
    if (header.every((byte) => byte === 0)) return { members };
    if (!hasChecksum(header)) return { members, problem: "a header has a wrong checksum, read up to there" };
    const type = String.fromCharCode(header[TYPE]);
    const size = HEADER_ONLY.has(type) ? 0 : extension.size ?? numberAt(header, SIZE2);
    if (size === void 0) return { members, problem: "a member has an impossible size, read up to there" };
    const content = bytes.subarray(at2 + BLOCK2, at2 + BLOCK2 + size);
    if (REGULAR.has(type)) {
      if (members.length === MOST_MEMBERS) return { members, problem: `it has more than ${MOST_MEMBERS} members` };
      members.push({ name: shownName(extension.name ?? headerName(header)), bytes: content });
    }
    extension = EXTENSIONS[type]?.(content, extension) ?? {};
    if (content.length < size) return { members, problem: "it is cut off, read up to its end" };
    at2 += BLOCK2 + Math.ceil(size / BLOCK2) * BLOCK2;
  }
  return { members };
}
var REGULAR = /* @__PURE__ */ new Set(["0", "\0", "7"]);
var HEADER_ONLY = /* @__PURE__ */ new Set(["1", "2", "3", "4", "5", "6"]);
var EXTENSIONS = {
  x: (content, earlier) => ({ ...earlier, ...paxRecords(content) }),
  L: (content, earlier) => ({ ...earlier, name: textOf2(content.subarray(0, LONGEST_EXTENSION)) }),
  // A long link's name, and what holds for the whole archive, say nothing about a member's content.
  K: (_content, earlier) => earlier,
  g: (_content, earlier) => earlier
};
var NAME4 = { start: 0, end: 100 };
var SIZE2 = { start: 124, end: 136 };
var CHECKSUM = { start: 148, end: 156 };
var TYPE = 156;
var MAGIC2 = { start: 257, end: 263 };
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
  const digits = textOf2(field).trim();
  return /^[0-7]{1,12}$/.test(digits) ? Number.parseInt(digits, 8) : void 0;
}
function headerName(header) {
  const name = textOf2(header.subarray(NAME4.start, NAME4.end));
  const isUstar = textOf2(header.subarray(MAGIC2.start, MAGIC2.end)) === "ustar";
  const prefix = isUstar ? textOf2(header.subarray(PREFIX.start, PREFIX.end)) : "";
  return prefix === "" ? name : `${prefix}/${name}`;
}
function paxRecords(content) {
  const text2 = Buffer.from(content.subarray(0, LONGEST_EXTENSION)).toString("latin1");
  let found = {};
  let at2 = 0;
  for (; ; ) {
    const head = /^(\d{1,6}) ([^=\n]{1,100})=/.exec(text2.slice(at2, at2 + 120));
    const length = Number(head?.[1] ?? 0);
    if (head === null || length <= head[0].length || at2 + length > text2.length) return found;
    const value = text2.slice(at2 + head[0].length, at2 + length - 1);
    if (head[2] === "path") found = { ...found, name: Buffer.from(value, "latin1").toString("utf8") };
    if (head[2] === "size" && /^\d{1,15}$/.test(value)) found = { ...found, size: Number(value) };
    at2 += length;
  }
}
function textOf2(field) {
  const end = field.indexOf(0);
  return Buffer.from(end === -1 ? field : field.subarray(0, end)).toString("utf8");
}
function shownName(name) {
  const steps = name.split(/[\\/]/).filter((step) => step !== "" && step !== ".");
  return steps.map((step) => step === ".." ? "%2E%2E" : step).join("/").slice(0, LONGEST_NAME3) || "unnamed";
}

// src/expand-blob.ts
var DEEPEST4 = 4;
function expandBlob(blob, bytes, limits) {
  const expansion = { parts: [], skipped: [] };
  expandPart({ blob, bytes }, 0, { ...expansion, limits, inflation: newArchiveInflation() });
  return expansion;
}
function expandPart(part, depth, unpacking) {
  const { blob, bytes } = part;
  const isCompressed = isGzip(bytes);
  if (!isCompressed && !isTar(bytes)) unpacking.parts.push(part);
  else if (depth === DEEPEST4) {
    unpacking.skipped.push(refused(blob, `packed more than ${DEEPEST4} archives deep; not unpacked`));
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
  const { members, problem } = readTar(bytes);
  for (const member of members) addMember(blob, member.name, member.bytes, depth, unpacking);
  if (problem !== void 0) unpacking.skipped.push(refused(blob, `an archive that was not read whole: ${problem}`));
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

// src/core/location.ts
function overlaps(a, b) {
  return a.start < b.end && b.start < a.end;
}
function contains(outer, inner) {
  return outer.start <= inner.start && inner.end <= outer.end;
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
var CREDENTIAL2 = { kind: "CredentialFile" };
var PASSWORD_FILE = { kind: "PasswordFile" };
var WORD3 = /^\s*(?<secret>[^\s#{}<>$]\S{7,4096})\s*$/d;
var FORMATS = [
  {
    // Kubespray's generated secrets; Ansible writes the salt beside a password that it also hashes.
    path: /(?:^|[/!])credentials\/(?:[^/]+\/)*[^/]+\.creds$/,
    line: /^\s*(?<secret>[^\s#{}<>$]\S{7,4096})(?:\s+salt=\S+)?\s*$/d,
    isAlone: true,
    resource: CREDENTIAL2
  },
  {
    path: /(?:^|[/!])(?:\.vault-token|\.?vault[-_]pass(?:word)?(?:\.txt)?|\.passwd-s3fs|config\/master\.key)$/,
    line: WORD3,
    isAlone: true,
    resource: CREDENTIAL2
  },
  {
    path: /(?:^|[/!])[^/!]*\.?htpasswd$/,
    line: /^[^:#\s]{1,255}:(?<secret>\$(?:apr1|1|2[abxy]|5|6|argon2\w{0,2})\$[\w./$=,+]{20,500}|\{S?SHA\d{0,3}\}[\w+/]{20,200}={0,2}|\{PLAIN\}\S{3,500})\s*$/d,
    resource: PASSWORD_FILE
  },
  {
    path: /(?:^|[/!])(?:\.netrc|_netrc|\.authinfo)$/,
    line: /(?:^|\s)password\s+"?(?<secret>[^\s"#$<{][^\s"]{2,1000})/d,
    resource: CREDENTIAL2
  },
  {
    path: /(?:^|[/!])\.?git-credentials$/,
    line: /^\s*https?:\/\/[^\s:@/]{1,300}:(?<secret>[^\s:@/]{3,1000})@/d,
    resource: CREDENTIAL2
  },
  {
    path: /(?:^|[/!])\.pgpass(?:\.conf)?$|(?:^|[/!])pgpass\.conf$/,
    line: /^(?!\s*#)(?:(?:\\.|[^\\:\s]){1,255}:){4}(?<secret>[^\s*$<{]\S{2,1000})\s*$/d,
    resource: CREDENTIAL2
  },
  {
    // What `kubectl create secret --from-file` is made to read.
    path: /(?:^|[/!._-])(?:password|passwd|passphrase|secret|token|api[-_]?key)(?:\.txt)?$/i,
    line: WORD3,
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
  return lines.flatMap(({ text: text2, start }) => {
    const [from, to] = format.line.exec(text2)?.indices?.groups?.secret ?? [0, 0];
    return to > from ? [credential(fragment, format, start + from, start + to)] : [];
  });
}
function linesOf({ buffer, byteOffset, byteLength }) {
  const lines = [];
  let start = 0;
  for (const text2 of Buffer.from(buffer, byteOffset, byteLength).toString("latin1").split("\n", MOST_LINES)) {
    if (!/^\s*(?:#|$)/.test(text2)) lines.push({ text: text2, start });
    start += text2.length + 1;
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

// src/decode/base64.ts
import { isUtf8 as isUtf83 } from "node:buffer";
function decodeBase64(text2) {
  const compact2 = compactBase64(text2);
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
  if (!isUtf83(bytes)) return false;
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
var LINE_BREAK2 = 32;
var CLASSES = new Uint8Array(256);
for (const [characters, bit] of [
  ["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", LETTER_OR_DIGIT],
  ["+/", STANDARD_ONLY],
  ["-_", URL_SAFE_ONLY],
  ["=", PADDING],
  [" 	", BLANK],
  ["\r\n", LINE_BREAK2]
]) {
  for (const character of characters) CLASSES[character.charCodeAt(0)] = bit;
}
function compactBase64(text2) {
  let [start, end] = [0, text2.length];
  while (start < end && (CLASSES[text2[start]] & (BLANK | LINE_BREAK2)) !== 0) start++;
  while (end > start && (CLASSES[text2[end - 1]] & (BLANK | LINE_BREAK2)) !== 0) end--;
  let seen = 0;
  for (let index = start; index < end; index++) {
    const bit = CLASSES[text2[index]];
    if (bit === 0) return void 0;
    const afterPadding = (seen & PADDING) !== 0 && (bit & (PADDING | BLANK | LINE_BREAK2)) === 0;
    if (afterPadding) return void 0;
    seen |= bit;
  }
  if ((seen & STANDARD_ONLY) !== 0 && (seen & URL_SAFE_ONLY) !== 0) return void 0;
  if ((seen & BLANK) !== 0 && (seen & LINE_BREAK2) === 0) return void 0;
  const latin1 = Buffer.from(text2.buffer, text2.byteOffset + start, end - start).toString("latin1");
  return (seen & (BLANK | LINE_BREAK2)) === 0 ? latin1 : latin1.replace(/[ \t\r\n]+/g, "");
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
import { isUtf8 as isUtf84 } from "node:buffer";
var SHORTEST_TEXT = 12;
function respellText(bytes, run3, read3) {
  const text2 = respell(bytes, run3, read3);
  if (text2 === void 0 || isUtf84(text2.bytes)) return text2;
  return respell(bytes, run3, (...place) => {
    const spelling = read3(...place);
    return spelling?.bytes.every((byte) => byte < 128) ? spelling : void 0;
  });
}
function respell(bytes, run3, read3) {
  const most = run3.end - run3.start;
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
  for (let index = run3.start; index < run3.end; ) {
    const spelling = read3(bytes, index, run3.end);
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
    const first = start < length ? starts[start] : run3.end;
    return { start: first, end: end > start ? ends[end - 1] : first };
  };
  return { bytes: plain3.subarray(0, length), toWritten };
}
function respelledFragment(fragment, layer, text2, inflation) {
  if (text2.bytes.length < SHORTEST_TEXT) return void 0;
  if (text2.bytes.length > inflation.respelling) {
    inflation.refused++;
    return void 0;
  }
  inflation.respelling -= text2.bytes.length;
  return {
    blob: fragment.blob,
    bytes: text2.bytes,
    role: "text",
    trail: [...fragment.trail, layer],
    ...fragment.keyPath && { keyPath: fragment.keyPath },
    ...fragment.resource && { resource: fragment.resource },
    respelledFrom: { text: fragment, toWritten: text2.toWritten },
    depth: fragment.depth + 1,
    toBlob: (span) => fragment.toBlob(text2.toWritten(span))
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
  for (let at2 = index; at2 < index + count; at2++) {
    const digit = hexDigit(bytes[at2]);
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
function hexRun(fragment, run3, inflation) {
  const { bytes } = fragment;
  const start = digitsStart(bytes, run3);
  if (run3.end - start < SHORTEST_RUN) return void 0;
  const head = hexNumber(bytes, start, 2);
  if (head === void 0 || !isPlainByte(head)) return void 0;
  if (!isHexText(bytes, { start, end: run3.end })) return void 0;
  return decoded(fragment, { start, end: run3.end }, readPair, inflation);
}
function hexLiterals(fragment, at2, floor, inflation) {
  const { bytes } = fragment;
  if (!isLiteral3(bytes, at2)) return void 0;
  let start = at2;
  for (let before = literalBefore(bytes, at2, floor); before !== void 0; ) {
    start = before;
    before = literalBefore(bytes, start, floor);
  }
  let count = 0;
  let end = start;
  for (let next = start; isLiteral3(bytes, next); next = behindSeparator(bytes, end)) {
    end = next + LITERAL_WIDTH;
    count++;
  }
  const text2 = count < LEAST_LITERALS ? void 0 : decoded(fragment, { start, end }, readLiteral, inflation);
  return { end, text: text2 };
}
function decoded(fragment, run3, read3, inflation) {
  const text2 = respell(fragment.bytes, run3, read3);
  if (text2 === void 0 || !isPrintableText(text2.bytes)) return void 0;
  return respelledFragment(fragment, "hex", text2, inflation);
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
function mayBeLiteral(bytes, at2) {
  return bytes[at2] === ZERO && bytes[at2 + 1] === LETTER_X;
}
function isLiteral3(bytes, at2) {
  if (!mayBeLiteral(bytes, at2)) return false;
  const byte = hexNumber(bytes, at2 + 2, 2);
  return byte !== void 0 && (byte >= 128 || isPlainByte(byte)) && hexNumber(bytes, at2 + LITERAL_WIDTH, 1) === void 0;
}
var MOST_BETWEEN = 64;
var COMMA = 44;
function behindSeparator(bytes, from) {
  let index = from;
  while (index - from < MOST_BETWEEN && isSeparator(bytes[index])) index++;
  return index;
}
function literalBefore(bytes, at2, floor) {
  let index = at2;
  while (index > floor && at2 - index < MOST_BETWEEN && isSeparator(bytes[index - 1])) index--;
  const start = index - LITERAL_WIDTH;
  return index < at2 && start >= floor && isLiteral3(bytes, start) ? start : void 0;
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

// src/decode/layers.ts
var MOST_LAYERS = 5;
var SHORTEST_INNER = 16;
var MIXED = [/[a-z]/, /[A-Z]/, /\d/];
function base64Text(written, inflation) {
  const decoded3 = decodeBase64(written);
  let text2 = decoded3 && payloadText(decoded3, ["base64"], inflation);
  while (text2 !== void 0 && text2.layers.length < MOST_LAYERS && mayBeEncoded(text2.bytes)) {
    const inner = decodeBase64(text2.bytes);
    const next = inner && payloadText(inner, [...text2.layers, "base64"], inflation);
    if (next === void 0) break;
    text2 = next;
  }
  return text2;
}
function mayBeEncoded(bytes) {
  if (bytes.length < SHORTEST_INNER) return false;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString("latin1");
  return MIXED.every((set) => set.test(head));
}
var DATA_URL = /^\s*data:([^,]{0,200}),/;
function dataUrlText(written, inflation) {
  const text2 = Buffer.from(written).toString("latin1");
  const head = DATA_URL.exec(text2);
  if (head === null) return void 0;
  const body = text2.slice(head[0].length).trim();
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
function unescaped2(text2) {
  const characters = text2.replace(
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
var DIGIT = 4;
var STANDARD_SYMBOL = 8;
var URL_SAFE_SYMBOL = 16;
var SYMBOL = STANDARD_SYMBOL | URL_SAFE_SYMBOL;
var CLASSES2 = new Uint8Array(256);
var SEXTETS = new Uint8Array(256);
for (const [characters, bit, first] of [
  ["ABCDEFGHIJKLMNOPQRSTUVWXYZ", UPPER, 0],
  ["abcdefghijklmnopqrstuvwxyz", LOWER, 26],
  ["0123456789", DIGIT, 52],
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
var SPACE5 = 32;
var TAB = 9;
var EQUALS = 61;
function* findEncodedRuns(fragment, inflation) {
  const { bytes } = fragment;
  const word = { start: 0, end: 0, floor: 0 };
  while (findWord(bytes, word)) {
    const { start, end, floor } = word;
    if (end - start === LITERAL_WIDTH) {
      const literals2 = hexLiterals(fragment, start, floor, inflation);
      word.end = literals2?.end ?? end;
      if (literals2?.text !== void 0) yield literals2.text;
      continue;
    }
    const run3 = wrappedRun(bytes, { start, end });
    word.end = run3.end;
    const whole = decodedRun(fragment, run3, inflation);
    if (whole !== void 0) yield whole;
    else if (run3.end > end || (classesOf(bytes, run3) & SYMBOL) !== 0) yield* piecesOf(fragment, run3, inflation);
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
function* piecesOf(fragment, run3, inflation) {
  const { bytes } = fragment;
  let done = run3.start;
  for (let probe = run3.start + SHORTEST_RUN2 - 1; probe < run3.end; probe += SHORTEST_RUN2) {
    if (probe < done || !isLetterOrDigit(bytes[probe])) continue;
    let start = probe;
    while (start > done && isLetterOrDigit(bytes[start - 1])) start--;
    let end = probe + 1;
    while (end < run3.end && isLetterOrDigit(bytes[end])) end++;
    done = end;
    if (end - start < SHORTEST_RUN2) continue;
    const piece = decodedRun(fragment, { start, end }, inflation);
    if (piece !== void 0) yield piece;
  }
}
function isLetterOrDigit(byte) {
  return (CLASSES2[byte] & (UPPER | LOWER | DIGIT)) !== 0;
}
function decodedRun(fragment, run3, inflation) {
  const { bytes } = fragment;
  const hex = hexRun(fragment, run3, inflation);
  if (hex !== void 0) return hex;
  const classes = classesOf(bytes, run3);
  if ((classes & UPPER) === 0 || (classes & LOWER) === 0) return void 0;
  if ((classes & STANDARD_SYMBOL) !== 0 && (classes & URL_SAFE_SYMBOL) !== 0) return void 0;
  if (!startsReadable(bytes, run3) && !startsCompressed(bytes, run3)) return void 0;
  const span = { start: run3.start, end: paddedEnd(bytes, run3.end) };
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
  return byte >= SPACE5 ? byte !== 127 : byte === TAB || byte === LINE_FEED6 || byte === CARRIAGE_RETURN2;
}
function paddedEnd(bytes, end) {
  if (bytes[end] !== EQUALS) return end;
  return bytes[end + 1] === EQUALS ? end + 2 : end + 1;
}
function wrappedRun(bytes, run3) {
  const width = run3.end - run3.start;
  if (width < SHORTEST_WRAPPED_LINE) return run3;
  const indent = indentBefore(bytes, run3.start);
  if (indent === void 0) return run3;
  let end = run3.end;
  for (; ; ) {
    const next = lineAfter(bytes, end);
    if (next === void 0 || !hasSameIndent(bytes, run3.start - indent, next, indent)) return { start: run3.start, end };
    const start = next + indent;
    let stop = start;
    while (stop < bytes.length && CLASSES2[bytes[stop]] !== 0) stop++;
    if (stop === start || stop - start > width || !isLineEnd(bytes, paddedEnd(bytes, stop)))
      return { start: run3.start, end };
    end = stop;
    if (stop - start < width || bytes[stop] === EQUALS) return { start: run3.start, end };
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
  return byte === SPACE5 || byte === TAB;
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
    for (const run3 of runs) {
      const text2 = respellText(buffer, run3, readEscape);
      const decoded3 = text2 && respelledFragment(fragment, "escape", text2, inflation);
      if (decoded3 !== void 0) yield decoded3;
    }
  }
}
var OPENING3 = Buffer.from('{\\"');
var OPENING_REACH = 16;
var BEFORE_BRACE = new Set([..."[ 	"].map((mark) => mark.charCodeAt(0)));
function* documentRuns(buffer) {
  for (let at2 = buffer.indexOf(OPENING3); at2 !== -1; ) {
    const start = documentStart(buffer, at2);
    const run3 = start === void 0 ? void 0 : { start, end: stringEnd2(buffer, at2, buffer[start - 1]) };
    if (run3 !== void 0) yield run3;
    at2 = buffer.indexOf(OPENING3, run3?.end ?? at2 + 1);
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
var NEEDLES = ["\\u", "\\x", '\\\\\\"'].map((text2) => Buffer.from(text2));
var LONGEST_LINE = 4096;
var BEFORE_ESCAPE = 512;
var BEHIND_ESCAPE = 1024;
var CUT_REACH = 1024;
function* escapeRuns(buffer) {
  let open2;
  for (const at2 of tellingEscapes(buffer)) {
    if (open2 !== void 0 && at2 < open2.end && (isShort(open2) || at2 - open2.last < BEHIND_ESCAPE)) {
      open2.last = at2;
      continue;
    }
    const run3 = open2 && runOf(buffer, open2);
    if (run3 !== void 0) yield run3;
    open2 = lineWith(buffer, at2, run3?.end ?? 0, open2?.end ?? 0);
  }
  if (open2 !== void 0) yield runOf(buffer, open2);
}
function* tellingEscapes(buffer) {
  const next = NEEDLES.map((needle) => indexFrom(buffer, needle, 0));
  for (let at2 = Math.min(...next); at2 < buffer.length; at2 = Math.min(...next)) {
    if (isTelling2(buffer, at2)) yield at2;
    const index = next.indexOf(at2);
    next[index] = indexFrom(buffer, NEEDLES[index], at2 + 1);
  }
}
function isTelling2(bytes, at2) {
  if (bytes[at2 + 1] === BACKSLASH2) return true;
  const spelling = readEscape(bytes, at2, bytes.length);
  return spelling !== void 0 && spelling.bytes.length === 1;
}
function lineWith(buffer, at2, done, lineEnd2) {
  const floor = Math.max(done, at2 - LONGEST_LINE);
  const start = floor + buffer.subarray(floor, at2).lastIndexOf(LINE_FEED7) + 1;
  return { start, end: at2 < lineEnd2 ? lineEnd2 : indexFrom(buffer, LINE_FEED7, at2), first: at2, last: at2 };
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
var DIGITS2 = /* @__PURE__ */ new Map([
  [120, 2],
  [117, 4],
  [85, 8]
]);
function readEscape(bytes, index, end) {
  if (bytes[index] !== BACKSLASH2 || index + 1 >= end) return void 0;
  const letter = bytes[index + 1];
  const named2 = NAMED.get(letter);
  if (named2 !== void 0) return { width: 2, bytes: [named2] };
  const spelling = numericEscape(bytes, index, letter);
  return spelling === void 0 || index + spelling.width > end ? void 0 : spelling;
}
function numericEscape(bytes, index, letter) {
  const digits = DIGITS2.get(letter);
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
  for (let at2 = bytes.indexOf(PERCENT); at2 !== -1; ) {
    if (!startsRun(bytes, at2)) {
      at2 = bytes.indexOf(PERCENT, at2 + 1);
      continue;
    }
    const run3 = stretchAround(bytes, at2);
    const text2 = isEncodedWhole(bytes, run3) ? respellText(bytes, run3, readPercent) : void 0;
    const decoded3 = text2 && respelledFragment(fragment, "percent", text2, inflation);
    if (decoded3 !== void 0) yield decoded3;
    at2 = bytes.indexOf(PERCENT, run3.end);
  }
}
function startsRun(bytes, at2) {
  const byte = hexNumber(bytes, at2 + 1, 2);
  return byte !== void 0 && byte < 128 && isPlainByte(byte);
}
function stretchAround(bytes, at2) {
  let start = at2;
  while (start > 0 && ENDS[bytes[start - 1]] === 0) start--;
  let end = at2 + WIDTH;
  while (end < bytes.length && ENDS[bytes[end]] === 0) end++;
  return { start, end };
}
var IN_URL = /:\/\/|[?&]/;
var ASSIGNMENT = /[=:]/;
var DELIMITER = /%(?:26|3a|3d|7b|22|27|0a)/i;
function isEncodedWhole(bytes, { start, end }) {
  const text2 = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1");
  return !ASSIGNMENT.test(text2) || IN_URL.test(text2) || DELIMITER.test(text2);
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

// src/decode/dotenv.ts
var NAME5 = /^(?:\.env(?:rc)?|\.flaskenv|\.env[.-].+|.+\.env)$/;
function isDotenvPath(path) {
  return NAME5.test(path.slice(path.lastIndexOf("/") + 1).toLowerCase());
}
var ASSIGNMENT2 = /^[ \t]*(?:export[ \t]+|set[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*/;
var LONGEST_VALUE = 65536;
function dotenvValues(fragment) {
  const { bytes } = fragment;
  const text2 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const values = [];
  let lineStart = 0;
  while (lineStart < text2.length) {
    const lineEnd2 = endOfLine(text2, lineStart);
    let next = lineEnd2;
    const assignment = ASSIGNMENT2.exec(text2.slice(lineStart, lineEnd2));
    if (assignment !== null) {
      const [start, end] = valueSpan(text2, lineStart + assignment[0].length, lineEnd2);
      if (end > start) values.push(valueFragment(fragment, assignment[1], start, end));
      next = Math.max(lineEnd2, endOfLine(text2, end));
    }
    lineStart = next + 1;
  }
  return values;
}
function valueSpan(text2, start, lineEnd2) {
  const quote = text2.charAt(start);
  if (start < lineEnd2 && (quote === '"' || quote === "'" || quote === "`")) {
    const close = closingQuote(text2, start, quote);
    if (close !== void 0) return [start + 1, close];
  }
  const comment = /(?:^|[ \t])#/.exec(text2.slice(start, lineEnd2));
  let end = comment === null ? lineEnd2 : start + comment.index;
  while (end > start && " 	\r".includes(text2.charAt(end - 1))) end--;
  return [start, end];
}
function closingQuote(text2, open2, quote) {
  const limit = Math.min(text2.length, open2 + LONGEST_VALUE);
  for (let index = open2 + 1; index < limit; index++) {
    const character = text2.charAt(index);
    if (character === "\\" && quote === '"') index++;
    else if (character === quote) return index;
  }
  return void 0;
}
function endOfLine(text2, from) {
  const end = text2.indexOf("\n", from);
  return end === -1 ? text2.length : end;
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
var CALL2 = /(?:(?:\s?=\s?)?\(\s{0,4}|\s{1,2}(?=["']))/.source;
var ARGUMENT = /(?:"[^"\r\n]{0,200}"|'[^'\r\n]{0,200}'|[^\s,()"'`]{1,80}(?:\(\))?)\s{0,4},\s{0,4}/.source;
var BEFORE_SECOND_ARGUMENT = new RegExp(`${CALL2}${ARGUMENT}(?:Some\\()?(?=["'\`])`, "y");
var BEFORE_THIRD_ARGUMENT = new RegExp(`${CALL2}${ARGUMENT}${ARGUMENT}(?=["'\`])`, "y");
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
var LONGEST_VALUE2 = 2048;
var KEY_CHARACTER = /[\w.$-]/;
function parseAssignment(text2, at2) {
  let start = at2;
  while (start > 0 && at2 - start < LONGEST_KEY && KEY_CHARACTER.test(text2[start - 1])) start--;
  let end = at2;
  while (end < text2.length && end - at2 < LONGEST_KEY && KEY_CHARACTER.test(text2[end])) end++;
  const name = text2.slice(start, end).replace(/^[-.$]+/, "");
  if (name === "" || isInsideExpression(text2, start)) return void 0;
  const key = { name, start, end };
  for (const read3 of [readFallback, readCall, readOperator, readQuotedForm, readElement, readFlag, readDirective]) {
    const found = read3(text2, key);
    if (found !== "none") return found;
  }
  return void 0;
}
function readFallback(text2, { name, start, end }) {
  const fallback = text2.startsWith("${", start - 2) ? run2(SHELL_OPERATOR, text2, end) : void 0;
  if (fallback === void 0) return "none";
  const stop = run2(SHELL_FALLBACK, text2, fallback);
  return stop === void 0 ? void 0 : slice(text2, name, fallback, stop, false);
}
function readCall(text2, key) {
  const name = CALL_NAME.exec(key.name)?.[1];
  if (name === void 0) return "none";
  const argument = run2(THIRD_OF_CALL.test(name) ? BEFORE_THIRD_ARGUMENT : BEFORE_SECOND_ARGUMENT, text2, key.end);
  return argument === void 0 ? "none" : readQuoted(text2, argument, `${name}()`);
}
function readOperator(text2, { name, start, end }) {
  const value = run2(OPERATOR, text2, end);
  if (value === void 0) return "none";
  const wrapped = run2(BEFORE_WRAPPED, text2, value);
  const inside = wrapped === void 0 ? void 0 : readQuoted(text2, wrapped, name);
  if (inside !== void 0 && WRAPPER_END.test(behind(text2, inside))) return inside;
  return readValue3(text2, value, name, siblingsBehind(text2, start));
}
function readQuotedForm(text2, { name, start, end }) {
  const value = run2(BEFORE_QUOTED, text2, end);
  if (value !== void 0) return readQuoted(text2, value, name);
  const isWhole2 = text2[start - 1] === text2[end] && !PIECE.test(text2.slice(Math.max(0, start - LONGEST_GAP), start));
  const next = isWhole2 ? run2(BEFORE_NEXT_ELEMENT, text2, end) : void 0;
  const element = next === void 0 ? void 0 : readQuoted(text2, next, name);
  if (element === void 0) return "none";
  return NEXT_ELEMENT_END.test(behind(text2, element)) ? element : void 0;
}
function readElement(text2, { name, start, end }) {
  const before = text2.slice(Math.max(0, start - LONGEST_KEY), start);
  const isName2 = IN_ELEMENT_NAME.test(before);
  if (isName2) {
    const value = run2(BEFORE_ATTRIBUTE_VALUE, text2, end);
    if (value !== void 0) return readQuoted(text2, value, name);
  }
  const content = isName2 ? run2(BEFORE_ELEMENT_TEXT, text2, end) : IN_NAMING_ATTRIBUTE.test(before) ? run2(BEFORE_NAMED_TEXT, text2, end) : run2(BEFORE_PAIRED_TEXT, text2, end);
  if (content === void 0) return "none";
  const stop = text2.startsWith("<![CDATA[", content - 9) ? text2.indexOf("]]>", content) : text2.indexOf("<", content);
  return slice(text2, name, content, stop, true);
}
function readFlag(text2, { name, start, end }) {
  const isFlag = FLAG.test(text2.slice(Math.max(0, start - 1), start + 3));
  const argument = isFlag ? run2(AFTER_FLAG, text2, end) : void 0;
  return argument === void 0 ? "none" : readValue3(text2, argument, name, "none");
}
function readDirective(text2, { name, start, end }) {
  const head = text2.slice(0, start);
  const argument = DIRECTIVE.test(head) ? run2(BEFORE_ARGUMENT, text2, end) : void 0;
  const quoted3 = argument === void 0 ? void 0 : readQuoted(text2, argument, name);
  if (quoted3 !== void 0) return DIRECTIVE_END.test(text2.slice(quoted3.valueEnd)) ? quoted3 : void 0;
  const bare = BARE_DIRECTIVE.test(head) ? run2(BEFORE_BARE_ARGUMENT, text2, end) : void 0;
  return bare === void 0 ? void 0 : readBare(text2, bare, name, "none");
}
function behind(text2, { valueEnd }) {
  return text2.slice(valueEnd, valueEnd + MOST_BEHIND);
}
function isInsideExpression(text2, index) {
  const open2 = text2.lastIndexOf("{{", index);
  return open2 !== -1 && text2.lastIndexOf("}}", index) < open2;
}
function siblingsBehind(text2, start) {
  if (/[?&#]/.test(text2[start - 1] ?? "")) return "query";
  const head = text2.slice(Math.max(0, start - LONGEST_SET_LIST), start);
  return head.includes("--set") && SET_FLAG.test(head) ? "list" : "none";
}
function readValue3(text2, start, key, siblings) {
  return readQuoted(text2, start, key) ?? readBare(text2, start, key, siblings);
}
function readQuoted(text2, start, key) {
  QUOTED_VALUE.lastIndex = start;
  const found = QUOTED_VALUE.exec(text2);
  if (found === null) return void 0;
  const [whole, quote, value] = found;
  const valueEnd = start + whole.length - quote.length;
  return { key, value, valueStart: valueEnd - value.length, valueEnd, quoted: true };
}
function readBare(text2, start, key, siblings) {
  const rest = text2.slice(start, start + LONGEST_VALUE2);
  const token = BARE_VALUE[siblings].exec(rest)?.[0];
  if (token === void 0) return void 0;
  const whole = SHELL_DEFAULT.exec(token)?.[0] ?? LINE_IN_STRING.exec(token)?.[0];
  return slice(text2, key, start, start + (whole ?? token.replace(/[,;)\]}\\]+$/, "")).length, false);
}
function slice(text2, key, valueStart, valueEnd, quoted3) {
  if (valueEnd <= valueStart || valueEnd - valueStart > LONGEST_VALUE2) return void 0;
  return { key, value: text2.slice(valueStart, valueEnd), valueStart, valueEnd, quoted: quoted3 };
}
function run2(pattern, text2, index) {
  pattern.lastIndex = index;
  return pattern.test(text2) ? pattern.lastIndex : void 0;
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
  const text2 = value.trim();
  if (WHOLE.some((pattern) => pattern.test(text2))) return "";
  if (!EXPRESSION_SIGN.test(text2)) return text2;
  let rest = text2;
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
function entropy(text2) {
  if (text2.length === 0) return 0;
  const counts = /* @__PURE__ */ new Map();
  for (let index = 0; index < text2.length; index++) {
    const unit = text2.charCodeAt(index);
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  let bits = 0;
  for (const count of counts.values()) {
    const share = count / text2.length;
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
  const text2 = value.trim();
  if (text2 === "" || DOCUMENTED.has(text2) || isMasked(text2)) return true;
  if (/^<[^<>]*>$/.test(text2) || /^\[[^[\]]*\]$/.test(text2) || /^\{[^{}]*\}$/.test(text2)) return true;
  if (DOCUMENTATION_MARK.test(text2) || SAMPLE_WORD_TWICE.test(text2) || SAMPLE_FORMS.some((form) => form.test(text2)))
    return true;
  const words = wordsOf2(text2);
  if (!words.some((word) => PLACEHOLDER_WORDS.has(word))) return false;
  if (words.some((word) => word.length >= 5 && !isKnownWord(word) && /\d/.test(word) && new RegExp("\\p{L}", "u").test(word)))
    return false;
  return residue(words) < LEAST_RESIDUE || words.length > 1 && /^[\p{L}\s._-]+$/u.test(text2) && !/[a-z][A-Z]/.test(text2);
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
  const words = wordsOf2(value);
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
  const text2 = value.trim();
  if (/^(.{1,3}?)\1{2,}.?$/s.test(text2) && text2.length >= 4) return true;
  if (/^(.{4,16}?)\1+$/s.test(text2) || isCounting(text2.toLowerCase())) return true;
  if (/^(?:(.)\1{3,}(?:-|$)){2,}$/s.test(text2) || /^(?:(.)\1){6,}$/s.test(text2) || /^[\w-]{0,4}X{4,}$/.test(text2))
    return true;
  if (/^\*+[^*]*\*+$/.test(text2) || /^[^\p{L}\p{N}]+$/u.test(text2)) return true;
  if (/x{6,}|X{6,}|\*{3,}|\.{3,}|•{2,}|#{4,}/.test(text2) && !text2.includes("-----BEGIN")) return true;
  return isKeyboardRow(text2.toLowerCase());
}
function wordsOf2(text2) {
  return text2.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9]+/).map((word) => isKnownWord(word) ? word : word.replace(/(?<=^[a-z]+)(?:\d{1,4}|12345\d*)$/, "")).filter((word) => word !== "").flatMap(splitCompound);
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
function isCounting(text2) {
  let steps = 0;
  for (let index = 1; index < text2.length; index++) {
    if (text2.charCodeAt(index) === text2.charCodeAt(index - 1) + 1) steps++;
  }
  return text2.length >= LEAST_COUNTED && steps >= (text2.length - 1) * COUNTED_SHARE;
}
function isKeyboardRow(text2) {
  return /^(?:0?(?:1234567890)+\d*|qwerty\w*)$/.test(text2);
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
var DIGIT2 = 6;
var MARK = 1.5;
function wordiness(text2) {
  return randomBits(text2) - wordBits(text2);
}
function wordBits(text2) {
  let bits = 0;
  let before = EDGE;
  for (let index = 0; index < text2.length; index++) {
    const letter = letterAt(text2, index);
    if (letter === void 0) {
      bits += endCost(before) + (isDigit(text2.charCodeAt(index)) ? DIGIT2 : MARK);
      before = EDGE;
    } else if (before !== EDGE && beginsWord(text2, index)) {
      bits += endCost(before) + NEW_WORD + cost(EDGE, letter);
      before = letter;
    } else {
      bits += cost(before, letter);
      before = letter;
    }
  }
  return bits + endCost(before);
}
function letterAt(text2, index) {
  const letter = (text2.charCodeAt(index) | 32) - 97;
  return letter >= 0 && letter < EDGE && text2.charCodeAt(index) >= 65 ? letter : void 0;
}
function beginsWord(text2, index) {
  if (!isUpper(text2.charCodeAt(index))) return false;
  return !isUpper(text2.charCodeAt(index - 1)) || isLower(text2.charCodeAt(index + 1));
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
function randomBits(text2) {
  if (/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(text2)) return text2.length * 4;
  const letters = (/[a-z]/.test(text2) ? 26 : 0) + (/[A-Z]/.test(text2) ? 26 : 0);
  const alphabet = letters + (/\d/.test(text2) ? 10 : 0) + (/[^A-Za-z\d]/.test(text2) ? 2 : 0);
  return text2.length * Math.log2(Math.max(alphabet, 2));
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
var known2 = /* @__PURE__ */ new Map();
function weighValue(value, context) {
  const name = `${context.literal ? '"' : " "}${context.key}\0${value}`;
  const before = known2.get(name);
  if (before !== void 0 || known2.has(name)) return before;
  if (known2.size >= MOST_KNOWN) known2.clear();
  const weighed = weigh(value, context);
  known2.set(name, weighed);
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
  if (isNeverSecret(literal) || isProse2(literal)) return void 0;
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
      (run3) => Buffer.from(run3.replaceAll("%", ""), "hex").toString()
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
function isProse2(value) {
  const words = value.split(/\s+/);
  if (words.length < 2) return false;
  return words.filter((word) => /^[("']?[A-Za-z][a-z]*[)"'.,:;!?]*$/.test(word)).length * 2 >= words.length;
}

// src/detect/assignment.ts
function* detectAssignment(fragment, compiled2, window, keywordStart) {
  const assignment = parseAssignment(window.text, window.fromByte(keywordStart));
  if (assignment === void 0 || !compiled2.pattern().test(assignment.key)) return;
  const { key, value, quoted: quoted3, valueStart, valueEnd } = assignment;
  const { path } = fragment.blob.origin;
  if (!quoted3 && isCodePath(path) && !isPlainlyGiven(window.text, assignment, path)) return;
  const weighed = weighValue(value, { key, literal: quoted3 });
  if (weighed === void 0) return;
  const { start, end } = defaultSpan(value) ?? { start: 0, end: valueEnd - valueStart };
  const span = { start: window.toByte(valueStart + start), end: window.toByte(valueStart + end) };
  yield { rule: compiled2.rule, fragment, span, secret: new Secret(value.slice(start, end)), ...weighed };
}
function isDocumentation({ blob }, line) {
  return isYamlPath(blob.origin.path) && /^\s*#/.test(line);
}
var BEFORE_PARAMETER = /(?:https?|wss?):\/\/(?![^\s"'`<>]{0,500}(?:badge|\.svg))[^\s"'`<>]{1,500}[?&#]$/;
function isPlainlyGiven(text2, { key, valueStart, valueEnd }, path) {
  const before = text2.slice(0, valueStart - 1 - key.length);
  if (text2[valueStart - 1] === ":") return before.endsWith("${") && text2[valueEnd] === "}";
  if (text2[valueStart - 1] !== "=") return false;
  if (BEFORE_PARAMETER.test(before)) return true;
  if (/["'`]$/.test(before) && before.endsWith(text2[valueEnd] ?? " ")) return true;
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
  const matches2 = [];
  const { bytes, blob } = fragment;
  if (isGeneratedPath(blob.origin.path)) return matches2;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const span of runsIn(buffer)) {
    if (!isGivenWhole(buffer, span) || refuted.some((place) => overlaps(place, span))) continue;
    const value = buffer.toString("latin1", span.start, span.end);
    const bits = entropy(value);
    if (!isDrawn2(value, bits, rule.entropy ?? 0) || isExplained(buffer, span)) continue;
    const evidence = { entropy: bits, reasons: [`${value.length} characters that look drawn at random`] };
    matches2.push({ rule, fragment, span, secret: new Secret(value), confidence: "low", evidence });
  }
  return matches2;
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
  return !isPlaceholder(value) && !isCommonWords(value) && !isReference(value) && !isEncodedText2(value);
}
function isUnlikeWords(value) {
  const parts = value.replace(/=+$/, "").split(/[-_./~!@#%^*+]+/);
  const longest = parts.reduce((best, part) => part.length > best.length ? part : best, "");
  if (longest.length < Math.min(SHORTEST2 / 2, value.length / 3)) return false;
  if (wordiness(value) > -LEAST_DISTANCE2 * value.length) return false;
  return wordiness(longest) <= -LEAST_PART_DISTANCE * longest.length;
}
function isEncodedText2(value) {
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
var COLON2 = /^(?:["']\s*:(?!=)|\s*:(?=\s|$))\s*/;
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
var COMMENT2 = /^\s*#/;
var LIST_ITEM = /^\s*-\s/;
var KEY_LINE = /^(?:\s|-\s)*(?:"[^"]*"|'[^']*'|[^\s:#'"][^:#]*):(?:\s|$)/;
function isTellingPlace(line, at2) {
  return !COMMENT2.test(line) && line[at2 - 1] !== "/";
}
function isTelling3(compiled2, line, at2, around) {
  if (COMMENT2.test(line)) return false;
  const { key, behind: behind2 } = keyAt(line, at2);
  if (key === "Secret" && KIND.test(line.slice(0, at2))) return true;
  const colon = COLON2.exec(behind2)?.[0];
  if (colon !== void 0) {
    return compiled2.pattern().test(key) && isTellingValue(key, behind2.slice(colon.length), line, around);
  }
  if (parseAssignment(line, at2) !== void 0) return false;
  return BEFORE_NAME.test(line.slice(Math.max(0, at2 - LONGEST_KEY2), at2)) && compiled2.pattern().test(key) && isTellingPair(key, line, around);
}
function keyAt(line, at2) {
  let start = at2;
  while (start > 0 && at2 - start < LONGEST_KEY2 && KEY_CHARACTER2.test(line.charAt(start - 1))) start--;
  const key = /^[\w.$-]{0,200}/.exec(line.slice(start))?.[0] ?? "";
  return { key: key.replace(/^[-.$]+/, ""), behind: line.slice(start + key.length) };
}
function isTellingPair(key, line, around) {
  const below = around.below();
  const candidates = [line, LIST_ITEM.test(below) ? "" : below, LIST_ITEM.test(line) ? "" : around.above()];
  return candidates.some((text2) => {
    const behind2 = PAIRED_VALUE.exec(text2)?.[1] ?? "";
    const colon = COLON2.exec(behind2)?.[0];
    return colon !== void 0 && isTellingValue(key, behind2.slice(colon.length), text2, void 0);
  });
}
function isTellingValue(key, behind2, line, around) {
  const value = behind2.trimEnd();
  if (LATER_VALUE.test(value) || value.startsWith("#"))
    return around === void 0 || isContinued(value, around.below());
  if ([SWITCH, MAP, EMPTY_LIST, EXPRESSION].some((idle) => idle.test(value))) return false;
  const isSecret = (text2) => weighValue(text2, { key, literal: true }) !== void 0;
  if (ACTION.test(value)) return INTRICATE_ACTION.test(value) || literalsOf2(value).some(isSecret);
  if (value === "[") return around === void 0 || !/^\s*[{\]]/.test(around.below());
  const quoted3 = QUOTED.exec(value);
  if (quoted3 !== null) return isSecret(quoted3[1] ?? quoted3[2] ?? "");
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
  const text2 = Buffer.from(secret2, "base64").toString("utf8");
  const password = PRINTABLE.test(text2) ? PASSWORD.exec(text2)?.[1] : void 0;
  if (password === void 0 || NO_PASSWORD.test(password)) return "refuted";
  return isPlaceholder(password) || isCommonWords(password) ? "refuted" : "unknown";
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
  const named2 = issuer === void 0 ? [] : [`issued by ${issuer}`];
  const { exp } = claims;
  if (typeof exp !== "number" || !(exp >= 0 && exp <= LAST_SECOND)) {
    return { reasons: [...named2, "never expires by itself"], isSpent: false };
  }
  const isSpent = exp * 1e3 <= now;
  const day = new Date(exp * 1e3).toISOString().slice(0, 10);
  return { reasons: [...named2, isSpent ? `expired on ${day}` : `expires on ${day}`], isSpent };
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
  const [text2, encrypted] = splitHeaders(body);
  const bytes = decodeBase642(text2);
  if (bytes === void 0) return "refuted";
  if (encrypted) return "unknown";
  if (label.startsWith("OPENSSH")) return proveOpenSsh(bytes);
  if (!isWholeSequence(bytes)) return "refuted";
  if (label.startsWith("ENCRYPTED")) return "unknown";
  return isReadable(label, text2) ? "proven" : "unknown";
}
function unwrap(secret2) {
  const lines = secret2.replace(/\\{1,2}r\\{1,2}n|\\{1,2}[nr]|\r\n?/g, "\n").split("\n");
  return lines.map((line) => line.trim().replace(LINE_TAIL, "").replace(LINE_LEAD, "")).join("\n").trim();
}
function splitBlock(text2) {
  const labelEnd = text2.indexOf(DASHES, BEGIN.length);
  if (!text2.startsWith(BEGIN) || labelEnd === -1) return void 0;
  const label = text2.slice(BEGIN.length, labelEnd);
  const footer = `${DASHES}END ${label}${DASHES}`;
  const bodyStart = labelEnd + DASHES.length;
  if (!text2.endsWith(footer) || text2.length - footer.length < bodyStart) return void 0;
  return { label, body: text2.slice(bodyStart, -footer.length).trim() };
}
function compact(text2) {
  return text2.replace(/\s+/g, "");
}
function splitHeaders(body) {
  const lines = body.split("\n");
  const start = lines.findIndex((line) => !/^[A-Za-z-]+:\s/.test(line));
  const headers = lines.slice(0, Math.max(0, start)).join("\n");
  return [compact(lines.slice(Math.max(0, start)).join("")), /^Proc-Type:.*ENCRYPTED/m.test(headers)];
}
function decodeBase642(text2) {
  if (!BASE642.test(text2) || text2.replace(/=+$/, "").length % 4 === 1) return void 0;
  const bytes = Buffer.from(text2, "base64");
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
function isReadable(label, text2) {
  const lines = text2.match(/.{1,64}/g) ?? [];
  try {
    crypto2().createPrivateKey(`-----BEGIN ${label}-----
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
  let at2 = OPENSSH_MAGIC.length;
  const field = () => {
    if (at2 + 4 > bytes.length) return void 0;
    const end = at2 + 4 + bytes.readUInt32BE(at2);
    if (end > bytes.length) return void 0;
    const value = bytes.subarray(at2 + 4, end);
    at2 = end;
    return value;
  };
  const cipher = field();
  if (cipher === void 0 || field() === void 0 || field() === void 0) return "refuted";
  at2 += 4;
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
function decoded2(text2) {
  try {
    return decodeURIComponent(text2);
  } catch {
    return text2;
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
    if (value === void 0 || indices === void 0 || value === "" || isHarmless2(rule, value)) continue;
    const span = { start: window.toByte(indices[0]), end: window.toByte(indices[1]) };
    const proof = rule.checksum === void 0 ? "unknown" : PROOFS[rule.checksum]?.(value) ?? "unknown";
    if (proof === "refuted") yield { refuted: span };
    else yield { rule, fragment, span, secret: new Secret(value), ...weigh2(rule, value, proof) };
  }
}
function isHarmless2(rule, value) {
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
  const text2 = isAscii2(bytes, window) ? void 0 : bytes.toString("utf8", window.start, window.end);
  if (text2 !== void 0 && Buffer.byteLength(text2) === window.end - window.start) {
    return {
      text: text2,
      toByte: (index) => window.start + Buffer.byteLength(text2.slice(0, index)),
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
    const text2 = this.#textOf(window);
    if (!this.#readsComments && isDocumentation(this.#fragment, text2.text)) return;
    let isMark = this.marks.at(-1) === keyword.start;
    for (const match of detectAssignment(this.#fragment, compiled2, text2, keyword.start)) {
      if (!this.#assigned.has(match.span.start)) this.assignments.push(match);
      this.#assigned.add(match.span.start);
      if (!isMark) this.marks.push(keyword.start);
      isMark = true;
    }
    if (!isMark && isTelling3(compiled2, text2.text, text2.fromByte(keyword.start), this.#surroundings)) {
      this.marks.push(keyword.start);
    }
  }
  lookForPlace(keyword) {
    const text2 = this.#textOf(windowFor("line", this.#bytes, this.#line, keyword));
    if (isTellingPlace(text2.text, text2.fromByte(keyword.start))) this.marks.push(keyword.start);
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
    const known4 = this.#text;
    if (known4 !== void 0 && known4.window.start === window.start && known4.window.end === window.end)
      return known4.text;
    const text2 = windowText(this.#bytes, window);
    this.#text = { window, text: text2 };
    return text2;
  }
};
var SILENT_LINE = /^\s*(?:#.*|(?:\{\{[^{}]*\}\}\s*)+)?$/;
var LINE_FEED10 = 10;
var MOST_LINES_BELOW = 100;
var LONGEST_NEIGHBOUR = 4096;
function isSilentLine(text2) {
  return SILENT_LINE.test(text2);
}
function nearestBelow(bytes, end) {
  let feed = bytes.indexOf(LINE_FEED10, end);
  for (let count = 1; feed !== -1; count++) {
    const line = lineAt(bytes, feed + 1);
    const text2 = lineText(bytes, line);
    if (!SILENT_LINE.test(text2) || count === MOST_LINES_BELOW) return text2;
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
  return isNamed2(value, key) || isLoneWord(value, key);
}
function isNamed2(value, key) {
  const words = wordsOf2(value);
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
  const [word = "", ...more] = wordsOf2(value);
  if (more.length === 0 && NOUNS.has(word)) return !PASSWORD2.test(key);
  if (isEcho(value, key)) return true;
  if (/\d$/.test(value) && !isCommonWords(value)) return false;
  return value.length <= LONGEST_WORD2 && !CHOSEN.test(key) && !wordsOf2(value).some((part) => NOUNS.has(part));
}
var LONGEST_WORD2 = 12;
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
  if (fragment.encoding !== void 0 && isProse2(literal)) return void 0;
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
var WORD4 = /[\w.$-]{1,200}/g;
var KEY_BEFORE = /([\w.$-]{1,200})\\?["'`\]]?\s{0,20}(?:=>|:=|[:=,]|\s|value=){1,3}\s{0,20}\\?["'`]?$/;
var REACH_BEFORE = 260;
var known3 = /* @__PURE__ */ new WeakMap();
function partTest(part) {
  const { keys, of, whole } = compiled(part);
  return {
    isKey: (key) => keys === void 0 || key !== void 0 && keys.test(key),
    isOf: (key) => of === void 0 || key !== void 0 && of.test(key),
    isValue: (text2) => isPlausible(text2) && (whole === void 0 || whole.test(text2))
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
  for (const { 0: word, index } of window.text.matchAll(WORD4)) {
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
  let patterns = known3.get(part);
  if (patterns === void 0) {
    patterns = {
      keys: expression(part.keys),
      of: expression(part.of),
      whole: expression(part.value, "^", "$"),
      leading: expression(part.value, "^", BEHIND_VALUE),
      anywhere: expression(part.value, "(?<![A-Za-z0-9_-])", "(?![A-Za-z0-9_-])", "g")
    };
    known3.set(part, patterns);
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
  const [left, right] = [wordsOf3(a), wordsOf3(b)];
  const most = Math.min(left.length, right.length);
  let first = 0;
  while (first < most && left[first] === right[first]) first++;
  let last = 0;
  while (first + last < most && left.at(-1 - last) === right.at(-1 - last)) last++;
  return first + last;
}
function wordsOf3(name) {
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
    const at2 = isRoot ? span : match.span;
    const context = isRoot ? this.#scene.around(span) : match.fragment;
    const written = keyBefore(home, at2.start);
    const key = written === void 0 || written === "value" ? (context && keyName(context)) ?? written : written;
    return {
      span,
      home,
      at: at2,
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
    this.#families ??= familiesOf2(this.#scene.values);
    const name = familyName(keyPath);
    const places = this.#besides.get(name) ?? (this.#families.get(name) ?? []).map((value) => this.#ofValue(value));
    this.#besides.set(name, places);
    return places;
  }
  /** A value found at bytes `at` of the text of another place. */
  inside(home, at2, beside) {
    const span = home === this.root ? at2 : beside.span;
    const keyPath = this.isStructured ? beside.keyPath : void 0;
    return { home, at: at2, span, ...keyPath === void 0 ? {} : { keyPath } };
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
function familiesOf2(values) {
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
var LONGEST_LINE4 = 2e3;
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
    const secrets2 = this.#matched.filter(
      ({ located, key }) => located?.match.rule.id === ruleId && isOf(key) && !this.#taken.has(located.match) && !this.#has(located, part)
    );
    if (secrets2.length === 0) return;
    const candidates = (part.rule === void 0 ? this.#values(secrets2, part) : this.#matches(part, part.rule)).sort(
      byPlace
    );
    const possible = secrets2.flatMap((secret2) => this.#near(secret2, candidates, part));
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
  #values(secrets2, part) {
    const values = /* @__PURE__ */ new Map();
    const families = /* @__PURE__ */ new Set();
    for (const secret2 of secrets2) {
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
    const { home, at: at2 } = sibling;
    const window = { start: at2.start, end: Math.min(at2.end, at2.start + LONGEST_LINE4) };
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
    const { home, at: at2 } = secret2;
    const bounds = this.#places.bounds(secret2);
    const lines = this.#places.linesOf(home);
    const own = lines.line(at2.start);
    const last = Math.min(lines.line(at2.end) + within, lines.line(bounds.end));
    for (let number2 = Math.max(1, own - within, lines.line(bounds.start)); number2 <= last; number2++) {
      const line = lines.lineSpan(number2);
      const isOwn = line.start <= at2.start && at2.start <= line.end;
      const start = Math.max(bounds.start, line.start, isOwn ? at2.start - LONGEST_LINE4 / 2 : 0);
      const end = Math.min(bounds.end, line.end, isOwn ? at2.end + LONGEST_LINE4 / 2 : start + LONGEST_LINE4);
      if (start < end) yield { start, end };
    }
  }
  #near(secret2, candidates, part) {
    const index = firstFrom(candidates, secret2);
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
function placeName({ span, at: at2 }) {
  return `${span.start}:${span.end}:${at2.start}:${at2.end}`;
}
function byPlace(a, b) {
  return a.span.start - b.span.start || a.at.start - b.at.start;
}
function firstFrom(candidates, place) {
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
function dedupe(matches2) {
  const dropped = /* @__PURE__ */ new Set();
  const contexts = new Contexts();
  let stronger = [];
  const give = (loser, winner) => {
    contexts.lend(winner, loser);
    dropped.add(loser);
  };
  for (const isOfTier of TIERS) {
    const index = new SpanIndex(stronger);
    const standing = matches2.filter(({ match }) => isOfTier(match.rule)).filter((item) => {
      const winners = [...index.overlapping(item.span)].filter(isRelatedTo(item));
      for (const winner of winners) contexts.lend(winner, item);
      if (winners.length > 0) dropped.add(item);
      return winners.length === 0;
    });
    for (const [loser, winner] of sameSecretLosers(standing)) give(loser, winner);
    const distinct2 = standing.filter((item) => !dropped.has(item));
    for (const [loser, winner] of decodedTwiceLosers(distinct2)) give(loser, winner);
    stronger = [...stronger, ...distinct2.filter((item) => !dropped.has(item))];
  }
  return matches2.filter((item) => !dropped.has(item)).map((item) => ({ ...item, context: contexts.of(item) }));
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
    let index = firstFrom2(this.#items, span.end) - 1;
    const last = Math.max(0, index - MAX_COMPARED);
    for (; index >= last && (this.#furthest[index] ?? 0) > span.start; index--) {
      const item = this.#items[index];
      if (item !== void 0 && overlaps(item.span, span)) yield item;
    }
  }
};
function firstFrom2(items, start) {
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
    const index = firstFrom2(kept, item.span.start);
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
  const { fragment: text2 } = inner.match;
  const { fragment: around } = outer.match;
  if (around.depth >= text2.depth || !around.trail.every((step, index) => text2.trail[index] === step)) return false;
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
    let open2;
    for (const { span, value } of [...given].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
      while (open2 !== void 0 && !contains(open2.span, span)) open2 = open2.parent;
      open2 = { span, value, parent: open2 };
      regions.push(open2);
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
  const isInside = (at2) => (place(fragment, { start: at2, end: at2 + 1 })?.start ?? 0) >= value.start;
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
  const text2 = Buffer.from(bytes).toString("utf8").trim();
  if (FILE_NAME.test(keyName(fragment) ?? "") && /[\s=:]/.test(text2)) return true;
  if (/^[[{]\s*["{[\]}]/.test(text2)) return true;
  if (text2.startsWith("-----BEGIN")) return false;
  const rest = text2.replace(PEM_BLOCK, "");
  const lines = rest.split("\n").filter((line) => line.trim() !== "");
  if (lines.length < (rest === text2 ? 2 : 1)) return false;
  if (lines.every((line) => PASSWORD_LINE.test(line))) return false;
  return lines.filter((line) => CONFIGURATION_LINE.test(line)).length >= lines.length * LEAST_SHARE2;
}

// src/kubernetes/etcd-snapshot.ts
var MAGIC3 = Buffer.from([237, 218, 12, 237]);
var MAGIC_AT = 16;
var PREFIXES = ["/registry/secrets/", "/kubernetes.io/secrets/"];
var NAME6 = /^[a-z0-9][a-z0-9.-]{0,252}\/[a-z0-9][a-z0-9.-]{0,252}/;
var LONGEST_NAME4 = 510;
var REVISIONS = 48;
var VALUE = /k8s:enc:|k8s\0|\{"/;
var DIGESTED = 4096;
var MOST_ENTRIES = 1e4;
function isEtcdSnapshot(bytes) {
  return MAGIC3.every((byte, index) => bytes[MAGIC_AT + index] === byte);
}
async function etcdSnapshot(fragment) {
  if (!isEtcdSnapshot(fragment.bytes)) return void 0;
  const bytes = Buffer.from(fragment.bytes.buffer, fragment.bytes.byteOffset, fragment.bytes.length);
  const entries2 = plainEntries(bytes);
  const [first] = entries2;
  if (first === void 0) return void 0;
  const { createHash } = await import("node:crypto");
  const digest = createHash("sha256");
  for (const { start } of entries2) digest.update(bytes.subarray(start, start + DIGESTED));
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
  const entries2 = [];
  for (const prefix of PREFIXES) {
    for (let at2 = bytes.indexOf(prefix); at2 !== -1; at2 = bytes.indexOf(prefix, at2 + 1)) {
      if (entries2.length === MOST_ENTRIES) return entries2;
      const from = at2 + prefix.length;
      const name = NAME6.exec(bytes.toString("latin1", from, from + LONGEST_NAME4))?.[0];
      if (name === void 0) continue;
      const behind2 = bytes.toString("latin1", from + name.length, from + name.length + REVISIONS);
      const mark = VALUE.exec(behind2)?.[0];
      if (mark !== void 0 && mark !== "k8s:enc:") entries2.push({ key: prefix + name, start: at2 });
    }
  }
  return entries2;
}

// src/kubernetes/hcl-cursor.ts
var IDENTIFIER2 = /[A-Za-z_][\w-]*/y;
var CALLEE = /([a-z]\w*)\(/y;
var NUMBER = /-?\d[\d.eE+-]*|true(?![\w.])|false(?![\w.])|null(?![\w.])/y;
var HEREDOC = /<<(-?)([A-Za-z_][\w-]*)[ \t]*\r?\n/y;
var BLANKS3 = /[ \t]+/y;
var SPACE6 = /[\s,;\ufeff]+|(?:#|\/\/)[^\n]*/y;
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
  constructor(text2) {
    this.text = text2;
  }
  get sign() {
    return this.text.charAt(this.at);
  }
  /** The next character that is no space, comma or comment; the cursor stands on it. Empty at the end. */
  nextSign() {
    while (this.#skip(SPACE6) !== void 0 || this.#skipComment()) ;
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
    const text2 = this.#skip(NUMBER);
    return text2 === void 0 ? void 0 : { type: "scalar", style: "plain", text: text2, start, end: this.at };
  }
  /** A quoted text. Templates in it (`${…}`) stay as they are. */
  readString() {
    const start = this.at;
    const end = this.#stringEnd(start);
    this.at = end ?? this.text.length;
    if (end === void 0 || this.text.charAt(end - 1) !== '"' || end - start < 2) return void 0;
    const written = this.text.slice(start + 1, end - 1);
    const text2 = written.includes("\\") ? written.replace(ESCAPE, unescaped4) : written;
    return { type: "scalar", style: "double", text: text2, start, end };
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
        const text2 = this.text.slice(body, line).replaceAll("\r\n", "\n");
        return {
          type: "scalar",
          style: "literal",
          text: head.startsWith("<<-") ? dedented(text2) : text2,
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
    let open2 = 1;
    for (let index = start; index < this.text.length && depth < DEEPEST_TEMPLATE; index++) {
      const sign = this.text.charAt(index);
      if (sign === "{") open2++;
      else if (sign === "}" && --open2 === 0) return index + 1;
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
function dedented(text2) {
  let least = Number.POSITIVE_INFINITY;
  for (const [, blanks] of text2.matchAll(/^( *)[^ \n]/gm)) least = Math.min(least, blanks.length);
  if (least === 0 || least === Number.POSITIVE_INFINITY) return text2;
  return text2.replace(new RegExp(`^ {1,${least}}`, "gm"), "");
}

// src/kubernetes/hcl-document.ts
var DEEPEST5 = 50;
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
function parseHcl(text2) {
  const cursor = new HclCursor(text2);
  const entries2 = [];
  while (cursor.at < text2.length) {
    entries2.push(...readBody(cursor, 0));
    cursor.at++;
  }
  return { type: "map", entries: entries2, start: 0, end: text2.length };
}
function readBody(cursor, depth) {
  const entries2 = [];
  for (let sign = cursor.nextSign(); sign !== "" && !"}])".includes(sign); sign = cursor.nextSign()) {
    const before = cursor.at;
    const entry = readEntry2(cursor, depth);
    if (entry !== void 0) entries2.push(entry);
    if (cursor.at === before) cursor.at++;
  }
  return entries2;
}
function readEntry2(cursor, depth) {
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
  return body && { key, value: labels.reduceRight((below, label) => mapOf2(label, below), body) };
}
function mapOf2(key, value) {
  return { type: "map", entries: [{ key, value }], start: value.start, end: value.end };
}
function readExpression(cursor, depth) {
  cursor.skipBlanks();
  const value = readLiteral2(cursor, depth);
  const isWhole2 = cursor.isAtEndOfExpression();
  if (!isWhole2) cursor.skipExpression();
  return isWhole2 ? value : void 0;
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
  if (depth > DEEPEST5 || cursor.startsComprehension()) return cursor.skipBrackets();
  cursor.at++;
  const entries2 = readBody(cursor, depth);
  cursor.at++;
  return { type: "map", entries: entries2, start, end: cursor.at };
}
function readSequence2(cursor, depth) {
  const start = cursor.at;
  if (depth > DEEPEST5 || cursor.startsComprehension()) return cursor.skipBrackets();
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
  if (name === void 0 || !TRANSPARENT.has(name) || depth > DEEPEST5) {
    cursor.at = start;
    return void 0;
  }
  const items = readItems(cursor, depth);
  const maps = items.filter((item) => item.type === "map");
  if (maps.length > 1) return { type: "map", entries: maps.flatMap(({ entries: entries2 }) => entries2), start, end: cursor.at };
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
  const quoted3 = scalar.style === "single" || scalar.style === "double" ? 1 : 0;
  const start = scalar.start + quoted3;
  const end = scalar.end - quoted3;
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
function utf8Mapping(text2, map, source) {
  return (span) => {
    const [start, end] = utf16Range(text2, span);
    const [sourceStart, sourceEnd] = map.toSource(start, end);
    return { start: source.toByte(sourceStart), end: source.toByte(sourceEnd) };
  };
}
function utf16Range(text2, span) {
  let byte = 0;
  let index = 0;
  let start;
  while (index < text2.length && (byte < span.end || start === void 0)) {
    const code = text2.codePointAt(index);
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
var LINE_FEED11 = 10;
var FURTHEST_BACK = 8192;
var LONGEST_OBJECT = 262144;
var LONGEST_STRING = 65536;
var MOST_QUOTES = 20;
var MOST_PIECES = 200;
function secretObjects(bytes, marks) {
  const objects = [];
  for (const mark of telling(bytes, marks)) {
    const floor = objects.at(-1)?.end ?? 0;
    const object2 = mark < floor ? void 0 : objectAround(bytes, mark, floor);
    if (object2 !== void 0) objects.push(object2);
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
    const text2 = unescapedFragment(fragment, string);
    const content = Buffer.from(text2.bytes).toString("latin1");
    const inner = [...content.matchAll(KIND_IN_TEXT)].map(({ index, 0: kind }) => index + kind.search(/["ks]/));
    if (inner.length > 0) found.push({ text: text2, marks: inner });
  }
  return found;
}
var TELLING2 = /^(?:\\?"?kind\b|Secret\b|stringData\b)/;
function telling(bytes, marks) {
  const at2 = (mark) => Buffer.from(bytes.buffer, bytes.byteOffset + mark, Math.min(12, bytes.length - mark));
  return marks.filter((mark) => TELLING2.test(at2(mark).toString("latin1"))).sort((a, b) => a - b).slice(0, MOST_PIECES);
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
  const { text: text2 } = sourceText(bytes, start, end);
  return SECRET_OBJECT.test(text2) && parseJson(text2) !== void 0 ? { start, end } : void 0;
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
    if (byte === LINE_FEED11) return void 0;
    if (byte !== QUOTE2 && byte !== APOSTROPHE || isEscaped(bytes, index)) continue;
    quotes++;
    const end = stringEnd3(bytes, index + 1, byte);
    if (end === void 0 || end <= mark) continue;
    const text2 = Buffer.from(bytes.buffer, bytes.byteOffset + index + 1, end - index - 1).toString("latin1");
    if (ESCAPE2.test(text2)) return { start: index + 1, end };
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
  for (let index = start; index < limit && bytes[index] !== LINE_FEED11; index++) {
    if (bytes[index] === BACKSLASH3) index++;
    else if (bytes[index] === quote) return index;
  }
  return void 0;
}
function unescapedFragment(fragment, { start, end }) {
  const source = sourceText(fragment.bytes, start, end);
  const { text: text2, map } = quotedText(source.text);
  const toParent = utf8Mapping(text2, map, source);
  return {
    ...fragment,
    bytes: Buffer.from(text2, "utf8"),
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
function isCiphertext(text2) {
  return text2 !== void 0 && CIPHERTEXT.test(text2.trim());
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
var LINE_FEED12 = 10;
var KEYS6 = ["kind:", "stringData:"].map((key) => Buffer.from(key));
var KIND_LINE = /^(?<indent>[ \t]*)(?<code>[^\n]*["'`])?(?:kind: ["']?(?:Secret|SealedSecret)["']?\s*(?:#.*)?|stringData:\s*)$/;
var BLOCK_LINE = /^(?:["']?[\w./-]+["']?:(?:\s|$)|-(?:\s|$)|#|\{[{%].*[}%]\}\s*$)/;
var CLOSING2 = /["'`]+[\s)\];,+]*$/;
var LONGEST_CODE = 256;
var LONGEST_LINE5 = 2e3;
var MOST_LINES2 = 400;
var MOST_DOCUMENTS = 200;
function textDocuments(bytes, marks) {
  const documents = [];
  const kinds = marks.filter((mark) => KEYS6.some((key) => standsAt(bytes, mark, key)));
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
  const lineStart = bytes.subarray(before, mark).lastIndexOf(LINE_FEED12) + 1 + before;
  const line = { start: lineStart, text: textAt3(bytes, lineStart) };
  const { indent, code } = KIND_LINE.exec(line.text)?.groups ?? {};
  if (indent === void 0) return void 0;
  if (code !== void 0) return { start: mark, end: endBelow(bytes, lineEnd(bytes, mark), "") };
  let { start } = line;
  for (let step = 0; step < MOST_LINES2 && start > floor; step++) {
    const above = bytes.subarray(floor, start - 1).lastIndexOf(LINE_FEED12) + 1 + floor;
    if (!belongs(textAt3(bytes, above), indent)) break;
    start = above;
  }
  return { start, end: endBelow(bytes, lineEnd(bytes, mark), indent) };
}
function endBelow(bytes, from, indent) {
  let end = from;
  for (let step = 0; step < MOST_LINES2 && end + 1 < bytes.length; step++) {
    const text2 = textAt3(bytes, end + 1);
    if (!belongs(text2, indent)) break;
    const closing = CLOSING2.exec(text2);
    if (closing !== null && hasLoneQuote(text2)) return end + 1 + closing.index;
    end = lineEnd(bytes, end + 1);
  }
  return end;
}
function belongs(text2, indent) {
  if (text2.trim() === "") return true;
  return text2.startsWith(indent) && (/^[ \t]/.test(text2.slice(indent.length)) || BLOCK_LINE.test(text2.slice(indent.length)));
}
function hasLoneQuote(text2) {
  return ['"', "'", "`"].some((quote) => text2.split(quote).length % 2 === 0);
}
function lineEnd(bytes, from) {
  const feed = bytes.indexOf(LINE_FEED12, from);
  return feed === -1 ? bytes.length : feed;
}
function textAt3(bytes, start) {
  const end = Math.min(lineEnd(bytes, start), start + LONGEST_LINE5);
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
function textsOf2(list2) {
  return list2?.type === "sequence" ? list2.items.filter((item) => item.type === "scalar") : [];
}
function claimNamedFlags(items, claim) {
  for (const [index, item] of items.entries()) {
    const flag2 = items[index - 1]?.text ?? "";
    if (!SECRET_FLAG.test(flag2) || !looksRandom(item.text)) continue;
    claim(item, { kind: "value", role: "secret-value", label: flag2.replace(/^-+/, "") });
  }
}
function looksRandom(text2) {
  if (text2.startsWith("-")) return false;
  return text2.split(/[-_./:@\s]+/).some((part) => part.length >= LEAST_RANDOM && /\d/.test(part) && /[A-Za-z]/.test(part));
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
  const rules2 = PASSWORD_FLAGS.filter(({ programs }) => items.some(({ text: text2 }) => programs.test(programOf(text2))));
  for (const rule of rules2) {
    if (rule.programs.test("docker") && !items.some(({ text: text2 }) => text2 === "login")) continue;
    for (const [index, item] of items.entries()) {
      const part = passwordIn(item.text, items[index - 1]?.text ?? "", rule);
      if (part === void 0 || part.end - part.start < SHORTEST4 || !CHOSEN2.test(item.text.slice(part.start))) continue;
      claim(item, { kind: "value", role: "secret-value", label: "password", part });
    }
  }
}
function programOf(text2) {
  return text2.slice(text2.lastIndexOf("/") + 1);
}
function passwordIn(text2, before, { flag: flag2, isAttached, hasUser }) {
  const attached = flag2.exec(text2)?.[0].length;
  if (attached !== void 0 && attached < text2.length) return { start: attached, end: text2.length };
  const isNext = isAttached !== true && flag2.exec(before)?.[0] === before && before !== "" && !text2.startsWith("-");
  if (!isNext) return void 0;
  const colon = hasUser === true ? text2.indexOf(":") : -1;
  if (hasUser === true && colon === -1) return void 0;
  return { start: colon + 1, end: text2.length };
}

// src/kubernetes/config-map.ts
var COMPRESSED = "H4sI";
var PUBLIC_STORE = /trust|cacerts/i;
function isKeystore(text2) {
  const head = Buffer.from(text2.slice(0, 24), "base64");
  const mark = head.length < 8 ? 0 : head.readUInt32BE(0);
  return mark === 4277010157 || mark === 3469659854 || /^3082....020103/.test(head.toString("hex"));
}
var configMap2 = {
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
var KINDS2 = /* @__PURE__ */ new Set(["EncryptionConfiguration", "EncryptionConfig"]);
var PROVIDERS = ["aescbc", "aesgcm", "secretbox"];
var DOCUMENTED2 = /^(?:secret is secure|this is password|abcdefghijklmnopqrstuvwxyz123456)/;
var TEACHING = /(?:^|\/)(?:docs?|examples?|samples?|tests?|testdata|content|website)\/|\.mdx?$/i;
var encryptionConfiguration = {
  name: "encryption-configuration",
  applies: ({ kind }) => kind !== void 0 && KINDS2.has(kind),
  read: ({ map, path, kind }, claim) => {
    for (const provider of itemsAt2(map, "resources").flatMap((resource) => itemsAt2(resource, "providers"))) {
      for (const key of PROVIDERS.flatMap((name) => itemsAt2(valueAt(provider, name), "keys"))) {
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
function itemsAt2(node, key) {
  const list2 = valueAt(node, key);
  return list2?.type === "sequence" ? list2.items : [];
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
function credentialIn({ text: text2 }) {
  return { start: SCHEME.exec(text2)?.[0].length ?? 0, end: text2.length };
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
  const literals2 = valueAt(generator, "literals");
  if (literals2?.type !== "sequence") return;
  const name = textAt(generator, "name");
  for (const literal of literals2.items) {
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
var KINDS3 = /* @__PURE__ */ new Set([
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
  applies: ({ kind }) => kind !== void 0 && KINDS3.has(kind),
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
import { isUtf8 as isUtf85 } from "node:buffer";
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
  else if (isEncodedText3(scalar.text)) claim(scalar, { kind: "value", role: "secret-value", encoding: "base64" });
  else claim(scalar, { kind: "value", role: "secret-value" });
}
function isEnvelope(text2) {
  const bytes = strictBase64(text2);
  if (bytes === void 0 || bytes.length < LENGTH_PREFIX) return false;
  const wrapped = bytes.readUInt16BE(0);
  return WRAPPED_KEY_LENGTHS.has(wrapped) && bytes.length >= LENGTH_PREFIX + wrapped + TAG_LENGTH;
}
function isShortenedEnvelope(text2) {
  return /^A[Qg][A-Za-z0-9+/]*={0,2}\s?(?:\.{2,}|…)/.test(text2.trim());
}
function isEncodedText3(text2) {
  const bytes = strictBase64(text2);
  return bytes !== void 0 && bytes.length > 0 && isUtf85(bytes);
}
function strictBase64(text2) {
  const compact2 = text2.replace(/\s+/g, "");
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
function isExpired2(map) {
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
    const isOver = key === "token-secret" && isExpired2(map);
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
    for (const resource of itemsAt3(map, "resources")) claimAttributes(resource, claim);
  }
};
function claimAttributes(resource, claim) {
  const type = textAt(resource, "type") ?? "";
  const attributes = Object.hasOwn(SECRET_ATTRIBUTES, type) ? SECRET_ATTRIBUTES[type] : void 0;
  for (const instance of attributes === void 0 ? [] : itemsAt3(resource, "instances")) {
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
function itemsAt3(node, key) {
  const list2 = valueAt(node, key);
  return list2?.type === "sequence" ? list2.items : [];
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
var KINDS4 = [
  sops,
  sealedSecret,
  secret,
  configMap2,
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
function plainCopy(source, { text: text2, style, end }) {
  if (style === "literal" || style === "folded" || text2.length > LONGEST4) return void 0;
  const rest = source.slice(end, end + LONGEST4);
  const comment = /^[ \t]+#[^\r\n]*/.exec(rest)?.[0];
  if (comment === void 0) return void 0;
  const decoded3 = Buffer.from(text2, "base64").toString("utf8").trim();
  const at2 = decoded3.length < SHORTEST5 ? -1 : comment.indexOf(decoded3);
  return at2 === -1 ? void 0 : { start: end + at2, end: end + at2 + decoded3.length };
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
  for (const reader of KINDS4) {
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
  const fields2 = ["metadata", "data", "stringData", "spec", "items"];
  return fields2.some((field) => valueAt(map, field)) || apiVersion !== void 0 && map.entries.length > 3;
}
function resourceOf(map, kind, apiVersion) {
  const name = literalText(textAt(map, "metadata", "name"));
  const namespace = literalText(textAt(map, "metadata", "namespace"));
  return { kind, ...apiVersion && { apiVersion }, ...name && { name }, ...namespace && { namespace } };
}
function literalText(text2) {
  return text2 !== void 0 && templatingOf(text2) === "literal" ? text2 : void 0;
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
  const text2 = Buffer.from(bytes).toString("latin1").trimEnd();
  const whole = { start: 0, end: text2.length };
  return { bytes: Buffer.from(text2.replace(/\s+/g, "\n"), "latin1"), toParent: () => toParent(whole) };
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
var DOCUMENTS_A_TEXT2 = 4;
async function readDocuments(fragment, marks, limits) {
  if (fragment.depth > DEEPEST_EMBEDDING) return NOTHING;
  const isOpen = shouldBeEncrypted(fragment) || isVaultData(fragment);
  if (marks.length === 0 && !isOpen) return NOTHING;
  const isWhole2 = isDocument(fragment);
  const documents = isWhole2 ? wholeDocuments(fragment, marks, isOpen) : documentsInText(fragment, marks);
  if (documents.length === 0) return NOTHING;
  const reading = { values: [], covered: [], aliases: [], objects: [], safe: [], skipped: [] };
  let budget = limits.documentBytes * DOCUMENTS_A_TEXT2;
  for (const { span, number: number2, text: text2 } of documents) {
    const size = span.end - span.start;
    budget -= size;
    if (size > limits.documentBytes || budget < 0) {
      reading.skipped.push(...degraded(fragment, span, number2, "too large to be parsed"));
      continue;
    }
    const { found, problem } = await readDocument(text2, span, !isWhole2 || isEmbedded(fragment));
    addFound(reading, isWhole2 ? found : asExamples(found, text2 === fragment));
    if (problem !== void 0 && promisesDocuments(fragment)) {
      reading.skipped.push(...degraded(fragment, { ...span, start: problem.byte }, number2, problem.reason));
    }
  }
  return reading;
}
function addFound(reading, found) {
  for (const value of found.values) reading.values.push(value);
  for (const place of found.covered) reading.covered.push(place);
  for (const alias of found.aliases) reading.aliases.push(alias);
  for (const object2 of found.objects) reading.objects.push(object2);
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
    ([text2, at2, find]) => find(text2.bytes, at2).map((span, index) => ({ span, number: index + 1, text: text2 }))
  );
}
var SCHEMA_KIND2 = /^kind: ["']?CustomResourceDefinition\b/m;
async function readDocument(fragment, span, isInside) {
  const original = sourceText(fragment.bytes, span.start, span.end);
  if (SCHEMA_KIND2.test(original.text)) return { found: NO_VALUES };
  if (isHcl(fragment)) return { found: walkHcl(fragment, original) };
  const plain3 = isTemplate(original.text) ? neutralise(original.text) : { text: spaced(original.text), actions: [] };
  const documentOf = ({ text: text2, actions }) => ({
    parent: fragment,
    source: { text: text2, toByte: original.toByte },
    original: original.text,
    actions,
    isInside
  });
  const roots = startsAsJson(plain3.text) ? parseJson(plain3.text) : void 0;
  if (roots !== void 0) return { found: merged(roots.map((root2) => walked(documentOf(plain3), root2, "json"))) };
  const { neutral, root, problem } = await parseNeutral(plain3, original.text);
  const found = root === void 0 ? NO_VALUES : walked(documentOf(neutral), root, "yaml");
  if (problem === void 0) return { found };
  const byte = original.toByte(Math.min(problem.at, neutral.text.length));
  return { found: beforeProblem(found, fragment, byte), problem: { reason: problem.reason, byte } };
}
function spaced(text2) {
  if (!text2.startsWith("	") || /^[^\t\r\n]/m.test(text2)) return text2;
  return text2.replace(/^\t+/gm, (tabs) => " ".repeat(tabs.length));
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
async function parseWhatIsSound(text2) {
  const whole = await parseYaml(text2);
  if (whole.problem === void 0 || whole.root !== void 0) return whole;
  const end = text2.lastIndexOf("\n", whole.problem.at - 1) + 1;
  if (end === 0 || whole.problem.at === 0) return whole;
  const { root } = await parseYaml(text2.slice(0, end));
  return { root, problem: whole.problem };
}
function walked(document, root, layer) {
  return walkDocument({ ...document, root, layers: document.isInside ? [layer] : [] });
}
function startsAsJson(text2) {
  return /^[\s\ufeff]*[[{]/.test(text2);
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
function degraded(fragment, span, number2, reason) {
  if (!promisesDocuments(fragment)) return [];
  const detail = `document ${number2}, line ${lineOf(fragment.bytes, span.start)}: ${reason}; read as plain text`;
  return [{ path: fragment.blob.origin.path, code: "parse-degraded", detail }];
}

// src/scan-blob.ts
async function scanBlob(blob, bytes, ruleSet, limits) {
  if (isBinary(bytes)) return scanBinary(rootFragment(blob, bytes), ruleSet);
  const text2 = asUtf8(rootFragment(blob, bytes)).bytes;
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
  await visitText(rootFragment(blob, text2), visitor);
  if (visitor.inflation.refused > 0) {
    const detail = "holds encoded or compressed data that grows beyond the limit; not decoded further";
    visitor.skipped.push({ path: blob.origin.path, code: "decode-limit", detail });
  }
  const { matches: matches2, contexts, aliases, objects, skipped } = visitor;
  return { text: text2, matches: locate2(blob.origin.path, text2, { matches: matches2, contexts, aliases }), objects, skipped };
}
async function scanBinary(fragment, ruleSet) {
  const { path } = fragment.blob.origin;
  const snapshot = await etcdSnapshot(fragment);
  const match = snapshot && detectValue(snapshot, ruleSet);
  if (match !== void 0) {
    const text2 = new Uint8Array();
    const matches2 = locate2(path, text2, { matches: [match], contexts: [match.fragment], aliases: [] });
    return { text: text2, matches: matches2, objects: [], skipped: [] };
  }
  const skipped = { path, code: "binary", detail: "holds NUL bytes, so it is no text" };
  return { text: fragment.bytes, matches: [], objects: [], skipped: [skipped] };
}
async function visitText(fragment, visitor) {
  const { matches: matches2, marks, refuted } = detect(fragment, visitor.ruleSet);
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
  for (const match of matches2) {
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
  for (const run3 of findEncoded(fragment, visitor.inflation)) {
    if (safeInBlob.contains(wholeInBlob2(run3))) continue;
    const before = visitor.matches.length;
    await visitText(run3, visitor);
    if (run3.respelledFrom !== void 0) for (const match of visitor.matches.splice(before)) respelled.push(match);
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
function placeIn(text2, part, span) {
  let [fragment, place] = [part, span];
  while (fragment !== text2) {
    if (fragment.respelledFrom === void 0) return void 0;
    place = fragment.respelledFrom.toWritten(place);
    fragment = fragment.respelledFrom.text;
  }
  return place;
}
function addPlaces({ toBlob }, { aliases, objects }, visitor) {
  for (const { at: at2, target } of aliases) visitor.aliases.push({ at: toBlob(at2), target: toBlob(target) });
  for (const { resource, at: at2 } of objects) visitor.objects.push({ resource, at: toBlob(at2) });
}
function lineValues(fragment) {
  return isDotenvPath(fragment.blob.origin.path) ? dotenvValues(fragment) : credentialValues(fragment);
}
async function addContexts(root, matches2, visitor) {
  if (matches2.length === 0) return;
  const marks = matches2.map((match) => match.fragment.toBlob(match.span).start);
  const reading = await readDocuments(root, marks, visitor.limits);
  for (const value of reading.values) visitor.contexts.push(value);
  addPlaces(root, reading, visitor);
}
var LONGEST_KEY4 = 200;
function isJudged2({ rule, fragment, span }, covered) {
  const place = covered.around(span)?.value;
  if (place === void 0) return false;
  const before = fragment.bytes.subarray(Math.max(place.start, span.start - LONGEST_KEY4), span.start);
  const text2 = Buffer.from(before).toString("latin1").toLowerCase();
  return !rule.keywords.some((keyword) => text2.includes(keyword.toLowerCase()));
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
function locate2(path, text2, { matches: matches2, contexts, aliases }) {
  if (matches2.length === 0) return [];
  const byDepth = [...contexts].sort((a, b) => (a.keyPath?.length ?? 0) - (b.keyPath?.length ?? 0));
  const values = new Innermost(byDepth.map((value) => ({ value, span: wholeInBlob2(value) })));
  const usesOf = anchorUses(aliases);
  const located = dedupe(matches2.map((match) => ({ match, span: match.fragment.toBlob(match.span) }))).map(
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
  return joinParts({ path, text: text2, matches: located, values: contexts, around: (span) => values.around(span)?.value });
}
var MOST_RELATED = 20;
function anchorUses(aliases) {
  const byTarget = /* @__PURE__ */ new Map();
  for (const { at: at2, target } of aliases) {
    const key = `${target.start}:${target.end}`;
    const uses = byTarget.get(key) ?? { span: target, value: /* @__PURE__ */ new Map() };
    byTarget.set(key, uses);
    uses.value.set(at2.start, at2);
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

export {
  UnsealedError,
  parseBaseline,
  serialiseBaseline,
  POLICY_SIDES,
  DEFAULT_POLICY,
  didYouMean,
  POLICY_NAMES,
  LARGEST_POLICY_BYTES,
  readInside,
  policyText,
  bothThere,
  parseRules,
  parsePolicy,
  bytePath,
  pathText,
  fileName,
  gitFailure,
  isObjectId,
  run,
  systemCode,
  openRepository,
  resolveRevision,
  shallowBoundary,
  mergeHeads,
  startGit,
  ObjectReader,
  stream,
  records,
  rootFragment,
  formatKeyPath,
  LineIndex,
  Secret,
  isBinary,
  asUtf8,
  introduced,
  departed,
  isDocumentPath,
  introducedAdvice,
  adviceKey,
  newBaselineDerivation,
  createFingerprinter,
  createFinder,
  maskRanges,
  createEngine,
  shippedRules,
  BASELINE_FILE,
  openProject,
  knownRules,
  decidedBy,
  requireRepository,
  requireWorkTree,
  parseRawDiff,
  RAW_OPTIONS,
  commitLog,
  readLog,
  withThousands,
  tooLarge,
  archiveOf,
  newInflation,
  isGzip,
  isTar,
  expandBlob,
  isCredentialPath,
  findEncoded,
  isDotenvPath,
  detect,
  MOST_LINES_BELOW,
  isSilentLine,
  isEtcdSnapshot,
  SOPS_FILE,
  scanBlob
};
