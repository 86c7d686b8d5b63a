/**
 * JSON Web Tokens in compact form (RFC 7519, RFC 7515). The signature cannot be checked without a key; that header and
 * payload decode to JSON objects is already more than chance gives.
 */

import type { ProofResult } from './proof.ts';

/** Proves three parts whose first two are JSON objects; refutes the rest, unsigned tokens and the sample of jwt.io. */
export function proveJwt(secret: string): ProofResult {
  const [head, body, signature, ...more] = secret.split('.');
  if (head === undefined || body === undefined || !signature || more.length > 0) return 'refuted';
  const header = jsonObject(head);
  const payload = jsonObject(body);
  if (header === undefined || payload === undefined) return 'refuted';
  const algorithm = header.alg;
  if (typeof algorithm !== 'string' || algorithm.toLowerCase() === 'none') return 'refuted';
  return isPublishedSample(payload) ? 'refuted' : 'proven';
}

/** What a proven token says of its end. Facts only: whether that is past depends on when one asks. */
export function jwtReasons(secret: string): string[] {
  const end = jsonObject(secret.split('.')[1] ?? '')?.exp;
  if (end === undefined) return ['non-expiring: it names no end (exp)'];
  if (typeof end !== 'number' || !(Math.abs(end) <= LAST_SECOND)) return [];
  return [`its end (exp) is ${new Date(end * 1000).toISOString().slice(0, 10)}`];
}

/** Of the year 9999. */
const LAST_SECOND = 253_402_300_799;

/** The members of a header or a payload that are looked at. */
interface Claims {
  readonly alg?: unknown;
  readonly sub?: unknown;
  readonly name?: unknown;
  readonly exp?: unknown;
}

function isPublishedSample(payload: Claims): boolean {
  return payload.sub === '1234567890' && payload.name === 'John Doe';
}

function jsonObject(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Claims) : undefined;
  } catch {
    return undefined; // not JSON: an answer, not a failure
  }
}
