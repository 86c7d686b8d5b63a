/** The rule files as they are written, examples included, and the rule set that a build makes of them. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRules } from '../../src/config/rule-file.ts';
import { compileRules, type RuleSet } from '../../src/detect/rule-set.ts';
import type { RuleFile } from './rule-positives.ts';

/** As scripts/compile-rules.ts orders them: where two kinds claim one place, the first has it. */
const KINDS = ['token', 'place', 'assignment', 'string'];

export async function readRuleFiles(folder: string): Promise<RuleFile[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Promise.all(
    names.sort().map(async (name) => ({
      family: name.slice(0, -'.yaml'.length),
      rules: await parseRules(readFileSync(join(folder, name), 'utf8'), `rules/${name}`),
    })),
  );
}

/** The rules that are on by default, and those of `enabled`. */
export function ruleSetOf(files: readonly RuleFile[], enabled: readonly string[] = []): RuleSet {
  const rules = files.flatMap((file) => file.rules).filter(({ id, isOff }) => isOff !== true || enabled.includes(id));
  return compileRules([...rules].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)));
}
