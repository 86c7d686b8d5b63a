/** The public API: what can be scanned, what comes back, and how it is said. */

export { projectForPrePush, projectForPreReceive, projectForRange } from './change-project.ts';
export { didYouMean } from './config/suggest.ts';
export type { Advice } from './core/advice.ts';
export type { Baseline, KeyDerivation } from './core/baseline.ts';
export type { Blob, Change, ChangeSet, Commit, Origin, Source, SourceItem } from './core/blob.ts';
export type { ChangeAllowance } from './core/change-allowance.ts';
export { type ErrorCode, UnsealedError } from './core/errors.ts';
export type { Exposure } from './core/exposure.ts';
export type { Finding, FindingPart, Fingerprint, Verdict } from './core/finding.ts';
export type { Resource } from './core/fragment.ts';
export { formatKeyPath, type KeyPath } from './core/key-path.ts';
export type { Location, Point } from './core/location.ts';
export type { Confidence, Evidence } from './core/match.ts';
export type { RulePart } from './core/part.ts';
export {
  type Allowance,
  DEFAULT_POLICY,
  type Limits,
  POLICY_SIDES,
  type Policy,
  type PolicySide,
} from './core/policy.ts';
export { atLeast, type Rule, SEVERITIES, type Severity } from './core/rule.ts';
export { reported, type ScanResult, type Stats } from './core/scan-result.ts';
export { Secret } from './core/secret.ts';
export { isIncomplete, type SkipCode, type Skipped } from './core/skipped.ts';
export type { Verification, VerifyRequest } from './core/verification.ts';
export { createBaseline } from './create-baseline.ts';
export { createEngine, type Engine, type EngineOptions, shippedRules } from './engine.ts';
export {
  BASELINE_FILE,
  openProject,
  type Project,
  type ProjectOptions,
  requireRepository,
  requireWorkTree,
} from './project.ts';
export { FORMATS, type FormatName } from './report/formats.ts';
export type { Reporter, ReportOptions } from './report/reporter.ts';
export { type RuleProblem, type RuleTest, testRules } from './rule-tester.ts';
export {
  scanCommitFiles,
  scanHistory,
  scanPrePush,
  scanPreReceive,
  scanRange,
  scanStaged,
  scanStream,
  scanText,
  scanWorktree,
} from './scan.ts';
export { applyPlan, fileReader } from './setup/apply.ts';
export { planHusky } from './setup/husky.ts';
export { RECIPES } from './setup/recipes.ts';
export type { SweepOptions, SweepProgress } from './sweep.ts';
export type { VerifyOptions } from './verify-result.ts';
export { VERSION } from './version.ts';
