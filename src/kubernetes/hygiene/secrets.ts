/** Secret manifests that the API would refuse or misread, or that are less safe than they could be. */

import { isValue, type ScalarNode } from '../node.ts';
import type { Advise, HygieneCheck, HygieneFamily } from './check.ts';
import { isPasswordKey } from './credential-key.ts';
import { type Entry, entriesAt, itemsAt, type Place, placeAt, scalarAt, textAt } from './place.ts';

const NOT_BASE64: HygieneCheck = {
  id: 'secret-data-not-base64',
  title: 'Value under data is not base64',
  severity: 'medium',
  why: 'The API takes only padded standard base64 under data and refuses this manifest.',
  instead: 'put plain text under stringData, or better: keep the value out of the repository',
};

const TWICE: HygieneCheck = {
  id: 'secret-encoded-twice',
  title: 'Value is encoded in base64 twice',
  severity: 'low',
  why: 'What stands here is encoded once more when the Secret is made, so that pods get base64 instead of the value.',
  instead: 'write the value as it is, or move it to data',
};

const LINE_BREAK: HygieneCheck = {
  id: 'secret-trailing-newline',
  title: 'Password ends in a line break',
  severity: 'low',
  why: 'The line break is part of the value, and most programs will take it for part of the password.',
  instead: 'encode with printf or echo -n; in stringData write |- instead of |',
};

const DEFAULT_NAMESPACE: HygieneCheck = {
  id: 'secret-default-namespace',
  title: 'Secret in the namespace default',
  severity: 'low',
  why: 'Rights and quotas are given by namespace, and default is where everything lands that nobody thought about.',
  instead: 'metadata: {namespace: the-workload}',
};

const TOKEN: HygieneCheck = {
  id: 'service-account-token-secret',
  title: 'Token of a service account that never expires',
  severity: 'medium',
  why: 'The control plane fills this Secret with a token that has no end date and is bound to no pod.',
  instead: 'kubectl create token the-account, or a projected volume: serviceAccountToken: {expirationSeconds: 3600}',
};

export const secrets: HygieneFamily = {
  checks: [NOT_BASE64, TWICE, LINE_BREAK, DEFAULT_NAMESPACE, TOKEN],
  gate: /\bkind["']?[ \t]*:[^\n]{0,80}\bSecret\b|\bsecretGenerator\b/,
  read: ({ kind, place }, advise) => {
    if (kind === 'Secret') readSecret(place, advise);
    for (const generator of itemsAt(placeAt(place, 'secretGenerator'))) readGenerator(generator, advise);
  },
};

const TOKEN_TYPE = 'kubernetes.io/service-account-token';

function readSecret(place: Place, advise: Advise): void {
  const type = placeAt(place, 'type');
  if (type !== undefined && textAt(type) === TOKEN_TYPE) advise(TOKEN, type);
  const namespace = placeAt(place, 'metadata', 'namespace');
  if (namespace !== undefined && textAt(namespace) === 'default') advise(DEFAULT_NAMESPACE, namespace);
  for (const entry of literals(placeAt(place, 'data'))) readData(entry, advise);
  for (const { key, place: value, scalar } of literals(placeAt(place, 'stringData'))) {
    if (isEncodedText(scalar.text) && !WANTS_BASE64.test(key)) advise(TWICE, value);
    else if (isPasswordKey(key) && endsInLineBreak(scalar.text)) advise(LINE_BREAK, value);
  }
}

/** 1Password Connect decodes its credentials once more itself. */
const WANTS_BASE64 = /^1password-credentials|base64|b64/i;

interface LiteralEntry extends Entry {
  readonly scalar: ScalarNode;
}

/** What a template, a variable or a store gives is not known here. */
function literals(map: Place | undefined): LiteralEntry[] {
  return entriesAt(map).flatMap((entry) => {
    const scalar = scalarAt(entry.place);
    const isKnown = scalar !== undefined && isValue(scalar) && textAt(entry.place) !== undefined;
    return isKnown && !/[<>{}$]|^(?:ref\+|vault:|op:)|ENC\[/.test(scalar.text) ? [{ ...entry, scalar }] : [];
  });
}

/** Words that stand where a value goes; nobody means to apply them. */
const PLACEHOLDER = /^[A-Z]+(?:[_-][A-Z]+)+$|\.{3}|…|\*{3}|xxx|your|change|replace|base64|redacted|placeholder|todo/i;

function readData({ key, place, scalar }: LiteralEntry, advise: Advise): void {
  const decoded = decodedBase64(scalar.text);
  if (decoded === undefined) {
    if (!PLACEHOLDER.test(scalar.text)) advise(NOT_BASE64, place);
  } else if (isPasswordKey(key) && endsInLineBreak(decoded.toString('latin1'))) advise(LINE_BREAK, place);
}

function readGenerator(generator: Place, advise: Advise): void {
  for (const literal of itemsAt(placeAt(generator, 'literals'))) {
    const text = textAt(literal) ?? '';
    if (isEncodedText(text.slice(text.indexOf('=') + 1))) advise(TWICE, literal);
  }
}

/** As Go decodes it: padded, and line breaks count for nothing. */
function decodedBase64(text: string): Buffer | undefined {
  const compact = text.replace(/[\r\n]/g, '');
  if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return undefined;
  return Buffer.from(compact, 'base64');
}

const SHORTEST_ENCODED = 12;

/** Base64 of readable text: by chance, twelve characters decode to that once in ten thousand times. */
function isEncodedText(text: string): boolean {
  if (text.length < SHORTEST_ENCODED && !/[^=]=$/.test(text)) return false;
  const decoded = decodedBase64(text.trim());
  return decoded !== undefined && decoded.length >= 5 && /^[\x20-\x7e]+[\r\n]*$/.test(decoded.toString('latin1'));
}

function endsInLineBreak(text: string): boolean {
  return /^[^\r\n]+\r?\n$/.test(text);
}
