/**
 * Plants secrets in a clean tree and says where a scan must find them: path, line, column of the value as written, key
 * path, layers of base64. Files get their line ends, byte order marks and broken neighbours afterwards.
 */

import { Choice } from './choice.ts';
import { type CleanFile, cleanTree } from './clean-tree.ts';
import { type Expectation, numbered, unmarked } from './marked.ts';
import { makeSecret } from './secrets.ts';
import type { Surface, Written } from './surface.ts';

/** One secret to plant; the seed decides everything that the surface leaves open. */
export interface Planting {
  readonly surface: Surface;
  readonly seed: number;
}

export interface PlantedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What must be found, as `describePlace` writes it, with the surface's name for people. */
  readonly expected: readonly { readonly place: string; readonly name: string }[];
}

/** The tree of `seed` with the secrets planted in it; equal arguments give equal trees (private keys aside). */
export function plant(seed: number, plantings: readonly Planting[]): PlantedFile[] {
  const choice = new Choice(`tree:${seed}`);
  const files = cleanTree(choice).map((file) => ({
    ...file,
    parts: [...file.parts],
    expectations: [] as Expectation[],
  }));
  plantings.forEach(({ surface, seed: own }, index) => {
    const chance = new Choice(`${surface.name}:${own}`);
    const secret = makeSecret(chance.pick(surface.takes), chance);
    const { text, keyPath, encodings }: Written = surface.write(secret, chance);
    const { home } = surface;
    const matching = typeof home === 'string' ? files.filter((file) => file.home === home) : [];
    const target = matching[chance.below(Math.max(1, matching.length))];
    const name = `${surface.name} (${secret.kind})`;
    if (target === undefined) {
      const path = typeof home === 'string' ? home : home.path;
      files.push({
        path: `planted/${index}/${path}`,
        home: 'other',
        parts: [numbered(text, 0)],
        expectations: [{ keyPath, encodings, name }],
      });
      return;
    }
    target.parts.splice(placeFor(target, chance), 0, numbered(text, target.expectations.length));
    target.expectations.push({ keyPath, encodings, name });
  });
  return files.map((file) => finished(file, choice));
}

/** The first line of a script stays the first. */
function placeFor({ home, parts }: CleanFile, choice: Choice): number {
  const first = home === 'script' || home === 'prose' ? 1 : 0;
  return first + choice.below(parts.length + 1 - first);
}

const BROKEN = ['broken: [unclosed\n', 'kind: Secret\ndata: {\n', 'a: b: c\n', '"quoted: never closed\n'];

function finished(file: CleanFile & { readonly expectations: readonly Expectation[] }, choice: Choice): PlantedFile {
  const isStream = file.home === 'manifest';
  const parts = [...file.parts];
  if (isStream && choice.once(3)) parts.splice(choice.below(parts.length + 1), 0, choice.pick(BROKEN));
  const head = isStream && choice.once(2) ? `---\n` : '';
  const { text, places } = unmarked(head + parts.join(isStream ? '---\n' : ''), file.expectations);
  const lines = choice.once(3) ? text.replaceAll('\n', '\r\n') : text;
  const marked = choice.once(5) ? `\ufeff${lines}` : lines;
  const utf16 = choice.once(12);
  return {
    path: file.path,
    bytes: Buffer.from(utf16 ? `\ufeff${lines}` : marked, utf16 ? 'utf16le' : 'utf8'),
    expected: places,
  };
}
