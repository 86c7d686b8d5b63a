import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/core/rule.ts
var SEVERITIES = ["low", "medium", "high", "critical"];
function atLeast(severity, threshold) {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(threshold);
}

// src/core/skipped.ts
var INCOMPLETE = /* @__PURE__ */ new Set(["unreadable", "missing-object", "shallow"]);
function isIncomplete(skipped) {
  return INCOMPLETE.has(skipped.code);
}

export {
  SEVERITIES,
  atLeast,
  isIncomplete
};
