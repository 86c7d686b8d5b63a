import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  groupSkipped
} from "./chunk-MOEYQJ27.mjs";
import {
  bySeverity,
  count,
  firstSentence,
  keyPathAndTrail,
  placeName,
  resourceName,
  severityCounts,
  shortId
} from "./chunk-5NZZJO62.mjs";
import {
  atLeast
} from "./chunk-YGDQWUYF.mjs";
import {
  createRedaction,
  escapeTerminal,
  escapeWorkflowData,
  escapeWorkflowProperty,
  isPrintable
} from "./chunk-CVNFK4U2.mjs";
import {
  reported
} from "./chunk-Y7UMFXX4.mjs";
import "./chunk-NNKK245H.mjs";

// src/report/github.ts
var MOST_OF_A_KIND = 9;
var LONGEST_MESSAGE = 4e3;
var LONGEST_TITLE = 200;
var githubReporter = function* (result, options) {
  const redaction = createRedaction(result, false);
  const findings = bySeverity(reported(result));
  const shown = { error: 0, warning: 0 };
  const incomplete = options.quiet ? [] : incompleteWords(result);
  for (const words of incomplete.slice(0, MOST_OF_A_KIND)) {
    shown.warning++;
    yield command("warning", { title: "Scan incomplete" }, words);
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
  if (!options.quiet) yield `${closing(findings, result, redaction)}
`;
};
function kindOf(severity, failOn) {
  return severity !== "low" && atLeast(severity, failOn) ? "error" : "warning";
}
function annotation(kind, finding, redaction) {
  const { severity, rule } = finding;
  const title = `${severity}: ${rule.title} [${rule.id}]`.slice(0, LONGEST_TITLE);
  return command(kind, { ...place(finding, redaction), title }, message(finding, redaction));
}
function place({ origin, location }, redaction) {
  const { path, start, end } = location;
  const isFile = origin === "worktree" || origin === "index" || origin === "commit";
  if (!isFile || !isPrintable(path) || redaction.name(path) !== path) return {};
  const lines = { file: path, line: start.line, endLine: end.line };
  return start.line === end.line ? { ...lines, col: start.column, endColumn: Math.max(start.column, end.column - 1) } : lines;
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
  const lines = [first.filter((part) => part !== "").join(" ")];
  if (commit !== void 0) {
    const words = `Commit ${shortId(commit.id)} by ${redaction.prose(commit.author)}: ${redaction.prose(commit.subject)}`;
    lines.push(words, "It is in history already: taking it out does not unleak it.");
  }
  lines.push(firstSentence(rule.rotate));
  return lines.map(escapeTerminal).join("\n").slice(0, LONGEST_MESSAGE);
}
function command(name, properties, text) {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeWorkflowProperty(String(value))}`);
  return `::${name}${list.length === 0 ? "" : ` ${list.join(",")}`}::${escapeWorkflowData(text)}
`;
}
function incompleteWords({ skipped }) {
  return groupSkipped(skipped).filter(({ incomplete }) => incomplete).map(
    ({ skipped: group, meaning, remedy }) => `${count(group.length, "thing")} not scanned, ${meaning}: ${remedy ?? ""}`
  );
}
function closing(findings, { stats }, redaction) {
  const counts = severityCounts(findings).map(([severity, number]) => `${number} ${severity}`);
  const found = findings.length === 0 ? "no secrets found" : `${count(findings.length, "finding")} (${counts.join(", ")})`;
  return `unsealed: ${found} in ${escapeTerminal(redaction.name(stats.scope))}`;
}
export {
  githubReporter
};
