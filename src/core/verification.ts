/** How a provider is asked whether a secret still works, as data (a rule's `verify` block), and what it may answer. */

export const VERIFICATIONS = ['active', 'inactive', 'unknown'] as const;

/** `unknown` is every answer that proves nothing: none, a refusal to answer, or one that nobody described. */
export type Verification = (typeof VERIFICATIONS)[number];

/**
 * One read-only request and how its answer reads. Headers and body are templates: `{{secret}}` and, for Basic
 * authentication (RFC 7617), `{{basic:secret:}}` or `{{basic:user:secret}}`; `{{part.NAME}}` and the user `part.NAME` are a
 * part of the rule. The URL never holds a secret: it stands in logs.
 */
export interface VerifyRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of a POST. A secret in it is escaped as the header `content-type` says: JSON or a form. */
  readonly body?: string;
  /** Regular expression: only secrets that match it are sent. For rules that find more kinds than the request is for. */
  readonly only?: string;
  /** Status codes of an answer to a secret that works. */
  readonly active: readonly number[];
  /** Status codes of an answer to one that does not. Empty where other hosts may know the secret: then nothing is proved. */
  readonly inactive: readonly number[];
  /** Regular expressions that the answer's text must match as well, for APIs whose status code does not tell. */
  readonly activeBody?: string;
  readonly inactiveBody?: string;
}
