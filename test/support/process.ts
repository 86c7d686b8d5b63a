/** Runs the built command line as a process of its own: for what only processes have (pipes, signals, rights, memory). */

import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './bundle.ts';
import { scratchEnvironment } from './repository.ts';

/** The user that owns nothing, on every Unix. */
const NOBODY = 65_534;

export interface ProcessWorld {
  readonly directory: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Run as a user whom permissions hold back, where this one is the superuser. */
  readonly withoutRights?: boolean;
  /** Instead of pipes for stdin, stdout and stderr. */
  readonly stdio?: StdioOptions;
}

export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Wall clock. */
  readonly milliseconds: number;
  /** The most memory that it held, in megabytes; 0 where the system does not tell. */
  readonly peakMegabytes: number;
}

/** Starts `unsealed <argv>`. */
export function start(argv: readonly string[], world: ProcessWorld): ChildProcess {
  const isRoot = process.getuid?.() === 0;
  return spawn(process.execPath, [join(DIST, 'cli.mjs'), ...argv], {
    cwd: world.directory,
    env: { ...colourless(scratchEnvironment()), HOME: world.directory, ...world.environment },
    stdio: world.stdio ?? 'pipe',
    ...(world.withoutRights === true && isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
}

/** Runs `unsealed <argv>` to its end. */
export async function run(argv: readonly string[], world: ProcessWorld): Promise<ProcessEnd> {
  const started = performance.now();
  const child = start(argv, world);
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  child.stdin?.on('error', () => undefined).end(world.stdin ?? '');
  let peakMegabytes = 0;
  const watch = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, peakOf(child.pid));
  }, 10);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(watch);
      resolve({ code, signal, ...said, milliseconds: Math.round(performance.now() - started), peakMegabytes });
    });
  });
}

/** The process's peak so far, which Linux keeps under /proc. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000;
  } catch {
    return 0; // it has ended, or this is no Linux
  }
}

/** What the tests run under must not decide on colours, nor on what a CI log may hold. */
function colourless(environment: Readonly<Record<string, string>>): Record<string, string> {
  const deciding = new Set(['NO_COLOR', 'FORCE_COLOR', 'GITHUB_ACTIONS', 'CI', 'TERM', 'NODE_OPTIONS']);
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !deciding.has(name)));
}
