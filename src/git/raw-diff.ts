/**
 * Reads `--raw -z`, the format that names each changed path with modes and object ids, also its combined form for
 * merges (`::`, one colon a parent). https://git-scm.com/docs/diff-format
 */

import { UnsealedError } from '../core/errors.ts';
import type { BytePath } from './byte-path.ts';

/** A file mode as git writes it (`100644`), and the object. */
export interface RawSide {
  readonly mode: string;
  readonly id: string;
}

/** One changed path. A side is absent where the path does not exist. */
export interface RawEntry {
  readonly path: BytePath;
  /** One letter a parent: A, D, M, T or U. */
  readonly status: string;
  readonly after?: RawSide;
  /** One a parent, in the parents' order. */
  readonly before: readonly (RawSide | undefined)[];
}

const COLON = 0x3a;
const ABSENT_MODE = '000000';
const HEADER = /^(:+)([0-7]{6}(?: [0-7]{6})+) ([0-9a-f]{40,64}(?: [0-9a-f]{40,64})+) ([A-Z]+)\d*$/;

/** True when a NUL-separated record is the header of an entry, not a path or a field. */
export function isRawHeader(record: Uint8Array): boolean {
  return record[0] === COLON;
}

/** All entries of a whole `--raw -z` output. Throws UnsealedError GIT_FAILED on anything else. */
export function parseRawDiff(output: Buffer): RawEntry[] {
  const text = output.toString('latin1');
  const parts = text.split('\0');
  const entries: RawEntry[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    entries.push(rawEntry(parts[index] ?? '', parts[index + 1] ?? ''));
  }
  return entries;
}

/** The entry of one header (`:100644 100644 <id> <id> M`) and its path. Throws UnsealedError GIT_FAILED. */
export function rawEntry(header: string, path: BytePath): RawEntry {
  const fields = HEADER.exec(header);
  if (fields === null || path === '') throw malformed();
  const [, colons = '', modeList = '', idList = '', status = ''] = fields;
  const modes = modeList.split(' ');
  const ids = idList.split(' ');
  if (modes.length !== colons.length + 1 || ids.length !== modes.length) throw malformed();
  const sides = modes.map((mode, index) => (mode === ABSENT_MODE ? undefined : { mode, id: ids[index] ?? '' }));
  const after = sides.pop();
  return after === undefined ? { path, status, before: sides } : { path, status, after, before: sides };
}

function malformed(): UnsealedError {
  return new UnsealedError('GIT_FAILED', 'git printed a change list of an unknown form', 'update git to 2.31 or newer');
}
