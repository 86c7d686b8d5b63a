/**
 * Whether a value that stands under a telling key name looks like a secret. Most do not: they are references,
 * placeholders, names, paths, switches. What is left is graded by length, character classes and entropy.
 */

import type { Confidence, Evidence } from '../core/match.ts';
import { entropy } from './entropy.ts';
import { HASH_REASON, isPasswordHash } from './password-hash.ts';
import { decodedText, isCommonWords, isDisguisedWord, isEncodedPlaceholder, isPlaceholder } from './placeholder.ts';
import { wordiness } from './randomness.ts';
import { literalPart } from './reference.ts';
import { hasNameShape, isNeverSecret } from './value-shape.ts';

export interface ValueContext {
  /** The key name as written. */
  readonly key: string;
  /** The text stood in quotes, or the document's structure says that it is a literal. */
  readonly literal: boolean;
}

export interface Weighed {
  readonly confidence: Confidence;
  readonly evidence: Evidence;
}

const SHORTEST = 8;
const SHORTEST_KEY = 12;
const LONGEST = 1024;
const STRONG_ENTROPY = 3.5;
const LEAST_ENTROPY = 2.5;

/** The name itself says that everybody may know the value, or that it only tells one request from the next. */
const HARMLESS_KEY =
  /public|publishable|(?:^|[-_.])pub(?:[-_.]|$)|(?:change|request|lifecycle[-_.]?action|idempotency)[-_.]?token$/i;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** Also a call that takes a user and a password, as against one that takes a key. */
const PASSWORD_KEY = /pass|pwd|(?:^|[-_.])pw(?:[-_.]|$)|(?<!hmac|sign|encode|verify|decode)\(\)$/i;
const UUID_IS_SECRET = /secret|token|password|(?:api|access|private|auth|account|master)[-_.]?key/i;

/** The same few values stand in many places of a repository and its history; weighing one takes a hundred times a look-up. */
const MOST_KNOWN = 4096;
const known = new Map<string, Weighed | undefined>();

/** The evidence that `value` is a secret, or undefined when it is not one. */
export function weighValue(value: string, context: ValueContext): Weighed | undefined {
  const name = `${context.literal ? '"' : ' '}${context.key}\0${value}`;
  const before = known.get(name);
  if (before !== undefined || known.has(name)) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const weighed = weigh(value, context);
  known.set(name, weighed);
  return weighed;
}

function weigh(value: string, context: ValueContext): Weighed | undefined {
  const plain = unescaped(value).trim();
  if (isPasswordHash(plain)) return HARMLESS_KEY.test(context.key) ? undefined : gradeHash(plain);
  const literal = literalPart(plain);
  // Beside a reference stand names and separators more often than secrets.
  if (literal !== plain && !isDrawn(literal)) return undefined;
  if (literal.length < SHORTEST || literal.length > LONGEST) return undefined;
  if (isPlaceholder(literal) || isCommonWords(literal) || isEncodedPlaceholder(literal)) return undefined;
  if (isEncodedWord(literal) || isDescribed(literal)) return undefined;
  if (isSelfNamed(literal, context.key) || HARMLESS_KEY.test(context.key)) return undefined;
  if (UUID.test(literal)) return UUID_IS_SECRET.test(context.key) ? grade(literal, 'medium') : undefined;
  if (isNeverSecret(literal) || isProse(literal)) return undefined;
  if (hasNameShape(literal) && !isDrawn(literal)) return undefined;
  return weighCharacters(literal, context);
}

function weighCharacters(value: string, { key, literal }: ValueContext): Weighed | undefined {
  const bits = entropy(value);
  if (bits < LEAST_ENTROPY || characterClasses(value) < 2) return undefined;
  // `passwordSecret` names the object that holds the password.
  const isPassword = PASSWORD_KEY.test(key) && !/(?:secret|key|token)$/i.test(key);
  return isPassword ? weighPassword(value, bits, literal) : weighKey(value, bits);
}

/** People choose passwords: letters with digits or symbols are enough, words alone are not. */
function weighPassword(value: string, bits: number, literal: boolean): Weighed | undefined {
  if (!literal && !/\d/.test(value) && wordiness(value) > -LEAST_DISTANCE) return undefined;
  if (/\s/.test(value) && !isDrawn(value)) return undefined;
  if (isDisguisedWord(value)) return grade(value, 'low');
  return grade(value, bits >= STRONG_ENTROPY && characterClasses(value) >= 3 ? 'high' : 'medium');
}

/** Machines draw keys and tokens. */
function weighKey(value: string, bits: number): Weighed | undefined {
  if (/\s/.test(value) || value.length < SHORTEST_KEY) return undefined;
  if (!isDrawn(value)) return isChosen(value) ? grade(value, 'medium') : undefined;
  if (bits < (value.length >= 24 ? 3.2 : 3)) return undefined;
  return grade(value, bits >= STRONG_ENTROPY && value.length >= 16 ? 'high' : 'medium');
}

function grade(value: string, confidence: Confidence): Weighed {
  const bits = entropy(value);
  const reasons = [`${value.length} characters of ${characterClasses(value)} classes under a telling key name`];
  return { confidence, evidence: { entropy: bits, reasons } };
}

function gradeHash(value: string): Weighed {
  const { evidence } = grade(value, 'medium');
  return { confidence: 'medium', evidence: { ...evidence, reasons: [...evidence.reasons, HASH_REASON] } };
}

/** A password in the place of a key: words, but with digits, both cases and a mark that no identifier has. */
function isChosen(value: string): boolean {
  return /[!$]/.test(value) && /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value);
}

const LONG_LETTERS = 16;
const LEAST_SEGMENT = 8;
const LEAST_SHARE = 0.4;
/** Bits by which a stretch of letters alone must be nearer to random text than to words. */
const LEAST_DISTANCE = 8;
/** With digits a short stretch must be a little nearer to random text, and a long one may be a little nearer to words. */
const SHORT_DISTANCE = 3;
const GROUPED_DISTANCE = 16;
/** The same for base64, whose slashes cut it into pieces too short to tell. */
const BASE64_DISTANCE = 16;
const BASE64 = /^(?=.*[a-z])(?=.*[A-Z])[A-Za-z\d+/]{20,}={0,2}$/;

/** A machine drew a good part of it: `etcd-cluster-k8s` and `OAuth2TokenProvider` spell words, `k3Jh8sLq0ZxW` does not. */
function isDrawn(value: string): boolean {
  const parts = value.split(/[-_./:@\s]+/);
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const drawn = parts.reduce((sum, part) => sum + (isDrawnSegment(part) ? part.length : 0), 0);
  if (drawn > 0 && drawn >= length * LEAST_SHARE) return true;
  return isDrawnInGroups(parts) || (BASE64.test(value) && wordiness(value) <= -BASE64_DISTANCE);
}

/** `X7K2-9PQM-4TRW`: no group says much, all together do. */
function isDrawnInGroups(parts: readonly string[]): boolean {
  const lettered = parts.filter((part) => /[A-Za-z]/.test(part));
  if (lettered.filter((part) => /\d/.test(part)).length < 2) return false;
  return lettered.reduce((sum, part) => sum + wordiness(part), 0) <= -GROUPED_DISTANCE;
}

function isDrawnSegment(part: string): boolean {
  if (part.length < LEAST_SEGMENT || !/[A-Za-z]/.test(part)) return false;
  if (/\d/.test(part)) return wordiness(part) <= (part.length < LONG_LETTERS ? -SHORT_DISTANCE : SHORT_DISTANCE);
  return part.length >= LONG_LETTERS && wordiness(part) <= -LEAST_DISTANCE;
}

/** What the value says where XML (`&lt;`) or a URL (`%3C`) spells it otherwise. */
function unescaped(value: string): string {
  if (/%[\dA-F]{2}/i.test(value)) {
    const decoded = value.replace(/(?:%[\dA-F]{2})+/gi, (run) =>
      Buffer.from(run.replaceAll('%', ''), 'hex').toString(),
    );
    if (!decoded.includes('\ufffd')) return decoded;
  }
  if (!value.includes('&')) return value;
  return value.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** How many of lower case, upper case, digits and others occur. */
function characterClasses(value: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^\p{L}\d]/u].filter((set) => set.test(value)).length;
}

/** Base64 of one plain word or a small number, as tests write it. */
function isEncodedWord(value: string): boolean {
  const word = decodedText(value) ?? '';
  return /^\d{3,5}$/.test(word) || (word.length >= SHORTEST && /^[A-Za-z]+$/.test(word) && wordiness(word) > 0);
}

/** `credential_in_sub_3_password`: lower-case words with a number between them that say what they name. */
function isDescribed(value: string): boolean {
  if (!/^[a-z]+(?:[-_](?:[a-z]+|\d{1,3})){2,}$/.test(value)) return false;
  return /(?:^|[-_])(?:access|credentials?|key|password|secret|token)(?:[-_]|$)/.test(value);
}

/** `HF_TOKEN: hf-token`, `password: password1`: the value repeats its key. */
function isSelfNamed(value: string, key: string): boolean {
  const plainValue = value.toLowerCase().replace(/[^a-z]/g, '');
  const plainKey = key.toLowerCase().replace(/[^a-z]/g, '');
  return plainValue !== '' && value.length - plainValue.length < 6 && plainKey.endsWith(plainValue);
}

/** Several words of letters with spaces between them. */
export function isProse(value: string): boolean {
  const words = value.split(/\s+/);
  if (words.length < 2) return false;
  return words.filter((word) => /^[("']?[A-Za-z][a-z]*[)"'.,:;!?]*$/.test(word)).length * 2 >= words.length;
}
