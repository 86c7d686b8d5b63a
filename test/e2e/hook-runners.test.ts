import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RECIPES } from '../../src/index.ts';
import { fences } from '../support/markdown.ts';
import { ScratchRepository, scratchEnvironment } from '../support/repository.ts';
import { packedPackage } from '../support/tools.ts';

const PLAIN = ['hT7-pQ2x', 'vK9mLw4Rz8'].join('');
const SECRET = `kind: Secret\nmetadata:\n  name: db\nstringData:\n  password: ${PLAIN}\n`;
const repository = ScratchRepository.create();
const environment = { ...scratchEnvironment(), CI: '', LEFTHOOK: '1' };

/** The package and both runners as their users install them. */
beforeAll(() => {
  repository.commit('base', { 'package.json': '{"name": "shop", "private": true}\n', '.gitignore': 'node_modules/\n' });
  const packages = ['lint-staged@16', 'lefthook@2', packedPackage()];
  execFileSync('npm', ['install', '--save-dev', '--no-audit', '--no-fund', ...packages], {
    cwd: repository.root,
    env: environment,
    stdio: 'pipe',
  });
  repository.commit('runners');
}, 300_000);

/** Writes a recipe into the file that its first line names. */
function follow(name: string): string {
  const [first = '', ...lines] = RECIPES[name] ?? [];
  const file = first.replace(/^(?:\/\/|#) /, '');
  repository.write(file, `${lines.join('\n')}\n`);
  return lines.join('\n');
}

function commit() {
  const { status, stdout, stderr } = spawnSync('git', ['commit', '--message', 'x'], {
    cwd: repository.root,
    env: environment,
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
}

const SETUP: Readonly<Record<string, () => void>> = {
  'lint-staged': () => {
    mkdirSync(join(repository.root, '.git/hooks'), { recursive: true });
    const hook = join(repository.root, '.git/hooks/pre-commit');
    writeFileSync(hook, '#!/bin/sh\nexec npx --no-install lint-staged\n');
    chmodSync(hook, 0o755);
  },
  lefthook: () => {
    execFileSync(join(repository.root, 'node_modules/.bin/lefthook'), ['install', '--force'], {
      cwd: repository.root,
      env: environment,
      stdio: 'pipe',
    });
  },
};

describe.each(Object.keys(SETUP))('the recipe for %s', (name) => {
  beforeEach(() => {
    repository.git('reset', '--quiet', '--hard');
  });

  it('is the one in docs/hooks.md', () => {
    const documented = [...fences('js', ['docs/hooks.md']), ...fences('yaml', ['docs/hooks.md'])];
    expect(documented.map(({ text }) => text.trim())).toContain(follow(name));
  });

  it('blocks a commit that brings a secret, also one that only the index still holds, and lets a clean one pass', () => {
    follow(name);
    SETUP[name]?.();
    repository.write('db.yaml', SECRET);
    repository.git('add', '--all');
    const blocked = commit();
    expect(blocked.output).toContain('db.yaml:5:13');
    expect(blocked.output).not.toContain(PLAIN);
    expect(blocked.code).not.toBe(0);
    repository.write('db.yaml', 'replicas: 1\n');
    expect(commit().code).not.toBe(0);
    repository.git('add', '--all');
    expect(commit()).toMatchObject({ code: 0 });
  }, 120_000);
});
