import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Log, Result, Run } from 'sarif';
import type { ScanResult } from '../../src/core/scan-result.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';
import { sarifReporter } from '../../src/report/sarif.ts';
import {
  everyShape,
  HOSTILE_PATH,
  hostileResults,
  makeCommit,
  makeExposure,
  makeFinding,
  makeOptions,
  makeResult,
  makeSkipped,
  makeValue,
} from '../support/findings.ts';

const SCHEMA_PACKAGE = dirname(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json'));
const schema = JSON.parse(readFileSync(join(SCHEMA_PACKAGE, 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
const ajv = new AjvDraft4.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

function runOf(result: ScanResult, options: Partial<ReportOptions> = {}): Run {
  const log = JSON.parse([...sarifReporter(result, makeOptions(options))].join('')) as Log;
  return log.runs[0] as Run;
}

const firstOf = (result: ScanResult) => runOf(result).results?.[0] as Result;

describe('the SARIF report', () => {
  it.each([
    ['findings of every shape', everyShape()],
    ['nothing', makeResult()],
  ])('keeps to the official schema for %s', (_, result) => {
    const log = JSON.parse([...sarifReporter(result, makeOptions())].join(''));
    expect(validate(log) ? [] : validate.errors).toEqual([]);
  });

  it('keeps to the official schema whatever the texts are', () => {
    fc.assert(
      fc.property(hostileResults, ({ result }) => {
        const log = JSON.parse([...sarifReporter(result, makeOptions())].join(''));
        expect(validate(log) ? [] : validate.errors).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('holds no empty text, which code scanning refuses', () => {
    expect(JSON.stringify(runOf(everyShape()))).not.toMatch(/"(?:text|markdown|uri|id)":""/);
  });

  it('names the tool, its columns and its category', () => {
    const run = runOf(makeResult());
    expect(run.tool.driver).toMatchObject({ name: 'unsealed', version: '1.2.3' });
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.automationDetails?.id).toBe('unsealed/');
  });
});

describe('a rule in SARIF', () => {
  it('tells what it is, how severe and what to do', () => {
    const [rule] = runOf(makeResult([makeFinding({ rule: { checksum: 'acme-crc32' } })])).tool.driver.rules ?? [];
    expect(rule).toMatchObject({
      id: 'acme-api-key',
      shortDescription: { text: 'Acme API key' },
      helpUri: 'https://acme.invalid/docs/keys',
      defaultConfiguration: { level: 'error' },
      properties: { precision: 'very-high', 'security-severity': '8.0' },
    });
    expect(rule?.properties?.tags).toEqual(expect.arrayContaining(['security', 'secret']));
    expect(rule?.help?.text).toContain('Revoke the key');
    expect(rule?.help?.markdown).toContain('unsealed:allow acme-api-key');
  });

  it('stands there once however many results it has', () => {
    const run = runOf(makeResult([makeFinding(), makeFinding(), makeFinding({ rule: { id: 'other' } })]));
    expect(run.tool.driver.rules?.map(({ id }) => id)).toEqual(['acme-api-key', 'other']);
    expect(run.results?.map(({ ruleIndex }) => ruleIndex)).toEqual([0, 0, 1]);
  });

  it('is as severe as its most severe finding', () => {
    const findings = (['low', 'critical', 'medium'] as const).map((severity) => makeFinding({ severity }));
    const [rule] = runOf(makeResult(findings)).tool.driver.rules ?? [];
    expect(rule?.properties?.['security-severity']).toBe('9.5');
  });

  it('links to web pages only', () => {
    const [rule] = runOf(makeResult([makeFinding({ rule: { docs: 'javascript:alert(1)' } })])).tool.driver.rules ?? [];
    expect(JSON.stringify(rule)).not.toContain('javascript:');
  });
});

describe('a result in SARIF', () => {
  const finding = makeFinding({
    path: 'my charts/100%.yaml',
    keyPath: ['data', 'password'],
    trail: ['base64'],
    resource: { kind: 'Secret', namespace: 'shop', name: 'db' },
  });

  it('stands at its place in the file', () => {
    expect(firstOf(makeResult([finding])).locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'my%20charts/100%25.yaml' },
      region: { startLine: 7, startColumn: 11, endLine: 7, endColumn: 35 },
    });
  });

  it('stands at its place in the document', () => {
    expect(firstOf(makeResult([finding])).locations?.[0]?.logicalLocations).toEqual([
      { fullyQualifiedName: 'Secret/shop/db/data.password' },
    ]);
  });

  it('lists related places with ids of their own', () => {
    const related = [{ path: 'sealed/db.yaml', start: { line: 3, column: 1 }, end: { line: 3, column: 9 } }];
    expect(firstOf(makeResult([makeFinding({ related })])).relatedLocations).toEqual([
      {
        id: 0,
        physicalLocation: {
          artifactLocation: { uri: 'sealed/db.yaml' },
          region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 9 },
        },
      },
    ]);
    expect(firstOf(makeResult([makeFinding()]))).not.toHaveProperty('relatedLocations');
  });

  it('carries our fingerprint and leaves the line hash to the uploader', () => {
    expect(firstOf(makeResult([finding])).partialFingerprints).toEqual({ 'unsealed/v1': finding.fingerprint });
  });

  it('stays in with its commit when it stands in history', () => {
    const result = firstOf(makeResult([makeFinding({ origin: 'commit', commit: makeCommit() })]));
    expect(result.properties).toMatchObject({ commit: makeCommit().id, origin: 'commit' });
  });

  it('tells after a sweep how long it was exposed, and names no people', () => {
    const { properties } = firstOf(makeResult([makeFinding({ exposure: makeExposure() })]));
    expect(properties?.exposure).toEqual({
      introduced: { commit: makeCommit().id, date: '2021-03-04T10:00:00Z' },
      lastHeld: { commit: 'c'.repeat(40), date: '2021-12-24T10:00:00Z' },
      removed: { commit: 'd'.repeat(40), date: '2022-01-02T10:00:00Z' },
      atHead: false,
      paths: ['deploy/app.yaml', 'charts/app/values.yaml'],
      versions: 12,
      days: 304,
    });
  });

  it('has a suppression when it is suppressed, and an empty list when others are', () => {
    const verdict = { kind: 'suppressed', by: 'inline', reason: 'test' } as const;
    const results = runOf(makeResult([makeFinding({ verdict }), makeFinding()])).results ?? [];
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      [],
      [{ kind: 'inSource', status: 'accepted', justification: 'inline: test' }],
    ]);
  });

  it('cannot be made to link anywhere by a key of the file', () => {
    const { message } = firstOf(makeResult([makeFinding({ keyPath: ['[x](http://evil.invalid)'] })]));
    expect(message.text).not.toContain('](');
  });

  it('percent-encodes a hostile path that decodes to the very same', () => {
    const uri = firstOf(makeResult([makeFinding({ path: HOSTILE_PATH })])).locations?.[0]?.physicalLocation;
    expect(decodeURIComponent(uri?.artifactLocation?.uri ?? '')).toBe(HOSTILE_PATH);
  });

  it('never holds the secret, even when secrets are to be shown', () => {
    const value = makeValue();
    expect(JSON.stringify(runOf(makeResult([makeFinding({ value })]), { showSecrets: true }))).not.toContain(value);
  });
});

describe('the limits of the SARIF report', () => {
  const many = Array.from({ length: 5_001 }, () => makeFinding({ severity: 'low', value: 'one-value-4711' }));
  const run = runOf(makeResult([...many, makeFinding({ severity: 'critical', rule: { id: 'last' } })]));

  it('are 5,000 results, the most severe of all', () => {
    expect(run.results).toHaveLength(5_000);
    expect(run.results?.[0]?.ruleId).toBe('last');
  });

  it('are said in a note', () => {
    const notes = run.invocations?.[0]?.toolExecutionNotifications ?? [];
    expect(notes.map(({ message }) => message.text)).toEqual([expect.stringContaining('5000 of 5002')]);
  });
});

describe('what was not scanned, in SARIF', () => {
  it('is a note of the invocation', () => {
    const [invocation] = runOf(makeResult([], [makeSkipped('binary', 'logo.png')])).invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(true);
    expect(invocation?.toolExecutionNotifications).toMatchObject([{ level: 'note', descriptor: { id: 'binary' } }]);
  });

  it('makes the run unsuccessful when it leaves the scan incomplete', () => {
    const [invocation] = runOf(makeResult([], [makeSkipped('shallow')])).invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications?.[0]?.level).toBe('error');
  });
});
