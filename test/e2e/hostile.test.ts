import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FORMATS, type FormatName } from '../../src/index.ts';
import { unsealed } from '../support/command-line.ts';
import { run } from '../support/process.ts';
import { ScratchRepository, scratchDirectory } from '../support/repository.ts';

const SECRET = ['hT7-pQ2x', 'vK9mLw4Rz8'].join('');
const MANIFEST = `kind: Secret\nmetadata:\n  name: db\nstringData:\n  password: ${SECRET}\n`;
const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/** All that a terminal or a CI log acts on. */
const CONTROL = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

const NAMES: Readonly<Record<string, string>> = {
  'a newline and a workflow command': 'a\n::error file=x::pwned.yaml',
  'a workflow command': '::error::pwned.yaml',
  'an old workflow command': '##[error]pwned.yaml',
  'an escape sequence': '\u001b[2J\u001b[31mred.yaml',
  'a link sequence': '\u001b]8;;http:evil\u0007click.yaml',
  'a C1 control character': '\u009b31mred.yaml',
  'a carriage return': 'shown\rhidden.yaml',
  'a backspace': 'abc\b\b\bx.yaml',
  'a change of direction': 'a\u202elmay.yaml',
  'a leading dash': '--output=pwned.yaml',
  'a single dash': '-',
  'four-byte characters': '😀💣.yaml',
  'a quote and a dollar': `'"$(touch pwned)\`.yaml`,
  'glob characters': '[a]*{b,c}?.yaml',
  'a backslash': 'a\\nb.yaml',
  'a percent sign': 'a%0A::error::b.yaml',
  'a space at the end': 'a.yaml ',
};

/** A repository in which one commit, the index and the working tree each hold a file of that name with a secret. */
function repositoryWith(name: string): ScratchRepository {
  const repository = ScratchRepository.create();
  repository.commit('base');
  repository.commit('adds it', { [name]: MANIFEST });
  repository.git('rm', '--quiet', '--cached', '-f', '--', `:(literal)${name}`);
  repository.git('commit', '--quiet', '--message', 'removes it');
  repository.git('add', '--all');
  return repository;
}

/** One run that gives the report in every format, `github` on stdout. */
async function everyFormat(argv: readonly string[], directory: string) {
  const folder = scratchDirectory();
  const others = FORMAT_NAMES.filter((format) => format !== 'github');
  const output = others.map((format) => `--output=${format}=${join(folder, format)}`);
  const { code, stdout, stderr } = await unsealed([...argv, '--format', 'github', ...output], { directory });
  const written = others.map((format) => [format, readFileSync(join(folder, format), 'utf8')] as const);
  return { code, stderr, reports: new Map<FormatName, string>([['github', stdout], ...written]) };
}

/** No control character, no secret, and no line that a CI system takes for a command, save the reporter's own. */
function expectHarmless(format: FormatName, text: string): void {
  expect(text).not.toContain(SECRET);
  expect({ format, control: CONTROL.exec(text)?.index }).toEqual({ format, control: undefined });
  const commands = text.split('\n').filter((line) => /^\s*(?:::|##\[)/.test(line));
  const foreign =
    format === 'github'
      ? commands.filter((line) => !/^::(?:error|warning|notice) (?:title|file)=/.test(line))
      : commands;
  expect(foreign).toEqual([]);
}

const COMMANDS: readonly (readonly string[])[] = [['scan'], ['staged'], ['range', 'HEAD~2..HEAD']];

describe('a file name with', () => {
  it.each(Object.entries(NAMES))('%s is reported, and harms no terminal and no CI log', async (_, name) => {
    const { root } = repositoryWith(name);
    for (const argv of COMMANDS) {
      const { code, stderr, reports } = await everyFormat(argv, root);
      expect({ argv, code, stderr }).toEqual({ argv, code: 1, stderr: '' });
      for (const [format, text] of reports) expectHarmless(format, text);
      const { findings } = JSON.parse(reports.get('json') ?? '') as { findings: { path: string }[] };
      expect(findings.map(({ path }) => path)).toEqual([name]);
    }
    expect(readdirSync(root).sort()).toEqual(['.git', name].sort());
  });

  it.each(Object.entries(NAMES).filter(([, name]) => name !== '-'))('%s can be named to scan it', async (_, name) => {
    const { root } = repositoryWith(name);
    for (const argv of [
      ['scan', '--', name],
      ['staged', '--', name],
      ['scan', join(root, name)],
    ]) {
      expect(await unsealed(argv, { directory: root })).toMatchObject({ code: 1, stderr: '' });
    }
  });

  it.each(Object.entries(NAMES))('%s is as harmless when the file cannot be scanned', async (_, name) => {
    const repository = ScratchRepository.create();
    repository.write(name, Buffer.alloc(10));
    const { code, stderr, reports } = await everyFormat(['scan'], repository.root);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const [format, text] of reports) expectHarmless(format, text);
  });

  it('bytes that are no UTF-8 is found and shown with replacement characters', async () => {
    const repository = ScratchRepository.create();
    repository.write(Buffer.from('caf\xe9.yaml', 'latin1'), MANIFEST);
    repository.git('add', '--all');
    for (const argv of [['scan'], ['staged']]) {
      const { code, stdout } = await unsealed(argv, { directory: repository.root });
      expect(code).toBe(1);
      expect(stdout).toContain('caf\ufffd.yaml:5:13');
    }
  });
});

describe('what a commit says of itself', () => {
  it('cannot write commands or colours into the report', async () => {
    const repository = ScratchRepository.create();
    repository.commit('base');
    repository.write('a.yaml', MANIFEST);
    repository.git('add', '--all');
    repository.git(
      '-c',
      'user.name=::error::\u001b[31mEve\u202e',
      'commit',
      '--quiet',
      '--author=::error::\u001b[31mEve <e@x>',
      '-m',
      '::error::\u001b[2Jpwned',
    );
    const { code, reports } = await everyFormat(['range', 'HEAD~1'], repository.root);
    expect(code).toBe(1);
    for (const [format, text] of reports) expectHarmless(format, text);
  });
});

describe('a repository that would have programs run', () => {
  /** Every door to a program that a repository's configuration, attributes or hooks offer; each leaves a marker. */
  function trapped(): { repository: ScratchRepository; markers: string } {
    const repository = ScratchRepository.create();
    const markers = join(scratchDirectory(), 'markers');
    mkdirSync(markers);
    repository.commit('base', { 'a.yaml': 'a: 1\n', 'b.txt': 'b\n' });
    repository.commit('more', { 'a.yaml': MANIFEST, '.gitattributes': '* diff=evil filter=evil merge=evil text\n' });
    repository.write('staged.yaml', MANIFEST);
    repository.git('add', 'staged.yaml');
    const script = (name: string) => {
      const file = join(repository.root, '..', `${name}.sh`);
      writeFileSync(file, `#!/bin/sh\ntouch "${markers}/${name}"\ncat\n`);
      chmodSync(file, 0o755);
      return file;
    };
    const traps: Readonly<Record<string, string>> = {
      'core.fsmonitor': script('fsmonitor'),
      'core.pager': script('pager'),
      'pager.log': script('pager-log'),
      'pager.diff': script('pager-diff'),
      'core.editor': script('editor'),
      'core.sshCommand': script('ssh'),
      'core.gitProxy': script('proxy'),
      'core.askPass': script('askpass'),
      'credential.helper': `!${script('credential')}`,
      'diff.external': script('diff-external'),
      'diff.evil.command': script('diff-command'),
      'diff.evil.textconv': script('textconv'),
      'filter.evil.clean': script('clean'),
      'filter.evil.smudge': script('smudge'),
      'filter.evil.process': script('process'),
      'filter.evil.required': 'true',
      'merge.evil.driver': script('merge'),
      'gpg.program': script('gpg'),
      'log.showSignature': 'true',
      'alias.ls-files': `!${script('alias')}`,
      'alias.diff': `!${script('alias-diff')}`,
      'uploadpack.packObjectsHook': script('pack-objects'),
      'interactive.diffFilter': script('diff-filter'),
      'trace2.normalTarget': join(markers, 'trace2'),
    };
    const hooks = join(repository.root, '..', 'hooks');
    mkdirSync(hooks);
    for (const name of ['post-index-change', 'pre-commit', 'post-checkout', 'reference-transaction', 'pre-auto-gc']) {
      for (const directory of [hooks, join(repository.root, '.git/hooks')]) {
        mkdirSync(directory, { recursive: true });
        writeFileSync(join(directory, name), `#!/bin/sh\ntouch "${markers}/${name}"\n`);
        chmodSync(join(directory, name), 0o755);
      }
    }
    for (const [key, value] of Object.entries(traps)) repository.git('config', key, value);
    repository.git('config', 'core.hooksPath', hooks);
    // The bait: contents and times differ from the index, so that git has to look at the files.
    repository.write('b.txt', 'changed\n');
    repository.write(
      '.gitmodules',
      `[submodule "x"]\n\tpath = x\n\turl = ext::sh -c touch% ${markers}/ext\n\tupdate = !touch ${markers}/update\n`,
    );
    for (const marker of readdirSync(markers)) throw new Error(`the trap ${marker} shut before its time`);
    return { repository, markers };
  }

  it('is scanned by every command without one of them being run', async () => {
    const { repository, markers } = trapped();
    for (const argv of [
      ['scan'],
      ['scan', 'a.yaml', '*.txt'],
      ['staged'],
      ['range', 'HEAD~1'],
      ['history', '--unreachable'],
      ['baseline', 'create', '--baseline', '../b.json'],
      ['init', '--dry-run'],
    ]) {
      const { code, stderr } = await run(argv, { directory: repository.root });
      expect({ argv, code, stderr }).toEqual({
        argv,
        code: ['baseline', 'init'].includes(argv[0] ?? '') ? 0 : 1,
        stderr: '',
      });
      expect(readdirSync(markers)).toEqual([]);
    }
  });

  it('does set off those traps when git is asked in the plain way, so that the test means something', () => {
    const { repository, markers } = trapped();
    // Only of a file whose time is not the index's does git look at the content, through the filter.
    for (const file of readdirSync(repository.root)) if (file !== '.git') utimesSync(join(repository.root, file), 1, 1);
    repository.tryGit('status');
    const unfiltered = ['-c', 'filter.evil.process=', '-c', 'filter.evil.required=false'];
    repository.tryGit(...unfiltered, 'diff', 'HEAD~1');
    repository.tryGit(...unfiltered, 'log', '-1', '-p', '--textconv');
    const shut = ['fsmonitor', 'process', 'diff-command', 'textconv'];
    expect(readdirSync(markers)).toEqual(expect.arrayContaining(shut));
  });

  it('is not written to: neither its index nor any other file changes', async () => {
    const { repository } = trapped();
    const before = repository.git('ls-files', '--stage') + readdirSync(join(repository.root, '.git')).join();
    for (const argv of COMMANDS) await run(argv, { directory: repository.root });
    expect(repository.git('ls-files', '--stage') + readdirSync(join(repository.root, '.git')).join()).toBe(before);
  });
});

describe('a hostile policy of the scanned repository', () => {
  it.each([
    ['extends a file outside', 'extends: ../../../../etc/passwd\n'],
    ['adds rules from outside', 'rules: {add: [../../../../etc/passwd]}\n'],
    ['extends through a link that leads outside', 'extends: link.yaml\n'],
    ['adds rules below a link that leads outside', 'rules: {add: [dir/passwd]}\n'],
    ['names a device', 'extends: /dev/stdin\n'],
  ])('that %s is refused, and tells nothing of what it wanted to read', async (_, policy) => {
    const repository = ScratchRepository.create();
    symlinkSync('/etc/passwd', join(repository.root, 'link.yaml'));
    symlinkSync('/etc', join(repository.root, 'dir'));
    repository.write('.unsealed.yaml', policy);
    repository.write('a.yaml', MANIFEST);
    const { code, stdout, stderr } = await unsealed(['scan'], { directory: repository.root });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /^unsealed: \S+: (?:a path leads outside the root|is a link that leads outside the root)\n {2}/,
    );
    expect(stderr).not.toMatch(/root:|\/bin\//);
  });

  it('is no code: a JavaScript file beside it is not loaded', async () => {
    const repository = ScratchRepository.create();
    const marker = join(repository.root, '..', 'loaded');
    for (const name of ['unsealed.config.js', 'unsealed.config.mjs', '.unsealed.js', '.unsealed.cjs', 'package.json']) {
      const code = `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`;
      repository.write(name, name === 'package.json' ? '{"type":"module","imports":{"#x":"./x.js"}}' : code);
    }
    await run(['scan'], { directory: repository.root });
    expect(existsSync(marker)).toBe(false);
  });
});
