/** Carries a setup plan out. */

import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UnsealedError } from '../core/errors.ts';
import type { ReadFile, SetupPlan } from './plan.ts';

/** Reads files below `root`, absent ones as undefined; throws SETUP_CONFLICT for one that cannot be read. */
export function fileReader(root: string): ReadFile {
  return (path) => {
    try {
      return readFileSync(join(root, path), 'utf8');
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      const hint = 'make it a readable file, then run init again';
      throw new UnsealedError('SETUP_CONFLICT', `${path} cannot be read (${code})`, hint, { cause });
    }
  };
}

/** Writes the files of the plan below `root`; throws SETUP_CONFLICT for one that cannot be written. */
export function applyPlan(root: string, { steps }: SetupPlan): void {
  for (const { path, content, executable } of steps) {
    const file = join(root, path);
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      if (executable) chmodSync(file, 0o755);
    } catch (cause) {
      const message = `${path} cannot be written (${(cause as NodeJS.ErrnoException).code})`;
      throw new UnsealedError('SETUP_CONFLICT', message, 'check its permissions, then run init again', { cause });
    }
  }
}
