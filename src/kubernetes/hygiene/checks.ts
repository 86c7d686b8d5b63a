/** The families of hygiene checks. A new family is one file and one line here. */

import { auditPolicy } from './audit-policy.ts';
import type { HygieneFamily } from './check.ts';
import { configMap } from './config-map.ts';
import { csi } from './csi.ts';
import { encryptionConfig } from './encryption-config.ts';
import { externalSecrets } from './external-secrets.ts';
import { rbac } from './rbac.ts';
import { rbacBindings } from './rbac-bindings.ts';
import { sealedSecrets } from './sealed-secrets.ts';
import { secrets } from './secrets.ts';
import { vault } from './vault.ts';

export const FAMILIES: readonly HygieneFamily[] = [
  rbac,
  rbacBindings,
  encryptionConfig,
  auditPolicy,
  configMap,
  secrets,
  sealedSecrets,
  externalSecrets,
  csi,
  vault,
];

/** Ids of all checks, for policies that name them. */
export function checkIds(): string[] {
  return FAMILIES.flatMap(({ checks }) => checks.map(({ id }) => id));
}
