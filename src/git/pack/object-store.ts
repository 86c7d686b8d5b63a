/**
 * Everything that a repository stores: packs with their indexes and loose objects, borrowed ones included. An object may be
 * in several places. What cannot be listed is told beside what can.
 */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Repository, shallowBoundary } from '../repository.ts';
import { run } from '../run.ts';
import { systemCode } from '../system-error.ts';
import { type LooseObject, listLoose } from './loose-object.ts';
import { indexOfPack, type MultiPackIndex, readMultiPackIndex } from './multi-pack-index.ts';
import { objectDirectories } from './object-directories.ts';
import { type PackIndex, readPackIndex } from './pack-index.ts';
import { isProblem, type Problem, problem } from './problem.ts';

export interface StoredPack {
  /** Absolute path of the `.pack`. */
  readonly file: string;
  readonly index: PackIndex;
  /** It holds what no ref reaches (`.mtimes` beside it); otherwise it is like any other. */
  readonly isCruft: boolean;
  /** It came from a remote that has promised the objects that are missing here. */
  readonly isPromisor: boolean;
}

export interface ObjectStore {
  readonly objectFormat: 'sha1' | 'sha256';
  /** Bytes of an object id: 20 or 32. */
  readonly idBytes: number;
  readonly directories: readonly string[];
  /** Ordered by directory, then by name. */
  readonly packs: readonly StoredPack[];
  readonly loose: readonly LooseObject[];
  /** The history is cut off somewhere. */
  readonly isShallow: boolean;
  readonly problems: readonly Problem[];
}

/** Lists the repository's objects. Throws UnsealedError GIT_MISSING or GIT_FAILED. */
export async function openObjectStore(repository: Repository): Promise<ObjectStore> {
  const format = (await run(repository, ['rev-parse', '--show-object-format'])).trim();
  const objectFormat = format === 'sha256' ? 'sha256' : 'sha1';
  const idBytes = objectFormat === 'sha256' ? 32 : 20;
  const { directories, problems: unreachable } = objectDirectories(repository);
  const packs: StoredPack[] = [];
  const loose: LooseObject[] = [];
  const problems = [...unreachable];
  for (const directory of directories) {
    packs.push(...listPacks(join(directory, 'pack'), idBytes, problems));
    const listed = listLoose(directory, idBytes);
    for (const object of listed.found) loose.push(object);
    problems.push(...listed.problems);
  }
  return {
    ...{ objectFormat, idBytes, directories, packs, loose, problems },
    isShallow: shallowBoundary(repository).size > 0,
  };
}

function listPacks(directory: string, idBytes: number, problems: Problem[]): StoredPack[] {
  const names = new Set(fileNames(directory, problems));
  const multi = multiPackIndex(directory, names, idBytes);
  const packs: StoredPack[] = [];
  for (const name of names) {
    const [, stem, kind] = /^(pack-.+)\.(pack|idx)$/.exec(name) ?? [];
    if (stem === undefined) continue;
    const file = join(directory, `${stem}.pack`);
    if (kind === 'idx') {
      if (!names.has(`${stem}.pack`)) problems.push(problem(join(directory, name), 'index without pack'));
      continue;
    }
    const index = names.has(`${stem}.idx`)
      ? readPackIndex(join(directory, `${stem}.idx`), idBytes)
      : problem(file, 'pack without index');
    if (isProblem(index)) problems.push(index);
    const usable = isProblem(index) ? multi(`${stem}.idx`, problems) : index;
    if (usable === undefined) continue;
    packs.push({
      ...{ file, index: usable },
      isCruft: names.has(`${stem}.mtimes`),
      isPromisor: names.has(`${stem}.promisor`),
    });
  }
  return packs;
}

function fileNames(directory: string, problems: Problem[]): string[] {
  try {
    return readdirSync(directory).sort();
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') problems.push(problem(directory, 'unreadable'));
    return [];
  }
}

/** What the directory's multi-pack index knows of a pack; read at the first question, for few repositories need it. */
function multiPackIndex(
  directory: string,
  names: ReadonlySet<string>,
  idBytes: number,
): (name: string, problems: Problem[]) => PackIndex | undefined {
  let multi: MultiPackIndex | Problem | undefined;
  return (name, problems) => {
    if (!names.has('multi-pack-index')) return undefined;
    if (multi === undefined) {
      multi = readMultiPackIndex(join(directory, 'multi-pack-index'), idBytes);
      if (isProblem(multi)) problems.push(multi);
    }
    return isProblem(multi) ? undefined : indexOfPack(multi, name);
  };
}
