import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lineAt, windowFor, windowText } from '../../src/detect/window.ts';

describe('the line of a byte', () => {
  const bytes = Buffer.from('one\r\ntwo\n\nfour');

  it.each([
    [0, 'one'],
    [2, 'one'],
    [5, 'two'],
    [7, 'two'],
    [9, ''],
    [10, 'four'],
    [13, 'four'],
  ])('of byte %d is %j, without its terminator', (offset, text) => {
    const { start, end } = lineAt(bytes, offset);
    expect(bytes.toString('utf8', start, end)).toBe(text);
  });
});

describe('a window', () => {
  it('is the line of the keyword when the line is short', () => {
    expect(windowFor('line', Buffer.from('a key b'), { start: 0, end: 7 }, { start: 2, end: 5 })).toEqual({
      start: 0,
      end: 7,
    });
  });

  it('is a bounded stretch around the keyword when the line is long', () => {
    const bytes = Buffer.alloc(100_000, 'x');
    const window = windowFor('line', bytes, { start: 0, end: bytes.length }, { start: 50_000, end: 50_003 });
    expect(window.start).toBeGreaterThan(49_000);
    expect(window.end).toBeLessThan(53_000);
  });

  it('is a bounded block, across lines, for rules about blocks', () => {
    const bytes = Buffer.from('\n'.repeat(100_000));
    const { start, end } = windowFor('block', bytes, { start: 50_000, end: 50_000 }, { start: 50_000, end: 50_005 });
    expect(end - start).toBeGreaterThan(10_000);
    expect(end - start).toBeLessThan(20_000);
  });
});

describe('the text of a window', () => {
  it('maps each index to its byte and back, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ maxLength: 5 }), (text, before) => {
        const bytes = Buffer.from(before + text);
        const window = windowText(bytes, { start: Buffer.byteLength(before), end: bytes.length });
        let index = 0;
        for (const character of text) {
          const byte = window.toByte(index);
          expect(bytes.toString('utf8', byte, byte + Buffer.byteLength(character))).toBe(character);
          expect(window.fromByte(byte)).toBe(index);
          index += character.length;
        }
      }),
    );
  });

  it('keeps offsets true in invalid UTF-8', () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x61, 0x62]);
    const window = windowText(bytes, { start: 0, end: 4 });
    expect(window.toByte(window.text.indexOf('ab'))).toBe(2);
  });
});
