/**
 * Structure: the documents in a text that hold a keyword are parsed, and their values given out with role, key path and
 * resource. Parsing costs a thousand times what looking for keywords does, so everything hangs on parsing little; what
 * cannot be parsed stays plain text to the other rules, and is said in `skipped`.
 */

import type { Fragment } from '../core/fragment.ts';
import type { Span } from '../core/location.ts';
import type { Skipped } from '../core/skipped.ts';
import { isDocument, isEmbedded, promisesDocuments } from './document-path.ts';
import { lineOf, markedDocuments, splitDocuments } from './document-stream.ts';
import { parseJson } from './json-document.ts';
import type { DocumentNode } from './node.ts';
import type { Reading } from './reading.ts';
import { sourceText } from './source-text.ts';
import { isTemplate, neutralise } from './template.ts';
import { type DocumentValues, type ReadableDocument, walkDocument } from './walk.ts';
import { parseYaml } from './yaml-document.ts';

/** `documentBytes`: larger documents are not parsed; one text has at most four times as much parsed in all. */
export interface ReadingLimits {
  readonly documentBytes: number;
}

const NOTHING: Reading = { values: [], covered: [], safe: [], skipped: [] };
/** Documents inside values of documents; each level costs a parse of what is left. */
const DEEPEST_EMBEDDING = 8;
const DOCUMENTS_A_TEXT = 4;

/**
 * Reads the documents of `fragment` in which one of `marks` (byte offsets of keywords, any order) stands. Everything in
 * the reading is in bytes of the fragment, except the values' `toBlob`, which leads to the blob. Never throws on content.
 */
export async function readDocuments(
  fragment: Fragment,
  marks: readonly number[],
  limits: ReadingLimits,
): Promise<Reading> {
  if (marks.length === 0 || fragment.depth > DEEPEST_EMBEDDING || !isDocument(fragment)) return NOTHING;
  const reading = { values: [] as Fragment[], covered: [] as Span[], safe: [] as Span[], skipped: [] as Skipped[] };
  let budget = limits.documentBytes * DOCUMENTS_A_TEXT;
  for (const { span, number } of markedDocuments(splitDocuments(fragment.bytes), marks)) {
    const size = span.end - span.start;
    budget -= size;
    if (size > limits.documentBytes || budget < 0) {
      reading.skipped.push(...degraded(fragment, span, number, 'too large to be parsed'));
      continue;
    }
    const { found, problem } = await readDocument(fragment, span);
    reading.values.push(...found.values);
    reading.covered.push(...found.covered);
    reading.safe.push(...found.safe);
    if (problem !== undefined && promisesDocuments(fragment)) {
      reading.skipped.push(...degraded(fragment, { ...span, start: problem.byte }, number, problem.reason));
    }
  }
  return reading;
}

interface DocumentReading {
  readonly found: DocumentValues;
  readonly problem?: { readonly reason: string; readonly byte: number };
}

const NO_VALUES: DocumentValues = { values: [], covered: [], safe: [] };
/** Definitions hold schemas, never values, and are the largest YAML files there are. */
const SCHEMA_KIND = /^kind: ["']?CustomResourceDefinition\b/m;

async function readDocument(fragment: Fragment, span: Span): Promise<DocumentReading> {
  const original = sourceText(fragment.bytes, span.start, span.end);
  if (SCHEMA_KIND.test(original.text)) return { found: NO_VALUES };
  const { text, actions } = isTemplate(original.text)
    ? neutralise(original.text)
    : { text: original.text, actions: [] };
  const document = {
    parent: fragment,
    source: { text, toByte: original.toByte },
    original: original.text,
    actions,
  };
  const roots = startsAsJson(text) ? parseJson(text) : undefined;
  if (roots !== undefined) return { found: merged(roots.map((root) => walked(document, root, 'json'))) };
  const { root, problem } = await parseYaml(text);
  const found = root === undefined ? NO_VALUES : walked(document, root, 'yaml');
  if (problem === undefined) return { found };
  const byte = original.toByte(Math.min(problem.at, text.length));
  return { found: beforeProblem(found, fragment, byte), problem: { reason: problem.reason, byte } };
}

function walked(
  document: Omit<ReadableDocument, 'root' | 'layers'>,
  root: DocumentNode,
  layer: string,
): DocumentValues {
  return walkDocument({ ...document, root, layers: isEmbedded(document.parent) ? [layer] : [] });
}

function startsAsJson(text: string): boolean {
  return /^[\s\ufeff]*[[{]/.test(text);
}

function merged(all: readonly DocumentValues[]): DocumentValues {
  const [only] = all;
  if (all.length === 1 && only !== undefined) return only;
  return {
    values: all.flatMap(({ values }) => values),
    covered: all.flatMap(({ covered }) => covered),
    safe: all.flatMap(({ safe }) => safe),
  };
}

/**
 * A broken document is left to the text rules, but what a Secret holds before the break is still a Secret's: no text
 * rule would see a weak password there.
 */
function beforeProblem(found: DocumentValues, fragment: Fragment, byte: number): DocumentValues {
  const limit = fragment.toBlob({ start: byte, end: byte }).start;
  const values = found.values.filter(
    ({ role, bytes, toBlob }) => role === 'secret-value' && toBlob({ start: 0, end: bytes.length }).end <= limit,
  );
  return { values, covered: [], safe: found.safe.filter(({ end }) => end <= byte) };
}

function degraded(fragment: Fragment, span: Span, number: number, reason: string): Skipped[] {
  if (!promisesDocuments(fragment)) return [];
  const detail = `document ${number}, line ${lineOf(fragment.bytes, span.start)}: ${reason}; read as plain text`;
  return [{ path: fragment.blob.origin.path, code: 'parse-degraded', detail }];
}
