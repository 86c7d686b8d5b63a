import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import type { Exposure } from '../../src/core/exposure.ts';
import type { ScanResult } from '../../src/core/scan-result.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';
import { textReporter } from '../../src/report/text.ts';
import {
  everyShape,
  makeCommit,
  makeExposure,
  makeFinding,
  makeOpenExposure,
  makeOptions,
  makeResult,
  makeSkipped,
  makeValue,
} from '../support/findings.ts';

const report = (result: ScanResult, options: Partial<ReportOptions> = {}) =>
  [...textReporter(result, makeOptions(options))].join('');

describe('the text report of a finding', () => {
  const value = makeValue();
  const text = report(
    makeResult([
      makeFinding({
        value,
        path: 'deploy/db.yaml',
        line: 7,
        before: '  password: ',
        keyPath: ['data', 'password'],
        trail: ['base64'],
        resource: { kind: 'Secret', namespace: 'shop', name: 'db' },
        commit: makeCommit(),
        origin: 'commit',
      }),
    ]),
  );

  it.each([
    ['severity, title and rule', 'HIGH Acme API key [acme-api-key]\n'],
    ['the place', '  --> deploy/db.yaml:7:13\n'],
    ['the line', ' 7 |   password: ********\n   |             ^^^^^^^^\n'],
    ['the redacted secret', `secret     ${value.slice(0, 4)}**** (24 characters)`],
    ['key path and decoding trail', 'key        data.password › base64'],
    ['the resource', 'resource   Secret shop/db'],
    ['the commit', `commit     ${makeCommit().id.slice(0, 7)} · Ana Lopez · 2026-11-20 · Add the database`],
    ['that history keeps it', 'already committed'],
    ['confidence and evidence', 'confidence high · entropy 4.3 · known prefix'],
    ['the first sentence of what to do', 'rotate     Revoke the key under https://acme.invalid/keys.\n'],
  ])('shows %s', (_, expected) => {
    expect(text).toContain(expected);
  });

  it('names related places, those in its own file without the path', () => {
    const place = (path: string, line: number) => ({ path, start: { line, column: 5 }, end: { line, column: 9 } });
    const related = [place('deploy/app.yaml', 9), place('sealed/db.yaml', 1)];
    const finding = makeFinding({ path: 'deploy/app.yaml', related });
    expect(report(makeResult([finding]))).toContain('related    :9:5, sealed/db.yaml:1:5\n');
    expect(report(makeResult([makeFinding()]))).not.toContain('related');
  });

  it('does not claim history for a file in the working tree', () => {
    expect(report(makeResult([makeFinding()]))).not.toContain('history');
  });

  it('names the lines of a secret that spans several', () => {
    expect(report(makeResult([makeFinding({ line: 3, lines: 27 })]))).toContain('lines      3-29');
  });

  it('masks a secret that its commit subject repeats', () => {
    const leaky = makeFinding({ value, origin: 'commit-message', commit: makeCommit({ subject: `key ${value}` }) });
    const shown = report(makeResult([leaky]));
    expect(shown).not.toContain(value);
    expect(shown).toContain('commit message:7:11');
  });

  it('prints the secret on one line of its own when asked to', () => {
    const shown = report(makeResult([makeFinding({ value: `${value}\n\x1b[2J` })]), { showSecrets: true });
    expect(shown).toContain(`= secret     ${value}\\n\\x1b[2J\n`);
  });

  it('wraps long facts inside the width, each line behind a mark of ours', () => {
    const subject = '::error::x '.repeat(60);
    const lines = report(makeResult([makeFinding({ commit: makeCommit({ subject }) })]), { columns: 80 }).split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(lines.filter((line) => line.trimStart().startsWith('::'))).toEqual([]);
  });
});

describe('the exposure of a finding in the text report', () => {
  const line = (exposure: Exposure) => {
    const text = report(makeResult([makeFinding({ origin: 'commit', commit: makeCommit(), exposure })]), {
      columns: 160,
    });
    return /= in history (.*)/.exec(text)?.[1];
  };
  const first = `2021-03-04 (${makeCommit().id.slice(0, 7)} by Ana Lopez)`;
  const { introduced, paths, versions } = makeExposure() as Required<Exposure>;
  const gone: Exposure = { isAtHead: false, paths: ['a'], versions: 1 };

  it.each<[string, Exposure, string]>([
    [
      'when and by whom it was removed',
      makeExposure(),
      `${first} → removed 2022-01-02 (ddddddd), 304 days; 2 paths, 12 versions`,
    ],
    ['that it still stands', makeOpenExposure(), `${first} → still at HEAD, 1,734 days; 2 paths, 12 versions`],
    [
      'that another branch holds it',
      { introduced, lastHeld: introduced, isAtHead: false, paths, versions, days: 1 },
      `${first} → not at HEAD, still in another branch or tag, 1 day; 2 paths, 12 versions`,
    ],
    ['that no commit reaches it', gone, 'no commit reaches it any more; 1 path, 1 version'],
    [
      'that its beginning is not known',
      { ...gone, isAtHead: true },
      'first commit unknown → still at HEAD; 1 path, 1 version',
    ],
  ])('says %s', (_, exposure, expected) => {
    expect(line(exposure)).toBe(expected);
  });

  it('masks a secret that its author repeats', () => {
    const value = makeValue();
    const exposure = makeExposure({ introduced: makeCommit({ author: `x ${value}` }) });
    const text = report(makeResult([makeFinding({ value, exposure })]));
    expect(text).toContain('by x ********');
    expect(text).not.toContain(value);
  });
});

describe('the order of the text report', () => {
  it('keeps a file together and begins with the file that has the most severe finding', () => {
    const text = report(
      makeResult([
        makeFinding({ path: 'a.yaml', line: 1, severity: 'medium' }),
        makeFinding({ path: 'b.yaml', line: 1, severity: 'low' }),
        makeFinding({ path: 'b.yaml', line: 2, severity: 'critical' }),
      ]),
    );
    expect([...text.matchAll(/--> (\S+):\d+\n/g)].map(([, place]) => place)).toEqual([
      'b.yaml:1',
      'b.yaml:2',
      'a.yaml:1',
    ]);
  });
});

describe('the summary of the text report', () => {
  it('is one calm line when nothing was found', () => {
    expect(report(makeResult())).toBe('No secrets found in working tree: 1,204 files, 12.3 MB in 840 ms\n');
  });

  it('says when there was nothing to scan', () => {
    expect(report(makeResult([], [], { blobs: 0, scope: 'staged changes' }))).toMatch(
      /^Nothing to scan in staged changes/,
    );
  });

  it('is not calm when the scan is incomplete', () => {
    const text = report(makeResult([], [makeSkipped('shallow', '.', { commit: makeCommit().id })]));
    expect(text).not.toContain('No secrets found');
    expect(text).toContain('incomplete');
    expect(text).toContain('fetch-depth: 0');
  });

  it('counts per severity, most severe first', () => {
    const findings = (['low', 'critical', 'low', 'high'] as const).map((severity) => makeFinding({ severity }));
    expect(report(makeResult(findings))).toContain('4 findings: 1 critical, 1 high, 2 low\n');
  });

  it('says how many findings fail the run when not all do', () => {
    const findings = (['low', 'high'] as const).map((severity) => makeFinding({ severity }));
    expect(report(makeResult(findings), { failOn: 'medium' })).toContain('(1 at or above medium, which fails the run)');
  });

  it('counts suppressed findings by who set them aside and does not show them', () => {
    const by = (judge: 'inline' | 'baseline') => makeFinding({ verdict: { kind: 'suppressed', by: judge } });
    const text = report(makeResult([by('inline'), by('baseline'), by('baseline')]));
    expect(text).toContain('3 suppressed: 1 by inline, 2 by baseline');
    expect(text).not.toContain('-->');
  });

  it('groups what was left out by reason, with three paths and a remedy', () => {
    const skipped = ['a', 'b', 'c', 'd', 'e'].map((path) => makeSkipped('too-large', path));
    const text = report(makeResult([], skipped));
    expect(text).toContain('(5) too-large, over the size limit: a, b, c, and 2 others\n');
    expect(text).toContain('raise --max-file-size');
  });

  it('is left out when only findings are wanted', () => {
    expect(report(makeResult([], [makeSkipped('binary')]), { quiet: true })).toBe('');
    expect(report(makeResult([makeFinding()]), { quiet: true })).not.toContain('Scanned');
  });
});

describe('colour in the text report', () => {
  it('changes nothing but the styles', () => {
    const shapes = everyShape();
    const colored = report(shapes, { color: true });
    expect(colored).toContain('\x1b[');
    expect(stripVTControlCharacters(colored)).toBe(report(shapes, { color: false }));
  });

  it('lets no escape sequence of a file through', () => {
    const sequences = report(everyShape(), { color: true }).match(/\x1b(?!\[\d+m)/g);
    expect(sequences).toBeNull();
  });
});
