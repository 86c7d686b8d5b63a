/** Rules and policy made ready for a scan: what to look for, and how matches become findings with a verdict. */

import { type Adviser, createAdviser } from './advise.ts';
import type { Baseline } from './core/baseline.ts';
import type { Blob } from './core/blob.ts';
import { UnsealedError } from './core/errors.ts';
import type { Finding, Verdict } from './core/finding.ts';
import { LineIndex } from './core/line-index.ts';
import type { Span } from './core/location.ts';
import type { Policy } from './core/policy.ts';
import type { Rule } from './core/rule.ts';
import { builtinRuleSet, builtinRules } from './detect/builtin-rules.ts';
import { compileRules, type RuleSet } from './detect/rule-set.ts';
import { compileAllowances } from './judge/allow.ts';
import { baselineVerdict } from './judge/baseline.ts';
import { createFingerprinter, REPORT_DERIVATION } from './judge/fingerprint.ts';
import { inlineAllow } from './judge/inline.ts';
import { finalSeverity } from './judge/severity.ts';
import { makeExcerpt } from './report/excerpt.ts';
import type { LocatedMatch } from './scan-blob.ts';

export interface EngineOptions {
  readonly policy: Policy;
  readonly baseline?: Baseline;
  /** Today, `YYYY-MM-DD`: allowances may end. */
  readonly today: string;
  /** Also advise on the posture of manifests; off unless said otherwise. */
  readonly hygiene?: boolean;
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
export async function createEngine({ policy, baseline, today, hygiene }: EngineOptions): Promise<Engine> {
  const judges = await compileJudges(policy, baseline, today);
  const fingerprint = createFingerprinter(REPORT_DERIVATION);
  return {
    policy,
    ruleSet: effectiveRules(policy),
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
          const verdict = await judges(finding, fresh[index] as LocatedMatch, lines);
          return { ...finding, verdict };
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

type Judges = (finding: Finding, located: LocatedMatch, lines: LineIndex) => Promise<Verdict>;

async function compileJudges(policy: Policy, baseline: Baseline | undefined, today: string): Promise<Judges> {
  const { judge: allow } = await compileAllowances(policy.allow, today);
  const underBaseline = baseline === undefined ? undefined : createFingerprinter(baseline.derivation);
  return async (finding, { match, span }, lines) => {
    const inline = inlineAllow({
      rule: finding.rule.id,
      ...aroundSecret(lines, span),
      foreignAllows: policy.foreignAllows,
    });
    const verdict = inline ?? allow(finding);
    if (verdict !== undefined) return verdict;
    if (baseline !== undefined && underBaseline !== undefined) {
      const seen = baselineVerdict(baseline, await underBaseline(match.secret));
      if (seen !== undefined) return seen;
    }
    return { kind: 'report' };
  };
}

/** Bytes of a line that can matter to a comment: on a giant line, reading all of it for each finding would take for ever. */
const COMMENT_REACH = 8_000;

/** What stands around the secret on its last line, and on the line above its first. */
function aroundSecret(lines: LineIndex, span: Span): { lineBefore: string; lineUpTo: string; lineAfter: string } {
  const above = lines.lineSpan(lines.point(span.start).line - 1);
  const last = lines.lineSpan(lines.point(span.end).line);
  return {
    lineBefore: lines.text({ start: above.start, end: Math.min(above.end, above.start + COMMENT_REACH) }),
    lineUpTo: lines.text({ start: Math.max(last.start, span.start - COMMENT_REACH), end: span.start }),
    lineAfter: lines.text({ start: span.end, end: Math.min(last.end, span.end + COMMENT_REACH) }),
  };
}

function makeFinding(
  { origin }: Blob,
  { match, span, keyPath, resource }: LocatedMatch,
  lines: LineIndex,
  policy: Policy,
  fingerprint: string,
): Omit<Finding, 'excerpt'> {
  const rule: Rule = match.rule;
  return {
    rule,
    origin: origin.kind,
    location: { path: origin.path, start: lines.point(span.start), end: lines.point(span.end) },
    trail: match.fragment.trail,
    secret: match.secret,
    severity: finalSeverity(rule, policy, origin.path, match.confidence),
    confidence: match.confidence,
    evidence: match.evidence,
    fingerprint,
    verdict: { kind: 'report' },
    ...(keyPath === undefined ? {} : { keyPath }),
    ...(resource === undefined ? {} : { resource }),
    ...(origin.commit === undefined ? {} : { commit: origin.commit }),
  };
}
