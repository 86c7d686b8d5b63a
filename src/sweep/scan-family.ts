/**
 * The second pass: the texts that the sieve kept, each scanned under the paths at which it lived. Where all that may be
 * found was copied whole from the base, and the base was scanned under the same path, its findings are carried over.
 */

import type { Blob } from '../core/blob.ts';
import type { Limits } from '../core/policy.ts';
import type { Skipped } from '../core/skipped.ts';
import type { RuleSet } from '../detect/rule-set.ts';
import { expandBlob } from '../expand-blob.ts';
import { scanBlob } from '../scan-blob.ts';
import type { DeltaText } from './delta-text.ts';
import { type FamilyText, familyTexts, type OpenedPack } from './family-texts.ts';
import { isReadInSections } from './path-reading.ts';
import { sectionAt, sectionShift } from './sections.ts';
import { AS_BASE } from './sift-pack.ts';

/** A secret in a text, as far as threads and caches need it. */
export interface FoundSecret {
  readonly rule: string;
  readonly secret: string;
  /** Bytes of the text, as UTF-8 without a byte order mark. */
  readonly start: number;
  readonly end: number;
  /** Path of the part that holds it, where the text packs others. */
  readonly member?: string;
}

/** What a text holds when it is read under one path. */
export interface PathFindings {
  readonly path: string;
  readonly found: readonly FoundSecret[];
  readonly skipped: readonly Skipped[];
}

export interface ScanRules {
  readonly ruleSet: RuleSet;
  readonly limits: Limits;
}

/** Scans a text under a path. */
export async function scanText(bytes: Uint8Array, path: string, { ruleSet, limits }: ScanRules): Promise<PathFindings> {
  const blob: Blob = { origin: { kind: 'commit', path }, read: async () => bytes };
  const expansion = expandBlob(blob, bytes, limits);
  const found: FoundSecret[] = [];
  const skipped = [...expansion.skipped];
  for (const part of expansion.parts) {
    const scan = await scanBlob(part.blob, part.bytes, ruleSet, limits);
    const member = part.blob === blob ? {} : { member: part.blob.origin.path };
    for (const { match, span } of scan.matches) {
      found.push({ rule: match.rule.id, secret: match.secret.reveal(), start: span.start, end: span.end, ...member });
    }
    skipped.push(...scan.skipped);
  }
  return { path, found, skipped };
}

/** What an entry's text holds, under each of its paths. */
export interface EntryFindings {
  readonly entry: number;
  readonly findings: readonly PathFindings[];
}

/**
 * Scans the texts of the family of `root` that have paths; `pathsOf` gives those of an entry, empty for one of no interest.
 * `marks` are those of the first pass.
 */
export async function* scanFamily(
  pack: OpenedPack,
  root: number,
  externalBase: Buffer | undefined,
  rules: ScanRules,
  marks: Uint8Array,
  pathsOf: (entry: number) => readonly string[],
): AsyncGenerator<EntryFindings, void> {
  const known = new Map<number, readonly PathFindings[]>();
  const limit = Number.MAX_SAFE_INTEGER;
  for (const { entry, text } of familyTexts(pack, root, limit, externalBase, (one) => pathsOf(one).length > 0)) {
    if (text === undefined) continue; // The first pass has said so.
    const base = marks[entry] === AS_BASE ? known.get(pack.families.bases[entry] as number) : undefined;
    const findings: PathFindings[] = [];
    for (const path of pathsOf(entry)) findings.push(await findingsOf(text, path, base, rules));
    known.set(entry, findings);
    yield { entry, findings };
  }
}

async function findingsOf(
  text: FamilyText,
  path: string,
  base: readonly PathFindings[] | undefined,
  rules: ScanRules,
): Promise<PathFindings> {
  const sameInBase = base?.find((findings) => findings.path === path);
  if (text.kind === 'delta' && sameInBase !== undefined && isReadInSections(path)) {
    const carried = carriedOver(sameInBase, text.text, text.baseBytes.length);
    if (carried !== undefined) return carried;
  }
  return scanText(text.kind === 'whole' ? text.bytes : text.text.bytes, path, rules);
}

/** The base's findings where they stand in a text marked AS_BASE; undefined when the base's scan was not a full one. */
export function carriedOver(findings: PathFindings, text: DeltaText, baseLength: number): PathFindings | undefined {
  if (findings.skipped.length > 0) return undefined;
  const found: FoundSecret[] = [];
  const { count, targets, sources } = text.stretches;
  for (let index = 0; index < count; index++) {
    const source = sources[index] as number;
    if (source === -1) continue;
    const target = targets[index] as number;
    const length = (index + 1 < count ? (targets[index + 1] as number) : text.bytes.length) - target;
    for (const secret of findings.found) {
      if (secret.start < source || secret.end > source + length) continue;
      const start = secret.start - source + target;
      if (sectionShift(text, baseLength, sectionAt(text.bytes, start)) === undefined) continue;
      found.push({ ...secret, start, end: secret.end - source + target });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return { path: findings.path, found, skipped: [] };
}
