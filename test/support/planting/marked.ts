/** Texts that carry invisible marks where findings are expected, until all has been put together and transformed. */

import type { KeyPath } from '../../../src/core/key-path.ts';
import { formatKeyPath } from '../../../src/core/key-path.ts';

/** What is expected at one mark. */
export interface Expectation {
  readonly keyPath: KeyPath;
  /** How many layers of base64 lie over the secret. */
  readonly encodings: number;
  /** Surface and secret, for people who read a failure. */
  readonly name: string;
}

const OPEN = '\uf8ff';
const CLOSE = '\uf8fe';
/** Stands in a surface's text where the value as written begins. */
export const HERE = `${OPEN}${CLOSE}`;
const MARK = new RegExp(`${OPEN}(\\d*)${CLOSE}`, 'g');

/** The text with its marks numbered. */
export function numbered(text: string, number: number): string {
  return text.replaceAll(HERE, `${OPEN}${number}${CLOSE}`);
}

export interface Place {
  readonly place: string;
  readonly name: string;
}

/** The text without its marks, and where each stood: `line:column keyPath base64*n`. */
export function unmarked(text: string, expectations: readonly Expectation[]): { text: string; places: Place[] } {
  const places: Place[] = [];
  let clean = '';
  let done = 0;
  for (const found of text.matchAll(MARK)) {
    clean += text.slice(done, found.index);
    done = found.index + found[0].length;
    const expectation = expectations[Number(found[1])];
    if (expectation === undefined) throw new Error(`mark ${found[1]} means nothing`);
    const line = clean.split('\n').length;
    const column = clean.length - clean.lastIndexOf('\n');
    const { keyPath, encodings, name } = expectation;
    places.push({ place: describePlace({ line, column }, keyPath, encodings), name });
  }
  return { text: clean + text.slice(done), places };
}

/** How a place is written, for findings and expectations alike. */
export function describePlace(
  { line, column }: { line: number; column: number },
  keyPath: KeyPath,
  encodings: number,
): string {
  return `${line}:${column} ${formatKeyPath(keyPath)} base64*${encodings}`;
}
