/**
 * A real browser, driven over its DevTools protocol through a pipe (`--remote-debugging-pipe`: JSON messages that end with
 * a NUL), so that no port is opened and no package is needed. https://chromedevtools.github.io/devtools-protocol/
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { scratchDirectory } from './repository.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The first browser on PATH; throws when there is none, because a test that looks at nothing must not pass. */
export function findBrowser(path = process.env.PATH ?? ''): string {
  for (const directory of path.split(delimiter)) {
    for (const name of NAMES) {
      const file = join(directory, name);
      if (isProgram(file)) return file;
    }
  }
  throw new Error(`no browser on PATH: install Chromium (apt-get install chromium), or one of ${NAMES.join(', ')}`);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export type Answer = Readonly<Record<string, unknown>>;

/** A browser with one page. */
export class Browser {
  readonly #child: ChildProcess;
  readonly #pending = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  readonly #listeners = new Set<(method: string, params: Answer) => void>();
  #session: string | undefined;
  #last = 0;
  #rest = '';

  private constructor(child: ChildProcess) {
    this.#child = child;
    (child.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => this.#take(text));
    child.on('close', () => {
      for (const { reject } of this.#pending.values()) reject(new Error('the browser has ended'));
    });
  }

  /** Starts it without a window, in a profile of its own. */
  static async start(): Promise<Browser> {
    const flags = [
      '--headless=new',
      '--no-sandbox', // the tests may run as root, in a container that has no user namespaces
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--remote-debugging-pipe',
      `--user-data-dir=${scratchDirectory()}`,
      'about:blank',
    ];
    const child = spawn(findBrowser(), flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    const browser = new Browser(child);
    const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    browser.#session = sessionId as string;
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await browser.send(`${domain}.enable`);
    return browser;
  }

  /** Calls a method of the protocol. */
  send(method: string, params: Answer = {}): Promise<Answer> {
    this.#last++;
    const id = this.#last;
    const session = this.#session === undefined ? {} : { sessionId: this.#session };
    (this.#child.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, ...session })}\0`);
    return new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject }));
  }

  /** Hears every event of the page. */
  on(listener: (method: string, params: Answer) => void): void {
    this.#listeners.add(listener);
  }

  /** Opens an address and waits until it is loaded. */
  async open(url: string): Promise<void> {
    const loaded = new Promise<void>((resolve) => {
      const listener = (method: string) => {
        if (method !== 'Page.loadEventFired') return;
        this.#listeners.delete(listener);
        resolve();
      };
      this.#listeners.add(listener);
    });
    await this.send('Page.navigate', { url });
    await loaded;
  }

  /** The value of an expression in the page; of a promise, what it comes to. */
  async evaluate<T>(expression: string): Promise<T> {
    const answer = await this.send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    if (answer.exceptionDetails !== undefined) throw new Error(JSON.stringify(answer.exceptionDetails));
    return (answer.result as { value: T }).value;
  }

  /** Presses a key and lets it go. `text` is what it types. */
  async press(key: string, text?: string, modifiers = 0): Promise<void> {
    const code = { Tab: 9, Enter: 13, ' ': 32 }[key] ?? key.toUpperCase().charCodeAt(0);
    const event = { key, code: key === ' ' ? 'Space' : key, windowsVirtualKeyCode: code, modifiers };
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, ...(text === undefined ? {} : { text }) });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  /** Makes the page this wide and high, in CSS pixels, and light or dark. */
  async show(width: number, height: number, scheme: 'light' | 'dark' = 'light', media = ''): Promise<void> {
    const mobile = width < 600;
    await this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile });
    const features = [{ name: 'prefers-color-scheme', value: scheme }];
    await this.send('Emulation.setEmulatedMedia', { media, features });
  }

  /** A picture of what is shown, as PNG. */
  async picture(): Promise<Buffer> {
    const { data } = await this.send('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data as string, 'base64');
  }

  /** Ends it. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#child.once('close', resolve));
    this.#session = undefined;
    this.send('Browser.close').catch(() => this.#child.kill());
    await closed;
  }

  #take(text: string): void {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) this.#hear(JSON.parse(message) as Message);
  }

  #hear({ id, method, params, result, error }: Message): void {
    if (id === undefined) {
      for (const listener of [...this.#listeners]) listener(method ?? '', params ?? {});
      return;
    }
    const waiting = this.#pending.get(id);
    this.#pending.delete(id);
    if (error === undefined) waiting?.resolve(result ?? {});
    else waiting?.reject(new Error(error.message));
  }
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Answer;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
}
