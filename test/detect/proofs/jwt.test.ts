import { describe, expect, it } from '@jest/globals';
import { jwtReasons, proveJwt } from '../../../src/detect/proofs/jwt.ts';
import { expand } from '../../support/templates.ts';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const SIGNATURE = 'c2lnbmF0dXJl'.repeat(4);

describe('the structure of a JSON Web Token', () => {
  it('is proven by a header with an algorithm and a payload, both JSON objects', () => {
    expect(proveJwt(expand('{{jwt}}', 'seed').text)).toBe('proven');
  });

  it.each([
    ['the sample of jwt.io', [part({ alg: 'HS256' }), part({ sub: '1234567890', name: 'John Doe' }), SIGNATURE]],
    ['an unsigned token', [part({ alg: 'none' }), part({ sub: 'app' }), SIGNATURE]],
    ['an empty signature', [part({ alg: 'HS256' }), part({ sub: 'app' }), '']],
    ['a header without algorithm', [part({ typ: 'JWT' }), part({ sub: 'app' }), SIGNATURE]],
    ['a header that is no JSON', ['eyJhbGciOiJIUzI', part({ sub: 'app' }), SIGNATURE]],
    ['a payload that is a list', [part({ alg: 'HS256' }), part([1]), SIGNATURE]],
    ['two parts only', [part({ alg: 'HS256' }), part({ sub: 'app' })]],
    ['four parts', [part({ alg: 'HS256' }), part({ sub: 'app' }), SIGNATURE, SIGNATURE]],
  ])('is refuted by %s', (_, parts) => {
    expect(proveJwt(parts.join('.'))).toBe('refuted');
  });
});

describe('what a JSON Web Token says of its end', () => {
  const token = (payload: object) => [part({ alg: 'HS256' }), part(payload), SIGNATURE].join('.');

  it.each([
    ['that there is none', { sub: 'app' }, ['non-expiring: it names no end (exp)']],
    ['its day', { exp: 1_900_000_000 }, ['its end (exp) is 2030-03-17']],
    ['nothing, where it is no number', { exp: 'soon' }, []],
    ['nothing, where it is beyond all calendars', { exp: 1e300 }, []],
  ])('is %s', (_, payload, reasons) => {
    expect(jwtReasons(token(payload))).toEqual(reasons);
  });
});
