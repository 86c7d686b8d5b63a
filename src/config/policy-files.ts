/**
 * The one place where configuration is read from disk: regular files of bounded size, and, unless the user named the
 * file himself, only what really lies inside the root, wherever links point.
 */

import { constants, lstatSync } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UnsealedError } from '../core/errors.ts';

/** Names of the policy file at a root. */
export const POLICY_NAMES = ['.unsealed.yaml', '.unsealed.yml'] as const;
/** Larger files are no policy, no rules and no baseline. */
export const LARGEST_POLICY_BYTES = 4_000_000;
/** Opening a pipe must not wait for a writer. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

export interface PolicyFiles {
  readonly text: string;
  /** Relative to the root with `/`; the absolute path for a file outside it. */
  readonly path: string;
  /** As `ReadText`; paths are relative to the root, or to the folder of a policy file outside it. */
  read(path: string): Promise<string | undefined>;
}

/** Opens the policy file of `root`, or `explicitPath`; undefined when the root has none. Throws CONFIG_UNREADABLE. */
export async function openPolicyFiles(root: string, explicitPath?: string): Promise<PolicyFiles | undefined> {
  if (explicitPath !== undefined) return openExplicit(root, resolve(root, explicitPath));
  // Most repositories have none, and a hook is waited for: asking so costs no turn of the thread pool.
  if (!POLICY_NAMES.some((name) => mayBeThere(join(root, name)))) return undefined;
  const [yaml, yml] = await Promise.all(POLICY_NAMES.map((name) => openIfThere(join(root, name), name)));
  const name = yaml === undefined ? POLICY_NAMES[1] : POLICY_NAMES[0];
  const handle = yaml ?? yml;
  if (handle === undefined) return undefined;
  if (yaml !== undefined && yml !== undefined) {
    await Promise.all([yaml.close(), yml.close()]);
    throw bothThere();
  }
  try {
    await refuseOutside(root, join(root, name), name);
  } catch (error) {
    await handle.close();
    throw error;
  }
  return { text: await readText(handle, name), path: name, read: (path) => readInside(root, path) };
}

/** The text of the file at `path` below `base`; undefined where there is none. Throws CONFIG_UNREADABLE. */
export async function readInside(base: string, path: string): Promise<string | undefined> {
  const file = join(base, ...path.split('/'));
  const handle = await openIfThere(file, path);
  if (handle === undefined) return undefined;
  try {
    await refuseOutside(base, file, path);
  } catch (error) {
    await handle.close();
    throw error;
  }
  return readText(handle, path);
}

/** The bytes as the text of a policy; `path` names them in messages. Throws CONFIG_UNREADABLE. */
export function policyText(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw unreadable(`${path}: cannot be read as UTF-8 text`, 'save it as UTF-8', error);
  }
}

/** The error for the two names of the policy file in one place. */
export function bothThere(): UnsealedError {
  return unreadable(`${POLICY_NAMES.join(' and ')} both exist`, 'keep one of the two');
}

async function openExplicit(root: string, file: string): Promise<PolicyFiles> {
  const below = relative(root, file);
  const outside = below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below);
  const path = (outside ? file : below || '.').split(sep).join('/');
  const base = outside ? dirname(file) : root;
  const handle = await openIfThere(file, path);
  if (handle === undefined) throw unreadable(`${path}: no such file`, 'name an existing policy file');
  return { text: await readText(handle, path), path, read: (other) => readInside(base, other) };
}

async function openIfThere(file: string, path: string): Promise<FileHandle | undefined> {
  try {
    return await open(file, FLAGS);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    if (code === 'ENOTDIR') return undefined;
    if (code === 'ENOENT') {
      if (mayBeThere(file)) throw unreadable(`${path}: is a link that leads nowhere`, 'put a file there', error);
      return undefined;
    }
    throw unreadable(`${path}: cannot be opened (${code})`, 'make it a readable file', error);
  }
}

/** A broken link is there: a policy that was meant to hold must not be passed over. What may not be looked at, may be. */
function mayBeThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true; // opening it will say why
  }
}

async function refuseOutside(base: string, file: string, path: string): Promise<void> {
  const [realBase, realFile] = await Promise.all([realpath(base), realpath(file)]);
  const below = relative(realBase, realFile);
  if (below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below)) {
    throw unreadable(`${path}: is a link that leads outside the root`, 'put the file itself inside the root');
  }
}

/** The file's text; closes the handle. */
async function readText(handle: FileHandle, path: string): Promise<string> {
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw unreadable(`${path}: is not a regular file`, 'put a file there');
    if (stat.size > LARGEST_POLICY_BYTES)
      throw unreadable(`${path}: is larger than ${LARGEST_POLICY_BYTES} bytes`, 'split it into several files');
    return policyText(await handle.readFile(), path);
  } catch (error) {
    if (error instanceof UnsealedError) throw error;
    throw unreadable(`${path}: cannot be read`, 'make it a readable file', error);
  } finally {
    await handle.close();
  }
}

function unreadable(message: string, hint: string, cause?: unknown): UnsealedError {
  return new UnsealedError('CONFIG_UNREADABLE', message, hint, cause === undefined ? undefined : { cause });
}
