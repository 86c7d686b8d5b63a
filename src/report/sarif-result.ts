/** A finding as a SARIF result: place in the file, place in the document, and the fingerprint that survives moves. */

import type { Location, Result, Suppression } from 'sarif';
import type { Commit } from '../core/blob.ts';
import type { Exposure } from '../core/exposure.ts';
import type { Finding } from '../core/finding.ts';
import { formatKeyPath } from '../core/key-path.ts';
import { escapeSarifMessage, escapeTerminal, escapeUri } from './escape.ts';
import type { Redaction } from './redaction.ts';
import { sarifLevel } from './sarif-rule.ts';
import { keyPathAndTrail, resourceName } from './wording.ts';

/** Of those that a secret lived at; the file has a size limit, and the JSON report has all. */
const MOST_PATHS = 100;

/** The result; `ruleIndex` is the place of its rule among the rules of the driver. */
export function sarifResult(finding: Finding, ruleIndex: number, redaction: Redaction): Result {
  const { rule, severity, fingerprint } = finding;
  return {
    ruleId: rule.id,
    ruleIndex,
    level: sarifLevel(severity),
    message: { text: escapeSarifMessage(message(finding, redaction)) },
    locations: [location(finding, redaction)],
    partialFingerprints: { 'unsealed/v1': fingerprint },
    // Either every result of a run has this list, or none (SARIF 2.1.0, 3.27.23).
    suppressions: suppressions(finding, redaction),
    properties: properties(finding, redaction),
  };
}

function message(finding: Finding, redaction: Redaction): string {
  const { rule, resource, secret, origin, commit } = finding;
  const where = keyPathAndTrail(finding, redaction);
  const parts = [
    `${rule.title} ${secret.redacted()}`,
    where === '' ? '' : `at ${where}`,
    resource === undefined ? '' : `in ${resourceName(resource, redaction)}`,
    origin === 'commit-message' ? 'in the commit message' : '',
    commit === undefined ? '' : `of commit ${commit.id}`,
  ];
  return `${parts.filter((part) => part !== '').join(' ')}.`;
}

function location(finding: Finding, redaction: Redaction): Location {
  const { path, start, end } = finding.location;
  const logicalName = fullyQualifiedName(finding, redaction);
  return {
    physicalLocation: {
      artifactLocation: { uri: escapeUri(redaction.name(path)) },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
    ...(logicalName === '' ? {} : { logicalLocations: [{ fullyQualifiedName: logicalName }] }),
  };
}

/** `Secret/shop/db/data.password`: the resource, then the key path in it. */
function fullyQualifiedName({ resource, keyPath }: Finding, redaction: Redaction): string {
  const key = keyPath === undefined ? '' : formatKeyPath(keyPath);
  const parts = [resource?.kind, resource?.namespace, resource?.name, key];
  const name = parts.filter((part) => part !== undefined && part !== '').join('/');
  return escapeTerminal(redaction.name(name));
}

function suppressions({ verdict }: Finding, redaction: Redaction): Suppression[] {
  if (verdict.kind === 'report') return [];
  const { by, reason = '' } = verdict;
  const justification = reason === '' ? by : `${by}: ${redaction.prose(reason)}`;
  return [
    {
      kind: by === 'inline' ? 'inSource' : 'external',
      status: 'accepted',
      justification: escapeTerminal(justification),
    },
  ];
}

/** A `commit` says that the place is one in history: the file may have moved, changed or gone since. */
function properties(finding: Finding, redaction: Redaction): Record<string, unknown> {
  const { severity, confidence, origin, trail, commit, rule, evidence, verification, exposure } = finding;
  return {
    provider: rule.provider,
    severity,
    confidence,
    ...(verification === undefined ? {} : { verification }),
    evidence: evidence.reasons.map(redaction.name),
    origin,
    trail,
    ...(commit === undefined ? {} : { commit: commit.id, commitDate: commit.date }),
    ...(exposure === undefined ? {} : { exposure: exposureProperties(exposure, redaction) }),
  };
}

/** As in the JSON report, without the people. */
function exposureProperties(exposure: Exposure, redaction: Redaction): Record<string, unknown> {
  const { introduced, lastHeld, removed, isAtHead, paths, versions, days } = exposure;
  return {
    ...(introduced === undefined ? {} : { introduced: commitProperties(introduced) }),
    ...(lastHeld === undefined ? {} : { lastHeld: commitProperties(lastHeld) }),
    ...(removed === undefined ? {} : { removed: commitProperties(removed) }),
    atHead: isAtHead,
    paths: paths.slice(0, MOST_PATHS).map(redaction.name),
    versions,
    ...(days === undefined ? {} : { days }),
  };
}

function commitProperties({ id, date }: Commit): Record<string, string> {
  return { commit: id, date };
}
