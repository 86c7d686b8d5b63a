import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import type { ScanResult } from '../../src/core/scan-result.ts';
import { jsonReporter } from '../../src/report/json.ts';
import { jsonlReporter } from '../../src/report/jsonl.ts';
import {
  everyShape,
  HOSTILE_PATH,
  hostileResults,
  makeCommit,
  makeExposure,
  makeFinding,
  makeOpenExposure,
  makeOptions,
  makeResult,
  makeSkipped,
  makeStats,
  makeValue,
} from '../support/findings.ts';

const schema = JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);

const parse = (result: ScanResult, showSecrets = false) =>
  JSON.parse([...jsonReporter(result, makeOptions({ showSecrets }))].join(''));

describe('the JSON report', () => {
  it.each([
    ['findings of every shape', everyShape()],
    ['nothing', makeResult()],
  ])('keeps to its schema for %s', (_, result) => {
    expect(validate(parse(result)) ? [] : validate.errors).toEqual([]);
  });

  it('keeps to its schema whatever the texts are', () => {
    fc.assert(
      fc.property(hostileResults, ({ result }) => {
        expect(validate(parse(result)) ? [] : validate.errors).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('says all there is about a finding', () => {
    const value = makeValue();
    const finding = makeFinding({
      value,
      path: 'deploy/db.yaml',
      origin: 'commit',
      keyPath: ['data', 'tls.key'],
      trail: ['base64'],
      resource: { kind: 'Secret', name: 'db' },
      commit: makeCommit(),
      related: [{ path: 'sealed/db.yaml', start: { line: 3, column: 1 }, end: { line: 3, column: 9 } }],
    });
    expect(parse(makeResult([finding])).findings).toEqual([
      {
        rule: 'acme-api-key',
        title: 'Acme API key',
        provider: 'Acme',
        severity: 'high',
        confidence: 'high',
        origin: 'commit',
        path: 'deploy/db.yaml',
        line: 7,
        column: 11,
        endLine: 7,
        endColumn: 35,
        keyPath: 'data["tls.key"]',
        trail: ['base64'],
        resource: { kind: 'Secret', name: 'db' },
        related: [{ path: 'sealed/db.yaml', line: 3, column: 1, endLine: 3, endColumn: 9 }],
        secret: `${value.slice(0, 4)}**** (24 characters)`,
        fingerprint: finding.fingerprint,
        commit: makeCommit().id,
        history: { author: 'Ana Lopez', date: '2026-11-20T09:30:00+01:00', subject: 'Add the database' },
        rotate: finding.rule.rotate,
      },
    ]);
  });

  it('leaves out what a finding does not have', () => {
    const [finding] = parse(makeResult([makeFinding()])).findings;
    expect(Object.keys(finding)).not.toEqual(
      expect.arrayContaining(['keyPath', 'resource', 'related', 'commit', 'history']),
    );
  });

  it('tells after a sweep when a secret came, when it went and where it lived', () => {
    const commit = makeCommit();
    const exposure = makeExposure({ introduced: commit });
    const [{ history }] = parse(makeResult([makeFinding({ origin: 'commit', commit, exposure })])).findings;
    const removed = { author: 'Ana Lopez', subject: 'Take the password out', date: '2022-01-02T10:00:00Z' };
    expect(history).toMatchObject({
      author: 'Ana Lopez',
      date: commit.date,
      subject: commit.subject,
      introduced: { commit: commit.id, author: 'Ana Lopez', date: commit.date, subject: commit.subject },
      removed: { commit: 'd'.repeat(40), ...removed },
      atHead: false,
      paths: ['deploy/app.yaml', 'charts/app/values.yaml'],
      versions: 12,
      days: 304,
    });
    expect(history.lastHeld.commit).toBe('c'.repeat(40));
  });

  it('names no removal while a secret stands at HEAD', () => {
    const [{ history }] = parse(makeResult([makeFinding({ exposure: makeOpenExposure() })])).findings;
    expect(history).toMatchObject({ atHead: true, days: 1734, author: 'Ana Lopez' });
    expect(history).not.toHaveProperty('removed');
  });

  it('names no author of what no commit reaches any more', () => {
    const exposure = { isAtHead: false, paths: ['a.env'], versions: 1 };
    const [{ history }] = parse(makeResult([makeFinding({ exposure })])).findings;
    expect(history).toEqual({ atHead: false, paths: ['a.env'], versions: 1 });
  });

  it('masks a secret that the commits and paths of its history repeat', () => {
    const value = makeValue();
    const commit = makeCommit({ author: value, subject: `key ${value}` });
    const exposure = makeExposure({ introduced: commit, lastHeld: commit, removed: commit, paths: [`x/${value}.txt`] });
    expect(JSON.stringify(parse(makeResult([makeFinding({ value, exposure })])))).not.toContain(value);
  });

  it('lists suppressed findings apart, with who and why', () => {
    const verdict = { kind: 'suppressed', by: 'inline', reason: 'a test value' } as const;
    const { findings, suppressed } = parse(makeResult([makeFinding({ verdict })]));
    expect(findings).toEqual([]);
    expect(suppressed[0]).toMatchObject({ rule: 'acme-api-key', by: 'inline', reason: 'a test value' });
  });

  it('lists what was skipped, and the stats', () => {
    const { skipped, stats } = parse(makeResult([], [makeSkipped('binary', 'logo.png')]));
    expect(skipped).toEqual([{ path: 'logo.png', code: 'binary', detail: 'why binary' }]);
    expect(stats).toEqual(makeStats());
  });

  it('gives a hostile path back exactly', () => {
    expect(parse(makeResult([makeFinding({ path: HOSTILE_PATH })])).findings[0].path).toBe(HOSTILE_PATH);
  });

  it('holds the secret itself only when asked to', () => {
    const value = makeValue();
    const result = makeResult([makeFinding({ value })]);
    expect(JSON.stringify(parse(result))).not.toContain(value);
    expect(parse(result, true).findings[0].secret).toBe(value);
  });
});

describe('the schema of the JSON report', () => {
  it('describes every field', () => {
    const silent: string[] = [];
    const visit = (node: unknown, at: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) visit(value, `${at}/${key}`);
      if (!('properties' in node)) return;
      for (const [name, field] of Object.entries(node.properties as Record<string, object>)) {
        if (!('description' in field) && !('$ref' in field)) silent.push(`${at}/${name}`);
      }
    };
    visit(schema, '');
    expect(silent).toEqual([]);
  });

  it('refuses fields that it does not know', () => {
    const report = parse(everyShape());
    report.findings[0].leaked = true;
    expect(validate(report)).toBe(false);
  });
});

describe('the JSON lines report', () => {
  const result = everyShape();
  const lines = [...jsonlReporter(result, makeOptions())].join('').trimEnd().split('\n');

  it('is one finding a line, with the fields of the JSON report', () => {
    expect(lines.map((line) => JSON.parse(line))).toEqual(parse(result).findings);
  });

  it('is empty when there is nothing to report', () => {
    expect([...jsonlReporter(makeResult(), makeOptions())].join('')).toBe('');
  });
});
