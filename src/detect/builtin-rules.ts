/** The rules that the package ships, compiled at build time (scripts/compile-rules.ts) and loaded as they are. */

import { readFileSync } from 'node:fs';
import type { Rule } from '../core/rule.ts';
import { loadAutomaton } from './automaton-file.ts';
import { compileRules, type RuleSet } from './rule-set.ts';

/** The assets stand beside the bundle; sources that run unbundled (tests) find them in the last build. */
const ASSETS = new URL(import.meta.url.endsWith('.ts') ? '../../dist/' : './', import.meta.url);

let rules: readonly Rule[] | undefined;

/** The built-in rules, in file order. */
export function builtinRules(): readonly Rule[] {
  rules ??= JSON.parse(readFileSync(new URL('rules.json', ASSETS), 'utf8')) as readonly Rule[];
  return rules;
}

/** The built-in rules that are on by themselves, with their ready-made automaton. */
export function builtinRuleSet(): RuleSet {
  return compileRules(builtinRules().filter(isOnByDefault), loadAutomaton(readFileSync(new URL('rules.bin', ASSETS))));
}

function isOnByDefault({ isOff }: Rule): boolean {
  return isOff !== true;
}
