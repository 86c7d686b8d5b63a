import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  SEVERITIES
} from "./chunk-YGDQWUYF.mjs";
import {
  MASK,
  createFinder,
  formatKeyPath,
  maskRanges,
  mergeRanges,
  reported
} from "./chunk-Y7UMFXX4.mjs";

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
var DEFAULT_POLICY = {
  failOn: "low",
  disabledRules: [],
  severities: {},
  addedRules: [],
  allow: [],
  foreignAllows: true,
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
  } = object(parseJson(source, path), "", ["version", "derivation", "findings"], path);
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
  const { name, cost, blockSize, parallelization, salt } = derivation;
  const lines = entries2.map(({ fingerprint, rule, path }) => ({ order: [path, rule, fingerprint].join("\0"), fingerprint, rule, path })).sort((a, b) => a.order < b.order ? -1 : a.order > b.order ? 1 : 0).filter(({ order }, index, sorted) => order !== sorted[index - 1]?.order).map(({ fingerprint, rule, path }) => `    ${JSON.stringify({ fingerprint, rule, path })}`);
  const findings = lines.length === 0 ? "[]" : `[
${lines.join(",\n")}
  ]`;
  const head = JSON.stringify({ name, cost, blockSize, parallelization, salt });
  return `{
  "version": ${VERSION},
  "derivation": ${head},
  "findings": ${findings}
}
`;
}
function parseJson(source, path) {
  try {
    return JSON.parse(source.startsWith("\uFEFF") ? source.slice(1) : source);
  } catch (error) {
    const message = error.message;
    const position = /position (\d+)/.exec(message)?.[1] ?? (/end of/.test(message) ? source.length : void 0);
    throw invalid(path + placeOf(source, position), "", "is not valid JSON", CREATE_AGAIN);
  }
}
function placeOf(source, position) {
  if (position === void 0) return "";
  const lines = source.slice(0, Number(position)).split("\n");
  return `:${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
}
function readDerivation(value, path) {
  const where = "derivation";
  const keys = ["name", "cost", "blockSize", "parallelization", "salt"];
  const { name, cost, blockSize, parallelization, salt } = object(value, where, keys, path);
  if (name !== "scrypt") throw invalid(path, `${where}.name`, 'must be "scrypt"', CREATE_AGAIN);
  if (!isWhole(cost, 2, MAX_COST) || !Number.isInteger(Math.log2(cost))) {
    throw invalid(path, `${where}.cost`, `must be a power of two from 2 to ${MAX_COST}`, CREATE_AGAIN);
  }
  if (!isWhole(blockSize, 1, 32)) throw invalid(path, `${where}.blockSize`, "must be from 1 to 32", CREATE_AGAIN);
  if (!isWhole(parallelization, 1, 16)) {
    throw invalid(path, `${where}.parallelization`, "must be from 1 to 16", CREATE_AGAIN);
  }
  if (cost * blockSize * parallelization > MAX_WORK) {
    throw invalid(path, where, "asks for too much work for each finding", CREATE_AGAIN);
  }
  if (typeof salt !== "string" || !SALT.test(salt)) {
    throw invalid(path, `${where}.salt`, "must be 8 to 64 bytes in lower-case hex", CREATE_AGAIN);
  }
  return { name, cost, blockSize, parallelization, salt };
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

// src/judge/fingerprint.ts
import { randomBytes, scrypt } from "node:crypto";
var PARAMETERS = { name: "scrypt", cost: 4096, blockSize: 8, parallelization: 1 };
var DIGEST_BYTES = 16;
var SALT_BYTES = 16;
var REPORT_DERIVATION = {
  ...PARAMETERS,
  salt: Buffer.from("unsealed report fingerprint 1").toString("hex")
};
function newBaselineDerivation() {
  return { ...PARAMETERS, salt: randomBytes(SALT_BYTES).toString("hex") };
}
function fingerprintSecret(secret2, derivation) {
  const { cost, blockSize, parallelization, salt } = derivation;
  const value = secret2.reveal().replace(/\r?\n$/, "");
  const options = { cost, blockSize, parallelization, maxmem: 256 * blockSize * (cost + parallelization) };
  return new Promise((resolve7, reject) => {
    scrypt(value, Buffer.from(salt, "hex"), DIGEST_BYTES, options, (error, digest) => {
      if (error === null) resolve7(digest.toString("hex"));
      else reject(error);
    });
  });
}
function createFingerprinter(derivation) {
  const known = /* @__PURE__ */ new Map();
  return (secret2) => {
    const value = secret2.reveal();
    const earlier = known.get(value);
    if (earlier !== void 0) return earlier;
    const fingerprint = fingerprintSecret(secret2, derivation);
    known.set(value, fingerprint);
    return fingerprint;
  };
}

// src/create-baseline.ts
async function createBaseline(result) {
  const derivation = newBaselineDerivation();
  const fingerprint = createFingerprinter(derivation);
  const entries2 = await Promise.all(
    reported(result).map(async ({ secret: secret2, rule, location }) => ({
      fingerprint: await fingerprint(secret2),
      rule: rule.id,
      path: location.path
    }))
  );
  return serialiseBaseline(derivation, entries2);
}

// src/core/line-index.ts
var LINE_FEED = 10;
var CARRIAGE_RETURN = 13;
var LineIndex = class {
  #bytes;
  #starts;
  constructor(bytes) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const starts = [0];
    for (let at2 = bytes.indexOf(LINE_FEED); at2 !== -1; at2 = bytes.indexOf(LINE_FEED, at2 + 1)) starts.push(at2 + 1);
    this.#starts = starts;
  }
  /** The place of a byte offset: line from 1, column from 1 in UTF-16 units. */
  point(offset) {
    const line = this.#lineNumber(offset);
    const start = this.#starts[line - 1];
    return { line, column: this.#bytes.toString("utf8", start, offset).length + 1 };
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
  #lineNumber(offset) {
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

// src/detect/builtin-rules.ts
import { readFileSync } from "node:fs";

// src/detect/automaton-file.ts
var MAGIC = 827543125;
var HEADER_WORDS = 6;
var CLASS_BYTES = 256;
function loadAutomaton(bytes) {
  const minimum = HEADER_WORDS * 4 + CLASS_BYTES;
  if (bytes.length < minimum) return void 0;
  const { buffer } = Uint8Array.from(bytes);
  const [magic, columns, firstAccepting, tableLength, startsLength, outputsLength] = new Uint32Array(
    buffer,
    0,
    HEADER_WORDS
  );
  if (magic !== MAGIC || !columns || firstAccepting === void 0) return void 0;
  if (!tableLength || !startsLength || outputsLength === void 0) return void 0;
  if (bytes.length !== minimum + 4 * (tableLength + startsLength + outputsLength)) return void 0;
  const startsAt = minimum + 4 * tableLength;
  return {
    columns,
    firstAccepting,
    classes: new Uint8Array(buffer, HEADER_WORDS * 4, CLASS_BYTES),
    table: new Uint32Array(buffer, minimum, tableLength),
    outputStarts: new Uint32Array(buffer, startsAt, startsLength),
    outputs: new Uint32Array(buffer, startsAt + 4 * startsLength, outputsLength)
  };
}

// src/detect/automaton.ts
function visitKeywords(automaton, bytes, visit2) {
  const { classes, table, columns, firstAccepting, outputStarts, outputs } = automaton;
  let state = 0;
  for (let index = 0; index < bytes.length; index++) {
    state = table[state + classes[bytes[index]]];
    if (state < firstAccepting) continue;
    const accepting = (state - firstAccepting) / columns;
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
  const outputsOf = connect(trie, columns);
  return flatten(trie, outputsOf, classes, columns);
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
  return outputsOf;
}
function flatten({ next, ends }, outputsOf, classes, columns) {
  const nodes = ends.map((_, node) => node);
  const accepting = nodes.filter((node) => outputsOf[node].length > 0);
  const order = [...nodes.filter((node) => outputsOf[node].length === 0), ...accepting];
  const offsetOf = new Uint32Array(nodes.length);
  order.forEach((node, row) => {
    offsetOf[node] = row * columns;
  });
  const table = new Uint32Array(nodes.length * columns);
  for (const node of nodes) {
    for (let column = 0; column < columns; column++) {
      table[offsetOf[node] + column] = offsetOf[next[node * columns + column]];
    }
  }
  const outputStarts = new Uint32Array(accepting.length + 1);
  const outputs = [];
  accepting.forEach((node, index) => {
    outputs.push(...outputsOf[node]);
    outputStarts[index + 1] = outputs.length;
  });
  const firstAccepting = (nodes.length - accepting.length) * columns;
  return { classes, table, columns, firstAccepting, outputStarts, outputs: Uint32Array.from(outputs) };
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
  return {
    rules: rules2.map(compileRule),
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
var rules;
function builtinRules() {
  rules ??= JSON.parse(readFileSync(new URL("rules.json", ASSETS), "utf8"));
  return rules;
}
function builtinRuleSet() {
  return compileRules(builtinRules(), loadAutomaton(readFileSync(new URL("rules.bin", ASSETS))));
}

// src/judge/key-path-glob.ts
var STEP = /\.?([^.[\]"]+)|\[(\d+|\*{1,2})\]|\["((?:[^"\\]|\\.)*)"\]/y;
function compileKeyPathGlob(pattern) {
  const steps = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < pattern.length) {
    const found = STEP.exec(pattern);
    if (found === null) return void 0;
    const [, plain2, bracket, quoted2] = found;
    const text2 = plain2 ?? bracket ?? (quoted2 ?? "").replace(/\\(.)/g, "$1");
    steps.push(
      text2 === "**" && quoted2 === void 0 ? { kind: "any-number" } : { kind: "key", text: text2, literal: quoted2 !== void 0 }
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
  const compiled = await Promise.all(
    allow.filter((allowance) => !isExpired(allowance, today)).map(async (allowance) => ({ allowance, test: await compile(allowance) }))
  );
  return {
    judge(finding) {
      const found = compiled.find(({ test }) => test(finding));
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
  const { paths, rules: rules2, value, keyPath, fingerprint } = allowance;
  const tests = [];
  if (rules2 !== void 0) tests.push(({ rule }) => rules2.includes(rule.id));
  if (fingerprint !== void 0) tests.push((finding) => finding.fingerprint === fingerprint.toLowerCase());
  if (paths !== void 0) {
    const matches = await compileGlobs(paths);
    tests.push(({ location }) => matches(location.path));
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
  const plain2 = glob.replace(/^\.?\//, "");
  const folder = plain2.replace(/\/+$/, "");
  if (folder === plain2) return plain2;
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
  const expression = new RegExp(ignoreCase ? pattern.slice(4) : pattern, ignoreCase ? "i" : "");
  return ({ secret: secret2 }) => secret2.length <= MAX_VALUE_LENGTH && expression.test(secret2.reveal());
}

// src/judge/baseline.ts
function baselineVerdict(baseline, fingerprint) {
  return baseline.fingerprints.has(fingerprint) ? { kind: "suppressed", by: "baseline" } : void 0;
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
    const closed = CLOSER.exec(trimmed);
    const block = /^(?:\{\{|<!--|\/\*)/.test(trimmed);
    if (block && closed !== null && closed.index + closed[0].length < trimmed.length) return "";
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
  const closed = CLOSER.exec(comment);
  return (closed === null ? comment : comment.slice(0, closed.index)).trim();
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

// src/judge/severity.ts
var SAMPLE_FOLDERS = /* @__PURE__ */ new Set([
  "test",
  "tests",
  "__tests__",
  "spec",
  "specs",
  "fixtures",
  "__fixtures__",
  "testdata",
  "example",
  "examples",
  "docs"
]);
var SAMPLE_NAME = /(?:\.(?:md|mdx|example|sample|template)|[._-](?:test|spec)\.[a-z]+)$/;
function finalSeverity(rule, policy, path, confidence) {
  const decided = Object.hasOwn(policy.severities, rule.id) ? policy.severities[rule.id] : void 0;
  if (decided !== void 0) return decided;
  const certain = confidence === "high" || confidence === "proven";
  const steps = (confidence === "low" ? 1 : 0) + (!certain && isSamplePath(path) ? 1 : 0);
  return SEVERITIES[Math.max(0, SEVERITIES.indexOf(rule.severity) - steps)] ?? rule.severity;
}
function isSamplePath(path) {
  const steps = path.toLowerCase().split("/");
  const name = steps.pop() ?? "";
  return SAMPLE_NAME.test(name) || steps.some((step) => SAMPLE_FOLDERS.has(step));
}

// src/report/excerpt.ts
var KEPT = 1e3;
var REACH2 = 8e3;
var finders = /* @__PURE__ */ new WeakMap();
function makeExcerpt(lines, finding, hidden) {
  const window = windowAround(lines, finding.span);
  const text2 = lines.text(window);
  const column = (offset) => lines.text({ start: window.start, end: offset }).length;
  const range = ({ start, end }) => ({
    start: column(Math.max(start, window.start)),
    end: column(Math.min(end, window.end))
  });
  const own = range(finding.span);
  const others = hidden.filter(({ span }) => span.start < window.end && window.start < span.end);
  const ranges = mergeRanges([own, ...others.map(({ span }) => range(span)), ...finderOf(hidden)(text2)]);
  return aroundOwn(text2, ranges, own);
}
function windowAround(lines, span) {
  const line = lines.lineSpan(lines.point(span.start).line);
  const end = span.end - span.start > REACH2 ? span.start + REACH2 : span.end + REACH2;
  return { start: Math.max(line.start, span.start - REACH2), end: Math.min(line.end, end) };
}
function finderOf(hidden) {
  let finder = finders.get(hidden);
  if (finder === void 0) {
    finder = createFinder(
      hidden.map(({ secret: secret2 }) => secret2),
      () => true
    );
    finders.set(hidden, finder);
  }
  return finder;
}
function aroundOwn(text2, ranges, own) {
  const covering = ranges.find(({ start, end }) => start <= own.start && own.start <= end) ?? own;
  const before = maskedPart(text2, ranges, { start: Math.max(0, covering.start - KEPT), end: covering.start });
  const after = maskedPart(text2, ranges, { start: covering.end, end: covering.end + KEPT });
  const startColumn = before.length + 1;
  return { text: before + MASK + after, startColumn, endColumn: startColumn + MASK.length };
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
async function createEngine({ policy, baseline, today }) {
  const judges = await compileJudges(policy, baseline, today);
  const fingerprint = createFingerprinter(REPORT_DERIVATION);
  return {
    policy,
    ruleSet: effectiveRules(policy),
    async judge(blob, text2, fresh, all) {
      const lines = new LineIndex(text2);
      const hidden = all.map(({ match, span }) => ({ span, secret: match.secret }));
      const findings = [];
      for (const located of fresh) {
        const unjudged = makeFinding(blob, located, lines, policy, await fingerprint(located.match.secret));
        const excerpt = makeExcerpt(lines, { span: located.span, secret: located.match.secret }, hidden);
        const finding = { ...unjudged, excerpt };
        findings.push({ ...finding, verdict: await judges(finding, located, lines) });
      }
      return findings;
    }
  };
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
  return async (finding, { match, span }, lines) => {
    const inline = inlineAllow({
      rule: finding.rule.id,
      lineBefore: lines.text(lines.lineSpan(finding.location.start.line - 1)),
      lineUpTo: lines.text({ start: lines.lineSpan(lines.point(span.end).line).start, end: span.start }),
      lineAfter: lines.text({ start: span.end, end: lines.lineSpan(lines.point(span.end).line).end }),
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
function makeFinding({ origin }, { match, span, keyPath, resource }, lines, policy, fingerprint) {
  const rule = match.rule;
  return {
    rule,
    origin: origin.kind,
    location: { path: origin.path, start: lines.point(span.start), end: lines.point(span.end) },
    trail: match.fragment.trail,
    secret: match.secret,
    severity: finalSeverity(rule, policy, origin.path, match.confidence),
    confidence: match.confidence,
    evidence: match.evidence,
    fingerprint,
    verdict: { kind: "report" },
    ...keyPath === void 0 ? {} : { keyPath },
    ...resource === void 0 ? {} : { resource },
    ...origin.commit === void 0 ? {} : { commit: origin.commit }
  };
}

// src/project.ts
import { readFile } from "node:fs/promises";
import { join as join4, resolve as resolve4 } from "node:path";

// src/config/place.ts
function refuse(place, at2, cause, hint) {
  const subject = place.subject === void 0 ? "" : `${place.subject}: `;
  throw new UnsealedError(place.code, `${place.path}:${at2.line}:${at2.column}: ${subject}${cause}`, hint);
}
function quoted(word) {
  const printable2 = word.replace(/[^\x20-\x7e]/g, "?");
  return JSON.stringify(printable2.length > 60 ? `${printable2.slice(0, 60)}\u2026` : printable2);
}

// src/config/policy-files.ts
import { constants } from "node:fs";
import { open, realpath } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
var NAMES = [".unsealed.yaml", ".unsealed.yml"];
var MAX_BYTES = 4e6;
var FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
async function openPolicyFiles(root, explicitPath) {
  if (explicitPath !== void 0) return openExplicit(root, resolve(root, explicitPath));
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
  const path = (outside ? file : below).split(sep).join("/");
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
    if (code === "ENOENT" || code === "ENOTDIR") return void 0;
    throw unreadable(`${path}: cannot be opened (${code})`, "make it a readable file", error);
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
function unreadable(message, hint, cause) {
  return new UnsealedError("CONFIG_UNREADABLE", message, hint, cause === void 0 ? void 0 : { cause });
}

// src/config/character-set.ts
var OTHERS = 128;
var NO_CHARACTER = 0n;
var ANY_CHARACTER = (1n << 129n) - 1n;
var DIGITS = charactersBetween(48, 57);
var WORD = DIGITS | charactersBetween(65, 90) | charactersBetween(97, 122) | oneCharacter(95);
var SPACE = charactersBetween(9, 13) | oneCharacter(32) | oneCharacter(OTHERS);
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
  const set = { d: DIGITS, w: WORD, s: SPACE }[letter.toLowerCase()];
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
var MAX_LENGTH = 5e3;
function checkPattern(pattern) {
  const ignoreCase = pattern.startsWith("(?i)");
  const source = ignoreCase ? pattern.slice(4) : pattern;
  if (source.length > MAX_LENGTH) {
    return { ok: false, cause: "the regular expression is too long", hint: `keep it under ${MAX_LENGTH} characters` };
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

// src/config/suggest.ts
var LONGEST_WORD = 64;
function nearest(word, known) {
  if (word.length > LONGEST_WORD) return void 0;
  const wanted = word.toLowerCase();
  let best;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}
function didYouMean(word, known) {
  const meant = nearest(word, known);
  if (meant !== void 0) return `did you mean ${JSON.stringify(meant)}?`;
  return known.length <= 20 ? `known here: ${known.join(", ")}` : "check the spelling";
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

// src/config/yaml-fields.ts
function fields(node, what, known, place) {
  const map = mapOf(node, what, place);
  for (const { key, keyAt: keyAt2 } of map.entries) {
    if (!known.includes(key)) refuse(place, keyAt2, `unknown key ${quoted(key)} in ${what}`, didYouMean(key, known));
  }
  const values = new Map(map.entries.map(({ key, value }) => [key, value]));
  return {
    at: map.at,
    get: (key) => values.get(key),
    need: (key, hint) => values.get(key) ?? refuse(place, map.at, `${what} lacks the key ${quoted(key)}`, hint)
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
function texts(node, what, place, mayBeEmpty = true) {
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
  const value = read(entry, "value", (given) => readValue(given, place));
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
    ...until === void 0 ? {} : { until }
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
  const globs = texts(node, "paths", place, false);
  if (globs.every((glob) => glob.length <= MAX_GLOB_LENGTH)) return globs;
  return refuse(place, node.at, "a path glob is too long", `keep it under ${MAX_GLOB_LENGTH} characters`);
}
function readValue(node, place) {
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
  const parsed = DATE.test(date) ? /* @__PURE__ */ new Date(`${date}T00:00:00Z`) : new Date(Number.NaN);
  if (!Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date)) return date;
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
var KEYS2 = ["extends", "fail-on", "rules", "allow", "foreign-allows", "limits"];
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
  const rules2 = read2(policy, "rules", (value) => fields(value, "rules", ["disable", "severity", "add"], place));
  const readInRules = (key, reader) => rules2 === void 0 ? void 0 : read2(rules2, key, reader);
  return {
    extends: read2(policy, "extends", (value) => readExtends(value, place)) ?? [],
    ...failOn === void 0 ? {} : { failOn },
    ...foreignAllows === void 0 ? {} : { foreignAllows },
    limits: read2(policy, "limits", (value) => readLimits(value, place)) ?? {},
    disabledRules: readInRules("disable", (value) => readRuleIds(value, "disable", place, references2)) ?? [],
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

// src/config/nesting.ts
var SILENT = /* @__PURE__ */ new Set(["space", "newline", "comment", "byte-order-mark"]);
var MARKS = /* @__PURE__ */ new Set(["doc-mode", "flow-error-end"]);
var OPENING = /* @__PURE__ */ new Set(["flow-seq-start", "flow-map-start"]);
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
    if (OPENING.has(type)) flow++;
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
var MAX_LENGTH2 = 4e6;
var MAX_DEPTH = 60;
var MAX_NODES = 2e5;
var START = { line: 1, column: 1 };
async function readYaml(text2, place, syntaxCode = place.code) {
  const syntax = { ...place, code: syntaxCode };
  if (text2.length > MAX_LENGTH2) refuse(place, START, "the file is too long", "split it into several files");
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
  if (yaml.isMap(node)) return { kind: "map", at: at2, entries: entriesOf(node, walk, depth) };
  if (yaml.isSeq(node)) {
    const items2 = node.items.map(
      (item) => item === null ? { kind: "scalar", at: at2, value: null } : convert(item, walk, depth + 1)
    );
    return { kind: "list", at: at2, items: items2 };
  }
  const { value } = node;
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return { kind: "scalar", at: at2, value };
  }
  return refuse(place, at2, "a value of a kind that is not taken here", "write it in quotes");
}
function entriesOf(map, walk, depth) {
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
      refuse(place, keyAt2, `duplicate key ${quoted(key)}, first on line ${first.line}`, "keep one of the two");
    }
    seen.set(key, keyAt2);
    const value = pair.value === null ? { kind: "scalar", at: keyAt2, value: null } : convert(pair.value, walk, depth + 1);
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
var KEYS3 = [
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
  "rotate",
  "docs",
  "examples"
];
async function parseRules(source, path) {
  const place = { path, code: "RULE_INVALID" };
  const root = await readYaml(source, place);
  const placed = list(root, "a rule file", place).map((node) => readRule(node, place));
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
        `duplicate rule id ${quoted(rule.id)}, first on line ${first}`,
        "give each rule an id of its own"
      );
    }
    lines.set(rule.id, at2.line);
  }
}
function readRule(node, filePlace) {
  const outer = { ...filePlace, code: "RULE_INVALID" };
  const id = readId(node, outer);
  const place = { ...outer, subject: `rule ${quoted(id)}` };
  const rule = fields(node, "a rule", KEYS3, place);
  const kind = optional(rule, "kind", (value) => choice(value, "kind", KINDS, place)) ?? "token";
  const entropy2 = optional(rule, "entropy", (value) => number(value, "entropy", [0, MAX_BITS], place));
  const checksum = optional(rule, "checksum", (value) => text(value, "checksum", place));
  const limits = optional(rule, "place", (value) => readPlaceLimits(value, kind, place));
  const needed = (key, hint) => text(rule.need(key, hint), key, place);
  return {
    at: node.at,
    rule: {
      id,
      kind,
      title: needed("title", "say in a few words what the secret is"),
      provider: needed("provider", "name who issues the secret"),
      severity: choice(rule.need("severity", `one of ${SEVERITIES.join(", ")}`), "severity", SEVERITIES, place),
      keywords: readKeywords(rule, kind, place),
      ...readPattern2(rule, kind, place),
      window: optional(rule, "window", (value) => choice(value, "window", WINDOWS, place)) ?? "line",
      ...entropy2 === void 0 ? {} : { entropy: entropy2 },
      ...checksum === void 0 ? {} : { checksum },
      stopWords: optional(rule, "stop-words", (value) => texts(value, "stop-words", place)) ?? [],
      ...limits === void 0 ? {} : { place: limits },
      rotate: needed("rotate", "say what the owner of a leaked secret must do, in order"),
      docs: readDocs(rule, place),
      examples: readExamples(rule, place)
    }
  };
}
function optional(rule, key, read3) {
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
    `bad rule id ${quoted(id)}`,
    "use lower-case words joined by -, as in acme-api-key"
  );
}
function readKeywords(rule, kind, place) {
  const node = rule.get("keywords");
  if (node === void 0 && kind === "place") return [];
  const given = node ?? rule.need("keywords", "list the fixed texts that every secret of this rule has in it or near it");
  const keywords = texts(given, "keywords", place, kind === "place");
  if (keywords.every((keyword) => keyword.length >= 2)) return keywords;
  return refuse(place, given.at, "a keyword is too short", "use at least two characters");
}
function readPattern2(rule, kind, place) {
  const secretNode = rule.get("secret");
  const secret2 = secretNode === void 0 ? 1 : integer(secretNode, "secret", [0, MAX_GROUP], place);
  const node = rule.get("pattern");
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
function checked(pattern, what, at2, place) {
  const check = checkPattern(pattern);
  return check.ok ? check.groups : refuse(place, at2, `${what}: ${check.cause}`, check.hint);
}
function readPlaceLimits(node, kind, place) {
  if (kind !== "place")
    refuse(place, node.at, `place has no meaning for kind ${kind}`, "remove it, or write kind: place");
  const limits = fields(node, "place", ["kinds", "keys"], place);
  const kinds = optional(limits, "kinds", (value) => texts(value, "kinds", place, false));
  const keys = optional(limits, "keys", (value) => {
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
  const examples = fields(node, "examples", ["match", "clean"], place);
  const read3 = (key) => optional(examples, key, (value) => texts(value, key, place)) ?? [];
  return { match: read3("match"), clean: read3("clean") };
}

// src/config/policy-file.ts
async function loadPolicy(request) {
  const files = await openPolicyFiles(request.root, request.explicitPath);
  if (files === void 0) return { policy: DEFAULT_POLICY };
  const policy = await parsePolicy(files.text, files.path, files.read, request.knownRules?.());
  return { policy, path: files.path };
}
async function parsePolicy(source, path, readText2, knownRules) {
  const reading = new PolicyReading(readText2);
  await reading.read(source, path, []);
  return reading.finish(knownRules);
}
var MAX_FILES = 50;
var PolicyReading = class {
  #readText;
  #done = /* @__PURE__ */ new Set();
  #limits = DEFAULT_POLICY.limits;
  #failOn = DEFAULT_POLICY.failOn;
  #foreignAllows = DEFAULT_POLICY.foreignAllows;
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
    this.#parts.push(parts);
  }
  finish(knownRules) {
    refuseTwice(this.#added);
    const addedRules = this.#added.map(({ placed }) => placed.rule);
    const references2 = this.#parts.flatMap((parts) => parts.references);
    if (knownRules !== void 0) refuseUnknown(references2, [...knownRules, ...addedRules.map(({ id }) => id)]);
    return {
      failOn: this.#failOn,
      disabledRules: [...new Set(this.#parts.flatMap((parts) => parts.disabledRules))],
      severities: Object.assign({}, ...this.#parts.map((parts) => parts.severities)),
      addedRules,
      allow: this.#parts.flatMap((parts) => parts.allow),
      foreignAllows: this.#foreignAllows,
      limits: this.#limits
    };
  }
  /** A file that is reached twice counts once; one that reaches itself is a mistake. */
  async #extend(node, place, within) {
    const path = resolveInside(text(node, "extends", place), node, place);
    if (within.includes(path)) refuse(place, node.at, "extends leads back to itself", "remove one of the two extends");
    if (this.#done.has(path)) return;
    await this.read(await this.#fetch(path, node, place), path, within);
  }
  async #add(node, place) {
    if (node.kind === "map") {
      this.#added.push({ placed: readRule(node, place), place });
      return;
    }
    const path = resolveInside(text(node, "each item of add", place), node, place);
    const rules2 = await parseRules(await this.#fetch(path, node, place), path);
    this.#added.push(...rules2.map((rule) => ({ placed: { rule, at: node.at }, place })));
  }
  async #fetch(path, node, place) {
    if (++this.#files > MAX_FILES) refuse(place, node.at, "the policy reads too many files", `at most ${MAX_FILES}`);
    return this.#readText(path);
  }
};
function resolveInside(reference, node, place) {
  const steps = place.path.split("/").slice(0, -1);
  const own = steps[0] === "" || /^[A-Za-z]:/.test(place.path) ? [] : steps;
  const outside = /^(?:\/|[A-Za-z]:)|[\\\0]/.test(reference);
  const resolved2 = [...own];
  for (const step of reference.split("/")) {
    if (step === ".." && resolved2.pop() === void 0) return refuseOutside2(node, place);
    if (step !== ".." && step !== "." && step !== "") resolved2.push(step);
  }
  return outside || resolved2.length === 0 ? refuseOutside2(node, place) : resolved2.join("/");
}
function refuseOutside2(node, place) {
  return refuse(place, node.at, "a path leads outside the root", "name a file inside it, relative to this one, with /");
}
function refuseTwice(added) {
  const seen = /* @__PURE__ */ new Set();
  for (const { placed, place } of added) {
    const { id } = placed.rule;
    if (seen.has(id)) {
      const rulePlace = { ...place, code: "RULE_INVALID" };
      refuse(rulePlace, placed.at, `rule id ${quoted(id)} is added twice`, "give each rule an id of its own");
    }
    seen.add(id);
  }
}
function refuseUnknown(references2, known) {
  const ids = new Set(known);
  for (const { id, at: at2, place } of references2) {
    if (!ids.has(id)) refuse(place, at2, `no rule has the id ${quoted(id)}`, didYouMean(id, known));
  }
}

// src/git/repository.ts
import { readFileSync as readFileSync3, realpathSync as realpathSync2, statSync as statSync2 } from "node:fs";
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
    const { GIT_DIR: named } = environment;
    if (named === void 0) return found;
    return typeof found === "object" && agrees(found, start, named) ? found : "unsure";
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
  const { GIT_SHALLOW_FILE: named } = repository.environment;
  const file = named ? resolve3(repository.root, named) : join3(repository.commonDirectory, "shallow");
  return new Set(readLines(file).filter(isObjectId));
}
function mergeHeads(repository) {
  return readLines(join3(repository.gitDirectory, "MERGE_HEAD")).filter(isObjectId);
}
function realDirectory(directory) {
  let cause;
  try {
    const real = realpathSync2(directory);
    if (statSync2(real).isDirectory()) return real;
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
    knownRules: () => builtinRules().map((rule) => rule.id),
    ...configPath === void 0 ? {} : { explicitPath: resolve4(directory, configPath) }
  });
  const policy = {
    ...loaded.policy,
    failOn: options.failOn ?? loaded.policy.failOn,
    limits: { ...loaded.policy.limits, ...options.limits }
  };
  const baseline = await readBaseline(directory, root, options.baselinePath);
  const today = options.today ?? (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
  const engine = await createEngine({ policy, today, ...baseline === void 0 ? {} : { baseline } });
  return { directory, root, policy, engine, ...repository === void 0 ? {} : { repository } };
}
async function requireRepository(project) {
  return project.repository ?? openRepository(project.directory);
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
    return parseBaseline(await readFile(file, "utf8"), path ?? BASELINE_FILE);
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

// src/report/formats.ts
var FORMATS = {
  text: async () => (await import("./text-N643O3XD.mjs")).textReporter,
  json: async () => (await import("./json-7I5VI3Q7.mjs")).jsonReporter,
  jsonl: async () => (await import("./jsonl-4YWY2I4J.mjs")).jsonlReporter,
  sarif: async () => (await import("./sarif-YMAKKDJZ.mjs")).sarifReporter,
  github: async () => (await import("./github-TUQC7IKP.mjs")).githubReporter
};

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
function cancel(items2, others, key) {
  const counts = /* @__PURE__ */ new Map();
  for (const other of others) counts.set(key(other), (counts.get(key(other)) ?? 0) + 1);
  return items2.filter((item) => {
    const count = counts.get(key(item)) ?? 0;
    if (count > 0) counts.set(key(item), count - 1);
    return count === 0;
  });
}

// src/core/fragment.ts
function rootFragment(blob, bytes) {
  return { blob, bytes, role: "text", trail: [], depth: 0, toBlob: (span) => span };
}
function keyName(fragment) {
  return fragment.label ?? fragment.keyPath?.findLast((step) => typeof step === "string");
}

// src/core/location.ts
function overlaps(a, b) {
  return a.start < b.end && b.start < a.end;
}
function contains(outer, inner) {
  return outer.start <= inner.start && inner.end <= outer.end;
}

// src/decode/base64.ts
import { isUtf8 } from "node:buffer";

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

// src/decode/base64.ts
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
  return utf8 !== void 0 && isPrintableText(utf8) ? { bytes: utf8, payload: "text" } : void 0;
}
function isPrintableText(bytes) {
  for (const byte of bytes) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 || byte === 127) return false;
  }
  if (!isUtf8(bytes)) return false;
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
function compactBase64(text2) {
  let [start, end] = [0, text2.length];
  while (start < end && (CLASSES[text2[start]] & (BLANK | LINE_BREAK)) !== 0) start++;
  while (end > start && (CLASSES[text2[end - 1]] & (BLANK | LINE_BREAK)) !== 0) end--;
  let seen = 0;
  for (let index = start; index < end; index++) {
    const bit = CLASSES[text2[index]];
    if (bit === 0) return void 0;
    const afterPadding = (seen & PADDING) !== 0 && (bit & (PADDING | BLANK | LINE_BREAK)) === 0;
    if (afterPadding) return void 0;
    seen |= bit;
  }
  if ((seen & STANDARD_ONLY) !== 0 && (seen & URL_SAFE_ONLY) !== 0) return void 0;
  if ((seen & BLANK) !== 0 && (seen & LINE_BREAK) === 0) return void 0;
  const latin1 = Buffer.from(text2.buffer, text2.byteOffset + start, end - start).toString("latin1");
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
  if (bytes[0] === 255 && bytes[1] === 254) return true;
  for (let index = 0; index < Math.min(bytes.length, 64); index += 2) {
    if (bytes[index] === 0 || bytes[index + 1] !== 0) return false;
  }
  return true;
}

// src/decode/decoders.ts
var DECODERS = {
  base64: decodeBase64
};
function decodeFragment(fragment) {
  if (fragment.encoding === void 0) return void 0;
  const decoded = DECODERS[fragment.encoding](fragment.bytes);
  return decoded && decodedFragment(fragment, fragment.encoding, decoded.bytes);
}
function decodedFragment(outer, encodingName, bytes) {
  const { encoding: _decoded, ...rest } = outer;
  const whole = { start: 0, end: outer.bytes.length };
  return {
    ...rest,
    bytes,
    trail: [...outer.trail, encodingName],
    depth: outer.depth + 1,
    toBlob: () => outer.toBlob(whole)
  };
}

// src/decode/dotenv.ts
var NAME = /^(?:\.env(?:rc)?|\.flaskenv|\.env[.-].+|.+\.env)$/;
function isDotenvPath(path) {
  return NAME.test(path.slice(path.lastIndexOf("/") + 1).toLowerCase());
}
var ASSIGNMENT = /^[ \t]*(?:export[ \t]+|set[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*/;
var LONGEST_VALUE = 65536;
function dotenvValues(fragment) {
  const { bytes } = fragment;
  const text2 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const values = [];
  let lineStart = 0;
  while (lineStart < text2.length) {
    const lineEnd = endOfLine(text2, lineStart);
    let next = lineEnd;
    const assignment = ASSIGNMENT.exec(text2.slice(lineStart, lineEnd));
    if (assignment !== null) {
      const [start, end] = valueSpan(text2, lineStart + assignment[0].length, lineEnd);
      if (end > start) values.push(valueFragment(fragment, assignment[1], start, end));
      next = Math.max(lineEnd, endOfLine(text2, end));
    }
    lineStart = next + 1;
  }
  return values;
}
function valueSpan(text2, start, lineEnd) {
  const quote = text2.charAt(start);
  if (start < lineEnd && (quote === '"' || quote === "'" || quote === "`")) {
    const close = closingQuote(text2, start, quote);
    if (close !== void 0) return [start + 1, close];
  }
  const comment = /(?:^|[ \t])#/.exec(text2.slice(start, lineEnd));
  let end = comment === null ? lineEnd : start + comment.index;
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
var PROBED_BYTES = 24;
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
var LINE_FEED2 = 10;
var CARRIAGE_RETURN2 = 13;
var SPACE2 = 32;
var TAB = 9;
var EQUALS = 61;
function* findEncodedRuns(fragment) {
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
    const run3 = wrappedRun(bytes, { start, end });
    done = run3.end;
    yield* readRun(fragment, run3);
  }
}
function* readRun(fragment, run3) {
  const whole = decodedRun(fragment, run3);
  if (whole !== void 0) {
    yield whole;
    return;
  }
  let start = run3.start;
  for (let index = run3.start; index <= run3.end; index++) {
    if (index < run3.end && isLetterOrDigit(fragment.bytes[index])) continue;
    if (index - start >= SHORTEST_RUN && index - start < run3.end - run3.start) {
      const piece = decodedRun(fragment, { start, end: index });
      if (piece !== void 0) yield piece;
    }
    start = index + 1;
  }
}
function isLetterOrDigit(byte) {
  return (CLASSES2[byte] & (UPPER | LOWER | DIGIT)) !== 0;
}
function decodedRun(fragment, run3) {
  const { bytes } = fragment;
  const classes = classesOf(bytes, run3);
  if ((classes & UPPER) === 0 || (classes & LOWER) === 0) return void 0;
  if ((classes & STANDARD_SYMBOL) !== 0 && (classes & URL_SAFE_SYMBOL) !== 0) return void 0;
  if (!startsReadable(bytes, run3)) return void 0;
  const span = { start: run3.start, end: paddedEnd(bytes, run3.end) };
  const decoded = decodeBase64(bytes.subarray(span.start, span.end));
  if (decoded?.payload !== "text") return void 0;
  return {
    blob: fragment.blob,
    bytes: decoded.bytes,
    role: "text",
    trail: [...fragment.trail, "base64"],
    ...fragment.keyPath && { keyPath: fragment.keyPath },
    ...fragment.resource && { resource: fragment.resource },
    depth: fragment.depth + 1,
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
  let decoded = 0;
  let zeros = 0;
  for (let index = start; index < end && decoded < PROBED_BYTES; index++) {
    const byte = bytes[index];
    if (CLASSES2[byte] === 0) continue;
    held = (held << 6 | SEXTETS[byte]) & 65535;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const value = held >> bits & 255;
    if (value === 0 && decoded % 2 === 1) zeros++;
    else if (!isPrintableByte(value) || zeros > decoded / 2) return false;
    decoded++;
  }
  return zeros === 0 || zeros === decoded >> 1;
}
function isPrintableByte(byte) {
  return byte >= SPACE2 ? byte !== 127 : byte === TAB || byte === LINE_FEED2 || byte === CARRIAGE_RETURN2;
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
  while (index > 0 && isBlank(bytes[index - 1])) index--;
  return index === 0 || bytes[index - 1] === LINE_FEED2 ? start - index : void 0;
}
function lineAfter(bytes, end) {
  if (bytes[end] === LINE_FEED2) return end + 1;
  return bytes[end] === CARRIAGE_RETURN2 && bytes[end + 1] === LINE_FEED2 ? end + 2 : void 0;
}
function isLineEnd(bytes, offset) {
  return offset >= bytes.length || lineAfter(bytes, offset) !== void 0;
}
function hasSameIndent(bytes, first, second, width) {
  for (let index = 0; index < width; index++) if (bytes[first + index] !== bytes[second + index]) return false;
  return true;
}
function isBlank(byte) {
  return byte === SPACE2 || byte === TAB;
}

// src/detect/assignment-grammar.ts
var LONGEST_KEY = 100;
var LONGEST_VALUE2 = 2048;
var KEY_CHARACTER = /[\w.$-]/;
var OPERATOR = /\\?["'`]?\]?\)?\s{0,20}(?::\s{0,4}[A-Za-z][\w<>[\]|?. ]{0,40}?\s{0,4}=(?![=>~])|\?\?=|\|\|=|:=|=>|=(?![=~])|:(?![:=]))\s{0,40}/y;
var BEFORE_QUOTED = /\(\s{0,4}(?=["'`])|["']\s{1,4}value\s{0,2}=\s{0,2}(?=["'])/iy;
var BEFORE_NEXT_ELEMENT = /["']\s{0,4},\s{0,4}(?=["'])/y;
var BEFORE_ELEMENT_TEXT = />(?=[^<>\s])/y;
var AFTER_FLAG = /\s{1,4}(?!-)/y;
var QUOTED_VALUE = /[bBrRuUfF@$]{0,2}(\\?["'`])((?:(?!\1)(?:\\.|[^\\\r\n])){0,2048}?)\1/y;
function parseAssignment(text2, at2) {
  let start = at2;
  while (start > 0 && at2 - start < LONGEST_KEY && KEY_CHARACTER.test(text2[start - 1])) start--;
  let end = at2;
  while (end < text2.length && end - at2 < LONGEST_KEY && KEY_CHARACTER.test(text2[end])) end++;
  const flag2 = text2.startsWith("--", start);
  const key = text2.slice(start, end).replace(/^[-.$]+/, "");
  if (key === "" || isInsideExpression(text2, start)) return void 0;
  const before = text2[start - 1];
  const operator = run2(OPERATOR, text2, end);
  if (operator !== void 0) return readValue2(text2, operator, key, before === "?" || before === "&");
  const quoted2 = run2(BEFORE_QUOTED, text2, end);
  if (quoted2 !== void 0) return readQuoted(text2, quoted2, key);
  const next = before === text2[end] ? run2(BEFORE_NEXT_ELEMENT, text2, end) : void 0;
  const element = next === void 0 ? void 0 : readQuoted(text2, next, key);
  if (element !== void 0) return /^["']\s{0,4}[)\]}]/.test(text2.slice(element.valueEnd)) ? element : void 0;
  const content = before === "<" ? run2(BEFORE_ELEMENT_TEXT, text2, end) : void 0;
  if (content !== void 0) return slice(text2, key, content, text2.indexOf("<", content), true);
  const argument = flag2 ? run2(AFTER_FLAG, text2, end) : void 0;
  return argument === void 0 ? void 0 : readValue2(text2, argument, key, false);
}
function isInsideExpression(text2, index) {
  const open2 = text2.lastIndexOf("{{", index);
  return open2 !== -1 && text2.lastIndexOf("}}", index) < open2;
}
function readValue2(text2, start, key, inQuery) {
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
function slice(text2, key, valueStart, valueEnd, quoted2) {
  if (valueEnd <= valueStart || valueEnd - valueStart > LONGEST_VALUE2) return void 0;
  return { key, value: text2.slice(valueStart, valueEnd), valueStart, valueEnd, quoted: quoted2 };
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
  for (const count of counts.values()) {
    const share = count / text2.length;
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
  guest sys system web site sonar sonarqube jenkins nexus airflow wordpress drupal oracle mssql sql ldap smtp mail oauth oidc sso bot`.split(
    /\s+/
  )
);
var LEAST_RESIDUE = 8;
var DOCUMENTED = new Set(
  [
    ["AKIAIOSFODNN7", "EXAMPLE"],
    ["wJalrXUtnFEMI/K7MDENG/", "bPxRfiCYEXAMPLEKEY"],
    ["MWYyZDFlMmU2", "N2Rm"],
    ["1f2d1e2e", "67df"]
  ].map((parts) => parts.join(""))
);
function isPlaceholder(value) {
  const text2 = value.trim();
  if (text2 === "" || DOCUMENTED.has(text2) || isMasked(text2)) return true;
  if (/^<[^<>]*>$/.test(text2) || /^\[[^[\]]*\]$/.test(text2) || /^\{[^{}]*\}$/.test(text2)) return true;
  const words = wordsOf2(text2);
  if (!words.some((word) => PLACEHOLDER_WORDS.has(word))) return false;
  return residue(words) < LEAST_RESIDUE;
}
function isCommonWords(value) {
  const words = wordsOf2(value);
  return words.length > 0 && residue(words) === 0;
}
function isMasked(value) {
  const text2 = value.trim();
  if (/^(.{1,3}?)\1{2,}.?$/s.test(text2) && text2.length >= 4) return true;
  if (/^\*+[^*]*\*+$/.test(text2) || /^[^\p{L}\p{N}]+$/u.test(text2)) return true;
  if (/x{6,}|X{6,}|\*{3,}|\.{3,}|•{2,}|#{4,}/.test(text2) && !text2.includes("-----BEGIN")) return true;
  const lower = text2.toLowerCase();
  return lower.length >= 5 && /^(?:0?1234567890|abcdefghijklmnopqrstuvwxyz|qwertyuiop)/.test(lower) ? isAscending(lower) : false;
}
function wordsOf2(text2) {
  return text2.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9]+/).map((word) => word.replace(/(?<=^[a-z]+)\d{1,4}$/, "")).filter((word) => word !== "").flatMap(splitCompound);
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
function isAscending(text2) {
  return /^(?:0?(?:1234567890)+\d*|(?:abcdefghijklmnopqrstuvwxyz|abcdefghijklmnop|abcdefghijkl|abcdefgh)\d*|qwerty\w*)$/.test(
    text2
  );
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
  /%\(?\w+\)?[s%]?%?/g,
  // Windows, Python
  /(?:@@|__)[A-Z][A-Z0-9_]*(?:@@|__)/g
];
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
  let rest = text2;
  for (const expression of EXPRESSIONS) {
    rest = rest.replace(expression, (...found) => {
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

// src/detect/value.ts
var SHORTEST = 8;
var LONGEST = 1024;
var STRONG_ENTROPY = 3.5;
var LEAST_ENTROPY = 2.7;
var NOT_SECRET = [
  /^(?:true|false|yes|no|on|off|null|none|nil|undefined|void|string|boolean|number|object|any|unknown|never)$/i,
  /^[-+]?[\d.,_]+(?:[a-z]{1,3}|%)?$/i,
  // number, size, duration
  /^\d{4}-\d\d-\d\d(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?$/,
  /^v?\d+(?:\.\d+){1,3}(?:[-+][\w.]+)?$/,
  // version
  /^(?:\.{0,2}\/|~\/|[A-Za-z]:[\\/])[^\s]*$/,
  // path
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
  /^(?:[A-Za-z_$][\w$]*)(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*)+(?:\(.*)?$/,
  // member access
  /^[A-Za-z_$][\w$.]*(?:\(|\[)/,
  // call, index
  /^(?:[A-Z][A-Z0-9]*_)+[A-Z0-9]+$/,
  // constant name
  /^[a-z]+(?:[-_.][a-z]+)+$/,
  // lower-case words: the name of an object
  /^[a-z]+(?:[A-Z][a-z]+)+$/,
  // camelCase identifier
  /^(?:[A-Z][a-z]+){2,}$/,
  // PascalCase identifier
  /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S+)\s/,
  // public key
  /^-----BEGIN (?:CERTIFICATE|PUBLIC KEY|RSA PUBLIC KEY)/,
  /^age1[a-z0-9]{20,}$/,
  /^(?:HS|RS|ES|PS)(?:256|384|512)$|^(?:scram|hmac|aes|bcrypt|argon2|pbkdf2)[\w-]*$/i
];
var UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
var UUID_IS_SECRET = /secret|token|api[-_]?key|password/i;
function weighValue(value, context) {
  const literal = literalPart(value);
  if (literal !== value.trim() && !hasRandomSegment(literal)) return void 0;
  if (literal.length < SHORTEST || literal.length > LONGEST) return void 0;
  if (isPlaceholder(literal) || isCommonWords(literal) || isSelfNamed(literal, context.key)) return void 0;
  if (UUID.test(literal)) return UUID_IS_SECRET.test(context.key) ? grade(literal, "medium") : void 0;
  if (NOT_SECRET.some((shape) => shape.test(literal)) || isProse(literal)) return void 0;
  return weighCharacters(literal, context);
}
function weighCharacters(value, { key, literal }) {
  const bits = entropy(value);
  const classes = characterClasses(value);
  const hasDigit = /\d/.test(value);
  const isPassword = /pass|pwd/i.test(key);
  if (bits < LEAST_ENTROPY) return void 0;
  if (isPassword) {
    if (classes < 2) return void 0;
    if (!literal && !hasDigit) return void 0;
    return grade(value, bits >= STRONG_ENTROPY && classes >= 3 ? "high" : "medium");
  }
  if (!hasRandomSegment(value) || /\s/.test(value) || classes < 2 || value.length < 12) return void 0;
  if (bits < (value.length >= 24 ? 3.2 : 3)) return void 0;
  return grade(value, bits >= STRONG_ENTROPY && value.length >= 16 ? "high" : "medium");
}
function grade(value, confidence) {
  const bits = entropy(value);
  const reasons = [`${value.length} characters of ${characterClasses(value)} classes under a telling key name`];
  return { confidence, evidence: { entropy: bits, reasons } };
}
function hasRandomSegment(value) {
  return value.split(/[-_./:@\s]+/).some((part) => part.length >= 8 && /\d/.test(part) && /[A-Za-z]/.test(part));
}
function characterClasses(value) {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((set) => set.test(value)).length;
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
function* detectAssignment(fragment, compiled, window, keywordStart) {
  const assignment = parseAssignment(window.text, window.fromByte(keywordStart));
  if (assignment === void 0 || !compiled.pattern().test(assignment.key)) return;
  const { key, value, quoted: quoted2, valueStart, valueEnd } = assignment;
  const { path } = fragment.blob.origin;
  if (!quoted2 && isCodePath(path)) return;
  if (isYamlPath(path) && /^\s*#/.test(window.text)) return;
  const weighed = weighValue(value, { key, literal: quoted2 });
  if (weighed === void 0) return;
  const span = { start: window.toByte(valueStart), end: window.toByte(valueEnd) };
  yield { rule: compiled.rule, fragment, span, secret: new Secret(value), ...weighed };
}
function detectKeyedValue(fragment, compiled, value) {
  const key = keyName(fragment);
  if (key === void 0 || !compiled.pattern().test(key)) return void 0;
  const weighed = weighValue(value, { key, literal: true });
  if (weighed === void 0) return void 0;
  const span = { start: 0, end: fragment.bytes.length };
  return { rule: compiled.rule, fragment, span, secret: new Secret(value), ...weighed };
}

// src/detect/mark.ts
var IDLE_VALUE = /^["']?\s*:\s*(?:""|''|\[\]|\{\}|(?:true|false|null|yes|no|~|[\d.]+[A-Za-z%]{0,2})(?=[\s,}]|$)|["']?(?:\{\{[^{}]*\}\}|\$\{?\w+\}?|\$\(\w+\))["']?\s*(?:[,}#]|$))/i;
var LATER_VALUE = /^["']?\s*:\s*(?:[|>&!].*)?$/;
var COMMENT = /^\s*#/;
function isTelling(compiled, line, at2, nextLine) {
  if (COMMENT.test(line)) return false;
  const { key, behind } = keyAt(line, at2);
  if (LATER_VALUE.test(behind)) return compiled.pattern().test(key) && isContinued(behind, nextLine());
  if (/^["']?\s*:/.test(behind)) return compiled.pattern().test(key) && !IDLE_VALUE.test(behind);
  if (parseAssignment(line, at2) !== void 0) return false;
  return compiled.pattern().test(key) && (/\bvalue\b/.test(line) || /^\s*["']?value\b/.test(nextLine()));
}
function keyAt(line, at2) {
  const start = at2 - (/[\w.$-]{0,100}$/.exec(line.slice(0, at2))?.[0].length ?? 0);
  const key = /^[\w.$-]{0,200}/.exec(line.slice(start))?.[0] ?? "";
  return { key: key.replace(/^[-.$]+/, ""), behind: line.slice(start + key.length) };
}
function isContinued(behind, nextLine) {
  return /[|>&!]/.test(behind) || nextLine.trim() !== "" && !/^\s*[^\s:#'"][^:#]*:(?:\s|$)/.test(nextLine);
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

// src/detect/proofs/basic-credentials.ts
var PRINTABLE = /^[^\p{Cc}\uFFFD]+$/u;
var PASSWORD = /^[^:]*:(.{3,})$/;
var PLACEHOLDER = /^(?:pass(?:word|wd)?|pwd|secret|token|api[-_]?(?:key|token)|x-oauth-basic|[x*.]+|<.*>|\$.*|\{.*)$/i;
function proveBasicCredentials(secret2) {
  const text2 = Buffer.from(secret2, "base64").toString("utf8");
  const password = PRINTABLE.test(text2) ? PASSWORD.exec(text2)?.[1] : void 0;
  return password === void 0 || PLACEHOLDER.test(password) ? "refuted" : "unknown";
}

// src/detect/proofs/base62-crc32.ts
import { crc32 } from "node:zlib";
var ALPHABET2 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
var CHECKSUM_LENGTH = 6;
function base62Crc32(random) {
  let rest = crc32(random);
  let digits = "";
  while (rest > 0) {
    digits = ALPHABET2.charAt(rest % ALPHABET2.length) + digits;
    rest = Math.floor(rest / ALPHABET2.length);
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
import { crc32 as crc322 } from "node:zlib";
var ROUTABLE = /^[\w.-]{27,320}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{2}[0-9a-z]{7}$/;
var CHECKSUM_LENGTH2 = 7;
function proveGitlabToken(secret2) {
  if (!ROUTABLE.test(secret2)) return "unknown";
  const sum = crc322(secret2.slice(0, -CHECKSUM_LENGTH2)).toString(36).padStart(CHECKSUM_LENGTH2, "0");
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

// src/detect/proofs/npm-crc32.ts
var CHECKED2 = /^npm_([0-9A-Za-z]{36})$/;
function proveNpmToken(secret2) {
  const body = CHECKED2.exec(secret2)?.[1];
  if (body === void 0) return "unknown";
  const checksum = body.slice(-CHECKSUM_LENGTH);
  return base62Crc32(body.slice(0, -CHECKSUM_LENGTH)) === checksum ? "proven" : "doubtful";
}

// src/detect/proofs/private-key.ts
import { createPrivateKey } from "node:crypto";
var BEGIN = "-----BEGIN ";
var DASHES = "-----";
var LINE_TAIL = /["'`,;\\\s]{1,8}(?:[+.]\s?)?$/;
var LINE_LEAD = /^(?:[#*>|\s"'`]|[+.]\s?(?=["'`]))*/;
var ELISION = /\.{3}|…|<[a-z]/i;
var BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
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
  if (!BASE64.test(text2) || text2.replace(/=+$/, "").length % 4 === 1) return void 0;
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
    createPrivateKey(`-----BEGIN ${label}-----
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

// src/detect/proofs/registry.ts
var BY_NAME = /* @__PURE__ */ new Map([
  ["age-secret-key", proveAgeSecretKey],
  ["aws-access-key-id", proveAwsAccessKeyId],
  ["basic-credentials", proveBasicCredentials],
  ["github-crc32", proveGithubToken],
  ["gitlab-crc32", proveGitlabToken],
  ["jwt", proveJwt],
  ["npm-crc32", proveNpmToken],
  ["private-key", provePrivateKey]
]);
var PROOFS = Object.freeze(
  Object.assign(/* @__PURE__ */ Object.create(null), Object.fromEntries(BY_NAME))
);

// src/detect/token.ts
function* matchToken(fragment, compiled, window) {
  const { rule } = compiled;
  for (const found of window.text.matchAll(compiled.pattern())) {
    const value = found[rule.secret];
    const indices = found.indices?.[rule.secret];
    if (value === void 0 || indices === void 0 || value === "" || isHarmless(rule, value)) continue;
    const span = { start: window.toByte(indices[0]), end: window.toByte(indices[1]) };
    const proof = rule.checksum === void 0 ? "unknown" : PROOFS[rule.checksum]?.(value) ?? "unknown";
    if (proof === "refuted") yield { refuted: span };
    else yield { rule, fragment, span, secret: new Secret(value), ...weigh(rule, value, proof) };
  }
}
function isHarmless(rule, value) {
  if (rule.entropy !== void 0 && entropy(value) < rule.entropy) return true;
  const lower = value.toLowerCase();
  if (rule.stopWords.some((word) => lower.includes(word.toLowerCase()))) return true;
  return rule.window === "line" && (isReference(value) || isPlaceholder(value) || isCommonWords(value));
}
function weigh(rule, value, proof) {
  const bits = entropy(value);
  const reasons = [`matches the format of ${rule.title}`];
  if (proof === "proven") reasons.push(`${rule.checksum} check passed`);
  if (proof === "doubtful")
    reasons.push(`${rule.checksum} check failed: mistyped or made up, unless the format has changed`);
  const confidence = proof === "proven" ? "proven" : proof === "doubtful" ? "low" : "high";
  return { confidence, evidence: { entropy: bits, reasons } };
}

// src/detect/window.ts
var LONGEST_LINE = 4096;
var BEFORE_IN_LONG_LINE = 512;
var AFTER_IN_LONG_LINE = 2048;
var BLOCK_BEFORE = 128;
var BLOCK_AFTER = 16384;
var LINE_FEED3 = 10;
var CARRIAGE_RETURN3 = 13;
function lineAt(bytes, offset) {
  const start = bytes.lastIndexOf(LINE_FEED3, offset - 1) + 1;
  let end = bytes.indexOf(LINE_FEED3, offset);
  if (end === -1) end = bytes.length;
  if (end > start && bytes[end - 1] === CARRIAGE_RETURN3) end--;
  return { start: offset === 0 ? 0 : start, end };
}
function windowFor(kind, bytes, line, keyword) {
  if (kind === "block") {
    return { start: Math.max(0, keyword.start - BLOCK_BEFORE), end: Math.min(bytes.length, keyword.end + BLOCK_AFTER) };
  }
  if (line.end - line.start <= LONGEST_LINE) return line;
  return {
    start: Math.max(line.start, keyword.start - BEFORE_IN_LONG_LINE),
    end: Math.min(line.end, keyword.end + AFTER_IN_LONG_LINE)
  };
}
function windowText(bytes, window) {
  const text2 = isAscii(bytes, window) ? void 0 : bytes.toString("utf8", window.start, window.end);
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
function isAscii(bytes, { start, end }) {
  for (let index = start; index < end; index++) if (bytes[index] >= 128) return false;
  return true;
}

// src/detect/detect.ts
var ENOUGH_BEHIND = 1024;
function detect(fragment, ruleSet) {
  const bytes = Buffer.from(fragment.bytes.buffer, fragment.bytes.byteOffset, fragment.bytes.byteLength);
  const state = new DetectorState(fragment, bytes);
  visitKeywords(ruleSet.automaton, bytes, (keywordId, end) => {
    const keyword = { start: end - ruleSet.keywordLengths[keywordId], end };
    state.moveTo(keyword);
    for (const index of ruleSet.rulesOfKeyword[keywordId]) {
      const compiled = ruleSet.rules[index];
      const { kind } = compiled.rule;
      if (kind === "token") state.lookForToken(compiled, keyword);
      else if (kind === "assignment") state.lookForAssignment(compiled, keyword);
      else state.marks.push(keyword.start);
    }
  });
  const { tokens, assignments, marks, refuted } = state;
  const standing = assignments.filter(({ span }) => !refuted.some((place) => overlaps(place, span)));
  return { matches: [...tokens, ...standing], marks, refuted };
}
var DetectorState = class {
  tokens = [];
  assignments = [];
  marks = [];
  refuted = [];
  #fragment;
  #bytes;
  #isGenerated;
  #lastWindow = /* @__PURE__ */ new Map();
  #assigned = /* @__PURE__ */ new Set();
  #line = { start: 0, end: -1 };
  #text;
  constructor(fragment, bytes) {
    this.#fragment = fragment;
    this.#bytes = bytes;
    this.#isGenerated = isGeneratedPath(fragment.blob.origin.path);
  }
  moveTo({ start }) {
    if (start >= this.#line.end || start < this.#line.start) this.#line = lineAt(this.#bytes, start);
  }
  lookForToken(compiled, keyword) {
    const window = windowFor(compiled.rule.window, this.#bytes, this.#line, keyword);
    if (isSeen(this.#lastWindow.get(compiled), window, keyword)) return;
    this.#lastWindow.set(compiled, window);
    for (const found of matchToken(this.#fragment, compiled, this.#textOf(window))) {
      if ("refuted" in found) this.refuted.push(found.refuted);
      else this.tokens.push(found);
    }
  }
  lookForAssignment(compiled, keyword) {
    if (this.#isGenerated) return;
    const window = windowFor("line", this.#bytes, this.#line, keyword);
    const text2 = this.#textOf(window);
    let isMark = this.marks.at(-1) === keyword.start;
    for (const match of detectAssignment(this.#fragment, compiled, text2, keyword.start)) {
      if (!this.#assigned.has(match.span.start)) this.assignments.push(match);
      this.#assigned.add(match.span.start);
      if (!isMark) this.marks.push(keyword.start);
      isMark = true;
    }
    if (!isMark && isTelling(compiled, text2.text, text2.fromByte(keyword.start), () => this.#nextLine())) {
      this.marks.push(keyword.start);
    }
  }
  #nextLine() {
    const next = lineAt(this.#bytes, Math.min(this.#bytes.length, this.#bytes.indexOf(10, this.#line.end) + 1));
    return this.#bytes.toString("latin1", next.start, Math.min(next.end, next.start + 200));
  }
  /** Most windows are lines, and several keywords stand on one. */
  #textOf(window) {
    const known = this.#text;
    if (known !== void 0 && known.window.start === window.start && known.window.end === window.end)
      return known.text;
    const text2 = windowText(this.#bytes, window);
    this.#text = { window, text: text2 };
    return text2;
  }
};
function isSeen(last, window, keyword) {
  if (last === void 0 || keyword.start < last.start || keyword.end > last.end) return false;
  return window.end <= last.end || keyword.end + ENOUGH_BEHIND <= last.end;
}

// src/detect/place.ts
var SHORTEST2 = 3;
function detectValue(fragment, ruleSet) {
  const value = Buffer.from(fragment.bytes).toString("utf8");
  if (fragment.role === "secret-value") return detectPlace(fragment, ruleSet, value);
  if (fragment.role !== "value") return void 0;
  for (const compiled of ruleSet.rules) {
    if (compiled.rule.kind !== "assignment") continue;
    const match = detectKeyedValue(fragment, compiled, value);
    if (match !== void 0) return match;
  }
  return void 0;
}
function detectPlace(fragment, ruleSet, value) {
  const keyPath = formatKeyPath(fragment.keyPath ?? []);
  const compiled = ruleSet.rules.find(({ rule, placeKeys }) => {
    if (rule.kind !== "place") return false;
    if (rule.place?.kinds !== void 0 && !rule.place.kinds.includes(fragment.resource?.kind ?? "")) return false;
    return placeKeys()?.test(keyPath) ?? true;
  });
  if (compiled === void 0) return void 0;
  const literal = literalPart(value).trim();
  if (literal.length < SHORTEST2 || isPlaceholder(literal)) return void 0;
  const weak = isCommonWords(literal) || literal.length < 8 || /^(?:true|false|\d{1,5})$/.test(literal);
  if (weak && /^(?:true|false|\d{1,5})$/.test(literal)) return void 0;
  const reasons = [`stands at ${keyPath}, a place that holds secrets`];
  if (weak) reasons.push("the value is a common word: weak, but in use as written");
  return {
    rule: compiled.rule,
    fragment,
    span: { start: 0, end: fragment.bytes.length },
    secret: new Secret(value),
    confidence: weak ? "low" : "high",
    evidence: { entropy: entropy(literal), reasons }
  };
}

// src/core/match.ts
var CONFIDENCES = ["low", "medium", "high", "proven"];

// src/judge/dedupe.ts
var KINDS2 = ["token", "place", "assignment"];
var ONE_GROUP = 3;
var MAX_COMPARED = 1e3;
function dedupe(matches) {
  const dropped = /* @__PURE__ */ new Set();
  const contexts = new Contexts();
  let stronger = [];
  for (const kind of KINDS2) {
    const index = new SpanIndex(stronger);
    const standing = matches.filter(({ match }) => match.rule.kind === kind).filter((item) => {
      const winners = [...index.overlapping(item.span)].filter(isRelatedTo(item));
      for (const winner of winners) contexts.lend(winner, item);
      if (winners.length > 0) dropped.add(item);
      return winners.length === 0;
    });
    for (const [loser, winner] of sameSecretLosers(standing)) {
      contexts.lend(winner, loser);
      dropped.add(loser);
    }
    stronger = [...stronger, ...standing.filter((item) => !dropped.has(item))];
  }
  return matches.filter((item) => !dropped.has(item)).map((item) => ({ ...item, context: contexts.of(item) }));
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
    let index = firstFrom(this.#items, span.end) - 1;
    const last = Math.max(0, index - MAX_COMPARED);
    for (; index >= last && (this.#furthest[index] ?? 0) > span.start; index--) {
      const item = this.#items[index];
      if (item !== void 0 && overlaps(item.span, span)) yield item;
    }
  }
};
function firstFrom(items2, start) {
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
    exact ??= mapsExactly(a.fragment);
    if (exact) return true;
    return secretText(weak).includes(secretText(strong)) || secretText(strong).includes(secretText(weak));
  };
}
function mapsExactly(fragment) {
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
    const index = firstFrom(kept, item.span.start);
    const winner = [kept[index - 1], kept[index]].find((other) => other && overlaps(other.span, item.span));
    if (winner === void 0) kept.splice(index, 0, item);
    else yield [item, winner];
  }
}
function byPreference(a, b) {
  const byRule = a.match.rule.id < b.match.rule.id ? -1 : a.match.rule.id > b.match.rule.id ? 1 : 0;
  return lengthOf(b.span) - lengthOf(a.span) || SEVERITIES.indexOf(b.match.rule.severity) - SEVERITIES.indexOf(a.match.rule.severity) || CONFIDENCES.indexOf(b.match.confidence) - CONFIDENCES.indexOf(a.match.confidence) || byRule || knowledge(b.match.fragment) - knowledge(a.match.fragment);
}
function lengthOf({ start, end }) {
  return end - start;
}
function knowledge({ keyPath, resource }) {
  return (keyPath === void 0 ? 0 : 2) + (resource === void 0 ? 0 : 1);
}
var Contexts = class {
  #lent = /* @__PURE__ */ new Map();
  of(item) {
    return this.#lent.get(item)?.fragment ?? item.match.fragment;
  }
  /** The fragment that knows more wins; of equals, the one closer around the match, and its own before any other. */
  lend(winner, loser) {
    const fragment = this.of(loser);
    const length = lengthOf(loser.span);
    const gain = knowledge(fragment) - knowledge(this.of(winner));
    const current = this.#lent.get(winner);
    if (gain > 0 || gain === 0 && current !== void 0 && length < current.length) {
      this.#lent.set(winner, { fragment, length });
    }
  }
};

// src/kubernetes/embedded-file.ts
var LEAST_SHARE = 0.5;
var CONFIGURATION_LINE = /^\s*(?:[#;/<>{}[\]]|[^\s=:][^=:]{0,200}[:=]|- )/;
var FILE_NAME = /\.(?:properties|conf|cnf|cfg|config|ini|ya?ml|json|toml|xml|env|sh|sql|html?|tpl|php|py|js|rb|lua)$/i;
function isEmbeddedFile(fragment) {
  const { bytes } = fragment;
  const text2 = Buffer.from(bytes).toString("utf8").trim();
  if (FILE_NAME.test(keyName(fragment) ?? "") && /[\s=:]/.test(text2)) return true;
  if (/^[[{]\s*["{[\]}]/.test(text2)) return true;
  const lines = text2.split("\n").filter((line) => line.trim() !== "");
  if (lines.length < 2 || text2.startsWith("-----BEGIN")) return false;
  return lines.filter((line) => CONFIGURATION_LINE.test(line)).length >= lines.length * LEAST_SHARE;
}

// src/kubernetes/document-path.ts
var NAME2 = /\.(?:ya?ml|json|jsonc|json5|ndjson|jsonl|tpl|gotmpl|tmpl|template|j2|jinja2?|kubeconfig|tfstate|dockercfg|dockerconfigjson)(?:[.-][\w-]+)*$/i;
var WELL_KNOWN = /(?:^|\/)(?:\.?kube\/config|kubeconfig|admin\.conf|talosconfig|\.dockercfg)$/i;
var OTHER_FORMAT = /\.(?:go|md|py|rb|sh|ts|js|tf|txt|html?|gz|zip|enc|asc|gpg|patch|diff)$/i;
var GENERATED = /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|composer\.lock\.json|Chart\.lock|.*\.map\.json|.*\.lock(?:\.ya?ml|\.json)?)$/i;
var PROMISED = /\.(?:ya?ml|json)$/i;
function isDocument(fragment) {
  if (isEmbedded(fragment)) return looksStructured(fragment.bytes);
  const { path } = fragment.blob.origin;
  if (GENERATED.test(path)) return false;
  if (WELL_KNOWN.test(path)) return true;
  return NAME2.test(path) && !OTHER_FORMAT.test(path) ? true : isNameless(path) && looksStructured(fragment.bytes);
}
function isEmbedded(fragment) {
  return fragment.depth > 0 || fragment.role !== "text" || fragment.keyPath !== void 0;
}
function promisesDocuments(fragment) {
  return !isEmbedded(fragment) && PROMISED.test(fragment.blob.origin.path);
}
function isNameless(path) {
  return !path.slice(path.lastIndexOf("/") + 1).includes(".");
}
var PROBED_BYTES2 = 2048;
var FLOW = /^\s*(?:\{\s*["}]|\[\s*["{[\]])/;
var BLOCK = /^(?:\s*(?:#[^\n]*)?\n)*(?:---[ \t]*(?:#[^\n]*)?\r?\n|apiVersion:|[ \t]*(?:- )?["']?[\w./-]+["']?:(?:\s|$)[^\n]*\n)/;
function looksStructured(bytes) {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PROBED_BYTES2)).toString("latin1");
  return FLOW.test(head) || BLOCK.test(head);
}

// src/kubernetes/document-stream.ts
var LINE_FEED4 = 10;
var DASH = 45;
var AFTER_MARKER = /* @__PURE__ */ new Set([void 0, 32, 9, 10, 13]);
function splitDocuments(bytes) {
  const documents = [];
  let start = 0;
  for (let line = bytes.indexOf(LINE_FEED4) + 1; line > 0; line = bytes.indexOf(LINE_FEED4, line) + 1) {
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
  for (let index = bytes.indexOf(LINE_FEED4); index !== -1 && index < offset; index = bytes.indexOf(LINE_FEED4, index + 1)) {
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
var WORD2 = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
function parseJson2(text2) {
  const cursor = { text: text2, at: 0 };
  const values = [];
  skip(cursor, BLANKS);
  while (cursor.at < text2.length) {
    const value = readValue3(cursor, 0);
    if (value === void 0) return void 0;
    values.push(value);
    skip(cursor, BLANKS);
  }
  return values;
}
function readValue3(cursor, depth) {
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
    const value = readValue3(cursor, depth + 1);
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
    const value = readValue3(cursor, depth + 1);
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
  if (!skip(cursor, WORD2)) return void 0;
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
import { isAscii as isAscii2, isUtf8 as isUtf82 } from "node:buffer";
function sourceText(bytes, start, end) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
  if (isAscii2(buffer) || !isUtf82(buffer)) {
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
  const literals = [];
  const commands = [];
  let command = { head: void 0, words: 0 };
  let previous = "";
  for (const match of inner.matchAll(TOKEN)) {
    const token = match[0];
    if (token === "(") {
      commands.push(command);
      command = isWord(previous) ? { head: previous, words: 1 } : { head: void 0, words: 0 };
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

// src/kubernetes/template.ts
var SENTINEL = "\uE0F1";
function isTemplate(text2) {
  return text2.includes("{{") || text2.includes("{%");
}
function neutralise(text2) {
  const pieces = [];
  const actions = [];
  let done = 0;
  const opening = text2.includes("{%") ? JINJA_OPENING : OPENING2;
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
  return { text: withoutLoneActions(pieces.join(""), text2), actions };
}
function templatingOf(scalarText) {
  if (!scalarText.includes(SENTINEL)) return "literal";
  return scalarText.replaceAll(SENTINEL, "").trim() === "" ? "templated" : "mixed";
}
var OPENING2 = /\{\{/g;
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
  const lineEnd = text2.indexOf("\n", end);
  const after = text2.slice(end, lineEnd === -1 ? text2.length : lineEnd);
  return !/(?:^|:|-)\s*$/.test(before) || after.trim() !== "";
}
function blanked(action) {
  return action.replace(/[^\r\n]/g, " ");
}
function sentinels(action) {
  const firstBreak = action.search(/[\r\n]/);
  if (firstBreak === -1) return SENTINEL.repeat(action.length);
  return SENTINEL.repeat(firstBreak) + blanked(action.slice(firstBreak));
}
var LONE_ACTIONS = new RegExp(`^[ \\t]*${SENTINEL}[${SENTINEL} \\t]*\\r?$`, "gm");
function withoutLoneActions(neutral, original) {
  if (!original.includes("{{")) return neutral;
  return neutral.replace(LONE_ACTIONS, (line) => line.replace(/[^\r]/g, " "));
}

// src/kubernetes/claim.ts
var Claims = class {
  #claims = /* @__PURE__ */ new Map();
  make = (node, claim) => {
    const earlier = this.#claims.get(node);
    if (earlier === void 0 || weight(claim) > weight(earlier)) this.#claims.set(node, claim);
  };
  of(node) {
    return this.#claims.get(node);
  }
};
function weight(claim) {
  if (claim.kind === "safe") return 3;
  if (claim.kind === "value" && claim.role === "secret-value") return 2;
  return 1;
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
    current = resolved(current.entries.findLast((entry) => entry.key === key)?.value);
  }
  return current;
}
function textAt(node, ...keys) {
  const value = valueAt(node, ...keys);
  return value?.type === "scalar" ? value.text : void 0;
}
function entriesOf2(node) {
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

// src/kubernetes/docker-config.ts
var SECRET_FIELDS = /* @__PURE__ */ new Set(["password", "identitytoken", "registrytoken"]);
var dockerConfig = {
  name: "docker-config",
  applies: (header) => valueAt(header.map, "auths")?.type === "map" || isDockercfg(header),
  read: ({ map }, claim) => {
    const auths = valueAt(map, "auths");
    for (const { value } of entriesOf2(auths ?? map)) claimLogin(value, claim);
  }
};
function isDockercfg({ map, isRoot, kind }) {
  if (!isRoot || kind !== void 0 || map.entries.length === 0) return false;
  return entriesOf2(map).every(
    ({ key, value }) => /[.:/]/.test(key) && value.type === "map" && textAt(value, "auth") !== void 0
  );
}
function claimLogin(login, claim) {
  for (const { key, value } of entriesOf2(login)) {
    if (value.type !== "scalar") continue;
    const field = key.toLowerCase();
    if (field === "auth") claim(value, { kind: "value", role: "secret-value", encoding: "base64" });
    else if (SECRET_FIELDS.has(field)) claim(value, { kind: "value", role: "secret-value" });
  }
}

// src/kubernetes/last-applied.ts
var ANNOTATION = /^(?:kubectl\.kubernetes\.io\/(?:last-applied-configuration|original.*)|.*\/last-applied(?:-configuration)?)$/;
var lastApplied = {
  name: "last-applied",
  applies: ({ resource }) => resource !== void 0,
  read: ({ map }, claim) => {
    for (const { key, value } of entriesOf2(valueAt(map, "metadata", "annotations"))) {
      if (value.type === "scalar" && ANNOTATION.test(key)) claim(value, { kind: "value", role: "text" });
    }
  }
};

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
var NAME3 = /^[A-Za-z0-9](?:[\w./-]*[A-Za-z0-9])?$/;
var LONGEST_NAME = 253;
var LONGEST_UNBROKEN = 20;
function looksLikeName(text2) {
  if (text2.length > LONGEST_NAME || !NAME3.test(text2)) return false;
  return !text2.split(/[-._/]/).some((part) => part.length >= LONGEST_UNBROKEN && /\d/.test(part) && /[A-Za-z]/.test(part));
}

// src/kubernetes/plain.ts
var plain = {
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
  const label = textAt(map, "name") ?? textAt(map, "key");
  return label === "" ? void 0 : label;
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
import { isUtf8 as isUtf83 } from "node:buffer";
var WRAPPED_KEY_LENGTHS = /* @__PURE__ */ new Set([256, 384, 512]);
var LENGTH_PREFIX = 2;
var TAG_LENGTH = 16;
var sealedSecret = {
  name: "sealed-secret",
  applies: ({ kind }) => kind === "SealedSecret",
  read: ({ map }, claim) => {
    for (const { value } of entriesOf2(valueAt(map, "spec", "encryptedData"))) {
      if (value.type === "scalar") claimSealed(value, claim);
    }
    const whole = valueAt(map, "spec", "data");
    if (whole?.type === "scalar") claimSealed(whole, claim);
    for (const field of ["data", "stringData"]) {
      for (const { value } of entriesOf2(valueAt(map, "spec", "template", field))) {
        if (value.type === "scalar") claim(value, { kind: "value", role: "secret-value" });
      }
      for (const { value } of entriesOf2(valueAt(map, field))) {
        const encoding = field === "data" ? { encoding: "base64" } : {};
        if (value.type === "scalar") claim(value, { kind: "value", role: "secret-value", ...encoding });
      }
    }
  }
};
function claimSealed(scalar, claim) {
  if (isEnvelope(scalar.text)) claim(scalar, { kind: "safe" });
  else if (isShortenedEnvelope(scalar.text)) claim(scalar, { kind: "reference" });
  else if (isEncodedText(scalar.text)) claim(scalar, { kind: "value", role: "secret-value", encoding: "base64" });
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
function isEncodedText(text2) {
  const bytes = strictBase64(text2);
  return bytes !== void 0 && bytes.length > 0 && isUtf83(bytes);
}
function strictBase64(text2) {
  const compact2 = text2.replace(/\s+/g, "");
  if (compact2.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact2)) return void 0;
  return Buffer.from(compact2, "base64");
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
function lastWord(key) {
  const words = key.replace(/([a-z0-9])([A-Z])/g, "$1-$2").split(/[-_.\s]+/);
  return (words.at(-1) ?? "").toLowerCase();
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
  for (const { key, value } of entriesOf2(valueAt(map, field))) {
    if (value.type !== "scalar") continue;
    const role = isExemptKey(key, secretType) ? "value" : "secret-value";
    const isRelease = secretType === HELM_RELEASE && key === "release";
    const made = { kind: "value", role: isRelease ? "text" : role, ...rest };
    claim(value, made);
  }
}

// src/kubernetes/sops.ts
var CIPHERTEXT = /^ENC\[AES256_GCM,data:[A-Za-z0-9+/]*={0,2},iv:[A-Za-z0-9+/]+={0,2},tag:[A-Za-z0-9+/]+={0,2},type:(?:str|int|float|bool|bytes|comment)\]$/;
var sops = {
  name: "sops",
  // A chart may have settings under `sops` too; only a block with an encrypted MAC is the tool's own.
  applies: ({ map }) => isCiphertext(textAt(map, "sops", "mac")),
  read: ({ map }, claim) => {
    const block = valueAt(map, "sops");
    if (block !== void 0) claim(block, { kind: "safe" });
    claimCiphertexts(map, claim);
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

// src/kubernetes/kinds.ts
var KINDS4 = [sops, sealedSecret, secret, dockerConfig, references, lastApplied, plain];

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
function traceFolded(tracer, start, end, readEscape) {
  const { source } = tracer;
  let copied = start;
  let index = start;
  while (index < end) {
    const character = source.charAt(index);
    const isBreak = character === "\n" || character === "\r" && source.charAt(index + 1) === "\n";
    if (isBreak) {
      tracer.copy(copied, trimmedEnd(source, copied, index));
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
var ESCAPES = {
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
  const { source } = tracer;
  if (source.charAt(index) !== "\\") return void 0;
  const letter = source.charAt(index + 1);
  const simple = ESCAPES[letter];
  if (simple !== void 0) {
    tracer.add(simple, index, index + 2);
    return index + 2;
  }
  const lineEnd = /\r?\n[ \t]*/y;
  lineEnd.lastIndex = index + 1;
  if (lineEnd.test(source)) {
    tracer.add("", index, Math.min(lineEnd.lastIndex, end));
    return Math.min(lineEnd.lastIndex, end);
  }
  const length = CODE_LENGTHS[letter];
  if (length === void 0) return void 0;
  const code = Number.parseInt(source.slice(index + 2, index + 2 + length), 16);
  if (!(code <= LAST_CODE_POINT)) return void 0;
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
  return { start: source.toByte(node.start), end: source.toByte(node.end) };
}
function mapping(source, scalar) {
  return (span) => {
    const map = scalarMap(source.text, scalar);
    if (map === void 0) return writtenSpan(source, scalar);
    const [start, end] = utf16Range(scalar.text, span);
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

// src/kubernetes/walk.ts
function walkDocument(document) {
  const walk = { document, claims: new Claims(), resources: /* @__PURE__ */ new Map(), values: [], covered: [], safe: [] };
  claimObjects(walk, document.root, true);
  const { keyPath, resource } = document.parent;
  visit(walk, document.root, { keyPath: keyPath ?? [], resource, claim: void 0, label: void 0 });
  return walk;
}
function claimObjects(walk, node, isRoot) {
  if (node.type === "sequence") for (const item of node.items) claimObjects(walk, item, false);
  if (node.type !== "map") return;
  const header = headerOf(node, isRoot);
  if (header.resource) walk.resources.set(node, header.resource);
  for (const reader of KINDS4) if (reader.applies(header)) reader.read(header, walk.claims.make);
  for (const { value } of node.entries) claimObjects(walk, value, false);
}
function headerOf(map, isRoot) {
  const kind = textAt(map, "kind");
  if (kind === void 0 || kind === "") return { map, isRoot };
  const apiVersion = textAt(map, "apiVersion");
  const resource = isObject(map, apiVersion) ? resourceOf(map, kind, apiVersion) : void 0;
  return { map, isRoot, kind, ...apiVersion && { apiVersion }, ...resource && { resource } };
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
  }
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
    for (const action of actionsIn(document, scalar)) addLiterals(walk, action, context);
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
    walk.values.push(valueFragment2(walk, scalarBytes(parent, source, scalar), context, encoding));
    return;
  }
  for (const part of written.matchAll(/[^\s"'](?:[^"']*?[^\s"'])?(?=\s{2,}|["']|\s*$)/g)) {
    const start = scalar.start + part.index;
    walk.values.push(
      valueFragment2(walk, writtenBytes(parent, source, start, start + part[0].length), context, encoding)
    );
  }
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
function actionsIn({ actions }, { start, end }) {
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
var BINARY_TAG = "tag:yaml.org,2002:binary";
function encodingOf(scalar, claim) {
  if (scalar.tag === BINARY_TAG) return "base64";
  return claim?.kind === "value" ? claim.encoding : void 0;
}
function valueFragment2({ document: { parent, layers } }, value, context, encoding) {
  const { keyPath, label } = context;
  const claim = context.claim?.kind === "value" ? context.claim : void 0;
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

// src/kubernetes/yaml-document.ts
var DEEPEST2 = 100;
async function parseYaml(text2) {
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
    if (parser.stack.length > DEEPEST2) {
      return { root: void 0, problem: { reason: `nested deeper than ${DEEPEST2} levels`, at: 0 } };
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
  #readAlias(anchor, place) {
    return { type: "alias", target: this.#anchors.get(anchor), ...place };
  }
  #readMap(map) {
    const entries2 = [];
    const node = { type: "map", entries: entries2, ...placeOf2(map) };
    this.#remember(map.anchor, node);
    for (const pair of map.items) {
      const value = pair.value === null ? emptyScalar(placeOf2(pair.key).end) : this.read(pair.value);
      entries2.push({ key: this.#keyText(pair.key), value });
    }
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
    return node;
  }
  #readPair(pair) {
    const place = placeOf2(pair.key);
    const value = pair.value === null ? emptyScalar(place.end) : this.read(pair.value);
    return { type: "map", entries: [{ key: this.#keyText(pair.key), value }], start: place.start, end: value.end };
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
    this.#remember(key.anchor, emptyScalar(0));
    return key.source ?? "";
  }
  #remember(anchor, node) {
    if (anchor !== void 0) this.#anchors.set(anchor, node);
  }
};
function emptyScalar(at2) {
  return { type: "scalar", style: "plain", text: "", start: at2, end: at2 };
}
function placeOf2(node) {
  const [start, end] = node?.range ?? [0, 0, 0];
  return { start, end };
}

// src/kubernetes/read-documents.ts
var NOTHING = { values: [], covered: [], safe: [], skipped: [] };
var DEEPEST_EMBEDDING = 8;
var DOCUMENTS_A_TEXT = 4;
async function readDocuments(fragment, marks, limits) {
  if (marks.length === 0 || fragment.depth > DEEPEST_EMBEDDING || !isDocument(fragment)) return NOTHING;
  const reading = { values: [], covered: [], safe: [], skipped: [] };
  let budget = limits.documentBytes * DOCUMENTS_A_TEXT;
  for (const { span, number: number2 } of markedDocuments(splitDocuments(fragment.bytes), marks)) {
    const size = span.end - span.start;
    budget -= size;
    if (size > limits.documentBytes || budget < 0) {
      reading.skipped.push(...degraded(fragment, span, number2, "too large to be parsed"));
      continue;
    }
    const { found, problem } = await readDocument(fragment, span);
    reading.values.push(...found.values);
    reading.covered.push(...found.covered);
    reading.safe.push(...found.safe);
    if (problem !== void 0 && promisesDocuments(fragment)) {
      reading.skipped.push(...degraded(fragment, { ...span, start: problem.byte }, number2, problem.reason));
    }
  }
  return reading;
}
var NO_VALUES = { values: [], covered: [], safe: [] };
var SCHEMA_KIND = /^kind: ["']?CustomResourceDefinition\b/m;
async function readDocument(fragment, span) {
  const original = sourceText(fragment.bytes, span.start, span.end);
  if (SCHEMA_KIND.test(original.text)) return { found: NO_VALUES };
  const { text: text2, actions } = isTemplate(original.text) ? neutralise(original.text) : { text: original.text, actions: [] };
  const document = {
    parent: fragment,
    source: { text: text2, toByte: original.toByte },
    original: original.text,
    actions
  };
  const roots = startsAsJson(text2) ? parseJson2(text2) : void 0;
  if (roots !== void 0) return { found: merged(roots.map((root2) => walked(document, root2, "json"))) };
  const { root, problem } = await parseYaml(text2);
  const found = root === void 0 ? NO_VALUES : walked(document, root, "yaml");
  if (problem === void 0) return { found };
  const byte = original.toByte(Math.min(problem.at, text2.length));
  return { found: beforeProblem(found, fragment, byte), problem: { reason: problem.reason, byte } };
}
function walked(document, root, layer) {
  return walkDocument({ ...document, root, layers: isEmbedded(document.parent) ? [layer] : [] });
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
    safe: all.flatMap(({ safe }) => safe)
  };
}
function beforeProblem(found, fragment, byte) {
  const limit = fragment.toBlob({ start: byte, end: byte }).start;
  const values = found.values.filter(
    ({ role, bytes, toBlob }) => role === "secret-value" && toBlob({ start: 0, end: bytes.length }).end <= limit
  );
  return { values, covered: [], safe: found.safe.filter(({ end }) => end <= byte) };
}
function degraded(fragment, span, number2, reason) {
  if (!promisesDocuments(fragment)) return [];
  const detail = `document ${number2}, line ${lineOf(fragment.bytes, span.start)}: ${reason}; read as plain text`;
  return [{ path: fragment.blob.origin.path, code: "parse-degraded", detail }];
}

// src/scan-blob.ts
async function scanBlob(blob, bytes, ruleSet, limits) {
  if (isBinary(bytes)) {
    const { path } = blob.origin;
    return {
      text: bytes,
      matches: [],
      skipped: [{ path, code: "binary", detail: "holds NUL bytes, so it is no text" }]
    };
  }
  const text2 = asUtf8(rootFragment(blob, bytes)).bytes;
  const visitor = { ruleSet, limits, matches: [], skipped: [], refuted: [], contexts: [] };
  await visitText(rootFragment(blob, text2), visitor);
  return { text: text2, matches: locate2(visitor.matches, visitor.contexts), skipped: visitor.skipped };
}
async function visitText(fragment, visitor) {
  const { matches, marks, refuted } = detect(fragment, visitor.ruleSet);
  visitor.refuted.push(...refuted.map((span) => fragment.toBlob(span)));
  const reading = await readDocuments(fragment, marks, visitor.limits);
  visitor.skipped.push(...reading.skipped);
  const values = isDotenvPath(fragment.blob.origin.path) && fragment.depth === 0 ? dotenvValues(fragment) : [];
  const covered = [...reading.covered, ...values.map(({ toBlob, bytes }) => toBlob({ start: 0, end: bytes.length }))];
  visitor.matches.push(
    ...matches.filter(({ rule, span }) => {
      if (reading.safe.some((safe) => contains(safe, span))) return false;
      return rule.kind !== "assignment" || !covered.some((place) => contains(place, span));
    })
  );
  for (const value of [...reading.values, ...values]) await visitValue(value, visitor);
  if (fragment.depth >= visitor.limits.decodeDepth) return;
  for (const run3 of findEncodedRuns(fragment)) {
    const place = run3.toBlob({ start: 0, end: run3.bytes.length });
    if (reading.safe.some((safe) => contains(fragment.toBlob(safe), place))) continue;
    await visitText(run3, visitor);
  }
}
async function visitValue(value, visitor) {
  visitor.contexts.push(value);
  const decoded = value.encoding === void 0 ? void 0 : decodeFragment(value);
  const plain2 = decoded ?? value;
  if (isEmbeddedFile(plain2)) {
    await visitText({ ...plain2, role: "text" }, visitor);
    return;
  }
  if (decoded !== void 0 || plain2.role === "text") await visitText(plain2, visitor);
  const place = plain2.toBlob({ start: 0, end: plain2.bytes.length });
  if (visitor.refuted.some((span) => overlaps(span, place))) return;
  const match = detectValue(plain2, visitor.ruleSet);
  if (match !== void 0) visitor.matches.push(match);
}
function locate2(matches, contexts) {
  const values = contexts.map((value) => ({ value, span: value.toBlob({ start: 0, end: value.bytes.length }) }));
  return dedupe(matches.map((match) => ({ match, span: match.fragment.toBlob(match.span) }))).map(
    ({ match, span, context }) => {
      const around = context.keyPath === void 0 ? values.findLast((value) => contains(value.span, span))?.value : context;
      return {
        match,
        span,
        ...around?.keyPath === void 0 ? {} : { keyPath: around.keyPath },
        ...around?.resource === void 0 ? {} : { resource: around.resource }
      };
    }
  );
}

// src/scan-source.ts
async function scanSource(source, scope, engine) {
  const started = performance.now();
  const run3 = new ScanRun(engine);
  for await (const item of source) {
    if (item.kind === "skipped") run3.skipped.push(item.skipped);
    else if (item.kind === "blob") await run3.scanWhole(item.blob);
    else await run3.scanChanges(item.changeSet);
  }
  return {
    findings: run3.findings.sort(byPlace),
    skipped: run3.skipped,
    stats: {
      scope,
      blobs: run3.blobs,
      bytes: run3.bytes,
      commits: run3.commits,
      elapsedMilliseconds: Math.round(performance.now() - started)
    }
  };
}
var READ_AHEAD = 16;
var ScanRun = class {
  findings = [];
  skipped = [];
  blobs = 0;
  bytes = 0;
  commits = 0;
  #engine;
  /** Rule, secret and path of every finding of a range: a secret that comes back later is reported where it came first. */
  #known = /* @__PURE__ */ new Set();
  constructor(engine) {
    this.#engine = engine;
  }
  async scanWhole(blob) {
    const scanned = await this.#scan(blob, await blob.read());
    if (scanned !== void 0) await this.#report(scanned, scanned.matches);
  }
  async scanChanges({ commit, changes }) {
    if (commit !== void 0) this.commits++;
    const scans = /* @__PURE__ */ new Map();
    for await (const [change, blob, content] of readAhead(changes)) {
      const scanned = await this.#scan(blob, content);
      if (scanned !== void 0 && scanned.matches.length > 0) scans.set(change, scanned);
    }
    if (scans.size === 0) return;
    let movedAway;
    for (const [change, scanned] of scans) {
      let fresh = introduced(scanned.matches, await this.#before(change), secretKey, placeKey);
      if (fresh.length > 0 && changes.length > 1) {
        movedAway ??= this.#movedAway(changes, scans);
        fresh = introduced(fresh, await movedAway, secretKey);
      }
      await this.#report(scanned, fresh);
    }
  }
  /** What the paths of this change set held before and hold no longer. */
  async #movedAway(changes, scans) {
    const gone = [];
    for (const change of changes) {
      gone.push(...departed(await this.#before(change), scans.get(change)?.matches ?? [], secretKey));
    }
    return gone;
  }
  async #before(change) {
    const matches = [];
    for (const blob of change.before) {
      const content = await blob.read();
      if (!(content instanceof Uint8Array)) continue;
      matches.push(...(await scanBlob(blob, content, this.#engine.ruleSet, this.#engine.policy.limits)).matches);
    }
    return matches;
  }
  async #scan(blob, content) {
    if (!(content instanceof Uint8Array)) {
      this.skipped.push(content);
      return void 0;
    }
    const { text: text2, matches, skipped: skipped2 } = await scanBlob(blob, content, this.#engine.ruleSet, this.#engine.policy.limits);
    this.skipped.push(...skipped2);
    this.blobs++;
    this.bytes += content.length;
    return { blob, text: text2, matches };
  }
  async #report({ blob, text: text2, matches: all }, matches) {
    const fresh = matches.filter((located) => this.#isFirst(blob, located));
    if (fresh.length > 0) {
      this.findings.push(...await this.#engine.judge(blob, text2, fresh, all));
    }
  }
  #isFirst(blob, located) {
    if (blob.origin.kind !== "commit") return true;
    const key = `${secretKey(located)}\0${blob.origin.path}\0${placeKey(located)}`;
    if (this.#known.has(key)) return false;
    this.#known.add(key);
    return true;
  }
};
async function* readAhead(changes) {
  const present = changes.flatMap((change) => change.after === void 0 ? [] : [{ change, blob: change.after }]);
  const pending = present.slice(0, READ_AHEAD).map(({ blob }) => blob.read());
  for (const [index, { change, blob }] of present.entries()) {
    const content = await pending.shift();
    const next = present[index + READ_AHEAD];
    if (next !== void 0) pending.push(next.blob.read());
    yield [change, blob, content];
  }
}
function secretKey({ match }) {
  return `${match.rule.id}\0${match.secret.reveal()}`;
}
function placeKey({ keyPath }) {
  return keyPath === void 0 ? "" : formatKeyPath(keyPath);
}
function byPlace(a, b) {
  const byPath = a.location.path < b.location.path ? -1 : a.location.path > b.location.path ? 1 : 0;
  const { start: left } = a.location;
  const { start: right } = b.location;
  return byPath || left.line - right.line || left.column - right.column;
}

// src/git/byte-path.ts
import { isUtf8 as isUtf84 } from "node:buffer";
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
  return isUtf84(bytes) ? bytes.toString("utf8") : bytes;
}

// src/git/raw-diff.ts
var COLON = 58;
var ABSENT_MODE = "000000";
var HEADER = /^(:+)([0-7]{6}(?: [0-7]{6})+) ([0-9a-f]{40,64}(?: [0-9a-f]{40,64})+) ([A-Z]+)\d*$/;
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
  const fields2 = HEADER.exec(header);
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
  const ended = new Promise((resolve7) => {
    child.on("error", (error) => resolve7({ code: -1, signal: null, said: error.message }));
    child.on("close", (code, signal) => resolve7({ code, signal, said }));
  });
  return { process: child, ended };
}

// src/git/stream.ts
var NUL = 0;
async function* stream(workplace, args, options = {}) {
  const child = startGit(workplace, args, "ignore");
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
var FORMAT = "--format=tformat:%H%x00%P%x00%an%x00%aI%x00%B";
var NEWLINE = 10;
async function* commitLog(workplace, revisions) {
  const reader = new LogReader();
  const pieces = stream(workplace, [
    "log",
    ...["--reverse", "--topo-order", "--root", "-c", "--no-notes", "--encoding=UTF-8"],
    ...RAW_OPTIONS,
    FORMAT,
    ...revisions.include.map(checkedId),
    ...revisions.exclude.map((id) => `^${checkedId(id)}`),
    "--"
  ]);
  for await (const batch of records(pieces)) {
    for (const record of batch) {
      const complete = reader.push(record);
      if (complete !== void 0) yield complete;
    }
  }
  const last = reader.end();
  if (last !== void 0) yield last;
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
    if (this.#fields.length > 0 && this.#fields.length < 5) {
      this.#fields.push(record);
      return void 0;
    }
    const content = record[0] === NEWLINE ? record.subarray(1) : record;
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
    const [id, parents, author, date, message] = this.#fields;
    const entries2 = this.#entries;
    this.#fields = [];
    this.#entries = [];
    if (id === void 0 || parents === void 0 || author === void 0 || date === void 0) return void 0;
    const text2 = message ?? Buffer.alloc(0);
    return {
      commit: {
        id: checkedId(id.toString("latin1")),
        author: author.toString("utf8"),
        date: date.toString("latin1"),
        subject: firstLine(text2)
      },
      parents: parents.toString("latin1").split(" ").filter(isObjectId),
      message: text2,
      entries: entries2
    };
  }
};
function firstLine(message) {
  const end = message.indexOf(NEWLINE);
  return message.subarray(0, end === -1 ? message.length : end).toString("utf8");
}

// src/sources/content-limit.ts
function tooLarge(path, sizeBytes, limit, commit) {
  const size = sizeBytes.toLocaleString("en-US");
  const most = limit.fileBytes.toLocaleString("en-US");
  const detail = `${size} bytes, over the limit of ${most}: raise limits.file-size in .unsealed.yaml or use --max-file-size`;
  return { path, code: "too-large", detail, ...commit !== void 0 && { commit } };
}

// src/git/batch-answers.ts
var NEWLINE2 = 10;
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
    const end = piece.indexOf(NEWLINE2, at2);
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
    return new Promise((resolve7, reject) => {
      this.#pending.push({ id, resolve: resolve7, reject });
      this.#send(`${id}
`);
    });
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

// src/sources/lfs-pointer.ts
var LARGEST_POINTER_BYTES = 1024;
var POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-\d-[\w.-]{1,64} sha256:[0-9a-f]{64}\n)*oid sha256:[0-9a-f]{64}\nsize \d{1,20}\n?$/;
function isLfsPointer(content) {
  if (content.length >= LARGEST_POINTER_BYTES || content[0] !== 118) return false;
  return POINTER.test(Buffer.from(content.buffer, content.byteOffset, content.length).toString("latin1"));
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
  /** Lets the git process end; blobs can be read all the same. */
  close() {
    this.#reader.close();
  }
  async #read(id, origin) {
    try {
      const content = await this.#reader.read(id);
      if (content.kind === "missing") {
        return skip2(
          origin,
          "missing-object",
          "the clone does not hold this object: fetch it, as git fetch --refetch does"
        );
      }
      if (content.kind === "too-large") {
        return tooLarge(origin.path, content.sizeBytes, this.#limit, origin.commit?.id);
      }
      if (!isLfsPointer(content.bytes)) return content.bytes;
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

// src/sources/range.ts
var MESSAGE_PATH = "COMMIT_EDITMSG";
var CUT_OFF = `history is cut off here, this commit's own changes cannot be told: set fetch-depth: 0 in actions/checkout, or run git fetch --unshallow`;
async function* rangeSource(repository, range, limit) {
  yield* revisionsSource(repository, await resolveRange(repository, range), limit);
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
async function resolveRange(repository, range) {
  const [base = "", head = "", ...rest] = range.split(/\.{2,3}/);
  if (range === "" || rest.length > 0) {
    throw new UnsealedError("USAGE", "not a range of commits", "write BASE..HEAD, BASE...HEAD or BASE");
  }
  const [exclude, include] = await Promise.all([base, head].map((text2) => resolveRevision(repository, text2 || "HEAD")));
  return { include: include ? [include] : [], exclude: exclude ? [exclude] : [] };
}
function* commitItems(logged, objects, limit) {
  const { commit } = logged;
  const changes = [{ after: messageBlob(commit, logged.message, limit), before: [] }];
  for (const entry of logged.entries) {
    const change = objects.change(entry, { kind: "commit", path: pathText(entry.path), commit });
    if (isSkipped(change)) yield { kind: "skipped", skipped: change };
    else changes.push(change);
  }
  yield { kind: "changes", changeSet: { commit, changes } };
}
function messageBlob(commit, message, limit) {
  const content = message.length > limit.fileBytes ? tooLarge(MESSAGE_PATH, message.length, limit, commit.id) : message;
  return { origin: { kind: "commit-message", path: MESSAGE_PATH, commit }, read: () => Promise.resolve(content) };
}

// src/sources/path-selection.ts
import { realpathSync as realpathSync3 } from "node:fs";
import { basename, dirname as dirname3, join as join5, resolve as resolve5, sep as sep2 } from "node:path";
function pathSelection(root, cwd, paths) {
  if (paths === void 0) return () => true;
  const named = new Set(paths.flatMap((path) => relativeTo(root, absoluteName(path, cwd)) ?? []));
  return (path) => {
    if (named.has("") || named.has(path)) return true;
    for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
      if (named.has(path.slice(0, end))) return true;
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

// src/sources/staged.ts
async function* stagedSource(repository, options) {
  const isSelected = pathSelection(repository.root, options.cwd ?? repository.root, options.paths);
  const entries2 = (await stagedEntries(repository)).filter((entry) => isSelected(entry.path));
  const objects = new ObjectBlobs(repository, options);
  try {
    const changes = [];
    for (const entry of entries2) {
      const change = objects.change(entry, { kind: "index", path: pathText(entry.path) });
      if (isSkipped(change)) yield { kind: "skipped", skipped: change };
      else changes.push(change);
    }
    if (changes.length > 0) yield { kind: "changes", changeSet: { changes } };
  } finally {
    objects.close();
  }
}
async function stagedEntries(repository) {
  const heads = mergeHeads(repository);
  const [ours = [], ...theirs] = await Promise.all([
    indexAgainst(repository),
    ...heads.map((head) => indexAgainst(repository, head))
  ]);
  const others = theirs.map((entries2) => new Map(entries2.map((entry) => [entry.path, entry])));
  return ours.flatMap((entry) => {
    const same = others.flatMap((other) => other.get(entry.path) ?? []);
    if (same.length < others.length) return [];
    return [{ ...entry, before: [entry, ...same].flatMap((each) => each.before) }];
  });
}
async function indexAgainst(repository, commit) {
  const pieces = [];
  const against = commit === void 0 ? [] : [commit];
  for await (const piece of stream(repository, ["diff", "--cached", ...RAW_OPTIONS, ...against, "--"]))
    pieces.push(piece);
  return parseRawDiff(Buffer.concat(pieces));
}

// src/sources/stdin.ts
async function* stdinSource(stream2, options) {
  let content;
  const blob = {
    origin: { kind: "stdin", path: options.path },
    read: () => {
      content ??= readAll(stream2, options);
      return content;
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
    const named = directories.slice(first, first + DIRECTORIES_A_COMMAND).map((path) => pathText(path) || ".");
    const pieces = stream(
      repository,
      ["ls-files", "-z", "-t", "--stage", "--cached", "--others", "--exclude-standard", "--", ...named],
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
import { closeSync, constants as constants2, openSync, readlinkSync, readSync } from "node:fs";

// src/sources/path-status.ts
import { lstatSync } from "node:fs";
function statusOf(absolute2) {
  try {
    return lstatSync(fileName(absolute2), { throwIfNoEntry: false });
  } catch (error) {
    if (systemCode(error) === "ENOTDIR") return void 0;
    throw error;
  }
}

// src/sources/file-item.ts
var READ_FLAGS = constants2.O_RDONLY | (constants2.O_NOFOLLOW ?? 0) | (constants2.O_NONBLOCK ?? 0);
function fileItem(absolute2, path, limit, mayBeAbsent) {
  const shown = pathText(path);
  const status = statusOrReason(absolute2);
  if (typeof status === "string") return skipped(shown, "unreadable", `the file system refused: ${status}`);
  if (mayBeAbsent && (status === void 0 || status.isDirectory())) return void 0;
  if (status === void 0) return skipped(shown, "unreadable", "it vanished while it was being looked at");
  if (status.isSymbolicLink()) return blobItem(shown, () => readlinkSync(fileName(absolute2), { encoding: "buffer" }));
  if (!status.isFile()) return skipped(shown, "not-regular", `${kindOf(status)}, never opened`);
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
function kindOf(status) {
  if (status.isFIFO()) return "a fifo";
  if (status.isSocket()) return "a socket";
  return status.isDirectory() ? "a directory" : "a device";
}
function blobItem(path, content) {
  const read3 = async () => {
    try {
      return content();
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
    const content = readUpTo(file, expectedBytes, limit.fileBytes);
    if (content.length > limit.fileBytes) return tooLarge(path, content.length, limit);
    if (!isLfsPointer(content)) return content;
    return { path, code: "lfs-pointer", detail: "the content lives in an LFS store" };
  } finally {
    closeSync(file);
  }
}
function readUpTo(file, expectedBytes, limitBytes) {
  let content = Buffer.allocUnsafe(expectedBytes + 1);
  let length = 0;
  for (; ; ) {
    const read3 = readSync(file, content, length, content.length - length, null);
    if (read3 === 0) return content.subarray(0, length);
    length += read3;
    if (length < content.length) continue;
    if (length > limitBytes) return content;
    content = Buffer.concat([content], Math.min(length * 2, limitBytes) + 1);
  }
}

// src/sources/plain-files.ts
import { lstat, readdir, stat } from "node:fs";
var IN_GIT_DIRECTORY = /(?:^|\/)\.git(?:\/|$)/;
async function listPlainFiles(directory, pattern = "**/*") {
  const { default: glob } = await import("./out-OIJBN223.mjs");
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
  const { default: glob } = await import("./out-OIJBN223.mjs");
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
import { dirname as dirname4, resolve as resolve6 } from "node:path";

// src/sources/repository-finder.ts
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
    const known = kind === "file" ? this.#holding(absolute2) : void 0;
    if (known !== void 0) return known;
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
  async #open(directory) {
    try {
      return await openRepository(directory, this.#ambient);
    } catch (error) {
      const isOutside = error instanceof UnsealedError && ["NOT_A_REPOSITORY", "PATH_NOT_FOUND"].includes(error.code);
      if (isOutside) return void 0;
      throw error;
    }
  }
};

// src/sources/scan-place.ts
async function placesOf(paths, cwd, ambient) {
  const finder = new RepositoryFinder(ambient);
  const named = [];
  for (const path of paths) named.push(...existing(path, cwd) ?? await expanded(path, cwd, finder));
  const places = /* @__PURE__ */ new Map();
  for (const { kind, absolute: absolute2 } of named) {
    const repository = await finder.find(absolute2, kind);
    const place = places.get(repository) ?? { files: [], directories: [] };
    places.set(repository, place);
    const path = repository ? relativeTo(repository.root, absolute2) ?? "" : absolute2;
    (kind === "file" ? place.files : place.directories).push(path);
  }
  const result = [...places].map(([repository, place]) => repository ? { repository, ...place } : place);
  return { root: rootOf(result, named, realpathSync4(cwd)), places: result };
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
  const matches = await isGlob(pattern) ? (await listPlainFiles(start, pattern)).files : [];
  const files = matches.map((path) => absoluteMatch(path, start));
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
function rootOf(places, named, cwd) {
  const [place, ...others] = places;
  if (place === void 0 || others.length > 0) return cwd;
  if (place.repository !== void 0) return place.repository.root;
  const [only, ...more] = named;
  if (only === void 0 || more.length > 0) return cwd;
  if (only.kind === "directory") return pathText(only.absolute);
  return relativeTo(cwd, only.absolute) === void 0 ? dirname4(pathText(only.absolute)) : cwd;
}

// src/sources/worktree.ts
async function worktreeSource(paths, options) {
  const { root, places } = await placesOf(paths.length > 0 ? paths : ["."], options.cwd, options.ambient);
  const [only, ...others] = places;
  const repository = others.length === 0 ? only?.repository : void 0;
  const source = items(places, root, options);
  return repository === void 0 ? { source, root } : { source, root, repository };
}
async function* items(places, root, limit) {
  for (const place of places) {
    yield* place.repository ? repositoryItems(place, place.repository, root, limit) : plainItems(place, root, limit);
  }
}
async function* repositoryItems(place, repository, root, limit) {
  const top = bytePath(repository.root);
  const prefix = prefixOf(repository.root, root);
  const isInside = insideTree(top);
  const listed = await listWorkingFiles(repository, place.directories);
  for (const { path, reason } of listed.unreadable) {
    yield unreadable2(prefix + path, reason);
  }
  const ignored = yield* ignoredFiles(place, repository, listed, prefix);
  for (const file of merged2(listed.files, [...place.files, ...ignored])) {
    if (file.kind === "submodule" || file.kind === "repository") {
      yield skipped(pathText(prefix + file.path), "submodule", "another repository: scan it by naming its directory");
    } else if (file.kind === "untracked" || isInside(file.path)) {
      const item = fileItem(`${top}/${file.path}`, prefix + file.path, limit, file.kind === "tracked");
      if (item !== void 0) yield item;
    }
  }
}
async function* ignoredFiles(place, repository, listed, prefix) {
  const known = [...listed.files, ...listed.unreadable].map((file) => file.path);
  const paths = [];
  for (const directory of place.directories) {
    if (directory === "" || known.some((path) => path === directory || path.startsWith(`${directory}/`))) continue;
    const plain2 = await listPlainFiles(pathText(`${bytePath(repository.root)}/${directory}`));
    for (const { path, reason } of plain2.unreadable) {
      yield unreadable2(prefix + (relativeTo(repository.root, path) ?? path), reason);
    }
    paths.push(...plain2.files.map((path) => `${directory}/${path}`));
  }
  return paths;
}
function merged2(listed, named) {
  if (named.length === 0) return listed;
  const files = /* @__PURE__ */ new Map();
  for (const path of named) files.set(path, { path, kind: "untracked" });
  for (const file of listed) files.set(file.path, file);
  return [...files.values()].sort((a, b) => a.path < b.path ? -1 : 1);
}
function insideTree(top) {
  const known = /* @__PURE__ */ new Map([["", true]]);
  const isDirectory = (directory) => {
    let answer = known.get(directory);
    if (answer === void 0) {
      answer = isDirectory(parentOf(directory)) && isNoLink(`${top}/${directory}`);
      known.set(directory, answer);
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
async function* plainItems(place, root, limit) {
  const paths = new Set(place.files);
  for (const directory of place.directories) {
    const listed = await listPlainFiles(pathText(directory));
    for (const { path, reason } of listed.unreadable) {
      yield unreadable2(shownPath(path, root), reason);
    }
    for (const path of listed.files) paths.add(`${directory === "/" ? "" : directory}/${path}`);
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
  const { source } = await worktreeSource(paths, { cwd: project.directory, fileBytes });
  return scanSource(source, "working tree", project.engine);
}
async function scanStaged(project, paths = []) {
  const { fileBytes } = project.policy.limits;
  const source = stagedSource(await requireRepository(project), {
    fileBytes,
    cwd: project.directory,
    ...paths.length === 0 ? {} : { paths }
  });
  return scanSource(source, "staged changes", project.engine);
}
async function scanRange(project, range) {
  const { fileBytes } = project.policy.limits;
  const source = rangeSource(await requireRepository(project), range, { fileBytes });
  return scanSource(source, `commits ${range}`, project.engine);
}
async function scanStream(project, stream2, path) {
  const { fileBytes } = project.policy.limits;
  return scanSource(stdinSource(stream2, { fileBytes, path }), "standard input", project.engine);
}
async function scanText(engine, text2, path) {
  const bytes = typeof text2 === "string" ? Buffer.from(text2, "utf8") : text2;
  return scanSource(single({ origin: { kind: "stdin", path }, read: async () => bytes }), path, engine);
}
async function* single(blob) {
  yield { kind: "blob", blob };
}

// src/setup/apply.ts
import { chmodSync, mkdirSync, readFileSync as readFileSync4, writeFileSync } from "node:fs";
import { dirname as dirname5, join as join6 } from "node:path";
function fileReader(root) {
  return (path) => {
    try {
      return readFileSync4(join6(root, path), "utf8");
    } catch (cause) {
      if (cause.code === "ENOENT") return void 0;
      throw new UnsealedError(
        "SETUP_CONFLICT",
        `${path} cannot be read`,
        "make it a readable file, then run init again",
        { cause }
      );
    }
  };
}
function applyPlan(root, { steps }) {
  for (const { path, content, executable } of steps) {
    const file = join6(root, path);
    try {
      mkdirSync(dirname5(file), { recursive: true });
      writeFileSync(file, content);
      if (executable) chmodSync(file, 493);
    } catch (cause) {
      throw new UnsealedError(
        "SETUP_CONFLICT",
        `${path} cannot be written`,
        "check its permissions, then run init again",
        { cause }
      );
    }
  }
}

// src/setup/husky.ts
var HOOK = ".husky/pre-commit";
var COMMAND = "unsealed staged";
function planHusky(read3) {
  const steps = [];
  const kept = [];
  const remaining = [];
  planHook(read3(HOOK), steps, kept);
  const manifest = read3("package.json");
  if (manifest === void 0) {
    remaining.push(
      "npm init --yes",
      "npm install --save-dev husky unsealed",
      "npm pkg set scripts.prepare=husky",
      "npm run prepare"
    );
    return { steps, kept, remaining };
  }
  planManifest(manifest, steps, kept, remaining);
  return { steps, kept, remaining };
}
function planHook(hook, steps, kept) {
  if (hook === void 0) {
    steps.push({
      path: HOOK,
      content: `${COMMAND}
`,
      executable: true,
      what: "runs the staged scan before every commit"
    });
  } else if (/^\s*(?:npx (?:--no(?:-install)? )?(?:-- )?)?unsealed staged\b/m.test(hook)) {
    kept.push(`${HOOK} already runs ${COMMAND}`);
  } else {
    const content = `${hook}${hook === "" || hook.endsWith("\n") ? "" : "\n"}${COMMAND}
`;
    steps.push({ path: HOOK, content, executable: true, what: "gains one line behind what is there" });
  }
}
function planManifest(manifest, steps, kept, remaining) {
  const { scripts, devDependencies, dependencies } = parseManifest(manifest);
  const installed = { ...dependencies, ...devDependencies };
  const missing = ["husky", "unsealed"].filter((name) => installed[name] === void 0);
  const prepare = scripts?.prepare;
  if (prepare === void 0) {
    steps.push({
      path: "package.json",
      content: withPrepare(manifest),
      executable: false,
      what: 'gains the script "prepare": "husky"'
    });
  } else if (/\bhusky\b/.test(prepare)) kept.push("package.json already prepares husky");
  else remaining.push(`npm pkg set scripts.prepare='${prepare.replaceAll("'", "'\\''")} && husky'`);
  if (missing.length > 0) remaining.push(`npm install --save-dev ${missing.join(" ")}`);
  if (missing.length > 0 || steps.length > 0) remaining.push("npm run prepare");
}
function parseManifest(text2) {
  try {
    return JSON.parse(text2);
  } catch {
    return { scripts: { prepare: "husky" } };
  }
}
function withPrepare(manifest) {
  const indent = /^\s*\{\r?\n([ \t]+)/.exec(manifest)?.[1] ?? "  ";
  const scripts = /"scripts"\s*:\s*\{/.exec(manifest);
  if (scripts === null) {
    const open3 = manifest.indexOf("{") + 1;
    const comma = /^\s*\}/.test(manifest.slice(open3)) ? "" : ",";
    const block = `
${indent}"scripts": {
${indent}${indent}"prepare": "husky"
${indent}}${comma}`;
    return manifest.slice(0, open3) + block + manifest.slice(open3);
  }
  const open2 = scripts.index + scripts[0].length;
  const isEmpty = /^\s*\}/.test(manifest.slice(open2));
  const line = `
${indent}${indent}"prepare": "husky"${isEmpty ? `
${indent}` : ","}`;
  return manifest.slice(0, open2) + line + (isEmpty ? manifest.slice(open2).trimStart() : manifest.slice(open2));
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
    "        entry: npx --no-install unsealed staged",
    "        language: system",
    "        pass_filenames: false"
  ],
  "lint-staged": [
    "// package.json: a function, so that no file names are passed and the index is what is scanned",
    "// lint-staged.config.mjs",
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

// src/version.ts
var VERSION2 = true ? "0.1.0" : JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;

export {
  UnsealedError,
  DEFAULT_POLICY,
  Secret,
  createBaseline,
  createEngine,
  BASELINE_FILE,
  openProject,
  FORMATS,
  scanWorktree,
  scanStaged,
  scanRange,
  scanStream,
  scanText,
  fileReader,
  applyPlan,
  planHusky,
  RECIPES,
  VERSION2 as VERSION
};
