import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { unsealed } from '../support/command-line.ts';
import { ScratchRepository, scratchDirectory } from '../support/repository.ts';

const HOOK = '.husky/pre-commit';

function repositoryWith(files: Readonly<Record<string, string>>): ScratchRepository {
  const repository = ScratchRepository.create();
  for (const [path, text] of Object.entries(files)) repository.write(path, text);
  return repository;
}

const text = (repository: ScratchRepository, path: string) => readFileSync(join(repository.root, path), 'utf8');

describe('unsealed init', () => {
  it('writes an executable hook and the prepare script, and says what is left to do', async () => {
    const repository = repositoryWith({ 'package.json': '{\n  "name": "shop"\n}\n' });
    const { code, stdout } = await unsealed(['init'], { directory: repository.root });
    expect(code).toBe(0);
    expect(text(repository, HOOK)).toBe('unsealed staged\n');
    expect(statSync(join(repository.root, HOOK)).mode & 0o111).toBe(0o111);
    expect(JSON.parse(text(repository, 'package.json'))).toEqual({ name: 'shop', scripts: { prepare: 'husky' } });
    expect(stdout).toMatch(/Left to do:\n {2}npm install --save-dev husky unsealed\n {2}npm run prepare\n/);
  });

  it('works without a package.json, and says how to get one', async () => {
    const repository = repositoryWith({});
    const { code, stdout } = await unsealed(['init'], { directory: repository.root });
    expect(code).toBe(0);
    expect(readdirSync(repository.root).sort()).toEqual(['.git', '.husky']);
    expect(stdout).toMatch(/Left to do:\n {2}npm init --yes\n/);
  });

  it('sets up the top of the repository when called further down', async () => {
    const repository = repositoryWith({ 'deep/down/file': '' });
    await unsealed(['init'], { directory: join(repository.root, 'deep/down') });
    expect(existsSync(join(repository.root, HOOK))).toBe(true);
    expect(readdirSync(join(repository.root, 'deep/down'))).toEqual(['file']);
  });

  it('adds one line to a hook that is there and changes no other byte', async () => {
    const before = '#!/bin/sh\r\nnpm test\n# no newline';
    const repository = repositoryWith({ [HOOK]: before });
    await unsealed(['init'], { directory: repository.root });
    expect(text(repository, HOOK)).toBe(`${before}\nunsealed staged\n`);
  });

  it('changes nothing when run twice', async () => {
    const repository = repositoryWith({ 'package.json': '{"name": "shop"}', [HOOK]: 'npm test\n' });
    await unsealed(['init'], { directory: repository.root });
    const once = [text(repository, HOOK), text(repository, 'package.json')];
    const { code, stdout } = await unsealed(['init'], { directory: repository.root });
    expect(code).toBe(0);
    expect([text(repository, HOOK), text(repository, 'package.json')]).toEqual(once);
    expect(stdout).not.toMatch(/^ {2}wrote/m);
    expect(stdout).toMatch(/kept {5}\.husky\/pre-commit already runs unsealed staged/);
  });

  it('writes nothing with --dry-run, and says what it would write', async () => {
    const repository = repositoryWith({ 'package.json': '{}' });
    const { code, stdout } = await unsealed(['init', '--dry-run'], { directory: repository.root });
    expect(code).toBe(0);
    expect(readdirSync(repository.root).sort()).toEqual(['.git', 'package.json']);
    expect(text(repository, 'package.json')).toBe('{}');
    expect(stdout).toMatch(/would write \.husky\/pre-commit[\s\S]*would write package\.json/);
  });

  it.each(['pre-commit', 'lint-staged', 'lefthook'])('prints the lines for %s and writes nothing', async (hook) => {
    const repository = repositoryWith({ 'package.json': '{}' });
    const { code, stdout } = await unsealed(['init', '--hook', hook], { directory: repository.root });
    expect(code).toBe(0);
    expect(stdout).toMatch(/unsealed (?:staged|hook pre-commit)/);
    expect(readdirSync(repository.root).sort()).toEqual(['.git', 'package.json']);
  });

  it.each([
    ['outside a repository', () => scratchDirectory(), /not inside a git repository/],
    ['in a bare repository', () => ScratchRepository.create('--bare').root, /no working tree belongs to/],
    ['inside .git', () => join(ScratchRepository.create().root, '.git'), /no working tree belongs to/],
  ])('refuses to set anything up %s', async (_, make, says) => {
    const directory = make();
    const before = readdirSync(directory);
    const { code, stdout, stderr } = await unsealed(['init'], { directory });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(says);
    expect(readdirSync(directory)).toEqual(before);
  });

  it.each([
    ['that is no JSON', '{"name": '],
    ['that is a list', '[]'],
    ['whose scripts are a list', '{"scripts": []}'],
    ['whose prepare is no text', '{"scripts": {"prepare": 1}}'],
  ])('stops at a package.json %s, and writes nothing', async (_, manifest) => {
    const repository = repositoryWith({ 'package.json': manifest });
    const { code, stderr } = await unsealed(['init'], { directory: repository.root });
    expect(code).toBe(2);
    expect(stderr).toMatch(/package\.json is not a JSON object with scripts\n {2}mend it/);
    expect(existsSync(join(repository.root, HOOK))).toBe(false);
  });

  it('stops at a hook that is a directory', async () => {
    const repository = repositoryWith({ '.husky/pre-commit/file': '' });
    const { code, stderr } = await unsealed(['init'], { directory: repository.root });
    expect(code).toBe(2);
    expect(stderr).toMatch(/\.husky\/pre-commit cannot be read \(EISDIR\)\n {2}make it a readable file/);
  });

  it('stops at a .husky that is a file', async () => {
    const repository = repositoryWith({ '.husky': '' });
    const { code, stderr } = await unsealed(['init'], { directory: repository.root });
    expect(code).toBe(2);
    expect(stderr).toMatch(/\.husky\/pre-commit cannot be written \(E\w+\)\n {2}check its permissions/);
  });
});
