import { describe, expect, it } from '@jest/globals';
import { createEngine, DEFAULT_POLICY, type Policy, type Rule, reported, scanText } from '../src/index.ts';
import { expand } from './support/templates.ts';

const PASSWORD = expand('{{password:16}}', 'engine').text;
const TEXT = `db.password=${PASSWORD}\n`;

const scan = async (policy: Partial<Policy>, text = TEXT) =>
  scanText(
    await createEngine({ policy: { ...DEFAULT_POLICY, ...policy }, today: '2026-06-01' }),
    text,
    'app.properties',
  );

const ADDED: Rule = {
  id: 'acme-token',
  kind: 'token',
  title: 'Acme token',
  provider: 'Acme',
  severity: 'critical',
  keywords: ['acme_'],
  pattern: '(acme_[0-9]{8})',
  secret: 1,
  window: 'line',
  stopWords: [],
  rotate: 'Revoke it.',
  docs: 'https://example.com',
  examples: { match: [], clean: [] },
};

describe('the engine', () => {
  it('makes findings with place, severity, fingerprint and a redacted line', async () => {
    const [finding] = (await scan({})).findings;
    expect(finding).toMatchObject({
      location: { path: 'app.properties', start: { line: 1, column: 13 } },
      severity: 'medium',
      excerpt: { text: 'db.password=********', startColumn: 13, endColumn: 21 },
      verdict: { kind: 'report' },
    });
    expect(finding?.fingerprint).toMatch(/^[0-9a-f]{32}$/);
  });

  it('gives one secret one fingerprint, wherever and however it stands', async () => {
    const encoded = Buffer.from(PASSWORD).toString('base64');
    const manifest = `kind: Secret\ndata:\n  password: ${encoded}\n---\nauth:\n  password: ${PASSWORD}\n`;
    const engine = await createEngine({ policy: DEFAULT_POLICY, today: '2026-06-01' });
    const { findings } = await scanText(engine, manifest, 'a.yaml');
    expect(findings.length).toBe(2);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(1);
  });

  it('leaves out disabled rules', async () => {
    expect((await scan({ disabledRules: ['generic-password'] })).findings).toEqual([]);
  });

  it('looks with a rule that is off by default only where the policy enables it', async () => {
    const line = `connect("${expand('{{alnum:32}}', 'engine').text}")\n`;
    const found = async (policy: Partial<Policy>) => (await scan(policy, line)).findings.map(({ rule }) => rule.id);
    expect(await found({})).toEqual([]);
    expect(await found({ enabledRules: ['generic-high-entropy-string'] })).toEqual(['generic-high-entropy-string']);
    expect(await found({ addedRules: [ADDED] })).toEqual([]);
  });

  it('leaves an added rule off that says so, until it is enabled', async () => {
    const policy = { addedRules: [{ ...ADDED, isOff: true as const }] };
    expect((await scan(policy, 'token acme_20261123\n')).findings).toEqual([]);
    const enabled = await scan({ ...policy, enabledRules: ['acme-token'] }, 'token acme_20261123\n');
    expect(enabled.findings.map(({ rule }) => rule.id)).toEqual(['acme-token']);
  });

  it('takes added rules in', async () => {
    const { findings } = await scan({ addedRules: [ADDED] }, 'token acme_20261123\n');
    expect(findings.map(({ rule }) => rule.id)).toEqual(['acme-token']);
  });

  it('refuses an added rule with the id of a built-in one', async () => {
    await expect(scan({ addedRules: [{ ...ADDED, id: 'generic-password' }] })).rejects.toMatchObject({
      code: 'RULE_INVALID',
      message: expect.stringContaining('generic-password'),
    });
  });

  it('takes a severity from the policy', async () => {
    expect((await scan({ severities: { 'generic-password': 'critical' } })).findings[0]?.severity).toBe('critical');
  });

  it('marks what an allowance names, and still counts it', async () => {
    const result = await scan({ allow: [{ paths: ['*.properties'], reason: 'fixture' }] });
    expect(reported(result)).toEqual([]);
    expect(result.findings[0]?.verdict).toEqual({ kind: 'suppressed', by: 'allow', reason: 'fixture' });
  });

  it('does not follow an allowance past its last day', async () => {
    expect(reported(await scan({ allow: [{ paths: ['*.properties'], until: '2026-05-31' }] })).length).toBe(1);
  });

  it('marks what a comment beside it allows', async () => {
    const result = await scan({}, `db.password="${PASSWORD}" # unsealed:allow generic-password only a test\n`);
    expect(result.findings[0]?.verdict).toEqual({ kind: 'suppressed', by: 'inline', reason: 'only a test' });
  });
});
