/**
 * Asks providers whether secrets still work. Only a run that was told to makes a verifier, and nothing else can send a
 * request. Each secret is asked about once; a host that refuses, fails or has been asked enough is left alone. Whatever
 * happens, the answer is one of three words: nothing is thrown, nothing is logged.
 */

import type { Finding } from '../core/finding.ts';
import type { Verification, VerifyRequest } from '../core/verification.ts';
import { type Filling, partsNamedIn } from './fill.ts';
import { Pace } from './pace.ts';
import { type Answer, send } from './send.ts';

export interface VerifierOptions {
  /** For a whole exchange; 10 seconds unless given. */
  readonly timeoutMilliseconds?: number;
  /** Requests under way at once; 4 unless given. */
  readonly concurrency?: number;
  /** Least time between the starts of two requests to one host; 200 unless given. */
  readonly minimumIntervalMillisecondsPerHost?: number;
  /** Secrets of hostile files could be many; 200 unless given. */
  readonly maximumRequestsPerHost?: number;
  /** Ends the asking: what is under way is broken off, what is left stays unknown. */
  readonly signal?: AbortSignal;
  /**
   * Scheme, host and port that stand in for those of every provider: a gateway, or a server that plays them in a test.
   * The provider's own host then stands in the header `x-forwarded-host`.
   */
  readonly origin?: string;
}

/** Gives what the finding's provider says; `unknown` for a rule that does not say how to ask. Never throws. */
export type Verifier = (finding: Pick<Finding, 'rule' | 'secret' | 'parts'>) => Promise<Verification>;

/** What can be sent in a header without changing it. */
const SENDABLE = /^[\x21-\x7e]{1,4000}$/;
const MOST_FAILURES = 3;

/** Makes a verifier; it opens no connection before it is called. */
export function createVerifier(options: VerifierOptions = {}): Verifier {
  const hosts = new Hosts(options);
  const asked = new Map<string, Promise<Verification>>();
  return async ({ rule, secret, parts = [] }) => {
    const request = rule.verify;
    if (request === undefined) return 'unknown';
    const filling = fillingFor(request, secret.reveal(), parts);
    if (filling === undefined) return 'unknown';
    const key = JSON.stringify([rule.id, filling]);
    const known = asked.get(key);
    if (known !== undefined) return known;
    const verification = ask(request, filling, hosts);
    asked.set(key, verification);
    return verification;
  };
}

/** What the request asks for; undefined where a part of it was not found near the secret. */
function fillingFor(request: VerifyRequest, secret: string, found: NonNullable<Finding['parts']>): Filling | undefined {
  const parts: Record<string, string> = {};
  for (const name of [...Object.values(request.headers), request.body ?? ''].flatMap(partsNamedIn)) {
    const part = found.find((each) => each.name === name);
    if (part === undefined) return undefined;
    parts[name] = part.value.reveal();
  }
  return { secret, parts };
}

async function ask(request: VerifyRequest, filling: Filling, hosts: Hosts): Promise<Verification> {
  try {
    if (![filling.secret, ...Object.values(filling.parts)].every((text) => SENDABLE.test(text))) return 'unknown';
    if (request.only !== undefined && !matches(request.only, filling.secret)) return 'unknown';
    const answer = await hosts.ask(request, filling);
    return answer === undefined ? 'unknown' : read(request, answer);
  } catch {
    return 'unknown'; // A rule that no parser has checked: its URL or patterns may be anything.
  }
}

/** An answer that fits both descriptions, or none, proves nothing; nor does a redirect, a limit or a failure, ever. */
function read(request: VerifyRequest, { status, body }: Answer): Verification {
  const { active, inactive, activeBody, inactiveBody } = request;
  if (status === 429 || status >= 500 || (status >= 300 && status < 400)) return 'unknown';
  const isActive = active.includes(status) && (activeBody === undefined || matches(activeBody, body));
  const isInactive = inactive.includes(status) && (inactiveBody === undefined || matches(inactiveBody, body));
  if (isActive === isInactive) return 'unknown';
  return isActive ? 'active' : 'inactive';
}

/** Patterns are written as everywhere in rules: a leading `(?i)` ignores case. */
function matches(pattern: string, text: string): boolean {
  const ignoreCase = pattern.startsWith('(?i)');
  return new RegExp(ignoreCase ? pattern.slice(4) : pattern, ignoreCase ? 'i' : '').test(text);
}

interface HostState {
  sent: number;
  failuresInARow: number;
  isClosed: boolean;
}

/** What is known of each host, by the name the rule gives it. */
class Hosts {
  readonly #options: VerifierOptions;
  readonly #pace: Pace;
  readonly #states = new Map<string, HostState>();

  constructor(options: VerifierOptions) {
    this.#options = options;
    this.#pace = new Pace({
      concurrency: options.concurrency ?? 4,
      minimumIntervalMilliseconds: options.minimumIntervalMillisecondsPerHost ?? 200,
    });
  }

  async ask(request: VerifyRequest, filling: Filling): Promise<Answer | undefined> {
    const { signal, origin, timeoutMilliseconds = 10_000, maximumRequestsPerHost = 200 } = this.#options;
    const { host } = new URL(request.url);
    const state = this.#state(host);
    const isWanted = () => !state.isClosed && state.sent < maximumRequestsPerHost;
    return this.#pace.run(host, isWanted, async () => {
      state.sent++;
      const answer = await send(request, filling, {
        timeoutMilliseconds,
        ...(signal === undefined ? {} : { signal }),
        ...(origin === undefined ? {} : { origin }),
      });
      note(state, answer);
      return answer;
    });
  }

  #state(host: string): HostState {
    const known = this.#states.get(host);
    if (known !== undefined) return known;
    const state: HostState = { sent: 0, failuresInARow: 0, isClosed: false };
    this.#states.set(host, state);
    return state;
  }
}

/** A host that says "too many requests", or fails several times in a row, is not asked again. */
function note(state: HostState, answer: Answer | undefined): void {
  const isFailure = answer === undefined || answer.status >= 500;
  state.failuresInARow = isFailure ? state.failuresInARow + 1 : 0;
  if (answer?.status === 429 || state.failuresInARow >= MOST_FAILURES) state.isClosed = true;
}
