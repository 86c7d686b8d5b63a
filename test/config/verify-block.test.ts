import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { parseRules } from '../../src/config/rule-file.ts';
import { UnsealedError } from '../../src/core/errors.ts';

const SCHEMA = JSON.parse(readFileSync(new URL('../../schema/rules.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ allErrors: false, strict: false }).compile(SCHEMA);

const RULE = `- id: acme-api-key
  title: Acme API key
  provider: Acme
  severity: high
  keywords: [acme_]
  pattern: '\\b(acme_[a-z]{8})\\b'
  rotate: Revoke it in the console.
  docs: https://acme.example/keys
  verify:
`;
const BLOCK = {
  method: 'GET',
  url: 'https://api.acme.example/v1/me',
  headers: { authorization: 'Bearer {{secret}}' },
  active: [200],
  inactive: [401],
};

/** The rule with a block whose keys are those of `BLOCK` but for the given ones; an undefined one is left out. */
function rule(changes: Readonly<Record<string, unknown>> = {}): string {
  const block = Object.entries({ ...BLOCK, ...changes }).filter(([, value]) => value !== undefined);
  return RULE + block.map(([key, value]) => `    ${key}: ${JSON.stringify(value)}\n`).join('');
}

async function outcome(text: string): Promise<UnsealedError | undefined> {
  try {
    await parseRules(text, 'rules/acme.yaml');
    return undefined;
  } catch (error) {
    if (error instanceof UnsealedError) return error;
    throw error;
  }
}

describe('a verify block', () => {
  it('gives the request with its defaults', async () => {
    const [read] = await parseRules(rule({ inactive: undefined, ...inBody('{{secret}}') }), 'x');
    expect(read?.verify).toEqual({ ...BLOCK, ...inBody('{{secret}}'), inactive: [] });
  });

  it('keeps everything that it may say', async () => {
    const more = {
      only: '^acme_live_',
      'active-body': '"ok":\\s*true',
      'inactive-body': '(?i)revoked',
      inactive: [200],
    };
    const [read] = await parseRules(rule(more), 'x');
    expect(read?.verify).toEqual({
      ...BLOCK,
      only: '^acme_live_',
      activeBody: '"ok":\\s*true',
      inactiveBody: '(?i)revoked',
      inactive: [200],
    });
  });
});

function inBody(body: string, type = 'application/json') {
  return { method: 'POST', body, headers: { 'content-type': type } };
}

/** Blocks that both the schema and the parser take, or both refuse; the parser then says this. */
const AGREED: readonly (readonly [name: string, changes: Readonly<Record<string, unknown>>, message?: string])[] = [
  ['a whole block', {}],
  ['a port and a query', { url: 'https://api.acme.example:8443/me?fields=id' }],
  ['an address without a path', { url: 'https://acme.example' }],
  ['the secret as a user', { headers: { authorization: 'Basic {{basic:secret:}}' } }],
  ['the secret as a password', { headers: { authorization: 'Basic {{basic:api:secret}}' } }],
  ['the secret in a JSON body', inBody('{"a": {"token": "{{secret}}"}}')],
  ['the secret in a form', inBody('token={{secret}}', 'application/x-www-form-urlencoded')],
  ['no inactive codes', { inactive: undefined }],
  ['no method', { method: undefined }, 'lacks the key "method"'],
  ['a method that changes things', { method: 'DELETE' }, 'method must be one of GET, POST'],
  ['no address', { url: undefined }, 'lacks the key "url"'],
  ['the secret in the path', { url: 'https://api.acme.example/bot{{secret}}/me' }, 'url must not hold a secret'],
  ['the secret in the query', { url: 'https://api.acme.example/me?key={{secret}}' }, 'url must not hold a secret'],
  ['an address without encryption', { url: 'http://api.acme.example/me' }, 'url must be an https address'],
  ['a user in the address', { url: 'https://me@api.acme.example/me' }, 'url must be an https address'],
  ['a fragment', { url: 'https://api.acme.example/me#x' }, 'url must be an https address'],
  ['a line feed in the address', { url: 'https://api.acme.example/me\nx' }, 'url must be an https address'],
  ['an address too long', { url: `https://acme.example/${'x'.repeat(1_000)}` }, 'url must be an https address'],
  ['a cookie', { headers: { ...BLOCK.headers, cookie: 'a=b' } }, 'bad header name "cookie"'],
  ['a host of its own', { headers: { ...BLOCK.headers, host: 'evil.example' } }, 'bad header name "host"'],
  ['a header in capitals', { headers: { Authorization: '{{secret}}' } }, 'bad header name "Authorization"'],
  ['a header with a line feed', { headers: { a: '{{secret}}\nb: c' } }, 'a header is not well formed'],
  ['an unknown placeholder', { headers: { a: '{{secret}} {{token}}' } }, 'a header is not well formed'],
  ['a placeholder left open', { headers: { a: '{{secret}} {{secret' } }, 'a header is not well formed'],
  ['a header that is a number', { headers: { ...BLOCK.headers, a: 1 } }, 'a header must be a text'],
  [
    'too many headers',
    { headers: Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`a${at}`, '{{secret}}'])) },
    'too many headers',
  ],
  ['a GET with a body', { body: '{}' }, 'a GET has no body'],
  ['no active codes', { active: undefined }, 'lacks the key "active"'],
  ['empty active codes', { active: [] }, 'active is empty'],
  ['a redirect as an answer', { active: [302] }, 'status code 302 proves nothing'],
  ['a limit as an answer', { inactive: [429] }, 'status code 429 proves nothing'],
  ['a failure as an answer', { inactive: [500] }, 'each status code of inactive must be a number from 200 to 499'],
  ['a code as a text', { active: ['200'] }, 'each status code of active must be a number'],
  ['an empty pattern', { only: '' }, 'only must be a text'],
  ['an unknown key', { timeout: 5 }, 'unknown key "timeout" in verify'],
];

describe('the schema and the parser of verify blocks', () => {
  // Padded, for jest would hand a callback to what is missing.
  const cases = AGREED.map(([name, changes, message]) => [name, changes, message] as const);
  it.each(cases)('agree on %s', async (_, changes, message) => {
    const error = await outcome(rule(changes));
    expect({ parser: error === undefined, schema: validate(parse(rule(changes))) }).toEqual({
      parser: message === undefined,
      schema: message === undefined,
    });
    if (message !== undefined)
      expect([error?.code, error?.message]).toEqual(['RULE_INVALID', expect.stringContaining(message)]);
  });
});

describe('the parser of verify blocks alone', () => {
  it.each([
    [
      'a request without the secret',
      { headers: { accept: 'application/json' } },
      'the request does not hold the secret',
    ],
    ['a body that it could break out of', inBody('{{secret}}', 'text/plain'), 'how a secret in the body is escaped'],
    ['one code for both', { inactive: [200] }, 'status code 200 means both active and inactive'],
    [
      'one code for both, half told apart',
      { inactive: [200], 'active-body': 'ok' },
      'status code 200 means both active and inactive',
    ],
    ['a pattern that does not compile', { only: '(' }, 'only: bad regular expression'],
    ['an exponential pattern', { 'active-body': '(?:[a-z]+)+x' }, 'active-body: the regular expression can take exp'],
    ['a port that is none', { url: 'https://acme.example:99999/' }, 'url must be an https address'],
  ])('refuses %s', async (_, changes, message) => {
    expect((await outcome(rule(changes)))?.message).toContain(message);
  });
});
