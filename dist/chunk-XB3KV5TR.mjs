import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  formatKeyPath
} from "./chunk-Y7UMFXX4.mjs";

// src/report/record.ts
var SCHEMA_VERSION = 1;
function findingRecord(finding, redaction) {
  const { rule, location, commit, keyPath } = finding;
  const resource = resourceRecord(finding, redaction);
  return {
    rule: rule.id,
    title: rule.title,
    provider: rule.provider,
    severity: finding.severity,
    confidence: finding.confidence,
    origin: finding.origin,
    path: redaction.name(location.path),
    line: location.start.line,
    column: location.start.column,
    endLine: location.end.line,
    endColumn: location.end.column,
    ...keyPath === void 0 ? {} : { keyPath: redaction.name(formatKeyPath(keyPath)) },
    trail: finding.trail,
    ...resource === void 0 ? {} : { resource },
    secret: redaction.secret(finding.secret),
    fingerprint: finding.fingerprint,
    ...commit === void 0 ? {} : {
      commit: commit.id,
      history: {
        author: redaction.prose(commit.author),
        date: commit.date,
        subject: redaction.prose(commit.subject)
      }
    },
    rotate: rule.rotate
  };
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
function statsRecord({ scope, blobs, bytes, commits, elapsedMilliseconds }, redaction) {
  return { scope: redaction.name(scope), blobs, bytes, commits, elapsedMilliseconds };
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

export {
  SCHEMA_VERSION,
  findingRecord,
  suppressedRecord,
  skippedRecord,
  statsRecord
};
