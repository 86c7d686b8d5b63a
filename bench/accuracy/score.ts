/** Scans samples as files of their own, at default settings, and holds what was found against their labels. */

import type { Blob } from '../../src/core/blob.ts';
import { overlaps, type Span } from '../../src/core/location.ts';
import { DEFAULT_POLICY } from '../../src/core/policy.ts';
import type { RuleSet } from '../../src/detect/rule-set.ts';
import { scanBlob } from '../../src/scan-blob.ts';
import type { Sample } from './sample.ts';

/** What the project promises of the corpus. */
export const LEAST_RECALL = 0.97;
export const LEAST_PRECISION = 0.95;

export interface Alarm {
  readonly rule: string;
  readonly span: Span;
}

/** What the rules find in a text under a path. */
export async function alarmsIn(text: string | Uint8Array, path: string, ruleSet: RuleSet): Promise<Alarm[]> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const blob: Blob = { origin: { kind: 'worktree', path }, read: async () => bytes };
  const { matches } = await scanBlob(blob, bytes, ruleSet, DEFAULT_POLICY.limits);
  return matches.map(({ match, span }) => ({ rule: match.rule.id, span }));
}

export interface Verdict {
  readonly sample: Sample;
  /** Secrets of the sample that an alarm overlaps. */
  readonly found: number;
  /** Alarms that overlap no secret of the sample. */
  readonly falseAlarms: readonly Alarm[];
}

export async function judge(sample: Sample, ruleSet: RuleSet): Promise<Verdict> {
  const alarms = await alarmsIn(sample.text, sample.path, ruleSet);
  const found = sample.secrets.filter((secret) => alarms.some(({ span }) => overlaps(span, secret))).length;
  const falseAlarms = alarms.filter(({ span }) => !sample.secrets.some((secret) => overlaps(span, secret)));
  return { sample, found, falseAlarms };
}

export interface Tally {
  secrets: number;
  found: number;
  falseAlarms: number;
  samples: number;
}

/** Sums verdicts by a property of their samples. */
export function tally(verdicts: readonly Verdict[], by: (sample: Sample) => string): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { sample, found, falseAlarms } of verdicts) {
    const key = by(sample);
    const sums = tallies.get(key) ?? { secrets: 0, found: 0, falseAlarms: 0, samples: 0 };
    sums.secrets += sample.secrets.length;
    sums.found += found;
    sums.falseAlarms += falseAlarms.length;
    sums.samples++;
    tallies.set(key, sums);
  }
  return tallies;
}

export interface Figures {
  readonly recall: number;
  readonly precision: number;
}

/** Recall: secrets found of all. Precision: found secrets of all alarms. */
export function figures(total: Tally): Figures {
  return {
    recall: total.secrets === 0 ? 1 : total.found / total.secrets,
    precision: total.found + total.falseAlarms === 0 ? 1 : total.found / (total.found + total.falseAlarms),
  };
}

export function sum(tallies: Iterable<Tally>): Tally {
  const total = { secrets: 0, found: 0, falseAlarms: 0, samples: 0 };
  for (const one of tallies) {
    total.secrets += one.secrets;
    total.found += one.found;
    total.falseAlarms += one.falseAlarms;
    total.samples += one.samples;
  }
  return total;
}
