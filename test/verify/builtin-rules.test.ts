import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseRules } from '../../src/config/rule-file.ts';
import type { FindingPart } from '../../src/core/finding.ts';
import type { Rule } from '../../src/core/rule.ts';
import { Secret } from '../../src/core/secret.ts';
import { createVerifier } from '../../src/verify/verifier.ts';
import { Provider, type Reply } from '../support/provider.ts';
import { expand } from '../support/templates.ts';

const DIRECTORY = new URL('../../rules/', import.meta.url);
const FILES = readdirSync(DIRECTORY).filter((name) => name.endsWith('.yaml'));
const RULES: readonly Rule[] = (
  await Promise.all(FILES.map((name) => parseRules(readFileSync(new URL(name, DIRECTORY), 'utf8'), name)))
).flat();
const VERIFIED = RULES.filter((rule) => rule.verify !== undefined).map((rule) => [rule.id, rule] as const);

/** A POST changes things elsewhere; these are documented to read only. */
const READING_POSTS = [
  'https://api.dropboxapi.com/2/check/user',
  'https://api.linear.app/graphql',
  'https://connect.squareup.com/oauth2/token/status',
  'https://slack.com/api/auth.test',
];

interface Answers {
  readonly active: Reply;
  /** Absent where the provider cannot say that a secret is dead. */
  readonly inactive?: Reply;
  /** What it says to a secret that it merely did not let in. */
  readonly unclear?: Reply;
}

const json = (status: number, value: unknown): Reply => ({
  status,
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json' },
});
const slack: Answers = {
  active: json(200, { ok: true, url: 'https://acme.slack.example/', user_id: 'U1' }),
  inactive: json(200, { ok: false, error: 'token_revoked' }),
  unclear: json(200, { ok: false, error: 'invalid_auth' }),
};
const stripe: Answers = {
  active: json(200, { object: 'balance', livemode: true }),
  inactive: json(401, { error: { message: 'Invalid API Key provided', type: 'invalid_request_error' } }),
  unclear: json(403, { error: { message: 'Not from this address' } }),
};

/** Where the status alone does not tell, what the providers answer by their documentation; the rest is 200 and 401. */
const ANSWERS: Readonly<Record<string, Answers>> = {
  'slack-bot-token': slack,
  'slack-user-token': slack,
  'stripe-live-key': stripe,
  'stripe-test-key': stripe,
  'openai-api-key': {
    active: json(200, { object: 'list', data: [] }),
    inactive: json(401, { error: { code: 'invalid_api_key' } }),
    unclear: json(401, { error: { code: 'ip_not_authorized' } }),
  },
  'xai-api-key': {
    active: json(200, { api_key_blocked: false, api_key_disabled: false }),
    inactive: json(400, { error: 'Incorrect API key provided.' }),
    unclear: json(400, { error: 'The request is not well formed.' }),
  },
  'cloudflare-api-credential': {
    active: json(200, { success: true, result: { status: 'active' } }),
    inactive: json(401, { success: false, errors: [{ code: 1000, message: 'Invalid API Token' }] }),
    unclear: json(400, { success: false, errors: [{ code: 6003, message: 'Invalid request headers' }] }),
  },
  'linear-api-key': {
    active: json(200, { data: { viewer: { id: '1' } } }),
    inactive: json(401, { errors: [{ extensions: { code: 'AUTHENTICATION_ERROR' } }] }),
    unclear: json(400, { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }),
  },
  'vercel-access-token': {
    active: json(200, { user: {} }),
    inactive: json(403, { error: { code: 'forbidden', invalidToken: true } }),
    unclear: json(403, { error: { code: 'forbidden' } }),
  },
  'figma-access-token': {
    active: json(200, { id: '1', handle: 'Ada' }),
    inactive: json(403, { status: 403, err: 'Invalid token' }),
    unclear: json(403, { status: 403, err: 'Invalid scope' }),
  },
  'dropbox-access-token': {
    active: json(200, { result: 'unsealed' }),
    inactive: json(401, { error_summary: 'expired_access_token/' }),
    unclear: json(401, { error_summary: 'missing_scope/' }),
  },
  'gitlab-personal-access-token': { active: json(403, { error: 'insufficient_scope' }), unclear: json(401, {}) },
  'datadog-api-key': { active: json(200, { valid: true }), unclear: json(403, {}) },
  'sentry-auth-token': { active: json(200, { version: '0', auth: { scopes: [] } }), unclear: json(401, {}) },
  'square-access-token': { active: json(200, { scopes: [] }), unclear: json(401, {}) },
  'terraform-cloud-token': { active: json(200, {}), unclear: json(401, {}) },
  // The part that stands near may be another secret's: a refusal proves nothing.
  'twilio-auth-token': { active: json(200, {}), unclear: json(401, {}) },
  'mailjet-secret-key': { active: json(200, {}), unclear: json(401, {}) },
  'cloudflare-global-api-key': { active: json(200, { success: true }), unclear: json(403, { success: false }) },
  'razorpay-key-secret': { active: json(200, {}), unclear: json(401, {}) },
};
const USUAL: Answers = { active: json(200, {}), inactive: json(401, {}), unclear: json(403, {}) };
const answersOf = ({ id }: Rule): Answers => ANSWERS[id] ?? USUAL;

/** A secret as the rule's own examples have it, of the kind that the request is for. */
function secretOf(rule: Rule): string {
  const only = new RegExp(rule.verify?.only ?? '');
  for (let seed = 0; seed < 20; seed++) {
    for (const template of rule.examples.match) {
      const { text, secrets } = expand(template, `${rule.id}:verify:${seed}`);
      const found = secrets.map(({ start, end }) => text.slice(start, end)).find((value) => only.test(value));
      if (found !== undefined) return found;
    }
  }
  throw new Error(`no example of ${rule.id} is of the kind that its request is for`);
}

/** A value for each part that the rule has. */
function partsOf({ parts = [] }: Rule): FindingPart[] {
  const point = { line: 1, column: 1 };
  const location = { path: 'x', start: point, end: point };
  return parts.map(({ name, isPublic }) => ({
    name,
    location,
    isPublic,
    isSecret: false,
    value: new Secret(`value-of-${name}`),
  }));
}

describe('the built-in rules that say how to ask', () => {
  it('are of at least twenty-five providers that can tell a working secret from a dead one', () => {
    const telling = VERIFIED.filter(([, rule]) => answersOf(rule).inactive !== undefined);
    expect(new Set(telling.map(([, { provider }]) => provider)).size).toBeGreaterThanOrEqual(25);
  });

  it('have an answer here only if they are such rules', () => {
    const ids = VERIFIED.map(([id]) => id);
    expect(Object.keys(ANSWERS).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe.each(VERIFIED)('the request of %s', (_, rule) => {
  const value = secretOf(rule);
  const { active, inactive, unclear } = answersOf(rule);
  let provider: Provider;
  beforeAll(async () => {
    provider = await Provider.start();
  });
  const ask = (reply: Reply) => {
    provider.reply = () => reply;
    return createVerifier({ origin: provider.origin })({ rule, secret: new Secret(value), parts: partsOf(rule) });
  };

  it('reads only, over https, at an address that cannot hold a secret', () => {
    const { method, url } = rule.verify ?? { method: '', url: '' };
    expect(new URL(url)).toMatchObject({ protocol: 'https:', username: '', password: '', hash: '', port: '' });
    expect(url).not.toMatch(/[{}]|\/\/(?:localhost|[\d.]+)(?:\/|$)/);
    expect(method === 'GET' || READING_POSTS.includes(url)).toBe(true);
    expect(rule.verify?.body ?? '').not.toMatch(/mutation/i);
  });

  it('carries the secret in headers or body, and nowhere else', async () => {
    await ask(active);
    const received = provider.received.at(-1);
    const encoded = [value, encodeURIComponent(value), Buffer.from(value).toString('base64').replace(/=+$/, '')];
    expect(encoded.filter((spelling) => received?.url.includes(spelling))).toEqual([]);
    const sent = [received?.body, ...Object.values(received?.headers ?? {})].map(String);
    const basic = sent.map((text) => Buffer.from(text.replace(/^Basic /, ''), 'base64').toString('latin1'));
    expect([...sent, ...basic].some((text) => text.includes(value))).toBe(true);
    expect(received?.url).toBe(rule.verify?.url.replace(/^https:\/\/[^/]*/, ''));
  });

  it('finds a working secret active', async () => {
    expect(await ask(active)).toBe('active');
  });

  if (inactive !== undefined) {
    it('finds a dead secret inactive', async () => {
      expect(await ask(inactive)).toBe('inactive');
    });
  } else {
    it('never finds a secret inactive, which other hosts may know', async () => {
      expect(rule.verify?.inactive).toEqual([]);
    });
  }

  it.each<Reply>([unclear ?? {}, { status: 404 }, { status: 429 }, { status: 500 }, { status: 302 }])(
    'proves nothing by the answer $status',
    async (reply) => {
      expect(await ask(reply)).toBe('unknown');
    },
  );
});
