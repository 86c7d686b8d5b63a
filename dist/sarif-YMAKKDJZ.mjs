import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  bySeverity,
  keyPathAndTrail,
  resourceName
} from "./chunk-5NZZJO62.mjs";
import {
  atLeast,
  isIncomplete
} from "./chunk-YGDQWUYF.mjs";
import {
  createRedaction,
  escapeJson,
  escapeMarkdown,
  escapeSarifMessage,
  escapeTerminal,
  escapeUri
} from "./chunk-CVNFK4U2.mjs";
import {
  formatKeyPath,
  reported
} from "./chunk-Y7UMFXX4.mjs";
import "./chunk-NNKK245H.mjs";

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
  return [...worst.values()].map(({ rule, severity }) => descriptor(rule, severity));
}
function descriptor(rule, severity) {
  const title = escapeTerminal(rule.title);
  const rotate = escapeTerminal(rule.rotate);
  const isLink = /^https?:\/\/[^\s()<>"]+$/.test(rule.docs);
  const markdown = [
    `**${escapeMarkdown(rule.title)}** (${escapeMarkdown(rule.provider)})`,
    "A secret in a repository is readable by everyone who can read the repository, and stays in its history when the line is removed.",
    `**What to do:** ${escapeMarkdown(rule.rotate)}`,
    `**If it is no secret:** \`# unsealed:allow ${rule.id} <reason>\` in a comment on the line or above it.`,
    ...isLink ? [`[Documentation of the provider](${rule.docs})`] : []
  ];
  return {
    id: rule.id,
    shortDescription: { text: cut(title) },
    fullDescription: {
      text: cut(`${title}, of ${escapeTerminal(rule.provider)}, stands in the repository in readable form.`)
    },
    help: { text: `${rotate}${isLink ? ` ${rule.docs}` : ""}` || title, markdown: markdown.join("\n\n") },
    ...isLink ? { helpUri: rule.docs } : {},
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
function cut(text) {
  return text.slice(0, LONGEST_DESCRIPTION);
}

// src/report/sarif-result.ts
function sarifResult(finding, ruleIndex, redaction) {
  const { rule, severity, fingerprint } = finding;
  return {
    ruleId: rule.id,
    ruleIndex,
    level: sarifLevel(severity),
    message: { text: escapeSarifMessage(message(finding, redaction)) },
    locations: [location(finding, redaction)],
    partialFingerprints: { "unsealed/v1": fingerprint },
    // Either every result of a run has this list, or none (SARIF 2.1.0, 3.27.23).
    suppressions: suppressions(finding, redaction),
    properties: properties(finding, redaction)
  };
}
function message(finding, redaction) {
  const { rule, resource, secret, origin, commit } = finding;
  const where = keyPathAndTrail(finding, redaction);
  const parts = [
    `${rule.title} ${secret.redacted()}`,
    where === "" ? "" : `at ${where}`,
    resource === void 0 ? "" : `in ${resourceName(resource, redaction)}`,
    origin === "commit-message" ? "in the commit message" : "",
    commit === void 0 ? "" : `of commit ${commit.id}`
  ];
  return `${parts.filter((part) => part !== "").join(" ")}.`;
}
function location(finding, redaction) {
  const { path, start, end } = finding.location;
  const logicalName = fullyQualifiedName(finding, redaction);
  return {
    physicalLocation: {
      artifactLocation: { uri: escapeUri(redaction.name(path)) },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
    },
    ...logicalName === "" ? {} : { logicalLocations: [{ fullyQualifiedName: logicalName }] }
  };
}
function fullyQualifiedName({ resource, keyPath }, redaction) {
  const key = keyPath === void 0 ? "" : formatKeyPath(keyPath);
  const parts = [resource?.kind, resource?.namespace, resource?.name, key];
  const name = parts.filter((part) => part !== void 0 && part !== "").join("/");
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
  const { severity, confidence, origin, trail, commit, rule, evidence } = finding;
  return {
    provider: rule.provider,
    severity,
    confidence,
    evidence: evidence.reasons.map(redaction.name),
    origin,
    trail,
    ...commit === void 0 ? {} : { commit: commit.id, commitDate: commit.date }
  };
}

// src/report/sarif.ts
var MOST_RESULTS = 5e3;
var MOST_NOTIFICATIONS = 1e3;
var sarifReporter = (result, options) => {
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [run(result, options.toolVersion, createRedaction(result, false))]
  };
  return [`${escapeJson(log, 2)}
`];
};
function run(result, version, redaction) {
  const suppressed = result.findings.filter(({ verdict }) => verdict.kind === "suppressed");
  const all = [...bySeverity(reported(result)), ...bySeverity(suppressed)];
  const findings = all.slice(0, MOST_RESULTS);
  const rules = sarifRules(findings);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    tool: { driver: { name: "unsealed", version, semanticVersion: version, rules } },
    automationDetails: { id: "unsealed/" },
    columnKind: "utf16CodeUnits",
    invocations: [invocation(result, all, redaction)],
    results: findings.map((finding) => sarifResult(finding, indexes.get(finding.rule.id) ?? -1, redaction))
  };
}
function invocation({ skipped }, all, redaction) {
  const notifications = skipped.slice(0, MOST_NOTIFICATIONS).map((each) => skipNotification(each, redaction));
  if (skipped.length > MOST_NOTIFICATIONS) {
    notifications.push(
      cutNotification("skipped-cut", skipped.length, MOST_NOTIFICATIONS, "notes on what was not scanned")
    );
  }
  if (all.length > MOST_RESULTS) {
    notifications.push(cutNotification("results-cut", all.length, MOST_RESULTS, "results, the most severe first"));
  }
  return { executionSuccessful: !skipped.some(isIncomplete), toolExecutionNotifications: notifications };
}
function skipNotification(skipped, redaction) {
  const { path, code, detail, commit } = skipped;
  const at = commit === void 0 ? "" : ` (commit ${commit})`;
  return {
    descriptor: { id: code },
    level: isIncomplete(skipped) ? "error" : "note",
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
export {
  sarifReporter
};
