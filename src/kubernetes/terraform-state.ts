/**
 * Terraform's state: everything that a plan made, in plain text. Secrets of the kubernetes provider, outputs marked
 * sensitive, and what the random and TLS providers drew are secrets by their place.
 */

import type { Resource } from '../core/fragment.ts';
import type { KindReader, MakeClaim } from './claim.ts';
import { type DocumentNode, entriesOf, textAt, valueAt } from './node.ts';

/** Attributes of resource types that hold nothing but secrets; maps are taken whole. */
const SECRET_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  kubernetes_secret: ['data', 'binary_data'],
  kubernetes_secret_v1: ['data', 'binary_data'],
  random_password: ['result'],
  tls_private_key: ['private_key_pem', 'private_key_openssh', 'private_key_pem_pkcs8'],
  aws_iam_access_key: ['secret', 'ses_smtp_password_v4'],
  google_service_account_key: ['private_key'],
};

export const terraformState: KindReader = {
  name: 'terraform-state',
  keys: ['terraform_version'],
  applies: ({ map, isRoot }) => isRoot && textAt(map, 'terraform_version') !== undefined,
  read: ({ map }, claim) => {
    for (const { key, value } of entriesOf(valueAt(map, 'outputs'))) {
      if (textAt(value, 'sensitive') === 'true') claimSecret(valueAt(value, 'value'), key, claim);
    }
    for (const resource of itemsAt(map, 'resources')) claimAttributes(resource, claim);
  },
};

function claimAttributes(resource: DocumentNode, claim: MakeClaim): void {
  const type = textAt(resource, 'type') ?? '';
  const attributes = Object.hasOwn(SECRET_ATTRIBUTES, type) ? SECRET_ATTRIBUTES[type] : undefined;
  for (const instance of attributes === undefined ? [] : itemsAt(resource, 'instances')) {
    for (const attribute of attributes ?? []) {
      const name = `${type}.${textAt(resource, 'name') ?? ''}`;
      claimSecret(valueAt(instance, 'attributes', attribute), name, claim);
    }
  }
}

function claimSecret(node: DocumentNode | undefined, name: string, claim: MakeClaim): void {
  const resource: Resource = { kind: 'TerraformState', name };
  if (node !== undefined) claim(node, { kind: 'value', role: 'secret-value', resource });
}

function itemsAt(node: DocumentNode | undefined, key: string): readonly DocumentNode[] {
  const list = valueAt(node, key);
  return list?.type === 'sequence' ? list.items : [];
}
