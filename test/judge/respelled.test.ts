import { describe, expect, it } from '@jest/globals';
import { type Fragment, rootFragment } from '../../src/core/fragment.ts';
import type { Span } from '../../src/core/location.ts';
import type { Match } from '../../src/core/match.ts';
import type { Rule, RuleKind } from '../../src/core/rule.ts';
import { Secret } from '../../src/core/secret.ts';
import { SpanSet } from '../../src/core/span-set.ts';
import { settleRespelled } from '../../src/judge/respelled.ts';

const TEXT = Buffer.from(`key: password=${'x'.repeat(86)}`);
const root = rootFragment({ origin: { kind: 'worktree', path: 'file' }, read: async () => TEXT }, TEXT);

function match(secret: string, [start, end]: [number, number], id = 'acme', kind: RuleKind = 'assignment'): Match {
  const rule: Rule = {
    id,
    kind,
    title: 'Acme',
    provider: 'Acme',
    severity: 'high',
    keywords: ['password'],
    secret: 1,
    window: 'line',
    stopWords: [],
    rotate: 'Revoke it.',
    docs: 'https://example.com',
    examples: { match: [], clean: [] },
  };
  const evidence = { entropy: 4, reasons: [] };
  return { rule, fragment: root, span: { start, end }, secret: new Secret(secret), confidence: 'high', evidence };
}

function settle(written: readonly Match[], respelled: Match, safe: readonly Span[] = [], judged: readonly Span[] = []) {
  const place = (_: Fragment, span: Span) => span;
  const { kept, dropped } = settleRespelled({ matches: written, safe: new SpanSet(safe), judged, place }, [respelled]);
  return { kept: kept.length === 1, dropped: dropped.size };
}

describe('a match in a respelled text', () => {
  it('stands where its place in the text is not known', () => {
    const written = { matches: [match('seal', [20, 30])], safe: new SpanSet([]), judged: [], place: () => undefined };
    expect(settleRespelled(written, [match('seal', [20, 30])]).kept.length).toBe(1);
  });

  it('stands where the text as written tells nothing', () => {
    expect(settle([match('other', [60, 70])], match('seal', [20, 30]))).toEqual({ kept: true, dropped: 0 });
  });

  it('gives way to the same secret as it is written', () => {
    expect(settle([match('seal', [20, 30])], match('seal', [20, 30]))).toEqual({ kept: false, dropped: 0 });
  });

  it('takes the place of a secret of the same rule that holds the spelling', () => {
    expect(settle([match('s\\u0065al', [20, 30])], match('seal', [20, 30]))).toEqual({ kept: true, dropped: 1 });
  });

  it('takes the place of a secret that the spelling cuts off', () => {
    expect(settle([match('s', [20, 21])], match('seal', [20, 30]))).toEqual({ kept: true, dropped: 1 });
  });

  it('gives way to a token that its own rule knows as it is written', () => {
    const written = match('s%65al', [20, 30], 'sas', 'token');
    expect(settle([written], match('seal', [20, 30], 'sas', 'token'))).toEqual({ kept: false, dropped: 0 });
  });

  it('gives way to a secret of which it is only a part', () => {
    expect(settle([match('s%26eal', [20, 30])], match('s', [20, 21]))).toEqual({ kept: false, dropped: 0 });
  });

  it('gives way to another rule of key names', () => {
    expect(settle([match('s%26eal', [20, 30], 'other')], match('seal', [20, 30]))).toEqual({ kept: false, dropped: 0 });
  });

  it('leaves matches of another kind to be sorted out with all others', () => {
    expect(settle([match('x', [20, 30])], match('seal', [20, 30], 'token', 'token'))).toEqual({
      kept: true,
      dropped: 0,
    });
  });

  it('is none inside a verified safe form', () => {
    expect(settle([], match('seal', [20, 30], 'token', 'token'), [{ start: 10, end: 40 }]).kept).toBe(false);
  });

  it.each<[string, RuleKind, Span, boolean]>([
    ['under a key that the document has judged', 'assignment', { start: 14, end: 40 }, false],
    ['under a key inside the value', 'assignment', { start: 5, end: 40 }, true],
    ['as a place', 'place', { start: 5, end: 40 }, false],
    ['as a token', 'token', { start: 14, end: 40 }, true],
  ])('inside a judged value counts %s: %s', (_how, kind, judged, kept) => {
    expect(settle([], match('seal', [14, 30], 'acme', kind), [], [judged]).kept).toBe(kept);
  });
});
