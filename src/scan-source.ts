/**
 * A source through the whole pipeline: every blob is scanned, change sets are reduced to what they introduce, matches
 * become findings, findings get their verdicts. What could not be scanned stays in the result.
 */

import { adviceKey, introducedAdvice } from './advise.ts';
import type { Advice } from './core/advice.ts';
import type { Blob, Change, ChangeSet, Source } from './core/blob.ts';
import type { Finding } from './core/finding.ts';
import { rootFragment } from './core/fragment.ts';
import { formatKeyPath } from './core/key-path.ts';
import { LineIndex } from './core/line-index.ts';
import type { LocatedMatch } from './core/match.ts';
import type { ScanResult } from './core/scan-result.ts';
import type { Skipped } from './core/skipped.ts';
import { asUtf8 } from './decode/text-encoding.ts';
import type { Engine } from './engine.ts';
import { expandBlob } from './expand-blob.ts';
import { departed, introduced } from './judge/introduced.ts';
import { type SealedForm, withSealedForms } from './judge/sealed-twin.ts';
import { type BlobScan, scanBlob } from './scan-blob.ts';

/** Scans everything the source yields; `scope` says in words what that was. */
export async function scanSource(source: Source, scope: string, engine: Engine): Promise<ScanResult> {
  const started = performance.now();
  const run = new ScanRun(engine);
  for await (const item of source) {
    if (item.kind === 'skipped') run.skipped.push(item.skipped);
    else if (item.kind === 'blob') await run.scanWhole(item.blob);
    else await run.scanChanges(item.changeSet);
  }
  return {
    findings: withSealedForms(run.findings, run.sealed).sort(byPlace),
    skipped: run.skipped,
    advice: run.advice.sort(byPlace),
    stats: {
      scope,
      blobs: run.blobs,
      bytes: run.bytes,
      commits: run.commits,
      elapsedMilliseconds: Math.round(performance.now() - started),
    },
  };
}

/** How many blobs ahead of the one being scanned are asked of git. */
const READ_AHEAD = 16;

interface ScannedPart {
  readonly blob: Blob;
  readonly text: Uint8Array;
  readonly matches: readonly LocatedMatch[];
}

/** A blob, in as many parts as it packs texts; matches and advice are those of all of them. */
interface ScannedBlob {
  readonly parts: readonly ScannedPart[];
  readonly matches: readonly LocatedMatch[];
  readonly advice: readonly Advice[];
}

/** The state of one scan: counts, results, and what has been reported already. */
class ScanRun {
  readonly findings: Finding[] = [];
  readonly skipped: Skipped[] = [];
  readonly advice: Advice[] = [];
  readonly sealed: SealedForm[] = [];
  blobs = 0;
  bytes = 0;
  commits = 0;
  readonly #engine: Engine;
  /** Rule, secret and path of every finding of a range: a secret that comes back later is reported where it came first. */
  readonly #known = new Set<string>();
  readonly #advised = new Set<string>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async scanWhole(blob: Blob): Promise<void> {
    const scanned = await this.#scan(blob, await blob.read());
    if (scanned === undefined) return;
    await this.#report(scanned, scanned.matches);
    this.advice.push(...scanned.advice);
  }

  async scanChanges({ commit, changes }: ChangeSet): Promise<void> {
    if (commit !== undefined) this.commits++;
    const scans = new Map<Change, ScannedBlob>();
    const advised = new Map<Change, readonly Advice[]>();
    for await (const [change, blob, content] of readAhead(changes)) {
      const scanned = await this.#scan(blob, content);
      if (scanned !== undefined && scanned.matches.length > 0) scans.set(change, scanned);
      if (scanned !== undefined && scanned.advice.length > 0) advised.set(change, scanned.advice);
    }
    if (advised.size > 0) await this.#advise(changes, advised);
    if (scans.size === 0) return;
    let movedAway: Promise<LocatedMatch[]> | undefined;
    for (const [change, scanned] of scans) {
      let fresh = introduced(scanned.matches, await this.#before(change), secretKey, placeKey);
      if (fresh.length > 0 && changes.length > 1) {
        movedAway ??= this.#movedAway(changes, scans);
        fresh = introduced(fresh, await movedAway, secretKey);
      }
      await this.#report(scanned, fresh);
    }
  }

  /** Of a range, advice is given where it first applies. */
  async #advise(changes: readonly Change[], advised: ReadonlyMap<Change, readonly Advice[]>): Promise<void> {
    const before = new Map<Change, readonly Advice[]>();
    const fresh = await introducedAdvice(changes, advised, async (change) => {
      const known = before.get(change) ?? (await this.#adviceBefore(change));
      before.set(change, known);
      return known;
    });
    const first = fresh.filter((advice) => !this.#advised.has(adviceKey(advice)));
    for (const advice of first) this.#advised.add(adviceKey(advice));
    this.advice.push(...first);
  }

  async #adviceBefore({ before }: Change): Promise<Advice[]> {
    const advice: Advice[] = [];
    for (const blob of before) {
      const content = await blob.read();
      if (!(content instanceof Uint8Array)) continue; // As with secrets: what cannot be read takes nothing away.
      for (const part of expandBlob(blob, content, this.#engine.policy.limits).parts) {
        const { bytes } = asUtf8(rootFragment(part.blob, part.bytes));
        advice.push(...((await this.#engine.advise?.(part.blob, bytes)) ?? []));
      }
    }
    return advice;
  }

  /** What the paths of this change set held before and hold no longer. */
  async #movedAway(changes: readonly Change[], scans: ReadonlyMap<Change, ScannedBlob>): Promise<LocatedMatch[]> {
    const gone: LocatedMatch[] = [];
    for (const change of changes) {
      for (const match of departed(await this.#before(change), scans.get(change)?.matches ?? [], secretKey)) {
        gone.push(match);
      }
    }
    return gone;
  }

  async #before(change: Change): Promise<LocatedMatch[]> {
    const matches: LocatedMatch[] = [];
    for (const blob of change.before) {
      const content = await blob.read();
      if (!(content instanceof Uint8Array)) continue; // An unreadable parent takes nothing away: fail towards reporting.
      const { ruleSet, policy } = this.#engine;
      for (const part of expandBlob(blob, content, policy.limits).parts) {
        const { matches: held } = await scanBlob(part.blob, part.bytes, ruleSet, policy.limits);
        for (const match of held) matches.push(match);
      }
    }
    return matches;
  }

  async #scan(blob: Blob, content: Uint8Array | Skipped): Promise<ScannedBlob | undefined> {
    if (!(content instanceof Uint8Array)) {
      this.skipped.push(content);
      return undefined;
    }
    const { ruleSet, policy } = this.#engine;
    const expansion = expandBlob(blob, content, policy.limits);
    const scanned = { parts: [] as ScannedPart[], matches: [] as LocatedMatch[], advice: [] as Advice[] };
    this.skipped.push(...expansion.skipped);
    for (const part of expansion.parts) {
      const { text, matches, objects, skipped } = await scanBlob(part.blob, part.bytes, ruleSet, policy.limits);
      this.skipped.push(...skipped);
      this.#remember(part.blob, text, objects);
      this.blobs++;
      this.bytes += part.bytes.length;
      scanned.advice.push(...((await this.#engine.advise?.(part.blob, text)) ?? []));
      if (matches.length > 0) scanned.parts.push({ blob: part.blob, text, matches });
      // One by one: as arguments of one call, a hundred thousand matches overflow the stack.
      for (const match of matches) scanned.matches.push(match);
    }
    return scanned;
  }

  /** A Secret may stand in another file than its sealed form, and be scanned before or after it. */
  #remember({ origin: { path } }: Blob, text: Uint8Array, objects: BlobScan['objects']): void {
    const sealed = objects.filter(({ resource: { kind, name } }) => kind === 'SealedSecret' && name !== undefined);
    if (sealed.length === 0) return;
    const lines = new LineIndex(text);
    for (const { resource, at } of sealed) {
      const start = lines.point(at.start);
      this.sealed.push({ resource, location: { path, start, end: start } });
    }
  }

  async #report({ parts }: ScannedBlob, matches: readonly LocatedMatch[]): Promise<void> {
    const asked = new Set(matches);
    for (const { blob, text, matches: all } of parts) {
      const fresh = all.filter((located) => asked.has(located) && this.#isFirst(blob, located));
      if (fresh.length === 0) continue;
      for (const finding of await this.#engine.judge(blob, text, fresh, all)) this.findings.push(finding);
    }
  }

  #isFirst(blob: Blob, located: LocatedMatch): boolean {
    if (blob.origin.kind !== 'commit') return true;
    const key = `${secretKey(located)}\0${blob.origin.path}\0${placeKey(located)}`;
    if (this.#known.has(key)) return false;
    this.#known.add(key);
    return true;
  }
}

/** The changes that have content, each with it; the next few are already asked for while one is being scanned. */
async function* readAhead(changes: readonly Change[]): AsyncGenerator<[Change, Blob, Uint8Array | Skipped]> {
  const present = changes.flatMap((change) => (change.after === undefined ? [] : [{ change, blob: change.after }]));
  const pending = present.slice(0, READ_AHEAD).map(({ blob }) => blob.read());
  for (const [index, { change, blob }] of present.entries()) {
    const content = await (pending.shift() as Promise<Uint8Array | Skipped>);
    const next = present[index + READ_AHEAD];
    if (next !== undefined) pending.push(next.blob.read());
    yield [change, blob, content];
  }
}

function secretKey({ match }: LocatedMatch): string {
  return `${match.rule.id}\0${match.secret.reveal()}`;
}

function placeKey({ keyPath }: LocatedMatch): string {
  return keyPath === undefined ? '' : formatKeyPath(keyPath);
}

function byPlace(a: Pick<Finding, 'location'>, b: Pick<Finding, 'location'>): number {
  const byPath = a.location.path < b.location.path ? -1 : a.location.path > b.location.path ? 1 : 0;
  const { start: left } = a.location;
  const { start: right } = b.location;
  return byPath || left.line - right.line || left.column - right.column;
}
