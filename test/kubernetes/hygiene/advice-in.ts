/** Reads the posture of a text and shows each note as tests compare it. */

import { formatKeyPath } from '../../../src/core/key-path.ts';
import { type HygieneNote, readHygiene } from '../../../src/kubernetes/hygiene/read-hygiene.ts';
import { fileFragment } from '../read-text.ts';

const LIMITS = { documentBytes: 5_000_000 };

/** The notes on a text, in order. */
export async function notesIn(text: string, path = 'file.yaml'): Promise<HygieneNote[]> {
  return readHygiene(fileFragment(text, path), LIMITS);
}

/** `check key.path` of every note, in order. */
export async function adviceIn(text: string, path?: string): Promise<string[]> {
  return (await notesIn(text, path)).map(({ check, keyPath }) => `${check} ${formatKeyPath(keyPath)}`);
}
