import { describe, expect, it } from '@jest/globals';
import type { KeyPath } from '../../src/core/key-path.ts';
import type { Allowance } from '../../src/core/policy.ts';
import type { Rule } from '../../src/core/rule.ts';
import { Secret } from '../../src/core/secret.ts';
import { type AllowanceSubject, compileAllowances, reviewAllowances } from '../../src/judge/allow.ts';

const TODAY = '2027-01-15';
const RULE: Rule = {
  id: 'acme-key',
  kind: 'token',
  title: 'Acme key',
  provider: 'Acme',
  severity: 'high',
  keywords: [],
  secret: 1,
  window: 'line',
  stopWords: [],
  rotate: '',
  docs: '',
  examples: { match: [], clean: [] },
};

function finding(path: string, keyPath?: KeyPath, value = 'Demo-Word'): AllowanceSubject {
  const point = { line: 1, column: 1 };
  return {
    rule: RULE,
    location: { path, start: point, end: point },
    secret: new Secret(value),
    fingerprint: 'ab'.repeat(16),
    ...(keyPath === undefined ? {} : { keyPath }),
  };
}

async function allows(allowance: Allowance, subject: AllowanceSubject): Promise<boolean> {
  return (await compileAllowances([allowance], TODAY)).judge(subject) !== undefined;
}

describe('an allowance for paths', () => {
  it.each([
    ['docs/**', 'docs/a/b.md'],
    ['docs/**', 'docs/.hidden/b'],
    ['*.example', '.env.example'],
    ['*.example', 'deploy/prod/.env.example'],
    ['values.yaml', 'charts/x/values.yaml'],
    ['charts/*/values.yaml', 'charts/x/values.yaml'],
    ['/values.yaml', 'values.yaml'],
    ['./values.yaml', 'values.yaml'],
    ['fixtures/', 'a/fixtures/b/c'],
    ['a/fixtures/', 'a/fixtures/b/c'],
    ['/fixtures/', 'fixtures/b'],
    ['{a,b}/*', 'b/c'],
    ['#a', '#a'],
    ['!a', '!a'],
    ['a b/*', 'a b/c'],
  ])('%s holds for %s', async (glob, path) => {
    expect(await allows({ paths: [glob] }, finding(path))).toBe(true);
  });

  it.each([
    ['docs/**', 'x/docs/a'],
    ['docs/*', 'docs/a/b'],
    ['values.yaml', 'values.yaml/x'],
    ['/values.yaml', 'charts/x/values.yaml'],
    ['fixtures/', 'fixtures'],
    ['/fixtures/', 'a/fixtures/b'],
    ['a/fixtures/', 'x/a/fixtures/b'],
    ['!docs/**', 'src/a'],
    ['values.yaml', 'Values.yaml'],
  ])('%s does not hold for %s', async (glob, path) => {
    expect(await allows({ paths: [glob] }, finding(path))).toBe(false);
  });

  it('holds when one of its globs does', async () => {
    expect(await allows({ paths: ['x', 'a'] }, finding('a'))).toBe(true);
  });

  it('takes no long time over braces that multiply', async () => {
    expect(await allows({ paths: ['{a,b}'.repeat(100)] }, finding('x'))).toBe(false);
  });
});

describe('an allowance for a key path', () => {
  it.each<[string, string, KeyPath]>([
    ['charts/*/values.yaml#postgresql.auth.password', 'charts/x/values.yaml', ['postgresql', 'auth', 'password']],
    ['#data.*', 'any/file.yaml', ['data', 'x']],
    ['values.yaml#**.password', 'charts/x/values.yaml', ['a', 'b', 'password']],
  ])('%s holds in %s', async (keyPath, path, at) => {
    expect(await allows({ keyPath }, finding(path, at))).toBe(true);
  });

  it.each<[string, string, KeyPath | undefined]>([
    ['charts/*/values.yaml#auth.password', 'values.yaml', ['auth', 'password']],
    ['#data.*', 'file.yaml', ['stringData', 'x']],
    ['#**', 'file.txt', undefined],
    ['#a[', 'file.yaml', ['a']],
  ])('%s does not hold in %s', async (keyPath, path, at) => {
    expect(await allows({ keyPath }, finding(path, at))).toBe(false);
  });
});

describe('an allowance for a value', () => {
  it.each(['^Demo', 'Word$', '(?i)demo-word'])('%s is tried on the secret', async (value) => {
    expect(await allows({ value }, finding('a'))).toBe(true);
  });

  it('minds case unless told otherwise', async () => {
    expect(await allows({ value: 'demo' }, finding('a'))).toBe(false);
  });

  it('is not tried on a value of unreasonable length', async () => {
    expect(await allows({ value: 'a' }, finding('a', undefined, 'a'.repeat(16_385)))).toBe(false);
  });
});

describe('an allowance', () => {
  it('for a fingerprint holds in either case', async () => {
    expect(await allows({ fingerprint: 'AB'.repeat(16) }, finding('a'))).toBe(true);
  });

  it('for a rule does not hold for another', async () => {
    expect([
      await allows({ rules: ['acme-key'] }, finding('a')),
      await allows({ rules: ['jwt'] }, finding('a')),
    ]).toEqual([true, false]);
  });

  it.each<Allowance>([
    { paths: ['a'], rules: ['jwt'] },
    { paths: ['b'], rules: ['acme-key'] },
    { paths: ['a'], value: 'other' },
    { rules: ['acme-key'], fingerprint: 'cd'.repeat(16) },
    { paths: ['a'], keyPath: '#x' },
  ])('holds only when every field agrees: %j', async (allowance) => {
    expect(await allows(allowance, finding('a', ['y']))).toBe(false);
  });

  it('that says nothing allows nothing', async () => {
    expect(await allows({ reason: 'because' }, finding('a'))).toBe(false);
  });

  it('gives its reason to the verdict', async () => {
    const { judge } = await compileAllowances([{ rules: ['acme-key'], reason: 'demo' }], TODAY);
    expect(judge(finding('a'))).toEqual({ kind: 'suppressed', by: 'allow', reason: 'demo' });
  });

  it('holds on its last day and not on the next', async () => {
    const allowance = { rules: ['acme-key'], until: TODAY };
    const next = await compileAllowances([allowance], '2027-01-16');
    expect([await allows(allowance, finding('a')), next.judge(finding('a'))]).toEqual([true, undefined]);
  });

  it('that has ended leaves the word to the next one', async () => {
    const { judge } = await compileAllowances(
      [
        { rules: ['acme-key'], reason: 'old', until: '2026-12-31' },
        { rules: ['acme-key'], reason: 'new' },
      ],
      TODAY,
    );
    expect(judge(finding('a'))).toMatchObject({ reason: 'new' });
  });
});

describe('the review of allowances', () => {
  it('tells the ended from the unused and leaves out the needed', async () => {
    const needed = { paths: ['a'] };
    const unused = { paths: ['b'] };
    const ended = { paths: ['a'], until: '2026-12-31' };
    expect(await reviewAllowances([needed, unused, ended], [finding('a')], TODAY)).toEqual({
      expired: [ended],
      unused: [unused],
    });
  });
});
