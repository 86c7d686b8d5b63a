import { describe, expect, it } from '@jest/globals';
import { isCodePath, isGeneratedPath, isYamlPath } from '../../src/detect/file-context.ts';

describe('what a file name says', () => {
  it.each([
    'package-lock.json',
    'web/yarn.lock',
    'go.sum',
    'a.min.js',
    'bundle.js.map',
    'logo.svg',
    'api.pb.go',
    'Cargo.lock',
  ])('a machine wrote %s', (path) => {
    expect(isGeneratedPath(path)).toBe(true);
  });

  it.each(['package.json', 'main.js', 'values.yaml', '.env', 'Dockerfile'])('a person wrote %s', (path) => {
    expect(isGeneratedPath(path)).toBe(false);
  });

  it.each(['main.ts', 'main.py', 'Main.java', 'main.tf', 'README.md'])(
    'bare words in %s are expressions or prose',
    (path) => {
      expect(isCodePath(path)).toBe(true);
    },
  );

  it.each(['app.properties', '.env', 'config.ini', 'values.yaml', 'Dockerfile', 'nginx.conf'])(
    'bare words in %s are values',
    (path) => {
      expect(isCodePath(path)).toBe(false);
    },
  );

  it.each(['a.yaml', 'a.yml', 'values.yaml.gotmpl', '_helpers.tpl', 'secret.yaml.old'])('%s is YAML', (path) => {
    expect(isYamlPath(path)).toBe(true);
  });
});
