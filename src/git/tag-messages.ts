/** Annotated tags: who tagged what, when, and in which words. Like commits they have messages, and stay when moved. */

import { ObjectReader } from './cat-file.ts';
import type { Workplace } from './environment.ts';
import { isObjectId } from './object-id.ts';

/** An annotated tag as it is stored. */
export interface Tag {
  /** The full id of the tag object. */
  readonly id: string;
  /** The name that the tag object itself carries. */
  readonly name: string;
  /** Empty in tags of very old git. */
  readonly tagger: string;
  /** ISO 8601 in the tagger's own time zone; empty where there is none. */
  readonly date: string;
  /** The message as stored, signature included. */
  readonly message: Buffer;
  readonly target: { readonly id: string; readonly type: string };
}

export interface Tags {
  readonly tags: readonly Tag[];
  /** Full ids of tag objects that could not be read, or that are over the limit. */
  readonly unread: readonly string[];
}

const MOST_NESTED = 16;
const TAGGER = /^(.*?) ?<[^>]*> (-?\d{1,12}) ([+-])(\d\d)(\d\d)$/;

/** Reads the tag objects with these ids, and the tags that they are tags of. Throws UnsealedError GIT_MISSING. */
export async function readTags(workplace: Workplace, ids: readonly string[], limitBytes: number): Promise<Tags> {
  const objects = new ObjectReader(workplace, limitBytes);
  const tags = new Map<string, Tag>();
  const unread: string[] = [];
  try {
    let open = [...new Set(ids)];
    for (let depth = 0; depth < MOST_NESTED && open.length > 0; depth++) {
      const found = await Promise.all(open.map((id) => readTag(objects, id)));
      found.forEach((tag, index) => {
        if (tag === undefined) unread.push(open[index] ?? '');
        else tags.set(tag.id, tag);
      });
      const targets = found.flatMap((tag) => (tag?.target.type === 'tag' ? [tag.target.id] : []));
      open = [...new Set(targets)].filter((id) => !tags.has(id));
    }
  } finally {
    objects.close();
  }
  return { tags: [...tags.values()], unread };
}

async function readTag(objects: ObjectReader, id: string): Promise<Tag | undefined> {
  const content = await objects.read(id).catch(() => undefined);
  return content?.kind === 'content' ? parseTag(id, Buffer.from(content.bytes)) : undefined;
}

/** Takes a tag object apart; undefined when it is none. https://git-scm.com/docs/git-mktag#_tag_format */
function parseTag(id: string, bytes: Buffer): Tag | undefined {
  const blank = bytes.indexOf('\n\n');
  const header = bytes.toString('utf8', 0, blank === -1 ? bytes.length : blank).split('\n');
  const field = (name: string) => header.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1);
  const target = field('object');
  if (target === undefined || !isObjectId(target)) return undefined;
  const [, tagger = field('tagger') ?? '', seconds, sign, hours, minutes] = TAGGER.exec(field('tagger') ?? '') ?? [];
  return {
    ...{ id, name: field('tag') ?? '', tagger },
    date: seconds === undefined ? '' : isoDate(Number(seconds), `${sign}${hours}:${minutes}`),
    message: blank === -1 ? Buffer.alloc(0) : bytes.subarray(blank + 2),
    target: { id: target, type: field('type') ?? '' },
  };
}

/** The moment in that zone (`+02:00`), as git's `%aI` writes it. */
function isoDate(seconds: number, zone: string): string {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  const local = new Date((seconds + (zone.startsWith('-') ? -minutes : minutes) * 60) * 1000);
  if (Number.isNaN(local.getTime())) return '';
  return `${local.toISOString().slice(0, 19)}${zone === '+00:00' ? 'Z' : zone}`;
}
