import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import type { FindingPart } from '../../src/core/finding.ts';
import { Secret } from '../../src/core/secret.ts';
import type { VerifyRequest } from '../../src/core/verification.ts';
import { createVerifier, type VerifierOptions } from '../../src/verify/verifier.ts';
import { makeFinding, makeValue } from '../support/findings.ts';
import { Provider, type Reply } from '../support/provider.ts';

const REQUEST: VerifyRequest = {
  method: 'GET',
  url: 'https://api.acme.example/v1/me?fields=id',
  headers: { authorization: 'Bearer {{secret}}' },
  active: [200],
  inactive: [401],
};
const BY_BODY: Partial<VerifyRequest> = { inactive: [200], activeBody: '"ok":\\s*true', inactiveBody: '(?i)REVOKED' };

const ask = (request: Partial<VerifyRequest> = {}, value = makeValue(), id = 'acme-api-key') => ({
  rule: makeFinding({ rule: { id, verify: { ...REQUEST, ...request } } }).rule,
  secret: new Secret(value),
});
const verifier = (provider: Provider, options: VerifierOptions = {}) =>
  createVerifier({ origin: provider.origin, minimumIntervalMillisecondsPerHost: 0, ...options });
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

describe('what a provider answers', () => {
  it.each<[string, Reply, Partial<VerifyRequest>, string]>([
    ['a status of a working secret', { status: 200 }, {}, 'active'],
    ['a status of a dead secret', { status: 401 }, {}, 'inactive'],
    ['a status that nobody described', { status: 403 }, {}, 'unknown'],
    ['that it does not know the page', { status: 404 }, {}, 'unknown'],
    ['too many requests', { status: 429 }, {}, 'unknown'],
    ['too many requests, where a careless rule counts that', { status: 429 }, { inactive: [401, 429] }, 'unknown'],
    ['that it fails, where a careless rule counts that', { status: 500 }, { inactive: [500] }, 'unknown'],
    ['a redirect, where a careless rule counts that', { status: 302 }, { active: [302] }, 'unknown'],
    ['that it fails', { status: 503 }, {}, 'unknown'],
    ['a text of a working secret', { body: '{"ok": true}' }, BY_BODY, 'active'],
    ['a text of a dead secret', { body: '{"ok":false,"error":"token_revoked"}' }, BY_BODY, 'inactive'],
    ['a text that nobody described', { body: '{"ok":false,"error":"fatal"}' }, BY_BODY, 'unknown'],
    ['a text that fits both descriptions', { body: '"ok":true revoked' }, BY_BODY, 'unknown'],
    ['no text where one must tell', {}, BY_BODY, 'unknown'],
    ['garbage', { body: Buffer.from([0, 255, 254, 13, 10, 0, 128]) }, BY_BODY, 'unknown'],
    [
      'garbage that claims to be compressed',
      { headers: { 'content-encoding': 'gzip' }, body: 'x' },
      BY_BODY,
      'unknown',
    ],
    [
      'no end of its headers',
      { write: (response) => void response.socket?.write('HTTP/1.1 200 OK\r\nA: ') },
      {},
      'unknown',
    ],
    ['something that is not HTTP', { write: (response) => void response.socket?.end('hello\r\n\r\n') }, {}, 'unknown'],
    ['nothing, and hangs up', { write: (response) => void response.socket?.destroy() }, {}, 'unknown'],
    ['too late', { afterMilliseconds: 5_000 }, {}, 'unknown'],
  ])('%s is read as it should', async (_, reply, request, verification) => {
    const provider = await Provider.start(() => reply);
    expect(await verifier(provider, { timeoutMilliseconds: 250 })(ask(request))).toBe(verification);
    expect(provider.received).toHaveLength(1);
  });

  it('is unknown when there is nobody at all', async () => {
    const provider = await Provider.start();
    const verify = verifier(provider);
    provider.stop();
    expect(await verify(ask())).toBe('unknown');
  });

  it('is unknown when a rule that no parser has seen cannot be sent', async () => {
    const provider = await Provider.start();
    const verify = verifier(provider);
    expect(await verify(ask({ url: 'not an address' }))).toBe('unknown');
    expect(await verify(ask({ activeBody: '(' }))).toBe('unknown');
    expect(await verify(ask({ headers: { 'bad name': '{{secret}}' } }))).toBe('unknown');
  });

  it('is not followed when it redirects, so that the secret reaches no other host', async () => {
    const elsewhere = await Provider.start();
    const provider = await Provider.start(() => ({ status: 302, headers: { location: `${elsewhere.origin}/me` } }));
    expect(await verifier(provider)(ask())).toBe('unknown');
    expect([provider.received.length, elsewhere.received.length]).toEqual([1, 0]);
  });

  it('is read up to 64 KiB', async () => {
    const padded = (before: number) => ({ body: `${' '.repeat(before)}"ok": true` });
    const provider = await Provider.start(() => padded(65_000));
    expect(await verifier(provider)(ask(BY_BODY))).toBe('active');
    provider.reply = () => padded(65_536);
    expect(await verifier(provider)(ask(BY_BODY))).toBe('unknown');
  });

  it('is let go of when it never ends', async () => {
    let open = 0;
    const provider = await Provider.start(() => ({
      write: (response) => {
        open++;
        response.writeHead(200);
        const timer = setInterval(() => response.write('x'.repeat(100_000)), 1);
        response.on('close', () => {
          clearInterval(timer);
          open--;
        });
      },
    }));
    const before = performance.now();
    expect(await verifier(provider)(ask(BY_BODY))).toBe('unknown');
    expect(await verifier(provider)(ask())).toBe('active');
    while (open > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(provider.received).toHaveLength(2);
  });

  it('is cut off when it trickles past the deadline', async () => {
    const provider = await Provider.start(() => ({
      write: (response) => {
        const timer = setInterval(() => response.write(' '), 10);
        response.on('close', () => clearInterval(timer));
      },
    }));
    const before = performance.now();
    expect(await verifier(provider, { timeoutMilliseconds: 150 })(ask(BY_BODY))).toBe('unknown');
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

describe('a request', () => {
  it('holds the secret in its headers and never in its address', async () => {
    const provider = await Provider.start();
    const value = makeValue();
    await verifier(provider)(ask({}, value));
    expect(provider.received[0]).toMatchObject({
      method: 'GET',
      url: '/v1/me?fields=id',
      headers: { authorization: `Bearer ${value}`, 'x-forwarded-host': 'api.acme.example', 'user-agent': 'unsealed' },
      body: '',
    });
  });

  it.each([
    ['the user', '{{basic:secret:}}', (value: string) => `${value}:`],
    ['the password', '{{basic:api:secret}}', (value: string) => `api:${value}`],
  ])('can name the secret as %s of Basic authentication', async (_, template, plain) => {
    const provider = await Provider.start();
    const value = makeValue();
    await verifier(provider)(ask({ headers: { authorization: `Basic ${template}` } }, value));
    const expected = Buffer.from(plain(value)).toString('base64');
    expect(provider.received[0]?.headers.authorization).toBe(`Basic ${expected}`);
  });

  it.each([
    ['application/json', '{"token": "{{secret}}", "query": "{ a }"}', (body: string) => JSON.parse(body).token],
    [
      'application/x-www-form-urlencoded',
      'token={{secret}}&x=1',
      (body: string) => new URLSearchParams(body).get('token'),
    ],
  ])('keeps the secret inside its field of a body of %s', async (type, body, read) => {
    const provider = await Provider.start();
    const value = ['q7"}&x=2\\', '%00$&{{secret}}+/='].join('');
    await verifier(provider)(ask({ method: 'POST', headers: { 'content-type': type }, body }, value));
    expect(provider.received[0]?.method).toBe('POST');
    expect(read(provider.received[0]?.body ?? '')).toBe(value);
  });

  it('carries no cookie of an earlier answer', async () => {
    const provider = await Provider.start(() => ({ headers: { 'set-cookie': 'session=1; Path=/' } }));
    const verify = verifier(provider);
    await verify(ask());
    await verify(ask());
    expect(provider.received.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
  });

  it.each([
    ['the rule does not say how to ask', {}, makeValue(), 'without'],
    ['the secret is of another kind than the request is for', { only: '^acme_live_' }, `acme_test_${makeValue()}`, ''],
    ['the secret spans lines', {}, `${makeValue()}\r\nx-evil: 1`, ''],
    ['the secret is not ASCII', {}, `${makeValue()}é`, ''],
    ['the secret is too long for a header', {}, 'q7'.repeat(2_001), ''],
  ])('is not sent when %s', async (_, request, value, without) => {
    const provider = await Provider.start();
    const finding = ask(request, value);
    const { verify: _request, ...rule } = finding.rule;
    expect(await verifier(provider)(without === '' ? finding : { ...finding, rule })).toBe('unknown');
    expect(provider.received).toEqual([]);
  });

  it('is sent once for each secret of a rule', async () => {
    const provider = await Provider.start();
    const verify = verifier(provider);
    const [first, second] = [makeValue(), makeValue()];
    const answers = [ask({}, first), ask({}, first), ask({}, second), ask({}, first, 'acme-other-key')].map(verify);
    expect(await Promise.all(answers)).toEqual(['active', 'active', 'active', 'active']);
    expect(await verify(ask({}, first))).toBe('active');
    expect(provider.received).toHaveLength(3);
  });
});

describe('the pace', () => {
  it('keeps to so many requests at once', async () => {
    const provider = await Provider.start(() => ({ afterMilliseconds: 40 }));
    const verify = verifier(provider, { concurrency: 3 });
    const answers = times(12, (index) => verify(ask({ url: `https://host-${index}.example/me` })));
    expect(new Set(await Promise.all(answers))).toEqual(new Set(['active']));
    expect(Math.max(...provider.received.map(({ underWay }) => underWay))).toBe(3);
    expect(provider.received).toHaveLength(12);
  });

  it('leaves a pause between two requests to one host', async () => {
    const provider = await Provider.start();
    const verify = verifier(provider, { minimumIntervalMillisecondsPerHost: 80 });
    await Promise.all(times(4, () => verify(ask())));
    const starts = provider.received.map(({ at }) => at);
    const pauses = starts.slice(1).map((at, index) => at - (starts[index] ?? 0));
    // The server sees a request a little after it was sent, sooner or later by a few milliseconds.
    expect(pauses.filter((pause) => pause < 60)).toEqual([]);
    expect(pauses).toHaveLength(3);
  });

  it('does not let one host wait for another', async () => {
    const provider = await Provider.start();
    const verify = verifier(provider, { minimumIntervalMillisecondsPerHost: 5_000 });
    const before = performance.now();
    await Promise.all(times(3, (index) => verify(ask({ url: `https://host-${index}.example/me` }))));
    expect(performance.now() - before).toBeLessThan(4_000);
  });
});

describe('a host', () => {
  it('that says "too many requests" is left alone', async () => {
    const provider = await Provider.start(() => ({ status: 429 }));
    const verify = verifier(provider, { concurrency: 1, minimumIntervalMillisecondsPerHost: 100 });
    const before = performance.now();
    expect(new Set(await Promise.all(times(100, () => verify(ask()))))).toEqual(new Set(['unknown']));
    expect(provider.received).toHaveLength(1);
    expect(performance.now() - before).toBeLessThan(3_000);
    expect(await verify(ask({ url: 'https://other.example/me' }))).toBe('unknown');
    expect(provider.received).toHaveLength(2);
  });

  it('that fails three times in a row is left alone', async () => {
    const statuses = [500, 502, 200, 500, 503, 500, 200];
    const provider = await Provider.start(() => ({ status: statuses[provider.received.length - 1] ?? 200 }));
    const verify = verifier(provider, { concurrency: 1 });
    const answers = await Promise.all(times(7, () => verify(ask())));
    expect(answers).toEqual(['unknown', 'unknown', 'active', 'unknown', 'unknown', 'unknown', 'unknown']);
    expect(provider.received).toHaveLength(6);
  });

  it('is not asked more often than agreed, however many secrets a file pretends to hold', async () => {
    const provider = await Provider.start();
    const verify = verifier(provider, { maximumRequestsPerHost: 5, concurrency: 1 });
    const answers = await Promise.all(times(20, () => verify(ask())));
    expect(answers.filter((answer) => answer === 'active')).toHaveLength(5);
    expect(provider.received).toHaveLength(5);
  });
});

describe('an abort', () => {
  it('breaks off what is under way and sends nothing more', async () => {
    const provider = await Provider.start(() => ({ afterMilliseconds: 5_000 }));
    const abort = new AbortController();
    const options = { signal: abort.signal, concurrency: 2, minimumIntervalMillisecondsPerHost: 300 };
    const verify = verifier(provider, options);
    const answers = Promise.all(times(10, () => verify(ask())));
    while (provider.received.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    const before = performance.now();
    abort.abort();
    expect(new Set(await answers)).toEqual(new Set(['unknown']));
    expect(await verify(ask())).toBe('unknown');
    expect(provider.received).toHaveLength(2);
    expect(performance.now() - before).toBeLessThan(1_500);
  });
});

describe('a verifier', () => {
  it('opens no connection by being made', async () => {
    let connections = 0;
    const server = createServer(() => connections++);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    createVerifier({ origin: `http://127.0.0.1:${port}` });
    await new Promise((resolve) => setTimeout(resolve, 30));
    server.close();
    expect(connections).toBe(0);
  });
});

describe('a request that sends a part of the credential', () => {
  const BASIC: Partial<VerifyRequest> = {
    headers: { authorization: 'Basic {{basic:part.key-id:secret}}', 'x-id': '{{part.key-id}}' },
    inactive: [],
  };
  const keyId = (value: string): FindingPart => {
    const point = { line: 1, column: 1 };
    return {
      name: 'key-id',
      location: { path: 'x', start: point, end: point },
      value: new Secret(value),
      isPublic: false,
      isSecret: false,
    };
  };

  it('sends both', async () => {
    const provider = await Provider.start(() => ({ status: 200 }));
    const value = makeValue();
    expect(await verifier(provider)({ ...ask(BASIC, value), parts: [keyId('id7')] })).toBe('active');
    const { headers } = provider.received.at(-1) ?? { headers: {} };
    expect(headers).toMatchObject({
      authorization: `Basic ${Buffer.from(`id7:${value}`).toString('base64')}`,
      'x-id': 'id7',
    });
  });

  it.each([
    ['does not stand near the secret', []],
    ['cannot stand in a header', [keyId('id\r\nx-evil: 1')]],
    ['is another one', [{ ...keyId('id7'), name: 'account' }]],
  ])('is not sent where the part %s', async (_, parts) => {
    const provider = await Provider.start(() => ({ status: 200 }));
    expect(await verifier(provider)({ ...ask(BASIC), parts })).toBe('unknown');
    expect(provider.received).toHaveLength(0);
  });

  it('is sent again for the same secret beside another part', async () => {
    const provider = await Provider.start(() => ({ status: 200 }));
    const verify = verifier(provider);
    for (const id of ['id7', 'id7', 'id8'])
      await verify({ ...ask(BASIC, 'the same secret of a test'.replaceAll(' ', '-')), parts: [keyId(id)] });
    expect(provider.received).toHaveLength(2);
  });
});
