/**
 * Tests rules with their own examples, through the whole pipeline and among all other rules: each matching example must
 * give exactly this rule on exactly the marked text, and be claimed by no other provider; each clean one must hold a
 * keyword and stay quiet.
 */

import { parseRules } from './config/rule-file.ts';
import type { Finding } from './core/finding.ts';
import { LineIndex } from './core/line-index.ts';
import type { Location } from './core/location.ts';
import { DEFAULT_POLICY } from './core/policy.ts';
import { isGeneric, type Rule } from './core/rule.ts';
import { reported } from './core/scan-result.ts';
import { createEngine, type Engine } from './engine.ts';
import type { expand as Expand, Expanded } from './examples/expand.ts';
import { scanText } from './scan.ts';

/** One thing that is wrong with one rule. `problem` names places and rules, never the example's secret. */
export interface RuleProblem {
  readonly rule: string;
  readonly example: string;
  readonly problem: string;
}

/** How many examples of a sort there are, and how many of them are as they should be. */
export interface Share {
  readonly all: number;
  readonly good: number;
}

export interface RuleTest {
  readonly rules: number;
  readonly examples: number;
  readonly problems: readonly RuleProblem[];
  /** Matching examples, and those whose first finding is of the rule's own provider, with none of another known one. */
  readonly claimed: Share;
  /** Clean examples, and those in which no rule of any known provider fires. */
  readonly quiet: Share;
}

/**
 * Tests the rules in the text of a rule file against the built-in ones; rules of the same ids take their places. Throws
 * RULE_INVALID for a file that cannot be read as one.
 */
export async function testRules(source: string, path: string): Promise<RuleTest> {
  const rules = await parseRules(source, path);
  const disabledRules = rules.map(({ id }) => id);
  const policy = { ...DEFAULT_POLICY, addedRules: rules, disabledRules, enabledRules: disabledRules };
  return testExamples(rules, await createEngine({ policy, today: '2026-01-01' }));
}

/** Runs the examples of rules that the engine has, each alone through the whole pipeline. */
export async function testExamples(rules: readonly Rule[], engine: Engine): Promise<RuleTest> {
  // Loaded here, since it makes keys and brings node:crypto along.
  const { expand } = await import('./examples/expand.ts');
  const bench = { engine, expand };
  const problems: RuleProblem[] = [];
  const outcomes: Outcome[] = [];
  for (const rule of rules) {
    const { match, clean } = rule.examples;
    if (match.length === 0 || clean.length === 0) {
      problems.push({ rule: rule.id, example: '-', problem: 'needs at least one matching and one clean example' });
    }
    for (const [index, template] of match.entries()) outcomes.push(await testMatch(rule, template, index, bench));
    for (const [index, template] of clean.entries()) outcomes.push(await testClean(rule, template, index, bench));
  }
  for (const { rule, example, problem } of outcomes)
    if (problem !== undefined) problems.push({ rule, example, problem });
  const share = (clean: boolean): Share => {
    const sort = outcomes.filter((outcome) => outcome.clean === clean);
    return { all: sort.length, good: sort.filter(({ good }) => good).length };
  };
  return { rules: rules.length, examples: outcomes.length, problems, claimed: share(false), quiet: share(true) };
}

interface Bench {
  readonly engine: Engine;
  readonly expand: typeof Expand;
}

/** What one example showed. `good`: it is claimed by its own provider first, or quiet for every known provider. */
interface Outcome {
  readonly rule: string;
  readonly example: string;
  readonly clean: boolean;
  readonly good: boolean;
  readonly problem: string | undefined;
}

async function testMatch(rule: Rule, template: string, index: number, bench: Bench): Promise<Outcome> {
  const outcome = { rule: rule.id, example: template, clean: false };
  const example = expandOrSay(template, `${rule.id}:${index}`, bench);
  if (typeof example === 'string') return { ...outcome, good: false, problem: example };
  if (example.secrets.length === 0)
    return { ...outcome, good: false, problem: 'marks no secret: put it between « and »' };
  const findings = await findingsIn(rule, example, bench);
  const found = findings.map(nameOf);
  const wanted = placesOf(example).map((at) => `${rule.id} at ${at}`);
  const problems = [
    ...wanted.filter((text) => !found.includes(text)).map((text) => `missed ${text}`),
    ...found.filter((text) => !wanted.includes(text)).map((text) => `found ${text}`),
  ];
  const [first] = findings;
  const wrong =
    findings.find((finding) => isOfAnother(finding, rule)) ?? (first && isOther(first, rule) ? first : undefined);
  if (wrong !== undefined) problems.push(`claimed by ${wrong.rule.provider} before ${rule.provider}`);
  return { ...outcome, good: first !== undefined && wrong === undefined, problem: joined(problems) };
}

async function testClean(rule: Rule, template: string, index: number, bench: Bench): Promise<Outcome> {
  const outcome = { rule: rule.id, example: template, clean: true };
  const example = expandOrSay(template, `${rule.id}:clean:${index}`, bench);
  if (typeof example === 'string') return { ...outcome, good: false, problem: example };
  const text = example.text.toLowerCase();
  const problems: string[] = [];
  if (rule.keywords.length > 0 && !rule.keywords.some((keyword) => text.includes(keyword.toLowerCase()))) {
    problems.push('holds none of the keywords, so it proves nothing about the pattern');
  }
  const findings = await findingsIn(rule, example, bench);
  if (findings.length > 0) problems.push(`should be quiet, found ${findings.map(nameOf).join(', ')}`);
  const good = findings.every((finding) => isGeneric(finding.rule));
  return { ...outcome, good, problem: joined(problems) };
}

function joined(problems: readonly string[]): string | undefined {
  return problems.length === 0 ? undefined : problems.join(', ');
}

function isOther({ rule }: Finding, own: Rule): boolean {
  return rule.provider !== own.provider;
}

/** A finding that names a provider, and not the one that the example is of. */
function isOfAnother(finding: Finding, own: Rule): boolean {
  return isOther(finding, own) && !isGeneric(finding.rule);
}

function expandOrSay(template: string, seed: string, { expand }: Bench): Expanded | string {
  try {
    return expand(template, seed);
  } catch (error) {
    return error instanceof Error ? error.message : 'cannot be expanded';
  }
}

async function findingsIn(rule: Rule, { text }: Expanded, { engine }: Bench): Promise<Finding[]> {
  const path = rule.examples.path ?? (rule.kind === 'place' ? 'manifest.yaml' : 'example.conf');
  return reported(await scanText(engine, text, path));
}

function nameOf({ rule, location }: Finding): string {
  return `${rule.id} at ${place(location)}`;
}

function placesOf({ text, secrets }: Expanded): string[] {
  const lines = new LineIndex(Buffer.from(text));
  const point = (index: number) => lines.point(Buffer.byteLength(text.slice(0, index)));
  return secrets.map(({ start, end }) => place({ path: '', start: point(start), end: point(end) }));
}

function place({ start, end }: Location): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}
