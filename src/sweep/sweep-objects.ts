/**
 * Every blob that a history names, through the sieve and the scan, whatever way it is stored: packs and loose objects by
 * our own reading, and what that cannot read through git. What nobody can read is told.
 */

import { UnsealedError } from '../core/errors.ts';
import type { Policy } from '../core/policy.ts';
import type { Skipped } from '../core/skipped.ts';
import type { RuleSet } from '../detect/rule-set.ts';
import type { ObjectContent } from '../git/batch-answers.ts';
import { ObjectReader } from '../git/cat-file.ts';
import { openObjectStore } from '../git/pack/object-store.ts';
import { idAt } from '../git/pack/pack-index.ts';
import type { Problem } from '../git/pack/problem.ts';
import type { Repository } from '../git/repository.ts';
import { tooLarge } from '../sources/content-limit.ts';
import { startCrew } from './crew.ts';
import { planPacks } from './opened-packs.ts';
import { isReadWhole } from './path-reading.ts';
import { type PathFindings, scanText } from './scan-family.ts';
import { scanShares, siftShares } from './shares.ts';
import { CLEAN, TOO_LARGE, UNREAD } from './sift-pack.ts';
import { type StoredPlace, StoredPlaces } from './stored-places.ts';
import type { SweepPlan } from './sweeper.ts';

/** Which blobs are of interest, and where they stood. */
export interface NamedBlobs {
  blobIds(): Iterable<string>;
  pathsOf(blobId: string): readonly string[];
  has(blobId: string): boolean;
}

export interface ObjectSweepOptions {
  readonly policy: Policy;
  readonly ruleSet: () => RuleSet;
  /** Also what no ref reaches any more, under the name `objects/<id>`. */
  readonly unreachable: boolean;
  /** One for this thread alone; as many as the machine has, unless said otherwise. */
  readonly threads?: number;
  readonly onProgress?: (progress: SweepProgress) => void;
}

export interface SweepProgress {
  /** Shares of the stored objects that went through the sieve, of all that are to. */
  readonly sifted: number;
  readonly toSift: number;
  /** Of the texts that went through the sieve. */
  readonly bytes: number;
  /** Texts that were scanned, of those that the sieve kept; absent until that is known. */
  readonly scanned: number;
  readonly toScan?: number;
  /** Secrets and their places so far; versions count. */
  readonly findings: number;
}

export interface ObjectSweep {
  /** What each blob holds under each of its paths; blobs that hold nothing are left out. */
  readonly found: ReadonlyMap<string, readonly PathFindings[]>;
  readonly skipped: readonly Skipped[];
  /** Of the object store as a whole. */
  readonly problems: readonly Problem[];
  readonly blobs: number;
  readonly bytes: number;
}

/** Sweeps the repository's blobs; `named` may still be under way when the sieve begins. */
export async function sweepObjects(
  repository: Repository,
  named: Promise<NamedBlobs>,
  options: ObjectSweepOptions,
): Promise<ObjectSweep> {
  const store = await openObjectStore(repository);
  const { plans, problems } = planPacks(store.packs, store.idBytes);
  const plan: SweepPlan = {
    store,
    packs: plans,
    looseMarks: new Uint8Array(new SharedArrayBuffer(store.loose.length)),
    policy: options.policy,
  };
  const found = new Map<string, PathFindings[]>();
  const skipped: Skipped[] = [];
  const counts = { blobs: 0, bytes: 0, findings: 0, sifted: 0, toSift: 0, scanned: 0 };
  let toScan: number | undefined;
  const add = (id: string, findings: readonly PathFindings[]) => {
    for (const one of findings) for (const skip of one.skipped) skipped.push(skip);
    const holding = findings.filter((one) => one.found.length > 0);
    if (holding.length === 0) return;
    counts.findings += holding.reduce((sum, one) => sum + one.found.length, 0);
    found.set(id, [...(found.get(id) ?? []), ...holding]);
  };
  const tell = () => options.onProgress?.({ ...counts, ...(toScan !== undefined && { toScan }) });
  const idOf = (pack: number, entry: number) => {
    const one = plans[pack];
    if (one === undefined) return store.loose[entry]?.id ?? '';
    return idAt(one.stored.index, one.order.positions[entry] ?? 0);
  };
  const crew = startCrew(
    plan,
    options.ruleSet,
    {
      onSifted({ blobs, bytes }) {
        counts.blobs += blobs;
        counts.bytes += bytes;
        counts.sifted++;
        tell();
      },
      onScanned(pack, texts, findings) {
        for (const { entry, findings: one } of findings) add(idOf(pack, entry), one);
        counts.scanned += texts;
        tell();
      },
    },
    options.threads,
  );
  try {
    const shares = siftShares(plan);
    counts.toSift = shares.length;
    await crew.sift(shares);
    const work = sortOut(plan, await named, options);
    toScan = work.readable.length;
    await crew.scan(scanShares(plan, work.readable));
    for await (const [id, findings] of throughGit(repository, work.unreadable, options, skipped)) add(id, findings);
  } finally {
    await crew.close();
  }
  return { found, skipped, problems: [...store.problems, ...problems], blobs: counts.blobs, bytes: counts.bytes };
}

interface Work {
  readonly readable: readonly (readonly [StoredPlace, readonly string[]])[];
  readonly unreadable: readonly (readonly [id: string, paths: readonly string[]])[];
}

function sortOut(plan: SweepPlan, named: NamedBlobs, options: ObjectSweepOptions): Work {
  const places = new StoredPlaces(plan);
  const readable: [StoredPlace, readonly string[]][] = [];
  const unreadable: [string, readonly string[]][] = [];
  const sort = (id: string, place: StoredPlace | undefined, paths: readonly string[]) => {
    // Of what is too large, git tells the size without reading it.
    const isLeft = place === undefined || place.mark === UNREAD || place.mark === TOO_LARGE;
    if (isLeft) unreadable.push([id, paths]);
    else readable.push([place, paths]);
  };
  for (const id of named.blobIds()) {
    const place = places.find(id);
    if (place?.mark !== CLEAN) {
      sort(id, place, named.pathsOf(id));
      continue;
    }
    const whole = named.pathsOf(id).filter(isReadWhole);
    if (whole.length > 0) sort(id, place, whole);
  }
  if (options.unreachable) {
    const seen = new Set<string>();
    for (const [id, place] of places.marked()) {
      if (named.has(id) || seen.has(id)) continue;
      seen.add(id);
      sort(id, place, [`objects/${id}`]);
    }
  }
  return { readable, unreadable };
}

/** What our own reading could not get at: git knows more ways, and says best what is missing. */
async function* throughGit(
  repository: Repository,
  unreadable: Work['unreadable'],
  { policy, ruleSet }: ObjectSweepOptions,
  skipped: Skipped[],
): AsyncGenerator<[string, PathFindings[]], void> {
  if (unreadable.length === 0) return;
  const reader = new ObjectReader(repository, policy.limits.fileBytes);
  const rules = { ruleSet: ruleSet(), limits: policy.limits };
  try {
    for (const [id, paths] of unreadable) {
      const content = await contentOf(reader, id);
      const findings: PathFindings[] = [];
      for (const path of paths) {
        if (content.kind === 'content') findings.push(await scanText(content.bytes, path, rules));
        else
          skipped.push(
            content.kind === 'too-large' ? tooLarge(path, content.sizeBytes, policy.limits) : { ...content.why, path },
          );
      }
      yield [id, findings];
    }
  } finally {
    reader.close();
  }
}

type Content =
  | Exclude<ObjectContent, { readonly kind: 'missing' }>
  | { readonly kind: 'unread'; readonly why: Omit<Skipped, 'path'> };

async function contentOf(reader: ObjectReader, id: string): Promise<Content> {
  try {
    const content = await reader.read(id);
    if (content.kind !== 'missing') return content;
    const detail = `the repository does not hold object ${id}: fetch it, as git fetch --refetch does`;
    return { kind: 'unread', why: { code: 'missing-object', detail } };
  } catch (error) {
    if (!(error instanceof UnsealedError) || error.code !== 'GIT_FAILED') throw error;
    return { kind: 'unread', why: { code: 'unreadable', detail: `object ${id}: ${error.message}` } };
  }
}
