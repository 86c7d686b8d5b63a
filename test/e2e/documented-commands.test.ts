import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DIST } from '../support/bundle.ts';
import { fences, PAGES, PROJECT, prose, textOf } from '../support/markdown.ts';
import { ScratchRepository, scratchDirectory, scratchEnvironment } from '../support/repository.ts';

/** A command line of the documentation that is run as it stands, in a repository whose HEAD adds a Secret. */
interface Run {
  readonly code: number;
  readonly prints: RegExp;
  readonly writes?: string;
}

const FOUND: Run = { code: 1, prints: /deploy\/secret\.yaml:6:13[\s\S]*data\.password › base64/ };

const RUN: Readonly<Record<string, Run>> = {
  'node dist/cli.mjs scan /path/to/a/repository': FOUND,
  'npx unsealed init': { code: 0, prints: /wrote .*\.husky\/pre-commit/, writes: '.husky/pre-commit' },
  'npx unsealed init --dry-run': { code: 0, prints: /would write .*\.husky\/pre-commit/ },
  'npx unsealed init --hook pre-commit': {
    code: 0,
    prints: /\.pre-commit-config\.yaml[\s\S]*unsealed hook pre-commit/,
  },
  'npx unsealed init --hook lint-staged': { code: 0, prints: /unsealed staged/ },
  'npx unsealed init --hook lefthook': { code: 0, prints: /lefthook\.yml[\s\S]*unsealed staged/ },
  'npx unsealed scan': FOUND,
  "npx unsealed scan deploy 'charts/*/values.yaml'": FOUND,
  'helm template . | npx unsealed scan - --stdin-path rendered.yaml': { code: 1, prints: /rendered\.yaml:6:13/ },
  'npx unsealed scan --format json --output sarif=unsealed.sarif': {
    code: 1,
    prints: /^\{\s*"schemaVersion"/,
    writes: 'unsealed.sarif',
  },
  'npx unsealed scan --output html=unsealed.html': { ...FOUND, writes: 'unsealed.html' },
  'npx unsealed history --output html=report.html': { ...FOUND, writes: 'report.html' },
  'npx unsealed range origin/main..HEAD': FOUND,
  'npx unsealed range origin/main..HEAD --output sarif=unsealed.sarif': { ...FOUND, writes: 'unsealed.sarif' },
  'npx unsealed range origin/main..HEAD --output junit=unsealed.xml': { ...FOUND, writes: 'unsealed.xml' },
  'npx unsealed range origin/main..HEAD --format rdjson | reviewdog -f=rdjson -reporter=github-pr-review': {
    code: 0,
    prints: /"diagnostics": \[\n.*"path":"deploy\/secret\.yaml"/,
  },
  'npx unsealed range origin/main..HEAD --format markdown': { code: 1, prints: /\| deploy\/secret\.yaml:6:13/ },
  'npx unsealed rules kubernetes': { code: 0, prints: /^kubernetes-secret-data +high/m },
  'npx unsealed explain kubernetes-secret-data': { code: 0, prints: /What to do\n/ },
  'npx unsealed test-rule rules/acme.yaml': { code: 0, prints: /^1 rules?, 4 examples, 0 problems/m },
  'npx unsealed baseline create': { code: 0, prints: /1 finding/, writes: '.unsealed-baseline.json' },
};

/** Command lines that reach the network or take minutes, and the npm scripts that must exist for them to mean something. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  'npm ci && npm test': ['pretest', 'test'],
  'npm run check': ['check'],
  'npm run build': ['build'],
};

/** Command lines that are run by other tests. */
const ELSEWHERE: Readonly<Record<string, { readonly test: string; readonly by: RegExp }>> = {
  'npm install --save-dev unsealed husky': { test: 'test/e2e/hook.test.ts', by: /'install', '--save-dev'/ },
  'npm run prepare': { test: 'test/e2e/hook.test.ts', by: /\['run', 'prepare'\]/ },
  'unsealed hook pre-push "$@"': { test: 'test/e2e/push-hooks.test.ts', by: /hook \$\{hook\} "\$@"/ },
  'unsealed hook pre-receive': { test: 'test/e2e/push-hooks.test.ts', by: /hook \$\{hook\} "\$@"/ },
  'node scripts/terminal-picture.mjs': { test: 'test/docs.test.ts', by: /scripts\/terminal-picture\.mjs/ },
};

const DOCUMENTED = fences('sh').flatMap(({ text }) => text.split('\n').filter((line) => line !== ''));
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

const PLAIN = 'supersecretpassword';
const ENCODED = Buffer.from(PLAIN).toString('base64');
const SECRET = `apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  password: ${ENCODED}\n`;

let template: string;
let programs: string;

beforeAll(() => {
  const origin = ScratchRepository.create();
  origin.commit('first', { 'package.json': '{\n  "name": "shop"\n}\n' });
  origin.commit('second', { 'charts/shop/values.yaml': 'replicas: 2\n' });
  // The example of CONTRIBUTING.md, for the commands that read a rule file.
  const rules = fences('yaml', ['CONTRIBUTING.md'])[0]?.text ?? '';
  origin.commit('third', { 'rules/acme.yaml': rules });
  const repository = origin.clone();
  repository.commit('fourth', { 'deploy/secret.yaml': SECRET });
  template = repository.root;
  programs = scratchDirectory();
  program('npx', `[ "$1" = unsealed ] && shift && exec "${process.execPath}" "${join(DIST, 'cli.mjs')}" "$@"`);
  program('reviewdog', 'cat');
  program('helm', `printf '%s' '${SECRET}'`);
});

/** What `npx`, `helm` and `reviewdog` are here: the bundle, a chart that renders to a Secret, and its own input. */
function program(name: string, text: string): void {
  const file = join(programs, name);
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
}

/** Runs a line in a shell, in a copy of the repository of its own. */
function run(line: string) {
  const cwd = join(scratchDirectory(), 'repository');
  cpSync(template, cwd, { recursive: true });
  const inProject = line.startsWith('node dist/');
  const command = line.replace('/path/to/a/repository', cwd).replace('dist/', `${DIST}/`);
  const path = [programs, dirname(process.execPath), process.env.PATH].join(delimiter);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    cwd: inProject ? PROJECT : cwd,
    env: { ...scratchEnvironment(), PATH: path, CI: '', FORCE_COLOR: '0', GITHUB_ACTIONS: '' },
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr, cwd };
}

describe('the documented commands', () => {
  it('are those that are known here, and no others', () => {
    const known = [RUN, SCRIPTS, ELSEWHERE].flatMap((table) => Object.keys(table));
    expect([...new Set(DOCUMENTED)].sort()).toEqual(known.sort());
  });

  it.each(Object.entries(RUN))('`%s` does what is said of it', (line, { code, prints, writes }) => {
    const { output, cwd, ...result } = run(line);
    expect(output).toMatch(prints);
    expect(result.code).toBe(code);
    expect(output).not.toContain(PLAIN);
    expect(output).not.toContain(ENCODED);
    const written = execFileSync('git', ['status', '--porcelain', '-uall'], { cwd, encoding: 'utf8' });
    expect(written.includes(writes ?? '??')).toBe(writes !== undefined);
  });

  it('leave nothing to find once the baseline is made', () => {
    const { code } = run('npx unsealed baseline create && npx unsealed scan');
    expect(code).toBe(0);
  });

  it.each(Object.entries(SCRIPTS))('`%s` runs scripts that exist', (_, names) => {
    expect(names.filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(Object.entries(ELSEWHERE))('`%s` is run by another test', (_, { test, by }) => {
    expect(readFileSync(join(PROJECT, test), 'utf8')).toMatch(by);
  });

  it('inside a sentence are commands and scripts that exist', () => {
    const spans = PAGES.flatMap((page) => [...prose(page).matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
    const commands = spans.flatMap((code) => /^(?:npx )?unsealed ([a-z-]+)/.exec(code)?.[1] ?? []);
    expect(
      commands.filter(
        (name) => !/^(?:scan|staged|range|history|hook|baseline|init|rules|explain|test-rule)$/.test(name),
      ),
    ).toEqual([]);
    const named = spans.flatMap((code) => /^npm run ([\w:-]+)/.exec(code)?.[1] ?? []);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
