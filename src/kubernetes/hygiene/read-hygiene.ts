/**
 * Posture of a text and of the manifests in it. A pattern over the plain text tells which documents are worth a parse; positions
 * come from the parsed nodes, as everywhere. What cannot be parsed has no posture: the leak rules say that it was not.
 */

import type { Fragment, Resource } from '../../core/fragment.ts';
import type { KeyPath } from '../../core/key-path.ts';
import type { Span } from '../../core/location.ts';
import type { Severity } from '../../core/rule.ts';
import { isDocument } from '../document-path.ts';
import { splitDocuments } from '../document-stream.ts';
import { parseJson } from '../json-document.ts';
import type { DocumentNode } from '../node.ts';
import { type SourceText, sourceText } from '../source-text.ts';
import { isTemplate, neutralise } from '../template.ts';
import { parseYaml } from '../yaml-document.ts';
import type { Advise, HygieneCheck, HygieneFamily, VisitedMap } from './check.ts';
import { FAMILIES, TEXT_FAMILIES } from './checks.ts';
import { itemsAt, type Place, placeAt, textAt } from './place.ts';
import type { AdviseText } from './text-family.ts';

/** `documentBytes`: larger documents are not parsed; of one text at most four times as much. */
export interface HygieneLimits {
  readonly documentBytes: number;
}

/** Advice before it has a line; `span` is bytes of the fragment. */
export interface HygieneNote {
  readonly check: string;
  readonly title: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly keyPath: KeyPath;
  readonly resource?: Resource;
  readonly why: string;
  readonly instead: string;
}

const DOCUMENTS_A_TEXT = 4;
/** No hand writes more into one text; machines and enemies shall not cost more. */
const MOST_NOTES = 1_000;
const MOST_OBJECTS = 300;
const MOST_MERGES = 300;
/** Definitions hold schemas, which name kinds without being any. */
const SCHEMA_KIND = /^kind: ["']?CustomResourceDefinition\b/m;
/** SOPS encrypts values and leaves keys: what looks literal in such a document is not. */
const ENCRYPTED = /^["']?sops["']?:|^\s*"sops"\s*:/m;

/** What the checks say about the text of `fragment` and its documents, in order of position. Never throws on content. */
export async function readHygiene(fragment: Fragment, limits: HygieneLimits): Promise<HygieneNote[]> {
  const notes = [...textNotes(fragment, limits), ...(await documentNotes(fragment, limits))];
  return notes.slice(0, MOST_NOTES).sort((a, b) => a.span.start - b.span.start);
}

function textNotes({ bytes, blob }: Fragment, { documentBytes }: HygieneLimits): HygieneNote[] {
  if (bytes.length > documentBytes) return [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const lower = text.toLowerCase();
  const notes: HygieneNote[] = [];
  const advise: AdviseText = (check, { start, end, keyPath }, wording) => {
    const { id, title, severity, why, instead } = { ...check, ...wording };
    if (notes.length < MOST_NOTES)
      notes.push({ check: id, title, severity, span: { start, end }, keyPath, why, instead });
  };
  for (const { words, read } of TEXT_FAMILIES) {
    if (words.some((word) => lower.includes(word))) read(text, blob.origin.path, advise);
  }
  return notes;
}

async function documentNotes(fragment: Fragment, limits: HygieneLimits): Promise<HygieneNote[]> {
  if (!isDocument(fragment)) return [];
  const gated: GatedDocument[] = [];
  let budget = limits.documentBytes * DOCUMENTS_A_TEXT;
  for (const span of splitDocuments(fragment.bytes)) {
    const size = span.end - span.start;
    if (size > limits.documentBytes || size > budget) continue;
    const families = familiesOf(fragment, span);
    if (families.length === 0) continue;
    budget -= size;
    gated.push(...(await parsed(fragment, span, families)));
  }
  const objects = gated.flatMap(({ maps }) => maps.filter(({ kind }) => kind !== undefined)).slice(0, MOST_OBJECTS);
  return gated.flatMap((document) => notesOf(document, objects));
}

interface GatedDocument {
  readonly source: SourceText;
  readonly families: readonly HygieneFamily[];
  readonly maps: readonly VisitedMap[];
}

function familiesOf({ bytes }: Fragment, { start, end }: Span): HygieneFamily[] {
  // Kinds and field names are ASCII, so that one byte a character will do.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
  if (SCHEMA_KIND.test(text) || ENCRYPTED.test(text)) return [];
  return FAMILIES.filter(({ gate }) => gate.test(text));
}

async function parsed(fragment: Fragment, span: Span, families: readonly HygieneFamily[]): Promise<GatedDocument[]> {
  const original = sourceText(fragment.bytes, span.start, span.end);
  const text = isTemplate(original.text) ? neutralise(original.text).text : original.text;
  const source = { text, toByte: original.toByte };
  const { path } = fragment.blob.origin;
  const roots = (/^[\s\ufeff]*[[{]/.test(text) ? parseJson(text) : undefined) ?? (await yamlRoots(text));
  return roots.map((node) => ({ source, families, maps: mapsBelow({ node, keyPath: [] }, path) }));
}

/** A document with an error in it is left alone: half a manifest may say the opposite of the whole. */
async function yamlRoots(text: string): Promise<DocumentNode[]> {
  const { root, problem } = await parseYaml(text);
  return root === undefined || problem !== undefined ? [] : [root];
}

function mapsBelow(root: Place, path: string): VisitedMap[] {
  const maps: VisitedMap[] = [];
  let merges = 0;
  const visit = (place: Place, outer: Resource | undefined): void => {
    for (const item of itemsAt(place)) visit(item, outer);
    if (place.node.type !== 'map' || merges > MOST_MERGES) return;
    if (place.node.entries.some(({ key }) => key === '<<')) merges++;
    const own = objectAt(place);
    const resource = own ?? outer;
    maps.push({
      place,
      path,
      apiVersion: own?.apiVersion ?? '',
      ...(own && { kind: own.kind }),
      ...(resource && { resource }),
    });
    // Aliased values are looked at where they are written.
    for (const { key, value } of place.node.entries) {
      if (value.type !== 'alias') visit({ node: value, keyPath: [...place.keyPath, key] }, resource);
    }
  };
  visit(root, undefined);
  return maps;
}

/** The object that a map is; `{kind, name}` alone refers to one. */
function objectAt(place: Place): Resource | undefined {
  // Where a template chooses between kinds, the first one stands for all.
  const kind = /^[A-Z]\w*/.exec(placeText(place, 'kind'))?.[0];
  const apiVersion = textAt(place, 'apiVersion');
  if (kind === undefined || (placeAt(place, 'apiVersion') === undefined && placeAt(place, 'metadata') === undefined)) {
    return undefined;
  }
  const name = textAt(place, 'metadata', 'name');
  const namespace = textAt(place, 'metadata', 'namespace');
  return { kind, ...(apiVersion && { apiVersion }), ...(name && { name }), ...(namespace && { namespace }) };
}

function placeText(place: Place, key: string): string {
  const node = placeAt(place, key)?.node;
  return node?.type === 'scalar' ? node.text.trim() : '';
}

function notesOf({ source, families, maps }: GatedDocument, objects: readonly VisitedMap[]): HygieneNote[] {
  const notes: HygieneNote[] = [];
  for (const map of maps) {
    const advise: Advise = (check, place, wording) => notes.push(noteOf(source, map, { ...check, ...wording }, place));
    for (const family of families) family.read(map, advise, objects);
    if (notes.length >= MOST_NOTES) break;
  }
  return notes;
}

function noteOf(source: SourceText, { resource }: VisitedMap, check: HygieneCheck, place: Place): HygieneNote {
  const { id, title, severity, why, instead } = check;
  const span = firstLine(source, place.node);
  return { check: id, title, severity, span, keyPath: place.keyPath, ...(resource && { resource }), why, instead };
}

/** Where the node begins, to the end of that line at most: advice is about a place, not about all that stands in it. */
function firstLine({ text, toByte }: SourceText, { start, end }: DocumentNode): Span {
  const written = text.slice(start, end);
  const line = /^[^\r\n]*/.exec(written)?.[0].trimEnd() ?? '';
  return { start: toByte(start), end: toByte(start + line.length) };
}
