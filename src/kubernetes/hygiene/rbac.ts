/** Roles: who can read Secrets without naming them, or make themselves somebody who can. */

import { type Advise, type HygieneCheck, type HygieneFamily, kindGate, type VisitedMap } from './check.ts';
import { entriesAt, isTrueAt, itemsAt, type Place, placeAt, textAt } from './place.ts';
import { type PolicyRule, placeOf, policyRules, secretAccess } from './policy-rule.ts';

const NAME_THEM = 'resources: [secrets], resourceNames: [the-secret], verbs: [get]';

const EVERYTHING: HygieneCheck = {
  id: 'rbac-wildcard-resources',
  title: 'Role on all resources, Secrets included',
  severity: 'high',
  why: 'A wildcard over resources takes in Secrets, and every kind that is installed later.',
  instead: 'list the resources that are needed; if Secrets are among them: resourceNames: [the-secret], verbs: [get]',
};

const ANY_VERB: HygieneCheck = {
  id: 'rbac-secrets-wildcard',
  title: 'Role with every verb on Secrets',
  severity: 'high',
  why: 'Every verb on Secrets means to read, overwrite and delete all of them.',
  instead: NAME_THEM,
};

const LIST: HygieneCheck = {
  id: 'rbac-secrets-list',
  title: 'Role that lists all Secrets',
  severity: 'medium',
  why: 'list and watch answer with the full values of all Secrets, not only with their names.',
  instead: `${NAME_THEM}; an informer can be limited to one object by a metadata.name field selector`,
};

const GET: HygieneCheck = {
  id: 'rbac-secrets-get',
  title: 'Role that gets any Secret',
  severity: 'low',
  why: 'Without resourceNames, whoever holds this role can get every Secret whose name can be guessed or seen in a pod.',
  instead: NAME_THEM,
};

const ESCALATE: HygieneCheck = {
  id: 'rbac-escalate',
  title: 'Role that can widen its own rights',
  severity: 'high',
  why: 'Who may escalate or bind roles can give themselves any right, reading all Secrets among them.',
  instead: 'leave out escalate and bind, or limit bind to roles: resourceNames: [the-role], verbs: [bind]',
};

const IMPERSONATE: HygieneCheck = {
  id: 'rbac-impersonate',
  title: 'Role that can act as others',
  severity: 'high',
  why: 'Who may impersonate without resourceNames has the rights of every user, group or service account it names.',
  instead: 'verbs: [impersonate], resourceNames: [the-account]',
};

const TOKEN: HygieneCheck = {
  id: 'rbac-token-create',
  title: 'Role that makes tokens for service accounts',
  severity: 'medium',
  why: 'Who may create tokens for any service account can read whatever the most powerful one of them can.',
  instead: 'resources: [serviceaccounts/token], resourceNames: [the-account], verbs: [create]',
};

const PODS: HygieneCheck = {
  id: 'rbac-pod-create',
  title: 'Role that starts pods beside Secrets',
  severity: 'low',
  why: 'Who may start pods in a namespace can mount every Secret of it and act as every service account of it, without any right on Secrets.',
  instead: 'give it in a namespace of its own, or limit what pods may mount by an admission policy',
};

const AGGREGATED: HygieneCheck = {
  id: 'rbac-aggregated-secrets',
  title: 'Aggregated ClusterRole that takes in Secrets',
  severity: 'high',
  why: 'Aggregation adds the rules of other roles to this one, and some of them read Secrets.',
  instead: 'keep rules on Secrets in a role of their own without the label, and bind it where it is needed',
};

export const rbac: HygieneFamily = {
  checks: [EVERYTHING, ANY_VERB, LIST, GET, ESCALATE, IMPERSONATE, TOKEN, PODS, AGGREGATED],
  gate: kindGate('Role', 'ClusterRole'),
  read: (map, advise, objects) => {
    if (map.kind !== 'Role' && map.kind !== 'ClusterRole') return;
    for (const rule of policyRules(map.place)) readRule(rule, map.kind, advise);
    const pods = placeOfPods(map);
    if (pods !== undefined && standsBesideSecrets(map, objects)) advise(PODS, pods);
    if (map.kind === 'ClusterRole') readAggregation(map, objects, advise);
  },
};

const BY_ACCESS = { everything: EVERYTHING, 'any-verb': ANY_VERB, list: LIST, get: GET } as const;

function readRule(rule: PolicyRule, kind: string, advise: Advise): void {
  const access = secretAccess(rule);
  if (access !== undefined) {
    const check = BY_ACCESS[access.kind];
    const isCluster = kind === 'ClusterRole';
    advise(check, access.place, isCluster && check === GET ? { severity: 'medium' } : {});
  }
  if (rule.named) return;
  const widening = placeOf(rule.verbs, 'escalate', 'bind') ?? wideningWildcard(rule);
  if (widening !== undefined) advise(ESCALATE, widening);
  const acting = placeOf(rule.verbs, 'impersonate');
  if (acting !== undefined) advise(IMPERSONATE, acting);
  const token = placeOf(rule.resources, 'serviceaccounts/token');
  if (token !== undefined && placeOf(rule.verbs, 'create', '*') !== undefined) advise(TOKEN, token);
}

/** Every verb on roles takes in escalate and bind. */
function wideningWildcard({ groups, resources, verbs }: PolicyRule): Place | undefined {
  const onRoles =
    placeOf(groups, 'rbac.authorization.k8s.io', '*') !== undefined &&
    placeOf(resources, 'roles', 'clusterroles') !== undefined;
  return onRoles ? placeOf(verbs, '*') : undefined;
}

const WORKLOADS = ['deployments', 'statefulsets', 'daemonsets', 'replicasets', 'jobs', 'cronjobs'] as const;

/** The word by which a role starts pods, itself or through a workload. Wildcards have advice of their own. */
function placeOfPods(map: VisitedMap): Place | undefined {
  for (const { groups, resources, verbs } of policyRules(map.place)) {
    if (placeOf(verbs, 'create', '*') === undefined) continue;
    const inCore = groups.length === 0 || placeOf(groups, '', '*') !== undefined;
    const started = (inCore ? placeOf(resources, 'pods') : undefined) ?? placeOf(resources, ...WORKLOADS);
    if (started !== undefined) return started;
  }
  return undefined;
}

const HOLDS_SECRETS: ReadonlySet<string> = new Set(['Secret', 'SealedSecret', 'ExternalSecret']);

/** Only what the text itself shows: some namespace holds Secrets everywhere, and every operator starts pods. */
function standsBesideSecrets({ kind, resource }: VisitedMap, objects: readonly VisitedMap[]): boolean {
  return objects.some(
    (other) =>
      HOLDS_SECRETS.has(other.kind ?? '') &&
      (kind === 'ClusterRole' || other.resource?.namespace === resource?.namespace),
  );
}

const AGGREGATE_TO = 'rbac.authorization.k8s.io/aggregate-to-';

/**
 * Both ends of aggregation. The built-in `view` leaves Secrets out on purpose, so a role that joins it must not read
 * them; the built-in `edit` reads them, so whoever takes in what joins `edit` does as well.
 */
function readAggregation(map: VisitedMap, objects: readonly VisitedMap[], advise: Advise): void {
  const joinsView = placeAt(map.place, 'metadata', 'labels', `${AGGREGATE_TO}view`);
  if (joinsView !== undefined && isTrueAt(joinsView) && readsSecrets(map)) {
    const why = 'The label adds these rules to the built-in role view, which leaves Secrets out on purpose.';
    advise(AGGREGATED, joinsView, { why });
  }
  for (const selector of itemsAt(placeAt(map.place, 'aggregationRule', 'clusterRoleSelectors'))) {
    const labels = entriesAt(placeAt(selector, 'matchLabels')).map(
      ({ key, place }) => [key, textAt(place) ?? ''] as const,
    );
    if (labels.length === 0) continue;
    if (labels.some(([key, value]) => key === `${AGGREGATE_TO}edit` && value === 'true')) {
      advise(AGGREGATED, selector, { why: 'The selector takes in what makes up the built-in role edit, Secrets too.' });
      continue;
    }
    const taken = objects.find((other) => other !== map && readsSecrets(other) && isSelected(other, labels));
    if (taken === undefined) continue;
    const name = taken.resource?.name;
    advise(AGGREGATED, selector, {
      why: `The selector takes in ClusterRole ${name ?? 'beside it'}, which reads Secrets without naming them.`,
    });
  }
}

function isSelected({ kind, place }: VisitedMap, labels: readonly (readonly [string, string])[]): boolean {
  return kind === 'ClusterRole' && labels.every(([key, value]) => textAt(place, 'metadata', 'labels', key) === value);
}

/** Asked for each pair of roles of a text, so it is worked out once a role. */
const readers = new WeakMap<VisitedMap, boolean>();

function readsSecrets(map: VisitedMap): boolean {
  const reads = readers.get(map) ?? policyRules(map.place).some((rule) => secretAccess(rule) !== undefined);
  readers.set(map, reads);
  return reads;
}
