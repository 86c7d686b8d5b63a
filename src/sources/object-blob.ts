/** Blobs whose content is a git object, and changes made of them. */

import type { Blob, Change, Origin } from '../core/blob.ts';
import { UnsealedError } from '../core/errors.ts';
import type { SkipCode, Skipped } from '../core/skipped.ts';
import { ObjectReader } from '../git/cat-file.ts';
import type { RawEntry, RawSide } from '../git/raw-diff.ts';
import type { Repository } from '../git/repository.ts';
import { type ContentLimit, tooLarge } from './content-limit.ts';
import { isLfsPointer } from './lfs-pointer.ts';

const SUBMODULE_MODE = '160000';

/** Makes blobs of one repository's objects; `close` it when the last one has been made. */
export class ObjectBlobs {
  readonly #reader: ObjectReader;
  readonly #limit: ContentLimit;

  constructor(repository: Repository, limit: ContentLimit) {
    this.#reader = new ObjectReader(repository, limit.fileBytes);
    this.#limit = limit;
  }

  /** The blob of one object; its `read` says missing, too large or LFS as Skipped. */
  blob(id: string, origin: Origin): Blob {
    return { id, origin, read: () => this.#read(id, origin) };
  }

  /** The change that `entry` tells, or why its new side cannot be scanned. `origin` says where the new side stands. */
  change(entry: RawEntry, origin: Origin): Change | Skipped {
    if (entry.status.includes('U'))
      return skip(origin, 'unreadable', 'unmerged: resolve the conflict, then scan again');
    if (entry.after?.mode === SUBMODULE_MODE) {
      return skip(origin, 'submodule', 'a commit of another repository: scan that repository');
    }
    const { commit: _, ...earlier } = origin;
    const before = entry.before.filter(isContent).map((side) => this.blob(side.id, earlier));
    return entry.after === undefined ? { before } : { after: this.blob(entry.after.id, origin), before };
  }

  /** Brings up the git process for contents that will surely be read. */
  start(): void {
    this.#reader.start();
  }

  /** Lets the git process end; blobs can be read all the same. */
  close(): void {
    this.#reader.close();
  }

  async #read(id: string, origin: Origin): Promise<Uint8Array | Skipped> {
    try {
      const content = await this.#reader.read(id);
      if (content.kind === 'missing') {
        return skip(
          origin,
          'missing-object',
          'the clone does not hold this object: fetch it, as git fetch --refetch does',
        );
      }
      if (content.kind === 'too-large') {
        return tooLarge(origin.path, content.sizeBytes, this.#limit, origin.commit?.id);
      }
      if (!isLfsPointer(content.bytes)) return content.bytes;
      return skip(origin, 'lfs-pointer', 'the content lives in an LFS store');
    } catch (error) {
      if (!(error instanceof UnsealedError) || error.code !== 'GIT_FAILED') throw error;
      return skip(origin, 'unreadable', error.message);
    }
  }
}

/** True for the answer of `change` that says why there is no change to scan. */
export function isSkipped(change: Change | Skipped): change is Skipped {
  return 'code' in change;
}

function isContent(side: RawSide | undefined): side is RawSide {
  return side !== undefined && side.mode !== SUBMODULE_MODE;
}

function skip(origin: Origin, code: SkipCode, detail: string): Skipped {
  return { path: origin.path, code, detail, ...(origin.commit && { commit: origin.commit.id }) };
}
