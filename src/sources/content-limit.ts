/** What is said of content that is over the size limit: how large it is, and how to have it read all the same. */

import { withThousands } from '../core/quantity.ts';
import type { Skipped } from '../core/skipped.ts';

/** What every source is told: larger contents are not read. */
export interface ContentLimit {
  readonly fileBytes: number;
}

/** The skip of a content of `sizeBytes` (a lower bound where the end was not seen). */
export function tooLarge(path: string, sizeBytes: number, limit: ContentLimit, commit?: string): Skipped {
  const size = withThousands(sizeBytes);
  const most = withThousands(limit.fileBytes);
  const detail = `${size} bytes, over the limit of ${most}: raise limits.file-size in .unsealed.yaml or use --max-file-size`;
  return { path, code: 'too-large', detail, ...(commit !== undefined && { commit }) };
}
