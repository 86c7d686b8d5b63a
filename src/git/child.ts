/** Starts a git process of our own, with the same environment as every other, and says how it ended. */

import { type ChildProcess, spawn } from 'node:child_process';
import type { Workplace } from './environment.ts';

const LONGEST_STDERR = 1_000_000;

/** How a git process ended. `said` is the start of its stderr, one character a byte (latin1). */
export interface GitEnd {
  readonly code: number | null;
  readonly signal: string | null;
  readonly said: string;
}

export interface GitChild {
  readonly process: ChildProcess;
  /** Settles when the process has ended and its output is read; never rejects. A failed start has code -1. */
  readonly ended: Promise<GitEnd>;
}

/** Starts `git <args>`; stdin is a pipe only when asked for. */
export function startGit(workplace: Workplace, args: readonly string[], stdin: 'ignore' | 'pipe'): GitChild {
  const child = spawn('git', [...args], {
    cwd: workplace.root,
    env: workplace.environment,
    stdio: [stdin, 'pipe', 'pipe'],
    windowsHide: true,
  });
  let said = '';
  child.stderr?.setEncoding('latin1').on('data', (text: string) => {
    if (said.length < LONGEST_STDERR) said += text;
  });
  // A write to a process that has died fails here; how it ended is told by `ended`.
  child.stdin?.on('error', (error) => {
    said ||= error.message;
  });
  const ended = new Promise<GitEnd>((resolve) => {
    child.on('error', (error) => resolve({ code: -1, signal: null, said: error.message }));
    child.on('close', (code, signal) => resolve({ code, signal, said }));
  });
  return { process: child, ended };
}
