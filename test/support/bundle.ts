/** The built bundle, for tests that run it as a process. `UNSEALED_DIST` names another one than dist/. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from './markdown.ts';

export const DIST = process.env.UNSEALED_DIST ?? join(PROJECT, 'dist');

export interface ProcessResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a file of the bundle, `cli.mjs` or `action.mjs`, in a directory and under exactly these variables. */
export function runBundle(
  file: string,
  argv: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): ProcessResult {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [join(DIST, file), ...argv], {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (error !== undefined) throw error;
  return { code: status, stdout, stderr };
}
