import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  SEVERITIES,
  atLeast,
  finalSeverity,
  isGeneric,
  reported
} from "./chunk-5GAJ2LQN.mjs";
import {
  CHECKSUM_LENGTH,
  base62Crc32,
  crypto as crypto2,
  zlib
} from "./chunk-BSZRS44C.mjs";
import "./chunk-NNKK245H.mjs";

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

// src/core/errors.ts
var UnsealedError = class extends Error {
  code;
  hint;
  constructor(code, message2, hint, options) {
    super(message2, options);
    this.name = "UnsealedError";
    this.code = code;
    this.hint = hint;
  }
};

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

// src/core/policy.ts
var DEFAULT_POLICY = {
  failOn: "low",
  disabledRules: [],
  severities: {},
  addedRules: [],
  allow: [],
  foreignAllows: true,
  comments: false,
  limits: { fileBytes: 5e7, documentBytes: 5e6, decodeDepth: 5 }
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
function printable(text2) {
  return text2.replace(/[^\x21-\x7e]/g, ".");
}

// src/core/skipped.ts
var INCOMPLETE = /* @__PURE__ */ new Set(["unreadable", "missing-object", "shallow"]);
function isIncomplete(skipped2) {
  return INCOMPLETE.has(skipped2.code);
}

// src/config/baseline-file.ts
var VERSION = 1;
var FINGERPRINT = /^[0-9a-f]{32}$/;
var SALT = /^(?:[0-9a-f]{2}){8,64}$/;
var MAX_COST = 2 ** 16;
var MAX_WORK = MAX_COST * 8;
var CREATE_AGAIN = "restore the file from git, or make it again with `unsealed baseline create`";
function parseBaseline(source2, path) {
  const {
    version,
    derivation: given,
    findings
  } = object(parseJson(source2, path), "", ["version", "derivation", "findings"], path);
  if (version !== VERSION) {
    const newer = typeof version === "number" && version > VERSION;
    throw invalid(path, "version", `must be ${VERSION}`, newer ? "update unsealed" : CREATE_AGAIN);
  }
  const derivation = readDerivation(given, path);
  if (!Array.isArray(findings)) throw invalid(path, "findings", "must be a list", CREATE_AGAIN);
  const entries2 = findings.map((entry, index) => readEntry(entry, `findings[${index}]`, path));
  return { derivation, entries: entries2, fingerprints: new Set(entries2.map(({ fingerprint: fingerprint2 }) => fingerprint2)) };
}
function serialiseBaseline(derivation, entries2) {
  const { name, cost: cost2, blockSize, parallelization, salt } = derivation;
  const lines2 = entries2.map(({ fingerprint: fingerprint2, rule, path }) => ({ order: [path, rule, fingerprint2].join("\0"), fingerprint: fingerprint2, rule, path })).sort((a, b) => a.order < b.order ? -1 : a.order > b.order ? 1 : 0).filter(({ order }, index, sorted) => order !== sorted[index - 1]?.order).map(({ fingerprint: fingerprint2, rule, path }) => `    ${JSON.stringify({ fingerprint: fingerprint2, rule, path })}`);
  const findings = lines2.length === 0 ? "[]" : `[
${lines2.join(",\n")}
  ]`;
  const head = JSON.stringify({ name, cost: cost2, blockSize, parallelization, salt });
  return `{
  "version": ${VERSION},
  "derivation": ${head},
  "findings": ${findings}
}
`;
}
function parseJson(source2, path) {
  try {
    return JSON.parse(source2.startsWith("\uFEFF") ? source2.slice(1) : source2);
  } catch (error) {
    const message2 = error.message;
    const position = /position (\d+)/.exec(message2)?.[1] ?? (/end of/.test(message2) ? source2.length : void 0);
    throw invalid(path + placeOf(source2, position), "", "is not valid JSON", CREATE_AGAIN);
  }
}
function placeOf(source2, position) {
  if (position === void 0) return "";
  const lines2 = source2.slice(0, Number(position)).split("\n");
  return `:${lines2.length}:${(lines2.at(-1) ?? "").length + 1}`;
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
  const { fingerprint: fingerprint2, rule, path } = object(value, where, ["fingerprint", "rule", "path"], file);
  if (typeof fingerprint2 !== "string" || !FINGERPRINT.test(fingerprint2)) {
    throw invalid(file, `${where}.fingerprint`, "must be 32 lower-case hex digits", CREATE_AGAIN);
  }
  if (typeof rule !== "string") throw invalid(file, `${where}.rule`, "must be a text", CREATE_AGAIN);
  if (typeof path !== "string") throw invalid(file, `${where}.path`, "must be a text", CREATE_AGAIN);
  return { fingerprint: fingerprint2, rule, path };
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
  return new Promise((resolve8, reject) => {
    scrypt(value, Buffer.from(salt, "hex"), DIGEST_BYTES, options, (error, digest) => {
      if (error === null) resolve8(digest.toString("hex"));
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
    const fingerprint2 = fingerprintSecret(secret2, derivation);
    known4.set(value, fingerprint2);
    return fingerprint2;
  };
}

// src/create-baseline.ts
async function createBaseline(result) {
  const derivation = newBaselineDerivation();
  const fingerprint2 = createFingerprinter(derivation);
  const entries2 = await Promise.all(
    reported(result).flatMap(secretsOf).map(async ({ secret: secret2, rule, path }) => ({ fingerprint: await fingerprint2(secret2), rule, path }))
  );
  return serialiseBaseline(derivation, entries2);
}
function secretsOf({ secret: secret2, rule, location: { path }, parts: parts2 = [] }) {
  const found = parts2.flatMap(
    (part) => part.rule === void 0 ? [] : [{ secret: part.value, rule: part.rule, path }]
  );
  return [{ secret: secret2, rule: rule.id, path }, ...found];
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
    const line2 = this.line(offset);
    const last = this.#last;
    const isBehind = last.line === line2 && last.offset <= offset;
    const from = isBehind ? last : { offset: this.#starts[line2 - 1], column: 1 };
    const column = from.column + this.#bytes.toString("utf8", from.offset, offset).length;
    if (((this.#bytes[offset] ?? 0) & 192) !== 128) this.#last = { line: line2, offset, column };
    return { line: line2, column };
  }
  /** The place of a span of bytes in the file `path`. */
  location(path, { start, end }) {
    const points = { start: this.point(start), end: this.point(end) };
    const byteColumns = { start: this.#byteColumn(start, points.start), end: this.#byteColumn(end, points.end) };
    return { path, ...points, byteColumns };
  }
  /** Bytes of line `line` (from 1) without its terminator; empty behind the last line. */
  lineSpan(line2) {
    const start = this.#starts[line2 - 1];
    if (start === void 0) return { start: this.#bytes.length, end: this.#bytes.length };
    let end = (this.#starts[line2] ?? this.#bytes.length + 1) - 1;
    if (end > start && this.#bytes[end - 1] === CARRIAGE_RETURN) end--;
    return { start, end };
  }
  /** The text of a span of bytes. */
  text({ start, end }) {
    return this.#bytes.toString("utf8", start, end);
  }
  #byteColumn(offset, { line: line2 }) {
    return offset - this.#starts[line2 - 1] + 1;
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
  const skipped2 = marked ? 2 : 0;
  return {
    bytes: Buffer.from(text2, "utf8"),
    toSource: (span) => {
      const [start, end] = utf16Offsets(text2, span);
      return { start: skipped2 + 2 * start, end: skipped2 + 2 * end };
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
  const steps2 = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < pattern.length) {
    const found = STEP.exec(pattern);
    if (found === null) return void 0;
    const [, plain3, bracket, quoted3] = found;
    const text2 = plain3 ?? bracket ?? (quoted3 ?? "").replace(/\\(.)/g, "$1");
    steps2.push(
      text2 === "**" && quoted3 === void 0 ? { kind: "any-number" } : { kind: "key", text: text2, literal: quoted3 !== void 0 }
    );
  }
  return steps2.length === 0 ? void 0 : (keyPath) => matchSteps(steps2, keyPath);
}
function matchSteps(steps2, keyPath) {
  let reached = [true, ...keyPath.map(() => false)];
  for (const step of steps2) {
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
    }
  };
}
function isExpired({ until }, today) {
  return until !== void 0 && until < today;
}
async function compile(allowance) {
  const { paths, rules: rules2, value, keyPath, fingerprint: fingerprint2 } = allowance;
  const tests = [];
  if (rules2 !== void 0) tests.push(({ rule }) => rules2.includes(rule.id));
  if (fingerprint2 !== void 0) tests.push((finding) => finding.fingerprint === fingerprint2.toLowerCase());
  if (paths !== void 0) {
    const matches2 = await compileGlobs(paths);
    tests.push(({ location: location3 }) => matches2(location3.path));
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
function inlineAllow({
  rule,
  lineAfter: lineAfter2,
  lineBefore,
  lineUpTo,
  foreignAllows
}) {
  const beside = commentBeside(lineAfter2.slice(0, REACH), lineUpTo?.slice(-REACH));
  const above = wholeComment(lineBefore.slice(0, REACH));
  const own = ownAllow(beside, rule) ?? ownAllow(above, rule);
  if (own !== void 0 || !foreignAllows) return own;
  const mark = FOREIGN_HERE.exec(beside)?.[1] ?? FOREIGN_ABOVE.exec(above)?.[1];
  return mark === void 0 ? void 0 : { kind: "suppressed", by: "inline", reason: mark };
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
    const count2 = [...comment.replace(/\w'\w/g, "")].filter((character) => character === quote).length;
    return count2 % 2 === 1;
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
function wholeComment(line2) {
  const trimmed = line2.trim();
  for (const opener of [OPENER, DIRECT_OPENER]) {
    const length = openerLength(opener, trimmed, 0);
    if (length === 0) continue;
    const closed2 = CLOSER.exec(trimmed);
    const block2 = /^(?:\{\{|<!--|\/\*)/.test(trimmed);
    if (block2 && closed2 !== null && closed2.index + closed2[0].length < trimmed.length) return "";
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
function introduced(after, before, key, place4) {
  if (before.length === 0) return [...after];
  if (place4 === void 0) return cancel(after, before, key);
  const both = joint(key, place4);
  return cancel(cancel(after, before, both), cancel(before, after, both), key);
}
function departed(before, after, key, place4) {
  return introduced(before, after, key, place4);
}
function joint(key, place4) {
  return (item) => JSON.stringify([key(item), place4(item)]);
}
function cancel(items2, others, key) {
  const counts = /* @__PURE__ */ new Map();
  for (const other of others) counts.set(key(other), (counts.get(key(other)) ?? 0) + 1);
  return items2.filter((item) => {
    const count2 = counts.get(key(item)) ?? 0;
    if (count2 > 0) counts.set(key(item), count2 - 1);
    return count2 === 0;
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
  if (WELL_KNOWN.test(path)) return true;
  return NAME.test(path) && !OTHER_FORMAT.test(path) ? true : isNameless(path) && looksStructured(fragment.bytes);
}
function isDocumentPath(path) {
  return !GENERATED.test(path) && (WELL_KNOWN.test(path) || NAME.test(path) && !OTHER_FORMAT.test(path));
}
function isEmbedded(fragment) {
  return fragment.depth > 0 || fragment.role !== "text" || fragment.keyPath !== void 0;
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
  for (let line2 = bytes.indexOf(LINE_FEED2) + 1; line2 > 0; line2 = bytes.indexOf(LINE_FEED2, line2) + 1) {
    if (!isMarker(bytes, line2)) continue;
    documents.push({ start, end: line2 });
    start = line2;
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
  let line2 = 1;
  for (let index = bytes.indexOf(LINE_FEED2); index !== -1 && index < offset; index = bytes.indexOf(LINE_FEED2, index + 1)) {
    line2++;
  }
  return line2;
}
function isMarker(bytes, line2) {
  const dashes = bytes[line2] === DASH && bytes[line2 + 1] === DASH && bytes[line2 + 2] === DASH;
  return dashes && AFTER_MARKER.has(bytes[line2 + 3]);
}

// src/kubernetes/json-document.ts
var DEEPEST = 100;
var BLANKS = /[ \t\r\n\ufeff]*/y;
var WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
function parseJson2(text2) {
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
  const items2 = [];
  cursor.at++;
  for (let separator = nextSign(cursor); separator !== "]"; separator = nextSign(cursor)) {
    if (items2.length > 0 && !take(cursor, ",")) return void 0;
    skip(cursor, BLANKS);
    const value = readValue(cursor, depth + 1);
    if (value === void 0) return void 0;
    items2.push(value);
  }
  cursor.at++;
  return { type: "sequence", items: items2, start, end: cursor.at };
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
  let command2 = { head: void 0, words: 0 };
  let previous = "";
  for (const match of inner.matchAll(TOKEN)) {
    const token = match[0];
    if (token === "(") {
      commands.push(command2);
      command2 = isWord(previous) ? { head: previous, words: 1 } : { head: void 0, words: 0 };
    } else if (token === ")") command2 = commands.pop() ?? command2;
    else if (token === "|") command2 = { head: void 0, words: 0 };
    else if (token !== "-" && token !== ",") {
      command2 = withWord(command2, token);
      if (isLiteral(token) && givesOn(command2)) {
        literals2.push({ start: offset + match.index + 1, end: offset + match.index + token.length - 1 });
      }
    }
    previous = token;
  }
  return literals2;
}
function withWord({ head, words: words2 }, token) {
  return { head: words2 === 0 && isWord(token) ? token : head, words: words2 + 1 };
}
function givesOn({ head, words: words2 }) {
  return head === void 0 ? words2 === 1 : GIVES_ARGUMENTS.has(head);
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
  const emptied = (line2) => line2.replace(/[^\r]/g, filling);
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
  const { lines: lines2, blankLines, next } = body;
  const isLiteral3 = header[1] === "|";
  let value = isLiteral3 ? lines2.join(LINE_FEED3) : folded(lines2);
  if (value === void 0) return void 0;
  let { end } = body;
  if (header[2] === "+") {
    value += LINE_FEED3.repeat(blankLines + (lines2.length > 0 ? 1 : 0));
    end = next;
  } else if (header[2] === "" && lines2.length > 0) value += LINE_FEED3;
  return { node: { type: "scalar", style: isLiteral3 ? "literal" : "folded", text: value, start: at2, end }, next };
}
function folded(lines2) {
  let text2 = "";
  let breaks = 0;
  for (const [index, line2] of lines2.entries()) {
    if (line2 === "") {
      breaks++;
      continue;
    }
    if (line2.startsWith(" ")) return void 0;
    if (breaks > 0) text2 += "\n".repeat(breaks);
    else if (index > 0) text2 += " ";
    text2 += line2;
    breaks = 0;
  }
  return text2;
}
function blockBody(text2, from, column) {
  const indent = indentation(text2, from, column);
  if (indent === void 0) return void 0;
  const lines2 = [];
  let [end, used, isLoose] = [from, 0, indent === 0];
  let line2 = from;
  while (line2 < text2.length) {
    const feed = text2.indexOf(LINE_FEED3, line2);
    const width = blanksAt(text2, line2);
    const isBlank2 = line2 + width === feed;
    if (!isBlank2 && width <= column) break;
    if (!isBlank2 && (width < indent || text2.charAt(line2 + width) === "	")) return void 0;
    lines2.push(indent === 0 ? "" : text2.slice(Math.min(line2 + indent, feed), feed));
    if (indent > 0 && line2 + Math.min(width, indent) < feed) {
      used = lines2.length;
      end = feed + 1;
    }
    if (isBlank2 && indent > 0 && width > indent) isLoose = true;
    else if (!isBlank2) isLoose = false;
    line2 = feed + 1;
  }
  if (!isLoose || line2 === from)
    return { lines: lines2.slice(0, used), blankLines: lines2.length - used, end, next: line2 };
  if (text2.startsWith("\n\n", line2 - 2)) return void 0;
  return { lines: lines2.slice(0, used), blankLines: lines2.length - used, end: line2, next: line2 };
}
function indentation(text2, from, column) {
  if (from < text2.length && !text2.endsWith(LINE_FEED3)) return void 0;
  let widest = 0;
  for (let line2 = from; line2 < text2.length; line2 = text2.indexOf(LINE_FEED3, line2) + 1) {
    const width = blanksAt(text2, line2);
    if (text2.charAt(line2 + width) !== LINE_FEED3) {
      if (width <= column) return 0;
      return widest > width ? void 0 : width;
    }
    widest = Math.max(widest, width);
  }
  return 0;
}
function blanksAt(text2, line2) {
  let at2 = line2;
  while (text2.charCodeAt(at2) === SPACE) at2++;
  return at2 - line2;
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
  const lines2 = [];
  let end = at2;
  let lineEnd2 = at2;
  for (let from = at2; from !== -1; from = continued(text2, lineEnd2, column)) {
    const blank = from === at2 ? 0 : text2.slice(lineEnd2, from).split("\n").length - 2;
    lineEnd2 = text2.indexOf("\n", from);
    if (lineEnd2 === -1) lineEnd2 = text2.length;
    const line2 = text2.slice(from, lineEnd2);
    const comment = line2.indexOf(" #");
    const value2 = withoutBlanks(comment === -1 ? line2 : line2.slice(0, comment));
    if (value2.includes(": ") || value2.endsWith(":") || line2.includes("	")) return void 0;
    for (let count2 = 0; count2 < blank; count2++) lines2.push("");
    lines2.push(value2);
    end = from + value2.length;
    if (comment !== -1) break;
  }
  const value = lines2.length === 1 ? lines2[0] : folded(lines2);
  return value === void 0 ? void 0 : { node: { type: "scalar", style: "plain", text: value, start: at2, end }, lineEnd: lineEnd2 };
}
function continued(text2, lineEnd2, column) {
  let line2 = lineEnd2 + 1;
  let at2 = line2;
  while (at2 < text2.length) {
    const code = text2.charCodeAt(at2);
    if (code === LINE_FEED4) line2 = at2 + 1;
    else if (code !== SPACE2) break;
    at2++;
  }
  return at2 < text2.length && at2 - line2 > column && text2.charCodeAt(at2) !== HASH ? at2 : -1;
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
  const items2 = [];
  const end = flowEntries(text2, start, "]", (at2) => {
    const item = flowNode(text2, at2, depth + 1);
    if (item !== void 0) items2.push(item);
    return item?.end;
  });
  return end === void 0 ? void 0 : { type: "sequence", items: items2, start, end };
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
    let line2 = offset;
    while (line2 < text2.length) {
      let at2 = line2;
      while (text2.charCodeAt(at2) === SPACE3) at2++;
      const first = text2.charCodeAt(at2);
      if (at2 < text2.length && first !== LINE_FEED5 && first !== HASH2) {
        this.#line = line2;
        this.#at = at2;
        return;
      }
      const feed = text2.indexOf("\n", at2);
      line2 = feed === -1 ? text2.length : feed + 1;
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
    const items2 = [];
    let end = start;
    while (!this.#isEnd() && this.#indent() === column && this.#isItem(this.#at)) {
      let at2 = this.#at + 1;
      while (this.#text.charCodeAt(at2) === SPACE3) at2++;
      const item = this.#itemAt(at2, column);
      items2.push(item);
      end = item.end;
    }
    if (!this.#isEnd() && this.#indent() > column) throw NOT_PLAIN;
    return { type: "sequence", items: items2, start, end };
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
    if (this.#library.isAlias(node)) return this.#readAlias(node.source, placeOf2(node));
    if (this.#library.isMap(node)) return this.#readMap(node);
    if (this.#library.isSeq(node)) return this.#readSequence(node);
    return this.#readScalar(node);
  }
  #readAlias(anchor2, place4) {
    return { type: "alias", target: this.#anchors.get(anchor2), ...place4 };
  }
  #readMap(map) {
    const entries2 = [];
    const node = { type: "map", entries: entries2, ...placeOf2(map) };
    this.#remember(map.anchor, node);
    for (const pair of map.items) {
      const value = pair.value === null ? emptyScalar2(placeOf2(pair.key).end) : this.read(pair.value);
      entries2.push({ key: this.#keyText(pair.key), value });
    }
    if (map.flow !== true) node.end = entries2.at(-1)?.value.end ?? node.end;
    return node;
  }
  #readSequence(sequence) {
    const items2 = [];
    const node = { type: "sequence", items: items2, ...placeOf2(sequence) };
    this.#remember(sequence.anchor, node);
    for (const item of sequence.items) {
      if (this.#library.isPair(item)) items2.push(this.#readPair(item));
      else items2.push(this.read(item));
    }
    if (sequence.flow !== true) node.end = items2.at(-1)?.end ?? node.end;
    return node;
  }
  #readPair(pair) {
    const place4 = placeOf2(pair.key);
    const value = pair.value === null ? emptyScalar2(place4.end) : this.read(pair.value);
    return { type: "map", entries: [{ key: this.#keyText(pair.key), value }], start: place4.start, end: value.end };
  }
  #readScalar(scalar) {
    const text2 = scalar.source ?? "";
    const style = STYLES[scalar.type ?? "PLAIN"] ?? "plain";
    const node = {
      type: "scalar",
      style,
      text: text2,
      ...placeOf2(scalar),
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
  #remember(anchor2, node) {
    if (anchor2 !== void 0) this.#anchors.set(anchor2, node);
  }
};
function emptyScalar2(at2) {
  return { type: "scalar", style: "plain", text: "", start: at2, end: at2 };
}
function placeOf2(node) {
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
function entriesAt(place4) {
  if (place4?.node.type !== "map") return [];
  return entriesOf(place4.node).map(({ key, value }) => ({
    key,
    place: { node: value, keyPath: [...place4.keyPath, key] }
  }));
}
function itemsAt(place4) {
  if (place4?.node.type !== "sequence") return [];
  return place4.node.items.flatMap((item, index) => {
    const node = resolved(item);
    return node === void 0 ? [] : [{ node, keyPath: [...place4.keyPath, index] }];
  });
}
function placeAt(place4, ...keys) {
  let current = place4;
  for (const key of keys) current = entriesAt(current).findLast((entry) => entry.key === key)?.place;
  return current;
}
function scalarAt(place4, ...keys) {
  const node = placeAt(place4, ...keys)?.node;
  return node?.type === "scalar" ? node : void 0;
}
function textAt2(place4, ...keys) {
  const text2 = scalarAt(place4, ...keys)?.text;
  return text2 !== void 0 && templatingOf(text2) === "literal" ? text2 : void 0;
}
function isTrueAt(place4, ...keys) {
  return /^(?:true|yes|on|1)$/i.test(textAt2(place4, ...keys) ?? "");
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
  read: ({ kind, apiVersion, place: place4 }, advise) => {
    if (kind !== "Policy" || !apiVersion.startsWith("audit.k8s.io/")) return;
    const rules2 = placeAt(place4, "rules");
    const all = itemsAt(rules2);
    if (rules2 === void 0 || all.length === 0) return;
    const bodies = /* @__PURE__ */ new Map();
    for (const target of TARGETS) {
      for (const rule of rulesWithBodies(all, target)) {
        bodies.set(rule, [...bodies.get(rule) ?? [], target.words]);
      }
    }
    for (const [rule, words2] of bodies) adviseBodies(rule, words2, advise);
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
function adviseBodies(rule, words2, advise) {
  const level = placeAt(rule, "level") ?? rule;
  if (words2.every((word) => word === "ConfigMaps")) {
    advise(CONFIG_MAP_BODIES, level);
    return;
  }
  const catchAll = placeAt(rule, "resources") === void 0 ? "names no resources and so takes in" : "takes in";
  advise(BODIES, level, {
    why: `The rule ${catchAll} ${listed(words2)}, and its level writes their content to the log.`
  });
}
function listed(words2) {
  const last = words2.at(-1) ?? "";
  return words2.length < 2 ? last : `${words2.slice(0, -1).join(", ")} and ${last}`;
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
var PUBLIC_MATERIAL = /(?:^|[-_.])(?:ca\.crt|tls\.crt|ca\.pem|ca-bundle\.crt|ca-certificates\.crt)$|\.(?:crt|cer|pub)$|known_hosts$|public[-_]?key$/i;
var SETTING = /^(?:enable|disable|use|is)(?=[-_A-Z])|^(?:ENABLE|DISABLE|USE|IS)_|(?:Path|Mtime|Dir|Interval|Timeout)$|[-_](?:path|dir|interval|timeout|PATH|DIR|INTERVAL|TIMEOUT)$/;
var PLAIN_WORDS = /* @__PURE__ */ new Set([
  "address",
  "addresses",
  "bucket",
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
  "name",
  "namespace",
  "port",
  "project",
  "provider",
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
var BOOTSTRAP_SETTING = /^(?:usage-bootstrap-[a-z]+|auth-extra-groups)$/;
var BOOTSTRAP_TYPE = "bootstrap.kubernetes.io/token";
function isExemptKey(key, secretType) {
  if (PUBLIC_MATERIAL.test(key) || BOOTSTRAP_SETTING.test(key) || SETTING.test(key)) return true;
  if (secretType === BOOTSTRAP_TYPE && key === "token-id") return true;
  return PLAIN_WORDS.has(lastWord(key));
}
var TELLING = /(?:pass(?:word|wd|phrase)?|pwd|pw|token|secret|secretkey|apikey|accesskey|privatekey|credentials?|dsn|htpasswd)$/i;
var TELLING_KEY = /(?:secret|api|access|private|auth|encryption|signing|master|account|client)[-_.]?key$/i;
function isTellingKey(key) {
  return (TELLING.test(key) || TELLING_KEY.test(key)) && !SETTING.test(key);
}
function lastWord(key) {
  const words2 = key.replace(/([a-z0-9])([A-Z])/g, "$1-$2").split(/[-_.\s]+/);
  return (words2.at(-1) ?? "").toLowerCase();
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
  read: ({ kind, place: place4 }, advise) => {
    if (kind !== "ConfigMap") return;
    for (const entry of entriesAt(placeAt(place4, "data"))) {
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
var csi = {
  checks: [SYNCED, API_VERSION, SKIP_VERIFY],
  gate: kindGate("SecretProviderClass"),
  read: ({ kind, apiVersion, place: place4 }, advise) => {
    if (kind !== "SecretProviderClass") return;
    const written = placeAt(place4, "apiVersion");
    if (written !== void 0 && apiVersion.endsWith("/v1alpha1")) advise(API_VERSION, written);
    const synced = placeAt(place4, "spec", "secretObjects");
    const [first] = itemsAt(synced);
    if (first !== void 0) advise(SYNCED, first, named(textAt2(first, "secretName")));
    const skip3 = placeAt(place4, "spec", "parameters", "vaultSkipTLSVerify");
    if (skip3 !== void 0 && isTrueAt(skip3)) advise(SKIP_VERIFY, skip3);
  }
};
function named(secret2) {
  if (secret2 === void 0 || secret2 === "") return {};
  return {
    why: `secretObjects makes the driver copy the values into Secret ${secret2}, so that they do land in etcd while a pod mounts them.`
  };
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
var encryptionConfig = {
  checks: [IDENTITY_FIRST, IDENTITY_ONLY, NO_SECRETS, LOCAL_KEY, KMS_V1],
  gate: kindGate("EncryptionConfiguration", "EncryptionConfig"),
  read: ({ kind, place: place4 }, advise) => {
    if (kind !== "EncryptionConfiguration" && kind !== "EncryptionConfig") return;
    const resources = placeAt(place4, "resources");
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
  const names2 = itemsAt(placeAt(entry, "resources"));
  return names2.length > 0 && names2.every((name) => textAt2(name) !== void 0);
}
function readProviders(providers, advise) {
  const named2 = itemsAt(providers).flatMap((item) => entriesAt(item).slice(0, 1));
  const [first] = named2;
  if (first === void 0) return;
  if (first.key === "identity") {
    advise(named2.every(({ key }) => key === "identity") ? IDENTITY_ONLY : IDENTITY_FIRST, first.place);
  } else if (first.key === "aescbc" || first.key === "aesgcm") advise(LOCAL_KEY, first.place);
  else if (first.key === "kms" && isFirstVersion(first.place)) advise(KMS_V1, first.place);
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
function readApiVersion({ kind, apiVersion, place: place4 }, advise) {
  const written = placeAt(place4, "apiVersion");
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
    (source2) => placeAt(source2, "sourceRef", "generatorRef") !== void 0
  );
}

// src/kubernetes/hygiene/policy-rule.ts
function policyRules(role) {
  return itemsAt(placeAt(role, "rules")).map((place4) => ({
    place: place4,
    groups: itemsAt(placeAt(place4, "apiGroups")),
    resources: itemsAt(placeAt(place4, "resources")),
    verbs: itemsAt(placeAt(place4, "verbs")),
    named: isNamed(placeAt(place4, "resourceNames"))
  }));
}
function isNamed(names2) {
  return names2 !== void 0 && !(names2.node.type === "sequence" && names2.node.items.length === 0);
}
function placeOf3(places, ...words2) {
  return places.find((place4) => words2.includes(textAt2(place4) ?? ""));
}
function secretAccess(rule) {
  const { groups, resources, verbs, named: named2 } = rule;
  const inCore = placeOf3(groups, "", "*") !== void 0;
  const secrets2 = placeOf3(resources, "secrets");
  const anyResource = placeOf3(resources, "*", "*/*");
  const anyVerb = placeOf3(verbs, "*");
  const lists = placeOf3(verbs, "list", "watch");
  const gets = placeOf3(verbs, "get");
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
var AGGREGATED = {
  id: "rbac-aggregated-secrets",
  title: "Aggregated ClusterRole that takes in Secrets",
  severity: "high",
  why: "Aggregation adds the rules of other roles to this one, and some of them read Secrets.",
  instead: "keep rules on Secrets in a role of their own without the label, and bind it where it is needed"
};
var rbac = {
  checks: [EVERYTHING, ANY_VERB, LIST, GET, ESCALATE, IMPERSONATE, TOKEN2, AGGREGATED],
  gate: kindGate("Role", "ClusterRole"),
  read: (map, advise, objects) => {
    if (map.kind !== "Role" && map.kind !== "ClusterRole") return;
    for (const rule of policyRules(map.place)) readRule(rule, map.kind, advise);
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
  const widening = placeOf3(rule.verbs, "escalate", "bind") ?? wideningWildcard(rule);
  if (widening !== void 0) advise(ESCALATE, widening);
  const acting = placeOf3(rule.verbs, "impersonate");
  if (acting !== void 0) advise(IMPERSONATE, acting);
  const token = placeOf3(rule.resources, "serviceaccounts/token");
  if (token !== void 0 && placeOf3(rule.verbs, "create", "*") !== void 0) advise(TOKEN2, token);
}
function wideningWildcard({ groups, resources, verbs }) {
  const onRoles = placeOf3(groups, "rbac.authorization.k8s.io", "*") !== void 0 && placeOf3(resources, "roles", "clusterroles") !== void 0;
  return onRoles ? placeOf3(verbs, "*") : void 0;
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
      ({ key, place: place4 }) => [key, textAt2(place4) ?? ""]
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
function isSelected({ kind, place: place4 }, labels) {
  return kind === "ClusterRole" && labels.every(([key, value]) => textAt2(place4, "metadata", "labels", key) === value);
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
    (rule) => secretAccess(rule) === void 0 && placeOf3(rule.verbs, "*", "escalate", "bind", "impersonate") === void 0 && placeOf3(rule.resources, "serviceaccounts/token", "secrets") === void 0
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
  read: ({ kind, place: place4 }, advise) => {
    if (kind !== "SealedSecret") return;
    const annotations = placeAt(place4, "metadata", "annotations");
    for (const [scope, check] of SCOPES) {
      const annotation2 = placeAt(annotations, `sealedsecrets.bitnami.com/${scope}`);
      if (annotation2 === void 0 || !isTrueAt(annotation2)) continue;
      advise(check, annotation2);
      break;
    }
    const data = placeAt(place4, "spec", "data");
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
  read: ({ kind, place: place4 }, advise) => {
    if (kind === "Secret") readSecret(place4, advise);
    for (const generator of itemsAt(placeAt(place4, "secretGenerator"))) readGenerator(generator, advise);
  }
};
var TOKEN_TYPE = "kubernetes.io/service-account-token";
function readSecret(place4, advise) {
  const type = placeAt(place4, "type");
  if (type !== void 0 && textAt2(type) === TOKEN_TYPE) advise(TOKEN3, type);
  const namespace = placeAt(place4, "metadata", "namespace");
  if (namespace !== void 0 && textAt2(namespace) === "default") advise(DEFAULT_NAMESPACE, namespace);
  for (const entry of literals(placeAt(place4, "data"))) readData(entry, advise);
  for (const { key, place: value, scalar } of literals(placeAt(place4, "stringData"))) {
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
function readData({ key, place: place4, scalar }, advise) {
  const decoded2 = decodedBase64(scalar.text);
  if (decoded2 === void 0) {
    if (!PLACEHOLDER2.test(scalar.text)) advise(NOT_BASE64, place4);
  } else if (isPasswordKey(key) && endsInLineBreak(decoded2.toString("latin1"))) advise(LINE_BREAK, place4);
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
  const decoded2 = decodedBase64(text2.trim());
  return decoded2 !== void 0 && decoded2.length >= 5 && /^[\x20-\x7e]+[\r\n]*$/.test(decoded2.toString("latin1"));
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
function readSwitches({ place: place4, resource }, advise) {
  const isVault = resource?.apiVersion?.includes("vault") ?? false;
  for (const { key, place: value } of entriesAt(place4)) {
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
  const words2 = [...itemsAt(placeAt(container, "command")), ...itemsAt(placeAt(container, "args"))];
  const isVault = words2.some((word) => /(?:^|\/)vault$/.test(textAt2(word) ?? "")) || isVaultImage(container);
  const dev = words2.find((word) => textAt2(word) === "-dev");
  if (isVault && dev !== void 0) advise(DEV_MODE, dev);
}
function isVaultImage(container) {
  return /(?:^|\/)vault(?:[:@]|$)/.test(textAt2(container, "image") ?? "");
}
function readValues(place4, advise) {
  const dev = placeAt(place4, "server", "dev");
  const enabled = placeAt(dev, "enabled");
  if (enabled === void 0 || !isTrueAt(enabled)) return;
  const isChart = placeAt(dev, "devRootToken") ?? placeAt(place4, "injector") ?? placeAt(place4, "server", "ha");
  if (isChart !== void 0) advise(DEV_MODE, enabled);
}

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
function checkIds() {
  return FAMILIES.flatMap(({ checks }) => checks.map(({ id }) => id));
}

// src/kubernetes/hygiene/read-hygiene.ts
var DOCUMENTS_A_TEXT = 4;
var MOST_NOTES = 1e3;
var MOST_OBJECTS = 300;
var MOST_MERGES = 300;
var SCHEMA_KIND = /^kind: ["']?CustomResourceDefinition\b/m;
var ENCRYPTED = /^["']?sops["']?:|^\s*"sops"\s*:/m;
async function readHygiene(fragment, limits) {
  if (!isDocument(fragment)) return [];
  const gated = [];
  let budget = limits.documentBytes * DOCUMENTS_A_TEXT;
  for (const span of splitDocuments(fragment.bytes)) {
    const size2 = span.end - span.start;
    if (size2 > limits.documentBytes || size2 > budget) continue;
    const families = familiesOf(fragment, span);
    if (families.length === 0) continue;
    budget -= size2;
    gated.push(...await parsed(fragment, span, families));
  }
  const objects = gated.flatMap(({ maps }) => maps.filter(({ kind }) => kind !== void 0)).slice(0, MOST_OBJECTS);
  const notes = gated.flatMap((document) => notesOf(document, objects));
  return notes.slice(0, MOST_NOTES).sort((a, b) => a.span.start - b.span.start);
}
function familiesOf({ bytes }, { start, end }) {
  const text2 = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1");
  if (SCHEMA_KIND.test(text2) || ENCRYPTED.test(text2)) return [];
  return FAMILIES.filter(({ gate }) => gate.test(text2));
}
async function parsed(fragment, span, families) {
  const original = sourceText(fragment.bytes, span.start, span.end);
  const text2 = isTemplate(original.text) ? neutralise(original.text).text : original.text;
  const source2 = { text: text2, toByte: original.toByte };
  const { path } = fragment.blob.origin;
  const roots = (/^[\s\ufeff]*[[{]/.test(text2) ? parseJson2(text2) : void 0) ?? await yamlRoots(text2);
  return roots.map((node) => ({ source: source2, families, maps: mapsBelow({ node, keyPath: [] }, path) }));
}
async function yamlRoots(text2) {
  const { root, problem: problem2 } = await parseYaml(text2);
  return root === void 0 || problem2 !== void 0 ? [] : [root];
}
function mapsBelow(root, path) {
  const maps = [];
  let merges = 0;
  const visit2 = (place4, outer) => {
    for (const item of itemsAt(place4)) visit2(item, outer);
    if (place4.node.type !== "map" || merges > MOST_MERGES) return;
    if (place4.node.entries.some(({ key }) => key === "<<")) merges++;
    const own = objectAt(place4);
    const resource = own ?? outer;
    maps.push({
      place: place4,
      path,
      apiVersion: own?.apiVersion ?? "",
      ...own && { kind: own.kind },
      ...resource && { resource }
    });
    for (const { key, value } of place4.node.entries) {
      if (value.type !== "alias") visit2({ node: value, keyPath: [...place4.keyPath, key] }, resource);
    }
  };
  visit2(root, void 0);
  return maps;
}
function objectAt(place4) {
  const kind = /^[A-Z]\w*/.exec(placeText(place4, "kind"))?.[0];
  const apiVersion = textAt2(place4, "apiVersion");
  if (kind === void 0 || placeAt(place4, "apiVersion") === void 0 && placeAt(place4, "metadata") === void 0) {
    return void 0;
  }
  const name = textAt2(place4, "metadata", "name");
  const namespace = textAt2(place4, "metadata", "namespace");
  return { kind, ...apiVersion && { apiVersion }, ...name && { name }, ...namespace && { namespace } };
}
function placeText(place4, key) {
  const node = placeAt(place4, key)?.node;
  return node?.type === "scalar" ? node.text.trim() : "";
}
function notesOf({ source: source2, families, maps }, objects) {
  const notes = [];
  for (const map of maps) {
    const advise = (check, place4, wording) => notes.push(noteOf(source2, map, { ...check, ...wording }, place4));
    for (const family of families) family.read(map, advise, objects);
    if (notes.length >= MOST_NOTES) break;
  }
  return notes;
}
function noteOf(source2, { resource }, check, place4) {
  const { id, title, severity, why, instead } = check;
  const span = firstLine(source2, place4.node);
  return { check: id, title, severity, span, keyPath: place4.keyPath, ...resource && { resource }, why, instead };
}
function firstLine({ text: text2, toByte }, { start, end }) {
  const written = text2.slice(start, end);
  const line2 = /^[^\r\n]*/.exec(written)?.[0].trimEnd() ?? "";
  return { start: toByte(start), end: toByte(start + line2.length) };
}

// src/advise.ts
async function createAdviser(policy, today) {
  const places = policy.allow.filter(({ value, fingerprint: fingerprint2 }) => value === void 0 && fingerprint2 === void 0);
  const { judge: allow } = await compileAllowances(places, today);
  const disabled = new Set(policy.disabledRules);
  return async (blob, text2) => {
    if (blob.origin.kind === "commit-message" || isBinary(text2)) return [];
    const notes = await readHygiene(rootFragment(blob, text2), policy.limits);
    if (notes.length === 0) return [];
    const lines2 = new LineIndex(text2);
    return notes.filter((note) => !disabled.has(note.check) && !isAllowedInline(note, lines2, policy.foreignAllows)).map((note) => adviceOf(blob, note, lines2, policy)).filter(
      (advice) => allow({ ...advice, rule: { id: advice.check }, secret: NO_SECRET, fingerprint: "" }) === void 0
    );
  };
}
async function introducedAdvice(changes2, advised, before) {
  const fresh = [];
  for (const [change, advice] of advised) {
    fresh.push(...introduced(advice, await before(change), subjectKey, placeKey));
  }
  if (fresh.length === 0 || changes2.length < 2) return fresh;
  const gone = [];
  for (const change of changes2) gone.push(...departed(await before(change), advised.get(change) ?? [], subjectKey));
  return introduced(fresh, gone, subjectKey, placeKey);
}
function adviceKey(advice) {
  return JSON.stringify([advice.location.path, subjectKey(advice), placeKey(advice)]);
}
var NO_SECRET = new Secret("");
var COMMENT_REACH = 8e3;
function adviceOf({ origin }, note, lines2, policy) {
  const { check, title, span, keyPath, resource, why, instead } = note;
  return {
    check,
    title,
    severity: policy.severities[check] ?? note.severity,
    origin: origin.kind,
    location: lines2.location(origin.path, span),
    keyPath,
    ...resource === void 0 ? {} : { resource },
    why,
    instead,
    ...origin.commit === void 0 ? {} : { commit: origin.commit }
  };
}
function isAllowedInline({ check, span }, lines2, foreignAllows) {
  const { line: line2 } = lines2.point(span.start);
  const { start, end } = lines2.lineSpan(line2);
  const above = lines2.lineSpan(line2 - 1);
  const verdict = inlineAllow({
    rule: check,
    lineBefore: lines2.text({ start: above.start, end: Math.min(above.end, above.start + COMMENT_REACH) }),
    lineUpTo: lines2.text({ start: Math.max(start, span.end - COMMENT_REACH), end: span.end }),
    lineAfter: lines2.text({ start: span.end, end: Math.min(end, span.end + COMMENT_REACH) }),
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
  const { classes, table: table2, shift, firstAccepting, outputStarts, outputs } = automaton;
  let state = 0;
  for (let index = 0; index < bytes.length; index++) {
    state = table2[(state << shift) + classes[bytes[index]]];
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
  const size2 = order.length << shift;
  const table2 = order.length <= SMALL ? new Uint16Array(size2) : new Uint32Array(size2);
  for (const node of order) {
    const row = rowOf[node] << shift;
    for (let column = 0; column < columns; column++) {
      table2[row + column] = rowOf[next[node * columns + column]];
    }
  }
  const outputStarts = new Uint32Array(accepting.length + 1);
  const outputs = [];
  accepting.forEach((node, index) => {
    outputs.push(...outputsOf[node]);
    outputStarts[index + 1] = outputs.length;
  });
  const firstAccepting = order.length - accepting.length;
  return { classes, table: table2, shift, firstAccepting, outputStarts, outputs: Uint32Array.from(outputs) };
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
    ofKind: { token: ofKind("token"), assignment: ofKind("assignment"), place: ofKind("place") },
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
  return compileRules(builtinRules(), loadAutomaton(readFileSync(new URL("rules.bin", ASSETS))));
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

// src/judge/baseline.ts
function baselineVerdict(baseline, fingerprint2) {
  return baseline.fingerprints.has(fingerprint2) ? { kind: "suppressed", by: "baseline" } : void 0;
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
  const lines2 = value.includes("\n") ? value.split(/\r?\n/).filter(isTelling) : [];
  const plain3 = [value, ...lines2, encodeURIComponent(wellFormed), JSON.stringify(value).slice(1, -1)];
  const encoded = value.length > LONGEST_ENCODED ? [] : encodings(Buffer.from(wellFormed, "utf8"));
  return { plain: distinct(plain3), encoded: distinct(encoded) };
}
function isTelling(line2) {
  return line2.length >= SHORTEST_LINE && !line2.startsWith("-----");
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
  const same2 = byLength.get(text2.length);
  if (same2 === void 0) byLength.set(text2.length, /* @__PURE__ */ new Set([text2]));
  else same2.add(text2);
}
function mergeRanges(ranges) {
  const merged3 = [];
  for (const range2 of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged3.at(-1);
    if (last !== void 0 && range2.start <= last.end) {
      merged3[merged3.length - 1] = { start: last.start, end: Math.max(last.end, range2.end) };
    } else merged3.push(range2);
  }
  return merged3;
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
    for (const [length, same2] of byHead.get(text2.slice(at2, at2 + SHORTEST_SPELLING)) ?? []) {
      if (at2 + length > end && same2.has(text2.slice(at2, at2 + length))) end = at2 + length;
    }
    if (end > at2) found.push({ start: at2, end });
  }
  return mergeRanges(found);
}

// src/report/excerpt.ts
var KEPT = 1e3;
var REACH2 = 8e3;
var indexes = /* @__PURE__ */ new WeakMap();
function makeExcerpt(lines2, finding, hidden) {
  const window = windowAround(lines2, finding.span);
  const text2 = lines2.text(window);
  const column = columnsIn(lines2, window.start);
  const range2 = ({ start, end }) => ({
    start: column(Math.max(start, window.start)),
    end: column(Math.min(end, window.end))
  });
  const own = range2(finding.span);
  const index = indexOf(hidden);
  const ranges = mergeRanges([own, ...overlapping(index, window).map(range2), ...index.finder(text2)]);
  return aroundOwn(text2, ranges, own);
}
function windowAround(lines2, span) {
  const line2 = lines2.lineSpan(lines2.line(span.start));
  const end = span.end - span.start > REACH2 ? span.start + REACH2 : span.end + REACH2;
  return { start: Math.max(line2.start, span.start - REACH2), end: Math.min(line2.end, end) };
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
function columnsIn(lines2, start) {
  let last = { offset: start, column: 0 };
  return (offset) => {
    const from = offset >= last.offset ? last : { offset: start, column: 0 };
    last = { offset, column: from.column + lines2.text({ start: from.offset, end: offset }).length };
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

// src/engine.ts
async function createEngine({ policy, baseline, today, hygiene }) {
  const judges = await compileJudges(policy, baseline, today);
  const fingerprint2 = createFingerprinter(REPORT_DERIVATION);
  return {
    policy,
    ruleSet: { ...effectiveRules(policy), readsComments: policy.comments },
    ...hygiene === true ? { advise: await createAdviser(policy, today) } : {},
    async judge(blob, text2, fresh, all) {
      const lines2 = new LineIndex(text2);
      const placeOf4 = placesOf(blob.origin.path, fresh, lines2);
      const hidden = all.flatMap(hiddenBy);
      const fingerprints = await Promise.all(fresh.map(({ match }) => fingerprint2(match.secret)));
      const findings = fresh.map((located, index) => {
        const unjudged = makeFinding(blob, located, placeOf4, policy, fingerprints[index]);
        const excerpt = makeExcerpt(lines2, { span: located.span, secret: located.match.secret }, hidden);
        const parts2 = located.parts?.map((part) => makePart(part, placeOf4));
        return { ...unjudged, ...parts2 === void 0 ? {} : { parts: parts2 }, excerpt };
      });
      const judged2 = await Promise.all(
        findings.map(async (finding, index) => {
          const verdict = await judges(finding, fresh[index], lines2);
          return { ...finding, verdict };
        })
      );
      return absorbParts(judged2, partLinks(fresh));
    }
  };
}
function hiddenBy({ match, span, parts: parts2 = [] }) {
  const secret2 = { span, secret: match.secret };
  if (parts2.length === 0) return [secret2];
  const hidden = parts2.filter(({ part }) => !part.isPublic).map(({ part, span: place4, value }) => ({
    span: place4,
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
  if (!fresh.some(({ parts: parts2 }) => parts2 !== void 0)) return [];
  const indexes2 = new Map(fresh.map(({ match }, index) => [match, index]));
  return fresh.flatMap(
    ({ parts: parts2 = [] }, whole) => parts2.flatMap(({ match, part: { isSecret } }) => {
      const part = match && indexes2.get(match);
      return part === void 0 ? [] : [{ whole, part, isSecret }];
    })
  );
}
function shippedRules() {
  return builtinRules();
}
function effectiveRules(policy) {
  if (policy.addedRules.length === 0 && policy.disabledRules.length === 0) return builtinRuleSet();
  const disabled = new Set(policy.disabledRules);
  const kept = builtinRules().filter((rule) => !disabled.has(rule.id));
  const taken = kept.find((rule) => policy.addedRules.some((added) => added.id === rule.id));
  if (taken !== void 0) {
    throw new UnsealedError(
      "RULE_INVALID",
      `the added rule ${taken.id} has the id of a built-in rule`,
      "give it an id of its own, or disable the built-in rule as well"
    );
  }
  return compileRules([...policy.addedRules, ...kept]);
}
async function compileJudges(policy, baseline, today) {
  const { judge: allow } = await compileAllowances(policy.allow, today);
  const underBaseline = baseline === void 0 ? void 0 : createFingerprinter(baseline.derivation);
  return async (finding, { match, span }, lines2) => {
    const inline = inlineAllow({
      rule: finding.rule.id,
      ...aroundSecret(lines2, span),
      foreignAllows: policy.foreignAllows
    });
    const verdict = inline ?? allow(finding);
    if (verdict !== void 0) return verdict;
    if (baseline !== void 0 && underBaseline !== void 0) {
      const seen = baselineVerdict(baseline, await underBaseline(match.secret));
      if (seen !== void 0) return seen;
    }
    return { kind: "report" };
  };
}
var COMMENT_REACH2 = 8e3;
function aroundSecret(lines2, span) {
  const above = lines2.lineSpan(lines2.line(span.start) - 1);
  const last = lines2.lineSpan(lines2.line(span.end));
  return {
    lineBefore: lines2.text({ start: above.start, end: Math.min(above.end, above.start + COMMENT_REACH2) }),
    lineUpTo: lines2.text({ start: Math.max(last.start, span.start - COMMENT_REACH2), end: span.start }),
    lineAfter: lines2.text({ start: span.end, end: Math.min(last.end, span.end + COMMENT_REACH2) })
  };
}
function makeFinding({ origin }, { match, span, keyPath, resource, related }, placeOf4, policy, fingerprint2) {
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
    fingerprint: fingerprint2,
    verdict: { kind: "report" },
    ...keyPath === void 0 ? {} : { keyPath },
    ...resource === void 0 ? {} : { resource },
    ...related === void 0 ? {} : { related: related.map(placeOf4) },
    ...origin.commit === void 0 ? {} : { commit: origin.commit }
  };
}
function placesOf(path, fresh, lines2) {
  const spans = fresh.flatMap(({ span, parts: parts2 = [] }) => [span, ...parts2.map((part) => part.span)]);
  const places = new Map(spans.sort((a, b) => a.start - b.start).map((span) => [span, lines2.location(path, span)]));
  return (span) => places.get(span) ?? lines2.location(path, span);
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

// src/config/place.ts
function refuse(place4, at2, cause, hint) {
  const subject = place4.subject === void 0 ? "" : `${place4.subject}: `;
  throw new UnsealedError(place4.code, `${place4.path}:${at2.line}:${at2.column}: ${subject}${cause}`, hint);
}
function quoted2(word) {
  const printable2 = word.replace(/[^\x20-\x7e]/g, "?");
  return JSON.stringify(printable2.length > 60 ? `${printable2.slice(0, 60)}\u2026` : printable2);
}

// src/config/policy-files.ts
import { constants, lstatSync } from "node:fs";
import { open, realpath } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
var NAMES = [".unsealed.yaml", ".unsealed.yml"];
var MAX_BYTES = 4e6;
var FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
async function openPolicyFiles(root, explicitPath) {
  if (explicitPath !== void 0) return openExplicit(root, resolve(root, explicitPath));
  if (!NAMES.some((name2) => mayBeThere(join(root, name2)))) return void 0;
  const [yaml, yml] = await Promise.all(NAMES.map((name2) => openIfThere(join(root, name2), name2)));
  const name = yaml === void 0 ? NAMES[1] : NAMES[0];
  const handle = yaml ?? yml;
  if (handle === void 0) return void 0;
  if (yaml !== void 0 && yml !== void 0) {
    await Promise.all([yaml.close(), yml.close()]);
    throw unreadable(`${NAMES[0]} and ${NAMES[1]} both exist`, "keep one of the two");
  }
  try {
    await refuseOutside(root, join(root, name), name);
  } catch (error) {
    await handle.close();
    throw error;
  }
  return { text: await readText(handle, name), path: name, read: (path) => readInside(root, path) };
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
async function readInside(base, path) {
  const file = join(base, ...path.split("/"));
  const handle = await openIfThere(file, path);
  if (handle === void 0) throw unreadable(`${path}: no such file, but the policy names it`, "correct the path");
  try {
    await refuseOutside(base, file, path);
  } catch (error) {
    await handle.close();
    throw error;
  }
  return readText(handle, path);
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
async function refuseOutside(base, file, path) {
  const [realBase, realFile] = await Promise.all([realpath(base), realpath(file)]);
  const below = relative(realBase, realFile);
  if (below === ".." || below.startsWith(`..${sep}`) || isAbsolute(below)) {
    throw unreadable(`${path}: is a link that leads outside the root`, "put the file itself inside the root");
  }
}
async function readText(handle, path) {
  try {
    const stat2 = await handle.stat();
    if (!stat2.isFile()) throw unreadable(`${path}: is not a regular file`, "put a file there");
    if (stat2.size > MAX_BYTES)
      throw unreadable(`${path}: is larger than ${MAX_BYTES} bytes`, "split it into several files");
    const bytes = await handle.readFile();
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof UnsealedError) throw error;
    throw unreadable(`${path}: cannot be read as UTF-8 text`, "save it as UTF-8", error);
  } finally {
    await handle.close();
  }
}
function unreadable(message2, hint, cause) {
  return new UnsealedError("CONFIG_UNREADABLE", message2, hint, cause === void 0 ? void 0 : { cause });
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
function readPattern(source2, ignoreCase) {
  return new PatternReader(source2, ignoreCase).read();
}
var PatternReader = class {
  #source;
  #ignoreCase;
  #index = 0;
  #depth = 0;
  #tooDeep = false;
  constructor(source2, ignoreCase) {
    this.#source = source2;
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
function isExponential(source2, ignoreCase) {
  const alternatives = readPattern(source2, ignoreCase);
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
var MAX_LENGTH = 5e3;
function checkPattern(pattern) {
  const ignoreCase = pattern.startsWith("(?i)");
  const source2 = ignoreCase ? pattern.slice(4) : pattern;
  if (source2.length > MAX_LENGTH) {
    return { ok: false, cause: "the regular expression is too long", hint: `keep it under ${MAX_LENGTH} characters` };
  }
  let groups;
  try {
    new RegExp(source2);
    groups = (new RegExp(`|${source2}`).exec("")?.length ?? 1) - 1;
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message.slice(error.message.lastIndexOf(": ") + 2) : "refused";
    return {
      ok: false,
      cause: `bad regular expression: ${reason}`,
      hint: "write it in JavaScript syntax, in single quotes; only a leading (?i) is taken as a flag"
    };
  }
  if (isExponential(source2, ignoreCase)) {
    return {
      ok: false,
      cause: "the regular expression can take exponential time: a repeated group can divide one text in several ways",
      hint: "remove the inner repetition, as in (a+)+, or part the turns by a character that it cannot match, as in (?:[a-z]+-)+"
    };
  }
  return { ok: true, groups };
}

// src/config/yaml-fields.ts
function fields(node, what, known4, place4) {
  const map = mapOf(node, what, place4);
  for (const { key, keyAt: keyAt2 } of map.entries) {
    if (!known4.includes(key)) refuse(place4, keyAt2, `unknown key ${quoted2(key)} in ${what}`, didYouMean(key, known4));
  }
  const values = new Map(map.entries.map(({ key, value }) => [key, value]));
  return {
    at: map.at,
    get: (key) => values.get(key),
    need: (key, hint) => values.get(key) ?? refuse(place4, map.at, `${what} lacks the key ${quoted2(key)}`, hint)
  };
}
function entries(node, what, place4) {
  return mapOf(node, what, place4).entries;
}
function list(node, what, place4, mayBeEmpty = true) {
  if (node.kind !== "list") refuse(place4, node.at, `${what} must be a list`, "write `- item` lines or [item, item]");
  if (!mayBeEmpty && node.items.length === 0)
    refuse(place4, node.at, `${what} is empty`, "add an item or remove the key");
  return node.items;
}
function text(node, what, place4) {
  const value = node.kind === "scalar" ? node.value : void 0;
  if (typeof value === "string" && value !== "") return value;
  const scalar = typeof value === "number" || typeof value === "boolean";
  return refuse(
    place4,
    node.at,
    `${what} must be a text`,
    scalar ? "write it in quotes" : "write a word or a quoted text"
  );
}
function texts2(node, what, place4, mayBeEmpty = true) {
  return list(node, what, place4, mayBeEmpty).map((item) => text(item, `each item of ${what}`, place4));
}
function choice(node, what, choices, place4) {
  const word = text(node, what, place4);
  const chosen = choices.find((candidate) => candidate === word);
  return chosen ?? refuse(place4, node.at, `${what} must be one of ${choices.join(", ")}`, didYouMean(word, choices));
}
function number(node, what, bounds, place4) {
  const value = node.kind === "scalar" ? node.value : void 0;
  const [least, most] = bounds;
  if (typeof value === "number" && value >= least && value <= most) return value;
  return refuse(place4, node.at, `${what} must be a number from ${least} to ${most}`, "write a number in that range");
}
function integer(node, what, bounds, place4) {
  const value = number(node, what, bounds, place4);
  return Number.isInteger(value) ? value : refuse(place4, node.at, `${what} must be a whole number`, "drop the fraction");
}
function flag(node, what, place4) {
  const value = node.kind === "scalar" ? node.value : void 0;
  return typeof value === "boolean" ? value : refuse(place4, node.at, `${what} must be true or false`, "write true or false");
}
function mapOf(node, what, place4) {
  return node.kind === "map" ? node : refuse(place4, node.at, `${what} must be a map`, "write `key: value` lines");
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
function readAllowances(node, place4, references2) {
  return list(node, "allow", place4).map((item) => readAllowance(item, place4, references2));
}
function readAllowance(node, place4, references2) {
  const entry = fields(node, "an allowance", KEYS, place4);
  if (SUBJECTS.every((key) => entry.get(key) === void 0)) {
    refuse(place4, node.at, "an allowance says nothing that it allows", `give it one of ${SUBJECTS.join(", ")}`);
  }
  const paths = read(entry, "paths", (value2) => readGlobs(value2, place4));
  const rules2 = read(entry, "rules", (value2) => readRuleIds(value2, "rules", place4, references2, false));
  const value = read(entry, "value", (given) => readValue2(given, place4));
  const keyPath = read(entry, "key-path", (given) => {
    const hint = "write path-glob#key.path, such as charts/*/values.yaml#postgresql.auth.password or #data.password";
    return shaped(given, "key-path", KEY_PATH, hint, place4);
  });
  const fingerprint2 = read(
    entry,
    "fingerprint",
    (given) => shaped(given, "fingerprint", FINGERPRINT2, "copy the 32 hex digits from the report, in quotes", place4).toLowerCase()
  );
  const reason = read(entry, "reason", (given) => text(given, "reason", place4));
  const until = read(entry, "until", (given) => readDate(given, place4));
  return {
    ...paths === void 0 ? {} : { paths },
    ...rules2 === void 0 ? {} : { rules: rules2 },
    ...value === void 0 ? {} : { value },
    ...keyPath === void 0 ? {} : { keyPath },
    ...fingerprint2 === void 0 ? {} : { fingerprint: fingerprint2 },
    ...reason === void 0 ? {} : { reason },
    ...until === void 0 ? {} : { until }
  };
}
function readRuleIds(node, what, place4, references2, mayBeEmpty = true) {
  return list(node, what, place4, mayBeEmpty).map((item) => {
    const id = text(item, `each item of ${what}`, place4);
    references2.push({ id, at: item.at, place: place4 });
    return id;
  });
}
function read(entry, key, reader) {
  const node = entry.get(key);
  return node === void 0 ? void 0 : reader(node);
}
function readGlobs(node, place4) {
  const globs = texts2(node, "paths", place4, false);
  if (globs.every((glob) => glob.length <= MAX_GLOB_LENGTH)) return globs;
  return refuse(place4, node.at, "a path glob is too long", `keep it under ${MAX_GLOB_LENGTH} characters`);
}
function readValue2(node, place4) {
  const pattern = text(node, "value", place4);
  const check = checkPattern(pattern);
  return check.ok ? pattern : refuse(place4, node.at, `value: ${check.cause}`, check.hint);
}
function shaped(node, what, shape, hint, place4) {
  const given = text(node, what, place4);
  if (given.length <= MAX_GLOB_LENGTH && shape.test(given)) return given;
  return refuse(place4, node.at, `${what} is not well formed`, hint);
}
function readDate(node, place4) {
  const date = text(node, "until", place4);
  const parsed2 = DATE.test(date) ? /* @__PURE__ */ new Date(`${date}T00:00:00Z`) : new Date(Number.NaN);
  if (!Number.isNaN(parsed2.getTime()) && parsed2.toISOString().startsWith(date)) return date;
  return refuse(
    place4,
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
var KEYS2 = ["extends", "fail-on", "rules", "allow", "foreign-allows", "comments", "limits"];
var MAX_FILE_BYTES = 2e9;
var MAX_DOCUMENT_BYTES = 1e8;
var MAX_DECODE_DEPTH = 10;
function readPolicyParts(root, place4) {
  const references2 = [];
  const empty = root.kind === "scalar" && root.value === null;
  const node = empty ? { kind: "map", at: root.at, entries: [] } : root;
  const policy = fields(node, "the policy", KEYS2, place4);
  const failOn = read2(policy, "fail-on", (value) => choice(value, "fail-on", SEVERITIES, place4));
  const foreignAllows = read2(policy, "foreign-allows", (value) => flag(value, "foreign-allows", place4));
  const comments = read2(policy, "comments", (value) => flag(value, "comments", place4));
  const rules2 = read2(policy, "rules", (value) => fields(value, "rules", ["disable", "severity", "add"], place4));
  const readInRules = (key, reader) => rules2 === void 0 ? void 0 : read2(rules2, key, reader);
  return {
    extends: read2(policy, "extends", (value) => readExtends(value, place4)) ?? [],
    ...failOn === void 0 ? {} : { failOn },
    ...foreignAllows === void 0 ? {} : { foreignAllows },
    ...comments === void 0 ? {} : { comments },
    limits: read2(policy, "limits", (value) => readLimits(value, place4)) ?? {},
    disabledRules: readInRules("disable", (value) => readRuleIds(value, "disable", place4, references2)) ?? [],
    severities: readInRules("severity", (value) => readSeverities(value, place4, references2)) ?? {},
    add: readInRules("add", (value) => list(value, "add", place4)) ?? [],
    allow: read2(policy, "allow", (value) => readAllowances(value, place4, references2)) ?? [],
    references: references2
  };
}
function read2(from, key, reader) {
  const node = from.get(key);
  return node === void 0 ? void 0 : reader(node);
}
function readExtends(node, place4) {
  if (node.kind === "list") return node.items;
  text(node, "extends", place4);
  return [node];
}
function readSeverities(node, place4, references2) {
  const chosen = entries(node, "severity", place4).map(({ key, keyAt: keyAt2, value }) => {
    references2.push({ id: key, at: keyAt2, place: place4 });
    return [key, choice(value, "a severity", SEVERITIES, place4)];
  });
  return Object.fromEntries(chosen);
}
function readLimits(node, place4) {
  const limits = fields(node, "limits", ["file-size", "document-size", "decode-depth"], place4);
  const fileBytes = read2(limits, "file-size", (value) => readSize(value, "file-size", MAX_FILE_BYTES, place4));
  const documentBytes = read2(
    limits,
    "document-size",
    (value) => readSize(value, "document-size", MAX_DOCUMENT_BYTES, place4)
  );
  const decodeDepth = read2(
    limits,
    "decode-depth",
    (value) => integer(value, "decode-depth", [0, MAX_DECODE_DEPTH], place4)
  );
  return {
    ...fileBytes === void 0 ? {} : { fileBytes },
    ...documentBytes === void 0 ? {} : { documentBytes },
    ...decodeDepth === void 0 ? {} : { decodeDepth }
  };
}
function readSize(node, what, most, place4) {
  const value = node.kind === "scalar" ? node.value : void 0;
  const size2 = typeof value === "string" ? parseSize(value) : value;
  if (typeof size2 === "number" && Number.isInteger(size2) && size2 >= 1 && size2 <= most) return size2;
  return refuse(place4, node.at, `${what} must be a size from 1 to ${most} bytes`, "write it as 500KB, 50MB or 1GB");
}

// src/config/parts-block.ts
var KEYS3 = ["name", "rule", "keys", "value", "of", "within", "public", "secret"];
var NAME3 = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
var MAX_LINES = 50;
var MAX_PARTS = 20;
var DEFAULT_LINES = 10;
function readParts(node, place4) {
  const items2 = list(node, "parts", place4, false);
  if (items2.length > MAX_PARTS) refuse(place4, node.at, "too many parts", `keep to ${MAX_PARTS}`);
  return items2.map((item) => readPart(item, place4));
}
function readPart(node, place4) {
  const part = fields(node, "a part", KEYS3, place4);
  const rule = optional(part, "rule", (value2) => text(value2, "rule", place4));
  const keys = optional(part, "keys", (value2) => readPattern2(value2, "keys", place4));
  const value = optional(part, "value", (given) => readPattern2(given, "value", place4));
  const of = optional(part, "of", (given) => readPattern2(given, "of", place4));
  if (rule === void 0 && keys === void 0 && value === void 0) {
    const hint = "name the rule that finds it, or give the key names (keys) or the form (value) of it";
    refuse(place4, part.at, "a part does not say how it is found", hint);
  }
  const isPublic = optional(part, "public", (given) => flag(given, "public", place4)) ?? false;
  const isSecret = optional(part, "secret", (given) => flag(given, "secret", place4)) ?? false;
  if (isPublic && isSecret) refuse(place4, part.at, "a part is both public and a secret", "remove one of the two");
  return {
    name: readName(part.need("name", "give it a name such as key-id"), place4),
    ...rule === void 0 ? {} : { rule },
    ...keys === void 0 ? {} : { keys },
    ...value === void 0 ? {} : { value },
    ...of === void 0 ? {} : { of },
    withinLines: optional(part, "within", (given) => integer(given, "within", [0, MAX_LINES], place4)) ?? DEFAULT_LINES,
    isPublic,
    isSecret
  };
}
function readName(node, place4) {
  const name = text(node, "name", place4);
  if (NAME3.test(name)) return name;
  return refuse(place4, node.at, `bad name of a part ${quoted2(name)}`, "use lower-case words joined by -, as in key-id");
}
function readPattern2(node, what, place4) {
  const pattern = text(node, what, place4);
  const check = checkPattern(pattern);
  return check.ok ? pattern : refuse(place4, node.at, `${what}: ${check.cause}`, check.hint);
}
function optional(part, key, read3) {
  const node = part.get(key);
  return node === void 0 ? void 0 : read3(node);
}

// src/config/verify-block.ts
var KEYS4 = ["method", "url", "headers", "body", "only", "active", "inactive", "active-body", "inactive-body"];
var METHODS = ["GET", "POST"];
var MAX_LENGTH2 = 1e3;
var MAX_HEADERS = 20;
var URL_SHAPE = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?(?:\/[^\s{}#\\]*)?$/;
var HEADER_NAME = /^(?!(?:connection|content-length|cookie|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade)$|proxy-|sec-)[a-z][a-z0-9-]*$/;
var TEMPLATE = /^(?:(?!\{\{)[\x20-\x7e]|\{\{(?:secret|part\.[a-z0-9-]+|basic:secret:[\w.~-]*|basic:[\w.~-]*:secret)\}\})+$/;
var PART = /\{\{(?:[^{}]*:)?part\.([a-z0-9-]+)(?=[:}])/g;
var ESCAPED_TYPES = ["application/json", "application/x-www-form-urlencoded"];
function readVerify(node, parts2, place4) {
  const block2 = fields(node, "verify", KEYS4, place4);
  const method = choice(
    block2.need("method", "write GET, or POST for an API that asks for it"),
    "method",
    METHODS,
    place4
  );
  const headers = optional2(block2, "headers", (value) => readHeaders(value, place4)) ?? {};
  const body = optional2(block2, "body", (value) => readTemplate(value, "body", place4));
  const only = optional2(block2, "only", (value) => readPattern3(value, "only", place4));
  const activeBody = optional2(block2, "active-body", (value) => readPattern3(value, "active-body", place4));
  const inactiveBody = optional2(block2, "inactive-body", (value) => readPattern3(value, "inactive-body", place4));
  const request = {
    method,
    url: readUrl(block2.need("url", "name an https address of the provider that changes nothing"), place4),
    headers,
    active: readStatuses(block2.need("active", "list the status codes of a secret that works"), "active", place4),
    inactive: optional2(block2, "inactive", (value) => readStatuses(value, "inactive", place4)) ?? [],
    ...body === void 0 ? {} : { body },
    ...only === void 0 ? {} : { only },
    ...activeBody === void 0 ? {} : { activeBody },
    ...inactiveBody === void 0 ? {} : { inactiveBody }
  };
  refuseSenseless(request, block2, place4);
  refuseUnknownParts(request, parts2, block2, place4);
  return request;
}
function optional2(block2, key, read3) {
  const node = block2.get(key);
  return node === void 0 ? void 0 : read3(node);
}
function readUrl(node, place4) {
  const url = text(node, "url", place4);
  if (/[{}]/.test(url)) {
    refuse(place4, node.at, "url must not hold a secret: addresses stand in logs", "send it in a header or in the body");
  }
  if (url.length <= MAX_LENGTH2 && URL_SHAPE.test(url) && URL.canParse(url)) return url;
  return refuse(
    place4,
    node.at,
    "url must be an https address without user, fragment or blanks, its host in lower case",
    "write it as https://api.acme.example/v1/me"
  );
}
function readHeaders(node, place4) {
  const given = entries(node, "headers", place4);
  if (given.length > MAX_HEADERS) refuse(place4, node.at, "too many headers", `keep to ${MAX_HEADERS}`);
  const headers = given.map(({ key, keyAt: keyAt2, value }) => {
    if (key.length > MAX_LENGTH2 || !HEADER_NAME.test(key)) {
      const hint = "write a name in lower case; cookies and what the connection itself says cannot be set";
      refuse(place4, keyAt2, `bad header name ${quoted2(key)}`, hint);
    }
    return [key, readTemplate(value, "a header", place4)];
  });
  return Object.fromEntries(headers);
}
function readTemplate(node, what, place4) {
  const template = text(node, what, place4);
  if (template.length <= MAX_LENGTH2 && TEMPLATE.test(template)) return template;
  return refuse(
    place4,
    node.at,
    `${what} is not well formed`,
    "write one line of ASCII with {{secret}}, {{basic:secret:}} or {{basic:user:secret}} in it"
  );
}
function readPattern3(node, what, place4) {
  const pattern = text(node, what, place4);
  const check = checkPattern(pattern);
  return check.ok ? pattern : refuse(place4, node.at, `${what}: ${check.cause}`, check.hint);
}
function readStatuses(node, what, place4) {
  return list(node, what, place4, false).map((item) => {
    const status = integer(item, `each status code of ${what}`, [200, 499], place4);
    if (status !== 429 && (status < 300 || status > 399)) return status;
    return refuse(place4, item.at, `status code ${status} proves nothing`, "leave out redirects and 429");
  });
}
function refuseSenseless(request, block2, place4) {
  const { method, headers, body, active, inactive, activeBody, inactiveBody } = request;
  if (body !== void 0 && method === "GET") {
    refuse(place4, block2.at, "a GET has no body", "write method: POST if the provider asks for it, or remove the body");
  }
  const holds = (template) => template !== void 0 && /\{\{[^}]*secret/.test(template);
  if (!holds(body) && !Object.values(headers).some(holds)) {
    refuse(place4, block2.at, "the request does not hold the secret", "put {{secret}} into a header or the body");
  }
  if (holds(body) && !ESCAPED_TYPES.includes(headers["content-type"] ?? "")) {
    const hint = `set the header content-type to ${ESCAPED_TYPES.join(" or ")}`;
    refuse(place4, block2.at, "it is not said how a secret in the body is escaped", hint);
  }
  const both = active.find((status) => inactive.includes(status));
  if (both !== void 0 && (activeBody === void 0 || inactiveBody === void 0)) {
    const hint = "tell the answers apart by active-body and inactive-body";
    refuse(place4, block2.at, `status code ${both} means both active and inactive`, hint);
  }
}
function refuseUnknownParts(request, parts2, block2, place4) {
  const templates = [...Object.values(request.headers), request.body ?? ""];
  const named2 = templates.flatMap((template) => [...template.matchAll(PART)].map(([, name]) => name));
  const unknown = named2.find((name) => !parts2.some((part) => part.name === name));
  if (unknown !== void 0) {
    refuse(place4, block2.at, `the rule has no part ${quoted2(unknown)}`, "name one of its parts: {{part.key-id}}");
  }
  if (named2.length > 0 && request.inactive.length > 0) {
    const hint = "leave inactive out: the part that stands near may be that of another secret";
    refuse(place4, block2.at, "where a part is sent, a refusal proves nothing", hint);
  }
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
  let lineStart2 = 0;
  let scalarFollows = false;
  for (const source2 of new Lexer().lex(text2)) {
    const type = scalarFollows ? "scalar-text" : CST.tokenType(source2) ?? "error";
    scalarFollows = type === "scalar";
    if (scalarFollows || MARKS.has(type)) continue;
    if (OPENING2.has(type)) flow++;
    else if (CLOSING.has(type)) flow = Math.max(0, flow - 1);
    else if (flow === 0 && !SILENT.has(type)) enter(columns, offset - lineStart2);
    if (columns.length + flow > limit) return offset;
    const newline = source2.lastIndexOf("\n");
    if (newline >= 0) lineStart2 = offset + newline + 1;
    offset += source2.length;
  }
  return -1;
}
function enter(columns, column) {
  while (columns.length > 0 && (columns.at(-1) ?? 0) > column) columns.pop();
  if (columns.at(-1) !== column) columns.push(column);
}

// src/config/yaml-tree.ts
var MAX_LENGTH3 = 4e6;
var MAX_DEPTH = 60;
var MAX_NODES = 2e5;
var START = { line: 1, column: 1 };
async function readYaml(text2, place4, syntaxCode = place4.code) {
  const syntax = { ...place4, code: syntaxCode };
  if (text2.length > MAX_LENGTH3) refuse(place4, START, "the file is too long", "split it into several files");
  const yaml = await import("./browser-WXTLUMQ7.mjs");
  const deep = tooDeepAt(text2, MAX_DEPTH, yaml);
  if (deep >= 0) refuse(place4, pointIn(text2, deep), "nested too deep", `keep it under ${MAX_DEPTH} levels`);
  const lineCounter = new yaml.LineCounter();
  const pointAt = (offset) => {
    const { line: line2, col } = lineCounter.linePos(offset);
    return { line: line2, column: col };
  };
  const document = yaml.parseDocument(text2, {
    version: "1.2",
    lineCounter,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error"
  });
  const problem2 = document.errors[0] ?? document.warnings[0];
  if (problem2 !== void 0) {
    refuse(syntax, pointAt(problem2.pos[0]), `not valid YAML: ${wordsOf(problem2)}`, "correct the YAML syntax");
  }
  if (document.contents === null) return { kind: "scalar", at: START, value: null };
  return convert(document.contents, { yaml, document, place: place4, pointAt, nodesLeft: MAX_NODES }, 0);
}
function pointIn(text2, offset) {
  const lines2 = text2.slice(0, offset).split("\n");
  return { line: lines2.length, column: (lines2.at(-1) ?? "").length + 1 };
}
function wordsOf({ code, message: message2 }) {
  if (/TAG|DIRECTIVE|COLLECTION_TYPE/.test(code)) return "a tag or directive that is not taken here";
  return message2.replace(/(?:: | ["\\`]).*$/s, "");
}
function convert(node, walk2, depth) {
  const { yaml, place: place4, pointAt } = walk2;
  const at2 = pointAt(node.range[0]);
  if (--walk2.nodesLeft < 0 || depth > 2 * MAX_DEPTH) {
    refuse(place4, at2, "aliases make the document too large", "write the repeated parts out, or repeat fewer");
  }
  if (yaml.isAlias(node)) {
    const target = node.resolve(walk2.document);
    if (target === void 0) refuse(place4, at2, "alias without an anchor before it", "define the anchor first");
    return convert(target, walk2, depth + 1);
  }
  if (node.tag !== void 0) refuse(place4, at2, "tags are not taken here", "remove the tag");
  if (yaml.isMap(node)) return { kind: "map", at: at2, entries: entriesOf2(node, walk2, depth) };
  if (yaml.isSeq(node)) {
    const items2 = node.items.map(
      (item) => item === null ? { kind: "scalar", at: at2, value: null } : convert(item, walk2, depth + 1)
    );
    return { kind: "list", at: at2, items: items2 };
  }
  const { value } = node;
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return { kind: "scalar", at: at2, value };
  }
  return refuse(place4, at2, "a value of a kind that is not taken here", "write it in quotes");
}
function entriesOf2(map, walk2, depth) {
  const { yaml, place: place4, pointAt } = walk2;
  const seen = /* @__PURE__ */ new Map();
  return map.items.map((pair) => {
    const keyAt2 = pointAt(pair.key?.range[0] ?? map.range[0]);
    if (!yaml.isScalar(pair.key) || typeof pair.key.value !== "string") {
      return refuse(place4, keyAt2, "a key must be a word", "write the key in quotes");
    }
    const key = pair.key.value;
    const first = seen.get(key);
    if (first !== void 0) {
      refuse(place4, keyAt2, `duplicate key ${quoted2(key)}, first on line ${first.line}`, "keep one of the two");
    }
    seen.set(key, keyAt2);
    const value = pair.value === null ? { kind: "scalar", at: keyAt2, value: null } : convert(pair.value, walk2, depth + 1);
    return { key, keyAt: keyAt2, value };
  });
}

// src/config/rule-file.ts
var KINDS = ["token", "assignment", "place"];
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
  "keywords",
  "pattern",
  "secret",
  "window",
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
async function parseRules(source2, path) {
  const place4 = { path, code: "RULE_INVALID" };
  const root = await readYaml(source2, place4);
  const placed = list(root, "a rule file", place4).map((node) => readRule2(node, place4));
  refuseRepeated(placed, place4);
  return placed.map(({ rule }) => rule);
}
function refuseRepeated(placed, place4) {
  const lines2 = /* @__PURE__ */ new Map();
  for (const { rule, at: at2 } of placed) {
    const first = lines2.get(rule.id);
    if (first !== void 0) {
      refuse(
        place4,
        at2,
        `duplicate rule id ${quoted2(rule.id)}, first on line ${first}`,
        "give each rule an id of its own"
      );
    }
    lines2.set(rule.id, at2.line);
  }
}
function readRule2(node, filePlace) {
  const outer = { ...filePlace, code: "RULE_INVALID" };
  const id = readId(node, outer);
  const place4 = { ...outer, subject: `rule ${quoted2(id)}` };
  const rule = fields(node, "a rule", KEYS5, place4);
  const kind = optional3(rule, "kind", (value) => choice(value, "kind", KINDS, place4)) ?? "token";
  const entropy2 = optional3(rule, "entropy", (value) => number(value, "entropy", [0, MAX_BITS], place4));
  const checksum = optional3(rule, "checksum", (value) => text(value, "checksum", place4));
  const limits = optional3(rule, "place", (value) => readPlaceLimits(value, kind, place4));
  const parts2 = optional3(rule, "parts", (value) => readParts(value, place4));
  const verify = optional3(rule, "verify", (value) => readVerify(value, parts2 ?? [], place4));
  const needed = (key, hint) => text(rule.need(key, hint), key, place4);
  return {
    at: node.at,
    rule: {
      id,
      kind,
      title: needed("title", "say in a few words what the secret is"),
      provider: needed("provider", "name who issues the secret"),
      severity: choice(rule.need("severity", `one of ${SEVERITIES.join(", ")}`), "severity", SEVERITIES, place4),
      keywords: readKeywords(rule, kind, place4),
      ...readPattern4(rule, kind, place4),
      window: optional3(rule, "window", (value) => choice(value, "window", WINDOWS, place4)) ?? "line",
      ...entropy2 === void 0 ? {} : { entropy: entropy2 },
      ...checksum === void 0 ? {} : { checksum },
      stopWords: optional3(rule, "stop-words", (value) => texts2(value, "stop-words", place4)) ?? [],
      ...limits === void 0 ? {} : { place: limits },
      ...parts2 === void 0 ? {} : { parts: parts2 },
      ...verify === void 0 ? {} : { verify },
      rotate: needed("rotate", "say what the owner of a leaked secret must do, in order"),
      docs: readDocs(rule, place4),
      examples: readExamples(rule, place4)
    }
  };
}
function optional3(rule, key, read3) {
  const node = rule.get(key);
  return node === void 0 ? void 0 : read3(node);
}
function readId(node, place4) {
  if (node.kind !== "map") refuse(place4, node.at, "a rule must be a map", "write `- id: my-rule` and its other keys");
  const entry = node.entries.find(({ key }) => key === "id");
  if (entry === void 0) refuse(place4, node.at, 'a rule lacks the key "id"', "give it an id such as acme-api-key");
  const id = text(entry.value, "id", place4);
  if (ID.test(id) && id.length <= MAX_ID_LENGTH) return id;
  return refuse(
    place4,
    entry.value.at,
    `bad rule id ${quoted2(id)}`,
    "use lower-case words joined by -, as in acme-api-key"
  );
}
function readKeywords(rule, kind, place4) {
  const node = rule.get("keywords");
  if (node === void 0 && kind === "place") return [];
  const given = node ?? rule.need("keywords", "list the fixed texts that every secret of this rule has in it or near it");
  const keywords = texts2(given, "keywords", place4, kind === "place");
  if (keywords.every((keyword) => keyword.length >= 2)) return keywords;
  return refuse(place4, given.at, "a keyword is too short", "use at least two characters");
}
function readPattern4(rule, kind, place4) {
  const secretNode = rule.get("secret");
  const secret2 = secretNode === void 0 ? 1 : integer(secretNode, "secret", [0, MAX_GROUP], place4);
  const node = rule.get("pattern");
  if (node === void 0 && kind === "place") return { secret: secret2 };
  const given = node ?? rule.need("pattern", "write the regular expression, with the secret in a capture group");
  const pattern = text(given, "pattern", place4);
  const groups = checked(pattern, "pattern", given.at, place4);
  if (kind === "token" && secret2 > groups) {
    const cause = `secret: ${secret2} names a capture group that the pattern does not have (it has ${groups})`;
    refuse(
      place4,
      (secretNode ?? given).at,
      cause,
      "put the secret in parentheses, or write secret: 0 for the whole match"
    );
  }
  return { pattern, secret: secret2 };
}
function checked(pattern, what, at2, place4) {
  const check = checkPattern(pattern);
  return check.ok ? check.groups : refuse(place4, at2, `${what}: ${check.cause}`, check.hint);
}
function readPlaceLimits(node, kind, place4) {
  if (kind !== "place")
    refuse(place4, node.at, `place has no meaning for kind ${kind}`, "remove it, or write kind: place");
  const limits = fields(node, "place", ["kinds", "keys"], place4);
  const kinds = optional3(limits, "kinds", (value) => texts2(value, "kinds", place4, false));
  const keys = optional3(limits, "keys", (value) => {
    const pattern = text(value, "keys", place4);
    checked(pattern, "keys", value.at, place4);
    return pattern;
  });
  return { ...kinds === void 0 ? {} : { kinds }, ...keys === void 0 ? {} : { keys } };
}
function readDocs(rule, place4) {
  const node = rule.need("docs", "give the page where the provider describes the format");
  const address = text(node, "docs", place4);
  if (/^https?:\/\/\S+$/.test(address)) return address;
  return refuse(place4, node.at, "docs must be a web address", "begin it with https://");
}
function readExamples(rule, place4) {
  const node = rule.get("examples");
  if (node === void 0) return { match: [], clean: [] };
  const examples = fields(node, "examples", ["match", "clean", "path"], place4);
  const read3 = (key) => optional3(examples, key, (value) => texts2(value, key, place4)) ?? [];
  const path = optional3(examples, "path", (value) => text(value, "path", place4));
  return { match: read3("match"), clean: read3("clean"), ...path === void 0 ? {} : { path } };
}

// src/config/policy-file.ts
async function loadPolicy(request) {
  const files = await openPolicyFiles(request.root, request.explicitPath);
  if (files === void 0) return { policy: DEFAULT_POLICY };
  const policy = await parsePolicy(files.text, files.path, files.read, request.knownRules?.());
  return { policy, path: files.path };
}
async function parsePolicy(source2, path, readText2, knownRules) {
  const reading = new PolicyReading(readText2);
  await reading.read(source2, path, []);
  return reading.finish(knownRules);
}
var MAX_FILES = 50;
var PolicyReading = class {
  #readText;
  #done = /* @__PURE__ */ new Set();
  #limits = DEFAULT_POLICY.limits;
  #failOn = DEFAULT_POLICY.failOn;
  #foreignAllows = DEFAULT_POLICY.foreignAllows;
  #comments = DEFAULT_POLICY.comments;
  #parts = [];
  #added = [];
  #files = 0;
  constructor(readText2) {
    this.#readText = readText2;
  }
  async read(source2, path, within) {
    this.#done.add(path);
    const place4 = { path, code: "CONFIG_INVALID" };
    const parts2 = readPolicyParts(await readYaml(source2, place4, "CONFIG_SYNTAX"), place4);
    for (const node of parts2.extends) await this.#extend(node, place4, [...within, path]);
    for (const node of parts2.add) await this.#add(node, place4);
    this.#limits = { ...this.#limits, ...parts2.limits };
    this.#failOn = parts2.failOn ?? this.#failOn;
    this.#foreignAllows = parts2.foreignAllows ?? this.#foreignAllows;
    this.#comments = parts2.comments ?? this.#comments;
    this.#parts.push(parts2);
  }
  finish(knownRules) {
    refuseTwice(this.#added);
    const addedRules = this.#added.map(({ placed }) => placed.rule);
    const references2 = this.#parts.flatMap((parts2) => parts2.references);
    if (knownRules !== void 0) refuseUnknown(references2, [...knownRules, ...addedRules.map(({ id }) => id)]);
    return {
      failOn: this.#failOn,
      disabledRules: [...new Set(this.#parts.flatMap((parts2) => parts2.disabledRules))],
      severities: Object.assign({}, ...this.#parts.map((parts2) => parts2.severities)),
      addedRules,
      allow: this.#parts.flatMap((parts2) => parts2.allow),
      foreignAllows: this.#foreignAllows,
      comments: this.#comments,
      limits: this.#limits
    };
  }
  /** A file that is reached twice counts once; one that reaches itself is a mistake. */
  async #extend(node, place4, within) {
    const path = resolveInside(text(node, "extends", place4), node, place4);
    if (within.includes(path)) refuse(place4, node.at, "extends leads back to itself", "remove one of the two extends");
    if (this.#done.has(path)) return;
    await this.read(await this.#fetch(path, node, place4), path, within);
  }
  async #add(node, place4) {
    if (node.kind === "map") {
      this.#added.push({ placed: readRule2(node, place4), place: place4 });
      return;
    }
    const path = resolveInside(text(node, "each item of add", place4), node, place4);
    const rules2 = await parseRules(await this.#fetch(path, node, place4), path);
    this.#added.push(...rules2.map((rule) => ({ placed: { rule, at: node.at }, place: place4 })));
  }
  async #fetch(path, node, place4) {
    if (++this.#files > MAX_FILES) refuse(place4, node.at, "the policy reads too many files", `at most ${MAX_FILES}`);
    return this.#readText(path);
  }
};
function resolveInside(reference, node, place4) {
  const steps2 = place4.path.split("/").slice(0, -1);
  const own = steps2[0] === "" || /^[A-Za-z]:/.test(place4.path) ? [] : steps2;
  const outside = /^(?:\/|[A-Za-z]:)|[\\\0]/.test(reference);
  const resolved2 = [...own];
  for (const step of reference.split("/")) {
    if (step === ".." && resolved2.pop() === void 0) return refuseOutside2(node, place4);
    if (step !== ".." && step !== "." && step !== "") resolved2.push(step);
  }
  return outside || resolved2.length === 0 ? refuseOutside2(node, place4) : resolved2.join("/");
}
function refuseOutside2(node, place4) {
  return refuse(place4, node.at, "a path leads outside the root", "name a file inside it, relative to this one, with /");
}
function refuseTwice(added) {
  const seen = /* @__PURE__ */ new Set();
  for (const { placed, place: place4 } of added) {
    const { id } = placed.rule;
    if (seen.has(id)) {
      const rulePlace = { ...place4, code: "RULE_INVALID" };
      refuse(rulePlace, placed.at, `rule id ${quoted2(id)} is added twice`, "give each rule an id of its own");
    }
    seen.add(id);
  }
}
function refuseUnknown(references2, known4) {
  const ids = new Set(known4);
  for (const { id, at: at2, place: place4 } of references2) {
    if (!ids.has(id)) refuse(place4, at2, `no rule has the id ${quoted2(id)}`, didYouMean(id, known4));
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
  const names2 = Object.keys(ambient).filter((name) => /^GIT_CONFIG_KEY_\d+$/.test(name));
  return names2.flatMap((name) => {
    const key = ambient[name] ?? "";
    const value = ambient[name.replace("KEY", "VALUE")];
    return KEPT_CONFIGURATION.test(key) && value !== void 0 ? [[key, value]] : [];
  });
}

// src/git/failure.ts
var LONGEST_REASON = 300;
function gitFailure(command2, said, cause) {
  if (/spawn git ENOENT/.test(said)) {
    const hint = "install git 2.31 or newer, or set PATH so that it is found";
    return new UnsealedError("GIT_MISSING", "git is not on the PATH", hint, { cause });
  }
  const reason = firstReason(said);
  return new UnsealedError("GIT_FAILED", `git ${command2} failed${reason && `: ${reason}`}`, hintFor(said), { cause });
}
function saysNoRepository(said) {
  return /not a git repository/i.test(said);
}
function firstReason(said) {
  const lines2 = said.split("\n");
  const line2 = lines2.find((text2) => /^(?:fatal|error): /.test(text2)) ?? lines2[0] ?? "";
  return line2.replace(/^(?:fatal|error): /, "").replace(/\/\/[^/@\s]*@/g, "//").replace(/[\x00-\x1f\x7f-\x9f]/g, "?").slice(0, LONGEST_REASON);
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
  const names2 = Object.keys(environment).filter((name) => /^GIT_CONFIG_(?:PARAMETERS|KEY_\d+)$/.test(name));
  return names2.map((name) => environment[name]).join("\n");
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
  const parts2 = [join2(gitDirectory, "HEAD"), join2(common, "objects"), join2(common, "refs"), join2(common, "config")];
  if (!parts2.every((part) => existsSync(part))) return "unsure";
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
  const place4 = found === "unsure" ? await askGit(directory, start, environment) : { ...found, isBare: false };
  return { ...place4, environment: { ...environment, ...absolute(environment, place4) } };
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
function absolute(environment, place4) {
  const exact = {
    GIT_DIR: place4.gitDirectory,
    GIT_WORK_TREE: place4.root,
    GIT_COMMON_DIR: place4.commonDirectory
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
    knownRules: () => [...builtinRules().map((rule) => rule.id), ...checkIds()],
    ...configPath === void 0 ? {} : { explicitPath: resolve4(directory, configPath) }
  });
  const policy = {
    ...loaded.policy,
    failOn: options.failOn ?? loaded.policy.failOn,
    limits: { ...loaded.policy.limits, ...options.limits }
  };
  const baseline = await readBaseline(directory, root, options.baselinePath);
  const today = options.today ?? (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
  let engine;
  return {
    directory,
    root,
    policy,
    engine() {
      engine ??= createEngine({
        policy,
        today,
        hygiene: options.hygiene === true,
        ...baseline === void 0 ? {} : { baseline }
      });
      return engine;
    },
    ...repository === void 0 ? {} : { repository },
    ...options.verify === void 0 ? {} : { verify: options.verify }
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

// src/report/escape.ts
var UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
var UNPRINTABLE_IN_JSON = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;
var LOG_COMMAND = /##(?=[A-Za-z]*\[)/g;
var MARKDOWN = /[\\`*_{}[\]<>|~&!#@$^]|:(?=\/\/)|(?<=\bwww)\.|(?<=^\s*)[-+]|(?<=^\s*\d+)[.)]/gi;
var HTML = /[&<>"'`]/g;
function escapeTerminal(text2) {
  return text2.replace(UNPRINTABLE, visible).replace(LOG_COMMAND, "#\\x23");
}
function isPrintable(text2) {
  return escapeTerminal(text2) === text2;
}
function escapeWorkflowData(text2) {
  return text2.split("\n").map(escapeTerminal).join("\n").replaceAll("%", "%25").replaceAll("\n", "%0A");
}
function escapeWorkflowProperty(text2) {
  return escapeTerminal(text2).replaceAll("%", "%25").replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function escapeMarkdown(text2) {
  return escapeTerminal(text2).replace(MARKDOWN, (character) => `&#${character.charCodeAt(0)};`);
}
function escapeXml(text2) {
  return escapeTerminal(text2).replace(/[\ufffe\uffff]/g, visible).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
function escapeHtml(text2) {
  return escapeTerminal(text2).replace(HTML, (character) => `&#${character.charCodeAt(0)};`);
}
function escapeSarifMessage(text2) {
  return escapeTerminal(text2).replaceAll("](", "] (");
}
function escapeJson(value, indent = 0) {
  return JSON.stringify(value, null, indent).replace(UNPRINTABLE_IN_JSON, unicodeEscapes).replace(LOG_COMMAND, "#\\u0023");
}
function escapeUri(path) {
  const segments = path.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD").split("/").map(encodeURIComponent);
  return segments.join("/").replace(/^\/{2,}/, "/") || ".";
}
function webLink(url) {
  return /^https?:\/\/[^\s()<>"'`|\\]+$/.test(url) && isPrintable(url) ? url : void 0;
}
var NAMED = { "\n": "\\n", "\r": "\\r", "	": "\\t" };
function visible(character) {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return NAMED[character] ?? (code < 256 ? `\\x${hex.padStart(2, "0")}` : `\\u{${hex}}`);
}
function unicodeEscapes(character) {
  let text2 = "";
  for (let at2 = 0; at2 < character.length; at2++) text2 += `\\u${character.charCodeAt(at2).toString(16).padStart(4, "0")}`;
  return text2;
}

// src/report/occurrence.ts
import { createHash } from "node:crypto";
function createOccurrenceIds(redaction) {
  const seen = /* @__PURE__ */ new Map();
  return (item) => {
    const name = JSON.stringify([
      "rule" in item ? [item.rule.id, item.fingerprint] : [item.check, item.resource?.name ?? ""].map(redaction.name),
      redaction.name(item.location.path),
      redaction.name(formatKeyPath(item.keyPath ?? [])),
      item.origin === "commit-message" ? item.commit?.id : ""
    ]);
    const ordinal = seen.get(name) ?? 0;
    seen.set(name, ordinal + 1);
    return createHash("sha256").update(`${name}
${ordinal}`).digest("hex");
  };
}

// src/report/ranking.ts
var DESCENDING = [...SEVERITIES].reverse();
function bySeverity(findings) {
  return [...findings].sort((a, b) => rank(b) - rank(a));
}
function byFile(findings) {
  const files = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const sameFile = files.get(finding.location.path);
    if (sameFile === void 0) files.set(finding.location.path, [finding]);
    else sameFile.push(finding);
  }
  const worst = (group) => group.reduce((most, finding) => Math.max(most, rank(finding)), 0);
  return [...files.values()].map((group) => ({ group, worst: worst(group) })).sort((a, b) => b.worst - a.worst).flatMap(({ group }) => group);
}
function severityCounts(findings) {
  return DESCENDING.map(
    (severity) => [severity, findings.filter((finding) => finding.severity === severity).length]
  ).filter(([, number2]) => number2 > 0);
}
function rank(finding) {
  return SEVERITIES.indexOf(finding.severity);
}

// src/report/redaction.ts
var WORD3 = /^(?=.{1,24}$)[A-Za-z]+(?:[-_. ][A-Za-z]+){0,3}\d{0,2}$/;
function createRedaction(result, showSecrets) {
  if (showSecrets) {
    return { name: same, prose: same, secret: (secret2) => secret2.reveal(), part: ({ value }) => value.reveal() };
  }
  const secrets2 = result.findings.flatMap(({ secret: secret2, parts: parts2 = [] }) => [secret2, ...parts2.flatMap(hiddenPart)]);
  const inNames = createFinder(secrets2, (secret2) => !WORD3.test(secret2.reveal()));
  const inProse = createFinder(secrets2, () => true);
  return {
    name: masker(inNames),
    prose: masker(inProse),
    secret: (secret2) => secret2.redacted(),
    part: ({ value, isPublic }) => isPublic ? value.reveal() : value.redacted()
  };
}
function hiddenPart({ value, isPublic, isSecret, rule }) {
  const isName2 = !isSecret && rule === void 0 && WORD3.test(value.reveal());
  return isPublic || isName2 ? [] : [value];
}
function masker(find) {
  return (text2) => maskRanges(text2, find(text2));
}
function same(text2) {
  return text2;
}

// src/core/quantity.ts
function withThousands(number2) {
  return String(number2).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

// src/report/wording.ts
function keyPathAndTrail({ keyPath, trail }, redaction) {
  const place4 = keyPath === void 0 || keyPath.length === 0 ? [] : [redaction.name(formatKeyPath(keyPath))];
  return [...place4, ...trail].join(" \u203A ");
}
function resourceName({ kind, namespace, name }, redaction) {
  const path = [namespace, name].filter((part) => part !== void 0 && part !== "").join("/");
  return redaction.name(path === "" ? kind : `${kind} ${path}`);
}
function placeName({ origin, location: { path, start } }, redaction) {
  const name = origin === "commit-message" ? "commit message" : redaction.name(path);
  return `${name}:${start.line}:${start.column}`;
}
function partWords({ rule, parts: parts2 = [] }, redaction) {
  return parts2.map((part) => {
    const { line: line2, column } = part.location.start;
    const shown = part.isPublic ? ` ${redaction.part(part)}` : "";
    const known4 = rule.kind === "token" || part.rule === void 0 ? "" : ` [${part.rule}]`;
    return `${part.name.replaceAll("-", " ")}${shown} at ${line2}:${column}${known4}`;
  });
}
function relatedWords({ related = [], location: location3, origin }, redaction) {
  if (related.length === 0) return void 0;
  const words2 = related.map(
    ({ path, start }) => path === location3.path ? `:${start.line}:${start.column}` : placeName({ origin, location: { path, start, end: start } }, redaction)
  );
  return words2.join(", ");
}
function sentence(finding, redaction) {
  const { rule, resource, secret: secret2, origin, commit } = finding;
  const where = keyPathAndTrail(finding, redaction);
  const parts2 = [
    `${rule.title} ${secret2.redacted()}`,
    where === "" ? "" : `at ${where}`,
    resource === void 0 ? "" : `in ${resourceName(resource, redaction)}`,
    origin === "commit-message" ? "in the commit message" : "",
    commit === void 0 ? "" : `of commit ${commit.id}`,
    ...finding.parts === void 0 ? [] : [`with ${partWords(finding, redaction).join(", ")}`]
  ];
  return `${parts2.filter((part) => part !== "").join(" ")}.`;
}
function adviceSentence({ title, resource, why, instead }, redaction) {
  const where = resource === void 0 ? "" : ` (${resourceName(resource, redaction)})`;
  return redaction.name(`${title}${where}. ${why} Instead: ${instead}`);
}
function verificationWords({ verification, rule }) {
  if (verification === void 0) return void 0;
  const host = /^https:\/\/([^/?#]*)/.exec(rule.verify?.url ?? "")?.[1] ?? "its provider";
  if (verification === "active") return `active at ${host}: it works for whoever has it`;
  return verification === "inactive" ? `inactive at ${host}: it no longer works there` : `unknown: ${host} did not tell`;
}
function shortId(id) {
  return id.slice(0, 7);
}
function count(number2, noun) {
  return `${withThousands(number2)} ${noun}${number2 === 1 ? "" : "s"}`;
}
function firstSentence(text2) {
  return sentences(text2)[0] ?? "";
}
function sentences(text2) {
  const line2 = text2.replace(/\s+/g, " ").trim();
  return line2 === "" ? [] : line2.split(/(?<=\S[.!?]) (?=["'(]?[A-Z])/);
}

// src/report/code-quality.ts
var SEVERITY = {
  critical: "blocker",
  high: "critical",
  medium: "major",
  low: "minor"
};
var codeQualityReporter = function* (result) {
  const redaction = createRedaction(result, false);
  const idOf = createOccurrenceIds(redaction);
  let lead = "[\n";
  for (const item of [...bySeverity(reported(result)), ...result.advice]) {
    yield `${lead}  ${escapeJson({ ...words(item, redaction), fingerprint: idOf(item), ...place(item.location, redaction) })}`;
    lead = ",\n";
  }
  yield lead === ",\n" ? "\n]\n" : "[]\n";
};
function words(item, redaction) {
  if (!("rule" in item)) {
    return { description: escapeTerminal(adviceSentence(item, redaction)), check_name: item.check, severity: "info" };
  }
  const { rule, severity } = item;
  const description = `${sentence(item, redaction)} ${firstSentence(rule.rotate)}`;
  return { description: escapeTerminal(description), check_name: rule.id, severity: SEVERITY[severity] };
}
function place({ path, start, end }, redaction) {
  return { location: { path: redaction.name(path), lines: { begin: start.line, end: end.line } } };
}

// src/core/member-path.ts
function memberPath(archive, name) {
  return `${archive}!${name}`;
}
function archiveOf(path) {
  return /^(.*?\.(?:tgz|tar|gz))!/i.exec(path)?.[1];
}

// src/report/skip-words.ts
var WORDS = {
  unreadable: { meaning: "could not be read", remedy: "check permissions and run again" },
  "missing-object": { meaning: "not in the object database", remedy: "git fetch --refetch, then run again" },
  shallow: {
    meaning: "history is cut off (shallow clone)",
    remedy: "set fetch-depth: 0 in actions/checkout, or run git fetch --unshallow"
  },
  "too-large": { meaning: "over the size limit", remedy: "raise --max-file-size to read them" },
  "lfs-pointer": { meaning: "content is in Git LFS", remedy: "git lfs pull, then scan the working tree" },
  submodule: { meaning: "commits of other repositories", remedy: "scan the submodule in its own repository" },
  "decode-limit": {
    meaning: "encoded or packed beyond the limits",
    remedy: "unpack them and scan what comes out"
  },
  "parse-degraded": { meaning: "read as plain text, without structure", remedy: "check the syntax of the document" },
  binary: { meaning: "no text in them" },
  "not-regular": { meaning: "pipes, sockets, devices and the like" }
};
function groupSkipped(skipped2) {
  const groups = /* @__PURE__ */ new Map();
  for (const each of skipped2) {
    const same2 = groups.get(each.code);
    if (same2 === void 0) groups.set(each.code, [each]);
    else same2.push(each);
  }
  return Object.keys(WORDS).flatMap((code) => {
    const [first, ...rest] = groups.get(code) ?? [];
    if (first === void 0) return [];
    return [{ code, skipped: [first, ...rest], incomplete: isIncomplete(first), ...WORDS[code] }];
  });
}

// src/report/github.ts
var MOST_OF_A_KIND = 9;
var LONGEST_MESSAGE = 4e3;
var LONGEST_TITLE = 200;
var githubReporter = function* (result, options) {
  const redaction = createRedaction(result, false);
  const findings = bySeverity(reported(result));
  const shown = { error: 0, warning: 0 };
  const incomplete = options.quiet ? [] : incompleteWords(result);
  for (const words2 of incomplete.slice(0, MOST_OF_A_KIND)) {
    shown.warning++;
    yield command("warning", { title: "Scan incomplete" }, words2);
  }
  let left = 0;
  for (const finding of findings) {
    const kind = kindOf(finding.severity, options.failOn);
    if (shown[kind] === MOST_OF_A_KIND) {
      left++;
      continue;
    }
    shown[kind]++;
    yield annotation(kind, finding, redaction);
  }
  if (left > 0) yield command("notice", {}, `${left} more: see the full report in the log`);
  yield* adviceNotices(result.advice, redaction);
  if (!options.quiet) yield `${closing(findings, result, redaction)}
`;
};
function kindOf(severity, failOn) {
  return severity !== "low" && atLeast(severity, failOn) ? "error" : "warning";
}
function annotation(kind, finding, redaction) {
  const { severity, rule } = finding;
  const title = `${severity}: ${rule.title} [${rule.id}]`.slice(0, LONGEST_TITLE);
  return command(kind, { ...place2(finding, redaction), title }, message(finding, redaction));
}
function place2({ origin, location: location3 }, redaction) {
  const { path, start, end } = location3;
  const isFile = origin === "worktree" || origin === "index" || origin === "commit";
  if (!isFile || !isPrintable(path) || redaction.name(path) !== path) return {};
  const archive = archiveOf(path);
  if (archive !== void 0) return { file: archive };
  const lines2 = { file: path, line: start.line, endLine: end.line };
  return start.line === end.line ? { ...lines2, col: start.column, endColumn: Math.max(start.column, end.column - 1) } : lines2;
}
function message(finding, redaction) {
  const { resource, commit, rule } = finding;
  const where = keyPathAndTrail(finding, redaction);
  const first = [
    finding.secret.redacted(),
    where === "" ? "" : `at ${where}`,
    resource === void 0 ? "" : `in ${resourceName(resource, redaction)}`,
    `(${placeName(finding, redaction)})`
  ];
  const lines2 = [first.filter((part) => part !== "").join(" ")];
  const parts2 = partWords(finding, redaction);
  if (parts2.length > 0) lines2.push(`With ${parts2.join(", ")}.`);
  if (commit !== void 0) {
    const words2 = `Commit ${shortId(commit.id)} by ${redaction.prose(commit.author)}: ${redaction.prose(commit.subject)}`;
    lines2.push(words2, "It is in history already: taking it out does not unleak it.");
  }
  const verified = verificationWords(finding);
  if (verified !== void 0) lines2.push(`Verified: ${verified}.`);
  lines2.push(firstSentence(rule.rotate));
  return lines2.map(escapeTerminal).join("\n").slice(0, LONGEST_MESSAGE);
}
var MOST_ADVICE = 8;
function* adviceNotices(advice, redaction) {
  const ranked2 = [...advice].sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
  for (const each of ranked2.slice(0, MOST_ADVICE)) {
    const title = `hygiene: ${each.title} [${each.check}]`.slice(0, LONGEST_TITLE);
    yield command("notice", { ...place2(each, redaction), title }, adviceMessage(each, redaction));
  }
  if (advice.length > MOST_ADVICE) {
    yield command("notice", {}, `${advice.length - MOST_ADVICE} more on hygiene: see the full report in the log`);
  }
}
function adviceMessage({ resource, keyPath, why, instead, ...advice }, redaction) {
  const object2 = resource === void 0 ? "" : ` in ${resourceName(resource, redaction)}`;
  const where = `${redaction.name(formatKeyPath(keyPath))}${object2} (${placeName(advice, redaction)})`;
  const lines2 = [where.trim(), redaction.name(why), `Instead: ${instead}`];
  return lines2.map(escapeTerminal).join("\n").slice(0, LONGEST_MESSAGE);
}
function command(name, properties2, text2) {
  const list4 = Object.entries(properties2).map(([key, value]) => `${key}=${escapeWorkflowProperty(String(value))}`);
  return `::${name}${list4.length === 0 ? "" : ` ${list4.join(",")}`}::${escapeWorkflowData(text2)}
`;
}
function incompleteWords({ skipped: skipped2 }) {
  return groupSkipped(skipped2).filter(({ incomplete }) => incomplete).map(
    ({ skipped: group, meaning, remedy }) => `${count(group.length, "thing")} not scanned, ${meaning}: ${remedy ?? ""}`
  );
}
function closing(findings, { stats, advice }, redaction) {
  const counts = severityCounts(findings).map(([severity, number2]) => `${number2} ${severity}`);
  const found = findings.length === 0 ? "no secrets found" : `${count(findings.length, "finding")} (${counts.join(", ")})`;
  const advised = advice.length === 0 ? "" : `, ${count(advice.length, "hygiene note")}`;
  return `unsealed: ${found}${advised} in ${escapeTerminal(redaction.name(stats.scope))}`;
}

// src/report/gitlab.ts
var SCHEMA_VERSION = "15.2.1";
var NO_COMMIT = "0000000";
var LONGEST_NAME3 = 255;
var LONGEST_SOLUTION = 7e3;
var LONGEST_ROTATE = 1e3;
var SEVERITY2 = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  low: "Low"
};
var gitlabReporter = function* (result, options) {
  const redaction = createRedaction(result, false);
  const idOf = createOccurrenceIds(redaction);
  yield `{
  "version": "${SCHEMA_VERSION}",
  "scan": ${escapeJson(scan(result, options))},
  "vulnerabilities": [`;
  for (const [index, finding] of bySeverity(reported(result)).entries()) {
    yield `${index === 0 ? "" : ","}
    ${escapeJson(vulnerability(finding, idOf(finding), redaction))}`;
  }
  yield "\n  ]\n}\n";
};
function scan({ skipped: skipped2, stats }, { toolVersion, finishedAt }) {
  const tool = { id: "unsealed", name: "unsealed", version: toolVersion, vendor: { name: "unsealed" } };
  const groups = groupSkipped(skipped2);
  return {
    analyzer: tool,
    scanner: tool,
    type: "secret_detection",
    start_time: utc(finishedAt.getTime() - stats.elapsedMilliseconds),
    end_time: utc(finishedAt.getTime()),
    status: groups.some(({ incomplete }) => incomplete) ? "failure" : "success",
    messages: groups.map(({ skipped: group, incomplete, code, meaning, remedy }) => ({
      level: incomplete ? "warn" : "info",
      value: `${count(group.length, "thing")} not scanned (${code}), ${meaning}${remedy === void 0 ? "" : `: ${remedy}`}`
    }))
  };
}
function utc(milliseconds) {
  return new Date(milliseconds).toISOString().slice(0, "2026-11-23T10:20:30".length);
}
function vulnerability(finding, id, redaction) {
  const { rule, severity } = finding;
  const link = webLink(rule.docs);
  return {
    id,
    name: escapeTerminal(rule.title).slice(0, LONGEST_NAME3),
    description: escapeMarkdown(sentence(finding, redaction)),
    severity: SEVERITY2[severity],
    solution: escapeMarkdown(rule.rotate.slice(0, LONGEST_ROTATE)).slice(0, LONGEST_SOLUTION),
    identifiers: [
      {
        type: "unsealed_rule_id",
        name: `unsealed rule ${rule.id}`,
        value: rule.id,
        ...link === void 0 ? {} : { url: link }
      }
    ],
    ...link === void 0 ? {} : { links: [{ url: link }] },
    location: location(finding, redaction),
    details: details(finding, redaction)
  };
}
function location({ origin, location: { path, start, end }, commit }, redaction) {
  const file = origin === "commit-message" && commit ? `commit message of ${shortId(commit.id)}` : redaction.name(path);
  return {
    file,
    start_line: start.line,
    end_line: end.line,
    commit: commit === void 0 ? { sha: NO_COMMIT } : {
      sha: commit.id,
      author: escapeTerminal(redaction.prose(commit.author)),
      date: commit.date,
      message: escapeTerminal(redaction.prose(commit.subject))
    }
  };
}
function details({ keyPath, trail, resource, confidence }, redaction) {
  const rows = [
    ["resource", "Resource", resource === void 0 ? "" : resourceName(resource, redaction)],
    ["key_path", "Key path", keyPath === void 0 ? "" : redaction.name(formatKeyPath(keyPath))],
    ["encoding", "Encoding", trail.join(" \u203A ")],
    ["confidence", "Confidence", confidence]
  ];
  const shown = rows.filter(([, , value]) => value !== "");
  return Object.fromEntries(
    shown.map(([id, name, value]) => [id, { name, type: "value", value: escapeTerminal(value) }])
  );
}

// src/report/html.ts
import { createHash as createHash2 } from "node:crypto";

// src/report/html-axis.ts
var DAY = 864e5;
var EARLIEST = Date.UTC(1990, 0);
var MOST_TICKS = 6;
function createAxis(exposures) {
  const starts = exposures.flatMap(({ introduced: introduced2 }) => time(introduced2) ?? []);
  if (starts.length === 0) return void 0;
  const end = lastDay(exposures, starts);
  const earliest = starts.reduce((least, start2) => Math.min(least, start2), end);
  const start = Math.min(Math.max(earliest, EARLIEST), end - DAY);
  const percent = (at2) => Math.round(Math.min(1, Math.max(0, (at2 - start) / (end - start))) * 1e4) / 100;
  return {
    ticks: ticks(start, end).map(({ at: at2, label }) => ({ at: percent(at2), label })),
    stretch: (exposure) => {
      const from = time(exposure.introduced);
      if (from === void 0) return void 0;
      const to = time(exposure.removed);
      const open2 = exposure.isAtHead || to === void 0;
      return { start: percent(from), end: open2 ? 100 : Math.max(percent(from), percent(to)), open: open2 };
    }
  };
}
function lastDay(exposures, starts) {
  const days2 = exposures.flatMap(({ introduced: introduced2, isAtHead, removed, days: held }) => {
    const start = time(introduced2);
    return start === void 0 || held === void 0 || !(isAtHead || removed === void 0) ? [] : [start + held * DAY];
  });
  const sweep = days2.sort((a, b) => a - b)[days2.length >> 1];
  if (sweep !== void 0) return sweep;
  const ends = exposures.flatMap(({ removed }) => time(removed) ?? []);
  return [...starts, ...ends].reduce((most, at2) => Math.max(most, at2), EARLIEST + DAY);
}
function time(commit) {
  const at2 = commit === void 0 ? Number.NaN : Date.parse(commit.date);
  return Number.isNaN(at2) ? void 0 : at2;
}
var DAY_STEPS = [1, 7];
var MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120, 240];
function ticks(start, end) {
  for (const step of DAY_STEPS) {
    if ((end - start) / (step * DAY) <= MOST_TICKS) return dayTicks(start, end, step);
  }
  for (const step of MONTH_STEPS) {
    const found = monthTicks(start, end, step);
    if (found.length <= MOST_TICKS) return found;
  }
  return [];
}
function dayTicks(start, end, step) {
  const found = [];
  for (let at2 = Math.ceil(start / DAY) * DAY; at2 <= end; at2 += step * DAY) {
    found.push({ at: at2, label: new Date(at2).toISOString().slice(0, "YYYY-MM-DD".length) });
  }
  return found;
}
function monthTicks(start, end, step) {
  const found = [];
  const first = new Date(start);
  const months = first.getUTCFullYear() * 12 + first.getUTCMonth();
  for (let month = Math.ceil(months / step) * step; found.length <= MOST_TICKS; month += step) {
    const at2 = Date.UTC(Math.floor(month / 12), month % 12);
    if (at2 > end) break;
    const label = new Date(at2).toISOString().slice(0, step % 12 === 0 ? "YYYY".length : "YYYY-MM".length);
    if (at2 >= start) found.push({ at: at2, label });
  }
  return found;
}

// src/report/html-facets.ts
var MOST_ENTRIES = 200;
function createFacets(findings, redaction) {
  const name = remembered(redaction.name);
  const prose = remembered(redaction.prose);
  const facets = [
    createFacet("rule", "By rule", findings, ({ rule }) => [rule.id]),
    createFacet("path", "By path", findings, (finding) => pathsOf(finding).map(name)),
    createFacet("author", "By author", findings, ({ exposure, commit }) => {
      const author = (exposure?.introduced ?? commit)?.author;
      return author === void 0 ? [] : [prose(author)];
    })
  ];
  return facets.filter(({ entries: entries2 }) => entries2.length > 0);
}
function pathsOf({ location: location3, exposure }) {
  return [.../* @__PURE__ */ new Set([location3.path, ...exposure?.paths ?? []])];
}
function createFacet(name, title, findings, labels) {
  const sums2 = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    for (const label of new Set(labels(finding))) sums2.set(label, (sums2.get(label) ?? 0) + 1);
  }
  const all = [...sums2].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  const entries2 = all.slice(0, MOST_ENTRIES).map(([label, number2]) => ({ label, findings: number2 }));
  const numbers = new Map(entries2.map(({ label }, number2) => [label, number2]));
  return {
    name,
    title,
    entries: entries2,
    unlisted: all.length - entries2.length,
    numbersOf: (finding) => [...new Set(labels(finding))].flatMap((label) => numbers.get(label) ?? [])
  };
}
function remembered(redact) {
  const known4 = /* @__PURE__ */ new Map();
  return (text2) => {
    let redacted = known4.get(text2);
    if (redacted === void 0) {
      redacted = redact(text2);
      known4.set(text2, redacted);
    }
    return redacted;
  };
}

// src/report/html-markup.ts
function markup(literals2, ...parts2) {
  let html2 = literals2[0] ?? "";
  for (const [at2, part] of parts2.entries()) html2 += partHtml(part) + (literals2[at2 + 1] ?? "");
  return { html: html2 };
}
function partHtml(part) {
  if (part === void 0) return "";
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  return isList(part) ? part.map(({ html: html2 }) => html2).join("") : part.html;
}
function isList(part) {
  return Array.isArray(part);
}

// src/report/exposure-words.ts
function exposureState({ isAtHead, removed, introduced: introduced2, lastHeld }) {
  if (isAtHead) return "at-head";
  if (removed !== void 0) return "removed";
  return introduced2 === void 0 && lastHeld === void 0 ? "unreachable" : "held";
}
function exposureWords(exposure, redaction) {
  const { introduced: introduced2, days: days2, paths, versions } = exposure;
  const start = introduced2 === void 0 ? "first commit unknown" : `${dayOf(introduced2)} (${shortId(introduced2.id)} by ${redaction.prose(introduced2.author)})`;
  const held = days2 === void 0 ? "" : `, ${count(days2, "day")}`;
  const spread = `${count(paths.length, "path")}, ${count(versions, "version")}`;
  const end = endWords(exposure);
  return exposureState(exposure) === "unreachable" ? `${end}; ${spread}` : `${start} \u2192 ${end}${held}; ${spread}`;
}
function exposurePeriod(exposure) {
  const { introduced: introduced2, removed, isAtHead, days: days2 } = exposure;
  const end = isAtHead || removed === void 0 ? endWords(exposure) : dayOf(removed);
  const period = introduced2 === void 0 ? end : `${dayOf(introduced2)} \u2192 ${end}`;
  return days2 === void 0 ? period : `${period} \xB7 ${count(days2, "day")}`;
}
function dayOf({ date }) {
  return date.slice(0, "YYYY-MM-DD".length);
}
function endWords(exposure) {
  const { removed } = exposure;
  const state = exposureState(exposure);
  if (state === "at-head") return "still at HEAD";
  if (removed !== void 0) return `removed ${dayOf(removed)} (${shortId(removed.id)})`;
  return state === "held" ? "not at HEAD, still in another branch or tag" : "no commit reaches it any more";
}

// src/report/html-view.ts
var SHAPES = { critical: "\u25C6", high: "\u25B2", medium: "\u25A0", low: "\u25CF" };
var STATES = {
  "at-head": "Still at HEAD",
  held: "In another branch or tag",
  removed: "Removed, still in history",
  unreachable: "Reached by no commit"
};
function severityMark(severity) {
  return markup`<span class="severity ${severity}"><span class="shape" aria-hidden="true">${SHAPES[severity]}</span> ${severity}</span>`;
}
function severityShape(severity) {
  return markup`<span class="shape ${severity}" role="img" aria-label="${severity}">${SHAPES[severity]}</span>`;
}
function stateMark({ exposure }) {
  if (exposure === void 0) return void 0;
  const state = exposureState(exposure);
  return markup`<span class="state ${state}">${STATES[state]}</span>`;
}
var REMOVED_CAP = markup`<rect class="cap" x="100%" width="2" height="16"/>`;
function bar({ start, end, open: open2 }, severity) {
  const width = Math.round((end - start) * 100) / 100;
  const shape = open2 ? markup`<svg x="${end}%" width="8" height="16" overflow="visible"><path class="now" d="M0 1l8 7-8 7z"/></svg>` : markup`<svg width="${end}%" height="16" overflow="visible">${REMOVED_CAP}</svg>`;
  return markup`<svg class="bar ${severity}${open2 ? "" : " closed"}" height="16" aria-hidden="true"><rect class="track" width="100%" height="2" y="7"/><rect class="life" x="${start}%" width="${width}%" height="10" y="3"/>${shape}</svg>`;
}

// src/report/html-filters.ts
var SHOWN_SUMS = 6;
function filterPanel(findings, { facets }) {
  const severities = severityCounts(findings).map(
    ([severity, number2]) => markup`<label><input type="checkbox" name="severity" value="${severity}" checked> ${severityMark(severity)} <span class="sum">${withThousands(number2)}</span></label>`
  );
  const head = findings.some(({ exposure }) => exposure !== void 0) ? markup`<label><input type="checkbox" name="head"> Still at HEAD only</label>` : void 0;
  return markup`<details class="panel" id="panel" open>
<summary>Filters and sums</summary>
<form id="filter" role="search" aria-label="Findings" hidden>
<label class="field">Search <input type="search" name="text" autocomplete="off" spellcheck="false" placeholder="path, key, author, …"></label>
<fieldset><legend>Severity</legend>${severities}</fieldset>
${head}
${facets.map(choice2)}
<button type="reset">Reset filters</button>
</form>
${facets.map(sums)}
</details>
`;
}
function choice2({ name, entries: entries2, unlisted }) {
  const options = entries2.map(
    ({ label, findings }, number2) => markup`<option value="${number2}">${label} (${withThousands(findings)})</option>`
  );
  const rest = unlisted > 0 ? markup`<option disabled>and ${withThousands(unlisted)} others</option>` : void 0;
  return markup`<label class="field">${name} <select name="${name}"><option value="">all</option>${options}${rest}</select></label>
`;
}
function sums(facet) {
  const { name, title, entries: entries2, unlisted } = facet;
  const most = entries2[0]?.findings ?? 1;
  const lines2 = entries2.map((entry, number2) => sum(entry, `${name}:${number2}`, most));
  const rest = lines2.slice(SHOWN_SUMS);
  const others = unlisted > 0 ? markup`<p>and ${withThousands(unlisted)} others</p>` : void 0;
  const more = rest.length > 0 ? markup`<details class="rest"><summary>${withThousands(rest.length + unlisted)} more</summary><ul>${rest}</ul>${others}</details>` : void 0;
  return markup`<section class="sums" aria-labelledby="by-${name}"><h2 id="by-${name}">${title}</h2>
<ul>${lines2.slice(0, SHOWN_SUMS)}</ul>${more}</section>
`;
}
function sum({ label, findings }, set, most) {
  const width = Math.round(findings / most * 100);
  return markup`<li><button type="button" data-set="${set}" aria-pressed="false" disabled><bdi>${label}</bdi> <span class="sum">${withThousands(findings)}</span><svg height="3" aria-hidden="true"><rect width="${width}%" height="3"/></svg></button></li>
`;
}

// src/report/display-width.ts
var NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
var EMOJI = new RegExp("^\\p{Emoji_Presentation}$", "u");
var WIDE = [
  [4352, 4447],
  // Hangul Jamo that begin a syllable
  [9001, 9002],
  [11904, 12350],
  // CJK radicals and punctuation
  [12353, 19903],
  // kana, CJK compatibility, extension A
  [19968, 42191],
  // CJK, Yi
  [43360, 43391],
  [44032, 55203],
  // Hangul syllables
  [63744, 64255],
  [65040, 65049],
  [65072, 65135],
  [65281, 65376],
  // fullwidth forms
  [65504, 65510],
  [94176, 101631],
  // Tangut and its like
  [110592, 111359],
  [127488, 127743],
  [131072, 262141]
];
function displayWidth(text2) {
  let width = 0;
  for (const character of text2) width += characterWidth(character);
  return width;
}
function fitStart(text2, cells) {
  let width = 0;
  let end = 0;
  for (const character of text2) {
    width += characterWidth(character);
    if (width > cells) break;
    end += character.length;
  }
  return text2.slice(0, end);
}
function fitEnd(text2, cells) {
  let width = 0;
  let start = text2.length;
  for (const character of [...text2].reverse()) {
    const next = characterWidth(character);
    if (width + next > cells) break;
    width += next;
    start -= character.length;
  }
  return start === 0 ? text2 : text2.slice(start).replace(/^[\p{Mn}\p{Me}]+/u, "");
}
function characterWidth(character) {
  const code = character.codePointAt(0) ?? 0;
  if (code < 768) return 1;
  if (NO_WIDTH.test(character)) return 0;
  return isWide(code) || EMOJI.test(character) ? 2 : 1;
}
function isWide(code) {
  return WIDE.some(([first, last]) => first <= code && code <= last);
}

// src/report/code-frame.ts
var TAB = "    ";
var CUT = "\u2026";
function codeFrame(finding, columns, redaction, style) {
  const number2 = String(finding.location.start.line);
  const blank = " ".repeat(number2.length);
  const { before, marked, after } = frameParts(finding, columns - number2.length - " ".repeat(4).length, redaction);
  const carets = "^".repeat(Math.max(1, displayWidth(marked)));
  const gutter = (text2) => style.frame(` ${text2} |`);
  return [
    gutter(blank),
    `${gutter(number2)} ${before}${style.bold(marked)}${after}`.trimEnd(),
    `${gutter(blank)} ${" ".repeat(displayWidth(before))}${style.severity(finding.severity, carets)}`
  ];
}
function frameParts(finding, cells, redaction) {
  return cut(parts(finding, redaction), cells);
}
function parts({ excerpt }, redaction) {
  const show = (from, to) => {
    const text2 = redaction.name(excerpt.text.slice(from, to));
    return text2.split("	").map(escapeTerminal).join(TAB);
  };
  const start = Math.max(0, excerpt.startColumn - 1);
  const end = Math.max(start, excerpt.endColumn - 1);
  return { before: show(0, start), marked: show(start, end), after: show(end) };
}
function cut({ before, marked, after }, cells) {
  const kept = shorten(marked, Math.max(1, Math.floor(cells / 2)));
  const room = cells - displayWidth(kept);
  const beforeWidth = displayWidth(before);
  const afterWidth = displayWidth(after);
  if (beforeWidth + afterWidth <= room) return { before, marked: kept, after };
  const beforeRoom = Math.min(beforeWidth, Math.max(Math.floor(room / 2), room - afterWidth));
  const cutBefore = beforeWidth <= beforeRoom ? before : CUT + fitEnd(before, beforeRoom - CUT.length);
  return { before: cutBefore, marked: kept, after: shorten(after, room - displayWidth(cutBefore)) };
}
function shorten(text2, cells) {
  return displayWidth(text2) <= cells ? text2 : fitStart(text2, cells - CUT.length) + CUT;
}

// src/report/silence.ts
var COMMENTS = [
  [
    "#",
    "",
    "yaml yml toml sh bash zsh fish py rb pl r tf tfvars hcl env properties conf cfg nix ps1 graphql ex exs cmake mk dockerfile containerfile makefile gitconfig npmrc gitignore dockerignore editorconfig jenkinsfile"
  ],
  [
    "//",
    "",
    "js mjs cjs jsx ts mts cts tsx go java kt kts scala groovy gradle c h cc cpp hpp cs swift rs php dart jsonc json5 proto"
  ],
  ["--", "", "sql lua hs elm"],
  [";", "", "ini el clj lisp"],
  ["%", "", "tex erl"],
  ["/*", " */", "css scss less"],
  ["<!--", " -->", "html htm xml svg md markdown vue xhtml plist"]
];
var BY_NAME = new Map(
  COMMENTS.flatMap(([opener, closer, names2]) => names2.split(" ").map((name) => [name, { opener, closer }]))
);
function howToSilence(finding) {
  const comment = isEditable(finding) ? BY_NAME.get(nameKey(finding.location.path)) : void 0;
  if (comment === void 0) return `fingerprint ${finding.fingerprint} under allow: in .unsealed.yaml`;
  return `${comment.opener} unsealed:allow ${finding.rule.id} <reason>${comment.closer}  (on the line, or alone above it)`;
}
function isEditable({ origin, location: location3 }) {
  if (archiveOf(location3.path) !== void 0) return false;
  return (origin === "worktree" || origin === "index") && location3.start.line === location3.end.line;
}
function nameKey(path) {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const special = /^\.?(env|dockerfile|containerfile|makefile|jenkinsfile|npmrc|gitconfig)(?:\.|$)/.exec(name);
  return special?.[1] ?? name.slice(name.lastIndexOf(".") + 1);
}

// src/report/html-finding.ts
var LINE_CELLS = 160;
var SUBJECT_CELLS = 100;
var MOST_PATHS = 12;
var ID_LENGTH = 12;
function findingMarkup({ number: number2, finding }, view) {
  const { rule, severity, verdict } = finding;
  const where = keyPathAndTrail(finding, view.redaction);
  const active = finding.verification === "active" ? markup`<span class="state active">Active</span>` : void 0;
  return markup`<details class="finding ${severity}" id="f${number2}" data-finding="${number2}"${filterAttributes(finding, view)}${view.opened && verdict.kind === "report" ? markup` open` : void 0}>
<summary><span class="head">${severityMark(severity)} <h3>${rule.title}</h3> <code class="rule">${rule.id}</code> ${active}${stateMark(finding)}</span>
<span class="place"><bdi>${placeName(finding, view.redaction)}</bdi>${where === "" ? void 0 : markup` <bdi class="key">${where}</bdi>`}</span></summary>
<div class="body">
${lineMarkup(finding, view.redaction)}
<dl>${facts(finding, view)}</dl>
${steps(finding)}
</div>
</details>
`;
}
function filterAttributes(finding, { facets }) {
  const numbers = facets.map((facet) => markup` data-${facet.name}="${facet.numbersOf(finding).join(" ")}"`);
  const head = finding.exposure?.isAtHead === true ? markup` data-head` : void 0;
  return markup` data-severity="${finding.severity}"${numbers}${head}`;
}
function lineMarkup(finding, redaction) {
  const { before, marked, after } = frameParts(finding, LINE_CELLS, redaction);
  return markup`<pre><span class="number">${finding.location.start.line}</span><code>${before.trimStart()}<mark>${marked}</mark>${after}</code></pre>`;
}
function facts(finding, view) {
  const { secret: secret2, resource, location: location3, confidence, evidence, fingerprint: fingerprint2 } = finding;
  const { redaction } = view;
  const verified = verificationWords(finding);
  const reasons = [`entropy ${evidence.entropy.toFixed(1)}`, ...evidence.reasons.map(redaction.name)];
  return [
    fact("Secret", markup`<code>${redaction.secret(secret2)}</code>`),
    ...resource === void 0 ? [] : [fact("Resource", bdi(resourceName(resource, redaction)))],
    ...location3.end.line > location3.start.line ? [fact("Lines", markup`${location3.start.line}–${location3.end.line}`)] : [],
    ...historyFacts(finding, view),
    ...verified === void 0 ? [] : [fact("Verified", markup`${verified}`)],
    fact("Confidence", bdi([confidence, ...reasons].join(" \xB7 "))),
    ...howToSilence(finding).includes(fingerprint2) ? [] : [fact("Fingerprint", markup`<code>${fingerprint2}</code>`)]
  ];
}
function historyFacts(finding, view) {
  const { commit, exposure, origin } = finding;
  const { redaction } = view;
  if (exposure !== void 0) return exposureFacts(finding, exposure, view);
  if (commit === void 0) return [];
  const committed = origin === "commit" || origin === "commit-message";
  return [
    commitFact("Commit", commit, redaction),
    ...committed ? [fact("History", markup`Already committed: taking it out does not unleak it, rotate it.`)] : []
  ];
}
function exposureFacts(finding, exposure, { redaction }) {
  const { introduced: introduced2, lastHeld, removed } = exposure;
  return [
    fact("In history", bdi(exposureWords(exposure, redaction))),
    ...introduced2 === void 0 ? [] : [commitFact("Came with", introduced2, redaction)],
    ...lastHeld === void 0 || lastHeld.id === introduced2?.id ? [] : [commitFact("Last held by", lastHeld, redaction)],
    ...removed === void 0 ? [] : [commitFact("Removed by", removed, redaction)],
    ...pathFact(finding, redaction)
  ];
}
function commitFact(name, commit, { prose }) {
  const subject = fitStart(prose(commit.subject), SUBJECT_CELLS);
  return fact(
    name,
    markup`<code>${commit.id.slice(0, ID_LENGTH)}</code> · ${bdi(prose(commit.author))} · ${dayOf(commit)} · ${bdi(subject)}`
  );
}
function pathFact(finding, { name }) {
  const paths = pathsOf(finding);
  if (paths.length < 2) return [];
  const shown = paths.slice(0, MOST_PATHS).map((path) => markup`<li><bdi><code>${name(path)}</code></bdi></li>`);
  const rest = paths.length - shown.length;
  const more = rest > 0 ? markup`<li>and ${count(rest, "other")}, all in the JSON report</li>` : void 0;
  return [fact("Paths", markup`<ul>${shown}${more}</ul>`)];
}
function steps(finding) {
  const { rule, verdict } = finding;
  const isLink = /^https:\/\/[^\s()<>"'`]+$/.test(rule.docs);
  const link = isLink ? markup`<p><a href="${rule.docs}" rel="noreferrer noopener">What ${rule.provider} says of this secret</a></p>` : void 0;
  const silence = markup`<p class="silence">If it is no secret: <code>${howToSilence(finding)}</code></p>`;
  return markup`<h4>What to do</h4>
<ol>${sentences(rule.rotate).map((step) => markup`<li>${step}</li>`)}</ol>
${link}${verdict.kind === "report" ? silence : void 0}`;
}
function fact(name, value) {
  return markup`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}
function bdi(text2) {
  return markup`<bdi>${text2}</bdi>`;
}

// src/report/html-script.ts
var SCRIPT = markup`
'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const rows = new Map();
  for (const row of document.querySelectorAll('[data-of]')) rows.set(row.dataset.of, row);
  const findings = Array.from(document.querySelectorAll('[data-finding]'), (card) => ({
    card,
    row: rows.get(card.dataset.finding),
    head: 'head' in card.dataset,
    severity: card.dataset.severity,
    rule: (card.dataset.rule || '').split(' '),
    path: (card.dataset.path || '').split(' '),
    author: (card.dataset.author || '').split(' '),
    text: undefined,
  }));
  const textOf = (finding) => {
    if (finding.text === undefined) finding.text = finding.card.textContent.toLowerCase().split(/\\s+/).join(' ');
    return finding.text;
  };

  function reveal() {
    const target = location.hash.length > 1 ? byId(location.hash.slice(1)) : null;
    if (target === null || !('finding' in target.dataset)) return;
    target.open = true;
    target.querySelector('summary').focus({ preventScroll: true });
    target.scrollIntoView();
  }
  addEventListener('hashchange', reveal);
  for (const row of rows.values()) {
    row.addEventListener('click', (event) => {
      if (event.target.closest('a').hash === location.hash) reveal();
    });
  }

  const opened = new Set();
  addEventListener('beforeprint', () => {
    for (const { card } of findings) {
      if (card.open) continue;
      opened.add(card);
      card.open = true;
    }
  });
  addEventListener('afterprint', () => {
    for (const card of opened) card.open = false;
    opened.clear();
  });

  const form = byId('filter');
  if (form === null) return;
  const status = byId('status');
  const none = byId('none');
  const list = byId('rows');
  const all = byId('all');
  const buttons = Array.from(document.querySelectorAll('[data-set]'));
  const facets = ['rule', 'path', 'author'].filter((name) => form.elements.namedItem(name) !== null);
  const total = findings.length;
  const grouped = (number) => String(number).replace(/\\B(?=(\\d{3})+$)/g, ',');

  function apply() {
    const severities = new Set(new FormData(form).getAll('severity'));
    const head = form.elements.namedItem('head') !== null && form.elements.namedItem('head').checked;
    const words = form.elements.namedItem('text').value.toLowerCase().split(/\\s+/).filter((word) => word !== '');
    const chosen = facets.map((name) => [name, form.elements.namedItem(name).value]).filter(([, value]) => value !== '');
    let shown = 0;
    let shownRows = 0;
    for (const finding of findings) {
      const fits =
        severities.has(finding.severity) &&
        (!head || finding.head) &&
        chosen.every(([name, value]) => finding[name].includes(value)) &&
        words.every((word) => textOf(finding).includes(word));
      finding.card.hidden = !fits;
      if (finding.row !== undefined) finding.row.hidden = !fits;
      shown += fits ? 1 : 0;
      shownRows += fits && finding.row !== undefined ? 1 : 0;
    }
    status.textContent = shown === total
      ? 'All ' + grouped(total) + ' shown'
      : grouped(shown) + ' of ' + grouped(total) + ' shown';
    none.hidden = shown > 0;
    for (const button of buttons) {
      const [name, value] = button.dataset.set.split(':');
      button.setAttribute('aria-pressed', String(form.elements.namedItem(name).value === value));
    }
    if (all !== null) {
      byId('more').hidden = shownRows <= 30;
      all.textContent = all.getAttribute('aria-expanded') === 'true' ? 'Show fewer' : 'Show all ' + grouped(shownRows);
    }
  }

  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(apply);
  };
  form.addEventListener('input', soon);
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => event.preventDefault());
  byId('clear').addEventListener('click', () => {
    form.reset();
    form.elements.namedItem('text').focus();
  });
  for (const button of buttons) {
    button.disabled = false;
    button.addEventListener('click', () => {
      const [name, value] = button.dataset.set.split(':');
      const field = form.elements.namedItem(name);
      field.value = field.value === value ? '' : value;
      apply();
    });
  }
  if (all !== null) {
    list.classList.add('capped');
    all.addEventListener('click', () => {
      all.setAttribute('aria-expanded', String(!list.classList.toggle('capped')));
      apply();
    });
  }
  form.hidden = false;
  if (matchMedia('(max-width: 63.99rem)').matches) byId('panel').open = false;
  apply();
  reveal();
})();
`;

// src/report/text-summary.ts
var SHOWN_PATHS = 3;
function summary(result, options, redaction, style) {
  const scanned2 = `${escapeTerminal(redaction.name(result.stats.scope))}: ${amount(result.stats)}`;
  const setAside = suppressedWords(result);
  const incomplete = result.skipped.some(isIncomplete);
  const skips = groupSkipped(result.skipped).flatMap((group) => skipLines(group, redaction, style));
  const found = foundWords(result, options, style);
  if (found !== void 0) {
    return [found, ...setAside === "" ? [] : [setAside], ...skips, style.dim(`Scanned ${scanned2}`)];
  }
  const tail = setAside === "" ? "" : ` (${setAside})`;
  return [`${calmWords(result.stats, incomplete, style)} in ${scanned2}${tail}`, ...skips];
}
function foundWords(result, { failOn }, style) {
  const findings = reported(result);
  if (findings.length === 0) return void 0;
  const counts = severityCounts(findings).map(
    ([severity, number2]) => style.severity(severity, `${number2} ${severity}`)
  );
  const failing = findings.filter(({ severity }) => atLeast(severity, failOn)).length;
  const below = failing === findings.length ? "" : ` (${failing} at or above ${failOn}, which fails the run)`;
  return `${style.bold(count(findings.length, "finding"))}: ${counts.join(", ")}${below}`;
}
function calmWords({ blobs }, incomplete, style) {
  if (incomplete) return style.bold("The scan is incomplete: no secrets found in what could be read,");
  return blobs === 0 ? style.good("Nothing to scan") : style.good("No secrets found");
}
function suppressedWords({ findings }) {
  const by = /* @__PURE__ */ new Map();
  for (const { verdict } of findings) {
    if (verdict.kind === "suppressed") by.set(verdict.by, (by.get(verdict.by) ?? 0) + 1);
  }
  const total = [...by.values()].reduce((sum2, number2) => sum2 + number2, 0);
  const parts2 = [...by].map(([judge, number2]) => `${number2} by ${judge}`);
  return total === 0 ? "" : `${total} suppressed: ${parts2.join(", ")}`;
}
function skipLines({ code, skipped: skipped2, incomplete, meaning, remedy }, redaction, style) {
  const places = [
    ...new Set(skipped2.map(({ path, commit }) => path === "." && commit ? `commit ${commit.slice(0, 7)}` : path))
  ];
  const shown = places.slice(0, SHOWN_PATHS).map((path) => escapeTerminal(redaction.name(path)));
  const more = places.length > SHOWN_PATHS ? [`and ${count(places.length - SHOWN_PATHS, "other")}`] : [];
  const head = incomplete ? style.severity("medium", "Not scanned") : style.dim("Left out");
  return [
    `${head} (${skipped2.length}) ${code}, ${meaning}: ${[...shown, ...more].join(", ")}`,
    ...remedy === void 0 ? [] : [style.dim(`  = ${remedy}`)]
  ];
}
function amount({ blobs, bytes, commits, elapsedMilliseconds }) {
  const parts2 = [...commits > 0 ? [count(commits, "commit")] : [], count(blobs, "file"), size(bytes)];
  return `${parts2.join(", ")} in ${duration(elapsedMilliseconds)}`;
}
function size(bytes) {
  const units = ["kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = "B";
  for (const larger of units) {
    if (value < 1e3) break;
    value /= 1e3;
    unit = larger;
  }
  return `${unit === "B" || value >= 100 ? Math.round(value) : value.toFixed(1)} ${unit}`;
}
function duration(milliseconds) {
  if (milliseconds < 1e3) return `${Math.round(milliseconds)} ms`;
  const seconds2 = milliseconds / 1e3;
  return seconds2 < 60 ? `${seconds2.toFixed(1)} s` : `${Math.floor(seconds2 / 60)} min ${Math.round(seconds2 % 60)} s`;
}

// src/report/html-sections.ts
var MOST_LISTED = 1e3;
var MOST_PATHS2 = 100;
function pageHead(result, { redaction }) {
  const findings = reported(result);
  const incomplete = result.skipped.some(isIncomplete);
  const warning = markup`<p class="warning"><b>The scan is incomplete.</b> It did not see something that it was asked to see: <a href="#skipped">what, and what to do</a>.</p>`;
  return markup`<header>
<p class="brand">unsealed</p>
<h1>${findings.length === 0 ? calmWords2(result, incomplete) : count(findings.length, "finding")}</h1>
<p class="scope"><bdi>${redaction.name(result.stats.scope)}</bdi>: ${amount(result.stats)}</p>
${incomplete ? warning : void 0}
${tiles(result, findings)}
</header>
`;
}
function pageTitle(result) {
  const { length } = reported(result);
  if (length > 0) return `${count(length, "finding")} \u2013 unsealed`;
  return `${calmWords2(result, result.skipped.some(isIncomplete))} \u2013 unsealed`;
}
function calmWords2({ stats }, incomplete) {
  if (incomplete) return "No secrets found in what could be read";
  return stats.blobs === 0 ? "Nothing to scan" : "No secrets found";
}
function tiles(result, findings) {
  const swept = findings.filter(({ exposure }) => exposure !== void 0);
  const atHead = swept.filter(({ exposure }) => exposure?.isAtHead === true).length;
  const suppressed = result.findings.length - findings.length;
  const all = severityCounts(findings).map(([severity, number2]) => tile(number2, severityMark(severity)));
  if (swept.length > 0) {
    all.push(tile(atHead, markup`still at HEAD`), tile(swept.length - atHead, markup`in history only`));
  }
  if (suppressed > 0) all.push(tile(suppressed, markup`<a href="#suppressed">suppressed</a>`));
  if (result.skipped.length > 0) all.push(tile(result.skipped.length, markup`<a href="#skipped">not scanned</a>`));
  if (result.advice.length > 0) all.push(tile(result.advice.length, markup`<a href="#hygiene">hygiene</a>`));
  return all.length === 0 ? markup`` : markup`<ul class="tiles">${all}</ul>`;
}
function tile(number2, words2) {
  return markup`<li><b>${withThousands(number2)}</b> ${words2}</li>`;
}
function suppressedSection(result, { redaction }) {
  const all = result.findings.filter(({ verdict }) => verdict.kind === "suppressed");
  const items2 = all.slice(0, MOST_LISTED).map((finding) => suppressedItem(finding, redaction));
  const lead = "Findings that an allowance, a comment or the baseline has set aside. They count no more.";
  return section("suppressed", "Suppressed", lead, all.length, items2);
}
function suppressedItem(finding, redaction) {
  const { verdict, rule, severity, secret: secret2 } = finding;
  if (verdict.kind !== "suppressed") return markup``;
  const reason = verdict.reason === void 0 ? "" : `: ${redaction.prose(verdict.reason)}`;
  return markup`<li>${severityMark(severity)} <b>${rule.title}</b> <code class="rule">${rule.id}</code>
<bdi class="place">${placeName(finding, redaction)}</bdi> <code>${redaction.secret(secret2)}</code>
<span class="why">by ${verdict.by}<bdi>${reason}</bdi></span></li>
`;
}
function skippedSection(result, { redaction }) {
  const groups = groupSkipped(result.skipped).map((group) => skippedItem(group, redaction));
  const lead = "What this scan has not looked at, and why. Not looked at does not mean clean.";
  return section("skipped", "Not scanned", lead, result.skipped.length, groups);
}
function skippedItem({ code, skipped: skipped2, incomplete, meaning, remedy }, redaction) {
  const places = new Set(
    skipped2.map(
      ({ path, commit }) => path === "." && commit !== void 0 ? `commit ${shortId(commit)}` : redaction.name(path)
    )
  );
  const shown = [...places].slice(0, MOST_PATHS2).map((place4) => markup`<li><bdi><code>${place4}</code></bdi></li>`);
  const rest = places.size - shown.length;
  const state = incomplete ? markup` <span class="state incomplete">leaves the scan incomplete</span>` : void 0;
  return markup`<li><b>${meaning}</b> <code class="rule">${code}</code>${state}${remedy === void 0 ? void 0 : markup`
<span class="why">${remedy}</span>`}
<details class="rest"><summary>${count(places.size, "place")}</summary><ul>${shown}${rest > 0 ? markup`<li>and ${count(rest, "other")}</li>` : void 0}</ul></details></li>
`;
}
function hygieneSection({ advice }, { redaction }) {
  const items2 = advice.slice(0, MOST_LISTED).map((each) => adviceItem(each, redaction));
  return section("hygiene", "Hygiene", "Posture of manifests: no secrets, never fails the run.", advice.length, items2);
}
function adviceItem(advice, redaction) {
  const { severity, title, check, keyPath, resource, why, instead } = advice;
  const place4 = [placeName(advice, redaction), redaction.name(formatKeyPath(keyPath))];
  if (resource !== void 0) place4.push(resourceName(resource, redaction));
  return markup`<li>${severityMark(severity)} <b>${title}</b> <code class="rule">${check}</code>
<bdi class="place">${place4.filter((part) => part !== "").join(" \xB7 ")}</bdi>
<span class="why"><bdi>${redaction.name(why)}</bdi> Instead: <bdi><code>${redaction.name(instead)}</code></bdi></span></li>
`;
}
function section(id, title, lead, total, items2) {
  if (total === 0) return void 0;
  const cut3 = total > MOST_LISTED && items2.length === MOST_LISTED;
  return markup`<section aria-labelledby="${id}">
<h2 id="${id}">${title} <span class="sum">${withThousands(total)}</span></h2>
<p class="lead">${lead}${cut3 ? ` The first ${withThousands(MOST_LISTED)}; the JSON report has all.` : ""}</p>
<ul class="items">
${items2}</ul>
</section>
`;
}

// src/report/html-style.ts
var STYLE = markup`
:root {
  color-scheme: light dark;
  --ground: #f6f6f4; --surface: #ffffff; --sunken: #f0f0ed; --text: #1b1d20; --muted: #555a62; --line: #d9d9d4;
  --accent: #1d4ed8; --mark: #fdeab5; --critical: #9c1458; --high: #b3261e; --medium: #855100; --low: #0b5c7c;
  --calm: #1c6b3c;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #121316; --surface: #1a1c20; --sunken: #121316; --text: #e7e8ea; --muted: #a6acb6; --line: #34373e;
    --accent: #9bb8ff; --mark: #4d3d0c; --critical: #ff9fcb; --high: #ff9d92; --medium: #f0c05c; --low: #7fd0f0;
    --calm: #7fd6a2;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.5 var(--sans); overflow-wrap: anywhere; }
[hidden] { display: none !important; }
a { color: var(--accent); }
h1, h2, h3, h4, p, ul, ol, dl, dd, pre { margin: 0; }
ul, ol { padding: 0; list-style: none; }
h1 { font-size: clamp(1.75rem, 1.4rem + 1.6vw, 2.5rem); line-height: 1.15; letter-spacing: -0.02em; font-weight: 650; }
h2 { font-size: 1.25rem; line-height: 1.3; letter-spacing: -0.01em; font-weight: 650; }
h3 { display: inline; font-size: 1rem; font-weight: 600; }
h4 { margin-top: 1.25rem; font-size: 0.875rem; font-weight: 600; }
code, pre { font-family: var(--mono); font-size: 0.875em; }
button, input, select { font: inherit; color: inherit; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible,
.finding:target > summary { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: 1rem; top: -5rem; z-index: 1; padding: 0.6rem 1rem; background: var(--surface); }
.skip:focus { top: 0.5rem; }
.page { max-width: 88rem; margin: 0 auto; padding: 1.25rem 1rem 4rem; }
.brand { color: var(--muted); font-size: 0.875rem; font-weight: 600; letter-spacing: 0.02em; }
.scope, .lead, .why, .silence { color: var(--muted); }
.scope { margin-top: 0.5rem; }
.lead { margin-top: 0.25rem; max-width: 44rem; font-size: 0.9375rem; }
.warning { margin-top: 1rem; padding: 0.75rem 1rem; max-width: 44rem; background: var(--surface);
  border: 1px solid var(--line); border-left: 4px solid var(--medium); border-radius: 4px; }
.tiles { display: flex; flex-wrap: wrap; gap: 0.5rem 1.75rem; margin-top: 1.25rem; }
.tiles li { display: flex; align-items: baseline; gap: 0.5rem; min-height: 2.75rem; color: var(--muted); }
.tiles b { color: var(--text); font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.tiles a { margin: -0.75rem 0; padding: 0.75rem 0; color: inherit; }
.sum { color: var(--muted); font-weight: 400; font-variant-numeric: tabular-nums; }
.severity { font-size: 0.875rem; font-weight: 600; white-space: nowrap; text-transform: capitalize; }
.critical { --tone: var(--critical); } .high { --tone: var(--high); }
.medium { --tone: var(--medium); } .low { --tone: var(--low); }
.severity, .shape { color: var(--tone); }
.shape { font-size: 0.8em; }
.state { padding: 0.05rem 0.5rem; border: 1px solid var(--line); border-radius: 1rem; color: var(--muted); font-size: 0.8125rem; }
.state.at-head, .state.active, .state.incomplete { border-color: currentColor; color: var(--text); font-weight: 600; }
.rule { color: var(--muted); }
main { margin-top: 2rem; }
main > section, .sums { margin-top: 2.5rem; }
main > section:first-child { margin-top: 0; }
section:focus, h2:focus { outline: none; }
summary { min-height: 2.75rem; cursor: pointer; }
.panel { margin-top: 1.5rem; }
.panel > summary { padding: 0.6rem 0; font-weight: 600; }
.panel form { display: grid; gap: 0.75rem; }
.panel h2 { font-size: 0.875rem; }
.panel .sums { margin-top: 1.75rem; }
fieldset { margin: 0; padding: 0; border: 0; }
legend { padding: 0; color: var(--muted); font-size: 0.875rem; }
.panel label { display: flex; align-items: center; gap: 0.5rem; min-height: 2.75rem; }
.panel label .sum { margin-left: auto; }
.panel .field { display: block; color: var(--muted); font-size: 0.875rem; }
.panel .field, legend { text-transform: capitalize; }
.field input, .field select, button { width: 100%; min-height: 2.75rem; padding: 0.4rem 0.75rem; background: var(--surface);
  border: 1px solid var(--muted); border-radius: 6px; font-size: 1rem; }
.field input, .field select { display: block; margin-top: 0.25rem; color: var(--text); text-overflow: ellipsis; }
input::placeholder { color: var(--muted); opacity: 1; }
input[type="checkbox"] { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--accent); }
button { cursor: pointer; }
.sums button { display: grid; grid-template-columns: 1fr auto; gap: 0 0.75rem; align-items: center; padding: 0.45rem 0;
  background: none; border: 0; border-radius: 4px; color: var(--text); font-size: 0.875rem; text-align: left; }
.sums button:disabled { cursor: default; }
.sums button:enabled:hover bdi { text-decoration: underline; }
.sums button[aria-pressed="true"] bdi { font-weight: 700; }
.sums button[aria-pressed="true"] bdi::after { content: " ✓"; }
.sums svg { grid-column: 1 / -1; width: 100%; margin-top: 0.25rem; background: var(--line); }
.sums rect { fill: var(--muted); }
.rest summary { padding: 0.6rem 0; color: var(--muted); font-size: 0.875rem; }
.chart { position: relative; margin-top: 1rem; padding: 1.5rem 0 0; }
.axis { position: absolute; inset: 0 10px 0 0; width: calc(100% - 10px); height: 100%; overflow: visible; pointer-events: none; }
.axis line { stroke: var(--line); }
.axis text { fill: var(--muted); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.rows { position: relative; }
.rows a { display: block; min-height: 2.75rem; padding: 0.5rem 0; color: inherit; text-decoration: none; }
.rows a:hover b { text-decoration: underline; }
.rows b { font-weight: 600; }
.rows .what, .rows .place { display: block; font-size: 0.875rem; line-height: 1.4; }
.rows .place { font-size: 0.8125rem; }
.rows .when { position: relative; padding-right: 0.5rem; background: var(--ground); color: var(--muted); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.place { font-family: var(--mono); font-size: 0.8125rem; color: var(--muted); }
.key::before { content: "› "; }
.bar { display: block; width: calc(100% - 10px); margin: 0.3rem 0 0; overflow: visible; }
.track { fill: var(--line); }
.life { fill: var(--tone); stroke: var(--tone); stroke-width: 1; }
.closed .life { fill-opacity: 0.25; stroke-opacity: 0.7; }
.now, .cap { fill: var(--tone); }
.rows.capped li:nth-child(n + 31 of :not([hidden])) { display: none; }
.more { margin-top: 0.75rem; }
.more button { width: auto; }
.finding { margin-top: 0.75rem; background: var(--surface); border: 1px solid var(--line); border-left: 4px solid var(--tone);
  border-radius: 6px; content-visibility: auto; contain-intrinsic-size: auto 5rem; }
.finding > summary { display: block; padding: 0.75rem 1rem; list-style: none; }
.finding > summary::-webkit-details-marker { display: none; }
.finding .head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.15rem 0.6rem; padding-right: 1.5rem; }
.finding .place { display: block; margin-top: 0.15rem; }
.finding > summary { position: relative; }
.finding > summary::after { content: ""; position: absolute; right: 1.1rem; top: 1.15rem; width: 0.5rem; height: 0.5rem;
  border: solid var(--muted); border-width: 0 2px 2px 0; transform: rotate(45deg); }
.finding[open] > summary::after { transform: translateY(0.25rem) rotate(225deg); }
.body { padding: 0 1rem 1rem; }
.body pre { display: flex; gap: 1rem; padding: 0.75rem 1rem; background: var(--sunken); border: 1px solid var(--line);
  border-radius: 4px; line-height: 1.6; white-space: pre-wrap; }
pre code { font-size: inherit; }
.number { color: var(--muted); user-select: none; }
mark { background: var(--mark); color: var(--text); border-bottom: 2px solid var(--tone); }
dl { margin-top: 1rem; font-size: 0.9375rem; }
dl div { padding: 0.3rem 0; }
dt { color: var(--muted); font-size: 0.8125rem; }
.body ol { margin-top: 0.25rem; padding-left: 1.5rem; list-style: decimal; }
.body ol li { padding: 0.15rem 0; max-width: 44rem; }
.body > p { margin-top: 0.75rem; font-size: 0.9375rem; }
.status { margin-top: 0.25rem; color: var(--muted); }
.items { margin-top: 0.75rem; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; }
.items > li { padding: 0.75rem 1rem; }
.items > li + li { border-top: 1px solid var(--line); }
.items .place, .items .why { display: block; font-size: 0.875rem; }
.items code { font-size: 0.8125rem; }
footer { margin-top: 3rem; color: var(--muted); font-size: 0.875rem; }
@media (min-width: 40rem) {
  dl div { display: grid; grid-template-columns: 8rem 1fr; gap: 1rem; }
  dt { padding-top: 0.1rem; font-size: 0.875rem; }
}
@media screen and (min-width: 64rem) {
  .page { padding: 2rem 2rem 5rem; }
  .columns { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 3rem; align-items: start; margin-top: 2.25rem; }
  .columns main { margin-top: 0; }
  .panel { position: sticky; top: 0; max-height: 100vh; margin-top: -0.6rem; padding: 0 0.5rem 1rem; overflow-y: auto; scrollbar-width: thin; }
  .rows a { display: grid; grid-template-columns: 21rem minmax(0, 1fr); gap: 0 1.5rem; align-items: center; }
  .rows .what { grid-row: 1 / span 2; }
  .rows .bar { margin: 0; }
  .rows .when { grid-column: 2; justify-self: start; }
  .axis { inset: 0 10px 0 22.5rem; width: calc(100% - 22.5rem - 10px); }
}
@media (max-width: 40rem) { .axis .odd text { display: none; } .axis line { opacity: 0.6; } }
@media print {
  body { background: #fff; font-size: 10pt; }
  .skip, .panel, .more, .finding > summary::after { display: none; }
  .page { max-width: none; padding: 0; }
  .finding, .items > li, .rows li { break-inside: avoid; content-visibility: visible; }
  h2 { break-after: avoid; }
  .rows.capped li:nth-child(n + 31 of :not([hidden])) { display: list-item; }
}
`;

// src/report/html-timeline.ts
var PLACE_CELLS = 38;
function timelineSection(findings, view) {
  const rows = findings.filter(({ finding }) => finding.exposure !== void 0).sort(byUrgency);
  if (rows.length === 0) return void 0;
  return markup`<section aria-labelledby="timeline">
<h2 id="timeline">Exposure</h2>
<p class="lead">When each secret came and went. A filled bar with an arrow still stands; a pale one with an end was removed, and is still in history.</p>
<div class="chart">
${view.axis === void 0 ? void 0 : axisMarkup(view.axis)}
<ol class="rows" id="rows">
${rows.map((row) => rowMarkup(row, view))}</ol>
</div>
<p class="more" id="more" hidden><button type="button" id="all" aria-expanded="false">Show all</button></p>
</section>
`;
}
function byUrgency(a, b) {
  return rank2(a) - rank2(b) || days(b) - days(a) || a.number - b.number;
}
function rank2({ finding: { exposure } }) {
  return exposure === void 0 ? 9 : ["at-head", "held", "unreachable", "removed"].indexOf(exposureState(exposure));
}
function days({ finding }) {
  return finding.exposure?.days ?? 0;
}
function axisMarkup({ ticks: ticks2 }) {
  const lines2 = ticks2.map(
    ({ at: at2, label }, number2) => markup`<g class="${number2 % 2 === 0 ? "even" : "odd"}"><line x1="${at2}%" x2="${at2}%" y1="20" y2="100%"/><text x="${at2}%" y="13" text-anchor="${anchor(at2)}">${label}</text></g>`
  );
  return markup`<svg class="axis" aria-hidden="true">${lines2}</svg>`;
}
function anchor(at2) {
  if (at2 < 8) return "start";
  return at2 > 92 ? "end" : "middle";
}
function rowMarkup({ number: number2, finding }, { axis, redaction }) {
  const { exposure, severity, rule } = finding;
  if (exposure === void 0) return markup``;
  const stretch = axis?.stretch(exposure);
  const place4 = shortened(placeName(finding, redaction));
  return markup`<li data-of="${number2}"><a href="#f${number2}"><span class="what">${severityShape(severity)} <b>${rule.title}</b> <bdi class="place">${place4}</bdi></span>${stretch === void 0 ? void 0 : bar(stretch, severity)}<span class="when">${exposurePeriod(exposure)}</span></a></li>
`;
}
function shortened(place4) {
  const end = fitEnd(place4, PLACE_CELLS);
  return end.length < place4.length ? `\u2026${end}` : place4;
}

// src/report/html.ts
var MOST_FINDINGS = 5e3;
var MOST_OPENED = 5;
var htmlReporter = function* (result, { toolVersion }) {
  const all = bySeverity(reported(result).sort(byUrgency2));
  const findings = all.slice(0, MOST_FINDINGS).map((finding, number2) => ({ finding, number: number2 }));
  const view = createView(result, all);
  yield pageStart(result, view).html;
  if (all.length > 0) yield `<div class="columns">
${filterPanel(all, view).html}`;
  yield '<main id="main">\n';
  yield html(timelineSection(findings, view));
  yield* findingsSection(findings, all.length, view);
  yield html(hygieneSection(result, view));
  yield html(suppressedSection(result, view));
  yield html(skippedSection(result, view));
  yield all.length > 0 ? "</main>\n</div>\n" : "</main>\n";
  yield pageEnd(toolVersion).html;
};
function createView(result, findings) {
  const redaction = createRedaction(result, false);
  const axis = createAxis(findings.flatMap(({ exposure }) => exposure ?? []));
  return {
    redaction,
    facets: createFacets(findings, redaction),
    opened: findings.length <= MOST_OPENED,
    ...axis === void 0 ? {} : { axis }
  };
}
function byUrgency2(a, b) {
  return urgency(b) - urgency(a) || (b.exposure?.days ?? 0) - (a.exposure?.days ?? 0);
}
function urgency({ verification, exposure }) {
  return (verification === "active" ? 2 : 0) + (exposure?.isAtHead === true ? 1 : 0);
}
function pageStart(result, view) {
  const policy = [
    "default-src 'none'",
    `style-src ${source(STYLE)}`,
    `script-src ${source(SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'"
  ];
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${pageTitle(result)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<div class="page">
${pageHead(result, view)}`;
}
function source({ html: content2 }) {
  return `'sha256-${createHash2("sha256").update(content2).digest("base64")}'`;
}
function* findingsSection(findings, total, view) {
  if (total === 0) return;
  const cut3 = total > findings.length ? markup`<p class="lead">The ${withThousands(findings.length)} most severe; the JSON report has all.</p>
` : void 0;
  yield markup`<section aria-labelledby="findings">
<h2 id="findings">Findings <span class="sum">${withThousands(total)}</span></h2>
${cut3}<p class="status" id="status" role="status"></p>
<p id="none" hidden>No finding fits these filters. <button type="button" id="clear">Reset filters</button></p>
`.html;
  for (const each of findings) yield findingMarkup(each, view).html;
  yield "</section>\n";
}
function pageEnd(toolVersion) {
  return markup`<footer>Made by unsealed ${toolVersion}. Secrets are redacted in this file. A secret that was committed stays in history: rotate it first.</footer>
</div>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
function html(part) {
  return part === void 0 ? "" : part.html;
}

// src/report/record.ts
var SCHEMA_VERSION2 = 1;
function findingRecord(finding, redaction) {
  const { rule, location: location3, commit, keyPath, parts: parts2, verification, related } = finding;
  const resource = resourceRecord(finding, redaction);
  const history = historyRecord(finding, redaction);
  return {
    rule: rule.id,
    title: rule.title,
    provider: rule.provider,
    severity: finding.severity,
    confidence: finding.confidence,
    ...verification === void 0 ? {} : { verification },
    origin: finding.origin,
    ...locationRecord(location3, redaction),
    ...keyPath === void 0 ? {} : { keyPath: redaction.name(formatKeyPath(keyPath)) },
    trail: finding.trail,
    ...resource === void 0 ? {} : { resource },
    ...related === void 0 ? {} : { related: related.map((place4) => locationRecord(place4, redaction)) },
    secret: redaction.secret(finding.secret),
    ...parts2 === void 0 ? {} : { parts: parts2.map((part) => partRecord(part, redaction)) },
    fingerprint: finding.fingerprint,
    ...commit === void 0 ? {} : { commit: commit.id },
    ...history === void 0 ? {} : { history },
    rotate: rule.rotate
  };
}
function partRecord(part, redaction) {
  const { name, location: location3, keyPath, rule } = part;
  return {
    name,
    line: location3.start.line,
    column: location3.start.column,
    endLine: location3.end.line,
    endColumn: location3.end.column,
    ...keyPath === void 0 ? {} : { keyPath: redaction.name(formatKeyPath(keyPath)) },
    value: redaction.part(part),
    ...rule === void 0 ? {} : { rule }
  };
}
function suppressedRecord(finding, redaction) {
  const { verdict } = finding;
  if (verdict.kind !== "suppressed") return void 0;
  const reason = verdict.reason === void 0 ? {} : { reason: redaction.prose(verdict.reason) };
  return { ...findingRecord(finding, redaction), by: verdict.by, ...reason };
}
function skippedRecord({ path, code, detail, commit }, redaction) {
  return {
    path: redaction.name(path),
    code,
    detail: redaction.name(detail),
    ...commit === void 0 ? {} : { commit }
  };
}
function adviceRecord(advice, redaction) {
  const { check, title, severity, origin, location: location3, keyPath, why, instead, commit } = advice;
  const resource = resourceRecord(advice, redaction);
  return {
    check,
    title,
    severity,
    origin,
    ...locationRecord(location3, redaction),
    keyPath: redaction.name(formatKeyPath(keyPath)),
    ...resource === void 0 ? {} : { resource },
    why: redaction.name(why),
    instead,
    ...commit === void 0 ? {} : { commit: commit.id }
  };
}
function statsRecord({ scope, blobs, bytes, commits, elapsedMilliseconds }, redaction) {
  return { scope: redaction.name(scope), blobs, bytes, commits, elapsedMilliseconds };
}
function locationRecord({ path, start, end }, redaction) {
  return {
    path: redaction.name(path),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column
  };
}
function historyRecord({ commit, exposure }, redaction) {
  const first = commit ?? exposure?.introduced;
  if (first === void 0 && exposure === void 0) return void 0;
  return {
    ...first === void 0 ? {} : about(first, redaction),
    ...exposure === void 0 ? {} : exposureRecord(exposure, redaction)
  };
}
function exposureRecord(exposure, redaction) {
  const { introduced: introduced2, lastHeld, removed, isAtHead, paths, versions, days: days2 } = exposure;
  return {
    ...introduced2 === void 0 ? {} : { introduced: commitRecord(introduced2, redaction) },
    ...lastHeld === void 0 ? {} : { lastHeld: commitRecord(lastHeld, redaction) },
    ...removed === void 0 ? {} : { removed: commitRecord(removed, redaction) },
    atHead: isAtHead,
    paths: paths.map(redaction.name),
    versions,
    ...days2 === void 0 ? {} : { days: days2 }
  };
}
function commitRecord(commit, redaction) {
  return { commit: commit.id, ...about(commit, redaction) };
}
function about({ author, date, subject }, { prose }) {
  return { author: prose(author), date, subject: prose(subject) };
}
function resourceRecord({ resource }, { name: redact }) {
  if (resource === void 0) return void 0;
  const { kind, apiVersion, name, namespace } = resource;
  return {
    kind: redact(kind),
    ...apiVersion === void 0 ? {} : { apiVersion: redact(apiVersion) },
    ...name === void 0 ? {} : { name: redact(name) },
    ...namespace === void 0 ? {} : { namespace: redact(namespace) }
  };
}

// src/report/json.ts
var jsonReporter = function* (result, { showSecrets }) {
  const redaction = createRedaction(result, showSecrets);
  const suppressed = result.findings.filter(({ verdict }) => verdict.kind === "suppressed");
  yield `{
  "schemaVersion": ${SCHEMA_VERSION2},
`;
  yield* list2("findings", reported(result), (finding) => findingRecord(finding, redaction));
  yield* list2("suppressed", suppressed, (finding) => suppressedRecord(finding, redaction));
  yield* list2("skipped", result.skipped, (skipped2) => skippedRecord(skipped2, redaction));
  yield* list2("hygiene", result.advice, (advice) => adviceRecord(advice, redaction));
  yield `  "stats": ${indented(statsRecord(result.stats, redaction), 2)}
}
`;
};
function* list2(name, items2, record) {
  yield `  "${name}": [`;
  for (const [index, item] of items2.entries()) yield `${index === 0 ? "" : ","}
    ${indented(record(item), 4)}`;
  yield items2.length === 0 ? "],\n" : "\n  ],\n";
}
function indented(value, depth) {
  return escapeJson(value, 2).replaceAll("\n", `
${" ".repeat(depth)}`);
}

// src/report/jsonl.ts
var jsonlReporter = function* (result, { showSecrets }) {
  const redaction = createRedaction(result, showSecrets);
  for (const finding of reported(result)) yield `${escapeJson(findingRecord(finding, redaction))}
`;
};

// src/report/junit.ts
var junitReporter = function* (result, { failOn }) {
  const redaction = createRedaction(result, false);
  const cases = [
    ...result.skipped.filter(isIncomplete).map((skipped2) => unscanned(skipped2, redaction)),
    ...bySeverity(result.findings).map((finding) => caseOf(finding, failOn, redaction))
  ];
  if (cases.length === 0) cases.push({ outcome: "passed", classname: "unsealed", name: "no secrets found" });
  const number2 = (outcome) => String(cases.filter((each) => each.outcome === outcome).length);
  const counts = attributes({
    name: "unsealed",
    tests: String(cases.length),
    failures: number2("failure"),
    errors: number2("error"),
    skipped: number2("skipped"),
    time: seconds(result)
  });
  yield `<?xml version="1.0" encoding="UTF-8"?>
<testsuites${counts}>
  <testsuite${counts}>
`;
  for (const each of cases) yield element(each);
  yield "  </testsuite>\n</testsuites>\n";
};
function unscanned({ path, code, detail, commit }, redaction) {
  const name = redaction.name(path);
  const at2 = commit === void 0 ? "" : ` (commit ${commit})`;
  const message2 = `not scanned${at2}: ${redaction.name(detail)}`;
  return { outcome: "error", classname: name, name: `not scanned: ${code}${at2}`, file: name, type: code, message: message2 };
}
function caseOf(finding, failOn, redaction) {
  const { rule, severity, location: location3, verdict } = finding;
  const path = redaction.name(location3.path);
  const base = {
    classname: path,
    name: `${rule.id} at ${placeName(finding, redaction)}`,
    file: path,
    line: String(location3.start.line)
  };
  if (verdict.kind === "suppressed") {
    const reason = verdict.reason === void 0 ? "" : `: ${redaction.prose(verdict.reason)}`;
    return { ...base, outcome: "skipped", message: `suppressed by ${verdict.by}${reason}` };
  }
  const message2 = sentence(finding, redaction);
  if (!atLeast(severity, failOn)) {
    return { ...base, outcome: "skipped", message: `${severity}, below ${failOn}: ${message2}` };
  }
  const verified = verificationWords(finding);
  const lines2 = [
    `${severity}: ${message2}`,
    `at ${placeName(finding, redaction)}`,
    ...verified === void 0 ? [] : [`Verified: ${verified}.`],
    rule.rotate
  ];
  return { ...base, outcome: "failure", type: rule.id, message: message2, lines: lines2 };
}
function element({ outcome, message: message2, type, lines: lines2 = [], ...rest }) {
  const open2 = `    <testcase${attributes(rest)}`;
  if (outcome === "passed") return `${open2}/>
`;
  const said = attributes({ ...message2 === void 0 ? {} : { message: message2 }, ...type === void 0 ? {} : { type } });
  const text2 = lines2.map(escapeXml).join("\n");
  const inner = text2 === "" ? `<${outcome}${said}/>` : `<${outcome}${said}>${text2}</${outcome}>`;
  return `${open2}>
      ${inner}
    </testcase>
`;
}
function attributes(values) {
  return Object.entries(values).map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("");
}
function seconds({ stats }) {
  return (stats.elapsedMilliseconds / 1e3).toFixed(3);
}

// src/report/markdown.ts
var MOST_CHARACTERS = 6e4;
var LONGEST_CELL = 300;
var markdownReporter = function* (result, { quiet }) {
  const redaction = createRedaction(result, false);
  const findings = bySeverity(reported(result));
  const budget = { left: MOST_CHARACTERS };
  const notScanned = quiet ? [] : skippedRows(result, redaction);
  if (quiet && findings.length + result.advice.length === 0) return;
  yield `### ${heading(findings, result)}
`;
  const skippedTable = table(["not scanned", "why", "where", "what to do"], notScanned, budget);
  const rows = findings.map((finding) => () => findingRow(finding, redaction));
  yield table(["severity", "finding", "place", "secret", "what to do"], rows, budget);
  const advice = result.advice.map((each) => () => adviceRow(each, redaction));
  yield table(["hygiene", "check", "place", "why", "instead"], advice, budget);
  yield skippedTable;
  if (!quiet) yield `
${scanned(result, redaction)}
`;
};
function table(head, rows, budget) {
  if (rows.length === 0) return "";
  let text2 = `
${line(head)}${line(head.map(() => "---"))}`;
  for (const [index, row] of rows.entries()) {
    const next = line(row().map(cell));
    if (text2.length + next.length > budget.left) {
      text2 += `
${count(rows.length - index, "more row")}: the \`json\` report holds all.
`;
      break;
    }
    text2 += next;
  }
  budget.left = Math.max(0, budget.left - text2.length);
  return text2;
}
function line(cells) {
  return `| ${cells.join(" | ")} |
`;
}
function cell(text2) {
  return escapeMarkdown(text2.length <= LONGEST_CELL ? text2 : `${text2.slice(0, LONGEST_CELL)}\u2026`);
}
function heading(findings, { skipped: skipped2 }) {
  const isIncomplete2 = groupSkipped(skipped2).some(({ incomplete }) => incomplete);
  if (findings.length === 0) return `unsealed: ${isIncomplete2 ? "the scan is incomplete" : "no secrets found"}`;
  const counts = severityCounts(findings).map(([severity, number2]) => `${number2} ${severity}`);
  return `unsealed: ${count(findings.length, "finding")} (${counts.join(", ")})`;
}
function findingRow(finding, redaction) {
  const { severity, rule, secret: secret2, commit, resource } = finding;
  const where = keyPathAndTrail(finding, redaction);
  const place4 = [
    placeName(finding, redaction),
    ...where === "" ? [] : [where],
    ...resource === void 0 ? [] : [resourceName(resource, redaction)],
    ...commit === void 0 ? [] : [`commit ${shortId(commit.id)}`]
  ];
  const history = commit === void 0 ? "" : " It is in history already: taking it out does not unleak it.";
  const todo = `${firstSentence(rule.rotate)}${history}`;
  return [severity, `${rule.title} (${rule.id})`, place4.join(" \xB7 "), secret2.redacted(), todo];
}
function adviceRow(advice, redaction) {
  const { severity, title, check, keyPath, why, instead } = advice;
  const place4 = [placeName(advice, redaction), redaction.name(formatKeyPath(keyPath))];
  return [severity, `${title} (${check})`, place4.join(" \xB7 "), redaction.name(why), instead];
}
var SHOWN_PATHS2 = 3;
function skippedRows({ skipped: skipped2 }, redaction) {
  const groups = groupSkipped(skipped2).filter(({ incomplete }) => incomplete);
  return groups.map(({ skipped: group, code, meaning, remedy = "" }) => () => {
    const paths = [...new Set(group.map(({ path }) => path))].slice(0, SHOWN_PATHS2).map(redaction.name);
    const more = group.length > paths.length ? [`${count(group.length, "place")} in all`] : [];
    return [code, meaning, [...paths, ...more].join(", "), remedy];
  });
}
function scanned({ stats, findings }, redaction) {
  const suppressed = findings.filter(({ verdict }) => verdict.kind === "suppressed").length;
  const commits = stats.commits > 0 ? `${count(stats.commits, "commit")}, ` : "";
  const aside = suppressed === 0 ? "" : `; ${count(suppressed, "finding")} suppressed`;
  return `Scanned ${cell(redaction.name(stats.scope))}: ${commits}${count(stats.blobs, "file")}${aside}.`;
}

// src/report/rdjson.ts
var rdjsonReporter = function* (result, { failOn }) {
  const redaction = createRedaction(result, false);
  yield '{\n  "source": {"name": "unsealed"},\n  "diagnostics": [';
  let lead = "\n";
  for (const item of [...bySeverity(reported(result)), ...result.advice]) {
    yield `${lead}    ${escapeJson(diagnostic(item, failOn, redaction))}`;
    lead = ",\n";
  }
  yield "\n  ]\n}\n";
};
function diagnostic(item, failOn, redaction) {
  const location3 = { path: redaction.name(item.location.path), ...range(item) };
  if (!("rule" in item)) {
    const message2 = escapeMarkdown(adviceSentence(item, redaction));
    return { message: message2, location: location3, severity: "INFO", code: { value: item.check } };
  }
  const { rule, severity } = item;
  const link = webLink(rule.docs);
  return {
    message: escapeMarkdown(`${sentence(item, redaction)} ${firstSentence(rule.rotate)}`),
    location: location3,
    severity: atLeast(severity, failOn) ? "ERROR" : "WARNING",
    code: { value: rule.id, ...link === void 0 ? {} : { url: link } }
  };
}
function range({ origin, location: { start, end, byteColumns } }) {
  if (origin === "commit-message") return {};
  const at2 = (line2, column) => ({ line: line2, ...column === void 0 ? {} : { column } });
  return { range: { start: at2(start.line, byteColumns?.start), end: at2(end.line, byteColumns?.end) } };
}

// src/report/sarif-advice.ts
import { createHash as createHash3 } from "node:crypto";
function sarifChecks(advice) {
  return [...new Map([...advice].reverse().map((each) => [each.check, each])).values()].reverse().map(descriptor);
}
function sarifAdvice(advice, ruleIndex, redaction) {
  const { check, severity, location: location3, keyPath, resource, commit, origin } = advice;
  const { start, end, path } = location3;
  const key = redaction.name(formatKeyPath(keyPath));
  const name = [resource?.kind, resource?.namespace, resource?.name].map((part) => redaction.name(part ?? ""));
  const qualified = [...name, key].filter((part) => part !== "").join("/");
  return {
    ruleId: check,
    ruleIndex,
    level: "note",
    message: { text: escapeSarifMessage(adviceSentence(advice, redaction)) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: escapeUri(redaction.name(path)) },
          region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
        },
        ...qualified === "" ? {} : { logicalLocations: [{ fullyQualifiedName: escapeTerminal(qualified) }] }
      }
    ],
    partialFingerprints: { "unsealed/hygiene/v1": fingerprint(check, path, qualified) },
    suppressions: [],
    properties: { severity, origin, ...commit === void 0 ? {} : { commit: commit.id, commitDate: commit.date } }
  };
}
function fingerprint(...parts2) {
  return createHash3("sha256").update(JSON.stringify(parts2)).digest("hex");
}
function descriptor({ check, title, instead }) {
  return {
    id: check,
    shortDescription: { text: title },
    fullDescription: { text: `${title}: posture of a manifest, not a secret in the repository.` },
    help: {
      text: `Instead: ${instead}`,
      markdown: [
        `**${escapeMarkdown(title)}**`,
        "This is advice on posture. Nothing has leaked here, and it never fails a run.",
        `**Instead:** ${escapeMarkdown(instead)}`,
        `**If it is meant to be so:** \`# unsealed:allow ${check} <reason>\` in a comment on the line or above it.`
      ].join("\n\n")
    },
    defaultConfiguration: { level: "note" },
    properties: { tags: ["security", "hygiene", "kubernetes"], precision: "high" }
  };
}

// src/report/sarif-rule.ts
var LONGEST_DESCRIPTION = 1024;
var SECURITY_SEVERITY = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "2.5"
};
var LEVELS = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note"
};
function sarifLevel(severity) {
  return LEVELS[severity];
}
function sarifRules(findings) {
  const worst = /* @__PURE__ */ new Map();
  for (const { rule, severity } of findings) {
    const known4 = worst.get(rule.id);
    if (known4 === void 0 || !atLeast(known4.severity, severity)) worst.set(rule.id, { rule, severity });
  }
  return [...worst.values()].map(({ rule, severity }) => descriptor2(rule, severity));
}
function descriptor2(rule, severity) {
  const title = escapeTerminal(rule.title);
  const rotate = escapeTerminal(rule.rotate);
  const link = webLink(rule.docs);
  const markdown = [
    `**${escapeMarkdown(rule.title)}** (${escapeMarkdown(rule.provider)})`,
    "A secret in a repository is readable by everyone who can read the repository, and stays in its history when the line is removed.",
    `**What to do:** ${escapeMarkdown(rule.rotate)}`,
    `**If it is no secret:** \`# unsealed:allow ${rule.id} <reason>\` in a comment on the line or above it.`,
    ...link === void 0 ? [] : [`[Documentation of the provider](${link})`]
  ];
  return {
    id: rule.id,
    shortDescription: { text: cut2(title) },
    fullDescription: {
      text: cut2(`${title}, of ${escapeTerminal(rule.provider)}, stands in the repository in readable form.`)
    },
    help: { text: `${rotate}${link === void 0 ? "" : ` ${link}`}` || title, markdown: markdown.join("\n\n") },
    ...link === void 0 ? {} : { helpUri: link },
    defaultConfiguration: { level: sarifLevel(severity) },
    properties: {
      tags: ["security", "secret", ...rule.kind === "place" ? ["kubernetes"] : [], "external/cwe/cwe-798"],
      precision: precision(rule),
      "security-severity": SECURITY_SEVERITY[severity]
    }
  };
}
function precision({ kind, checksum }) {
  if (checksum !== void 0) return "very-high";
  return kind === "assignment" ? "medium" : "high";
}
function cut2(text2) {
  return text2.slice(0, LONGEST_DESCRIPTION);
}

// src/report/sarif-result.ts
var MOST_PATHS3 = 100;
function sarifResult(finding, ruleIndex, redaction) {
  const { rule, severity, fingerprint: fingerprint2 } = finding;
  return {
    ruleId: rule.id,
    ruleIndex,
    level: sarifLevel(severity),
    message: { text: escapeSarifMessage(sentence(finding, redaction)) },
    locations: [location2(finding, redaction)],
    ...relatedLocations(finding, redaction),
    partialFingerprints: { "unsealed/v1": fingerprint2 },
    // Either every result of a run has this list, or none (SARIF 2.1.0, 3.27.23).
    suppressions: suppressions(finding, redaction),
    properties: properties(finding, redaction)
  };
}
function location2(finding, redaction) {
  const logicalName = fullyQualifiedName(finding, redaction);
  return {
    physicalLocation: physicalLocation(finding.location, redaction),
    ...logicalName === "" ? {} : { logicalLocations: [{ fullyQualifiedName: logicalName }] }
  };
}
function relatedLocations(finding, redaction) {
  const { related = [], parts: parts2 = [] } = finding;
  if (related.length + parts2.length === 0) return {};
  const words2 = partWords(finding, redaction);
  const places = related.map((place4) => ({ physicalLocation: physicalLocation(place4, redaction) }));
  const partPlaces = parts2.map((part, index) => ({
    physicalLocation: physicalLocation(part.location, redaction),
    message: { text: escapeSarifMessage(words2[index] ?? part.name) }
  }));
  return { relatedLocations: [...places, ...partPlaces].map((place4, id) => ({ id, ...place4 })) };
}
function physicalLocation({ path, start, end }, redaction) {
  return {
    artifactLocation: { uri: escapeUri(redaction.name(path)) },
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
  };
}
function fullyQualifiedName({ resource, keyPath }, redaction) {
  const key = keyPath === void 0 ? "" : formatKeyPath(keyPath);
  const parts2 = [resource?.kind, resource?.namespace, resource?.name, key];
  const name = parts2.filter((part) => part !== void 0 && part !== "").join("/");
  return escapeTerminal(redaction.name(name));
}
function suppressions({ verdict }, redaction) {
  if (verdict.kind === "report") return [];
  const { by, reason = "" } = verdict;
  const justification = reason === "" ? by : `${by}: ${redaction.prose(reason)}`;
  return [
    {
      kind: by === "inline" ? "inSource" : "external",
      status: "accepted",
      justification: escapeTerminal(justification)
    }
  ];
}
function properties(finding, redaction) {
  const { severity, confidence, origin, trail, commit, rule, evidence, verification, exposure } = finding;
  return {
    provider: rule.provider,
    severity,
    confidence,
    ...verification === void 0 ? {} : { verification },
    evidence: evidence.reasons.map(redaction.name),
    origin,
    trail,
    ...commit === void 0 ? {} : { commit: commit.id, commitDate: commit.date },
    ...exposure === void 0 ? {} : { exposure: exposureProperties(exposure, redaction) }
  };
}
function exposureProperties(exposure, redaction) {
  const { introduced: introduced2, lastHeld, removed, isAtHead, paths, versions, days: days2 } = exposure;
  return {
    ...introduced2 === void 0 ? {} : { introduced: commitProperties(introduced2) },
    ...lastHeld === void 0 ? {} : { lastHeld: commitProperties(lastHeld) },
    ...removed === void 0 ? {} : { removed: commitProperties(removed) },
    atHead: isAtHead,
    paths: paths.slice(0, MOST_PATHS3).map(redaction.name),
    versions,
    ...days2 === void 0 ? {} : { days: days2 }
  };
}
function commitProperties({ id, date }) {
  return { commit: id, date };
}

// src/report/sarif.ts
var MOST_RESULTS = 5e3;
var MOST_NOTIFICATIONS = 1e3;
var sarifReporter = (result, options) => {
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [run2(result, options.toolVersion, createRedaction(result, false))]
  };
  return [`${escapeJson(log, 2)}
`];
};
function run2(result, version, redaction) {
  const suppressed = result.findings.filter(({ verdict }) => verdict.kind === "suppressed");
  const all = [...bySeverity(reported(result)), ...bySeverity(suppressed)];
  const findings = all.slice(0, MOST_RESULTS);
  const advice = result.advice.slice(0, MOST_RESULTS - findings.length);
  const rules2 = [...sarifRules(findings), ...sarifChecks(advice)];
  const indexes2 = new Map(rules2.map(({ id }, index) => [id, index]));
  return {
    tool: { driver: { name: "unsealed", version, semanticVersion: version, rules: rules2 } },
    automationDetails: { id: "unsealed/" },
    columnKind: "utf16CodeUnits",
    invocations: [invocation(result, all, redaction)],
    results: [
      ...findings.map((finding) => sarifResult(finding, indexes2.get(finding.rule.id) ?? -1, redaction)),
      ...advice.map((each) => sarifAdvice(each, indexes2.get(each.check) ?? -1, redaction))
    ]
  };
}
function invocation({ skipped: skipped2 }, all, redaction) {
  const notifications = skipped2.slice(0, MOST_NOTIFICATIONS).map((each) => skipNotification(each, redaction));
  if (skipped2.length > MOST_NOTIFICATIONS) {
    notifications.push(
      cutNotification("skipped-cut", skipped2.length, MOST_NOTIFICATIONS, "notes on what was not scanned")
    );
  }
  if (all.length > MOST_RESULTS) {
    notifications.push(cutNotification("results-cut", all.length, MOST_RESULTS, "results, the most severe first"));
  }
  return { executionSuccessful: !skipped2.some(isIncomplete), toolExecutionNotifications: notifications };
}
function skipNotification(skipped2, redaction) {
  const { path, code, detail, commit } = skipped2;
  const at2 = commit === void 0 ? "" : ` (commit ${commit})`;
  return {
    descriptor: { id: code },
    level: isIncomplete(skipped2) ? "error" : "note",
    message: { text: escapeSarifMessage(redaction.name(`${path}${at2} was not scanned: ${detail}`)) },
    locations: [{ physicalLocation: { artifactLocation: { uri: escapeUri(redaction.name(path)) } } }]
  };
}
function cutNotification(id, all, kept, what) {
  return {
    descriptor: { id },
    level: "warning",
    message: { text: `This log holds ${kept} of ${all} ${what}; the json report holds all.` }
  };
}

// src/report/style.ts
import { styleText } from "node:util";
var SEVERITY3 = {
  critical: ["bold", "magenta"],
  high: ["bold", "red"],
  medium: ["bold", "yellow"],
  low: ["bold", "cyan"]
};
function createStyle(color) {
  const apply = (format, text2) => color ? styleText(format, text2, { validateStream: false }) : text2;
  return {
    bold: (text2) => apply("bold", text2),
    dim: (text2) => apply("dim", text2),
    frame: (text2) => apply("blue", text2),
    good: (text2) => apply("green", text2),
    severity: (severity, text2) => apply(SEVERITY3[severity], text2)
  };
}

// src/report/text-hygiene.ts
function* hygieneSection2(advice, redaction, style) {
  if (advice.length === 0) return;
  yield `${style.bold(`Hygiene (${advice.length})`)} ${style.dim("posture of manifests: no secrets, never fails the run")}

`;
  for (const each of advice) yield `${lines(each, redaction, style).join("\n")}

`;
}
function lines(advice, redaction, style) {
  const { severity, title, check, keyPath, resource, why, instead } = advice;
  const place4 = [placeName(advice, redaction), redaction.name(formatKeyPath(keyPath))];
  if (resource !== void 0) place4.push(resourceName(resource, redaction));
  return [
    `${style.severity(severity, severity.toUpperCase())} ${style.bold(title)} ${style.dim(`[${check}]`)}`,
    `  ${style.frame("-->")} ${escapeTerminal(place4.filter((part) => part !== "").join(" \xB7 "))}`,
    `  ${style.frame("=")} ${escapeTerminal(redaction.name(`${why} Instead: ${instead}`))}`
  ];
}

// src/report/text.ts
var textReporter = function* (result, options) {
  const view = {
    options,
    redaction: createRedaction(result, options.showSecrets),
    style: createStyle(options.color)
  };
  for (const finding of byFile(reported(result))) yield `${block(finding, view).join("\n")}

`;
  yield* hygieneSection2(result.advice, view.redaction, view.style);
  if (!options.quiet) yield `${summary(result, options, view.redaction, view.style).join("\n")}
`;
};
var LABEL_WIDTH = "confidence".length;
function block(finding, view) {
  const { redaction, style, options } = view;
  const { rule, severity } = finding;
  const title = style.bold(escapeTerminal(rule.title));
  return [
    `${style.severity(severity, severity.toUpperCase())} ${title} ${style.dim(`[${escapeTerminal(rule.id)}]`)}`,
    `  ${style.frame("-->")} ${escapeTerminal(placeName(finding, redaction))}`,
    ...codeFrame(finding, options.columns, redaction, style),
    ...facts2(finding, view).flatMap(([label, text2, paint]) => factLines(label, text2, view, paint))
  ];
}
function facts2(finding, { redaction, style }) {
  const { confidence, evidence, rule, resource, location: location3 } = finding;
  const where = keyPathAndTrail(finding, redaction);
  const list4 = [["secret", redaction.secret(finding.secret)]];
  if (where !== "") list4.push(["key", where]);
  for (const words2 of partWords(finding, redaction)) list4.push(["with", words2]);
  if (resource !== void 0) list4.push(["resource", resourceName(resource, redaction)]);
  if (location3.end.line > location3.start.line) list4.push(["lines", `${location3.start.line}-${location3.end.line}`]);
  const others = relatedWords(finding, redaction);
  if (others !== void 0) list4.push(["related", others]);
  list4.push(...historyFacts2(finding, redaction));
  const verified = verificationWords(finding);
  if (verified !== void 0) list4.push(["verified", verified]);
  const reasons = [`entropy ${evidence.entropy.toFixed(1)}`, ...evidence.reasons.map(redaction.name)];
  list4.push(["confidence", [confidence, ...reasons].join(" \xB7 "), style.dim]);
  list4.push(["rotate", firstSentence(rule.rotate)]);
  list4.push(["silence", howToSilence(finding), style.dim]);
  return list4;
}
function historyFacts2({ commit, origin, exposure }, redaction) {
  const swept = exposure === void 0 ? [] : [["in history", exposureWords(exposure, redaction)]];
  if (commit === void 0) return swept;
  const { id, author, date, subject } = commit;
  const day = date.slice(0, "YYYY-MM-DD".length);
  const list4 = [["commit", [shortId(id), redaction.prose(author), day, redaction.prose(subject)].join(" \xB7 ")]];
  list4.push(...swept);
  if (origin === "commit" || origin === "commit-message") {
    list4.push(["history", "already committed: taking it out does not unleak it, rotate it"]);
  }
  return list4;
}
function factLines(label, text2, { options, style }, paint = (line2) => line2) {
  const lead = `  = ${label.padEnd(LABEL_WIDTH)} `;
  const escaped = escapeTerminal(text2);
  const lines2 = label === "secret" ? [escaped] : wrap(escaped, options.columns - lead.length);
  const next = "  |".padEnd(lead.length);
  return lines2.map((line2, at2) => `${style.frame(at2 === 0 ? lead : next)}${paint(line2)}`);
}
function wrap(text2, width) {
  const lines2 = [];
  let line2 = "";
  for (const word of text2.split(" ")) {
    if (line2 !== "" && displayWidth(line2) + 1 + displayWidth(word) > width) {
      lines2.push(line2);
      line2 = word;
    } else line2 = line2 === "" ? word : `${line2} ${word}`;
  }
  return [...lines2, line2];
}

// src/report/formats.ts
var FORMATS = {
  text: textReporter,
  json: jsonReporter,
  jsonl: jsonlReporter,
  sarif: sarifReporter,
  github: githubReporter,
  gitlab: gitlabReporter,
  codequality: codeQualityReporter,
  junit: junitReporter,
  rdjson: rdjsonReporter,
  markdown: markdownReporter,
  html: htmlReporter
};

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

// src/join-results.ts
function limitedTo(result, isNamed2) {
  return {
    ...result,
    findings: result.findings.filter(({ location: location3 }) => isNamed2(location3.path)),
    advice: result.advice.filter(({ location: location3 }) => isNamed2(location3.path)),
    skipped: result.skipped.filter((skipped2) => isNamed2(skipped2.path) || isIncomplete(skipped2))
  };
}
function joined(first, second) {
  const scopes = [first, second].filter(({ stats }) => stats.blobs > 0).map(({ stats }) => stats.scope);
  const sum2 = (count2) => count2(first) + count2(second);
  return {
    findings: [...first.findings, ...second.findings],
    advice: [...first.advice, ...second.advice],
    skipped: [...first.skipped, ...second.skipped],
    stats: {
      scope: scopes.join(" and ") || second.stats.scope,
      blobs: sum2(({ stats }) => stats.blobs),
      bytes: sum2(({ stats }) => stats.bytes),
      commits: sum2(({ stats }) => stats.commits),
      elapsedMilliseconds: sum2(({ stats }) => stats.elapsedMilliseconds)
    }
  };
}

// src/decode/inflation.ts
import { gunzipSync } from "node:zlib";
var HIGHEST_RATIO = 200;
var MOST_OF_ONE = 8 * 1024 * 1024;
var MOST_OF_BLOB = 4 * MOST_OF_ONE;
var MOST_OF_ARCHIVE = 64 * 1024 * 1024;
function newInflation() {
  return { left: MOST_OF_BLOB, refused: 0, mostOfOne: MOST_OF_ONE };
}
function newArchiveInflation() {
  return { left: MOST_OF_ARCHIVE, refused: 0, mostOfOne: MOST_OF_ARCHIVE };
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
var LONGEST_NAME4 = 1e3;
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
    const size2 = HEADER_ONLY.has(type) ? 0 : extension.size ?? numberAt(header, SIZE2);
    if (size2 === void 0) return { members, problem: "a member has an impossible size, read up to there" };
    const content2 = bytes.subarray(at2 + BLOCK2, at2 + BLOCK2 + size2);
    if (REGULAR.has(type)) {
      if (members.length === MOST_MEMBERS) return { members, problem: `it has more than ${MOST_MEMBERS} members` };
      members.push({ name: shownName(extension.name ?? headerName(header)), bytes: content2 });
    }
    extension = EXTENSIONS[type]?.(content2, extension) ?? {};
    if (content2.length < size2) return { members, problem: "it is cut off, read up to its end" };
    at2 += BLOCK2 + Math.ceil(size2 / BLOCK2) * BLOCK2;
  }
  return { members };
}
var REGULAR = /* @__PURE__ */ new Set(["0", "\0", "7"]);
var HEADER_ONLY = /* @__PURE__ */ new Set(["1", "2", "3", "4", "5", "6"]);
var EXTENSIONS = {
  x: (content2, earlier) => ({ ...earlier, ...paxRecords(content2) }),
  L: (content2, earlier) => ({ ...earlier, name: textOf2(content2.subarray(0, LONGEST_EXTENSION)) }),
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
  let sum2 = " ".charCodeAt(0) * (CHECKSUM.end - CHECKSUM.start);
  for (let index = 0; index < BLOCK2; index++) {
    if (index < CHECKSUM.start || index >= CHECKSUM.end) sum2 += header[index];
  }
  return numberAt(header, CHECKSUM) === sum2;
}
function numberAt(header, { start, end }) {
  const field = header.subarray(start, end);
  if ((field[0] & 128) !== 0) {
    const value = field.subarray(1).reduce((sum2, byte) => sum2 * 256 + byte, field[0] & 127);
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
function paxRecords(content2) {
  const text2 = Buffer.from(content2.subarray(0, LONGEST_EXTENSION)).toString("latin1");
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
  const steps2 = name.split(/[\\/]/).filter((step) => step !== "" && step !== ".");
  return steps2.map((step) => step === ".." ? "%2E%2E" : step).join("/").slice(0, LONGEST_NAME4) || "unnamed";
}

// src/sources/content-limit.ts
function tooLarge(path, sizeBytes, limit, commit) {
  const size2 = withThousands(sizeBytes);
  const most = withThousands(limit.fileBytes);
  const detail = `${size2} bytes, over the limit of ${most}: raise limits.file-size in .unsealed.yaml or use --max-file-size`;
  return { path, code: "too-large", detail, ...commit !== void 0 && { commit } };
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

// src/judge/sealed-twin.ts
function withSealedForms(findings, sealed) {
  const byName = /* @__PURE__ */ new Map();
  for (const form of sealed) {
    const name = form.resource.name ?? "";
    byName.set(name, [...byName.get(name) ?? [], form]);
  }
  return findings.map((finding) => {
    const { resource } = finding;
    if (resource?.kind !== "Secret" || resource.name === void 0) return finding;
    const form = byName.get(resource.name)?.find((each) => isSameNamespace(each.resource, resource));
    return form === void 0 ? finding : withForm(finding, form.location);
  });
}
function isSameNamespace(a, b) {
  return a.namespace === void 0 || b.namespace === void 0 || a.namespace === b.namespace;
}
function withForm(finding, place4) {
  const { evidence, related = [] } = finding;
  const reason = `the plain twin of the SealedSecret in ${place4.path}: delete it, change the value and seal that anew`;
  return {
    ...finding,
    evidence: { ...evidence, reasons: [...evidence.reasons, reason] },
    related: [...related, place4]
  };
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
    const merged3 = [];
    for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
      const last = merged3.at(-1);
      if (last !== void 0 && start < last.end) last.end = Math.max(last.end, end);
      else merged3.push({ start, end });
    }
    this.#merged = merged3;
  }
  /** True when one of the spans holds all of `place`. */
  contains(place4) {
    const span = this.#lastStartingBy(place4.start);
    return span !== void 0 && place4.end <= span.end;
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
var WORD4 = /^\s*(?<secret>[^\s#{}<>$]\S{7,4096})\s*$/d;
var FORMATS2 = [
  {
    // Kubespray's generated secrets; Ansible writes the salt beside a password that it also hashes.
    path: /(?:^|[/!])credentials\/(?:[^/]+\/)*[^/]+\.creds$/,
    line: /^\s*(?<secret>[^\s#{}<>$]\S{7,4096})(?:\s+salt=\S+)?\s*$/d,
    isAlone: true,
    resource: CREDENTIAL2
  },
  {
    path: /(?:^|[/!])(?:\.vault-token|\.?vault[-_]pass(?:word)?(?:\.txt)?|\.passwd-s3fs|config\/master\.key)$/,
    line: WORD4,
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
    line: WORD4,
    isAlone: true
  }
];
var MOST_LINES = 1e4;
function isCredentialPath(path) {
  return FORMATS2.some((format) => format.path.test(path));
}
function credentialValues(fragment) {
  const { path } = fragment.blob.origin;
  const format = FORMATS2.find((each) => each.path.test(path));
  if (format === void 0) return [];
  const lines2 = linesOf(fragment.bytes);
  if (format.isAlone === true && lines2.length !== 1) return [];
  return lines2.flatMap(({ text: text2, start }) => {
    const [from, to] = format.line.exec(text2)?.indices?.groups?.secret ?? [0, 0];
    return to > from ? [credential(fragment, format, start + from, start + to)] : [];
  });
}
function linesOf({ buffer, byteOffset, byteLength }) {
  const lines2 = [];
  let start = 0;
  for (const text2 of Buffer.from(buffer, byteOffset, byteLength).toString("latin1").split("\n", MOST_LINES)) {
    if (!/^\s*(?:#|$)/.test(text2)) lines2.push({ text: text2, start });
    start += text2.length + 1;
  }
  return lines2;
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
  const utf82 = looksLikeUtf16(bytes) ? utf16ToUtf8(bytes, "utf-16le").bytes : void 0;
  return utf82 !== void 0 && isPrintableText(utf82) ? { bytes: utf82, payload: "text", encoding: "utf-16le" } : void 0;
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
  if (bytes[0] === 255 && bytes[1] === 254) return true;
  for (let index = 0; index < Math.min(bytes.length, 64); index += 2) {
    if (bytes[index] === 0 || bytes[index + 1] !== 0) return false;
  }
  return true;
}

// src/decode/layers.ts
var MOST_LAYERS = 5;
var SHORTEST_INNER = 16;
var MIXED = [/[a-z]/, /[A-Z]/, /\d/];
function base64Text(written, inflation) {
  const decoded2 = decodeBase64(written);
  let text2 = decoded2 && payloadText(decoded2, ["base64"], inflation);
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
  const decoded2 = isBase64 ? decodeBase64(unescaped2(body)) : acceptPayload(unescaped2(body));
  return decoded2 && payloadText(decoded2, ["data-url"], inflation);
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

// src/decode/decoders.ts
var DECODERS = {
  base64: base64Text,
  "data-url": dataUrlText
};
function decodeFragment(fragment, inflation) {
  if (fragment.encoding === void 0) return void 0;
  const decoded2 = DECODERS[fragment.encoding](fragment.bytes, inflation);
  return decoded2 && decodedFragment(fragment, decoded2);
}
function decodedFragment(outer, { bytes, layers }) {
  const { encoding: _decoded, ...rest } = outer;
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
var ASSIGNMENT = /^[ \t]*(?:export[ \t]+|set[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*/;
var LONGEST_VALUE = 65536;
function dotenvValues(fragment) {
  const { bytes } = fragment;
  const text2 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const values = [];
  let lineStart2 = 0;
  while (lineStart2 < text2.length) {
    const lineEnd2 = endOfLine(text2, lineStart2);
    let next = lineEnd2;
    const assignment = ASSIGNMENT.exec(text2.slice(lineStart2, lineEnd2));
    if (assignment !== null) {
      const [start, end] = valueSpan(text2, lineStart2 + assignment[0].length, lineEnd2);
      if (end > start) values.push(valueFragment(fragment, assignment[1], start, end));
      next = Math.max(lineEnd2, endOfLine(text2, end));
    }
    lineStart2 = next + 1;
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

// src/decode/encoded-runs.ts
var SHORTEST_RUN = 20;
var SHORTEST_WRAPPED_LINE = 40;
var PROBED_BYTES2 = 24;
var UPPER = 1;
var LOWER = 2;
var DIGIT = 4;
var STANDARD_SYMBOL = 8;
var URL_SAFE_SYMBOL = 16;
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
var TAB2 = 9;
var EQUALS = 61;
function* findEncodedRuns(fragment, inflation) {
  const { bytes } = fragment;
  let done = 0;
  for (let probe = SHORTEST_RUN - 1; probe < bytes.length; probe += SHORTEST_RUN) {
    if (probe < done || CLASSES2[bytes[probe]] === 0) continue;
    let start = probe;
    while (start > done && CLASSES2[bytes[start - 1]] !== 0) start--;
    let end = probe + 1;
    while (end < bytes.length && CLASSES2[bytes[end]] !== 0) end++;
    done = end;
    if (end - start < SHORTEST_RUN) continue;
    const run4 = wrappedRun(bytes, { start, end });
    done = run4.end;
    yield* readRun(fragment, run4, inflation);
  }
}
function* readRun(fragment, run4, inflation) {
  const whole = decodedRun(fragment, run4, inflation);
  if (whole !== void 0) {
    yield whole;
    return;
  }
  let start = run4.start;
  for (let index = run4.start; index <= run4.end; index++) {
    if (index < run4.end && isLetterOrDigit(fragment.bytes[index])) continue;
    if (index - start >= SHORTEST_RUN && index - start < run4.end - run4.start) {
      const piece = decodedRun(fragment, { start, end: index }, inflation);
      if (piece !== void 0) yield piece;
    }
    start = index + 1;
  }
}
function isLetterOrDigit(byte) {
  return (CLASSES2[byte] & (UPPER | LOWER | DIGIT)) !== 0;
}
function decodedRun(fragment, run4, inflation) {
  const { bytes } = fragment;
  const classes = classesOf(bytes, run4);
  if ((classes & UPPER) === 0 || (classes & LOWER) === 0) return void 0;
  if ((classes & STANDARD_SYMBOL) !== 0 && (classes & URL_SAFE_SYMBOL) !== 0) return void 0;
  if (!startsReadable(bytes, run4) && !startsCompressed(bytes, run4)) return void 0;
  const span = { start: run4.start, end: paddedEnd(bytes, run4.end) };
  const decoded2 = base64Text(bytes.subarray(span.start, span.end), inflation);
  if (decoded2 === void 0) return void 0;
  return {
    blob: fragment.blob,
    bytes: decoded2.bytes,
    role: "text",
    trail: [...fragment.trail, ...decoded2.layers],
    ...fragment.keyPath && { keyPath: fragment.keyPath },
    ...fragment.resource && { resource: fragment.resource },
    depth: fragment.depth + decoded2.layers.length,
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
  let decoded2 = 0;
  let zeros = 0;
  for (let index = start; index < end && decoded2 < PROBED_BYTES2; index++) {
    const byte = bytes[index];
    if (CLASSES2[byte] === 0) continue;
    held = (held << 6 | SEXTETS[byte]) & 65535;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const value = held >> bits & 255;
    if (value === 0 && decoded2 % 2 === 1) zeros++;
    else if (!isPrintableByte(value) || zeros > decoded2 / 2) return false;
    decoded2++;
  }
  return zeros === 0 || zeros === decoded2 >> 1;
}
var GZIP_START = Buffer.from("H4sI");
function startsCompressed(bytes, { start }) {
  return GZIP_START.every((byte, index) => bytes[start + index] === byte);
}
function isPrintableByte(byte) {
  return byte >= SPACE5 ? byte !== 127 : byte === TAB2 || byte === LINE_FEED6 || byte === CARRIAGE_RETURN2;
}
function paddedEnd(bytes, end) {
  if (bytes[end] !== EQUALS) return end;
  return bytes[end + 1] === EQUALS ? end + 2 : end + 1;
}
function wrappedRun(bytes, run4) {
  const width = run4.end - run4.start;
  if (width < SHORTEST_WRAPPED_LINE) return run4;
  const indent = indentBefore(bytes, run4.start);
  if (indent === void 0) return run4;
  let end = run4.end;
  for (; ; ) {
    const next = lineAfter(bytes, end);
    if (next === void 0 || !hasSameIndent(bytes, run4.start - indent, next, indent)) return { start: run4.start, end };
    const start = next + indent;
    let stop = start;
    while (stop < bytes.length && CLASSES2[bytes[stop]] !== 0) stop++;
    if (stop === start || stop - start > width || !isLineEnd(bytes, paddedEnd(bytes, stop)))
      return { start: run4.start, end };
    end = stop;
    if (stop - start < width || bytes[stop] === EQUALS) return { start: run4.start, end };
  }
}
function indentBefore(bytes, start) {
  let index = start;
  while (index > 0 && isBlank(bytes[index - 1])) index--;
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
function isBlank(byte) {
  return byte === SPACE5 || byte === TAB2;
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
  /\\?["'`]?[\]}]?(?:\)(?!\s{0,20}=>))?\s{0,20}/.source + `(?:${OPERATORS.map(({ source: source2 }) => source2).join("|")})` + /\s{0,40}/.source,
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
var BEFORE_QUOTED = new RegExp(QUOTED_FORMS.map(({ source: source2 }) => source2).join("|"), "iy");
var BEFORE_NEXT_ELEMENT = /["']\s{0,4},\s{0,4}(?=["'])/y;
var NEXT_ELEMENT_END = /^["']\s{0,4}(?:[)\]}]|,\s{0,4}(?:\w{1,40}|"[^"\r\n]{0,120}"|'[^'\r\n]{0,120}')\s{0,4}\))/;
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
var AFTER_FLAG = /\s{1,4}(?!-)/y;
var DIRECTIVE = /^\s*(?:set\s-\w{1,4}\s{1,4}|#\s{0,4}define\s{1,4}|[\w-]{1,40}\s{1,4})?[$@]?$/;
var BARE_DIRECTIVE = /^\s*(?:ENV|ARG|SetEnv|setx|set\s-\w{1,4}|export|fastcgi_param|RequestHeader set)\s{1,4}$/i;
var DIRECTIVE_END = /^["']\s{0,4};?\s{0,4}$/;
var BEFORE_ARGUMENT = /\s{1,20}(?=["'])/y;
var BEFORE_BARE_ARGUMENT = /\s{1,20}(?=[\w+/])/y;
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
  for (const read3 of [readCall, readOperator, readQuotedForm, readElement, readFlag, readDirective]) {
    const found = read3(text2, key);
    if (found !== "none") return found;
  }
  return void 0;
}
function readCall(text2, key) {
  const name = CALL_NAME.exec(key.name)?.[1];
  if (name === void 0) return "none";
  const argument = run3(THIRD_OF_CALL.test(name) ? BEFORE_THIRD_ARGUMENT : BEFORE_SECOND_ARGUMENT, text2, key.end);
  return argument === void 0 ? "none" : readQuoted(text2, argument, `${name}()`);
}
function readOperator(text2, { name, start, end }) {
  const value = run3(OPERATOR, text2, end);
  if (value === void 0) return "none";
  const wrapped = run3(BEFORE_WRAPPED, text2, value);
  const inside = wrapped === void 0 ? void 0 : readQuoted(text2, wrapped, name);
  if (inside !== void 0 && WRAPPER_END.test(behind(text2, inside))) return inside;
  return readValue3(text2, value, name, /[?&#]/.test(text2[start - 1] ?? ""));
}
function readQuotedForm(text2, { name, start, end }) {
  const value = run3(BEFORE_QUOTED, text2, end);
  if (value !== void 0) return readQuoted(text2, value, name);
  const next = text2[start - 1] === text2[end] ? run3(BEFORE_NEXT_ELEMENT, text2, end) : void 0;
  const element2 = next === void 0 ? void 0 : readQuoted(text2, next, name);
  if (element2 === void 0) return "none";
  return NEXT_ELEMENT_END.test(behind(text2, element2)) ? element2 : void 0;
}
function readElement(text2, { name, start, end }) {
  const before = text2.slice(Math.max(0, start - LONGEST_KEY), start);
  const isName2 = IN_ELEMENT_NAME.test(before);
  if (isName2) {
    const value = run3(BEFORE_ATTRIBUTE_VALUE, text2, end);
    if (value !== void 0) return readQuoted(text2, value, name);
  }
  const content2 = isName2 ? run3(BEFORE_ELEMENT_TEXT, text2, end) : IN_NAMING_ATTRIBUTE.test(before) ? run3(BEFORE_NAMED_TEXT, text2, end) : run3(BEFORE_PAIRED_TEXT, text2, end);
  if (content2 === void 0) return "none";
  const stop = text2.startsWith("<![CDATA[", content2 - 9) ? text2.indexOf("]]>", content2) : text2.indexOf("<", content2);
  return slice(text2, name, content2, stop, true);
}
function readFlag(text2, { name, start, end }) {
  const isFlag = FLAG.test(text2.slice(Math.max(0, start - 1), start + 3));
  const argument = isFlag ? run3(AFTER_FLAG, text2, end) : void 0;
  return argument === void 0 ? "none" : readValue3(text2, argument, name, false);
}
function readDirective(text2, { name, start, end }) {
  const head = text2.slice(0, start);
  const argument = DIRECTIVE.test(head) ? run3(BEFORE_ARGUMENT, text2, end) : void 0;
  const quoted3 = argument === void 0 ? void 0 : readQuoted(text2, argument, name);
  if (quoted3 !== void 0) return DIRECTIVE_END.test(text2.slice(quoted3.valueEnd)) ? quoted3 : void 0;
  const bare = BARE_DIRECTIVE.test(head) ? run3(BEFORE_BARE_ARGUMENT, text2, end) : void 0;
  return bare === void 0 ? void 0 : readBare(text2, bare, name, false);
}
function behind(text2, { valueEnd }) {
  return text2.slice(valueEnd, valueEnd + MOST_BEHIND);
}
function isInsideExpression(text2, index) {
  const open2 = text2.lastIndexOf("{{", index);
  return open2 !== -1 && text2.lastIndexOf("}}", index) < open2;
}
function readValue3(text2, start, key, inQuery) {
  return readQuoted(text2, start, key) ?? readBare(text2, start, key, inQuery);
}
function readQuoted(text2, start, key) {
  QUOTED_VALUE.lastIndex = start;
  const found = QUOTED_VALUE.exec(text2);
  if (found === null) return void 0;
  const [whole, quote, value] = found;
  const valueEnd = start + whole.length - quote.length;
  return { key, value, valueStart: valueEnd - value.length, valueEnd, quoted: true };
}
function readBare(text2, start, key, inQuery) {
  const rest = text2.slice(start, start + LONGEST_VALUE2);
  const token = (inQuery ? /^[^\s&#"'<>]+/ : /^[^\s"'`<>]+/).exec(rest)?.[0];
  if (token === void 0) return void 0;
  return slice(text2, key, start, start + token.replace(/[,;)\]}\\]+$/, "").length, false);
}
function slice(text2, key, valueStart, valueEnd, quoted3) {
  if (valueEnd <= valueStart || valueEnd - valueStart > LONGEST_VALUE2) return void 0;
  return { key, value: text2.slice(valueStart, valueEnd), valueStart, valueEnd, quoted: quoted3 };
}
function run3(pattern, text2, index) {
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

// src/detect/entropy.ts
function entropy(text2) {
  if (text2.length === 0) return 0;
  const counts = /* @__PURE__ */ new Map();
  for (let index = 0; index < text2.length; index++) {
    const unit = text2.charCodeAt(index);
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  let bits = 0;
  for (const count2 of counts.values()) {
    const share = count2 / text2.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}

// src/detect/placeholder.ts
var PLACEHOLDER_WORDS = new Set(
  `change changeme changeit changethis replace replaceme replacethis placeholder example examples sample dummy fake mock
  todo tbd fixme insert enter your yours yoursecret yourpassword yourtoken yourkey redacted masked hidden removed omitted
  invalid unset undefined none null nil empty notasecret notreal nosecret somesecret mysecret foo bar baz foobar lorem ipsum
  update fill required base64 encoded missing ignore ignored disabled stub noop xxx`.split(/\s+/)
);
var FILLER_WORDS = new Set(
  `a an the my me it this that is in of or and to for with from here there goes go please put set use using value values string
  text data password passwords passwd pass pwd passphrase secret secrets token tokens key keys api apikey access auth
  authentication authorization bearer basic client id user username name admin root account app application service db
  database server host private public real actual some any not no do only test testing tests tester demo dev local localhost
  default prod production staging super safe secure strong random long very new old own at least characters chars char
  hash hashed salt sha md5 aws azure gcp google github gitlab slack docker registry redis postgres postgresql mysql mongo mongodb
  rabbitmq keycloak minio grafana elastic kafka vault jwt session cookie signing encryption webhook url email login credential credentials
  personal replication replica repository registry cluster internal external existing current master shared common config primary
  hello world strong good great nice simple basic custom uuid guid number file path
  guest sys system web site sonar sonarqube jenkins nexus airflow wordpress drupal oracle mssql sql ldap smtp mail oauth oidc sso bot`.split(
    /\s+/
  )
);
var LEAST_RESIDUE = 8;
var DOCUMENTATION_MARK = /(?<=[A-Za-z\d/+]{4})EXAMPLE|EXAMPLE(?=[A-Za-z\d/+]{4})/;
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
    ["00000000-0000-0000-", "0000-000000000000"]
  ].map((parts2) => parts2.join(""))
);
function isPlaceholder(value) {
  const text2 = value.trim();
  if (text2 === "" || DOCUMENTED.has(text2) || isMasked(text2)) return true;
  if (/^<[^<>]*>$/.test(text2) || /^\[[^[\]]*\]$/.test(text2) || /^\{[^{}]*\}$/.test(text2)) return true;
  if (DOCUMENTATION_MARK.test(text2)) return true;
  const words2 = wordsOf2(text2);
  if (!words2.some((word) => PLACEHOLDER_WORDS.has(word))) return false;
  if (words2.some((word) => word.length >= 5 && !isKnownWord(word) && /\d/.test(word) && new RegExp("\\p{L}", "u").test(word)))
    return false;
  return residue(words2) < LEAST_RESIDUE || words2.length > 1 && /^[\p{L}\s._-]+$/u.test(text2) && !/[a-z][A-Z]/.test(text2);
}
function isEncodedPlaceholder(value) {
  if (!/^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value)) return false;
  const decoded2 = Buffer.from(value, "base64").toString("latin1").trim();
  if (!/^[\x20-\x7e]+$/.test(decoded2)) return false;
  return isPlaceholder(decoded2) || decoded2.split(":").every((part) => isPlaceholder(part) || isCommonWords(part));
}
function isDescription(value) {
  return /^[a-z]+(?:[-_. ][a-z]+){2,}$/.test(value.trim());
}
function isCommonWords(value) {
  const words2 = wordsOf2(value);
  return words2.length > 0 && residue(words2) === 0;
}
function isMasked(value) {
  const text2 = value.trim();
  if (/^(.{1,3}?)\1{2,}.?$/s.test(text2) && text2.length >= 4) return true;
  if (/^(.{4,16}?)\1+$/s.test(text2) || isCounting(text2.toLowerCase())) return true;
  if (/^\*+[^*]*\*+$/.test(text2) || /^[^\p{L}\p{N}]+$/u.test(text2)) return true;
  if (/x{6,}|X{6,}|\*{3,}|\.{3,}|•{2,}|#{4,}/.test(text2) && !text2.includes("-----BEGIN")) return true;
  return isKeyboardRow(text2.toLowerCase());
}
function wordsOf2(text2) {
  return text2.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9]+/).map((word) => isKnownWord(word) ? word : word.replace(/(?<=^[a-z]+)\d{1,4}$/, "")).filter((word) => word !== "").flatMap(splitCompound);
}
function residue(words2) {
  let length = 0;
  for (const word of words2) if (!isKnownWord(word) && !/^\d{1,3}$/.test(word)) length += word.length;
  return length;
}
function isKnownWord(word) {
  return PLACEHOLDER_WORDS.has(word) || FILLER_WORDS.has(word);
}
var LONGEST_COMPOUND = 40;
var SHORTEST_PART = 3;
function splitCompound(word) {
  if (isKnownWord(word) || word.length > LONGEST_COMPOUND) return [word];
  const parts2 = [[]];
  for (let end = SHORTEST_PART; end <= word.length; end++) {
    for (let start = 0; start <= end - SHORTEST_PART && parts2[end] === void 0; start++) {
      const head = parts2[start];
      const part = word.slice(start, end);
      if (head !== void 0 && isKnownWord(part)) parts2[end] = [...head, part];
    }
  }
  return parts2[word.length] ?? [word];
}
var LEAST_COUNTED = 8;
var COUNTED_SHARE = 0.6;
function isCounting(text2) {
  let steps2 = 0;
  for (let index = 1; index < text2.length; index++) {
    if (text2.charCodeAt(index) === text2.charCodeAt(index - 1) + 1) steps2++;
  }
  return text2.length >= LEAST_COUNTED && steps2 >= (text2.length - 1) * COUNTED_SHARE;
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
function isReference(value) {
  return value.trim() !== "" && literalPart(value) === "";
}

// src/detect/value-shape.ts
var NEVER = [
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
  /^(?:sha\d+|md5|blake\w+)[:-]/i,
  // digest
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
  /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S+)\s/,
  // public key
  /^-----BEGIN (?:CERTIFICATE|PUBLIC KEY|RSA PUBLIC KEY)/,
  /^age1[a-z0-9]{20,}$/,
  /^eyJ[\w-]+\.eyJ[\w-]+\.[A-Za-z_-]{0,20}$/,
  // JSON Web Token with a word for a signature, or none
  /^(?:HS|RS|ES|PS)(?:256|384|512)$|^(?:scram|hmac|aes|bcrypt|argon2|pbkdf2)[\w-]*$/i,
  /^(?:aes|des|rsa|ecdsa|sha|hmac)[-_/\d][\w/-]{1,24}$/i,
  // algorithm
  /^\^.*\$$|\(\?[=!:<]|\[[^\]]+\](?:[+*]|\{\d)/
  // regular expression
];
var NAMES2 = [
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
  /^[a-z]+(?:[-_./:]+[a-z]+)+$/,
  // lower-case words: the name of an object
  /^[a-z]+(?:[A-Z][a-z]+)+$/,
  // camelCase identifier
  /^(?:[A-Z][a-z]+){2,}$/
  // PascalCase identifier
];
function isNeverSecret(value) {
  return NEVER.some((shape) => shape.test(value));
}
function hasNameShape(value) {
  return NAMES2.some((shape) => shape.test(value));
}

// src/detect/value.ts
var SHORTEST = 8;
var SHORTEST_KEY = 12;
var LONGEST = 1024;
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
  const literal = literalPart(plain3);
  if (literal !== plain3 && !isDrawn(literal)) return void 0;
  if (literal.length < SHORTEST || literal.length > LONGEST) return void 0;
  if (isPlaceholder(literal) || isCommonWords(literal) || isEncodedPlaceholder(literal)) return void 0;
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
  const parts2 = value.split(/[-_./:@\s]+/);
  const length = parts2.reduce((sum2, part) => sum2 + part.length, 0);
  const drawn = parts2.reduce((sum2, part) => sum2 + (isDrawnSegment(part) ? part.length : 0), 0);
  if (drawn > 0 && drawn >= length * LEAST_SHARE) return true;
  return isDrawnInGroups(parts2) || BASE64.test(value) && wordiness(value) <= -BASE64_DISTANCE;
}
function isDrawnInGroups(parts2) {
  const lettered = parts2.filter((part) => /[A-Za-z]/.test(part));
  if (lettered.filter((part) => /\d/.test(part)).length < 2) return false;
  return lettered.reduce((sum2, part) => sum2 + wordiness(part), 0) <= -GROUPED_DISTANCE;
}
function isDrawnSegment(part) {
  if (part.length < LEAST_SEGMENT || !/[A-Za-z]/.test(part)) return false;
  if (/\d/.test(part)) return wordiness(part) <= (part.length < LONG_LETTERS ? -SHORT_DISTANCE : SHORT_DISTANCE);
  return part.length >= LONG_LETTERS && wordiness(part) <= -LEAST_DISTANCE;
}
function unescaped3(value) {
  if (/%[\dA-F]{2}/i.test(value)) {
    const decoded2 = value.replace(
      /(?:%[\dA-F]{2})+/gi,
      (run4) => Buffer.from(run4.replaceAll("%", ""), "hex").toString()
    );
    if (!decoded2.includes("\uFFFD")) return decoded2;
  }
  if (!value.includes("&")) return value;
  return value.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ENTITIES[name] ?? "");
}
var ENTITIES = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
function characterClasses(value) {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^\p{L}\d]/u].filter((set) => set.test(value)).length;
}
function isSelfNamed(value, key) {
  const plainValue = value.toLowerCase().replace(/[^a-z]/g, "");
  const plainKey = key.toLowerCase().replace(/[^a-z]/g, "");
  return plainValue !== "" && value.length - plainValue.length < 6 && plainKey.endsWith(plainValue);
}
function isProse(value) {
  const words2 = value.split(/\s+/);
  if (words2.length < 2) return false;
  return words2.filter((word) => /^[("']?[A-Za-z][a-z]*[)"'.,:;!?]*$/.test(word)).length * 2 >= words2.length;
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
  const span = { start: window.toByte(valueStart), end: window.toByte(valueEnd) };
  yield { rule: compiled2.rule, fragment, span, secret: new Secret(value), ...weighed };
}
function isDocumentation({ blob }, line2) {
  return isYamlPath(blob.origin.path) && /^\s*#/.test(line2);
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
  const span = { start: 0, end: fragment.bytes.length };
  return { rule: compiled2.rule, fragment, span, secret: new Secret(value), ...weighed };
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
var KIND = /(?:^|[\s{,"'])kind["']?\s*:\s*(?:[&!]\S*\s+)*["']?$/;
var KEY_CHARACTER2 = /[\w.$-]/;
var LONGEST_KEY2 = 100;
var COMMENT = /^\s*#/;
var LIST_ITEM = /^\s*-\s/;
var KEY_LINE = /^(?:\s|-\s)*(?:"[^"]*"|'[^']*'|[^\s:#'"][^:#]*):(?:\s|$)/;
function isTellingPlace(line2, at2) {
  return !COMMENT.test(line2) && line2[at2 - 1] !== "/";
}
function isTelling2(compiled2, line2, at2, around) {
  if (COMMENT.test(line2)) return false;
  const { key, behind: behind2 } = keyAt(line2, at2);
  if (key === "Secret" && KIND.test(line2.slice(0, at2))) return true;
  const colon = COLON.exec(behind2)?.[0];
  if (colon !== void 0) {
    return compiled2.pattern().test(key) && isTellingValue(key, behind2.slice(colon.length), line2, around);
  }
  if (parseAssignment(line2, at2) !== void 0) return false;
  return BEFORE_NAME.test(line2.slice(Math.max(0, at2 - LONGEST_KEY2), at2)) && compiled2.pattern().test(key) && isTellingPair(key, line2, around);
}
function keyAt(line2, at2) {
  let start = at2;
  while (start > 0 && at2 - start < LONGEST_KEY2 && KEY_CHARACTER2.test(line2.charAt(start - 1))) start--;
  const key = /^[\w.$-]{0,200}/.exec(line2.slice(start))?.[0] ?? "";
  return { key: key.replace(/^[-.$]+/, ""), behind: line2.slice(start + key.length) };
}
function isTellingPair(key, line2, around) {
  const below = around.below();
  const candidates = [line2, LIST_ITEM.test(below) ? "" : below, LIST_ITEM.test(line2) ? "" : around.above()];
  return candidates.some((text2) => {
    const behind2 = PAIRED_VALUE.exec(text2)?.[1] ?? "";
    const colon = COLON.exec(behind2)?.[0];
    return colon !== void 0 && isTellingValue(key, behind2.slice(colon.length), text2, void 0);
  });
}
function isTellingValue(key, behind2, line2, around) {
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
  return around !== void 0 && isDeeper(around.below(), line2);
}
function literalsOf2(value) {
  const pieces = ['"', "'", "`"].flatMap((quote) => value.split(quote));
  return pieces.filter((piece) => !/\{\{|\}\}/.test(piece));
}
function isContinued(value, below) {
  return /^[|>&!]/.test(value) || below.trim() !== "" && !KEY_LINE.test(below);
}
function isDeeper(below, line2) {
  return below.trim() !== "" && indentOf(below) > indentOf(line2);
}
function indentOf(line2) {
  return /^(?:\s|-\s)*/.exec(line2)?.[0].length ?? 0;
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
  let sum2 = 1;
  for (const value of values) {
    const top = sum2 >>> 25;
    sum2 = (sum2 & 33554431) << 5 ^ value;
    GENERATOR.forEach((term, bit) => {
      if (top >> bit & 1) sum2 ^= term;
    });
  }
  return sum2;
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
  const sum2 = zlib().crc32(secret2.slice(0, -CHECKSUM_LENGTH2)).toString(36).padStart(CHECKSUM_LENGTH2, "0");
  return secret2.endsWith(sum2) ? "proven" : "unknown";
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
  const block2 = splitBlock(unwrap(secret2));
  if (block2 === void 0) return "refuted";
  const { label, body } = block2;
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
  const lines2 = secret2.replace(/\\{1,2}r\\{1,2}n|\\{1,2}[nr]|\r\n?/g, "\n").split("\n");
  return lines2.map((line2) => line2.trim().replace(LINE_TAIL, "").replace(LINE_LEAD, "")).join("\n").trim();
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
  const lines2 = body.split("\n");
  const start = lines2.findIndex((line2) => !/^[A-Za-z-]+:\s/.test(line2));
  const headers = lines2.slice(0, Math.max(0, start)).join("\n");
  return [compact(lines2.slice(Math.max(0, start)).join("")), /^Proc-Type:.*ENCRYPTED/m.test(headers)];
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
  const size2 = first & 127;
  if (size2 < 1 || size2 > 4 || bytes.length < 2 + size2) return false;
  return bytes.length === 2 + size2 + bytes.readUIntBE(2, size2);
}
function isReadable(label, text2) {
  const lines2 = text2.match(/.{1,64}/g) ?? [];
  try {
    crypto2().createPrivateKey(`-----BEGIN ${label}-----
${lines2.join("\n")}
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
  const plain3 = decoded(secret2);
  return isPlaceholder(plain3) || isCommonWords(plain3) || isReference(plain3) ? "refuted" : "unknown";
}
function decoded(text2) {
  try {
    return decodeURIComponent(text2);
  } catch {
    return text2;
  }
}

// src/detect/proofs/registry.ts
var BY_NAME2 = /* @__PURE__ */ new Map([
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
  Object.assign(/* @__PURE__ */ Object.create(null), Object.fromEntries(BY_NAME2))
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
  return rule.window === "line" && (isReference(value) || isPlaceholder(value) || isCommonWords(value));
}
function weigh2(rule, value, proof) {
  const bits = entropy(value);
  const reasons = [`matches the format of ${rule.title}`];
  if (proof === "proven") reasons.push(`${rule.checksum} check passed`);
  if (proof === "doubtful")
    reasons.push(`${rule.checksum} check failed: mistyped or made up, unless the format has changed`);
  const facts3 = rule.checksum === void 0 ? void 0 : factsOf(rule.checksum)?.(value, Date.now());
  if (facts3 !== void 0) reasons.push(...facts3.reasons);
  return { confidence: confidenceOf(proof, facts3?.isSpent === true), evidence: { entropy: bits, reasons } };
}
function confidenceOf(proof, isSpent) {
  if (isSpent || proof === "doubtful") return "low";
  return proof === "proven" ? "proven" : "high";
}

// src/detect/window.ts
var LONGEST_LINE = 4096;
var BEFORE_IN_LONG_LINE = 512;
var AFTER_IN_LONG_LINE = 2048;
var STEP_IN_LONG_LINE = 1024;
var BLOCK_BEFORE = 128;
var BLOCK_AFTER = 16384;
var LINE_FEED7 = 10;
var CARRIAGE_RETURN3 = 13;
function lineAt(bytes, offset) {
  const start = offset === 0 ? 0 : bytes.lastIndexOf(LINE_FEED7, offset - 1) + 1;
  let end = bytes.indexOf(LINE_FEED7, offset);
  if (end === -1) end = bytes.length;
  if (end > start && bytes[end - 1] === CARRIAGE_RETURN3) end--;
  return { start, end };
}
function windowFor(kind, bytes, line2, keyword) {
  if (kind === "block") {
    return { start: Math.max(0, keyword.start - BLOCK_BEFORE), end: Math.min(bytes.length, keyword.end + BLOCK_AFTER) };
  }
  if (line2.end - line2.start <= LONGEST_LINE) return line2;
  const before = Math.max(0, keyword.start - BEFORE_IN_LONG_LINE - line2.start);
  const start = line2.start + before - before % STEP_IN_LONG_LINE;
  return { start, end: Math.min(line2.end, start + BEFORE_IN_LONG_LINE + STEP_IN_LONG_LINE + AFTER_IN_LONG_LINE) };
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
  const standing = assignments.filter(({ span }) => !refuted.some((place4) => overlaps(place4, span)));
  return { matches: [...tokens, ...standing], marks, refuted, isFar };
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
    if (!isMark && isTelling2(compiled2, text2.text, text2.fromByte(keyword.start), this.#surroundings)) {
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
var LINE_FEED8 = 10;
var MOST_LINES_BELOW = 100;
var LONGEST_NEIGHBOUR = 4096;
function isSilentLine(text2) {
  return SILENT_LINE.test(text2);
}
function nearestBelow(bytes, end) {
  let feed = bytes.indexOf(LINE_FEED8, end);
  for (let count2 = 1; feed !== -1; count2++) {
    const line2 = lineAt(bytes, feed + 1);
    const text2 = lineText(bytes, line2);
    if (!SILENT_LINE.test(text2) || count2 === MOST_LINES_BELOW) return text2;
    feed = bytes.indexOf(LINE_FEED8, line2.end);
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

// src/detect/place.ts
var SHORTEST2 = 3;
function detectValue(fragment, ruleSet) {
  const value = Buffer.from(fragment.bytes).toString("utf8");
  const place4 = fragment.role === "secret-value" ? placeRule(fragment, ruleSet) : void 0;
  if (place4 !== void 0) return detectPlace(fragment, place4, value);
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
  if (literal.length < SHORTEST2 || isPlaceholder(literal)) return void 0;
  if (fragment.encoding !== void 0 && isProse(literal)) return void 0;
  if (/^(?:true|false|\d{1,5})$/.test(literal)) return void 0;
  const weak = isWeak(literal);
  const keyPath = formatKeyPath(fragment.keyPath ?? []);
  const reasons = [
    keyPath === "" ? "stands in a file that holds secrets" : `stands at ${keyPath}, a place that holds secrets`
  ];
  if (weak) reasons.push("the value is a common word: weak, but in use as written");
  return {
    rule: compiled2.rule,
    fragment,
    span: { start: 0, end: fragment.bytes.length },
    secret: new Secret(value),
    confidence: weak ? "low" : "high",
    evidence: { entropy: entropy(literal), reasons }
  };
}
function isWeak(value) {
  return value.length < 8 || isCommonWords(value) || isDescription(value) || isEncodedPlaceholder(value);
}

// src/detect/part-values.ts
var LONGEST_VALUE3 = 500;
var BEHIND_VALUE = "(?=$|[;,&\"'`\\s])";
var WORD5 = /[\w.$-]{1,200}/g;
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
function* partValues(bytes, line2, part, path) {
  const window = windowText(bytes, line2);
  const span = (start, end) => ({ start: window.toByte(start), end: window.toByte(end) });
  const { keys, leading, anywhere } = compiled(part);
  if (keys === void 0) {
    for (const { 0: value, index } of anywhere === void 0 ? [] : window.text.matchAll(anywhere)) {
      if (isPlausible(value)) yield { span: span(index, index + value.length), value };
    }
    return;
  }
  for (const { 0: word, index } of window.text.matchAll(WORD5)) {
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
  const line2 = before.slice(before.lastIndexOf("\n") + 1);
  return KEY_BEFORE.exec(line2)?.[1]?.replace(/^[-.$]+/, "");
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
  const source2 = ignoresCase ? pattern.slice(4) : pattern;
  return new RegExp(`${before}(?:${source2})${behind2}`, ignoresCase ? `${flags}i` : flags);
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
  return [...pairs].reduce((sum2, { lines: lines2 }) => sum2 + MANY_LINES - lines2, 0);
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
  const words2 = name.split(/[^A-Za-z\d]+|(?<=[a-z\d])(?=[A-Z])/).filter((word) => word !== "");
  return words2.map((word) => word.toLowerCase());
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
    const lines2 = this.#lines.get(home) ?? new LineIndex(home);
    this.#lines.set(home, lines2);
    return lines2;
  }
  #ofValue(value) {
    const decoded2 = value.encoding === void 0 ? void 0 : decodeFragment(value, newInflation());
    const span = wholeInBlob(value);
    const isRoot = decoded2 === void 0 && mapsExactly(value);
    const { bytes } = decoded2 ?? value;
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
    const parts2 = search.found.get(located.match);
    return parts2 === void 0 ? located : { ...located, parts: parts2 };
  });
}
var BUDGET = 2e7;
var LONGEST_LINE2 = 2e3;
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
    this.#byPlace = new Map(this.#matched.map((place4) => [placeName2(place4), place4]));
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
    for (const [secret2, place4] of pairUp(possible, part.rule === void 0)) this.#add(secret2, place4, part);
  }
  #has({ match }, { name }) {
    return this.found.get(match)?.some(({ part }) => part.name === name) === true;
  }
  #add({ located }, place4, part) {
    if (located === void 0) return;
    const { span, keyPath = this.#scene.around(span)?.keyPath, value } = place4;
    const match = place4.located?.match;
    if (match !== void 0) this.#taken.add(match);
    const joined3 = {
      part,
      span,
      value,
      ...keyPath === void 0 ? {} : { keyPath },
      ...match === void 0 ? {} : { match }
    };
    this.found.set(located.match, [...this.found.get(located.match) ?? [], joined3]);
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
      for (const place4 of this.#inText(secret2, part)) values.set(placeName2(place4), place4);
      const family = secret2.keyPath === void 0 ? "" : familyName(secret2.keyPath);
      if (family === "" || families.has(family)) continue;
      families.add(family);
      for (const place4 of this.#inFamily(secret2, part)) values.set(placeName2(place4), place4);
    }
    return [...values.values()].map((place4) => this.#withMatch(place4));
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
    const window = { start: at2.start, end: Math.min(at2.end, at2.start + LONGEST_LINE2) };
    this.#budget -= window.end - window.start;
    return [...partValues(home, window, part, this.#scene.path)].map(({ span, value }) => ({
      ...sibling,
      ...this.#places.inside(home, span, sibling),
      value: new Secret(value)
    }));
  }
  /** A guess about the same text gives way; a token is known to be something else, and stays what it is. */
  #withMatch(place4) {
    const located = this.#byPlace.get(placeName2(place4))?.located;
    if (located === void 0 || located.match.rule.kind === "token" || this.found.has(located.match)) return place4;
    return { ...place4, located };
  }
  #inText(secret2, part) {
    const found = [];
    for (const line2 of this.#linesAround(secret2, part.withinLines)) {
      this.#budget -= line2.end - line2.start;
      if (this.#budget < 0) break;
      for (const { span, value, key } of partValues(secret2.home, line2, part, this.#scene.path)) {
        if (overlaps(span, secret2.at)) continue;
        const place4 = this.#places.inside(secret2.home, span, secret2);
        found.push({ ...place4, value: new Secret(value), ...key === void 0 ? {} : { key } });
      }
    }
    return found;
  }
  /** The lines on which a part may stand; of the secret's own line what is close. */
  *#linesAround(secret2, within) {
    const { home, at: at2 } = secret2;
    const bounds = this.#places.bounds(secret2);
    const lines2 = this.#places.linesOf(home);
    const own = lines2.line(at2.start);
    const last = Math.min(lines2.line(at2.end) + within, lines2.line(bounds.end));
    for (let number2 = Math.max(1, own - within, lines2.line(bounds.start)); number2 <= last; number2++) {
      const line2 = lines2.lineSpan(number2);
      const isOwn = line2.start <= at2.start && at2.start <= line2.end;
      const start = Math.max(bounds.start, line2.start, isOwn ? at2.start - LONGEST_LINE2 / 2 : 0);
      const end = Math.min(bounds.end, line2.end, isOwn ? at2.end + LONGEST_LINE2 / 2 : start + LONGEST_LINE2);
      if (start < end) yield { start, end };
    }
  }
  #near(secret2, candidates, part) {
    const index = firstFrom(candidates, secret2);
    const possible = [];
    for (const place4 of candidates.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS)) {
      if (place4.home === secret2.home && overlaps(place4.at, secret2.at)) continue;
      const lines2 = this.#linesBetween(secret2, place4, part.withinLines);
      if (lines2 === void 0) continue;
      const isBefore = byPlace(place4, secret2) < 0;
      possible.push({ secret: secret2, part: place4, affinity: affinity(secret2.key, place4.key), lines: lines2, isBefore });
    }
    return possible;
  }
  /** Lines between two places that stand near each other; undefined for two that do not. */
  #linesBetween(a, b, within) {
    const isOnePath = isSamePath(a, b);
    if (a.keyPath !== void 0 && b.keyPath !== void 0 && !isOnePath) {
      const isFamily = familyName(a.keyPath) === familyName(b.keyPath) && isSameResource(a, b);
      if (!isFamily || this.#isApart(this.#places.root, a.span, b.span)) return void 0;
      const lines3 = this.#places.linesOf(this.#places.root);
      return Math.abs(lines3.line(a.span.start) - lines3.line(b.span.start));
    }
    if (a.home !== b.home) return void 0;
    const lines2 = this.#places.linesOf(a.home);
    const [first, second] = a.at.start <= b.at.start ? [a, b] : [b, a];
    const between = Math.max(0, lines2.line(second.at.start) - lines2.line(first.at.end));
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
function placeName2({ span, at: at2 }) {
  return `${span.start}:${span.end}:${at2.start}:${at2.end}`;
}
function byPlace(a, b) {
  return a.span.start - b.span.start || a.at.start - b.at.start;
}
function firstFrom(candidates, place4) {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if (byPlace(candidates[middle], place4) < 0) low = middle + 1;
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
  (rule) => rule.kind === "assignment"
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
  constructor(items2) {
    this.#items = [...items2].sort((a, b) => a.span.start - b.span.start);
    let furthest = 0;
    for (const { span } of this.#items) {
      furthest = Math.max(furthest, span.end);
      this.#furthest.push(furthest);
    }
  }
  *overlapping(span) {
    let index = firstFrom2(this.#items, span.end) - 1;
    const last = Math.max(0, index - MAX_COMPARED);
    for (; index >= last && (this.#furthest[index] ?? 0) > span.start; index--) {
      const item = this.#items[index];
      if (item !== void 0 && overlaps(item.span, span)) yield item;
    }
  }
};
function firstFrom2(items2, start) {
  let low = 0;
  let high = items2.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if ((items2[middle]?.span.start ?? 0) < start) low = middle + 1;
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
function* sameSecretLosers(items2) {
  const keptBySecret = /* @__PURE__ */ new Map();
  for (const item of [...items2].sort(byPreference)) {
    const secret2 = secretText(item);
    const kept = keptBySecret.get(secret2) ?? [];
    keptBySecret.set(secret2, kept);
    const index = firstFrom2(kept, item.span.start);
    const winner = [kept[index - 1], kept[index]].find((other) => other && overlaps(other.span, item.span));
    if (winner === void 0) kept.splice(index, 0, item);
    else yield [item, winner];
  }
}
function* decodedTwiceLosers(items2) {
  if (items2.every(({ match }) => match.fragment.trail.length === 0 || match.rule.kind === "place")) return;
  const index = new SpanIndex(items2);
  const kept = /* @__PURE__ */ new Set();
  for (const item of [...items2].sort(byPreference)) {
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
  around(place4) {
    let low = 0;
    let high = this.#regions.length;
    while (low < high) {
      const middle = low + high >>> 1;
      if (this.#regions[middle].span.start <= place4.start) low = middle + 1;
      else high = middle;
    }
    let region = this.#regions[low - 1];
    while (region !== void 0 && !contains(region.span, place4)) region = region.parent;
    return region;
  }
};

// src/kubernetes/embedded-file.ts
var LEAST_SHARE2 = 0.5;
var CONFIGURATION_LINE = /^\s*(?:[#;/<>{}[\]]|[^\s=:][^=:]{0,200}[:=]|- )/;
var FILE_NAME = /\.(?:properties|conf|cnf|cfg|config|ini|ya?ml|json|toml|xml|env|sh|sql|html?|tpl|php|py|js|rb|lua)$/i;
function isEmbeddedFile(fragment) {
  const { bytes } = fragment;
  const text2 = Buffer.from(bytes).toString("utf8").trim();
  if (FILE_NAME.test(keyName(fragment) ?? "") && /[\s=:]/.test(text2)) return true;
  if (/^[[{]\s*["{[\]}]/.test(text2)) return true;
  const lines2 = text2.split("\n").filter((line2) => line2.trim() !== "");
  if (lines2.length < 2 || text2.startsWith("-----BEGIN")) return false;
  return lines2.filter((line2) => CONFIGURATION_LINE.test(line2)).length >= lines2.length * LEAST_SHARE2;
}

// src/kubernetes/etcd-snapshot.ts
var MAGIC3 = Buffer.from([237, 218, 12, 237]);
var MAGIC_AT = 16;
var PREFIXES = ["/registry/secrets/", "/kubernetes.io/secrets/"];
var NAME6 = /^[a-z0-9][a-z0-9.-]{0,252}\/[a-z0-9][a-z0-9.-]{0,252}/;
var LONGEST_NAME5 = 510;
var REVISIONS = 48;
var VALUE = /k8s:enc:|k8s\0|\{"/;
var DIGESTED = 4096;
var MOST_ENTRIES2 = 1e4;
function isEtcdSnapshot(bytes) {
  return MAGIC3.every((byte, index) => bytes[MAGIC_AT + index] === byte);
}
async function etcdSnapshot(fragment) {
  if (!isEtcdSnapshot(fragment.bytes)) return void 0;
  const bytes = Buffer.from(fragment.bytes.buffer, fragment.bytes.byteOffset, fragment.bytes.length);
  const entries2 = plainEntries(bytes);
  const [first] = entries2;
  if (first === void 0) return void 0;
  const { createHash: createHash4 } = await import("node:crypto");
  const digest = createHash4("sha256");
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
      if (entries2.length === MOST_ENTRIES2) return entries2;
      const from = at2 + prefix.length;
      const name = NAME6.exec(bytes.toString("latin1", from, from + LONGEST_NAME5))?.[0];
      if (name === void 0) continue;
      const behind2 = bytes.toString("latin1", from + name.length, from + name.length + REVISIONS);
      const mark = VALUE.exec(behind2)?.[0];
      if (mark !== void 0 && mark !== "k8s:enc:") entries2.push({ key: prefix + name, start: at2 });
    }
  }
  return entries2;
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
    const block2 = valueAt(map, "sops");
    if (block2 !== void 0) claim(block2, { kind: "safe" });
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

// src/kubernetes/text-documents.ts
var LINE_FEED9 = 10;
var KEYS6 = ["kind:", "stringData:"].map((key) => Buffer.from(key));
var KIND_LINE = /^(?<indent>[ \t]*)(?<code>[^\n]*["'`])?(?:kind: ["']?(?:Secret|SealedSecret)["']?\s*(?:#.*)?|stringData:\s*)$/;
var BLOCK_LINE = /^(?:["']?[\w./-]+["']?:(?:\s|$)|-(?:\s|$)|#|\{[{%].*[}%]\}\s*$)/;
var CLOSING2 = /["'`]+[\s)\];,+]*$/;
var LONGEST_CODE = 256;
var LONGEST_LINE3 = 2e3;
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
  const decoded2 = value.encoding === "base64" ? Buffer.from(written, "base64").toString("latin1") : written;
  const isReal = decoded2.length >= SHORTEST_REAL && REAL.every((set) => set.test(decoded2));
  return isReal ? value : { ...value, role: "text" };
}
function standsAt(bytes, offset, word) {
  return word.every((byte, index) => bytes[offset + index] === byte);
}
function documentAround(bytes, mark, floor) {
  const before = Math.max(floor, mark - LONGEST_CODE);
  const lineStart2 = bytes.subarray(before, mark).lastIndexOf(LINE_FEED9) + 1 + before;
  const line2 = { start: lineStart2, text: textAt3(bytes, lineStart2) };
  const { indent, code } = KIND_LINE.exec(line2.text)?.groups ?? {};
  if (indent === void 0) return void 0;
  if (code !== void 0) return { start: mark, end: endBelow(bytes, lineEnd(bytes, mark), "") };
  let { start } = line2;
  for (let step = 0; step < MOST_LINES2 && start > floor; step++) {
    const above = bytes.subarray(floor, start - 1).lastIndexOf(LINE_FEED9) + 1 + floor;
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
    const closing2 = CLOSING2.exec(text2);
    if (closing2 !== null && hasLoneQuote(text2)) return end + 1 + closing2.index;
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
  const feed = bytes.indexOf(LINE_FEED9, from);
  return feed === -1 ? bytes.length : feed;
}
function textAt3(bytes, start) {
  const end = Math.min(lineEnd(bytes, start), start + LONGEST_LINE3);
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
var SECRET_FLAG = /^--?[\w-]*(?:password|passwd|passphrase|token|secret|api-?key|access-?key|auth-?key)$/i;
var LEAST_RANDOM = 8;
var commandLine = {
  name: "command-line",
  keys: ["args", "command"],
  applies: ({ map }) => isList2(valueAt(map, "args")) || isList2(valueAt(map, "command")),
  read: ({ map }, claim) => {
    for (const key of ["args", "command"]) claimArguments(valueAt(map, key), claim);
  }
};
function isList2(node) {
  return node?.type === "sequence";
}
function claimArguments(list4, claim) {
  if (list4?.type !== "sequence") return;
  for (const [index, item] of list4.items.entries()) {
    const flag2 = list4.items[index - 1];
    if (item.type !== "scalar" || flag2?.type !== "scalar" || !SECRET_FLAG.test(flag2.text)) continue;
    if (!looksRandom(item.text)) continue;
    claim(item, { kind: "value", role: "secret-value", label: flag2.text.replace(/^-+/, "") });
  }
}
function looksRandom(text2) {
  if (text2.startsWith("-")) return false;
  return text2.split(/[-_./:@\s]+/).some((part) => part.length >= LEAST_RANDOM && /\d/.test(part) && /[A-Za-z]/.test(part));
}

// src/kubernetes/config-map.ts
var COMPRESSED = "H4sI";
var configMap2 = {
  name: "config-map",
  applies: ({ kind }) => kind === "ConfigMap",
  read: ({ map }, claim) => {
    for (const { value } of entriesOf(valueAt(map, "binaryData"))) {
      if (value.type === "scalar") claim(value, { kind: "value", role: "text", encoding: "base64" });
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
    if (field === "auth") claim(value, { kind: "value", role: "secret-value", encoding: "base64" });
    else if (SECRET_FIELDS.has(field)) claim(value, { kind: "value", role: "secret-value" });
  }
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
          const encoding = isDocumented ? { encoding: "base64" } : {};
          claim(secret2, { kind: "value", role: "secret-value", resource, ...encoding });
        }
      }
    }
  }
};
function itemsAt2(node, key) {
  const list4 = valueAt(node, key);
  return list4?.type === "sequence" ? list4.items : [];
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
    const content2 = valueAt(map, "content");
    if (hasEncodedContent(map) && content2) claim(content2, { kind: "value", role: "text", encoding: "base64" });
    const source2 = valueAt(map, "source");
    if (hasDataUrl(map) && source2) claim(source2, { kind: "value", role: "text", encoding: "data-url" });
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
function isEnvelope(text2) {
  const bytes = strictBase64(text2);
  if (bytes === void 0 || bytes.length < LENGTH_PREFIX) return false;
  const wrapped = bytes.readUInt16BE(0);
  return WRAPPED_KEY_LENGTHS.has(wrapped) && bytes.length >= LENGTH_PREFIX + wrapped + TAG_LENGTH;
}
function isShortenedEnvelope(text2) {
  return /^A[Qg][A-Za-z0-9+/]*={0,2}\s?(?:\.{2,}|…)/.test(text2.trim());
}
function isEncodedText2(text2) {
  const bytes = strictBase64(text2);
  return bytes !== void 0 && bytes.length > 0 && isUtf84(bytes);
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
    claimEntries(header, "data", claim);
    claimEntries(header, "stringData", claim);
  }
};
function claimEntries({ map, resource }, field, claim) {
  const secretType = textAt(map, "type");
  const rest = {
    ...field === "data" && { encoding: "base64" },
    ...resource && { resource }
  };
  for (const { key, value } of entriesOf(valueAt(map, field))) {
    if (value.type !== "scalar") continue;
    const role = isExemptKey(key, secretType) ? "value" : "secret-value";
    const isRelease = secretType === HELM_RELEASE && key === "release";
    const made = { kind: "value", role: isRelease ? "text" : role, ...rest };
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
  const attributes2 = Object.hasOwn(SECRET_ATTRIBUTES, type) ? SECRET_ATTRIBUTES[type] : void 0;
  for (const instance of attributes2 === void 0 ? [] : itemsAt3(resource, "instances")) {
    for (const attribute of attributes2 ?? []) {
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
  const list4 = valueAt(node, key);
  return list4?.type === "sequence" ? list4.items : [];
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
  applies: ({ map }) => isList3(valueAt(map, "unseal_keys_b64")) || isList3(valueAt(map, "keys_base64")),
  read: ({ map }, claim) => {
    for (const node of [...KEY_LISTS.map((key) => valueAt(map, key)), valueAt(map, "root_token")]) {
      if (node !== void 0) claim(node, { kind: "value", role: "secret-value", resource: { kind: "VaultInit" } });
    }
  }
};
function isList3(node) {
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
  terraformState,
  talos,
  k3sConfig,
  machineConfig,
  commandLine,
  httpHeaders,
  lastApplied,
  plain2
];

// src/kubernetes/scalar-map.ts
function scalarMap(source2, scalar) {
  const tracer = new Tracer(source2);
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
var Tracer = class {
  source;
  #pieces = [];
  #parts = [];
  #length = 0;
  constructor(source2) {
    this.source = source2;
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
function traceFolded(tracer, start, end, readEscape) {
  const { source: source2 } = tracer;
  let copied = start;
  let index = start;
  while (index < end) {
    const character = source2.charAt(index);
    const isBreak = character === "\n" || character === "\r" && source2.charAt(index + 1) === "\n";
    if (isBreak) {
      tracer.copy(copied, trimmedEnd(source2, copied, index));
      index = traceFold(tracer, index, end);
      copied = index;
      continue;
    }
    const isEscape = readEscape !== void 0 && (character === "\\" || character === "'");
    if (isEscape) tracer.copy(copied, index);
    const after = isEscape ? readEscape(tracer, index, end) : void 0;
    if (isEscape) copied = after ?? index;
    index = after ?? index + 1;
  }
  tracer.copy(copied, end);
}
function trimmedEnd(source2, start, end) {
  let trimmed = end;
  while (trimmed > start && (source2.charAt(trimmed - 1) === " " || source2.charAt(trimmed - 1) === "	")) trimmed--;
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
var LAST_CODE_POINT = 1114111;
function traceEscape(tracer, index, end) {
  const { source: source2 } = tracer;
  if (source2.charAt(index) !== "\\") return void 0;
  const letter = source2.charAt(index + 1);
  const simple = ESCAPES2[letter];
  if (simple !== void 0) {
    tracer.add(simple, index, index + 2);
    return index + 2;
  }
  const lineEnd2 = /\r?\n[ \t]*/y;
  lineEnd2.lastIndex = index + 1;
  if (lineEnd2.test(source2)) {
    tracer.add("", index, Math.min(lineEnd2.lastIndex, end));
    return Math.min(lineEnd2.lastIndex, end);
  }
  const length = CODE_LENGTHS[letter];
  if (length === void 0) return void 0;
  const code = Number.parseInt(source2.slice(index + 2, index + 2 + length), 16);
  if (!(code <= LAST_CODE_POINT)) return void 0;
  tracer.add(String.fromCodePoint(code), index, index + 2 + length);
  return index + 2 + length;
}
function traceLiteral(tracer, scalar) {
  const { source: source2 } = tracer;
  const indent = literalIndent(source2, scalar);
  let line2 = source2.indexOf("\n", scalar.start) + 1;
  while (line2 > 0 && line2 < scalar.end) {
    const feed = source2.indexOf("\n", line2);
    const next = feed === -1 ? scalar.end : Math.min(feed + 1, scalar.end);
    let end = feed === -1 || feed >= scalar.end ? scalar.end : feed;
    if (source2.charAt(end - 1) === "\r" && end > line2) end--;
    let start = line2;
    while (start < end && start - line2 < indent && source2.charAt(start) === " ") start++;
    tracer.copy(start, end);
    tracer.add("\n", end, Math.max(next, end));
    line2 = feed === -1 ? scalar.end : feed + 1;
  }
}
function literalIndent(source2, scalar) {
  const written = /\n([ \t]*)[^ \t\r\n]/.exec(source2.slice(scalar.start, scalar.end))?.[1] ?? "";
  const kept = /(?:^|\n)([ \t]*)[^ \t\r\n]/.exec(scalar.text)?.[1] ?? "";
  return Math.max(0, written.length - kept.length);
}

// src/kubernetes/scalar.ts
function scalarBytes(parent, source2, scalar) {
  const quoted3 = scalar.style === "single" || scalar.style === "double" ? 1 : 0;
  const start = scalar.start + quoted3;
  const end = scalar.end - quoted3;
  if (end - start === scalar.text.length && source2.text.startsWith(scalar.text, start)) {
    return writtenBytes(parent, source2, start, end);
  }
  return { bytes: Buffer.from(scalar.text, "utf8"), toParent: mapping(source2, scalar) };
}
function writtenBytes(parent, source2, start, end) {
  const first = source2.toByte(start);
  return {
    bytes: parent.bytes.subarray(first, source2.toByte(end)),
    toParent: (span) => ({ start: first + span.start, end: first + span.end })
  };
}
function writtenSpan(source2, node) {
  let { end } = node;
  while (end > node.start && BLANK2.has(source2.text.charAt(end - 1))) end--;
  return { start: source2.toByte(node.start), end: source2.toByte(end) };
}
var BLANK2 = /* @__PURE__ */ new Set([" ", "	", "\r", "\n"]);
function mapping(source2, scalar) {
  return (span) => {
    const map = scalarMap(source2.text, scalar);
    if (map === void 0) return writtenSpan(source2, scalar);
    const [start, end] = utf16Range(scalar.text, span);
    const [sourceStart, sourceEnd] = map.toSource(start, end);
    return { start: source2.toByte(sourceStart), end: source2.toByte(sourceEnd) };
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

// src/kubernetes/walk.ts
function walkDocument(document) {
  const found = { values: [], covered: [], aliases: [], objects: [], safe: [] };
  const walk2 = { document, claims: new Claims(), resources: /* @__PURE__ */ new Map(), ...found };
  claimObjects(walk2, document.root, true);
  const { keyPath, resource } = document.parent;
  visit(walk2, document.root, { keyPath: keyPath ?? [], resource, claim: void 0, label: void 0 });
  return walk2;
}
function claimObjects(walk2, node, isRoot) {
  if (node.type === "sequence") for (const item of node.items) claimObjects(walk2, item, false);
  if (node.type !== "map") return;
  const header = headerOf(node, isRoot, walk2.document.parent.blob.origin.path);
  if (header.resource) {
    walk2.resources.set(node, header.resource);
    walk2.objects.push({ resource: header.resource, at: writtenSpan(walk2.document.source, node) });
  }
  const keys = new Set(node.entries.map(({ key }) => key));
  for (const reader of KINDS4) {
    const isAsked = reader.keys === void 0 || keys.has("<<") || reader.keys.some((key) => keys.has(key));
    if (isAsked && reader.applies(header)) reader.read(header, walk2.claims.make);
  }
  for (const { value } of node.entries) claimObjects(walk2, value, false);
}
function headerOf(map, isRoot, path) {
  const kind = textAt(map, "kind");
  if (kind === void 0 || kind === "") return { map, isRoot, path };
  const apiVersion = textAt(map, "apiVersion");
  const resource = isObject(map, apiVersion) ? resourceOf(map, kind, apiVersion) : void 0;
  return { map, isRoot, path, kind, ...apiVersion && { apiVersion }, ...resource && { resource } };
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
function visit(walk2, node, context) {
  const claim = context.claim?.kind === "safe" ? context.claim : walk2.claims.of(node) ?? context.claim;
  if (claim?.kind === "safe") {
    walk2.safe.push(writtenSpan(walk2.document.source, node));
    return;
  }
  if (node.type === "map") {
    const resource = walk2.resources.get(node) ?? context.resource;
    for (const { key, value } of node.entries) {
      visit(walk2, value, { keyPath: [...context.keyPath, key], resource, claim, label: labelOf(node, key) });
    }
  } else if (node.type === "sequence") {
    for (const [index, item] of node.items.entries()) {
      visit(walk2, item, { ...context, keyPath: [...context.keyPath, index], claim, label: void 0 });
    }
  } else if (node.type === "scalar") {
    visitScalar(walk2, node, { ...context, claim });
  } else {
    addAlias(walk2, node);
  }
}
var MOST_ALIASES = 1e3;
function addAlias({ document: { source: source2 }, aliases }, alias) {
  const { target } = alias;
  if (target === void 0 || aliases.length === MOST_ALIASES) return;
  aliases.push({ at: writtenSpan(source2, alias), target: writtenSpan(source2, target) });
}
function visitScalar(walk2, scalar, context) {
  const { document } = walk2;
  if (!context.keyPath.slice(document.parent.keyPath?.length ?? 0).some((step) => typeof step === "string")) return;
  const isReference2 = context.claim?.kind === "reference";
  const templating = templatingOf(scalar.text);
  if (isValue(scalar) && (isReference2 || templating !== "mixed" && isSingleLine(document, scalar))) {
    walk2.covered.push(writtenSpan(document.source, scalar));
  }
  if (isReference2) return;
  if (templating !== "literal") {
    for (const action of actionsWithin(document.actions, scalar)) addLiterals(walk2, action, context);
  } else if (isValue(scalar)) {
    addValues(walk2, scalar, context);
  }
}
function isSingleLine({ source: source2 }, { start, end, style }) {
  if (style === "literal" || style === "folded") return false;
  return !source2.text.slice(start, end).includes("\n");
}
function addValues(walk2, scalar, context) {
  const { parent, source: source2, original } = walk2.document;
  const encoding = encodingOf(scalar, context.claim);
  const written = source2.text.slice(scalar.start, scalar.end);
  const isBranched = source2.text !== original && isSingleLine(walk2.document, scalar) && written !== original.slice(scalar.start, scalar.end);
  if (!isBranched) {
    const bytes = scalarBytes(parent, source2, scalar);
    const isFolded = encoding !== void 0 && !isSingleLine(walk2.document, scalar);
    const value = isFolded ? unfolded(bytes) : partOf(bytes, scalar, context.claim);
    if (value.bytes !== bytes.bytes) walk2.covered.push(value.toParent({ start: 0, end: value.bytes.length }));
    walk2.values.push(valueFragment2(walk2, value, context, encoding));
    return;
  }
  for (const part of written.matchAll(/[^\s"'](?:[^"']*?[^\s"'])?(?=\s{2,}|["']|\s*$)/g)) {
    const start = scalar.start + part.index;
    walk2.values.push(
      valueFragment2(walk2, writtenBytes(parent, source2, start, start + part[0].length), context, encoding)
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
function addLiterals(walk2, action, context) {
  const { parent, source: source2, original } = walk2.document;
  for (const { start, end } of action.literals) {
    const literal = { type: "scalar", style: "plain", text: original.slice(start, end), start, end };
    if (!isValue(literal)) continue;
    const encoding = action.encodes ? void 0 : encodingOf(literal, context.claim);
    walk2.values.push(valueFragment2(walk2, writtenBytes(parent, source2, start, end), context, encoding));
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
  const isOpen = shouldBeEncrypted(fragment);
  if (marks.length === 0 && !isOpen) return NOTHING;
  const isWhole2 = isDocument(fragment);
  const documents = isWhole2 ? wholeDocuments(fragment, marks, isOpen) : documentsInText(fragment, marks);
  if (documents.length === 0) return NOTHING;
  const reading = { values: [], covered: [], aliases: [], objects: [], safe: [], skipped: [] };
  let budget = limits.documentBytes * DOCUMENTS_A_TEXT2;
  for (const { span, number: number2 } of documents) {
    const size2 = span.end - span.start;
    budget -= size2;
    if (size2 > limits.documentBytes || budget < 0) {
      reading.skipped.push(...degraded(fragment, span, number2, "too large to be parsed"));
      continue;
    }
    const { found, problem: problem2 } = await readDocument(fragment, span, !isWhole2 || isEmbedded(fragment));
    addFound(reading, isWhole2 ? found : { ...found, values: found.values.map(asExample) });
    if (problem2 !== void 0 && promisesDocuments(fragment)) {
      reading.skipped.push(...degraded(fragment, { ...span, start: problem2.byte }, number2, problem2.reason));
    }
  }
  return reading;
}
function addFound(reading, found) {
  for (const value of found.values) reading.values.push(value);
  for (const place4 of found.covered) reading.covered.push(place4);
  for (const alias of found.aliases) reading.aliases.push(alias);
  for (const object2 of found.objects) reading.objects.push(object2);
  for (const place4 of found.safe) reading.safe.push(place4);
}
function wholeDocuments({ bytes }, marks, isOpen) {
  const documents = splitDocuments(bytes);
  return markedDocuments(documents, isOpen ? documents.map(({ start }) => start) : marks);
}
function shouldBeEncrypted(fragment) {
  if (isEmbedded(fragment) || !SOPS_FILE.test(fragment.blob.origin.path)) return false;
  return !Buffer.from(fragment.bytes.buffer, fragment.bytes.byteOffset, fragment.bytes.length).includes("sops");
}
function documentsInText({ bytes }, marks) {
  return textDocuments(bytes, marks).map((span, index) => ({ span, number: index + 1 }));
}
var SCHEMA_KIND2 = /^kind: ["']?CustomResourceDefinition\b/m;
async function readDocument(fragment, span, isInside) {
  const original = sourceText(fragment.bytes, span.start, span.end);
  if (SCHEMA_KIND2.test(original.text)) return { found: NO_VALUES };
  const plain3 = isTemplate(original.text) ? neutralise(original.text) : { text: original.text, actions: [] };
  const documentOf = ({ text: text2, actions }) => ({
    parent: fragment,
    source: { text: text2, toByte: original.toByte },
    original: original.text,
    actions,
    isInside
  });
  const roots = startsAsJson(plain3.text) ? parseJson2(plain3.text) : void 0;
  if (roots !== void 0) return { found: merged(roots.map((root2) => walked(documentOf(plain3), root2, "json"))) };
  const { neutral, root, problem: problem2 } = await parseNeutral(plain3, original.text);
  const found = root === void 0 ? NO_VALUES : walked(documentOf(neutral), root, "yaml");
  if (problem2 === void 0) return { found };
  const byte = original.toByte(Math.min(problem2.at, neutral.text.length));
  return { found: beforeProblem(found, fragment, byte), problem: { reason: problem2.reason, byte } };
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
    const detail = "holds compressed data that grows beyond the limit; not decompressed";
    visitor.skipped.push({ path: blob.origin.path, code: "decode-limit", detail });
  }
  const { matches: matches2, contexts, aliases, objects, skipped: skipped2 } = visitor;
  return { text: text2, matches: locate2(blob.origin.path, text2, { matches: matches2, contexts, aliases }), objects, skipped: skipped2 };
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
  const skipped2 = { path, code: "binary", detail: "holds NUL bytes, so it is no text" };
  return { text: fragment.bytes, matches: [], objects: [], skipped: [skipped2] };
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
    [...reading.covered, ...values.map(wholeInBlob2)].map((place4) => ({ span: place4, value: place4 }))
  );
  const outer = visitor.matches.length;
  for (const value of [...reading.values, ...values]) await visitValue(value, visitor);
  const inner = new Set(fragment.depth > 0 ? [] : visitor.matches.slice(outer).map(placeName3));
  for (const match of matches2) {
    if (safe.contains(match.span) || match.rule.kind === "assignment" && isJudged(match, covered)) continue;
    if (!inner.has(placeName3(match))) visitor.matches.push(match);
  }
  if (fragment.depth >= visitor.limits.decodeDepth) return;
  const safeInBlob = new SpanSet(reading.safe.map((span) => fragment.toBlob(span)));
  const encoded = visitor.matches.length;
  for (const run4 of findEncodedRuns(fragment, visitor.inflation)) {
    if (!safeInBlob.contains(wholeInBlob2(run4))) await visitText(run4, visitor);
  }
  if (fragment.depth === 0) await addContexts(fragment, visitor.matches.slice(encoded), visitor);
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
var LONGEST_KEY3 = 200;
function isJudged({ rule, fragment, span }, covered) {
  const place4 = covered.around(span)?.value;
  if (place4 === void 0) return false;
  const before = fragment.bytes.subarray(Math.max(place4.start, span.start - LONGEST_KEY3), span.start);
  const text2 = Buffer.from(before).toString("latin1").toLowerCase();
  return !rule.keywords.some((keyword) => text2.includes(keyword.toLowerCase()));
}
function placeName3({ rule, fragment, span }) {
  const { start, end } = fragment.toBlob(span);
  return `${rule.id}:${start}:${end}`;
}
function wholeInBlob2({ bytes, toBlob }) {
  return toBlob({ start: 0, end: bytes.length });
}
async function visitValue(value, visitor) {
  visitor.contexts.push(value);
  const decoded2 = value.encoding === void 0 ? void 0 : decodeFragment(value, visitor.inflation);
  const plain3 = decoded2 ?? value;
  if (isEmbeddedFile(plain3)) {
    await visitText({ ...plain3, role: "text" }, visitor);
    return;
  }
  const seen = visitor.matches.length;
  if (decoded2 !== void 0 || plain3.role === "text") await visitText(plain3, visitor);
  if (visitor.matches.slice(seen).some(({ rule }) => rule.kind === "token")) return;
  const place4 = wholeInBlob2(plain3);
  if (visitor.refuted.some((span) => overlaps(span, place4))) return;
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
  return (place4) => {
    const uses = [...anchors.around(place4)?.value.values() ?? []];
    return uses.filter((use) => !overlaps(use, place4)).slice(0, MOST_RELATED);
  };
}
function closestAround(span, context, values) {
  if (context.keyPath !== void 0 && (context.role !== "text" || !mapsExactly3(context))) return context;
  return values.around(span)?.value ?? context;
}
function mapsExactly3({ bytes, toBlob }) {
  return bytes.length > 0 && toBlob({ start: 0, end: 1 }).end < toBlob({ start: 0, end: bytes.length }).end;
}

// src/scan-source.ts
async function scanSource(source2, scope, engine) {
  const started = performance.now();
  const run4 = new ScanRun(engine);
  for await (const item of source2) {
    if (item.kind === "skipped") run4.skipped.push(item.skipped);
    else if (item.kind === "blob") await run4.scanWhole(item.blob);
    else await run4.scanChanges(item.changeSet);
  }
  return {
    findings: withSealedForms(run4.findings, run4.sealed).sort(byPlace2),
    skipped: run4.skipped,
    advice: run4.advice.sort(byPlace2),
    stats: {
      scope,
      blobs: run4.blobs,
      bytes: run4.bytes,
      commits: run4.commits,
      elapsedMilliseconds: Math.round(performance.now() - started)
    }
  };
}
var READ_AHEAD = 16;
var ScanRun = class {
  findings = [];
  skipped = [];
  advice = [];
  sealed = [];
  blobs = 0;
  bytes = 0;
  commits = 0;
  #engine;
  /** Rule, secret and path of every finding of a range: a secret that comes back later is reported where it came first. */
  #known = /* @__PURE__ */ new Set();
  #advised = /* @__PURE__ */ new Set();
  constructor(engine) {
    this.#engine = engine;
  }
  async scanWhole(blob) {
    const scanned2 = await this.#scan(blob, await blob.read());
    if (scanned2 === void 0) return;
    await this.#report(scanned2, scanned2.matches);
    this.advice.push(...scanned2.advice);
  }
  async scanChanges({ commit, changes: changes2 }) {
    if (commit !== void 0) this.commits++;
    const scans = /* @__PURE__ */ new Map();
    const advised = /* @__PURE__ */ new Map();
    for await (const [change, blob, content2] of readAhead(changes2)) {
      const scanned2 = await this.#scan(blob, content2);
      if (scanned2 !== void 0 && scanned2.matches.length > 0) scans.set(change, scanned2);
      if (scanned2 !== void 0 && scanned2.advice.length > 0) advised.set(change, scanned2.advice);
    }
    if (advised.size > 0) await this.#advise(changes2, advised);
    if (scans.size === 0) return;
    let movedAway;
    for (const [change, scanned2] of scans) {
      let fresh = introduced(scanned2.matches, await this.#before(change), secretKey, placeKey2);
      if (fresh.length > 0 && changes2.length > 1) {
        movedAway ??= this.#movedAway(changes2, scans);
        fresh = introduced(fresh, await movedAway, secretKey);
      }
      await this.#report(scanned2, fresh);
    }
  }
  /** Of a range, advice is given where it first applies. */
  async #advise(changes2, advised) {
    const before = /* @__PURE__ */ new Map();
    const fresh = await introducedAdvice(changes2, advised, async (change) => {
      const known4 = before.get(change) ?? await this.#adviceBefore(change);
      before.set(change, known4);
      return known4;
    });
    const first = fresh.filter((advice) => !this.#advised.has(adviceKey(advice)));
    for (const advice of first) this.#advised.add(adviceKey(advice));
    this.advice.push(...first);
  }
  async #adviceBefore({ before }) {
    const advice = [];
    for (const blob of before) {
      const content2 = await blob.read();
      if (!(content2 instanceof Uint8Array)) continue;
      for (const part of expandBlob(blob, content2, this.#engine.policy.limits).parts) {
        const { bytes } = asUtf8(rootFragment(part.blob, part.bytes));
        advice.push(...await this.#engine.advise?.(part.blob, bytes) ?? []);
      }
    }
    return advice;
  }
  /** What the paths of this change set held before and hold no longer. */
  async #movedAway(changes2, scans) {
    const gone = [];
    for (const change of changes2) {
      for (const match of departed(await this.#before(change), scans.get(change)?.matches ?? [], secretKey)) {
        gone.push(match);
      }
    }
    return gone;
  }
  async #before(change) {
    const matches2 = [];
    for (const blob of change.before) {
      const content2 = await blob.read();
      if (!(content2 instanceof Uint8Array)) continue;
      const { ruleSet, policy } = this.#engine;
      for (const part of expandBlob(blob, content2, policy.limits).parts) {
        const { matches: held } = await scanBlob(part.blob, part.bytes, ruleSet, policy.limits);
        for (const match of held) matches2.push(match);
      }
    }
    return matches2;
  }
  async #scan(blob, content2) {
    if (!(content2 instanceof Uint8Array)) {
      this.skipped.push(content2);
      return void 0;
    }
    const { ruleSet, policy } = this.#engine;
    const expansion = expandBlob(blob, content2, policy.limits);
    const scanned2 = { parts: [], matches: [], advice: [] };
    this.skipped.push(...expansion.skipped);
    for (const part of expansion.parts) {
      const { text: text2, matches: matches2, objects, skipped: skipped2 } = await scanBlob(part.blob, part.bytes, ruleSet, policy.limits);
      this.skipped.push(...skipped2);
      this.#remember(part.blob, text2, objects);
      this.blobs++;
      this.bytes += part.bytes.length;
      scanned2.advice.push(...await this.#engine.advise?.(part.blob, text2) ?? []);
      if (matches2.length > 0) scanned2.parts.push({ blob: part.blob, text: text2, matches: matches2 });
      for (const match of matches2) scanned2.matches.push(match);
    }
    return scanned2;
  }
  /** A Secret may stand in another file than its sealed form, and be scanned before or after it. */
  #remember({ origin: { path } }, text2, objects) {
    const sealed = objects.filter(({ resource: { kind, name } }) => kind === "SealedSecret" && name !== void 0);
    if (sealed.length === 0) return;
    const lines2 = new LineIndex(text2);
    for (const { resource, at: at2 } of sealed) {
      const start = lines2.point(at2.start);
      this.sealed.push({ resource, location: { path, start, end: start } });
    }
  }
  async #report({ parts: parts2 }, matches2) {
    const asked = new Set(matches2);
    for (const { blob, text: text2, matches: all } of parts2) {
      const fresh = all.filter((located) => asked.has(located) && this.#isFirst(blob, located));
      if (fresh.length === 0) continue;
      for (const finding of await this.#engine.judge(blob, text2, fresh, all)) this.findings.push(finding);
    }
  }
  #isFirst(blob, located) {
    if (blob.origin.kind !== "commit") return true;
    const key = `${secretKey(located)}\0${blob.origin.path}\0${placeKey2(located)}`;
    if (this.#known.has(key)) return false;
    this.#known.add(key);
    return true;
  }
};
async function* readAhead(changes2) {
  const present = changes2.flatMap((change) => change.after === void 0 ? [] : [{ change, blob: change.after }]);
  const pending = present.slice(0, READ_AHEAD).map(({ blob }) => blob.read());
  for (const [index, { change, blob }] of present.entries()) {
    const content2 = await pending.shift();
    const next = present[index + READ_AHEAD];
    if (next !== void 0) pending.push(next.blob.read());
    yield [change, blob, content2];
  }
}
function secretKey({ match }) {
  return `${match.rule.id}\0${match.secret.reveal()}`;
}
function placeKey2({ keyPath }) {
  return keyPath === void 0 ? "" : formatKeyPath(keyPath);
}
function byPlace2(a, b) {
  const byPath = a.location.path < b.location.path ? -1 : a.location.path > b.location.path ? 1 : 0;
  const { start: left } = a.location;
  const { start: right } = b.location;
  return byPath || left.line - right.line || left.column - right.column;
}

// src/sources/path-selection.ts
import { realpathSync as realpathSync3 } from "node:fs";
import { basename, dirname as dirname3, join as join5, resolve as resolve5, sep as sep2 } from "node:path";
function pathSelection(root, cwd, paths) {
  if (paths === void 0) return () => true;
  const named2 = new Set(paths.flatMap((path) => relativeTo(root, absoluteName(path, cwd)) ?? []));
  return (path) => {
    if (named2.has("") || named2.has(path)) return true;
    for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
      if (named2.has(path.slice(0, end))) return true;
    }
    return false;
  };
}
function absoluteName(path, cwd) {
  const absolute2 = resolve5(cwd, path);
  const parent = dirname3(absolute2);
  try {
    return slashed(parent === absolute2 ? absolute2 : join5(realpathSync3(parent), basename(absolute2)));
  } catch {
    return slashed(absolute2);
  }
}
function slashed(absolute2) {
  return bytePath(sep2 === "/" ? absolute2 : absolute2.split(sep2).join("/"));
}
function relativeTo(root, absolute2) {
  const top = slashed(root);
  if (absolute2 === top) return "";
  const prefix = top.endsWith("/") ? top : `${top}/`;
  return absolute2.startsWith(prefix) ? absolute2.slice(prefix.length) : void 0;
}

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
  const ended2 = new Promise((resolve8) => {
    child.on("error", (error) => resolve8({ code: -1, signal: null, said: error.message }));
    child.on("close", (code, signal) => resolve8({ code, signal, said }));
  });
  return { process: child, ended: ended2 };
}

// src/git/object-kinds.ts
async function objectKinds(workplace, ids) {
  const asked = [...new Set(ids)].filter(isObjectId);
  if (asked.length === 0) return /* @__PURE__ */ new Map();
  const child = startGit(workplace, ["cat-file", "--batch-check=%(objectname) %(objecttype)"], "pipe");
  child.process.stdin?.end(asked.map((id) => `${id}
${id}^{}
`).join(""));
  const pieces = [];
  for await (const piece of child.process.stdout ?? []) pieces.push(piece);
  const end = await child.ended;
  if (end.code !== 0) throw gitFailure("cat-file", end.said || `it ended by ${end.signal ?? end.code}`);
  const answers = Buffer.concat(pieces).toString("latin1").split("\n").map(readAnswer);
  const found = asked.flatMap((id, at2) => {
    const own = answers[2 * at2];
    const target = answers[2 * at2 + 1];
    return own === void 0 || target === void 0 ? [] : [[id, { kind: own.kind, target }]];
  });
  return new Map(found);
}
function readAnswer(line2) {
  const [, id, kind] = /^([0-9a-f]+) (commit|tree|blob|tag)$/.exec(line2) ?? [];
  return id === void 0 ? void 0 : { id, kind };
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
    return new Promise((resolve8, reject) => {
      this.#pending.push({ id, resolve: resolve8, reject });
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
    const answers = new BatchAnswers(this.#limitBytes, (content2) => this.#answer(content2));
    child.process.stdout?.on("data", (bytes) => answers.push(bytes));
    void child.ended.then((end) => {
      if (this.#child === child) this.#died(end);
    });
    return child;
  }
  #answer(content2) {
    this.#next()?.resolve(content2);
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

// src/sources/lfs-pointer.ts
var LARGEST_POINTER_BYTES = 1024;
var POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-\d-[\w.-]{1,64} sha256:[0-9a-f]{64}\n)*oid sha256:[0-9a-f]{64}\nsize \d{1,20}\n?$/;
function isLfsPointer(content2) {
  if (content2.length >= LARGEST_POINTER_BYTES || content2[0] !== 118) return false;
  return POINTER.test(Buffer.from(content2.buffer, content2.byteOffset, content2.length).toString("latin1"));
}

// src/sources/object-blob.ts
var SUBMODULE_MODE = "160000";
var ObjectBlobs = class {
  #reader;
  #limit;
  constructor(repository, limit) {
    this.#reader = new ObjectReader(repository, limit.fileBytes);
    this.#limit = limit;
  }
  /** The blob of one object; its `read` says missing, too large or LFS as Skipped. */
  blob(id, origin) {
    return { id, origin, read: () => this.#read(id, origin) };
  }
  /** The change that `entry` tells, or why its new side cannot be scanned. `origin` says where the new side stands. */
  change(entry, origin) {
    if (entry.status.includes("U"))
      return skip2(origin, "unreadable", "unmerged: resolve the conflict, then scan again");
    if (entry.after?.mode === SUBMODULE_MODE) {
      return skip2(origin, "submodule", "a commit of another repository: scan that repository");
    }
    const { commit: _, ...earlier } = origin;
    const before = entry.before.filter(isContent).map((side) => this.blob(side.id, earlier));
    return entry.after === void 0 ? { before } : { after: this.blob(entry.after.id, origin), before };
  }
  /** Brings up the git process for contents that will surely be read. */
  start() {
    this.#reader.start();
  }
  /** Lets the git process end; blobs can be read all the same. */
  close() {
    this.#reader.close();
  }
  async #read(id, origin) {
    try {
      const content2 = await this.#reader.read(id);
      if (content2.kind === "missing") {
        return skip2(
          origin,
          "missing-object",
          "the clone does not hold this object: fetch it, as git fetch --refetch does"
        );
      }
      if (content2.kind === "too-large") {
        return tooLarge(origin.path, content2.sizeBytes, this.#limit, origin.commit?.id);
      }
      if (!isLfsPointer(content2.bytes)) return content2.bytes;
      return skip2(origin, "lfs-pointer", "the content lives in an LFS store");
    } catch (error) {
      if (!(error instanceof UnsealedError) || error.code !== "GIT_FAILED") throw error;
      return skip2(origin, "unreadable", error.message);
    }
  }
};
function isSkipped(change) {
  return "code" in change;
}
function isContent(side) {
  return side !== void 0 && side.mode !== SUBMODULE_MODE;
}
function skip2(origin, code, detail) {
  return { path: origin.path, code, detail, ...origin.commit && { commit: origin.commit.id } };
}

// src/git/raw-diff.ts
var COLON2 = 58;
var ABSENT_MODE = "000000";
var HEADER2 = /^(:+)([0-7]{6}(?: [0-7]{6})+) ([0-9a-f]{40,64}(?: [0-9a-f]{40,64})+) ([A-Z]+)\d*$/;
function isRawHeader(record) {
  return record[0] === COLON2;
}
function parseRawDiff(output) {
  const text2 = output.toString("latin1");
  const parts2 = text2.split("\0");
  const entries2 = [];
  for (let index = 0; index + 1 < parts2.length; index += 2) {
    entries2.push(rawEntry(parts2[index] ?? "", parts2[index + 1] ?? ""));
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
  const changes2 = isWithoutChanges ? ["-z"] : ["--root", "-c", ...RAW_OPTIONS];
  const shown = [...changes2, "--no-notes", "--encoding=UTF-8", FORMAT];
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
    const content2 = record[0] === NEWLINE2 ? record.subarray(1) : record;
    if (content2.length === 0) return void 0;
    if (isRawHeader(content2)) {
      this.#header = content2.toString("latin1");
      return void 0;
    }
    const complete = this.end();
    this.#fields = [content2];
    return complete;
  }
  /** Gives the last commit. */
  end() {
    const [id, parents, author, date, committed, message2] = this.#fields;
    const entries2 = this.#entries;
    this.#fields = [];
    this.#entries = [];
    if (id === void 0 || parents === void 0 || author === void 0 || date === void 0) return void 0;
    const text2 = message2 ?? Buffer.alloc(0);
    const seconds2 = Number(committed?.toString("latin1"));
    return {
      commit: {
        id: checkedId(id.toString("latin1")),
        author: author.toString("utf8"),
        date: date.toString("latin1"),
        subject: firstLine2(text2)
      },
      parents: parents.toString("latin1").split(" ").filter(isObjectId),
      committed: Number.isSafeInteger(seconds2) ? seconds2 : 0,
      message: text2,
      entries: entries2
    };
  }
};
function firstLine2(message2) {
  const end = message2.indexOf(NEWLINE2);
  return message2.subarray(0, end === -1 ? message2.length : end).toString("utf8");
}

// src/sources/range.ts
var MESSAGE_PATH = "COMMIT_EDITMSG";
var CUT_OFF = `history is cut off here, this commit's own changes cannot be told: set fetch-depth: 0 in actions/checkout, or run git fetch --unshallow`;
async function* rangeSource(repository, range2, limit) {
  yield* revisionsSource(repository, await resolveRange(repository, range2), limit);
}
async function* revisionsSource(repository, revisions, limit) {
  const boundary = shallowBoundary(repository);
  const objects = new ObjectBlobs(repository, limit);
  try {
    for await (const logged of commitLog(repository, revisions)) {
      if (boundary.has(logged.commit.id)) {
        yield { kind: "skipped", skipped: { path: ".", code: "shallow", detail: CUT_OFF, commit: logged.commit.id } };
      } else yield* commitItems(logged, objects, limit);
    }
  } finally {
    objects.close();
  }
}
async function resolveRange(repository, range2) {
  const [base = "", head = "", ...rest] = range2.split(/\.{2,3}/);
  if (range2 === "" || rest.length > 0) {
    throw new UnsealedError("USAGE", "not a range of commits", "write BASE..HEAD, BASE...HEAD or BASE");
  }
  const [exclude, include] = await Promise.all([base, head].map((text2) => resolveRevision(repository, text2 || "HEAD")));
  return { include: include ? [include] : [], exclude: exclude ? [exclude] : [] };
}
function* commitItems(logged, objects, limit) {
  const { commit } = logged;
  const changes2 = [{ after: messageBlob(commit, logged.message, limit), before: [] }];
  for (const entry of logged.entries) {
    const change = objects.change(entry, { kind: "commit", path: pathText(entry.path), commit });
    if (isSkipped(change)) yield { kind: "skipped", skipped: change };
    else changes2.push(change);
  }
  yield { kind: "changes", changeSet: { commit, changes: changes2 } };
}
function messageBlob(commit, message2, limit) {
  const content2 = message2.length > limit.fileBytes ? tooLarge(MESSAGE_PATH, message2.length, limit, commit.id) : message2;
  return { origin: { kind: "commit-message", path: MESSAGE_PATH, commit }, read: () => Promise.resolve(content2) };
}

// src/sources/pushed.ts
async function* pushedSource(repository, refs, known4, limit) {
  const pushed = refs.flatMap(({ name, after }) => after === void 0 ? [] : [{ name, id: after }]);
  if (pushed.length === 0) return;
  const before = refs.flatMap((ref) => ref.before ?? []);
  const kinds = await objectKinds(repository, [...pushed.map(({ id }) => id), ...before]);
  const include = /* @__PURE__ */ new Set();
  const objects = new ObjectBlobs(repository, limit);
  try {
    for (const { name, id } of pushed) {
      const object2 = kinds.get(id);
      if (object2?.kind === "tag") {
        yield { kind: "blob", blob: objects.blob(id, { kind: "commit", path: name }) };
      }
      if (object2?.target.kind === "commit") include.add(object2.target.id);
      else yield withoutCommit(name, object2, objects);
    }
  } finally {
    objects.close();
  }
  if (include.size === 0) return;
  const exclude = before.filter((id) => kinds.get(id)?.target.kind === "commit");
  yield* revisionsSource(repository, { include: [...include], exclude, excludeRefs: known4 }, limit);
}
function withoutCommit(name, object2, objects) {
  if (object2?.target.kind === "blob") {
    return { kind: "blob", blob: objects.blob(object2.target.id, { kind: "commit", path: name }) };
  }
  const code = object2 === void 0 ? "missing-object" : "unreadable";
  const detail = object2 === void 0 ? "the object that is pushed is not here" : "leads to a tree without a commit";
  return { kind: "skipped", skipped: { path: name, code, detail } };
}

// src/sources/pushed-refs.ts
var ID2 = "([0-9a-f]{40}|[0-9a-f]{64})";
var ZEROS = /^0+$/;
function parsePrePush(text2) {
  const line2 = new RegExp(`^.* ${ID2} (\\S+) ${ID2}$`);
  return refsIn(text2, line2, ([, after = "", name = "", before = ""]) => ({ name, before, after }));
}
function parsePreReceive(text2) {
  const line2 = new RegExp(`^${ID2} ${ID2} (\\S+)$`);
  return refsIn(text2, line2, ([, before = "", after = "", name = ""]) => ({ name, before, after }));
}
function refsIn(text2, pattern, read3) {
  const lines2 = text2.split("\n").filter((line2) => line2 !== "");
  return lines2.map((line2, at2) => {
    const parts2 = pattern.exec(line2);
    if (parts2 === null) {
      const hint = "call this from a git hook, which says on standard input what is pushed";
      throw new UnsealedError("USAGE", `line ${at2 + 1} of standard input is none that git gives to this hook`, hint);
    }
    const { name, before, after } = read3(parts2);
    return { name, ...ZEROS.test(before) ? {} : { before }, ...ZEROS.test(after) ? {} : { after } };
  });
}

// src/sources/staged.ts
async function* stagedSource(repository, options) {
  const isSelected2 = pathSelection(repository.root, options.cwd ?? repository.root, options.paths);
  const differing = stagedEntries(repository);
  const objects = new ObjectBlobs(repository, options);
  objects.start();
  try {
    const entries2 = (await differing).filter((entry) => isSelected2(entry.path));
    const changes2 = [];
    for (const entry of entries2) {
      const change = objects.change(entry, { kind: "index", path: pathText(entry.path) });
      if (isSkipped(change)) yield { kind: "skipped", skipped: change };
      else changes2.push(change);
    }
    if (changes2.length > 0) yield { kind: "changes", changeSet: { changes: changes2 } };
  } finally {
    objects.close();
  }
}
async function isStaged(repository) {
  if (mergeHeads(repository).length > 0) return () => true;
  const paths = new Set((await indexAgainst(repository)).map(({ path }) => path));
  return (path) => paths.has(path);
}
async function stagedEntries(repository) {
  const heads = mergeHeads(repository);
  const [ours = [], ...theirs] = await Promise.all([
    indexAgainst(repository),
    ...heads.map((head) => indexAgainst(repository, head))
  ]);
  const others = theirs.map((entries2) => new Map(entries2.map((entry) => [entry.path, entry])));
  return ours.flatMap((entry) => {
    const same2 = others.flatMap((other) => other.get(entry.path) ?? []);
    if (same2.length < others.length) return [];
    return [{ ...entry, before: [entry, ...same2].flatMap((each) => each.before) }];
  });
}
async function indexAgainst(repository, commit) {
  const pieces = [];
  const against = commit === void 0 ? [] : [commit];
  try {
    for await (const piece of stream(repository, ["diff", "--cached", ...RAW_OPTIONS, ...against, "--"]))
      pieces.push(piece);
  } catch (error) {
    if (error instanceof UnsealedError && /unknown option .cached/.test(error.message))
      await run(repository, ["rev-parse"]);
    throw error;
  }
  return parseRawDiff(Buffer.concat(pieces));
}

// src/sources/stdin.ts
async function* stdinSource(stream2, options) {
  let content2;
  const blob = {
    origin: { kind: "stdin", path: options.path },
    read: () => {
      content2 ??= readAll(stream2, options);
      return content2;
    }
  };
  yield { kind: "blob", blob };
}
async function readAll(stream2, options) {
  const pieces = [];
  let sizeBytes = 0;
  try {
    for await (const piece of stream2) {
      const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
      sizeBytes += bytes.length;
      if (sizeBytes > options.fileBytes) return tooLarge(options.path, sizeBytes, options);
      pieces.push(bytes);
    }
  } catch (error) {
    const reason = systemCode(error) ?? "unknown reason";
    return { path: options.path, code: "unreadable", detail: `standard input broke off: ${reason}` };
  }
  return Buffer.concat(pieces);
}

// src/git/working-files.ts
var DIRECTORIES_A_COMMAND = 200;
var SUBMODULE_MODE2 = "160000";
var UNREADABLE = /^warning: could not open directory '(.*?)\/?': ([A-Z][a-z ]+)$/gms;
async function listWorkingFiles(repository, directories) {
  const kinds = /* @__PURE__ */ new Map();
  const unreadable3 = /* @__PURE__ */ new Map();
  for (let first = 0; first < directories.length; first += DIRECTORIES_A_COMMAND) {
    const named2 = directories.slice(first, first + DIRECTORIES_A_COMMAND).map((path) => pathText(path) || ".");
    const pieces = stream(
      repository,
      ["ls-files", "-z", "-t", "--stage", "--cached", "--others", "--exclude-standard", "--", ...named2],
      { onWarnings: (said) => noteUnreadable(said, unreadable3) }
    );
    for await (const batch of records(pieces)) for (const record of batch) noteFile(record, kinds);
  }
  const sorted = [...kinds.keys()].sort();
  return {
    files: sorted.map((path) => ({ path, kind: kinds.get(path) ?? "untracked" })),
    unreadable: [...unreadable3].map(([path, reason]) => ({ path, reason }))
  };
}
function noteFile(record, kinds) {
  const text2 = record.toString("latin1");
  if (!text2.startsWith("? ")) {
    const kind = text2.slice(2, 8) === SUBMODULE_MODE2 ? "submodule" : "tracked";
    kinds.set(text2.slice(text2.indexOf("	") + 1), kind);
  } else if (text2.endsWith("/")) kinds.set(text2.slice(2, -1), "repository");
  else kinds.set(text2.slice(2), "untracked");
}
function noteUnreadable(said, unreadable3) {
  for (const [, path = "", reason = ""] of said.matchAll(UNREADABLE)) unreadable3.set(path, reason);
}

// src/sources/file-item.ts
import { closeSync, constants as constants3, openSync, readlinkSync, readSync } from "node:fs";

// src/sources/path-status.ts
import { lstatSync as lstatSync2 } from "node:fs";
function statusOf(absolute2) {
  try {
    return lstatSync2(fileName(absolute2), { throwIfNoEntry: false });
  } catch (error) {
    if (systemCode(error) === "ENOTDIR") return void 0;
    throw error;
  }
}

// src/sources/file-item.ts
var READ_FLAGS = constants3.O_RDONLY | (constants3.O_NOFOLLOW ?? 0) | (constants3.O_NONBLOCK ?? 0);
function fileItem(absolute2, path, limit, mayBeAbsent) {
  const shown = pathText(path);
  const status = statusOrReason(absolute2);
  if (typeof status === "string") return skipped(shown, "unreadable", `the file system refused: ${status}`);
  if (mayBeAbsent && (status === void 0 || status.isDirectory())) return void 0;
  if (status === void 0) return skipped(shown, "unreadable", "it vanished while it was being looked at");
  if (status.isSymbolicLink()) return blobItem(shown, () => readlinkSync(fileName(absolute2), { encoding: "buffer" }));
  if (!status.isFile()) return skipped(shown, "not-regular", `${kindOf2(status)}, never opened`);
  if (status.size > limit.fileBytes) return { kind: "skipped", skipped: tooLarge(shown, status.size, limit) };
  return blobItem(shown, () => readWhole(absolute2, shown, status.size, limit));
}
function skipped(path, code, detail) {
  return { kind: "skipped", skipped: { path, code, detail } };
}
function statusOrReason(absolute2) {
  try {
    return statusOf(absolute2);
  } catch (error) {
    return systemCode(error) ?? "unknown reason";
  }
}
function kindOf2(status) {
  if (status.isFIFO()) return "a fifo";
  if (status.isSocket()) return "a socket";
  return status.isDirectory() ? "a directory" : "a device";
}
function blobItem(path, content2) {
  const read3 = async () => {
    try {
      return content2();
    } catch (error) {
      return { path, code: "unreadable", detail: `the file system refused: ${systemCode(error)}` };
    }
  };
  const blob = { origin: { kind: "worktree", path }, read: read3 };
  return { kind: "blob", blob };
}
function readWhole(absolute2, path, expectedBytes, limit) {
  const file = openSync(fileName(absolute2), READ_FLAGS);
  try {
    const content2 = readUpTo(file, expectedBytes, limit.fileBytes);
    if (content2.length > limit.fileBytes) return tooLarge(path, content2.length, limit);
    if (!isLfsPointer(content2)) return content2;
    return { path, code: "lfs-pointer", detail: "the content lives in an LFS store" };
  } finally {
    closeSync(file);
  }
}
function readUpTo(file, expectedBytes, limitBytes) {
  let content2 = Buffer.allocUnsafe(expectedBytes + 1);
  let length = 0;
  for (; ; ) {
    const read3 = readSync(file, content2, length, content2.length - length, null);
    if (read3 === 0) return content2.subarray(0, length);
    length += read3;
    if (length < content2.length) continue;
    if (length > limitBytes) return content2;
    content2 = Buffer.concat([content2], Math.min(length * 2, limitBytes) + 1);
  }
}

// src/sources/plain-files.ts
import { lstat, readdir, stat } from "node:fs";
var IN_GIT_DIRECTORY = /(?:^|\/)\.git(?:\/|$)/;
async function listPlainFiles(directory, pattern = "**/*") {
  const { default: glob } = await import("./out-C4K7AD6A.mjs");
  const unreadable3 = [];
  const entries2 = await glob(bytePath(pattern), {
    cwd: bytePath(directory),
    dot: true,
    followSymbolicLinks: false,
    suppressErrors: false,
    unique: true,
    onlyFiles: false,
    objectMode: true,
    ignore: ["**/.git/**"],
    fs: byteFileSystem((path, reason) => unreadable3.push({ path, reason }))
  });
  const files = entries2.filter((entry) => !entry.dirent.isDirectory()).map((entry) => entry.path);
  return { files: files.filter((path) => !IN_GIT_DIRECTORY.test(path)).sort(), unreadable: unreadable3 };
}
async function isGlob(text2) {
  const { default: glob } = await import("./out-C4K7AD6A.mjs");
  return glob.isDynamicPattern(text2);
}
function byteFileSystem(onUnreadable) {
  const byteFunctions = {
    lstat: (path, done) => lstat(fileName(path), done),
    stat: (path, done) => stat(fileName(path), done),
    readdir: (path, _, done) => {
      readdir(fileName(path), { withFileTypes: true, encoding: "buffer" }, (error, entries2) => {
        if (error) onUnreadable(path, systemCode(error) ?? "unknown reason");
        done(null, error ? [] : entries2.map(withByteName));
      });
    }
  };
  return byteFunctions;
}
function withByteName(entry) {
  return Object.assign(entry, { name: entry.name.toString("latin1") });
}

// src/sources/scan-place.ts
import { realpathSync as realpathSync4 } from "node:fs";
import { dirname as dirname5, resolve as resolve6 } from "node:path";

// src/sources/repository-finder.ts
import { dirname as dirname4 } from "node:path";
var RepositoryFinder = class {
  #ambient;
  #byRoot = /* @__PURE__ */ new Map();
  constructor(ambient) {
    this.#ambient = ambient;
  }
  /**
   * The repository of an absolute path; undefined outside any, in a bare one and inside a git directory. A file in a
   * repository already found belongs to it. Throws UnsealedError GIT_FAILED or GIT_MISSING.
   */
  async find(absolute2, kind) {
    const known4 = kind === "file" ? this.#holding(absolute2) : void 0;
    if (known4 !== void 0) return known4;
    const directory = kind === "directory" ? absolute2 : absolute2.slice(0, Math.max(1, absolute2.lastIndexOf("/")));
    const found = await this.#open(pathText(directory));
    if (found === void 0 || found.isBare || relativeTo(found.root, absolute2) === void 0) return void 0;
    const repository = this.#byRoot.get(found.root) ?? found;
    this.#byRoot.set(repository.root, repository);
    return repository;
  }
  /** Not so inside its git directory, whose files are nobody's work. */
  #holding(absolute2) {
    for (const repository of this.#byRoot.values()) {
      const inside = relativeTo(repository.root, absolute2) !== void 0;
      if (inside && relativeTo(repository.gitDirectory, absolute2) === void 0) return repository;
    }
    return void 0;
  }
  /** A directory that is not there or may not be entered lies in the repository of the one above it. */
  async #open(directory) {
    try {
      return await openRepository(directory, this.#ambient);
    } catch (error) {
      if (!(error instanceof UnsealedError)) throw error;
      if (error.code === "NOT_A_REPOSITORY") return void 0;
      if (error.code !== "PATH_NOT_FOUND") throw error;
      const above = dirname4(directory);
      return above === directory ? void 0 : this.#open(above);
    }
  }
};

// src/sources/scan-place.ts
async function placesOf2(paths, cwd, ambient) {
  const finder = new RepositoryFinder(ambient);
  const named2 = [];
  for (const path of paths) named2.push(...existing(path, cwd) ?? await expanded(path, cwd, finder));
  const places = /* @__PURE__ */ new Map();
  for (const { kind, absolute: absolute2 } of named2) {
    const repository = await finder.find(absolute2, kind);
    const place4 = places.get(repository) ?? { files: [], directories: [] };
    places.set(repository, place4);
    const path = repository ? relativeTo(repository.root, absolute2) ?? "" : absolute2;
    (kind === "file" ? place4.files : place4.directories).push(path);
  }
  const result = [...places].map(([repository, place4]) => repository ? { repository, ...place4 } : place4);
  return { root: rootOf(result, named2, realpathSync4(cwd)), places: result };
}
function existing(path, cwd) {
  const absolute2 = absoluteName(path, cwd);
  try {
    const status = statusOf(absolute2);
    if (status === void 0) return void 0;
    if (!status.isDirectory()) return [{ kind: "file", absolute: absolute2 }];
    return [{ kind: "directory", absolute: slashed(realpathSync4(resolve6(cwd, path))) }];
  } catch {
    return [{ kind: "file", absolute: absolute2 }];
  }
}
async function expanded(pattern, cwd, finder) {
  const start = realpathSync4(cwd);
  const matches2 = await isGlob(pattern) ? (await listPlainFiles(start, pattern)).files : [];
  const files = matches2.map((path) => absoluteMatch(path, start));
  const repository = await finder.find(slashed(start), "directory");
  const kept = repository === void 0 ? files : await seenByGit(files, repository);
  if (kept.length > 0) return kept.map((absolute2) => ({ kind: "file", absolute: absolute2 }));
  const reason = files.length > 0 ? "only ignored files match" : "no such file or directory";
  throw new UnsealedError(
    "PATH_NOT_FOUND",
    `${reason}: ${pattern}`,
    "check the spelling; paths are taken from the current directory"
  );
}
function absoluteMatch(path, start) {
  return path.startsWith("/") ? path : resolve6(slashed(start), path);
}
async function seenByGit(files, repository) {
  const seen = new Set((await listWorkingFiles(repository, [""])).files.map((file) => file.path));
  return files.filter((file) => {
    const path = relativeTo(repository.root, file);
    return path === void 0 || seen.has(path);
  });
}
function rootOf(places, named2, cwd) {
  const [place4, ...others] = places;
  if (place4 === void 0 || others.length > 0) return cwd;
  if (place4.repository !== void 0) return place4.repository.root;
  const [only, ...more] = named2;
  if (only === void 0 || more.length > 0) return cwd;
  if (only.kind === "directory") return pathText(only.absolute);
  return relativeTo(cwd, only.absolute) === void 0 ? dirname5(pathText(only.absolute)) : cwd;
}

// src/sources/worktree.ts
async function worktreeSource(paths, options) {
  const { root, places } = await placesOf2(paths.length > 0 ? paths : ["."], options.cwd, options.ambient);
  const [only, ...others] = places;
  const repository = others.length === 0 ? only?.repository : void 0;
  const source2 = items(places, root, options);
  return repository === void 0 ? { source: source2, root } : { source: source2, root, repository };
}
async function* items(places, root, limit) {
  for (const place4 of places) {
    yield* place4.repository ? repositoryItems(place4, place4.repository, root, limit) : plainItems(place4, root, limit);
  }
}
async function* repositoryItems(place4, repository, root, limit) {
  const top = bytePath(repository.root);
  const prefix = prefixOf(repository.root, root);
  const isInside = insideTree(top);
  const listed4 = await listWorkingFiles(repository, place4.directories);
  for (const { path, reason } of listed4.unreadable) {
    yield unreadable2(prefix + path, reason);
  }
  const ignored = yield* ignoredFiles(place4, repository, listed4, prefix);
  for (const file of merged2(listed4.files, [...place4.files, ...ignored])) {
    if (file.kind === "submodule" || file.kind === "repository") {
      yield skipped(pathText(prefix + file.path), "submodule", "another repository: scan it by naming its directory");
    } else if (file.kind === "untracked" || isInside(file.path)) {
      const item = fileItem(`${top}/${file.path}`, prefix + file.path, limit, file.kind === "tracked");
      if (item !== void 0) yield item;
    }
  }
}
async function* ignoredFiles(place4, repository, listed4, prefix) {
  const known4 = [...listed4.files, ...listed4.unreadable].map((file) => file.path);
  const paths = [];
  for (const directory of place4.directories) {
    if (directory === "" || known4.some((path) => path === directory || path.startsWith(`${directory}/`))) continue;
    const plain3 = await listPlainFiles(pathText(`${bytePath(repository.root)}/${directory}`));
    for (const { path, reason } of plain3.unreadable) {
      yield unreadable2(prefix + (relativeTo(repository.root, path) ?? path), reason);
    }
    paths.push(...plain3.files.map((path) => `${directory}/${path}`));
  }
  return paths;
}
function merged2(listed4, named2) {
  if (named2.length === 0) return listed4;
  const files = /* @__PURE__ */ new Map();
  for (const path of named2) files.set(path, { path, kind: "untracked" });
  for (const file of listed4) files.set(file.path, file);
  return [...files.values()].sort((a, b) => a.path < b.path ? -1 : 1);
}
function insideTree(top) {
  const known4 = /* @__PURE__ */ new Map([["", true]]);
  const isDirectory = (directory) => {
    let answer = known4.get(directory);
    if (answer === void 0) {
      answer = isDirectory(parentOf(directory)) && isNoLink(`${top}/${directory}`);
      known4.set(directory, answer);
    }
    return answer;
  };
  return (path) => isDirectory(parentOf(path));
}
function parentOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function isNoLink(absolute2) {
  try {
    return statusOf(absolute2)?.isDirectory() ?? false;
  } catch {
    return true;
  }
}
async function* plainItems(place4, root, limit) {
  const paths = new Set(place4.files);
  for (const directory of place4.directories) {
    const listed4 = await listPlainFiles(pathText(directory));
    for (const { path, reason } of listed4.unreadable) {
      yield unreadable2(shownPath(path, root), reason);
    }
    for (const path of listed4.files) paths.add(`${directory === "/" ? "" : directory}/${path}`);
  }
  for (const path of [...paths].sort()) {
    const item = fileItem(path, shownPath(path, root), limit, false);
    if (item !== void 0) yield item;
  }
}
function unreadable2(directory, reason) {
  return skipped(pathText(directory), "unreadable", `this directory cannot be looked into: ${reason}`);
}
function prefixOf(top, root) {
  if (top === root) return "";
  const path = relativeTo(root, top);
  return path === void 0 ? `${bytePath(top)}/` : `${path}/`;
}
function shownPath(absolute2, root) {
  return relativeTo(root, absolute2) || (absolute2 === slashed(root) ? "." : absolute2);
}

// src/scan.ts
async function scanWorktree(project, paths) {
  const { fileBytes } = project.policy.limits;
  const { source: source2 } = await worktreeSource(paths, { cwd: project.directory, fileBytes });
  return scanProject(project, source2, "working tree");
}
async function scanStaged(project, paths = []) {
  const { fileBytes } = project.policy.limits;
  const source2 = stagedSource(await requireRepository(project), {
    fileBytes,
    cwd: project.directory,
    ...paths.length === 0 ? {} : { paths }
  });
  return scanProject(project, source2, "staged changes");
}
async function scanCommitFiles(project, paths) {
  if (paths.length === 0) return scanStaged(project);
  const repository = await requireRepository(project);
  const { root } = repository;
  const isNamed2 = pathSelection(root, project.directory, paths);
  const [staged, result] = await Promise.all([isStaged(repository), scanStaged(project)]);
  const others = paths.filter((path) => !staged(relativeTo(root, absoluteName(path, project.directory)) ?? path));
  const limited = limitedTo(result, (path) => isNamed2(bytePath(path)));
  return others.length === 0 ? limited : joined(limited, await scanWorktree(project, others));
}
async function scanPrePush(project, lines2, remote) {
  return scanPushed(project, parsePrePush(lines2), { remote }, `commits pushed to ${remote}`);
}
async function scanPreReceive(project, lines2) {
  return scanPushed(project, parsePreReceive(lines2), "all", "pushed commits");
}
async function scanPushed(project, refs, known4, scope) {
  const { fileBytes } = project.policy.limits;
  return scanProject(project, pushedSource(await requireRepository(project), refs, known4, { fileBytes }), scope);
}
async function scanRange(project, range2) {
  const { fileBytes } = project.policy.limits;
  const source2 = rangeSource(await requireRepository(project), range2, { fileBytes });
  return scanProject(project, source2, `commits ${range2}`);
}
async function scanStream(project, stream2, path) {
  const { fileBytes } = project.policy.limits;
  return scanProject(project, stdinSource(stream2, { fileBytes, path }), "standard input");
}
async function scanText(engine, text2, path) {
  const bytes = typeof text2 === "string" ? Buffer.from(text2, "utf8") : text2;
  return scanSource(single({ origin: { kind: "stdin", path }, read: async () => bytes }), path, engine);
}
async function scanProject(project, source2, scope) {
  const items2 = source2[Symbol.asyncIterator]();
  const first = items2.next();
  const [engine] = await Promise.all([project.engine(), first]);
  const result = await scanSource(resumed(first, items2), scope, engine);
  if (project.verify === void 0) return result;
  const { verifyResult } = await import("./verify-result-K4TW2IOB.mjs");
  return verifyResult(result, project.policy, project.verify);
}
async function* resumed(first, items2) {
  try {
    for (let item = await first; item.done !== true; item = await items2.next()) yield item.value;
  } finally {
    await items2.return?.();
  }
}
async function* single(blob) {
  yield { kind: "blob", blob };
}

// src/rule-tester.ts
async function testRules(source2, path) {
  const rules2 = await parseRules(source2, path);
  const disabledRules = rules2.map(({ id }) => id);
  const policy = { ...DEFAULT_POLICY, addedRules: rules2, disabledRules };
  return testExamples(rules2, await createEngine({ policy, today: "2026-01-01" }));
}
async function testExamples(rules2, engine) {
  const { expand } = await import("./expand-2AAIG4ME.mjs");
  const bench = { engine, expand };
  const problems = [];
  const outcomes = [];
  for (const rule of rules2) {
    const { match, clean } = rule.examples;
    if (match.length === 0 || clean.length === 0) {
      problems.push({ rule: rule.id, example: "-", problem: "needs at least one matching and one clean example" });
    }
    for (const [index, template] of match.entries()) outcomes.push(await testMatch(rule, template, index, bench));
    for (const [index, template] of clean.entries()) outcomes.push(await testClean(rule, template, index, bench));
  }
  for (const { rule, example, problem: problem2 } of outcomes)
    if (problem2 !== void 0) problems.push({ rule, example, problem: problem2 });
  const share = (clean) => {
    const sort = outcomes.filter((outcome) => outcome.clean === clean);
    return { all: sort.length, good: sort.filter(({ good }) => good).length };
  };
  return { rules: rules2.length, examples: outcomes.length, problems, claimed: share(false), quiet: share(true) };
}
async function testMatch(rule, template, index, bench) {
  const outcome = { rule: rule.id, example: template, clean: false };
  const example = expandOrSay(template, `${rule.id}:${index}`, bench);
  if (typeof example === "string") return { ...outcome, good: false, problem: example };
  if (example.secrets.length === 0)
    return { ...outcome, good: false, problem: "marks no secret: put it between \xAB and \xBB" };
  const findings = await findingsIn(rule, example, bench);
  const found = findings.map(nameOf2);
  const wanted = placesOf3(example).map((at2) => `${rule.id} at ${at2}`);
  const problems = [
    ...wanted.filter((text2) => !found.includes(text2)).map((text2) => `missed ${text2}`),
    ...found.filter((text2) => !wanted.includes(text2)).map((text2) => `found ${text2}`)
  ];
  const [first] = findings;
  const wrong = findings.find((finding) => isOfAnother(finding, rule)) ?? (first && isOther(first, rule) ? first : void 0);
  if (wrong !== void 0) problems.push(`claimed by ${wrong.rule.provider} before ${rule.provider}`);
  return { ...outcome, good: first !== void 0 && wrong === void 0, problem: joined2(problems) };
}
async function testClean(rule, template, index, bench) {
  const outcome = { rule: rule.id, example: template, clean: true };
  const example = expandOrSay(template, `${rule.id}:clean:${index}`, bench);
  if (typeof example === "string") return { ...outcome, good: false, problem: example };
  const text2 = example.text.toLowerCase();
  const problems = [];
  if (rule.keywords.length > 0 && !rule.keywords.some((keyword) => text2.includes(keyword.toLowerCase()))) {
    problems.push("holds none of the keywords, so it proves nothing about the pattern");
  }
  const findings = await findingsIn(rule, example, bench);
  if (findings.length > 0) problems.push(`should be quiet, found ${findings.map(nameOf2).join(", ")}`);
  const good = findings.every((finding) => isGeneric(finding.rule));
  return { ...outcome, good, problem: joined2(problems) };
}
function joined2(problems) {
  return problems.length === 0 ? void 0 : problems.join(", ");
}
function isOther({ rule }, own) {
  return rule.provider !== own.provider;
}
function isOfAnother(finding, own) {
  return isOther(finding, own) && !isGeneric(finding.rule);
}
function expandOrSay(template, seed, { expand }) {
  try {
    return expand(template, seed);
  } catch (error) {
    return error instanceof Error ? error.message : "cannot be expanded";
  }
}
async function findingsIn(rule, { text: text2 }, { engine }) {
  const path = rule.examples.path ?? (rule.kind === "place" ? "manifest.yaml" : "example.conf");
  return reported(await scanText(engine, text2, path));
}
function nameOf2({ rule, location: location3 }) {
  return `${rule.id} at ${place3(location3)}`;
}
function placesOf3({ text: text2, secrets: secrets2 }) {
  const lines2 = new LineIndex(Buffer.from(text2));
  const point = (index) => lines2.point(Buffer.byteLength(text2.slice(0, index)));
  return secrets2.map(({ start, end }) => place3({ path: "", start: point(start), end: point(end) }));
}
function place3({ start, end }) {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

// src/setup/apply.ts
import { chmodSync, mkdirSync, readFileSync as readFileSync5, writeFileSync } from "node:fs";
import { dirname as dirname6, join as join6 } from "node:path";
function fileReader(root) {
  return (path) => {
    try {
      return readFileSync5(join6(root, path), "utf8");
    } catch (cause) {
      const { code } = cause;
      if (code === "ENOENT" || code === "ENOTDIR") return void 0;
      const hint = "make it a readable file, then run init again";
      throw new UnsealedError("SETUP_CONFLICT", `${path} cannot be read (${code})`, hint, { cause });
    }
  };
}
function applyPlan(root, { steps: steps2 }) {
  for (const { path, content: content2, executable } of steps2) {
    const file = join6(root, path);
    try {
      mkdirSync(dirname6(file), { recursive: true });
      writeFileSync(file, content2);
      if (executable) chmodSync(file, 493);
    } catch (cause) {
      const message2 = `${path} cannot be written (${cause.code})`;
      throw new UnsealedError("SETUP_CONFLICT", message2, "check its permissions, then run init again", { cause });
    }
  }
}

// src/setup/manifest.ts
function parseManifest(text2) {
  const manifest = asObject(parse(text2));
  if (manifest === void 0) return void 0;
  const { scripts = {}, dependencies = {}, devDependencies = {} } = manifest;
  const prepare = asObject(scripts)?.prepare;
  if (asObject(scripts) === void 0 || prepare !== void 0 && typeof prepare !== "string") return void 0;
  const installed = [dependencies, devDependencies].flatMap((part) => Object.keys(asObject(part) ?? {}));
  return { installed: new Set(installed), ...prepare === void 0 ? {} : { prepare } };
}
function withPrepare(text2) {
  const candidate = insertPrepare(text2);
  const before = asObject(parse(text2));
  const expected = { ...before, scripts: { ...asObject(before?.scripts), prepare: "husky" } };
  return isSame(parse(candidate), expected) ? candidate : void 0;
}
function insertPrepare(manifest) {
  const newline = manifest.includes("\r\n") ? "\r\n" : "\n";
  const indent = /^\s*\{\r?\n([ \t]+)/.exec(manifest)?.[1] ?? "  ";
  const scripts = /"scripts"\s*:\s*\{/.exec(manifest);
  if (scripts === null) {
    const open3 = manifest.indexOf("{") + 1;
    const comma = /^\s*\}/.test(manifest.slice(open3)) ? "" : ",";
    const lines2 = ["", `${indent}"scripts": {`, `${indent}${indent}"prepare": "husky"`, `${indent}}${comma}`];
    return manifest.slice(0, open3) + lines2.join(newline) + manifest.slice(open3);
  }
  const open2 = scripts.index + scripts[0].length;
  const isEmpty = /^\s*\}/.test(manifest.slice(open2));
  const line2 = `${newline}${indent}${indent}"prepare": "husky"${isEmpty ? `${newline}${indent}` : ","}`;
  return manifest.slice(0, open2) + line2 + (isEmpty ? manifest.slice(open2).trimStart() : manifest.slice(open2));
}
function parse(text2) {
  try {
    return JSON.parse(text2.replace(/^\ufeff/, ""));
  } catch {
    return void 0;
  }
}
function asObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function isSame(a, b) {
  const sorted = (_, value) => {
    const object2 = asObject(value);
    return object2 === void 0 ? value : Object.fromEntries(Object.entries(object2).sort(([x], [y]) => x < y ? -1 : 1));
  };
  return JSON.stringify(a, sorted) === JSON.stringify(b, sorted);
}

// src/setup/husky.ts
var HOOK = ".husky/pre-commit";
var GIT_HOOK = ".git/hooks/pre-commit";
var COMMAND = "unsealed staged";
function planHusky(read3) {
  const steps2 = [];
  const kept = [];
  const remaining = [];
  planHook(read3(HOOK), steps2, kept, remaining);
  if (read3(GIT_HOOK) !== void 0) {
    remaining.push(`move what ${GIT_HOOK} does into ${HOOK}: with husky, git passes it by`);
  }
  const manifest = read3("package.json");
  if (manifest === void 0) {
    remaining.push(
      "npm init --yes",
      "npm install --save-dev husky unsealed",
      "npm pkg set scripts.prepare=husky",
      "npm run prepare"
    );
    return { steps: steps2, kept, remaining };
  }
  planManifest(manifest, steps2, kept, remaining);
  return { steps: steps2, kept, remaining };
}
function planHook(hook, steps2, kept, remaining) {
  if (hook === void 0) {
    steps2.push({
      path: HOOK,
      content: `${COMMAND}
`,
      executable: true,
      what: "runs the staged scan before every commit"
    });
  } else if (/^\s*(?:npx (?:--no(?:-install)? )?(?:-- )?)?unsealed staged\b/m.test(hook)) {
    kept.push(`${HOOK} already runs ${COMMAND}`);
  } else if (/^(?:exit|exec)\b/m.test(hook)) {
    remaining.push(`add the line ${COMMAND} to ${HOOK} where it is reached: the hook ends by exit or exec`);
  } else {
    const content2 = `${hook}${hook === "" || hook.endsWith("\n") ? "" : "\n"}${COMMAND}
`;
    steps2.push({ path: HOOK, content: content2, executable: true, what: "gains one line behind what is there" });
  }
}
function planManifest(text2, steps2, kept, remaining) {
  const manifest = parseManifest(text2);
  if (manifest === void 0) {
    const hint = "mend it so that npm can read it, then run init again";
    throw new UnsealedError("SETUP_CONFLICT", "package.json is not a JSON object with scripts", hint);
  }
  const { prepare, installed } = manifest;
  const missing = ["husky", "unsealed"].filter((name) => !installed.has(name));
  if (prepare === void 0) {
    const content2 = withPrepare(text2);
    if (content2 === void 0) remaining.push("npm pkg set scripts.prepare=husky");
    else {
      const what = 'gains the script "prepare": "husky"';
      steps2.push({ path: "package.json", content: content2, executable: false, what });
    }
  } else if (/\bhusky\b/.test(prepare)) kept.push("package.json already prepares husky");
  else remaining.push(`npm pkg set scripts.prepare='${prepare.replaceAll("'", "'\\''")} && husky'`);
  if (missing.length > 0) remaining.push(`npm install --save-dev ${missing.join(" ")}`);
  if (missing.length > 0 || steps2.length > 0) remaining.push("npm run prepare");
}

// src/setup/recipes.ts
var RECIPES = {
  "pre-commit": [
    "# .pre-commit-config.yaml",
    "repos:",
    "  - repo: local",
    "    hooks:",
    "      - id: unsealed",
    "        name: unsealed",
    "        entry: npx --no-install unsealed hook pre-commit",
    "        language: system",
    "        require_serial: true"
  ],
  "lint-staged": [
    "// lint-staged.config.mjs",
    "// A function, so that no file names are passed and the index is what is scanned.",
    "export default { '*': () => 'unsealed staged' };"
  ],
  lefthook: [
    "# lefthook.yml",
    "pre-commit:",
    "  commands:",
    "    unsealed:",
    "      run: npx --no-install unsealed staged"
  ]
};

// src/git/broken-log.ts
var LARGEST_COMMIT = 32 * 1024 * 1024;
var READ_AT_ONCE = 256;
var MOST_DEATHS = 100;
var NO_PARENT = "a parent of this commit is missing or damaged: what came before it is not known";
var NO_TREE = "a tree of this commit or of its parent is missing or damaged: what it changed is not known";
async function* brokenLog(repository, options) {
  const { dates, skipped: skipped2 } = await reachable(repository, options.tips);
  const newest = [...dates.keys()].sort((a, b) => (dates.get(b) ?? 0) - (dates.get(a) ?? 0)).slice(0, options.maxCommits);
  let open2 = newest.filter((id) => !options.isKnown(id));
  const hidden = [];
  for (let deaths = 0; open2.length > 0; deaths++) {
    const sizes = deaths === 0 ? [open2.length] : [1, 1, open2.length];
    if (deaths === MOST_DEATHS) break;
    for (const size2 of sizes) {
      const part = open2.slice(0, size2);
      const shown2 = yield* listed2(repository, part, options.filters);
      const isOver = shown2 === "all";
      if (!isOver && size2 === 1) hidden.push(...part);
      open2 = open2.slice(isOver || size2 === 1 ? part.length : shown2);
      if (!isOver && size2 > 1) break;
    }
  }
  const unlisted = [...hidden, ...open2];
  for (const commit of unlisted.slice(0, MOST_DEATHS))
    skipped2.push({ path: ".", code: "missing-object", detail: NO_TREE, commit });
  if (unlisted.length > MOST_DEATHS) {
    const detail = `${unlisted.length - MOST_DEATHS} further commits: trees are missing or damaged, what they changed is not known`;
    skipped2.push({ path: ".", code: "missing-object", detail });
  }
  const shown = yield* listed2(repository, unlisted, options.filters, true);
  if (shown !== "all") skipped2.push({ path: ".", code: "unreadable", detail: "git could not show all commits" });
  return skipped2;
}
async function* listed2(repository, ids, options, isWithoutChanges = false) {
  if (ids.length === 0) return "all";
  const last = new Map(ids.map((id, index) => [id, index + 1]));
  let shown = 0;
  try {
    const args = ["--no-walk=unsorted", "--stdin", ...options];
    const input = ids.map((id) => `${id}
`).join("");
    for await (const logged of readLog(repository, args, { input, isWithoutChanges })) {
      shown = last.get(logged.commit.id) ?? shown;
      yield logged;
    }
    return "all";
  } catch (error) {
    if (error instanceof UnsealedError && error.code === "GIT_FAILED") return shown;
    throw error;
  }
}
async function reachable(repository, tips) {
  const boundary = shallowBoundary(repository);
  const objects = new ObjectReader(repository, LARGEST_COMMIT);
  const dates = /* @__PURE__ */ new Map();
  const skipped2 = [];
  const met = new Set(tips);
  const open2 = [...met].map((id) => ({ id }));
  try {
    while (open2.length > 0) {
      const batch = open2.splice(-READ_AT_ONCE);
      const headers = await Promise.all(batch.map(({ id }) => headerOf2(objects, id)));
      headers.forEach((header, index) => {
        const { id = "", child } = batch[index] ?? {};
        if (header === void 0) {
          if (child !== void 0)
            skipped2.push({ path: ".", code: "missing-object", detail: NO_PARENT, commit: child });
          return;
        }
        if (header.committed !== void 0) dates.set(id, header.committed);
        for (const next of boundary.has(id) ? [] : header.next) {
          if (met.has(next)) continue;
          met.add(next);
          open2.push({ id: next, child: id });
        }
      });
    }
  } finally {
    objects.close();
  }
  return { dates, skipped: skipped2 };
}
async function headerOf2(objects, id) {
  const content2 = await objects.read(id).catch(() => void 0);
  if (content2?.kind !== "content") return void 0;
  const text2 = Buffer.from(content2.bytes).toString("latin1");
  const lines2 = text2.slice(0, text2.indexOf("\n\n") >>> 0).split("\n");
  const values = (name) => lines2.flatMap((line2) => line2.startsWith(name) ? [line2.slice(name.length)] : []);
  const [committer] = values("committer ");
  if (committer === void 0 || !text2.startsWith("tree ")) return { next: values("object ").filter(isObjectId) };
  const seconds2 = Number(/> (\d{1,12}) /.exec(committer)?.[1] ?? 0);
  return { next: values("parent ").filter(isObjectId), committed: seconds2 };
}

// src/git/commit-order.ts
function commitOrder(parents, committed) {
  const count2 = committed.length;
  const children = reversed(parents, count2);
  const waiting = new Int32Array(count2);
  for (const child of children.values) waiting[child] = waiting[child] + 1;
  const isEarlier = (a, b) => {
    const [first, second] = [committed[a], committed[b]];
    return first === second ? a > b : first < second;
  };
  const ready = new EarliestFirst(count2, isEarlier);
  for (let position = 0; position < count2; position++) if (waiting[position] === 0) ready.push(position);
  const order = new Int32Array(count2);
  for (let place4 = 0; place4 < count2; place4++) {
    const position = ready.pop();
    order[place4] = position;
    for (let at2 = children.starts[position]; at2 < children.starts[position + 1]; at2++) {
      const child = children.values[at2];
      waiting[child] = waiting[child] - 1;
      if (waiting[child] === 0) ready.push(child);
    }
  }
  return order;
}
function reversed({ starts, values }, count2) {
  const ends = new Int32Array(count2 + 1);
  for (const value of values) if (value >= 0) ends[value + 1] = ends[value + 1] + 1;
  for (let value = 0; value < count2; value++) ends[value + 1] = ends[value + 1] + ends[value];
  const next = ends.slice(0, count2);
  const items2 = new Int32Array(ends[count2]);
  for (let item = 0; item + 1 < starts.length; item++) {
    for (let at2 = starts[item]; at2 < starts[item + 1]; at2++) {
      const value = values[at2];
      if (value < 0) continue;
      items2[next[value]] = item;
      next[value] = next[value] + 1;
    }
  }
  return { starts: ends, values: items2 };
}
var EarliestFirst = class {
  #items;
  #isEarlier;
  #size = 0;
  constructor(capacity, isEarlier) {
    this.#items = new Int32Array(capacity);
    this.#isEarlier = isEarlier;
  }
  push(item) {
    let at2 = this.#size++;
    while (at2 > 0) {
      const above = at2 - 1 >>> 1;
      const other = this.#items[above];
      if (!this.#isEarlier(item, other)) break;
      this.#items[at2] = other;
      at2 = above;
    }
    this.#items[at2] = item;
  }
  pop() {
    const first = this.#items[0];
    const last = this.#items[--this.#size];
    let at2 = 0;
    for (let below = 1; below < this.#size; below = 2 * at2 + 1) {
      const right = below + 1;
      const isRight = right < this.#size && this.#isEarlier(this.#items[right], this.#items[below]);
      const smaller = isRight ? right : below;
      if (!this.#isEarlier(this.#items[smaller], last)) break;
      this.#items[at2] = this.#items[smaller];
      at2 = smaller;
    }
    this.#items[at2] = last;
    return first;
  }
};

// src/git/history-index.ts
var HistoryIndex = class {
  #parts;
  /** Commits without content: blobs that a tag names directly, and the like. */
  #named = /* @__PURE__ */ new Map();
  constructor(parts2) {
    this.#parts = parts2;
  }
  /** Full ids of the commits at which a shallow clone is cut off: each lists its whole tree as if it had added it. */
  get boundary() {
    return this.#parts.boundary;
  }
  get commitCount() {
    return this.#parts.rankToNumber.length;
  }
  get entryCount() {
    return this.#parts.entryPaths.length;
  }
  /** Says of a blob that no commit holds where it stands. */
  addNamed(blobId, path) {
    this.#named.set(blobId, [...this.#named.get(blobId) ?? [], path]);
  }
  /** True when the history knows where this blob stood. */
  has(blobId) {
    return this.#parts.blobs.find(blobId) !== void 0 || this.#named.has(blobId);
  }
  /** Full ids of all blobs that the log names, each once. */
  *blobIds() {
    const { blobs } = this.#parts;
    for (let number2 = 0; number2 < blobs.size; number2++) yield blobs.id(number2);
    for (const id of this.#named.keys()) if (blobs.find(id) === void 0) yield id;
  }
  /** Every path at which the blob stood, as text, in the order in which it came there; empty for a blob that never did. */
  pathsOf(blobId) {
    const number2 = this.#parts.blobs.find(blobId);
    const named2 = this.#named.get(blobId) ?? [];
    if (number2 === void 0) return named2;
    const { entryPaths } = this.#parts;
    const arrivals = this.arrivals(number2);
    const entries2 = arrivals.length > 0 ? arrivals : this.departures(number2);
    if (entries2.length === 1 && named2.length === 0) return [this.path(entryPaths[entries2[0]])];
    const paths = /* @__PURE__ */ new Set();
    for (const entry of entries2) paths.add(entryPaths[entry]);
    return [.../* @__PURE__ */ new Set([...[...paths].map((path) => this.path(path)), ...named2])];
  }
  /** All distinct paths, as text. */
  *paths() {
    for (const path of this.#parts.paths) yield pathText(path);
    for (const paths of this.#named.values()) yield* paths;
  }
  /** The path with this number, as text. */
  path(number2) {
    return pathText(this.bytePath(number2));
  }
  bytePath(number2) {
    return this.#parts.paths[number2] ?? "";
  }
  /** The number of a blob; undefined for one that the log does not name. */
  blob(blobId) {
    return this.#parts.blobs.find(blobId);
  }
  /** The entries that put this blob where it stood, ascending. */
  arrivals(blob) {
    return listed3(this.#parts.arrivals, blob);
  }
  /** The entries that changed or deleted what had been this blob, ascending; one of a merge may stand here twice. */
  departures(blob) {
    return listed3(this.#parts.departures, blob);
  }
  /** Entries from the first to before the last number. */
  entriesOf(commit) {
    const { entryStarts } = this.#parts;
    return { first: entryStarts[commit], end: entryStarts[commit + 1] };
  }
  entryPath(entry) {
    return this.#parts.entryPaths[entry];
  }
  /** The blob that the entry leaves; -1 where it leaves none. */
  entryAfter(entry) {
    return this.#parts.entryAfters[entry];
  }
  /** The blobs that stood there in each parent; -1 where there was none. */
  entryBefores(entry) {
    return listed3(this.#parts.entryBefores, entry);
  }
  /** The commit of an entry. */
  entryCommit(entry) {
    const { entryStarts } = this.#parts;
    let low = 0;
    let high = entryStarts.length - 1;
    while (high - low > 1) {
      const middle = low + high >>> 1;
      if (entryStarts[middle] <= entry) low = middle;
      else high = middle;
    }
    return low;
  }
  /** The number of a commit; undefined for one that was not logged. */
  findCommit(id) {
    const number2 = this.#parts.ids.find(id);
    const rank3 = number2 === void 0 ? void 0 : this.#parts.numberToRank[number2];
    return rank3 === void 0 || rank3 < 0 ? void 0 : rank3;
  }
  commit(rank3) {
    const { authors, dates, subjects } = this.#parts;
    return {
      id: this.commitId(rank3),
      author: authors[rank3] ?? "",
      date: dates[rank3] ?? "",
      subject: subjects[rank3] ?? ""
    };
  }
  commitId(rank3) {
    return this.#parts.ids.id(this.#parts.rankToNumber[rank3]);
  }
  /** When it was committed, in seconds since 1970. */
  committed(rank3) {
    return this.#parts.committed[rank3];
  }
  /** The parents' numbers, -1 for one that was not logged. */
  parents(rank3) {
    return listed3(this.#parts.parents, rank3);
  }
  /** The same of all commits, for those who walk them. */
  get parentLists() {
    return this.#parts.parents;
  }
  /** True when what came before this commit is not known, so that what it lists may be older than it. */
  isCutOff(rank3) {
    return this.parents(rank3).includes(-1) || this.boundary.size > 0 && this.boundary.has(this.commitId(rank3));
  }
};
function listed3({ starts, values }, item) {
  return values.subarray(starts[item], starts[item + 1]);
}

// src/git/id-table.ts
var FIRST_CAPACITY = 1024;
var EMPTY = -1;
var IdTable = class {
  #idBytes = 20;
  #bytes = Buffer.alloc(0);
  #slots = new Int32Array(FIRST_CAPACITY * 2).fill(EMPTY);
  #count = 0;
  #key = Buffer.alloc(32);
  /** How many ids there are. */
  get size() {
    return this.#count;
  }
  /** The number of a full id, which gets one if it is new. All ids of a table have the same length. */
  add(id) {
    const found = this.#slotOf(id);
    if (found.number !== EMPTY) return found.number;
    const number2 = this.#count++;
    if (this.#bytes.length < this.#count * this.#idBytes) this.#growBytes();
    this.#key.copy(this.#bytes, number2 * this.#idBytes, 0, this.#idBytes);
    this.#slots[found.slot] = number2;
    if (this.#count * 2 > this.#slots.length) this.#growSlots();
    return number2;
  }
  /** The number of a full id; undefined for one that is not here. */
  find(id) {
    const { number: number2 } = this.#slotOf(id);
    return number2 === EMPTY || id.length !== this.#idBytes * 2 ? void 0 : number2;
  }
  /** The full id with this number. */
  id(number2) {
    return this.#bytes.toString("hex", number2 * this.#idBytes, (number2 + 1) * this.#idBytes);
  }
  #slotOf(id) {
    if (this.#count === 0) this.#idBytes = id.length >>> 1;
    this.#key.write(id, "hex");
    const mask = this.#slots.length - 1;
    for (let slot = this.#key.readUInt32LE(0) & mask; ; slot = slot + 1 & mask) {
      const number2 = this.#slots[slot];
      if (number2 === EMPTY || this.#isAt(number2)) return { slot, number: number2 };
    }
  }
  #isAt(number2) {
    const start = number2 * this.#idBytes;
    return this.#key.compare(this.#bytes, start, start + this.#idBytes, 0, this.#idBytes) === 0;
  }
  #growBytes() {
    const bytes = Buffer.alloc(Math.max(FIRST_CAPACITY, this.#count * 2) * this.#idBytes);
    this.#bytes.copy(bytes);
    this.#bytes = bytes;
  }
  #growSlots() {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(EMPTY);
    const mask = this.#slots.length - 1;
    for (let number2 = 0; number2 < this.#count; number2++) {
      let slot = this.#bytes.readUInt32LE(number2 * this.#idBytes) & mask;
      while (this.#slots[slot] !== EMPTY) slot = slot + 1 & mask;
      this.#slots[slot] = number2;
    }
  }
};

// src/git/number-list.ts
var FIRST_CAPACITY2 = 1024;
var NumberList = class {
  #numbers = new Int32Array(FIRST_CAPACITY2);
  #length = 0;
  get length() {
    return this.#length;
  }
  push(value) {
    if (this.#length === this.#numbers.length) {
      const grown = new Int32Array(this.#length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = value;
  }
  /** The numbers so far, without copying. */
  view() {
    return this.#numbers.subarray(0, this.#length);
  }
};

// src/git/history-builder.ts
var NONE = -1;
var GITLINK = "160000";
var LONGEST_SUBJECT = 1e3;
var HistoryBuilder = class {
  /** Commits and parents of commits. */
  #ids = new IdTable();
  /** Of each commit as it came: its number in `#ids`. */
  #logged = new NumberList();
  #parentStarts = new NumberList();
  #parents = new NumberList();
  #committed = [];
  #authors = [];
  #dates = [];
  #subjects = [];
  #spellings = /* @__PURE__ */ new Map();
  #seen = /* @__PURE__ */ new Set();
  #blobs = new IdTable();
  #paths = /* @__PURE__ */ new Map();
  #entryStarts = new NumberList();
  #entryPaths = new NumberList();
  #afters = new NumberList();
  #beforeStarts = new NumberList();
  #befores = new NumberList();
  /** True when this commit was added. */
  has(commitId) {
    const number2 = this.#ids.find(commitId);
    return number2 !== void 0 && this.#seen.has(number2);
  }
  /** Adds a commit, once; `place` gives each path as people shall see it. */
  add(logged, place4 = (path) => path) {
    const number2 = this.#ids.add(logged.commit.id);
    if (this.#seen.has(number2)) return;
    this.#seen.add(number2);
    this.#logged.push(number2);
    this.#parentStarts.push(this.#parents.length);
    for (const parent of logged.parents) this.#parents.push(this.#ids.add(parent));
    this.#committed.push(logged.committed);
    this.#authors.push(this.#spelled(logged.commit.author));
    this.#dates.push(logged.commit.date);
    this.#subjects.push(logged.commit.subject.slice(0, LONGEST_SUBJECT));
    this.#entryStarts.push(this.#afters.length);
    for (const { path, after, before } of logged.entries) {
      const sides = before.map((side) => this.#blob(side));
      const result = this.#blob(after);
      if (result === NONE && sides.every((side) => side === NONE)) continue;
      this.#entryPaths.push(this.#path(place4(path)));
      this.#afters.push(result);
      this.#beforeStarts.push(this.#befores.length);
      for (const side of sides) this.#befores.push(side);
    }
  }
  /** The index of what was added. `boundary` holds the commits at which a shallow clone is cut off. */
  finish(boundary = /* @__PURE__ */ new Set()) {
    const parents = this.#parentPositions();
    const order = commitOrder(parents, this.#committed);
    const ranks = new Int32Array(order.length);
    order.forEach((position, rank3) => {
      ranks[position] = rank3;
    });
    const numberToRank = new Int32Array(this.#ids.size).fill(NONE);
    this.#logged.view().forEach((number2, position) => {
      numberToRank[number2] = ranks[position];
    });
    const entries2 = this.#entries(order);
    return new HistoryIndex({
      ids: this.#ids,
      numberToRank,
      rankToNumber: order.map((position) => this.#logged.view()[position]),
      parents: renumbered(parents, order, ranks),
      committed: Float64Array.from(order, (position) => this.#committed[position]),
      authors: Array.from(order, (position) => this.#authors[position]),
      dates: Array.from(order, (position) => this.#dates[position]),
      subjects: Array.from(order, (position) => this.#subjects[position]),
      blobs: this.#blobs,
      paths: [...this.#paths.keys()],
      ...entries2,
      boundary: new Set([...boundary].filter((id) => this.has(id)))
    });
  }
  #spelled(author) {
    const known4 = this.#spellings.get(author);
    if (known4 === void 0) this.#spellings.set(author, author);
    return known4 ?? author;
  }
  #blob(side) {
    return side === void 0 || side.mode === GITLINK ? NONE : this.#blobs.add(side.id);
  }
  #path(path) {
    const known4 = this.#paths.get(path);
    if (known4 !== void 0) return known4;
    const number2 = this.#paths.size;
    this.#paths.set(path, number2);
    return number2;
  }
  #parentPositions() {
    const positions = new Int32Array(this.#ids.size).fill(NONE);
    this.#logged.view().forEach((number2, position) => {
      positions[number2] = position;
    });
    const values = this.#parents.view().map((number2) => positions[number2]);
    return { starts: ended(this.#parentStarts, values.length), values };
  }
  /** The entries put into the order of the commits, and for each blob those that name it. */
  #entries(order) {
    const given = ended(this.#entryStarts, this.#afters.length);
    const givenBefores = ended(this.#beforeStarts, this.#befores.length);
    const [paths, afters, befores] = [this.#entryPaths.view(), this.#afters.view(), this.#befores.view()];
    const entryStarts = new Int32Array(order.length + 1);
    const entryPaths = new Int32Array(paths.length);
    const entryAfters = new Int32Array(paths.length);
    const entryBefores = { starts: new Int32Array(paths.length + 1), values: new Int32Array(befores.length) };
    let next = 0;
    let nextBefore = 0;
    order.forEach((position, rank3) => {
      for (let from = given[position]; from < given[position + 1]; from++) {
        entryPaths[next] = paths[from];
        entryAfters[next] = afters[from];
        for (let at2 = givenBefores[from]; at2 < givenBefores[from + 1]; at2++) {
          entryBefores.values[nextBefore++] = befores[at2];
        }
        entryBefores.starts[++next] = nextBefore;
      }
      entryStarts[rank3 + 1] = next;
    });
    const { size: size2 } = this.#blobs;
    const one = { starts: Int32Array.from({ length: paths.length + 1 }, (_, entry) => entry), values: entryAfters };
    return {
      ...{ entryStarts, entryPaths, entryAfters, entryBefores },
      arrivals: reversed(one, size2),
      departures: reversed(entryBefores, size2)
    };
  }
};
function ended(starts, end) {
  const all = new Int32Array(starts.length + 1);
  all.set(starts.view());
  all[starts.length] = end;
  return all;
}
function renumbered({ starts, values }, order, ranks) {
  const lists = { starts: new Int32Array(starts.length), values: new Int32Array(values.length) };
  let next = 0;
  order.forEach((position, rank3) => {
    for (let at2 = starts[position]; at2 < starts[position + 1]; at2++) {
      const parent = values[at2];
      lists.values[next++] = parent === NONE ? NONE : ranks[parent];
    }
    lists.starts[rank3 + 1] = next;
  });
  return lists;
}

// src/git/tree-files.ts
var LINE = /^\d{6} blob ([0-9a-f]+)\t(.+)$/s;
async function* treeFiles(workplace, id) {
  for await (const batch of records(stream(workplace, ["ls-tree", "-r", "-z", "--full-tree", id]))) {
    for (const record of batch) {
      const [, blob, path] = LINE.exec(record.toString("latin1")) ?? [];
      if (blob !== void 0 && path !== void 0) yield { path, id: blob };
    }
  }
}

// src/git/named-objects.ts
async function addNamedObjects(repository, index, { refs }, tags, skipped2) {
  const targets = new Map(tags.map(({ id, target }) => [id, target]));
  for (const { name, id, type } of refs) {
    let object2 = { id, type };
    for (let depth = 0; depth < targets.size && object2?.type === "tag"; depth++) object2 = targets.get(object2.id);
    if (object2?.type === "blob") index.addNamed(object2.id, name);
    if (object2?.type !== "tree") continue;
    try {
      for await (const file of treeFiles(repository, object2.id))
        index.addNamed(file.id, `${name}/${pathText(file.path)}`);
    } catch (error) {
      if (!(error instanceof UnsealedError) || error.code !== "GIT_FAILED") throw error;
      skipped2.push({ path: name, code: "missing-object", detail: "a tree below this ref is missing or damaged" });
    }
  }
}

// src/git/reflog.ts
import { readdirSync, readFileSync as readFileSync6 } from "node:fs";
import { join as join7 } from "node:path";
var DEEPEST5 = 32;
function reflogIds({ gitDirectory, commonDirectory }) {
  const ids = /* @__PURE__ */ new Set();
  const worktrees = join7(commonDirectory, "worktrees");
  const places = [commonDirectory, gitDirectory, ...names(worktrees).map((name) => join7(worktrees, name))];
  for (const place4 of new Set(places)) for (const id of idsBelow(join7(place4, "logs"), 0)) ids.add(id);
  return [...ids];
}
function* idsBelow(path, depth) {
  const text2 = content(path);
  if (text2 === void 0) {
    if (depth < DEEPEST5) for (const name of names(path)) yield* idsBelow(join7(path, name), depth + 1);
    return;
  }
  for (const line2 of text2.split("\n"))
    for (const id of line2.split(" ", 2)) if (isObjectId(id) && !/^0+$/.test(id)) yield id;
}
function content(path) {
  try {
    return readFileSync6(path, "latin1");
  } catch (error) {
    if (systemCode(error) !== void 0) return void 0;
    throw error;
  }
}
function names(directory) {
  try {
    return readdirSync(directory);
  } catch (error) {
    if (systemCode(error) !== void 0) return [];
    throw error;
  }
}

// src/git/refs.ts
var IGNORED = /ignoring (?:broken ref|ref with broken name|dangling symref) (\S+)/g;
async function listRefs(workplace) {
  const broken = [];
  const onWarnings = (said) => {
    for (const [, name] of said.matchAll(IGNORED)) broken.push(utf8(name ?? ""));
  };
  const listed4 = [];
  const format = "--format=%(objectname) %(refname)%00";
  for await (const batch of records(stream(workplace, ["for-each-ref", format], { onWarnings }))) {
    for (const record of batch) {
      const [id = "", name] = record.toString("utf8").trim().split(" ");
      if (isObjectId(id) && name !== void 0) listed4.push({ name, id });
    }
  }
  const types = await objectTypes(
    workplace,
    listed4.map(({ id }) => id)
  );
  const refs = [];
  for (const { name, id } of listed4) {
    const type = types.get(id);
    if (type === void 0) broken.push(name);
    else refs.push({ name, id, type });
  }
  return { refs, broken };
}
async function objectTypes(workplace, ids) {
  const types = /* @__PURE__ */ new Map();
  if (ids.length === 0) return types;
  const input = [...new Set(ids)].map((id) => `${id}
`).join("");
  const pieces = [];
  const args = ["cat-file", "--batch-check=%(objectname) %(objecttype)"];
  for await (const piece of stream(workplace, args, { input })) pieces.push(piece);
  for (const line2 of Buffer.concat(pieces).toString("latin1").split("\n")) {
    const [, id, type] = /^([0-9a-f]+) (commit|tag|tree|blob)$/.exec(line2) ?? [];
    if (id !== void 0) types.set(id, type);
  }
  return types;
}
function utf8(latin1) {
  return Buffer.from(latin1, "latin1").toString("utf8");
}

// src/git/tag-messages.ts
var MOST_NESTED = 16;
var TAGGER = /^(.*?) ?<[^>]*> (-?\d{1,12}) ([+-])(\d\d)(\d\d)$/;
async function readTags(workplace, ids, limitBytes) {
  const objects = new ObjectReader(workplace, limitBytes);
  const tags = /* @__PURE__ */ new Map();
  const unread = [];
  try {
    let open2 = [...new Set(ids)];
    for (let depth = 0; depth < MOST_NESTED && open2.length > 0; depth++) {
      const found = await Promise.all(open2.map((id) => readTag(objects, id)));
      found.forEach((tag, index) => {
        if (tag === void 0) unread.push(open2[index] ?? "");
        else tags.set(tag.id, tag);
      });
      const targets = found.flatMap((tag) => tag?.target.type === "tag" ? [tag.target.id] : []);
      open2 = [...new Set(targets)].filter((id) => !tags.has(id));
    }
  } finally {
    objects.close();
  }
  return { tags: [...tags.values()], unread };
}
async function readTag(objects, id) {
  const content2 = await objects.read(id).catch(() => void 0);
  return content2?.kind === "content" ? parseTag(id, Buffer.from(content2.bytes)) : void 0;
}
function parseTag(id, bytes) {
  const blank = bytes.indexOf("\n\n");
  const header = bytes.toString("utf8", 0, blank === -1 ? bytes.length : blank).split("\n");
  const field = (name) => header.find((line2) => line2.startsWith(`${name} `))?.slice(name.length + 1);
  const target = field("object");
  if (target === void 0 || !isObjectId(target)) return void 0;
  const [, tagger = field("tagger") ?? "", seconds2, sign, hours, minutes] = TAGGER.exec(field("tagger") ?? "") ?? [];
  return {
    ...{ id, name: field("tag") ?? "", tagger },
    date: seconds2 === void 0 ? "" : isoDate(Number(seconds2), `${sign}${hours}:${minutes}`),
    message: blank === -1 ? Buffer.alloc(0) : bytes.subarray(blank + 2),
    target: { id: target, type: field("type") ?? "" }
  };
}
function isoDate(seconds2, zone) {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  const local = new Date((seconds2 + (zone.startsWith("-") ? -minutes : minutes) * 60) * 1e3);
  if (Number.isNaN(local.getTime())) return "";
  return `${local.toISOString().slice(0, 19)}${zone === "+00:00" ? "Z" : zone}`;
}

// src/git/history-log.ts
var NOTES = "refs/notes/";
var BROKEN_REF = "this ref names nothing that git can read: what only it reached is not known";
var UNREAD_TAG = "a tag that could not be read";
async function readHistory(repository, options) {
  const builder = new HistoryBuilder();
  const skipped2 = [];
  const take2 = async (logged, place4) => {
    if (builder.has(logged.commit.id)) return;
    builder.add(logged, place4);
    await options.onCommit?.(logged);
  };
  if (options.branch !== void 0) {
    const tips2 = [await resolveRevision(repository, options.branch)];
    await walk({ repository, options, builder, take: take2, skipped: skipped2 }, async () => tips2, "tips");
    return { index: builder.finish(shallowBoundary(repository)), tags: [], skipped: skipped2 };
  }
  const refs = await listRefs(repository);
  for (const path of refs.broken) skipped2.push({ path, code: "missing-object", detail: BROKEN_REF });
  await walkNotes(repository, refs, options, take2);
  const tips = async () => [...refs.refs.map(({ id }) => id), ...reflogIds(repository), ...await headIds(repository)];
  await walk({ repository, options, builder, take: take2, skipped: skipped2 }, tips, refs.broken.length > 0 ? "tips" : "everything");
  const tagIds = refs.refs.flatMap(({ id, type }) => type === "tag" ? [id] : []);
  const { tags, unread } = await readTags(repository, tagIds, options.limitBytes);
  for (const id of unread) skipped2.push({ path: id, code: "unreadable", detail: UNREAD_TAG });
  const index = builder.finish(shallowBoundary(repository));
  await addNamedObjects(repository, index, refs, tags, skipped2);
  return { index, tags, skipped: skipped2 };
}
async function walk({ repository, options, builder, take: take2, skipped: skipped2 }, tips, from) {
  const known4 = from === "tips" ? await tips() : void 0;
  if (known4?.length === 0) return;
  const filters = since(options);
  const count2 = options.maxCommits === void 0 ? [] : [`--max-count=${options.maxCommits}`];
  const start = from === "everything" ? ["--all", "--reflog"] : ["--stdin"];
  const reading = known4 === void 0 ? {} : { input: known4.map((id) => `${id}
`).join("") };
  try {
    const args = ["--ignore-missing", ...filters, ...count2, ...start];
    for await (const logged of readLog(repository, args, reading)) await take2(logged);
  } catch (error) {
    if (!(error instanceof UnsealedError) || error.code !== "GIT_FAILED") throw error;
    const { maxCommits } = options;
    const isKnown = (id) => builder.has(id);
    const log = brokenLog(repository, {
      tips: known4 ?? await tips(),
      filters,
      isKnown,
      ...maxCommits === void 0 ? {} : { maxCommits }
    });
    for (; ; ) {
      const step = await log.next();
      if (step.done) {
        skipped2.push(...step.value);
        return;
      }
      await take2(step.value);
    }
  }
}
async function walkNotes(repository, { refs }, options, take2) {
  const others = refs.filter(({ name }) => !name.startsWith(NOTES)).map(({ id }) => `^${id}
`);
  for (const { name, id } of refs) {
    if (!name.startsWith(NOTES)) continue;
    const place4 = (path) => `${name}/${/^[0-9a-f/]+$/.test(path) ? path.replaceAll("/", "") : path}`;
    try {
      const args = ["--ignore-missing", ...since(options), "--stdin"];
      const input = [`${id}
`, ...others].join("");
      for await (const logged of readLog(repository, args, { input })) await take2(logged, place4);
    } catch (error) {
      if (!(error instanceof UnsealedError) || error.code !== "GIT_FAILED") throw error;
    }
  }
}
function since(options) {
  return options.since === void 0 ? [] : [`--since=${options.since}`];
}
async function headIds(repository) {
  try {
    return [await resolveRevision(repository, "HEAD")];
  } catch (error) {
    if (error instanceof UnsealedError && error.code === "BAD_REVISION") return [];
    throw error;
  }
}

// src/git/path-lookup.ts
var PathLookup = class {
  #workplace;
  #answers = /* @__PURE__ */ new Map();
  #waiting = [];
  #child;
  #open = "";
  constructor(workplace) {
    this.#workplace = workplace;
  }
  /** The full id of what stands there; undefined when nothing does or git cannot say (a path with a line feed in it). */
  at(commitId, path) {
    const question = `${commitId}:${path}`;
    const known4 = this.#answers.get(question);
    if (known4 !== void 0) return known4;
    const answer = path.includes("\n") ? Promise.resolve(void 0) : this.#ask(question);
    this.#answers.set(question, answer);
    return answer;
  }
  /** Ends the process; questions under way are answered. */
  close() {
    this.#child?.process.stdin?.end();
    this.#child = void 0;
  }
  #ask(question) {
    return new Promise((resolve8) => {
      this.#waiting.push(resolve8);
      this.#child ??= this.#start();
      this.#child.process.stdin?.write(`${question}
`, "latin1");
    });
  }
  #start() {
    const child = startGit(this.#workplace, ["cat-file", "--batch-check=%(objectname)"], "pipe");
    this.#open = "";
    child.process.stdout?.on("data", (bytes) => {
      const lines2 = (this.#open + bytes.toString("latin1")).split("\n");
      this.#open = lines2.pop() ?? "";
      for (const line2 of lines2) this.#waiting.shift()?.(isObjectId(line2) ? line2 : void 0);
    });
    void child.ended.then(() => {
      if (this.#child === child) this.#child = void 0;
      for (const resolve8 of this.#waiting.splice(0)) resolve8(void 0);
    });
    return child;
  }
};

// src/sweep/path-sets.ts
var PathSets = class {
  #sets = [/* @__PURE__ */ new Set()];
  #numbers = /* @__PURE__ */ new Map([["", 0]]);
  /** The number of the set of these. */
  number(paths) {
    const sorted = [...paths].sort((a, b) => a - b);
    const key = sorted.join();
    const known4 = this.#numbers.get(key);
    if (known4 !== void 0) return known4;
    this.#numbers.set(key, this.#sets.length);
    return this.#sets.push(new Set(sorted)) - 1;
  }
  /** The set with this number; empty for a number that was never given. */
  paths(number2) {
    return this.#sets[number2] ?? /* @__PURE__ */ new Set();
  }
};

// src/sweep/secret-life.ts
var NEVER2 = -1;
var GONE = 0;
async function secretLife(index, lookup, blobs, { lines: lines2, tips }) {
  const changes2 = changesOf(index, blobs);
  const first = Math.min(...changes2.keys());
  if (first === Number.POSITIVE_INFINITY) return {};
  const following = { index, lookup, blobs, sets: new PathSets() };
  const states = new Int32Array(index.commitCount).fill(NEVER2);
  const { starts, values } = index.parentLists;
  const life = {};
  for (let commit = first; commit < index.commitCount; commit++) {
    if (lines2[commit] !== 1) continue;
    const from = starts[commit];
    const to = starts[commit + 1];
    const entries2 = changes2.get(commit);
    const inherited2 = entries2 === void 0 ? stateOf(values, from, to, states) : void 0;
    if (inherited2 !== void 0) states[commit] = inherited2;
    else {
      const parents = [...values.subarray(from, to)].map((parent) => parent < 0 ? NEVER2 : states[parent]);
      states[commit] = await nextState(following, commit, parents, entries2 ?? []);
      if (states[commit] === GONE) noteLoss(life, index, commit, states, entries2 !== void 0);
    }
    if (states[commit] > GONE) life.lastHeld = commit;
  }
  const held = tips.filter((tip) => states[tip] > GONE);
  return held.length === 0 ? life : { ...life, heldTip: Math.max(...held) };
}
function noteLoss(life, index, commit, states, isChanged) {
  const parents = [...index.parents(commit)].filter((parent) => parent >= 0);
  const holding = parents.filter((parent) => states[parent] > GONE);
  if (parents.some((parent) => states[parent] === GONE) || holding.length === 0 && !isChanged) return;
  life.removed = commit;
  if (holding.length > 0) life.heldBefore = Math.max(...holding);
  else delete life.heldBefore;
}
function changesOf(index, blobs) {
  const changes2 = /* @__PURE__ */ new Map();
  for (const blob of blobs) {
    for (const entries2 of [index.arrivals(blob), index.departures(blob)]) {
      for (const entry of entries2) {
        const commit = index.entryCommit(entry);
        const known4 = changes2.get(commit);
        if (known4 === void 0) changes2.set(commit, /* @__PURE__ */ new Set([entry]));
        else known4.add(entry);
      }
    }
  }
  return changes2;
}
function stateOf(parents, from, to, states) {
  let state = NEVER2;
  for (let at2 = from; at2 < to; at2++) {
    const parent = parents[at2];
    const own = parent < 0 ? NEVER2 : states[parent];
    if (at2 > from && own !== state) return void 0;
    state = own;
  }
  return state;
}
async function nextState({ index, lookup, blobs, sets }, commit, parents, entries2) {
  const before = parents.map((state) => sets.paths(state));
  const changed = [...entries2];
  const isListed = new Set(changed.map((entry) => index.entryPath(entry)));
  const kept = /* @__PURE__ */ new Set();
  for (const path of new Set(before.flatMap((set) => [...set]))) {
    if (isListed.has(path)) continue;
    if (before.every((set) => set.has(path))) kept.add(path);
    else {
      const blob = index.blob(await lookup.at(index.commitId(commit), index.bytePath(path)) ?? "");
      if (blob !== void 0 && blobs.has(blob)) kept.add(path);
    }
  }
  for (const entry of changed) if (blobs.has(index.entryAfter(entry))) kept.add(index.entryPath(entry));
  if (kept.size > 0) return sets.number(kept);
  return changed.length > 0 || parents.some((state) => state !== NEVER2) ? GONE : NEVER2;
}

// src/sweep/exposure.ts
var SECONDS_A_DAY = 86400;
var MOST_ENTRIES3 = 2e4;
var Exposures = class {
  #index;
  #head;
  #today;
  #lookup;
  #scopes;
  /** `today` is the day of the sweep. */
  constructor(repository, index, head, today) {
    this.#index = index;
    this.#head = head;
    this.#today = today.getTime() / 1e3;
    this.#lookup = new PathLookup(repository);
  }
  /** The exposure of the secret that the blobs with these full ids hold. */
  async of(blobIds) {
    const index = this.#index;
    const ids = [...blobIds];
    const blobs = new Set(ids.flatMap((id) => index.blob(id) ?? []));
    const isAtHead = ids.some((id) => this.#head.files.has(id));
    const entries2 = arrivalsOf(index, blobs);
    const introduced2 = introduction(index, blobs, entries2);
    const life = isAtHead ? {} : await this.#life(blobs, entries2);
    const removed = life.heldTip === void 0 ? life.removed : void 0;
    const lastHeld = isAtHead ? void 0 : life.heldTip ?? life.heldBefore ?? life.lastHeld;
    const end = removed === void 0 ? this.#today : index.committed(removed);
    const lastCommit = isAtHead ? this.#head.commit : lastHeld === void 0 ? void 0 : index.commit(lastHeld);
    return {
      ...introduced2 === void 0 ? {} : { introduced: index.commit(introduced2) },
      ...introduced2 !== void 0 && index.isCutOff(introduced2) ? { isCutOff: true } : {},
      ...lastCommit === void 0 ? {} : { lastHeld: lastCommit },
      ...removed === void 0 ? {} : { removed: index.commit(removed) },
      ...{ isAtHead, paths: pathsOf2(index, ids, entries2), versions: ids.length },
      ...introduced2 === void 0 ? {} : { days: wholeDays(index.committed(introduced2), end) }
    };
  }
  /** Ends the process that was asked for trees. */
  close() {
    this.#lookup.close();
  }
  /** Along the line of HEAD and the branches; where it never was on any, along all that is left: pull requests, stashes, reflogs. */
  async #life(blobs, entries2) {
    if (blobs.size === 0 || entries2.length > MOST_ENTRIES3) return {};
    this.#scopes ??= scopesOf(this.#index, this.#head);
    const { head, branches, all } = this.#scopes;
    const commits = changeCommits(this.#index, blobs);
    const isOn = ({ lines: lines2 }) => commits.some((commit) => lines2[commit] === 1);
    const follow = (scope) => secretLife(this.#index, this.#lookup, blobs, scope);
    if (!isOn(branches)) {
      const { lastHeld } = await follow(all);
      return lastHeld === void 0 ? {} : { lastHeld };
    }
    const onBranches = await follow(branches);
    if (onBranches.heldTip !== void 0 || !isOn(head)) return onBranches;
    const onHead = await follow(head);
    return onHead.removed === void 0 ? onBranches : onHead;
  }
};
function arrivalsOf(index, blobs) {
  const entries2 = [];
  for (const blob of blobs) for (const entry of index.arrivals(blob)) entries2.push(entry);
  return entries2.sort((a, b) => a - b);
}
function introduction(index, blobs, entries2) {
  const [first] = entries2;
  if (first === void 0) return void 0;
  const commit = index.entryCommit(first);
  const { end } = index.entriesOf(commit);
  for (const blob of blobs) {
    const [departure] = index.departures(blob);
    if (departure !== void 0 && departure < end) return void 0;
  }
  return commit;
}
function pathsOf2(index, ids, entries2) {
  const paths = /* @__PURE__ */ new Set();
  for (const entry of entries2) paths.add(index.entryPath(entry));
  const texts3 = new Set([...paths].map((path) => index.path(path)));
  for (const id of ids) for (const path of index.pathsOf(id)) texts3.add(path);
  return [...texts3];
}
function wholeDays(from, to) {
  return Math.max(0, Math.floor((to - from) / SECONDS_A_DAY));
}
function changeCommits(index, blobs) {
  return [...blobs].flatMap(
    (blob) => [...index.arrivals(blob), ...index.departures(blob)].map((entry) => index.entryCommit(entry))
  );
}
function scopesOf(index, { commit, branchTips }) {
  const ranks = (ids) => ids.flatMap((id) => index.findCommit(id) ?? []);
  const headTips = commit === void 0 ? [] : ranks([commit.id]);
  const tips = [...headTips, ...ranks(branchTips)];
  return {
    head: { lines: ancestors(index, headTips), tips: headTips },
    branches: { lines: ancestors(index, tips), tips },
    all: { lines: new Uint8Array(index.commitCount).fill(1), tips: [] }
  };
}
function ancestors(index, tips) {
  const lines2 = new Uint8Array(index.commitCount);
  for (const tip of tips) lines2[tip] = 1;
  for (let commit = index.commitCount - 1; commit >= 0; commit--) {
    if (lines2[commit] !== 1) continue;
    for (const parent of index.parents(commit)) if (parent >= 0) lines2[parent] = 1;
  }
  return lines2;
}

// src/sweep/group.ts
function groupSecrets(findings, index, head) {
  const groups = /* @__PURE__ */ new Map();
  for (const { blobId, path, found } of findings) {
    if (found.length === 0) continue;
    const isAtHead = head.files.get(blobId)?.includes(path) ?? false;
    const entry = firstEntry(index, blobId, path);
    for (const { rule, secret: secret2, start, end } of found) {
      const ranked2 = { isAtHead, entry, place: { blobId, path, start, end } };
      const key = `${rule}\0${secret2}`;
      const group = groups.get(key);
      if (group === void 0) groups.set(key, { rule, secret: secret2, blobIds: /* @__PURE__ */ new Set([blobId]), best: ranked2 });
      else {
        group.blobIds.add(blobId);
        if (isBetter(ranked2, group.best)) group.best = ranked2;
      }
    }
  }
  return [...groups.values()].map(({ rule, secret: secret2, blobIds, best }) => ({ rule, secret: secret2, blobIds, place: best.place }));
}
function isBetter(a, b) {
  if (a.isAtHead !== b.isAtHead) return a.isAtHead;
  if (a.entry !== b.entry) return a.entry < b.entry;
  return a.place.blobId === b.place.blobId && a.place.path === b.place.path && a.place.start < b.place.start;
}
function firstEntry(index, blobId, path) {
  const blob = index.blob(blobId);
  if (blob === void 0) return Number.POSITIVE_INFINITY;
  for (const entry of index.arrivals(blob)) if (index.path(index.entryPath(entry)) === path) return entry;
  return Number.POSITIVE_INFINITY;
}

// src/sweep/head-files.ts
var BRANCH = /^refs\/(?:heads|remotes)\//;
async function readHeadFiles(repository) {
  const { refs } = await listRefs(repository);
  const tips = refs.filter(({ name, type }) => type === "commit" && BRANCH.test(name)).map(({ id: id2 }) => id2);
  const files = /* @__PURE__ */ new Map();
  const skipped2 = [];
  const rest = { files, branchTips: [...new Set(tips)], skipped: skipped2 };
  const id = await headId(repository);
  if (id === void 0) return rest;
  try {
    for await (const file of treeFiles(repository, id)) {
      const paths = files.get(file.id);
      if (paths === void 0) files.set(file.id, [pathText(file.path)]);
      else paths.push(pathText(file.path));
    }
  } catch (error) {
    if (!(error instanceof UnsealedError) || error.code !== "GIT_FAILED") throw error;
    const detail = "the tree of HEAD is not whole: what still stands there is not fully known";
    skipped2.push({ path: ".", code: "missing-object", detail, commit: id });
  }
  for await (const { commit } of readLog(repository, ["--no-walk", id], { isWithoutChanges: true }))
    return { ...rest, commit };
  return rest;
}
async function headId(repository) {
  try {
    return await resolveRevision(repository, "HEAD");
  } catch (error) {
    if (error instanceof UnsealedError && error.code === "BAD_REVISION") return void 0;
    throw error;
  }
}

// src/sweep/shown-findings.ts
async function shownFindings(repository, groups, engine) {
  const reader = new ObjectReader(repository, Number.MAX_SAFE_INTEGER);
  const findings = [];
  const skipped2 = [];
  try {
    for (const together of byText(groups)) {
      const [{ place: place4 }] = together;
      const content2 = await reader.read(place4.blobId);
      if (content2.kind !== "content") {
        const detail = `object ${place4.blobId} is gone since it was swept: sweep again`;
        skipped2.push({ path: place4.path, code: "missing-object", detail });
        continue;
      }
      for (const shown of await judged(content2.bytes, together, engine)) findings.push(shown);
    }
  } finally {
    reader.close();
  }
  return { findings, skipped: skipped2 };
}
function byText(groups) {
  const texts3 = /* @__PURE__ */ new Map();
  for (const group of groups) {
    const key = `${group.place.blobId}\0${group.place.path}`;
    const known4 = texts3.get(key);
    if (known4 === void 0) texts3.set(key, [group]);
    else known4.push(group);
  }
  return texts3.values();
}
async function judged(bytes, groups, engine) {
  const [{ place: place4 }] = groups;
  const blob = { id: place4.blobId, origin: { kind: "commit", path: place4.path }, read: async () => bytes };
  const open2 = new Map(groups.map((group) => [`${group.rule}\0${group.secret}`, group]));
  const shown = [];
  for (const part of expandBlob(blob, bytes, engine.policy.limits).parts) {
    const { text: text2, matches: matches2 } = await scanBlob(part.blob, part.bytes, engine.ruleSet, engine.policy.limits);
    const fresh = firstOfEach(matches2).filter(({ match }) => open2.has(secretKey2(match.rule, match.secret)));
    for (const finding of fresh.length === 0 ? [] : await engine.judge(part.blob, text2, fresh, matches2)) {
      const key = secretKey2(finding.rule, finding.secret);
      const group = open2.get(key);
      if (group !== void 0) shown.push({ group, finding });
    }
    for (const { match } of fresh) open2.delete(secretKey2(match.rule, match.secret));
  }
  return shown;
}
function firstOfEach(matches2, told2 = /* @__PURE__ */ new Set()) {
  return matches2.filter(({ match }) => {
    const key = secretKey2(match.rule, match.secret);
    const isFirst = !told2.has(key);
    told2.add(key);
    return isFirst;
  });
}
function secretKey2(rule, secret2) {
  return `${rule.id}\0${secret2.reveal()}`;
}

// src/sweep/changed-regions.ts
var LINE_FEED10 = 10;
var LONGEST_LINE4 = 4096;
var WRAPPED = /^[ \t]*[A-Za-z0-9+/_-]{20,}={0,2}\r?$/;
var MOST_WRAPPED_LINES = 2e4;
function changedRegions(bytes, stretches, baseLength) {
  const regions = [];
  for (const change of changes(bytes, stretches, baseLength)) {
    const last = regions.at(-1);
    if (last !== void 0 && change.end < last.end - 1) continue;
    const region = surroundings(bytes, change);
    if (last !== void 0 && region.start <= last.end) last.end = Math.max(last.end, region.end);
    else regions.push(region);
  }
  return regions;
}
function* changes(bytes, { count: count2, targets, sources }, baseLength) {
  for (let index = 0; index < count2; index++) {
    const start = targets[index];
    const end = index + 1 < count2 ? targets[index + 1] : bytes.length;
    if (sources[index] === -1) yield { start, end };
    else if (index > 0 || sources[index] !== 0) yield { start, end: start };
  }
  const last = count2 - 1;
  const lastSource = sources[last] ?? -1;
  const copiedTo = lastSource === -1 ? -1 : lastSource + bytes.length - targets[last];
  if (copiedTo !== baseLength) yield { start: bytes.length, end: bytes.length };
}
function surroundings(bytes, change) {
  let start = lineStart(bytes, change.start);
  let end = nextLine(bytes, Math.max(change.start, change.end - 1));
  end = nextLine(bytes, end);
  for (let count2 = 0; end < bytes.length && count2 <= MOST_LINES_BELOW; count2++) {
    const line2 = end;
    end = nextLine(bytes, line2);
    if (!isSilentLine(textAt4(bytes, line2, end))) break;
  }
  for (let count2 = 0; start > 0 && count2 <= MOST_LINES_BELOW; count2++) {
    const below = start;
    start = lineStart(bytes, below - 1);
    if (!isSilentLine(textAt4(bytes, start, below))) break;
  }
  if (start > 0) start = lineStart(bytes, start - 1);
  for (let count2 = 0; start > 0 && count2 < MOST_WRAPPED_LINES; count2++) {
    const above = lineStart(bytes, start - 1);
    if (!WRAPPED.test(textAt4(bytes, above, start))) break;
    start = above;
  }
  for (let count2 = 0; end < bytes.length && count2 < MOST_WRAPPED_LINES; count2++) {
    const below = nextLine(bytes, end);
    if (!WRAPPED.test(textAt4(bytes, end, below))) break;
    end = below;
  }
  return { start, end };
}
function lineStart(bytes, at2) {
  return at2 === 0 ? 0 : bytes.lastIndexOf(LINE_FEED10, at2 - 1) + 1;
}
function nextLine(bytes, at2) {
  const feed = bytes.indexOf(LINE_FEED10, at2);
  return feed === -1 ? bytes.length : feed + 1;
}
function textAt4(bytes, start, next) {
  const end = next > start && bytes[next - 1] === LINE_FEED10 ? next - 1 : next;
  return bytes.toString("latin1", start, Math.min(end, start + LONGEST_LINE4));
}

// src/sweep/sift.ts
var NEUTRAL = { origin: { kind: "commit", path: "" }, read: async () => new Uint8Array() };
var MOSTLY = 0.6;
var MOST_SITES = 5e3;
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
  const regions = changedRegions(bytes, stretches, base.length);
  const changed = regions.reduce((sum2, { start, end }) => sum2 + end - start, 0);
  if (changed > bytes.length * MOSTLY) return siftWhole(bytes, ruleSet);
  const sites = inherited(base.sites, stretches, bytes.length, regions);
  let isInherited = sites.length > 0;
  for (const region of regions) {
    const found = sitesIn(bytes, region, ruleSet);
    if (found.isFar) return siftWhole(bytes, ruleSet);
    if (found.sites.length > 0) isInherited = false;
    sites.push(...found.sites);
  }
  if (!isInherited) sites.sort((a, b) => a - b);
  return { length: bytes.length, sites, isOpaque: sites.length > MOST_SITES, isInherited };
}
function sitesIn(bytes, region, ruleSet) {
  const fragment = rootFragment(NEUTRAL, bytes.subarray(region.start, region.end));
  const { matches: matches2, marks, refuted, isFar } = detect(fragment, ruleSet);
  const sites = [...marks];
  for (const { span } of matches2) sites.push(span.start);
  for (const { start } of refuted) sites.push(start);
  const inflation = newInflation();
  for (const run4 of findEncodedRuns(fragment, inflation)) sites.push(run4.toBlob({ start: 0, end: 1 }).start);
  if (inflation.refused > 0) sites.push(0);
  return { sites: [...new Set(sites)].sort((a, b) => a - b).map((site) => site + region.start), isFar };
}
function inherited(sites, { count: count2, targets, sources }, length, regions) {
  const found = [];
  if (sites.length === 0) return found;
  for (let index = 0; index < count2; index++) {
    const source2 = sources[index];
    if (source2 === -1) continue;
    const target = targets[index];
    const end = index + 1 < count2 ? targets[index + 1] : length;
    for (let at2 = firstFrom3(sites, source2); at2 < sites.length; at2++) {
      const site = sites[at2] - source2 + target;
      if (site >= end) break;
      if (!regions.some((region) => region.start <= site && site < region.end)) found.push(site);
    }
  }
  return found;
}
function firstFrom3(sites, source2) {
  let low = 0;
  let high = sites.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if (sites[middle] < source2) low = middle + 1;
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

// src/sweep/messages.ts
var COMMIT_PATH = "COMMIT_EDITMSG";
var TAG_PATH = "TAG_EDITMSG";
var Messages = class {
  #ruleSet;
  #limits;
  #held = [];
  constructor(ruleSet, limits) {
    this.#ruleSet = ruleSet;
    this.#limits = limits;
  }
  async add({ commit, message: message2, committed }) {
    await this.#add(message2, COMMIT_PATH, commit, committed);
  }
  async addTag({ id, tagger, date, name, message: message2 }) {
    await this.#add(message2, TAG_PATH, { id, author: tagger, date, subject: `tag ${name}` }, Date.parse(date) / 1e3);
  }
  /** One finding for each secret, in the first message that tells it. */
  async findings(engine) {
    const told2 = /* @__PURE__ */ new Set();
    const findings = [];
    for (const { blob, scan: scan2 } of this.#held.sort((a, b) => a.committed - b.committed)) {
      const fresh = firstOfEach(scan2.matches, told2);
      if (fresh.length > 0) findings.push(...await engine.judge(blob, scan2.text, fresh, scan2.matches));
    }
    return findings;
  }
  async #add(message2, path, commit, committed) {
    if (message2.length > this.#limits.fileBytes || siftWhole(message2, this.#ruleSet).sites.length === 0) return;
    const bytes = Buffer.from(message2);
    const blob = { origin: { kind: "commit-message", path, commit }, read: async () => bytes };
    const scan2 = await scanBlob(blob, bytes, this.#ruleSet, this.#limits);
    if (scan2.matches.length > 0) this.#held.push({ blob, scan: scan2, committed: Number.isNaN(committed) ? 0 : committed });
  }
};

// src/sweep/names.ts
async function nameFindings(names2, engine) {
  const findings = [];
  const told2 = /* @__PURE__ */ new Set();
  for (const path of names2.paths()) {
    const bytes = Buffer.from(path);
    if (siftWhole(bytes, engine.ruleSet).sites.length === 0) continue;
    const blob = { origin: { kind: "commit", path }, read: async () => bytes };
    const { matches: matches2, text: text2 } = await scanBlob(blob, bytes, engine.ruleSet, engine.policy.limits);
    const tokens = matches2.filter(({ match }) => match.rule.kind === "token" && match.fragment.trail.length === 0);
    const fresh = firstOfEach(tokens, told2);
    if (fresh.length > 0) findings.push(...await engine.judge(blob, text2, fresh, matches2));
  }
  return findings;
}

// src/git/pack/object-store.ts
import { readdirSync as readdirSync3 } from "node:fs";
import { join as join10 } from "node:path";

// src/git/pack/loose-object.ts
import { closeSync as closeSync3, fstatSync as fstatSync2, openSync as openSync3, readdirSync as readdirSync2 } from "node:fs";
import { join as join8 } from "node:path";
import { constants as constants4, inflateSync as inflateSync2 } from "node:zlib";

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
import { closeSync as closeSync2, fstatSync, openSync as openSync2, readSync as readSync2 } from "node:fs";
function readBytes(file) {
  let descriptor3;
  try {
    descriptor3 = openSync2(file, "r");
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(descriptor3).size));
    const length = readRange(descriptor3, bytes, bytes.length, 0);
    return bytes.subarray(0, length);
  } catch {
    return problem(file, "unreadable");
  } finally {
    if (descriptor3 !== void 0) closeSync2(descriptor3);
  }
}
function readRange(descriptor3, into, length, position) {
  let done = 0;
  while (done < length) {
    const read3 = readSync2(descriptor3, into, done, length - done, position + done);
    if (read3 === 0) break;
    done += read3;
  }
  return done;
}

// src/git/pack/loose-object.ts
var HEADER3 = /^(commit|tree|blob|tag) (0|[1-9]\d{0,15})\0/;
var LONGEST_HEADER = 32;
var HEAD_BYTES = 128;
function listLoose(directory, idBytes) {
  const found = [];
  const problems = [];
  const name = new RegExp(`^[0-9a-f]{${idBytes * 2 - 2}}$`);
  for (let first = 0; first < 256; first++) {
    const prefix = first.toString(16).padStart(2, "0");
    const place4 = join8(directory, prefix);
    const names2 = list3(place4);
    if (names2 === void 0) problems.push(problem(place4, "unreadable"));
    for (const rest of names2 ?? []) {
      if (name.test(rest)) found.push({ id: prefix + rest, file: join8(place4, rest) });
    }
  }
  return { found, problems };
}
function readLoose({ id, file }, limitBytes) {
  let descriptor3;
  try {
    descriptor3 = openSync3(file, "r");
    const object2 = readFrom(descriptor3, limitBytes);
    return typeof object2 === "string" ? problem(file, object2, id) : object2;
  } catch {
    return problem(file, "unreadable", id);
  } finally {
    if (descriptor3 !== void 0) closeSync3(descriptor3);
  }
}
function list3(place4) {
  try {
    return readdirSync2(place4).sort();
  } catch (error) {
    return systemCode(error) === "ENOENT" ? [] : void 0;
  }
}
function readFrom(descriptor3, limitBytes) {
  const fileBytes = fstatSync2(descriptor3).size;
  const head = Buffer.alloc(Math.min(HEAD_BYTES, fileBytes));
  readRange(descriptor3, head, head.length, 0);
  const start = inflateStart(head);
  if (start === void 0) return "bad zlib data";
  const header = HEADER3.exec(start.toString("latin1", 0, LONGEST_HEADER));
  if (header === null) return "bad loose object header";
  const [text2, type, digits] = header;
  const sizeBytes = Number(digits);
  if (sizeBytes > limitBytes) return "too large";
  const compressed = Buffer.allocUnsafe(Math.min(fileBytes, 2 * sizeBytes + 1024));
  const length = readRange(descriptor3, compressed, compressed.length, 0);
  const whole = inflateExactly(compressed.subarray(0, length), text2.length + sizeBytes);
  if (typeof whole === "string") return whole;
  return { kind: "object", type, bytes: whole.subarray(text2.length) };
}
function inflateStart(head) {
  try {
    return inflateSync2(head, { finishFlush: constants4.Z_SYNC_FLUSH });
  } catch {
    return void 0;
  }
}

// src/git/pack/pack-index.ts
var MAGIC4 = 4285812579;
var HEADER_BYTES = 8;
var FANOUT_BYTES = 1024;
var HIGH_BIT = 2147483648;
function readPackIndex(file, idBytes) {
  const bytes = readBytes(file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const index = parsePackIndex(file, bytes, idBytes);
  return typeof index === "string" ? problem(file, index) : index;
}
function idAt(index, position) {
  const { ids, idBytes } = index;
  return Buffer.from(ids.buffer, ids.byteOffset + position * idBytes, idBytes).toString("hex");
}
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
function readFanout(view, at2) {
  const fanout = new Uint32Array(new SharedArrayBuffer(FANOUT_BYTES));
  let previous = 0;
  for (let first = 0; first < 256; first++) {
    const count2 = view.getUint32(at2 + first * 4);
    if (count2 < previous) return void 0;
    fanout[first] = previous = count2;
  }
  return fanout;
}
function sharedFloats(count2) {
  return new Float64Array(new SharedArrayBuffer(count2 * 8));
}
function sharedIntegers(count2) {
  return new Uint32Array(new SharedArrayBuffer(count2 * 4));
}
function compareId(index, position, id) {
  const { ids, idBytes } = index;
  const start = position * idBytes;
  for (let at2 = 0; at2 < idBytes; at2++) {
    const difference = (ids[start + at2] ?? 0) - (id[at2] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
function parsePackIndex(file, bytes, idBytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const refused2 = headerProblem(view, idBytes);
  if (refused2 !== void 0) return refused2;
  const fanout = readFanout(view, HEADER_BYTES);
  if (fanout === void 0) return "fanout is not monotonic";
  const count2 = fanout[255] ?? 0;
  const idsStart = HEADER_BYTES + FANOUT_BYTES;
  const checksumsStart = idsStart + count2 * idBytes;
  const offsetsStart = checksumsStart + count2 * 4;
  const largeStart = offsetsStart + count2 * 4;
  const trailerStart = bytes.length - 2 * idBytes;
  const large = (trailerStart - largeStart) / 8;
  if (large < 0 || large > count2 || !Number.isInteger(large)) return "size does not fit the object count";
  const offsets = readOffsets(view, { at: offsetsStart, count: count2, largeStart, large });
  if (offsets === void 0) return "offset out of range";
  const checksums = sharedIntegers(count2);
  for (let position = 0; position < count2; position++)
    checksums[position] = view.getUint32(checksumsStart + position * 4);
  return {
    ...{ file, idBytes, count: count2, fanout, offsets, checksums },
    ids: bytes.subarray(idsStart, checksumsStart),
    packChecksum: Buffer.from(bytes.subarray(trailerStart, trailerStart + idBytes)).toString("hex")
  };
}
function headerProblem(view, idBytes) {
  if (view.byteLength < HEADER_BYTES) return "truncated";
  if (view.getUint32(0) !== MAGIC4) return "wrong magic";
  if (view.getUint32(4) !== 2) return "unsupported version";
  if (view.byteLength < HEADER_BYTES + FANOUT_BYTES + 2 * idBytes) return "truncated";
  return void 0;
}
function readOffsets(view, table2) {
  const offsets = sharedFloats(table2.count);
  for (let position = 0; position < table2.count; position++) {
    const small = view.getUint32(table2.at + position * 4);
    const offset = small < HIGH_BIT ? small : largeOffset(view, table2.largeStart, table2.large, small - HIGH_BIT);
    if (offset === void 0) return void 0;
    offsets[position] = offset;
  }
  return offsets;
}
function largeOffset(view, start, rows, row) {
  if (row >= rows) return void 0;
  const at2 = start + row * 8;
  const offset = view.getUint32(at2) * 2 ** 32 + view.getUint32(at2 + 4);
  return Number.isSafeInteger(offset) ? offset : void 0;
}

// src/git/pack/multi-pack-index.ts
var MAGIC5 = 1296647256;
var HEADER_BYTES2 = 12;
var CHUNK_ROW_BYTES = 12;
var HIGH_BIT2 = 2147483648;
function readMultiPackIndex(file, idBytes) {
  const bytes = readBytes(file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const index = parse2(file, bytes, idBytes);
  return typeof index === "string" ? problem(file, index) : index;
}
function indexOfPack(multi, name) {
  const pack = multi.packNames.indexOf(name);
  if (pack === -1) return void 0;
  const { file, idBytes } = multi;
  const count2 = multi.packs.reduce((sum2, of) => sum2 + (of === pack ? 1 : 0), 0);
  const ids = new Uint8Array(new SharedArrayBuffer(count2 * idBytes));
  const offsets = sharedFloats(count2);
  const fanout = sharedIntegers(256);
  let position = 0;
  for (let at2 = 0; at2 < multi.count; at2++) {
    if (multi.packs[at2] !== pack) continue;
    const id = multi.ids.subarray(at2 * idBytes, (at2 + 1) * idBytes);
    ids.set(id, position * idBytes);
    offsets[position] = multi.offsets[at2] ?? 0;
    position += 1;
    fanout[id[0] ?? 0] = position;
  }
  for (let first = 1; first < 256; first++) fanout[first] ||= fanout[first - 1] ?? 0;
  return { file, idBytes, count: count2, fanout, ids, offsets, checksums: void 0, packChecksum: void 0 };
}
function parse2(file, bytes, idBytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const refused2 = headerProblem2(view, idBytes);
  if (refused2 !== void 0) return refused2;
  const chunks = readChunks(view, idBytes);
  if (typeof chunks === "string") return chunks;
  const { names: names2, fanout, list: list4, places } = chunks;
  if (fanout.length < 1024) return "truncated";
  const counts = readFanout(view, fanout.start);
  if (counts === void 0) return "fanout is not monotonic";
  const count2 = counts[255] ?? 0;
  if (list4.length < count2 * idBytes || places.length < count2 * 8) return "size does not fit the object count";
  const packNames = Buffer.from(bytes.subarray(names2.start, names2.start + names2.length)).toString("utf8").split("\0");
  const table2 = readPlaces(view, places, chunks.large, count2, view.getUint32(8));
  if (table2 === void 0) return "offset out of range";
  const ids = bytes.subarray(list4.start, list4.start + count2 * idBytes);
  return { file, idBytes, count: count2, packNames: packNames.slice(0, view.getUint32(8)), ids, ...table2 };
}
function headerProblem2(view, idBytes) {
  if (view.byteLength < HEADER_BYTES2) return "truncated";
  if (view.getUint32(0) !== MAGIC5) return "wrong magic";
  if (view.getUint8(4) !== 1) return "unsupported version";
  if (view.getUint8(5) !== (idBytes === 20 ? 1 : 2)) return "wrong object format";
  if (view.byteLength < HEADER_BYTES2 + (view.getUint8(6) + 1) * CHUNK_ROW_BYTES + idBytes) return "truncated";
  return void 0;
}
function readChunks(view, idBytes) {
  const found = /* @__PURE__ */ new Map();
  for (let row = 0; row < view.getUint8(6); row++) {
    const at2 = HEADER_BYTES2 + row * CHUNK_ROW_BYTES;
    const start = largeOffset(view, at2 + 4, 1, 0) ?? Number.POSITIVE_INFINITY;
    const end = largeOffset(view, at2 + 4 + CHUNK_ROW_BYTES, 1, 0) ?? Number.POSITIVE_INFINITY;
    if (start > end || end > view.byteLength - idBytes) return "truncated";
    const name = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at2 + index)));
    found.set(name, { start, length: end - start });
  }
  const [names2, fanout, list4, places] = ["PNAM", "OIDF", "OIDL", "OOFF"].map((name) => found.get(name));
  if (!names2 || !fanout || !list4 || !places) return "chunk missing";
  return { names: names2, fanout, list: list4, places, large: found.get("LOFF") };
}
function readPlaces(view, places, large, count2, packCount) {
  const packs = sharedIntegers(count2);
  const offsets = sharedFloats(count2);
  for (let position = 0; position < count2; position++) {
    const at2 = places.start + position * 8;
    const pack = view.getUint32(at2);
    const small = view.getUint32(at2 + 4);
    const isSmall = large === void 0 || small < HIGH_BIT2;
    const offset = isSmall ? small : largeOffset(view, large.start, Math.floor(large.length / 8), small - HIGH_BIT2);
    if (offset === void 0 || pack >= packCount) return void 0;
    packs[position] = pack;
    offsets[position] = offset;
  }
  return { packs, offsets };
}

// src/git/pack/object-directories.ts
import { readFileSync as readFileSync7, realpathSync as realpathSync5, statSync as statSync3 } from "node:fs";
import { delimiter, join as join9, resolve as resolve7 } from "node:path";
var DEEPEST6 = 5;
function objectDirectories(repository) {
  const { GIT_OBJECT_DIRECTORY: named2, GIT_ALTERNATE_OBJECT_DIRECTORIES: further = "" } = repository.environment;
  const own = named2 ? resolve7(repository.root, named2) : join9(repository.commonDirectory, "objects");
  const directories = /* @__PURE__ */ new Set();
  const problems = [];
  const follow = (path, depth) => {
    const directory = realDirectory2(path);
    if (directory === void 0) problems.push(problem(path, "unreadable"));
    if (directory === void 0 || directories.has(directory)) return;
    if (depth > DEEPEST6) {
      problems.push(problem(directory, "alternates nested too deep"));
      return;
    }
    directories.add(directory);
    for (const borrowed of alternates(directory, problems)) follow(borrowed, depth + 1);
  };
  follow(own, 0);
  for (const path of splitList(further)) follow(resolve7(repository.root, path), 1);
  return { directories: [...directories], problems };
}
function alternates(directory, problems) {
  const file = join9(directory, "info", "alternates");
  try {
    const lines2 = readFileSync7(file, "utf8").split("\n");
    return lines2.filter((line2) => line2 !== "" && !line2.startsWith("#")).map((line2) => resolve7(directory, unquote(line2)));
  } catch (error) {
    if (systemCode(error) !== "ENOENT") problems.push(problem(file, "unreadable"));
    return [];
  }
}
function splitList(text2) {
  const pattern = delimiter === ";" ? /"(?:[^"\\]|\\.)*"|[^;]+/g : /"(?:[^"\\]|\\.)*"|[^:]+/g;
  return [...text2.matchAll(pattern)].map(([part]) => unquote(part));
}
function unquote(text2) {
  return /^".*"$/s.test(text2) ? text2.slice(1, -1).replace(/\\(.)/gs, "$1") : text2;
}
function realDirectory2(path) {
  try {
    const real = realpathSync5(path);
    return statSync3(real).isDirectory() ? real : void 0;
  } catch {
    return void 0;
  }
}

// src/git/pack/object-store.ts
async function openObjectStore(repository) {
  const format = (await run(repository, ["rev-parse", "--show-object-format"])).trim();
  const objectFormat = format === "sha256" ? "sha256" : "sha1";
  const idBytes = objectFormat === "sha256" ? 32 : 20;
  const { directories, problems: unreachable } = objectDirectories(repository);
  const packs = [];
  const loose = [];
  const problems = [...unreachable];
  for (const directory of directories) {
    packs.push(...listPacks(join10(directory, "pack"), idBytes, problems));
    const listed4 = listLoose(directory, idBytes);
    for (const object2 of listed4.found) loose.push(object2);
    problems.push(...listed4.problems);
  }
  return {
    ...{ objectFormat, idBytes, directories, packs, loose, problems },
    isShallow: shallowBoundary(repository).size > 0
  };
}
function listPacks(directory, idBytes, problems) {
  const names2 = new Set(fileNames(directory, problems));
  const multi = multiPackIndex(directory, names2, idBytes);
  const packs = [];
  for (const name of names2) {
    const [, stem, kind] = /^(pack-.+)\.(pack|idx)$/.exec(name) ?? [];
    if (stem === void 0) continue;
    const file = join10(directory, `${stem}.pack`);
    if (kind === "idx") {
      if (!names2.has(`${stem}.pack`)) problems.push(problem(join10(directory, name), "index without pack"));
      continue;
    }
    const index = names2.has(`${stem}.idx`) ? readPackIndex(join10(directory, `${stem}.idx`), idBytes) : problem(file, "pack without index");
    if (isProblem(index)) problems.push(index);
    const usable = isProblem(index) ? multi(`${stem}.idx`, problems) : index;
    if (usable === void 0) continue;
    packs.push({
      ...{ file, index: usable },
      isCruft: names2.has(`${stem}.mtimes`),
      isPromisor: names2.has(`${stem}.promisor`)
    });
  }
  return packs;
}
function fileNames(directory, problems) {
  try {
    return readdirSync3(directory).sort();
  } catch (error) {
    if (systemCode(error) !== "ENOENT") problems.push(problem(directory, "unreadable"));
    return [];
  }
}
function multiPackIndex(directory, names2, idBytes) {
  let multi;
  return (name, problems) => {
    if (!names2.has("multi-pack-index")) return void 0;
    if (multi === void 0) {
      multi = readMultiPackIndex(join10(directory, "multi-pack-index"), idBytes);
      if (isProblem(multi)) problems.push(multi);
    }
    return isProblem(multi) ? void 0 : indexOfPack(multi, name);
  };
}

// src/sweep/crew.ts
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

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
import { constants as constants5 } from "node:buffer";
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
    let size2 = 0;
    for (let weight3 = 1; weight3 <= 2 ** 49; weight3 *= 128) {
      if (this.#at >= this.#delta.length) return -1;
      const byte = this.#delta[this.#at++] ?? 0;
      size2 += (byte & 127) * weight3;
      if (byte < 128) return Number.isSafeInteger(size2) ? size2 : -1;
    }
    return -1;
  }
  /** Each of the low seven bits says that one byte of offset or length follows. */
  #readCopy(code) {
    const delta = this.#delta;
    let at2 = this.#at;
    let source2 = 0;
    let length = 0;
    if (code & 1) source2 = delta[at2++] ?? 0;
    if (code & 2) source2 += (delta[at2++] ?? 0) * 256;
    if (code & 4) source2 += (delta[at2++] ?? 0) * 65536;
    if (code & 8) source2 += (delta[at2++] ?? 0) * 16777216;
    if (code & 16) length = delta[at2++] ?? 0;
    if (code & 32) length += (delta[at2++] ?? 0) * 256;
    if (code & 64) length += (delta[at2++] ?? 0) * 65536;
    this.#at = at2;
    this.source = source2;
    this.length = length || DEFAULT_COPY;
    return at2 <= delta.length && source2 + this.length <= this.baseSize;
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
  const walk2 = new DeltaWalk();
  if (!walk2.open(delta) || walk2.baseSize !== base.length) return "bad delta";
  if (walk2.resultSize > Math.min(limitBytes, constants5.MAX_LENGTH)) return "too large";
  if (!endsWell(walk2)) return "bad delta";
  walk2.open(delta);
  const result = Buffer.allocUnsafe(walk2.resultSize);
  for (let step = walk2.next(); step === "copy" || step === "insert"; step = walk2.next()) {
    const from = step === "copy" ? base : delta;
    copyBytes(from, result, walk2);
  }
  return result;
}
function endsWell(walk2) {
  for (; ; ) {
    const step = walk2.next();
    if (step === "end" || step === "corrupt") return step === "end";
  }
}
function copyBytes(from, into, { source: source2, length, target }) {
  if (length > 48) into.set(from.subarray(source2, source2 + length), target);
  else for (let at2 = 0; at2 < length; at2++) into[target + at2] = from[source2 + at2] ?? 0;
}

// src/git/pack/entry-order.ts
var DIGIT3 = 65536;
function entryOrder(index) {
  const { count: count2 } = index;
  let order = { offsets: index.offsets, positions: sharedIntegers(count2) };
  for (let position = 0; position < count2; position++) order.positions[position] = position;
  const largest = index.offsets.reduce((found, offset) => Math.max(found, offset), 0);
  for (let unit = 1; unit <= largest || unit === 1; unit *= DIGIT3) {
    const next = { offsets: sharedFloats(count2), positions: sharedIntegers(count2) };
    sortByDigit(order, next, unit);
    order = next;
  }
  return { count: count2, ...order };
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
  const starts = new Uint32Array(DIGIT3 + 1);
  for (let at2 = 0; at2 < offsets.length; at2++) {
    const digit = Math.floor((offsets[at2] ?? 0) / unit) % DIGIT3;
    starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
  }
  for (let digit = 1; digit <= DIGIT3; digit++) starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
  for (let at2 = 0; at2 < offsets.length; at2++) {
    const offset = offsets[at2] ?? 0;
    const digit = Math.floor(offset / unit) % DIGIT3;
    const place4 = starts[digit] ?? 0;
    starts[digit] = place4 + 1;
    to.offsets[place4] = offset;
    to.positions[place4] = positions[at2] ?? 0;
  }
}

// src/git/pack/pack-file.ts
import { closeSync as closeSync4, fstatSync as fstatSync3, openSync as openSync4 } from "node:fs";

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
function parseEntryHeader(bytes, at2, end, idBytes) {
  let next = at2;
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
  if (kind === "ofs-delta") return withDistance(bytes, next, end, at2, sizeBytes);
  if (kind !== "ref-delta") return { kind, sizeBytes, length: next - at2, baseDistance: 0, baseId: void 0 };
  if (next + idBytes > end) return void 0;
  const baseId = bytes.slice(next, next + idBytes);
  return { kind, sizeBytes, length: next + idBytes - at2, baseDistance: 0, baseId };
}
function withDistance(bytes, start, end, at2, sizeBytes) {
  let next = start;
  let baseDistance = -1;
  for (let more = true; more; ) {
    if (next >= end) return void 0;
    const byte = bytes[next++] ?? 0;
    baseDistance = (baseDistance + 1) * 128 + (byte & 127);
    if (baseDistance > Number.MAX_SAFE_INTEGER) return void 0;
    more = byte >= 128;
  }
  return { kind: "ofs-delta", sizeBytes, length: next - at2, baseDistance, baseId: void 0 };
}

// src/git/pack/pack-file.ts
var MAGIC6 = 1346454347;
var HEADER_BYTES3 = 12;
var SHORTEST_READ = 16 * 1024;
var LONGEST_READ = 8 * 1024 * 1024;
function openPack(file, idBytes) {
  let descriptor3;
  try {
    descriptor3 = openSync4(file, "r");
    const sizeBytes = fstatSync3(descriptor3).size;
    const header = Buffer.alloc(HEADER_BYTES3);
    const refused2 = headerProblem3(header, readRange(descriptor3, header, HEADER_BYTES3, 0));
    if (refused2 !== void 0) {
      closeSync4(descriptor3);
      return problem(file, refused2);
    }
    return new PackFile({ file, descriptor: descriptor3, idBytes, sizeBytes, count: header.readUInt32BE(8) });
  } catch {
    if (descriptor3 !== void 0) closeSync4(descriptor3);
    return problem(file, "unreadable");
  }
}
function disagreements(pack, index) {
  if (index.packChecksum === void 0) return [];
  const found = [];
  if (pack.count !== index.count) found.push(problem(pack.file, "object count differs from the index"));
  const checksum = pack.checksum();
  if (isProblem(checksum)) found.push(checksum);
  else if (checksum.hex !== index.packChecksum) found.push(problem(pack.file, "checksum differs from the index"));
  return found;
}
function headerProblem3(header, length) {
  if (length < HEADER_BYTES3) return "truncated";
  if (header.readUInt32BE(0) !== MAGIC6) return "wrong magic";
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
  constructor(open2) {
    this.file = open2.file;
    this.count = open2.count;
    this.dataEnd = Math.max(HEADER_BYTES3, open2.sizeBytes - open2.idBytes);
    this.#descriptor = open2.descriptor;
    this.#idBytes = open2.idBytes;
  }
  /** The pack's trailing checksum in hex. */
  checksum() {
    const at2 = this.#load(this.dataEnd, this.#idBytes);
    if (typeof at2 === "string") return problem(this.file, at2);
    return { hex: this.#buffer.toString("hex", at2, at2 + this.#idBytes) };
  }
  /** The entry that begins at `offset` and ends before `end`. */
  entry(offset, end) {
    const length = Math.min(LONGEST_HEADER2, end - offset);
    if (offset < HEADER_BYTES3 || end > this.dataEnd || !(length > 0)) return problem(this.file, "offset out of range");
    const at2 = this.#load(offset, length);
    if (typeof at2 === "string") return problem(this.file, at2);
    const header = parseEntryHeader(this.#buffer, at2, at2 + length, this.#idBytes);
    if (header === void 0) return problem(this.file, "bad entry header");
    const { kind, sizeBytes, baseDistance, baseId } = header;
    const baseOffset = kind === "ofs-delta" ? offset - baseDistance : -1;
    if (kind === "ofs-delta" && (baseOffset < HEADER_BYTES3 || baseOffset === offset)) {
      return problem(this.file, "delta base missing");
    }
    return { kind, sizeBytes, dataStart: offset + header.length, end, baseOffset, baseId };
  }
  /** The inflated data of an entry, in memory of its own; a problem when it is damaged or over `limitBytes`. */
  inflate(entry, limitBytes) {
    if (entry.sizeBytes > limitBytes) return problem(this.file, "too large");
    const length = Math.min(entry.end - entry.dataStart, 2 * entry.sizeBytes + SHORTEST_READ);
    const at2 = this.#load(entry.dataStart, length);
    if (typeof at2 === "string") return problem(this.file, at2);
    const bytes = inflateExactly(this.#buffer.subarray(at2, at2 + length), entry.sizeBytes);
    return typeof bytes === "string" ? problem(this.file, bytes) : bytes;
  }
  /** Gives the file back to the system; nothing may be read afterwards. */
  close() {
    closeSync4(this.#descriptor);
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
    for (const object2 of this.#copies(id, places)) {
      if (object2.kind === "object") return object2;
      failed ??= object2;
    }
    if (failed === void 0) return MISSING;
    return problem(failed.file, failed.cause, id);
  }
  *#copies(id, places) {
    const idBytes = Buffer.from(id, "hex");
    if (idBytes.length !== this.#store.idBytes) return;
    for (const [number2, stored] of this.#store.packs.entries()) {
      const position = findId(stored.index, idBytes);
      if (position !== -1) yield this.#readPacked(number2, stored, stored.index.offsets[position] ?? 0, places);
    }
    this.#loose ??= looseById(this.#store);
    for (const object2 of this.#loose.get(id) ?? []) yield readLoose(object2, this.#limits.object);
  }
  #readPacked(number2, stored, offset, places) {
    const pack = this.#openPack(stored);
    if (isProblem(pack)) return pack;
    const chain = this.#chain(number2, pack, offset, places);
    if (isProblem(chain)) return chain;
    let object2 = chain.base;
    for (const { entry, key } of chain.deltas.reverse()) {
      const result = this.#apply(pack.file, entry, object2);
      if (isProblem(result)) return result;
      object2 = result;
      this.#bases.set(key, object2);
    }
    return object2;
  }
  #apply(file, entry, base) {
    const delta = file.inflate(entry, this.#limits.object);
    if (isProblem(delta)) return delta;
    const bytes = applyDelta(base.bytes, delta, this.#limits.object);
    return typeof bytes === "string" ? problem(file.file, bytes) : { kind: "object", type: base.type, bytes };
  }
  /** Goes from the object to the nearest whole one. The deltas are only located: each is inflated when it is applied. */
  #chain(number2, pack, start, places) {
    const { file, order } = pack;
    const deltas = [];
    for (let offset = start; deltas.length <= order.count; ) {
      const key = `${number2}:${offset}`;
      const known4 = this.#bases.get(key);
      if (known4 !== void 0) return { base: known4, deltas };
      const rank3 = findEntry(order, offset);
      if (rank3 === -1) return problem(file.file, "delta base missing");
      const entry = file.entry(offset, entryEnd(order, rank3, file.dataEnd));
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
    const object2 = { kind: "object", type, bytes };
    this.#bases.set(key, object2);
    return object2;
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
    const known4 = this.#open.get(stored);
    if (known4 !== void 0) {
      this.#open.delete(stored);
      this.#open.set(stored, known4);
      return known4;
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
  for (const object2 of store.loose) {
    const copies = found.get(object2.id);
    if (copies === void 0) found.set(object2.id, [object2]);
    else copies.push(object2);
  }
  return found;
}

// src/git/pack/pack-families.ts
var NO_BASE = 4294967295;
function packFamilies(pack, index, order) {
  const { count: count2 } = order;
  const kinds = new Uint8Array(new SharedArrayBuffer(count2));
  const bases = sharedIntegers(count2).fill(NO_BASE);
  const externalBases = /* @__PURE__ */ new Map();
  const broken = /* @__PURE__ */ new Map();
  const entryOfId = lookupById(index, order);
  for (let entry = 0; entry < count2; entry++) {
    const offset = order.offsets[entry] ?? 0;
    const header = pack.entry(offset, entryEnd(order, entry, pack.dataEnd));
    if (isProblem(header)) {
      broken.set(entry, header.cause);
      continue;
    }
    kinds[entry] = ENTRY_KINDS.indexOf(header.kind);
    if (header.baseOffset >= 0) {
      const base = findEntry(order, header.baseOffset);
      if (base === -1) broken.set(entry, "delta base missing");
      else bases[entry] = base;
    } else if (header.baseId !== void 0) {
      const base = entryOfId(header.baseId);
      if (base === -1) externalBases.set(entry, Buffer.from(header.baseId).toString("hex"));
      else bases[entry] = base;
    }
  }
  const tree = childrenOf(bases);
  const roots = findRoots(bases, broken);
  findUnreached({ bases, roots, ...tree }, broken);
  return { count: count2, kinds, bases, roots, ...tree, externalBases, broken };
}
function kindOf3(families, entry) {
  return ENTRY_KINDS[families.kinds[entry] ?? 0];
}
function* familyProblems(families, index, order, file) {
  for (const [entry, cause] of families.broken) {
    yield problem(file, cause, idAt(index, order.positions[entry] ?? 0));
  }
}
function lookupById(index, order) {
  let entries2;
  return (id) => {
    const position = findId(index, id);
    if (position === -1) return -1;
    if (entries2 === void 0) {
      entries2 = new Uint32Array(order.count);
      for (let entry = 0; entry < order.count; entry++) entries2[order.positions[entry] ?? 0] = entry;
    }
    return entries2[position] ?? -1;
  };
}
function childrenOf(bases) {
  const childStarts = sharedIntegers(bases.length + 1);
  let total = 0;
  for (const base of bases) {
    if (base === NO_BASE) continue;
    childStarts[base + 1] = (childStarts[base + 1] ?? 0) + 1;
    total += 1;
  }
  for (let at2 = 1; at2 < childStarts.length; at2++) childStarts[at2] = (childStarts[at2] ?? 0) + (childStarts[at2 - 1] ?? 0);
  const children = sharedIntegers(total);
  const next = childStarts.slice();
  for (let entry = 0; entry < bases.length; entry++) {
    const base = bases[entry] ?? NO_BASE;
    if (base === NO_BASE) continue;
    const place4 = next[base] ?? 0;
    next[base] = place4 + 1;
    children[place4] = entry;
  }
  return { childStarts, children };
}
function findRoots(bases, broken) {
  const isRoot = (base, entry) => base === NO_BASE && !broken.has(entry);
  const roots = sharedIntegers(bases.reduce((sum2, base, entry) => sum2 + (isRoot(base, entry) ? 1 : 0), 0));
  let at2 = 0;
  for (let entry = 0; entry < bases.length; entry++) {
    if (isRoot(bases[entry] ?? NO_BASE, entry)) roots[at2++] = entry;
  }
  return roots;
}
function findUnreached(tree, broken) {
  const { bases, roots, childStarts, children } = tree;
  const isReached = new Uint8Array(bases.length);
  const spread = (seeds, onReach) => {
    const waiting = [...seeds];
    for (let entry = waiting.pop(); entry !== void 0; entry = waiting.pop()) {
      isReached[entry] = 1;
      onReach(entry);
      for (let at2 = childStarts[entry] ?? 0; at2 < (childStarts[entry + 1] ?? 0); at2++) waiting.push(children[at2] ?? 0);
    }
  };
  spread(roots, () => {
  });
  spread(broken.keys(), (entry) => {
    if (!broken.has(entry)) broken.set(entry, "delta base missing");
  });
  for (let entry = 0; entry < bases.length; entry++) {
    if (isReached[entry] === 0) broken.set(entry, "delta cycle");
  }
}

// src/sweep/delta-text.ts
var INSERTED = -1;
var SHORT = 48;
function deltaText(base, delta, limitBytes) {
  const walk2 = new DeltaWalk();
  if (!walk2.open(delta) || walk2.baseSize !== base.length || walk2.resultSize > limitBytes) return void 0;
  const bytes = Buffer.allocUnsafe(walk2.resultSize);
  const targets = [];
  const sources = [];
  let next = INSERTED;
  for (; ; ) {
    const step = walk2.next();
    if (step === "end") return { bytes, stretches: { count: targets.length, targets, sources } };
    if (step === "corrupt") return void 0;
    const { source: source2, length, target } = walk2;
    const from = step === "copy" ? base : delta;
    if (length > SHORT) bytes.set(from.subarray(source2, source2 + length), target);
    else for (let at2 = 0; at2 < length; at2++) bytes[target + at2] = from[source2 + at2];
    const origin = step === "copy" ? source2 : INSERTED;
    const isContinued2 = targets.length > 0 && (step === "copy" ? next === source2 : next === INSERTED);
    if (!isContinued2) {
      targets.push(target);
      sources.push(origin);
    }
    next = step === "copy" ? source2 + length : INSERTED;
  }
}
function stretchAt({ count: count2, targets }, at2) {
  let low = 0;
  let high = count2;
  while (high - low > 1) {
    const middle = low + high >>> 1;
    if (targets[middle] <= at2) low = middle;
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
      const text2 = make(pack, step.entry, () => bytesAt(depth - 1), limitBytes);
      step.bytes = text2 === void 0 || text2.kind === "whole" ? text2?.bytes : text2.text.bytes;
      held += step.bytes?.length ?? 0;
    }
    return step.bytes;
  };
  for (let entry = root; entry !== void 0; ) {
    const depth = chain.length;
    const step = { entry, next: childStarts[entry] ?? 0, bytes: void 0 };
    if (isWanted(entry)) {
      const text2 = make(pack, entry, () => bytesAt(depth - 1), limitBytes);
      step.bytes = text2 === void 0 || text2.kind === "whole" ? text2?.bytes : text2.text.bytes;
      held += step.bytes?.length ?? 0;
      yield { entry, depth, text: text2 };
    }
    chain.push(step);
    for (let at2 = 0; held > MOST_HELD_BYTES && at2 < depth; at2++) held -= forget(chain[at2]);
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
  const text2 = deltaText(base, data, limitBytes);
  return text2 && { kind: "delta", text: text2, baseBytes: base };
}

// src/sweep/sections.ts
var MARKER2 = Buffer.from("\n---");
var AFTER_MARKER2 = /* @__PURE__ */ new Set([void 0, 32, 9, 10, 13]);
function sectionAt(bytes, at2) {
  let start = at2;
  do {
    start = start === 0 ? -1 : bytes.lastIndexOf(MARKER2, start - 1);
  } while (start !== -1 && (start + MARKER2.length > at2 + MARKER2.length || !isMarker2(bytes, start)));
  let end = bytes.indexOf(MARKER2, at2);
  while (end !== -1 && !isMarker2(bytes, end)) end = bytes.indexOf(MARKER2, end + 1);
  return { start: start + 1, end: end === -1 ? bytes.length : end + 1 };
}
function sectionShift({ bytes, stretches }, baseLength, section2) {
  const index = stretchAt(stretches, Math.max(0, section2.start - 1));
  const source2 = stretches.sources[index];
  if (source2 === -1) return void 0;
  const target = stretches.targets[index];
  const stretchEnd = index + 1 < stretches.count ? stretches.targets[index + 1] : bytes.length;
  const shift = target - source2;
  const needed = section2.end === bytes.length ? bytes.length : section2.end + MARKER2.length;
  if (needed > stretchEnd) return void 0;
  if (section2.end === bytes.length && bytes.length - shift !== baseLength) return void 0;
  if (section2.start === 0 && shift !== 0) return void 0;
  return shift;
}
function isMarker2(bytes, feed) {
  return AFTER_MARKER2.has(bytes[feed + MARKER2.length]);
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
  const kind = kindOf3(pack.families, root);
  if (kind === "commit" || kind === "tree" || kind === "tag") return counts;
  const above = [];
  for (const { entry, depth, text: text2 } of familyTexts(pack, root, LARGEST_BASE, externalBase)) {
    above.length = depth;
    if (text2 === void 0) {
      marks[entry] = UNREAD;
      continue;
    }
    const sieved = sift(text2, above[depth - 1], ruleSet);
    above[depth] = sieved;
    counts.blobs++;
    counts.bytes += sieved.length;
    marks[entry] = sieved.length > limits.fileBytes ? TOO_LARGE : markOf(text2, sieved, limits);
  }
  return counts;
}
function sift(text2, base, ruleSet) {
  if (text2.kind === "whole") return siftWhole(text2.bytes, ruleSet);
  return base === void 0 ? siftWhole(text2.text.bytes, ruleSet) : siftDelta(text2.text, base, ruleSet);
}
function markOf(text2, { sites, isOpaque, isInherited, length }, limits) {
  if (sites.length === 0) return CLEAN;
  if (text2.kind === "whole" || isOpaque || !isInherited || length > limits.wholeBytes) return TO_SCAN;
  const { bytes } = text2.text;
  let known4 = -1;
  for (const site of sites) {
    if (site < known4) continue;
    const section2 = sectionAt(bytes, site);
    if (sectionShift(text2.text, text2.baseBytes.length, section2) === void 0) return TO_SCAN;
    known4 = section2.end;
  }
  return AS_BASE;
}

// src/sweep/opened-packs.ts
function planPacks(packs, idBytes) {
  const plans = [];
  const problems = [];
  for (const stored of packs) {
    const file = openPack(stored.file, idBytes);
    if (isProblem(file)) {
      problems.push(file);
      continue;
    }
    problems.push(...disagreements(file, stored.index));
    const order = entryOrder(stored.index);
    const families = packFamilies(file, stored.index, order);
    file.close();
    problems.push(...familyProblems(families, stored.index, order, stored.file));
    const marks = new Uint8Array(new SharedArrayBuffer(order.count));
    for (const entry of families.broken.keys()) marks[entry] = UNREAD;
    plans.push({ stored, order, families, marks });
  }
  return { plans, problems };
}
function openPlan({ stored, order, families }, idBytes) {
  const file = openPack(stored.file, idBytes);
  return isProblem(file) ? file : { file, order, families };
}

// src/sweep/path-reading.ts
function isReadWhole(path) {
  return isDotenvPath(path) || isCredentialPath(path) || SOPS_FILE.test(path);
}
function isReadInSections(path) {
  return isDocumentPath(path) && !isReadWhole(path);
}

// src/sweep/scan-family.ts
async function scanText2(bytes, path, { ruleSet, limits }) {
  const blob = { origin: { kind: "commit", path }, read: async () => bytes };
  const expansion = expandBlob(blob, bytes, limits);
  const found = [];
  const skipped2 = [...expansion.skipped];
  for (const part of expansion.parts) {
    const scan2 = await scanBlob(part.blob, part.bytes, ruleSet, limits);
    const member = part.blob === blob ? {} : { member: part.blob.origin.path };
    for (const { match, span } of scan2.matches) {
      found.push({ rule: match.rule.id, secret: match.secret.reveal(), start: span.start, end: span.end, ...member });
    }
    skipped2.push(...scan2.skipped);
  }
  return { path, found, skipped: skipped2 };
}
async function* scanFamily(pack, root, externalBase, rules2, marks, pathsOf3) {
  const known4 = /* @__PURE__ */ new Map();
  const limit = Number.MAX_SAFE_INTEGER;
  for (const { entry, text: text2 } of familyTexts(pack, root, limit, externalBase, (one) => pathsOf3(one).length > 0)) {
    if (text2 === void 0) continue;
    const base = marks[entry] === AS_BASE ? known4.get(pack.families.bases[entry]) : void 0;
    const findings = [];
    for (const path of pathsOf3(entry)) findings.push(await findingsOf(text2, path, base, rules2));
    known4.set(entry, findings);
    yield { entry, findings };
  }
}
async function findingsOf(text2, path, base, rules2) {
  const sameInBase = base?.find((findings) => findings.path === path);
  if (text2.kind === "delta" && sameInBase !== void 0 && isReadInSections(path)) {
    const carried = carriedOver(sameInBase, text2.text, text2.baseBytes.length);
    if (carried !== void 0) return carried;
  }
  return scanText2(text2.kind === "whole" ? text2.bytes : text2.text.bytes, path, rules2);
}
function carriedOver(findings, text2, baseLength) {
  if (findings.skipped.length > 0) return void 0;
  const found = [];
  const { count: count2, targets, sources } = text2.stretches;
  for (let index = 0; index < count2; index++) {
    const source2 = sources[index];
    if (source2 === -1) continue;
    const target = targets[index];
    const length = (index + 1 < count2 ? targets[index + 1] : text2.bytes.length) - target;
    for (const secret2 of findings.found) {
      if (secret2.start < source2 || secret2.end > source2 + length) continue;
      const start = secret2.start - source2 + target;
      if (sectionShift(text2, baseLength, sectionAt(text2.bytes, start)) === void 0) continue;
      found.push({ ...secret2, start, end: secret2.end - source2 + target });
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
  constructor(plan, ruleSet) {
    this.#plan = plan;
    this.#ruleSet = ruleSet;
    this.#objects = new StoredObjects(plan.store, { object: LARGEST_OBJECT, cache: CACHE_BYTES });
  }
  /** The first pass over a share. */
  sift({ pack, from, to }) {
    if (pack === -1) return this.#siftLoose(from, to);
    const total = { blobs: 0, bytes: 0 };
    const plan = this.#plan.packs[pack];
    const opened = this.#open(pack);
    const { fileBytes, documentBytes } = this.#plan.policy.limits;
    for (let at2 = from; at2 < to; at2++) {
      const root = plan.families.roots[at2];
      if (opened === void 0) {
        plan.marks[root] = UNREAD;
        continue;
      }
      const base = this.#externalBase(opened, root);
      const counts = siftFamily(
        opened,
        root,
        base,
        this.#ruleSet,
        { fileBytes, wholeBytes: documentBytes },
        plan.marks
      );
      total.blobs += counts.blobs;
      total.bytes += counts.bytes;
    }
    return total;
  }
  /** The second pass over one family, or over loose objects. */
  async *scan({ pack, root, entries: entries2 }) {
    const rules2 = { ruleSet: this.#ruleSet, limits: this.#plan.policy.limits };
    if (pack === -1) {
      for (const [entry, paths2] of entries2) {
        const bytes = this.#loose(entry);
        if (bytes === void 0) continue;
        const findings = [];
        for (const path of paths2) findings.push(await scanText2(bytes, path, rules2));
        yield { entry, findings };
      }
      return;
    }
    const opened = this.#open(pack);
    if (opened === void 0) return;
    const paths = new Map(entries2);
    const { marks } = this.#plan.packs[pack];
    const pathsOf3 = (entry) => paths.get(entry) ?? [];
    yield* scanFamily(opened, root, this.#externalBase(opened, root), rules2, marks, pathsOf3);
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
    return base?.kind === "object" ? asBuffer(base.bytes) : void 0;
  }
  #siftLoose(from, to) {
    const counts = { blobs: 0, bytes: 0 };
    const { looseMarks, policy } = this.#plan;
    for (let at2 = from; at2 < to; at2++) {
      const object2 = readLoose(this.#plan.store.loose[at2], LARGEST_OBJECT);
      if (object2.kind === "problem") looseMarks[at2] = UNREAD;
      else if (object2.type === "blob") {
        const { length } = object2.bytes;
        counts.blobs++;
        counts.bytes += length;
        const isFound = siftWhole(asBuffer(object2.bytes), this.#ruleSet).sites.length > 0;
        looseMarks[at2] = length > policy.limits.fileBytes ? TOO_LARGE : isFound ? TO_SCAN : CLEAN;
      }
    }
    return counts;
  }
  #loose(at2) {
    const object2 = readLoose(this.#plan.store.loose[at2], LARGEST_OBJECT);
    return object2.kind === "object" ? object2.bytes : void 0;
  }
};
function asBuffer(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

// src/sweep/crew.ts
var ENOUGH_FOR_THREADS = 2e4;
var MOST_THREADS = 8;
function startCrew(plan, ruleSet, events, threads) {
  const objects = plan.packs.reduce((sum2, { order }) => sum2 + order.count, plan.store.loose.length);
  const isBundled = import.meta.url.endsWith(".mjs");
  const count2 = threads ?? (objects < ENOUGH_FOR_THREADS ? 1 : Math.min(MOST_THREADS, availableParallelism()));
  return isBundled && count2 > 1 ? threadCrew(plan, events, count2) : localCrew(plan, ruleSet(), events);
}
function localCrew(plan, ruleSet, events) {
  const sweeper = new Sweeper(plan, ruleSet);
  return {
    async sift(shares) {
      for (const share of shares) {
        events.onSifted(sweeper.sift(share));
        await new Promise((resolve8) => setImmediate(resolve8));
      }
    },
    async scan(wanted) {
      for (const one of wanted) {
        for await (const findings of sweeper.scan(one)) events.onScanned(one.pack, 1, [findings]);
      }
    },
    async close() {
      sweeper.close();
    }
  };
}
function threadCrew(plan, events, count2) {
  const file = new URL("./sweep-thread.mjs", import.meta.url);
  const workers = Array.from({ length: count2 }, () => new Worker(file, { workerData: plan }));
  const order = (message2) => {
    const next = new Int32Array(new SharedArrayBuffer(4));
    return Promise.all(workers.map((worker) => ordered(worker, { ...message2, next }, events)));
  };
  return {
    async sift(shares) {
      await order({ kind: "sift", shares });
    },
    async scan(wanted) {
      if (wanted.length > 0) await order({ kind: "scan", wanted });
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
  };
}
function ordered(worker, message2, events) {
  return new Promise((resolve8, reject) => {
    const finish = (settle) => {
      worker.off("message", hear).off("error", fail).off("exit", die);
      settle();
    };
    const hear = (said) => {
      if (said.kind === "sifted") events.onSifted(said);
      else if (said.kind === "scanned") events.onScanned(said.pack, said.texts, said.findings);
      else finish(resolve8);
    };
    const fail = (error) => finish(() => reject(error));
    const die = (code) => finish(() => reject(new Error(`a thread of the sweep ended with code ${code}`)));
    worker.on("message", hear).on("error", fail).on("exit", die);
    worker.postMessage(message2);
  });
}

// src/sweep/shares.ts
var SHARES_A_PACK = 64;
var LEAST_ROOTS = 50;
var LOOSE_A_SHARE = 500;
function siftShares({ packs, store }) {
  const shares = [];
  for (const [pack, { families }] of packs.entries()) {
    const { length } = families.roots;
    const step = Math.max(LEAST_ROOTS, Math.ceil(length / SHARES_A_PACK));
    for (let from = firstBlob(families); from < length; from += step) {
      shares.push({ pack, from, to: Math.min(length, from + step) });
    }
  }
  for (let from = 0; from < store.loose.length; from += LOOSE_A_SHARE) {
    shares.push({ pack: -1, from, to: Math.min(store.loose.length, from + LOOSE_A_SHARE) });
  }
  return shares;
}
function scanShares(plan, wanted) {
  const families = /* @__PURE__ */ new Map();
  for (const [{ pack, entry }, paths] of wanted) {
    const root = pack === -1 ? -1 - Math.floor(entry / LOOSE_A_SHARE) : rootOf2(plan, pack, entry);
    const key = `${pack}:${root}`;
    const family = families.get(key) ?? { pack, root, entries: [] };
    families.set(key, family);
    family.entries.push([entry, paths]);
  }
  return [...families.values()].sort((a, b) => b.entries.length - a.entries.length);
}
function rootOf2({ packs }, pack, entry) {
  const bases = packs[pack]?.families.bases ?? new Uint32Array();
  let root = entry;
  for (let base = bases[root]; base !== void 0 && base !== NO_BASE; base = bases[root]) root = base;
  return root;
}
function firstBlob(families) {
  const at2 = families.roots.findIndex((root) => {
    const kind = kindOf3(families, root);
    return kind !== "commit" && kind !== "tree" && kind !== "tag";
  });
  return at2 === -1 ? families.roots.length : at2;
}

// src/sweep/stored-places.ts
var StoredPlaces = class {
  #plan;
  /** Of each pack: the entry of each position in its index. */
  #entries;
  #loose = /* @__PURE__ */ new Map();
  constructor(plan) {
    this.#plan = plan;
    this.#entries = plan.packs.map(({ order }) => {
      const entries2 = new Uint32Array(order.count);
      order.positions.forEach((position, entry) => {
        entries2[position] = entry;
      });
      return entries2;
    });
    for (const [at2, { id }] of plan.store.loose.entries()) this.#loose.set(id, at2);
  }
  /** Undefined for an object that is stored nowhere. */
  find(id) {
    const bytes = Buffer.from(id, "hex");
    let unread;
    for (const [pack, { stored, marks }] of this.#plan.packs.entries()) {
      const position = findId(stored.index, bytes);
      if (position === -1) continue;
      const entry2 = this.#entries[pack][position];
      const place4 = { pack, entry: entry2, mark: marks[entry2] };
      if (place4.mark !== UNREAD) return place4;
      unread ??= place4;
    }
    const entry = this.#loose.get(id);
    if (entry === void 0) return unread;
    const mark = this.#plan.looseMarks[entry];
    return mark === UNREAD && unread !== void 0 ? unread : { pack: -1, entry, mark };
  }
  /** All objects that the first pass has marked, whether anything reaches them or not. */
  *marked() {
    for (const [pack, { stored, order, marks }] of this.#plan.packs.entries()) {
      for (let entry = 0; entry < marks.length; entry++) {
        const mark = marks[entry];
        if (mark !== CLEAN) yield [idAt(stored.index, order.positions[entry]), { pack, entry, mark }];
      }
    }
    for (const [entry, { id }] of this.#plan.store.loose.entries()) {
      const mark = this.#plan.looseMarks[entry];
      if (mark !== CLEAN) yield [id, { pack: -1, entry, mark }];
    }
  }
  /** True when the text at this place is to be scanned by the workers. */
  static isReadable({ mark }) {
    return mark !== UNREAD && mark !== TOO_LARGE;
  }
};

// src/sweep/sweep-objects.ts
async function sweepObjects(repository, named2, options) {
  const store = await openObjectStore(repository);
  const { plans, problems } = planPacks(store.packs, store.idBytes);
  const plan = {
    store,
    packs: plans,
    looseMarks: new Uint8Array(new SharedArrayBuffer(store.loose.length)),
    policy: options.policy
  };
  const found = /* @__PURE__ */ new Map();
  const skipped2 = [];
  const counts = { blobs: 0, bytes: 0, findings: 0, sifted: 0, toSift: 0, scanned: 0 };
  let toScan;
  const add2 = (id, findings) => {
    for (const one of findings) for (const skip3 of one.skipped) skipped2.push(skip3);
    const holding = findings.filter((one) => one.found.length > 0);
    if (holding.length === 0) return;
    counts.findings += holding.reduce((sum2, one) => sum2 + one.found.length, 0);
    found.set(id, [...found.get(id) ?? [], ...holding]);
  };
  const tell = () => options.onProgress?.({ ...counts, ...toScan !== void 0 && { toScan } });
  const idOf = (pack, entry) => {
    const one = plans[pack];
    if (one === void 0) return store.loose[entry]?.id ?? "";
    return idAt(one.stored.index, one.order.positions[entry] ?? 0);
  };
  const crew = startCrew(
    plan,
    options.ruleSet,
    {
      onSifted({ blobs, bytes }) {
        counts.blobs += blobs;
        counts.bytes += bytes;
        counts.sifted++;
        tell();
      },
      onScanned(pack, texts3, findings) {
        for (const { entry, findings: one } of findings) add2(idOf(pack, entry), one);
        counts.scanned += texts3;
        tell();
      }
    },
    options.threads
  );
  try {
    const shares = siftShares(plan);
    counts.toSift = shares.length;
    await crew.sift(shares);
    const work = sortOut(plan, await named2, options);
    toScan = work.readable.length;
    await crew.scan(scanShares(plan, work.readable));
    for await (const [id, findings] of throughGit(repository, work.unreadable, options, skipped2)) add2(id, findings);
  } finally {
    await crew.close();
  }
  return { found, skipped: skipped2, problems: [...store.problems, ...problems], blobs: counts.blobs, bytes: counts.bytes };
}
function sortOut(plan, named2, options) {
  const places = new StoredPlaces(plan);
  const readable = [];
  const unreadable3 = [];
  const sort = (id, place4, paths) => {
    const isLeft = place4 === void 0 || place4.mark === UNREAD || place4.mark === TOO_LARGE;
    if (isLeft) unreadable3.push([id, paths]);
    else readable.push([place4, paths]);
  };
  for (const id of named2.blobIds()) {
    const place4 = places.find(id);
    if (place4?.mark !== CLEAN) {
      sort(id, place4, named2.pathsOf(id));
      continue;
    }
    const whole = named2.pathsOf(id).filter(isReadWhole);
    if (whole.length > 0) sort(id, place4, whole);
  }
  if (options.unreachable) {
    const seen = /* @__PURE__ */ new Set();
    for (const [id, place4] of places.marked()) {
      if (named2.has(id) || seen.has(id)) continue;
      seen.add(id);
      sort(id, place4, [`objects/${id}`]);
    }
  }
  return { readable, unreadable: unreadable3 };
}
async function* throughGit(repository, unreadable3, { policy, ruleSet }, skipped2) {
  if (unreadable3.length === 0) return;
  const reader = new ObjectReader(repository, policy.limits.fileBytes);
  const rules2 = { ruleSet: ruleSet(), limits: policy.limits };
  try {
    for (const [id, paths] of unreadable3) {
      const content2 = await contentOf(reader, id);
      const findings = [];
      for (const path of paths) {
        if (content2.kind === "content") findings.push(await scanText2(content2.bytes, path, rules2));
        else
          skipped2.push(
            content2.kind === "too-large" ? tooLarge(path, content2.sizeBytes, policy.limits) : { ...content2.why, path }
          );
      }
      yield [id, findings];
    }
  } finally {
    reader.close();
  }
}
async function contentOf(reader, id) {
  try {
    const content2 = await reader.read(id);
    if (content2.kind !== "missing") return content2;
    const detail = `the repository does not hold object ${id}: fetch it, as git fetch --refetch does`;
    return { kind: "unread", why: { code: "missing-object", detail } };
  } catch (error) {
    if (!(error instanceof UnsealedError) || error.code !== "GIT_FAILED") throw error;
    return { kind: "unread", why: { code: "unreadable", detail: `object ${id}: ${error.message}` } };
  }
}

// src/sweep.ts
async function scanHistory(project, options = {}) {
  const started = performance.now();
  const repository = await requireRepository(project);
  const engine = await project.engine();
  const { limits } = project.policy;
  const messages = new Messages(engine.ruleSet, limits);
  const { branch, since: since2, maxCommits } = options;
  const history = readHistory(repository, {
    ...branch === void 0 ? {} : { branch },
    ...since2 === void 0 ? {} : { since: since2 },
    ...maxCommits === void 0 ? {} : { maxCommits },
    limitBytes: limits.fileBytes,
    onCommit: (logged) => messages.add(logged)
  });
  const named2 = history.then(({ index: index2 }) => index2);
  history.catch(() => void 0);
  const [sweep, head] = await Promise.all([
    sweepObjects(repository, named2, {
      policy: project.policy,
      ruleSet: () => engine.ruleSet,
      unreachable: options.unreachable === true,
      ...options.threads === void 0 ? {} : { threads: options.threads },
      ...options.onProgress === void 0 ? {} : { onProgress: options.onProgress }
    }),
    readHeadFiles(repository)
  ]);
  const { index, tags, skipped: skipped2 } = await history;
  for (const tag of tags) await messages.addTag(tag);
  const holding = [...sweep.found].flatMap(([blobId, all]) => all.map((one) => ({ blobId, ...one })));
  const groups = groupSecrets(holding, index, head);
  const exposures = new Exposures(repository, index, head, /* @__PURE__ */ new Date());
  const findings = [];
  try {
    const shown = await shownFindings(repository, groups, engine);
    for (const { finding, group } of shown.findings) {
      const exposure = await exposures.of(group.blobIds);
      findings.push({ ...finding, exposure, ...exposure.introduced && { commit: exposure.introduced } });
    }
    findings.push(...await messages.findings(engine), ...await nameFindings(index, engine));
    const result = {
      findings: findings.sort(byPlace3),
      skipped: [
        ...skipped2,
        ...head.skipped,
        ...cutOff(index),
        ...sweep.skipped,
        ...told(sweep.problems),
        ...shown.skipped
      ],
      advice: [],
      stats: {
        scope: scopeOf(options),
        blobs: sweep.blobs,
        bytes: sweep.bytes,
        commits: index.commitCount,
        elapsedMilliseconds: Math.round(performance.now() - started)
      }
    };
    if (project.verify === void 0) return result;
    const { verifyResult } = await import("./verify-result-K4TW2IOB.mjs");
    return await verifyResult(result, project.policy, project.verify);
  } finally {
    exposures.close();
  }
}
function scopeOf({ branch, unreachable }) {
  if (branch !== void 0) return `history of ${branch}`;
  return unreachable === true ? "whole history, unreachable objects included" : "whole history";
}
function cutOff({ boundary }) {
  const detail = "history is cut off here, and what came before was not seen: run git fetch --unshallow";
  return [...boundary].map((commit) => ({ path: ".", code: "shallow", detail, commit }));
}
function told(problems) {
  return problems.map(({ file, cause, id }) => ({
    path: file.slice(file.lastIndexOf("/objects/") + 1),
    code: "unreadable",
    detail: id === void 0 ? cause : `object ${id}: ${cause}`
  }));
}
function byPlace3(a, b) {
  const byPath = a.location.path < b.location.path ? -1 : a.location.path > b.location.path ? 1 : 0;
  return byPath || a.location.start.line - b.location.start.line || a.location.start.column - b.location.start.column;
}

// src/version.ts
var VERSION2 = true ? "0.1.0" : JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;
export {
  BASELINE_FILE,
  DEFAULT_POLICY,
  FORMATS,
  RECIPES,
  SEVERITIES,
  Secret,
  UnsealedError,
  VERSION2 as VERSION,
  applyPlan,
  atLeast,
  createBaseline,
  createEngine,
  didYouMean,
  fileReader,
  formatKeyPath,
  isIncomplete,
  openProject,
  planHusky,
  reported,
  requireRepository,
  requireWorkTree,
  scanCommitFiles,
  scanHistory,
  scanPrePush,
  scanPreReceive,
  scanRange,
  scanStaged,
  scanStream,
  scanText,
  scanWorktree,
  shippedRules,
  testRules
};
