import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/core/scan-result.ts
function reported(result) {
  return result.findings.filter((finding) => finding.verdict.kind === "report");
}

export {
  reported
};
