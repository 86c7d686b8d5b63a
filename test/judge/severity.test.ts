import { describe, expect, it } from '@jest/globals';
import type { Confidence } from '../../src/core/match.ts';
import type { Rule, Severity } from '../../src/core/rule.ts';
import type { Verification } from '../../src/core/verification.ts';
import { finalSeverity, isSamplePath, withVerification } from '../../src/judge/severity.ts';
import { makeFinding } from '../support/findings.ts';

function rule(severity: Severity, id = 'acme-key'): Rule {
  return {
    id,
    kind: 'token',
    title: 'Acme key',
    provider: 'Acme',
    severity,
    keywords: [],
    secret: 1,
    window: 'line',
    stopWords: [],
    rotate: '',
    docs: '',
    examples: { match: [], clean: [] },
  };
}

describe('the final severity', () => {
  it.each<[Severity, string, Confidence, Severity]>([
    ['high', 'src/app.ts', 'medium', 'high'],
    ['high', 'src/app.ts', 'low', 'medium'],
    ['high', 'test/app.ts', 'medium', 'medium'],
    ['high', 'test/app.ts', 'low', 'low'],
    ['critical', 'docs/setup.md', 'high', 'critical'],
    ['critical', 'docs/setup.md', 'proven', 'critical'],
    ['low', 'test/app.ts', 'low', 'low'],
  ])('of a %s rule in %s with %s confidence is %s', (severity, path, confidence, final) => {
    expect(finalSeverity(rule(severity), { severities: {} }, path, confidence)).toBe(final);
  });

  it('is what the policy says for the rule, whatever else', () => {
    expect(finalSeverity(rule('low'), { severities: { 'acme-key': 'critical' } }, 'test/a', 'low')).toBe('critical');
  });

  it('is not taken from what every object has', () => {
    expect(finalSeverity(rule('low', 'constructor'), { severities: {} }, 'a', 'high')).toBe('low');
  });
});

describe('a finding whose provider was asked', () => {
  it.each<[Verification, Severity, Confidence, Severity]>([
    ['active', 'medium', 'proven', 'medium'],
    ['inactive', 'critical', 'high', 'high'],
    ['inactive', 'low', 'high', 'low'],
    ['unknown', 'critical', 'high', 'critical'],
  ])(
    'that says %s of one of %s severity has confidence %s and severity %s',
    (verification, before, confidence, after) => {
      const finding = makeFinding({ severity: before, confidence: 'high' });
      const judged = withVerification(finding, verification, { severities: {} });
      expect(judged).toEqual({ ...finding, verification, confidence, severity: after });
    },
  );

  it('keeps the severity that the policy gives its rule', () => {
    const finding = makeFinding({ severity: 'critical' });
    const policy = { severities: { [finding.rule.id]: 'critical' as const } };
    expect(withVerification(finding, 'inactive', policy).severity).toBe('critical');
  });
});

describe('a sample path', () => {
  it.each([
    'test/a.yaml',
    'deploy/tests/a.yaml',
    'src/__tests__/a.ts',
    'spec/a.rb',
    'pkg/testdata/a.json',
    'example/a',
    'Examples/a.yaml',
    'docs/a.yaml',
    'README.md',
    '.env.example',
    'values.yaml.sample',
    'config.template',
    'src/app.test.ts',
    'src/app_test.go',
  ])('is %s', (path) => {
    expect(isSamplePath(path)).toBe(true);
  });

  it.each(['src/app.ts', 'test', 'attest/a.yaml', 'docs.yaml', 'templates/secret.yaml', 'latest/values.yaml', ''])(
    'is not %j',
    (path) => {
      expect(isSamplePath(path)).toBe(false);
    },
  );
});
