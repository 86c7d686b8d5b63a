import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { unsealed } from '../support/command-line.ts';
import { ScratchRepository, scratchDirectory } from '../support/repository.ts';

const SECRET = ['hT7-pQ2x', 'vK9mLw4Rz8'].join('');
const LINE = `password = "${SECRET}"\n`;

/** The places of the findings: `path:line:column`. */
async function places(argv: readonly string[], directory: string, stdin = ''): Promise<string[]> {
  const { stdout } = await unsealed(['scan', ...argv, '--format', 'json'], { directory, stdin });
  const { findings } = JSON.parse(stdout) as { findings: { path: string; line: number; column: number }[] };
  return findings.map(({ path, line, column }) => `${path}:${line}:${column}`);
}

function tree(files: Readonly<Record<string, string>>, name = '.'): string {
  const directory = join(scratchDirectory(), name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(directory, path, '..'), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  return directory;
}

describe('unsealed scan', () => {
  it('scans the current directory unless paths are given', async () => {
    const directory = tree({ 'a.conf': LINE, 'sub/b.conf': LINE });
    expect(await places([], directory)).toEqual(['a.conf:1:13', 'sub/b.conf:1:13']);
    expect(await places(['a.conf'], directory)).toEqual(['a.conf:1:13']);
  });

  it('takes a glob where no such file exists, also below a directory whose own name looks like one', async () => {
    const directory = tree({ 'charts/x/values.conf': LINE, 'charts/y/values.conf': LINE, 'other.conf': LINE }, 'a[1]*');
    expect(await places(['charts/*/values.conf'], directory)).toEqual([
      'charts/x/values.conf:1:13',
      'charts/y/values.conf:1:13',
    ]);
  });

  it('looks with a rule that is off by default where --enable-rule names it, even if the configuration does not', async () => {
    const directory = tree({ 'a.conf': `open("${SECRET}${SECRET}")\n` });
    writeFileSync(join(directory, '.unsealed.yaml'), 'rules: { disable: [generic-high-entropy-string] }\n');
    expect(await places(['a.conf'], directory)).toEqual([]);
    expect(await places(['a.conf', '--enable-rule', 'generic-high-entropy-string'], directory)).toEqual(['a.conf:1:7']);
  });

  it('names the nearest rule when the one to enable does not exist', async () => {
    const argv = ['scan', '--enable-rule', 'generic-high-entrpy-string'];
    const { code, stderr } = await unsealed(argv, { directory: scratchDirectory() });
    expect(code).toBe(2);
    expect(stderr).toContain('generic-high-entropy-string');
  });

  it('scans files of several places in one run', async () => {
    const [one, two] = [tree({ 'a.conf': LINE }), tree({ 'b.conf': LINE })];
    expect(await places([join(one, 'a.conf'), join(two, '*.conf')], one)).toHaveLength(2);
  });

  it('reads standard input for -, under the name that it is given', async () => {
    const rendered = `kind: Secret\nstringData:\n  password: ${SECRET}\n`;
    expect(await places(['-', '--stdin-path', 'all.yaml'], scratchDirectory(), rendered)).toEqual(['all.yaml:3:13']);
  });

  it('takes the configuration of the repository that the first path lies in, wherever it is called', async () => {
    const repository = ScratchRepository.create();
    repository.write('.unsealed.yaml', 'allow: [{paths: ["a.conf"], reason: test}]\n');
    repository.write('a.conf', LINE);
    repository.write('b.conf', LINE);
    expect(await places([repository.root], scratchDirectory())).toEqual(['b.conf:1:13']);
    expect(await places([join(repository.root, 'a.conf')], scratchDirectory())).toEqual([]);
  });

  it.each([
    ['of a bare repository', (root: string) => new ScratchRepository(root).clone('--bare').root],
    ['of a git directory', (root: string) => join(root, '.git')],
  ])('refuses the inside %s, which holds no files to scan', async (_, inside) => {
    const repository = ScratchRepository.create();
    repository.commit('first', { 'a.conf': LINE });
    const directory = inside(repository.root);
    for (const argv of [['scan'], ['baseline', 'create']]) {
      const { code, stderr } = await unsealed(argv, { directory });
      expect(code).toBe(2);
      expect(stderr).toMatch(/no working tree belongs to .*\n {2}scan its commits with unsealed range/);
    }
  });
});
