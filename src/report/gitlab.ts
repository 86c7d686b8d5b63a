/**
 * GitLab's secret detection report, schema 15.2.1, for `artifacts: reports: secret_detection`. Secrets are never shown,
 * whatever the options say: GitLab keeps the report. It renders descriptions as Markdown, so they are escaped as such.
 * https://gitlab.com/gitlab-org/security-products/security-report-schemas
 */

import type { Finding } from '../core/finding.ts';
import { formatKeyPath } from '../core/key-path.ts';
import type { Severity } from '../core/rule.ts';
import { reported, type ScanResult } from '../core/scan-result.ts';
import { escapeJson, escapeMarkdown, escapeTerminal, webLink } from './escape.ts';
import { createOccurrenceIds } from './occurrence.ts';
import { bySeverity } from './ranking.ts';
import { createRedaction, type Redaction } from './redaction.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { groupSkipped } from './skip-words.ts';
import { count, resourceName, sentence, shortId } from './wording.ts';

const SCHEMA_VERSION = '15.2.1';
/** What GitLab's own analyzer gives as the commit of what is not (yet) in history. */
const NO_COMMIT = '0000000';
/** Limits of the schema. */
const LONGEST_NAME = 255;
const LONGEST_SOLUTION = 7_000;
const LONGEST_ROTATE = 1_000;

const SEVERITY: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

/** Gives one chunk a finding; suppressed ones are left out. */
export const gitlabReporter: Reporter = function* (result: ScanResult, options: ReportOptions) {
  const redaction = createRedaction(result, false);
  const idOf = createOccurrenceIds(redaction);
  yield `{\n  "version": "${SCHEMA_VERSION}",\n  "scan": ${escapeJson(scan(result, options))},\n  "vulnerabilities": [`;
  for (const [index, finding] of bySeverity(reported(result)).entries()) {
    yield `${index === 0 ? '' : ','}\n    ${escapeJson(vulnerability(finding, idOf(finding), redaction))}`;
  }
  yield '\n  ]\n}\n';
};

function scan({ skipped, stats }: ScanResult, { toolVersion, finishedAt }: ReportOptions): object {
  const tool = { id: 'unsealed', name: 'unsealed', version: toolVersion, vendor: { name: 'unsealed' } };
  const groups = groupSkipped(skipped);
  return {
    analyzer: tool,
    scanner: tool,
    type: 'secret_detection',
    start_time: utc(finishedAt.getTime() - stats.elapsedMilliseconds),
    end_time: utc(finishedAt.getTime()),
    status: groups.some(({ incomplete }) => incomplete) ? 'failure' : 'success',
    messages: groups.map(({ skipped: group, incomplete, code, meaning, remedy }) => ({
      level: incomplete ? 'warn' : 'info',
      value: `${count(group.length, 'thing')} not scanned (${code}), ${meaning}${remedy === undefined ? '' : `: ${remedy}`}`,
    })),
  };
}

/** `2026-11-23T10:20:30`: UTC, without a zone. */
function utc(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, '2026-11-23T10:20:30'.length);
}

function vulnerability(finding: Finding, id: string, redaction: Redaction): object {
  const { rule, severity } = finding;
  const link = webLink(rule.docs);
  return {
    id,
    name: escapeTerminal(rule.title).slice(0, LONGEST_NAME),
    description: escapeMarkdown(sentence(finding, redaction)),
    severity: SEVERITY[severity],
    solution: escapeMarkdown(rule.rotate.slice(0, LONGEST_ROTATE)).slice(0, LONGEST_SOLUTION),
    identifiers: [
      {
        type: 'unsealed_rule_id',
        name: `unsealed rule ${rule.id}`,
        value: rule.id,
        ...(link === undefined ? {} : { url: link }),
      },
    ],
    ...(link === undefined ? {} : { links: [{ url: link }] }),
    location: location(finding, redaction),
    details: details(finding, redaction),
  };
}

function location({ origin, location: { path, start, end }, commit }: Finding, redaction: Redaction): object {
  // Two findings at the same file and line are one to GitLab, and every message would be the same file.
  const file = origin === 'commit-message' && commit ? `commit message of ${shortId(commit.id)}` : redaction.name(path);
  return {
    file,
    start_line: start.line,
    end_line: end.line,
    commit:
      commit === undefined
        ? { sha: NO_COMMIT }
        : {
            sha: commit.id,
            author: escapeTerminal(redaction.prose(commit.author)),
            date: commit.date,
            message: escapeTerminal(redaction.prose(commit.subject)),
          },
  };
}

/** The schema's `named-list`: shown as rows of the vulnerability's page. */
function details({ keyPath, trail, resource, confidence }: Finding, redaction: Redaction): object {
  const rows: readonly (readonly [id: string, name: string, value: string])[] = [
    ['resource', 'Resource', resource === undefined ? '' : resourceName(resource, redaction)],
    ['key_path', 'Key path', keyPath === undefined ? '' : redaction.name(formatKeyPath(keyPath))],
    ['encoding', 'Encoding', trail.join(' › ')],
    ['confidence', 'Confidence', confidence],
  ];
  const shown = rows.filter(([, , value]) => value !== '');
  return Object.fromEntries(
    shown.map(([id, name, value]) => [id, { name, type: 'value', value: escapeTerminal(value) }]),
  );
}
