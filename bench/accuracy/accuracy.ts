/**
 * `npm run accuracy`: recall and precision on the labelled corpus, and false alarms in real code, against the thresholds
 * that the project promises. Equal seeds give equal corpora; no output holds a value, real or made up.
 */

import { join } from 'node:path';
import { type CodeCount, countAlarms, fetchPackages } from './clean-code.ts';
import { corpus, FULL } from './corpus.ts';
import { readRuleFiles, ruleSetOf } from './rule-files.ts';
import type { RuleFile } from './rule-positives.ts';
import { figures, judge, LEAST_PRECISION, LEAST_RECALL, sum, type Tally, tally, type Verdict } from './score.ts';

const MOST_ALARMS = 1;
const LINES_PER_ALARM = 20_000;
const WORST_RULES = 15;

/** Prints the figures and gives the exit code: 0 when they hold, 1 when one does not. */
export async function main(root: string, argv: readonly string[], print: (line: string) => void): Promise<number> {
  const seedAt = argv.indexOf('--seed');
  const seed = (seedAt === -1 ? undefined : argv[seedAt + 1]) ?? '1';
  const files = await readRuleFiles(join(root, 'rules'));
  const isAccurate = await measureCorpus(files, seed, print);
  if (argv.includes('--no-code')) return isAccurate ? 0 : 1;
  const isQuiet = await measureCode(root, files, print);
  return isAccurate && isQuiet ? 0 : 1;
}

async function measureCorpus(
  files: readonly RuleFile[],
  seed: string,
  print: (line: string) => void,
): Promise<boolean> {
  const ruleSet = ruleSetOf(files);
  const verdicts: Verdict[] = [];
  for (const sample of corpus(files, seed, FULL)) verdicts.push(await judge(sample, ruleSet));
  const positives = verdicts.filter(({ sample }) => sample.secrets.length > 0);
  const lookAlikes = verdicts.filter(({ sample }) => sample.secrets.length === 0);
  const rules = tally(positives, ({ label }) => label);
  const syntaxes = tally(positives, ({ syntax }) => syntax);
  table(
    'recall by rule family',
    tally(positives, ({ family }) => family),
    print,
  );
  table('recall by syntax', syntaxes, print);
  const worst = new Map(
    [...rules]
      .filter(([, { found, secrets }]) => found < secrets)
      .sort(byRecall)
      .slice(0, WORST_RULES),
  );
  table('recall of the rules that lose most', worst, print);
  print('\nfalse alarms by class of look-alikes');
  const classes = tally(lookAlikes, ({ label }) => label);
  for (const [label, { falseAlarms, samples }] of classes) {
    if (falseAlarms > 0) print(`  ${label.padEnd(40)} ${falseAlarms} in ${samples}`);
  }
  print(`  ${'beside the secrets of the positives'.padEnd(40)} ${sum(rules.values()).falseAlarms}`);
  const total = sum([sum(rules.values()), sum(classes.values())]);
  const { recall, precision } = figures(total);
  print(`\ncorpus, seed ${seed}: ${total.secrets} secrets of ${rules.size} rules in ${syntaxes.size} syntaxes,`);
  print(`  ${lookAlikes.length} look-alikes of ${classes.size} classes`);
  print(`  recall    ${recall.toFixed(4)}  (${total.found} of ${total.secrets}; at least ${LEAST_RECALL})`);
  print(`  precision ${precision.toFixed(4)}  (${total.falseAlarms} false alarms; at least ${LEAST_PRECISION})`);
  return recall >= LEAST_RECALL && precision >= LEAST_PRECISION;
}

function byRecall([, a]: [string, Tally], [, b]: [string, Tally]): number {
  return a.found / a.secrets - b.found / b.secrets;
}

function table(title: string, tallies: ReadonlyMap<string, Tally>, print: (line: string) => void): void {
  print(`\n${title}`);
  for (const [name, { found, secrets }] of [...tallies].sort(byRecall)) {
    print(`  ${name.padEnd(40)} ${((100 * found) / secrets).toFixed(1).padStart(5)} %  ${found} of ${secrets}`);
  }
}

async function measureCode(root: string, files: readonly RuleFile[], print: (line: string) => void): Promise<boolean> {
  const ruleSet = ruleSetOf(files);
  const modules = join(root, 'node_modules');
  const folders = fetchPackages(join(modules, '.cache', 'unsealed-accuracy'));
  print('\nreal code');
  const counts: CodeCount[] = [];
  for (const [folder, name] of [
    ...folders.map((path) => [path, nameOf(path)] as const),
    [modules, 'node_modules'] as const,
  ]) {
    const count = await countAlarms(folder, name, ruleSet);
    counts.push(count);
    print(`  ${name.padEnd(24)} ${count.alarms.length} in ${count.lines} lines, ${rate(count).toFixed(2)} per 20,000`);
    for (const { path, line, rule } of count.alarms) print(`    ${path}:${line} ${rule}`);
  }
  const lines = counts.reduce((total, count) => total + count.lines, 0);
  const alarms = counts.reduce((total, count) => total + count.alarms.length, 0);
  const overall = (alarms / lines) * LINES_PER_ALARM;
  print(`\n  ${alarms} false alarms in ${lines} lines: ${overall.toFixed(2)} per 20,000 (at most ${MOST_ALARMS})`);
  return overall <= MOST_ALARMS;
}

function rate({ alarms, lines }: CodeCount): number {
  return lines === 0 ? 0 : (alarms.length / lines) * LINES_PER_ALARM;
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}
