/** Rules made ready to look: one automaton over all keywords, patterns compiled when first needed. */

import type { Rule, RuleKind } from '../core/rule.ts';
import { type Automaton, buildAutomaton } from './automaton.ts';

export interface CompiledRule {
  readonly rule: Rule;
  /** The pattern, global and with group indices; compiled on the first call. */
  pattern(): RegExp;
  /** The pattern over key paths that limits a `place` rule, compiled on the first call. */
  placeKeys(): RegExp | undefined;
}

export interface RuleSet {
  readonly rules: readonly CompiledRule[];
  /** The same rules apart, in the same order: every value of a document is put to those about names and places. */
  readonly ofKind: Readonly<Record<RuleKind, readonly CompiledRule[]>>;
  readonly automaton: Automaton;
  /** Keyword id to indexes into `rules`. */
  readonly rulesOfKeyword: readonly (readonly number[])[];
  /** Keyword id to its length in bytes. */
  readonly keywordLengths: readonly number[];
  /** Judge key names in comments of YAML too, which are documentation as a rule. */
  readonly readsComments?: boolean;
}

/** The distinct keywords of the rules, in first-seen order: their indexes are the automaton's keyword ids. */
export function keywordsOf(rules: readonly Rule[]): string[] {
  return [...new Set(rules.flatMap((rule) => rule.keywords.map((keyword) => keyword.toLowerCase())))];
}

/** Compiles the rules; `automaton` saves the building of it when it was made from the very same rules. */
export function compileRules(rules: readonly Rule[], automaton?: Automaton): RuleSet {
  const keywords = keywordsOf(rules);
  const idOf = new Map(keywords.map((keyword, id) => [keyword, id]));
  const rulesOfKeyword: number[][] = keywords.map(() => []);
  rules.forEach((rule, index) => {
    for (const keyword of new Set(rule.keywords.map((word) => word.toLowerCase()))) {
      rulesOfKeyword[idOf.get(keyword) as number]?.push(index);
    }
  });
  const compiled = rules.map(compileRule);
  const ofKind = (kind: RuleKind) => compiled.filter(({ rule }) => rule.kind === kind);
  return {
    rules: compiled,
    ofKind: {
      token: ofKind('token'),
      assignment: ofKind('assignment'),
      place: ofKind('place'),
      string: ofKind('string'),
    },
    automaton: automaton ?? buildAutomaton(keywords),
    rulesOfKeyword,
    keywordLengths: keywords.map((keyword) => Buffer.byteLength(keyword)),
  };
}

/** The pattern text as a regular expression; a leading `(?i)` becomes the `i` flag. */
export function toRegExp(pattern: string, flags: string): RegExp {
  return pattern.startsWith('(?i)') ? new RegExp(pattern.slice(4), `${flags}i`) : new RegExp(pattern, flags);
}

function compileRule(rule: Rule): CompiledRule {
  let pattern: RegExp | undefined;
  let placeKeys: RegExp | undefined;
  return {
    rule,
    pattern() {
      pattern ??= toRegExp(rule.pattern ?? '(?!)', rule.kind === 'assignment' ? '' : 'dg');
      return pattern;
    },
    placeKeys() {
      if (rule.place?.keys !== undefined) placeKeys ??= toRegExp(rule.place.keys, '');
      return placeKeys;
    },
  };
}
