/** From groups of places to what people are told: the text that a secret is shown in is read once more, and judged. */

import type { Blob } from '../core/blob.ts';
import type { Finding } from '../core/finding.ts';
import type { LocatedMatch } from '../core/match.ts';
import type { Rule } from '../core/rule.ts';
import type { Secret } from '../core/secret.ts';
import type { Skipped } from '../core/skipped.ts';
import type { Engine } from '../engine.ts';
import { expandBlob } from '../expand-blob.ts';
import { ObjectReader } from '../git/cat-file.ts';
import type { Repository } from '../git/repository.ts';
import { scanBlob } from '../scan-blob.ts';
import type { SecretGroup } from './group.ts';

export interface Shown {
  readonly findings: readonly { readonly group: SecretGroup; readonly finding: Finding }[];
  readonly skipped: readonly Skipped[];
}

/** One finding a group. A text that was there for the sweep and is gone now is told. */
export async function shownFindings(
  repository: Repository,
  groups: readonly SecretGroup[],
  engine: Engine,
): Promise<Shown> {
  const reader = new ObjectReader(repository, Number.MAX_SAFE_INTEGER);
  const findings: { group: SecretGroup; finding: Finding }[] = [];
  const skipped: Skipped[] = [];
  try {
    for (const together of byText(groups)) {
      const [{ place }] = together as [SecretGroup];
      const content = await reader.read(place.blobId);
      if (content.kind !== 'content') {
        const detail = `object ${place.blobId} is gone since it was swept: sweep again`;
        skipped.push({ path: place.path, code: 'missing-object', detail });
        continue;
      }
      for (const shown of await judged(content.bytes, together, engine)) findings.push(shown);
    }
  } finally {
    reader.close();
  }
  return { findings, skipped };
}

/** Groups that are shown in one text, under one path, stand together. */
function byText(groups: readonly SecretGroup[]): Iterable<SecretGroup[]> {
  const texts = new Map<string, SecretGroup[]>();
  for (const group of groups) {
    const key = `${group.place.blobId}\0${group.place.path}`;
    const known = texts.get(key);
    if (known === undefined) texts.set(key, [group]);
    else known.push(group);
  }
  return texts.values();
}

async function judged(bytes: Uint8Array, groups: readonly SecretGroup[], engine: Engine): Promise<Shown['findings']> {
  const [{ place }] = groups as readonly [SecretGroup];
  const blob: Blob = { id: place.blobId, origin: { kind: 'commit', path: place.path }, read: async () => bytes };
  const open = new Map(groups.map((group) => [`${group.rule}\0${group.secret}`, group]));
  const shown: { group: SecretGroup; finding: Finding }[] = [];
  for (const part of expandBlob(blob, bytes, engine.policy.limits).parts) {
    const { text, matches } = await scanBlob(part.blob, part.bytes, engine.ruleSet, engine.policy.limits);
    const fresh = firstOfEach(matches).filter(({ match }) => open.has(secretKey(match.rule, match.secret)));
    // What belongs to another secret here is told with that one.
    for (const finding of fresh.length === 0 ? [] : await engine.judge(part.blob, text, fresh, matches)) {
      const key = secretKey(finding.rule, finding.secret);
      const group = open.get(key);
      if (group !== undefined) shown.push({ group, finding });
    }
    for (const { match } of fresh) open.delete(secretKey(match.rule, match.secret));
  }
  return shown;
}

/** The first match of each rule and secret. */
export function firstOfEach(matches: readonly LocatedMatch[], told: Set<string> = new Set()): LocatedMatch[] {
  return matches.filter(({ match }) => {
    const key = secretKey(match.rule, match.secret);
    const isFirst = !told.has(key);
    told.add(key);
    return isFirst;
  });
}

function secretKey(rule: Rule, secret: Secret): string {
  return `${rule.id}\0${secret.reveal()}`;
}
