/**
 * Build step: the YAML rule files become `rules.json`, what only people read of them `rule-texts.json`, and the keyword
 * automaton `rules.bin`.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRules } from '../src/config/rule-file.ts';
import type { Rule } from '../src/core/rule.ts';
import { buildAutomaton } from '../src/detect/automaton.ts';
import { storeAutomaton } from '../src/detect/automaton-file.ts';
import type { RuleTexts } from '../src/detect/builtin-rules.ts';
import { keywordsOf } from '../src/detect/rule-set.ts';

/** Rule kinds in order of how much they prove; where two claim one place, the first in the list has it. */
const KINDS = ['token', 'place', 'assignment', 'string'];

/** Reads every rule file of `source` and writes the three assets into `target`; throws on an invalid or repeated rule. */
export async function compileRuleFiles(source: string, target: string): Promise<{ rules: number; keywords: number }> {
  const rules: Rule[] = [];
  for (const name of readdirSync(source).sort()) {
    if (!name.endsWith('.yaml')) continue;
    rules.push(...(await parseRules(readFileSync(join(source, name), 'utf8'), `rules/${name}`)));
  }
  const ids = rules.map((rule) => rule.id);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) throw new Error(`rule id ${repeated} stands in two rule files`);
  rules.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  const keywords = keywordsOf(rules.filter(({ isOff }) => isOff !== true));
  writeFileSync(join(target, 'rules.json'), JSON.stringify(rules.map(withoutTexts)));
  writeFileSync(join(target, 'rule-texts.json'), JSON.stringify(rules.map(textsOf)));
  writeFileSync(join(target, 'rules.bin'), storeAutomaton(buildAutomaton(keywords)));
  return { rules: rules.length, keywords: keywords.length };
}

/** Examples serve the rule tester, which reads the YAML itself; defaults are filled in again when the rules are loaded. */
function withoutTexts(rule: Rule): object {
  const { rotate, docs, title, examples, stopWords, secret, window, ...needed } = rule;
  return {
    ...needed,
    ...(stopWords.length === 0 ? {} : { stopWords }),
    ...(secret === 1 ? {} : { secret }),
    ...(window === 'line' ? {} : { window }),
  };
}

function textsOf({ title, rotate, docs }: Rule): RuleTexts {
  return { title, rotate, docs };
}
