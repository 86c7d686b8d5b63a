/** ConfigMap: readable by nearly everybody in a namespace and not encrypted in etcd, so no place for a credential. */

import { isValue, type ScalarNode } from '../node.ts';
import { looksLikeName } from '../reference-keys.ts';
import { templatingOf } from '../template.ts';
import { type HygieneCheck, type HygieneFamily, kindGate } from './check.ts';
import { isCredentialKey, isPasswordKey } from './credential-key.ts';
import { entriesAt, placeAt, scalarAt } from './place.ts';

const IN_SECRET = 'move the key to a Secret, sealed or from a store: valueFrom: {secretKeyRef: {name: …, key: …}}';

const LITERAL: HygieneCheck = {
  id: 'config-map-credential',
  title: 'Credential in a ConfigMap',
  severity: 'medium',
  why: 'Far more people and programs may read ConfigMaps than Secrets, and encryption at rest seldom covers them.',
  instead: IN_SECRET,
};

const VARIABLE: HygieneCheck = {
  id: 'config-map-credential-variable',
  title: 'Credential filled into a ConfigMap',
  severity: 'low',
  why: 'The value is a variable here, but what is filled in ends up readable in the ConfigMap.',
  instead: IN_SECRET,
};

export const configMap: HygieneFamily = {
  checks: [LITERAL, VARIABLE],
  gate: kindGate('ConfigMap'),
  read: ({ kind, place }, advise) => {
    if (kind !== 'ConfigMap') return;
    for (const entry of entriesAt(placeAt(place, 'data'))) {
      const scalar = scalarAt(entry.place);
      if (scalar === undefined || !isCredentialKey(entry.key)) continue;
      if (isVariable(scalar)) advise(VARIABLE, entry.place);
      else if (isCredential(entry.key, scalar)) advise(LITERAL, entry.place);
    }
  },
};

/** Substitution by envsubst, Flux, Kubernetes, Helm. A bare `$name` may be a reference (Argo CD) or part of the value. */
function isVariable({ text }: ScalarNode): boolean {
  return templatingOf(text) !== 'literal' || /\$\{[^}]+\}|^\$\([^)]+\)$|^\$[A-Z][A-Z0-9_]*$/.test(text.trim());
}

/** Switches, numbers, durations. */
const SETTING = /^(?:true|false|yes|no|on|off|enabled|disabled|none|null|\d{1,3}|\d+(?:\.\d+)?(?:ms|s|m|h|d))$/i;
/** Paths, URLs, and references into stores. */
const REFERENCE = /^(?:\/|\.{1,2}\/|~\/|[a-z][a-z0-9+.-]*:|<path:|\$|@)|\.(?:ya?ml|json|txt|pem|key|crt)$/i;
const PLACEHOLDER = /^(?:<.*>|\*+|x{3,}|\.{3,})$/i;

function isCredential(key: string, scalar: ScalarNode): boolean {
  const text = scalar.text.trim();
  // A text of several lines is a file; what it holds is for the leak rules.
  if (!isValue(scalar) || text.includes('\n')) return false;
  if (SETTING.test(text) || REFERENCE.test(text) || PLACEHOLDER.test(text)) return false;
  // `secret: app-db` is the name of an object as likely as not.
  return isPasswordKey(key) || !(looksLikeName(text) && /[-/]/.test(text));
}
