/**
 * Report files. They are written into a checkout that a stranger may have filled, so no link in it decides where a
 * report goes: the folder must really lie in the workspace, and a file that is there already is replaced, not followed.
 */

import { existsSync } from 'node:fs';
import { mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { UnsealedError } from '../index.ts';

/** Writes `text` to `path`, relative to the workspace or absolute; throws USAGE when that cannot be done. */
export async function writeReportFile(workspace: string, path: string, text: string): Promise<void> {
  const target = resolve(workspace, path);
  try {
    const folder = dirname(target);
    if (isInside(folder, workspace) && !isInside(await realpath(existing(folder)), await realpath(workspace))) {
      throw refusal(path, 'a link leads out of the workspace');
    }
    await mkdir(folder, { recursive: true });
    await rm(target, { force: true });
    await writeFile(target, text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof UnsealedError) throw error;
    throw refusal(path, (error as NodeJS.ErrnoException).code ?? 'error', error);
  }
}

/** The folder, or the nearest one above it that exists. */
function existing(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : existing(dirname(folder));
}

function isInside(path: string, directory: string): boolean {
  const way = relative(directory, path);
  return !isAbsolute(way) && way !== '..' && !/^\.\.[/\\]/.test(way);
}

function refusal(path: string, why: string, cause?: unknown): UnsealedError {
  return new UnsealedError('USAGE', `cannot write the report to ${path} (${why})`, 'name a writable path', { cause });
}
