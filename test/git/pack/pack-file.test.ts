import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { entryEnd, entryOrder } from '../../../src/git/pack/entry-order.ts';
import { inflateExactly } from '../../../src/git/pack/inflate.ts';
import { disagreements, openPack, type PackFile } from '../../../src/git/pack/pack-file.ts';
import { idAt, type PackIndex, readPackIndex } from '../../../src/git/pack/pack-index.ts';
import { isProblem } from '../../../src/git/pack/problem.ts';
import { scratchDirectory } from '../../support/repository.ts';
import { type CraftedEntry, craftPack } from './crafted-pack.ts';
import { historyRepository, storeOf } from './history.ts';

const LIMIT = 1 << 28;

describe('a pack', () => {
  it.each(['sha1', 'sha256'])('has the entries that git verify-pack lists (%s)', async (format) => {
    const scratch = historyRepository(60, `--object-format=${format}`);
    scratch.git('repack', '-adfq');
    const store = await storeOf(scratch);
    const stored = store.packs[0];
    if (stored === undefined) throw new Error('no pack');
    const pack = sound(openPack(stored.file, store.idBytes));
    const order = entryOrder(stored.index);
    const ours = [...order.offsets].map((offset, at) => {
      const entry = sound(pack.entry(offset, entryEnd(order, at, pack.dataEnd)));
      expect(sound(pack.inflate(entry, LIMIT)).length).toBe(entry.sizeBytes);
      return `${idAt(stored.index, order.positions[at] ?? 0)} ${entry.sizeBytes} ${entry.end - offset} ${offset}`;
    });
    const lines = scratch.git('verify-pack', '-v', `--object-format=${format}`, stored.file).split('\n');
    const theirs = lines.flatMap((line) => /^(\w{40,}) \w+ +(\d+) (\d+) (\d+)/.exec(line)?.slice(1).join(' ') ?? []);
    expect(ours.sort()).toEqual(theirs.sort());
    expect([pack.count, disagreements(pack, stored.index)]).toEqual([theirs.length, []]);
    pack.close();
  });

  it('gives the same bytes in any order', () => {
    const entries = Array.from({ length: 300 }, (_, at) => blob(at, Buffer.alloc(at * 50, `${at},`)));
    const { pack, order } = crafted(entries);
    for (const step of [1, 7, 299, 150]) {
      for (let count = 0, at = 0; count < 300; count++, at = (at + step) % 300) {
        expect(content(pack, order, at).equals(entries[at]?.data ?? Buffer.alloc(0))).toBe(true);
      }
    }
    pack.close();
  });

  it('is read past 4 GiB', () => {
    const far = Buffer.from('far away');
    const { pack, order } = crafted([blob(1, Buffer.from('near')), { ...blob(2, far), offset: 2 ** 32 + 5 }]);
    expect(content(pack, order, 1)).toEqual(far);
    expect(pack.dataEnd).toBeGreaterThan(2 ** 32);
    pack.close();
  });

  it('holds an entry that is larger than any stretch it reads ahead', () => {
    const noise = Buffer.alloc(9 * 1024 * 1024);
    let state = 1;
    for (let at = 0; at < noise.length; at++) {
      state = (state * 48271) % 2147483647;
      noise[at] = state;
    }
    const { pack, order } = crafted([blob(1, noise), blob(2, Buffer.from('after'))]);
    expect(pack.dataEnd).toBeGreaterThan(8.5 * 1024 * 1024);
    expect(Buffer.compare(noise, content(pack, order, 0))).toBe(0);
    expect(content(pack, order, 1).toString()).toBe('after');
    expect(Buffer.compare(noise, content(pack, order, 0))).toBe(0);
    pack.close();
  });
});

describe('an entry that lies', () => {
  const zeros = Buffer.alloc(1_000_000);

  it.each<[string, string, Partial<CraftedEntry>]>([
    ['declares less than it holds', 'size differs from the declared one', { sizeBytes: 999 }],
    ['declares nothing and holds a bomb', 'size differs from the declared one', { sizeBytes: 0 }],
    ['declares a little more than it holds', 'size differs from the declared one', { sizeBytes: 1_000_001 }],
    ['declares more than deflate can hold', 'declared size is impossible', { sizeBytes: 200_000_000 }],
    ['declares more than the limit', 'too large', { sizeBytes: 2 ** 40 }],
    ['is of no kind', 'bad entry header', { kind: 5 }],
    ['has its base before the pack', 'delta base missing', { kind: 6, base: 5000 }],
    ['is its own base', 'delta base missing', { kind: 6, base: 0 }],
  ])('is a problem when it %s', (_, cause, change) => {
    const { pack, order, file } = crafted([{ ...blob(1, zeros), ...change }]);
    const entry = pack.entry(order.offsets[0] ?? 0, pack.dataEnd);
    const answer = isProblem(entry) ? entry : pack.inflate(entry, LIMIT);
    pack.close();
    expect(answer).toEqual({ kind: 'problem', file, cause });
  });

  it('costs no memory when it is a bomb', () => {
    // A flushed block of 16 MiB of zeros, 256 times: 4 GiB in 4 MiB.
    const block = deflateRawSync(Buffer.alloc(1 << 24), { finishFlush: constants.Z_FULL_FLUSH });
    const bomb = Buffer.concat([Buffer.from([0x78, 0x01]), ...Array<Buffer>(256).fill(block)]);
    const before = process.resourceUsage().maxRSS;
    expect(inflateExactly(bomb, 1000)).toBe('size differs from the declared one');
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(100_000);
  });

  it.each([
    ['before the first entry', 4, 12],
    ['behind the last', 10_000_000, 10_000_100],
    ['into the trailer', 12, 10_000_000],
    ['backwards', 100, 50],
    ['nowhere', Number.NaN, 100],
  ])('is out of range when its index points %s', (_, offset, end) => {
    const { pack } = crafted([blob(1, zeros)]);
    expect(pack.entry(offset, end)).toMatchObject({ cause: 'offset out of range' });
    pack.close();
  });
});

describe('opening a pack', () => {
  it.each([
    ['an empty file', '', 'truncated'],
    ['something else', 'no pack is this, but long enough', 'wrong magic'],
    ['a later version', 'PACK\0\0\0\x04\0\0\0\0', 'unsupported version'],
  ])('refuses %s', (_, text, cause) => {
    const file = join(scratchDirectory(), 'pack-x.pack');
    writeFileSync(file, text);
    expect(openPack(file, 20)).toEqual({ kind: 'problem', file, cause });
  });

  it('refuses what cannot be read', () => {
    expect(openPack(join(scratchDirectory(), 'none.pack'), 20)).toMatchObject({ cause: 'unreadable' });
  });

  it('tells where pack and index do not agree', () => {
    const { pack, index, file } = crafted([blob(1, Buffer.from('one')), blob(2, Buffer.from('two'))]);
    expect(disagreements(pack, index)).toEqual([]);
    pack.close();
    truncateSync(file, readFileSync(file).length - 1);
    const other = crafted([blob(1, Buffer.from('one'))]);
    const cut = sound(openPack(file, 20));
    const causes = disagreements(cut, other.index).map(({ cause }) => cause);
    cut.close();
    other.pack.close();
    expect(causes).toEqual(['object count differs from the index', 'checksum differs from the index']);
  });
});

function blob(number: number, data: Buffer): CraftedEntry {
  return { id: number.toString(16).padStart(40, '0'), kind: 3, data };
}

function crafted(entries: readonly CraftedEntry[]) {
  const paths = craftPack(entries);
  const index: PackIndex = sound(readPackIndex(paths.index, 20));
  return { pack: sound(openPack(paths.pack, 20)), index, order: entryOrder(index), file: paths.pack };
}

function content(pack: PackFile, order: ReturnType<typeof entryOrder>, at: number): Buffer {
  const entry = sound(pack.entry(order.offsets[at] ?? 0, entryEnd(order, at, pack.dataEnd)));
  return sound(pack.inflate(entry, LIMIT));
}

function sound<Value extends object>(value: Value): Exclude<Value, { kind: 'problem' }> {
  if (isProblem(value)) throw new Error(value.cause);
  return value as Exclude<Value, { kind: 'problem' }>;
}
