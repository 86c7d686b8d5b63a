/** Facts of a finding as short phrases, worded the same in every format for people. They are redacted, not escaped. */

import type { Advice } from '../core/advice.ts';
import type { Finding } from '../core/finding.ts';
import type { Resource } from '../core/fragment.ts';
import { formatKeyPath } from '../core/key-path.ts';
import { withThousands } from '../core/quantity.ts';
import type { Redaction } from './redaction.ts';

/** `data.password › base64`; empty when the finding has neither key path nor trail. */
export function keyPathAndTrail({ keyPath, trail }: Finding, redaction: Redaction): string {
  const place = keyPath === undefined || keyPath.length === 0 ? [] : [redaction.name(formatKeyPath(keyPath))];
  return [...place, ...trail].join(' › ');
}

/** `Secret shop/db`. */
export function resourceName({ kind, namespace, name }: Resource, redaction: Redaction): string {
  const path = [namespace, name].filter((part) => part !== undefined && part !== '').join('/');
  return redaction.name(path === '' ? kind : `${kind} ${path}`);
}

/** `path:line:column`; a commit message has no path that could be opened. */
export function placeName(
  { origin, location: { path, start } }: Pick<Finding, 'origin' | 'location'>,
  redaction: Redaction,
): string {
  const name = origin === 'commit-message' ? 'commit message' : redaction.name(path);
  return `${name}:${start.line}:${start.column}`;
}

/** `key id at 12:5`; where everybody may know it, `client id a1b2 at 12:5`. One phrase a part. */
export function partWords({ rule, parts = [] }: Finding, redaction: Redaction): string[] {
  return parts.map((part) => {
    const { line, column } = part.location.start;
    const shown = part.isPublic ? ` ${redaction.part(part)}` : '';
    // Where the secret was told by its place or name alone, the part may know whose it is.
    const known = rule.kind === 'token' || part.rule === undefined ? '' : ` [${part.rule}]`;
    return `${part.name.replaceAll('-', ' ')}${shown} at ${line}:${column}${known}`;
  });
}

/** `:5:15, :9:15, sealed/db.yaml:1:1`: places in the finding's own file without its path; undefined where there are none. */
export function relatedWords({ related = [], location, origin }: Finding, redaction: Redaction): string | undefined {
  if (related.length === 0) return undefined;
  const words = related.map(({ path, start }) =>
    path === location.path
      ? `:${start.line}:${start.column}`
      : placeName({ origin, location: { path, start, end: start } }, redaction),
  );
  return words.join(', ');
}

/** What was found and where, without the path: `Acme API key acme**** (24 characters) at data.key in Secret shop/db.` */
export function sentence(finding: Finding, redaction: Redaction): string {
  const { rule, resource, secret, origin, commit } = finding;
  const where = keyPathAndTrail(finding, redaction);
  const parts = [
    `${rule.title} ${secret.redacted()}`,
    where === '' ? '' : `at ${where}`,
    resource === undefined ? '' : `in ${resourceName(resource, redaction)}`,
    origin === 'commit-message' ? 'in the commit message' : '',
    commit === undefined ? '' : `of commit ${commit.id}`,
    ...(finding.parts === undefined ? [] : [`with ${partWords(finding, redaction).join(', ')}`]),
  ];
  return `${parts.filter((part) => part !== '').join(' ')}.`;
}

/** The same for a piece of advice, with what to write instead. */
export function adviceSentence({ title, resource, why, instead }: Advice, redaction: Redaction): string {
  const where = resource === undefined ? '' : ` (${resourceName(resource, redaction)})`;
  return redaction.name(`${title}${where}. ${why} Instead: ${instead}`);
}

/** `active at api.acme.example`: what the provider said, and which host that was; undefined where nobody asked. */
export function verificationWords({ verification, rule }: Finding): string | undefined {
  if (verification === undefined) return undefined;
  const host = /^https:\/\/([^/?#]*)/.exec(rule.verify?.url ?? '')?.[1] ?? 'its provider';
  if (verification === 'active') return `active at ${host}: it works for whoever has it`;
  return verification === 'inactive'
    ? `inactive at ${host}: it no longer works there`
    : `unknown: ${host} did not tell`;
}

/** The first seven characters of a commit id, as git prints it. */
export function shortId(id: string): string {
  return id.slice(0, 7);
}

/** `1 file`, `1,204 files`. */
export function count(number: number, noun: string): string {
  return `${withThousands(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** The first sentence of a text. */
export function firstSentence(text: string): string {
  return sentences(text)[0] ?? '';
}

/** The sentences of a text; dots inside URLs, numbers and abbreviations do not end one. */
export function sentences(text: string): string[] {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? [] : line.split(/(?<=\S[.!?]) (?=["'(]?[A-Z])/);
}
