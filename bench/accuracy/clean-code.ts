/**
 * Real code without secrets: ten large packages, fetched from the registry for the purpose and kept under
 * node_modules/.cache, and whatever else stands in node_modules. Nothing of them is ever run.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LineIndex } from '../../src/core/line-index.ts';
import { DEFAULT_POLICY } from '../../src/core/policy.ts';
import { isBinary } from '../../src/decode/text-encoding.ts';
import type { RuleSet } from '../../src/detect/rule-set.ts';
import { alarmsIn } from './score.ts';

/** Chosen for their size and for what they do: compilers, interfaces, and clients of services that need credentials. */
export const PACKAGES: readonly string[] = [
  'typescript@5.9.3',
  'aws-sdk@2.1693.0',
  'firebase@12.2.1',
  'next@15.5.2',
  'three@0.179.1',
  'monaco-editor@0.52.2',
  'antd@5.27.1',
  'stripe@18.4.0',
  'mongodb@6.18.0',
  'webpack@5.101.3',
];

export interface CodeCount {
  readonly name: string;
  readonly files: number;
  readonly lines: number;
  readonly alarms: readonly CodeAlarm[];
}

/** A false alarm in real code; never the text that raised it. */
export interface CodeAlarm {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
}

/** Fetches what is not there yet and gives the packages' folders. Throws when the registry does not answer. */
export function fetchPackages(cache: string): string[] {
  mkdirSync(cache, { recursive: true });
  return PACKAGES.map((specifier) => {
    const folder = join(cache, specifier);
    if (existsSync(folder)) return folder;
    const unpacked = `${folder}.partial`;
    rmSync(unpacked, { recursive: true, force: true });
    mkdirSync(unpacked);
    const tarball = execFileSync('npm', ['pack', specifier, '--pack-destination', unpacked, '--silent'], {
      encoding: 'utf8',
    }).trim();
    execFileSync('tar', ['-xzf', join(unpacked, tarball), '-C', unpacked]);
    rmSync(join(unpacked, tarball));
    renameSync(unpacked, folder);
    return folder;
  });
}

/** Scans every text file below `folder` at default settings, each alone, under its path inside the folder. */
export async function countAlarms(folder: string, name: string, ruleSet: RuleSet): Promise<CodeCount> {
  let files = 0;
  let lines = 0;
  const alarms: CodeAlarm[] = [];
  for (const path of filesBelow(folder)) {
    if (statSync(join(folder, path)).size > DEFAULT_POLICY.limits.fileBytes) continue;
    const bytes = readFileSync(join(folder, path));
    if (isBinary(bytes)) continue;
    files++;
    lines += lineCount(bytes);
    const found = await alarmsIn(bytes, path, ruleSet);
    if (found.length === 0) continue;
    const index = new LineIndex(bytes);
    for (const { rule, span } of found)
      alarms.push({ path: `${name}/${path}`, line: index.point(span.start).line, rule });
  }
  return { name, files, lines, alarms };
}

function* filesBelow(folder: string): Iterable<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
    if (entry.isFile() && !path.startsWith('.cache')) yield path;
  }
}

function lineCount(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) count++;
  return count + (bytes.length > 0 && bytes[bytes.length - 1] !== 0x0a ? 1 : 0);
}
