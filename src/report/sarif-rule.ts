/** The rules of a SARIF log: what code scanning shows beside a result, and how severe it takes it to be. */

import type { ReportingDescriptor } from 'sarif';
import type { Finding } from '../core/finding.ts';
import { atLeast, type Rule, type Severity } from '../core/rule.ts';
import { escapeMarkdown, escapeTerminal, webLink } from './escape.ts';

/** GitHub's limit for descriptions. */
const LONGEST_DESCRIPTION = 1_024;

export type SarifLevel = 'error' | 'warning' | 'note';

/** Ranges by which GitHub tells severities: over 9.0 critical, from 7.0 high, from 4.0 medium. */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.5',
};

const LEVELS: Readonly<Record<Severity, SarifLevel>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
};

/** The level of a severity. */
export function sarifLevel(severity: Severity): SarifLevel {
  return LEVELS[severity];
}

/**
 * The rules that the findings name, each once, in the order of their first finding. A rule takes the severity of its
 * most severe finding, so that what the team's policy says is what code scanning shows.
 */
export function sarifRules(findings: readonly Finding[]): ReportingDescriptor[] {
  const worst = new Map<string, { rule: Rule; severity: Severity }>();
  for (const { rule, severity } of findings) {
    const known = worst.get(rule.id);
    if (known === undefined || !atLeast(known.severity, severity)) worst.set(rule.id, { rule, severity });
  }
  return [...worst.values()].map(({ rule, severity }) => descriptor(rule, severity));
}

function descriptor(rule: Rule, severity: Severity): ReportingDescriptor {
  const title = escapeTerminal(rule.title);
  const rotate = escapeTerminal(rule.rotate);
  const link = webLink(rule.docs);
  const markdown = [
    `**${escapeMarkdown(rule.title)}** (${escapeMarkdown(rule.provider)})`,
    'A secret in a repository is readable by everyone who can read the repository, and stays in its history when the line is removed.',
    `**What to do:** ${escapeMarkdown(rule.rotate)}`,
    `**If it is no secret:** \`# unsealed:allow ${rule.id} <reason>\` in a comment on the line or above it.`,
    ...(link === undefined ? [] : [`[Documentation of the provider](${link})`]),
  ];
  return {
    id: rule.id,
    shortDescription: { text: cut(title) },
    fullDescription: {
      text: cut(`${title}, of ${escapeTerminal(rule.provider)}, stands in the repository in readable form.`),
    },
    help: { text: `${rotate}${link === undefined ? '' : ` ${link}`}` || title, markdown: markdown.join('\n\n') },
    ...(link === undefined ? {} : { helpUri: link }),
    defaultConfiguration: { level: sarifLevel(severity) },
    properties: {
      tags: ['security', 'secret', ...(rule.kind === 'place' ? ['kubernetes'] : []), 'external/cwe/cwe-798'],
      precision: precision(rule),
      'security-severity': SECURITY_SEVERITY[severity],
    },
  };
}

function precision({ kind, checksum }: Rule): string {
  if (checksum !== undefined) return 'very-high';
  if (kind === 'string') return 'low';
  return kind === 'assignment' ? 'medium' : 'high';
}

function cut(text: string): string {
  return text.slice(0, LONGEST_DESCRIPTION);
}
