/**
 * Credentials of several parts, as data (a rule's `parts` block): what belongs to the rule's secret when it stands near
 * it. A part is another rule's match, which then is no finding of its own, or a value that only matters beside the secret.
 */

export interface RulePart {
  /** Kebab-case, unique in meaning within the rule: `key-id`. Of entries with one name, the first that is found counts. */
  readonly name: string;
  /** Id of the rule whose match is the part; `keys` and `value` then narrow it. */
  readonly rule?: string;
  /** Regular expression over the key name of the part. */
  readonly keys?: string;
  /** Regular expression over the part's whole value; without `keys` it is looked for anywhere near. */
  readonly value?: string;
  /** Regular expression over the secret's own key name: the part belongs to such secrets only. */
  readonly of?: string;
  /** How many lines away it may stand where no document says that the two stand together. */
  readonly withinLines: number;
  /** Everybody may know it, so reports show it. */
  readonly isPublic: boolean;
  /** It is a secret in its own right, so it goes down with nothing but a finding that is reported. */
  readonly isSecret: boolean;
}
