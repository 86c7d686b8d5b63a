import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { parseRules } from '../../src/config/rule-file.ts';
import { UnsealedError } from '../../src/core/errors.ts';

const SCHEMA = JSON.parse(readFileSync(new URL('../../schema/rules.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ allErrors: false, strict: false }).compile(SCHEMA);

const HEAD = `- id: acme-api-key
  title: Acme API key
  provider: Acme
  severity: high
  rotate: Revoke it in the console.
  docs: https://acme.example/keys
`;
const RULE = `${HEAD}  keywords: [acme_]
  pattern: '\\b(acme_[a-z]{8})\\b'
`;
const PLACE_RULE = `${HEAD}  kind: place\n`;

async function failure(text: string): Promise<UnsealedError> {
  const error: unknown = await parseRules(text, 'rules/acme.yaml').then(
    () => undefined,
    (thrown) => thrown,
  );
  if (error instanceof UnsealedError) return error;
  throw new Error('nothing was refused', { cause: error });
}

describe('a rule file', () => {
  it('gives rules with every default filled in', async () => {
    expect(await parseRules(RULE, 'rules/acme.yaml')).toEqual([
      {
        id: 'acme-api-key',
        kind: 'token',
        title: 'Acme API key',
        provider: 'Acme',
        severity: 'high',
        keywords: ['acme_'],
        pattern: '\\b(acme_[a-z]{8})\\b',
        secret: 1,
        window: 'line',
        stopWords: [],
        rotate: 'Revoke it in the console.',
        docs: 'https://acme.example/keys',
        examples: { match: [], clean: [] },
      },
    ]);
  });

  it('gives a rule that is off by default as such', async () => {
    expect((await parseRules(`${RULE}  default: off\n`, 'rules/acme.yaml'))[0]?.isOff).toBe(true);
    expect((await parseRules(`${RULE}  default: on\n`, 'rules/acme.yaml'))[0]).not.toHaveProperty('isOff');
  });

  it('keeps everything that a rule may say', async () => {
    const text = `${RULE}  secret: 0
  window: block
  entropy: 3.5
  checksum: acme-crc32
  stop-words: [demo]
  examples:
    match: ['«acme_{{lower:8}}»']
    clean: ['acme_xxx']
    path: config/acme.ini
`;
    expect((await parseRules(text, 'rules/acme.yaml'))[0]).toMatchObject({
      secret: 0,
      window: 'block',
      entropy: 3.5,
      checksum: 'acme-crc32',
      stopWords: ['demo'],
      examples: { match: ['«acme_{{lower:8}}»'], clean: ['acme_xxx'], path: 'config/acme.ini' },
    });
  });

  it('limits a place rule to kinds and keys', async () => {
    const text = `${PLACE_RULE}  place: { kinds: [Secret], keys: '^data\\.' }\n`;
    expect((await parseRules(text, 'rules/acme.yaml'))[0]).toMatchObject({
      kind: 'place',
      keywords: [],
      place: { kinds: ['Secret'], keys: '^data\\.' },
    });
  });
});

/** Files that both the schema and the parser take, or both refuse; the parser then says this. */
const AGREED: readonly (readonly [name: string, text: string, message: string | undefined])[] = [
  ['a whole rule', RULE, undefined],
  ['no rules', '[]', undefined],
  ['two rules', RULE + RULE.replace('acme-api-key', 'acme-other-key'), undefined],
  [
    'an assignment without a group',
    `${RULE.replace('\\b(acme_[a-z]{8})\\b', '(?i)acme')}  kind: assignment\n`,
    undefined,
  ],
  ['a place rule alone', PLACE_RULE, undefined],
  ['a place rule with limits', `${PLACE_RULE}  place: { keys: 'auth$' }\n`, undefined],
  ['a string rule alone', `${HEAD}  kind: string\n`, undefined],
  ['a rule that is off', `${RULE}  default: off\n`, undefined],
  ['a rule that is on', `${RULE}  default: on\n`, undefined],
  ['a number in a block title', RULE.replace('Acme API key', '"12"'), undefined],
  ['an empty file', '', 'rules/acme.yaml:1:1: a rule file must be a list'],
  ['a map', 'id: x', 'rules/acme.yaml:1:1: a rule file must be a list'],
  ['a rule that is a word', '- x', 'rules/acme.yaml:1:3: a rule must be a map'],
  ['an unknown key', `${RULE}  keyword: [x]\n`, ':9:3: rule "acme-api-key": unknown key "keyword" in a rule'],
  ['no id', RULE.replace('- id: acme-api-key\n  ', '- '), ':1:3: a rule lacks the key "id"'],
  ['an id in capitals', RULE.replace('acme-api-key', 'AcmeKey'), ':1:7: bad rule id "AcmeKey"'],
  ['an id too long', RULE.replace('acme-api-key', 'a'.repeat(101)), ':1:7: bad rule id'],
  ['no title', RULE.replace('  title: Acme API key\n', ''), 'lacks the key "title"'],
  ['no provider', RULE.replace('  provider: Acme\n', ''), 'lacks the key "provider"'],
  ['no severity', RULE.replace('  severity: high\n', ''), 'lacks the key "severity"'],
  ['a bad severity', RULE.replace('high', 'hihg'), ':4:13: rule "acme-api-key": severity must be one of'],
  ['a bad kind', `${RULE}  kind: tokens\n`, 'kind must be one of token, assignment, place'],
  ['a bad default', `${RULE}  default: never\n`, 'default must be one of on, off'],
  ['a string rule with keywords', `${HEAD}  kind: string\n  keywords: [acme_]\n`, 'keywords has no meaning for kind'],
  ['a string rule with a pattern', `${HEAD}  kind: string\n  pattern: acme\n`, 'pattern has no meaning for kind'],
  [
    'a string rule with a place',
    `${HEAD}  kind: string\n  place: { keys: a }\n`,
    'place has no meaning for kind string',
  ],
  ['a bad window', `${RULE}  window: lines\n`, 'window must be one of line, block'],
  ['no keywords', RULE.replace('  keywords: [acme_]\n', ''), 'lacks the key "keywords"'],
  ['empty keywords', RULE.replace('[acme_]', '[]'), 'keywords is empty'],
  ['a keyword of one letter', RULE.replace('[acme_]', '[a]'), 'a keyword is too short'],
  ['a keyword that is a number', RULE.replace('[acme_]', '[12]'), 'each item of keywords must be a text'],
  ['keywords that are a word', RULE.replace('[acme_]', 'acme_'), 'keywords must be a list'],
  ['no pattern', `${HEAD}  keywords: [acme_]\n`, 'lacks the key "pattern"'],
  ['an assignment without a pattern', `${HEAD}  keywords: [acme_]\n  kind: assignment\n`, 'lacks the key "pattern"'],
  ['an empty pattern', RULE.replace(/'.*'/, "''"), 'pattern must be a text'],
  ['a group below zero', `${RULE}  secret: -1\n`, 'secret must be a number from 0 to 99'],
  ['half a group', `${RULE}  secret: 0.5\n`, 'secret must be a whole number'],
  ['entropy as a text', `${RULE}  entropy: high\n`, 'entropy must be a number'],
  ['entropy beyond reason', `${RULE}  entropy: 17\n`, 'entropy must be a number from 0 to 16'],
  ['stop words that are a word', `${RULE}  stop-words: demo\n`, 'stop-words must be a list'],
  ['place in a token rule', `${RULE}  place: { kinds: [Secret] }\n`, 'place has no meaning for kind token'],
  ['an unknown key in place', `${PLACE_RULE}  place: { kind: [Secret] }\n`, 'unknown key "kind" in place'],
  ['empty kinds', `${PLACE_RULE}  place: { kinds: [] }\n`, 'kinds is empty'],
  ['docs that are no address', RULE.replace('https://acme.example/keys', 'the wiki'), 'docs must be a web address'],
  ['no docs', RULE.replace(/ {2}docs.*\n/, ''), 'lacks the key "docs"'],
  ['no rotate', RULE.replace(/ {2}rotate.*\n/, ''), 'lacks the key "rotate"'],
  ['an unknown key in examples', `${RULE}  examples: { matches: [] }\n`, 'unknown key "matches" in examples'],
  ['an example path that is a list', `${RULE}  examples: { path: [x] }\n`, 'path must be a text'],
  ['an example that is a map', `${RULE}  examples: { match: [{}] }\n`, 'each item of match must be a text'],
];

describe('the schema and the parser of rule files', () => {
  it.each(AGREED)('agree on %s', async (_, text, message) => {
    const accepted = await parseRules(text, 'rules/acme.yaml').then(
      () => true,
      () => false,
    );
    expect({ parser: accepted, schema: validate(parse(text)) }).toEqual({
      parser: message === undefined,
      schema: message === undefined,
    });
  });

  it.each(AGREED.filter(([, , message]) => message !== undefined))(
    'a rule file with %s is told so',
    async (_, text, message) => {
      const { code, message: told, hint } = await failure(text);
      expect([code, told, hint.length > 5]).toEqual(['RULE_INVALID', expect.stringContaining(message ?? ''), true]);
    },
  );

  it('suggests the nearest known key', async () => {
    expect((await failure(`${RULE}  stopwords: [x]\n`)).hint).toBe('did you mean "stop-words"?');
  });
});

describe('the parser of rule files alone', () => {
  it.each([
    [
      'a pattern that does not compile',
      RULE.replace(']{8})', ']{8}'),
      ':8:12: rule "acme-api-key": pattern: bad regular expression: Unterminated group',
    ],
    ['an exponential pattern', RULE.replace('[a-z]{8}', '(?:[a-z]+)+'), 'exponential'],
    [
      'a capture group that is not there',
      `${RULE}  secret: 2\n`,
      ':9:11: rule "acme-api-key": secret: 2 names a capture group',
    ],
    [
      'a pattern without any group',
      RULE.replace(/[()]/g, ''),
      ':8:12: rule "acme-api-key": secret: 1 names a capture group',
    ],
    ['a bad pattern over keys', `${PLACE_RULE}  place: { keys: '(' }\n`, 'keys: bad regular expression'],
    ['one id twice', RULE + RULE, ':9:3: duplicate rule id "acme-api-key", first on line 1'],
    ['one key twice', `${RULE}  title: x\n`, 'duplicate key "title"'],
    ['broken YAML', `${RULE}  x: [\n`, 'not valid YAML'],
  ])('sees %s', async (_, text, message) => {
    expect((await failure(text)).message).toContain(message);
  });

  it('never shows a pattern', async () => {
    expect((await failure(RULE.replace(/'.*'/, "'(zebra'"))).message).not.toContain('zebra');
  });
});
