/** Scans a text with the built-in rules and default policy, for tests that care about findings only. */

import {
  createEngine,
  DEFAULT_POLICY,
  type Engine,
  type Finding,
  reported,
  type ScanResult,
  scanText,
} from '../../src/index.ts';

let engine: Promise<Engine> | undefined;

/** The shared engine with default policy. */
export function defaultEngine(): Promise<Engine> {
  engine ??= createEngine({ policy: DEFAULT_POLICY, today: '2026-01-01' });
  return engine;
}

/** The whole result for a text under the given path. */
export async function resultOf(text: string | Uint8Array, path: string): Promise<ScanResult> {
  return scanText(await defaultEngine(), text, path);
}

/** The reported findings in a text under the given path. */
export async function findingsIn(text: string | Uint8Array, path: string): Promise<Finding[]> {
  return reported(await resultOf(text, path));
}
