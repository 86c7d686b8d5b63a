/**
 * Templates: how rule files and tests write secrets without holding one. `{{kind:argument}}` is replaced by a value made
 * from a seed, so the same template and seed give the same text (private keys aside, which are made once a process).
 * `«…»` marks the secret in the result. Braces with another beginning, as in `{{ .Values.x }}`, are plain text.
 *
 * Kinds: charsets by length (`alnum:36`, see CHARSETS), `base64:n` (valid, padded), `uuid`, `password:n` (also `strong:n`,
 * for places where the word would read as a key), `github:ghp_` (also `npm_`: right checksum), `gitlab:glpat-`, `age`,
 * `age:PQ-`, `jwt`, `sealed`, `pem:rsa` and the other forms of generated-keys.ts, `openssh`, `pgp`; and wrappers around a
 * template: `b64:…`, `b64url:…`, `escaped:…` (line breaks as `\n`), `indent:2:…` (every line but the first).
 */

import type { Span } from '../core/location.ts';
import { base62Crc32 } from '../detect/proofs/base62-crc32.ts';
import { ageSecretKey, gitlabRoutableToken } from './checksummed-tokens.ts';
import { generatedKey, KEY_FORMS, type KeyForm } from './generated-keys.ts';
import { RandomText } from './random-text.ts';

export interface Expanded {
  readonly text: string;
  /** Where the marked secrets stand, in UTF-16 units of `text`. */
  readonly secrets: readonly Span[];
}

/** Expands a template; equal seeds give equal text. Throws on an unknown kind or marks that do not pair up. */
export function expand(template: string, seed: string): Expanded {
  const random = new RandomText(seed);
  const secrets: Span[] = [];
  let text = '';
  let open: number | undefined;
  for (const part of split(template)) {
    if (part === '«') {
      if (open !== undefined) throw new Error('a mark inside a mark');
      open = text.length;
    } else if (part === '»') {
      if (open === undefined) throw new Error('a closing mark without an opening one');
      secrets.push({ start: open, end: text.length });
      open = undefined;
    } else text += isDirective(part) ? evaluate(part, random) : part;
  }
  if (open !== undefined) throw new Error('a mark that is not closed');
  return { text, secrets };
}

const DIRECTIVE = /^\{\{[A-Za-z]/;

function isDirective(part: string): boolean {
  return DIRECTIVE.test(part);
}

/** Marks, directives (whole, with what they hold) and the plain text between them. */
function* split(template: string): Iterable<string> {
  let start = 0;
  for (let at = 0; at < template.length; at++) {
    const isMark = template[at] === '«' || template[at] === '»';
    if (!isMark && !isDirective(template.slice(at, at + 3))) continue;
    if (at > start) yield template.slice(start, at);
    start = isMark ? at + 1 : directiveEnd(template, at);
    yield template.slice(at, start);
    at = start - 1;
  }
  if (start < template.length) yield template.slice(start);
}

/** Index behind the `}}` that closes the directive; braces inside it must balance. */
function directiveEnd(template: string, start: number): number {
  let depth = 0;
  for (let at = start; at < template.length; at++) {
    if (template[at] === '{') depth++;
    else if (template[at] === '}' && --depth === 0) return at + 1;
  }
  throw new Error(`not closed: ${template.slice(start, start + 20)}`);
}

type Maker = (argument: string, random: RandomText) => string;

function evaluate(directive: string, random: RandomText): string {
  const inner = directive.slice(2, -2);
  const colon = inner.indexOf(':');
  const kind = colon === -1 ? inner : inner.slice(0, colon);
  const maker = MAKERS.get(kind);
  if (maker === undefined) throw new Error(`unknown template kind ${kind}`);
  return maker(colon === -1 ? '' : inner.slice(colon + 1), random);
}

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';
const HEX = `${DIGITS}abcdef`;
const ALNUM = DIGITS + UPPER + LOWER;

const CHARSETS: Readonly<Record<string, string>> = {
  alnum: ALNUM,
  alnum_: `${ALNUM}_`,
  base64url: `${ALNUM}-_`,
  hex: HEX,
  HEX: `${DIGITS}ABCDEF`,
  digits: DIGITS,
  lower: LOWER,
  upper: UPPER,
  letters: LOWER + UPPER,
  base36: DIGITS + LOWER,
  BASE36: DIGITS + UPPER,
  base32: `${UPPER}234567`,
  base58: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
};

const MAKERS: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ...Object.entries(CHARSETS).map(([kind, letters]): [string, Maker] => [
    kind,
    (length, random) => random.text(letters, count(length)),
  ]),
  ['base64', (length, random) => base64OfLength(count(length), random)],
  ['uuid', (_, random) => uuid(random)],
  ['password', (length, random) => random.password(count(length))],
  ['strong', (length, random) => random.password(count(length))],
  ['github', (prefix, random) => github(prefix, random)],
  ['gitlab', (prefix, random) => gitlabRoutableToken(prefix, random.bytes(16))],
  ['age', (variant, random) => ageSecretKey(variant, random.bytes(32))],
  ['jwt', (_, random) => jwt(random)],
  ['sealed', (_, random) => Buffer.concat([Buffer.from([2, 0]), random.bytes(560)]).toString('base64')],
  ['pem', (form) => generatedKey(keyForm(form))],
  ['openssh', () => generatedKey('openssh')],
  ['pgp', (_, random) => pgp(random)],
  ['b64', (template, random) => Buffer.from(inner(template, random)).toString('base64')],
  ['b64url', (template, random) => Buffer.from(inner(template, random)).toString('base64url')],
  ['escaped', (template, random) => inner(template, random).replaceAll('\n', '\\n')],
  ['indent', (argument, random) => indent(argument, random)],
]);

function count(length: string): number {
  if (!/^[1-9]\d{0,4}$/.test(length)) throw new Error(`not a length: ${length}`);
  return Number(length);
}

/** A template inside a template. Marks cannot stand there: the wrapper would move them. */
function inner(template: string, random: RandomText): string {
  return Array.from(split(template), (part) => {
    if (part === '«' || part === '»') throw new Error('a mark inside a wrapper');
    return isDirective(part) ? evaluate(part, random) : part;
  }).join('');
}

function indent(argument: string, random: RandomText): string {
  const colon = argument.indexOf(':');
  const spaces = ' '.repeat(count(argument.slice(0, colon)));
  return inner(argument.slice(colon + 1), random).replaceAll('\n', `\n${spaces}`);
}

/**
 * Base64 that takes exactly `length` characters: of a multiple of eight bytes where one fits (as keys have), else without
 * padding.
 */
function base64OfLength(length: number, random: RandomText): string {
  if (length % 4 !== 0) return random.text(`${ALNUM}+/`, length);
  const most = (length / 4) * 3;
  const size = most % 8 <= 2 ? most - (most % 8) : most;
  return random.likely(() => random.bytes(size).toString('base64'));
}

/** Version 4 (RFC 9562). */
function uuid(random: RandomText): string {
  const hex = random.text(HEX, 32);
  const variant = random.text('89ab', 1);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function github(prefix: string, random: RandomText): string {
  const body = random.text(ALNUM, prefix === 'ghr_' ? 70 : 30);
  return `${prefix}${body}${base62Crc32(body)}`;
}

function jwt(random: RandomText): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const subject = `user-${random.text(DIGITS, 6)}`;
  const header = { alg: 'RS256', kid: random.text(ALNUM, 12) };
  const payload = { iss: 'https://issuer.internal', sub: subject, iat: 1_700_000_000, jti: uuid(random) };
  return `${part(header)}.${part(payload)}.${random.bytes(256).toString('base64url')}`;
}

function keyForm(form: string): KeyForm {
  const found = KEY_FORMS.find((known) => known === form);
  if (found === undefined) throw new Error(`unknown form of key: ${form}`);
  return found;
}

function pgp(random: RandomText): string {
  const label = 'PGP PRIVATE KEY BLOCK';
  const lines =
    random
      .bytes(300)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  const checksum = `=${random.bytes(3).toString('base64')}`;
  return [`-----BEGIN ${label}-----`, '', ...lines, checksum, `-----END ${label}-----`].join('\n');
}
