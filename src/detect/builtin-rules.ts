/**
 * The rules that the package ships, compiled at build time (scripts/compile-rules.ts) and loaded as they are. What only
 * people read of them is loaded when first asked for: most runs of a hook find nothing.
 */

import { readFileSync } from 'node:fs';
import type { Rule } from '../core/rule.ts';
import { loadAutomaton } from './automaton-file.ts';
import { compileRules, type RuleSet } from './rule-set.ts';

/** The assets stand beside the bundle; sources that run unbundled (tests) find them in the last build. */
const ASSETS = new URL(import.meta.url.endsWith('.ts') ? '../../dist/' : './', import.meta.url);

/** What no scan needs before it has found something. */
export type RuleTexts = Pick<Rule, 'title' | 'rotate' | 'docs'>;

/** A rule as the build leaves it: without its texts, and without what is as it mostly is. */
type NeededRule = Omit<Rule, keyof RuleTexts | 'examples' | 'stopWords' | 'secret' | 'window'> &
  Partial<Pick<Rule, 'stopWords' | 'secret' | 'window'>>;

const NO_EXAMPLES = { match: [], clean: [] } as const;

let rules: readonly Rule[] | undefined;
let texts: readonly RuleTexts[] | undefined;

/** The built-in rules, in file order. */
export function builtinRules(): readonly Rule[] {
  rules ??= readAsset<readonly NeededRule[]>('rules.json').map(withTexts);
  return rules;
}

function withTexts(needed: NeededRule, index: number): Rule {
  return {
    secret: 1,
    window: 'line',
    stopWords: [],
    ...needed,
    examples: NO_EXAMPLES,
    get title() {
      return textsOf(index).title;
    },
    get rotate() {
      return textsOf(index).rotate;
    },
    get docs() {
      return textsOf(index).docs;
    },
  };
}

function textsOf(index: number): RuleTexts {
  texts ??= readAsset<readonly RuleTexts[]>('rule-texts.json');
  return texts[index] as RuleTexts;
}

function readAsset<Content>(name: string): Content {
  return JSON.parse(readFileSync(new URL(name, ASSETS), 'utf8')) as Content;
}

/** The built-in rules that are on by themselves, with their ready-made automaton. */
export function builtinRuleSet(): RuleSet {
  return compileRules(builtinRules().filter(isOnByDefault), loadAutomaton(readFileSync(new URL('rules.bin', ASSETS))));
}

function isOnByDefault({ isOff }: Rule): boolean {
  return isOff !== true;
}
