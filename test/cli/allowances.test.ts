import { describe, expect, it } from '@jest/globals';
import { unsealed } from '../support/command-line.ts';
import { ScratchRepository } from '../support/repository.ts';

const SECRET = ['hT7-pQ2x', 'vK9mLw4Rz8'].join('');
const VALUES = `postgresql:\n  auth:\n    password: ${SECRET}\n`;

interface Scanned {
  readonly code: number;
  readonly findings: number;
  readonly suppressed: readonly { readonly by: string; readonly reason?: string }[];
}

/** What a scan says of `text` under `path`, with and without a configuration. */
async function scanned(text: string, path = 'charts/db/values.yaml', policy?: string): Promise<Scanned> {
  const repository = ScratchRepository.create();
  repository.write(path, text);
  if (policy !== undefined) repository.write('.unsealed.yaml', policy);
  const { code, stdout } = await unsealed(['scan', '--format', 'json'], { directory: repository.root });
  const { findings, suppressed } = JSON.parse(stdout) as { findings: unknown[]; suppressed: Scanned['suppressed'] };
  return {
    code,
    findings: findings.length,
    suppressed: suppressed.map(({ by, reason }) => ({ by, ...(reason && { reason }) })),
  };
}

async function ruleOf(text: string): Promise<{ rule: string; fingerprint: string }> {
  const repository = ScratchRepository.create();
  repository.write('charts/db/values.yaml', text);
  const { stdout } = await unsealed(['scan', '--format', 'json'], { directory: repository.root });
  return (JSON.parse(stdout) as { findings: [{ rule: string; fingerprint: string }] }).findings[0];
}

describe('a comment beside a secret', () => {
  it('sets it aside with its reason, and is counted', async () => {
    const { rule } = await ruleOf(VALUES);
    const text = VALUES.replace(/\n$/, ` # unsealed:allow ${rule} only the local database\n`);
    expect(await scanned(text)).toEqual({
      code: 0,
      findings: 0,
      suppressed: [{ by: 'inline', reason: 'only the local database' }],
    });
  });

  it('may stand alone on the line above', async () => {
    const { rule } = await ruleOf(VALUES);
    const text = VALUES.replace('    password', `    # unsealed:allow ${rule} local\n    password`);
    expect(await scanned(text)).toMatchObject({ code: 0, suppressed: [{ by: 'inline' }] });
  });

  it('of another rule sets nothing aside', async () => {
    const text = VALUES.replace(/\n$/, ' # unsealed:allow some-other-rule\n');
    expect(await scanned(text)).toMatchObject({ code: 1, findings: 1, suppressed: [] });
  });

  it('inside the value itself sets nothing aside', async () => {
    const { rule } = await ruleOf(VALUES);
    const text = `password = "${SECRET} # unsealed:allow ${rule}"\n`;
    expect(await scanned(text, 'app.conf')).toMatchObject({ suppressed: [] });
  });

  it('of another scanner holds unless the configuration says otherwise', async () => {
    const text = VALUES.replace(/\n$/, ' # gitleaks:allow\n');
    expect(await scanned(text)).toMatchObject({ code: 0, suppressed: [{ by: 'inline' }] });
    expect(await scanned(text, undefined, 'foreign-allows: false\n')).toMatchObject({ code: 1, findings: 1 });
  });
});

describe('an allowance of the configuration', () => {
  it.each([
    ['paths', "{paths: ['charts/**'], reason: demo}"],
    ['key path', "{key-path: 'charts/*/values.yaml#postgresql.auth.password', reason: demo}"],
    ['key path in any file', "{key-path: '#postgresql.*.password', reason: demo}"],
    ['value', `{value: '^hT7-', reason: demo}`],
    ['an end that has not come', "{paths: ['charts/**'], until: 2099-12-31, reason: demo}"],
  ])('sets a secret aside by %s', async (_, allowance) => {
    expect(await scanned(VALUES, undefined, `allow:\n  - ${allowance}\n`)).toEqual({
      code: 0,
      findings: 0,
      suppressed: [{ by: 'allow', reason: 'demo' }],
    });
  });

  it('sets a secret aside by the fingerprint that the report gives', async () => {
    const { fingerprint } = await ruleOf(VALUES);
    const policy = `allow:\n  - {fingerprint: ${fingerprint}, reason: demo}\n`;
    expect(await scanned(VALUES, 'elsewhere/values.yaml', policy)).toMatchObject({ code: 0, findings: 0 });
  });

  it.each([
    ['another path', "{paths: ['docs/**'], reason: demo}"],
    ['another key', "{key-path: '#redis.auth.password', reason: demo}"],
    ['another rule', "{paths: ['charts/**'], rules: [kubernetes-secret-data], reason: demo}"],
    ['a time that is over', "{paths: ['charts/**'], until: 2020-01-01, reason: demo}"],
  ])('for %s sets nothing aside', async (_, allowance) => {
    expect(await scanned(VALUES, undefined, `allow:\n  - ${allowance}\n`)).toMatchObject({ code: 1, findings: 1 });
  });
});
