import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  groupSkipped
} from "./chunk-MOEYQJ27.mjs";
import {
  byFile,
  count,
  firstSentence,
  keyPathAndTrail,
  placeName,
  resourceName,
  severityCounts,
  shortId
} from "./chunk-5NZZJO62.mjs";
import {
  atLeast,
  isIncomplete
} from "./chunk-YGDQWUYF.mjs";
import {
  createRedaction,
  escapeTerminal
} from "./chunk-CVNFK4U2.mjs";
import {
  reported
} from "./chunk-Y7UMFXX4.mjs";
import "./chunk-NNKK245H.mjs";

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
  const { before, marked, after } = cut(parts(finding, redaction), columns - number.length - " ".repeat(4).length);
  const carets = "^".repeat(Math.max(1, displayWidth(marked)));
  const gutter = (text) => style.frame(` ${text} |`);
  return [
    gutter(blank),
    `${gutter(number)} ${before}${style.bold(marked)}${after}`.trimEnd(),
    `${gutter(blank)} ${" ".repeat(displayWidth(before))}${style.severity(finding.severity, carets)}`
  ];
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
function isEditable({ origin, location }) {
  return (origin === "worktree" || origin === "index") && location.start.line === location.end.line;
}
function nameKey(path) {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const special = /^\.?(env|dockerfile|containerfile|makefile|jenkinsfile|npmrc|gitconfig)(?:\.|$)/.exec(name);
  return special?.[1] ?? name.slice(name.lastIndexOf(".") + 1);
}

// src/report/style.ts
import { styleText } from "node:util";
var SEVERITY = {
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
    severity: (severity, text) => apply(SEVERITY[severity], text)
  };
}

// src/report/text-summary.ts
var SHOWN_PATHS = 3;
function summary(result, options, redaction, style) {
  const scanned = `${escapeTerminal(redaction.name(result.stats.scope))}: ${amount(result.stats)}`;
  const setAside = suppressedWords(result);
  const incomplete = result.skipped.some(isIncomplete);
  const skips = groupSkipped(result.skipped).flatMap((group) => skipLines(group, redaction, style));
  const found = foundWords(result, options, style);
  if (found !== void 0) {
    return [found, ...setAside === "" ? [] : [setAside], ...skips, style.dim(`Scanned ${scanned}`)];
  }
  const tail = setAside === "" ? "" : ` (${setAside})`;
  return [`${calmWords(result.stats, incomplete, style)} in ${scanned}${tail}`, ...skips];
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
  const total = [...by.values()].reduce((sum, number) => sum + number, 0);
  const parts2 = [...by].map(([judge, number]) => `${number} by ${judge}`);
  return total === 0 ? "" : `${total} suppressed: ${parts2.join(", ")}`;
}
function skipLines({ code, skipped, incomplete, meaning, remedy }, redaction, style) {
  const places = [
    ...new Set(skipped.map(({ path, commit }) => path === "." && commit ? `commit ${commit.slice(0, 7)}` : path))
  ];
  const shown = places.slice(0, SHOWN_PATHS).map((path) => escapeTerminal(redaction.name(path)));
  const more = places.length > SHOWN_PATHS ? [`and ${count(places.length - SHOWN_PATHS, "other")}`] : [];
  const head = incomplete ? style.severity("medium", "Not scanned") : style.dim("Left out");
  return [
    `${head} (${skipped.length}) ${code}, ${meaning}: ${[...shown, ...more].join(", ")}`,
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
  const seconds = milliseconds / 1e3;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
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
    ...facts(finding, view).flatMap(([label, text, paint]) => factLines(label, text, view, paint))
  ];
}
function facts(finding, { redaction, style }) {
  const { confidence, evidence, rule, resource, location } = finding;
  const where = keyPathAndTrail(finding, redaction);
  const list = [["secret", redaction.secret(finding.secret)]];
  if (where !== "") list.push(["key", where]);
  if (resource !== void 0) list.push(["resource", resourceName(resource, redaction)]);
  if (location.end.line > location.start.line) list.push(["lines", `${location.start.line}-${location.end.line}`]);
  list.push(...historyFacts(finding, redaction));
  const reasons = [`entropy ${evidence.entropy.toFixed(1)}`, ...evidence.reasons.map(redaction.name)];
  list.push(["confidence", [confidence, ...reasons].join(" \xB7 "), style.dim]);
  list.push(["rotate", firstSentence(rule.rotate)]);
  list.push(["silence", howToSilence(finding), style.dim]);
  return list;
}
function historyFacts({ commit, origin }, redaction) {
  if (commit === void 0) return [];
  const { id, author, date, subject } = commit;
  const day = date.slice(0, "YYYY-MM-DD".length);
  const list = [["commit", [shortId(id), redaction.prose(author), day, redaction.prose(subject)].join(" \xB7 ")]];
  if (origin === "commit" || origin === "commit-message") {
    list.push(["history", "already committed: taking it out does not unleak it, rotate it"]);
  }
  return list;
}
function factLines(label, text, { options, style }, paint = (line) => line) {
  const lead = `  = ${label.padEnd(LABEL_WIDTH)} `;
  const escaped = escapeTerminal(text);
  const lines = label === "secret" ? [escaped] : wrap(escaped, options.columns - lead.length);
  const next = "  |".padEnd(lead.length);
  return lines.map((line, at) => `${style.frame(at === 0 ? lead : next)}${paint(line)}`);
}
function wrap(text, width) {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
export {
  textReporter
};
