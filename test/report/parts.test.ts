import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import type { FindingPart } from '../../src/core/finding.ts';
import { Secret } from '../../src/core/secret.ts';
import { FORMATS, type FormatName } from '../../src/report/formats.ts';
import { makeFinding, makeOptions, makeResult, makeValue } from '../support/findings.ts';

const SCHEMA = JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'));
const HIDDEN = `id-${makeValue(20)}`;
const PUBLIC = '1234.apps.acme.example';

function part(overrides: Partial<FindingPart> & { line?: number } = {}): FindingPart {
  const { line = 12, ...rest } = overrides;
  return {
    name: 'key-id',
    location: { path: 'deploy/app.yaml', start: { line, column: 5 }, end: { line, column: 25 } },
    value: new Secret(HIDDEN),
    isPublic: false,
    isSecret: false,
    ...rest,
  };
}

const FINDING = makeFinding({
  parts: [
    part({ rule: 'acme-key-id', keyPath: ['aws', 'id'] }),
    part({ line: 13, name: 'client-id', value: new Secret(PUBLIC), isPublic: true }),
  ],
});

function reportOf(format: FormatName, result = makeResult([FINDING]), showSecrets = false): string {
  return [...FORMATS[format](result, makeOptions({ showSecrets }))].join('');
}

describe('the parts of a finding', () => {
  it('are one line each for people', () => {
    expect(reportOf('text')).toContain(`\n  = with       key id at 12:5\n  = with       client id ${PUBLIC} at 13:5\n`);
  });

  it('say which rule knows them where the secret was found by its place', () => {
    const finding = makeFinding({ rule: { kind: 'place' }, parts: [part({ rule: 'acme-key-id' })] });
    expect(reportOf('text', makeResult([finding]))).toContain('key id at 12:5 [acme-key-id]\n');
  });

  it('are in the record of the finding, as its schema says', () => {
    const report = JSON.parse(reportOf('json'));
    expect(new Ajv({ strict: false }).compile(SCHEMA)(report)).toBe(true);
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0].parts).toEqual([
      {
        name: 'key-id',
        line: 12,
        column: 5,
        endLine: 12,
        endColumn: 25,
        keyPath: 'aws.id',
        value: new Secret(HIDDEN).redacted(),
        rule: 'acme-key-id',
      },
      { name: 'client-id', line: 13, column: 5, endLine: 13, endColumn: 25, value: PUBLIC },
    ]);
    expect(JSON.parse(reportOf('jsonl')).parts).toEqual(report.findings[0].parts);
  });

  it('are related locations for code scanning', () => {
    const [result] = (JSON.parse(reportOf('sarif')) as Log).runs[0]?.results ?? [];
    expect(result?.relatedLocations).toMatchObject([
      { id: 0, message: { text: 'key id at 12:5' }, physicalLocation: { region: { startLine: 12, startColumn: 5 } } },
      { id: 1, message: { text: `client id ${PUBLIC} at 13:5` }, physicalLocation: { region: { startLine: 13 } } },
    ]);
  });

  it('are named in the annotation of a pull request', () => {
    expect(reportOf('github')).toContain(`With key id at 12:5, client id ${PUBLIC} at 13:5.`);
  });

  it('are left out where there are none', () => {
    const alone = makeResult([makeFinding()]);
    for (const format of Object.keys(FORMATS) as FormatName[]) {
      expect(reportOf(format, alone)).not.toMatch(/"parts"|relatedLocations|= with| With /);
    }
  });

  it('are shown under --show-secrets', () => {
    expect(JSON.parse(reportOf('json', makeResult([FINDING]), true)).findings[0].parts[0].value).toBe(HIDDEN);
  });
});

describe.each(Object.keys(FORMATS) as FormatName[])('the %s report', (format) => {
  it('never holds a part that is not public, in any spelling, wherever it stands', () => {
    const copies = `${HIDDEN} ${Buffer.from(HIDDEN).toString('base64')}`;
    const hostile = makeFinding({
      path: `deploy/${HIDDEN}.yaml`,
      keyPath: ['a', HIDDEN],
      resource: { kind: 'Secret', name: HIDDEN },
      evidence: { entropy: 4, reasons: [copies] },
      parts: [part({ keyPath: [HIDDEN], location: { ...part().location, path: `deploy/${HIDDEN}.yaml` } })],
      commit: { id: 'a'.repeat(40), author: copies, date: '2026-01-01', subject: copies },
      verdict: { kind: 'report' },
    });
    const report = reportOf(format, makeResult([hostile]));
    expect(report).not.toContain(HIDDEN);
    expect(report).not.toContain(Buffer.from(HIDDEN).toString('base64').replace(/=+$/, ''));
  });

  it('shows what everybody may know without letting it command anything', () => {
    const value = new Secret('x\x1b[31m::error::\n::stop-commands::y');
    const report = reportOf(format, makeResult([makeFinding({ parts: [part({ isPublic: true, value })] })]));
    expect(report).not.toContain('\x1b');
    expect(report).not.toMatch(/^::(?:stop|error::)/m);
  });

  it('does not mask a name that is a word', () => {
    const parts = [part({ name: 'username', value: new Secret('deploy') })];
    expect(reportOf(format, makeResult([makeFinding({ parts })]))).toContain('deploy/app.yaml');
  });
});
