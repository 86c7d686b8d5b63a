import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/core/rule.ts
var SEVERITIES = ["low", "medium", "high", "critical"];
function atLeast(severity, threshold) {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(threshold);
}
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
  return lowered(rule.severity, steps);
}
function withVerification(finding, verification, policy) {
  if (verification === "active") return { ...finding, verification, confidence: "proven" };
  const isLower = verification === "inactive" && !Object.hasOwn(policy.severities, finding.rule.id);
  return { ...finding, verification, severity: isLower ? lowered(finding.severity, 1) : finding.severity };
}
function isSamplePath(path) {
  const steps = path.toLowerCase().split("/");
  const name = steps.pop() ?? "";
  return SAMPLE_NAME.test(name) || steps.some((step) => SAMPLE_FOLDERS.has(step));
}
function lowered(severity, steps) {
  return SEVERITIES[Math.max(0, SEVERITIES.indexOf(severity) - steps)] ?? severity;
}

export {
  SEVERITIES,
  atLeast,
  isGeneric,
  finalSeverity,
  withVerification
};
