/**
 * Files of a commit by their path, as they stand in its tree: what a checkout of it would have. Links are followed inside
 * the tree and never out of it; what is no file there, or too large, is not there.
 */

import { posix } from 'node:path';
import type { BytePath } from './byte-path.ts';
import { ObjectReader } from './cat-file.ts';
import type { Repository } from './repository.ts';
import { stream } from './stream.ts';

const ENTRY = /^(\d{6}) blob ([0-9a-f]{40}|[0-9a-f]{64})\t/;
const LINK_MODE = '120000';
const MOST_LINKS = 5;
const LONGEST_LINK_BYTES = 4_096;

export interface TreeFiles {
  /** The content of the file, or undefined. Throws UnsealedError GIT_FAILED where git cannot read the tree or the object. */
  read(path: BytePath): Promise<Uint8Array | undefined>;
  /** Tells whether the tree has a file or link of this path. */
  has(path: BytePath): Promise<boolean>;
}

/** The files of the commit with this full id; those over `limitBytes` count as absent for `read`. */
export function treeFiles(repository: Repository, commit: string, limitBytes: number): TreeFiles {
  const contents = new ObjectReader(repository, limitBytes);
  contents.close(); // each burst of reads gets a process that ends with it
  const entry = (path: BytePath) => treeEntry(repository, commit, path);
  const read = async (path: BytePath, links: number): Promise<Uint8Array | undefined> => {
    const found = await entry(path);
    if (found === undefined) return undefined;
    const content = await contents.read(found.id);
    if (content.kind !== 'content') return undefined;
    if (found.mode !== LINK_MODE) return content.bytes;
    if (links === MOST_LINKS || content.bytes.length > LONGEST_LINK_BYTES) return undefined;
    const target = Buffer.from(content.bytes).toString('latin1');
    const next = posix.normalize(posix.join(posix.dirname(path), target));
    return target.startsWith('/') || next.startsWith('..') ? undefined : read(next, links + 1);
  };
  return { read: (path) => read(path, 0), has: async (path) => (await entry(path)) !== undefined };
}

async function treeEntry(
  repository: Repository,
  commit: string,
  path: BytePath,
): Promise<{ mode: string; id: string } | undefined> {
  if (path === '' || path.includes('\0')) return undefined;
  const pieces: Buffer[] = [];
  const name = Buffer.from(path, 'latin1').toString('utf8');
  for await (const piece of stream(repository, ['ls-tree', '-z', '--full-tree', commit, '--', name]))
    pieces.push(piece);
  const record = Buffer.concat(pieces).toString('latin1').split('\0')[0] ?? '';
  const [head = '', mode = '', id = ''] = ENTRY.exec(record) ?? [];
  return head !== '' && record.slice(head.length) === path ? { mode, id } : undefined;
}
