/**
 * What of a result may be printed. A secret is not only where it was found: a commit's subject, an author, a file name
 * or a key may hold it as well, so each such text is searched for every secret of the result first.
 *
 * Names (paths, keys, resources) keep secrets that are ordinary words: masking `postgres` in `charts/postgres/` would
 * break the path and, worse, say what the secret is.
 */

import type { FindingPart } from '../core/finding.ts';
import type { ScanResult } from '../core/scan-result.ts';
import type { Secret } from '../core/secret.ts';
import { createFinder, type Finder, maskRanges } from './mask.ts';

export interface Redaction {
  /** A path, key path, resource or source line: names that people must recognise. */
  name(text: string): string;
  /** Free text that people wrote: subjects, authors, reasons. */
  prose(text: string): string;
  /** The secret itself as it may be printed. */
  secret(secret: Secret): string;
  /** What belongs to it: shown where its rule says that everybody may know it. */
  part(part: FindingPart): string;
}

/** Letters in at most a few parts, with at most two digits behind them: may well be the name of something. */
const WORD = /^(?=.{1,24}$)[A-Za-z]+(?:[-_. ][A-Za-z]+){0,3}\d{0,2}$/;

/** The redaction for one report; with `showSecrets` everything stands as it is. */
export function createRedaction(result: ScanResult, showSecrets: boolean): Redaction {
  if (showSecrets) {
    return { name: same, prose: same, secret: (secret) => secret.reveal(), part: ({ value }) => value.reveal() };
  }
  const secrets = result.findings.flatMap(({ secret, parts = [] }) => [secret, ...parts.flatMap(hiddenPart)]);
  const inNames = createFinder(secrets, (secret) => !WORD.test(secret.reveal()));
  const inProse = createFinder(secrets, () => true);
  return {
    name: masker(inNames),
    prose: masker(inProse),
    secret: (secret) => secret.redacted(),
    part: ({ value, isPublic }) => (isPublic ? value.reveal() : value.redacted()),
  };
}

/** A user's name may be an ordinary word, which no text is masked for. */
function hiddenPart({ value, isPublic, isSecret, rule }: FindingPart): Secret[] {
  const isName = !isSecret && rule === undefined && WORD.test(value.reveal());
  return isPublic || isName ? [] : [value];
}

function masker(find: Finder): (text: string) => string {
  return (text) => maskRanges(text, find(text));
}

function same(text: string): string {
  return text;
}
