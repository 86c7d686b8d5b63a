import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { KEY_PATH } from '../../src/config/allowance-section.ts';
import { loadPolicy, parsePolicy } from '../../src/config/policy-file.ts';
import { UnsealedError } from '../../src/core/errors.ts';
import { DEFAULT_POLICY, type Policy } from '../../src/core/policy.ts';

const schema = (name: string) => JSON.parse(readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8'));
const validate = new Ajv({ strict: false, schemas: [schema('rules.schema.json')] }).compile(
  schema('unsealed.schema.json'),
);

const RULE = `{ id: acme-api-key, title: Acme API key, provider: Acme, severity: high, keywords: [acme_],
      pattern: '(acme_[a-z]{8})', rotate: Revoke it., docs: 'https://acme.example/keys' }`;
const FILES: Readonly<Record<string, string>> = {
  'rules/acme.yaml': `- ${RULE.replaceAll('\n', ' ')}\n`,
};

function read(
  text: string,
  files: Readonly<Record<string, string>> = FILES,
  known?: readonly string[],
): Promise<Policy> {
  const readText = async (path: string) => files[path];
  return parsePolicy(text, '.unsealed.yaml', readText, known);
}

async function failureOf(promise: Promise<unknown>): Promise<UnsealedError> {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown) => thrown,
  );
  if (error instanceof UnsealedError) return error;
  throw new Error('nothing was refused', { cause: error });
}

describe('a policy text', () => {
  it('that is empty is the default policy', async () => {
    expect(await read('# nothing yet\n')).toEqual(DEFAULT_POLICY);
  });

  it('becomes a policy with every key in its place', async () => {
    const text = `
fail-on: high
foreign-allows: false
comments: true
rules:
  disable: [generic-password]
  enable: [generic-high-entropy-string]
  severity: { jwt: low }
  add:
    - rules/acme.yaml
    - ${RULE.replace('acme-api-key', 'acme-other-key')}
limits: { file-size: 10MB, document-size: 2000, decode-depth: 3 }
allow:
  - paths: ['docs/**']
    rules: [jwt]
    value: '^demo'
    key-path: 'charts/*/values.yaml#auth.password'
    fingerprint: '${'AB'.repeat(16)}'
    reason: shared demo
    until: 2027-01-31
`;
    const { addedRules, ...policy } = await read(text);
    expect(policy).toEqual({
      failOn: 'high',
      foreignAllows: false,
      comments: true,
      disabledRules: ['generic-password'],
      enabledRules: ['generic-high-entropy-string'],
      severities: { jwt: 'low' },
      limits: { fileBytes: 10_000_000, documentBytes: 2_000, decodeDepth: 3 },
      allow: [
        {
          paths: ['docs/**'],
          rules: ['jwt'],
          value: '^demo',
          keyPath: 'charts/*/values.yaml#auth.password',
          fingerprint: 'ab'.repeat(16),
          reason: 'shared demo',
          until: '2027-01-31',
          source: { path: '.unsealed.yaml', line: 15 },
        },
      ],
    });
    expect(addedRules.map(({ id }) => id)).toEqual(['acme-api-key', 'acme-other-key']);
  });
});

describe('a policy that extends a package', () => {
  const policy = 'fail-on: critical';

  it.each<[reference: string, files: Readonly<Record<string, string>>]>([
    ['acme-policy', { 'node_modules/acme-policy/unsealed.yaml': policy }],
    ['acme-policy', { 'node_modules/acme-policy/unsealed.json': '{ "fail-on": "critical" }' }],
    ["'@acme/policy'", { 'node_modules/@acme/policy/.unsealed.yml': policy }],
    ["'@acme/policy/strict.yaml'", { 'node_modules/@acme/policy/strict.yaml': policy }],
    [
      'acme-policy',
      {
        'node_modules/acme-policy/package.json': '{ "name": "acme-policy", "unsealed": "./dist/policy.yaml" }',
        'node_modules/acme-policy/dist/policy.yaml': policy,
        'node_modules/acme-policy/unsealed.yaml': 'fail-on: medium',
      },
    ],
    [
      'acme-policy',
      {
        'node_modules/acme-policy/package.json': '{ "name": "acme-policy" }',
        'node_modules/acme-policy/unsealed.yaml': policy,
      },
    ],
  ])('reads %s from node_modules as data', async (reference, files) => {
    expect((await read(`extends: ${reference}`, files)).failOn).toBe('critical');
  });

  it('looks into the node_modules nearest to the file that names it', async () => {
    const files = {
      'ci/team.yaml': 'extends: acme-policy',
      'ci/node_modules/acme-policy/unsealed.yaml': policy,
      'node_modules/acme-policy/unsealed.yaml': 'fail-on: medium',
    };
    expect((await read('extends: ci/team.yaml', files)).failOn).toBe('critical');
  });

  it('takes the files that the package names relative to the package', async () => {
    const files = {
      'node_modules/acme-policy/unsealed.yaml': 'extends: ./more.yaml\nrules: { add: [rules.yaml] }',
      'node_modules/acme-policy/more.yaml': policy,
      'node_modules/acme-policy/rules.yaml': FILES['rules/acme.yaml'] ?? '',
    };
    const { failOn, addedRules } = await read('extends: acme-policy', files);
    expect([failOn, addedRules.map(({ id }) => id)]).toEqual(['critical', ['acme-api-key']]);
  });

  it('prefers a file of just that name', async () => {
    const files = { team: policy, 'node_modules/team/unsealed.yaml': 'fail-on: medium' };
    expect((await read('extends: team', files)).failOn).toBe('critical');
  });

  it.each<[what: string, reference: string, files: Readonly<Record<string, string>>, says: string, code: string]>([
    [
      'is not installed',
      'gone-policy',
      {},
      '.unsealed.yaml:1:10: no policy of a package "gone-policy"',
      'CONFIG_UNREADABLE',
    ],
    [
      'names a program',
      'evil',
      { 'node_modules/evil/package.json': '{ "unsealed": "./index.js" }', 'node_modules/evil/index.js': policy },
      'names a policy that is no YAML or JSON file of its own',
      'CONFIG_INVALID',
    ],
    [
      'names a file that is not its own',
      'evil',
      { 'node_modules/evil/package.json': '{ "unsealed": "../../up.yaml" }', 'up.yaml': policy },
      'names a policy that is no YAML or JSON file of its own',
      'CONFIG_INVALID',
    ],
    [
      'has a package.json that is damaged',
      'broken',
      { 'node_modules/broken/package.json': '{ "unsealed": ' },
      'node_modules/broken/package.json:1:',
      'CONFIG_SYNTAX',
    ],
    [
      'leads back to itself',
      'loop',
      { 'node_modules/loop/unsealed.yaml': "extends: ['./unsealed.yaml']" },
      'node_modules/loop/unsealed.yaml:1:11: extends leads back to itself',
      'CONFIG_INVALID',
    ],
  ])('refuses one that %s', async (_, reference, files, says, code) => {
    const error = await failureOf(read(`extends: ${reference}`, files));
    expect([error.code, error.message]).toEqual([code, expect.stringContaining(says)]);
  });

  it.each(["'@acme/../policy'", "'@acme'", 'Acme'])('takes %s for no package', async (reference) => {
    const files = new Proxy({}, { get: (_, path) => (String(path).includes('node_modules') ? policy : undefined) });
    expect((await failureOf(read(`extends: ${reference}`, files))).code).toBe('CONFIG_UNREADABLE');
  });
});

/** Texts that both the schema and the parser take, or both refuse; the parser then says this. */
const AGREED: readonly (readonly [name: string, text: string, message: string | undefined])[] = [
  ['an empty file', '', undefined],
  ['an empty map', '{}', undefined],
  ['a side of the policy', 'policy: head', undefined],
  ['another side of the policy', 'policy: tail', 'policy must be one of base, head'],
  ['unused allowances as errors', 'unused-allowances: error', undefined],
  ['unused allowances as something else', 'unused-allowances: true', 'unused-allowances must be a text'],
  ['the least severity', 'fail-on: low', undefined],
  ['an inline rule', `rules:\n  add:\n    - ${RULE}`, undefined],
  ['an allowance for a rule', 'allow: [{ rules: [jwt] }]', undefined],
  ['an allowance for any file', "allow: [{ key-path: '#data.password' }]", undefined],
  ['a key path with wildcards', "allow: [{ key-path: 'a/*.yaml#items[*].data.*' }]", undefined],
  ['a key path with a quoted key', `allow: [{ key-path: '#data["tls.key"]' }]`, undefined],
  ['a size with a unit', 'limits: { file-size: 1.5 GB }', undefined],
  ['no extends', 'extends: []', undefined],
  ['a list', '[]', ':1:1: the policy must be a map'],
  ['a mistyped key', 'fail-on: low\nalow: []', ':2:1: unknown key "alow" in the policy'],
  ['a bad severity', 'fail-on: hihg', ':1:10: fail-on must be one of low, medium, high, critical'],
  ['a severity that is a number', 'fail-on: 3', 'fail-on must be a text'],
  ['a flag in YAML 1.1', 'foreign-allows: yes', ':1:17: foreign-allows must be true or false'],
  ['rules that are a list', 'rules: []', 'rules must be a map'],
  ['an unknown key in rules', 'rules: { disabled: [] }', ':1:10: unknown key "disabled" in rules'],
  ['a rule to disable that is a number', 'rules: { disable: [1] }', 'each item of disable must be a text'],
  ['a rule to enable that is a number', 'rules: { enable: [1] }', 'each item of enable must be a text'],
  ['a bad severity of a rule', 'rules: { severity: { jwt: worst } }', ':1:27: a severity must be one of'],
  [
    'an added rule that lacks its docs',
    `rules:\n  add:\n    - ${RULE.replace(/, docs.* \}/, ' }')}`,
    'lacks the key "docs"',
  ],
  ['an added rule that is a number', 'rules: { add: [1] }', 'each item of add must be a text'],
  ['allow as a map', 'allow: { paths: [x] }', 'allow must be a list'],
  ['an allowance for nothing', 'allow: [{ reason: why not }]', ':1:9: an allowance says nothing that it allows'],
  ['an unknown key in an allowance', 'allow: [{ path: x }]', ':1:11: unknown key "path" in an allowance'],
  ['paths that are a word', 'allow: [{ paths: x }]', 'paths must be a list'],
  ['empty paths', 'allow: [{ paths: [] }]', 'paths is empty'],
  ['a glob without end', `allow: [{ paths: ['${'a'.repeat(1001)}'] }]`, 'a path glob is too long'],
  ['an empty value', "allow: [{ value: '' }]", 'value must be a text'],
  ['a key path without #', 'allow: [{ key-path: data.password }]', ':1:21: key-path is not well formed'],
  ['a key path that ends in a dot', "allow: [{ key-path: '#data.' }]", 'key-path is not well formed'],
  ['a key path with an open bracket', "allow: [{ key-path: '#data[0' }]", 'key-path is not well formed'],
  ['a short fingerprint', "allow: [{ fingerprint: 'abc' }]", 'fingerprint is not well formed'],
  ['a date of another form', "allow: [{ rules: [x], until: '31.1.2027' }]", 'until is not a day'],
  ['a limit of zero', 'limits: { file-size: 0 }', 'file-size must be a size from 1 to 2000000000 bytes'],
  ['a size in another unit', 'limits: { file-size: 5MiB }', 'file-size must be a size'],
  ['half a byte', 'limits: { file-size: 0.5 }', 'file-size must be a size'],
  ['a depth beyond reason', 'limits: { decode-depth: 11 }', 'decode-depth must be a number from 0 to 10'],
  ['an unknown limit', 'limits: { files: 1 }', 'unknown key "files" in limits'],
  ['extends with a number', 'extends: [1]', 'extends must be a text'],
];

describe('the schema and the parser of policies', () => {
  it.each(AGREED)('agree on %s', async (_, text, message) => {
    const accepted = await read(text).then(
      () => true,
      () => false,
    );
    expect({ parser: accepted, schema: validate(parse(text)) }).toEqual({
      parser: message === undefined,
      schema: message === undefined,
    });
  });

  it.each(AGREED.filter(([, , message]) => message !== undefined))(
    'a policy with %s is told so',
    async (_, text, message) => {
      const error = await failureOf(read(text));
      expect([error.message, error.hint.length > 5]).toEqual([expect.stringContaining(message ?? ''), true]);
      expect(error.message).toMatch(/^\.unsealed\.yaml:\d+:\d+: /);
    },
  );

  it('agree on what a key path is', () => {
    const { pattern } = schema('unsealed.schema.json').properties.allow.items.properties['key-path'];
    expect(new RegExp(pattern).source).toBe(KEY_PATH.source);
  });
});

describe('the parser of policies alone', () => {
  it('names the nearest known key', async () => {
    expect((await failureOf(read('fail_on: low'))).hint).toBe('did you mean "fail-on"?');
  });

  it.each([
    ['a date that no calendar has', "allow: [{ rules: [x], until: '2027-02-30' }]", 'until is not a day'],
    [
      'a value that does not compile',
      "allow: [{ value: '(zebra' }]",
      ':1:18: value: bad regular expression: Unterminated group',
    ],
    ['an exponential value', "allow: [{ value: '(a+)+' }]", 'exponential'],
    ['a size over the limit', 'limits: { document-size: 1GB }', 'from 1 to 100000000 bytes'],
  ])('sees %s', async (_, text, message) => {
    const error = await failureOf(read(text));
    expect([error.code, error.message]).toEqual(['CONFIG_INVALID', expect.stringContaining(message)]);
    expect(error.message).not.toContain('zebra');
  });

  it.each([
    ['disable', 'rules: { disable: [jwtt] }', ':1:20: no rule has the id "jwtt"'],
    ['severity', 'rules: { severity: { jwtt: low } }', ':1:22: no rule has the id "jwtt"'],
    ['allow', 'allow: [{ rules: [jwtt] }]', ':1:19: no rule has the id "jwtt"'],
  ])('refuses an unknown rule id in %s when it knows the rules', async (_, text, message) => {
    const { message: told, hint } = await failureOf(read(text, FILES, ['jwt', 'pem']));
    expect([told, hint]).toEqual([expect.stringContaining(message), 'did you mean "jwt"?']);
  });

  it('knows the rules that the policy adds', async () => {
    const text = 'rules: { add: [rules/acme.yaml], severity: { acme-api-key: low } }';
    expect((await read(text, FILES, ['jwt'])).severities).toEqual({ 'acme-api-key': 'low' });
  });

  it('refuses one id in two added rules', async () => {
    const error = await failureOf(read(`rules:\n  add:\n    - rules/acme.yaml\n    - ${RULE}`));
    expect([error.code, error.message]).toEqual([
      'RULE_INVALID',
      '.unsealed.yaml:4:7: rule id "acme-api-key" is added twice',
    ]);
  });

  it('names the rule file in which a rule is wrong', async () => {
    const error = await failureOf(read('rules: { add: [own.yaml] }', { 'own.yaml': '- id: x' }));
    expect([error.code, error.message]).toEqual(['RULE_INVALID', expect.stringContaining('own.yaml:1:3: rule "x"')]);
  });
});

describe('a policy that extends others', () => {
  it('joins lists, theirs first, and has the last word on single values', async () => {
    const files = {
      'base.yaml':
        'fail-on: high\nlimits: { decode-depth: 2, file-size: 1MB }\nallow: [{ rules: [a] }]\nrules: { severity: { a: low, b: low } }',
    };
    const text =
      'extends: base.yaml\nlimits: { decode-depth: 3 }\nallow: [{ rules: [b] }]\nrules: { severity: { a: high } }';
    expect(await read(text, files)).toMatchObject({
      failOn: 'high',
      limits: { decodeDepth: 3, fileBytes: 1_000_000 },
      allow: [expect.objectContaining({ rules: ['a'] }), expect.objectContaining({ rules: ['b'] })],
      severities: { a: 'high', b: 'low' },
    });
  });

  it('takes a path relative to the file that names it', async () => {
    const files = { 'team/base.yaml': 'extends: ../shared/deep.yaml', 'shared/deep.yaml': 'fail-on: critical' };
    expect((await read('extends: [./team/base.yaml]', files)).failOn).toBe('critical');
  });

  it('counts a file that is reached twice once', async () => {
    const files = { 'a.yaml': 'extends: c.yaml', 'b.yaml': 'extends: c.yaml', 'c.yaml': 'allow: [{ rules: [x] }]' };
    expect((await read('extends: [a.yaml, b.yaml]', files)).allow).toHaveLength(1);
  });

  it('refuses a circle and says where it closes', async () => {
    const files = { 'a.yaml': 'extends: b.yaml', 'b.yaml': '\nextends: a.yaml' };
    expect((await failureOf(read('extends: a.yaml', files))).message).toBe('b.yaml:2:10: extends leads back to itself');
  });

  it('refuses a policy that extends itself', async () => {
    expect((await failureOf(read('extends: .unsealed.yaml'))).message).toContain('extends leads back to itself');
  });

  it('refuses a chain without end', async () => {
    const endless = new Proxy({}, { get: (_, path) => `extends: x${String(path)}` });
    expect((await failureOf(read('extends: x', endless))).message).toContain('extends goes too deep');
  });

  it('refuses more files than anyone keeps in his head', async () => {
    const wide = `extends: [${Array.from({ length: 51 }, (_, index) => `x${index}.yaml`).join(', ')}]`;
    const files = new Proxy({}, { get: () => 'fail-on: low' });
    expect((await failureOf(read(wide, files))).message).toContain('too many files');
  });

  it.each(['../up.yaml', 'a/../../up.yaml', '/etc/passwd', 'C:/x.yaml', '"a\\\\b.yaml"', '"a\\0b"', '.'])(
    'refuses %s, which may lie outside the root',
    async (path) => {
      const { code, message } = await failureOf(read(`extends: ${path}`));
      expect([code, message]).toEqual(['CONFIG_INVALID', '.unsealed.yaml:1:10: a path leads outside the root']);
    },
  );
});

describe('loading a policy', () => {
  let top: string;
  const root = (name: string, files: Readonly<Record<string, string>>): string => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(top, name, path)), { recursive: true });
      writeFileSync(join(top, name, path), text);
    }
    mkdirSync(join(top, name), { recursive: true });
    return join(top, name);
  };
  beforeAll(() => {
    top = mkdtempSync(join(tmpdir(), 'unsealed-policy-'));
  });
  afterAll(() => rmSync(top, { recursive: true, force: true }));

  it('gives the default policy where there is no file, and asks for no rules', async () => {
    const asked: string[] = [];
    const knownRules = () => {
      asked.push('asked');
      return [];
    };
    expect(await loadPolicy({ root: root('none', {}), knownRules })).toEqual({ policy: DEFAULT_POLICY });
    expect(asked).toEqual([]);
  });

  it.each(['.unsealed.yaml', '.unsealed.yml'])('reads %s', async (name) => {
    const { policy, path } = await loadPolicy({ root: root(`one${name}`, { [name]: 'fail-on: high' }) });
    expect([policy.failOn, path]).toEqual(['high', name]);
  });

  it('does not look below the root', async () => {
    expect((await loadPolicy({ root: root('below', { 'a/.unsealed.yaml': 'fail-on: high' }) })).path).toBeUndefined();
  });

  it('refuses to choose between two files', async () => {
    const both = root('both', { '.unsealed.yaml': '', '.unsealed.yml': '' });
    expect((await failureOf(loadPolicy({ root: both }))).message).toBe('.unsealed.yaml and .unsealed.yml both exist');
  });

  it('reads the files that the policy names', async () => {
    const files = {
      '.unsealed.yaml': 'extends: team/a.yaml\nrules: { add: [rules/acme.yaml] }',
      'team/a.yaml': 'fail-on: high',
    };
    const { policy } = await loadPolicy({ root: root('named', { ...files, ...FILES }) });
    expect([policy.failOn, policy.addedRules.map(({ id }) => id)]).toEqual(['high', ['acme-api-key']]);
  });

  it('says which file is missing', async () => {
    const error = await failureOf(loadPolicy({ root: root('missing', { '.unsealed.yaml': 'extends: gone.yaml' }) }));
    expect([error.code, error.message]).toEqual([
      'CONFIG_UNREADABLE',
      'gone.yaml: no such file, but the policy names it',
    ]);
  });

  it('reads an explicit file inside the root under its relative path', async () => {
    const at = root('explicit', { 'ci/policy.yaml': 'fail-on: high', '.unsealed.yaml': 'fail-on: low' });
    const { policy, path } = await loadPolicy({ root: at, explicitPath: join(at, 'ci/policy.yaml') });
    expect([policy.failOn, path]).toEqual(['high', 'ci/policy.yaml']);
  });

  it('reads an explicit file outside the root, and what it extends from its own folder', async () => {
    const outside = root('outside', { 'org.yaml': 'extends: base.yaml', 'base.yaml': 'fail-on: critical' });
    const { policy } = await loadPolicy({ root: root('inside', {}), explicitPath: join(outside, 'org.yaml') });
    expect(policy.failOn).toBe('critical');
  });

  it('refuses an explicit file that is not there', async () => {
    const error = await failureOf(loadPolicy({ root: root('absent', {}), explicitPath: 'x.yaml' }));
    expect([error.code, error.message]).toEqual(['CONFIG_UNREADABLE', 'x.yaml: no such file']);
  });

  it.each([
    ['the policy', '.unsealed.yaml', {}],
    ['a file it extends', 'base.yaml', { '.unsealed.yaml': 'extends: base.yaml' }],
  ])('does not follow a link out of the root for %s', async (name, link, files: Record<string, string>) => {
    const outside = root('elsewhere', { 'x.yaml': 'fail-on: high' });
    const at = root(`link ${name}`, files);
    symlinkSync(join(outside, 'x.yaml'), join(at, link));
    expect((await failureOf(loadPolicy({ root: at }))).message).toBe(`${link}: is a link that leads outside the root`);
  });

  it('follows a link inside the root', async () => {
    const at = root('link inside', { 'ci/x.yaml': 'fail-on: high' });
    symlinkSync(join(at, 'ci/x.yaml'), join(at, '.unsealed.yaml'));
    expect((await loadPolicy({ root: at })).policy.failOn).toBe('high');
  });

  it('refuses a folder under the name', async () => {
    const error = await failureOf(loadPolicy({ root: root('folder', { '.unsealed.yaml/x': '' }) }));
    expect([error.code, error.message]).toEqual(['CONFIG_UNREADABLE', '.unsealed.yaml: is not a regular file']);
  });

  it('refuses a file that is too large, without reading it', async () => {
    const at = root('large', { '.unsealed.yaml': '#'.repeat(4_000_001) });
    expect((await failureOf(loadPolicy({ root: at }))).message).toContain('larger than');
  });

  it('refuses bytes that are not UTF-8', async () => {
    const at = root('bytes', {});
    writeFileSync(join(at, '.unsealed.yaml'), Buffer.from([0x61, 0xff, 0xfe]));
    expect((await failureOf(loadPolicy({ root: at }))).message).toContain('cannot be read as UTF-8');
  });
});
