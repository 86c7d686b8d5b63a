import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FORMATS } from '../../src/index.ts';
import { DIST } from '../support/bundle.ts';
import { unsealed } from '../support/command-line.ts';
import { type ProcessEnd, run, start } from '../support/process.ts';
import { scratchDirectory } from '../support/repository.ts';

const SECRET = ['hT7-pQ2x', 'vK9mLw4Rz8'].join('');
const COLOUR = /\u001b\[/;
const FOUND = scratchDirectory();
writeFileSync(join(FOUND, 'a.conf'), `password = "${SECRET}"\n`.repeat(300));
const CLEAN = scratchDirectory();
writeFileSync(join(CLEAN, 'a.conf'), 'replicas = 2\n');

describe('the exit code of the process', () => {
  it.each([
    ['nothing was found', CLEAN, ['scan'], 0],
    ['something was found', FOUND, ['scan'], 1],
    ['what was found is below --fail-on', FOUND, ['scan', '--fail-on', 'critical'], 0],
    ['the command line is wrong', FOUND, ['scan', '--nope'], 2],
    ['commits were asked for outside a repository', FOUND, ['range', 'a..b'], 2],
  ])('is right when %s', async (_, directory, argv, code) => {
    expect((await run(argv, { directory })).code).toBe(code);
  });
});

describe('a reader that goes away', () => {
  it.each([...Object.keys(FORMATS), 'help'])(
    'leaves no trace behind and the exit code as it is: %s',
    async (format) => {
      const argv = format === 'help' ? ['--help'] : ['scan', '--format', format];
      const child = start(argv, { directory: FOUND });
      let stderr = '';
      child.stderr?.on('data', (text) => {
        stderr += text;
      });
      child.stdout?.destroy();
      const code = await new Promise((resolve) => child.on('close', resolve));
      expect({ code, stderr }).toEqual({ code: format === 'help' ? 0 : 1, stderr: '' });
    },
  );

  it('may be head', () => {
    const command = `"${process.execPath}" "${join(DIST, 'cli.mjs')}" scan | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: FOUND, encoding: 'utf8' });
    expect(stdout).toMatch(/^MEDIUM Password.*\n1\n$/);
    expect(stderr).toBe('');
  });

  it.each(['stdout', 'stderr'] as const)('may never have been there: a closed %s', async (closed) => {
    const [redirection, argv] = closed === 'stdout' ? ['>&-', ''] : ['2>&-', '--nope'];
    const command = `"${process.execPath}" "${join(DIST, 'cli.mjs')}" scan ${argv} ${redirection}`;
    const { status } = spawnSync('sh', ['-c', command], { cwd: FOUND });
    expect(status).toBe(closed === 'stdout' ? 1 : 2);
  });
});

const itOnLinux = existsSync('/dev/full') ? it : it.skip;

describe('a report that cannot be printed', () => {
  itOnLinux('is exit code 3 and one line on stderr, whatever was found', async () => {
    const full = openSync('/dev/full', 'w');
    const ends: ProcessEnd[] = [];
    for (const directory of [CLEAN, FOUND]) {
      ends.push(await run(['scan'], { directory, stdio: ['ignore', full, 'pipe'] }));
    }
    closeSync(full);
    const stderr = 'unsealed: the report cannot be printed (ENOSPC)\n';
    for (const end of ends) expect(end).toMatchObject({ code: 3, stderr });
  });
});

describe('an interrupted run', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends by %s and has printed nothing that looks like a report',
    async (signal) => {
      const child = start(['scan', '-'], { directory: CLEAN });
      let stdout = '';
      child.stdout?.on('data', (text) => {
        stdout += text;
      });
      child.stdin?.write('a: b\n');
      setTimeout(() => child.kill(signal), 300);
      const end = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)));
      expect(end).toBe(signal);
      expect(stdout).toBe('');
    },
  );
});

describe('colour', () => {
  const coloured = async (environment: Record<string, string>, isTerminal: boolean, ...argv: string[]) => {
    const { stdout } = await unsealed(['scan', ...argv], { directory: FOUND, environment, isTerminal });
    return COLOUR.test(stdout);
  };

  it.each<[string, Record<string, string>, boolean, boolean]>([
    ['a terminal', {}, true, true],
    ['a file or pipe', {}, false, false],
    ['a terminal under NO_COLOR', { NO_COLOR: '1' }, true, false],
    ['a terminal under an empty NO_COLOR, which says nothing', { NO_COLOR: '' }, true, true],
    ['a pipe under FORCE_COLOR', { FORCE_COLOR: '1' }, false, true],
    ['a terminal under FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, false],
    ['NO_COLOR and FORCE_COLOR together', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['a terminal that can do nothing', { TERM: 'dumb' }, true, false],
    ['the log of a workflow', { GITHUB_ACTIONS: 'true' }, false, true],
  ])('for %s is decided as people expect', async (_, environment, isTerminal, expected) => {
    expect(await coloured(environment, isTerminal)).toBe(expected);
  });

  it('is never used with --no-color, in a file, or in a format for programs', async () => {
    expect(await coloured({ FORCE_COLOR: '1' }, true, '--no-color')).toBe(false);
    expect(await coloured({ FORCE_COLOR: '1' }, true, '--format', 'json')).toBe(false);
    await coloured({ FORCE_COLOR: '1' }, true, '--output', 'text=report.out');
    expect(readFileSync(join(FOUND, 'report.out'), 'utf8')).not.toMatch(COLOUR);
  });

  it('is left out by the process when no terminal is there', async () => {
    const { stdout } = await run(['scan'], { directory: FOUND });
    expect(stdout).not.toMatch(COLOUR);
    const hasScript = spawnSync('script', ['--version']).status === 0;
    if (!hasScript) return;
    const command = `"${process.execPath}" "${join(DIST, 'cli.mjs')}" scan a.conf`;
    const options = {
      cwd: FOUND,
      env: { PATH: process.env.PATH, TERM: 'xterm' },
      encoding: 'utf8',
      stdio: 'pipe',
    } as const;
    expect(execFileSync('script', ['-qec', `${command} || true`, '/dev/null'], options)).toMatch(COLOUR);
  });
});

describe('--quiet', () => {
  it('prints nothing for a clean scan, and no summary after findings', async () => {
    expect(await unsealed(['scan', '--quiet'], { directory: CLEAN })).toEqual({ code: 0, stdout: '', stderr: '' });
    const { stdout } = await unsealed(['scan', '--quiet'], { directory: FOUND });
    expect(stdout).toMatch(/^MEDIUM Password/);
    expect(stdout).not.toContain('Scanned');
  });
});

describe('reports for programs', () => {
  it.each(['json', 'sarif'])('are one whole %s document on stdout and nothing else', async (format) => {
    for (const directory of [CLEAN, FOUND]) {
      const { stdout, stderr } = await run(['scan', '--format', format], { directory });
      expect(() => JSON.parse(stdout)).not.toThrow();
      expect(stderr).toBe('');
    }
  });

  it('are written into any number of files beside the printed one', async () => {
    const argv = ['scan', 'a.conf', '--output', 'json=o.json', '--output=sarif=o=1.sarif', '--output', 'jsonl=o.jsonl'];
    expect((await run(argv, { directory: FOUND })).stdout).toContain('MEDIUM Password');
    for (const name of ['o.json', 'o=1.sarif']) {
      expect(() => JSON.parse(readFileSync(join(FOUND, name), 'utf8'))).not.toThrow();
    }
    expect(readFileSync(join(FOUND, 'o.jsonl'), 'utf8').trim().split('\n')).toHaveLength(300);
  });
});
