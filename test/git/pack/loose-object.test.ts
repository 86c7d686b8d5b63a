import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { readLoose } from '../../../src/git/pack/loose-object.ts';
import { scratchDirectory } from '../../support/repository.ts';

const ID = 'a'.repeat(40);

function stored(bytes: Uint8Array) {
  const file = join(scratchDirectory(), 'object');
  writeFileSync(file, bytes);
  return { id: ID, file };
}

const zlib = (text: string, level = 6) => deflateSync(Buffer.from(text, 'latin1'), { level });

describe('a loose object', () => {
  it.each([0, 1, 9])('is read whatever the level of compression (%d)', (level) => {
    const content = 'line\n'.repeat(40_000);
    const object = readLoose(stored(zlib(`blob ${content.length}\0${content}`, level)), 1 << 20);
    expect(object).toMatchObject({ kind: 'object', type: 'blob' });
    expect('bytes' in object && Buffer.from(object.bytes).toString()).toBe(content);
  });

  it.each(['blob', 'tree', 'commit', 'tag'])('may be an empty %s', (type) => {
    expect(readLoose(stored(zlib(`${type} 0\0`)), 10)).toMatchObject({ type, bytes: { length: 0 } });
  });

  it.each([
    ['is empty', Buffer.alloc(0), 'bad loose object header'],
    ['is no zlib stream', Buffer.from('blob 3\0abc'), 'bad zlib data'],
    ['has no header', zlib('just text'), 'bad loose object header'],
    ['is of no type', zlib('glob 1\0a'), 'bad loose object header'],
    ['has a size with a leading zero', zlib('blob 01\0a'), 'bad loose object header'],
    ['holds more than it declares', zlib('blob 2\0abc'), 'size differs from the declared one'],
    ['holds less than it declares', zlib('blob 4\0abc'), 'size differs from the declared one'],
    ['is over the limit', zlib('blob 5000\0abc'), 'too large'],
    ['declares more than deflate can hold', zlib('blob 999999\0abc'), 'too large'],
    ['is cut off', zlib(`blob 900\0${'abcdefghi'.repeat(100)}`).subarray(0, 20), 'bad zlib data'],
  ])('is a problem when it %s', (_, bytes, cause) => {
    const object = stored(bytes);
    expect(readLoose(object, 1000)).toEqual({ kind: 'problem', file: object.file, cause, id: ID });
  });

  it('costs no memory for what it only declares', () => {
    expect(readLoose(stored(zlib('blob 9999999999\0abc')), 2 ** 40)).toMatchObject({
      cause: 'declared size is impossible',
    });
  });

  it('is a problem when it is gone', () => {
    expect(readLoose({ id: ID, file: join(scratchDirectory(), 'none') }, 10)).toMatchObject({ cause: 'unreadable' });
  });
});
