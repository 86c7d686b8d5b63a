import { describe, expect, it } from '@jest/globals';
import { openRepository } from '../../src/git/repository.ts';
import { records, stream } from '../../src/git/stream.ts';
import { ScratchRepository, scratchEnvironment } from '../support/repository.ts';

async function* pieces(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text);
}

async function split(...texts: string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const batch of records(pieces(...texts))) found.push(...batch.map(String));
  return found;
}

describe('records ended by NUL', () => {
  it.each([
    ['in one piece', ['a\0bc\0']],
    ['cut inside a record', ['a\0b', 'c\0']],
    ['cut at the NUL', ['a', '\0bc', '\0']],
    ['byte by byte', [...'a\0bc\0']],
    ['without the last NUL', ['a\0bc']],
  ])('come out the same %s', async (_, texts) => {
    await expect(split(...texts)).resolves.toEqual(['a', 'bc']);
  });

  it('may be empty', async () => {
    await expect(split('\0a\0\0')).resolves.toEqual(['', 'a', '']);
  });
});

describe('a stream of git output', () => {
  it('gives every byte', async () => {
    const scratch = ScratchRepository.create();
    const content = Buffer.alloc(500_000, Uint8Array.from([0, 1, 0xfe, 0xff, 10]));
    scratch.commit('first', { file: content });
    const repository = await openRepository(scratch.root, scratchEnvironment());
    const got: Buffer[] = [];
    for await (const piece of stream(repository, ['cat-file', 'blob', 'HEAD:file'])) got.push(piece);
    expect(Buffer.concat(got).equals(content)).toBe(true);
  });

  it('fails after the last byte when git fails', async () => {
    const repository = await openRepository(ScratchRepository.create().root, scratchEnvironment());
    await expect(stream(repository, ['cat-file', 'blob', 'none']).next()).rejects.toMatchObject({ code: 'GIT_FAILED' });
  });

  it('ends git when its reader stops early', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { file: Buffer.alloc(5_000_000, 'x') });
    const repository = await openRepository(scratch.root, scratchEnvironment());
    let count = 0;
    for await (const piece of stream(repository, ['cat-file', 'blob', 'HEAD:file'])) {
      count += piece.length;
      break;
    }
    expect(count).toBeLessThan(5_000_000);
  });
});
