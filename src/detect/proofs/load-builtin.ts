/**
 * Node's own modules, loaded when a proof first needs one: a proof answers at once, few texts hold anything to prove, and
 * node:crypto alone costs 3 ms of start-up.
 */

import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** node:crypto. */
export function crypto(): typeof import('node:crypto') {
  return load('node:crypto');
}

/** node:zlib. */
export function zlib(): typeof import('node:zlib') {
  return load('node:zlib');
}
