/**
 * Audit policy: the first rule that matches a request decides what of it is written to the log
 * (https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/). Bodies of Secrets must never be, their metadata should.
 */

import type { Advise, HygieneCheck, HygieneFamily } from './check.ts';
import { itemsAt, type Place, placeAt, textAt } from './place.ts';

const METADATA_FIRST =
  "put before it: - {level: Metadata, resources: [{group: '', resources: [secrets, configmaps, serviceaccounts/token]}, {group: authentication.k8s.io, resources: [tokenreviews]}]}";

const BODIES: HygieneCheck = {
  id: 'audit-secret-bodies',
  title: 'Audit log records Secrets in plain text',
  severity: 'high',
  why: 'The audit log is kept and shipped in plain text.',
  instead: METADATA_FIRST,
};

const CONFIG_MAP_BODIES: HygieneCheck = {
  id: 'audit-config-map-bodies',
  title: 'Audit log records the content of ConfigMaps',
  severity: 'low',
  why: 'ConfigMaps hold credentials more often than they should, and this rule writes their content to the log.',
  instead: METADATA_FIRST,
};

const UNLOGGED: HygieneCheck = {
  id: 'audit-secrets-unlogged',
  title: 'Audit log says nothing about Secrets',
  severity: 'medium',
  why: 'No rule records requests for Secrets, so after an intrusion nobody can tell which of them were read.',
  instead: "- {level: Metadata, resources: [{group: '', resources: [secrets]}]}",
};

export const auditPolicy: HygieneFamily = {
  checks: [BODIES, CONFIG_MAP_BODIES, UNLOGGED],
  gate: /audit\.k8s\.io\//,
  read: ({ kind, apiVersion, place }, advise) => {
    if (kind !== 'Policy' || !apiVersion.startsWith('audit.k8s.io/')) return;
    const rules = placeAt(place, 'rules');
    const all = itemsAt(rules);
    if (rules === undefined || all.length === 0) return;
    const bodies = new Map<Place, string[]>();
    for (const target of TARGETS) {
      for (const rule of rulesWithBodies(all, target)) {
        bodies.set(rule, [...(bodies.get(rule) ?? []), target.words]);
      }
    }
    for (const [rule, words] of bodies) adviseBodies(rule, words, advise);
    if (!all.some((rule) => matches(rule, SECRETS) && (textAt(rule, 'level') ?? 'Metadata') !== 'None')) {
      advise(UNLOGGED, rules);
    }
  },
};

interface Target {
  readonly group: string;
  readonly resource: string;
  readonly words: string;
}

const SECRETS: Target = { group: '', resource: 'secrets', words: 'Secrets' };
const TARGETS: readonly Target[] = [
  SECRETS,
  { group: '', resource: 'serviceaccounts/token', words: 'service account tokens' },
  { group: 'authentication.k8s.io', resource: 'tokenreviews', words: 'TokenReviews' },
  { group: '', resource: 'configmaps', words: 'ConfigMaps' },
];

function adviseBodies(rule: Place, words: readonly string[], advise: Advise): void {
  const level = placeAt(rule, 'level') ?? rule;
  if (words.every((word) => word === 'ConfigMaps')) {
    advise(CONFIG_MAP_BODIES, level);
    return;
  }
  const catchAll = placeAt(rule, 'resources') === undefined ? 'names no resources and so takes in' : 'takes in';
  advise(BODIES, level, {
    why: `The rule ${catchAll} ${listed(words)}, and its level writes their content to the log.`,
  });
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** The rules that record bodies of the target: those that match it, up to the first that matches every request for it. */
function rulesWithBodies(rules: readonly Place[], target: Target): Place[] {
  const found: Place[] = [];
  for (const rule of rules) {
    if (!matches(rule, target)) continue;
    if (recordsBodies(rule)) found.push(rule);
    if (!isPartial(rule)) break;
  }
  return found;
}

/** A rule without resources matches all of them, unless it is one for URLs that are none. */
function matches(rule: Place, target: Target): boolean {
  const selectors = itemsAt(placeAt(rule, 'resources'));
  if (selectors.length === 0) return placeAt(rule, 'nonResourceURLs') === undefined;
  return selectors.some((selector) => {
    // A group without resources is all of them; a subresource must be named or covered by a wildcard.
    const group = textAt(selector, 'group') ?? '';
    const resources = itemsAt(placeAt(selector, 'resources')).map((item) => textAt(item) ?? '');
    return (
      group === target.group && (resources.length === 0 || resources.some((name) => covers(name, target.resource)))
    );
  });
}

function covers(name: string, resource: string): boolean {
  if (name === resource || name === '*') return true;
  const [main, sub] = resource.split('/');
  return sub !== undefined && (name === `*/${sub}` || name === `${main}/*`);
}

/** Requests that carry no body of the object: what `Request` records of them is harmless. */
const BODILESS: ReadonlySet<string> = new Set(['get', 'list', 'watch', 'delete', 'deletecollection']);

function recordsBodies(rule: Place): boolean {
  const level = textAt(rule, 'level');
  if (level === 'RequestResponse') return true;
  if (level !== 'Request') return false;
  const verbs = itemsAt(placeAt(rule, 'verbs')).map((verb) => textAt(verb) ?? '');
  return verbs.length === 0 || !verbs.every((verb) => BODILESS.has(verb));
}

/** True when the rule leaves some requests for its resources to later rules. */
function isPartial(rule: Place): boolean {
  if (['users', 'userGroups', 'verbs', 'namespaces'].some((field) => placeAt(rule, field) !== undefined)) return true;
  return itemsAt(placeAt(rule, 'resources')).some((selector) => placeAt(selector, 'resourceNames') !== undefined);
}
