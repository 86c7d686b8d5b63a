/**
 * Sets aside what the policy's allowances name. Every field of an allowance must agree with the finding; an allowance
 * whose last day has passed allows nothing, and the report says so, as it does of one that nothing needs any more.
 */

import type { Minimatch, MinimatchOptions } from 'minimatch';
import type { Finding, Verdict } from '../core/finding.ts';
import type { Allowance } from '../core/policy.ts';
import type { Rule } from '../core/rule.ts';
import { compileKeyPathGlob } from './key-path-glob.ts';

/** What an allowance looks at. */
export type AllowanceSubject = Pick<Finding, 'location' | 'keyPath' | 'secret' | 'fingerprint'> & {
  readonly rule: Pick<Rule, 'id'>;
};

export interface CompiledAllowances {
  /** The verdict of the first allowance in force that names the finding. */
  judge(finding: AllowanceSubject): Verdict | undefined;
  /** All allowances in force that name the finding. */
  naming(finding: AllowanceSubject): Allowance[];
}

export interface AllowanceReview {
  /** Past their last day. */
  readonly expired: readonly Allowance[];
  /** In force, and naming none of the findings. */
  readonly unused: readonly Allowance[];
}

const GLOB: MinimatchOptions = {
  dot: true,
  nocomment: true,
  nonegate: true,
  platform: 'linux',
  braceExpandMax: 1_000,
};
/** A value beyond this, in UTF-16 units, is no subject for a user's regular expression; it is never allowed by one. */
const MAX_VALUE_LENGTH = 16_384;

type Test = (finding: AllowanceSubject) => boolean;

/** Makes the allowances ready. `today` is `YYYY-MM-DD`. `minimatch` is loaded only when one has a path. */
export async function compileAllowances(allow: readonly Allowance[], today: string): Promise<CompiledAllowances> {
  const compiled = await Promise.all(
    allow
      .filter((allowance) => !isExpired(allowance, today))
      .map(async (allowance) => ({ allowance, test: await compile(allowance) })),
  );
  return {
    judge(finding) {
      const found = compiled.find(({ test }) => test(finding));
      if (found === undefined) return undefined;
      const { reason } = found.allowance;
      return { kind: 'suppressed', by: 'allow', ...(reason === undefined ? {} : { reason }) };
    },
    naming: (finding) => compiled.filter(({ test }) => test(finding)).map(({ allowance }) => allowance),
  };
}

/** Which allowances the policy could do without, seen from all findings of a scan, suppressed ones included. */
export async function reviewAllowances(
  allow: readonly Allowance[],
  findings: readonly AllowanceSubject[],
  today: string,
): Promise<AllowanceReview> {
  const expired = allow.filter((allowance) => isExpired(allowance, today));
  const unused: Allowance[] = [];
  for (const allowance of allow) {
    if (!isExpired(allowance, today) && !findings.some(await compile(allowance))) unused.push(allowance);
  }
  return { expired, unused };
}

/** `until` is the last day that an allowance holds; dates of this form sort as text. */
function isExpired({ until }: Allowance, today: string): boolean {
  return until !== undefined && until < today;
}

async function compile(allowance: Allowance): Promise<Test> {
  const { paths, rules, value, keyPath, fingerprint } = allowance;
  const tests: Test[] = [];
  if (rules !== undefined) tests.push(({ rule }) => rules.includes(rule.id));
  if (fingerprint !== undefined) tests.push((finding) => finding.fingerprint === fingerprint.toLowerCase());
  if (paths !== undefined) {
    const matches = await compileGlobs(paths);
    tests.push(({ location }) => matches(location.path));
  }
  if (keyPath !== undefined) tests.push(await compileKeyPath(keyPath));
  if (value !== undefined) tests.push(compileValue(value));
  return (finding) => tests.length > 0 && tests.every((test) => test(finding));
}

async function compileGlobs(globs: readonly string[]): Promise<(path: string) => boolean> {
  const { Minimatch } = await import('minimatch');
  const matchers: Minimatch[] = globs.map((glob) => new Minimatch(spelledOut(glob), optionsFor(glob)));
  return (path) => matchers.some((matcher) => matcher.match(path));
}

/** A slash in front ties the glob to the root. */
function isAnchored(glob: string): boolean {
  return /^\.?\//.test(glob);
}

/** A glob without any slash means the file name, in any folder. */
function optionsFor(glob: string): MinimatchOptions {
  return { ...GLOB, matchBase: !isAnchored(glob) };
}

/** `docs/` is all of a folder of that name anywhere; `/docs/` and `deploy/docs/` are all of one folder. */
function spelledOut(glob: string): string {
  const plain = glob.replace(/^\.?\//, '');
  const folder = plain.replace(/\/+$/, '');
  if (folder === plain) return plain;
  return isAnchored(glob) || folder.includes('/') ? `${folder}/**` : `**/${folder}/**`;
}

async function compileKeyPath(keyPath: string): Promise<Test> {
  const mark = keyPath.indexOf('#');
  const inPath = compileKeyPathGlob(keyPath.slice(mark + 1)) ?? (() => false);
  const inFile = mark <= 0 ? () => true : await compileGlobs([keyPath.slice(0, mark)]);
  return (finding) => finding.keyPath !== undefined && inPath(finding.keyPath) && inFile(finding.location.path);
}

function compileValue(pattern: string): Test {
  const ignoreCase = pattern.startsWith('(?i)');
  const expression = new RegExp(ignoreCase ? pattern.slice(4) : pattern, ignoreCase ? 'i' : '');
  return ({ secret }) => secret.length <= MAX_VALUE_LENGTH && expression.test(secret.reveal());
}
