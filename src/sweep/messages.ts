/** Messages of commits and tags: each goes through the sieve as it passes by, and only what it keeps is held and scanned. */

import type { Blob, Commit } from '../core/blob.ts';
import type { Finding } from '../core/finding.ts';
import type { Limits } from '../core/policy.ts';
import type { RuleSet } from '../detect/rule-set.ts';
import type { Engine } from '../engine.ts';
import type { LoggedCommit } from '../git/commit-log.ts';
import type { Tag } from '../git/tag-messages.ts';
import { type BlobScan, scanBlob } from '../scan-blob.ts';
import { firstOfEach } from './shown-findings.ts';
import { siftWhole } from './sift.ts';

const COMMIT_PATH = 'COMMIT_EDITMSG';
const TAG_PATH = 'TAG_EDITMSG';

interface Held {
  readonly blob: Blob;
  readonly scan: BlobScan;
  readonly committed: number;
}

export class Messages {
  readonly #ruleSet: RuleSet;
  readonly #limits: Limits;
  readonly #held: Held[] = [];

  constructor(ruleSet: RuleSet, limits: Limits) {
    this.#ruleSet = ruleSet;
    this.#limits = limits;
  }

  async add({ commit, message, committed }: LoggedCommit): Promise<void> {
    await this.#add(message, COMMIT_PATH, commit, committed);
  }

  async addTag({ id, tagger, date, name, message }: Tag): Promise<void> {
    await this.#add(message, TAG_PATH, { id, author: tagger, date, subject: `tag ${name}` }, Date.parse(date) / 1000);
  }

  /** One finding for each secret, in the first message that tells it. */
  async findings(engine: Engine): Promise<Finding[]> {
    const told = new Set<string>();
    const findings: Finding[] = [];
    for (const { blob, scan } of this.#held.sort((a, b) => a.committed - b.committed)) {
      const fresh = firstOfEach(scan.matches, told);
      if (fresh.length > 0) findings.push(...(await engine.judge(blob, scan.text, fresh, scan.matches)));
    }
    return findings;
  }

  async #add(message: Buffer, path: string, commit: Commit, committed: number): Promise<void> {
    if (message.length > this.#limits.fileBytes || siftWhole(message, this.#ruleSet).sites.length === 0) return;
    // Of its own: what git sent lies in a larger piece.
    const bytes = Buffer.from(message);
    const blob: Blob = { origin: { kind: 'commit-message', path, commit }, read: async () => bytes };
    const scan = await scanBlob(blob, bytes, this.#ruleSet, this.#limits);
    if (scan.matches.length > 0) this.#held.push({ blob, scan, committed: Number.isNaN(committed) ? 0 : committed });
  }
}
