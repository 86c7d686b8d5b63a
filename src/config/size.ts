/** Sizes as people write them: `50MB`, `1.5 GB`, or a plain number of bytes. Units are decimal, as on a disk's label. */

const UNITS: Readonly<Record<string, number>> = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9 };
const SIZE = /^(\d{1,9}(?:\.\d{1,3})?) ?(B|KB|MB|GB)$/;

/** The size in bytes, or undefined when the text is not one. */
export function parseSize(text: string): number | undefined {
  const found = SIZE.exec(text);
  return found === null ? undefined : Math.round(Number(found[1]) * (UNITS[found[2] ?? ''] ?? 1));
}
