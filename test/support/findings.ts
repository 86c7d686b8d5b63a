/** Findings and results of every shape that a reporter meets, with defaults that a test overrides where it cares. */

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Advice } from '../../src/core/advice.ts';
import type { Commit } from '../../src/core/blob.ts';
import type { Exposure } from '../../src/core/exposure.ts';
import type { Excerpt, Finding } from '../../src/core/finding.ts';
import { LineIndex } from '../../src/core/line-index.ts';
import type { Rule } from '../../src/core/rule.ts';
import type { ScanResult, Stats } from '../../src/core/scan-result.ts';
import { Secret } from '../../src/core/secret.ts';
import type { SkipCode, Skipped } from '../../src/core/skipped.ts';
import { RandomText } from '../../src/examples/random-text.ts';
import { makeExcerpt } from '../../src/report/excerpt.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';

const random = new RandomText('reports');

/** A value that no rule would take for a real token, and that no word or identifier equals. */
export function makeValue(length = 24): string {
  return random.password(length);
}

function makeRule(overrides: Partial<Rule> = {}): Rule {
  return {
    id: 'acme-api-key',
    kind: 'token',
    title: 'Acme API key',
    provider: 'Acme',
    severity: 'high',
    keywords: ['acme'],
    secret: 1,
    window: 'line',
    stopWords: [],
    rotate: 'Revoke the key under https://acme.invalid/keys. Then make a new one and store it sealed.',
    docs: 'https://acme.invalid/docs/keys',
    examples: { match: [], clean: [] },
    ...overrides,
  };
}

export function makeCommit(overrides: Partial<Commit> = {}): Commit {
  return {
    id: createHash('sha1').update('commit').digest('hex'),
    author: 'Ana Lopez',
    date: '2026-11-20T09:30:00+01:00',
    subject: 'Add the database',
    ...overrides,
  };
}

/** The life of a secret that stood for 304 days and was removed. */
export function makeExposure(overrides: Partial<Exposure> = {}): Exposure {
  return {
    introduced: makeCommit({ date: '2021-03-04T10:00:00Z' }),
    lastHeld: makeCommit({ id: 'c'.repeat(40), date: '2021-12-24T10:00:00Z' }),
    removed: makeCommit({ id: 'd'.repeat(40), date: '2022-01-02T10:00:00Z', subject: 'Take the password out' }),
    isAtHead: false,
    paths: ['deploy/app.yaml', 'charts/app/values.yaml'],
    versions: 12,
    days: 304,
    ...overrides,
  };
}

/** The life of a secret that stands at HEAD to this day. */
export function makeOpenExposure(overrides: Partial<Exposure> = {}): Exposure {
  const { introduced, paths, versions } = makeExposure();
  const here = { ...(introduced === undefined ? {} : { introduced, lastHeld: introduced }), paths, versions };
  return { ...here, isAtHead: true, days: 1734, ...overrides };
}

/** The value as it stands in a line, and the line masked by the real excerpt maker. */
function makeExcerptOf(before: string, value: string, after = ''): Excerpt {
  const bytes = Buffer.from(`${before}${value}${after}`);
  const start = Buffer.byteLength(before);
  const hidden = { span: { start, end: start + Buffer.byteLength(value) }, secret: new Secret(value) };
  return makeExcerpt(new LineIndex(bytes), hidden, [hidden]);
}

export interface FindingOverrides extends Partial<Omit<Finding, 'rule' | 'location' | 'secret'>> {
  readonly rule?: Partial<Rule>;
  readonly path?: string;
  readonly line?: number;
  readonly lines?: number;
  readonly value?: string;
  /** What stands before the value on its line. */
  readonly before?: string;
  readonly after?: string;
}

export function makeFinding(overrides: FindingOverrides = {}): Finding {
  const {
    rule: ruleOverrides,
    path = 'deploy/app.yaml',
    line = 7,
    lines = 1,
    value = makeValue(),
    before = '  apiKey: ',
    after = '',
    ...rest
  } = overrides;
  const rule = makeRule(ruleOverrides);
  const end = { line: line + lines - 1, column: lines === 1 ? before.length + value.length + 1 : 26 };
  return {
    rule,
    origin: 'worktree',
    location: { path, start: { line, column: before.length + 1 }, end },
    trail: [],
    secret: new Secret(value),
    severity: rule.severity,
    confidence: 'high',
    evidence: { entropy: 4.25, reasons: ['known prefix'] },
    fingerprint: createHash('sha256').update(value).digest('hex'),
    excerpt: makeExcerptOf(before, value, after),
    verdict: { kind: 'report' },
    ...rest,
  };
}

export function makeSkipped(code: SkipCode, path = `some/${code}`, overrides: Partial<Skipped> = {}): Skipped {
  return { path, code, detail: `why ${code}`, ...overrides };
}

export function makeStats(overrides: Partial<Stats> = {}): Stats {
  return { scope: 'working tree', blobs: 1204, bytes: 12_300_000, commits: 0, elapsedMilliseconds: 840, ...overrides };
}

export function makeAdvice(
  overrides: Partial<Omit<Advice, 'location'>> & { path?: string; line?: number } = {},
): Advice {
  const { path = 'deploy/role.yaml', line = 7, ...rest } = overrides;
  return {
    check: 'rbac-secrets-get',
    title: 'Role that gets any Secret',
    severity: 'low',
    origin: 'worktree',
    location: { path, start: { line, column: 5 }, end: { line, column: 12 } },
    keyPath: ['rules', 0, 'resources', 1],
    resource: { kind: 'Role', name: 'reader', namespace: 'shop' },
    why: 'Whoever holds this role can get any Secret.',
    instead: 'resourceNames: [the-secret]',
    ...rest,
  };
}

export function makeResult(
  findings: readonly Finding[] = [],
  skipped: readonly Skipped[] = [],
  stats: Partial<Stats> = {},
  advice: readonly Advice[] = [],
): ScanResult {
  return { findings, skipped, advice, stats: makeStats(stats) };
}

export function makeOptions(overrides: Partial<ReportOptions> = {}): ReportOptions {
  return {
    color: false,
    columns: 100,
    showSecrets: false,
    failOn: 'low',
    toolVersion: '1.2.3',
    finishedAt: new Date('2026-11-23T10:20:30.500Z'),
    quiet: false,
    ...overrides,
  };
}

export const ALL_SKIP_CODES: readonly SkipCode[] = [
  'binary',
  'too-large',
  'submodule',
  'lfs-pointer',
  'unreadable',
  'missing-object',
  'shallow',
  'not-regular',
  'parse-degraded',
  'decode-limit',
];

/** A path with everything that terminals, logs, URIs and Markdown take for more than text. */
export const HOSTILE_PATH =
  'a,b:c%.d/\x1b[31mred\n::error::injected\r\u202e#frag?q=[x](http://evil.invalid) ##[add-mask]x';

/**
 * One finding of each shape: plain, decoded, multi-line, hostile, in history (there still, gone, reached by no commit), in
 * a message, from stdin, suppressed.
 */
export function everyShape(): ScanResult {
  const resource = { kind: 'Secret', apiVersion: 'v1', name: 'db', namespace: 'shop' };
  const place: Partial<Rule> = { id: 'kubernetes-secret', kind: 'place', severity: 'critical', provider: 'Kubernetes' };
  return makeResult(
    [
      makeFinding(),
      makeFinding({ path: 'deploy/db.yaml', keyPath: ['data', 'password'], trail: ['base64'], resource, rule: place }),
      makeFinding({
        path: 'deploy/db.yaml',
        line: 19,
        keyPath: ['items', 1, 'data', '.dockerconfigjson', 'auths', 'registry.invalid', 'auth'],
        trail: ['base64', 'json', 'base64'],
        resource: { kind: 'Secret' },
        rule: place,
      }),
      makeFinding({
        path: 'keys/server.key',
        before: '',
        lines: 27,
        confidence: 'proven',
        rule: { severity: 'medium' },
      }),
      makeFinding({
        path: HOSTILE_PATH,
        keyPath: ['\x1b[2J\n::warning::x', '[x](http://evil.invalid)'],
        resource: { kind: 'Secret', name: '\u202ex\n::stop-commands::y' },
        before: '\t\x1b]0;title\x07 ##[add-mask]',
        rule: {
          id: 'hostile',
          title: 'Title\n::error::x',
          docs: 'javascript:alert(1)',
          rotate: '[x](http://evil.invalid)|<b>',
        },
        evidence: { entropy: 3, reasons: ['\x1b[0m'] },
        exposure: { isAtHead: false, paths: [HOSTILE_PATH], versions: 1 },
      }),
      makeFinding({
        origin: 'commit',
        commit: makeCommit(),
        exposure: makeOpenExposure(),
        severity: 'low',
        rule: { id: 'acme-old-key' },
      }),
      makeFinding({
        origin: 'commit-message',
        path: 'COMMIT_EDITMSG',
        commit: makeCommit({ author: 'Eve\n::error::x', subject: '\x1b[31m::error::x ' }),
        exposure: makeExposure(),
      }),
      makeFinding({ origin: 'stdin', path: 'stdin' }),
      makeFinding({ verdict: { kind: 'suppressed', by: 'inline', reason: 'a test value\n::error::x' } }),
      makeFinding({ verdict: { kind: 'suppressed', by: 'baseline' } }),
    ],
    [
      ...ALL_SKIP_CODES.map((code) => makeSkipped(code)),
      makeSkipped('binary', HOSTILE_PATH, { commit: makeCommit().id }),
    ],
    {},
    [
      makeAdvice(),
      makeAdvice({ origin: 'commit', commit: makeCommit() }),
      makeAdvice({
        path: HOSTILE_PATH,
        check: 'hostile-check',
        keyPath: ['\x1b[2J\n::warning::x', '[x](http://evil.invalid)'],
        resource: { kind: 'Role', name: '\u202ex\n::stop-commands::y' },
        why: 'It takes in ClusterRole \x1b[2J\n::error::x.',
      }),
    ],
  );
}

/** Texts made of what terminals, logs, URIs, Markdown and JSON take for more than text. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\n',
        '\r',
        '\x1b[31m',
        '\x9b',
        '\u202e',
        '\u2028',
        '::error::',
        '##[add-mask]',
        '%0A',
        ',',
        ':',
        '](',
        '<',
        '"',
        '\\',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constant('\ud800'),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** At least one digit between letters: no word, so that no name can equal it. */
const secret = fc
  .array(fc.constantFrom(...'abcXYZ019_-+/=.!$&"\\é密 '), { minLength: 8, maxLength: 40 })
  .map((letters) => `q7${letters.join('')}Z4k`);

/** A result in which the secret also stands wherever a text of the scanned repository can. */
export const hostileResults = fc
  .record({ value: secret, text: hostile, encode: fc.boolean(), line: fc.integer({ min: 1, max: 9999 }) })
  .map(({ value, text, encode, line }) => {
    const copy = encode ? Buffer.from(value).toString('base64') : value;
    const mixed = `${text}${copy}${text}`;
    const finding: Finding = makeFinding({
      value,
      line,
      before: `${text.replace(/[\r\n]/g, '')} `,
      after: ` ${text.replace(/[\r\n]/g, '')}${copy}`,
      path: mixed,
      keyPath: [text, mixed, 3],
      resource: { kind: 'Secret', name: mixed, namespace: text },
      commit: makeCommit({ author: mixed, subject: mixed }),
      evidence: { entropy: 4, reasons: [mixed] },
      related: [{ path: mixed, start: { line, column: 1 }, end: { line, column: 2 } }],
    });
    const hostileCommit = makeCommit({ author: mixed, subject: mixed });
    const exposure = makeExposure({ introduced: hostileCommit, removed: hostileCommit, paths: [mixed, text] });
    const message: Finding = { ...finding, origin: 'commit-message' };
    const swept: Finding = { ...finding, exposure };
    const suppressed: Finding = { ...finding, verdict: { kind: 'suppressed', by: 'inline', reason: mixed } };
    const skipped = ALL_SKIP_CODES.map((code) => makeSkipped(code, mixed, { detail: mixed }));
    const advice = makeAdvice({
      path: mixed,
      keyPath: [text, mixed, 3],
      resource: { kind: 'Role', name: mixed, namespace: text },
      why: `It takes in ${mixed}.`,
      commit: makeCommit({ author: mixed, subject: mixed }),
    });
    return { value, result: makeResult([finding, message, swept, suppressed], skipped, { scope: mixed }, [advice]) };
  });
