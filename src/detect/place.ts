/** Values that are secrets because of where they stand (role `secret-value`): judged even when they are weak words. */

import type { Fragment } from '../core/fragment.ts';
import { formatKeyPath } from '../core/key-path.ts';
import type { Confidence, Match } from '../core/match.ts';
import { detectKeyedValue, secretIn } from './assignment.ts';
import { entropy } from './entropy.ts';
import { HASH_REASON, isPasswordHash } from './password-hash.ts';
import {
  decodedText,
  isCommonWords,
  isCounting,
  isDescription,
  isDisguisedWord,
  isEncodedPlaceholder,
  isPlaceholder,
} from './placeholder.ts';
import { wordiness } from './randomness.ts';
import { literalPart } from './reference.ts';
import type { CompiledRule, RuleSet } from './rule-set.ts';
import { isStandIn } from './stand-in.ts';
import { isProse } from './value.ts';
import { isPublicForm } from './value-shape.ts';

const SHORTEST = 4;

/** The match for a value of a structured document, if it is a secret: by its place, else by its key's name. */
export function detectValue(fragment: Fragment, ruleSet: RuleSet): Match | undefined {
  const value = Buffer.from(fragment.bytes).toString('utf8');
  const place = fragment.role === 'secret-value' ? placeRule(fragment, ruleSet) : undefined;
  if (place !== undefined) return detectPlace(fragment, place, value);
  if (fragment.role === 'text') return undefined;
  for (const compiled of ruleSet.ofKind.assignment) {
    const match = detectKeyedValue(fragment, compiled, value);
    if (match !== undefined) return match;
  }
  return undefined;
}

/** The first rule that fits the place. Where none does (they can be disabled), the key's name has its say. */
function placeRule({ keyPath, resource }: Fragment, ruleSet: RuleSet): CompiledRule | undefined {
  const path = formatKeyPath(keyPath ?? []);
  return ruleSet.ofKind.place.find(({ rule, placeKeys }) => {
    if (rule.place?.kinds !== undefined && !rule.place.kinds.includes(resource?.kind ?? '')) return false;
    return placeKeys()?.test(path) ?? true;
  });
}

function detectPlace(fragment: Fragment, compiled: CompiledRule, value: string): Match | undefined {
  const literal = literalPart(value).trim();
  if (literal.length < SHORTEST || isPlaceholder(literal)) return undefined;
  // Where base64 is due and something else stands, words are a remark and not a value.
  if (fragment.encoding !== undefined && isProse(literal)) return undefined;
  const isHash = isPasswordHash(value.trim());
  if (!isHash && isNoSecret(literal, fragment)) return undefined;
  const weak = isWeak(literal);
  const keyPath = formatKeyPath(fragment.keyPath ?? []);
  const reasons = [
    keyPath === '' ? 'stands in a file that holds secrets' : `stands at ${keyPath}, a place that holds secrets`,
  ];
  if (isHash) reasons.push(HASH_REASON);
  else if (weak) reasons.push('the value is a common word: weak, but in use as written');
  if (fragment.isExpired === true) reasons.push('expired: the document names an end that is past');
  return {
    rule: compiled.rule,
    fragment,
    ...secretIn(fragment, value),
    confidence: isHash ? hashConfidence(compiled) : weak || fragment.isExpired === true ? 'low' : 'high',
    evidence: { entropy: entropy(literal), reasons },
  };
}

/** Switches, public forms, and what only names the thing that is due, as written or under base64. */
function isNoSecret(literal: string, fragment: Fragment): boolean {
  if (/^(?:true|false|\d{1,5})$/.test(literal) || isPublicForm(literal)) return true;
  const decoded = decodedText(literal) ?? literal;
  return isStandIn(literal, speakingKey(fragment)) || (isPlaceholder(decoded) && !isKeyByHand(decoded));
}

/** So long that a cipher takes it for its key: under base64 that is no accident but a key that somebody typed, and uses. */
function isKeyByHand(decoded: string): boolean {
  return [16, 24, 32].includes(decoded.length) && isCounting(decoded);
}

/** A hash weighs medium: a step less than a secret of a graver rule, no less under a rule for hashes. */
function hashConfidence({ rule: { severity } }: CompiledRule): Confidence {
  return severity === 'high' || severity === 'critical' ? 'low' : 'medium';
}

/** The name of what stands here; `value` and `data` beneath it add nothing (`password: {value: …}`). */
function speakingKey({ keyPath, label }: Fragment): string {
  const keys = (keyPath ?? []).filter((step): step is string => typeof step === 'string');
  return label ?? keys.findLast((key) => key !== 'value' && key !== 'data') ?? '';
}

/** What a guess finds: short values, common words, and descriptions of what will stand here. Of a login, its password. */
function isWeak(value: string): boolean {
  const password = /^[\w.-]+:([^\s:]+)$/.exec(value)?.[1] ?? value;
  if (password.length < 8 || isCommonWords(password) || isDisguisedWord(password)) return true;
  return isDescription(password) || isEncodedPlaceholder(password) || isWord(password);
}

/** One word, however long: `storageos`, `mypassword`. */
function isWord(value: string): boolean {
  return /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u.test(value) && wordiness(value) > 0;
}
