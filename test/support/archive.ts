/** Tar archives made by hand, so that tests can also make them wrong. */

const BLOCK = 512;

export interface Entry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** `0` a regular file unless said otherwise. */
  readonly type?: string;
  /** The size field as it stands in the header, where it is not the content's. */
  readonly size?: string | Uint8Array;
  readonly linkName?: string;
}

/** A ustar archive of the entries, with its two closing blocks. */
export function tarOf(entries: readonly Entry[]): Buffer {
  return Buffer.concat([...entries.map(entryBytes), Buffer.alloc(2 * BLOCK)]);
}

/** A pax record, its own length counted in. */
export function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  let length = Buffer.byteLength(rest);
  while (String(length).length + Buffer.byteLength(rest) !== length) length++;
  return `${length}${rest}`;
}

function entryBytes({ name, content = '', type = '0', size, linkName = '' }: Entry): Buffer {
  const bytes = Buffer.from(content as Uint8Array);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.set(Buffer.from((size ?? `${octal(bytes.length)}\0`) as Uint8Array), 124);
  header.fill(' ', 148, 156);
  header.write(type, 156);
  header.write(linkName, 157);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${octal(sum).slice(-6)}\0 `, 148);
  return Buffer.concat([header, bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)]);
}

function octal(number: number): string {
  return number.toString(8).padStart(11, '0');
}
