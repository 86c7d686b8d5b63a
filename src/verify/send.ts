/**
 * The only door to the network. One request, one answer or none: redirects are not followed (a secret goes to the host
 * that was named and to no other), no cookies, a deadline over the whole exchange, a bounded body, no error text.
 */

import type { VerifyRequest } from '../core/verification.ts';
import { type Filling, fillBody, fillHeaders } from './fill.ts';

/** What of an answer is looked at; `body` is its first 64 KiB, read only when something depends on it. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface SendOptions {
  readonly timeoutMilliseconds: number;
  readonly signal?: AbortSignal;
  /** Scheme, host and port to send to instead; the host that was meant then stands in `x-forwarded-host`. */
  readonly origin?: string;
}

const MOST_BYTES = 65_536;

/** The answer to the request with the secret in it; undefined when there is none in time, for whatever reason. */
export async function send(
  request: VerifyRequest,
  filling: Filling,
  options: SendOptions,
): Promise<Answer | undefined> {
  const { timeoutMilliseconds, signal } = options;
  const deadline = new AbortController();
  const stop = () => deadline.abort();
  const timer = setTimeout(stop, timeoutMilliseconds);
  signal?.addEventListener('abort', stop);
  try {
    if (signal?.aborted === true) return undefined;
    return await exchange(request, filling, options.origin, deadline.signal);
  } catch {
    // Refused, reset, timed out, not HTTP: all the same here, and the error may quote the request.
    return undefined;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
    deadline.abort(); // Lets go of what was not read of the answer.
  }
}

async function exchange(
  request: VerifyRequest,
  filling: Filling,
  origin: string | undefined,
  signal: AbortSignal,
): Promise<Answer> {
  const { url, forwarded } = target(request.url, origin);
  const headers = { 'user-agent': 'unsealed', ...fillHeaders(request.headers, filling), ...forwarded };
  const body =
    request.body === undefined ? {} : { body: fillBody(request.body, filling, request.headers['content-type']) };
  const response = await fetch(url, { method: request.method, headers, ...body, redirect: 'manual', signal });
  const isTelling = request.activeBody !== undefined || request.inactiveBody !== undefined;
  return { status: response.status, body: isTelling ? await start(response.body) : '' };
}

function target(declared: string, origin: string | undefined): { url: URL; forwarded: Record<string, string> } {
  const meant = new URL(declared);
  if (origin === undefined) return { url: meant, forwarded: {} };
  return { url: new URL(meant.pathname + meant.search, origin), forwarded: { 'x-forwarded-host': meant.host } };
}

async function start(stream: AsyncIterable<Uint8Array> | null): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream ?? []) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= MOST_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8');
}
