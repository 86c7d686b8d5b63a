/** A place to scan, opened: its root, its repository if it is one, and the engine made from its policy and baseline. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BaselineFile, parseBaseline } from './config/baseline-file.ts';
import { loadPolicy } from './config/policy-file.ts';
import { UnsealedError } from './core/errors.ts';
import type { Limits, Policy } from './core/policy.ts';
import type { Severity } from './core/rule.ts';
import { builtinRules } from './detect/builtin-rules.ts';
import { createEngine, type Engine } from './engine.ts';
import { openRepository, type Repository } from './git/repository.ts';
import { checkIds } from './kubernetes/hygiene/checks.ts';
import type { ChangeSide } from './verdicts.ts';
import type { VerifyOptions } from './verify-result.ts';

/** The file at the root that holds the baseline unless another is named. */
export const BASELINE_FILE = '.unsealed-baseline.json';

export interface ProjectOptions {
  /** Configuration file to read instead of the one at the root. */
  readonly configPath?: string;
  /** Baseline to use instead of the one at the root; `false` for none. */
  readonly baselinePath?: string | false;
  readonly failOn?: Severity;
  /** Ids of rules to look with though they are off by default, or by the policy. */
  readonly enabledRules?: readonly string[];
  readonly limits?: Partial<Limits>;
  /** Today, `YYYY-MM-DD`; allowances may end. The current day unless given. */
  readonly today?: string;
  /** Also advise on the posture of manifests. */
  readonly hygiene?: boolean;
  /** Puts what is found to its providers, over the network. Without this no request is ever sent. */
  readonly verify?: VerifyOptions;
}

export interface Project {
  /** Directory that paths are asked relative to. */
  readonly directory: string;
  readonly root: string;
  readonly repository?: Repository;
  readonly policy: Policy;
  readonly baseline?: BaselineFile;
  /** What it was opened with. */
  readonly options: ProjectOptions;
  /** Present only where findings are to be put to their providers. */
  readonly verify?: VerifyOptions;
  /** Rules and judges, made on the first call: git can work meanwhile. */
  engine(): Promise<Engine>;
}

/** Opens `directory`; throws UnsealedError for a configuration or baseline that cannot be read. */
export async function openProject(directory: string, options: ProjectOptions = {}): Promise<Project> {
  const repository = await repositoryAt(directory);
  const root = repository?.root ?? directory;
  const { configPath } = options;
  const loaded = await loadPolicy({
    root,
    knownRules,
    ...(configPath === undefined ? {} : { explicitPath: resolve(directory, configPath) }),
  });
  const baseline = await readBaseline(directory, root, options.baselinePath);
  const opened = {
    directory,
    root,
    options,
    ...(repository === undefined ? {} : { repository }),
    ...(options.verify === undefined ? {} : { verify: options.verify }),
  };
  return decidedBy(opened, { policy: loaded.policy, ...(baseline === undefined ? {} : { baseline }) });
}

/** Ids that a policy may name: those of the built-in rules and of the hygiene checks. */
export function knownRules(): string[] {
  return [...builtinRules().map((rule) => rule.id), ...checkIds()];
}

/** The project under another policy and baseline; with `change`, they are those of a change's base. */
export function decidedBy(
  project: Omit<Project, 'policy' | 'baseline' | 'engine'>,
  { policy: given, baseline }: { readonly policy: Policy; readonly baseline?: BaselineFile },
  change?: ChangeSide,
): Project {
  const { options } = project;
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const policy = underOptions(given, options);
  let engine: Promise<Engine> | undefined;
  const { directory, root, repository, verify } = project;
  return {
    directory,
    root,
    options,
    policy,
    engine() {
      engine ??= createEngine({
        policy,
        today,
        hygiene: options.hygiene === true,
        ...(baseline === undefined ? {} : { baseline }),
        ...(change === undefined ? {} : { change: { ...change, policy: underOptions(change.policy, options) } }),
      });
      return engine;
    },
    ...(baseline === undefined ? {} : { baseline }),
    ...(repository === undefined ? {} : { repository }),
    ...(verify === undefined ? {} : { verify }),
  };
}

/** What was asked for on the command line overrules every file. */
function underOptions(policy: Policy, { failOn, limits, enabledRules = [] }: ProjectOptions): Policy {
  return {
    ...policy,
    disabledRules: policy.disabledRules.filter((id) => !enabledRules.includes(id)),
    enabledRules: [...policy.enabledRules, ...enabledRules],
    failOn: failOn ?? policy.failOn,
    limits: { ...policy.limits, ...limits },
  };
}

/** The project's repository; throws NOT_A_REPOSITORY when it has none. */
export async function requireRepository(project: Project): Promise<Repository> {
  return project.repository ?? openRepository(project.directory);
}

/** Throws NOT_A_REPOSITORY where git holds commits and no files: their git directory is nothing to scan or to set up. */
export function requireWorkTree({ repository }: Project): void {
  if (repository?.isBare !== true) return;
  throw new UnsealedError(
    'NOT_A_REPOSITORY',
    `no working tree belongs to ${repository.root}`,
    'scan its commits with unsealed range, or run this in a checkout',
  );
}

async function repositoryAt(directory: string): Promise<Repository | undefined> {
  try {
    return await openRepository(directory);
  } catch (error) {
    if (error instanceof UnsealedError && error.code === 'NOT_A_REPOSITORY') return undefined;
    throw error;
  }
}

async function readBaseline(
  directory: string,
  root: string,
  path: string | false | undefined,
): Promise<BaselineFile | undefined> {
  if (path === false) return undefined;
  const file = path === undefined ? join(root, BASELINE_FILE) : resolve(directory, path);
  try {
    return parseBaseline(readFileSync(file, 'utf8'), path ?? BASELINE_FILE);
  } catch (error) {
    if (error instanceof UnsealedError) throw error;
    if (path === undefined && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UnsealedError(
      'BASELINE_INVALID',
      `${path ?? BASELINE_FILE}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'})`,
      'name an existing baseline with --baseline, or make one with `unsealed baseline create`',
      { cause: error },
    );
  }
}
