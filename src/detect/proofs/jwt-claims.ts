/**
 * What the claims of a JSON Web Token say: who issued it (`iss`) and until when it is taken (`exp`, seconds since 1970).
 * They are not verified, and a text from outside: an issuer is named by its host, or not at all where it is no plain name.
 * https://www.rfc-editor.org/rfc/rfc7519#section-4.1
 */

import { type Facts, NO_FACTS } from './facts.ts';

const PLAIN_NAME = /^[A-Za-z0-9](?:[\w./-]{0,78}[A-Za-z0-9])?$/;
/** The last second that a date can be written for (ECMA-262). */
const LAST_SECOND = 8_640_000_000_000;

/** Issuer and end of a token in compact form; a token that has ended is spent. */
export function jwtClaims(secret: string, now: number): Facts {
  const claims = claimsOf(secret.split('.')[1] ?? '');
  if (claims === undefined) return NO_FACTS;
  const issuer = issuerName(claims.iss);
  const named = issuer === undefined ? [] : [`issued by ${issuer}`];
  const { exp } = claims;
  if (typeof exp !== 'number' || !(exp >= 0 && exp <= LAST_SECOND)) {
    return { reasons: [...named, 'never expires by itself'], isSpent: false };
  }
  const isSpent = exp * 1000 <= now;
  const day = new Date(exp * 1000).toISOString().slice(0, 10);
  return { reasons: [...named, isSpent ? `expired on ${day}` : `expires on ${day}`], isSpent };
}

/** The members of a payload that are looked at. */
interface Claims {
  readonly iss?: unknown;
  readonly exp?: unknown;
}

function claimsOf(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined; // not JSON: an answer, not a failure
  }
}

/** The host of a URL, without what else it may hold; a plain name as it is (`kubernetes/serviceaccount`). */
function issuerName(issuer: unknown): string | undefined {
  if (typeof issuer !== 'string') return undefined;
  const name = URL.canParse(issuer) ? new URL(issuer).hostname : issuer;
  return PLAIN_NAME.test(name) ? name : undefined;
}
