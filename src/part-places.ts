/**
 * Where the secrets and values of one text stand, as far as it matters for joining a credential's parts: in which text
 * (the blob's, or one that was decoded), under which key, at which key path. Nothing is read before it is asked for.
 */

import { type Fragment, keyName } from './core/fragment.ts';
import type { KeyPath } from './core/key-path.ts';
import { LineIndex } from './core/line-index.ts';
import type { Span } from './core/location.ts';
import type { LocatedMatch } from './core/match.ts';
import { Secret } from './core/secret.ts';
import { decodeFragment } from './decode/decoders.ts';
import { isDotenvPath } from './decode/dotenv.ts';
import { newInflation } from './decode/inflation.ts';
import { keyBefore } from './detect/part-values.ts';

/** One text after all matches in it are known. */
export interface Scene {
  readonly path: string;
  readonly text: Uint8Array;
  readonly matches: readonly LocatedMatch[];
  /** Values of the documents in the text, in any order. */
  readonly values: readonly Fragment[];
  /** The innermost of them around a span of the text. */
  around(span: Span): Fragment | undefined;
}

export interface Place {
  /** Bytes of the blob's text. */
  readonly span: Span;
  /** The text that it stands in: the blob's, or one that was decoded from it. */
  readonly home: Buffer;
  /** Bytes of `home`. */
  readonly at: Span;
  readonly key?: string;
  readonly keyPath?: KeyPath;
  readonly resource?: Fragment['resource'];
  readonly value: Secret;
  readonly located?: LocatedMatch;
}

/** The places of a scene. */
export class Places {
  readonly root: Buffer;
  /** In a document, key paths say what belongs together; a `.env` file is a list of lines, whatever paths its values have. */
  readonly isStructured: boolean;
  readonly #scene: Scene;
  readonly #lines = new Map<Buffer, LineIndex>();
  readonly #homes = new Map<ArrayBufferLike, Map<string, Buffer>>();
  readonly #besides = new Map<string, readonly Place[]>();
  #families: Map<string, Fragment[]> | undefined;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.root = this.#home(scene.text);
    this.isStructured = !isDotenvPath(scene.path);
  }

  ofMatch(located: LocatedMatch): Place {
    const { match, span, keyPath, resource } = located;
    const isRoot = match.fragment.depth === 0 || mapsExactly(match.fragment);
    const home = isRoot ? this.root : this.#home(match.fragment.bytes);
    const at = isRoot ? span : match.span;
    const context = isRoot ? this.#scene.around(span) : match.fragment;
    const written = keyBefore(home, at.start);
    // Of `{name: DB_PASSWORD, value: …}` the name is the key.
    const key = written === undefined || written === 'value' ? ((context && keyName(context)) ?? written) : written;
    return {
      span,
      home,
      at,
      value: match.secret,
      located,
      ...(key === undefined ? {} : { key }),
      ...(this.isStructured && keyPath !== undefined ? { keyPath } : {}),
      ...(resource === undefined ? {} : { resource }),
    };
  }

  /** The values beside one in its document: in the same map, or in the same list of `{name, value}`. */
  besides({ keyPath }: Place): readonly Place[] {
    if (keyPath === undefined) return [];
    this.#families ??= familiesOf(this.#scene.values);
    const name = familyName(keyPath);
    const places = this.#besides.get(name) ?? (this.#families.get(name) ?? []).map((value) => this.#ofValue(value));
    this.#besides.set(name, places);
    return places;
  }

  /** A value found at bytes `at` of the text of another place. */
  inside(home: Buffer, at: Span, beside: Place): Omit<Place, 'value'> {
    const span = home === this.root ? at : beside.span;
    const keyPath = this.isStructured ? beside.keyPath : undefined;
    return { home, at, span, ...(keyPath === undefined ? {} : { keyPath }) };
  }

  /** Where the text ends that a place may be read together with: the value of the document that it stands in. */
  bounds({ home, span, keyPath }: Place): Span {
    const around = home === this.root && keyPath !== undefined ? this.#scene.around(span) : undefined;
    return around === undefined ? { start: 0, end: home.length } : wholeInBlob(around);
  }

  linesOf(home: Buffer): LineIndex {
    const lines = this.#lines.get(home) ?? new LineIndex(home);
    this.#lines.set(home, lines);
    return lines;
  }

  #ofValue(value: Fragment): Place {
    const decoded = value.encoding === undefined ? undefined : decodeFragment(value, newInflation());
    const span = wholeInBlob(value);
    const isRoot = decoded === undefined && mapsExactly(value);
    const { bytes } = decoded ?? value;
    const key = keyName(value);
    return {
      span,
      home: isRoot ? this.root : this.#home(bytes),
      at: isRoot ? span : { start: 0, end: bytes.length },
      value: new Secret(Buffer.from(bytes).toString('utf8').trim()),
      ...(key === undefined ? {} : { key }),
      ...(value.keyPath === undefined ? {} : { keyPath: value.keyPath }),
      ...(value.resource === undefined ? {} : { resource: value.resource }),
    };
  }

  /** The same bytes are the same home: places are compared by it. */
  #home(bytes: Uint8Array): Buffer {
    const views = this.#homes.get(bytes.buffer) ?? new Map<string, Buffer>();
    this.#homes.set(bytes.buffer, views);
    const name = `${bytes.byteOffset}:${bytes.byteLength}`;
    const home = views.get(name) ?? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    views.set(name, home);
    return home;
  }
}

/** `env[2].value` is of the family of `env[0].value`; `data.user` of that of `data.password`. */
export function familyName(keyPath: KeyPath): string {
  const isEntry = keyPath.at(-1) === 'value' && typeof keyPath.at(-2) === 'number';
  return JSON.stringify(isEntry ? [...keyPath.slice(0, -2), ['value']] : keyPath.slice(0, -1));
}

function familiesOf(values: readonly Fragment[]): Map<string, Fragment[]> {
  const families = new Map<string, Fragment[]>();
  for (const value of values) {
    if (value.keyPath === undefined) continue;
    const name = familyName(value.keyPath);
    const family = families.get(name);
    if (family === undefined) families.set(name, [value]);
    else family.push(value);
  }
  return families;
}

function wholeInBlob({ bytes, toBlob }: Fragment): Span {
  return toBlob({ start: 0, end: bytes.length });
}

/** What is decoded shares one span of the blob with all that is in it. */
function mapsExactly({ bytes, toBlob }: Fragment): boolean {
  return bytes.length > 1 && toBlob({ start: 0, end: 1 }).end < toBlob({ start: 0, end: bytes.length }).end;
}
