import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  SCHEMA_VERSION,
  findingRecord,
  skippedRecord,
  statsRecord,
  suppressedRecord
} from "./chunk-XB3KV5TR.mjs";
import {
  createRedaction,
  escapeJson
} from "./chunk-CVNFK4U2.mjs";
import {
  reported
} from "./chunk-Y7UMFXX4.mjs";
import "./chunk-NNKK245H.mjs";

// src/report/json.ts
var jsonReporter = function* (result, { showSecrets }) {
  const redaction = createRedaction(result, showSecrets);
  const suppressed = result.findings.filter(({ verdict }) => verdict.kind === "suppressed");
  yield `{
  "schemaVersion": ${SCHEMA_VERSION},
`;
  yield* list("findings", reported(result), (finding) => findingRecord(finding, redaction));
  yield* list("suppressed", suppressed, (finding) => suppressedRecord(finding, redaction));
  yield* list("skipped", result.skipped, (skipped) => skippedRecord(skipped, redaction));
  yield `  "stats": ${indented(statsRecord(result.stats, redaction), 2)}
}
`;
};
function* list(name, items, record) {
  yield `  "${name}": [`;
  for (const [index, item] of items.entries()) yield `${index === 0 ? "" : ","}
    ${indented(record(item), 4)}`;
  yield items.length === 0 ? "],\n" : "\n  ],\n";
}
function indented(value, depth) {
  return escapeJson(value, 2).replaceAll("\n", `
${" ".repeat(depth)}`);
}
export {
  jsonReporter
};
