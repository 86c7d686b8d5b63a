/**
 * What stands before the compressed data of a pack's entry: kind, size, and the base of a delta.
 * https://git-scm.com/docs/gitformat-pack#_pack_pack_files_have_the_following_format
 */

export type ObjectType = 'commit' | 'tree' | 'blob' | 'tag';

/** The kinds of entries, by the numbers that packs use for them; 0 and 5 are not in use. */
export const ENTRY_KINDS = [
  undefined,
  'commit',
  'tree',
  'blob',
  'tag',
  undefined,
  'ofs-delta',
  'ref-delta',
] as const satisfies readonly (ObjectType | 'ofs-delta' | 'ref-delta' | undefined)[];

export type EntryKind = NonNullable<(typeof ENTRY_KINDS)[number]>;

export interface EntryHeader {
  readonly kind: EntryKind;
  /** Size of the inflated data (for a delta, of the delta) as declared, in bytes. */
  readonly sizeBytes: number;
  /** Bytes before the compressed data. */
  readonly length: number;
  /** How many bytes before this entry an ofs-delta's base begins; 0 for other kinds. */
  readonly baseDistance: number;
  /** The id of a ref-delta's base. */
  readonly baseId: Uint8Array | undefined;
}

/** No header is longer: two numbers of up to 10 bytes, or one and an id of 32. */
export const LONGEST_HEADER = 48;

/** The header at `at` of `bytes`, which holds it before `end`; undefined when that is none. Numbers stay below 2^53. */
export function parseEntryHeader(bytes: Uint8Array, at: number, end: number, idBytes: number): EntryHeader | undefined {
  let next = at;
  let byte = next < end ? (bytes[next++] ?? 0) : 0;
  const kind = ENTRY_KINDS[(byte >> 4) & 7];
  let sizeBytes = byte & 15;
  for (let weight = 16; byte >= 128; weight *= 128) {
    if (next >= end) return undefined;
    byte = bytes[next++] ?? 0;
    sizeBytes += (byte & 127) * weight;
    if (sizeBytes > Number.MAX_SAFE_INTEGER) return undefined;
  }
  if (kind === undefined) return undefined;
  if (kind === 'ofs-delta') return withDistance(bytes, next, end, at, sizeBytes);
  if (kind !== 'ref-delta') return { kind, sizeBytes, length: next - at, baseDistance: 0, baseId: undefined };
  if (next + idBytes > end) return undefined;
  // A copy, for the bytes belong to a buffer that is read into again.
  const baseId = bytes.slice(next, next + idBytes);
  return { kind, sizeBytes, length: next + idBytes - at, baseDistance: 0, baseId };
}

/** Distances have one spelling each: every further byte adds one before it shifts. */
function withDistance(
  bytes: Uint8Array,
  start: number,
  end: number,
  at: number,
  sizeBytes: number,
): EntryHeader | undefined {
  let next = start;
  let baseDistance = -1;
  for (let more = true; more; ) {
    if (next >= end) return undefined;
    const byte = bytes[next++] ?? 0;
    baseDistance = (baseDistance + 1) * 128 + (byte & 127);
    if (baseDistance > Number.MAX_SAFE_INTEGER) return undefined;
    more = byte >= 128;
  }
  return { kind: 'ofs-delta', sizeBytes, length: next - at, baseDistance, baseId: undefined };
}
