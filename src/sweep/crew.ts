/**
 * The workers of a sweep. They take shares from one shared counter, so that none waits while another still has much to do.
 * A small repository is swept in this thread: starting others takes longer.
 */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RuleSet } from '../detect/rule-set.ts';
import type { EntryFindings } from './scan-family.ts';
import { type Share, Sweeper, type SweepPlan, type Wanted } from './sweeper.ts';

/** What the workers tell as they go. */
export interface CrewEvents {
  onSifted(counts: { readonly blobs: number; readonly bytes: number }): void;
  /** So many texts were scanned, and these hold something. */
  onScanned(pack: number, texts: number, findings: readonly EntryFindings[]): void;
}

export interface Crew {
  sift(shares: readonly Share[]): Promise<void>;
  scan(wanted: readonly Wanted[]): Promise<void>;
  close(): Promise<void>;
}

/** Messages to and from a thread (thread.ts). */
export type ToThread =
  | { readonly kind: 'sift'; readonly shares: readonly Share[]; readonly next: Int32Array }
  | { readonly kind: 'scan'; readonly wanted: readonly Wanted[]; readonly next: Int32Array };
export type FromThread =
  | { readonly kind: 'sifted'; readonly blobs: number; readonly bytes: number }
  | {
      readonly kind: 'scanned';
      readonly pack: number;
      readonly texts: number;
      readonly findings: readonly EntryFindings[];
    }
  | { readonly kind: 'done' };

/** Fewer objects than this are done before a second thread has started. */
const ENOUGH_FOR_THREADS = 20_000;
const MOST_THREADS = 8;

/** A crew for this plan. Sources that run unbundled have no file to start a thread with. */
export function startCrew(plan: SweepPlan, ruleSet: () => RuleSet, events: CrewEvents, threads?: number): Crew {
  const objects = plan.packs.reduce((sum, { order }) => sum + order.count, plan.store.loose.length);
  const isBundled = import.meta.url.endsWith('.mjs');
  const count = threads ?? (objects < ENOUGH_FOR_THREADS ? 1 : Math.min(MOST_THREADS, availableParallelism()));
  return isBundled && count > 1 ? threadCrew(plan, events, count) : localCrew(plan, ruleSet(), events);
}

function localCrew(plan: SweepPlan, ruleSet: RuleSet, events: CrewEvents): Crew {
  const sweeper = new Sweeper(plan, ruleSet);
  return {
    async sift(shares) {
      for (const share of shares) {
        events.onSifted(sweeper.sift(share));
        // What git says meanwhile has its turn.
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    async scan(wanted) {
      for (const one of wanted) {
        for await (const findings of sweeper.scan(one)) events.onScanned(one.pack, 1, [findings]);
      }
    },
    async close() {
      sweeper.close();
    },
  };
}

function threadCrew(plan: SweepPlan, events: CrewEvents, count: number): Crew {
  const file = new URL('./sweep-thread.mjs', import.meta.url);
  const workers = Array.from({ length: count }, () => new Worker(file, { workerData: plan }));
  const order = (message: Omit<ToThread, 'next'>) => {
    const next = new Int32Array(new SharedArrayBuffer(4));
    return Promise.all(workers.map((worker) => ordered(worker, { ...message, next } as ToThread, events)));
  };
  return {
    async sift(shares) {
      await order({ kind: 'sift', shares } as ToThread);
    },
    async scan(wanted) {
      if (wanted.length > 0) await order({ kind: 'scan', wanted } as ToThread);
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Gives a thread its order and passes on what it tells until it is done. */
function ordered(worker: Worker, message: ToThread, events: CrewEvents): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      worker.off('message', hear).off('error', fail).off('exit', die);
      settle();
    };
    const hear = (said: FromThread) => {
      if (said.kind === 'sifted') events.onSifted(said);
      else if (said.kind === 'scanned') events.onScanned(said.pack, said.texts, said.findings);
      else finish(resolve);
    };
    const fail = (error: Error) => finish(() => reject(error));
    const die = (code: number) => finish(() => reject(new Error(`a thread of the sweep ended with code ${code}`)));
    worker.on('message', hear).on('error', fail).on('exit', die);
    worker.postMessage(message);
  });
}
