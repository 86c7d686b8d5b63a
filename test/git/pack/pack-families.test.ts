import { describe, expect, it } from '@jest/globals';
import { entryOrder } from '../../../src/git/pack/entry-order.ts';
import { familyProblems, kindOf, NO_BASE, packFamilies, walkFamily } from '../../../src/git/pack/pack-families.ts';
import { openPack } from '../../../src/git/pack/pack-file.ts';
import { idAt, type PackIndex, readPackIndex } from '../../../src/git/pack/pack-index.ts';
import { isProblem } from '../../../src/git/pack/problem.ts';
import type { ScratchRepository } from '../../support/repository.ts';
import { type CraftedEntry, craftPack } from './crafted-pack.ts';
import { historyRepository, storeOf } from './history.ts';

describe('the families of a pack', () => {
  it.each([
    ['deltas by offset', ['repack', '-adfq', '--depth=250', '--window=60']],
    ['deltas by id', ['-c', 'repack.useDeltaBaseOffset=false', 'repack', '-adfq', '--depth=250', '--window=60']],
  ])('hold every object at the depth and under the base that git knows (%s)', async (_, command) => {
    const scratch = historyRepository(100);
    scratch.git(...command);
    const { file, index } = await onlyPack(scratch);
    const { families, order } = open(file, index);
    const id = (entry: number) => idAt(index, order.positions[entry] ?? 0);
    const ours: string[] = [];
    for (const root of families.roots) {
      walkFamily(families, root, (entry, depth) => {
        ours.push(depth === 0 ? id(entry) : `${id(entry)} ${depth} ${id(families.bases[entry] ?? NO_BASE)}`);
      });
    }
    const theirs = byGit(scratch, file);
    expect(ours.sort()).toEqual(theirs.sort());
    expect(Math.max(...theirs.map((line) => Number(line.split(' ')[1] ?? 0)))).toBeGreaterThan(50);
    expect(families.broken.size).toBe(0);
  });

  it('know the kind of each delta', async () => {
    const scratch = historyRepository(60);
    scratch.git('-c', 'repack.useDeltaBaseOffset=false', 'repack', '-adfq');
    const { file, index } = await onlyPack(scratch);
    const { families } = open(file, index);
    const kinds = new Set(Array.from({ length: families.count }, (_, entry) => kindOf(families, entry)));
    expect([...kinds].sort()).toEqual(['blob', 'commit', 'ref-delta', 'tag', 'tree']);
  });

  it('begin with roots in the order stored', async () => {
    const scratch = historyRepository(60);
    const { file, index } = await onlyPack(scratch);
    const { roots } = open(file, index).families;
    expect([...roots]).toEqual([...roots].sort((a, b) => a - b));
  });

  it('are left after everything made from an entry has been walked', async () => {
    const { file, index } = await onlyPack(historyRepository(60));
    const { families } = open(file, index);
    for (const root of families.roots) {
      const chain: number[] = [];
      walkFamily(
        families,
        root,
        (entry, depth) => {
          expect(depth).toBe(chain.length);
          if (depth > 0) expect(families.bases[entry]).toBe(chain.at(-1));
          chain.push(entry);
        },
        (entry) => expect(chain.pop()).toBe(entry),
      );
      expect(chain).toEqual([]);
    }
  });

  it('begin with a delta whose base is elsewhere', () => {
    const { families } = crafted([refDelta(1, 9), refDelta(2, 1)]);
    expect([...families.externalBases]).toEqual([[0, name(9)]]);
    expect([...families.roots]).toEqual([0]);
    expect(walked(families)).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});

describe('entries of no family', () => {
  it('are those that go round in a circle, and what hangs on them', () => {
    const { families } = crafted([refDelta(1, 2), refDelta(2, 3), refDelta(3, 1), refDelta(4, 3), blob(5)]);
    expect([...families.roots]).toEqual([4]);
    expect(causes(families)).toEqual(Array(4).fill('delta cycle'));
  });

  it('are those that are their own base', () => {
    expect(causes(crafted([refDelta(1, 1)]).families)).toEqual(['delta cycle']);
  });

  it('are those whose base begins where no entry does, and what hangs on them', () => {
    const { families } = crafted([blob(1), { ...blob(2), kind: 6, base: 3 }, refDelta(3, 2), refDelta(4, 3)]);
    expect(walked(families)).toEqual([[0, 0]]);
    expect(causes(families)).toEqual(Array(3).fill('delta base missing'));
  });

  it('are those whose header is none', () => {
    const { families } = crafted([blob(1), { ...blob(2), kind: 5 }, refDelta(3, 2)]);
    expect(causes(families)).toEqual(['bad entry header', 'delta base missing']);
  });

  it('become problems that name file and object', () => {
    const { families, index, order, file } = crafted([refDelta(1, 1)]);
    expect([...familyProblems(families, index, order, file)]).toEqual([
      { kind: 'problem', file, cause: 'delta cycle', id: name(1) },
    ]);
  });

  it('and those of the families are all entries, when chance decides what is a delta of what', () => {
    let state = 7;
    const random = (below: number) => {
      state = (state * 48271) % 2147483647;
      return state % below;
    };
    for (let run = 0; run < 30; run++) {
      const entries = Array.from({ length: 40 }, (_, at) => (random(4) === 0 ? blob(at) : refDelta(at, random(44))));
      const { families } = crafted(entries);
      const seen = [...walked(families).map(([entry]) => entry), ...families.broken.keys()];
      expect(seen.sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(Array.from({ length: 40 }, (_, at) => at));
    }
  });
});

function open(file: string, index: PackIndex) {
  const pack = openPack(file, index.idBytes);
  if (isProblem(pack)) throw new Error(pack.cause);
  const order = entryOrder(index);
  const families = packFamilies(pack, index, order);
  pack.close();
  return { families, order, index, file };
}

function crafted(entries: readonly CraftedEntry[]) {
  const paths = craftPack(entries);
  const index = readPackIndex(paths.index, 20);
  if (isProblem(index)) throw new Error(index.cause);
  return open(paths.pack, index);
}

async function onlyPack(scratch: ScratchRepository) {
  const [stored] = (await storeOf(scratch)).packs;
  if (stored === undefined) throw new Error('no pack');
  return stored;
}

/** `id` of each whole object, `id depth base` of each delta. */
function byGit(scratch: ScratchRepository, file: string): string[] {
  const lines = scratch.git('verify-pack', '-v', file).split('\n');
  return lines.flatMap((line) => {
    const [, id, depthAndBase = ''] = /^(\w{40}) \w+ +\d+ \d+ \d+( \d+ \w{40})?$/.exec(line) ?? [];
    return id === undefined ? [] : [id + depthAndBase];
  });
}

function walked(families: ReturnType<typeof packFamilies>): [entry: number, depth: number][] {
  const seen: [number, number][] = [];
  for (const root of families.roots) walkFamily(families, root, (entry, depth) => seen.push([entry, depth]));
  return seen;
}

function causes(families: ReturnType<typeof packFamilies>): string[] {
  return [...families.broken].sort(([a], [b]) => a - b).map(([, cause]) => cause);
}

function name(number: number): string {
  return number.toString(16).padStart(40, '0');
}

function blob(number: number): CraftedEntry {
  return { id: name(number), kind: 3, data: Buffer.from(`blob ${number}`) };
}

function refDelta(number: number, base: number): CraftedEntry {
  return { id: name(number), kind: 7, base: name(base), data: Buffer.from([0, 0]) };
}
