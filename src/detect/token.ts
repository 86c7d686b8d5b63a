/** Rules whose pattern carries its own proof: a prefix, a shape, a checksum. */

import type { Fragment } from '../core/fragment.ts';
import type { Span } from '../core/location.ts';
import type { Confidence, Match } from '../core/match.ts';
import type { Rule } from '../core/rule.ts';
import { Secret } from '../core/secret.ts';
import { entropy } from './entropy.ts';
import { isCommonWords, isPlaceholder } from './placeholder.ts';
import type { ProofResult } from './proofs/proof.ts';
import { factsOf, PROOFS } from './proofs/registry.ts';
import { isReference } from './reference.ts';
import type { CompiledRule } from './rule-set.ts';
import type { WindowText } from './window.ts';

/** The rule's matches in one window, and the spans that match and are refuted by the rule's proof. */
export function* matchToken(
  fragment: Fragment,
  compiled: CompiledRule,
  window: WindowText,
): Iterable<Match | { readonly refuted: Span }> {
  const { rule } = compiled;
  for (const found of window.text.matchAll(compiled.pattern())) {
    const value = found[rule.secret];
    const indices = found.indices?.[rule.secret];
    if (value === undefined || indices === undefined || value === '' || isHarmless(rule, value)) continue;
    const span = { start: window.toByte(indices[0]), end: window.toByte(indices[1]) };
    const proof = rule.checksum === undefined ? 'unknown' : (PROOFS[rule.checksum]?.(value) ?? 'unknown');
    if (proof === 'refuted') yield { refuted: span };
    else yield { rule, fragment, span, secret: new Secret(value), ...weigh(rule, value, proof) };
  }
}

/** Too regular, a stop word, a placeholder, or a reference to a secret that is kept elsewhere. */
function isHarmless(rule: Rule, value: string): boolean {
  if (rule.entropy !== undefined && entropy(value) < rule.entropy) return true;
  const lower = value.toLowerCase();
  if (rule.stopWords.some((word) => lower.includes(word.toLowerCase()))) return true;
  if (value.length >= LONG && COUNTED.test(value)) return true;
  return rule.window === 'line' && (isReference(value) || isPlaceholder(value) || isCommonWords(value));
}

/** Ten digits in a row: nothing that is drawn counts so, though a chosen password may. */
const LONG = 24;
const COUNTED = /1234567890|0123456789/;

function weigh(rule: Rule, value: string, proof: ProofResult): Pick<Match, 'confidence' | 'evidence'> {
  const bits = entropy(value);
  const reasons = [`matches the format of ${rule.title}`];
  if (proof === 'proven') reasons.push(`${rule.checksum} check passed`);
  if (proof === 'doubtful')
    reasons.push(`${rule.checksum} check failed: mistyped or made up, unless the format has changed`);
  const facts = rule.checksum === undefined ? undefined : factsOf(rule.checksum)?.(value, Date.now());
  if (facts !== undefined) reasons.push(...facts.reasons);
  return { confidence: confidenceOf(proof, facts?.isSpent === true), evidence: { entropy: bits, reasons } };
}

/** What has ended is still worth a look: it tells how such secrets are handled, and clocks are set back. */
function confidenceOf(proof: ProofResult, isSpent: boolean): Confidence {
  if (isSpent || proof === 'doubtful') return 'low';
  return proof === 'proven' ? 'proven' : 'high';
}
