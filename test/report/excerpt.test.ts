import { describe, expect, it } from '@jest/globals';
import { LineIndex } from '../../src/core/line-index.ts';
import { Secret } from '../../src/core/secret.ts';
import { type Hidden, makeExcerpt } from '../../src/report/excerpt.ts';
import { makeValue } from '../support/findings.ts';

/** Everything between « and » is a match; the first one is the finding. */
function excerptOf(marked: string, known: readonly string[] = []) {
  const hidden: Hidden[] = [];
  let text = '';
  for (const [index, part] of marked.split(/[«»]/).entries()) {
    if (index % 2 === 1) {
      const start = Buffer.byteLength(text);
      hidden.push({ span: { start, end: start + Buffer.byteLength(part) }, secret: new Secret(part) });
    }
    text += part;
  }
  const elsewhere = known.map((value) => ({
    span: { start: text.length + 1e6, end: text.length + 2e6 },
    secret: new Secret(value),
  }));
  const all = [...hidden, ...elsewhere];
  return makeExcerpt(new LineIndex(Buffer.from(text)), hidden[0] as Hidden, all);
}

describe('makeExcerpt', () => {
  const value = makeValue();

  it('masks the secret and says where the mask stands', () => {
    const excerpt = excerptOf(`first\n  key: «${value}» # note\nlast`);
    expect(excerpt).toEqual({ text: '  key: ******** # note', startColumn: 8, endColumn: 16 });
  });

  it('masks other matches of the same line', () => {
    expect(excerptOf(`a=«${value}» b=«${makeValue()}»`).text).toBe('a=******** b=********');
  });

  it('masks further copies of a known secret, plain and encoded', () => {
    const encoded = Buffer.from(value).toString('base64').replace(/=+$/, '');
    expect(excerptOf(`a=«${value}» b=${value} c=${encoded}`).text).toBe('a=******** b=******** c=********');
  });

  it('masks a copy of a secret that was found elsewhere in the text', () => {
    const other = makeValue();
    expect(excerptOf(`a=«${value}» b=${other}`, [other]).text).toBe('a=******** b=********');
  });

  it('gives the first line of a secret that spans lines', () => {
    expect(excerptOf(`key: «${value}\n${makeValue()}»`).text).toBe('key: ********');
  });

  it('counts columns in UTF-16 units', () => {
    expect(excerptOf(`"🔑é": "«${value}»"`).startColumn).toBe(9);
  });

  it('keeps a bounded stretch of a giant line around the secret', () => {
    const excerpt = excerptOf(`${'a'.repeat(3_000_000)}«${value}»${'b'.repeat(3_000_000)}`);
    expect(excerpt.text.length).toBeLessThan(2_100);
    expect(excerpt.text.slice(excerpt.startColumn - 1, excerpt.endColumn - 1)).toBe('********');
  });

  it.each([990, 1000, 1010])('leaves no half of a copy at the edge of the stretch (%i characters away)', (distance) => {
    const gap = '.'.repeat(distance);
    const { text } = excerptOf(`${value}${gap}«${value}»${gap}${value}${'.'.repeat(20_000)}`);
    for (let at = 0; at + 4 <= value.length; at++) expect(text).not.toContain(value.slice(at, at + 4));
  });

  it('takes a thousand findings on one giant line', () => {
    const line = Array.from({ length: 1_000 }, () => `x=«${makeValue()}»,`).join('.'.repeat(500));
    expect(excerptOf(line).text.startsWith('x=********,')).toBe(true);
  });
});
