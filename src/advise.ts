/**
 * Advice on the posture of manifests (`--hygiene`): what the checks say about a text, placed on its lines, less what the
 * policy or a comment beside it sets aside. Advice is no finding: nothing of it counts, so what is set aside is left out.
 */

import type { Advice } from './core/advice.ts';
import type { Blob, Change } from './core/blob.ts';
import { rootFragment } from './core/fragment.ts';
import { formatKeyPath } from './core/key-path.ts';
import { LineIndex } from './core/line-index.ts';
import type { Policy } from './core/policy.ts';
import { Secret } from './core/secret.ts';
import { isBinary } from './decode/text-encoding.ts';
import { compileAllowances } from './judge/allow.ts';
import { inlineAllow } from './judge/inline.ts';
import { departed, introduced } from './judge/introduced.ts';
import { type HygieneNote, readHygiene } from './kubernetes/hygiene/read-hygiene.ts';

/** Gives the advice on one text (UTF-8), in order of position. */
export type Adviser = (blob: Blob, text: Uint8Array) => Promise<Advice[]>;

/** Makes an adviser that heeds the policy. `today` is `YYYY-MM-DD`: allowances may end. */
export async function createAdviser(policy: Policy, today: string): Promise<Adviser> {
  // An allowance of a value or a fingerprint is about secrets.
  const places = policy.allow.filter(({ value, fingerprint }) => value === undefined && fingerprint === undefined);
  const { judge: allow } = await compileAllowances(places, today);
  const disabled = new Set(policy.disabledRules);
  return async (blob, text) => {
    if (blob.origin.kind === 'commit-message' || isBinary(text)) return [];
    const notes = await readHygiene(rootFragment(blob, text), policy.limits);
    if (notes.length === 0) return [];
    const lines = new LineIndex(text);
    return notes
      .filter((note) => !disabled.has(note.check) && !isAllowedInline(note, lines, policy.foreignAllows))
      .map((note) => adviceOf(blob, note, lines, policy))
      .filter(
        (advice) => allow({ ...advice, rule: { id: advice.check }, secret: NO_SECRET, fingerprint: '' }) === undefined,
      );
  };
}

/** What the changes bring in: advice that no parent's version of the path gave, and none that moved here. */
export async function introducedAdvice(
  changes: readonly Change[],
  advised: ReadonlyMap<Change, readonly Advice[]>,
  before: (change: Change) => Promise<readonly Advice[]>,
): Promise<Advice[]> {
  const fresh: Advice[] = [];
  for (const [change, advice] of advised) {
    fresh.push(...introduced(advice, await before(change), subjectKey, placeKey));
  }
  if (fresh.length === 0 || changes.length < 2) return fresh;
  const gone: Advice[] = [];
  for (const change of changes) gone.push(...departed(await before(change), advised.get(change) ?? [], subjectKey));
  return introduced(fresh, gone, subjectKey, placeKey);
}

/** Tells whether a range has given the same advice already: check, path and place in the document. */
export function adviceKey(advice: Advice): string {
  return JSON.stringify([advice.location.path, subjectKey(advice), placeKey(advice)]);
}

const NO_SECRET = new Secret('');
/** Bytes of a line that can matter to a comment; a line may be a whole file. */
const COMMENT_REACH = 8_000;

function adviceOf({ origin }: Blob, note: HygieneNote, lines: LineIndex, policy: Policy): Advice {
  const { check, title, span, keyPath, resource, why, instead } = note;
  return {
    check,
    title,
    severity: policy.severities[check] ?? note.severity,
    origin: origin.kind,
    location: lines.location(origin.path, span),
    keyPath,
    ...(resource === undefined ? {} : { resource }),
    why,
    instead,
    ...(origin.commit === undefined ? {} : { commit: origin.commit }),
  };
}

function isAllowedInline({ check, span }: HygieneNote, lines: LineIndex, foreignAllows: boolean): boolean {
  const { line } = lines.point(span.start);
  const { start, end } = lines.lineSpan(line);
  const above = lines.lineSpan(line - 1);
  const verdict = inlineAllow({
    rule: check,
    lineBefore: lines.text({ start: above.start, end: Math.min(above.end, above.start + COMMENT_REACH) }),
    lineUpTo: lines.text({ start: Math.max(start, span.end - COMMENT_REACH), end: span.end }),
    lineAfter: lines.text({ start: span.end, end: Math.min(end, span.end + COMMENT_REACH) }),
    foreignAllows,
  });
  return verdict !== undefined;
}

/** What the advice is about, wherever in a list it stands: a rule that is put before others moves them all. */
function subjectKey({ check, resource, keyPath }: Advice): string {
  const keys = keyPath.map((step) => (typeof step === 'number' ? 0 : step));
  return JSON.stringify([check, resource?.kind ?? '', resource?.namespace ?? '', resource?.name ?? '', keys]);
}

function placeKey({ keyPath }: Advice): string {
  return formatKeyPath(keyPath);
}
