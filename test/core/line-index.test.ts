import { describe, expect, it } from '@jest/globals';
import { LineIndex } from '../../src/core/line-index.ts';

describe('the line index', () => {
  const lines = new LineIndex(Buffer.from('first\r\nzwölf 😀 x\n\nlast'));

  it.each([
    [0, 1, 1],
    [4, 1, 5],
    [7, 2, 1],
    [19, 2, 10],
    [21, 3, 1],
    [22, 4, 1],
    [26, 4, 5],
  ])('puts byte %d at line %d, column %d', (offset, line, column) => {
    expect(lines.point(offset)).toEqual({ line, column });
  });

  it.each([
    [1, 'first'],
    [2, 'zwölf 😀 x'],
    [3, ''],
    [4, 'last'],
    [5, ''],
    [0, ''],
  ])('gives the text of line %d without its terminator', (line, text) => {
    expect(lines.text(lines.lineSpan(line))).toBe(text);
  });

  it('gives the same place whatever was asked before it, forwards, backwards or inside a character', () => {
    const text = Buffer.from('a zwölf 😀 b\nä😀ü x'.repeat(3));
    const shared = new LineIndex(text);
    const offsets = Array.from({ length: text.length + 1 }, (_, at) => (at * 7) % (text.length + 1));
    for (const offset of offsets) expect(shared.point(offset)).toEqual(new LineIndex(text).point(offset));
  });
});

describe('the location of a span', () => {
  it('has its columns in UTF-16 units and in bytes as well', () => {
    const lines = new LineIndex(Buffer.from('first\r\nzwölf 😀 x\n\nlast'));
    expect(lines.location('a.txt', { start: 19, end: 26 })).toEqual({
      path: 'a.txt',
      start: { line: 2, column: 10 },
      end: { line: 4, column: 5 },
      byteColumns: { start: 13, end: 5 },
    });
  });
});
