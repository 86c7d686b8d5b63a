/**
 * Who sets a finding aside: the comment beside it, the policy's allowances, the baseline. Where the policy of a base
 * decides over a change, a comment counts only if it stood there before, and what the change's own policy, baseline and
 * comments would have allowed is told instead of obeyed.
 */

import type { Baseline } from './core/baseline.ts';
import type { Blob } from './core/blob.ts';
import type { ChangeAllowance } from './core/change-allowance.ts';
import type { Finding, Verdict } from './core/finding.ts';
import type { LineIndex } from './core/line-index.ts';
import type { LocatedMatch } from './core/match.ts';
import type { Allowance, Policy } from './core/policy.ts';
import type { Secret } from './core/secret.ts';
import { compileAllowances } from './judge/allow.ts';
import { baselineVerdict } from './judge/baseline.ts';
import { createFingerprinter } from './judge/fingerprint.ts';
import { type InlineMark, inlineMark } from './judge/inline.ts';
import { loosenedSettings } from './judge/loosened.ts';
import { stoodBefore } from './judge/standing-comment.ts';

/** The other side of a change whose base decides. */
export interface ChangeSide {
  readonly policy: Policy;
  /** The file that holds its policy, and the one that holds its baseline. */
  readonly policyPath: string;
  readonly baselinePath: string;
  readonly baseline?: Baseline;
  /** The text of a path in the base; undefined where it has none. */
  baseText(path: string): Promise<string | undefined>;
}

/** What the policy decides by. */
export interface Deciding {
  readonly policy: Policy;
  readonly baseline?: Baseline;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  readonly change?: ChangeSide;
}

/** One text that findings stand in. */
export interface JudgedText {
  readonly blob: Blob;
  readonly bytes: Uint8Array;
  readonly lines: LineIndex;
}

/** A finding's verdict, and what of its own change would have set it aside. */
export type Judgement = Pick<Finding, 'verdict' | 'allowedByChange'>;

/** Gives the judgement on each finding of a text. */
export type Judges = (finding: Finding, located: LocatedMatch, text: JudgedText) => Promise<Judgement>;

/** Makes the judges ready. */
export async function compileJudges({ policy, baseline, today, change }: Deciding): Promise<Judges> {
  const { judge: allow } = await compileAllowances(policy.allow, today);
  const isSeen = baselineJudge(baseline);
  const changeJudge = change === undefined ? undefined : await compileChangeJudge(policy, change, today);
  return async (finding, located, text) => {
    const around = aroundSecret(text.lines, located);
    const mark = inlineMark({ rule: finding.rule.id, ...around, foreignAllows: policy.foreignAllows });
    const counts = mark !== undefined && (changeJudge === undefined || (await changeJudge.stood(mark, around, text)));
    const verdict = (counts ? mark.verdict : allow(finding)) ?? (await isSeen(located.match.secret));
    if (verdict !== undefined) return { verdict };
    const allowedByChange = (await changeJudge?.allowances(finding, located, text)) ?? [];
    return { verdict: { kind: 'report' }, ...(allowedByChange.length === 0 ? {} : { allowedByChange }) };
  };
}

function baselineJudge(baseline: Baseline | undefined): (secret: Secret) => Promise<Verdict | undefined> {
  if (baseline === undefined) return async () => undefined;
  const fingerprint = createFingerprinter(baseline.derivation);
  return async (secret) => baselineVerdict(baseline, await fingerprint(secret));
}

interface ChangeJudge {
  /** Whether a comment stood in the base. */
  stood(mark: InlineMark, around: Around, text: JudgedText): Promise<boolean>;
  /** All that the change would have allowed the finding by. */
  allowances(finding: Finding, located: LocatedMatch, text: JudgedText): Promise<ChangeAllowance[]>;
}

async function compileChangeJudge(base: Policy, change: ChangeSide, today: string): Promise<ChangeJudge> {
  const { naming } = await compileAllowances(change.policy.allow, today);
  const isSeen = baselineJudge(change.baseline);
  const both = { base, head: change.policy, path: change.policyPath };
  const texts = new Map<Uint8Array, string>();
  const textOf = ({ bytes }: JudgedText) => {
    const known = texts.get(bytes) ?? Buffer.from(bytes).toString('utf8');
    texts.clear(); // findings come text by text
    texts.set(bytes, known);
    return known;
  };
  return {
    async stood({ at }, around, text) {
      if (text.blob.origin.kind !== 'commit') return false;
      const before = await change.baseText(text.blob.origin.path);
      return before !== undefined && stoodBefore({ ...around, at, lineUpTo: around.firstUpTo }, textOf(text), before);
    },
    async allowances(finding, located, text) {
      const around = aroundSecret(text.lines, located);
      const foreignAllows = base.foreignAllows || change.policy.foreignAllows;
      const mark = inlineMark({ rule: finding.rule.id, ...around, foreignAllows });
      return [
        ...naming(finding).map((allowance) => allowanceWords(allowance, change.policyPath)),
        ...loosenedSettings(finding, text.bytes.length, both),
        ...((await isSeen(located.match.secret)) === undefined ? [] : [baselineWords(change.baselinePath)]),
        ...(mark === undefined ? [] : markWords(mark, finding, base, change)),
      ];
    },
  };
}

/** Names the fields and never what stands in them: an allowance's `value` may be a secret. */
function allowanceWords(
  { paths, rules, value, keyPath, fingerprint, source }: Allowance,
  path: string,
): ChangeAllowance {
  const fields = { paths, rules, value, 'key-path': keyPath, fingerprint };
  const named = Object.entries(fields).flatMap(([name, field]) => (field === undefined ? [] : [name]));
  const line = source === undefined ? {} : { line: source.line };
  return { by: 'allow', what: `an entry under allow (${named.join(', ')})`, path: source?.path ?? path, ...line };
}

function baselineWords(path: string): ChangeAllowance {
  return { by: 'baseline', what: 'an entry of the baseline', path };
}

function markWords(
  { at, isForeign }: InlineMark,
  finding: Finding,
  base: Policy,
  change: ChangeSide,
): ChangeAllowance[] {
  const { path, start, end } = finding.location;
  const line = at === 'above' ? start.line - 1 : end.line;
  const comment: ChangeAllowance = { by: 'inline', what: 'a comment beside it', path, line };
  if (!isForeign || base.foreignAllows) return [comment];
  return [comment, { by: 'config', what: 'foreign-allows: true', path: change.policyPath }];
}

/** Bytes of a line that can matter to a comment: on a giant line, reading all of it for each finding would take for ever. */
const COMMENT_REACH = 8_000;

interface Around {
  readonly lineBefore: string;
  readonly lineUpTo: string;
  /** The secret's first line up to it. */
  readonly firstUpTo: string;
  readonly lineAfter: string;
  readonly spansLines: boolean;
}

/** What stands around the secret on its last line, and on the line above its first. */
function aroundSecret(lines: LineIndex, { span }: LocatedMatch): Around {
  const [first, end] = [lines.line(span.start), lines.line(span.end)];
  const above = lines.lineSpan(first - 1);
  const last = lines.lineSpan(end);
  return {
    lineBefore: lines.text({ start: above.start, end: Math.min(above.end, above.start + COMMENT_REACH) }),
    lineUpTo: lines.text({ start: Math.max(last.start, span.start - COMMENT_REACH), end: span.start }),
    firstUpTo: lines.text({
      start: Math.max(lines.lineSpan(first).start, span.start - COMMENT_REACH),
      end: span.start,
    }),
    lineAfter: lines.text({ start: span.end, end: Math.min(last.end, span.end + COMMENT_REACH) }),
    spansLines: first !== end,
  };
}
