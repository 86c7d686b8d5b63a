/** The process of the GitHub Action. */

import { setFlagsFromString } from 'node:v8';
import { runAction } from './main.ts';

// As for the command line: a pattern that backtracks too much falls back to a linear engine instead of hanging.
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');

await runAction(process.env);
