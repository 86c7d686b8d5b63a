import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  BASELINE_FILE,
  DEFAULT_POLICY,
  LARGEST_POLICY_BYTES,
  LineIndex,
  ObjectReader,
  POLICY_NAMES,
  POLICY_SIDES,
  RAW_OPTIONS,
  Secret,
  UnsealedError,
  adviceKey,
  archiveOf,
  asUtf8,
  bothThere,
  bytePath,
  commitLog,
  createEngine,
  createFinder,
  createFingerprinter,
  decidedBy,
  departed,
  didYouMean,
  expandBlob,
  fileName,
  formatKeyPath,
  gitFailure,
  introduced,
  introducedAdvice,
  isObjectId,
  knownRules,
  maskRanges,
  mergeHeads,
  newBaselineDerivation,
  openProject,
  openRepository,
  parseBaseline,
  parsePolicy,
  parseRawDiff,
  parseRules,
  pathText,
  policyText,
  readInside,
  records,
  requireRepository,
  requireWorkTree,
  resolveRevision,
  rootFragment,
  run,
  scanBlob,
  serialiseBaseline,
  shallowBoundary,
  shippedRules,
  startGit,
  stream,
  systemCode,
  tooLarge,
  withThousands
} from "./chunk-6QR3DHGB.mjs";
import {
  reported
} from "./chunk-XJ25R62C.mjs";
import {
  SEVERITIES,
  atLeast,
  isGeneric
} from "./chunk-4DXGSSLM.mjs";
import "./chunk-BSZRS44C.mjs";
import "./chunk-NNKK245H.mjs";

// src/change-project.ts
import { realpathSync } from "node:fs";
import { relative, resolve, sep } from "node:path";

// src/git/tree-file.ts
import { posix } from "node:path";
var ENTRY = /^(\d{6}) blob ([0-9a-f]{40}|[0-9a-f]{64})\t/;
var LINK_MODE = "120000";
var MOST_LINKS = 5;
var LONGEST_LINK_BYTES = 4096;
function treeFiles(repository, commit, limitBytes) {
  const contents = new ObjectReader(repository, limitBytes);
  contents.close();
  const entry = (path) => treeEntry(repository, commit, path);
  const read = async (path, links) => {
    const found = await entry(path);
    if (found === void 0) return void 0;
    const content = await contents.read(found.id);
    if (content.kind !== "content") return void 0;
    if (found.mode !== LINK_MODE) return content.bytes;
    if (links === MOST_LINKS || content.bytes.length > LONGEST_LINK_BYTES) return void 0;
    const target = Buffer.from(content.bytes).toString("latin1");
    const next = posix.normalize(posix.join(posix.dirname(path), target));
    return target.startsWith("/") || next.startsWith("..") ? void 0 : read(next, links + 1);
  };
  return { read: (path) => read(path, 0), has: async (path) => await entry(path) !== void 0 };
}
async function treeEntry(repository, commit, path) {
  if (path === "" || path.includes("\0")) return void 0;
  const pieces = [];
  const name = Buffer.from(path, "latin1").toString("utf8");
  for await (const piece of stream(repository, ["ls-tree", "-z", "--full-tree", commit, "--", name]))
    pieces.push(piece);
  const record = Buffer.concat(pieces).toString("latin1").split("\0")[0] ?? "";
  const [head = "", mode = "", id = ""] = ENTRY.exec(record) ?? [];
  return head !== "" && record.slice(head.length) === path ? { mode, id } : void 0;
}

// src/sources/pushed-refs.ts
var ID = "([0-9a-f]{40}|[0-9a-f]{64})";
var ZEROS = /^0+$/;
function parsePrePush(text) {
  const line2 = new RegExp(`^.* ${ID} (\\S+) ${ID}$`);
  return refsIn(text, line2, ([, after = "", name = "", before = ""]) => ({ name, before, after }));
}
function parsePreReceive(text) {
  const line2 = new RegExp(`^${ID} ${ID} (\\S+)$`);
  return refsIn(text, line2, ([, before = "", after = "", name = ""]) => ({ name, before, after }));
}
function refsIn(text, pattern, read) {
  const lines2 = text.split("\n").filter((line2) => line2 !== "");
  return lines2.map((line2, at) => {
    const parts2 = pattern.exec(line2);
    if (parts2 === null) {
      const hint = "call this from a git hook, which says on standard input what is pushed";
      throw new UnsealedError("USAGE", `line ${at + 1} of standard input is none that git gives to this hook`, hint);
    }
    const { name, before, after } = read(parts2);
    return { name, ...ZEROS.test(before) ? {} : { before }, ...ZEROS.test(after) ? {} : { after } };
  });
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
      return skip(origin, "unreadable", "unmerged: resolve the conflict, then scan again");
    if (entry.after?.mode === SUBMODULE_MODE) {
      return skip(origin, "submodule", "a commit of another repository: scan that repository");
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
      const content = await this.#reader.read(id);
      if (content.kind === "missing") {
        return skip(
          origin,
          "missing-object",
          "the clone does not hold this object: fetch it, as git fetch --refetch does"
        );
      }
      if (content.kind === "too-large") {
        return tooLarge(origin.path, content.sizeBytes, this.#limit, origin.commit?.id);
      }
      if (!isLfsPointer(content.bytes)) return content.bytes;
      return skip(origin, "lfs-pointer", "the content lives in an LFS store");
    } catch (error) {
      if (!(error instanceof UnsealedError) || error.code !== "GIT_FAILED") throw error;
      return skip(origin, "unreadable", error.message);
    }
  }
};
function isSkipped(change) {
  return "code" in change;
}
function isContent(side) {
  return side !== void 0 && side.mode !== SUBMODULE_MODE;
}
function skip(origin, code, detail) {
  return { path: origin.path, code, detail, ...origin.commit && { commit: origin.commit.id } };
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
  const [exclude, include] = await Promise.all([base, head].map((text) => resolveRevision(repository, text || "HEAD")));
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
function messageBlob(commit, message2, limit) {
  const content = message2.length > limit.fileBytes ? tooLarge(MESSAGE_PATH, message2.length, limit, commit.id) : message2;
  return { origin: { kind: "commit-message", path: MESSAGE_PATH, commit }, read: () => Promise.resolve(content) };
}

// src/change-project.ts
async function projectForRange(project, range2, side, usually = "base") {
  if (side === "head") return project;
  const { include, exclude } = await resolveRange(await requireRepository(project), range2);
  const [base, head] = [exclude[0], include[0]];
  return base === void 0 || head === void 0 ? project : projectForChange(project, { base, head }, side, usually);
}
async function projectForPrePush(project, lines2, remote, side) {
  return projectForPush(project, parsePrePush(lines2), `refs/remotes/${remote}/HEAD`, side);
}
async function projectForPreReceive(project, lines2, side) {
  return projectForPush(project, parsePreReceive(lines2), "HEAD", side);
}
async function projectForPush(project, refs, main, side) {
  if (side === "head" || refs.every(({ after }) => after === void 0)) return project;
  const repository = await requireRepository(project);
  const base = await firstCommit(repository, [main, ...refs.flatMap(({ before }) => before ?? [])]);
  const head = await firstCommit(
    repository,
    refs.flatMap(({ after }) => after ?? [])
  );
  if (base !== void 0 && head !== void 0) return projectForChange(project, { base, head }, side, "head");
  if (side === void 0) return project;
  const hint = "fetch the remote and run git remote set-head origin --auto, or leave --policy out";
  throw new UnsealedError("USAGE", "no base is known whose policy could decide over this push", hint);
}
async function firstCommit(repository, names) {
  for (const name of names) {
    try {
      return await resolveRevision(repository, name);
    } catch (error) {
      if (!(error instanceof UnsealedError) || error.code !== "BAD_REVISION") throw error;
    }
  }
  return void 0;
}
async function projectForChange(project, ends, side, usually) {
  const repository = await requireRepository(project);
  const trees = {
    base: treeFiles(repository, ends.base, LARGEST_POLICY_BYTES),
    head: treeFiles(repository, ends.head, LARGEST_POLICY_BYTES)
  };
  const base = await told(ends.base, readSide(project, trees.base, trees.head));
  if ((side ?? base.policy.side ?? usually) === "head") return project;
  const head = await readSide(project, trees.head, trees.base);
  const texts = treeFiles(repository, ends.base, project.policy.limits.fileBytes);
  const known = /* @__PURE__ */ new Map();
  const baseText = (path) => {
    const text = known.get(path) ?? textOf(texts, path);
    known.clear();
    known.set(path, text);
    return text;
  };
  return decidedBy(project, base, { ...head, baseText });
}
async function textOf(texts, path) {
  try {
    const bytes = await texts.read(bytePath(path));
    return bytes && Buffer.from(bytes).toString("utf8");
  } catch (error) {
    if (error instanceof UnsealedError && error.code === "GIT_FAILED") return void 0;
    throw error;
  }
}
async function readSide(project, own, other) {
  const { configPath, baselinePath } = project.options;
  const read = sideReader(project.root, own, other);
  const named = configPath === void 0 ? void 0 : insideRoot(project, configPath);
  const isOutside = configPath !== void 0 && named === void 0;
  const baselineName = typeof baselinePath === "string" ? insideRoot(project, baselinePath) : BASELINE_FILE;
  const policy = isOutside ? { policy: project.policy, path: configPath } : await readPolicy(read, named);
  const source2 = baselinePath === false || baselineName === void 0 ? void 0 : await read(baselineName);
  const outside = baselineName === void 0 ? project.baseline : void 0;
  const baseline = source2 === void 0 ? outside : parseBaseline(source2, baselineName ?? BASELINE_FILE);
  return {
    policy: policy.policy,
    policyPath: policy.path,
    ...baseline === void 0 ? {} : { baseline },
    baselinePath: baselineName ?? BASELINE_FILE
  };
}
async function readPolicy(read, named) {
  const names = named === void 0 ? POLICY_NAMES : [named];
  const found = [];
  for (const path of names) {
    const source2 = await read(path);
    if (source2 !== void 0) found.push({ path, source: source2 });
  }
  const [file, second] = found;
  if (second !== void 0) throw bothThere();
  if (file === void 0) return { policy: DEFAULT_POLICY, path: names[0] };
  return { policy: await parsePolicy(file.source, file.path, read, knownRules()), path: file.path };
}
function sideReader(root, own, other) {
  const inTrees = async (path) => {
    const bytes = await own.read(bytePath(path));
    if (bytes !== void 0) return policyText(bytes, path);
    const isTracked = await own.has(bytePath(path)) || await other.has(bytePath(path));
    return isTracked ? void 0 : "in neither";
  };
  return async (path) => {
    const tracked = await inTrees(path);
    if (tracked !== "in neither") return tracked;
    const real = realPath(root, path);
    if (real === void 0) return void 0;
    const behind = real === path ? tracked : await inTrees(real);
    return behind === "in neither" ? readInside(root, path) : behind;
  };
}
function realPath(root, path) {
  try {
    const below = relative(realpathSync(root), realpathSync(resolve(root, path)));
    return below.startsWith(`..${sep}`) ? path : below.split(sep).join("/");
  } catch {
    return void 0;
  }
}
function insideRoot({ root, directory }, path) {
  const below = relative(root, resolve(directory, path));
  return below === ".." || below.startsWith(`..${sep}`) || resolve(root, below) !== resolve(directory, path) ? void 0 : below.split(sep).join("/");
}
async function told(commit, reading) {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof UnsealedError) || error.code === "GIT_FAILED") throw error;
    const message2 = `${error.message} (in commit ${commit.slice(0, 7)}, whose policy decides)`;
    throw new UnsealedError(error.code, message2, `${error.hint}; to let the change decide: --policy head`, {
      cause: error
    });
  }
}

// src/core/skipped.ts
var INCOMPLETE = /* @__PURE__ */ new Set(["unreadable", "missing-object", "shallow"]);
function isIncomplete(skipped2) {
  return INCOMPLETE.has(skipped2.code);
}

// src/create-baseline.ts
async function createBaseline(result) {
  const derivation = newBaselineDerivation();
  const fingerprint2 = createFingerprinter(derivation);
  const entries = await Promise.all(
    reported(result).flatMap(secretsOf).map(async ({ secret, rule, path }) => ({ fingerprint: await fingerprint2(secret), rule, path }))
  );
  return serialiseBaseline(derivation, entries);
}
function secretsOf({ secret, rule, location: { path }, parts: parts2 = [] }) {
  const found = parts2.flatMap(
    (part) => part.rule === void 0 ? [] : [{ secret: part.value, rule: part.rule, path }]
  );
  return [{ secret, rule: rule.id, path }, ...found];
}

// src/report/escape.ts
var UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
var UNPRINTABLE_IN_JSON = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;
var LOG_COMMAND = /##(?=[A-Za-z]*\[)/g;
var MARKDOWN = /[\\`*_{}[\]<>|~&!#@$^]|:(?=\/\/)|(?<=\bwww)\.|(?<=^\s*)[-+]|(?<=^\s*\d+)[.)]/gi;
var HTML = /[&<>"'`]/g;
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
function escapeXml(text) {
  return escapeTerminal(text).replace(/[\ufffe\uffff]/g, visible).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
function escapeHtml(text) {
  return escapeTerminal(text).replace(HTML, (character) => `&#${character.charCodeAt(0)};`);
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
  let text = "";
  for (let at = 0; at < character.length; at++) text += `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;
  return text;
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
  ).filter(([, number]) => number > 0);
}
function rank(finding) {
  return SEVERITIES.indexOf(finding.severity);
}

// src/report/redaction.ts
var WORD = /^(?=.{1,24}$)[A-Za-z]+(?:[-_. ][A-Za-z]+){0,3}\d{0,2}$/;
function createRedaction(result, showSecrets) {
  if (showSecrets) {
    return { name: same, prose: same, secret: (secret) => secret.reveal(), part: ({ value }) => value.reveal() };
  }
  const secrets = result.findings.flatMap(({ secret, parts: parts2 = [] }) => [secret, ...parts2.flatMap(hiddenPart)]);
  const inNames = createFinder(secrets, (secret) => !WORD.test(secret.reveal()));
  const inProse = createFinder(secrets, () => true);
  return {
    name: masker(inNames),
    prose: masker(inProse),
    secret: (secret) => secret.redacted(),
    part: ({ value, isPublic }) => isPublic ? value.reveal() : value.redacted()
  };
}
function hiddenPart({ value, isPublic, isSecret, rule }) {
  const isName = !isSecret && rule === void 0 && WORD.test(value.reveal());
  return isPublic || isName ? [] : [value];
}
function masker(find) {
  return (text) => maskRanges(text, find(text));
}
function same(text) {
  return text;
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
    const known = rule.kind === "token" || part.rule === void 0 ? "" : ` [${part.rule}]`;
    return `${part.name.replaceAll("-", " ")}${shown} at ${line2}:${column}${known}`;
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
  const { rule, resource, secret, origin, commit } = finding;
  const where = keyPathAndTrail(finding, redaction);
  const parts2 = [
    `${rule.title} ${secret.redacted()}`,
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
function count(number, noun) {
  return `${withThousands(number)} ${noun}${number === 1 ? "" : "s"}`;
}
function firstSentence(text) {
  return sentences(text)[0] ?? "";
}
function sentences(text) {
  const line2 = text.replace(/\s+/g, " ").trim();
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

// src/report/change-allowances.ts
function changeAllowances(result) {
  const counted = /* @__PURE__ */ new Map();
  for (const allowance of reported(result).flatMap(({ allowedByChange = [] }) => allowedByChange)) {
    const key = JSON.stringify([allowance.path, allowance.line ?? 0, allowance.by, allowance.what]);
    counted.set(key, { ...allowance, findings: (counted.get(key)?.findings ?? 0) + 1 });
  }
  return [...counted.values()].sort(
    (a, b) => a.path === b.path ? (a.line ?? 0) - (b.line ?? 0) : a.path < b.path ? -1 : 1
  );
}
function selfAllowedWords({ allowedByChange = [] }, redaction) {
  if (allowedByChange.length === 0) return void 0;
  const list2 = allowedByChange.map((allowance) => `${allowance.what} (${allowancePlace(allowance, redaction)})`);
  return `the change itself allows it: ${list2.join(", ")}`;
}
function allowancePlace({ path, line: line2 }, redaction) {
  return `${redaction.name(path)}${line2 === void 0 ? "" : `:${line2}`}`;
}
function changeAllowancesHead(allowances) {
  if (allowances.length === 0) return void 0;
  return `${count(allowances.length, "allowance")} of this change did not count, for the policy of its base decides`;
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
  const change = [...changeNotice(result, redaction)];
  yield* change;
  yield* adviceNotices(result.advice, MOST_ADVICE - change.length, redaction);
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
  const verified2 = verificationWords(finding);
  if (verified2 !== void 0) lines2.push(`Verified: ${verified2}.`);
  const selfAllowed = selfAllowedWords(finding, redaction);
  if (selfAllowed !== void 0) lines2.push(`But ${selfAllowed}.`);
  lines2.push(firstSentence(rule.rotate));
  return lines2.map(escapeTerminal).join("\n").slice(0, LONGEST_MESSAGE);
}
var MOST_ADVICE = 8;
function* adviceNotices(advice, most, redaction) {
  const ranked = [...advice].sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
  for (const each of ranked.slice(0, most)) {
    const title = `hygiene: ${each.title} [${each.check}]`.slice(0, LONGEST_TITLE);
    yield command("notice", { ...place2(each, redaction), title }, adviceMessage(each, redaction));
  }
  if (advice.length > most) {
    yield command("notice", {}, `${advice.length - most} more on hygiene: see the full report in the log`);
  }
}
function* changeNotice(result, redaction) {
  const allowances = changeAllowances(result);
  const head = changeAllowancesHead(allowances);
  if (head === void 0) return;
  const list2 = allowances.map((each) => `${allowancePlace(each, redaction)} ${each.what}`);
  const text = [`${head}:`, ...list2].map(escapeTerminal).join("\n").slice(0, LONGEST_MESSAGE);
  yield command("notice", { title: "Allowances of this change" }, text);
}
function adviceMessage({ resource, keyPath, why, instead, ...advice }, redaction) {
  const object = resource === void 0 ? "" : ` in ${resourceName(resource, redaction)}`;
  const where = `${redaction.name(formatKeyPath(keyPath))}${object} (${placeName(advice, redaction)})`;
  const lines2 = [where.trim(), redaction.name(why), `Instead: ${instead}`];
  return lines2.map(escapeTerminal).join("\n").slice(0, LONGEST_MESSAGE);
}
function command(name, properties2, text) {
  const list2 = Object.entries(properties2).map(([key, value]) => `${key}=${escapeWorkflowProperty(String(value))}`);
  return `::${name}${list2.length === 0 ? "" : ` ${list2.join(",")}`}::${escapeWorkflowData(text)}
`;
}
function incompleteWords({ skipped: skipped2 }) {
  return groupSkipped(skipped2).filter(({ incomplete }) => incomplete).map(
    ({ skipped: group, meaning, remedy }) => `${count(group.length, "thing")} not scanned, ${meaning}: ${remedy ?? ""}`
  );
}
function closing(findings, { stats, advice }, redaction) {
  const counts = severityCounts(findings).map(([severity, number]) => `${number} ${severity}`);
  const found = findings.length === 0 ? "no secrets found" : `${count(findings.length, "finding")} (${counts.join(", ")})`;
  const advised = advice.length === 0 ? "" : `, ${count(advice.length, "hygiene note")}`;
  return `unsealed: ${found}${advised} in ${escapeTerminal(redaction.name(stats.scope))}`;
}

// src/report/gitlab.ts
var SCHEMA_VERSION = "15.2.1";
var NO_COMMIT = "0000000";
var LONGEST_NAME = 255;
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
    name: escapeTerminal(rule.title).slice(0, LONGEST_NAME),
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
  const percent = (at) => Math.round(Math.min(1, Math.max(0, (at - start) / (end - start))) * 1e4) / 100;
  return {
    ticks: ticks(start, end).map(({ at, label }) => ({ at: percent(at), label })),
    stretch: (exposure) => {
      const from = time(exposure.introduced);
      if (from === void 0) return void 0;
      const to = time(exposure.removed);
      const open = exposure.isAtHead || to === void 0;
      return { start: percent(from), end: open ? 100 : Math.max(percent(from), percent(to)), open };
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
  return [...starts, ...ends].reduce((most, at) => Math.max(most, at), EARLIEST + DAY);
}
function time(commit) {
  const at = commit === void 0 ? Number.NaN : Date.parse(commit.date);
  return Number.isNaN(at) ? void 0 : at;
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
  for (let at = Math.ceil(start / DAY) * DAY; at <= end; at += step * DAY) {
    found.push({ at, label: new Date(at).toISOString().slice(0, "YYYY-MM-DD".length) });
  }
  return found;
}
function monthTicks(start, end, step) {
  const found = [];
  const first = new Date(start);
  const months = first.getUTCFullYear() * 12 + first.getUTCMonth();
  for (let month = Math.ceil(months / step) * step; found.length <= MOST_TICKS; month += step) {
    const at = Date.UTC(Math.floor(month / 12), month % 12);
    if (at > end) break;
    const label = new Date(at).toISOString().slice(0, step % 12 === 0 ? "YYYY".length : "YYYY-MM".length);
    if (at >= start) found.push({ at, label });
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
  return facets.filter(({ entries }) => entries.length > 0);
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
  const entries = all.slice(0, MOST_ENTRIES).map(([label, number]) => ({ label, findings: number }));
  const numbers = new Map(entries.map(({ label }, number) => [label, number]));
  return {
    name,
    title,
    entries,
    unlisted: all.length - entries.length,
    numbersOf: (finding) => [...new Set(labels(finding))].flatMap((label) => numbers.get(label) ?? [])
  };
}
function remembered(redact) {
  const known = /* @__PURE__ */ new Map();
  return (text) => {
    let redacted = known.get(text);
    if (redacted === void 0) {
      redacted = redact(text);
      known.set(text, redacted);
    }
    return redacted;
  };
}

// src/report/html-markup.ts
function markup(literals, ...parts2) {
  let html2 = literals[0] ?? "";
  for (const [at, part] of parts2.entries()) html2 += partHtml(part) + (literals[at + 1] ?? "");
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
function bar({ start, end, open }, severity) {
  const width = Math.round((end - start) * 100) / 100;
  const shape = open ? markup`<svg x="${end}%" width="8" height="16" overflow="visible"><path class="now" d="M0 1l8 7-8 7z"/></svg>` : markup`<svg width="${end}%" height="16" overflow="visible">${REMOVED_CAP}</svg>`;
  return markup`<svg class="bar ${severity}${open ? "" : " closed"}" height="16" aria-hidden="true"><rect class="track" width="100%" height="2" y="7"/><rect class="life" x="${start}%" width="${width}%" height="10" y="3"/>${shape}</svg>`;
}

// src/report/html-filters.ts
var SHOWN_SUMS = 6;
function filterPanel(findings, { facets }) {
  const severities = severityCounts(findings).map(
    ([severity, number]) => markup`<label><input type="checkbox" name="severity" value="${severity}" checked> ${severityMark(severity)} <span class="sum">${withThousands(number)}</span></label>`
  );
  const head = findings.some(({ exposure }) => exposure !== void 0) ? markup`<label><input type="checkbox" name="head"> Still at HEAD only</label>` : void 0;
  return markup`<details class="panel" id="panel" open>
<summary>Filters and sums</summary>
<form id="filter" role="search" aria-label="Findings" hidden>
<label class="field">Search <input type="search" name="text" autocomplete="off" spellcheck="false" placeholder="path, key, author, …"></label>
<fieldset><legend>Severity</legend>${severities}</fieldset>
${head}
${facets.map(choice)}
<button type="reset">Reset filters</button>
</form>
${facets.map(sums)}
</details>
`;
}
function choice({ name, entries, unlisted }) {
  const options = entries.map(
    ({ label, findings }, number) => markup`<option value="${number}">${label} (${withThousands(findings)})</option>`
  );
  const rest = unlisted > 0 ? markup`<option disabled>and ${withThousands(unlisted)} others</option>` : void 0;
  return markup`<label class="field">${name} <select name="${name}"><option value="">all</option>${options}${rest}</select></label>
`;
}
function sums(facet) {
  const { name, title, entries, unlisted } = facet;
  const most = entries[0]?.findings ?? 1;
  const lines2 = entries.map((entry, number) => sum(entry, `${name}:${number}`, most));
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
function displayWidth(text) {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}
function fitStart(text, cells) {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += characterWidth(character);
    if (width > cells) break;
    end += character.length;
  }
  return text.slice(0, end);
}
function fitEnd(text, cells) {
  let width = 0;
  let start = text.length;
  for (const character of [...text].reverse()) {
    const next = characterWidth(character);
    if (width + next > cells) break;
    width += next;
    start -= character.length;
  }
  return start === 0 ? text : text.slice(start).replace(/^[\p{Mn}\p{Me}]+/u, "");
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
  const number = String(finding.location.start.line);
  const blank = " ".repeat(number.length);
  const { before, marked, after } = frameParts(finding, columns - number.length - " ".repeat(4).length, redaction);
  const carets = "^".repeat(Math.max(1, displayWidth(marked)));
  const gutter = (text) => style.frame(` ${text} |`);
  return [
    gutter(blank),
    `${gutter(number)} ${before}${style.bold(marked)}${after}`.trimEnd(),
    `${gutter(blank)} ${" ".repeat(displayWidth(before))}${style.severity(finding.severity, carets)}`
  ];
}
function frameParts(finding, cells, redaction) {
  return cut(parts(finding, redaction), cells);
}
function parts({ excerpt }, redaction) {
  const show = (from, to) => {
    const text = redaction.name(excerpt.text.slice(from, to));
    return text.split("	").map(escapeTerminal).join(TAB);
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
function shorten(text, cells) {
  return displayWidth(text) <= cells ? text : fitStart(text, cells - CUT.length) + CUT;
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
  COMMENTS.flatMap(([opener, closer, names]) => names.split(" ").map((name) => [name, { opener, closer }]))
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
function findingMarkup({ number, finding }, view) {
  const { rule, severity, verdict } = finding;
  const where = keyPathAndTrail(finding, view.redaction);
  const active = finding.verification === "active" ? markup`<span class="state active">Active</span>` : void 0;
  return markup`<details class="finding ${severity}" id="f${number}" data-finding="${number}"${filterAttributes(finding, view)}${view.opened && verdict.kind === "report" ? markup` open` : void 0}>
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
  const { secret, resource, location: location3, confidence, evidence, fingerprint: fingerprint2 } = finding;
  const { redaction } = view;
  const verified2 = verificationWords(finding);
  const reasons = [`entropy ${evidence.entropy.toFixed(1)}`, ...evidence.reasons.map(redaction.name)];
  return [
    fact("Secret", markup`<code>${redaction.secret(secret)}</code>`),
    ...resource === void 0 ? [] : [fact("Resource", bdi(resourceName(resource, redaction)))],
    ...location3.end.line > location3.start.line ? [fact("Lines", markup`${location3.start.line}–${location3.end.line}`)] : [],
    ...historyFacts(finding, view),
    ...verified2 === void 0 ? [] : [fact("Verified", markup`${verified2}`)],
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
function bdi(text) {
  return markup`<bdi>${text}</bdi>`;
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
    const aside = setAside === "" ? [] : [setAside];
    return [found, ...aside, ...changeLines(result, redaction, style), ...skips, style.dim(`Scanned ${scanned2}`)];
  }
  const tail = setAside === "" ? "" : ` (${setAside})`;
  return [`${calmWords(result.stats, incomplete, style)} in ${scanned2}${tail}`, ...skips];
}
function changeLines(result, redaction, style) {
  const allowances = changeAllowances(result);
  const head = changeAllowancesHead(allowances);
  if (head === void 0) return [];
  const lines2 = allowances.map((allowance) => {
    const words2 = `${allowancePlace(allowance, redaction)} ${allowance.what}: ${count(allowance.findings, "finding")}`;
    return `  = ${escapeTerminal(words2)}`;
  });
  return [style.severity("medium", `${head}:`), ...lines2];
}
function foundWords(result, { failOn }, style) {
  const findings = reported(result);
  if (findings.length === 0) return void 0;
  const counts = severityCounts(findings).map(
    ([severity, number]) => style.severity(severity, `${number} ${severity}`)
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
  const total = [...by.values()].reduce((sum2, number) => sum2 + number, 0);
  const parts2 = [...by].map(([judge, number]) => `${number} by ${judge}`);
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
  const all = severityCounts(findings).map(([severity, number]) => tile(number, severityMark(severity)));
  if (swept.length > 0) {
    all.push(tile(atHead, markup`still at HEAD`), tile(swept.length - atHead, markup`in history only`));
  }
  if (suppressed > 0) all.push(tile(suppressed, markup`<a href="#suppressed">suppressed</a>`));
  if (result.skipped.length > 0) all.push(tile(result.skipped.length, markup`<a href="#skipped">not scanned</a>`));
  if (result.advice.length > 0) all.push(tile(result.advice.length, markup`<a href="#hygiene">hygiene</a>`));
  return all.length === 0 ? markup`` : markup`<ul class="tiles">${all}</ul>`;
}
function tile(number, words2) {
  return markup`<li><b>${withThousands(number)}</b> ${words2}</li>`;
}
function suppressedSection(result, { redaction }) {
  const all = result.findings.filter(({ verdict }) => verdict.kind === "suppressed");
  const items2 = all.slice(0, MOST_LISTED).map((finding) => suppressedItem(finding, redaction));
  const lead = "Findings that an allowance, a comment or the baseline has set aside. They count no more.";
  return section("suppressed", "Suppressed", lead, all.length, items2);
}
function suppressedItem(finding, redaction) {
  const { verdict, rule, severity, secret } = finding;
  if (verdict.kind !== "suppressed") return markup``;
  const reason = verdict.reason === void 0 ? "" : `: ${redaction.prose(verdict.reason)}`;
  return markup`<li>${severityMark(severity)} <b>${rule.title}</b> <code class="rule">${rule.id}</code>
<bdi class="place">${placeName(finding, redaction)}</bdi> <code>${redaction.secret(secret)}</code>
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
    ({ at, label }, number) => markup`<g class="${number % 2 === 0 ? "even" : "odd"}"><line x1="${at}%" x2="${at}%" y1="20" y2="100%"/><text x="${at}%" y="13" text-anchor="${anchor(at)}">${label}</text></g>`
  );
  return markup`<svg class="axis" aria-hidden="true">${lines2}</svg>`;
}
function anchor(at) {
  if (at < 8) return "start";
  return at > 92 ? "end" : "middle";
}
function rowMarkup({ number, finding }, { axis, redaction }) {
  const { exposure, severity, rule } = finding;
  if (exposure === void 0) return markup``;
  const stretch = axis?.stretch(exposure);
  const place4 = shortened(placeName(finding, redaction));
  return markup`<li data-of="${number}"><a href="#f${number}"><span class="what">${severityShape(severity)} <b>${rule.title}</b> <bdi class="place">${place4}</bdi></span>${stretch === void 0 ? void 0 : bar(stretch, severity)}<span class="when">${exposurePeriod(exposure)}</span></a></li>
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
  const findings = all.slice(0, MOST_FINDINGS).map((finding, number) => ({ finding, number }));
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
function source({ html: content }) {
  return `'sha256-${createHash2("sha256").update(content).digest("base64")}'`;
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
  const { rule, location: location3, commit, keyPath, parts: parts2, verification, related, allowedByChange } = finding;
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
    rotate: rule.rotate,
    ...allowedByChange === void 0 ? {} : { allowedByChange: allowedByChange.map((allowance) => changeAllowanceRecord(allowance, redaction)) }
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
function changeAllowanceRecord(allowance, redaction) {
  return { ...allowance, what: redaction.name(allowance.what), path: redaction.name(allowance.path) };
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
  yield* list("findings", reported(result), (finding) => findingRecord(finding, redaction));
  yield* list("suppressed", suppressed, (finding) => suppressedRecord(finding, redaction));
  yield* list("skipped", result.skipped, (skipped2) => skippedRecord(skipped2, redaction));
  yield* list("hygiene", result.advice, (advice) => adviceRecord(advice, redaction));
  yield* list("changeAllowances", changeAllowances(result), (each) => changeAllowanceRecord(each, redaction));
  yield `  "stats": ${indented(statsRecord(result.stats, redaction), 2)}
}
`;
};
function* list(name, items2, record) {
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
  const number = (outcome) => String(cases.filter((each) => each.outcome === outcome).length);
  const counts = attributes({
    name: "unsealed",
    tests: String(cases.length),
    failures: number("failure"),
    errors: number("error"),
    skipped: number("skipped"),
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
  const at = commit === void 0 ? "" : ` (commit ${commit})`;
  const message2 = `not scanned${at}: ${redaction.name(detail)}`;
  return { outcome: "error", classname: name, name: `not scanned: ${code}${at}`, file: name, type: code, message: message2 };
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
  const verified2 = verificationWords(finding);
  const lines2 = [
    `${severity}: ${message2}`,
    `at ${placeName(finding, redaction)}`,
    ...verified2 === void 0 ? [] : [`Verified: ${verified2}.`],
    rule.rotate
  ];
  return { ...base, outcome: "failure", type: rule.id, message: message2, lines: lines2 };
}
function element({ outcome, message: message2, type, lines: lines2 = [], ...rest }) {
  const open = `    <testcase${attributes(rest)}`;
  if (outcome === "passed") return `${open}/>
`;
  const said = attributes({ ...message2 === void 0 ? {} : { message: message2 }, ...type === void 0 ? {} : { type } });
  const text = lines2.map(escapeXml).join("\n");
  const inner = text === "" ? `<${outcome}${said}/>` : `<${outcome}${said}>${text}</${outcome}>`;
  return `${open}>
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
  const changeTable = table(
    ["allowed by the change itself", "where", "findings"],
    changeRows(result, redaction),
    budget
  );
  const rows = findings.map((finding) => () => findingRow(finding, redaction));
  yield table(["severity", "finding", "place", "secret", "what to do"], rows, budget);
  yield changeTable;
  const advice = result.advice.map((each) => () => adviceRow(each, redaction));
  yield table(["hygiene", "check", "place", "why", "instead"], advice, budget);
  yield skippedTable;
  if (!quiet) yield `
${scanned(result, redaction)}
`;
};
function table(head, rows, budget) {
  if (rows.length === 0) return "";
  let text = `
${line(head)}${line(head.map(() => "---"))}`;
  for (const [index, row] of rows.entries()) {
    const next = line(row().map(cell));
    if (text.length + next.length > budget.left) {
      text += `
${count(rows.length - index, "more row")}: the \`json\` report holds all.
`;
      break;
    }
    text += next;
  }
  budget.left = Math.max(0, budget.left - text.length);
  return text;
}
function line(cells) {
  return `| ${cells.join(" | ")} |
`;
}
function cell(text) {
  return escapeMarkdown(text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL)}\u2026`);
}
function heading(findings, { skipped: skipped2 }) {
  const isIncomplete2 = groupSkipped(skipped2).some(({ incomplete }) => incomplete);
  if (findings.length === 0) return `unsealed: ${isIncomplete2 ? "the scan is incomplete" : "no secrets found"}`;
  const counts = severityCounts(findings).map(([severity, number]) => `${number} ${severity}`);
  return `unsealed: ${count(findings.length, "finding")} (${counts.join(", ")})`;
}
function findingRow(finding, redaction) {
  const { severity, rule, secret, commit, resource } = finding;
  const where = keyPathAndTrail(finding, redaction);
  const place4 = [
    placeName(finding, redaction),
    ...where === "" ? [] : [where],
    ...resource === void 0 ? [] : [resourceName(resource, redaction)],
    ...commit === void 0 ? [] : [`commit ${shortId(commit.id)}`]
  ];
  const history = commit === void 0 ? "" : " It is in history already: taking it out does not unleak it.";
  const selfAllowed = selfAllowedWords(finding, redaction);
  const allowed = selfAllowed === void 0 ? "" : ` But ${selfAllowed}.`;
  const todo = `${firstSentence(rule.rotate)}${history}${allowed}`;
  return [severity, `${rule.title} (${rule.id})`, place4.join(" \xB7 "), secret.redacted(), todo];
}
function changeRows(result, redaction) {
  return changeAllowances(result).map((each) => () => [
    each.what,
    allowancePlace(each, redaction),
    String(each.findings)
  ]);
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
  const at = (line2, column) => ({ line: line2, ...column === void 0 ? {} : { column } });
  return { range: { start: at(start.line, byteColumns?.start), end: at(end.line, byteColumns?.end) } };
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
    const known = worst.get(rule.id);
    if (known === void 0 || !atLeast(known.severity, severity)) worst.set(rule.id, { rule, severity });
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
  if (kind === "string") return "low";
  return kind === "assignment" ? "medium" : "high";
}
function cut2(text) {
  return text.slice(0, LONGEST_DESCRIPTION);
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
  const rules = [...sarifRules(findings), ...sarifChecks(advice)];
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    tool: { driver: { name: "unsealed", version, semanticVersion: version, rules } },
    automationDetails: { id: "unsealed/" },
    columnKind: "utf16CodeUnits",
    invocations: [invocation(result, all, redaction)],
    results: [
      ...findings.map((finding) => sarifResult(finding, indexes.get(finding.rule.id) ?? -1, redaction)),
      ...advice.map((each) => sarifAdvice(each, indexes.get(each.check) ?? -1, redaction))
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
  const at = commit === void 0 ? "" : ` (commit ${commit})`;
  return {
    descriptor: { id: code },
    level: isIncomplete(skipped2) ? "error" : "note",
    message: { text: escapeSarifMessage(redaction.name(`${path}${at} was not scanned: ${detail}`)) },
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
  const apply = (format, text) => color ? styleText(format, text, { validateStream: false }) : text;
  return {
    bold: (text) => apply("bold", text),
    dim: (text) => apply("dim", text),
    frame: (text) => apply("blue", text),
    good: (text) => apply("green", text),
    severity: (severity, text) => apply(SEVERITY3[severity], text)
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
    ...facts2(finding, view).flatMap(([label, text, paint]) => factLines(label, text, view, paint))
  ];
}
function facts2(finding, { redaction, style }) {
  const { confidence, evidence, rule, resource, location: location3 } = finding;
  const where = keyPathAndTrail(finding, redaction);
  const list2 = [["secret", redaction.secret(finding.secret)]];
  if (where !== "") list2.push(["key", where]);
  for (const words2 of partWords(finding, redaction)) list2.push(["with", words2]);
  if (resource !== void 0) list2.push(["resource", resourceName(resource, redaction)]);
  if (location3.end.line > location3.start.line) list2.push(["lines", `${location3.start.line}-${location3.end.line}`]);
  const others = relatedWords(finding, redaction);
  if (others !== void 0) list2.push(["related", others]);
  list2.push(...historyFacts2(finding, redaction));
  const selfAllowed = selfAllowedWords(finding, redaction);
  if (selfAllowed !== void 0) list2.push(["allowed", selfAllowed]);
  const verified2 = verificationWords(finding);
  if (verified2 !== void 0) list2.push(["verified", verified2]);
  const reasons = [`entropy ${evidence.entropy.toFixed(1)}`, ...evidence.reasons.map(redaction.name)];
  list2.push(["confidence", [confidence, ...reasons].join(" \xB7 "), style.dim]);
  list2.push(["rotate", firstSentence(rule.rotate)]);
  list2.push(["silence", howToSilence(finding), style.dim]);
  return list2;
}
function historyFacts2({ commit, origin, exposure }, redaction) {
  const swept = exposure === void 0 ? [] : [["in history", exposureWords(exposure, redaction)]];
  if (commit === void 0) return swept;
  const { id, author, date, subject } = commit;
  const day = date.slice(0, "YYYY-MM-DD".length);
  const list2 = [["commit", [shortId(id), redaction.prose(author), day, redaction.prose(subject)].join(" \xB7 ")]];
  list2.push(...swept);
  if (origin === "commit" || origin === "commit-message") {
    list2.push(["history", "already committed: taking it out does not unleak it, rotate it"]);
  }
  return list2;
}
function factLines(label, text, { options, style }, paint = (line2) => line2) {
  const lead = `  = ${label.padEnd(LABEL_WIDTH)} `;
  const escaped = escapeTerminal(text);
  const lines2 = label === "secret" ? [escaped] : wrap(escaped, options.columns - lead.length);
  const next = "  |".padEnd(lead.length);
  return lines2.map((line2, at) => `${style.frame(at === 0 ? lead : next)}${paint(line2)}`);
}
function wrap(text, width) {
  const lines2 = [];
  let line2 = "";
  for (const word of text.split(" ")) {
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

// src/join-results.ts
function limitedTo(result, isNamed) {
  return {
    ...result,
    findings: result.findings.filter(({ location: location3 }) => isNamed(location3.path)),
    advice: result.advice.filter(({ location: location3 }) => isNamed(location3.path)),
    skipped: result.skipped.filter((skipped2) => isNamed(skipped2.path) || isIncomplete(skipped2))
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

// src/scan-source.ts
async function scanSource(source2, scope, engine) {
  const started = performance.now();
  const run3 = new ScanRun(engine);
  for await (const item of source2) {
    if (item.kind === "skipped") run3.skipped.push(item.skipped);
    else if (item.kind === "blob") await run3.scanWhole(item.blob);
    else await run3.scanChanges(item.changeSet);
  }
  return {
    findings: withSealedForms(run3.findings, run3.sealed).sort(byPlace),
    skipped: run3.skipped,
    advice: run3.advice.sort(byPlace),
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
  async scanChanges({ commit, changes }) {
    if (commit !== void 0) this.commits++;
    const scans = /* @__PURE__ */ new Map();
    const advised = /* @__PURE__ */ new Map();
    for await (const [change, blob, content] of readAhead(changes)) {
      const scanned2 = await this.#scan(blob, content);
      if (scanned2 !== void 0 && scanned2.matches.length > 0) scans.set(change, scanned2);
      if (scanned2 !== void 0 && scanned2.advice.length > 0) advised.set(change, scanned2.advice);
    }
    if (advised.size > 0) await this.#advise(changes, advised);
    if (scans.size === 0) return;
    let movedAway;
    for (const [change, scanned2] of scans) {
      let fresh = introduced(scanned2.matches, await this.#before(change), secretKey, placeKey);
      if (fresh.length > 0 && changes.length > 1) {
        movedAway ??= this.#movedAway(changes, scans);
        fresh = introduced(fresh, await movedAway, secretKey);
      }
      await this.#report(scanned2, fresh);
    }
  }
  /** Of a range, advice is given where it first applies. */
  async #advise(changes, advised) {
    const before = /* @__PURE__ */ new Map();
    const fresh = await introducedAdvice(changes, advised, async (change) => {
      const known = before.get(change) ?? await this.#adviceBefore(change);
      before.set(change, known);
      return known;
    });
    const first = fresh.filter((advice) => !this.#advised.has(adviceKey(advice)));
    for (const advice of first) this.#advised.add(adviceKey(advice));
    this.advice.push(...first);
  }
  async #adviceBefore({ before }) {
    const advice = [];
    for (const blob of before) {
      const content = await blob.read();
      if (!(content instanceof Uint8Array)) continue;
      for (const part of expandBlob(blob, content, this.#engine.policy.limits).parts) {
        const { bytes } = asUtf8(rootFragment(part.blob, part.bytes));
        advice.push(...await this.#engine.advise?.(part.blob, bytes) ?? []);
      }
    }
    return advice;
  }
  /** What the paths of this change set held before and hold no longer. */
  async #movedAway(changes, scans) {
    const gone = [];
    for (const change of changes) {
      for (const match of departed(await this.#before(change), scans.get(change)?.matches ?? [], secretKey)) {
        gone.push(match);
      }
    }
    return gone;
  }
  async #before(change) {
    const matches = [];
    for (const blob of change.before) {
      const content = await blob.read();
      if (!(content instanceof Uint8Array)) continue;
      const { ruleSet, policy } = this.#engine;
      for (const part of expandBlob(blob, content, policy.limits).parts) {
        const { matches: held } = await scanBlob(part.blob, part.bytes, ruleSet, policy.limits);
        for (const match of held) matches.push(match);
      }
    }
    return matches;
  }
  async #scan(blob, content) {
    if (!(content instanceof Uint8Array)) {
      this.skipped.push(content);
      return void 0;
    }
    const { ruleSet, policy } = this.#engine;
    const expansion = expandBlob(blob, content, policy.limits);
    const scanned2 = { parts: [], matches: [], advice: [] };
    this.skipped.push(...expansion.skipped);
    for (const part of expansion.parts) {
      const { text, matches, objects, skipped: skipped2 } = await scanBlob(part.blob, part.bytes, ruleSet, policy.limits);
      this.skipped.push(...skipped2);
      this.#remember(part.blob, text, objects);
      this.blobs++;
      this.bytes += part.bytes.length;
      scanned2.advice.push(...await this.#engine.advise?.(part.blob, text) ?? []);
      if (matches.length > 0) scanned2.parts.push({ blob: part.blob, text, matches });
      for (const match of matches) scanned2.matches.push(match);
    }
    return scanned2;
  }
  /** A Secret may stand in another file than its sealed form, and be scanned before or after it. */
  #remember({ origin: { path } }, text, objects) {
    const sealed = objects.filter(({ resource: { kind, name } }) => kind === "SealedSecret" && name !== void 0);
    if (sealed.length === 0) return;
    const lines2 = new LineIndex(text);
    for (const { resource, at } of sealed) {
      const start = lines2.point(at.start);
      this.sealed.push({ resource, location: { path, start, end: start } });
    }
  }
  async #report({ parts: parts2 }, matches) {
    const asked = new Set(matches);
    for (const { blob, text, matches: all } of parts2) {
      const fresh = all.filter((located) => asked.has(located) && this.#isFirst(blob, located));
      if (fresh.length === 0) continue;
      for (const finding of await this.#engine.judge(blob, text, fresh, all)) this.findings.push(finding);
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

// src/sources/path-selection.ts
import { realpathSync as realpathSync2 } from "node:fs";
import { basename, dirname, join, resolve as resolve2, sep as sep2 } from "node:path";
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
  const absolute = resolve2(cwd, path);
  const parent = dirname(absolute);
  try {
    return slashed(parent === absolute ? absolute : join(realpathSync2(parent), basename(absolute)));
  } catch {
    return slashed(absolute);
  }
}
function slashed(absolute) {
  return bytePath(sep2 === "/" ? absolute : absolute.split(sep2).join("/"));
}
function relativeTo(root, absolute) {
  const top = slashed(root);
  if (absolute === top) return "";
  const prefix = top.endsWith("/") ? top : `${top}/`;
  return absolute.startsWith(prefix) ? absolute.slice(prefix.length) : void 0;
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
  const found = asked.flatMap((id, at) => {
    const own = answers[2 * at];
    const target = answers[2 * at + 1];
    return own === void 0 || target === void 0 ? [] : [[id, { kind: own.kind, target }]];
  });
  return new Map(found);
}
function readAnswer(line2) {
  const [, id, kind] = /^([0-9a-f]+) (commit|tree|blob|tag)$/.exec(line2) ?? [];
  return id === void 0 ? void 0 : { id, kind };
}

// src/sources/pushed.ts
async function* pushedSource(repository, refs, known, limit) {
  const pushed = refs.flatMap(({ name, after }) => after === void 0 ? [] : [{ name, id: after }]);
  if (pushed.length === 0) return;
  const before = refs.flatMap((ref) => ref.before ?? []);
  const kinds = await objectKinds(repository, [...pushed.map(({ id }) => id), ...before]);
  const include = /* @__PURE__ */ new Set();
  const objects = new ObjectBlobs(repository, limit);
  try {
    for (const { name, id } of pushed) {
      const object = kinds.get(id);
      if (object?.kind === "tag") {
        yield { kind: "blob", blob: objects.blob(id, { kind: "commit", path: name }) };
      }
      if (object?.target.kind === "commit") include.add(object.target.id);
      else yield withoutCommit(name, object, objects);
    }
  } finally {
    objects.close();
  }
  if (include.size === 0) return;
  const exclude = before.filter((id) => kinds.get(id)?.target.kind === "commit");
  yield* revisionsSource(repository, { include: [...include], exclude, excludeRefs: known }, limit);
}
function withoutCommit(name, object, objects) {
  if (object?.target.kind === "blob") {
    return { kind: "blob", blob: objects.blob(object.target.id, { kind: "commit", path: name }) };
  }
  const code = object === void 0 ? "missing-object" : "unreadable";
  const detail = object === void 0 ? "the object that is pushed is not here" : "leads to a tree without a commit";
  return { kind: "skipped", skipped: { path: name, code, detail } };
}

// src/sources/staged.ts
async function* stagedSource(repository, options) {
  const isSelected = pathSelection(repository.root, options.cwd ?? repository.root, options.paths);
  const differing = stagedEntries(repository);
  const objects = new ObjectBlobs(repository, options);
  objects.start();
  try {
    const entries = (await differing).filter((entry) => isSelected(entry.path));
    const changes = [];
    for (const entry of entries) {
      const change = objects.change(entry, { kind: "index", path: pathText(entry.path) });
      if (isSkipped(change)) yield { kind: "skipped", skipped: change };
      else changes.push(change);
    }
    if (changes.length > 0) yield { kind: "changes", changeSet: { changes } };
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
  const others = theirs.map((entries) => new Map(entries.map((entry) => [entry.path, entry])));
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
  const unreadable2 = /* @__PURE__ */ new Map();
  for (let first = 0; first < directories.length; first += DIRECTORIES_A_COMMAND) {
    const named = directories.slice(first, first + DIRECTORIES_A_COMMAND).map((path) => pathText(path) || ".");
    const pieces = stream(
      repository,
      ["ls-files", "-z", "-t", "--stage", "--cached", "--others", "--exclude-standard", "--", ...named],
      { onWarnings: (said) => noteUnreadable(said, unreadable2) }
    );
    for await (const batch of records(pieces)) for (const record of batch) noteFile(record, kinds);
  }
  const sorted = [...kinds.keys()].sort();
  return {
    files: sorted.map((path) => ({ path, kind: kinds.get(path) ?? "untracked" })),
    unreadable: [...unreadable2].map(([path, reason]) => ({ path, reason }))
  };
}
function noteFile(record, kinds) {
  const text = record.toString("latin1");
  if (!text.startsWith("? ")) {
    const kind = text.slice(2, 8) === SUBMODULE_MODE2 ? "submodule" : "tracked";
    kinds.set(text.slice(text.indexOf("	") + 1), kind);
  } else if (text.endsWith("/")) kinds.set(text.slice(2, -1), "repository");
  else kinds.set(text.slice(2), "untracked");
}
function noteUnreadable(said, unreadable2) {
  for (const [, path = "", reason = ""] of said.matchAll(UNREADABLE)) unreadable2.set(path, reason);
}

// src/sources/file-item.ts
import { closeSync, constants, openSync, readlinkSync, readSync } from "node:fs";

// src/sources/path-status.ts
import { lstatSync } from "node:fs";
function statusOf(absolute) {
  try {
    return lstatSync(fileName(absolute), { throwIfNoEntry: false });
  } catch (error) {
    if (systemCode(error) === "ENOTDIR") return void 0;
    throw error;
  }
}

// src/sources/file-item.ts
var READ_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
function fileItem(absolute, path, limit, mayBeAbsent) {
  const shown = pathText(path);
  const status = statusOrReason(absolute);
  if (typeof status === "string") return skipped(shown, "unreadable", `the file system refused: ${status}`);
  if (mayBeAbsent && (status === void 0 || status.isDirectory())) return void 0;
  if (status === void 0) return skipped(shown, "unreadable", "it vanished while it was being looked at");
  if (status.isSymbolicLink()) return blobItem(shown, () => readlinkSync(fileName(absolute), { encoding: "buffer" }));
  if (!status.isFile()) return skipped(shown, "not-regular", `${kindOf2(status)}, never opened`);
  if (status.size > limit.fileBytes) return { kind: "skipped", skipped: tooLarge(shown, status.size, limit) };
  return blobItem(shown, () => readWhole(absolute, shown, status.size, limit));
}
function skipped(path, code, detail) {
  return { kind: "skipped", skipped: { path, code, detail } };
}
function statusOrReason(absolute) {
  try {
    return statusOf(absolute);
  } catch (error) {
    return systemCode(error) ?? "unknown reason";
  }
}
function kindOf2(status) {
  if (status.isFIFO()) return "a fifo";
  if (status.isSocket()) return "a socket";
  return status.isDirectory() ? "a directory" : "a device";
}
function blobItem(path, content) {
  const read = async () => {
    try {
      return content();
    } catch (error) {
      return { path, code: "unreadable", detail: `the file system refused: ${systemCode(error)}` };
    }
  };
  const blob = { origin: { kind: "worktree", path }, read };
  return { kind: "blob", blob };
}
function readWhole(absolute, path, expectedBytes, limit) {
  const file = openSync(fileName(absolute), READ_FLAGS);
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
    const read = readSync(file, content, length, content.length - length, null);
    if (read === 0) return content.subarray(0, length);
    length += read;
    if (length < content.length) continue;
    if (length > limitBytes) return content;
    content = Buffer.concat([content], Math.min(length * 2, limitBytes) + 1);
  }
}

// src/sources/plain-files.ts
import { lstat, readdir, stat } from "node:fs";
var IN_GIT_DIRECTORY = /(?:^|\/)\.git(?:\/|$)/;
async function listPlainFiles(directory, pattern = "**/*") {
  const { default: glob } = await import("./out-C4K7AD6A.mjs");
  const unreadable2 = [];
  const entries = await glob(bytePath(pattern), {
    cwd: bytePath(directory),
    dot: true,
    followSymbolicLinks: false,
    suppressErrors: false,
    unique: true,
    onlyFiles: false,
    objectMode: true,
    ignore: ["**/.git/**"],
    fs: byteFileSystem((path, reason) => unreadable2.push({ path, reason }))
  });
  const files = entries.filter((entry) => !entry.dirent.isDirectory()).map((entry) => entry.path);
  return { files: files.filter((path) => !IN_GIT_DIRECTORY.test(path)).sort(), unreadable: unreadable2 };
}
async function isGlob(text) {
  const { default: glob } = await import("./out-C4K7AD6A.mjs");
  return glob.isDynamicPattern(text);
}
function byteFileSystem(onUnreadable) {
  const byteFunctions = {
    lstat: (path, done) => lstat(fileName(path), done),
    stat: (path, done) => stat(fileName(path), done),
    readdir: (path, _, done) => {
      readdir(fileName(path), { withFileTypes: true, encoding: "buffer" }, (error, entries) => {
        if (error) onUnreadable(path, systemCode(error) ?? "unknown reason");
        done(null, error ? [] : entries.map(withByteName));
      });
    }
  };
  return byteFunctions;
}
function withByteName(entry) {
  return Object.assign(entry, { name: entry.name.toString("latin1") });
}

// src/sources/scan-place.ts
import { realpathSync as realpathSync3 } from "node:fs";
import { dirname as dirname3, resolve as resolve3 } from "node:path";

// src/sources/repository-finder.ts
import { dirname as dirname2 } from "node:path";
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
  async find(absolute, kind) {
    const known = kind === "file" ? this.#holding(absolute) : void 0;
    if (known !== void 0) return known;
    const directory = kind === "directory" ? absolute : absolute.slice(0, Math.max(1, absolute.lastIndexOf("/")));
    const found = await this.#open(pathText(directory));
    if (found === void 0 || found.isBare || relativeTo(found.root, absolute) === void 0) return void 0;
    const repository = this.#byRoot.get(found.root) ?? found;
    this.#byRoot.set(repository.root, repository);
    return repository;
  }
  /** Not so inside its git directory, whose files are nobody's work. */
  #holding(absolute) {
    for (const repository of this.#byRoot.values()) {
      const inside = relativeTo(repository.root, absolute) !== void 0;
      if (inside && relativeTo(repository.gitDirectory, absolute) === void 0) return repository;
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
      const above = dirname2(directory);
      return above === directory ? void 0 : this.#open(above);
    }
  }
};

// src/sources/scan-place.ts
async function placesOf(paths, cwd, ambient) {
  const finder = new RepositoryFinder(ambient);
  const named = [];
  for (const path of paths) named.push(...existing(path, cwd) ?? await expanded(path, cwd, finder));
  const places = /* @__PURE__ */ new Map();
  for (const { kind, absolute } of named) {
    const repository = await finder.find(absolute, kind);
    const place4 = places.get(repository) ?? { files: [], directories: [] };
    places.set(repository, place4);
    const path = repository ? relativeTo(repository.root, absolute) ?? "" : absolute;
    (kind === "file" ? place4.files : place4.directories).push(path);
  }
  const result = [...places].map(([repository, place4]) => repository ? { repository, ...place4 } : place4);
  return { root: rootOf(result, named, realpathSync3(cwd)), places: result };
}
function existing(path, cwd) {
  const absolute = absoluteName(path, cwd);
  try {
    const status = statusOf(absolute);
    if (status === void 0) return void 0;
    if (!status.isDirectory()) return [{ kind: "file", absolute }];
    return [{ kind: "directory", absolute: slashed(realpathSync3(resolve3(cwd, path))) }];
  } catch {
    return [{ kind: "file", absolute }];
  }
}
async function expanded(pattern, cwd, finder) {
  const start = realpathSync3(cwd);
  const matches = await isGlob(pattern) ? (await listPlainFiles(start, pattern)).files : [];
  const files = matches.map((path) => absoluteMatch(path, start));
  const repository = await finder.find(slashed(start), "directory");
  const kept = repository === void 0 ? files : await seenByGit(files, repository);
  if (kept.length > 0) return kept.map((absolute) => ({ kind: "file", absolute }));
  const reason = files.length > 0 ? "only ignored files match" : "no such file or directory";
  throw new UnsealedError(
    "PATH_NOT_FOUND",
    `${reason}: ${pattern}`,
    "check the spelling; paths are taken from the current directory"
  );
}
function absoluteMatch(path, start) {
  return path.startsWith("/") ? path : resolve3(slashed(start), path);
}
async function seenByGit(files, repository) {
  const seen = new Set((await listWorkingFiles(repository, [""])).files.map((file) => file.path));
  return files.filter((file) => {
    const path = relativeTo(repository.root, file);
    return path === void 0 || seen.has(path);
  });
}
function rootOf(places, named, cwd) {
  const [place4, ...others] = places;
  if (place4 === void 0 || others.length > 0) return cwd;
  if (place4.repository !== void 0) return place4.repository.root;
  const [only, ...more] = named;
  if (only === void 0 || more.length > 0) return cwd;
  if (only.kind === "directory") return pathText(only.absolute);
  return relativeTo(cwd, only.absolute) === void 0 ? dirname3(pathText(only.absolute)) : cwd;
}

// src/sources/worktree.ts
async function worktreeSource(paths, options) {
  const { root, places } = await placesOf(paths.length > 0 ? paths : ["."], options.cwd, options.ambient);
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
  const listed = await listWorkingFiles(repository, place4.directories);
  for (const { path, reason } of listed.unreadable) {
    yield unreadable(prefix + path, reason);
  }
  const ignored = yield* ignoredFiles(place4, repository, listed, prefix);
  for (const file of merged(listed.files, [...place4.files, ...ignored])) {
    if (file.kind === "submodule" || file.kind === "repository") {
      yield skipped(pathText(prefix + file.path), "submodule", "another repository: scan it by naming its directory");
    } else if (file.kind === "untracked" || isInside(file.path)) {
      const item = fileItem(`${top}/${file.path}`, prefix + file.path, limit, file.kind === "tracked");
      if (item !== void 0) yield item;
    }
  }
}
async function* ignoredFiles(place4, repository, listed, prefix) {
  const known = [...listed.files, ...listed.unreadable].map((file) => file.path);
  const paths = [];
  for (const directory of place4.directories) {
    if (directory === "" || known.some((path) => path === directory || path.startsWith(`${directory}/`))) continue;
    const plain = await listPlainFiles(pathText(`${bytePath(repository.root)}/${directory}`));
    for (const { path, reason } of plain.unreadable) {
      yield unreadable(prefix + (relativeTo(repository.root, path) ?? path), reason);
    }
    paths.push(...plain.files.map((path) => `${directory}/${path}`));
  }
  return paths;
}
function merged(listed, named) {
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
function isNoLink(absolute) {
  try {
    return statusOf(absolute)?.isDirectory() ?? false;
  } catch {
    return true;
  }
}
async function* plainItems(place4, root, limit) {
  const paths = new Set(place4.files);
  for (const directory of place4.directories) {
    const listed = await listPlainFiles(pathText(directory));
    for (const { path, reason } of listed.unreadable) {
      yield unreadable(shownPath(path, root), reason);
    }
    for (const path of listed.files) paths.add(`${directory === "/" ? "" : directory}/${path}`);
  }
  for (const path of [...paths].sort()) {
    const item = fileItem(path, shownPath(path, root), limit, false);
    if (item !== void 0) yield item;
  }
}
function unreadable(directory, reason) {
  return skipped(pathText(directory), "unreadable", `this directory cannot be looked into: ${reason}`);
}
function prefixOf(top, root) {
  if (top === root) return "";
  const path = relativeTo(root, top);
  return path === void 0 ? `${bytePath(top)}/` : `${path}/`;
}
function shownPath(absolute, root) {
  return relativeTo(root, absolute) || (absolute === slashed(root) ? "." : absolute);
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
  const isNamed = pathSelection(root, project.directory, paths);
  const [staged, result] = await Promise.all([isStaged(repository), scanStaged(project)]);
  const others = paths.filter((path) => !staged(relativeTo(root, absoluteName(path, project.directory)) ?? path));
  const limited = limitedTo(result, (path) => isNamed(bytePath(path)));
  return others.length === 0 ? limited : joined(limited, await scanWorktree(project, others));
}
async function scanPrePush(project, lines2, remote) {
  return scanPushed(project, parsePrePush(lines2), { remote }, `commits pushed to ${remote}`);
}
async function scanPreReceive(project, lines2) {
  return scanPushed(project, parsePreReceive(lines2), "all", "pushed commits");
}
async function scanPushed(project, refs, known, scope) {
  const { fileBytes } = project.policy.limits;
  return scanProject(project, pushedSource(await requireRepository(project), refs, known, { fileBytes }), scope);
}
async function scanRange(project, range2) {
  const { fileBytes } = project.policy.limits;
  const source2 = rangeSource(await requireRepository(project), range2, { fileBytes });
  return scanProject(project, source2, `commits ${range2}`);
}
async function scanHistory(project, options = {}) {
  const { sweepHistory } = await import("./sweep-TABTALOC.mjs");
  return verified(project, await sweepHistory(project, options));
}
async function scanStream(project, stream2, path) {
  const { fileBytes } = project.policy.limits;
  return scanProject(project, stdinSource(stream2, { fileBytes, path }), "standard input");
}
async function scanText(engine, text, path) {
  const bytes = typeof text === "string" ? Buffer.from(text, "utf8") : text;
  return scanSource(single({ origin: { kind: "stdin", path }, read: async () => bytes }), path, engine);
}
async function scanProject(project, source2, scope) {
  const items2 = source2[Symbol.asyncIterator]();
  const first = items2.next();
  const [engine] = await Promise.all([project.engine(), first]);
  return verified(project, await scanSource(resumed(first, items2), scope, engine));
}
async function verified(project, result) {
  if (project.verify === void 0) return result;
  const { verifyResult } = await import("./verify-result-7Y2F6ZOD.mjs");
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
  const rules = await parseRules(source2, path);
  const disabledRules = rules.map(({ id }) => id);
  const policy = { ...DEFAULT_POLICY, addedRules: rules, disabledRules, enabledRules: disabledRules };
  return testExamples(rules, await createEngine({ policy, today: "2026-01-01" }));
}
async function testExamples(rules, engine) {
  const { expand } = await import("./expand-2AAIG4ME.mjs");
  const bench = { engine, expand };
  const problems = [];
  const outcomes = [];
  for (const rule of rules) {
    const { match, clean } = rule.examples;
    if (match.length === 0 || clean.length === 0) {
      problems.push({ rule: rule.id, example: "-", problem: "needs at least one matching and one clean example" });
    }
    for (const [index, template] of match.entries()) outcomes.push(await testMatch(rule, template, index, bench));
    for (const [index, template] of clean.entries()) outcomes.push(await testClean(rule, template, index, bench));
  }
  for (const { rule, example, problem } of outcomes)
    if (problem !== void 0) problems.push({ rule, example, problem });
  const share = (clean) => {
    const sort = outcomes.filter((outcome) => outcome.clean === clean);
    return { all: sort.length, good: sort.filter(({ good }) => good).length };
  };
  return { rules: rules.length, examples: outcomes.length, problems, claimed: share(false), quiet: share(true) };
}
async function testMatch(rule, template, index, bench) {
  const outcome = { rule: rule.id, example: template, clean: false };
  const example = expandOrSay(template, `${rule.id}:${index}`, bench);
  if (typeof example === "string") return { ...outcome, good: false, problem: example };
  if (example.secrets.length === 0)
    return { ...outcome, good: false, problem: "marks no secret: put it between \xAB and \xBB" };
  const findings = await findingsIn(rule, example, bench);
  const found = findings.map(nameOf);
  const wanted = placesOf2(example).map((at) => `${rule.id} at ${at}`);
  const problems = [
    ...wanted.filter((text) => !found.includes(text)).map((text) => `missed ${text}`),
    ...found.filter((text) => !wanted.includes(text)).map((text) => `found ${text}`)
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
  const text = example.text.toLowerCase();
  const problems = [];
  if (rule.keywords.length > 0 && !rule.keywords.some((keyword) => text.includes(keyword.toLowerCase()))) {
    problems.push("holds none of the keywords, so it proves nothing about the pattern");
  }
  const findings = await findingsIn(rule, example, bench);
  if (findings.length > 0) problems.push(`should be quiet, found ${findings.map(nameOf).join(", ")}`);
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
async function findingsIn(rule, { text }, { engine }) {
  const path = rule.examples.path ?? (rule.kind === "place" ? "manifest.yaml" : "example.conf");
  return reported(await scanText(engine, text, path));
}
function nameOf({ rule, location: location3 }) {
  return `${rule.id} at ${place3(location3)}`;
}
function placesOf2({ text, secrets }) {
  const lines2 = new LineIndex(Buffer.from(text));
  const point = (index) => lines2.point(Buffer.byteLength(text.slice(0, index)));
  return secrets.map(({ start, end }) => place3({ path: "", start: point(start), end: point(end) }));
}
function place3({ start, end }) {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

// src/setup/apply.ts
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname as dirname4, join as join2 } from "node:path";
function fileReader(root) {
  return (path) => {
    try {
      return readFileSync(join2(root, path), "utf8");
    } catch (cause) {
      const { code } = cause;
      if (code === "ENOENT" || code === "ENOTDIR") return void 0;
      const hint = "make it a readable file, then run init again";
      throw new UnsealedError("SETUP_CONFLICT", `${path} cannot be read (${code})`, hint, { cause });
    }
  };
}
function applyPlan(root, { steps: steps2 }) {
  for (const { path, content, executable } of steps2) {
    const file = join2(root, path);
    try {
      mkdirSync(dirname4(file), { recursive: true });
      writeFileSync(file, content);
      if (executable) chmodSync(file, 493);
    } catch (cause) {
      const message2 = `${path} cannot be written (${cause.code})`;
      throw new UnsealedError("SETUP_CONFLICT", message2, "check its permissions, then run init again", { cause });
    }
  }
}

// src/setup/manifest.ts
function parseManifest(text) {
  const manifest = asObject(parse(text));
  if (manifest === void 0) return void 0;
  const { scripts = {}, dependencies = {}, devDependencies = {} } = manifest;
  const prepare = asObject(scripts)?.prepare;
  if (asObject(scripts) === void 0 || prepare !== void 0 && typeof prepare !== "string") return void 0;
  const installed = [dependencies, devDependencies].flatMap((part) => Object.keys(asObject(part) ?? {}));
  return { installed: new Set(installed), ...prepare === void 0 ? {} : { prepare } };
}
function withPrepare(text) {
  const candidate = insertPrepare(text);
  const before = asObject(parse(text));
  const expected = { ...before, scripts: { ...asObject(before?.scripts), prepare: "husky" } };
  return isSame(parse(candidate), expected) ? candidate : void 0;
}
function insertPrepare(manifest) {
  const newline = manifest.includes("\r\n") ? "\r\n" : "\n";
  const indent = /^\s*\{\r?\n([ \t]+)/.exec(manifest)?.[1] ?? "  ";
  const scripts = /"scripts"\s*:\s*\{/.exec(manifest);
  if (scripts === null) {
    const open2 = manifest.indexOf("{") + 1;
    const comma = /^\s*\}/.test(manifest.slice(open2)) ? "" : ",";
    const lines2 = ["", `${indent}"scripts": {`, `${indent}${indent}"prepare": "husky"`, `${indent}}${comma}`];
    return manifest.slice(0, open2) + lines2.join(newline) + manifest.slice(open2);
  }
  const open = scripts.index + scripts[0].length;
  const isEmpty = /^\s*\}/.test(manifest.slice(open));
  const line2 = `${newline}${indent}${indent}"prepare": "husky"${isEmpty ? `${newline}${indent}` : ","}`;
  return manifest.slice(0, open) + line2 + (isEmpty ? manifest.slice(open).trimStart() : manifest.slice(open));
}
function parse(text) {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return void 0;
  }
}
function asObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function isSame(a, b) {
  const sorted = (_, value) => {
    const object = asObject(value);
    return object === void 0 ? value : Object.fromEntries(Object.entries(object).sort(([x], [y]) => x < y ? -1 : 1));
  };
  return JSON.stringify(a, sorted) === JSON.stringify(b, sorted);
}

// src/setup/husky.ts
var HOOK = ".husky/pre-commit";
var GIT_HOOK = ".git/hooks/pre-commit";
var COMMAND = "unsealed staged";
function planHusky(read) {
  const steps2 = [];
  const kept = [];
  const remaining = [];
  planHook(read(HOOK), steps2, kept, remaining);
  if (read(GIT_HOOK) !== void 0) {
    remaining.push(`move what ${GIT_HOOK} does into ${HOOK}: with husky, git passes it by`);
  }
  const manifest = read("package.json");
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
    const content = `${hook}${hook === "" || hook.endsWith("\n") ? "" : "\n"}${COMMAND}
`;
    steps2.push({ path: HOOK, content, executable: true, what: "gains one line behind what is there" });
  }
}
function planManifest(text, steps2, kept, remaining) {
  const manifest = parseManifest(text);
  if (manifest === void 0) {
    const hint = "mend it so that npm can read it, then run init again";
    throw new UnsealedError("SETUP_CONFLICT", "package.json is not a JSON object with scripts", hint);
  }
  const { prepare, installed } = manifest;
  const missing = ["husky", "unsealed"].filter((name) => !installed.has(name));
  if (prepare === void 0) {
    const content = withPrepare(text);
    if (content === void 0) remaining.push("npm pkg set scripts.prepare=husky");
    else {
      const what = 'gains the script "prepare": "husky"';
      steps2.push({ path: "package.json", content, executable: false, what });
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

// src/version.ts
var VERSION = true ? "0.1.0" : JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;
export {
  BASELINE_FILE,
  DEFAULT_POLICY,
  FORMATS,
  POLICY_SIDES,
  RECIPES,
  SEVERITIES,
  Secret,
  UnsealedError,
  VERSION,
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
  projectForPrePush,
  projectForPreReceive,
  projectForRange,
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
