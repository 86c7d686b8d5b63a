/**
 * The test matrix of the Kubernetes map: a row is a text with its secrets marked, and what the engine says about it.
 * Rows are built at run time from seeded random values, so no file holds anything shaped like a secret.
 */

import { expect, it } from '@jest/globals';
import { LineIndex } from '../../../src/core/line-index.ts';
import { RandomText } from '../../../src/examples/random-text.ts';
import { type Finding, formatKeyPath, reported, type SkipCode } from '../../../src/index.ts';
import { resultOf } from '../../support/scan.ts';

/** A finding: rule, and where the row says so, key path, trail, how much it weighs and why, and related places (`line:column`). */
export interface Expected {
  readonly rule: string;
  readonly key?: string;
  readonly trail?: string;
  readonly confidence?: string;
  readonly related?: readonly string[];
  readonly severity?: string;
  /** The last of its reasons. */
  readonly reason?: string;
  /** Index of the marked place that it stands at; its own index in the list unless said otherwise. */
  readonly mark?: number;
}

export interface Row {
  readonly id: string;
  readonly what: string;
  readonly path: string;
  /** `«…»` marks what each expected finding covers, in order. */
  readonly text: string;
  /** Nothing is expected where this is left out. */
  readonly finds?: readonly Expected[];
  readonly skips?: readonly SkipCode[];
}

/** One test a row: exactly the expected findings, each exactly at its mark. */
export function examine(rows: readonly Row[]): void {
  it.each(rows.map((row) => [`${row.id} ${row.what}`, row] as const))('%s', async (_name, row) => {
    const { text, marks } = unmarked(row.text);
    const result = await resultOf(text, row.path);
    const lines = new LineIndex(Buffer.from(text));
    const expected = (row.finds ?? []).map((finding, index) => {
      const [start, end] = marks[finding.mark ?? index] ?? [0, 0];
      const at = (offset: number) => lines.point(Buffer.byteLength(text.slice(0, offset)));
      const { mark: _mark, ...rest } = finding;
      return { ...rest, from: at(start), to: at(end) };
    });
    expect(marks.length > 0).toBe(expected.length > 0);
    expect(reported(result).map((finding, index) => shown(finding, expected[index]))).toEqual(expected);
    expect(result.skipped.map(({ code }) => code)).toEqual(row.skips ?? []);
  });
}

/** Of a finding, what the expectation speaks of. */
function shown(finding: Finding, expected: Expected | undefined) {
  const { rule, keyPath, trail, confidence, severity, evidence, location, related = [] } = finding;
  return {
    rule: rule.id,
    ...(expected?.key !== undefined && { key: formatKeyPath(keyPath ?? []) }),
    ...(expected?.trail !== undefined && { trail: trail.join(' > ') }),
    ...(expected?.confidence !== undefined && { confidence }),
    ...(expected?.related !== undefined && { related: related.map(({ start }) => `${start.line}:${start.column}`) }),
    ...(expected?.severity !== undefined && { severity }),
    ...(expected?.reason !== undefined && { reason: evidence.reasons.at(-1) ?? '' }),
    from: location.start,
    to: location.end,
  };
}

function unmarked(marked: string): { text: string; marks: [number, number][] } {
  const marks: [number, number][] = [];
  let text = '';
  for (const part of marked.split(/([«»])/)) {
    if (part === '«') marks.push([text.length, text.length]);
    else if (part === '»') (marks.at(-1) as [number, number])[1] = text.length;
    else text += part;
  }
  return { text, marks };
}

const random = new RandomText('kubernetes-matrix');

/** A password as generators make them; the same from run to run. */
export function password(length = 16): string {
  return random.password(length);
}

/** Random text over an alphabet. */
export function randomText(letters: string, length: number): string {
  return random.text(letters, length);
}

export const DIGITS = '0123456789';
export const LOWER = 'abcdefghijklmnopqrstuvwxyz';
export const HEX = `${DIGITS}abcdef`;
export const BASE36 = DIGITS + LOWER;
export const ALNUM = BASE36 + LOWER.toUpperCase();

export function randomBytes(count: number): Buffer {
  return random.bytes(count);
}

export function base64(content: string | Uint8Array): string {
  return Buffer.from(content as Uint8Array).toString('base64');
}

/** Every line but the first behind so many blanks. */
export function indented(text: string, blanks: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(blanks)}`);
}

export function lines(...parts: readonly string[]): string {
  return `${parts.join('\n')}\n`;
}

/** A Kubernetes Secret of the given fields. */
export function secret(...fields: readonly string[]): string {
  return lines('apiVersion: v1', 'kind: Secret', 'metadata:', '  name: db', ...fields);
}

/** A JSON Web Token of a service account, with or without an end. */
export function serviceAccountToken(claims: object = {}): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const payload = {
    iss: 'kubernetes/serviceaccount',
    'kubernetes.io/serviceaccount/namespace': 'shop',
    sub: 'system:serviceaccount:shop:deployer',
    ...claims,
  };
  return `${part({ alg: 'RS256', kid: random.text(ALNUM, 10) })}.${part(payload)}.${random.bytes(64).toString('base64url')}`;
}

export function uuid(): string {
  const hex = random.text(HEX, 32);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}

/** A certificate in form only: a DER sequence of noise under the right label. */
export function certificate(): string {
  const body = random.bytes(300);
  const der = Buffer.concat([Buffer.from([0x30, 0x82, 0x01, 0x2c]), body]).toString('base64');
  return pem('CERTIFICATE', der);
}

/** A PEM block around base64 text. */
export function pem(label: string, encoded: string): string {
  return [`-----BEGIN ${label}-----`, ...(encoded.match(/.{1,64}/g) ?? []), `-----END ${label}-----`].join('\n');
}

/** A shell-like reference `${name}` behind some text. */
export function variable(before: string, name: string): string {
  return `${before}$\{${name}}`;
}
