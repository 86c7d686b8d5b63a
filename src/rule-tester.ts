/**
 * Tests a rule file with its own examples, through the whole pipeline: each matching example must give exactly this rule
 * on exactly the marked text, each clean one must hold a keyword and stay quiet.
 */

import { parseRules } from './config/rule-file.ts';
import { LineIndex } from './core/line-index.ts';
import type { Location } from './core/location.ts';
import { DEFAULT_POLICY } from './core/policy.ts';
import type { Rule } from './core/rule.ts';
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

export interface RuleTest {
  readonly rules: number;
  readonly examples: number;
  readonly problems: readonly RuleProblem[];
}

/** Tests the rules in the text of a rule file; throws RULE_INVALID for a file that cannot be read as one. */
export async function testRules(source: string, path: string): Promise<RuleTest> {
  const rules = await parseRules(source, path);
  const engine = await createEngine({
    policy: { ...DEFAULT_POLICY, addedRules: rules, enabledRules: rules.map(({ id }) => id) },
    today: '2026-01-01',
  });
  // Loaded here, since it makes keys and brings node:crypto along.
  const { expand } = await import('./examples/expand.ts');
  const problems: RuleProblem[] = [];
  for (const rule of rules) problems.push(...(await testRule(rule, { engine, expand })));
  const examples = rules.reduce((sum, rule) => sum + rule.examples.match.length + rule.examples.clean.length, 0);
  return { rules: rules.length, examples, problems };
}

interface Bench {
  readonly engine: Engine;
  readonly expand: typeof Expand;
}

async function testRule(rule: Rule, bench: Bench): Promise<RuleProblem[]> {
  const { match, clean } = rule.examples;
  const problems: RuleProblem[] = [];
  const note = (example: string, problem: string | undefined) => {
    if (problem !== undefined) problems.push({ rule: rule.id, example, problem });
  };
  if (match.length === 0 || clean.length === 0) note('-', 'needs at least one matching and one clean example');
  for (const [index, template] of match.entries()) note(template, await testMatch(rule, template, index, bench));
  for (const [index, template] of clean.entries()) note(template, await testClean(rule, template, index, bench));
  return problems;
}

async function testMatch(rule: Rule, template: string, index: number, bench: Bench): Promise<string | undefined> {
  const example = expandOrSay(template, `${rule.id}:${index}`, bench);
  if (typeof example === 'string') return example;
  if (example.secrets.length === 0) return 'marks no secret: put it between « and »';
  const found = await findingsIn(rule, example, bench);
  const wanted = placesOf(example).map((place) => `${rule.id} at ${place}`);
  const missing = wanted.filter((text) => !found.includes(text));
  const surplus = found.filter((text) => !wanted.includes(text));
  if (missing.length === 0 && surplus.length === 0) return undefined;
  return [...missing.map((text) => `missed ${text}`), ...surplus.map((text) => `found ${text}`)].join(', ');
}

async function testClean(rule: Rule, template: string, index: number, bench: Bench): Promise<string | undefined> {
  const example = expandOrSay(template, `${rule.id}:clean:${index}`, bench);
  if (typeof example === 'string') return example;
  const text = example.text.toLowerCase();
  if (rule.kind !== 'string' && !rule.keywords.some((keyword) => text.includes(keyword.toLowerCase()))) {
    return 'holds none of the keywords, so it proves nothing about the pattern';
  }
  const found = await findingsIn(rule, example, bench);
  return found.length === 0 ? undefined : `should be quiet, found ${found.join(', ')}`;
}

function expandOrSay(template: string, seed: string, { expand }: Bench): Expanded | string {
  try {
    return expand(template, seed);
  } catch (error) {
    return error instanceof Error ? error.message : 'cannot be expanded';
  }
}

async function findingsIn(rule: Rule, { text }: Expanded, { engine }: Bench): Promise<string[]> {
  const path = rule.kind === 'place' ? 'manifest.yaml' : 'example.conf';
  const result = await scanText(engine, text, path);
  return reported(result).map(({ rule: { id }, location }) => `${id} at ${place(location)}`);
}

function placesOf({ text, secrets }: Expanded): string[] {
  const lines = new LineIndex(Buffer.from(text));
  const point = (index: number) => lines.point(Buffer.byteLength(text.slice(0, index)));
  return secrets.map(({ start, end }) => place({ path: '', start: point(start), end: point(end) }));
}

function place({ start, end }: Location): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}
