import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import type { ScanResult } from '../../src/core/scan-result.ts';
import { gitlabReporter } from '../../src/report/gitlab.ts';
import {
  everyShape,
  hostileResults,
  makeCommit,
  makeFinding,
  makeOptions,
  makeResult,
  makeSkipped,
  makeValue,
} from '../support/findings.ts';
import { GITLAB_SCHEMA } from '../support/gitlab-schema.ts';

interface Report {
  readonly scan: {
    readonly status: string;
    readonly start_time: string;
    readonly end_time: string;
    readonly messages: readonly { level: string; value: string }[];
  };
  readonly vulnerabilities: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly severity: string;
    readonly location: {
      readonly file: string;
      readonly start_line: number;
      readonly commit: Readonly<Record<string, string>>;
    };
    readonly details: Readonly<Record<string, { value: string }>>;
  }[];
}

const validate = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(GITLAB_SCHEMA);
const reportOf = (result: ScanResult, options = {}) =>
  JSON.parse([...gitlabReporter(result, makeOptions(options))].join('')) as Report;
const first = (result: ScanResult) => reportOf(result).vulnerabilities[0] as Report['vulnerabilities'][number];

describe('the GitLab report', () => {
  it.each([
    ['findings of every shape', everyShape()],
    ['nothing', makeResult()],
    [
      'texts that are too long',
      makeResult([makeFinding({ rule: { title: 'x'.repeat(300), rotate: '<'.repeat(9_000) } })]),
    ],
  ])('keeps to the schema for %s', (_, result) => {
    const report = reportOf(result);
    expect(validate(report) ? [] : validate.errors).toEqual([]);
  });

  it('keeps to the schema whatever the texts are', () => {
    fc.assert(
      fc.property(hostileResults, ({ result }) => {
        const report = reportOf(result);
        expect(validate(report) ? [] : validate.errors).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('says when the scan began and ended, in UTC without a zone', () => {
    const { scan } = reportOf(makeResult([], [], { elapsedMilliseconds: 61_000 }));
    expect(scan).toMatchObject({ start_time: '2026-11-23T10:19:29', end_time: '2026-11-23T10:20:30' });
  });

  it('is a failed scan with a warning when something could not be seen', () => {
    const { scan } = reportOf(makeResult([], [makeSkipped('shallow'), makeSkipped('binary')]));
    expect(scan.status).toBe('failure');
    expect(scan.messages).toEqual([
      { level: 'warn', value: expect.stringContaining('fetch-depth: 0') },
      { level: 'info', value: '1 thing not scanned (binary), no text in them' },
    ]);
  });

  it('leaves suppressed findings out', () => {
    const suppressed = makeFinding({ verdict: { kind: 'suppressed', by: 'baseline' } });
    expect(reportOf(makeResult([suppressed])).vulnerabilities).toEqual([]);
  });
});

describe('a vulnerability', () => {
  const finding = makeFinding({
    path: 'deploy/db.yaml',
    severity: 'critical',
    keyPath: ['data', 'password'],
    trail: ['base64'],
    resource: { kind: 'Secret', namespace: 'shop', name: 'db' },
  });

  it('stands on its line, names its place in the document and how it is encoded', () => {
    const { severity, location, details } = first(makeResult([finding]));
    expect(severity).toBe('Critical');
    expect(location).toMatchObject({ file: 'deploy/db.yaml', start_line: 7, commit: { sha: '0000000' } });
    expect(Object.values(details).map(({ value }) => value)).toEqual([
      'Secret shop/db',
      'data.password',
      'base64',
      'high',
    ]);
  });

  it('names its commit where it has one', () => {
    const { location } = first(makeResult([makeFinding({ origin: 'commit', commit: makeCommit() })]));
    expect(location.commit).toEqual({
      sha: makeCommit().id,
      author: 'Ana Lopez',
      date: '2026-11-20T09:30:00+01:00',
      message: 'Add the database',
    });
  });

  it('of a commit message has a place of its own, since GitLab tells findings apart by file and line', () => {
    const messages = ['a', 'b'].map((letter) =>
      makeFinding({ origin: 'commit-message', path: 'COMMIT_EDITMSG', commit: makeCommit({ id: letter.repeat(40) }) }),
    );
    const files = reportOf(makeResult(messages)).vulnerabilities.map(({ location }) => location.file);
    expect(files).toEqual(['commit message of aaaaaaa', 'commit message of bbbbbbb']);
  });

  it('keeps its id when its line moves, and shares it with no other', () => {
    const value = makeValue();
    const ids = (...lines: number[]) =>
      reportOf(makeResult(lines.map((line) => makeFinding({ value, line })))).vulnerabilities.map(({ id }) => id);
    expect(ids(7)).toEqual(ids(70));
    expect(new Set([...ids(7, 8), ...reportOf(makeResult([finding])).vulnerabilities.map(({ id }) => id)]).size).toBe(
      3,
    );
  });

  it('has a description in which no Markdown begins', () => {
    const { description } = first(
      makeResult([makeFinding({ keyPath: ['[x](http://evil.invalid)', '@team', '<img src=x>'] })]),
    );
    expect(description.replace(/&#\d+;/g, '')).not.toMatch(/[[\]<>@`|]|:\/\//);
  });

  it('never shows the secret, even when secrets are to be shown', () => {
    const value = makeValue();
    expect(JSON.stringify(reportOf(makeResult([makeFinding({ value })]), { showSecrets: true }))).not.toContain(value);
  });
});
