/** Reads a text as a file of the given name, every byte marked, and shows each value as tests compare it. */

import type { Blob } from '../../src/core/blob.ts';
import { type Fragment, rootFragment } from '../../src/core/fragment.ts';
import { formatKeyPath } from '../../src/core/key-path.ts';
import type { Span } from '../../src/core/location.ts';
import { readDocuments } from '../../src/kubernetes/read-documents.ts';
import type { Reading } from '../../src/kubernetes/reading.ts';

const LIMITS = { documentBytes: 5_000_000 };

export function fileFragment(text: string | Uint8Array, path = 'file.yaml'): Fragment {
  const bytes = Buffer.from(text);
  const blob: Blob = { origin: { kind: 'worktree', path }, read: async () => bytes };
  return rootFragment(blob, bytes);
}

export interface ReadText {
  readonly fragment: Fragment;
  readonly reading: Reading;
  /** `key.path` to `role` (`role:base64` where the document names an encoding). */
  readonly roles: Record<string, string>;
  /** `key.path` to the value's text. */
  readonly values: Record<string, string>;
  /** `key.path` to the text that the value's span covers in the file. */
  readonly written: Record<string, string>;
  readonly covered: string[];
  readonly safe: string[];
}

export async function readText(text: string | Uint8Array, path = 'file.yaml', marks?: number[]): Promise<ReadText> {
  return readFragment(fileFragment(text, path), marks);
}

export async function readFragment(fragment: Fragment, marks?: number[]): Promise<ReadText> {
  const reading = await readDocuments(fragment, marks ?? everywhere(fragment.bytes.length), LIMITS);
  const textOf = ({ start, end }: Span) => Buffer.from(fragment.bytes.subarray(start, end)).toString('utf8');
  const table = (show: (value: Fragment) => string) =>
    Object.fromEntries(reading.values.map((value) => [formatKeyPath(value.keyPath ?? []), show(value)]));
  return {
    fragment,
    reading,
    roles: table(({ role, encoding }) => (encoding === undefined ? role : `${role}:${encoding}`)),
    values: table(({ bytes }) => Buffer.from(bytes).toString('utf8')),
    written: table((value) => textOf(value.toBlob({ start: 0, end: value.bytes.length }))),
    covered: reading.covered.map(textOf),
    safe: reading.safe.map(textOf),
  };
}

/** A mark on every tenth byte: no document is passed over. */
function everywhere(length: number): number[] {
  return Array.from({ length: Math.ceil(length / 10) }, (_, index) => index * 10);
}
