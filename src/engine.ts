/** Rules and policy made ready for a scan: what to look for, and how matches become findings with a verdict. */

import { type Adviser, createAdviser } from './advise.ts';
import type { Baseline } from './core/baseline.ts';
import type { Blob } from './core/blob.ts';
import { UnsealedError } from './core/errors.ts';
import type { Finding } from './core/finding.ts';
import { LineIndex } from './core/line-index.ts';
import type { Span } from './core/location.ts';
import type { Policy } from './core/policy.ts';
import type { Rule } from './core/rule.ts';
import { builtinRuleSet, builtinRules } from './detect/builtin-rules.ts';
import { compileRules, type RuleSet } from './detect/rule-set.ts';
import { createFingerprinter, REPORT_DERIVATION } from './judge/fingerprint.ts';
import { finalSeverity } from './judge/severity.ts';
import { makeExcerpt } from './report/excerpt.ts';
import type { LocatedMatch } from './scan-blob.ts';
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
      const hidden = all.map(({ match, span }) => ({ span, secret: match.secret }));
      // All at once: fingerprints are slow on purpose, and computed on other threads.
      const fingerprints = await Promise.all(fresh.map(({ match }) => fingerprint(match.secret)));
      const findings = fresh.map((located, index): Finding => {
        const unjudged = makeFinding(blob, located, lines, policy, fingerprints[index] as string);
        const excerpt = makeExcerpt(lines, { span: located.span, secret: located.match.secret }, hidden);
        return { ...unjudged, excerpt };
      });
      return Promise.all(
        findings.map(async (finding, index) => {
          const judgement = await judges(finding, fresh[index] as LocatedMatch, { blob, bytes: text, lines });
          return { ...finding, ...judgement };
        }),
      );
    },
  };
}

/** The rules that the package ships. */
export function shippedRules(): readonly Rule[] {
  return builtinRules();
}

function effectiveRules(policy: Policy): RuleSet {
  if (policy.addedRules.length === 0 && policy.disabledRules.length === 0) return builtinRuleSet();
  const disabled = new Set(policy.disabledRules);
  const kept = builtinRules().filter((rule) => !disabled.has(rule.id));
  const taken = kept.find((rule) => policy.addedRules.some((added) => added.id === rule.id));
  if (taken !== undefined) {
    throw new UnsealedError(
      'RULE_INVALID',
      `the added rule ${taken.id} has the id of a built-in rule`,
      'give it an id of its own, or disable the built-in rule as well',
    );
  }
  return compileRules([...policy.addedRules, ...kept]);
}

function makeFinding(
  { origin }: Blob,
  { match, span, keyPath, resource, related }: LocatedMatch,
  lines: LineIndex,
  policy: Policy,
  fingerprint: string,
): Omit<Finding, 'excerpt'> {
  const rule: Rule = match.rule;
  const place = (part: Span) => lines.location(origin.path, part);
  return {
    rule,
    origin: origin.kind,
    location: place(span),
    trail: match.fragment.trail,
    secret: match.secret,
    severity: finalSeverity(rule, policy, origin.path, match.confidence),
    confidence: match.confidence,
    evidence: match.evidence,
    fingerprint,
    verdict: { kind: 'report' },
    ...(keyPath === undefined ? {} : { keyPath }),
    ...(resource === undefined ? {} : { resource }),
    ...(related === undefined ? {} : { related: related.map(place) }),
    ...(origin.commit === undefined ? {} : { commit: origin.commit }),
  };
}
