import { describe, expect, it } from '@jest/globals';
import type { ScanResult } from '../../src/core/scan-result.ts';
import { githubReporter } from '../../src/report/github.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';
import {
  everyShape,
  HOSTILE_PATH,
  makeCommit,
  makeFinding,
  makeOptions,
  makeResult,
  makeSkipped,
  makeValue,
} from '../support/findings.ts';

interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads commands as the runner does: name up to the first space, properties up to the next `::`, then the message. */
function commandsOf(result: ScanResult, options: Partial<ReportOptions> = {}): WorkflowCommand[] {
  const text = [...githubReporter(result, makeOptions(options))].join('');
  return text.split(/\r\n|\r|\n/).flatMap((line) => {
    if (!line.trimStart().startsWith('::')) return [];
    const end = line.indexOf('::', 2);
    const [name = '', ...list] = line.slice(2, end).split(' ');
    const properties = list
      .join(' ')
      .split(',')
      .filter((pair) => pair !== '');
    return [
      {
        name,
        properties: Object.fromEntries(
          properties.map((pair) => [pair.slice(0, pair.indexOf('=')), decode(pair.slice(pair.indexOf('=') + 1))]),
        ),
        message: decode(line.slice(end + 2)),
      },
    ];
  });
}

function decode(text: string): string {
  return text
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%25', '%');
}

const first = (result: ScanResult, options: Partial<ReportOptions> = {}) =>
  commandsOf(result, options)[0] as WorkflowCommand;

describe('a GitHub annotation', () => {
  const value = makeValue();
  const finding = makeFinding({
    value,
    path: 'deploy/a,b:c%.yaml',
    keyPath: ['data', 'password'],
    trail: ['base64'],
    resource: { kind: 'Secret', namespace: 'shop', name: 'db' },
  });

  it('stands on the line and columns of the secret', () => {
    expect(first(makeResult([finding]))).toMatchObject({
      name: 'error',
      properties: { file: 'deploy/a,b:c%.yaml', line: '7', endLine: '7', col: '11', endColumn: '34' },
    });
  });

  it('stands on the archive for what is inside one, since no line of it can be shown', () => {
    const packed = makeFinding({ path: 'charts/x-1.tgz!x/values.yaml', line: 7 });
    const { properties, message } = first(makeResult([packed]));
    expect(properties).toMatchObject({ file: 'charts/x-1.tgz' });
    expect(properties).not.toHaveProperty('line');
    expect(message).toContain('charts/x-1.tgz!x/values.yaml:7:11');
  });

  it('says what it is and what to do', () => {
    const { properties, message } = first(makeResult([finding]));
    expect(properties.title).toBe('high: Acme API key [acme-api-key]');
    expect(message).toContain('data.password › base64 in Secret shop/db');
    expect(message).toContain('\nRevoke the key under https://acme.invalid/keys.');
  });

  it('has no columns when the secret spans lines', () => {
    const { properties } = first(makeResult([makeFinding({ line: 3, lines: 4 })]));
    expect(properties).toMatchObject({ line: '3', endLine: '6' });
    expect(Object.keys(properties)).not.toEqual(expect.arrayContaining(['col']));
  });

  it('has no file for a commit message', () => {
    const message = makeFinding({ origin: 'commit-message', path: 'COMMIT_EDITMSG', commit: makeCommit() });
    expect(Object.keys(first(makeResult([message])).properties)).toEqual(['title']);
  });

  it('has no file when its name cannot be written on a line', () => {
    expect(Object.keys(first(makeResult([makeFinding({ path: HOSTILE_PATH })])).properties)).toEqual(['title']);
  });

  it.each([
    ['a low severity', { severity: 'low' }, 'low', 'warning'],
    ['a severity below the threshold', { severity: 'medium' }, 'high', 'warning'],
    ['a severity at the threshold', { severity: 'high' }, 'high', 'error'],
  ] as const)('has a level for %s', (_, overrides, failOn, name) => {
    expect(first(makeResult([makeFinding(overrides)]), { failOn }).name).toBe(name);
  });

  it('never holds the secret, even when secrets are to be shown', () => {
    expect(JSON.stringify(commandsOf(makeResult([finding]), { showSecrets: true }))).not.toContain(value);
  });
});

describe('the GitHub report', () => {
  it('shows nine errors, the most severe first, and counts the rest', () => {
    const low = Array.from({ length: 12 }, () => makeFinding({ severity: 'medium' }));
    const commands = commandsOf(makeResult([...low, makeFinding({ severity: 'critical' })]));
    expect(commands.map(({ name }) => name)).toEqual([...Array(9).fill('error'), 'notice']);
    expect(commands[0]?.properties.title).toMatch(/^critical/);
    expect(commands[9]?.message).toMatch(/^4 more/);
  });

  it('lets nothing of a file become a command', () => {
    const names = commandsOf(everyShape()).map(({ name }) => name);
    const notices = Array(3).fill('notice');
    expect(names).toEqual([...Array(3).fill('warning'), ...Array(7).fill('error'), 'warning', ...notices]);
  });

  it('warns when the scan is incomplete', () => {
    expect(first(makeResult([], [makeSkipped('shallow')]))).toMatchObject({
      name: 'warning',
      message: expect.stringContaining('fetch-depth: 0'),
    });
  });

  it('says in one plain line that nothing was found, or nothing at all when quiet', () => {
    expect([...githubReporter(makeResult(), makeOptions())].join('')).toBe(
      'unsealed: no secrets found in working tree\n',
    );
    expect([...githubReporter(makeResult(), makeOptions({ quiet: true }))].join('')).toBe('');
  });

  it('cuts a message before the runner does', () => {
    const long = makeFinding({ commit: makeCommit({ subject: 'x'.repeat(10_000) }) });
    expect(first(makeResult([long])).message.length).toBeLessThan(4_096);
  });
});
