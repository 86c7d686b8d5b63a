import { describe, expect, it } from '@jest/globals';
import type { Rule } from '../../src/core/rule.ts';
import { builtinRuleSet, builtinRules } from '../../src/detect/builtin-rules.ts';
import { PROOFS } from '../../src/detect/proofs/registry.ts';
import { compileRules, keywordsOf, toRegExp } from '../../src/detect/rule-set.ts';

const rule = (id: string, keywords: readonly string[]): Rule => ({
  id,
  kind: 'token',
  title: id,
  provider: 'x',
  severity: 'low',
  keywords,
  pattern: '(x)',
  secret: 1,
  window: 'line',
  stopWords: [],
  rotate: '',
  docs: '',
  examples: { match: [], clean: [] },
});

describe('a rule set', () => {
  it('shares a keyword between the rules that name it, whatever its case', () => {
    const set = compileRules([rule('a', ['Key', 'one']), rule('b', ['key'])]);
    expect(keywordsOf([rule('a', ['Key', 'one']), rule('b', ['key'])])).toEqual(['key', 'one']);
    expect(set.rulesOfKeyword).toEqual([[0, 1], [0]]);
  });

  it('counts keyword lengths in bytes', () => {
    expect(compileRules([rule('a', ['clé'])]).keywordLengths).toEqual([4]);
  });

  it('reads a leading (?i) as "ignore case"', () => {
    expect(toRegExp('(?i)abc', 'g').flags).toBe('gi');
    expect(toRegExp('abc', 'g').flags).toBe('g');
  });

  it('of the package comes with the automaton that its rules would give', () => {
    expect(builtinRuleSet().automaton).toEqual(compileRules(builtinRules()).automaton);
  });

  it('of the package names only proofs that exist, and keywords of three characters or more', () => {
    for (const { id, checksum, keywords } of builtinRules()) {
      if (checksum !== undefined) expect({ id, proof: checksum in PROOFS }).toEqual({ id, proof: true });
      for (const keyword of keywords)
        expect({ id, keyword, ok: keyword.length >= 3 }).toEqual({ id, keyword, ok: true });
    }
  });
});
