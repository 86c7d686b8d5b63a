/** A finding as a SARIF result: place in the file, place in the document, and the fingerprint that survives moves. */

import type { Location, PhysicalLocation, Result, Suppression } from 'sarif';
import type { Commit } from '../core/blob.ts';
import type { Exposure } from '../core/exposure.ts';
import type { Finding } from '../core/finding.ts';
import { formatKeyPath } from '../core/key-path.ts';
import type { Location as Place } from '../core/location.ts';
import { escapeSarifMessage, escapeTerminal, escapeUri } from './escape.ts';
import type { Redaction } from './redaction.ts';
import { sarifLevel } from './sarif-rule.ts';
import { partWords, sentence } from './wording.ts';

/** Of those that a secret lived at; the file has a size limit, and the JSON report has all. */
const MOST_PATHS = 100;

/** The result; `ruleIndex` is the place of its rule among the rules of the driver. */
export function sarifResult(finding: Finding, ruleIndex: number, redaction: Redaction): Result {
  const { rule, severity, fingerprint } = finding;
  return {
    ruleId: rule.id,
    ruleIndex,
    level: sarifLevel(severity),
    message: { text: escapeSarifMessage(sentence(finding, redaction)) },
    locations: [location(finding, redaction)],
    ...relatedLocations(finding, redaction),
    partialFingerprints: { 'unsealed/v1': fingerprint },
    // Either every result of a run has this list, or none (SARIF 2.1.0, 3.27.23).
    suppressions: suppressions(finding, redaction),
    properties: properties(finding, redaction),
  };
}

function location(finding: Finding, redaction: Redaction): Location {
  const logicalName = fullyQualifiedName(finding, redaction);
  return {
    physicalLocation: physicalLocation(finding.location, redaction),
    ...(logicalName === '' ? {} : { logicalLocations: [{ fullyQualifiedName: logicalName }] }),
  };
}

/** Where else the value stands, then the parts: viewers lead from one to the other. */
function relatedLocations(finding: Finding, redaction: Redaction): Pick<Result, 'relatedLocations'> {
  const { related = [], parts = [] } = finding;
  if (related.length + parts.length === 0) return {};
  const words = partWords(finding, redaction);
  const places: Location[] = related.map((place) => ({ physicalLocation: physicalLocation(place, redaction) }));
  const partPlaces = parts.map((part, index) => ({
    physicalLocation: physicalLocation(part.location, redaction),
    message: { text: escapeSarifMessage(words[index] ?? part.name) },
  }));
  return { relatedLocations: [...places, ...partPlaces].map((place, id) => ({ id, ...place })) };
}

function physicalLocation({ path, start, end }: Place, redaction: Redaction): PhysicalLocation {
  return {
    artifactLocation: { uri: escapeUri(redaction.name(path)) },
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
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
