import { describe, expect, it } from '@jest/globals';
import { isApart } from '../../src/judge/apart.ts';

describe('two places', () => {
  it.each([
    ['nothing', ''],
    ['lines', '\nregion = "x"\n\n# remark\n'],
    ['a whole block', '\nnested {\n  a = 1\n}\n'],
    ['the beginning of a block', '\nnested {\n'],
    ['the end of a block', '\n}\nb = '],
    ['references', '\na = "${A}"\nb = {{ .Values.b }}\nc = "'],
    ['a rule of dashes', '\n----------\n'],
    ['an index', '\nconst a = list[0];\n'],
  ])('belong together over %s', (_, between) => {
    expect(isApart(between)).toBe(false);
  });

  it.each([
    ['the end of a document', '\n---\n'],
    ['the end of a document with a remark', '\n--- # next\n'],
    ['the head of a section', '\n[prod]\nregion = x\n'],
    ['the head of a quoted section with a remark', '\r\n[profile "prod"] ; x\r\n'],
    ['the head of a table', '\n[[servers]]\n'],
    ['the end of one block and the beginning of another', '\n}\nresource "x" "y" {\n'],
    ['two objects on a line', '"}, {"id": "'],
    ['a block that ends behind a reference', '${A}"\n}\nb {\n'],
  ])('are apart over %s', (_, between) => {
    expect(isApart(between)).toBe(true);
  });
});
