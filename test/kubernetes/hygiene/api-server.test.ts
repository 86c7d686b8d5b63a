import { describe, expect, it } from '@jest/globals';
import { adviceIn, notesIn } from './advice-in.ts';

describe('an encryption configuration', () => {
  const configuration = (...entries: string[]) =>
    `apiVersion: apiserver.config.k8s.io/v1\nkind: EncryptionConfiguration\nresources:\n${entries.map((entry) => `- ${entry}\n`).join('')}`;
  const entry = (providers: string, resources = 'secrets') => `{resources: [${resources}], providers: [${providers}]}`;
  const KMS = '{kms: {apiVersion: v2, name: a, endpoint: b}}';
  const IDENTITY = '{identity: {}}';

  it.each([
    [
      'identity first',
      [entry(`${IDENTITY}, ${KMS}`)],
      ['encryption-identity-first resources[0].providers[0].identity'],
    ],
    ['identity alone', [entry(IDENTITY)], ['encryption-identity-only resources[0].providers[0].identity']],
    [
      'identity first through a wildcard',
      [entry(`${IDENTITY}, ${KMS}`, "'*.*'")],
      ['encryption-identity-first resources[0].providers[0].identity'],
    ],
    ['Secrets left out', [entry(`${KMS}, ${IDENTITY}`, 'configmaps')], ['encryption-secrets-missing resources']],
    [
      'aescbc first',
      [entry(`{aescbc: {keys: []}}, ${IDENTITY}`)],
      ['encryption-local-key resources[0].providers[0].aescbc'],
    ],
    [
      'one provider that reads no plain text',
      [entry('{secretbox: {keys: []}}')],
      ['encryption-without-identity resources[0].providers'],
    ],
    [
      'aesgcm first',
      [entry(`{aesgcm: {keys: []}}, ${IDENTITY}`)],
      ['encryption-local-key resources[0].providers[0].aesgcm'],
    ],
    ['KMS v1', [entry(`{kms: {name: a}}, ${IDENTITY}`)], ['encryption-kms-v1 resources[0].providers[0].kms']],
  ])('is advised on with %s', async (_, entries, advice) => {
    expect(await adviceIn(configuration(...entries))).toEqual(advice);
  });

  it.each([
    ['KMS first and identity last', [entry(`${KMS}, ${IDENTITY}`)]],
    ['secretbox first and aescbc for what is old', [entry(`{secretbox: {keys: []}}, {aescbc: {keys: []}}`)]],
    ['an exemption for events before the rest', [entry(IDENTITY, 'events'), entry(`${KMS}, ${IDENTITY}`, "'*.*'")]],
    ['providers that a template gives', [entry('{{ providers }}')]],
    ['resources that a template gives', [entry(KMS, '{{ resources }}')]],
  ])('is left alone with %s', async (_, entries) => {
    expect(await adviceIn(configuration(...entries))).toEqual([]);
  });
});

describe('an audit policy', () => {
  const policy = (...rules: string[]) =>
    `apiVersion: audit.k8s.io/v1\nkind: Policy\nrules:\n${rules.map((rule) => `- ${rule}\n`).join('')}`;
  const ALL =
    "resources: [{group: '', resources: [secrets, configmaps, serviceaccounts/token]}, {group: authentication.k8s.io, resources: [tokenreviews]}]";
  const METADATA = `{level: Metadata, ${ALL}}`;
  const ON_SECRETS = "resources: [{group: '', resources: [secrets]}]";

  it.each([
    [
      'bodies of Secrets',
      [`{level: RequestResponse, ${ON_SECRETS}}`, METADATA],
      ['audit-secret-bodies rules[0].level'],
    ],
    ['bodies through a catch-all', ['{level: Request}'], ['audit-secret-bodies rules[0].level']],
    [
      'bodies through a whole group',
      ["{level: Request, resources: [{group: ''}]}", METADATA],
      ['audit-secret-bodies rules[0].level'],
    ],
    [
      'bodies through a wildcard over resources',
      ["{level: Request, resources: [{group: '', resources: ['*']}]}", METADATA],
      ['audit-secret-bodies rules[0].level'],
    ],
    [
      'bodies of TokenReviews',
      ['{level: Request, resources: [{group: authentication.k8s.io}]}', METADATA],
      ['audit-secret-bodies rules[0].level'],
    ],
    [
      'bodies after a rule for some users only',
      [`{level: Metadata, users: [a], ${ALL}}`, '{level: RequestResponse}'],
      ['audit-secret-bodies rules[1].level'],
    ],
    [
      'bodies of ConfigMaps',
      ["{level: Request, resources: [{group: '', resources: [configmaps]}]}", METADATA],
      ['audit-config-map-bodies rules[0].level'],
    ],
    [
      'nothing about Secrets',
      [`{level: None, ${ON_SECRETS}}`, "{level: Metadata, nonResourceURLs: ['/*']}"],
      ['audit-secrets-unlogged rules'],
    ],
  ])('is advised on when it records %s', async (_, rules, advice) => {
    expect(await adviceIn(policy(...rules))).toEqual(advice);
  });

  it.each([
    ['puts Metadata for what holds secrets before a catch-all', [METADATA, '{level: RequestResponse}']],
    ['records metadata of everything', ['{level: Metadata}']],
    [
      'records bodies of requests that have none',
      [`{level: Request, verbs: [get, list, watch], ${ON_SECRETS}}`, METADATA],
    ],
    ['records bodies of pods', ["{level: RequestResponse, resources: [{group: '', resources: [pods]}]}", METADATA]],
  ])('is left alone when it %s', async (_, rules) => {
    expect(await adviceIn(policy(...rules))).toEqual([]);
  });

  it('says which resources a rule takes in', async () => {
    const [note] = await notesIn(policy('{level: Request}'));
    expect(note?.why).toContain('Secrets, service account tokens, TokenReviews and ConfigMaps');
  });
});
