/**
 * Terraform and OpenTofu, in HCL or JSON: resources that make Secrets are given their contents in plain text, whatever
 * the keys are called; Helm settings and variables lend their names to their values. `sensitive` hides a value in the
 * output and not in the source.
 */

import type { Fragment, Resource } from '../core/fragment.ts';
import type { KindReader, MakeClaim } from './claim.ts';
import { type DocumentNode, entriesOf, type MapEntry, type MapNode, textAt, valueAt } from './node.ts';
import { isExemptKey } from './secret-keys.ts';

/** Arguments of resource types that hold nothing but secrets. */
const SECRET_ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  kubernetes_secret: ['data', 'data_wo', 'binary_data', 'binary_data_wo'],
  kubernetes_secret_v1: ['data', 'data_wo', 'binary_data', 'binary_data_wo'],
  kubernetes_secret_v1_data: ['data'],
  vault_generic_secret: ['data_json', 'data_json_wo'],
  vault_kv_secret: ['data_json', 'data_json_wo'],
  vault_kv_secret_v2: ['data_json', 'data_json_wo'],
  vault_generic_endpoint: ['data_json', 'data_json_wo'],
};
const KIND = 'TerraformResource';
const RELEASE = 'helm_release';

export const terraform: KindReader = {
  name: 'terraform',
  keys: ['resource', 'variable'],
  applies: ({ isRoot, kind }) => isRoot && kind === undefined,
  read: ({ map }, claim) => {
    for (const type of blocks(map, 'resource')) {
      for (const name of entriesOf(type.value)) {
        const resource = { kind: KIND, name: `${type.key}.${name.key}` };
        if (type.key === RELEASE) claimSettings(name.value, resource, claim);
        else claimArguments(name.value, SECRET_ARGUMENTS[type.key] ?? [], resource, claim);
      }
    }
    for (const { key, value } of blocks(map, 'variable')) {
      const given = valueAt(value, 'default');
      if (given?.type === 'scalar') claim(given, { kind: 'value', role: 'value', label: key });
    }
  },
};

/** True for a text that is nothing but secrets: what is to be written to Vault, as JSON. */
export function isVaultData({ resource, keyPath }: Fragment): boolean {
  return resource?.kind === KIND && /^data_json/.test(String(keyPath?.at(-1)));
}

/** Its entries, each a secret whatever its key. */
export const terraformData: KindReader = {
  name: 'terraform-data',
  applies: ({ isRoot, within }) => isRoot && within?.kind === KIND && within.name?.startsWith('vault_') === true,
  read: ({ map, within }, claim) => {
    if (within !== undefined) claimEntries(map, within, claim);
  },
};

/** The entries below blocks of one name: HCL repeats the block, JSON may write a map or a list of them. */
function blocks(map: MapNode, name: string): MapEntry[] {
  return map.entries
    .filter(({ key }) => key === name)
    .flatMap(({ value }) => (value.type === 'sequence' ? value.items : [value]))
    .flatMap((block) => entriesOf(block));
}

function claimArguments(body: DocumentNode, names: readonly string[], resource: Resource, claim: MakeClaim): void {
  for (const { key, value } of names.length === 0 ? [] : entriesOf(body)) {
    if (!names.includes(key)) continue;
    const encoding = key.startsWith('binary') ? ({ encoding: 'base64' } as const) : {};
    if (value.type === 'scalar') claim(value, { kind: 'value', role: 'secret-value', resource });
    else claimEntries(value, resource, claim, encoding);
  }
}

function claimEntries(
  node: DocumentNode,
  resource: Resource,
  claim: MakeClaim,
  encoding: { readonly encoding?: 'base64' } = {},
): void {
  // What stands deeper is a file that an expression makes, and is read as one: by its keys.
  for (const { key, value } of entriesOf(node)) {
    const role = isExemptKey(key, undefined) ? 'value' : 'secret-value';
    if (value.type === 'scalar') claim(value, { kind: 'value', role, resource, ...encoding });
  }
}

/** `set { name = … value = … }` reads as any entry of a name and a value does. What is marked sensitive is one by that word. */
function claimSettings(release: DocumentNode, resource: Resource, claim: MakeClaim): void {
  for (const { key, value } of entriesOf(release)) {
    if (key !== 'set_sensitive') continue;
    for (const setting of value.type === 'sequence' ? value.items : [value]) {
      const given = valueAt(setting, 'value');
      const label = textAt(setting, 'name');
      if (given?.type !== 'scalar') continue;
      claim(given, { kind: 'value', role: 'secret-value', resource, ...(label && { label }) });
    }
  }
}
