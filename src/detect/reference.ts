/**
 * References: forms that name a secret kept elsewhere, or hold it encrypted. A value made of references alone is never
 * a secret; literal text beside a reference (`prefix-${X}`, or the default of `${X:-default}`) still is one.
 */

import type { Span } from '../core/location.ts';

/** Expressions that stand inside a value, replaced by nothing; the default of a shell expansion stays. */
const EXPRESSIONS: readonly RegExp[] = [
  /\$\{\{[^}]*\}\}/g, // GitHub Actions
  /\{\{.*?\}\}/gs, // Go, Helm, Jinja, Handlebars
  /\{%.*?%\}/gs, // Jinja statements
  /<%.*?%>/gs, // ERB, EJS
  /<path:[^<>\n]+>/g, // argocd-vault-plugin
  /\(\([\w./-]+(?::[^()]*)?\)\)/g, // Concourse
  /\$\{[a-z]+(?:-[a-z]+)+\}/g, // a name with hyphens; in a shell it would be a fallback that is a lower-case word
  /\$\{[\w.]+:?[-=](?<fallback>[^{}]*)\}/g, // shell default: the fallback is literal text
  /[$#@]\{[^{}]*\}/g, // shell, Maven, Spring, Ruby, Azure
  /\$\((?:[^()]|\([^()]*\))*\)/g, // Kubernetes, make, command substitution
  /\$[({][^)}]*$/g, // cut off by the end of the text
  /\{\{.*$/gs,
  /`[^`\n]*`/g,
  /(?<![\w$])\$[A-Za-z_]\w*/g, // shell variable; `pa$$word` is none
  /%\(\w+\)[a-z]|%[A-Za-z_]\w*%|%[sdvqr](?!\w)/g, // Python, Windows, printf; `a%b` is none
  /(?:@@|__)[A-Z][A-Z0-9_]*(?:@@|__)/g,
];

/** One of these stands in every expression above; most values have none and are done. */
const EXPRESSION_SIGN = /[$`{(<%]|@@|__/;

/** Whole values that point into a store, or that are ciphertext. */
const WHOLE: readonly RegExp[] = [
  /^(?:secret)?ref\+(?!echo:)[a-z0-9]+:\/\//i, // vals, helmfile
  /^(?:op|keyvault|sm|ssm|awssm|gcpsm|secret|secrets|vault|doppler|infisical|bws|pass|keyring):\/\//i,
  /^(?:>>)?vault:(?:v\d+:)?[\w./-]+/, // bank-vaults reference, transit ciphertext
  /^arn:aws[\w-]*:(?:secretsmanager|ssm|kms|iam):/,
  /^projects\/[^/]+\/secrets\//,
  /^https:\/\/[\w-]+\.vault\.(?:azure\.net|usgovcloudapi\.net|azure\.cn)\//i,
  /^@Microsoft\.KeyVault\(/i,
  /^!?(?:ENC|DEC)[[(]/, // SOPS, hiera-eyaml, jasypt
  /^\$ANSIBLE_VAULT;/,
  /^!vault\b/,
  /^\{cipher\}/,
  /^k8s:enc:/,
  /^-----BEGIN (?:AGE ENCRYPTED|PGP MESSAGE)/,
  /^resolve:(?:secretsmanager|ssm)/,
  /^\{\{?resolve:/,
  /^(?:env|file|os\.environ|process\.env|ENV)[.:[(]/,
  /^(?:var|local|data|module|random_password|random_string|each|self)\.[\w.[\]"-]+$/, // Terraform
  /^(?:valueFrom|secretKeyRef|from_secret)\b/,
];

const LEAST_LITERAL = 8;

/**
 * The longest literal part of a value once its references are taken out: the value itself when it holds none, the
 * empty string when nothing of weight is left.
 */
export function literalPart(value: string): string {
  const text = value.trim();
  if (WHOLE.some((pattern) => pattern.test(text))) return '';
  if (!EXPRESSION_SIGN.test(text)) return text;
  let rest = text;
  for (const expression of EXPRESSIONS) {
    rest = rest.replace(expression, (...found) => {
      const groups = found.at(-1) as { fallback?: string } | string;
      return typeof groups === 'object' && groups.fallback !== undefined ? groups.fallback : '\0';
    });
  }
  if (!rest.includes('\0')) return rest;
  const longest = rest.split('\0').reduce((best, part) => (part.length > best.length ? part : best), '');
  return longest.length >= LEAST_LITERAL ? longest : '';
}

const WITH_DEFAULT = /^\$\{\w+:?-([^{}]+)\}$/;

/**
 * Where the literal stands in a value that is one variable with a default (`${X:-literal}`), in UTF-16 units; what is
 * before it is ASCII. Undefined for other values: then the value as a whole is what is judged.
 */
export function defaultSpan(value: string): Span | undefined {
  const fallback = WITH_DEFAULT.exec(value)?.[1];
  if (fallback === undefined) return undefined;
  return { start: value.length - 1 - fallback.length, end: value.length - 1 };
}

/** True when the whole value refers to a secret kept elsewhere, or is ciphertext. */
export function isReference(value: string): boolean {
  return value.trim() !== '' && literalPart(value) === '';
}
