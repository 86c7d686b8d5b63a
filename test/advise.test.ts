import { beforeEach, describe, expect, it } from '@jest/globals';
import { openProject, scanRange, scanStaged, scanWorktree } from '../src/index.ts';
import { unsealed } from './support/command-line.ts';
import { ScratchRepository } from './support/repository.ts';

const rule = (verb: string, resource = 'secrets') =>
  `- {apiGroups: [''], resources: [${resource}], verbs: [${verb}]}\n`;
const role = (rules: string, name = 'reader') =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: ${name}}\nrules:\n${rules}`;

let repository: ScratchRepository;
const project = () => openProject(repository.root, { hygiene: true });
const staged = async () => {
  repository.git('add', '--all');
  const { advice } = await scanStaged(await project());
  return advice.map(({ check, location }) => `${location.path}:${location.start.line} ${check}`);
};

beforeEach(() => {
  repository = ScratchRepository.create();
});

describe('unsealed --hygiene', () => {
  it('gives advice, and leaves the exit code at 0', async () => {
    repository.commit('first', { 'role.yaml': role(rule("'*'")) });
    const { code, stdout } = await unsealed(['scan', '--hygiene'], { directory: repository.root });
    expect({ code, advised: stdout.includes('[rbac-secrets-wildcard]') }).toEqual({ code: 0, advised: true });
  });

  it('is off unless it is asked for', async () => {
    repository.commit('first', { 'role.yaml': role(rule("'*'")) });
    const { stdout } = await unsealed(['scan', '--format', 'json'], { directory: repository.root });
    expect(JSON.parse(stdout)).toMatchObject({ findings: [], hygiene: [] });
  });

  it.each([['staged'], ['range', 'HEAD']])('is an option of %s', async (...argv) => {
    repository.commit('first', { 'a.txt': 'x' });
    expect((await unsealed([...argv, '--hygiene'], { directory: repository.root })).code).toBe(0);
  });
});

describe('the advice that a change set introduces', () => {
  it('is that on a new manifest', async () => {
    repository.commit('first', { 'a.txt': 'x' });
    repository.write('role.yaml', role(rule('get')));
    expect(await staged()).toEqual(['role.yaml:5 rbac-secrets-get']);
  });

  it('is that on a new rule, not on the old one beside it', async () => {
    repository.commit('first', { 'role.yaml': role(rule('get')) });
    repository.write('role.yaml', role(rule('get') + rule('get')));
    expect(await staged()).toEqual(['role.yaml:6 rbac-secrets-get']);
  });

  it('is that on the same object when another check speaks', async () => {
    repository.commit('first', { 'role.yaml': role(rule('get')) });
    repository.write('role.yaml', role(rule('list')));
    expect(await staged()).toEqual(['role.yaml:5 rbac-secrets-list']);
  });

  it.each([
    ['a line is added above', (path: string) => repository.write(path, `# a comment\n${role(rule('get'))}`)],
    ['a harmless rule is put first', (path: string) => repository.write(path, role(rule('get', 'pods') + rule('get')))],
    ['the file is renamed', (path: string) => repository.git('mv', path, 'renamed.yaml')],
    ['the advice is followed', (path: string) => repository.write(path, role(rule('get', 'pods')))],
  ])('is none when %s', async (_, change) => {
    repository.commit('first', { 'role.yaml': role(rule('get')) });
    change('role.yaml');
    expect(await staged()).toEqual([]);
  });

  it('is given once in a range, with the commit that brought it in', async () => {
    const base = repository.commit('base', { 'a.txt': 'x' });
    const first = repository.commit('adds', { 'role.yaml': role(rule('get')) });
    repository.git('rm', '--quiet', 'role.yaml');
    repository.commit('removes');
    repository.commit('brings back', { 'role.yaml': role(rule('get')) });
    const { advice } = await scanRange(await project(), `${base}..HEAD`);
    expect(advice.map(({ commit }) => commit?.id)).toEqual([first]);
  });
});

describe('advice that is set aside', () => {
  const allowed = async (files: Record<string, string>) => {
    repository.commit('first', files);
    return (await scanWorktree(await project(), ['.'])).advice.length;
  };

  it('stands without anything to the contrary', async () => {
    expect(await allowed({ 'role.yaml': role(rule('get')) })).toBe(1);
  });

  it.each([
    [
      'a comment on the line above',
      { 'role.yaml': role(`# unsealed:allow rbac-secrets-get reads all\n${rule('get')}`) },
    ],
    ['a comment on the line', { 'role.yaml': role(rule('get').replace('\n', ' # unsealed:allow rbac-secrets-get\n')) }],
    [
      'an allowance of the check',
      { 'role.yaml': role(rule('get')), '.unsealed.yaml': 'allow:\n  - rules: [rbac-secrets-get]\n    reason: x\n' },
    ],
    [
      'an allowance of the path',
      { 'role.yaml': role(rule('get')), '.unsealed.yaml': 'allow:\n  - paths: [role.yaml]\n    reason: x\n' },
    ],
  ])('by %s is not given', async (_, files) => {
    expect(await allowed(files)).toBe(0);
  });

  it('is not what an allowance of values is about', async () => {
    const policy = "allow:\n  - paths: ['*']\n    value: '.*'\n    reason: x\n";
    expect(await allowed({ 'role.yaml': role(rule('get')), '.unsealed.yaml': policy })).toBe(1);
  });
});
