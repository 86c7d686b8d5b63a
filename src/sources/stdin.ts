/** A text that is piped in: one blob, read once and only up to the limit. */

import type { Blob, SourceItem } from '../core/blob.ts';
import type { Skipped } from '../core/skipped.ts';
import { systemCode } from '../git/system-error.ts';
import { type ContentLimit, tooLarge } from './content-limit.ts';

export interface StdinOptions extends ContentLimit {
  /** The name under which findings are reported. */
  readonly path: string;
}

/** Yields the blob at once; its content is drawn from `stream` at the first `read`. */
export async function* stdinSource(
  stream: AsyncIterable<Uint8Array | string>,
  options: StdinOptions,
): AsyncGenerator<SourceItem, void> {
  let content: Promise<Uint8Array | Skipped> | undefined;
  const blob: Blob = {
    origin: { kind: 'stdin', path: options.path },
    read: () => {
      content ??= readAll(stream, options);
      return content;
    },
  };
  yield { kind: 'blob', blob };
}

async function readAll(
  stream: AsyncIterable<Uint8Array | string>,
  options: StdinOptions,
): Promise<Uint8Array | Skipped> {
  const pieces: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    for await (const piece of stream) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      sizeBytes += bytes.length;
      if (sizeBytes > options.fileBytes) return tooLarge(options.path, sizeBytes, options);
      pieces.push(bytes);
    }
  } catch (error) {
    const reason = systemCode(error) ?? 'unknown reason';
    return { path: options.path, code: 'unreadable', detail: `standard input broke off: ${reason}` };
  }
  return Buffer.concat(pieces);
}
