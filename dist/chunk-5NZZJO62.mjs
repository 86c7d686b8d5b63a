import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  SEVERITIES
} from "./chunk-YGDQWUYF.mjs";
import {
  formatKeyPath
} from "./chunk-Y7UMFXX4.mjs";

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

// src/report/wording.ts
function keyPathAndTrail({ keyPath, trail }, redaction) {
  const place = keyPath === void 0 || keyPath.length === 0 ? [] : [redaction.name(formatKeyPath(keyPath))];
  return [...place, ...trail].join(" \u203A ");
}
function resourceName({ kind, namespace, name }, redaction) {
  const path = [namespace, name].filter((part) => part !== void 0 && part !== "").join("/");
  return redaction.name(path === "" ? kind : `${kind} ${path}`);
}
function placeName({ origin, location: { path, start } }, redaction) {
  const name = origin === "commit-message" ? "commit message" : redaction.name(path);
  return `${name}:${start.line}:${start.column}`;
}
function shortId(id) {
  return id.slice(0, 7);
}
function count(number, noun) {
  return `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;
}
function firstSentence(text) {
  const line = text.replace(/\s+/g, " ").trim();
  return /^.+?[.!?](?=\s+["'(]?[A-Z])/.exec(line)?.[0] ?? line;
}

export {
  bySeverity,
  byFile,
  severityCounts,
  keyPathAndTrail,
  resourceName,
  placeName,
  shortId,
  count,
  firstSentence
};
