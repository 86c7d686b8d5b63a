import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { VERSION } from '../../src/index.ts';
import { unsealed } from '../support/command-line.ts';
import { scratchDirectory } from '../support/repository.ts';

const directory = scratchDirectory();
writeFileSync(join(directory, 'file.txt'), 'nothing here\n');
writeFileSync(join(directory, 'directory-less'), '');

const COMMANDS = ['scan', 'staged', 'range', 'baseline', 'rules', 'explain', 'test-rule', 'init'];

describe('a mistake on the command line', () => {
  it.each<[argv: string[], says: RegExp, remedy: RegExp]>([
    [['scna'], /unknown command 'scna'/, /did you mean scan\?/],
    [['frobnicate'], /unknown command 'frobnicate'/, /see --help/],
    [['scan', '--fromat', 'json'], /unknown option '--fromat'/, /did you mean --format\?/],
    [['--nope'], /unknown option '--nope'/, /--help/],
    [['scan', '--format', 'yaml'], /'--format <format>' argument 'yaml' is invalid/, /one of text, json,.* sarif/],
    [['scan', '--format'], /'--format <format>' argument missing/, /--help/],
    [['scan', '--fail-on', 'hihg'], /'--fail-on <severity>' argument 'hihg'/, /use one of low, medium, high, critical/],
    [['scan', '--output', 'sarif'], /--output sarif is not of the form format=path/, /--output sarif=report\.sarif/],
    [['scan', '--output', 'json='], /--output json= is not of the form/, /formats: text, json/],
    [['scan', '--output', 'yaml=x'], /--output yaml=x: there is no format yaml/, /use one of text, json/],
    [['scan', '--max-file-size', 'lots'], /--max-file-size lots is not a size/, /500KB, 200MB, 1GB/],
    [['scan', '--max-file-size', '0'], /--max-file-size 0 is not a size from 1 byte/, /500KB/],
    [['scan', '--max-file-size', '1e9'], /--max-file-size 1e9 is not a size/, /500KB/],
    [['scan', '--max-file-size', '3GB'], /--max-file-size 3GB .* to 2 GB/, /500KB/],
    [
      ['scan', '--show-secrets', 'file.txt'],
      /argument 'file\.txt' is invalid/,
      /write --show-secrets=force, or put paths/,
    ],
    [['scan', '-', 'file.txt'], /- stands for standard input and for nothing beside it/, /scan the paths apart/],
    [['scan', 'no\nsuch\u001b[31m'], /no such file or directory: no\\nsuch\\x1b\[31m/, /check the spelling/],
    [['scan', 'file.txt/inside'], /no such file or directory/, /check the spelling/],
    [['scan', 'no-*.such'], /no such file or directory: no-\*\.such/, /check the spelling/],
    [['range'], /missing required argument 'range'/, /--help/],
    [['range', 'a', 'b'], /too many arguments for 'range'/, /--help/],
    [['range', '--upload-pack=x'], /unknown option '--upload-pack=x'/, /--help/],
    [['range', 'a..b'], /not inside a git repository: /, /run this inside a git repository/],
    [['staged'], /not inside a git repository: /, /run this inside a git repository; unsealed scan needs none/],
    [['baseline', 'creat'], /unknown command 'creat'/, /did you mean create\?/],
    [['baseline', 'create', '--nope'], /unknown option '--nope'/, /--help/],
    [['baseline', 'create', 'nope'], /no such file or directory/, /check the spelling/],
    [
      ['baseline', 'create', '--baseline', 'no/such/file'],
      /cannot write the baseline to .*file \(ENOENT\)/,
      /--baseline/,
    ],
    [
      ['explain', 'kubernetes-secret-dta'],
      /no rule "kubernetes-secret-dta"/,
      /did you mean "kubernetes-secret-data"\?/,
    ],
    [['test-rule', 'nope.yaml'], /cannot read nope\.yaml \(ENOENT\)/, /name a rule file/],
    [['init'], /not inside a git repository: /, /run this inside a git repository/],
    [
      ['init', '--hook', 'huskie'],
      /argument 'huskie' is invalid/,
      /use one of husky, pre-commit, lint-staged, lefthook/,
    ],
  ])('%j is said in two lines on stderr, with exit code 2', async (argv, says, remedy) => {
    const { code, stdout, stderr } = await unsealed(argv, { directory });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    const [first = '', second = '', ...rest] = stderr.split('\n');
    expect(first).toMatch(/^unsealed: /);
    expect(first).toMatch(says);
    expect(second).toMatch(/^ {2}\S/);
    expect(second).toMatch(remedy);
    expect(rest).toEqual(['']);
  });

  it('is a report that cannot be written, but only after the findings have been printed', async () => {
    const argv = ['scan', 'file.txt', '--output', 'json=no/such/directory.json', '--output', 'sarif=out.sarif'];
    const { code, stdout, stderr } = await unsealed(argv, { directory });
    expect(code).toBe(2);
    expect(stdout).toContain('No secrets found');
    expect(stderr).toMatch(
      /cannot write the json report to no\/such\/directory\.json \(ENOENT\)\n {2}name a writable path/,
    );
  });

  it('is `--show-secrets` where a CI log would keep them', async () => {
    const { code, stderr } = await unsealed(['scan', '--show-secrets'], { directory, environment: { CI: '1' } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/CI log\n.*--show-secrets=force/);
    expect(await unsealed(['scan', '--show-secrets=force'], { directory, environment: { CI: '1' } })).toMatchObject({
      code: 0,
    });
  });
});

describe('help', () => {
  // Exit code 0 would let a CI job pass that calls unsealed with an empty variable and scans nothing.
  it('is printed for a call without arguments, on stderr and with exit code 2: nothing was scanned', async () => {
    const { code, stdout, stderr } = await unsealed([], { directory });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^Usage: unsealed <command> \[options\]\n/);
  });

  it.each([['--help'], ['-h'], ['help']])(
    'is printed on stdout with exit code 0 when asked for by %s',
    async (word) => {
      const { code, stdout, stderr } = await unsealed([word], { directory });
      expect(code).toBe(0);
      expect(stderr).toBe('');
      for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
      expect(stdout).toMatch(/Examples:\n {2}\$ unsealed scan [\s\S]*Exit codes:\n {2}0 {2}clean\n {2}1 {2}findings/);
    },
  );

  it.each(COMMANDS)('of %s says what it does, what it takes, and fits 100 columns', async (command) => {
    const { code, stdout } = await unsealed([command, '--help'], { directory });
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: unsealed ${command}.*\n\n\\w.*\n`));
    expect(stdout).toContain('-h, --help');
    expect(stdout).not.toMatch(/undefined|\[object|default: \[\]/);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it.each(['scan', 'staged', 'range'])('of %s gives examples and exit codes', async (command) => {
    const { stdout } = await unsealed([command, '--help'], { directory });
    expect(stdout).toMatch(new RegExp(`Examples:\n  \\$ .*unsealed ${command}.*\n[\\s\\S]*Exit codes:\n`));
  });

  it('tells the version by --version', async () => {
    expect(await unsealed(['--version'], { directory })).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' });
  });
});
