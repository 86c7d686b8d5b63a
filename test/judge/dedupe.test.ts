import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Fragment } from '../../src/core/fragment.ts';
import { rootFragment } from '../../src/core/fragment.ts';
import { overlaps, type Span } from '../../src/core/location.ts';
import type { Confidence } from '../../src/core/match.ts';
import type { RuleKind, Severity } from '../../src/core/rule.ts';
import { Secret } from '../../src/core/secret.ts';
import { dedupe } from '../../src/judge/dedupe.ts';
import type { SpannedMatch } from '../../src/judge/preference.ts';

const BYTES = Buffer.alloc(1_000);
const ROOT = rootFragment({ origin: { kind: 'worktree', path: 'a.yaml' }, read: async () => BYTES }, BYTES);
/** A value of a document at bytes `start` to `end` of the blob, decoded byte for byte. */
const value = (start: number, end: number, more: Partial<Fragment> = {}): Fragment => ({
  ...ROOT,
  bytes: BYTES.subarray(start, end),
  keyPath: ['data', 'key'],
  resource: { kind: 'Secret' },
  toBlob: (span: Span) => ({ start: start + span.start, end: start + span.end }),
  ...more,
});
/** A text out of compressed data: wherever something stands in it, its bytes in the blob are the whole run. */
const inflated = (keyPath?: string): Fragment => ({
  ...ROOT,
  bytes: Buffer.alloc(50),
  toBlob: () => ({ start: 100, end: 200 }),
  ...(keyPath === undefined ? {} : { keyPath: [keyPath] }),
});

interface Sketch {
  readonly kind?: RuleKind;
  readonly id?: string;
  readonly secret?: string;
  readonly severity?: Severity;
  readonly provider?: string;
  readonly pattern?: string;
  readonly confidence?: Confidence;
  readonly fragment?: Fragment;
}

function match(start: number, end: number, sketch: Sketch = {}): SpannedMatch {
  const {
    kind = 'token',
    id = 'rule',
    secret = 'one',
    severity = 'high',
    provider = 'Acme',
    pattern = '(a)',
    confidence = 'high',
    fragment = ROOT,
  } = sketch;
  const rule = {
    id,
    kind,
    title: '',
    provider,
    pattern,
    severity,
    keywords: [],
    secret: 1,
    window: 'line' as const,
    stopWords: [],
    rotate: '',
    docs: '',
    examples: { match: [], clean: [] },
  };
  const evidence = { entropy: 0, reasons: [] };
  return {
    match: { rule, fragment, span: { start, end }, secret: new Secret(secret), confidence, evidence },
    span: { start, end },
  };
}

/** Indexes of the matches that stay. */
function kept(matches: readonly SpannedMatch[]): number[] {
  return dedupe(matches).map(({ match: one }) => matches.findIndex((candidate) => candidate.match === one));
}

describe('overlapping matches of different kinds', () => {
  it.each<[string, SpannedMatch[], number[]]>([
    ['a place gives way to a token', [match(0, 9, { kind: 'place', secret: 'all' }), match(2, 5)], [1]],
    ['an assignment gives way to a token', [match(2, 5), match(0, 9, { kind: 'assignment', secret: 'all' })], [0]],
    [
      'an assignment gives way to a place',
      [match(0, 9, { kind: 'assignment' }), match(0, 9, { kind: 'place', secret: 'two' })],
      [1],
    ],
    ['neighbours do not overlap', [match(0, 5), match(5, 9, { kind: 'place' })], [0, 1]],
    [
      'an assignment does not give way to a place that gave way itself',
      [match(0, 3), match(0, 9, { kind: 'place' }), match(5, 9, { kind: 'assignment' })],
      [0, 2],
    ],
    [
      'a place with two tokens in it gives way to both',
      [match(0, 9, { kind: 'place' }), match(1, 2), match(4, 6, { secret: 'two' })],
      [1, 2],
    ],
    [
      'a token far inside a long list of others is found',
      [
        ...Array.from({ length: 50 }, (_, index) => match(10 * index, 10 * index + 5, { secret: `${index}` })),
        match(303, 304, { kind: 'place' }),
      ],
      Array.from({ length: 50 }, (_, index) => index),
    ],
    [
      'a long token that began early is found',
      [match(0, 900), match(10, 20, { secret: 'two' }), match(500, 510, { kind: 'place' })],
      [0, 1],
    ],
  ])('%s', (_, matches, expected) => {
    expect(kept(matches)).toEqual(expected);
  });
});

describe('overlapping matches of one kind', () => {
  it.each<[string, SpannedMatch[], number[]]>([
    ['with different secrets all stay', [match(0, 9), match(0, 9, { secret: 'two' })], [0, 1]],
    ['with one secret: the longer span stays', [match(0, 5), match(0, 9)], [1]],
    [
      'with one secret: the higher severity stays',
      [match(0, 9, { severity: 'low' }), match(0, 9, { severity: 'critical' })],
      [1],
    ],
    [
      'with one secret: the higher confidence stays',
      [match(0, 9, { confidence: 'low' }), match(0, 9, { confidence: 'proven' })],
      [1],
    ],
    ['with one secret: the first rule id stays', [match(0, 9, { id: 'b' }), match(0, 9, { id: 'a' })], [1]],
    ['span goes before severity', [match(0, 9, { severity: 'low' }), match(0, 5, { severity: 'critical' })], [0]],
    [
      'confidence goes before severity',
      [match(0, 9, { confidence: 'proven' }), match(0, 9, { severity: 'critical' })],
      [0],
    ],
    ['confidence goes before span', [match(0, 5, { confidence: 'proven' }), match(0, 9)], [0]],
    [
      'severity goes before the longer pattern',
      [match(0, 9, { pattern: 'acme(a)' }), match(0, 9, { severity: 'critical' })],
      [1],
    ],
    [
      'the longer pattern goes before the rule id',
      [match(0, 9, { id: 'a' }), match(0, 9, { id: 'b', pattern: 'acme(a)' })],
      [1],
    ],
    ['one secret at two places stays twice', [match(0, 3), match(10, 13)], [0, 1]],
    ['a trailing newline makes no other secret', [match(0, 3), match(0, 4, { secret: 'one\n' })], [1]],
    [
      'two places with one secret are one',
      [match(0, 9, { kind: 'place', id: 'b' }), match(0, 9, { kind: 'place', id: 'a' })],
      [1],
    ],
    ['a chain leaves its ends, which do not overlap', [match(0, 10), match(8, 15), match(12, 22)], [0, 2]],
  ])('%s', (_, matches, expected) => {
    expect(kept(matches)).toEqual(expected);
  });
});

describe('a provider that is known', () => {
  const generic: Sketch = { provider: 'HTTP', confidence: 'proven', severity: 'critical', pattern: 'a long pattern' };
  const specific: Sketch = { provider: 'Acme', confidence: 'low', severity: 'low', id: 'z' };

  it.each(['Any service', 'Any issuer', 'Cryptography', 'Databases', 'HTTP'])(
    'goes before %s, whatever else speaks for it',
    (provider) => {
      expect(kept([match(0, 9, { ...generic, provider }), match(0, 9, specific)])).toEqual([1]);
    },
  );

  it('goes before a generic token of which it is a part, or that is a part of it', () => {
    expect(kept([match(0, 9, { ...generic, secret: 'all' }), match(2, 5, specific)])).toEqual([1]);
    expect(kept([match(2, 5, { ...generic, secret: 'part' }), match(0, 9, specific)])).toEqual([1]);
  });

  it('leaves a generic token elsewhere alone', () => {
    expect(kept([match(0, 5, generic), match(5, 9, specific)])).toEqual([0, 1]);
  });
});

describe('a text and what is decoded out of it', () => {
  const decoded = (start: number, end: number): Fragment => value(start, end, { depth: 1, trail: ['base64'] });
  const inner = (sketch: Sketch = {}) => match(10, 20, { secret: 'inner', fragment: decoded(0, 40), ...sketch });

  it.each<[string, SpannedMatch[], number[]]>([
    ['are one token, the longer', [inner(), match(0, 40, { secret: 'outer' })], [1]],
    ['are one token, the proven', [inner({ confidence: 'proven' }), match(0, 40, { secret: 'outer' })], [0]],
    ['are one token, that of a provider', [inner(), match(0, 40, { secret: 'outer', provider: 'HTTP' })], [0]],
    ['are one assignment', [inner({ kind: 'assignment' }), match(0, 40, { kind: 'assignment', secret: 'outer' })], [1]],
    [
      'are one token where what was decoded shares one span and has another secret',
      [
        match(0, 5, {
          kind: 'assignment',
          secret: 'word',
          fragment: { ...inflated(), depth: 2, trail: ['base64', 'json'] },
        }),
        match(0, 40, { secret: 'outer' }),
      ],
      [1],
    ],
    [
      'stay two where the text inside does not come out of the token',
      [inner(), match(40, 60, { secret: 'outer' })],
      [0, 1],
    ],
    [
      'stay two tokens where both were decoded out of one text',
      [inner(), match(0, 40, { secret: 'outer', fragment: decoded(0, 40) })],
      [0, 1],
    ],
  ])('%s', (_, matches, expected) => {
    expect(kept(matches)).toEqual(expected);
  });
});

describe('matches in a run that shares one span', () => {
  const token = { ...match(0, 5, { secret: 'tok', fragment: inflated() }), span: { start: 100, end: 200 } };

  it('stay when they are about other texts', () => {
    const place = match(0, 5, { kind: 'place', secret: 'word', fragment: inflated('a') });
    expect(kept([token, { ...place, span: { start: 100, end: 200 } }])).toEqual([0, 1]);
  });

  it('give way when the token is in their text', () => {
    const place = match(0, 9, { kind: 'place', secret: 'a tok b', fragment: inflated('a') });
    expect(kept([token, { ...place, span: { start: 100, end: 200 } }])).toEqual([0]);
  });

  it('give way when they stand at the same bytes of the same text', () => {
    const place = match(3, 9, { kind: 'place', secret: 'word', fragment: token.match.fragment });
    expect(kept([token, { ...place, span: { start: 100, end: 200 } }])).toEqual([0]);
  });

  it('stay when they stand elsewhere in the same text', () => {
    const place = match(30, 39, { kind: 'place', secret: 'word', fragment: token.match.fragment });
    expect(kept([token, { ...place, span: { start: 100, end: 200 } }])).toEqual([0, 1]);
  });

  it('take the value around the whole run with them', () => {
    const place = match(90, 210, { kind: 'place', secret: 'packed', fragment: value(90, 210) });
    expect(kept([token, place])).toEqual([0]);
  });
});

describe('the context of a kept match', () => {
  it('is its own fragment', () => {
    expect(dedupe([match(0, 9)])[0]?.context).toBe(ROOT);
  });

  it('comes from the place that gave way to it', () => {
    const around = value(0, 9);
    expect(dedupe([match(2, 5), match(0, 9, { kind: 'place', fragment: around })])[0]?.context).toBe(around);
  });

  it('comes from the match of the same secret that gave way to it', () => {
    const around = value(0, 5);
    expect(dedupe([match(0, 9), match(0, 5, { fragment: around })])[0]?.context).toBe(around);
  });

  it('comes from the closest of the places around it', () => {
    const near = value(1, 7);
    const matches = [
      match(2, 5),
      match(0, 9, { kind: 'place', secret: 'a', fragment: value(0, 9) }),
      match(1, 7, { kind: 'place', secret: 'b', fragment: near }),
    ];
    expect(dedupe(matches)[0]?.context).toBe(near);
  });

  it('stays its own when that says as much', () => {
    const own = value(2, 5);
    expect(
      dedupe([match(2, 5, { fragment: own }), match(0, 9, { kind: 'place', fragment: value(0, 9) })])[0]?.context,
    ).toBe(own);
  });
});

describe('dedupe', () => {
  const sketches = fc.array(
    fc.record({
      start: fc.nat(20),
      length: fc.integer({ min: 1, max: 8 }),
      kind: fc.constantFrom<RuleKind>('token', 'place', 'assignment'),
      secret: fc.constantFrom('one', 'two'),
      id: fc.constantFrom('a', 'b'),
    }),
    { maxLength: 12 },
  );
  const made = sketches.map((list) => list.map(({ start, length, ...sketch }) => match(start, start + length, sketch)));
  const settings = { seed: 3, numRuns: 400 };
  const KINDS = ['token', 'place', 'assignment'];

  it('drops only what a kept match overlaps that is at least as specific', () => {
    fc.assert(
      fc.property(made, (matches) => {
        const stay = kept(matches).map((index) => matches[index] as SpannedMatch);
        const gone = matches.filter((one) => !stay.includes(one));
        for (const one of gone) {
          const rank = KINDS.indexOf(one.match.rule.kind);
          expect(
            stay.some((other) => KINDS.indexOf(other.match.rule.kind) <= rank && overlaps(other.span, one.span)),
          ).toBe(true);
        }
      }),
      settings,
    );
  });

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(made, (matches) => {
        const once = dedupe(matches);
        expect(dedupe(once).map((one) => one.match)).toEqual(once.map((one) => one.match));
      }),
      settings,
    );
  });

  it('stays fast on very many matches at one place', () => {
    const many = Array.from({ length: 5_000 }, (_, index) =>
      match(0, 900, { secret: `s${index}`, kind: index % 2 ? 'token' : 'place' }),
    );
    expect(dedupe(many)).toHaveLength(2_500);
  });
});
