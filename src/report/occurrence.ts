/**
 * Ids by which a service recognises a finding from run to run: they survive line moves and differ within a report, for
 * services show only one of two with the same id. Made from what is printed, so that they reveal no more than that.
 */

import { createHash } from 'node:crypto';
import type { Advice } from '../core/advice.ts';
import type { Finding } from '../core/finding.ts';
import { formatKeyPath } from '../core/key-path.ts';
import type { Redaction } from './redaction.ts';

/** Gives the next finding or piece of advice its id, 64 hex digits; ask once for each, in the order of the report. */
export function createOccurrenceIds(redaction: Redaction): (item: Finding | Advice) => string {
  const seen = new Map<string, number>();
  return (item) => {
    const name = JSON.stringify([
      'rule' in item ? [item.rule.id, item.fingerprint] : [item.check, item.resource?.name ?? ''].map(redaction.name),
      redaction.name(item.location.path),
      redaction.name(formatKeyPath(item.keyPath ?? [])),
      item.origin === 'commit-message' ? item.commit?.id : '',
    ]);
    const ordinal = seen.get(name) ?? 0;
    seen.set(name, ordinal + 1);
    return createHash('sha256').update(`${name}\n${ordinal}`).digest('hex');
  };
}
