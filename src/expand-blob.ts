/**
 * A blob that packs others: packaged charts (`charts/x.tgz`), backups, single compressed files. Each member becomes a blob
 * of its own, called `charts/x.tgz!x/values.yaml`, so that its findings have lines and columns that exist. What a blob is
 * is told by its first bytes, never by its name; one budget bounds all that comes out of it.
 */

import type { Blob } from './core/blob.ts';
import { memberPath } from './core/member-path.ts';
import type { Limits } from './core/policy.ts';
import type { Skipped } from './core/skipped.ts';
import { gunzip, type Inflation, isGzip, newArchiveInflation } from './decode/inflation.ts';
import { isTar, readTar } from './decode/tar.ts';
import { tooLarge } from './sources/content-limit.ts';

export interface BlobPart {
  readonly blob: Blob;
  readonly bytes: Uint8Array;
}

export interface Expansion {
  /** What is to be scanned: the blob itself, or all that it packs, archives inside archives included. */
  readonly parts: readonly BlobPart[];
  readonly skipped: readonly Skipped[];
}

/** Charts hold charts, which may hold charts. */
const DEEPEST = 4;

/** The texts that a blob of content `bytes` packs, or just the blob where it packs none. Never throws on content. */
export function expandBlob(blob: Blob, bytes: Uint8Array, limits: Pick<Limits, 'fileBytes'>): Expansion {
  const expansion = { parts: [] as BlobPart[], skipped: [] as Skipped[] };
  expandPart({ blob, bytes }, 0, { ...expansion, limits, inflation: newArchiveInflation() });
  return expansion;
}

interface Unpacking {
  readonly parts: BlobPart[];
  readonly skipped: Skipped[];
  readonly limits: Pick<Limits, 'fileBytes'>;
  readonly inflation: Inflation;
}

function expandPart(part: BlobPart, depth: number, unpacking: Unpacking): void {
  const { blob, bytes } = part;
  const isCompressed = isGzip(bytes);
  if (!isCompressed && !isTar(bytes)) unpacking.parts.push(part);
  else if (depth === DEEPEST) {
    unpacking.skipped.push(refused(blob, `packed more than ${DEEPEST} archives deep; not unpacked`));
  } else if (isCompressed) inflatePart(part, depth, unpacking);
  else expandTar(part, depth, unpacking);
}

function inflatePart(part: BlobPart, depth: number, unpacking: Unpacking): void {
  const { blob, bytes } = part;
  const { inflation } = unpacking;
  const earlier = inflation.refused;
  const inflated = gunzip(bytes, inflation);
  if (inflated !== undefined) {
    if (isTar(inflated)) expandTar({ blob, bytes: inflated }, depth, unpacking);
    else addMember(blob, compressedName(blob.origin.path), inflated, depth, unpacking);
  } else if (inflation.refused > earlier) {
    unpacking.skipped.push(refused(blob, 'compressed data that grows beyond the limit; not decompressed'));
  } else {
    unpacking.parts.push(part); // Broken, or no gzip at all: scanned, or left out, as it is.
  }
}

function expandTar({ blob, bytes }: BlobPart, depth: number, unpacking: Unpacking): void {
  const { members, problem } = readTar(bytes);
  for (const member of members) addMember(blob, member.name, member.bytes, depth, unpacking);
  if (problem !== undefined) unpacking.skipped.push(refused(blob, `an archive that was not read whole: ${problem}`));
}

function addMember(blob: Blob, name: string, bytes: Uint8Array, depth: number, unpacking: Unpacking): void {
  const path = memberPath(blob.origin.path, name);
  if (bytes.length > unpacking.limits.fileBytes) {
    unpacking.skipped.push(tooLarge(path, bytes.length, unpacking.limits, blob.origin.commit?.id));
    return;
  }
  const member: Blob = { origin: { ...blob.origin, path }, read: async () => bytes };
  expandPart({ blob: member, bytes }, depth + 1, unpacking);
}

/** `dump.sql.gz` holds `dump.sql`. */
function compressedName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/(?<=.)\.gz$/i, '');
}

function refused({ origin }: Blob, detail: string): Skipped {
  return { path: origin.path, code: 'decode-limit', detail, ...(origin.commit && { commit: origin.commit.id }) };
}
