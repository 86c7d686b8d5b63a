/**
 * Whether a value that stands under a telling key name looks like a secret. Most do not: they are references,
 * placeholders, names, paths, switches. What is left is graded by length, character classes and entropy.
 */

import type { Confidence, Evidence } from '../core/match.ts';
import { entropy } from './entropy.ts';
import { isCommonWords, isEncodedPlaceholder, isPlaceholder } from './placeholder.ts';
import { literalPart } from './reference.ts';

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
const LONGEST = 1024;
const STRONG_ENTROPY = 3.5;
const LEAST_ENTROPY = 2.7;

/** Shapes that are not secrets whatever the key says. */
const NOT_SECRET: readonly RegExp[] = [
  /^(?:true|false|yes|no|on|off|null|none|nil|undefined|void|string|boolean|number|object|any|unknown|never)$/i,
  /^[-+]?[\d.,_]+(?:[a-z]{1,3}|%)?$/i, // number, size, duration
  /^\d{4}-\d\d-\d\d(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?$/,
  /^v?\d+(?:\.\d+){1,3}(?:[-+][\w.]+)?$/, // version
  /^(?:\.{0,2}\/|~\/|[A-Za-z]:[\\/])[^\s]*$/, // path
  /^[\w.-]+(?:\/[\w.-]+)+\.\w{1,5}$/, // relative path with an extension
  /^[\w.-]+\.(?:json|ya?ml|pem|key|crt|cert|txt|env|toml|ini|conf|cfg|properties|jks|p12|pfx|js|ts|py|sh|go|html?|php|log)$/i,
  /^[a-z][a-z0-9+.-]*:\/\/(?![^/\s]*:[^/\s]*@)\S*$/i, // URL without userinfo
  /^(?:sha\d+|md5|blake\w+)[:-]/i, // digest
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/, // mail address
  /^#[0-9a-f]{3,8}$/i, // colour
  /^(?:[A-Za-z_$][\w$]*)(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*)+(?:\(.*)?$/, // member access
  /^[A-Za-z_$][\w$.-]*(?:\(|\[)/, // call, index
  /^[{[]|^\s*\+|\+\s*$/, // a document of its own, or a piece of a concatenation
  /^(?:[A-Z][A-Z0-9]*_)+[A-Z0-9]+$/, // constant name
  /^[a-z]+(?:[-_.][a-z]+)+$/, // lower-case words: the name of an object
  /^[a-z]+(?:[A-Z][a-z]+)+$/, // camelCase identifier
  /^(?:[A-Z][a-z]+){2,}$/, // PascalCase identifier
  /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S+)\s/, // public key
  /^-----BEGIN (?:CERTIFICATE|PUBLIC KEY|RSA PUBLIC KEY)/,
  /^age1[a-z0-9]{20,}$/,
  /^(?:HS|RS|ES|PS)(?:256|384|512)$|^(?:scram|hmac|aes|bcrypt|argon2|pbkdf2)[\w-]*$/i,
];
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const UUID_IS_SECRET = /secret|token|api[-_]?key|password/i;

/** The evidence that `value` is a secret, or undefined when it is not one. */
export function weighValue(value: string, context: ValueContext): Weighed | undefined {
  const literal = literalPart(value);
  // Beside a reference stand names and separators more often than secrets.
  if (literal !== value.trim() && !hasRandomSegment(literal)) return undefined;
  if (literal.length < SHORTEST || literal.length > LONGEST) return undefined;
  if (isPlaceholder(literal) || isCommonWords(literal) || isEncodedPlaceholder(literal)) return undefined;
  if (isSelfNamed(literal, context.key)) return undefined;
  if (UUID.test(literal)) return UUID_IS_SECRET.test(context.key) ? grade(literal, 'medium') : undefined;
  if (NOT_SECRET.some((shape) => shape.test(literal)) || isProse(literal)) return undefined;
  return weighCharacters(literal, context);
}

function weighCharacters(value: string, { key, literal }: ValueContext): Weighed | undefined {
  const bits = entropy(value);
  const classes = characterClasses(value);
  const hasDigit = /\d/.test(value);
  const isPassword = /pass|pwd/i.test(key);
  if (bits < LEAST_ENTROPY) return undefined;
  if (isPassword) {
    // People choose passwords: letters with digits or symbols are enough, words alone are not.
    if (classes < 2) return undefined;
    if (!literal && !hasDigit) return undefined;
    return grade(value, bits >= STRONG_ENTROPY && classes >= 3 ? 'high' : 'medium');
  }
  if (!hasRandomSegment(value) || /\s/.test(value) || classes < 2 || value.length < 12) return undefined;
  if (bits < (value.length >= 24 ? 3.2 : 3)) return undefined;
  return grade(value, bits >= STRONG_ENTROPY && value.length >= 16 ? 'high' : 'medium');
}

function grade(value: string, confidence: Confidence): Weighed {
  const bits = entropy(value);
  const reasons = [`${value.length} characters of ${characterClasses(value)} classes under a telling key name`];
  return { confidence, evidence: { entropy: bits, reasons } };
}

/** A stretch without separators that mixes letters and digits: names such as `etcd-cluster-k8s` have none. */
function hasRandomSegment(value: string): boolean {
  return value.split(/[-_./:@\s]+/).some((part) => part.length >= 8 && /\d/.test(part) && /[A-Za-z]/.test(part));
}

/** How many of lower case, upper case, digits and others occur. */
function characterClasses(value: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((set) => set.test(value)).length;
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
