import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { textOf } from '../support/markdown.ts';
import { run } from '../support/process.ts';
import { ScratchRepository, scratchDirectory } from '../support/repository.ts';
import { runStep } from '../support/workflow-runner.ts';

const SECRET = ['hT7-pQ2x', 'vK9mLw4Rz8'].join('');
const OTHER = ['w3Kz-8Vn', 'Q5tYb2LmX7'].join('');
const RULE = 'generic-password';

const validate = new Ajv({ strict: false }).compile(JSON.parse(textOf('schema/report.schema.json')));

interface Report {
  readonly findings: readonly { path: string; rule: string; allowedByChange?: readonly Allowed[] }[];
  readonly suppressed: readonly { by: string }[];
  readonly changeAllowances: readonly Allowed[];
}

interface Allowed {
  readonly by: string;
  readonly what: string;
  readonly path: string;
  readonly line?: number;
  readonly findings?: number;
}

/** A repository with one commit, and a branch on top whose commits the test makes. */
function repositoryWith(files: Readonly<Record<string, string>> = {}): ScratchRepository {
  const repository = ScratchRepository.create();
  repository.commit('base', { 'README.md': '# Shop\n', ...files });
  repository.git('branch', 'base');
  return repository;
}

async function range(repository: ScratchRepository, ...argv: string[]) {
  const { code, stdout, stderr } = await run(['range', 'base..HEAD', '--format', 'json', ...argv], {
    directory: repository.root,
  });
  if (stdout === '') return { code, stderr, findings: [], by: [], report: undefined };
  const report = JSON.parse(stdout) as Report;
  expect(validate(report) ? [] : validate.errors).toEqual([]);
  expect(stdout).not.toContain(SECRET);
  return {
    code,
    stderr,
    report,
    findings: report.findings.map(({ path }) => path),
    by: report.suppressed.map(({ by }) => by),
  };
}

/** What a change would write to get a secret past its own check; each is enough with the policy of the head. */
const ALLOWS: readonly (readonly [what: string, files: Readonly<Record<string, string>>, listed: Partial<Allowed>])[] =
  [
    [
      'an allowance',
      { '.unsealed.yaml': `allow:\n  - rules: [${RULE}]\n    reason: trust me\n` },
      { by: 'allow', what: 'an entry under allow (rules)', path: '.unsealed.yaml', line: 2 },
    ],
    [
      'a disabled rule',
      { '.unsealed.yaml': `rules: { disable: [${RULE}] }\n` },
      { by: 'config', what: `rules.disable: ${RULE}`, path: '.unsealed.yaml' },
    ],
    [
      'a higher threshold',
      { '.unsealed.yaml': 'fail-on: critical\n' },
      { by: 'config', what: 'fail-on: critical', path: '.unsealed.yaml' },
    ],
    [
      'a lower limit',
      { '.unsealed.yaml': 'limits: { file-size: 10 }\n' },
      { by: 'config', what: 'limits.file-size: 10', path: '.unsealed.yaml' },
    ],
    [
      'a policy that extends another',
      { '.unsealed.yml': 'extends: ci/team.yaml\n', 'ci/team.yaml': `\nallow: [{ paths: ['app.conf'] }]\n` },
      { by: 'allow', what: 'an entry under allow (paths)', path: 'ci/team.yaml', line: 2 },
    ],
    [
      'a comment beside the secret',
      { 'app.conf': `password = "${SECRET}"  # unsealed:allow ${RULE} trust me\n` },
      { by: 'inline', path: 'app.conf', line: 1 },
    ],
    [
      'a comment above the secret',
      { 'app.conf': `# unsealed:allow ${RULE} trust me\npassword = "${SECRET}"\n` },
      { by: 'inline', path: 'app.conf', line: 1 },
    ],
    [
      "another scanner's comment",
      { 'app.conf': `password = "${SECRET}"  # gitleaks:allow\n` },
      { by: 'inline', path: 'app.conf', line: 1 },
    ],
  ];

describe('a change that allows its own secret', () => {
  const secret = { 'app.conf': `password = "${SECRET}"\n` };

  it.each(ALLOWS)('by %s is reported all the same, with what it tried', async (_, files, listed) => {
    const repository = repositoryWith();
    repository.commit('change', { ...secret, ...files });
    expect((await range(repository, '--policy', 'head')).code).toBe(0);
    const { code, report } = await range(repository);
    expect(code).toBe(1);
    expect(report?.findings[0]?.allowedByChange).toEqual([expect.objectContaining(listed)]);
    expect(report?.changeAllowances).toEqual([expect.objectContaining({ ...listed, findings: 1 })]);
  });

  it('by a lower severity is reported at its own', async () => {
    const repository = repositoryWith({ '.unsealed.yaml': 'fail-on: medium\n' });
    const files = { '.unsealed.yaml': `fail-on: medium\nrules: { severity: { ${RULE}: low } }\n` };
    repository.commit('change', { ...secret, ...files });
    expect((await range(repository, '--policy', 'head')).code).toBe(0);
    const { code, report } = await range(repository);
    expect(code).toBe(1);
    expect(report?.changeAllowances.map(({ what }) => what)).toEqual([`rules.severity: ${RULE} as low`]);
  });

  it('by taking back a rule of the team is reported by that rule', async () => {
    const rule = `- { id: acme-key, title: Acme key, provider: Acme, severity: high, keywords: [acme_], pattern: '(acme_[a-z]{8})',
  rotate: Revoke it., docs: 'https://acme.example/keys' }\n`;
    const repository = repositoryWith({ '.unsealed.yaml': 'rules: { add: [acme.yaml] }\n', 'acme.yaml': rule });
    rmSync(join(repository.root, '.unsealed.yaml'));
    repository.commit('change', { 'app.conf': `${['acme', 'qwhzxkvb'].join('_')}\n` });
    expect((await range(repository, '--policy', 'head')).code).toBe(0);
    const { code, report } = await range(repository);
    expect([code, report?.changeAllowances.map(({ what }) => what)]).toEqual([1, ['rules.add without acme-key']]);
  });

  it('by everything at once is reported with all of it, in every format for people', async () => {
    const repository = repositoryWith();
    repository.write('b.conf', `password = "${SECRET}"\n`);
    await run(['baseline', 'create'], { directory: repository.root });
    repository.commit('change', {
      'b.conf': `# unsealed:allow ${RULE} trust me\npassword = "${SECRET}"\n`,
      '.unsealed.yaml': `
fail-on: critical
rules: { disable: [${RULE}], severity: { ${RULE}: low } }
limits: { file-size: 10 }
allow:
  - value: '${SECRET.slice(0, 6)}'
`,
    });
    const { code, report } = await range(repository);
    expect(code).toBe(1);
    const wanted = [
      ['.unsealed-baseline.json', 'an entry of the baseline'],
      ['.unsealed.yaml', `rules.disable: ${RULE}`],
      ['.unsealed.yaml', `rules.severity: ${RULE} as low`],
      ['.unsealed.yaml', 'fail-on: critical'],
      ['.unsealed.yaml', 'limits.file-size: 10'],
      ['.unsealed.yaml', 'an entry under allow (value)'],
      ['b.conf', 'a comment beside it'],
    ];
    expect(report?.changeAllowances.map(({ path, what }) => [path, what])).toEqual(wanted);
    for (const format of ['text', 'github', 'markdown']) {
      const { stdout } = await run(['range', 'base..HEAD', '--format', format], { directory: repository.root });
      expect(stdout).not.toContain(SECRET);
      const told = stdout
        .replaceAll('%0A', ' ')
        .replaceAll('\\', '')
        .replace(/\s+\|?\s*/g, ' ');
      expect(told).toContain('the change itself allows it: an entry under allow (value)');
      // By the finding and in the list; a cell of Markdown has no room for so many.
      const times = format === 'markdown' ? 1 : 2;
      const missing = wanted.map(([, what = '']) => what).filter((what) => told.split(what).length <= times);
      expect([format, missing]).toEqual([format, []]);
    }
  });
});

describe('the policy of the base', () => {
  it('sets aside what it allows', async () => {
    const repository = repositoryWith({ '.unsealed.yaml': `allow: [{ paths: ['test/**'] }]\n` });
    repository.commit('change', { 'test/app.conf': `password = "${SECRET}"\n` });
    expect(await range(repository)).toMatchObject({ code: 0, by: ['allow'] });
  });

  it('holds where the change takes it away or tightens it', async () => {
    const repository = repositoryWith({ '.unsealed.yaml': `allow: [{ paths: ['test/**'] }]\n` });
    rmSync(join(repository.root, '.unsealed.yaml'));
    repository.commit('change', { 'test/app.conf': `password = "${SECRET}"\n` });
    expect(await range(repository)).toMatchObject({ code: 0, by: ['allow'] });
    expect((await range(repository, '--policy', 'head')).code).toBe(1);
  });

  it('knows the baseline of the base', async () => {
    const repository = ScratchRepository.create();
    repository.commit('old', { 'app.conf': `password = "${SECRET}"\n` });
    await run(['baseline', 'create'], { directory: repository.root });
    repository.commit('base');
    repository.git('branch', 'base');
    rmSync(join(repository.root, '.unsealed-baseline.json'));
    repository.commit('change', { 'copy.conf': `password = "${SECRET}"\n` });
    expect(await range(repository)).toMatchObject({ code: 0, by: ['baseline'] });
    expect((await range(repository, '--no-baseline')).code).toBe(1);
  });

  it.each<[what: string, before: string, after: string, code: number]>([
    [
      'stands beside another secret on the same line',
      'password = "A"  # unsealed:allow R demo\n',
      'password = "B"  # unsealed:allow R demo\n',
      0,
    ],
    [
      'stands above another secret',
      '# unsealed:allow R demo\npassword = "A"\n',
      '# unsealed:allow R demo\npassword = "B"\n',
      0,
    ],
    [
      'has been moved to another key',
      'x_password = "A"  # unsealed:allow R demo\n',
      'y_password = "B"  # unsealed:allow R demo\n',
      1,
    ],
    [
      'has been copied',
      '# unsealed:allow R demo\npassword = "A"\n',
      '# unsealed:allow R demo\npassword = "A"\n# unsealed:allow R demo\npassword = "B"\n',
      1,
    ],
    ['has another reason', 'password = "A"  # unsealed:allow R demo\n', 'password = "B"  # unsealed:allow R test\n', 1],
  ])('lets a comment count that %s, or not: exit code', async (_, before, after, code) => {
    const filled = (text: string) =>
      text.replaceAll('R', RULE).replace('"A"', `"${OTHER}"`).replace('"B"', `"${SECRET}"`);
    const repository = repositoryWith({ 'app.conf': filled(before) });
    repository.commit('change', { 'app.conf': filled(after) });
    expect((await range(repository)).code).toBe(code);
    expect((await range(repository, '--policy', 'head')).code).toBe(0);
  });

  it('says itself whose policy decides, and --policy overrules it', async () => {
    const repository = repositoryWith({ '.unsealed.yaml': 'policy: head\n' });
    repository.commit('change', {
      'app.conf': `password = "${SECRET}"\n`,
      '.unsealed.yaml': `policy: head\nallow: [{ rules: [${RULE}] }]\n`,
    });
    expect((await range(repository)).code).toBe(0);
    expect((await range(repository, '--policy', 'base')).code).toBe(1);
  });

  it('is not changed by a change that says policy: head', async () => {
    const repository = repositoryWith();
    repository.commit('change', {
      'app.conf': `password = "${SECRET}"\n`,
      '.unsealed.yaml': `policy: head\nallow: [{ rules: [${RULE}] }]\n`,
    });
    expect((await range(repository)).code).toBe(1);
  });

  it('is read through links inside the tree', async () => {
    const repository = repositoryWith({ 'ci/policy.yaml': `allow: [{ paths: ['test/**'] }]\n` });
    symlinkSync('ci/policy.yaml', join(repository.root, '.unsealed.yaml'));
    repository.commit('base');
    repository.git('branch', '--force', 'base');
    repository.commit('change', { 'test/app.conf': `password = "${SECRET}"\n`, 'ci/policy.yaml': '{}\n' });
    expect(await range(repository)).toMatchObject({ code: 0, by: ['allow'] });
  });

  it('takes what neither commit has from the disk, as installed packages are', async () => {
    const repository = repositoryWith({ '.unsealed.yaml': 'extends: acme-policy\n', '.gitignore': 'node_modules\n' });
    repository.commit('change', { 'test/app.conf': `password = "${SECRET}"\n` });
    mkdirSync(join(repository.root, 'node_modules/acme-policy'), { recursive: true });
    writeFileSync(join(repository.root, 'node_modules/acme-policy/unsealed.yaml'), `allow: [{ paths: ['test/**'] }]\n`);
    expect(await range(repository)).toMatchObject({ code: 0, by: ['allow'] });
  });

  it('takes no package that the change brings along, neither as files nor through a link', async () => {
    const repository = repositoryWith({ '.unsealed.yaml': 'extends: acme-policy\n' });
    const policy = `allow: [{ paths: ['app.conf'] }]\n`;
    repository.commit('change', { 'app.conf': `password = "${SECRET}"\n`, 'packages/acme/unsealed.yaml': policy });
    mkdirSync(join(repository.root, 'node_modules'));
    symlinkSync('../packages/acme', join(repository.root, 'node_modules/acme-policy'));
    const linked = await range(repository);
    expect([linked.code, linked.stderr]).toEqual([2, expect.stringContaining('no policy of a package "acme-policy"')]);
    rmSync(join(repository.root, 'node_modules'), { recursive: true });
    cpSync(join(repository.root, 'packages/acme'), join(repository.root, 'node_modules/acme-policy'), {
      recursive: true,
    });
    repository.commit('more');
    expect((await range(repository)).code).toBe(2);
  });

  it('holds for a named configuration inside the repository, and takes one outside as it is', async () => {
    const repository = repositoryWith({ 'ci/policy.yaml': '{}\n' });
    const allowing = `allow: [{ rules: [${RULE}] }]\n`;
    repository.commit('change', { 'app.conf': `password = "${SECRET}"\n`, 'ci/policy.yaml': allowing });
    expect((await range(repository, '--config', 'ci/policy.yaml')).code).toBe(1);
    const outside = join(scratchDirectory(), 'policy.yaml');
    writeFileSync(outside, allowing);
    expect((await range(repository, '--config', outside)).code).toBe(0);
  });

  it('is an error when it is broken, and says where and what lets the change decide', async () => {
    const repository = repositoryWith({ '.unsealed.yaml': 'nope: 1\n' });
    const base = repository.id('base').slice(0, 7);
    repository.commit('change', { '.unsealed.yaml': '{}\n' });
    const { code, stderr } = await range(repository);
    expect(code).toBe(2);
    expect(stderr).toContain(
      `.unsealed.yaml:1:1: unknown key "nope" in the policy (in commit ${base}, whose policy decides)`,
    );
    expect(stderr).toContain('--policy head');
    expect((await range(repository, '--policy', 'head')).code).toBe(0);
  });

  it('lets no change break the configuration', async () => {
    const repository = repositoryWith();
    repository.commit('change', { '.unsealed.yaml': 'nope: 1\n' });
    expect((await range(repository)).code).toBe(2);
  });
});

describe('a push', () => {
  async function push(...argv: string[]): Promise<number | null> {
    const origin = repositoryWith();
    const repository = origin.clone();
    repository.commit('change', {
      'app.conf': `password = "${SECRET}"\n`,
      '.unsealed.yaml': `allow: [{ rules: [${RULE}] }]\n`,
    });
    const stdin = `refs/heads/topic ${repository.id('HEAD')} refs/heads/topic ${'0'.repeat(40)}\n`;
    return (await run(['hook', 'pre-push', 'origin', 'url', ...argv], { directory: repository.root, stdin })).code;
  }

  it('is judged by its own policy', async () => {
    expect(await push()).toBe(0);
  });

  it('is judged by that of the main branch of the remote with --policy base', async () => {
    expect(await push('--policy', 'base')).toBe(1);
  });

  it('is an error when the base is asked for and not known', async () => {
    const repository = repositoryWith();
    const stdin = `refs/heads/topic ${repository.id('HEAD')} refs/heads/topic ${'0'.repeat(40)}\n`;
    const argv = ['hook', 'pre-push', 'nowhere', 'url', '--policy', 'base'];
    const { code, stderr } = await run(argv, { directory: repository.root, stdin });
    expect([code, stderr]).toEqual([2, expect.stringContaining('no base is known whose policy could decide')]);
  });
});

describe('the action', () => {
  function pullRequest(event: string, inputs: Readonly<Record<string, string>> = {}) {
    const repository = repositoryWith();
    repository.commit('change', {
      'app.conf': `password = "${SECRET}"\n`,
      '.unsealed.yaml': `allow: [{ rules: [${RULE}] }]\nfail-on: critical\n`,
    });
    const [base, head] = [repository.id('base'), repository.id('HEAD')];
    const payload = {
      pull_request: { base: { sha: base }, head: { sha: head } },
      before: base,
      after: head,
      ref: 'refs/heads/main',
    };
    return runStep({ workspace: repository.root, event, payload, inputs });
  }

  it('judges a pull request by the policy of its base', () => {
    const { code, commands, summary } = pullRequest('pull_request');
    expect(code).toBe(1);
    const [error] = commands.filter(({ name }) => name === 'error');
    expect(error?.message).toContain('the change itself allows it: an entry under allow (rules) (.unsealed.yaml:1)');
    const notice = commands.find(({ properties }) => properties.title === 'Allowances of this change');
    expect(notice?.message).toContain('.unsealed.yaml fail-on: critical');
    expect(summary).toContain('2 allowances of this change did not count');
  });

  it('judges a pull request by its own policy where the input says so', () => {
    expect(pullRequest('pull_request', { policy: 'head' }).code).toBe(0);
  });

  it('judges what has been pushed by its own policy', () => {
    expect(pullRequest('push').code).toBe(0);
    expect(pullRequest('push', { policy: 'base' }).code).toBe(1);
  });

  it('refuses another word', () => {
    const { code, commands } = pullRequest('pull_request', { policy: 'tail' });
    expect([code, commands.at(-1)?.message]).toEqual([1, 'input policy is "tail": use one of base, head']);
  });
});
