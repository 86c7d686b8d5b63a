import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { readText } from './read-text.ts';

const CHARACTERS = [
  'a',
  'B',
  '7',
  ' ',
  ' ',
  '\n',
  '\t',
  '"',
  "'",
  '\\',
  ':',
  '#',
  '-',
  '{',
  '|',
  'é',
  '🔑',
  '\r',
  '\u2028',
  '\u0007',
  ',',
];
const texts = fc
  .array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 40 })
  .map((characters) => characters.join(''));
const styles = fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED');

/** As the library writes it, in the first of the widths at which it does not fold between the halves of a character. */
function folded(text: string, defaultStringType: 'PLAIN'): string {
  const write = (lineWidth: number) => stringify({ nested: { value: text } }, { defaultStringType, lineWidth });
  return [20, 21, 22].map(write).find((yaml) => !/\p{Surrogate}/u.test(yaml)) ?? write(0);
}

describe('the way back from a value', () => {
  it('leads every character that is written as itself to that character', async () => {
    await fc.assert(
      fc.asyncProperty(texts, styles, fc.boolean(), async (text, style, windows) => {
        const yaml = `ключ: 1\n${folded(text, style as 'PLAIN')}`;
        const source = windows && !text.includes('\r') ? yaml.replaceAll('\n', '\r\n') : yaml;
        const { reading, fragment } = await readText(source);
        const value = reading.values.find(({ keyPath }) => keyPath?.at(-1) === 'value');
        fc.pre(value !== undefined);
        if (value === undefined) return;
        const decoded = Buffer.from(value.bytes).toString('utf8');
        expect(decoded).toBe(text);
        const whole = value.toBlob({ start: 0, end: value.bytes.length });
        let byte = 0;
        for (const character of decoded) {
          const width = Buffer.byteLength(character);
          const span = value.toBlob({ start: byte, end: byte + width });
          byte += width;
          expect(span.start).toBeGreaterThanOrEqual(whole.start);
          expect(span.end).toBeLessThanOrEqual(whole.end);
          if (span.end - span.start > 2 * width + 2 && span.end - span.start >= whole.end - whole.start) continue;
          const written = Buffer.from(fragment.bytes.subarray(span.start, span.end)).toString('utf8');
          if (/[aB7é🔑:#{|,]/u.test(character)) expect([character, ...escapesOf(character)]).toContain(written);
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ["a: 'it''s hunter'\n", 'hunter', 'hunter'],
    ['a: "one \\\n  hunter"\n', 'hunter', 'hunter'],
    ['a: "one\n  hunter"\n', 'one hunter', 'one\n  hunter'],
    ['a: one\n  hunter\n', 'hunter', 'hunter'],
    ['a: |2\n    hunter\n', 'hunter', 'hunter'],
    ['a: |-\n  x\n\n  hunter', 'hunter', 'hunter'],
    ['a: |+\r\n  x\r\n  hunter\r\n\r\n', 'hunter', 'hunter'],
    ['a: "\\x68unter"\n', 'hunter', '\\x68unter'],
    ['{"a": "\\uD83D\\uDD11 hunter"}', 'hunter', 'hunter'],
  ])('is exact in %j', async (source, part, written) => {
    const { reading, fragment } = await readText(source);
    const [value] = reading.values;
    if (value === undefined) throw new Error('no value');
    const start = Buffer.from(value.bytes).indexOf(part);
    expect(start).toBeGreaterThanOrEqual(0);
    const span = value.toBlob({ start, end: start + Buffer.byteLength(part) });
    expect(Buffer.from(fragment.bytes.subarray(span.start, span.end)).toString()).toBe(written);
  });
});

function escapesOf(character: string): string[] {
  const code = character.codePointAt(0) ?? 0;
  return [`\\u${code.toString(16).padStart(4, '0')}`, `\\U${code.toString(16).padStart(8, '0')}`];
}
