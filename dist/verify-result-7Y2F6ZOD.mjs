import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  reported
} from "./chunk-XJ25R62C.mjs";
import {
  withVerification
} from "./chunk-4DXGSSLM.mjs";
import "./chunk-NNKK245H.mjs";

// src/verify/fill.ts
var PLACEHOLDER = /\{\{(?:secret|part\.([a-z0-9-]+)|basic:([^:{}]*):([^:{}]*))\}\}/g;
var PART_NAME = /part\.([a-z0-9-]+)/g;
function partsNamedIn(template) {
  const placeholders = template.match(PLACEHOLDER) ?? [];
  return placeholders.flatMap((text) => [...text.matchAll(PART_NAME)].map(([, name]) => name ?? ""));
}
function fillHeaders(headers, filling) {
  return Object.fromEntries(Object.entries(headers).map(([name, template]) => [name, fill(template, filling, asItIs)]));
}
function fillBody(body, filling, mediaType) {
  return fill(body, filling, mediaType === "application/json" ? insideJson : encodeURIComponent);
}
function fill(template, filling, quote) {
  return template.replace(PLACEHOLDER, (_, part, user, password) => {
    if (part !== void 0) return quote(filling.parts[part] ?? "");
    return quote(user === void 0 || password === void 0 ? filling.secret : basic(user, password, filling));
  });
}
function basic(user, password, { secret, parts }) {
  const [name, word] = [user, password].map((text) => {
    if (text === "secret") return secret;
    return text.startsWith("part.") ? parts[text.slice("part.".length)] ?? "" : text;
  });
  return Buffer.from(`${name}:${word}`, "latin1").toString("base64");
}
function asItIs(text) {
  return text;
}
function insideJson(text) {
  return JSON.stringify(text).slice(1, -1);
}

// src/verify/pace.ts
import { setTimeout as sleep } from "node:timers/promises";
var Pace = class {
  #interval;
  #lanes = /* @__PURE__ */ new Map();
  #lastStart = /* @__PURE__ */ new Map();
  #waiting = [];
  #free;
  constructor({ concurrency, minimumIntervalMilliseconds }) {
    this.#free = Math.max(1, concurrency);
    this.#interval = minimumIntervalMilliseconds;
  }
  /**
   * Runs the task when it is its turn and gives what it gives. Where `isWanted` says no by then, gives undefined at once,
   * so that a host which is not to be asked any more costs no pauses either.
   */
  async run(host, isWanted, task) {
    const lane = this.#lanes.get(host) ?? Promise.resolve();
    const turn = lane.then(() => this.#enter(host, isWanted));
    this.#lanes.set(host, turn);
    if (!await turn) return void 0;
    try {
      return await task();
    } finally {
      this.#leave();
    }
  }
  async #enter(host, isWanted) {
    if (!isWanted()) return false;
    const pause = (this.#lastStart.get(host) ?? Number.NEGATIVE_INFINITY) + this.#interval - performance.now();
    if (pause > 0) await sleep(Math.ceil(pause));
    if (this.#free > 0) this.#free--;
    else await new Promise((resolve) => this.#waiting.push(resolve));
    if (!isWanted()) {
      this.#leave();
      return false;
    }
    this.#lastStart.set(host, performance.now());
    return true;
  }
  /** A place that becomes free is handed on directly: nobody can slip in between. */
  #leave() {
    const next = this.#waiting.shift();
    if (next === void 0) this.#free++;
    else next();
  }
};

// src/verify/send.ts
var MOST_BYTES = 65536;
async function send(request, filling, options) {
  const { timeoutMilliseconds, signal } = options;
  const deadline = new AbortController();
  const stop = () => deadline.abort();
  const timer = setTimeout(stop, timeoutMilliseconds);
  signal?.addEventListener("abort", stop);
  try {
    if (signal?.aborted === true) return void 0;
    return await exchange(request, filling, options.origin, deadline.signal);
  } catch {
    return void 0;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
    deadline.abort();
  }
}
async function exchange(request, filling, origin, signal) {
  const { url, forwarded } = target(request.url, origin);
  const headers = { "user-agent": "unsealed", ...fillHeaders(request.headers, filling), ...forwarded };
  const body = request.body === void 0 ? {} : { body: fillBody(request.body, filling, request.headers["content-type"]) };
  const response = await fetch(url, { method: request.method, headers, ...body, redirect: "manual", signal });
  const isTelling = request.activeBody !== void 0 || request.inactiveBody !== void 0;
  return { status: response.status, body: isTelling ? await start(response.body) : "" };
}
function target(declared, origin) {
  const meant = new URL(declared);
  if (origin === void 0) return { url: meant, forwarded: {} };
  return { url: new URL(meant.pathname + meant.search, origin), forwarded: { "x-forwarded-host": meant.host } };
}
async function start(stream) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of stream ?? []) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= MOST_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString("utf8");
}

// src/verify/verifier.ts
var SENDABLE = /^[\x21-\x7e]{1,4000}$/;
var MOST_FAILURES = 3;
function createVerifier(options = {}) {
  const hosts = new Hosts(options);
  const asked = /* @__PURE__ */ new Map();
  return async ({ rule, secret, parts = [] }) => {
    const request = rule.verify;
    if (request === void 0) return "unknown";
    const filling = fillingFor(request, secret.reveal(), parts);
    if (filling === void 0) return "unknown";
    const key = JSON.stringify([rule.id, filling]);
    const known = asked.get(key);
    if (known !== void 0) return known;
    const verification = ask(request, filling, hosts);
    asked.set(key, verification);
    return verification;
  };
}
function fillingFor(request, secret, found) {
  const parts = {};
  for (const name of [...Object.values(request.headers), request.body ?? ""].flatMap(partsNamedIn)) {
    const part = found.find((each) => each.name === name);
    if (part === void 0) return void 0;
    parts[name] = part.value.reveal();
  }
  return { secret, parts };
}
async function ask(request, filling, hosts) {
  try {
    if (![filling.secret, ...Object.values(filling.parts)].every((text) => SENDABLE.test(text))) return "unknown";
    if (request.only !== void 0 && !matches(request.only, filling.secret)) return "unknown";
    const answer = await hosts.ask(request, filling);
    return answer === void 0 ? "unknown" : read(request, answer);
  } catch {
    return "unknown";
  }
}
function read(request, { status, body }) {
  const { active, inactive, activeBody, inactiveBody } = request;
  if (status === 429 || status >= 500 || status >= 300 && status < 400) return "unknown";
  const isActive = active.includes(status) && (activeBody === void 0 || matches(activeBody, body));
  const isInactive = inactive.includes(status) && (inactiveBody === void 0 || matches(inactiveBody, body));
  if (isActive === isInactive) return "unknown";
  return isActive ? "active" : "inactive";
}
function matches(pattern, text) {
  const ignoreCase = pattern.startsWith("(?i)");
  return new RegExp(ignoreCase ? pattern.slice(4) : pattern, ignoreCase ? "i" : "").test(text);
}
var Hosts = class {
  #options;
  #pace;
  #states = /* @__PURE__ */ new Map();
  constructor(options) {
    this.#options = options;
    this.#pace = new Pace({
      concurrency: options.concurrency ?? 4,
      minimumIntervalMilliseconds: options.minimumIntervalMillisecondsPerHost ?? 200
    });
  }
  async ask(request, filling) {
    const { signal, origin, timeoutMilliseconds = 1e4, maximumRequestsPerHost = 200 } = this.#options;
    const { host } = new URL(request.url);
    const state = this.#state(host);
    const isWanted = () => !state.isClosed && state.sent < maximumRequestsPerHost;
    return this.#pace.run(host, isWanted, async () => {
      state.sent++;
      const answer = await send(request, filling, {
        timeoutMilliseconds,
        ...signal === void 0 ? {} : { signal },
        ...origin === void 0 ? {} : { origin }
      });
      note(state, answer);
      return answer;
    });
  }
  #state(host) {
    const known = this.#states.get(host);
    if (known !== void 0) return known;
    const state = { sent: 0, failuresInARow: 0, isClosed: false };
    this.#states.set(host, state);
    return state;
  }
};
function note(state, answer) {
  const isFailure = answer === void 0 || answer.status >= 500;
  state.failuresInARow = isFailure ? state.failuresInARow + 1 : 0;
  if (answer?.status === 429 || state.failuresInARow >= MOST_FAILURES) state.isClosed = true;
}

// src/verify-result.ts
async function verifyResult(result, policy, options) {
  const verify = createVerifier(options);
  const mayAsk = ({ rule }) => rule.verify !== void 0 && (options.addedRules === true || !policy.addedRules.includes(rule));
  const asked = new Map(
    await Promise.all(
      reported(result).filter(mayAsk).map(async (finding) => [finding, await verify(finding)])
    )
  );
  const findings = result.findings.map((finding) => {
    const verification = asked.get(finding);
    return verification === void 0 ? finding : withVerification(finding, verification, policy);
  });
  return { ...result, findings };
}
export {
  verifyResult
};
