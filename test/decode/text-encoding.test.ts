import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rootFragment } from '../../src/core/fragment.ts';
import { asUtf8, isBinary, utf16ToUtf8 } from '../../src/decode/text-encoding.ts';

function fragmentOf(bytes: Buffer) {
  return rootFragment({ origin: { kind: 'worktree', path: 'file' }, read: async () => bytes }, bytes);
}

describe('text encoding', () => {
  it('leaves UTF-8 as the same fragment', () => {
    const fragment = fragmentOf(Buffer.from('grüße'));
    expect(asUtf8(fragment)).toBe(fragment);
  });

  it('takes off a UTF-8 byte order mark, and counts it in places', () => {
    const fragment = asUtf8(fragmentOf(Buffer.from('\ufeffword')));
    expect(Buffer.from(fragment.bytes).toString()).toBe('word');
    expect(fragment.toBlob({ start: 1, end: 4 })).toEqual({ start: 4, end: 7 });
  });

  it('reads UTF-16BE with a mark', () => {
    const bytes = Buffer.from('\ufeffword', 'utf16le').swap16();
    expect(Buffer.from(asUtf8(fragmentOf(bytes)).bytes).toString()).toBe('word');
  });

  it('leads every UTF-8 character back to its UTF-16 units', () => {
    const texts = fc.array(fc.constantFrom('a', 'é', '漢', '🔑', '\n'), { minLength: 1 });
    fc.assert(
      fc.property(texts, fc.boolean(), (characters, marked) => {
        const bytes = Buffer.from((marked ? '\ufeff' : '') + characters.join(''), 'utf16le');
        const text = utf16ToUtf8(bytes, 'utf-16le');
        let byte = 0;
        for (const character of characters) {
          const width = Buffer.byteLength(character);
          const span = text.toSource({ start: byte, end: byte + width });
          expect(bytes.subarray(span.start, span.end).toString('utf16le')).toBe(character);
          byte += width;
        }
      }),
    );
  });

  it.each([
    ['plain text', Buffer.from('text'), false],
    ['an empty file', Buffer.alloc(0), false],
    ['a NUL near the start', Buffer.from('a\0b'), true],
    ['a NUL beyond the first 8000 bytes', Buffer.concat([Buffer.alloc(8000, 0x61), Buffer.alloc(1)]), false],
    ['UTF-16 with a mark', Buffer.from('\ufeffword', 'utf16le'), false],
    ['UTF-32LE', Buffer.from('fffe000061000000', 'hex'), true],
  ])('calls %s binary or not, as git does', (_what, bytes, expected) => {
    expect(isBinary(bytes)).toBe(expected);
  });
});
