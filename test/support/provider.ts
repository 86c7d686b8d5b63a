/** A real HTTP server on the loopback that plays providers, and remembers all that it was sent. */

import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll } from '@jest/globals';

export interface Received {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** When the request began, in milliseconds of `performance.now()`. */
  readonly at: number;
  /** Requests under way when this one came, itself among them. */
  readonly underWay: number;
}

/** What to answer: a status, a body and headers; or whatever the function writes. */
export interface Reply {
  readonly status?: number;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly afterMilliseconds?: number;
  readonly write?: (response: ServerResponse) => void;
}

const started: Provider[] = [];
afterAll(() => {
  for (const provider of started.splice(0)) provider.stop();
});

/** A provider that answers by `reply`; stopped after the tests of the file. */
export class Provider {
  readonly received: Received[] = [];
  reply: (request: Received) => Reply;
  readonly #server: Server;
  #underWay = 0;

  private constructor(reply: (request: Received) => Reply) {
    this.reply = reply;
    this.#server = createServer((request, response) => {
      const at = performance.now();
      const underWay = ++this.#underWay;
      response.on('close', () => this.#underWay--);
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        const received = { method, url, headers, body: Buffer.concat(chunks).toString('utf8'), at, underWay };
        this.received.push(received);
        void answer(this.reply(received), response);
      });
    });
  }

  /** Listens on a free port. */
  static async start(reply: (request: Received) => Reply = () => ({})): Promise<Provider> {
    const provider = new Provider(reply);
    await new Promise<void>((resolve) => provider.#server.listen(0, '127.0.0.1', resolve));
    started.push(provider);
    return provider;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Everything that was received, as one text. */
  get urls(): string {
    return this.received.map(({ url }) => url).join('\n');
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

async function answer(reply: Reply, response: ServerResponse): Promise<void> {
  const { status = 200, body = '', headers = {}, afterMilliseconds = 0, write } = reply;
  if (afterMilliseconds > 0) await sleep(afterMilliseconds, undefined, { ref: false });
  if (write !== undefined) write(response);
  else response.writeHead(status, { ...headers }).end(body);
}
