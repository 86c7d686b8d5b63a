/** One rule of a Role or ClusterRole: what of the Secrets it opens (https://kubernetes.io/docs/reference/access-authn-authz/rbac/). */

import { itemsAt, type Place, placeAt, textAt } from './place.ts';

export interface PolicyRule {
  readonly place: Place;
  readonly groups: readonly Place[];
  readonly resources: readonly Place[];
  readonly verbs: readonly Place[];
  /** It holds for objects of given names only. */
  readonly named: boolean;
}

/** The rules of a role. */
export function policyRules(role: Place): PolicyRule[] {
  return itemsAt(placeAt(role, 'rules')).map((place) => ({
    place,
    groups: itemsAt(placeAt(place, 'apiGroups')),
    resources: itemsAt(placeAt(place, 'resources')),
    verbs: itemsAt(placeAt(place, 'verbs')),
    named: isNamed(placeAt(place, 'resourceNames')),
  }));
}

/** A template may give the names, which then stand nowhere. */
function isNamed(names: Place | undefined): boolean {
  return names !== undefined && !(names.node.type === 'sequence' && names.node.items.length === 0);
}

/** The first of the places whose text is one of the words. */
export function placeOf(places: readonly Place[], ...words: readonly string[]): Place | undefined {
  return places.find((place) => words.includes(textAt(place) ?? ''));
}

/** How a rule reads Secrets without naming them; undefined when it does not. `place` is the word that does it. */
export function secretAccess(
  rule: PolicyRule,
): { readonly kind: 'everything' | 'any-verb' | 'list' | 'get'; readonly place: Place } | undefined {
  const { groups, resources, verbs, named } = rule;
  // An unknown group (a template gives it) is taken for the core group only where `secrets` says so.
  const inCore = placeOf(groups, '', '*') !== undefined;
  const secrets = placeOf(resources, 'secrets');
  const anyResource = placeOf(resources, '*', '*/*');
  const anyVerb = placeOf(verbs, '*');
  const lists = placeOf(verbs, 'list', 'watch');
  const gets = placeOf(verbs, 'get');
  if (named || (anyVerb ?? lists ?? gets) === undefined) return undefined;
  if (secrets !== undefined && (inCore || groups.length === 0)) {
    if (anyVerb !== undefined) return { kind: 'any-verb', place: anyVerb };
    return { kind: lists === undefined ? 'get' : 'list', place: secrets };
  }
  return inCore && anyResource !== undefined ? { kind: 'everything', place: anyResource } : undefined;
}
