import { describe, expect, it } from '@jest/globals';
import { withSealedForms } from '../../src/judge/sealed-twin.ts';
import { makeFinding } from '../support/findings.ts';

const at = (path: string) => ({ path, start: { line: 3, column: 1 }, end: { line: 3, column: 1 } });
const form = (path: string, name?: string) => ({
  resource: { kind: 'SealedSecret', ...(name && { name }) },
  location: at(path),
});
const finding = (kind: string, name?: string) => makeFinding({ resource: { kind, ...(name && { name }) } });

describe('withSealedForms', () => {
  it('adds a reason and the place of the first sealed form to findings in its plain twin', () => {
    const [twin] = withSealedForms([finding('Secret', 'db')], [form('a.yaml', 'db'), form('b.yaml', 'db')]);
    expect(twin?.evidence.reasons.at(-1)).toMatch(/^the plain twin of the SealedSecret in a\.yaml: /);
    expect(twin?.related).toEqual([at('a.yaml')]);
  });

  it('keeps the related places that a finding has', () => {
    const related = [at('c.yaml')];
    const [twin] = withSealedForms([{ ...finding('Secret', 'db'), related }], [form('a.yaml', 'db')]);
    expect(twin?.related).toEqual([at('c.yaml'), at('a.yaml')]);
  });

  it.each([
    ['an object of another kind', finding('ConfigMap', 'db')],
    ['a Secret of another name', finding('Secret', 'web')],
    ['a Secret without a name', finding('Secret')],
    ['no object', makeFinding()],
  ])('leaves a finding in %s as it is', (_, other) => {
    expect(withSealedForms([other], [form('a.yaml', 'db'), form('b.yaml')])).toEqual([other]);
  });
});
