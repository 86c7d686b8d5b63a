/**
 * Paths whose name alone changes how all of a text is read: the sieve, which knows no paths, says nothing about them, and
 * a change anywhere in such a text can matter everywhere.
 */

import { isDotenvPath } from '../decode/dotenv.ts';
import { SOPS_FILE } from '../kubernetes/sops.ts';

/** True when a blob at this path is to be scanned whatever the sieve said of it. */
export function isReadWhole(path: string): boolean {
  return isDotenvPath(path) || SOPS_FILE.test(path);
}

/** True when the findings of a changed text at this path may not be taken from its base. */
export function speaksByName(path: string): boolean {
  // Files without an ending are taken for documents by their looks.
  return isReadWhole(path) || !path.slice(path.lastIndexOf('/') + 1).includes('.');
}
