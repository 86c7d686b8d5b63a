/** Bindings: rights given to everybody, or to whatever pod names no account of its own. */

import { type HygieneCheck, type HygieneFamily, kindGate, type VisitedMap } from './check.ts';
import { itemsAt, type Place, placeAt, textAt } from './place.ts';
import { placeOf, policyRules, secretAccess } from './policy-rule.ts';

const EVERYBODY: HygieneCheck = {
  id: 'rbac-binding-everybody',
  title: 'Role bound to everybody',
  severity: 'high',
  why: 'The binding holds for every user and service account of the cluster, those of other teams included.',
  instead: 'subjects: [{kind: ServiceAccount, name: the-account, namespace: the-namespace}]',
};

const DEFAULT_ACCOUNT: HygieneCheck = {
  id: 'rbac-binding-default-account',
  title: 'Role bound to a default service account',
  severity: 'medium',
  why: 'Every pod of the namespace that names no service account runs as default and gets these rights.',
  instead: 'make a service account for the workload, set its serviceAccountName, and bind that one',
};

export const rbacBindings: HygieneFamily = {
  checks: [EVERYBODY, DEFAULT_ACCOUNT],
  gate: kindGate('RoleBinding', 'ClusterRoleBinding'),
  read: (map, advise, objects) => {
    if (map.kind !== 'RoleBinding' && map.kind !== 'ClusterRoleBinding') return;
    if (PUBLIC_ROLES.has(textAt(map.place, 'roleRef', 'name') ?? '') || isHarmless(map, objects)) return;
    for (const subject of itemsAt(placeAt(map.place, 'subjects'))) {
      const name = placeAt(subject, 'name');
      if (name === undefined) continue;
      const everybody = wordsForEverybody(subject);
      if (everybody !== undefined) advise(EVERYBODY, name, { why: everybody });
      else if (textAt(subject, 'kind') === 'ServiceAccount' && textAt(name) === 'default') {
        advise(DEFAULT_ACCOUNT, name);
      }
    }
  },
};

/** Roles that Kubernetes itself binds to everybody. */
const PUBLIC_ROLES: ReadonlySet<string> = new Set([
  'system:basic-user',
  'system:discovery',
  'system:public-info-viewer',
  'system:service-account-issuer-discovery',
]);

const GROUPS: Readonly<Record<string, string>> = {
  'system:unauthenticated': 'The binding holds for every request, with no login at all.',
  'system:anonymous': 'The binding holds for every request, with no login at all.',
  'system:authenticated': EVERYBODY.why,
  'system:serviceaccounts': 'The binding holds for every service account of every namespace.',
};

function wordsForEverybody(subject: Place): string | undefined {
  return textAt(subject, 'kind') === 'ServiceAccount' ? undefined : GROUPS[textAt(subject, 'name') ?? ''];
}

/** True when the role stands in the same text and neither reads Secrets nor has wildcards nor can widen itself. */
function isHarmless(binding: VisitedMap, objects: readonly VisitedMap[]): boolean {
  const kind = textAt(binding.place, 'roleRef', 'kind');
  const name = textAt(binding.place, 'roleRef', 'name');
  if (name === undefined) return false;
  const role = objects.find((map) => map.kind === kind && map.resource?.name === name);
  if (role === undefined || placeAt(role.place, 'aggregationRule') !== undefined) return false;
  return policyRules(role.place).every(
    (rule) =>
      secretAccess(rule) === undefined &&
      placeOf(rule.verbs, '*', 'escalate', 'bind', 'impersonate') === undefined &&
      placeOf(rule.resources, 'serviceaccounts/token', 'secrets') === undefined,
  );
}
