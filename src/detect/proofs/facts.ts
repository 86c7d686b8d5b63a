/** What a secret tells of itself without any network: whose it is and how long it lives. Facts prove and refute nothing. */

/** `reasons` are fit for print: they name facts, never the value. */
export interface Facts {
  readonly reasons: readonly string[];
  /** It says of itself that it no longer works. */
  readonly isSpent: boolean;
}

/** Takes the secret as captured by the rule, and the time in milliseconds since 1970. Never throws, whatever the text. */
export type FactReader = (secret: string, now: number) => Facts;

export const NO_FACTS: Facts = { reasons: [], isSpent: false };
