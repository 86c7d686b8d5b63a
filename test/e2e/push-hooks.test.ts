import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { DIST } from '../support/bundle.ts';
import { ScratchRepository, scratchDirectory, scratchEnvironment } from '../support/repository.ts';

const PLAIN = ['hT7-pQ2x', 'vK9mLw4Rz8'].join('');
const secret = (name = 'db') => `kind: Secret\nmetadata:\n  name: ${name}\nstringData:\n  password: ${PLAIN}${name}\n`;

interface Pushed {
  readonly passed: boolean;
  readonly output: string;
}

/** A bare repository and a clone of it with one commit pushed; then one hook, of the server or of the clone. */
class Pair {
  readonly server = new ScratchRepository(join(scratchDirectory(), 'server.git'));
  readonly clone: ScratchRepository;

  constructor(hook: 'pre-push' | 'pre-receive') {
    mkdirSync(this.server.root);
    this.server.git('init', '--quiet', '--bare', '--initial-branch=main');
    this.server.git('config', 'receive.denyDeletes', 'false');
    this.clone = this.server.clone();
    this.clone.commit('base', { 'app.yaml': 'replicas: 1\n' });
    expect(this.push('main').passed).toBe(true);
    const directory = hook === 'pre-push' ? join(this.clone.root, '.git/hooks') : join(this.server.root, 'hooks');
    mkdirSync(directory, { recursive: true });
    const command = `exec "${process.execPath}" "${join(DIST, 'cli.mjs')}" hook ${hook} "$@"`;
    writeFileSync(join(directory, hook), `#!/bin/sh\n${command}\n`);
    chmodSync(join(directory, hook), 0o755);
  }

  push(...args: string[]): Pushed {
    const { status, stdout, stderr } = spawnSync('git', ['push', 'origin', ...args], {
      cwd: this.clone.root,
      env: { ...scratchEnvironment(), CI: '', FORCE_COLOR: '0', GITHUB_ACTIONS: '' },
      encoding: 'utf8',
    });
    return { passed: status === 0, output: stdout + stderr };
  }

  /** What the server has under a ref; undefined when it has none. */
  onServer(ref: string): string | undefined {
    return this.server.git('for-each-ref', '--format=%(objectname)', ref) || undefined;
  }
}

describe.each(['pre-push', 'pre-receive'] as const)('the %s hook', (hook) => {
  let pair: Pair;
  beforeEach(() => {
    pair = new Pair(hook);
  });

  it('lets a clean push pass, and says so in a line', () => {
    const head = pair.clone.commit('clean', { 'app.yaml': 'replicas: 2\n' });
    const { passed, output } = pair.push('main');
    expect(passed).toBe(true);
    expect(output).toMatch(/No secrets found in .*pushed.*: 1 commit/);
    expect(pair.onServer('refs/heads/main')).toBe(head);
  });

  it('stops a push that brings a secret, and says where it stands and what to do', () => {
    pair.clone.commit('adds a secret', { 'deploy/db.yaml': secret() });
    const { passed, output } = pair.push('main');
    expect(passed).toBe(false);
    for (const part of [
      'deploy/db.yaml:5:13',
      'stringData.password',
      'adds a secret',
      'this push is stopped',
      'git rebase -i',
    ]) {
      expect(output).toContain(part);
    }
    expect(output).not.toContain(PLAIN);
    expect(pair.onServer('refs/heads/main')).toBe(pair.clone.id('HEAD~1'));
  });

  it('stops a push whose secret a later commit of it takes out again', () => {
    pair.clone.commit('adds', { 'db.yaml': secret() });
    pair.clone.commit('removes', { 'db.yaml': 'replicas: 1\n' });
    expect(pair.push('main').passed).toBe(false);
  });

  it('stops a secret in a commit message, and one in the message of an annotated tag', () => {
    pair.clone.git('tag', '--annotate', 'v1', '--message', `release\n\npassword: ${PLAIN}`);
    const tag = pair.push('v1');
    expect(tag.passed).toBe(false);
    expect(tag.output).toContain('refs/tags/v1:');
    pair.clone.commit(`password: ${PLAIN}`);
    expect(pair.push('main').passed).toBe(false);
  });

  it('looks at the new commits only, on a new branch and under a tag as well', () => {
    for (const path of ['one.yaml', 'two.yaml']) pair.clone.commit(path, { [path]: secret() });
    // Already there, as if it had been pushed before the hook came.
    pair.server.git('fetch', '--quiet', pair.clone.root, 'main:refs/heads/known');
    pair.clone.git('fetch', '--quiet', 'origin');
    pair.clone.git('checkout', '--quiet', '-b', 'feature');
    pair.clone.commit('clean', { 'app.yaml': 'replicas: 3\n' });
    pair.clone.git('tag', '--annotate', 'v2', '--message', 'release');
    const branch = pair.push('feature');
    expect(branch.output).toMatch(/: 1 commit,/);
    expect(branch.passed).toBe(true);
    expect(pair.push('v2').passed).toBe(true);
    pair.clone.commit('adds', { 'three.yaml': secret('three') });
    const blocked = pair.push('feature');
    expect(blocked.passed).toBe(false);
    expect(blocked.output).toContain('three.yaml:5:13');
    expect(blocked.output).not.toContain('one.yaml');
  });

  it('scans what a forced push brings, whatever it replaces', () => {
    pair.clone.commit('second', { 'app.yaml': 'replicas: 4\n' });
    expect(pair.push('main').passed).toBe(true);
    pair.clone.git('reset', '--quiet', '--hard', 'HEAD~1');
    pair.clone.commit('other second', { 'app.yaml': 'replicas: 5\n' });
    expect(pair.push('--force', 'main').passed).toBe(true);
    pair.clone.git('reset', '--quiet', '--hard', 'HEAD~1');
    pair.clone.commit('third second', { 'db.yaml': secret() });
    expect(pair.push('--force', 'main').passed).toBe(false);
  });

  it('lets a deletion pass', () => {
    pair.clone.git('branch', 'old');
    expect(pair.push('old').passed).toBe(true);
    expect(pair.push('--delete', 'old')).toMatchObject({ passed: true });
    expect(pair.onServer('refs/heads/old')).toBeUndefined();
  });

  it('stops all refs of a push for a secret in one of them', () => {
    pair.clone.git('checkout', '--quiet', '-b', 'bad');
    pair.clone.commit('adds', { 'db.yaml': secret() });
    pair.clone.git('branch', 'good', 'main');
    expect(pair.push('good', 'bad', ':main').passed).toBe(false);
    expect(pair.onServer('refs/heads/good')).toBeUndefined();
  });

  it('lets what is no commit pass as what it is: a tagged blob is scanned', () => {
    const blob = (text: string) => {
      pair.clone.write('blob.txt', text);
      return pair.clone.git('hash-object', '-w', 'blob.txt');
    };
    pair.clone.git('tag', 'clean-blob', blob('a public key\n'));
    expect(pair.push('clean-blob').passed).toBe(true);
    pair.clone.git('tag', 'bad-blob', blob(secret()));
    expect(pair.push('bad-blob').passed).toBe(false);
  });

  it('stops a push of a tree without a commit, which it cannot scan', () => {
    pair.clone.git('tag', 'tree', 'main^{tree}');
    const { passed, output } = pair.push('tree');
    expect(passed).toBe(false);
    expect(output).toContain('not all of what it brings could be scanned');
  });
});

describe('the pre-push hook', () => {
  it('scans all that goes to an address without a remote, since nothing is known of it', () => {
    const pair = new Pair('pre-push');
    pair.clone.commit('adds', { 'db.yaml': secret() });
    pair.clone.commit('removes', { 'db.yaml': 'replicas: 1\n' });
    pair.clone.git('-c', 'core.hooksPath=/dev/null', 'push', '--quiet', 'origin', 'main');
    const empty = ScratchRepository.create('--bare');
    const args = ['push', empty.root, 'main'];
    expect(spawnSync('git', args, { cwd: pair.clone.root, env: scratchEnvironment() }).status).not.toBe(0);
  });
});

describe('the pre-receive hook', () => {
  it('obeys the configuration beside the bare repository, and none that is pushed', () => {
    const pair = new Pair('pre-receive');
    pair.clone.commit('adds', { 'db.yaml': secret(), '.unsealed.yaml': "allow:\n  - paths: ['db.yaml']\n" });
    expect(pair.push('main').passed).toBe(false);
    pair.server.write('.unsealed.yaml', "allow:\n  - paths: ['db.yaml']\n");
    expect(pair.push('main').passed).toBe(true);
  });

  it('leaves no object of a refused push behind', () => {
    const pair = new Pair('pre-receive');
    const commit = pair.clone.commit('adds', { 'db.yaml': secret() });
    expect(pair.push('main').passed).toBe(false);
    expect(() => pair.server.git('cat-file', '-e', commit)).toThrow();
  });
});
