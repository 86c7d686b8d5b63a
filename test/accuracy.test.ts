import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { corpus, SLICE } from '../bench/accuracy/corpus.ts';
import { readRuleFiles, ruleSetOf } from '../bench/accuracy/rule-files.ts';
import { figures, judge, LEAST_PRECISION, LEAST_RECALL, sum, tally, type Verdict } from '../bench/accuracy/score.ts';

const files = await readRuleFiles(fileURLToPath(new URL('../rules/', import.meta.url)));
const ruleSet = ruleSetOf(files);
const verdicts: Verdict[] = [];
for (const sample of corpus(files, 'slice', SLICE)) verdicts.push(await judge(sample, ruleSet));
const positives = verdicts.filter(({ sample }) => sample.secrets.length > 0);
const lookAlikes = verdicts.filter(({ sample }) => sample.secrets.length === 0);

describe('detection on a slice of the labelled corpus', () => {
  it('is asked for thousands of secrets in dozens of syntaxes, and for a thousand look-alikes', () => {
    expect(positives.length).toBeGreaterThanOrEqual(3000);
    expect(tally(positives, ({ syntax }) => syntax).size).toBeGreaterThanOrEqual(40);
    expect(lookAlikes.length).toBeGreaterThanOrEqual(1000);
  });

  it('finds at least as many of them as is promised', () => {
    expect(figures(sum(tally(positives, ({ family }) => family).values())).recall).toBeGreaterThanOrEqual(LEAST_RECALL);
  });

  it('raises no more false alarms than is promised', () => {
    const { precision } = figures(sum(tally(verdicts, ({ family }) => family).values()));
    expect(precision).toBeGreaterThanOrEqual(LEAST_PRECISION);
  });

  it('stays quiet on at least 99 of 100 look-alikes', () => {
    const alarming = lookAlikes.filter(({ falseAlarms }) => falseAlarms.length > 0);
    expect(alarming.map(({ sample }) => sample.label).length).toBeLessThanOrEqual(lookAlikes.length / 100);
  });

  it('is the same for the same seed', () => {
    const texts = (seed: string) => [...corpus(files.slice(0, 1), seed, SLICE)].map(({ text }) => text).join('\n');
    expect(texts('a')).toBe(texts('a'));
    expect(texts('a')).not.toBe(texts('b'));
  });
});
