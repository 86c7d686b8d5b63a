/** A place to scan, opened: its root, its repository if it is one, and the engine made from its policy and baseline. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseBaseline } from './config/baseline-file.ts';
import { loadPolicy } from './config/policy-file.ts';
import type { Baseline } from './core/baseline.ts';
import { UnsealedError } from './core/errors.ts';
import type { Limits, Policy } from './core/policy.ts';
import type { Severity } from './core/rule.ts';
import { builtinRules } from './detect/builtin-rules.ts';
import { createEngine, type Engine } from './engine.ts';
import { openRepository, type Repository } from './git/repository.ts';
import { checkIds } from './kubernetes/hygiene/checks.ts';
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
    knownRules: () => [...builtinRules().map((rule) => rule.id), ...checkIds()],
    ...(configPath === undefined ? {} : { explicitPath: resolve(directory, configPath) }),
  });
  const enabled = options.enabledRules ?? [];
  const policy: Policy = {
    ...loaded.policy,
    disabledRules: loaded.policy.disabledRules.filter((id) => !enabled.includes(id)),
    enabledRules: [...loaded.policy.enabledRules, ...enabled],
    failOn: options.failOn ?? loaded.policy.failOn,
    limits: { ...loaded.policy.limits, ...options.limits },
  };
  const baseline = await readBaseline(directory, root, options.baselinePath);
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  let engine: Promise<Engine> | undefined;
  return {
    directory,
    root,
    policy,
    engine() {
      engine ??= createEngine({
        policy,
        today,
        hygiene: options.hygiene === true,
        ...(baseline === undefined ? {} : { baseline }),
      });
      return engine;
    },
    ...(repository === undefined ? {} : { repository }),
    ...(options.verify === undefined ? {} : { verify: options.verify }),
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
): Promise<Baseline | undefined> {
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
