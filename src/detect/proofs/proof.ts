/** What an offline proof is: a check that needs only the secret's own text, never the network. */

/**
 * `proven`: the text carries a checksum or a structure that chance does not give. `refuted`: it cannot be
 * one (a broken key), or is a published sample. `doubtful`: its check digits are wrong, so it is mistyped or made up, but
 * it is still written as one. `unknown`: the check says nothing about this value.
 */
export type ProofResult = 'proven' | 'refuted' | 'doubtful' | 'unknown';

/** Takes the secret as captured by the rule. Never throws, whatever the text. */
export type Proof = (secret: string) => ProofResult;
