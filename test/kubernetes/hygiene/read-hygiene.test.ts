import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CHECKS } from '../../../src/kubernetes/hygiene/checks.ts';
import { readHygiene } from '../../../src/kubernetes/hygiene/read-hygiene.ts';
import { fileFragment } from '../read-text.ts';
import { adviceIn, notesIn } from './advice-in.ts';

const RULE = { apiGroups: [''], resources: ['secrets'], verbs: ['get'] };
const ROLE = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'Role',
  metadata: { name: 'a', namespace: 'b' },
  rules: [RULE],
};
const YAML = `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: a
rules:
  - apiGroups: [""]
    resources: ["secrets"]
    verbs: ["get"]
`;

describe('the checks', () => {
  const checks = CHECKS;

  it('have ids of their own in kebab case', () => {
    const ids = checks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(id))).toEqual([]);
  });

  it('are listed in docs/hygiene.md with their severities, and no others', () => {
    const page = readFileSync(new URL('../../../docs/hygiene.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| `([a-z0-9-]+)` \| (\w+) \|/gm)].map(([, id, severity]) => `${id} ${severity}`);
    expect(rows).toEqual(checks.map(({ id, severity }) => `${id} ${severity}`));
  });

  it.each(checks.map((check) => [check.id, check] as const))(
    '%s says why in one sentence, and what to write instead in one line',
    (_, { why, instead }) => {
      expect(why).toMatch(/^[A-Za-z][^\n]*\w\.$/);
      expect(why).not.toMatch(/\.\s+[A-Z]/);
      expect(instead).toMatch(/^[^\n]+$/);
    },
  );
});

describe('the posture of a text', () => {
  it('is read from JSON', async () => {
    expect(await adviceIn(JSON.stringify(ROLE), 'role.json')).toEqual(['rbac-secrets-get rules[0].resources[0]']);
  });

  it('is read from the items of a List', async () => {
    const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [{ kind: 'Pod' }, ROLE] });
    const [note] = await notesIn(list, 'list.json');
    expect(note).toMatchObject({
      keyPath: ['items', 1, 'rules', 0, 'resources', 0],
      resource: { kind: 'Role', name: 'a', namespace: 'b' },
    });
  });

  it('is read from a Helm template, both branches', async () => {
    const text = YAML.replace('name: a', 'name: {{ include "x" . }}')
      .replace('kind: Role', 'kind: {{ if .Values.all }}ClusterRole{{ else }}Role{{ end }}')
      .replace('rules:', 'rules:\n{{- if .Values.rbac }}')
      .concat('{{- end }}\n');
    const notes = await notesIn(text, 'templates/role.yaml');
    expect(notes).toMatchObject([{ check: 'rbac-secrets-get', resource: { kind: 'ClusterRole' } }]);
    expect(notes[0]?.resource).not.toHaveProperty('name');
  });

  it('is read from the document of a stream that holds it, and points at the word', async () => {
    const text = `kind: Pod # é\n---\n${YAML}`;
    const [note] = await notesIn(text);
    const { start, end } = note?.span ?? { start: 0, end: 0 };
    expect(Buffer.from(text).subarray(start, end).toString()).toBe('"secrets"');
  });

  it('points at the first line of what has several', async () => {
    const text =
      'apiVersion: apiserver.config.k8s.io/v1\nkind: EncryptionConfiguration\nresources:\n- resources: [pods]\n  providers: []\n';
    const [note] = await notesIn(text);
    expect(text.slice(note?.span.start, note?.span.end)).toBe('- resources: [pods]');
  });

  it.each([
    ['a file that is no document', YAML, 'notes.md'],
    ['a document that does not parse', `${YAML}  [`, 'role.yaml'],
    ['a definition', `kind: CustomResourceDefinition\nspec:\n  ${YAML.replaceAll('\n', '\n  ')}`, 'crd.yaml'],
    ['an empty file', '', 'role.yaml'],
  ])('is not read from %s', async (_, text, path) => {
    expect(await adviceIn(text, path)).toEqual([]);
  });

  it('is not read from documents over the limit', async () => {
    expect(await readHygiene(fileFragment(YAML), { documentBytes: 20 })).toEqual([]);
  });

  it('is read in time linear in the text', async () => {
    const hostile = `[${'{"kind":'.repeat(50)}${'"kind" : '.repeat(200_000)}`;
    const started = performance.now();
    await adviceIn(hostile, 'a.json');
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
