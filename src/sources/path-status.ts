/** What stands at a path, a link counting as itself. */

import { lstatSync, type Stats } from 'node:fs';
import { type BytePath, fileName } from '../git/byte-path.ts';
import { systemCode } from '../git/system-error.ts';

/** The status; undefined when nothing is there, also because a directory on the way is a file. Throws the system's error. */
export function statusOf(absolute: BytePath): Stats | undefined {
  try {
    return lstatSync(fileName(absolute), { throwIfNoEntry: false });
  } catch (error) {
    if (systemCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}
