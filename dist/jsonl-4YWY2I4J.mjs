import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findingRecord
} from "./chunk-XB3KV5TR.mjs";
import {
  createRedaction,
  escapeJson
} from "./chunk-CVNFK4U2.mjs";
import {
  reported
} from "./chunk-Y7UMFXX4.mjs";
import "./chunk-NNKK245H.mjs";

// src/report/jsonl.ts
var jsonlReporter = function* (result, { showSecrets }) {
  const redaction = createRedaction(result, showSecrets);
  for (const finding of reported(result)) yield `${escapeJson(findingRecord(finding, redaction))}
`;
};
export {
  jsonlReporter
};
