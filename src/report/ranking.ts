/** The order in which people should read findings. */

import type { Finding } from '../core/finding.ts';
import { SEVERITIES, type Severity } from '../core/rule.ts';

/** Most severe first. */
export const DESCENDING: readonly Severity[] = [...SEVERITIES].reverse();

/** The findings most severe first; equals keep their order. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => rank(b) - rank(a));
}

/** The findings file by file, the file with the most severe finding first; inside a file in their order. */
export function byFile(findings: readonly Finding[]): Finding[] {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const sameFile = files.get(finding.location.path);
    if (sameFile === undefined) files.set(finding.location.path, [finding]);
    else sameFile.push(finding);
  }
  const worst = (group: readonly Finding[]) => group.reduce((most, finding) => Math.max(most, rank(finding)), 0);
  return [...files.values()]
    .map((group) => ({ group, worst: worst(group) }))
    .sort((a, b) => b.worst - a.worst)
    .flatMap(({ group }) => group);
}

/** How many findings there are of each severity, most severe first, without zeros. */
export function severityCounts(findings: readonly Finding[]): (readonly [Severity, number])[] {
  return DESCENDING.map(
    (severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const,
  ).filter(([, number]) => number > 0);
}

function rank(finding: Finding): number {
  return SEVERITIES.indexOf(finding.severity);
}
