/**
 * One path of the file system as a source item. Links are never followed (their target text is the content), and what is
 * not a regular file is never opened: a fifo would block, a device might act.
 */

import { closeSync, constants, openSync, readlinkSync, readSync, type Stats } from 'node:fs';
import type { Blob, SourceItem } from '../core/blob.ts';
import type { SkipCode, Skipped } from '../core/skipped.ts';
import { type BytePath, fileName, pathText } from '../git/byte-path.ts';
import { systemCode } from '../git/system-error.ts';
import { type ContentLimit, tooLarge } from './content-limit.ts';
import { isLfsPointer } from './lfs-pointer.ts';
import { statusOf } from './path-status.ts';

/** NONBLOCK and NOFOLLOW hold even if the path is exchanged for a fifo or a link after it was looked at. */
const READ_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * The item for the file at `absolute`, called `path` in reports. Undefined when it is not there and `mayBeAbsent` (a
 * tracked file that was deleted, or has become a directory).
 */
export function fileItem(
  absolute: BytePath,
  path: BytePath,
  limit: ContentLimit,
  mayBeAbsent: boolean,
): SourceItem | undefined {
  const shown = pathText(path);
  const status = statusOrReason(absolute);
  if (typeof status === 'string') return skipped(shown, 'unreadable', `the file system refused: ${status}`);
  if (mayBeAbsent && (status === undefined || status.isDirectory())) return undefined;
  if (status === undefined) return skipped(shown, 'unreadable', 'it vanished while it was being looked at');
  if (status.isSymbolicLink()) return blobItem(shown, () => readlinkSync(fileName(absolute), { encoding: 'buffer' }));
  if (!status.isFile()) return skipped(shown, 'not-regular', `${kindOf(status)}, never opened`);
  if (status.size > limit.fileBytes) return { kind: 'skipped', skipped: tooLarge(shown, status.size, limit) };
  return blobItem(shown, () => readWhole(absolute, shown, status.size, limit));
}

/** An item for what cannot be scanned. */
export function skipped(path: string, code: SkipCode, detail: string): SourceItem {
  return { kind: 'skipped', skipped: { path, code, detail } };
}

function statusOrReason(absolute: BytePath): Stats | string | undefined {
  try {
    return statusOf(absolute);
  } catch (error) {
    return systemCode(error) ?? 'unknown reason';
  }
}

function kindOf(status: Stats): string {
  if (status.isFIFO()) return 'a fifo';
  if (status.isSocket()) return 'a socket';
  return status.isDirectory() ? 'a directory' : 'a device';
}

function blobItem(path: string, content: () => Uint8Array | Skipped): SourceItem {
  const read = async () => {
    try {
      return content();
    } catch (error) {
      return { path, code: 'unreadable', detail: `the file system refused: ${systemCode(error)}` } as const;
    }
  };
  const blob: Blob = { origin: { kind: 'worktree', path }, read };
  return { kind: 'blob', blob };
}

function readWhole(absolute: BytePath, path: string, expectedBytes: number, limit: ContentLimit): Uint8Array | Skipped {
  const file = openSync(fileName(absolute), READ_FLAGS);
  try {
    const content = readUpTo(file, expectedBytes, limit.fileBytes);
    if (content.length > limit.fileBytes) return tooLarge(path, content.length, limit);
    if (!isLfsPointer(content)) return content;
    return { path, code: 'lfs-pointer', detail: 'the content lives in an LFS store' };
  } finally {
    closeSync(file);
  }
}

/** One byte of room beyond the expected size shows the end in the second read; a file that grows is followed up to the limit. */
function readUpTo(file: number, expectedBytes: number, limitBytes: number): Buffer {
  let content = Buffer.allocUnsafe(expectedBytes + 1);
  let length = 0;
  for (;;) {
    const read = readSync(file, content, length, content.length - length, null);
    if (read === 0) return content.subarray(0, length);
    length += read;
    if (length < content.length) continue;
    if (length > limitBytes) return content;
    content = Buffer.concat([content], Math.min(length * 2, limitBytes) + 1);
  }
}
