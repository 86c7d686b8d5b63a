import { describe, expect, it } from '@jest/globals';
import { checkPattern } from '../../src/config/pattern.ts';

describe('a pattern', () => {
  it('counts its capture groups, named ones too', () => {
    expect(checkPattern('(a)(?<n>b)(?:c)(?=d)')).toEqual({ ok: true, groups: 2 });
  });

  it('may ignore case', () => {
    expect(checkPattern('(?i)(a)')).toEqual({ ok: true, groups: 1 });
  });

  it.each([
    ['(zebra', 'bad regular expression: Unterminated group'],
    ['zebra**', 'bad regular expression: Nothing to repeat'],
    ['zebra[z-a]', 'bad regular expression: Range out of order in character class'],
    ['zebra)(b', "bad regular expression: Unmatched ')'"],
  ])('that does not compile gives the reason and not itself: %s', (pattern, cause) => {
    const check = checkPattern(pattern);
    expect(check).toMatchObject({ ok: false, cause });
    expect(JSON.stringify(check)).not.toContain('zebra');
  });

  it('of an exponential shape comes with a way out', () => {
    expect(checkPattern('(a+)+$')).toMatchObject({
      ok: false,
      cause: expect.stringContaining('exponential'),
      hint: expect.stringContaining('inner repetition'),
    });
  });

  it('is bounded in length', () => {
    expect(checkPattern('a'.repeat(100_000))).toMatchObject({ ok: false, cause: 'the regular expression is too long' });
  });
});
