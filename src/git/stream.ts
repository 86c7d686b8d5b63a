/** The standard output of a git command as bytes, as they come: for output that is long, or holds file names. */

import { startGit } from './child.ts';
import type { Workplace } from './environment.ts';
import { gitFailure } from './failure.ts';

const NUL = 0;

export interface StreamOptions {
  /** What the command reads, one character a byte (latin1); without it there is nothing to read. */
  readonly input?: string;
  /** Called once, after the last byte, with what a successful command wrote to stderr (latin1), if anything. */
  readonly onWarnings?: (said: string) => void;
}

/**
 * Runs `git <args>` and yields its output; git waits while the reader is busy and is ended when the reader stops early.
 * Throws UnsealedError GIT_MISSING or GIT_FAILED after the last byte when the command did not succeed.
 */
export async function* stream(
  workplace: Workplace,
  args: readonly string[],
  options: StreamOptions = {},
): AsyncGenerator<Buffer, void> {
  const child = startGit(workplace, args, options.input === undefined ? 'ignore' : 'pipe');
  child.process.stdin?.end(options.input ?? '', 'latin1');
  let finished = false;
  try {
    for await (const bytes of child.process.stdout ?? []) yield bytes as Buffer;
    finished = true;
  } finally {
    if (!finished) child.process.kill();
  }
  const end = await child.ended;
  if (end.code !== 0) throw gitFailure(args[0] ?? '', end.said || `it ended by ${end.signal ?? end.code}`);
  if (end.said !== '') options.onWarnings?.(end.said);
}

/** Splits a stream at its NUL bytes (git's `-z`); yields the records that each piece completes, without the NUL. */
export async function* records(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer[], void> {
  let open: Buffer[] = [];
  for await (const piece of pieces) {
    const complete: Buffer[] = [];
    let start = 0;
    for (let end = piece.indexOf(NUL); end !== -1; end = piece.indexOf(NUL, start)) {
      const tail = piece.subarray(start, end);
      complete.push(open.length === 0 ? tail : Buffer.concat([...open, tail]));
      open = [];
      start = end + 1;
    }
    if (start < piece.length) open.push(piece.subarray(start));
    if (complete.length > 0) yield complete;
  }
  if (open.length > 0) yield [Buffer.concat(open)];
}
