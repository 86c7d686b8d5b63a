import { describe, expect, it } from '@jest/globals';
import { shippedRules } from '../../src/index.ts';
import { unsealed } from '../support/command-line.ts';
import { ScratchRepository, scratchDirectory } from '../support/repository.ts';

const directory = scratchDirectory();
const RULE = `- id: acme-api-token
  title: Acme API token
  provider: Acme
  severity: high
  keywords: [acme_]
  pattern: '\\b(acme_[0-9a-z]{32})\\b'
  rotate: Revoke it.
  docs: https://example.com
  examples:
`;

async function testRule(examples: string) {
  const repository = ScratchRepository.create();
  repository.write('rules.yaml', RULE + examples);
  return unsealed(['test-rule', 'rules.yaml'], { directory: repository.root });
}

describe('unsealed rules', () => {
  it('lists every rule with severity and title', async () => {
    const { code, stdout } = await unsealed(['rules'], { directory });
    expect(code).toBe(0);
    for (const { id, title } of shippedRules())
      expect(stdout.split('\n').find((row) => row.startsWith(`${id} `))).toContain(title);
  });

  it.each([
    ['a word', ['rules', 'github'], /github/i],
    ['a severity', ['rules', '--severity', 'critical'], / critical /],
    ['a provider', ['rules', '--provider', 'stripe'], /stripe/],
  ])('narrows the list by %s', async (_, argv, line) => {
    const { stdout } = await unsealed(argv, { directory });
    const rows = stdout.trim().split('\n').slice(0, -1);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(shippedRules().length);
    for (const row of rows) expect(row).toMatch(line);
  });

  it('says which rules are off by default', async () => {
    const { stdout } = await unsealed(['rules', 'high-entropy'], { directory });
    expect(stdout).toMatch(/^generic-high-entropy-string .* \(off\)\n1 rule\n$/);
    const { stdout: json } = await unsealed(['rules', '--format', 'json'], { directory });
    const off = (JSON.parse(json) as { id: string; default: string }[]).filter((rule) => rule.default === 'off');
    expect(off.map(({ id }) => id)).toEqual(['generic-high-entropy-string']);
  });

  it('prints JSON for programs', async () => {
    const { stdout } = await unsealed(['rules', '--format', 'json'], { directory });
    expect(JSON.parse(stdout)).toHaveLength(shippedRules().length);
  });
});

describe('unsealed explain', () => {
  it('says what the rule looks for, why, what to do and how to silence it', async () => {
    const { code, stdout } = await unsealed(['explain', 'kubernetes-secret-data'], { directory });
    expect(code).toBe(0);
    for (const part of [
      'Looks for',
      'Why it counts',
      'What to do',
      'https://',
      '# unsealed:allow kubernetes-secret-data',
    ]) {
      expect(stdout).toContain(part);
    }
  });

  it('names the nearest rule for a mistyped one', async () => {
    const { code, stderr } = await unsealed(['explain', 'kubernets-secret-data'], { directory });
    expect(code).toBe(2);
    expect(stderr).toContain('kubernetes-secret-data');
  });
});

describe('unsealed test-rule', () => {
  it('passes a rule whose examples hold', async () => {
    const { code, stdout } = await testRule(
      "    match: ['t=«acme_{{lower:32}}»', '\"«acme_{{lower:32}}»\"']\n    clean: ['acme_short', 'see acme_docs']\n",
    );
    expect(stdout).toBe(
      '1 rules, 4 examples, 0 problems\n' +
        "2 of 2 matching examples go to their rule's provider first, " +
        '2 of 2 clean ones are quiet for the rules of every provider\n',
    );
    expect(code).toBe(0);
  });

  it('names the provider whose built-in rule claims a matching example, and counts it', async () => {
    const { code, stdout } = await testRule(
      "    match: ['t=«acme_{{lower:32}}»', 'acme_ «{{github:ghp_}}»']\n    clean: ['acme_short', 'see acme_docs']\n",
    );
    expect(stdout).toContain('claimed by GitHub before Acme');
    expect(stdout).toContain("1 of 2 matching examples go to their rule's provider first");
    expect(code).toBe(1);
  });

  it('counts a clean example in which a built-in rule of another provider fires', async () => {
    const { code, stdout } = await testRule(
      "    match: ['t=«acme_{{lower:32}}»']\n    clean: ['acme_short', 'acme_ {{github:ghp_}}']\n",
    );
    expect(stdout).toContain('should be quiet, found github-personal-access-token at');
    expect(stdout).toContain('1 of 2 clean ones are quiet');
    expect(code).toBe(1);
  });

  it('tests a changed copy of a built-in rule in the place of that rule', async () => {
    const repository = ScratchRepository.create();
    const examples = "    match: ['t=«acme_{{lower:32}}»']\n    clean: ['acme_short']\n";
    repository.write('rules.yaml', (RULE + examples).replace('acme-api-token', 'github-personal-access-token'));
    const { code, stdout } = await unsealed(['test-rule', 'rules.yaml'], { directory: repository.root });
    expect(stdout).toContain('0 problems');
    expect(code).toBe(0);
  });

  it('puts the examples into a file of the name that they give', async () => {
    const match = "match: ['t=«acme_{{lower:32}}»']\n    clean: ['# password: {{password:16}} acme_']";
    expect((await testRule(`    ${match}\n    path: values.yaml\n`)).stdout).toContain(
      '1 rules, 2 examples, 0 problems\n',
    );
    expect((await testRule(`    ${match}\n    path: values.ini\n`)).stdout).toContain('found generic-password');
  });

  it.each([
    [
      'a match that the pattern misses',
      "match: ['«acme_{{lower:31}}»']\n    clean: ['acme_x']",
      'missed acme-api-token at 1:1-1:37',
    ],
    [
      'a mark in the wrong place',
      "match: ['«x acme_{{lower:32}}»']\n    clean: ['acme_x']",
      'found acme-api-token at 1:3-1:40',
    ],
    ['a match without a mark', "match: ['acme_{{lower:32}}']\n    clean: ['acme_x']", 'marks no secret'],
    [
      'a clean example that is found',
      "match: ['«acme_{{lower:32}}»']\n    clean: ['acme_{{lower:32}}']",
      'should be quiet',
    ],
    [
      'a clean example without a keyword',
      "match: ['«acme_{{lower:32}}»']\n    clean: ['nothing']",
      'none of the keywords',
    ],
    ['no clean example', "match: ['«acme_{{lower:32}}»']\n    clean: []", 'at least one'],
    ['an unknown template', "match: ['«acme_{{nonsense:32}}»']\n    clean: ['acme_x']", 'nonsense'],
  ])('names %s', async (_, examples, problem) => {
    const { code, stdout } = await testRule(`    ${examples}\n`);
    expect(stdout).toContain(problem);
    expect(code).toBe(1);
  });

  it('refuses a file that is no rule file', async () => {
    const { code, stderr } = await unsealed(['test-rule', 'missing.yaml'], { directory });
    expect(code).toBe(2);
    expect(stderr).toContain('missing.yaml');
  });
});
