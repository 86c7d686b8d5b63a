import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { stdinSource } from '../../src/sources/stdin.ts';
import { draw } from './draw.ts';

describe('the stdin source', () => {
  it('is one blob under the given name', async () => {
    const drawn = await draw(stdinSource(Readable.from(['a: ', Buffer.from('1')]), { fileBytes: 10, path: 'in.yaml' }));
    expect(drawn.blobs).toEqual({ 'in.yaml': 'a: 1' });
  });

  it('can be read twice', async () => {
    for await (const item of stdinSource(Readable.from(['text']), { fileBytes: 10, path: '-' })) {
      if (item.kind !== 'blob') throw new Error('a blob was expected');
      await item.blob.read();
      expect(await item.blob.read()).toEqual(Buffer.from('text'));
    }
  });

  it('stops reading at the limit', async () => {
    let drawn = 0;
    async function* endless() {
      for (;;) {
        drawn += 1;
        yield Buffer.alloc(4);
      }
    }
    await expect(draw(stdinSource(endless(), { fileBytes: 10, path: '-' }))).resolves.toMatchObject({
      blobs: { '-': '<too-large>' },
    });
    expect(drawn).toBe(3);
  });

  it('says so when the input breaks off', async () => {
    async function* broken() {
      yield 'text';
      throw Object.assign(new Error('read'), { code: 'EIO' });
    }
    await expect(draw(stdinSource(broken(), { fileBytes: 10, path: '-' }))).resolves.toMatchObject({
      blobs: { '-': '<unreadable>' },
    });
  });
});
