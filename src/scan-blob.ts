/**
 * One blob through decode, kubernetes and detect: its text, the documents in it, the values in those, and whatever is
 * encoded inside any of them, until nothing is left to decode or the depth limit is reached.
 */

import type { Blob } from './core/blob.ts';
import { type Fragment, type Resource, rootFragment } from './core/fragment.ts';
import type { KeyPath } from './core/key-path.ts';
import { contains, overlaps, type Span } from './core/location.ts';
import type { Match } from './core/match.ts';
import type { Limits } from './core/policy.ts';
import type { Skipped } from './core/skipped.ts';
import { SpanSet } from './core/span-set.ts';
import { decodeFragment } from './decode/decoders.ts';
import { dotenvValues, isDotenvPath } from './decode/dotenv.ts';
import { findEncodedRuns } from './decode/encoded-runs.ts';
import { asUtf8, isBinary } from './decode/text-encoding.ts';
import { detect } from './detect/detect.ts';
import { detectValue } from './detect/place.ts';
import type { RuleSet } from './detect/rule-set.ts';
import { dedupe } from './judge/dedupe.ts';
import { isEmbeddedFile } from './kubernetes/embedded-file.ts';
import { readDocuments } from './kubernetes/read-documents.ts';

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
  const visitor: Visitor = { ruleSet, limits, matches: [], skipped: [], refuted: [], contexts: [] };
  await visitText(rootFragment(blob, text), visitor);
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
}

/** A text: rules over its bytes, then its structure, then what is encoded in it. */
async function visitText(fragment: Fragment, visitor: Visitor): Promise<void> {
  const { matches, marks, refuted } = detect(fragment, visitor.ruleSet);
  visitor.refuted.push(...refuted.map((span) => fragment.toBlob(span)));
  const reading = await readDocuments(fragment, marks, visitor.limits);
  visitor.skipped.push(...reading.skipped);
  const values = isDotenvPath(fragment.blob.origin.path) && fragment.depth === 0 ? dotenvValues(fragment) : [];
  const safe = new SpanSet(reading.safe);
  const covered = new SpanSet([...reading.covered, ...values.map(wholeInBlob)]);
  visitor.matches.push(
    ...matches.filter(
      ({ rule, span }) => !safe.contains(span) && (rule.kind !== 'assignment' || !covered.contains(span)),
    ),
  );
  for (const value of [...reading.values, ...values]) await visitValue(value, visitor);
  if (fragment.depth >= visitor.limits.decodeDepth) return;
  const safeInBlob = new SpanSet(reading.safe.map((span) => fragment.toBlob(span)));
  for (const run of findEncodedRuns(fragment)) {
    if (!safeInBlob.contains(wholeInBlob(run))) await visitText(run, visitor);
  }
}

/** Where the whole fragment stands in the blob. */
function wholeInBlob({ bytes, toBlob }: Fragment): Span {
  return toBlob({ start: 0, end: bytes.length });
}

/** A value of a document: decoded if the document says so, then looked into, then judged by its place and key. */
async function visitValue(value: Fragment, visitor: Visitor): Promise<void> {
  visitor.contexts.push(value);
  const decoded = value.encoding === undefined ? undefined : decodeFragment(value);
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
  const values = contexts.map((value) => ({ value, span: wholeInBlob(value) }));
  return dedupe(matches.map((match) => ({ match, span: match.fragment.toBlob(match.span) }))).map(
    ({ match, span, context }) => {
      const around =
        context.keyPath === undefined ? values.findLast((value) => contains(value.span, span))?.value : context;
      return {
        match,
        span,
        ...(around?.keyPath === undefined ? {} : { keyPath: around.keyPath }),
        ...(around?.resource === undefined ? {} : { resource: around.resource }),
      };
    },
  );
}
