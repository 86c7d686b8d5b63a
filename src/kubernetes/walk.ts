/**
 * From a parsed document to its values: the kinds claim what they know, then one walk over the tree turns every scalar
 * into a fragment with key path, role and resource, or into a covered or safe span. Aliases are not followed: a value is
 * told once, where it is written. The tree is at most 100 levels deep, and no deeper than the text that made it.
 */

import type { Fragment, Resource } from '../core/fragment.ts';
import type { KeyPath } from '../core/key-path.ts';
import type { Span } from '../core/location.ts';
import { type Claim, Claims, type ObjectHeader } from './claim.ts';
import { KINDS } from './kinds.ts';
import { type AliasNode, type DocumentNode, isValue, type MapNode, type ScalarNode, textAt, valueAt } from './node.ts';
import { labelOf } from './plain.ts';
import { plainCopy } from './plain-copy.ts';
import type { Alias, DocumentObject, Reading } from './reading.ts';
import { type ScalarBytes, scalarBytes, writtenBytes, writtenSpan } from './scalar.ts';
import type { SourceText } from './source-text.ts';
import { templatingOf } from './template.ts';
import { actionsWithin, type TemplateAction } from './template-action.ts';

export interface ReadableDocument {
  readonly parent: Fragment;
  /** The text that was parsed: template actions overwritten. */
  readonly source: SourceText;
  /** The text as written; same length. */
  readonly original: string;
  readonly actions: readonly TemplateAction[];
  readonly root: DocumentNode;
  /** Names of decoders to add to the parent's trail: a document inside a value is a layer of its own. */
  readonly layers: readonly string[];
}

/** What the document holds; spans are bytes of the parent fragment. */
export type DocumentValues = Omit<Reading, 'skipped'>;

/** All values of a document. Scalars that stand under no key have no name and no place, and are left to the text rules. */
export function walkDocument(document: ReadableDocument): DocumentValues {
  const found = { values: [], covered: [], aliases: [], objects: [], safe: [] };
  const walk: Walk = { document, claims: new Claims(), resources: new Map(), ...found };
  claimObjects(walk, document.root, true);
  const { keyPath, resource } = document.parent;
  visit(walk, document.root, { keyPath: keyPath ?? [], resource, claim: undefined, label: undefined });
  return walk;
}

interface Walk extends DocumentValues {
  readonly document: ReadableDocument;
  readonly claims: Claims;
  readonly resources: Map<MapNode, Resource>;
  readonly values: Fragment[];
  readonly covered: Span[];
  readonly aliases: Alias[];
  readonly objects: DocumentObject[];
  readonly safe: Span[];
}

/** What holds for a node because of where it stands. */
interface Context {
  readonly keyPath: KeyPath;
  readonly resource: Resource | undefined;
  readonly claim: Claim | undefined;
  readonly label: string | undefined;
}

/** Lets every kind look at every map: a Secret may stand at any depth of a List, a template, a policy. */
function claimObjects(walk: Walk, node: DocumentNode, isRoot: boolean): void {
  if (node.type === 'sequence') for (const item of node.items) claimObjects(walk, item, false);
  if (node.type !== 'map') return;
  const header = headerOf(node, isRoot, walk.document.parent);
  if (header.resource) {
    walk.resources.set(node, header.resource);
    walk.objects.push({ resource: header.resource, at: writtenSpan(walk.document.source, node) });
  }
  const keys = new Set(node.entries.map(({ key }) => key));
  for (const reader of KINDS) {
    const isAsked = reader.keys === undefined || keys.has('<<') || reader.keys.some((key) => keys.has(key));
    if (isAsked && reader.applies(header)) reader.read(header, walk.claims.make);
  }
  for (const { value } of node.entries) claimObjects(walk, value, false);
}

function headerOf(map: MapNode, isRoot: boolean, { blob, resource: within }: Fragment): ObjectHeader {
  const { path } = blob.origin;
  const place = { map, isRoot, path, ...(within && { within }) };
  const kind = textAt(map, 'kind');
  if (kind === undefined || kind === '') return place;
  const apiVersion = textAt(map, 'apiVersion');
  const resource = isObject(map, apiVersion) ? resourceOf(map, kind, apiVersion) : undefined;
  return { ...place, kind, ...(apiVersion && { apiVersion }), ...(resource && { resource }) };
}

/** `{kind: Secret, name: x}` alone is a reference to an object, not one. */
function isObject(map: MapNode, apiVersion: string | undefined): boolean {
  const fields = ['metadata', 'data', 'stringData', 'spec', 'items'];
  return fields.some((field) => valueAt(map, field)) || (apiVersion !== undefined && map.entries.length > 3);
}

function resourceOf(map: MapNode, kind: string, apiVersion: string | undefined): Resource {
  const name = literalText(textAt(map, 'metadata', 'name'));
  const namespace = literalText(textAt(map, 'metadata', 'namespace'));
  return { kind, ...(apiVersion && { apiVersion }), ...(name && { name }), ...(namespace && { namespace }) };
}

function literalText(text: string | undefined): string | undefined {
  return text !== undefined && templatingOf(text) === 'literal' ? text : undefined;
}

function visit(walk: Walk, node: DocumentNode, context: Context): void {
  const claim = context.claim?.kind === 'safe' ? context.claim : (walk.claims.of(node) ?? context.claim);
  if (claim?.kind === 'safe') {
    walk.safe.push(writtenSpan(walk.document.source, node));
    return;
  }
  if (node.type === 'map') {
    const resource = walk.resources.get(node) ?? context.resource;
    for (const { key, value } of node.entries) {
      visit(walk, value, { keyPath: [...context.keyPath, key], resource, claim, label: labelOf(node, key) });
    }
  } else if (node.type === 'sequence') {
    for (const [index, item] of node.items.entries()) {
      visit(walk, item, { ...context, keyPath: [...context.keyPath, index], claim, label: undefined });
    }
  } else if (node.type === 'scalar') {
    visitScalar(walk, node, { ...context, claim });
  } else {
    addAlias(walk, node);
  }
}

/** More of them say nothing more. */
const MOST_ALIASES = 1_000;

function addAlias({ document: { source }, aliases }: Walk, alias: AliasNode): void {
  const { target } = alias;
  if (target === undefined || aliases.length === MOST_ALIASES) return;
  aliases.push({ at: writtenSpan(source, alias), target: writtenSpan(source, target) });
}

function visitScalar(walk: Walk, scalar: ScalarNode, context: Context): void {
  const { document } = walk;
  if (!context.keyPath.slice(document.parent.keyPath?.length ?? 0).some((step) => typeof step === 'string')) return;
  const isReference = context.claim?.kind === 'reference';
  const templating = templatingOf(scalar.text);
  if (isValue(scalar) && (isReference || (templating !== 'mixed' && isSingleLine(document, scalar)))) {
    walk.covered.push(writtenSpan(document.source, scalar));
  }
  if (isReference) return;
  if (templating !== 'literal') {
    for (const action of actionsWithin(document.actions, scalar)) addLiterals(walk, action, context);
  } else if (isValue(scalar)) {
    addValues(walk, scalar, context);
  }
}

function isSingleLine({ source }: ReadableDocument, { start, end, style }: ScalarNode): boolean {
  if (style === 'literal' || style === 'folded') return false;
  // Not indexOf from here on: in a file of one line it would run to the end for every scalar.
  return !source.text.slice(start, end).includes('\n');
}

/** A scalar whole; or, where steering actions stand inside it, each literal part between them. */
function addValues(walk: Walk, scalar: ScalarNode, context: Context): void {
  const { parent, source, original } = walk.document;
  const encoding = encodingOf(scalar, context.claim);
  const written = source.text.slice(scalar.start, scalar.end);
  const isBranched =
    source.text !== original &&
    isSingleLine(walk.document, scalar) &&
    written !== original.slice(scalar.start, scalar.end);
  if (!isBranched) {
    const bytes = scalarBytes(parent, source, scalar);
    const isFolded = encoding !== undefined && !isSingleLine(walk.document, scalar);
    const value = isFolded ? unfolded(bytes) : partOf(bytes, scalar, context.claim);
    // A part has a key of its own there, and was judged under it.
    if (value.bytes !== bytes.bytes) walk.covered.push(value.toParent({ start: 0, end: value.bytes.length }));
    walk.values.push(valueFragment(walk, value, context, encoding));
    const copy = encoding === undefined ? undefined : plainCopy(source.text, scalar);
    if (copy)
      walk.values.push(valueFragment(walk, writtenBytes(parent, source, copy.start, copy.end), context, undefined));
    return;
  }
  for (const part of written.matchAll(/[^\s"'](?:[^"']*?[^\s"'])?(?=\s{2,}|["']|\s*$)/g)) {
    const start = scalar.start + part.index;
    walk.values.push(
      valueFragment(walk, writtenBytes(parent, source, start, start + part[0].length), context, encoding),
    );
  }
}

/** Encoded text over several lines: blanks that folding made are line breaks again, since on one line they are prose. */
function unfolded({ bytes, toParent }: ScalarBytes): ScalarBytes {
  const text = Buffer.from(bytes).toString('latin1').trimEnd();
  const whole = { start: 0, end: text.length };
  return { bytes: Buffer.from(text.replace(/\s+/g, '\n'), 'latin1'), toParent: () => toParent(whole) };
}

function partOf(written: ScalarBytes, scalar: ScalarNode, claim: Claim | undefined): ScalarBytes {
  if (claim?.kind !== 'value' || claim.part === undefined) return written;
  const { bytes, toParent } = written;
  const start = Buffer.byteLength(scalar.text.slice(0, claim.part.start));
  const end = start + Buffer.byteLength(scalar.text.slice(claim.part.start, claim.part.end));
  return {
    bytes: bytes.subarray(start, end),
    toParent: (span) => toParent({ start: start + span.start, end: start + span.end }),
  };
}

/** String literals of an action that become (part of) the value. What the template encodes itself stands there plain. */
function addLiterals(walk: Walk, action: TemplateAction, context: Context): void {
  const { parent, source, original } = walk.document;
  for (const { start, end } of action.literals) {
    const literal: ScalarNode = { type: 'scalar', style: 'plain', text: original.slice(start, end), start, end };
    if (!isValue(literal)) continue;
    const encoding = action.encodes ? undefined : encodingOf(literal, context.claim);
    walk.values.push(valueFragment(walk, writtenBytes(parent, source, start, end), context, encoding));
  }
}

const BINARY_TAG = 'tag:yaml.org,2002:binary';

function encodingOf(scalar: ScalarNode, claim: Claim | undefined): Fragment['encoding'] {
  if (scalar.tag === BINARY_TAG) return 'base64';
  return claim?.kind === 'value' ? claim.encoding : undefined;
}

function valueFragment(
  { document: { parent, layers } }: Walk,
  value: ScalarBytes,
  context: Context,
  encoding: Fragment['encoding'],
): Fragment {
  const { keyPath } = context;
  const claim = context.claim?.kind === 'value' ? context.claim : undefined;
  const label = claim?.label ?? context.label;
  const resource = claim?.resource ?? context.resource;
  return {
    blob: parent.blob,
    bytes: value.bytes,
    role: claim?.role ?? 'value',
    trail: layers.length === 0 ? parent.trail : [...parent.trail, ...layers],
    keyPath,
    ...(resource && { resource }),
    ...(label !== undefined && { label }),
    ...(encoding && { encoding }),
    ...(claim?.isExpired && { isExpired: true }),
    depth: parent.depth + layers.length,
    toBlob: (span) => parent.toBlob(value.toParent(span)),
  };
}
