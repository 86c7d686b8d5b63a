import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FORMATS, openProject, reported, scanWorktree } from '../../src/index.ts';
import { DIST } from '../support/bundle.ts';
import { unsealed } from '../support/command-line.ts';
import { Provider, type Reply } from '../support/provider.ts';
import { ScratchRepository } from '../support/repository.ts';
import { expand } from '../support/templates.ts';

const secretIn = (template: string, seed: string) => {
  const { text, secrets } = expand(template, seed);
  return text.slice(secrets[0]?.start, secrets[0]?.end);
};
const GITHUB = secretIn('«{{github:ghp_}}»', 'verify');
const STRIPE = secretIn('«sk_live_{{alnum:24}}»', 'verify');
const ALLOWED = secretIn('«{{github:ghp_}}»', 'allowed');
const PLAIN = ['Tr0ub4dor', 'Zk29dLq8xW'].join('-');
const SPELLINGS = [GITHUB, STRIPE, ALLOWED].flatMap((value) => [
  value,
  Buffer.from(value).toString('base64').replace(/=+$/, ''),
  Buffer.from(`${value}:`).toString('base64').replace(/=+$/, ''),
]);

const repository = ScratchRepository.create();
const base = repository.commit('empty');
repository.commit('secrets', {
  'app.env': `GITHUB_TOKEN=${GITHUB}\nSTRIPE_KEY=${STRIPE}\nCOPY_TOKEN=${GITHUB}\nDB_PASSWORD=${PLAIN}\n`,
  'allowed.env': `GITHUB_TOKEN=${ALLOWED} # unsealed:allow github-personal-access-token a test\n`,
});

/** GitHub knows its token; Stripe knows none. */
const byProvider = ({ headers }: { headers: Readonly<Record<string, unknown>> }): Reply =>
  headers['x-forwarded-host'] === 'api.github.com' ? { status: 200 } : { status: 401 };

interface Run {
  readonly provider: Provider;
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(
  argv: readonly string[],
  reply: (request: { headers: Readonly<Record<string, unknown>> }) => Reply = byProvider,
): Promise<Run> {
  const provider = await Provider.start(reply);
  const environment = { UNSEALED_VERIFY_ORIGIN: provider.origin };
  return { provider, ...(await unsealed(argv, { directory: repository.root, environment })) };
}

interface Said {
  readonly rule: string;
  readonly severity: string;
  readonly confidence: string;
  readonly verification?: string;
}
const said = (stdout: string) =>
  (JSON.parse(stdout) as { findings: Said[] }).findings.map(({ rule, severity, confidence, verification }) => [
    rule,
    severity,
    confidence,
    verification,
  ]);

describe('a run with --verify', () => {
  it.each([
    ['scan', ['scan', '--verify', '--format', 'json']],
    ['range', ['range', base, '--policy', 'head', '--verify', '--format', 'json']],
  ])('of %s says of each finding whether it works: proven if it does, a step less severe if not', async (_, argv) => {
    const { code, stdout } = await run(argv);
    expect(said(stdout)).toEqual([
      ['github-personal-access-token', 'critical', 'proven', 'active'],
      ['stripe-live-key', 'high', 'high', 'inactive'],
      ['github-personal-access-token', 'critical', 'proven', 'active'],
      ['generic-password', expect.any(String), expect.any(String), undefined],
    ]);
    expect(code).toBe(1);
  });

  it('asks once for each secret, not about what is suppressed, and where no rule says how', async () => {
    const { provider } = await run(['scan', '--verify']);
    expect(provider.received.map(({ headers, url }) => [headers['x-forwarded-host'], url]).sort()).toEqual([
      ['api.github.com', '/user'],
      ['api.stripe.com', '/v1/balance'],
    ]);
    expect(JSON.stringify(provider.received)).not.toContain(ALLOWED);
    expect(JSON.stringify(provider.received)).not.toContain(PLAIN);
  });

  it.each(Object.keys(FORMATS))('puts no secret into an address, or into the %s report', async (format) => {
    const { provider, stdout, stderr } = await run(['scan', '--verify', '--format', format]);
    expect(provider.received).toHaveLength(2);
    const printed = provider.received.map(({ url }) => url).join('\n') + stdout + stderr;
    expect(SPELLINGS.filter((spelling) => printed.includes(spelling))).toEqual([]);
    expect(stderr).toBe('');
  });

  it('changes nothing when the provider does not tell', async () => {
    const { stdout } = await run(['scan', '--verify', '--format', 'json'], () => ({ status: 503 }));
    const { stdout: without } = await run(['scan', '--format', 'json']);
    expect(said(stdout).map(([, , , verification]) => verification)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      undefined,
    ]);
    expect(said(stdout).map(([rule, severity, confidence]) => [rule, severity, confidence])).toEqual(
      said(without).map(([rule, severity, confidence]) => [rule, severity, confidence]),
    );
  });

  it('leaves the severity that the policy gives to a rule', async () => {
    repository.write('policy.yaml', 'rules: { severity: { stripe-live-key: critical } }\n');
    const { stdout } = await run(['scan', '--verify', '--format', 'json', '--config', 'policy.yaml', 'app.env']);
    expect(said(stdout)[1]).toEqual(['stripe-live-key', 'critical', 'high', 'inactive']);
  });

  it('sends nothing over plain HTTP to another machine', async () => {
    for (const origin of ['http://gateway.example', 'ftp://gateway.example', 'https://user@gateway.example', 'x']) {
      const environment = { UNSEALED_VERIFY_ORIGIN: origin };
      const { code, stderr } = await unsealed(['scan', '--verify'], { directory: repository.root, environment });
      expect([code, stderr]).toEqual([2, expect.stringContaining('UNSEALED_VERIFY_ORIGIN')]);
    }
  });

  it('as a process of its own ends by itself and logs no secret', async () => {
    const provider = await Provider.start(byProvider);
    const env = { ...process.env, UNSEALED_VERIFY_ORIGIN: provider.origin, NODE_DEBUG: '', NO_COLOR: '1' };
    const argv = [join(DIST, 'cli.mjs'), 'scan', '--verify'];
    const { stdout, stderr } = await new Promise<{ stdout: string; stderr: string }>((resolve) => {
      execFile(process.execPath, argv, { cwd: repository.root, env }, (_, out, err) =>
        resolve({ stdout: out, stderr: err }),
      );
    });
    expect(provider.received).toHaveLength(2);
    expect(stdout).toContain('verified   active at api.github.com');
    expect(stderr).toBe('');
    expect(SPELLINGS.filter((spelling) => (stdout + stderr).includes(spelling))).toEqual([]);
  });
});

describe('a run without --verify', () => {
  it.each([
    ['scan', ['scan']],
    ['scan -', ['scan', '-']],
    ['range', ['range', base]],
    ['staged', ['staged']],
    ['baseline create', ['baseline', 'create', '--baseline', 'out.baseline']],
  ])('of %s sends nothing', async (_, argv) => {
    const { provider } = await run(argv);
    expect(provider.received).toEqual([]);
  });

  it('is the only one there is of staged, which hooks call', async () => {
    repository.write('staged.env', `GITHUB_TOKEN=${GITHUB}\n`);
    repository.git('add', 'staged.env');
    const { code, provider, stderr } = await run(['staged', '--verify']);
    expect([code, provider.received]).toEqual([2, []]);
    expect(stderr).toContain("unknown option '--verify'");
    repository.git('rm', '--quiet', '--cached', 'staged.env');
  });

  it('sends nothing through the public API either', async () => {
    const project = await openProject(repository.root, { baselinePath: false });
    expect(project.verify).toBeUndefined();
    const findings = reported(await scanWorktree(project, ['app.env']));
    expect(findings.map(({ verification }) => verification)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('a rule of the configuration', () => {
  const value = ['acme', 'q7Zk29dLq8xWm4Rt'].join('_live_');
  const acme = `rules:
  add:
    - id: acme-api-key
      title: Acme API key
      provider: Acme
      severity: high
      keywords: [acme_live_]
      pattern: '(acme_live_[A-Za-z0-9]{16})'
      rotate: Revoke it.
      docs: https://acme.example/keys
      verify:
        method: GET
        url: https://api.acme.example/v1/me
        headers: { authorization: 'Bearer {{secret}}' }
        active: [200]
`;
  repository.write('acme.yaml', acme);
  repository.write('acme.env', `ACME=${value}\n`);

  it.each([
    ['sends nothing under --verify, since a change to the scanned repository could have put it there', '--verify', 0],
    ['is asked under --verify-added', '--verify-added', 1],
  ])('%s', async (_, flag, requests) => {
    const { provider, stdout } = await run(
      ['scan', flag, '--config', 'acme.yaml', '--format', 'json', 'acme.env'],
      () => ({}),
    );
    expect(provider.received).toHaveLength(requests);
    expect(said(stdout)).toEqual([
      ['acme-api-key', 'high', requests === 0 ? 'high' : 'proven', requests === 0 ? undefined : 'active'],
    ]);
  });
});
