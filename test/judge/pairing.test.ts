import { describe, expect, it } from '@jest/globals';
import { affinity, type Possible, pairUp } from '../../src/judge/pairing.ts';

/** All pairs of secrets (`s1`) and parts (`p2`), each at the line of its number; names may be alike. */
function everyPair(
  order: string,
  alike: (secret: string, part: string) => number = () => 0,
): Possible<string, string>[] {
  const at = (letter: string) => [...order].flatMap((each, line) => (each === letter ? [line] : []));
  return at('s').flatMap((secret) =>
    at('p').map((part) => ({
      secret: `s${secret}`,
      part: `p${part}`,
      affinity: alike(`s${secret}`, `p${part}`),
      lines: Math.abs(secret - part),
      isBefore: part < secret,
    })),
  );
}
const pairs = (possible: Possible<string, string>[], mayShare = false) =>
  [...pairUp(possible, mayShare)].map(([secret, part]) => `${secret}${part}`).sort();

describe('pairing', () => {
  it.each([
    ['of nothing is nothing', '', []],
    ['joins two', 'ps', ['s1p0']],
    ['takes the closer of two parts', 'p-sp', ['s2p3']],
    ['follows the order of a file that has parts first', 'psps', ['s1p0', 's3p2']],
    ['follows the order of a file that has secrets first', 'spsp', ['s0p1', 's2p3']],
    ['gives a part to one secret only', 'pss', ['s1p0']],
    ['leaves a part without a secret alone', 'psp', ['s1p0']],
  ])('%s', (_, order, expected) => {
    expect(pairs(everyPair(order))).toEqual(expected);
  });

  it('goes by names before it goes by lines', () => {
    const alike = (secret: string, part: string) =>
      `${secret}${part}` === 's2p0' || `${secret}${part}` === 's3p1' ? 1 : 0;
    expect(pairs(everyPair('ppss', alike))).toEqual(['s2p0', 's3p1']);
  });

  it('lets secrets share what may be shared, when each has had its choice', () => {
    expect(pairs(everyPair('pss'), true)).toEqual(['s1p0', 's2p0']);
  });
});

describe('the affinity of key names', () => {
  it.each([
    ['A_AWS_KEY_ID', 'A_AWS_SECRET', 2],
    ['A_AWS_KEY_ID', 'B_AWS_SECRET', 0],
    ['keyIdProd', 'secretKeyProd', 1],
    ['spring.mail.username', 'spring.mail.password', 2],
    ['password', 'password', 1],
    ['username', undefined, 0],
  ])('of %s and %s is %i', (a, b, words) => {
    expect(affinity(a, b)).toBe(words);
  });
});
