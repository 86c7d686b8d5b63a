import { describe, expect, it } from '@jest/globals';
import { adviceIn, notesIn } from './advice-in.ts';

const role = (rule: string, kind = 'Role') =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: {name: reader}\nrules:\n- ${rule}\n`;
const onSecrets = (rest: string) => role(`{apiGroups: [''], resources: [pods, secrets], ${rest}}`);
const clusterRole = (name: string, labels: string, rest: string) =>
  `---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: ${name}, labels: {${labels}}}\n${rest}\n`;

const READS = "rules: [{apiGroups: [''], resources: [secrets], verbs: [get]}]";
const HARMLESS = "rules: [{apiGroups: [''], resources: [pods], verbs: [get]}]";

describe('a role', () => {
  it.each([
    ['gets any Secret', onSecrets('verbs: [get]'), ['rbac-secrets-get rules[0].resources[1]']],
    ['lists Secrets', onSecrets('verbs: [get, list]'), ['rbac-secrets-list rules[0].resources[1]']],
    ['watches Secrets', onSecrets('verbs: [watch]'), ['rbac-secrets-list rules[0].resources[1]']],
    ['may do everything to Secrets', onSecrets("verbs: ['*']"), ['rbac-secrets-wildcard rules[0].verbs[0]']],
    [
      'reads Secrets through a wildcard over resources',
      role("{apiGroups: [''], resources: ['*'], verbs: [list]}"),
      ['rbac-wildcard-resources rules[0].resources[0]'],
    ],
    [
      'reads Secrets through wildcards over everything',
      role("{apiGroups: ['*'], resources: ['*'], verbs: ['*']}", 'ClusterRole'),
      ['rbac-wildcard-resources rules[0].resources[0]'],
    ],
    ['escalates', role('{apiGroups: [x], resources: [roles], verbs: [escalate]}'), ['rbac-escalate rules[0].verbs[0]']],
    [
      'may do everything to roles',
      role("{apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: ['*']}"),
      ['rbac-escalate rules[0].verbs[0]'],
    ],
    [
      'impersonates',
      role("{apiGroups: [''], resources: [users], verbs: [impersonate]}"),
      ['rbac-impersonate rules[0].verbs[0]'],
    ],
    [
      'makes tokens',
      role("{apiGroups: [''], resources: [serviceaccounts/token], verbs: [create]}"),
      ['rbac-token-create rules[0].resources[0]'],
    ],
  ])('is advised on when it %s', async (_, text, advice) => {
    expect(await adviceIn(text)).toEqual(advice);
  });

  it.each([
    ['names the Secrets that it gets', onSecrets('verbs: [get], resourceNames: [db]')],
    ['names the Secrets by a template', onSecrets('verbs: [get], resourceNames: {{ toYaml .Values.names }}')],
    ['only writes Secrets', onSecrets('verbs: [create, update]')],
    ['reads secrets of another API group', role('{apiGroups: [x.io], resources: [secrets], verbs: [get]}')],
    ['has a wildcard over another API group', role("{apiGroups: [x.io], resources: ['*'], verbs: ['*']}")],
    ['binds one role by name', role('{apiGroups: [x], resources: [roles], verbs: [bind], resourceNames: [a]}')],
    ['makes tokens for one account', role('{resources: [serviceaccounts/token], verbs: [create], resourceNames: [a]}')],
    ['is only referred to', 'apiVersion: v1\nroleRef: {kind: Role, name: x}\n'],
  ])('is left alone when it %s', async (_, text) => {
    expect(await adviceIn(text)).toEqual([]);
  });

  it('weighs more when it is a ClusterRole', async () => {
    const rule = "{apiGroups: [''], resources: [secrets], verbs: [get]}";
    const severities = async (kind: string) => (await notesIn(role(rule, kind))).map(({ severity }) => severity);
    expect([await severities('Role'), await severities('ClusterRole')]).toEqual([['low'], ['medium']]);
  });
});

describe('a role that starts pods', () => {
  const starts = (resources: string, kind = 'Role', namespace = 'shop') =>
    `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: {name: runner, namespace: ${namespace}}\nrules:\n- {apiGroups: ['', apps], resources: [${resources}], verbs: [get, create]}\n`;
  const secret = (kind = 'Secret', namespace = 'shop') =>
    `---\napiVersion: v1\nkind: ${kind}\nmetadata: {name: db, namespace: ${namespace}}\n`;

  it.each([
    ['pods beside a Secret', starts('pods') + secret(), 'rules[0].resources[0]'],
    [
      'a workload beside a SealedSecret',
      starts('services, deployments') + secret('SealedSecret'),
      'rules[0].resources[1]',
    ],
    [
      'pods of all namespaces',
      starts('pods', 'ClusterRole') + secret('ExternalSecret', 'other'),
      'rules[0].resources[0]',
    ],
  ])('is advised on for %s', async (_, text, place) => {
    expect(await adviceIn(text)).toEqual([`rbac-pod-create ${place}`]);
  });

  it.each([
    ['a Secret of another namespace', starts('pods') + secret('Secret', 'other')],
    ['no Secret', starts('pods')],
    ['a right to logs only', starts('pods/log') + secret()],
  ])('is left alone with %s', async (_, text) => {
    expect(await adviceIn(text)).toEqual([]);
  });
});

describe('aggregation', () => {
  const selector = (label: string) => `aggregationRule: {clusterRoleSelectors: [{matchLabels: {${label}}}]}\nrules: []`;

  it('is advised on where it adds Secrets to the built-in view', async () => {
    const label = 'rbac.authorization.k8s.io/aggregate-to-view';
    expect(await adviceIn(clusterRole('more', `${label}: "true"`, READS))).toEqual([
      `rbac-aggregated-secrets metadata.labels["${label}"]`,
      'rbac-secrets-get rules[0].resources[0]',
    ]);
  });

  it('is advised on where its labels pull in a role that reads Secrets, and names it', async () => {
    const notes = await notesIn(
      clusterRole('parts', 'team: a', READS) + clusterRole('whole', 'x: y', selector('team: a')),
    );
    expect(notes.map(({ check }) => check)).toEqual(['rbac-secrets-get', 'rbac-aggregated-secrets']);
    expect(notes[1]?.why).toContain('ClusterRole parts');
  });

  it('is advised on where it takes in what makes up the built-in edit', async () => {
    const label = 'rbac.authorization.k8s.io/aggregate-to-edit: "true"';
    expect(await adviceIn(clusterRole('whole', 'x: y', selector(label)))).toEqual([
      'rbac-aggregated-secrets aggregationRule.clusterRoleSelectors[0]',
    ]);
  });

  it.each([
    ['rules without Secrets', HARMLESS],
    ['rules on named Secrets', "rules: [{apiGroups: [''], resources: [secrets], resourceNames: [a], verbs: [get]}]"],
  ])('is left alone where it pulls in %s', async (_, rules) => {
    const text = clusterRole('parts', 'team: a', rules) + clusterRole('whole', 'x: y', selector('team: a'));
    expect(await adviceIn(text)).toEqual([]);
  });
});

describe('a binding', () => {
  const binding = (subject: string, roleName = 'reader') =>
    `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: b}\nroleRef: {kind: ClusterRole, name: ${roleName}}\nsubjects:\n- ${subject}\n`;

  it.each([
    ['system:authenticated', '{kind: Group, name: system:authenticated}', 'rbac-binding-everybody'],
    ['system:unauthenticated', '{kind: Group, name: system:unauthenticated}', 'rbac-binding-everybody'],
    ['system:anonymous', '{kind: User, name: system:anonymous}', 'rbac-binding-everybody'],
    ['a default service account', '{kind: ServiceAccount, name: default}', 'rbac-binding-default-account'],
  ])('to %s is advised on', async (_, subject, check) => {
    expect(await adviceIn(binding(subject))).toEqual([`${check} subjects[0].name`]);
  });

  it.each([
    ['to an account of its own', binding('{kind: ServiceAccount, name: app}')],
    ['to the accounts of one namespace', binding('{kind: Group, name: system:serviceaccounts:shop}')],
    [
      'of a role that Kubernetes gives to everybody',
      binding('{kind: Group, name: system:unauthenticated}', 'system:public-info-viewer'),
    ],
    [
      'of a role in the same text that opens nothing',
      `${binding('{kind: ServiceAccount, name: default}')}${clusterRole('reader', 'a: b', HARMLESS)}`,
    ],
  ])('%s is left alone', async (_, text) => {
    expect(await adviceIn(text)).toEqual([]);
  });
});
