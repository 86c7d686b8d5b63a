/** A word on posture: nothing has leaked here, but the manifest makes it easy. Advice is never counted as a finding. */

import type { Commit, OriginKind } from './blob.ts';
import type { Resource } from './fragment.ts';
import type { KeyPath } from './key-path.ts';
import type { Location } from './location.ts';
import type { Severity } from './rule.ts';

export interface Advice {
  /** Stable id of the check that speaks, kebab-case: `rbac-secrets-wildcard`. */
  readonly check: string;
  readonly title: string;
  readonly severity: Severity;
  readonly origin: OriginKind;
  readonly location: Location;
  readonly keyPath: KeyPath;
  readonly resource?: Resource;
  /** One sentence. It may name objects and keys, never a value. */
  readonly why: string;
  /** What to write instead, on one line. */
  readonly instead: string;
  readonly commit?: Commit;
}
