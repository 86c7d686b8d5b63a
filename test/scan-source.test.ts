import { beforeEach, describe, expect, it } from '@jest/globals';
import { openProject, reported, scanRange, scanStaged } from '../src/index.ts';
import { ScratchRepository } from './support/repository.ts';
import { expand } from './support/templates.ts';

const line = (seed: string) => `password = "${expand('{{password:16}}', seed).text}"\n`;

let repository: ScratchRepository;
const staged = async () => {
  repository.git('add', '--all');
  return reported(await scanStaged(await openProject(repository.root))).map(({ location }) => location.path);
};

beforeEach(() => {
  repository = ScratchRepository.create();
});

describe('what a change set introduces', () => {
  it('is a new secret beside an old one', async () => {
    repository.commit('first', { 'a.conf': line('one') });
    repository.write('a.conf', line('one') + line('two'));
    expect(await staged()).toEqual(['a.conf']);
  });

  it.each([
    ['moving lines about', (old: string) => ({ 'a.conf': `# comment\n\n${old}` })],
    ['indenting', (old: string) => ({ 'a.conf': `    ${old}` })],
    ['changing another line', (old: string) => ({ 'a.conf': `${old}x = 1\n` })],
  ])('is nothing when %s', async (_, change) => {
    repository.commit('first', { 'a.conf': line('one') });
    for (const [path, content] of Object.entries(change(line('one')))) repository.write(path, content);
    expect(await staged()).toEqual([]);
  });

  it('is nothing when a file is renamed, or split into others', async () => {
    repository.commit('first', { 'a.conf': line('one') + line('two') });
    repository.git('rm', '--quiet', 'a.conf');
    repository.write('b.conf', line('one'));
    repository.write('c.conf', line('two'));
    expect(await staged()).toEqual([]);
  });

  it('is a copy into another file while the first one keeps it', async () => {
    repository.commit('first', { 'a.conf': line('one') });
    repository.write('b.conf', line('one'));
    repository.write('a.conf', `${line('one')}x = 1\n`);
    expect(await staged()).toEqual(['b.conf']);
  });

  it('is another secret on the same line', async () => {
    repository.commit('first', { 'a.conf': line('one') });
    repository.write('a.conf', line('two'));
    expect(await staged()).toEqual(['a.conf']);
  });
});

describe('a range of commits', () => {
  it('names the first commit of a secret that a later one removes and another brings back', async () => {
    const base = repository.commit('base', { 'a.conf': 'x = 1\n' });
    const first = repository.commit('adds', { 'a.conf': line('one') });
    repository.commit('removes', { 'a.conf': 'x = 1\n' });
    repository.commit('adds again', { 'a.conf': line('one') });
    const findings = reported(await scanRange(await openProject(repository.root), `${base}..HEAD`));
    expect(findings.map(({ commit }) => commit?.id)).toEqual([first]);
  });

  it('finds a secret in a commit message', async () => {
    const base = repository.commit('base');
    repository.commit(`fix\n\n${line('message')}`);
    const findings = reported(await scanRange(await openProject(repository.root), `${base}..HEAD`));
    expect(findings.map(({ origin, location }) => [origin, location.start.line])).toEqual([['commit-message', 3]]);
  });

  it('finds what a merge commit brings in itself, and nothing that its sides have', async () => {
    const base = repository.commit('base', { 'a.conf': 'x = 1\n' });
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.commit('side', { 'a.conf': 'x = 2\n' });
    repository.git('checkout', '--quiet', 'main');
    repository.commit('main', { 'a.conf': 'x = 3\n' });
    repository.tryGit('merge', 'side');
    const merge = repository.commit('merge', { 'a.conf': line('typed while merging') });
    const findings = reported(await scanRange(await openProject(repository.root), `${base}..HEAD`));
    expect(findings.map(({ commit }) => commit?.id)).toEqual([merge]);
  });
});
