#!/usr/bin/env node
/** The process around the command line: real streams, and an exit code that waits for them to drain. */

import { setFlagsFromString } from 'node:v8';
import { UnsealedError } from '../index.ts';
import { errorText } from './error-text.ts';
import { INCOMPLETE } from './exit-code.ts';
import type { OutputStream } from './io.ts';
import { main } from './main.ts';

// A pattern that backtracks too much falls back to a linear engine instead of hanging (V8 10.2 and later).
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');

// A bug: node would quote its message and end with 1, which says that secrets were found.
process.on('uncaughtException', (error) => {
  process.stderr.write(errorText(error).text);
  process.exit(INCOMPLETE);
});

let isUndelivered = false;

const code = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: outputStream(process.stdout),
  stderr: outputStream(process.stderr),
  environment: process.env,
  directory: currentDirectory(),
});
process.exitCode = isUndelivered ? INCOMPLETE : code;

function currentDirectory(): string {
  try {
    return process.cwd();
  } catch (cause) {
    const message = 'the current directory is no longer there';
    const error = new UnsealedError('PATH_NOT_FOUND', message, 'change into one that exists', { cause });
    const { text, exitCode } = errorText(error);
    process.stderr.write(text);
    process.exit(exitCode);
  }
}

function outputStream(stream: NodeJS.WriteStream): OutputStream {
  let closed = false;
  const noteFailure = (error: NodeJS.ErrnoException) => {
    const isFirst = !closed;
    closed = true;
    // The reader went away (`unsealed … | head`): nobody is left to tell, and the exit code still says what was found.
    if (!isFirst || error.code === 'EPIPE') return;
    isUndelivered = true;
    if (stream !== process.stderr) process.stderr.write(`unsealed: the report cannot be printed (${error.code})\n`);
  };
  stream.on('error', noteFailure);
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? 100,
    write: (text) =>
      new Promise((resolve) => {
        if (closed) return resolve();
        stream.write(text, (error) => {
          if (error) noteFailure(error);
          resolve();
        });
      }),
  };
}
