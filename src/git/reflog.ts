/**
 * The commits that reflogs name, read from the files that git keeps them in: only for repositories whose refs git refuses
 * to walk by itself. https://git-scm.com/docs/gitrepository-layout
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObjectId } from './object-id.ts';
import type { Repository } from './repository.ts';
import { systemCode } from './system-error.ts';

const DEEPEST = 32;

/** Full ids, those of all worktrees included, each once. They may name objects that are gone. */
export function reflogIds({ gitDirectory, commonDirectory }: Repository): string[] {
  const ids = new Set<string>();
  const worktrees = join(commonDirectory, 'worktrees');
  const places = [commonDirectory, gitDirectory, ...names(worktrees).map((name) => join(worktrees, name))];
  for (const place of new Set(places)) for (const id of idsBelow(join(place, 'logs'), 0)) ids.add(id);
  return [...ids];
}

function* idsBelow(path: string, depth: number): Generator<string> {
  const text = content(path);
  if (text === undefined) {
    if (depth < DEEPEST) for (const name of names(path)) yield* idsBelow(join(path, name), depth + 1);
    return;
  }
  for (const line of text.split('\n'))
    for (const id of line.split(' ', 2)) if (isObjectId(id) && !/^0+$/.test(id)) yield id;
}

/** Undefined for a directory, and for what is not there. */
function content(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch (error) {
    if (systemCode(error) !== undefined) return undefined;
    throw error;
  }
}

function names(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    if (systemCode(error) !== undefined) return [];
    throw error;
  }
}
