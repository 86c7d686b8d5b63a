import { describe, expect, it } from '@jest/globals';
import type { ScanResult } from '../../src/core/scan-result.ts';
import { codeQualityReporter } from '../../src/report/code-quality.ts';
import { everyShape, makeAdvice, makeFinding, makeOptions, makeResult, makeValue } from '../support/findings.ts';

interface Entry {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } };
}

const entriesOf = (result: ScanResult, options = {}) =>
  JSON.parse([...codeQualityReporter(result, makeOptions(options))].join('')) as Entry[];
const first = (result: ScanResult) => entriesOf(result)[0] as Entry;

describe('the Code Quality report', () => {
  it('is an empty list when nothing was found', () => {
    expect(entriesOf(makeResult())).toEqual([]);
  });

  it('has the fields that GitLab reads in every entry, whatever its shape', () => {
    for (const entry of entriesOf(everyShape())) {
      expect(entry).toEqual({
        description: expect.stringMatching(/./),
        check_name: expect.stringMatching(/./),
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/),
        location: { path: expect.stringMatching(/./), lines: { begin: expect.any(Number), end: expect.any(Number) } },
      });
    }
  });

  it('leaves suppressed findings out', () => {
    expect(entriesOf(makeResult([makeFinding({ verdict: { kind: 'suppressed', by: 'inline' } })]))).toEqual([]);
  });

  it('has fingerprints that differ within a report, since GitLab shows one of two that are equal', () => {
    const value = makeValue();
    const advice = [makeAdvice(), makeAdvice({ line: 9 })];
    const result = makeResult([makeFinding({ value }), makeFinding({ value, line: 8 })], [], {}, advice);
    expect(new Set(entriesOf(result).map(({ fingerprint }) => fingerprint)).size).toBe(4);
  });

  it('never shows the secret, even when secrets are to be shown', () => {
    const value = makeValue();
    expect(JSON.stringify(entriesOf(makeResult([makeFinding({ value })]), { showSecrets: true }))).not.toContain(value);
  });
});

describe('an entry', () => {
  it('says what was found and what to do, on its lines', () => {
    const finding = makeFinding({ line: 3, lines: 4, keyPath: ['data', 'key'] });
    expect(first(makeResult([finding]))).toMatchObject({
      description: expect.stringMatching(
        /^Acme API key .* at data\.key\. Revoke the key under https:\/\/acme\.invalid\/keys\.$/,
      ),
      check_name: 'acme-api-key',
      location: { path: 'deploy/app.yaml', lines: { begin: 3, end: 6 } },
    });
  });

  it.each([
    ['critical', 'blocker'],
    ['high', 'critical'],
    ['medium', 'major'],
    ['low', 'minor'],
  ] as const)('of severity %s is %s', (severity, word) => {
    expect(first(makeResult([makeFinding({ severity })])).severity).toBe(word);
  });

  it('keeps its fingerprint when its line moves', () => {
    const value = makeValue();
    const at = (line: number) => first(makeResult([makeFinding({ value, line })])).fingerprint;
    expect(at(7)).toBe(at(70));
  });

  it('of advice is information', () => {
    expect(first(makeResult([], [], {}, [makeAdvice()]))).toMatchObject({
      check_name: 'rbac-secrets-get',
      severity: 'info',
    });
  });
});
