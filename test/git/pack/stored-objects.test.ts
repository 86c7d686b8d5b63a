import { chmodSync, cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { entryEnd, entryOrder } from '../../../src/git/pack/entry-order.ts';
import type { ObjectStore } from '../../../src/git/pack/object-store.ts';
import { openPack } from '../../../src/git/pack/pack-file.ts';
import { isProblem } from '../../../src/git/pack/problem.ts';
import { StoredObjects } from '../../../src/git/pack/stored-objects.ts';
import { ScratchRepository, scratchDirectory } from '../../support/repository.ts';
import { historyRepository, objectsByGit, objectsByUs, storeOf } from './history.ts';

const LIMITS = { object: 1 << 28, cache: 1 << 20 };

/** Ways in which git stores the same history. */
const SHAPES: readonly [name: string, make: () => ScratchRepository][] = [
  ['loose objects', () => historyRepository(12)],
  ['a pack as fast-import writes it', () => historyRepository(60)],
  ['a pack with long chains of deltas', () => repacked(120, 'repack', '-adfq', '--depth=250', '--window=60')],
  ['a pack after gc --aggressive', () => repacked(60, 'gc', '--aggressive', '--quiet')],
  ['deltas that name their base by id', () => repacked(60, '-c', 'repack.useDeltaBaseOffset=false', 'repack', '-adfq')],
  ['offsets of 64 bits', withLargeOffsets],
  ['SHA-256 packs', () => repackedAs('sha256')],
  ['several packs and loose objects', severalPacks],
  ['packs under a multi-pack index', () => after(severalPacks(), 'multi-pack-index', 'write')],
  ['a cruft pack', withCruftPack],
  ['a partial clone', () => historyRepository(40).clone('--filter=blob:none', '--no-checkout')],
  ['a shallow clone', () => historyRepository(40).clone('--depth=3')],
  ['objects borrowed from another repository', borrowing],
  ['a fetched pack that was completed by index-pack', fetched],
  ['no object at all', () => ScratchRepository.create()],
];

describe('every object of a repository', () => {
  it.each(SHAPES)('reads as git reads it from %s', async (_, make) => {
    const scratch = make();
    const theirs = objectsByGit(scratch);
    const ours = await objectsByUs(scratch);
    expect([...theirs].filter(([id, text]) => ours.get(id) !== text)).toEqual([]);
    expect(ours.size).toBe(theirs.size);
  });

  it('reads from packs that have lost their own indexes to a multi-pack index', async () => {
    const scratch = after(severalPacks(), 'multi-pack-index', 'write');
    const theirs = objectsByGit(scratch);
    for (const file of files(scratch, '.idx')) rmSync(file);
    await expect(objectsByUs(scratch)).resolves.toEqual(theirs);
  });

  it('reads in any order with next to no cache', async () => {
    const scratch = repacked(60, 'repack', '-adfq', '--depth=50');
    const reader = new StoredObjects(await storeOf(scratch), { object: 1 << 28, cache: 1000 });
    const sizes = [...objectsByGit(scratch)].map(([id, text]) => [id, Number(text.split(' ')[1])] as const).reverse();
    for (const [id, size] of sizes) expect(reader.read(id)).toMatchObject({ kind: 'object', bytes: { length: size } });
    reader.close();
  });
});

describe('reading an object', () => {
  it('says that an object is missing', async () => {
    const reader = new StoredObjects(await storeOf(historyRepository(3)), LIMITS);
    expect(['f'.repeat(40), 'abc', '', 'f'.repeat(64)].map((id) => reader.read(id).kind)).toEqual(
      Array(4).fill('missing'),
    );
  });

  it.each([
    ['loose', () => historyRepository(3)],
    ['packed', () => repacked(60, 'repack', '-adfq')],
  ])('refuses a %s one over the limit', async (_, make) => {
    const scratch = make();
    const reader = new StoredObjects(await storeOf(scratch), { object: 50_000, cache: 0 });
    const id = scratch.id('HEAD:large.yaml');
    expect(reader.read(id)).toMatchObject({ kind: 'problem', cause: 'too large', id });
    expect(reader.read(scratch.id('HEAD:small.yaml')).kind).toBe('object');
    reader.close();
  });

  it('goes on after it was closed', async () => {
    const scratch = repacked(30, 'repack', '-adfq');
    const reader = new StoredObjects(await storeOf(scratch), LIMITS);
    reader.close();
    expect(reader.read(scratch.id('HEAD')).kind).toBe('object');
    reader.close();
  });

  it('takes another copy when one is damaged', async () => {
    const scratch = repacked(60, 'repack', '-adfq');
    const [pack = ''] = files(scratch, '.pack');
    const copy = join(scratchDirectory(), 'copy');
    cpSync(join(scratch.root, '.git/objects/pack'), copy, { recursive: true });
    for (const name of readdirSync(copy)) {
      cpSync(join(copy, name), join(scratch.root, '.git/objects/pack', name.replace('pack-', 'pack-z')));
    }
    const sound = await objectsByUs(scratch);
    damage(pack, (bytes) => bytes.fill(0, 12, bytes.length - 20));
    await expect(objectsByUs(scratch)).resolves.toEqual(sound);
  });
});

describe('a damaged pack', () => {
  it('costs only the objects that the damage reaches', async () => {
    const scratch = repacked(60, 'repack', '-adfq');
    const sound = await objectsByUs(scratch);
    const [pack = ''] = files(scratch, '.pack');
    damage(pack, (bytes) => {
      bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 0x55;
    });
    const now = await objectsByUs(scratch);
    const lost = [...now].filter(([id, text]) => sound.get(id) !== text);
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.length).toBeLessThan(10);
    for (const [, text] of lost) expect(text).not.toMatch(/^(?:blob|tree|commit|tag) /);
  });

  it('gives no false content, wherever a byte of the data is flipped', async () => {
    const scratch = repacked(30, 'repack', '-adfq');
    const sound = await objectsByUs(scratch);
    for (const at of dataMiddles(await storeOf(scratch), 30)) {
      const restore = flip(scratch, at);
      const now = await objectsByUs(scratch);
      expect([...now].filter(([id, text]) => / \d+ /.test(text) && sound.get(id) !== text)).toEqual([]);
      expect(now).not.toEqual(sound);
      restore();
    }
  });

  it('answers for every object, whatever stands in a header', async () => {
    const scratch = repacked(30, 'repack', '-adfq');
    const sound = await objectsByUs(scratch);
    for (const offset of (await storeOf(scratch)).packs[0]?.index.offsets.slice(0, 30) ?? []) {
      const restore = flip(scratch, offset);
      expect((await objectsByUs(scratch)).size).toBe(sound.size);
      restore();
    }
  });

  it('is read as far as it goes when it is cut off', async () => {
    const scratch = repacked(60, 'repack', '-adfq');
    const sound = await objectsByUs(scratch);
    const [pack = ''] = files(scratch, '.pack');
    chmodSync(pack, 0o644);
    const bytes = readFileSync(pack);
    writeFileSync(pack, bytes.subarray(0, Math.floor(bytes.length * 0.8)));
    const now = await objectsByUs(scratch);
    const kept = [...now].filter(([id, text]) => sound.get(id) === text);
    expect(kept.length).toBeGreaterThan(sound.size / 3);
    expect(kept.length).toBeLessThan(sound.size);
  });

  it('gives problems when it is gone', async () => {
    const scratch = repacked(30, 'repack', '-adfq');
    const reader = new StoredObjects(await storeOf(scratch), LIMITS);
    rmSync(files(scratch, '.pack')[0] ?? '');
    expect(reader.read(scratch.id('HEAD'))).toMatchObject({ kind: 'problem', cause: 'unreadable' });
  });
});

function repacked(versions: number, ...command: string[]): ScratchRepository {
  return after(historyRepository(versions), ...command);
}

function repackedAs(format: string): ScratchRepository {
  return after(historyRepository(60, `--object-format=${format}`), 'repack', '-adfq');
}

function after(scratch: ScratchRepository, ...command: string[]): ScratchRepository {
  scratch.git(...command);
  return scratch;
}

function severalPacks(): ScratchRepository {
  const scratch = historyRepository(40);
  scratch.git('repack', '-dq');
  for (const name of ['one', 'two']) {
    scratch.commit(name, { [name]: `content of ${name}\n`.repeat(50), 'small.yaml': `key: ${name}\n` });
    scratch.git('repack', '-dq');
  }
  scratch.commit('loose', { loose: 'not packed' });
  expect(files(scratch, '.pack').length).toBeGreaterThan(2);
  return scratch;
}

/** index-pack writes every offset past the given one into the table of 64-bit offsets. */
function withLargeOffsets(): ScratchRepository {
  const scratch = repacked(60, 'repack', '-adfq');
  const [pack = ''] = files(scratch, '.pack');
  const index = pack.replace(/\.pack$/, '.idx');
  const before = readFileSync(index).length;
  for (const file of files(scratch, '.idx')) rmSync(file);
  scratch.git('index-pack', '--index-version=2,0x40', '-o', index, pack);
  expect(readFileSync(index).length).toBeGreaterThan(before);
  return scratch;
}

function withCruftPack(): ScratchRepository {
  const scratch = repacked(40, 'repack', '-adfq');
  scratch.commit('to be forgotten', { forgotten: 'unreachable soon\n'.repeat(30) });
  scratch.git('reset', '--quiet', '--hard', 'HEAD~1');
  scratch.git('reflog', 'expire', '--expire=now', '--all');
  scratch.git('repack', '--cruft', '-dq');
  expect(files(scratch, '.mtimes')).toHaveLength(1);
  return scratch;
}

function borrowing(): ScratchRepository {
  const lender = repacked(40, 'repack', '-adfq');
  const root = join(scratchDirectory(), 'borrower');
  lender.git('clone', '--quiet', '--shared', lender.root, root);
  const scratch = new ScratchRepository(root);
  scratch.commit('own', { own: 'content of its own' });
  return scratch;
}

/** A fetch sends a thin pack; with fetch.unpackLimit=1 it is kept, and completed with the bases that it lacks. */
function fetched(): ScratchRepository {
  const origin = historyRepository(40);
  const clone = origin.clone();
  const small = readFileSync(join(clone.root, 'large.yaml'), 'utf8');
  origin.git('reset', '--quiet', '--hard');
  origin.commit('more', { 'large.yaml': `${small}more: 1\n` });
  clone.git('-c', 'fetch.unpackLimit=1', 'fetch', '--quiet');
  expect(files(clone, '.pack')).toHaveLength(2);
  return clone;
}

function files(scratch: ScratchRepository, extension: string): string[] {
  const directory = join(scratch.root, '.git/objects/pack');
  return readdirSync(directory)
    .filter((name) => name.endsWith(extension))
    .map((name) => join(directory, name));
}

/** The middle of the compressed data of so many entries. */
function dataMiddles(store: ObjectStore, most: number): number[] {
  const [stored] = store.packs;
  if (stored === undefined) throw new Error('no pack');
  const pack = openPack(stored.file, store.idBytes);
  if (isProblem(pack)) throw new Error(pack.cause);
  const order = entryOrder(stored.index);
  const middles = [...order.offsets].map((offset, at) => {
    const entry = pack.entry(offset, entryEnd(order, at, pack.dataEnd));
    if (isProblem(entry)) throw new Error(entry.cause);
    return Math.floor((entry.dataStart + entry.end) / 2);
  });
  pack.close();
  return middles.filter((_, at) => at % Math.ceil(middles.length / most) === 0);
}

/** Flips bits of one byte of the only pack; gives the way back. */
function flip(scratch: ScratchRepository, at: number): () => void {
  const [pack = ''] = files(scratch, '.pack');
  const change = (bytes: Buffer) => {
    bytes[at] = (bytes[at] ?? 0) ^ 0x95;
  };
  damage(pack, change);
  return () => damage(pack, change);
}

/** Changes a file's bytes, though git wrote it read-only and perhaps linked it elsewhere. */
function damage(file: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file);
  change(bytes);
  const changed = `${file}.changed`;
  writeFileSync(changed, bytes);
  renameSync(changed, file);
}
