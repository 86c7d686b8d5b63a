/** Rules and policy made ready for a scan: what to look for, and how matches become findings with a verdict. */

import { type Adviser, createAdviser } from './advise.ts';
import type { Baseline } from './core/baseline.ts';
import type { Blob } from './core/blob.ts';
import { UnsealedError } from './core/errors.ts';
import type { Finding, FindingPart } from './core/finding.ts';
import { LineIndex } from './core/line-index.ts';
import type { Location, Span } from './core/location.ts';
import type { LocatedMatch, LocatedPart } from './core/match.ts';
import type { Policy } from './core/policy.ts';
import type { Rule } from './core/rule.ts';
import { Secret } from './core/secret.ts';
import { builtinRuleSet, builtinRules } from './detect/builtin-rules.ts';
import { compileRules, type RuleSet } from './detect/rule-set.ts';
import { absorbParts, type PartLink } from './judge/absorb-parts.ts';
import { createFingerprinter, REPORT_DERIVATION } from './judge/fingerprint.ts';
import { finalSeverity } from './judge/severity.ts';
import { type Hidden, makeExcerpt } from './report/excerpt.ts';
import { type ChangeSide, compileJudges } from './verdicts.ts';

export interface EngineOptions {
  readonly policy: Policy;
  readonly baseline?: Baseline;
  /** Today, `YYYY-MM-DD`: allowances may end. */
  readonly today: string;
  /** Also advise on the posture of manifests; off unless said otherwise. */
  readonly hygiene?: boolean;
  /** What is scanned is a change, and `policy` and `baseline` are those of its base: the change's own side. */
  readonly change?: ChangeSide;
}

export interface Engine {
  readonly ruleSet: RuleSet;
  readonly policy: Policy;
  /** Present when posture was asked for. */
  readonly advise?: Adviser;
  /** Findings for the `fresh` matches of one text; `all` are its matches, fresh or not, none of which may be printed. */
  judge(blob: Blob, text: Uint8Array, fresh: readonly LocatedMatch[], all: readonly LocatedMatch[]): Promise<Finding[]>;
}

/** Makes the engine; throws UnsealedError RULE_INVALID when an added rule takes the id of another. */
export async function createEngine({ hygiene, ...deciding }: EngineOptions): Promise<Engine> {
  const { policy, today } = deciding;
  const judges = await compileJudges(deciding);
  const fingerprint = createFingerprinter(REPORT_DERIVATION);
  return {
    policy,
    ruleSet: { ...effectiveRules(policy), readsComments: policy.comments },
    ...(hygiene === true ? { advise: await createAdviser(policy, today) } : {}),
    async judge(blob, text, fresh, all) {
      const lines = new LineIndex(text);
      const placeOf = placesOf(blob.origin.path, fresh, lines);
      const hidden = all.flatMap(hiddenBy);
      // All at once: fingerprints are slow on purpose, and computed on other threads.
      const fingerprints = await Promise.all(fresh.map(({ match }) => fingerprint(match.secret)));
      const findings = fresh.map((located, index): Finding => {
        const unjudged = makeFinding(blob, located, placeOf, policy, fingerprints[index] as string);
        const excerpt = makeExcerpt(lines, { span: located.span, secret: located.match.secret }, hidden);
        const parts = located.parts?.map((part) => makePart(part, placeOf));
        return { ...unjudged, ...(parts === undefined ? {} : { parts }), excerpt };
      });
      const judged = await Promise.all(
        findings.map(async (finding, index) => {
          const judgement = await judges(finding, fresh[index] as LocatedMatch, { blob, bytes: text, lines });
          return { ...finding, ...judgement };
        }),
      );
      return absorbParts(judged, partLinks(fresh));
    },
  };
}

/** What of a match no excerpt may show. Of a short name only its own place: it may stand anywhere else as a word. */
function hiddenBy({ match, span, parts = [] }: LocatedMatch): Hidden[] {
  const secret = { span, secret: match.secret };
  if (parts.length === 0) return [secret];
  const hidden = parts
    .filter(({ part }) => !part.isPublic)
    .map(({ part, span: place, value }) => ({
      span: place,
      secret: part.isSecret || !isName(value) ? value : UNNAMED,
    }));
  return [secret, ...hidden];
}

const LONGEST_NAME = 12;
const UNNAMED = new Secret('');

function isName(value: Secret): boolean {
  return value.length <= LONGEST_NAME;
}

/** Which of the matches are parts of others among them: one that was there before belongs to no new finding. */
function partLinks(fresh: readonly LocatedMatch[]): PartLink[] {
  if (!fresh.some(({ parts }) => parts !== undefined)) return [];
  const indexes = new Map(fresh.map(({ match }, index) => [match, index]));
  return fresh.flatMap(({ parts = [] }, whole) =>
    parts.flatMap(({ match, part: { isSecret } }) => {
      const part = match && indexes.get(match);
      return part === undefined ? [] : [{ whole, part, isSecret }];
    }),
  );
}

/** The rules that the package ships. */
export function shippedRules(): readonly Rule[] {
  return builtinRules();
}

/** The rules that a policy leaves and adds; throws UnsealedError RULE_INVALID when an added one takes the id of another. */
export function effectiveRules(policy: Policy): RuleSet {
  const { addedRules, disabledRules, enabledRules } = policy;
  if (addedRules.length + disabledRules.length + enabledRules.length === 0) return builtinRuleSet();
  const disabled = new Set(disabledRules);
  const enabled = new Set(enabledRules);
  const isOn = ({ id, isOff }: Rule): boolean => isOff !== true || enabled.has(id);
  const kept = builtinRules().filter((rule) => !disabled.has(rule.id));
  const taken = kept.find((rule) => addedRules.some((added) => added.id === rule.id));
  if (taken !== undefined) {
    throw new UnsealedError(
      'RULE_INVALID',
      `the added rule ${taken.id} has the id of a built-in rule`,
      'give it an id of its own, or disable the built-in rule as well',
    );
  }
  return compileRules([...addedRules, ...kept].filter(isOn));
}

function makeFinding(
  { origin }: Blob,
  { match, span, keyPath, resource, related }: LocatedMatch,
  placeOf: PlaceOf,
  policy: Policy,
  fingerprint: string,
): Omit<Finding, 'excerpt'> {
  const rule: Rule = match.rule;
  return {
    rule,
    origin: origin.kind,
    location: placeOf(span),
    trail: match.fragment.trail,
    secret: match.secret,
    severity: finalSeverity(rule, policy, origin.path, match.confidence),
    confidence: match.confidence,
    evidence: match.evidence,
    fingerprint,
    verdict: { kind: 'report' },
    ...(keyPath === undefined ? {} : { keyPath }),
    ...(resource === undefined ? {} : { resource }),
    ...(related === undefined ? {} : { related: related.map(placeOf) }),
    ...(origin.commit === undefined ? {} : { commit: origin.commit }),
  };
}

type PlaceOf = (span: Span) => Location;

/** The places of matches and parts, asked for in rising order: on a giant line, going back and forth takes for ever. */
function placesOf(path: string, fresh: readonly LocatedMatch[], lines: LineIndex): PlaceOf {
  const spans = fresh.flatMap(({ span, parts = [] }) => [span, ...parts.map((part) => part.span)]);
  const places = new Map(spans.sort((a, b) => a.start - b.start).map((span) => [span, lines.location(path, span)]));
  return (span) => places.get(span) ?? lines.location(path, span);
}

function makePart({ part, span, keyPath, value, match }: LocatedPart, placeOf: PlaceOf): FindingPart {
  return {
    name: part.name,
    location: placeOf(span),
    value,
    isPublic: part.isPublic,
    isSecret: part.isSecret,
    ...(keyPath === undefined ? {} : { keyPath }),
    ...(match === undefined ? {} : { rule: match.rule.id }),
  };
}
