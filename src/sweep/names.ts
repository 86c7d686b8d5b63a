/** Secrets in names: a token in a file's or a directory's name is in every tree that lists it. */

import type { Blob } from '../core/blob.ts';
import type { Finding } from '../core/finding.ts';
import type { Engine } from '../engine.ts';
import { scanBlob } from '../scan-blob.ts';
import { firstOfEach } from './shown-findings.ts';
import { siftWhole } from './sift.ts';

/** One finding for each secret in one of the paths. Only rules for tokens speak: a name assigns nothing. */
export async function nameFindings(names: { paths(): Iterable<string> }, engine: Engine): Promise<Finding[]> {
  const findings: Finding[] = [];
  const told = new Set<string>();
  for (const path of names.paths()) {
    const bytes = Buffer.from(path);
    if (siftWhole(bytes, engine.ruleSet).sites.length === 0) continue;
    const blob: Blob = { origin: { kind: 'commit', path }, read: async () => bytes };
    const { matches, text } = await scanBlob(blob, bytes, engine.ruleSet, engine.policy.limits);
    const tokens = matches.filter(({ match }) => match.rule.kind === 'token' && match.fragment.trail.length === 0);
    const fresh = firstOfEach(tokens, told);
    if (fresh.length > 0) findings.push(...(await engine.judge(blob, text, fresh, matches)));
  }
  return findings;
}
