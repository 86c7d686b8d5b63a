/** The families of hygiene checks. A new family is one file and one line here. */

import { auditPolicy } from './audit-policy.ts';
import type { HygieneCheck, HygieneFamily } from './check.ts';
import { claimedIgnored } from './claimed-ignored.ts';
import { configMap } from './config-map.ts';
import { csi } from './csi.ts';
import { encryptionConfig } from './encryption-config.ts';
import { externalSecrets } from './external-secrets.ts';
import { kubeseal } from './kubeseal.ts';
import { rbac } from './rbac.ts';
import { rbacBindings } from './rbac-bindings.ts';
import { sealedSecrets } from './sealed-secrets.ts';
import { secrets } from './secrets.ts';
import type { TextFamily } from './text-family.ts';
import { vault } from './vault.ts';
import { vaultPolicy } from './vault-policy.ts';

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

/** Those that look at texts of any kind, as they are written. */
export const TEXT_FAMILIES: readonly TextFamily[] = [claimedIgnored, kubeseal, vaultPolicy];

/** All checks, in the order of their documentation. */
export const CHECKS: readonly HygieneCheck[] = [...FAMILIES, ...TEXT_FAMILIES].flatMap(({ checks }) => checks);

/** Ids of all checks, for policies that name them. */
export function checkIds(): string[] {
  return CHECKS.map(({ id }) => id);
}
