import { describe, expect, it } from '@jest/globals';
import { isLfsPointer } from '../../src/sources/lfs-pointer.ts';

const VERSION = 'version https://git-lfs.github.com/spec/v1\n';
const OID = `oid sha256:${'0a'.repeat(32)}\n`;

describe('a pointer of Git LFS', () => {
  it.each([
    ['a plain one', `${VERSION}${OID}size 12345\n`],
    ['one with an extension', `${VERSION}ext-0-foo sha256:${'1b'.repeat(32)}\n${OID}size 0\n`],
  ])('is known: %s', (_, text) => {
    expect(isLfsPointer(Buffer.from(text))).toBe(true);
  });

  it.each([
    ['its first line alone', VERSION],
    ['a text that hides behind one', `${VERSION}${OID}size 1\npassword: hidden\n`],
    ['a text with a line inside', `${VERSION}token hidden\n${OID}size 1\n`],
    ['a text that follows the size', `${VERSION}${OID}size 1 hidden\n`],
    ['a long one', `${VERSION}${OID}size 1\n`.padEnd(1024, '\n')],
    ['nothing', ''],
  ])('is not: %s', (_, text) => {
    expect(isLfsPointer(Buffer.from(text))).toBe(false);
  });
});
