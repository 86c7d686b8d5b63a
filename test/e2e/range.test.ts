import { describe, expect, it } from '@jest/globals';
import { unsealed } from '../support/command-line.ts';
import { ScratchRepository } from '../support/repository.ts';

const SECRET = ['hT7-pQ2x', 'vK9mLw4Rz8'].join('');
const OTHER = ['w3Kz-8Vn', 'Q5tYb2LmX7'].join('');
const manifest = (password: string, name = 'db') =>
  `kind: Secret\nmetadata:\n  name: ${name}\ndata:\n  password: ${Buffer.from(password).toString('base64')}\n`;

/** What a range reports: `path:line` and the subject of the commit that is blamed. */
async function reported(repository: ScratchRepository, range: string): Promise<string[]> {
  const { code, stdout } = await unsealed(['range', range, '--format', 'json'], { directory: repository.root });
  const { findings } = JSON.parse(stdout) as { findings: { path: string; line: number; commit: string }[] };
  expect(code).toBe(findings.length > 0 ? 1 : 0);
  return findings.map(
    ({ path, line, commit }) => `${path}:${line} ${repository.git('log', '-1', '--format=%s', commit)}`,
  );
}

/** A repository whose first commit, called base, holds one clean file. */
function started(): ScratchRepository {
  const repository = ScratchRepository.create();
  repository.commit('base', { 'clean.yaml': 'replicas: 1\n' });
  repository.git('tag', 'base');
  return repository;
}

describe('a range of commits', () => {
  it('reports a secret that one commit adds and the next removes, at the commit that added it', async () => {
    const repository = started();
    repository.commit('adds it', { 'secret.yaml': manifest(SECRET) });
    repository.git('rm', '--quiet', 'secret.yaml');
    repository.commit('removes it');
    expect(await reported(repository, 'base..HEAD')).toEqual(['secret.yaml:5 adds it']);
  });

  it('says who, when and what for people, and that taking it out is not enough', async () => {
    const repository = started();
    const id = repository.commit('adds it', { 'secret.yaml': manifest(SECRET) });
    repository.commit('removes it', { 'secret.yaml': '' });
    const { code, stdout } = await unsealed(['range', 'base'], { directory: repository.root });
    expect(code).toBe(1);
    expect(stdout).toMatch(new RegExp(`commit +${id.slice(0, 7)} · Ada Author · 2026-01-01 · adds it`));
    expect(stdout).toMatch(/taking it out does not unleak it, rotate it/);
    expect(stdout).toMatch(/Scanned commits base: 2 commits, /);
  });

  it('reports a secret that comes back later once, at its first commit', async () => {
    const repository = started();
    repository.commit('first time', { 'secret.yaml': manifest(SECRET) });
    repository.commit('gone', { 'secret.yaml': 'replicas: 2\n' });
    repository.commit('back', { 'secret.yaml': manifest(SECRET) });
    expect(await reported(repository, 'base')).toEqual(['secret.yaml:5 first time']);
  });

  it('does not report what the base has already, however it is changed around', async () => {
    const repository = started();
    repository.commit('known', { 'secret.yaml': manifest(SECRET) });
    repository.git('tag', 'known');
    repository.commit('moves lines', { 'secret.yaml': `# a comment\n${manifest(SECRET)}` });
    repository.git('mv', 'secret.yaml', 'renamed.yaml');
    repository.commit('renames', { 'renamed.yaml': manifest(SECRET, 'other') });
    repository.commit('spells it out', { 'renamed.yaml': `kind: Secret\nstringData:\n  password: ${SECRET}\n` });
    expect(await reported(repository, 'known..HEAD')).toEqual([]);
  });

  it('reports a second copy of what the base has', async () => {
    const repository = started();
    repository.commit('known', { 'secret.yaml': manifest(SECRET) });
    repository.git('tag', 'known');
    repository.commit('copies', { 'copy.yaml': manifest(SECRET) });
    expect(await reported(repository, 'known..HEAD')).toEqual(['copy.yaml:5 copies']);
  });

  it('reports the new secret where one is exchanged for another', async () => {
    const repository = started();
    repository.commit('known', { 'secret.yaml': manifest(SECRET) });
    repository.git('tag', 'known');
    repository.commit('rotates', { 'secret.yaml': manifest(OTHER) });
    expect(await reported(repository, 'known..HEAD')).toEqual(['secret.yaml:5 rotates']);
  });

  it('reports what stands in a commit message', async () => {
    const repository = started();
    const id = repository.commit(`set it up\n\nDB_PASSWORD="${SECRET}"`);
    const { code, stdout } = await unsealed(['range', 'base'], { directory: repository.root });
    expect(code).toBe(1);
    expect(stdout).toContain('commit message:3:');
    expect(stdout).toContain(id.slice(0, 7));
    expect(stdout).not.toContain(SECRET);
  });

  it('reports a cherry-picked secret on the branch that it is picked to', async () => {
    const repository = started();
    repository.git('checkout', '--quiet', '-b', 'side');
    const picked = repository.commit('adds it', { 'secret.yaml': manifest(SECRET) });
    repository.git('checkout', '--quiet', 'main');
    repository.commit('main goes on', { 'clean.yaml': 'replicas: 2\n' });
    repository.git('cherry-pick', picked);
    expect(await reported(repository, 'base..main')).toEqual(['secret.yaml:5 adds it']);
    // Three dots: from the merge base on, so that what only the other side has is not taken for new.
    expect(await reported(repository, 'side...main')).toEqual(['secret.yaml:5 adds it']);
  });

  it('reports what an unrelated root commit brings in', async () => {
    const repository = started();
    repository.git('checkout', '--quiet', '--orphan', 'imported');
    repository.git('rm', '--quiet', '-rf', '.');
    repository.commit('root of another history', { 'secret.yaml': manifest(SECRET) });
    expect(await reported(repository, 'main..imported')).toEqual(['secret.yaml:5 root of another history']);
  });

  it('is clean when it is empty, and says that nothing was scanned', async () => {
    const repository = started();
    const { code, stdout } = await unsealed(['range', 'HEAD..HEAD'], { directory: repository.root });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Nothing to scan in commits HEAD\.\.HEAD: 0 files/);
  });

  it('takes the commits as they are, not as a replacement object shows them', async () => {
    const repository = started();
    const bad = repository.commit('adds it', { 'secret.yaml': manifest(SECRET) });
    repository.git('replace', bad, 'base');
    expect(await reported(repository, 'base..main')).toHaveLength(1);
  });
});

describe('merges in a range', () => {
  /** main and side have both gone on from base, side with a secret of its own. */
  function diverged(): ScratchRepository {
    const repository = started();
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.commit('side adds it', { 'side.yaml': manifest(SECRET) });
    repository.git('checkout', '--quiet', 'main');
    repository.commit('main goes on', { 'main.yaml': 'replicas: 2\n' });
    return repository;
  }

  it('report what comes in by the merged branch at the commit that added it, not at the merge', async () => {
    const repository = diverged();
    repository.git('merge', '--quiet', '--no-edit', 'side');
    expect(await reported(repository, 'base..main')).toEqual(['side.yaml:5 side adds it']);
    expect(await reported(repository, 'side..main')).toEqual([]);
  });

  it('report what the merge itself smuggles in, which no parent has', async () => {
    const repository = diverged();
    repository.git('merge', '--quiet', '--no-commit', 'side');
    repository.write('evil.yaml', manifest(OTHER));
    repository.write('main.yaml', `password: ${Buffer.from('x').toString('base64')}\n`);
    repository.git('add', '--all');
    repository.git('commit', '--quiet', '--message', 'evil merge');
    expect(await reported(repository, 'base..main')).toEqual(['evil.yaml:5 evil merge', 'side.yaml:5 side adds it']);
  });

  it('report what is typed while a conflict is resolved', async () => {
    const repository = started();
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.commit('side', { 'clean.yaml': 'replicas: 2\n' });
    repository.git('checkout', '--quiet', 'main');
    repository.commit('main', { 'clean.yaml': 'replicas: 3\n' });
    repository.tryGit('merge', '--quiet', 'side');
    repository.commit('resolved', { 'clean.yaml': manifest(SECRET) });
    expect(await reported(repository, 'base..main')).toEqual(['clean.yaml:5 resolved']);
  });

  it('of more than two branches are read as well', async () => {
    const repository = started();
    for (const name of ['one', 'two', 'three']) {
      repository.git('checkout', '--quiet', '-b', name, 'base');
      repository.commit(`adds ${name}`, { [`${name}.yaml`]: name === 'two' ? manifest(SECRET) : 'replicas: 1\n' });
    }
    repository.git('checkout', '--quiet', 'main');
    repository.git('merge', '--quiet', '--no-edit', 'one', 'two', 'three');
    expect(await reported(repository, 'base..main')).toEqual(['two.yaml:5 adds two']);
  });

  it('do not hide a secret behind one that another parent had and lost', async () => {
    const repository = started();
    repository.commit('known', { 'secret.yaml': manifest(SECRET) });
    repository.git('tag', 'known');
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.commit('side exchanges it', { 'secret.yaml': manifest(OTHER) });
    repository.git('checkout', '--quiet', 'main');
    repository.git('merge', '--quiet', '--no-ff', '--no-edit', 'side');
    expect(await reported(repository, 'known..main')).toEqual(['secret.yaml:5 side exchanges it']);
  });
});
