/**
 * Sums of findings by rule, by path and by author: what the page counts and what its filters choose from. A finding names
 * its entries by number, so that no text of the repository stands in an attribute that the script reads.
 */

import type { Finding } from '../core/finding.ts';
import type { Redaction } from './redaction.ts';

export type FacetName = 'rule' | 'path' | 'author';

export interface FacetEntry {
  /** Redacted, not escaped. */
  readonly label: string;
  readonly findings: number;
}

export interface Facet {
  readonly name: FacetName;
  readonly title: string;
  /** Most findings first; the number of an entry is its place here. */
  readonly entries: readonly FacetEntry[];
  /** How many entries there are beyond those listed. */
  readonly unlisted: number;
  /** The numbers of the listed entries that a finding belongs to. */
  numbersOf(finding: Finding): readonly number[];
}

/** A list that is longer helps nobody, and a page has to hold it. */
const MOST_ENTRIES = 200;

/** The facets that tell the findings apart: no authors where none are known. */
export function createFacets(findings: readonly Finding[], redaction: Redaction): Facet[] {
  const name = remembered(redaction.name);
  const prose = remembered(redaction.prose);
  const facets = [
    createFacet('rule', 'By rule', findings, ({ rule }) => [rule.id]),
    createFacet('path', 'By path', findings, (finding) => pathsOf(finding).map(name)),
    createFacet('author', 'By author', findings, ({ exposure, commit }) => {
      const author = (exposure?.introduced ?? commit)?.author;
      return author === undefined ? [] : [prose(author)];
    }),
  ];
  return facets.filter(({ entries }) => entries.length > 0);
}

/** Every path that a finding stands or stood at, its own first. */
export function pathsOf({ location, exposure }: Finding): string[] {
  return [...new Set([location.path, ...(exposure?.paths ?? [])])];
}

function createFacet(
  name: FacetName,
  title: string,
  findings: readonly Finding[],
  labels: (finding: Finding) => readonly string[],
): Facet {
  const sums = new Map<string, number>();
  for (const finding of findings) {
    for (const label of new Set(labels(finding))) sums.set(label, (sums.get(label) ?? 0) + 1);
  }
  const all = [...sums].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  const entries = all.slice(0, MOST_ENTRIES).map(([label, number]) => ({ label, findings: number }));
  const numbers = new Map(entries.map(({ label }, number) => [label, number]));
  return {
    name,
    title,
    entries,
    unlisted: all.length - entries.length,
    numbersOf: (finding) => [...new Set(labels(finding))].flatMap((label) => numbers.get(label) ?? []),
  };
}

function remembered(redact: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let redacted = known.get(text);
    if (redacted === undefined) {
      redacted = redact(text);
      known.set(text, redacted);
    }
    return redacted;
  };
}
