/**
 * One blob through decode, kubernetes and detect: its text, the documents in it, the values in those, and whatever is
 * encoded inside any of them, until nothing is left to decode or the depth limit is reached.
 */

import type { Blob } from './core/blob.ts';
import { type Fragment, rootFragment } from './core/fragment.ts';
import { overlaps, type Span } from './core/location.ts';
import type { LocatedMatch, Match } from './core/match.ts';
import type { Limits } from './core/policy.ts';
import type { Skipped } from './core/skipped.ts';
import { SpanSet } from './core/span-set.ts';
import { credentialValues } from './decode/credential-file.ts';
import { decodeFragment, findEncoded } from './decode/decoders.ts';
import { dotenvValues, isDotenvPath } from './decode/dotenv.ts';
import { type Inflation, newInflation } from './decode/inflation.ts';
import { asUtf8, isBinary } from './decode/text-encoding.ts';
import { detect } from './detect/detect.ts';
import { detectValue } from './detect/place.ts';
import type { RuleSet } from './detect/rule-set.ts';
import { joinParts } from './join-parts.ts';
import { dedupe } from './judge/dedupe.ts';
import { Innermost } from './judge/innermost.ts';
import { settleRespelled } from './judge/respelled.ts';
import { isEmbeddedFile } from './kubernetes/embedded-file.ts';
import { etcdSnapshot } from './kubernetes/etcd-snapshot.ts';
import { readDocuments } from './kubernetes/read-documents.ts';
import type { Alias, DocumentObject, Reading } from './kubernetes/reading.ts';

export interface BlobScan {
  /** The blob as UTF-8 without a byte order mark; spans, lines and columns are of this text. */
  readonly text: Uint8Array;
  readonly matches: readonly LocatedMatch[];
  /** The Kubernetes objects in the documents that were read; spans are bytes of the text. */
  readonly objects: readonly DocumentObject[];
  readonly skipped: readonly Skipped[];
}

/** All matches in one blob's bytes. Never throws on content; what could not be read structurally is said in `skipped`. */
export async function scanBlob(blob: Blob, bytes: Uint8Array, ruleSet: RuleSet, limits: Limits): Promise<BlobScan> {
  if (isBinary(bytes)) return scanBinary(rootFragment(blob, bytes), ruleSet);
  const text = asUtf8(rootFragment(blob, bytes)).bytes;
  const visitor: Visitor = {
    ruleSet,
    limits,
    matches: [],
    skipped: [],
    refuted: [],
    contexts: [],
    aliases: [],
    objects: [],
    inflation: newInflation(),
  };
  await visitText(rootFragment(blob, text), visitor);
  if (visitor.inflation.refused > 0) {
    const detail = 'holds encoded or compressed data that grows beyond the limit; not decoded further';
    visitor.skipped.push({ path: blob.origin.path, code: 'decode-limit', detail });
  }
  const { matches, contexts, aliases, objects, skipped } = visitor;
  return { text, matches: locate(blob.origin.path, text, { matches, contexts, aliases }), objects, skipped };
}

/** What is no text is left out, unless its form alone says that secrets stand in it; nothing of it may be shown. */
async function scanBinary(fragment: Fragment, ruleSet: RuleSet): Promise<BlobScan> {
  const { path } = fragment.blob.origin;
  const snapshot = await etcdSnapshot(fragment);
  const match = snapshot && detectValue(snapshot, ruleSet);
  if (match !== undefined) {
    const text = new Uint8Array();
    const matches = locate(path, text, { matches: [match], contexts: [match.fragment], aliases: [] });
    return { text, matches, objects: [], skipped: [] };
  }
  const skipped = { path, code: 'binary', detail: 'holds NUL bytes, so it is no text' } as const;
  return { text: fragment.bytes, matches: [], objects: [], skipped: [skipped] };
}

interface Visitor {
  readonly ruleSet: RuleSet;
  readonly limits: Limits;
  readonly matches: Match[];
  readonly skipped: Skipped[];
  /** Bytes of the text that a proof has refuted. */
  readonly refuted: Span[];
  /** Values of documents, which lend their key path to matches inside them. */
  readonly contexts: Fragment[];
  /** Bytes of the text, as are the objects' spans. */
  readonly aliases: Alias[];
  readonly objects: DocumentObject[];
  readonly inflation: Inflation;
}

/** A text: rules over its bytes, then its structure, then what is encoded in it. */
async function visitText(fragment: Fragment, visitor: Visitor): Promise<void> {
  const { matches, marks, refuted } = detect(fragment, visitor.ruleSet);
  for (const span of refuted) visitor.refuted.push(fragment.toBlob(span));
  const reading = await readDocuments(fragment, marks, visitor.limits);
  visitor.skipped.push(...reading.skipped);
  addPlaces(fragment, reading, visitor);
  const values = fragment.depth === 0 ? lineValues(fragment) : [];
  const safe = new SpanSet(reading.safe);
  const covered = new Innermost(
    [...reading.covered, ...values.map(wholeInBlob)].map((place) => ({ span: place, value: place })),
  );
  const outer = visitor.matches.length;
  for (const value of [...reading.values, ...values]) await visitValue(value, visitor);
  // A text inside this one tells its secrets without the escapes, and knows where they stand.
  const inner = new Set(fragment.depth > 0 ? [] : visitor.matches.slice(outer).map(placeName));
  // One by one: as arguments of one call, a hundred thousand matches overflow the stack.
  for (const match of matches) {
    if (safe.contains(match.span) || (match.rule.kind === 'assignment' && isJudged(match, covered))) continue;
    if (!inner.has(placeName(match))) visitor.matches.push(match);
  }
  if (fragment.depth >= visitor.limits.decodeDepth) return;
  const encoded = await visitEncoded(fragment, reading, outer, visitor);
  if (fragment.depth === 0) await addContexts(fragment, encoded, visitor);
}

/** What is encoded in a text, whose own matches are those from index `own` on. Gives the matches that this adds. */
async function visitEncoded(
  fragment: Fragment,
  { safe, covered }: Reading,
  own: number,
  visitor: Visitor,
): Promise<readonly Match[]> {
  const safeInBlob = new SpanSet(safe.map((span) => fragment.toBlob(span)));
  const written = visitor.matches.length;
  const respelled: Match[] = [];
  for (const run of findEncoded(fragment, visitor.inflation)) {
    if (safeInBlob.contains(wholeInBlob(run))) continue;
    const before = visitor.matches.length;
    await visitText(run, visitor);
    if (run.respelledFrom !== undefined) for (const match of visitor.matches.splice(before)) respelled.push(match);
  }
  const encoded = visitor.matches.slice(written);
  if (respelled.length === 0) return encoded;
  // Where places of the blob cannot tell the parts of this text from each other, only places of the text can.
  const isExact = mapsExactly(fragment);
  const inText = (span: Span): Span => (isExact ? fragment.toBlob(span) : span);
  const { kept, dropped } = settleRespelled(
    {
      matches: visitor.matches.slice(own, written),
      safe: new SpanSet(safe.map(inText)),
      judged: covered.map(inText),
      place: (part, span) => (isExact ? part.toBlob(span) : placeIn(fragment, part, span)),
    },
    respelled,
  );
  const standing = visitor.matches.splice(own).filter((match) => !dropped.has(match));
  for (const match of [...standing, ...kept]) visitor.matches.push(match);
  return [...encoded, ...kept];
}

/** Where a span of `part` stands in `text`, if all that lies between them is other spelling. */
function placeIn(text: Fragment, part: Fragment, span: Span): Span | undefined {
  let [fragment, place] = [part, span];
  while (fragment !== text) {
    if (fragment.respelledFrom === undefined) return undefined;
    place = fragment.respelledFrom.toWritten(place);
    fragment = fragment.respelledFrom.text;
  }
  return place;
}

function addPlaces({ toBlob }: Fragment, { aliases, objects }: Reading, visitor: Visitor): void {
  for (const { at, target } of aliases) visitor.aliases.push({ at: toBlob(at), target: toBlob(target) });
  for (const { resource, at } of objects) visitor.objects.push({ resource, at: toBlob(at) });
}

/** Values of formats that are lines, known by the file's name. */
function lineValues(fragment: Fragment): Fragment[] {
  return isDotenvPath(fragment.blob.origin.path) ? dotenvValues(fragment) : credentialValues(fragment);
}

/** Secrets under base64 are no keyword of the text, so its documents may not have been read, which know their key paths. */
async function addContexts(root: Fragment, matches: readonly Match[], visitor: Visitor): Promise<void> {
  if (matches.length === 0) return;
  const marks = matches.map((match) => match.fragment.toBlob(match.span).start);
  const reading = await readDocuments(root, marks, visitor.limits);
  for (const value of reading.values) visitor.contexts.push(value);
  addPlaces(root, reading, visitor);
}

/** A key that speaks stands this close before its value, in UTF-8 bytes. */
const LONGEST_KEY = 200;

/**
 * True when the document has judged the value under its own key. A value that stands further inside, with a key that only
 * the text rule knows (`args: ["--password=…"]`, `- DB_PASSWORD=…`), is left to that rule.
 */
function isJudged({ rule, fragment, span }: Match, covered: Innermost<Span>): boolean {
  const place = covered.around(span)?.value;
  if (place === undefined) return false;
  const before = fragment.bytes.subarray(Math.max(place.start, span.start - LONGEST_KEY), span.start);
  const text = Buffer.from(before).toString('latin1').toLowerCase();
  return !rule.keywords.some((keyword) => text.includes(keyword.toLowerCase()));
}

function placeName({ rule, fragment, span }: Match): string {
  const { start, end } = fragment.toBlob(span);
  return `${rule.id}:${start}:${end}`;
}

/** Where the whole fragment stands in the blob. */
function wholeInBlob({ bytes, toBlob }: Fragment): Span {
  return toBlob({ start: 0, end: bytes.length });
}

/** A value of a document: decoded if the document says so, then looked into, then judged by its place and key. */
async function visitValue(value: Fragment, visitor: Visitor): Promise<void> {
  visitor.contexts.push(value);
  const decoded = value.encoding === undefined ? undefined : decodeFragment(value, visitor.inflation);
  const plain = decoded ?? value;
  if (isEmbeddedFile(plain)) {
    await visitText({ ...plain, role: 'text' }, visitor);
    return;
  }
  const seen = visitor.matches.length;
  if (decoded !== undefined || plain.role === 'text') await visitText(plain, visitor);
  // What is known to be inside, under further layers perhaps, says more than the place.
  if (visitor.matches.slice(seen).some(({ rule }) => rule.kind === 'token')) return;
  const place = wholeInBlob(plain);
  if (visitor.refuted.some((span) => overlaps(span, place))) return;
  const match = detectValue(plain, visitor.ruleSet);
  if (match !== undefined) visitor.matches.push(match);
}

/**
 * Overlapping matches become one, each is placed in the text with the key path of the innermost value around it, and
 * those that belong together are joined.
 */
function locate(
  path: string,
  text: Uint8Array,
  { matches, contexts, aliases }: Pick<Visitor, 'matches' | 'contexts' | 'aliases'>,
): readonly LocatedMatch[] {
  if (matches.length === 0) return [];
  const byDepth = [...contexts].sort((a, b) => (a.keyPath?.length ?? 0) - (b.keyPath?.length ?? 0));
  const values = new Innermost(byDepth.map((value) => ({ value, span: wholeInBlob(value) })));
  const usesOf = anchorUses(aliases);
  const located = dedupe(matches.map((match) => ({ match, span: match.fragment.toBlob(match.span) }))).map(
    ({ match, span, context }) => {
      const around = closestAround(span, context, values);
      const related = usesOf(span);
      return {
        match,
        span,
        ...(around?.keyPath === undefined ? {} : { keyPath: around.keyPath }),
        ...(around?.resource === undefined ? {} : { resource: around.resource }),
        ...(related.length === 0 ? {} : { related }),
      };
    },
  );
  return joinParts({ path, text, matches: located, values: contexts, around: (span) => values.around(span)?.value });
}

const MOST_RELATED = 20;

/** Tells where the innermost anchor around a place is used. */
function anchorUses(aliases: readonly Alias[]): (place: Span) => readonly Span[] {
  const byTarget = new Map<string, { readonly span: Span; readonly value: Map<number, Span> }>();
  for (const { at, target } of aliases) {
    const key = `${target.start}:${target.end}`;
    const uses = byTarget.get(key) ?? { span: target, value: new Map() };
    byTarget.set(key, uses);
    uses.value.set(at.start, at);
  }
  const anchors = new Innermost(byTarget.values());
  return (place) => {
    const uses = [...(anchors.around(place)?.value.values() ?? [])];
    return uses.filter((use) => !overlaps(use, place)).slice(0, MOST_RELATED);
  };
}

/** A value knows its own key path. A text knows that of the value it is the file of, and smaller values may stand in it. */
function closestAround(span: Span, context: Fragment, values: Innermost<Fragment>): Fragment | undefined {
  if (context.keyPath !== undefined && (context.role !== 'text' || !mapsExactly(context))) return context;
  return values.around(span)?.value ?? context;
}

/** What is decoded shares one span with all that is in it: the span says nothing about which value of it a match is. */
function mapsExactly({ bytes, toBlob }: Fragment): boolean {
  return bytes.length > 0 && toBlob({ start: 0, end: 1 }).end < toBlob({ start: 0, end: bytes.length }).end;
}
