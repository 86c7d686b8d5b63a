/**
 * Tar archives (POSIX ustar and pax, and GNU's long names): the regular files in one, as views of its bytes. Links, devices
 * and directories hold no text and are passed over. Nothing is unpacked to disk, every size is checked against what is
 * there, and a header whose checksum is wrong ends the reading.
 * https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html
 */

export interface TarMember {
  /** As the archive says it, with `/`; never a path to open. `..` is spelled `%2E%2E`, so that no report leads out. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface TarReading {
  readonly members: readonly TarMember[];
  /** Why the reading ended before the archive did; what stands in `members` was read all the same. */
  readonly problem?: string;
}

const BLOCK = 512;
/** No chart comes near; each member costs a scan. */
const MOST_MEMBERS = 10_000;
/** Extended headers hold names and times. */
const LONGEST_EXTENSION = 65_536;
const LONGEST_NAME = 1_000;

/** True when the bytes begin with a header of ustar, pax or GNU tar whose checksum is right. */
export function isTar(bytes: Uint8Array): boolean {
  if (bytes.length < BLOCK || !textOf(bytes.subarray(MAGIC.start, MAGIC.end)).startsWith('ustar')) return false;
  return hasChecksum(bytes.subarray(0, BLOCK));
}

/** The regular files of an archive, in order; of a name that stands twice, both. Never throws on content. */
export function readTar(bytes: Uint8Array): TarReading {
  const members: TarMember[] = [];
  let extension: Extension = {};
  let at = 0;
  while (at + BLOCK <= bytes.length) {
    const header = bytes.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) return { members };
    if (!hasChecksum(header)) return { members, problem: 'a header has a wrong checksum, read up to there' };
    const type = String.fromCharCode(header[TYPE] as number);
    const size = HEADER_ONLY.has(type) ? 0 : (extension.size ?? numberAt(header, SIZE));
    if (size === undefined) return { members, problem: 'a member has an impossible size, read up to there' };
    const content = bytes.subarray(at + BLOCK, at + BLOCK + size);
    if (REGULAR.has(type)) {
      if (members.length === MOST_MEMBERS) return { members, problem: `it has more than ${MOST_MEMBERS} members` };
      members.push({ name: shownName(extension.name ?? headerName(header)), bytes: content });
    }
    extension = EXTENSIONS[type]?.(content, extension) ?? {};
    if (content.length < size) return { members, problem: 'it is cut off, read up to its end' };
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return { members };
}

/** What an extended header says about the member behind it. */
interface Extension {
  readonly name?: string;
  readonly size?: number;
}

/** Old archives say NUL for a regular file; 7 is a contiguous one, and read alike. */
const REGULAR: ReadonlySet<string> = new Set(['0', '\0', '7']);
/** Links, devices, directories, pipes: whatever size they claim, nothing stands behind their header. */
const HEADER_ONLY: ReadonlySet<string> = new Set(['1', '2', '3', '4', '5', '6']);
const EXTENSIONS: Readonly<Record<string, (content: Uint8Array, earlier: Extension) => Extension>> = {
  x: (content, earlier) => ({ ...earlier, ...paxRecords(content) }),
  L: (content, earlier) => ({ ...earlier, name: textOf(content.subarray(0, LONGEST_EXTENSION)) }),
  // A long link's name, and what holds for the whole archive, say nothing about a member's content.
  K: (_content, earlier) => earlier,
  g: (_content, earlier) => earlier,
};

const NAME = { start: 0, end: 100 };
const SIZE = { start: 124, end: 136 };
const CHECKSUM = { start: 148, end: 156 };
const TYPE = 156;
/** GNU fills it with a blank where POSIX has a NUL, and uses the prefix for other things. */
const MAGIC = { start: 257, end: 263 };
const PREFIX = { start: 345, end: 500 };

/** The sum of all header bytes, the checksum's own counted as blanks. */
function hasChecksum(header: Uint8Array): boolean {
  let sum = ' '.charCodeAt(0) * (CHECKSUM.end - CHECKSUM.start);
  for (let index = 0; index < BLOCK; index++) {
    if (index < CHECKSUM.start || index >= CHECKSUM.end) sum += header[index] as number;
  }
  return numberAt(header, CHECKSUM) === sum;
}

/** An octal number, or GNU's and pax's binary one behind a set first bit; undefined for neither, or one past counting. */
function numberAt(header: Uint8Array, { start, end }: { start: number; end: number }): number | undefined {
  const field = header.subarray(start, end);
  if (((field[0] as number) & 0x80) !== 0) {
    const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, (field[0] as number) & 0x7f);
    return Number.isSafeInteger(value) ? value : undefined;
  }
  const digits = textOf(field).trim();
  return /^[0-7]{1,12}$/.test(digits) ? Number.parseInt(digits, 8) : undefined;
}

function headerName(header: Uint8Array): string {
  const name = textOf(header.subarray(NAME.start, NAME.end));
  const isUstar = textOf(header.subarray(MAGIC.start, MAGIC.end)) === 'ustar';
  const prefix = isUstar ? textOf(header.subarray(PREFIX.start, PREFIX.end)) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** Records of the form `17 path=some/name\n`, the number counting all bytes of the record. */
function paxRecords(content: Uint8Array): Extension {
  const text = Buffer.from(content.subarray(0, LONGEST_EXTENSION)).toString('latin1');
  let found: Extension = {};
  let at = 0;
  for (;;) {
    const head = /^(\d{1,6}) ([^=\n]{1,100})=/.exec(text.slice(at, at + 120));
    const length = Number(head?.[1] ?? 0);
    if (head === null || length <= head[0].length || at + length > text.length) return found;
    const value = text.slice(at + head[0].length, at + length - 1);
    if (head[2] === 'path') found = { ...found, name: Buffer.from(value, 'latin1').toString('utf8') };
    if (head[2] === 'size' && /^\d{1,15}$/.test(value)) found = { ...found, size: Number(value) };
    at += length;
  }
}

/** Up to the first NUL, as UTF-8. */
function textOf(field: Uint8Array): string {
  const end = field.indexOf(0);
  return Buffer.from(end === -1 ? field : field.subarray(0, end)).toString('utf8');
}

function shownName(name: string): string {
  const steps = name.split(/[\\/]/).filter((step) => step !== '' && step !== '.');
  return (
    steps
      .map((step) => (step === '..' ? '%2E%2E' : step))
      .join('/')
      .slice(0, LONGEST_NAME) || 'unnamed'
  );
}
