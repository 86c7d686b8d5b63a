import { describe, expect, it } from '@jest/globals';
import { rootFragment } from '../../../src/core/fragment.ts';
import { builtinRuleSet } from '../../../src/detect/builtin-rules.ts';
import { jwtClaims } from '../../../src/detect/proofs/jwt-claims.ts';
import { matchToken } from '../../../src/detect/token.ts';
import { windowText } from '../../../src/detect/window.ts';

const NOW = Date.UTC(2026, 0, 1);
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (claims: unknown) => `${part({ alg: 'RS256' })}.${part(claims)}.${'c2lnbmF0dXJl'.repeat(4)}`;
const seconds = (...date: [number, number, number]) => Date.UTC(...date) / 1000;

describe('the claims of a JSON Web Token', () => {
  it.each<[string, unknown, readonly string[], boolean]>([
    [
      'issuer and end',
      { iss: 'https://login.acme.example/realm', exp: seconds(2027, 4, 2) },
      ['issued by login.acme.example', 'expires on 2027-05-02'],
      false,
    ],
    [
      'an end that has come',
      { iss: 'app', exp: seconds(2024, 0, 31) },
      ['issued by app', 'expired on 2024-01-31'],
      true,
    ],
    [
      'no end',
      { iss: 'kubernetes/serviceaccount' },
      ['issued by kubernetes/serviceaccount', 'never expires by itself'],
      false,
    ],
    [
      'an issuer with credentials in its URL',
      { iss: 'https://u:pw@idp.example/x?y=z' },
      ['issued by idp.example', 'never expires by itself'],
      false,
    ],
    ['an issuer that is no name', { iss: 'a\u001b[31m b' }, ['never expires by itself'], false],
    ['an end that is no time', { exp: 1e300 }, ['never expires by itself'], false],
    ['an end in words', { exp: 'never' }, ['never expires by itself'], false],
  ])('are told: %s', (_, claims, reasons, isSpent) => {
    expect(jwtClaims(token(claims), NOW)).toEqual({ reasons, isSpent });
  });

  it.each(['', '.', 'a.b.c', `${part({})}.${Buffer.from('null').toString('base64url')}.x`])(
    'are none in %j',
    (text) => {
      expect(jwtClaims(text, NOW)).toEqual({ reasons: [], isSpent: false });
    },
  );

  it('make a token that has ended a finding of low confidence', () => {
    const rule = builtinRuleSet().rules.find((compiled) => compiled.rule.id === 'json-web-token');
    if (rule === undefined) throw new Error('the rule is gone');
    const matchIn = (text: string) => {
      const bytes = Buffer.from(text);
      const fragment = rootFragment({ origin: { kind: 'worktree', path: 'a' }, read: async () => bytes }, bytes);
      return [...matchToken(fragment, rule, windowText(bytes, { start: 0, end: bytes.length }))];
    };
    expect(matchIn(token({ sub: 'application', exp: seconds(2020, 0, 1) }))).toMatchObject([{ confidence: 'low' }]);
    expect(matchIn(token({ sub: 'application', exp: seconds(2999, 0, 1) }))).toMatchObject([{ confidence: 'proven' }]);
  });
});
