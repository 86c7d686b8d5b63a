import { describe, expect, it } from '@jest/globals';
import { unsealed } from '../support/command-line.ts';
import { ScratchRepository } from '../support/repository.ts';

const PLAIN = ['hT7-pQ2x', 'vK9mLw4Rz8'].join('');
const secret = (name: string) => `kind: Secret\nmetadata:\n  name: ${name}\nstringData:\n  password: ${PLAIN}${name}\n`;

/** The paths with findings that `unsealed hook pre-commit <paths>` reports. */
async function pathsIn(repository: ScratchRepository, ...paths: string[]): Promise<string[]> {
  const argv = ['hook', 'pre-commit', '--format', 'json', ...paths];
  const { stdout } = await unsealed(argv, { directory: repository.root });
  const { findings } = JSON.parse(stdout) as { findings: { path: string }[] };
  return findings.map(({ path }) => path);
}

describe('unsealed hook pre-commit', () => {
  const repository = ScratchRepository.create();
  repository.commit('base', { 'old.yaml': secret('old'), 'touched.yaml': secret('touched') });
  repository.write('new.yaml', secret('new'));
  repository.write('other.yaml', secret('other'));
  repository.write('touched.yaml', `${secret('touched')}# touched\n`);
  repository.git('add', '--all');

  it('scans what is staged when no file is named', async () => {
    expect(await pathsIn(repository)).toEqual(['new.yaml', 'other.yaml']);
  });

  it('reports of a staged file that is named what it brings in, and nothing of one that is not named', async () => {
    expect(await pathsIn(repository, 'new.yaml', 'touched.yaml')).toEqual(['new.yaml']);
  });

  it('reports all of a named file that is not staged', async () => {
    expect(await pathsIn(repository, 'old.yaml', 'touched.yaml')).toEqual(['old.yaml']);
  });

  it('takes absolute names as well', async () => {
    expect(await pathsIn(repository, `${repository.root}/new.yaml`, `${repository.root}/old.yaml`)).toEqual([
      'new.yaml',
      'old.yaml',
    ]);
  });

  it('says which scans it has joined', async () => {
    const { stdout, code } = await unsealed(['hook', 'pre-commit', 'new.yaml', 'old.yaml'], {
      directory: repository.root,
    });
    expect(code).toBe(1);
    expect(stdout).toContain('Scanned staged changes and working tree: 4 files');
  });

  it('does not report what a merge brings from the other side, though the runner names it', async () => {
    const merging = ScratchRepository.create();
    merging.commit('base', { 'a.yaml': 'replicas: 1\n' });
    merging.git('checkout', '--quiet', '-b', 'side');
    merging.commit('side', { 'a.yaml': secret('side') });
    merging.git('checkout', '--quiet', 'main');
    merging.commit('main', { 'a.yaml': 'replicas: 2\n', 'kept.yaml': secret('kept') });
    merging.tryGit('merge', 'side');
    merging.write('a.yaml', secret('side'));
    merging.git('add', '--all');
    expect(await pathsIn(merging, 'a.yaml', 'kept.yaml')).toEqual([]);
  });
});

describe('a hook of a push', () => {
  const repository = ScratchRepository.create();
  const commit = repository.commit('adds', { 'db.yaml': secret('db') });
  const line = `refs/heads/main ${commit} refs/heads/main ${'0'.repeat(40)}\n`;
  const prePush = (stdin: string) =>
    unsealed(['hook', 'pre-push', 'origin', 'x'], { directory: repository.root, stdin });

  it('has nothing to say against a push of nothing', async () => {
    expect(await prePush('')).toMatchObject({ code: 0, stderr: '' });
  });

  it('says on standard error that it stops the push', async () => {
    const { code, stdout, stderr } = await prePush(line);
    expect({ code, found: stdout.includes('db.yaml:5:13') }).toEqual({ code: 1, found: true });
    expect(stderr).toMatch(/^unsealed: this push is stopped/);
  });

  it('fails as incomplete when the commit that is pushed is not here', async () => {
    const { code, stderr } = await prePush(line.replace(commit, '1'.repeat(40)));
    expect(code).toBe(3);
    expect(stderr).toContain('not all of what it brings could be scanned');
  });

  it('refuses input that is not from git', async () => {
    expect(await prePush('hello\n')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('line 1 of standard input'),
    });
  });
});
