/** A thread of the sweep: takes shares while there are any, and tells what it found. */

import { parentPort, workerData } from 'node:worker_threads';
import { effectiveRules } from '../engine.ts';
import type { FromThread, ToThread } from './crew.ts';
import { Sweeper, type SweepPlan } from './sweeper.ts';

const plan = workerData as SweepPlan;
const sweeper = new Sweeper(plan, effectiveRules(plan.policy));

parentPort?.on('message', (message: ToThread) => void work(message));

async function work(message: ToThread): Promise<void> {
  for (let at = Atomics.add(message.next, 0, 1); ; at = Atomics.add(message.next, 0, 1)) {
    if (message.kind === 'sift') {
      const share = message.shares[at];
      if (share === undefined) break;
      tell({ kind: 'sifted', ...sweeper.sift(share) });
    } else {
      const wanted = message.wanted[at];
      if (wanted === undefined) break;
      const findings = [];
      for await (const one of sweeper.scan(wanted)) {
        if (one.findings.some(({ found, skipped }) => found.length + skipped.length > 0)) findings.push(one);
      }
      tell({ kind: 'scanned', pack: wanted.pack, texts: wanted.entries.length, findings });
    }
  }
  tell({ kind: 'done' });
}

function tell(message: FromThread): void {
  parentPort?.postMessage(message);
}
