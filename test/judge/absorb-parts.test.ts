import { describe, expect, it } from '@jest/globals';
import type { Severity } from '../../src/core/rule.ts';
import { absorbParts } from '../../src/judge/absorb-parts.ts';
import { makeFinding } from '../support/findings.ts';

const told = (id: string, severity: Severity = 'high') => makeFinding({ rule: { id }, severity });
const aside = (id: string) => makeFinding({ rule: { id }, verdict: { kind: 'suppressed', by: 'allow' } });
const link = (isSecret = false) => [{ whole: 0, part: 1, isSecret }];

describe('a finding that is a part of another', () => {
  it.each([
    ['goes down where both are told', told('whole'), told('part'), false, ['whole']],
    ['goes down where both are told, though it is a secret', told('whole'), told('part'), true, ['whole']],
    ['goes down with what is set aside', aside('whole'), told('part'), false, ['whole']],
    ['is told where it is a secret and the whole is set aside', aside('whole'), told('part'), true, ['whole', 'part']],
    ['stays set aside', told('whole'), aside('part'), false, ['whole', 'part']],
  ])('%s', (_, whole, part, isSecret, left) => {
    expect(absorbParts([whole, part], link(isSecret)).map(({ rule }) => rule.id)).toEqual(left);
  });

  it.each<[Severity, Severity, Severity]>([
    ['low', 'critical', 'critical'],
    ['critical', 'low', 'critical'],
  ])('of a whole of severity %s lends it its own %s', (whole, part, severity) => {
    expect(absorbParts([told('whole', whole), told('part', part)], link())).toMatchObject([{ severity }]);
  });

  it('changes nothing where nothing belongs together', () => {
    const findings = [told('a'), aside('b')];
    expect(absorbParts(findings, [])).toEqual(findings);
  });
});
