import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { indexOfPack, type MultiPackIndex, readMultiPackIndex } from '../../../src/git/pack/multi-pack-index.ts';
import { findId, idAt, type PackIndex, readPackIndex } from '../../../src/git/pack/pack-index.ts';
import { isProblem } from '../../../src/git/pack/problem.ts';
import { type ScratchRepository, scratchDirectory } from '../../support/repository.ts';
import { historyRepository } from './history.ts';

const TABLE = 12;

describe('a multi-pack index', () => {
  it.each([
    ['sha1', 20],
    ['sha256', 32],
  ])('knows of each pack what its own index knows (%s)', (format, idBytes) => {
    const scratch = twoPacks(`--object-format=${format}`);
    const multi = sound(readMultiPackIndex(multiFile(scratch), idBytes));
    expect(multi.packNames).toEqual(packIndexes(scratch));
    for (const name of multi.packNames) {
      const own = readPackIndex(join(scratch.root, '.git/objects/pack', name), idBytes);
      const known = indexOfPack(multi, name);
      if (isProblem(own) || known === undefined) throw new Error('no index');
      expect(places(known)).toEqual(places(own));
      expect(known.fanout).toEqual(own.fanout);
      for (let at = 0; at < own.count; at++) expect(findId(known, Buffer.from(idAt(own, at), 'hex'))).toBe(at);
    }
  });

  it('knows nothing of other packs', () => {
    const scratch = twoPacks();
    expect(indexOfPack(sound(readMultiPackIndex(multiFile(scratch), 20)), 'pack-other.idx')).toBeUndefined();
  });

  it.each<[string, string, (bytes: Buffer) => Uint8Array]>([
    ['is empty', 'truncated', () => Buffer.alloc(0)],
    ['ends inside its table', 'truncated', (bytes) => bytes.subarray(0, 30)],
    ['lacks its second half', 'truncated', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['has another magic number', 'wrong magic', (bytes) => bytes.fill(0, 0, 4)],
    ['has another version', 'unsupported version', (bytes) => bytes.fill(9, 4, 5)],
    ['is of another object format', 'wrong object format', (bytes) => bytes.fill(2, 5, 6)],
    ['lacks a chunk', 'chunk missing', (bytes) => bytes.fill(0x20, TABLE, TABLE + 1)],
    ['knows fewer packs than it points to', 'offset out of range', (bytes) => bytes.fill(0, 8, 12)],
  ])('is a problem when it %s', (_, cause, change) => {
    const file = join(scratchDirectory(), 'multi-pack-index');
    writeFileSync(file, change(readFileSync(multiFile(twoPacks()))));
    expect(readMultiPackIndex(file, 20)).toEqual({ kind: 'problem', file, cause });
  });
});

function twoPacks(...initOptions: string[]): ScratchRepository {
  const scratch = historyRepository(40, ...initOptions);
  scratch.git('repack', '-adq');
  scratch.commit('more', { more: 'of another pack\n' });
  scratch.git('repack', '-dq');
  scratch.git('multi-pack-index', 'write');
  return scratch;
}

function multiFile(scratch: ScratchRepository): string {
  return join(scratch.root, '.git/objects/pack/multi-pack-index');
}

function packIndexes(scratch: ScratchRepository): string[] {
  const names = readdirSync(join(scratch.root, '.git/objects/pack')).filter((name) => name.endsWith('.idx'));
  return names.sort();
}

function sound(index: ReturnType<typeof readMultiPackIndex>): MultiPackIndex {
  if (isProblem(index)) throw new Error(index.cause);
  return index;
}

function places(index: PackIndex): string[] {
  return Array.from({ length: index.count }, (_, at) => `${idAt(index, at)} ${index.offsets[at]}`);
}
