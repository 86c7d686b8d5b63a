/** What the command line needs of the world, so that tests can run it in process. */

import type { Readable } from 'node:stream';

export interface OutputStream {
  /** Resolves when the text has been taken; a closed pipe is not an error. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** Width in characters. */
  readonly columns: number;
}

export interface Io {
  readonly stdin: Readable;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
}
