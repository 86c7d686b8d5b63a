/** What setting up would do, as data: shown, tested and applied without a second reading of the disk. */

export interface SetupStep {
  /** Path relative to the repository root. */
  readonly path: string;
  readonly content: string;
  readonly executable: boolean;
  /** What the step does, in a few words for the user. */
  readonly what: string;
}

export interface SetupPlan {
  readonly steps: readonly SetupStep[];
  /** Things that are already as they should be. */
  readonly kept: readonly string[];
  /** What is left for the user to do, in order; lines of shell or of configuration. */
  readonly remaining: readonly string[];
}

/** The files that a plan looks at: path relative to the root to content, absent when there is no such file. */
export type ReadFile = (path: string) => string | undefined;
