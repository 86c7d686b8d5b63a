/**
 * Something that a change adds or loosens and that would have set a finding of the same change aside. Where the policy of
 * the base decides it silences nothing, and the report names it: whoever reviews the change sees what it tried to allow.
 */

export interface ChangeAllowance {
  /** An entry under `allow:`, a comment beside the secret, an entry of the baseline, or another setting. */
  readonly by: 'allow' | 'inline' | 'baseline' | 'config';
  /** In words, such as `rules.disable: generic-token`. Holds names of rules and settings, and nothing else of a file. */
  readonly what: string;
  readonly path: string;
  /** From 1, where the line is known. */
  readonly line?: number;
}
