/**
 * The configuration that nodes join and run a cluster with: Talos (machine configuration, `talsecret.yaml`, `talosconfig`)
 * and k3s or RKE2 (`config.yaml`). Their keys sign for the cluster itself.
 */

import type { Resource } from '../core/fragment.ts';
import type { KindReader, MakeClaim } from './claim.ts';
import { type DocumentNode, entriesOf, type MapNode, valueAt } from './node.ts';
import { eachMap } from './tree.ts';

export const talos: KindReader = {
  name: 'talos',
  applies: ({ map, isRoot, kind }) =>
    isRoot && kind === undefined && (isMachine(map) || isSecrets(map) || isClient(map)),
  read: ({ map }, claim) => {
    for (const part of ['machine', 'cluster', 'secrets', 'certs', 'trustdinfo'])
      claimSecrets(valueAt(map, part), claim);
    for (const { value } of entriesOf(valueAt(map, 'contexts'))) claimSecrets(value, claim);
  },
};

const TALOS: Resource = { kind: 'TalosConfig' };
const SECRET_FIELDS: ReadonlySet<string> = new Set([
  'token',
  'secret',
  'bootstraptoken',
  'aescbcEncryptionSecret',
  'aescbcencryptionsecret',
  'secretboxEncryptionSecret',
  'secretboxencryptionsecret',
]);
/** `{crt, key}` and `{key}` hold a PEM block in base64. */
const KEY_HOLDERS: ReadonlySet<string> = new Set([
  '',
  'ca',
  'aggregatorCA',
  'serviceAccount',
  'etcd',
  'k8s',
  'k8saggregator',
  'k8sserviceaccount',
  'os',
]);

function isMachine(map: MapNode): boolean {
  return valueAt(map, 'machine')?.type === 'map' && valueAt(map, 'cluster')?.type === 'map';
}

function isSecrets(map: MapNode): boolean {
  return valueAt(map, 'trustdinfo')?.type === 'map' && valueAt(map, 'certs')?.type === 'map';
}

function isClient(map: MapNode): boolean {
  return valueAt(map, 'context')?.type === 'scalar' && valueAt(map, 'contexts')?.type === 'map';
}

function claimSecrets(node: DocumentNode | undefined, claim: MakeClaim): void {
  eachMap(node, (map, holder) => {
    for (const { key, value } of map.entries) {
      if (value.type !== 'scalar') continue;
      const isKey = key === 'key' && KEY_HOLDERS.has(holder) && value.text.length > 20;
      if (isKey) claim(value, { kind: 'value', role: 'secret-value', resource: TALOS, encoding: 'base64' });
      else if (SECRET_FIELDS.has(key)) claim(value, { kind: 'value', role: 'secret-value', resource: TALOS });
    }
  });
}

/** Settings that only a k3s or RKE2 server's or agent's configuration has. */
const K3S_SETTINGS = [
  'cluster-init',
  'tls-san',
  'write-kubeconfig-mode',
  'node-label',
  'node-taint',
  'flannel-backend',
  'disable-cloud-controller',
  'kubelet-arg',
  'agent-token',
  'node-ip',
  'cni',
];

export const k3sConfig: KindReader = {
  name: 'k3s-config',
  applies: ({ map, isRoot, kind }) =>
    isRoot && kind === undefined && K3S_SETTINGS.some((key) => valueAt(map, key) !== undefined),
  read: ({ map }, claim) => {
    for (const key of ['token', 'agent-token', 'datastore-endpoint']) {
      const value = valueAt(map, key);
      if (value?.type !== 'scalar') continue;
      const role = key === 'datastore-endpoint' ? 'text' : 'secret-value';
      claim(value, { kind: 'value', role, resource: { kind: 'K3sConfig' } });
    }
  },
};
