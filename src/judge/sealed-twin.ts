/**
 * A plain Secret beside its sealed form: what the SealedSecret was made from, committed with it or before it. Sealing was
 * in vain then, and stays so when the plain one is deleted, since history keeps it. Said of the finding, which counts anyway.
 */

import type { Finding } from '../core/finding.ts';
import type { Resource } from '../core/fragment.ts';
import type { Location } from '../core/location.ts';

/** A SealedSecret that the scan has come by. */
export interface SealedForm {
  readonly resource: Resource;
  readonly location: Location;
}

/** The findings, those in a Secret of a sealed form's name and namespace with a reason and its place. Order is kept. */
export function withSealedForms(findings: readonly Finding[], sealed: readonly SealedForm[]): Finding[] {
  const byName = new Map<string, SealedForm[]>();
  for (const form of sealed) {
    const name = form.resource.name ?? '';
    byName.set(name, [...(byName.get(name) ?? []), form]);
  }
  return findings.map((finding) => {
    const { resource } = finding;
    if (resource?.kind !== 'Secret' || resource.name === undefined) return finding;
    const form = byName.get(resource.name)?.find((each) => isSameNamespace(each.resource, resource));
    return form === undefined ? finding : withForm(finding, form.location);
  });
}

/** kubeseal writes down the namespace of its context where the plain Secret leaves it open. */
function isSameNamespace(a: Resource, b: Resource): boolean {
  return a.namespace === undefined || b.namespace === undefined || a.namespace === b.namespace;
}

function withForm(finding: Finding, place: Location): Finding {
  const { evidence, related = [] } = finding;
  const reason = `the plain twin of the SealedSecret in ${place.path}: delete it, change the value and seal that anew`;
  return {
    ...finding,
    evidence: { ...evidence, reasons: [...evidence.reasons, reason] },
    related: [...related, place],
  };
}
