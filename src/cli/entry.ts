#!/usr/bin/env node
/** The process around the command line: real streams, and an exit code that waits for them to drain. */

import { setFlagsFromString } from 'node:v8';
import type { OutputStream } from './io.ts';
import { main } from './main.ts';

// A pattern that backtracks too much falls back to a linear engine instead of hanging (V8 10.2 and later).
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');

process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: outputStream(process.stdout),
  stderr: outputStream(process.stderr),
  environment: process.env,
  directory: process.cwd(),
});

function outputStream(stream: NodeJS.WriteStream): OutputStream {
  let closed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // The reader went away (`unsealed … | head`): nobody is left to tell.
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  });
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? 100,
    write: (text) =>
      new Promise((resolve) => {
        if (closed) resolve();
        else stream.write(text, () => resolve());
      }),
  };
}
