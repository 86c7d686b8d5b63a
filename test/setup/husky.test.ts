import { describe, expect, it } from '@jest/globals';
import { planHusky } from '../../src/setup/husky.ts';

const plan = (files: Readonly<Record<string, string>>) => planHusky((path) => files[path]);
const written = (files: Readonly<Record<string, string>>, path: string) =>
  plan(files).steps.find((step) => step.path === path)?.content;

describe('setting up husky', () => {
  it('makes an executable hook that runs the staged scan', () => {
    expect(plan({ 'package.json': '{}' }).steps).toContainEqual(
      expect.objectContaining({ path: '.husky/pre-commit', content: 'unsealed staged\n', executable: true }),
    );
  });

  it('adds its line behind what a hook already does', () => {
    expect(written({ '.husky/pre-commit': 'npm test', 'package.json': '{}' }, '.husky/pre-commit')).toBe(
      'npm test\nunsealed staged\n',
    );
  });

  it.each(['unsealed staged\n', 'npx --no-install unsealed staged\n', 'npm test\nunsealed staged --quiet\n'])(
    'leaves a hook alone that runs it already: %j',
    (hook) => {
      expect(written({ '.husky/pre-commit': hook, 'package.json': '{}' }, '.husky/pre-commit')).toBeUndefined();
    },
  );

  it.each([
    ['{}', { scripts: { prepare: 'husky' } }],
    ['{"name":"x"}', { scripts: { prepare: 'husky' }, name: 'x' }],
    [
      '{\n  "name": "x",\n  "scripts": {\n    "test": "jest"\n  }\n}\n',
      { name: 'x', scripts: { prepare: 'husky', test: 'jest' } },
    ],
    ['{\n\t"scripts": {}\n}\n', { scripts: { prepare: 'husky' } }],
  ])('adds the prepare script to %j', (manifest, expected) => {
    expect(JSON.parse(written({ 'package.json': manifest }, 'package.json') ?? '')).toEqual(expected);
  });

  it('keeps the formatting of the manifest', () => {
    const manifest = '{\n\t"files": [ "a", "b" ],\n\t"scripts": {\n\t\t"test": "jest"\n\t}\n}\n';
    expect(written({ 'package.json': manifest }, 'package.json')).toBe(
      '{\n\t"files": [ "a", "b" ],\n\t"scripts": {\n\t\t"prepare": "husky",\n\t\t"test": "jest"\n\t}\n}\n',
    );
  });

  it('does not touch a prepare script that does something else, and says what to run', () => {
    const { steps, remaining } = plan({ 'package.json': '{"scripts":{"prepare":"npm run build"}}' });
    expect(steps.map((step) => step.path)).not.toContain('package.json');
    expect(remaining).toContain("npm pkg set scripts.prepare='npm run build && husky'");
  });

  it('asks to install only what is missing', () => {
    const manifest = '{"devDependencies":{"husky":"^9"},"scripts":{"prepare":"husky"}}';
    expect(plan({ 'package.json': manifest }).remaining).toEqual([
      'npm install --save-dev unsealed',
      'npm run prepare',
    ]);
  });

  it.each(['npm test\nexit 0\n', '#!/bin/sh\nexec npm test\n'])(
    'leaves a hook alone whose last line would never be reached, and says so: %j',
    (hook) => {
      const { steps, remaining } = plan({ '.husky/pre-commit': hook, 'package.json': '{}' });
      expect(steps.map((step) => step.path)).not.toContain('.husky/pre-commit');
      expect(remaining[0]).toMatch(/add the line unsealed staged to \.husky\/pre-commit where it is reached/);
    },
  );

  it('says that husky makes git pass by a hook of its own', () => {
    const { remaining } = plan({ '.git/hooks/pre-commit': '#!/bin/sh\nmake lint\n', 'package.json': '{}' });
    expect(remaining[0]).toMatch(/move what \.git\/hooks\/pre-commit does into \.husky\/pre-commit/);
  });

  it.each(['{"name": ', '[]', 'null', '{"scripts": []}', '{"scripts": {"prepare": 1}}'])(
    'refuses the manifest %j, which npm would refuse or which has no scripts by name',
    (manifest) => {
      expect(() => plan({ 'package.json': manifest })).toThrow(expect.objectContaining({ code: 'SETUP_CONFLICT' }));
    },
  );
});
