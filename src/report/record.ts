/**
 * A finding, a suppressed finding and a skip as the JSON report says them: the contract of schema/report.schema.json,
 * schema version 1. Fields are only ever added; every text is redacted, and escaped when it is written.
 */

import type { Advice } from '../core/advice.ts';
import type { Commit, OriginKind } from '../core/blob.ts';
import type { ChangeAllowance } from '../core/change-allowance.ts';
import type { Exposure } from '../core/exposure.ts';
import type { Finding, FindingPart } from '../core/finding.ts';
import { formatKeyPath } from '../core/key-path.ts';
import type { Location } from '../core/location.ts';
import type { Confidence } from '../core/match.ts';
import type { Severity } from '../core/rule.ts';
import type { Stats } from '../core/scan-result.ts';
import type { Skipped } from '../core/skipped.ts';
import type { Verification } from '../core/verification.ts';
import type { Redaction } from './redaction.ts';

export const SCHEMA_VERSION = 1;

/** Lines and columns from 1, columns in UTF-16 units, the end exclusive; `path` relative to the root with `/`. */
export interface FindingRecord {
  readonly rule: string;
  readonly title: string;
  readonly provider: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly verification?: Verification;
  readonly origin: OriginKind;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly keyPath?: string;
  readonly trail: readonly string[];
  readonly resource?: ResourceRecord;
  readonly related?: readonly LocationRecord[];
  readonly secret: string;
  readonly parts?: readonly PartRecord[];
  readonly fingerprint: string;
  readonly commit?: string;
  readonly history?: HistoryRecord;
  readonly rotate: string;
  readonly allowedByChange?: readonly ChangeAllowance[];
}

/** What belongs to the secret; `value` is redacted unless the rule says that everybody may know it. */
export interface PartRecord {
  readonly name: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly keyPath?: string;
  readonly value: string;
  readonly rule?: string;
}

export interface LocationRecord {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** `author`, `date` and `subject` are of `commit`, else of the one that brought the secret in; the rest is from a sweep. */
export interface HistoryRecord {
  readonly author?: string;
  readonly date?: string;
  readonly subject?: string;
  readonly introduced?: CommitRecord;
  readonly lastHeld?: CommitRecord;
  readonly removed?: CommitRecord;
  readonly atHead?: boolean;
  readonly paths?: readonly string[];
  readonly versions?: number;
  readonly days?: number;
}

export interface CommitRecord {
  readonly commit: string;
  readonly author: string;
  readonly date: string;
  readonly subject: string;
}

export interface ResourceRecord {
  readonly kind: string;
  readonly apiVersion?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface SuppressedRecord extends FindingRecord {
  readonly by: string;
  readonly reason?: string;
}

export interface SkippedRecord {
  readonly path: string;
  readonly code: string;
  readonly detail: string;
  readonly commit?: string;
}

/** Advice on posture. No field of it depends on a value of the manifest. */
export interface AdviceRecord {
  readonly check: string;
  readonly title: string;
  readonly severity: Severity;
  readonly origin: OriginKind;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly keyPath: string;
  readonly resource?: ResourceRecord;
  readonly why: string;
  readonly instead: string;
  readonly commit?: string;
}

/** The record of a finding. */
export function findingRecord(finding: Finding, redaction: Redaction): FindingRecord {
  const { rule, location, commit, keyPath, parts, verification, related, allowedByChange } = finding;
  const resource = resourceRecord(finding, redaction);
  const history = historyRecord(finding, redaction);
  return {
    rule: rule.id,
    title: rule.title,
    provider: rule.provider,
    severity: finding.severity,
    confidence: finding.confidence,
    ...(verification === undefined ? {} : { verification }),
    origin: finding.origin,
    ...locationRecord(location, redaction),
    ...(keyPath === undefined ? {} : { keyPath: redaction.name(formatKeyPath(keyPath)) }),
    trail: finding.trail,
    ...(resource === undefined ? {} : { resource }),
    ...(related === undefined ? {} : { related: related.map((place) => locationRecord(place, redaction)) }),
    secret: redaction.secret(finding.secret),
    ...(parts === undefined ? {} : { parts: parts.map((part) => partRecord(part, redaction)) }),
    fingerprint: finding.fingerprint,
    ...(commit === undefined ? {} : { commit: commit.id }),
    ...(history === undefined ? {} : { history }),
    rotate: rule.rotate,
    ...(allowedByChange === undefined
      ? {}
      : { allowedByChange: allowedByChange.map((allowance) => changeAllowanceRecord(allowance, redaction)) }),
  };
}

function partRecord(part: FindingPart, redaction: Redaction): PartRecord {
  const { name, location, keyPath, rule } = part;
  return {
    name,
    line: location.start.line,
    column: location.start.column,
    endLine: location.end.line,
    endColumn: location.end.column,
    ...(keyPath === undefined ? {} : { keyPath: redaction.name(formatKeyPath(keyPath)) }),
    value: redaction.part(part),
    ...(rule === undefined ? {} : { rule }),
  };
}

/** The record of something that a change adds or loosens, with its count where it has one. */
export function changeAllowanceRecord<T extends ChangeAllowance>(allowance: T, redaction: Redaction): T {
  return { ...allowance, what: redaction.name(allowance.what), path: redaction.name(allowance.path) };
}

/** The record of a suppressed finding; undefined for one that is reported. */
export function suppressedRecord(finding: Finding, redaction: Redaction): SuppressedRecord | undefined {
  const { verdict } = finding;
  if (verdict.kind !== 'suppressed') return undefined;
  const reason = verdict.reason === undefined ? {} : { reason: redaction.prose(verdict.reason) };
  return { ...findingRecord(finding, redaction), by: verdict.by, ...reason };
}

/** The record of something that was not scanned. */
export function skippedRecord({ path, code, detail, commit }: Skipped, redaction: Redaction): SkippedRecord {
  return {
    path: redaction.name(path),
    code,
    detail: redaction.name(detail),
    ...(commit === undefined ? {} : { commit }),
  };
}

/** The record of a piece of advice. */
export function adviceRecord(advice: Advice, redaction: Redaction): AdviceRecord {
  const { check, title, severity, origin, location, keyPath, why, instead, commit } = advice;
  const resource = resourceRecord(advice, redaction);
  return {
    check,
    title,
    severity,
    origin,
    ...locationRecord(location, redaction),
    keyPath: redaction.name(formatKeyPath(keyPath)),
    ...(resource === undefined ? {} : { resource }),
    why: redaction.name(why),
    instead,
    ...(commit === undefined ? {} : { commit: commit.id }),
  };
}

/** The stats with a redacted scope. */
export function statsRecord({ scope, blobs, bytes, commits, elapsedMilliseconds }: Stats, redaction: Redaction): Stats {
  return { scope: redaction.name(scope), blobs, bytes, commits, elapsedMilliseconds };
}

function locationRecord({ path, start, end }: Location, redaction: Redaction): LocationRecord {
  return {
    path: redaction.name(path),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

function historyRecord({ commit, exposure }: Finding, redaction: Redaction): HistoryRecord | undefined {
  const first = commit ?? exposure?.introduced;
  if (first === undefined && exposure === undefined) return undefined;
  return {
    ...(first === undefined ? {} : about(first, redaction)),
    ...(exposure === undefined ? {} : exposureRecord(exposure, redaction)),
  };
}

function exposureRecord(exposure: Exposure, redaction: Redaction): HistoryRecord {
  const { introduced, lastHeld, removed, isAtHead, paths, versions, days } = exposure;
  return {
    ...(introduced === undefined ? {} : { introduced: commitRecord(introduced, redaction) }),
    ...(lastHeld === undefined ? {} : { lastHeld: commitRecord(lastHeld, redaction) }),
    ...(removed === undefined ? {} : { removed: commitRecord(removed, redaction) }),
    atHead: isAtHead,
    paths: paths.map(redaction.name),
    versions,
    ...(days === undefined ? {} : { days }),
  };
}

function commitRecord(commit: Commit, redaction: Redaction): CommitRecord {
  return { commit: commit.id, ...about(commit, redaction) };
}

function about({ author, date, subject }: Commit, { prose }: Redaction): Omit<CommitRecord, 'commit'> {
  return { author: prose(author), date, subject: prose(subject) };
}

function resourceRecord(
  { resource }: Pick<Finding, 'resource'>,
  { name: redact }: Redaction,
): ResourceRecord | undefined {
  if (resource === undefined) return undefined;
  const { kind, apiVersion, name, namespace } = resource;
  return {
    kind: redact(kind),
    ...(apiVersion === undefined ? {} : { apiVersion: redact(apiVersion) }),
    ...(name === undefined ? {} : { name: redact(name) }),
    ...(namespace === undefined ? {} : { namespace: redact(namespace) }),
  };
}
