/** How long a secret has stood in a repository's history, and where: what a sweep adds to a finding. */

import type { Commit } from './blob.ts';

export interface Exposure {
  /** The commit that brought the secret in first; absent where no commit holds it, or only one that was not looked at. */
  readonly introduced?: Commit;
  /** True when the history is cut off at `introduced` (a shallow clone): the secret may be older. */
  readonly isCutOff?: true;
  /** The last commit that holds it; absent where no commit does. */
  readonly lastHeld?: Commit;
  /** The commit that took it away; absent while it stands at HEAD, and where a branch still holds it. */
  readonly removed?: Commit;
  /** True when the tree of HEAD holds it. */
  readonly isAtHead: boolean;
  /** Every path it lived at, in the order in which it came there. */
  readonly paths: readonly string[];
  /** How many versions of files hold it. */
  readonly versions: number;
  /** Whole days from the first commit to the one that took it away, or to the day of the sweep. */
  readonly days?: number;
}
