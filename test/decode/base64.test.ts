import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { acceptPayload, decodeBase64 } from '../../src/decode/base64.ts';

function decoded(text: string): string | undefined {
  const result = decodeBase64(Buffer.from(text));
  return result && Buffer.from(result.bytes).toString('utf8');
}

describe('base64', () => {
  it('gives back every printable text, padded or not, in both alphabets', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcXYZ019 .?>~é🔑\n'), minLength: 1 }), (text) => {
        expect(decoded(Buffer.from(text).toString('base64'))).toBe(text);
        expect(decoded(Buffer.from(text).toString('base64').replace(/=+$/, ''))).toBe(text);
        expect(decoded(Buffer.from(text).toString('base64url'))).toBe(text);
      }),
    );
  });

  it('is read over several lines, with indentation', () => {
    expect(decoded('  aGVs\r\n  bG8=\n')).toBe('hello');
  });

  it('is read with a line break around it', () => {
    expect(decoded('aGVsbG8=\n')).toBe('hello');
  });

  it.each([
    ['prose: blanks in one line', 'aGVs bG8='],
    ['text with characters outside the alphabet', 'aGVsbG8*'],
    ['a mix of both alphabets', 'aGVsbG8-aGVsbG8/aGVs'],
    ['padding in the middle', 'aGVsbG8=aGVs'],
    ['too much padding', 'aGVsbG8===='],
    ['a length that base64 cannot have', 'aGVsb'],
    ['nothing', ''],
    ['padding alone', '=='],
    ['a word that decodes to noise', 'version1'],
  ])('is not %s', (_what, text) => {
    expect(decoded(text)).toBeUndefined();
  });

  it('leaves random passwords that are written in base64 alone', () => {
    for (let round = 0; round < 200; round++) expect(decoded(randomBytes(24).toString('base64'))).toBeUndefined();
  });

  it('refuses text with control characters', () => {
    expect(decoded(Buffer.from('one\u0000two').toString('base64'))).toBeUndefined();
    expect(decoded(Buffer.from('one\u001btwo').toString('base64'))).toBeUndefined();
    expect(decoded(Buffer.from('one\u0085two').toString('base64'))).toBeUndefined();
  });

  it('gives UTF-16LE text as UTF-8', () => {
    expect(decoded(Buffer.from('hello there', 'utf16le').toString('base64'))).toBe('hello there');
  });

  it.each([
    ['gzip', gzipSync('x')],
    ['zip', Buffer.from('504b03040a00', 'hex')],
    ['der', Buffer.concat([Buffer.from('30820100', 'hex'), Buffer.alloc(256, 0xfe)])],
    ['pkcs12', Buffer.concat([Buffer.from('30820100020103', 'hex'), Buffer.alloc(253, 0xfe)])],
    ['jks', Buffer.from('feedfeed00000002', 'hex')],
  ])('knows %s by its first bytes', (payload, bytes) => {
    expect(acceptPayload(bytes)?.payload).toBe(payload);
  });

  it('does not take a DER head for DER when the length does not fit', () => {
    expect(acceptPayload(Buffer.from('30820100ff', 'hex'))).toBeUndefined();
  });
});
