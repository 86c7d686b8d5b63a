import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { unsealed } from '../support/command-line.ts';
import { ScratchRepository } from '../support/repository.ts';

const SECRET = ['hT7-pQ2x', 'vK9mLw4Rz8'].join('');
const OTHER = ['w3Kz-8Vn', 'Q5tYb2LmX7'].join('');
const ENCODED = Buffer.from(SECRET).toString('base64');
const manifest = (password: string) => `kind: Secret\nmetadata:\n  name: db\nstringData:\n  password: ${password}\n`;

/** A repository whose one secret is accepted by a baseline. */
async function accepted(): Promise<ScratchRepository> {
  const repository = ScratchRepository.create();
  repository.commit('first', { 'secret.yaml': manifest(SECRET) });
  expect(await unsealed(['baseline', 'create'], { directory: repository.root })).toEqual({
    code: 0,
    stdout: '1 finding accepted in .unsealed-baseline.json\n',
    stderr: '',
  });
  return repository;
}

async function scan(repository: ScratchRepository, ...argv: string[]) {
  const { code, stdout } = await unsealed(['scan', ...argv, '--format', 'json'], { directory: repository.root });
  const { findings, suppressed } = JSON.parse(stdout) as {
    findings: { path: string; line: number }[];
    suppressed: { by: string }[];
  };
  return { code, findings: findings.map(({ path, line }) => `${path}:${line}`), by: suppressed.map(({ by }) => by) };
}

describe('a baseline', () => {
  it('makes the next scan pass, and counts what it set aside', async () => {
    const repository = await accepted();
    expect(await scan(repository)).toEqual({ code: 0, findings: [], by: ['baseline'] });
    const { stdout } = await unsealed(['scan'], { directory: repository.root });
    expect(stdout).toContain('1 suppressed: 1 by baseline');
  });

  it('holds for staged and range as well', async () => {
    const repository = await accepted();
    // The policy of the base decides over a range.
    repository.git('add', '.unsealed-baseline.json');
    repository.git('commit', '--quiet', '--message', 'accept');
    repository.commit('copy', { 'copy.yaml': manifest(SECRET) });
    repository.write('staged.yaml', manifest(SECRET));
    repository.git('add', 'staged.yaml');
    for (const argv of [['staged'], ['range', 'HEAD~1']]) {
      expect((await unsealed(argv, { directory: repository.root })).code).toBe(0);
      expect((await unsealed([...argv, '--no-baseline'], { directory: repository.root })).code).toBe(1);
    }
  });

  it('is ignored with --no-baseline', async () => {
    expect(await scan(await accepted(), '--no-baseline')).toEqual({ code: 1, findings: ['secret.yaml:5'], by: [] });
  });

  it('may stand elsewhere, by --baseline', async () => {
    const repository = await accepted();
    const argv = ['baseline', 'create', '--baseline', 'known/../known.json'];
    expect((await unsealed(argv, { directory: repository.root })).stdout).toContain('accepted in known/../known.json');
    rmSync(join(repository.root, '.unsealed-baseline.json'));
    expect((await scan(repository)).code).toBe(1);
    expect((await scan(repository, '--baseline', 'known.json')).code).toBe(0);
  });

  it.each<[change: string, files: Readonly<Record<string, string>>]>([
    ['lines move', { 'secret.yaml': `# a\n# b\n${manifest(SECRET)}` }],
    ['the file is renamed', { 'secret.yaml': '', 'deploy/renamed.yaml': manifest(SECRET) }],
    ['the secret is encoded', { 'secret.yaml': `kind: Secret\ndata:\n  password: ${ENCODED}\n` }],
    ['it is found by another rule', { 'secret.yaml': '', 'app.conf': `password = "${SECRET}"\n` }],
  ])('still knows the secret after %s', async (_, files) => {
    const repository = await accepted();
    for (const [path, text] of Object.entries(files)) repository.write(path, text);
    expect(await scan(repository)).toMatchObject({ code: 0, findings: [] });
  });

  it('does not cover a new secret on the line that held an accepted one', async () => {
    const repository = await accepted();
    repository.write('secret.yaml', manifest(OTHER));
    expect(await scan(repository)).toEqual({ code: 1, findings: ['secret.yaml:5'], by: [] });
  });

  it('does not cover a new secret beside an accepted one on the same line', async () => {
    const repository = await accepted();
    repository.write('secret.yaml', `kind: Secret\nstringData: {a: ${SECRET}, b: ${OTHER}}\n`);
    expect(await scan(repository)).toEqual({ code: 1, findings: ['secret.yaml:2'], by: ['baseline'] });
  });

  it('reveals nothing: neither a spelling of the secret nor the same hash twice', async () => {
    const repository = await accepted();
    const first = readFileSync(join(repository.root, '.unsealed-baseline.json'), 'utf8');
    expect(first).not.toContain(SECRET);
    expect(first).not.toContain(ENCODED);
    await unsealed(['baseline', 'create'], { directory: repository.root });
    const second = readFileSync(join(repository.root, '.unsealed-baseline.json'), 'utf8');
    const hash = /"fingerprint":"(\w+)"/;
    expect(hash.exec(second)?.[1]).not.toBe(hash.exec(first)?.[1]);
  });

  it('takes in what was accepted before when it is created again', async () => {
    const repository = await accepted();
    repository.write('more.yaml', manifest(OTHER));
    expect((await unsealed(['baseline', 'create'], { directory: repository.root })).stdout).toMatch(/^2 findings/);
    expect((await scan(repository)).code).toBe(0);
  });
});

describe('a baseline that cannot be used', () => {
  const entry = `{"fingerprint":"${'0'.repeat(32)}","rule":"x","path":"y"}`;
  it.each<[what: string, text: string, says: RegExp]>([
    [
      'is truncated',
      '{"version":1,"derivation":{"name":"scry',
      /\.unsealed-baseline\.json:1:\d+: the file is not valid JSON/,
    ],
    ['is empty', '', /\.unsealed-baseline\.json.*: the file is not valid JSON/],
    ['belongs to another tool', '{"version":"1.5.0","plugins_used":[],"results":{}}', /the file lacks "derivation"/],
    ['is a list', `[${entry}]`, /the file must be an object/],
    ['is from a newer version', `{"version":9,"derivation":{},"findings":[]}`, /version must be 1/],
    ['asks for endless work', derived('"cost":1073741824'), /derivation\.cost must be a power of two/],
    [
      'holds text where hashes stand',
      derived('"cost":4096', `{"fingerprint":"${SECRET}","rule":"x","path":"y"}`),
      /findings\[0\]\.fingerprint must be 32/,
    ],
  ])('is an error when it %s, never an empty baseline', async (_, text, says) => {
    const repository = ScratchRepository.create();
    repository.write('.unsealed-baseline.json', text);
    repository.write('app.conf', `password = "${SECRET}"\n`);
    const { code, stdout, stderr } = await unsealed(['scan'], { directory: repository.root });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^unsealed: .*\n {2}\S.*\n$/);
    expect(stderr).toMatch(says);
    expect(stderr).toMatch(/restore the file from git|update unsealed/);
    expect(stderr).not.toContain(SECRET);
  });

  it.each([
    ['is not there', 'nope.json', /nope\.json: cannot be read \(ENOENT\)/],
    ['is a directory', '.', /\.: cannot be read \(EISDIR\)/],
  ])('is an error when the named file %s', async (_, path, says) => {
    const { root } = ScratchRepository.create();
    const { code, stderr } = await unsealed(['scan', '--baseline', path], { directory: root });
    expect(code).toBe(2);
    expect(stderr).toMatch(says);
    expect(stderr).toMatch(
      /\n {2}name an existing baseline with --baseline, or make one with `unsealed baseline create`/,
    );
  });
});

function derived(cost: string, entry = ''): string {
  const derivation = `{"name":"scrypt",${cost},"blockSize":8,"parallelization":1,"salt":"${'ab'.repeat(16)}"}`;
  return `{"version":1,"derivation":${derivation},"findings":[${entry}]}`;
}
