/**
 * One blob through decode, kubernetes and detect: its text, the documents in it, the values in those, and whatever is
 * encoded inside any of them, until nothing is left to decode or the depth limit is reached.
 */

import type { Blob } from './core/blob.ts';
import { type Fragment, type Resource, rootFragment } from './core/fragment.ts';
import type { KeyPath } from './core/key-path.ts';
import { overlaps, type Span } from './core/location.ts';
import type { Match } from './core/match.ts';
import type { Limits } from './core/policy.ts';
import type { Skipped } from './core/skipped.ts';
import { SpanSet } from './core/span-set.ts';
import { decodeFragment, findEncoded } from './decode/decoders.ts';
import { dotenvValues, isDotenvPath } from './decode/dotenv.ts';
import { type Inflation, newInflation } from './decode/inflation.ts';
import { asUtf8, isBinary } from './decode/text-encoding.ts';
import { detect } from './detect/detect.ts';
import { detectValue } from './detect/place.ts';
import type { RuleSet } from './detect/rule-set.ts';
import { dedupe } from './judge/dedupe.ts';
import { Innermost } from './judge/innermost.ts';
import { settleRespelled } from './judge/respelled.ts';
import { isEmbeddedFile } from './kubernetes/embedded-file.ts';
import { readDocuments } from './kubernetes/read-documents.ts';
import type { Reading } from './kubernetes/reading.ts';

/** A match with its place in the text and what the document around it says. */
export interface LocatedMatch {
  readonly match: Match;
  /** Bytes of the text. */
  readonly span: Span;
  readonly keyPath?: KeyPath;
  readonly resource?: Resource;
}

export interface BlobScan {
  /** The blob as UTF-8 without a byte order mark; spans, lines and columns are of this text. */
  readonly text: Uint8Array;
  readonly matches: readonly LocatedMatch[];
  readonly skipped: readonly Skipped[];
}

/** All matches in one blob's bytes. Never throws on content; what could not be read structurally is said in `skipped`. */
export async function scanBlob(blob: Blob, bytes: Uint8Array, ruleSet: RuleSet, limits: Limits): Promise<BlobScan> {
  if (isBinary(bytes)) {
    const { path } = blob.origin;
    return {
      text: bytes,
      matches: [],
      skipped: [{ path, code: 'binary', detail: 'holds NUL bytes, so it is no text' }],
    };
  }
  const text = asUtf8(rootFragment(blob, bytes)).bytes;
  const visitor: Visitor = {
    ruleSet,
    limits,
    matches: [],
    skipped: [],
    refuted: [],
    contexts: [],
    inflation: newInflation(),
  };
  await visitText(rootFragment(blob, text), visitor);
  if (visitor.inflation.refused > 0) {
    const detail = 'holds encoded or compressed data that grows beyond the limit; not decoded further';
    visitor.skipped.push({ path: blob.origin.path, code: 'decode-limit', detail });
  }
  return { text, matches: locate(visitor.matches, visitor.contexts), skipped: visitor.skipped };
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
  readonly inflation: Inflation;
}

/** A text: rules over its bytes, then its structure, then what is encoded in it. */
async function visitText(fragment: Fragment, visitor: Visitor): Promise<void> {
  const { matches, marks, refuted } = detect(fragment, visitor.ruleSet);
  for (const span of refuted) visitor.refuted.push(fragment.toBlob(span));
  const reading = await readDocuments(fragment, marks, visitor.limits);
  visitor.skipped.push(...reading.skipped);
  const values = isDotenvPath(fragment.blob.origin.path) && fragment.depth === 0 ? dotenvValues(fragment) : [];
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

/** Secrets under base64 are no keyword of the text, so its documents may not have been read, which know their key paths. */
async function addContexts(root: Fragment, matches: readonly Match[], visitor: Visitor): Promise<void> {
  if (matches.length === 0) return;
  const marks = matches.map((match) => match.fragment.toBlob(match.span).start);
  const { values } = await readDocuments(root, marks, visitor.limits);
  for (const value of values) visitor.contexts.push(value);
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

/** Overlapping matches become one, and each is placed in the text with the key path of the innermost value around it. */
function locate(matches: readonly Match[], contexts: readonly Fragment[]): LocatedMatch[] {
  if (matches.length === 0) return [];
  const byDepth = [...contexts].sort((a, b) => (a.keyPath?.length ?? 0) - (b.keyPath?.length ?? 0));
  const values = new Innermost(byDepth.map((value) => ({ value, span: wholeInBlob(value) })));
  return dedupe(matches.map((match) => ({ match, span: match.fragment.toBlob(match.span) }))).map(
    ({ match, span, context }) => {
      const around = closestAround(span, context, values);
      return {
        match,
        span,
        ...(around?.keyPath === undefined ? {} : { keyPath: around.keyPath }),
        ...(around?.resource === undefined ? {} : { resource: around.resource }),
      };
    },
  );
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
