/** Draws a source empty and writes its items down as plain data, for tests to compare. */

import type { Blob, Change, Source } from '../../src/core/blob.ts';
import type { Skipped } from '../../src/core/skipped.ts';

/** A blob's content as latin1 text, or `<code>` where it cannot be had. */
export async function contentOf(blob: Blob): Promise<string> {
  const content = await blob.read();
  return 'code' in content ? `<${content.code}>` : Buffer.from(content).toString('latin1');
}

export interface Drawn {
  /** Content by path of the blobs that count whole. */
  readonly blobs: Record<string, string>;
  /** One a change set, by path: the new content (undefined for a deletion) and the earlier ones. */
  readonly changeSets: Record<string, { after: string | undefined; before: string[] }>[];
  /** Subject lines of the change sets' commits. */
  readonly subjects: (string | undefined)[];
  readonly skipped: Skipped[];
}

/** Everything that the source has. A deletion is written under the path of what it deletes. */
export async function draw(source: Source): Promise<Drawn> {
  const drawn: Drawn = { blobs: {}, changeSets: [], subjects: [], skipped: [] };
  for await (const item of source) {
    if (item.kind === 'skipped') drawn.skipped.push(item.skipped);
    else if (item.kind === 'blob') drawn.blobs[item.blob.origin.path] = await contentOf(item.blob);
    else {
      const changes = await Promise.all(item.changeSet.changes.map(drawChange));
      drawn.changeSets.push(Object.fromEntries(changes));
      drawn.subjects.push(item.changeSet.commit?.subject);
    }
  }
  return drawn;
}

/** The skips as `code path`. */
export function skips(drawn: Drawn): string[] {
  return drawn.skipped.map((skipped) => `${skipped.code} ${skipped.path}`);
}

async function drawChange(change: Change): Promise<[string, { after: string | undefined; before: string[] }]> {
  const path = change.after?.origin.path ?? change.before[0]?.origin.path ?? '';
  const after = change.after && (await contentOf(change.after));
  return [path, { after, before: await Promise.all(change.before.map(contentOf)) }];
}
