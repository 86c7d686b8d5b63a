/** Advice on posture as SARIF: notes under rules of their own, without a security severity, so that none counts as one. */

import { createHash } from 'node:crypto';
import type { ReportingDescriptor, Result } from 'sarif';
import type { Advice } from '../core/advice.ts';
import { formatKeyPath } from '../core/key-path.ts';
import { escapeMarkdown, escapeSarifMessage, escapeTerminal, escapeUri } from './escape.ts';
import type { Redaction } from './redaction.ts';
import { adviceSentence } from './wording.ts';

/** The checks that the advice names, each once, in the order of their first advice. */
export function sarifChecks(advice: readonly Advice[]): ReportingDescriptor[] {
  return [...new Map([...advice].reverse().map((each) => [each.check, each])).values()].reverse().map(descriptor);
}

/** One piece of advice as a result; `ruleIndex` is the place of its check among the rules of the driver. */
export function sarifAdvice(advice: Advice, ruleIndex: number, redaction: Redaction): Result {
  const { check, severity, location, keyPath, resource, commit, origin } = advice;
  const { start, end, path } = location;
  const key = redaction.name(formatKeyPath(keyPath));
  const name = [resource?.kind, resource?.namespace, resource?.name].map((part) => redaction.name(part ?? ''));
  const qualified = [...name, key].filter((part) => part !== '').join('/');
  return {
    ruleId: check,
    ruleIndex,
    level: 'note',
    message: { text: escapeSarifMessage(adviceSentence(advice, redaction)) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: escapeUri(redaction.name(path)) },
          region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
        },
        ...(qualified === '' ? {} : { logicalLocations: [{ fullyQualifiedName: escapeTerminal(qualified) }] }),
      },
    ],
    partialFingerprints: { 'unsealed/hygiene/v1': fingerprint(check, path, qualified) },
    suppressions: [],
    properties: { severity, origin, ...(commit === undefined ? {} : { commit: commit.id, commitDate: commit.date }) },
  };
}

/** Check and place in the document: it survives moves in the file. Made from what is printed only. */
function fingerprint(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function descriptor({ check, title, instead }: Advice): ReportingDescriptor {
  return {
    id: check,
    shortDescription: { text: title },
    fullDescription: { text: `${title}: posture of a manifest, not a secret in the repository.` },
    help: {
      text: `Instead: ${instead}`,
      markdown: [
        `**${escapeMarkdown(title)}**`,
        'This is advice on posture. Nothing has leaked here, and it never fails a run.',
        `**Instead:** ${escapeMarkdown(instead)}`,
        `**If it is meant to be so:** \`# unsealed:allow ${check} <reason>\` in a comment on the line or above it.`,
      ].join('\n\n'),
    },
    defaultConfiguration: { level: 'note' },
    properties: { tags: ['security', 'hygiene', 'kubernetes'], precision: 'high' },
  };
}
