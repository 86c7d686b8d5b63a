import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { entryOrder, findEntry } from '../../../src/git/pack/entry-order.ts';
import { findId, idAt, type PackIndex, readPackIndex } from '../../../src/git/pack/pack-index.ts';
import { isProblem } from '../../../src/git/pack/problem.ts';
import { type ScratchRepository, scratchDirectory } from '../../support/repository.ts';
import { craftPack } from './crafted-pack.ts';
import { historyRepository } from './history.ts';

const HEADER = 8;
const IDS = HEADER + 1024;

describe('the index of a pack', () => {
  it.each([
    ['sha1', 20],
    ['sha256', 32],
  ])('lists what git lists in a %s repository', (format, idBytes) => {
    const scratch = historyRepository(60, `--object-format=${format}`);
    const index = sound(readPackIndex(indexFile(scratch), idBytes));
    expect(listed(index)).toEqual(byGit(scratch));
  });

  it('lists the same when its offsets have 64 bits', () => {
    const scratch = historyRepository(60);
    const file = join(scratchDirectory(), 'large.idx');
    const small = indexFile(scratch);
    scratch.git('index-pack', '--index-version=2,0x40', '-o', file, small.replace(/idx$/, 'pack'));
    expect(readFileSync(file).length).toBeGreaterThan(readFileSync(small).length);
    expect(listed(sound(readPackIndex(file, 20)))).toEqual(byGit(scratch));
  });

  it('finds each id at its position, and none that it does not hold', () => {
    const index = sound(readPackIndex(indexFile(historyRepository(60)), 20));
    for (let position = 0; position < index.count; position++) {
      const id = Buffer.from(idAt(index, position), 'hex');
      expect(findId(index, id)).toBe(position);
      id[19] = (id[19] ?? 0) ^ 1;
      expect(findId(index, id)).toBe(-1);
    }
    for (const byte of [0, 255]) expect(findId(index, Buffer.alloc(20, byte))).toBe(-1);
  });

  it('keeps offsets exact past 2^32', () => {
    const offsets = [12, 2 ** 31, 2 ** 32 + 1, 2 ** 33 + 7];
    const entries = offsets.map((offset, at) => ({
      id: String(9 - at).repeat(40),
      kind: 3,
      data: Buffer.from('x'),
      offset,
    }));
    const index = sound(readPackIndex(craftPack(entries).index, 20));
    const order = entryOrder(index);
    expect([...order.offsets]).toEqual(offsets);
    expect([...order.positions].map((position) => idAt(index, position))).toEqual(entries.map(({ id }) => id));
    expect(offsets.map((offset) => findEntry(order, offset))).toEqual([0, 1, 2, 3]);
    expect([0, 13, 2 ** 32, 2 ** 40].map((offset) => findEntry(order, offset))).toEqual([-1, -1, -1, -1]);
  });

  it.each<[string, string, (bytes: Buffer) => Uint8Array]>([
    ['is empty', 'truncated', () => Buffer.alloc(0)],
    ['ends inside the fanout', 'truncated', (bytes) => bytes.subarray(0, 600)],
    ['ends inside the ids', 'size does not fit the object count', (bytes) => bytes.subarray(0, IDS + 500)],
    ['lacks its last byte', 'size does not fit the object count', (bytes) => bytes.subarray(0, -1)],
    ['has another magic number', 'wrong magic', (bytes) => bytes.fill(0, 0, 4)],
    ['has version 3', 'unsupported version', (bytes) => bytes.fill(3, 7, 8)],
    ['has a fanout that decreases', 'fanout is not monotonic', (bytes) => bytes.fill(255, HEADER + 40, HEADER + 44)],
    [
      'counts more objects',
      'size does not fit the object count',
      (bytes) => bytes.fill(127, HEADER + 1020, HEADER + 1024),
    ],
    [
      'points behind the 64-bit table',
      'offset out of range',
      (bytes) => bytes.fill(255, bytes.length - 44, bytes.length - 40),
    ],
  ])('is a problem when it %s', (_, cause, change) => {
    const file = join(scratchDirectory(), 'pack-changed.idx');
    writeFileSync(file, change(readFileSync(indexFile(historyRepository(40)))));
    expect(readPackIndex(file, 20)).toEqual({ kind: 'problem', file, cause });
  });

  it('is a problem when it is read as that of another object format', () => {
    expect(readPackIndex(indexFile(historyRepository(40)), 32)).toMatchObject({ kind: 'problem' });
  });

  it.each(['no such file', '.'])('is a problem when it cannot be read (%s)', (name) => {
    expect(readPackIndex(join(scratchDirectory(), name), 20)).toMatchObject({ cause: 'unreadable' });
  });
});

function indexFile(scratch: ScratchRepository): string {
  const directory = join(scratch.root, '.git/objects/pack');
  return join(directory, readdirSync(directory).find((name) => name.endsWith('.idx')) ?? '');
}

function sound(index: ReturnType<typeof readPackIndex>): PackIndex {
  if (isProblem(index)) throw new Error(index.cause);
  return index;
}

/** `offset id checksum`, by offset. */
function listed(index: PackIndex): string[] {
  const { offsets, positions } = entryOrder(index);
  return [...positions].map((position, entry) => {
    const checksum = (index.checksums?.[position] ?? 0).toString(16).padStart(8, '0');
    return `${offsets[entry]} ${idAt(index, position)} (${checksum})`;
  });
}

function byGit(scratch: ScratchRepository): string[] {
  const format = scratch.git('rev-parse', '--show-object-format');
  const input = readFileSync(indexFile(scratch));
  const lines = execFileSync('git', ['show-index', `--object-format=${format}`], { input, encoding: 'utf8' });
  const offset = (line: string) => Number(line.split(' ')[0]);
  return lines
    .trim()
    .split('\n')
    .sort((a, b) => offset(a) - offset(b));
}
