/**
 * `.unsealed-baseline.json`: the findings that a team has already seen, as slow salted fingerprints with rule and path and
 * nothing else. A file that is not wholly understood is an error, never an empty baseline: else old findings would
 * come back as new, or a broken file would pass for an accepted one.
 */

import type { Baseline, KeyDerivation } from '../core/baseline.ts';
import { UnsealedError } from '../core/errors.ts';
import type { Fingerprint } from '../core/finding.ts';

/** One accepted finding. `rule` and `path` are for the people who review the file; the fingerprint alone decides. */
export interface BaselineEntry {
  readonly fingerprint: Fingerprint;
  readonly rule: string;
  readonly path: string;
}

/** A baseline with the entries it was read from. */
export interface BaselineFile extends Baseline {
  readonly entries: readonly BaselineEntry[];
}

const VERSION = 1;
const FINGERPRINT = /^[0-9a-f]{32}$/;
const SALT = /^(?:[0-9a-f]{2}){8,64}$/;
const MAX_COST = 2 ** 16;
/** Cost times block size times parallelization: what one fingerprint may take, at 128 bytes each (64 MB, about 0.1 s). */
const MAX_WORK = MAX_COST * 8;
const CREATE_AGAIN = 'restore the file from git, or make it again with `unsealed baseline create`';

/** Reads a baseline; `path` names it in messages. Throws UnsealedError BASELINE_INVALID with place and remedy. */
export function parseBaseline(source: string, path: string): BaselineFile {
  const {
    version,
    derivation: given,
    findings,
  } = object(parseJson(source, path), '', ['version', 'derivation', 'findings'], path);
  if (version !== VERSION) {
    const newer = typeof version === 'number' && version > VERSION;
    throw invalid(path, 'version', `must be ${VERSION}`, newer ? 'update unsealed' : CREATE_AGAIN);
  }
  const derivation = readDerivation(given, path);
  if (!Array.isArray(findings)) throw invalid(path, 'findings', 'must be a list', CREATE_AGAIN);
  const entries = findings.map((entry: unknown, index) => readEntry(entry, `findings[${index}]`, path));
  return { derivation, entries, fingerprints: new Set(entries.map(({ fingerprint }) => fingerprint)) };
}

/** The file for a baseline: the same findings give the same bytes, one finding a line, sorted by path, rule, fingerprint. */
export function serialiseBaseline(derivation: KeyDerivation, entries: readonly BaselineEntry[]): string {
  const { name, cost, blockSize, parallelization, salt } = derivation;
  const lines = entries
    .map(({ fingerprint, rule, path }) => ({ order: [path, rule, fingerprint].join('\0'), fingerprint, rule, path }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .filter(({ order }, index, sorted) => order !== sorted[index - 1]?.order)
    .map(({ fingerprint, rule, path }) => `    ${JSON.stringify({ fingerprint, rule, path })}`);
  const findings = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  const head = JSON.stringify({ name, cost, blockSize, parallelization, salt });
  return `{\n  "version": ${VERSION},\n  "derivation": ${head},\n  "findings": ${findings}\n}\n`;
}

function parseJson(source: string, path: string): unknown {
  try {
    return JSON.parse(source.startsWith('\ufeff') ? source.slice(1) : source);
  } catch (error) {
    // The engine's message quotes the text around the fault, so only its position is kept.
    const message = (error as Error).message;
    const position = /position (\d+)/.exec(message)?.[1] ?? (/end of/.test(message) ? source.length : undefined);
    throw invalid(path + placeOf(source, position), '', 'is not valid JSON', CREATE_AGAIN);
  }
}

function placeOf(source: string, position: string | number | undefined): string {
  if (position === undefined) return '';
  const lines = source.slice(0, Number(position)).split('\n');
  return `:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

function readDerivation(value: unknown, path: string): KeyDerivation {
  const where = 'derivation';
  const keys = ['name', 'cost', 'blockSize', 'parallelization', 'salt'];
  const { name, cost, blockSize, parallelization, salt } = object(value, where, keys, path);
  if (name !== 'scrypt') throw invalid(path, `${where}.name`, 'must be "scrypt"', CREATE_AGAIN);
  if (!isWhole(cost, 2, MAX_COST) || !Number.isInteger(Math.log2(cost))) {
    throw invalid(path, `${where}.cost`, `must be a power of two from 2 to ${MAX_COST}`, CREATE_AGAIN);
  }
  if (!isWhole(blockSize, 1, 32)) throw invalid(path, `${where}.blockSize`, 'must be from 1 to 32', CREATE_AGAIN);
  if (!isWhole(parallelization, 1, 16)) {
    throw invalid(path, `${where}.parallelization`, 'must be from 1 to 16', CREATE_AGAIN);
  }
  if (cost * blockSize * parallelization > MAX_WORK) {
    throw invalid(path, where, 'asks for too much work for each finding', CREATE_AGAIN);
  }
  if (typeof salt !== 'string' || !SALT.test(salt)) {
    throw invalid(path, `${where}.salt`, 'must be 8 to 64 bytes in lower-case hex', CREATE_AGAIN);
  }
  return { name, cost, blockSize, parallelization, salt };
}

function readEntry(value: unknown, where: string, file: string): BaselineEntry {
  const { fingerprint, rule, path } = object(value, where, ['fingerprint', 'rule', 'path'], file);
  if (typeof fingerprint !== 'string' || !FINGERPRINT.test(fingerprint)) {
    throw invalid(file, `${where}.fingerprint`, 'must be 32 lower-case hex digits', CREATE_AGAIN);
  }
  if (typeof rule !== 'string') throw invalid(file, `${where}.rule`, 'must be a text', CREATE_AGAIN);
  if (typeof path !== 'string') throw invalid(file, `${where}.path`, 'must be a text', CREATE_AGAIN);
  return { fingerprint, rule, path };
}

/** The value as an object with these keys and no others. */
function object(value: unknown, where: string, keys: readonly string[], path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(path, where, 'must be an object', CREATE_AGAIN);
  }
  const missing = keys.find((key) => !Object.hasOwn(value, key));
  if (missing !== undefined) throw invalid(path, where, `lacks "${missing}"`, CREATE_AGAIN);
  if (Object.keys(value).length > keys.length) throw invalid(path, where, 'has an unknown key', CREATE_AGAIN);
  return value as Record<string, unknown>;
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function invalid(path: string, where: string, cause: string, hint: string): UnsealedError {
  return new UnsealedError('BASELINE_INVALID', `${path}: ${where === '' ? 'the file' : where} ${cause}`, hint);
}
