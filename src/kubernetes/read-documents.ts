/**
 * Structure: the documents in a text that hold a keyword are parsed, and their values given out with role, key path and
 * resource. Parsing costs a thousand times what looking for keywords does, so everything hangs on parsing little; what
 * cannot be parsed stays plain text to the other rules, and is said in `skipped`.
 */

import type { Fragment } from '../core/fragment.ts';
import type { Span } from '../core/location.ts';
import type { Skipped } from '../core/skipped.ts';
import { isDocument, isEmbedded, isHcl, promisesDocuments } from './document-path.ts';
import { lineOf, markedDocuments, splitDocuments } from './document-stream.ts';
import { parseHcl } from './hcl-document.ts';
import { parseJson } from './json-document.ts';
import type { DocumentNode } from './node.ts';
import { escapedTexts, secretObjects } from './program-text.ts';
import type { Alias, DocumentObject, Reading } from './reading.ts';
import { SOPS_FILE } from './sops.ts';
import { type SourceText, sourceText } from './source-text.ts';
import { isTemplate, type NeutralText, neutralise } from './template.ts';
import { isVaultData } from './terraform.ts';
import { asExample, textDocuments } from './text-documents.ts';
import { type DocumentValues, type ReadableDocument, walkDocument } from './walk.ts';
import { type ParsedYaml, parseYaml } from './yaml-document.ts';

/** `documentBytes`: larger documents are not parsed; one text has at most four times as much parsed in all. */
export interface ReadingLimits {
  readonly documentBytes: number;
}

interface MarkedDocument {
  readonly span: Span;
  /** Its place in the stream, from 1. */
  readonly number: number;
  /** The text that the span is of: the fragment, or a string in it with its escapes undone. */
  readonly text: Fragment;
}

const NO_VALUES: DocumentValues = { values: [], covered: [], aliases: [], objects: [], safe: [] };
const NOTHING: Reading = { ...NO_VALUES, skipped: [] };
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
  if (fragment.depth > DEEPEST_EMBEDDING) return NOTHING;
  const isOpen = shouldBeEncrypted(fragment) || isVaultData(fragment);
  if (marks.length === 0 && !isOpen) return NOTHING;
  const isWhole = isDocument(fragment);
  const documents = isWhole ? wholeDocuments(fragment, marks, isOpen) : documentsInText(fragment, marks);
  if (documents.length === 0) return NOTHING;
  const reading: GrowingReading = { values: [], covered: [], aliases: [], objects: [], safe: [], skipped: [] };
  let budget = limits.documentBytes * DOCUMENTS_A_TEXT;
  for (const { span, number, text } of documents) {
    const size = span.end - span.start;
    budget -= size;
    if (size > limits.documentBytes || budget < 0) {
      reading.skipped.push(...degraded(fragment, span, number, 'too large to be parsed'));
      continue;
    }
    const { found, problem } = await readDocument(text, span, !isWhole || isEmbedded(fragment));
    addFound(reading, isWhole ? found : asExamples(found, text === fragment));
    if (problem !== undefined && promisesDocuments(fragment)) {
      reading.skipped.push(...degraded(fragment, { ...span, start: problem.byte }, number, problem.reason));
    }
  }
  return reading;
}

interface GrowingReading extends Reading {
  readonly values: Fragment[];
  readonly covered: Span[];
  readonly aliases: Alias[];
  readonly objects: DocumentObject[];
  readonly safe: Span[];
  readonly skipped: Skipped[];
}

/** One by one: as arguments of one call, a large document's values overflow the stack. */
function addFound(reading: GrowingReading, found: DocumentValues): void {
  for (const value of found.values) reading.values.push(value);
  for (const place of found.covered) reading.covered.push(place);
  for (const alias of found.aliases) reading.aliases.push(alias);
  for (const object of found.objects) reading.objects.push(object);
  for (const place of found.safe) reading.safe.push(place);
}

/**
 * What stands in a string of a program has places of its own, which say nothing about the text around it: only its values
 * know the way back to what was written.
 */
function asExamples(found: DocumentValues, isOwnText: boolean): DocumentValues {
  const values = found.values.map(asExample);
  return isOwnText ? { ...found, values } : { ...NO_VALUES, values };
}

/** Marks show where a secret may be; in a file that should be encrypted and is not, every value may be one. */
function wholeDocuments(fragment: Fragment, marks: readonly number[], isOpen: boolean): MarkedDocument[] {
  const { bytes } = fragment;
  if (isHcl(fragment)) return [{ span: { start: 0, end: bytes.length }, number: 1, text: fragment }];
  const documents = splitDocuments(bytes);
  const marked = markedDocuments(documents, isOpen ? documents.map(({ start }) => start) : marks);
  return marked.map((document) => ({ ...document, text: fragment }));
}

function shouldBeEncrypted(fragment: Fragment): boolean {
  if (isEmbedded(fragment) || !SOPS_FILE.test(fragment.blob.origin.path)) return false;
  return !Buffer.from(fragment.bytes.buffer, fragment.bytes.byteOffset, fragment.bytes.length).includes('sops');
}

/** In lines of the text, in JSON anywhere in it, and in strings of a program. */
function documentsInText(fragment: Fragment, marks: readonly number[]): MarkedDocument[] {
  const inLines = [fragment, marks, textDocuments] as const;
  const inJson = [fragment, marks, secretObjects] as const;
  const inStrings = escapedTexts(fragment, marks).flatMap((string) => [
    [string.text, string.marks, textDocuments] as const,
    [string.text, string.marks, secretObjects] as const,
  ]);
  return [inLines, inJson, ...inStrings].flatMap(([text, at, find]) =>
    find(text.bytes, at).map((span, index) => ({ span, number: index + 1, text })),
  );
}

interface DocumentReading {
  readonly found: DocumentValues;
  readonly problem?: { readonly reason: string; readonly byte: number };
}

/** Definitions hold schemas, never values, and are the largest YAML files there are. */
const SCHEMA_KIND = /^kind: ["']?CustomResourceDefinition\b/m;

async function readDocument(fragment: Fragment, span: Span, isInside: boolean): Promise<DocumentReading> {
  const original = sourceText(fragment.bytes, span.start, span.end);
  if (SCHEMA_KIND.test(original.text)) return { found: NO_VALUES };
  if (isHcl(fragment)) return { found: walkHcl(fragment, original) };
  const plain = isTemplate(original.text) ? neutralise(original.text) : { text: spaced(original.text), actions: [] };
  const documentOf = ({ text, actions }: NeutralText) => ({
    parent: fragment,
    source: { text, toByte: original.toByte },
    original: original.text,
    actions,
    isInside,
  });
  const roots = startsAsJson(plain.text) ? parseJson(plain.text) : undefined;
  if (roots !== undefined) return { found: merged(roots.map((root) => walked(documentOf(plain), root, 'json'))) };
  const { neutral, root, problem } = await parseNeutral(plain, original.text);
  const found = root === undefined ? NO_VALUES : walked(documentOf(neutral), root, 'yaml');
  if (problem === undefined) return { found };
  const byte = original.toByte(Math.min(problem.at, neutral.text.length));
  return { found: beforeProblem(found, fragment, byte), problem: { reason: problem.reason, byte } };
}

/** Programs indent whole texts with tabs, which YAML knows not; what reads them takes the indentation off first. */
function spaced(text: string): string {
  if (!text.startsWith('\t') || /^[^\t\r\n]/m.test(text)) return text;
  return text.replace(/^\t+/gm, (tabs) => ' '.repeat(tabs.length));
}

function walkHcl(parent: Fragment, source: SourceText): DocumentValues {
  return walkDocument({ parent, source, original: source.text, actions: [], layers: [], root: parseHcl(source.text) });
}

/** A template that does not parse with its actions blanked out may parse with their lines emptied. */
async function parseNeutral(neutral: NeutralText, original: string): Promise<ParsedYaml & { neutral: NeutralText }> {
  const first = await parseWhatIsSound(neutral.text);
  // The library's word for a block that begins with too deep a line of blanks, among others.
  if (first.problem?.reason.includes('missing char') && neutral.text !== original) {
    const emptied = neutralise(original, 'empty');
    const second = await parseWhatIsSound(emptied.text);
    if (second.problem === undefined) return { ...second, neutral: emptied };
  }
  return { ...first, neutral };
}

/** Where the nesting goes too deep, nothing is understood; what stands above that line still is a document. */
async function parseWhatIsSound(text: string): Promise<ParsedYaml> {
  const whole = await parseYaml(text);
  if (whole.problem === undefined || whole.root !== undefined) return whole;
  const end = text.lastIndexOf('\n', whole.problem.at - 1) + 1;
  if (end === 0 || whole.problem.at === 0) return whole;
  const { root } = await parseYaml(text.slice(0, end));
  return { root, problem: whole.problem };
}

function walked(
  document: Omit<ReadableDocument, 'root' | 'layers'> & { readonly isInside: boolean },
  root: DocumentNode,
  layer: string,
): DocumentValues {
  return walkDocument({ ...document, root, layers: document.isInside ? [layer] : [] });
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
    aliases: all.flatMap(({ aliases }) => aliases),
    objects: all.flatMap(({ objects }) => objects),
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
  return { ...NO_VALUES, values, objects: found.objects, safe: found.safe.filter(({ end }) => end <= byte) };
}

function degraded(fragment: Fragment, span: Span, number: number, reason: string): Skipped[] {
  if (!promisesDocuments(fragment)) return [];
  const detail = `document ${number}, line ${lineOf(fragment.bytes, span.start)}: ${reason}; read as plain text`;
  return [{ path: fragment.blob.origin.path, code: 'parse-degraded', detail }];
}
