import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { fences, PROJECT, projectFiles } from '../support/markdown.ts';
import { ScratchRepository, scratchDirectory, scratchEnvironment } from '../support/repository.ts';

const PLAIN = 'supersecretpassword';
const ENCODED = Buffer.from(PLAIN).toString('base64');
const SECRET = `apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  password: ${ENCODED}\n`;
const COMMAND = fences('sh', ['README.md'])[0]?.text.trim() ?? '';

let clone: string;
let programs: string;

beforeAll(() => {
  clone = freshClone();
  programs = scratchDirectory();
  const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  symlinkSync(process.execPath, join(programs, 'node'));
  symlinkSync(git, join(programs, 'git'));
});

/** A clone of what is committed; before the bundle is, a copy of what would be. */
function freshClone(): string {
  const target = join(scratchDirectory(), 'unsealed');
  const committed = execFileSync('git', ['ls-tree', 'HEAD', 'dist/cli.mjs'], { cwd: PROJECT, encoding: 'utf8' });
  if (committed !== '') {
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${PROJECT}`, target], { env: scratchEnvironment() });
    return target;
  }
  for (const path of projectFiles()) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    cpSync(join(PROJECT, path), join(target, path));
  }
  return target;
}

/** The first command of the README, as it stands but for the repository, with nothing but node and git to be found. */
function run(repository: ScratchRepository) {
  const command = COMMAND.replace('/path/to/a/repository', repository.root);
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', command], {
    cwd: clone,
    env: { PATH: programs, HOME: scratchDirectory() },
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

describe('a fresh clone, without any install', () => {
  it('finds a Secret by the first command of the README', () => {
    const repository = ScratchRepository.create();
    repository.commit('first', { 'deploy/secret.yaml': SECRET });
    const { code, stdout, stderr } = run(repository);
    expect(stderr).toBe('');
    expect(stdout).toContain('deploy/secret.yaml:6:13');
    expect(stdout).toContain('data.password › base64');
    expect(stdout).not.toContain(ENCODED);
    expect(code).toBe(1);
  });

  it('exits with 0 for a repository without secrets', () => {
    const repository = ScratchRepository.create();
    repository.commit('first', { 'values.yaml': 'replicas: 2\n' });
    expect(run(repository)).toMatchObject({ code: 0, stderr: '' });
  });
});
