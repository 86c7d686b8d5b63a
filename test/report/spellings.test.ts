import { describe, expect, it } from '@jest/globals';
import { Secret } from '../../src/core/secret.ts';
import { spellings } from '../../src/report/spellings.ts';
import { makeValue } from '../support/findings.ts';

const all = (value: string) => {
  const { plain, encoded } = spellings(new Secret(value));
  return [...plain, ...encoded];
};

describe('spellings', () => {
  const value = `${makeValue(20)}?"/é`;
  const utf8 = Buffer.from(value);

  it.each([
    ['the value itself', value],
    ['base64 without padding', utf8.toString('base64').replace(/=+$/, '')],
    ['base64 for URLs', utf8.toString('base64url')],
    ['hex', utf8.toString('hex')],
    ['URL encoding', encodeURIComponent(value)],
    ['JSON escapes', JSON.stringify(value).slice(1, -1)],
  ])('hold %s', (_, spelling) => {
    expect(all(value)).toContain(spelling);
  });

  it.each([0, 1, 2, 3, 4])('hold what base64 of a longer text keeps of the value after %i other bytes', (lead) => {
    const longer = Buffer.from(`${'x'.repeat(lead)}${value}yz`).toString('base64');
    const kept = all(value).filter((spelling) => longer.includes(spelling));
    const longest = Math.max(0, ...kept.map((spelling) => spelling.length));
    expect(longest).toBeGreaterThanOrEqual(Math.floor((utf8.length * 8 - 10) / 6));
  });

  it('hold the telling lines of a multi-line value', () => {
    const body = makeValue(64);
    expect(all(`-----BEGIN X-----\r\n${body}\n-----END X-----`)).toContain(body);
    expect(all(`-----BEGIN X-----\n${body}\n-----END X-----`)).not.toContain('-----BEGIN X-----');
  });

  it('are none for a value too short to be masked everywhere', () => {
    expect(all('abc')).toEqual([]);
  });

  it('do not fail on unpaired surrogates', () => {
    expect(all('abcdef\ud800').length).toBeGreaterThan(0);
  });
});
