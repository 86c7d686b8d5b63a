/** Repositories with many versions of a few files, made by one git process, and git's own word on what they hold. */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { openObjectStore } from '../../../src/git/pack/object-store.ts';
import { idAt } from '../../../src/git/pack/pack-index.ts';
import { StoredObjects } from '../../../src/git/pack/stored-objects.ts';
import { openRepository } from '../../../src/git/repository.ts';
import { ScratchRepository, scratchEnvironment } from '../../support/repository.ts';

/** A repository whose `versions` commits each change a line of three files; below about 25 versions all is loose. */
export function historyRepository(versions: number, ...initOptions: string[]): ScratchRepository {
  const scratch = ScratchRepository.create(...initOptions);
  execFileSync('git', ['fast-import', '--quiet'], {
    cwd: scratch.root,
    env: scratchEnvironment(),
    input: Array.from({ length: versions }, (_, version) => importedCommit(version)).join(''),
  });
  scratch.git('tag', '--annotate', '--message', 'a tag object', 'v1', 'main');
  return scratch;
}

/** Every object that git finds: `type size sha256-of-content` by id. */
export function objectsByGit(scratch: ScratchRepository): Map<string, string> {
  const output = execFileSync('git', ['cat-file', '--batch', '--batch-all-objects'], {
    cwd: scratch.root,
    env: scratchEnvironment({ GIT_NO_LAZY_FETCH: '1' }),
    maxBuffer: 1 << 29,
  });
  const found = new Map<string, string>();
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
    const content = output.subarray(end + 1, end + 1 + Number(size));
    found.set(id, `${type} ${size} ${digest(content)}`);
    at = end + 1 + Number(size) + 1;
  }
  return found;
}

/** Every object that our store lists, read by ours, in the same words; what cannot be read tells its problem. */
export async function objectsByUs(scratch: ScratchRepository, extra: Record<string, string> = {}) {
  const store = await openObjectStore(await openRepository(scratch.root, scratchEnvironment(extra)));
  const reader = new StoredObjects(store, { object: 1 << 28, cache: 1 << 20 });
  const found = new Map<string, string>();
  const ids = store.packs.flatMap(({ index }) => Array.from({ length: index.count }, (_, at) => idAt(index, at)));
  for (const id of [...new Set([...ids, ...store.loose.map((object) => object.id)])].sort()) {
    const object = reader.read(id);
    if (object.kind === 'object') found.set(id, `${object.type} ${object.bytes.length} ${digest(object.bytes)}`);
    else found.set(id, object.kind === 'problem' ? object.cause : object.kind);
  }
  reader.close();
  return found;
}

/** The store of a scratch repository. */
export async function storeOf(scratch: ScratchRepository, extra: Record<string, string> = {}) {
  return openObjectStore(await openRepository(scratch.root, scratchEnvironment(extra)));
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function importedCommit(version: number): string {
  const lines = (count: number, change: number) =>
    Array.from({ length: count }, (_, line) => `key${line}: ${line === change ? version : line * 7}\n`).join('');
  const files = {
    'small.yaml': grown(version), // each version is nearest to the one before, which makes long chains
    'large.yaml': lines(6000, (version * 97) % 6000), // over 64 KiB, so that copies of the longest kind occur
    'noise.txt': createHash('sha512').update(`noise ${version}`).digest('base64'),
    empty: '',
  };
  const changed = Object.entries(files).map(([name, text]) => `M 100644 inline ${name}\n${data(text)}`);
  return `commit refs/heads/main\ncommitter Ada Author <ada@example.test> ${1_700_000_000 + version} +0000\n${data(
    `version ${version}\n`,
  )}${changed.join('')}\n`;
}

function grown(version: number): string {
  const line = (at: number) => `${createHash('md5').update(`${at}`).digest('hex')}\n`;
  return Array.from({ length: 30 }, (_, at) => line(version + at)).join('');
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
